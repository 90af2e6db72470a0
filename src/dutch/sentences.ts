/** What a token is. Only `word` and `number` are language; a `field` is a merge field, `inert` a URL, e-mail address, IBAN, telephone number or code. */
export type TokenKind = 'word' | 'number' | 'field' | 'inert' | 'mark'

/** One word, number, merge field or punctuation mark. Offsets are UTF-16 code units in the text that was given. */
export interface Token {
  readonly kind: TokenKind
  readonly text: string
  /** `text` in lower case. */
  readonly lower: string
  readonly start: number
  readonly end: number
}

/** One sentence: from its first token to the end of its last, with the closing mark. */
export interface Sentence {
  readonly start: number
  readonly end: number
  /** Every token, punctuation included, in order. */
  readonly tokens: readonly Token[]
  /** The tokens that are no punctuation: what "a sentence of 15 words" counts. */
  readonly words: readonly Token[]
}

/** A merge field stands in a block's text as a run of this character, as long as the field in the source. */
export const FIELD = '\uE000'

/** Inline code and other text that is no prose stands as a run of this character. */
export const INERT = '\uE001'

/**
 * Splits prose into sentences and tokens.
 *
 * A newline in `text` is a hard line break and ends a sentence; a reader of a format turns soft line breaks into spaces.
 */
export function splitSentences(text: string): Sentence[] {
  throw new Error(text)
}
