import {createHash} from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import {shownFrom} from '../project/broken-files.ts'
import {piecesOf} from '../project/pieces.ts'
import {openCache, type ResultCache} from '../project/result-cache.ts'
import {type Engine, usualWorkers} from './engine.ts'
import {CannotRun} from './exit-codes.ts'
import {settle} from './heap.ts'
import type {LintFlags} from './lint.ts'
import {startPool} from './pool.ts'
import type {Program} from './program.ts'

/** The folder of caches, unless the user names one. */
const CACHE_FOLDER = '.briefwijzer-cache'

/** What the command line says of speed. */
export interface SpeedFlags {
  readonly workers?: number
  readonly cache?: boolean
  readonly cacheLocation?: string
}

/** Threads and a cache, as the command line says. */
export function engineFor(
  paths: readonly string[],
  flags: LintFlags,
  program: Program,
): Omit<Engine, 'lint'> {
  const workers = flags.workers ?? usualWorkers()
  const cache = cacheFor(flags, program)
  return {
    settle,
    // This thread is one of them.
    ...(workers > 1 && {startPool: () => startPool(workers - 1, program.file, {paths, flags})}),
    ...(cache && {cache}),
  }
}

function cacheFor(flags: LintFlags, program: Program): ResultCache | undefined {
  if (!flags.cache && flags.cacheLocation === undefined) return undefined
  const location = path.resolve(program.cwd, flags.cacheLocation ?? CACHE_FOLDER)
  if (fs.statSync(location, {throwIfNoEntry: false})?.isFile())
    throw new CannotRun(
      `“${shownFrom(program.cwd, location)}” is een bestand. Noem achter “--cache-location” een map.`,
    )
  return openCache(location, runKey(flags, program))
}

/** A name for everything, apart from the letter itself, that decides what is found in a letter; and for paths. */
export function runKey(flags: LintFlags, program: Program, paths: readonly string[] = []): string {
  const {only, skip, stage, channel, profile, data, set, reeks} = flags
  const {config, cwd} = program
  const hash = createHash('sha256')
  const own = config()
  const settings = {only, skip, stage, channel, profile, set: set === true || reeks === true}
  const where = own && path.relative(own.folder, cwd).replaceAll('\\', '/')
  hash.update(
    JSON.stringify([program.version, process.versions.unicode, settings, own?.fingerprint, where, paths]),
  )
  if (data !== undefined) hash.update(fs.readFileSync(path.resolve(cwd, data)))
  for (const file of programFiles(program.file)) for (const piece of piecesOf(file)) hash.update(piece)
  return hash.digest('hex').slice(0, 32)
}

/** What the build made: the program, and the rules and words that it works with. */
function programFiles(program: string): string[] {
  const folder = path.dirname(program)
  const files = fs.readdirSync(folder, {withFileTypes: true}).filter(entry => entry.isFile())
  return files
    .map(({name}) => name)
    .filter(name => !name.endsWith('.tmp'))
    .sort()
    .map(name => path.join(folder, name))
}
