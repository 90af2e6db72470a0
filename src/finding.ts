import type {PartKind} from './document/document.ts'
import type {Fix} from './dutch/edit.ts'

/** The records that checks give and reports show: version 1 of the JSON in `docs/json.md`. */

export type Severity = 'error' | 'warning' | 'info'

/** Severities from mild to grave, to compare them by. */
export const SEVERITIES: readonly Severity[] = ['info', 'warning', 'error']

export type {Fix}

/** What to do with a dictionary term: put another in its place, explain it, write the sentence anew, leave it out. */
export type EntryKind = 'replace' | 'explain' | 'rephrase' | 'delete'

/** A place in the source: line and column count from 1, `offset` in UTF-16 code units from 0. */
export interface Point {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** Where in a document something stands: the paragraph with text of a part, counted from 1. */
export interface DocumentPlace {
  readonly part: PartKind
  readonly paragraph: number
}

/** Replace source[start, end) by `text`. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A replacement; applying all its edits leaves a grammatical sentence. */
export interface Suggestion {
  readonly text: string
  readonly fix: Fix
  readonly edits: readonly Edit[]
}

/** One place where a rule fires. */
export interface Finding {
  readonly rule: string
  readonly entry?: string
  readonly kind?: EntryKind
  readonly category?: string
  readonly severity: Severity
  readonly message: string
  readonly why?: string
  /** The source from start to end; of a split term its parts joined by ` … `; empty for the whole letter. */
  readonly match: string
  readonly start: Point
  readonly end: Point
  /** In a document, where lines mean little: what `start` is in. Not for the whole letter. */
  readonly place?: DocumentPlace
  readonly parts: readonly {readonly start: number; readonly end: number}[]
  readonly suggestions: readonly Suggestion[]
  /** Index of the block in the letter, when the finding is in one; in the first variant that has it. */
  readonly block?: number
  /**
   * For which readers it is, when not for all: one text for each variant, with what must hold in it, joined by `; `.
   * `regeling: nee`, `zakelijk: ja; aantal > 1: nee`, `is/zijn: zijn`.
   */
  readonly variants?: readonly string[]
  /** Same after lines move or the file is renamed. */
  readonly fingerprint: string
}
