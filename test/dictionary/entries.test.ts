import {describe, expect, it} from 'vitest'
import {letterFacts} from '../../src/letter/facts.ts'
import {readLetter} from '../../src/letter/read.ts'
import {lint} from '../../src/lint.ts'
import {testResources} from '../resources.ts'

const {entries} = testResources().dictionary
const rules = new Set(entries.map(entry => entry.rule))

/** What the dictionary finds; other rules may know more of the same place. */
function found(text: string): {entry: string; severity: string}[] {
  const letter = readLetter(text, {path: 'brief.txt'})
  const facts = letterFacts(letter, 'brief.txt', {sender: 'creditor', stage: 'other', audience: 'consumer'})
  const {findings} = lint(letter, facts, testResources(), {runs: rule => rules.has(rule.id)})
  return findings.map(({entry = '', severity}) => ({entry, severity}))
}

it('holds every entry of the first edition', () => expect(entries.length).toBeGreaterThanOrEqual(654))

describe.each(entries.map(entry => [entry.id, entry] as const))('%s', (id, entry) => {
  it.each(entry.examples)('finds $bad, nothing in $good', ({bad, good}) => {
    expect(found(bad).map(f => f.entry)).toContain(id)
    if (entry.kind === 'explain') return
    const left = found(good).filter(f => f.severity !== 'info' || f.entry === id)
    expect(left).toEqual([])
  })
})
