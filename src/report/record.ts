import type {Line} from '../document/document.ts'
import type {CheckedSet} from '../journey/set-finding.ts'
import type {LintResult} from '../lint.ts'

/** What `lint` found in one file, with what a report needs beside it. */
export interface LintedLetter extends LintResult {
  /** As shown to the user: relative to the working folder, with forward slashes. */
  readonly path: string
  /** The file's text, that findings point into. */
  readonly source: string
  /** Of a document: what is known of each line of `source`. */
  readonly lines?: readonly Line[]
  /** How many suggestions were carried out in it, when that was asked for. */
  readonly fixed?: number
}

/** A path that could not be linted. */
export interface FileError {
  readonly path: string
  /** One line of Dutch: what is the matter and what to do. */
  readonly message: string
  /** From 1, when the place is known. */
  readonly line?: number
  readonly column?: number
}

/** Letters linted, and the findings about them and their sets by severity. */
export interface Summary {
  readonly letters: number
  readonly error: number
  readonly warning: number
  readonly info: number
}

/** How a run ended: what a report says at its foot. */
export interface RunEnd {
  readonly errors: readonly FileError[]
  readonly summary: Summary
  /** Findings that the user asked not to see. */
  readonly hidden: number
  /** What else was not shown and why, a line of Dutch each. */
  readonly notes: readonly string[]
}

/** Writes a report piece by piece, so that a run over many letters needs no more memory than one over a few. */
export interface Reporter {
  /** What stands before the first letter. */
  start(): string
  letter(letter: LintedLetter): string
  /** What stands behind the letters: at most once before the end, or when they are looked at again. */
  sets(sets: readonly CheckedSet[]): string
  end(run: RunEnd): string
}

/** `brieven/a.md:2:8: bericht`, as it stands on stderr. */
export const errorLine = ({path, message, line, column}: FileError): string =>
  [path, ...(line === undefined ? [] : [line]), ...(column === undefined ? [] : [column])].join(':') +
  `: ${message}`
