import {flesch} from 'flesch'
import {syllable} from 'syllable'
import type {Sentence} from '../dutch/sentences.ts'

/** Measures of running English text. All are 0 when there is no sentence to measure; none is rounded. */
export interface EnglishMeasures {
  /** Words, numbers, merge fields and addresses in the sentences that count, each one. */
  readonly words: number
  readonly sentences: number
  readonly wordsPerSentence: number
  /** Mean word length, in syllables, of words that are spelt out. */
  readonly syllablesPerWord: number
  /**
   * Flesch reading ease: 206.835 − 1.015 × words per sentence − 84.6 × syllables per word.
   * R. Flesch, *A new readability yardstick* (Journal of Applied Psychology 32, 1948). Higher is easier, ordinarily 0 to 100.
   */
  readonly fleschReadingEase: number
}

/** A line without a closing mark is a sentence from this many spelt-out words on, as in the Dutch measures. */
const FRAGMENT_WORDS = 4

/** Measures how hard English sentences are; what is no sentence (a label, a name, an amount) counts nowhere. */
export function measureEnglish(sentences: Iterable<Sentence>): EnglishMeasures {
  let count = 0
  let words = 0
  let spelt = 0
  let syllables = 0
  for (const sentence of sentences) {
    const own = sentence.words.filter(({kind}) => kind === 'word')
    if (own.length === 0 || (own.length < FRAGMENT_WORDS && !isClosed(sentence))) continue
    count++
    words += sentence.words.length
    spelt += own.length
    for (const {text} of own) syllables += syllable(text)
  }
  if (count === 0)
    return {words: 0, sentences: 0, wordsPerSentence: 0, syllablesPerWord: 0, fleschReadingEase: 0}
  const syllablesPerWord = syllables / spelt
  return {
    words,
    sentences: count,
    wordsPerSentence: words / count,
    syllablesPerWord,
    // A word that is not spelt out has the mean length.
    fleschReadingEase: flesch({sentence: count, word: words, syllable: syllablesPerWord * words}),
  }
}

const isClosed = ({tokens}: Sentence): boolean => /[.!?…]["'”’)\]]*$/.test(tokens.at(-1)?.text ?? '')
