import type {Sentence} from './sentences.ts'
import {countSyllables} from './syllables.ts'

/** Measures of running text. All are 0 when there is no sentence to measure; none is rounded. */
export interface Readability {
  /** Words in the sentences that count: words, numbers, merge fields and addresses, each one. */
  readonly words: number
  /** Sentences that count: see `measure`. */
  readonly sentences: number
  /** Mean sentence length, in words. */
  readonly wordsPerSentence: number
  /** Mean word length, in syllables, of words that are spelt out. */
  readonly syllablesPerWord: number
  /**
   * Flesch reading ease for Dutch: 206.835 − 0.93 × words per sentence − 77 × syllables per word.
   * W.H. Douma, *De leesbaarheid van landbouwbladen* (Wageningen, 1960). No unit; higher is easier, ordinarily 0 to 100.
   */
  readonly fleschDouma: number
  /**
   * Leesindex A: 195 − 2 × words per sentence − 66.7 × syllables per word.
   * R.H.M. Brouwer, *Onderzoek naar de leesmoeilijkheid van Nederlands proza* (Pedagogische Studiën 40, 1963). Higher is easier.
   */
  readonly leesindexA: number
  /**
   * Läsbarhetsindex: words per sentence + the percentage of words of more than six letters.
   * C.H. Björnsson, *Läsbarhet* (Stockholm, 1968). Lower is easier, ordinarily 20 to 60.
   */
  readonly lix: number
  /** Share (0 to 1) of the words that are spelt out that have more than six letters. */
  readonly longWordShare: number
  /**
   * 0 (hardest) to 100 (plainest): the mean of Flesch-Douma, Leesindex A and LIX, each put on that scale
   * (LIX 60 is 0 and 20 is 100). It says how a letter compares with another, not which language level it has.
   */
  readonly score: number
}

const LONG_WORD = 6

/** A line without a closing mark is a sentence from this many spelt-out words on; shorter ones are labels, names and greetings. */
const FRAGMENT_WORDS = 4

/**
 * Measures how hard a text is.
 *
 * An amount, a date, an IBAN, a web address or a merge field is one word of its sentence, as it is for the rule on
 * long sentences. Its own length says nothing of how hard the text is, and that of a merge field is not known: so word
 * length is measured over spelt-out words alone, which is the same as giving all others the letter's mean.
 * What has no spelt-out word ("€ 40,-") is no sentence, and a line of fewer than four of them without a closing mark
 * ("Factuurnummer: 2026-118", "Geachte heer Bos,") neither: their words count nowhere.
 */
export function measure(sentences: Iterable<Sentence>): Readability {
  let count = 0
  let words = 0
  let spelt = 0
  let syllables = 0
  let long = 0
  for (const sentence of sentences) {
    let own = 0
    for (const word of sentence.words) if (word.kind === 'word') own++
    if (own === 0 || (own < FRAGMENT_WORDS && !isClosed(sentence))) continue
    count++
    words += sentence.words.length
    spelt += own
    for (const word of sentence.words) {
      if (word.kind !== 'word') continue
      syllables += countSyllables(word.text)
      if (word.text.length > LONG_WORD && letterCount(word.text) > LONG_WORD) long++
    }
  }
  if (count === 0) {
    return {
      words: 0,
      sentences: 0,
      wordsPerSentence: 0,
      syllablesPerWord: 0,
      fleschDouma: 0,
      leesindexA: 0,
      lix: 0,
      longWordShare: 0,
      score: 0,
    }
  }
  const wordsPerSentence = words / count
  const syllablesPerWord = syllables / spelt
  const longWordShare = long / spelt
  const fleschDouma = 206.835 - 0.93 * wordsPerSentence - 77 * syllablesPerWord
  const leesindexA = 195 - 2 * wordsPerSentence - 66.7 * syllablesPerWord
  const lix = wordsPerSentence + 100 * longWordShare
  return {
    words,
    sentences: count,
    wordsPerSentence,
    syllablesPerWord,
    fleschDouma,
    leesindexA,
    lix,
    longWordShare,
    score: (percent(fleschDouma) + percent(leesindexA) + percent((60 - lix) * 2.5)) / 3,
  }
}

const percent = (value: number): number => Math.min(100, Math.max(0, value))

/** Ends in . ? ! or …, with quotes and brackets behind it or not, or in an abbreviation that closes it ("z.s.m."). */
function isClosed({tokens}: Sentence): boolean {
  for (let i = tokens.length - 1; i >= 0; i--) {
    const {kind, text} = tokens[i]!
    const last = text.charAt(text.length - 1)
    if (last === '.' || last === '!' || last === '?' || last === '…')
      return kind === 'mark' || kind === 'word'
    if (kind !== 'mark') return false
  }
  return false
}

/** Letters, without the hyphens, apostrophes and digits of a word; all that Latin writing has begins at U+00C0. */
function letterCount(word: string): number {
  let count = 0
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i)
    if (code >= 0xc0 || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a)) count++
  }
  return count
}
