import type {Severity} from '../finding.ts'
import type {JourneyLetter} from './letter-facts.ts'

/** What a finding about a set is about. */
export const SET_CATEGORIES = [
  'missing-stage',
  'order',
  'same-stage',
  'tone',
  'consequence',
  'term',
  'costs',
  'contact',
  'address',
  'words',
] as const
type SetCategory = (typeof SET_CATEGORIES)[number]

/** Something about several letters together. */
export interface SetFinding {
  readonly rule: 'journey'
  readonly category: SetCategory
  readonly severity: Severity
  /** What is wrong and what to do, in plain Dutch; letters go by the names of their files. */
  readonly message: string
  readonly why: string
  /** Paths of the letters that it is about, in the order of the journey; the first is where to begin. */
  readonly letters: readonly string[]
  /** Same after letters are renamed or moved. */
  readonly fingerprint: string
}

/** Letters that one reader gets one after the other. */
export interface LetterSet {
  /** What the user calls it, or its folder. */
  readonly name: string
  readonly letters: readonly JourneyLetter[]
  /** Whether all letters of the set are there: if not, nothing is said of what is missing. */
  readonly complete: boolean
}

/** A set with what was found in it. */
export interface CheckedSet {
  readonly name: string
  /** Paths, in the order of the journey. */
  readonly letters: readonly string[]
  readonly complete: boolean
  /** In the order of `SET_CATEGORIES`. */
  readonly findings: readonly SetFinding[]
  /** What one of its letters asks not to tell; left out when there is none. */
  readonly ignored?: readonly IgnoredInSet[]
}

/** A finding about a set that a letter asks not to tell. */
export interface IgnoredInSet {
  /** The letter that asks. */
  readonly path: string
  readonly reason: string
  readonly finding: SetFinding
}

/** What a check of a set says; `check-set.ts` makes a finding of it. */
export interface SetReport {
  readonly category: SetCategory
  readonly severity: Severity
  readonly message: string
  readonly why: string
  readonly letters: readonly JourneyLetter[]
  /** What sets the finding apart from others of its category, beside the names of letters. */
  readonly key: string
  /** It says nothing unless the stages are right: milder when one of them is a guess. */
  readonly byStage?: true
}
