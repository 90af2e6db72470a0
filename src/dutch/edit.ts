/** Whether a program may apply a suggestion unseen, or a person decides. */
export type Fix = 'safe' | 'review'

/** UTF-16 offsets in the text that was split into sentences. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Put `text` in the place of text[start, end). */
export interface TextEdit extends Span {
  readonly text: string
}

/** A replacement; all its edits together leave a grammatical sentence. They are in order and do not overlap. */
export interface Proposal {
  /** What the reader gets to see: the new words. */
  readonly text: string
  readonly fix: Fix
  readonly edits: readonly TextEdit[]
}
