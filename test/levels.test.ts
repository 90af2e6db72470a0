import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {atLevels, isOn, LEVELS, type Levels} from '../src/levels.ts'

const finding = (rule: string, entry?: string) => ({
  rule,
  ...(entry !== undefined && {entry}),
  severity: 'warning' as const,
})

describe('atLevels', () => {
  it.each<[Levels, string | undefined]>([
    [{}, 'warning'],
    [{jargon: 'error'}, 'error'],
    [{jargon: 'off'}, undefined],
    [{'jargon/sommeren': 'info'}, 'info'],
    [{'jargon/sommeren': 'info', jargon: 'off'}, 'info'],
    [{'jargon/sommeren': 'off', jargon: 'error'}, undefined],
    [{tone: 'off', 'tone/sommeren': 'off', 'jargon/ander': 'off'}, 'warning'],
  ])('judges by %j', (levels, severity) =>
    expect(atLevels([finding('jargon', 'sommeren')], levels)[0]?.severity).toBe(severity),
  )

  it('takes no name of the language itself for a level', () =>
    expect(atLevels([finding('constructor')], {})).toHaveLength(1))

  it('leaves a rule out only when it would say nothing', () => {
    const id = fc.constantFrom('jargon', 'jargon/a', 'jargon/b', 'tone', 'tone/a')
    const levels = fc.dictionary(id, fc.constantFrom(...LEVELS))
    fc.assert(
      fc.property(levels, id, (levels, id) => {
        const [rule, entry] = id.split('/')
        const told = atLevels([finding(rule!, entry)], levels).length > 0
        if (told) expect(isOn(rule!, levels)).toBe(true)
      }),
    )
  })
})
