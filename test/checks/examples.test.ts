import {describe, expect, it} from 'vitest'
import {RULES} from '../../src/checks/index.ts'
import {letterFacts} from '../../src/letter/facts.ts'
import {readLetter} from '../../src/letter/read.ts'
import {lint} from '../../src/lint.ts'
import {testResources} from '../resources.ts'

const fires = (id: string, text: string): string[] => {
  const letter = readLetter(text, {path: 'brief.txt'})
  const options = {runs: (rule: {id: string}) => rule.id === id}
  return lint(letter, letterFacts(letter, 'brief.txt'), testResources(), options).findings.map(f => f.match)
}

describe.each(RULES.map(rule => [rule.id, rule] as const))('%s', (id, rule) => {
  it.each(rule.examples.wrong)('fires on: %s', text => expect(fires(id, text)).not.toEqual([]))
  it.each(rule.examples.right)('is silent on: %s', text => expect(fires(id, text)).toEqual([]))
  it('says what it is in Dutch', () => {
    expect(rule.title).toMatch(/^\p{Lu}/u)
    expect(rule.why).toMatch(/[.?]$/)
    expect(rule.examples.wrong.length).toBeGreaterThan(0)
    expect(rule.examples.right.length).toBeGreaterThan(0)
  })
})

it('has unique ids in kebab-case', () => {
  const ids = RULES.map(rule => rule.id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/)
})
