import type {Since} from '../project/changed-files.ts'
import {CannotRun} from './exit-codes.ts'

/** What the command line says of changes. */
export interface ChangeFlags {
  readonly changed?: boolean
  readonly staged?: boolean
  readonly since?: string
}

/** Since when, as the command line says; nothing when everything is looked at. */
export function sinceOf({changed, staged, since}: ChangeFlags): Since | undefined {
  if (since !== undefined) return {what: 'since', ref: since}
  if (staged) return {what: 'staged'}
  return changed ? {what: 'changed'} : undefined
}

/** Options that can't go with changes alone, by what they are called. */
export function checkChangeFlags(
  flags: ChangeFlags,
  paths: readonly string[],
  others: Readonly<Record<string, boolean>>,
): void {
  const asked = [
    ...(flags.changed ? ['--changed'] : []),
    ...(flags.staged ? ['--staged'] : []),
    ...(flags.since === undefined ? [] : ['--since']),
  ]
  const [first, second] = asked
  if (first === undefined) return
  const other = second ?? Object.keys(others).find(name => others[name])
  if (other !== undefined)
    throw new CannotRun(`“${first}” en “${other}” gaan niet samen. Kies een van de twee.`)
  if (paths.includes('-'))
    throw new CannotRun(`“${first}” en “-” gaan niet samen: git weet niet wat daar veranderd is.`)
}
