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

/** Options that are about whole letters, about sets, or about what git does not know. */
const OTHERS = {
  fix: '--fix',
  watch: '--watch',
  interactive: '--interactive',
  comments: '--comments',
  part: '--part',
  ndjson: '--ndjson',
  set: '--set',
  reeks: '--set',
} as const

/** Refuses options that can't go with changes alone. */
export function checkChangeFlags(
  flags: ChangeFlags & {readonly [Name in keyof typeof OTHERS]?: string | boolean},
  paths: readonly string[],
): void {
  const [first, second] = [
    ...(flags.changed ? ['--changed'] : []),
    ...(flags.staged ? ['--staged'] : []),
    ...(flags.since === undefined ? [] : ['--since']),
  ]
  if (first === undefined) return
  const names = Object.keys(OTHERS) as (keyof typeof OTHERS)[]
  const name = names.find(name => flags[name] !== undefined && flags[name] !== false)
  const other = second ?? (name && OTHERS[name])
  if (other !== undefined)
    throw new CannotRun(`“${first}” en “${other}” gaan niet samen. Kies een van de twee.`)
  if (paths.includes('-'))
    throw new CannotRun(`“${first}” en “-” gaan niet samen: git weet niet wat daar veranderd is.`)
}
