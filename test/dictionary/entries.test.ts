import {describe, expect, it} from 'vitest'
import {readSilent} from '../../src/build/silent.ts'
import {DICTIONARY_RULES} from '../../src/dictionary/dictionary.ts'
import {testEntry} from '../../src/dictionary/test-entries.ts'
import {letterFacts} from '../../src/letter/facts.ts'
import {readLetter} from '../../src/letter/read.ts'
import {lint} from '../../src/lint.ts'
import {testResources} from '../resources.ts'

const {entries} = testResources().dictionary

it('holds a thousand entries', () => expect(entries.length).toBeGreaterThanOrEqual(1000))

describe.each(entries.map(entry => [entry.id, entry] as const))('%s', (_, entry) => {
  it('does what its sentences say', () => {
    expect(testEntry(entry, testResources()).map(({sentence, problem}) => `${sentence}: ${problem}`)).toEqual(
      [],
    )
  })

  it('has two examples, a sentence that is right, and an article when it is a noun', () => {
    expect(entry.examples.length).toBeGreaterThanOrEqual(2)
    expect(entry.right.length).toBeGreaterThanOrEqual(1)
    if (entry.pos === 'noun' && entry.language !== 'en') expect(entry.article).toBeDefined()
  })
})

describe('words that are left alone', () => {
  const rules: ReadonlySet<string> = new Set(DICTIONARY_RULES)
  it.each(readSilent('rules/silent.yml').map(({term}) => term))('%s', term => {
    const letter = readLetter(term, {path: 'brief.txt'})
    const facts = letterFacts(letter, 'brief.txt', {sender: 'creditor', stage: 'other', audience: 'consumer'})
    const {findings} = lint(letter, facts, testResources(), {runs: ({id}) => rules.has(id)})
    expect(findings.map(({entry}) => entry)).toEqual([])
  })
})
