import type {LetterFacts} from '../letter/facts.ts'

/** From where a letter is too long, too hard or too dense for the readers whom it is for. */
export interface Thresholds {
  /** Words in a sentence: more than `warning` is long, more than `error` too long. */
  readonly sentence: {readonly warning: number; readonly error: number}
  /** The same for what is read aloud: there is no looking back. */
  readonly spoken: {readonly warning: number; readonly error: number}
  /** Letters of a word that is not known to nearly everyone. */
  readonly word: number
  /** Words between the two parts of a verb: "heeft … betaald". */
  readonly splitVerb: number
  /** Sentences and words in a paragraph. */
  readonly paragraph: {readonly sentences: number; readonly words: number}
  /** Paragraphs in a row without a heading above one of them. */
  readonly paragraphsWithoutHeading: number
  /** Words in the whole letter, by channel; of a text message the characters are counted. */
  readonly letter: Readonly<Record<Exclude<LetterFacts['channel'], 'sms'>, number>>
  /** Sentences in a row without a word that joins them. */
  readonly withoutConnective: number
  /** Score (0 to 100) below which a letter, and a passage of it, is hard. */
  readonly score: {readonly letter: number; readonly passage: number}
}

/**
 * Sources disagree (averages of 9 to 20 words a sentence). Sentences: Direct Duidelijk and the municipality of Dijk en
 * Waard (15 at most), Radar (8 to 10 on average for who reads with difficulty). Paragraphs: Direct Duidelijk (6 lines),
 * Altinn (40 to 80 words). Headings: Direct Duidelijk (from three paragraphs on). The other numbers are ours: a letter
 * of 250 words fits on one side of A4.
 */
export const THRESHOLDS: Readonly<Record<LetterFacts['profile'], Thresholds>> = {
  standaard: {
    sentence: {warning: 15, error: 20},
    spoken: {warning: 12, error: 20},
    word: 16,
    splitVerb: 7,
    paragraph: {sentences: 5, words: 80},
    paragraphsWithoutHeading: 8,
    letter: {letter: 250, email: 200, chat: 100, 'call-script': 300},
    withoutConnective: 6,
    score: {letter: 45, passage: 30},
  },
  laaggeletterd: {
    sentence: {warning: 10, error: 15},
    spoken: {warning: 10, error: 15},
    word: 12,
    splitVerb: 5,
    paragraph: {sentences: 4, words: 60},
    paragraphsWithoutHeading: 3,
    letter: {letter: 200, email: 150, chat: 60, 'call-script': 200},
    withoutConnective: 4,
    score: {letter: 60, passage: 45},
  },
}
