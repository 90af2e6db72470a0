import type {Proposal, Span} from './edit.ts'

/** A number, amount or date that can be written more plainly. */
export interface Restyled {
  /** What stands there, in the text of the sentence. */
  readonly span: Span
  readonly what: 'amount' | 'date' | 'count'
  /** Hard to read, where the others are a matter of habit. */
  readonly hard: boolean
  /** Nothing when two numbers contradict each other. */
  readonly proposal?: Proposal
}
