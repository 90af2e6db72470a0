import type {SentenceCounts} from '../dutch/readability.ts'
import {scoreOf} from './score.ts'

/** What is counted in a piece of running text: sums over its sentences, so that pieces can be added up. */
export interface Counts extends SentenceCounts {
  readonly sentences: number
  /** Terms of the dictionary that are jargon, by the weight of their severity: see `termWeight`. */
  readonly jargon: number
  /** Words of headings, labels and table cells, which are no running text: they count for jargon alone. */
  readonly labelWords: number
}

/**
 * Measures of running text; none is rounded. Without a sentence to measure all are 0. A measure of Dutch alone is null
 * for an English letter, and one of English alone for a Dutch one.
 */
export interface Readability {
  /** Words in the sentences that count: words, numbers, merge fields and addresses, each one. */
  readonly words: number
  /** Sentences that count: see `countSentence`. */
  readonly sentences: number
  /** Mean sentence length, in words. */
  readonly wordsPerSentence: number
  /** Mean word length, in syllables, of words that are spelt out. */
  readonly syllablesPerWord: number
  /**
   * Flesch reading ease for Dutch: 206.835 − 0.93 × words per sentence − 77 × syllables per word.
   * W.H. Douma, *De leesbaarheid van landbouwbladen* (Wageningen, 1960). No unit; higher is easier, ordinarily 0 to 100.
   */
  readonly fleschDouma: number | null
  /**
   * Leesindex A: 195 − 2 × words per sentence − 66.7 × syllables per word.
   * R.H.M. Brouwer, *Onderzoek naar de leesmoeilijkheid van Nederlands proza* (Pedagogische Studiën 40, 1963). Higher is easier.
   */
  readonly leesindexA: number | null
  /**
   * Flesch reading ease for English: 206.835 − 1.015 × words per sentence − 84.6 × syllables per word.
   * R. Flesch, *A new readability yardstick* (Journal of Applied Psychology 32, 1948). Higher is easier, ordinarily 0 to 100.
   */
  readonly fleschReadingEase: number | null
  /**
   * Läsbarhetsindex: words per sentence + the percentage of words of more than six letters.
   * C.H. Björnsson, *Läsbarhet* (Stockholm, 1968). Lower is easier, ordinarily 20 to 60.
   */
  readonly lix: number
  /** Share (0 to 1) of the words that are spelt out that have more than six letters. */
  readonly longWordShare: number
  /**
   * Share (0 to 1) of the words that are spelt out that few readers know. Word frequency is the first feature of LiNT
   * (H. Pander Maat e.a., *T-Scan*, CLIN Journal 4, 2014).
   */
  readonly uncommonWordShare: number | null
  /** Nouns, verbs, adjectives and adverbs per finite verb: how much a clause holds (LiNT, as above). */
  readonly contentWordsPerClause: number | null
  /** Mean number of words between the parts of a verb, of the widest pair in each sentence (LiNT: dependency length). */
  readonly splitVerbDistance: number | null
  /** Share (0 to 1) of the sentences that have a passive. */
  readonly passiveShare: number | null
  /** Terms of jargon per 100 words, by weight, with those in headings, labels and tables: see `Counts`. */
  readonly jargonPer100Words: number
  /** Share (0 to 1) of the sentences without a word that joins them to another. */
  readonly unconnectedShare: number | null
  /**
   * 0 (hardest) to 100 (plainest): see `score.ts`; of an English letter its Flesch reading ease, kept between 0 and 100. It says how a letter compares with another, not which language
   * level it has.
   */
  readonly score: number
}

export const NO_COUNTS: Counts = {
  sentences: 0,
  words: 0,
  spelt: 0,
  syllables: 0,
  long: 0,
  uncommon: 0,
  content: 0,
  clauses: 0,
  split: 0,
  passive: 0,
  connective: 0,
  jargon: 0,
  labelWords: 0,
}

const KEYS = Object.keys(NO_COUNTS) as (keyof Counts)[]

/** Adds what was counted in several pieces of text. */
export function addCounts(pieces: Iterable<Counts>): Counts {
  const sum: Record<keyof Counts, number> = {...NO_COUNTS}
  for (const piece of pieces) for (const key of KEYS) sum[key] += piece[key]
  return sum
}

/** The measures of Dutch. */
export type DutchReadability = {readonly [Key in Exclude<keyof Readability, 'fleschReadingEase'>]: number} & {
  readonly fleschReadingEase: null
}

/** The measures of Dutch that follow from what was counted. */
export function measure(counts: Counts): DutchReadability {
  const {words, sentences, spelt, syllables, long, uncommon, content, clauses} = counts
  const {split, passive, connective, jargon, labelWords} = counts
  if (sentences === 0) return NOTHING
  const wordsPerSentence = words / sentences
  const syllablesPerWord = syllables / spelt
  const longWordShare = long / spelt
  return {
    words,
    sentences,
    wordsPerSentence,
    syllablesPerWord,
    fleschDouma: 206.835 - 0.93 * wordsPerSentence - 77 * syllablesPerWord,
    leesindexA: 195 - 2 * wordsPerSentence - 66.7 * syllablesPerWord,
    fleschReadingEase: null,
    lix: wordsPerSentence + 100 * longWordShare,
    longWordShare,
    uncommonWordShare: uncommon / spelt,
    contentWordsPerClause: content / clauses,
    splitVerbDistance: split / sentences,
    passiveShare: passive / sentences,
    jargonPer100Words: (100 * jargon) / (words + labelWords),
    unconnectedShare: 1 - connective / sentences,
    score: scoreOf(counts),
  }
}

const NOTHING: DutchReadability = {
  words: 0,
  sentences: 0,
  wordsPerSentence: 0,
  syllablesPerWord: 0,
  fleschDouma: 0,
  leesindexA: 0,
  fleschReadingEase: null,
  lix: 0,
  longWordShare: 0,
  uncommonWordShare: 0,
  contentWordsPerClause: 0,
  splitVerbDistance: 0,
  passiveShare: 0,
  jargonPer100Words: 0,
  unconnectedShare: 0,
  score: 0,
}
