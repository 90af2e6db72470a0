import {describe, expect, it} from 'vitest'
import {splitSentences} from '../../src/dutch/sentences.ts'
import {measureEnglish} from '../../src/english/measure.ts'

describe('measureEnglish', () => {
  it('counts sentences, words and syllables', () => {
    // Syllables: You 1 must 1 pay 1 the 1 bill 1; Call 1 us 1 to-day 2.
    const measures = measureEnglish(splitSentences('You must pay the bill. Call us today.'))
    expect(measures).toMatchObject({words: 8, sentences: 2, wordsPerSentence: 4, syllablesPerWord: 9 / 8})
    expect(measures.fleschReadingEase).toBeCloseTo(206.835 - 1.015 * 4 - 84.6 * (9 / 8), 6)
  })

  it('takes a merge field, an amount and an address as one word of mean length', () => {
    const text = 'You pay us € 1.250,50 for \uE000\uE000\uE000\uE000 at NL91 ABNA 0417 1643 00.'
    expect(measureEnglish(splitSentences(text))).toMatchObject({words: 8, sentences: 1, syllablesPerWord: 1})
  })

  it('leaves out labels and greetings', () => {
    expect(measureEnglish(splitSentences('Dear Ms Bakker,\nBill: 118'))).toEqual({
      words: 0,
      sentences: 0,
      wordsPerSentence: 0,
      syllablesPerWord: 0,
      fleschReadingEase: 0,
    })
  })
})
