import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {AUDIENCES, CHANNELS, letterFacts, STAGES} from '../src/letter/facts.ts'
import {readLetter} from '../src/letter/read.ts'
import {type LintResult, lint} from '../src/lint.ts'
import {testResources} from './resources.ts'

const FOLDER = 'fixtures/letters/'
const letters = readdirSync(FOLDER).filter(name => !name.endsWith('.findings'))

const lintFile = (name: string): LintResult => {
  const letter = readLetter(readFileSync(FOLDER + name, 'utf8'), {path: name})
  return lint(letter, letterFacts(letter, name), testResources())
}

/** One line a finding: place, severity, rule, entry, the words, what they would become, and for whom. */
const shown = ({findings, facts}: LintResult): string =>
  [
    `${facts.stage} ${facts.channel} ${facts.audience} guessed: ${facts.guessed.join(' ') || 'nothing'}`,
    ...findings.map(f => {
      const place = `${f.start.line}:${f.start.column}-${f.end.line}:${f.end.column}`
      const to = f.suggestions.map(s => ` → ${JSON.stringify(s.text)} (${s.fix})`).join('')
      const only = f.variants ? ` [${f.variants.join(' | ')}]` : ''
      return `${place} ${f.severity} ${f.rule}${f.entry ? `/${f.entry}` : ''} ${JSON.stringify(f.match)}${to}${only}`
    }),
    '',
  ].join('\n')

describe('letters give the findings they must', () => {
  it.each(letters)('%s', name => {
    const found = shown(lintFile(name))
    if (process.env.UPDATE) writeFileSync(`${FOLDER}${name}.findings`, found)
    expect(found).toBe(readFileSync(`${FOLDER}${name}.findings`, 'utf8'))
  })

  it('cover every stage, channel and audience', () => {
    const facts = letters.map(name => lintFile(name).facts)
    expect(new Set(facts.map(f => f.stage))).toEqual(new Set(STAGES))
    expect(new Set(facts.map(f => f.channel))).toEqual(new Set(CHANNELS))
    expect(new Set(facts.map(f => f.audience))).toEqual(new Set(AUDIENCES))
  })
})
