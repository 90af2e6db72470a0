import {CannotRun, type FailOn, type Limits} from './exit-codes.ts'
import type {Program} from './program.ts'

/** When a run fails: as the command line says, or else the config. */
export const limitsOf = (
  {failOn, maxWarnings}: {readonly failOn?: FailOn | undefined; readonly maxWarnings?: number | undefined},
  {config}: Program,
): Limits => ({
  failOn: failOn ?? config()?.failOn ?? 'error',
  maxWarnings: maxWarnings ?? config()?.maxWarnings,
})

/** The value of an option that is a number of things. */
export function wholeNumber(value: string): number {
  if (!/^\d+$/.test(value))
    throw new CannotRun(`“${value}” is geen heel getal. Geef bij “--max-warnings” een heel getal, zoals 10.`)
  return Number(value)
}
