import {describe, expect, it} from 'vitest'
import {letterFacts} from '../../src/letter/facts.ts'
import {readLetter} from '../../src/letter/read.ts'
import {lint} from '../../src/lint.ts'
import {testResources} from '../resources.ts'

function measure(text: string) {
  const letter = readLetter(text, {path: 'letter.txt'})
  const facts = letterFacts(letter, 'letter.txt', {language: 'en'})
  return lint(letter, facts, testResources(), {runs: () => false, scoreParts: true})
}

describe('measures of English', () => {
  it('are words, sentences, syllables and Flesch reading ease', () => {
    // Syllables: You 1 must 1 pay 1 the 1 bill 1; Call 1 us 1 to-day 2.
    const {readability} = measure('You must pay the bill. Call us today.')
    expect(readability).toMatchObject({words: 8, sentences: 2, wordsPerSentence: 4, syllablesPerWord: 9 / 8})
    expect(readability.fleschReadingEase).toBeCloseTo(206.835 - 1.015 * 4 - 84.6 * (9 / 8), 6)
    expect(readability.score).toBe(100)
  })

  it('leave out what only Dutch has, and take no score apart', () => {
    const {readability, scoreParts} = measure('You must remit the outstanding balance. Call us today.')
    expect(readability).toMatchObject({fleschDouma: null, leesindexA: null, passiveShare: null})
    expect(scoreParts).toEqual({costs: [], worst: [], changes: [], sentenceWords: [6, 3]})
  })

  it('take a merge field, an amount and an address as one word of mean length', () => {
    const {readability} = measure('You pay us € 1.250,50 for {{what.it.is.for}} at NL91 ABNA 0417 1643 00.')
    expect(readability).toMatchObject({words: 8, sentences: 1, syllablesPerWord: 1})
  })

  it('are none of labels and greetings', () => {
    expect(measure('Dear Ms Bakker,\nBill: 118').readability).toMatchObject({words: 0, score: 0})
  })
})
