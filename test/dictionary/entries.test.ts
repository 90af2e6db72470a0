import {describe, expect, it} from 'vitest'
import {letterFacts} from '../../src/letter/facts.ts'
import {readLetter} from '../../src/letter/read.ts'
import {lint} from '../../src/lint.ts'
import {testResources} from '../resources.ts'

const found = (text: string): {entry: string | undefined; severity: string}[] => {
  const letter = readLetter(text, {path: 'brief.txt'})
  const {findings} = lint(
    letter,
    letterFacts(letter, 'brief.txt', {sender: 'creditor', stage: 'other', audience: 'consumer'}),
    testResources(),
  )
  return findings.flatMap(f => (f.entry === undefined ? [] : [{entry: f.entry, severity: f.severity}]))
}

const {entries} = testResources().dictionary

it('holds every entry of the first edition', () => expect(entries.length).toBeGreaterThanOrEqual(654))

describe.each(entries.map(entry => [entry.id, entry] as const))('%s', (id, entry) => {
  it.each(entry.examples)('finds $bad, nothing in $good', ({bad, good}) => {
    expect(found(bad).map(f => f.entry)).toContain(id)
    if (entry.kind === 'explain') return
    const left = found(good).filter(f => f.severity !== 'info' || f.entry === id)
    expect(left).toEqual([])
  })
})
