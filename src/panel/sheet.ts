/** A paper for readers or guides: what it says, apart from how a format shows it. */
export interface Sheet {
  readonly title: string
  /** What stands at the foot of every page beside its number. */
  readonly foot: string
  readonly parts: readonly SheetPart[]
}

export type SheetPart =
  | {readonly kind: 'heading'; readonly text: string}
  | {readonly kind: 'text'; readonly text: string}
  /** Words that the guide reads out. */
  | {readonly kind: 'aloud'; readonly text: string}
  | {readonly kind: 'list'; readonly items: readonly string[]}
  /** `Lezer: ______`, side by side. */
  | {readonly kind: 'blanks'; readonly labels: readonly string[]}
  | {
      readonly kind: 'question'
      readonly number: number
      readonly text: string
      /** What can be ticked. */
      readonly options: readonly string[]
      /** Whether the options are feelings, each with its face. */
      readonly faces: boolean
      /** Lines to write on; none for a question that only asks for a tick. */
      readonly lines: number
    }
  | {
      readonly kind: 'table'
      readonly head: readonly string[]
      readonly rows: readonly (readonly string[])[]
      /** Part of the width that each column takes; they add up to 1. */
      readonly widths: readonly number[]
    }
  /** What follows stands on a page of its own. */
  | {readonly kind: 'page'}
