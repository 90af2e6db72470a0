import {describe, expect, it} from 'vitest'
import {compileDictionary} from '../../src/dictionary/compile.ts'
import type {Entry} from '../../src/dictionary/dictionary.ts'
import {suggestEnglish} from '../../src/dictionary/english-suggest.ts'
import {applyEdits} from '../../src/dutch/edit.ts'
import {splitSentences} from '../../src/dutch/sentences.ts'
import {testLexicon} from '../lexicon.ts'
import {entry} from '../report/sample.ts'

const made = (term: string, pos: string, replacement: string, more: Partial<Entry> = {}): Entry => ({
  ...entry,
  id: term,
  language: 'en',
  term,
  pos,
  forms: [],
  unless: [],
  replacements: [replacement],
  fix: 'review',
  ...more,
})

/** The text with the first suggestion for the first match; the text itself when there is no suggestion. */
function suggested(text: string, one: Entry): string {
  const {matchers} = compileDictionary([one], testLexicon)
  for (const sentence of splitSentences(text))
    for (const {tokens} of matchers.en.find(sentence, () => false))
      return applyEdits(text, suggestEnglish(one, sentence, tokens)[0]?.edits ?? [])
  throw new Error(`“${one.term}” is not in “${text}”`)
}

describe('a suggestion for an English term', () => {
  it.each([
    ['remit', 'verb', 'pay', 'You remitted it.', 'You paid it.'],
    ['remit', 'verb', 'pay', 'Remitting it is easy.', 'Paying it is easy.'],
    ['remit', 'verb', 'pay', 'Who remits it?', 'Who pays it?'],
    ['furnish', 'verb', 'give', 'We have already furnished it.', 'We have already given it.'],
    ['furnish', 'verb', 'give', 'They furnished it.', 'They gave it.'],
    // Past or participle: nobody can tell, so nothing is suggested.
    ['furnish', 'verb', 'give', 'The papers furnished are here.', 'The papers furnished are here.'],
    ['arrear', 'noun', 'unpaid bill', 'You have arrears.', 'You have unpaid bills.'],
    ['notice of default', 'noun', 'last letter', 'Two notices of default came.', 'Two last letters came.'],
    ['overdue', 'adjective', 'late', 'An overdue bill', 'A late bill'],
    ['late', 'adjective', 'overdue', 'This is a late bill.', 'This is an overdue bill.'],
    ['LATE', 'adjective', 'overdue', 'THIS IS A LATE BILL.', 'THIS IS AN OVERDUE BILL.'],
    ['prior to', 'preposition', 'before', 'Prior to May', 'Before May'],
  ])('%s (%s) → %s: %s', (term, pos, replacement, text, good) =>
    expect(suggested(text, made(term, pos, replacement))).toBe(good),
  )

  it.each([
    ['We hereby ask you.', 'We ask you.'],
    ['Hereby, we ask you.', 'We ask you.'],
    ['We, hereby, ask you.', 'We, ask you.'],
    ['A hereby asked question.', 'An asked question.'],
  ])('that deletes: %s', (text, good) =>
    expect(suggested(text, made('hereby', 'adverb', '', {kind: 'delete', replacements: []}))).toBe(good),
  )

  it('explains behind a sentence that ends', () => {
    const one = made('bailiff', 'noun', 'A bailiff is someone.', {kind: 'explain'})
    expect(suggested('A bailiff comes. Bye.', one)).toBe('A bailiff comes. A bailiff is someone. Bye.')
    expect(suggested('The bailiff', one)).toBe('The bailiff')
  })

  it('knows forms that an editor writes', () => {
    const one = made('commence proceedings', 'verb', 'go to court', {
      forms: ['{initiate} proceedings', '{hold} … liable'],
    })
    expect(suggested('They initiated proceedings.', one)).toBe('They went to court.')
    expect(suggested('We hold you liable.', one)).toBe('We hold you liable.')
  })
})

describe('entries of two languages', () => {
  const {matchers} = compileDictionary([made('default', 'noun', 'late payment'), entry], testLexicon)
  const found = (language: 'nl' | 'en', text: string): string[] =>
    splitSentences(text).flatMap(s => matchers[language].find(s, () => false).map(match => match.entry.id))

  it('are looked for in their own language alone', () => {
    expect(found('en', 'The defaults and the slotaanmaning.')).toEqual(['default'])
    expect(found('nl', 'De default en de slotaanmaningen.')).toEqual(['slotaanmaning'])
  })
})
