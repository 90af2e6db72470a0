import {SEVERITIES, type Severity} from '../finding.ts'
import type {Summary} from '../report/record.ts'

/** What the program tells the shell. */
export const EXIT = {
  /** Nothing at or above what the run may fail on. */
  fine: 0,
  findings: 1,
  /** Could not run, or not on everything. */
  broken: 2,
  /** Ended by a signal: 128 and its number. */
  hungUp: 129,
  interrupted: 130,
  ended: 143,
} as const

export const FAIL_ON = [...SEVERITIES.toReversed(), 'never'] as const

/** The least severity of a finding that makes a run fail. */
export type FailOn = (typeof FAIL_ON)[number]

export interface Limits {
  readonly failOn: FailOn
  readonly maxWarnings: number | undefined
}

/** The code of a run over letters; that something could not be read weighs more than what was found. */
export function exitCode(summary: Summary, errors: number, {failOn, maxWarnings}: Limits): number {
  if (errors > 0) return EXIT.broken
  const fails = (severity: Severity): boolean =>
    failOn !== 'never' && SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(failOn) && summary[severity] > 0
  if (SEVERITIES.some(fails)) return EXIT.findings
  return maxWarnings !== undefined && summary.warning > maxWarnings ? EXIT.findings : EXIT.fine
}

/** The program can't do what was asked; `message` is one clear line of Dutch. Exit code 2. */
export class CannotRun extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'CannotRun'
  }
}

/** The user pressed Ctrl-C at a question. Exit code 130. */
export class Interrupted extends Error {
  constructor() {
    super('interrupted')
    this.name = 'Interrupted'
  }
}
