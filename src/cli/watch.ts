import fs from 'node:fs'
import path from 'node:path'
import {BrokenFiles} from '../project/broken-files.ts'
import {findFiles} from '../project/files.ts'
import {lintFile} from '../project/lint-file.ts'
import {count} from '../report/dutch.ts'
import {safeText} from '../report/safe-text.ts'
import {CannotRun, EXIT} from './exit-codes.ts'
import {filtersFor} from './filters.ts'
import {internalError} from './internal-error.ts'
import {type LintFlags, lintOnce, requestFor, setsFor} from './lint.ts'
import {STDOUT} from './output.ts'
import type {Program} from './program.ts'
import {onlyErrors, tell} from './run.ts'
import type {Sets} from './sets.ts'
import {reporterFor} from './sinks.ts'

/** Milliseconds in which saves count as one: an editor may write a file in several steps. */
const QUIET = 100

/**
 * Lints, and lints again each letter that is saved, until Ctrl-C.
 *
 * @returns the exit code of an interrupted program
 */
export async function watch(paths: readonly string[], flags: LintFlags, program: Program): Promise<number> {
  if (paths.includes('-')) throw new CannotRun('“--watch” en “-” gaan niet samen. Noem een bestand of map.')
  const named = paths.length === 0 ? ['.'] : paths
  const {files} = findFiles(named, program.cwd, program.config()?.endings)
  if (files.length === 0) {
    // Says what is wrong with the paths; there is nothing to wait for.
    return lintOnce(named, flags, program)
  }
  const {watch: watchFiles} = await import('chokidar')
  const watcher = watchFiles(
    named.map(name => base(name, program.cwd)),
    {
      ignoreInitial: true,
      awaitWriteFinish: {stabilityThreshold: QUIET, pollInterval: 20},
      atomic: QUIET,
      ignored: file =>
        /(?:^|[\\/])(?:node_modules|\.[^.\\/][^\\/]*)(?:[\\/]|$)/.test(path.relative(program.cwd, file)),
    },
  )
  const sets = setsFor(named, flags, program)
  const stopped = new Promise<void>(resolve => process.once('SIGINT', () => resolve()))
  const changed = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  let last = Promise.resolve()
  watcher.on('all', (event, file) => {
    if (event !== 'add' && event !== 'change') return
    changed.add(path.resolve(file))
    clearTimeout(timer)
    timer = setTimeout(() => {
      const saved = new Set(changed)
      changed.clear()
      last = last.then(() => lintSaved(saved, named, flags, program, sets)).catch(problem)
    }, QUIET)
  })
  watcher.on('error', problem)
  await new Promise<void>(resolve => watcher.once('ready', () => resolve()))
  await lintOnce(named, flags, program, sets)
  status(`Briefwijzer volgt ${count(files.length, 'brief')}. Sla een brief op, dan ziet u het resultaat.`)
  status('Stoppen: Ctrl-C')
  await stopped
  clearTimeout(timer)
  await watcher.close()
  await last
  status('Gestopt.')
  return EXIT.interrupted
}

/** Lints those of the saved files that belong to what was named, and looks again at the sets that they are in. */
async function lintSaved(
  saved: ReadonlySet<string>,
  named: readonly string[],
  flags: LintFlags,
  program: Program,
  sets: Sets,
): Promise<void> {
  const files = findFiles(named, program.cwd, program.config()?.endings).files.filter(({file}) =>
    saved.has(file),
  )
  const {resources, options} = await requestFor(named, flags, program, sets)
  const reporter = await reporterFor(flags.format?.[0] ?? {format: 'pretty'}, flags, program)
  const filters = filtersFor(named, flags, program)
  for (const file of files) {
    status(`${time()} ${safeText(file.path)} is opgeslagen.`)
    const linted = await lintFile(file, resources, options)
    if ('error' in linted) tell(linted.error)
    else {
      const told = filters.reduce((letter, filter) => filter.letter(letter), linted.letter)
      const letter = flags.quiet ? onlyErrors(told) : told
      sets.add(linted.letter)
      await STDOUT.write(reporter.letter(letter))
    }
  }
  const paths = new Set(files.map(({path}) => path))
  const touched = sets
    .found()
    .filter(({letters}) => letters.some(letter => paths.has(letter)))
    .map(set => filters.reduce((set, filter) => filter.set?.(set) ?? set, set))
  await STDOUT.write(reporter.sets(flags.quiet ? touched.map(onlyErrors) : touched))
  if (files.length > 0) status('Briefwijzer blijft kijken. Stoppen: Ctrl-C')
}

const status = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

const problem = (error: unknown): void => {
  if (error instanceof BrokenFiles) for (const fault of error.faults) tell(fault)
  else status(`briefwijzer: ${internalError(error)}`)
}

const time = (): string => new Date().toLocaleTimeString('nl-NL')

/** What to watch for a path: itself, or the folder above a pattern's first sign. */
function base(named: string, cwd: string): string {
  const file = path.resolve(cwd, named)
  if (fs.existsSync(file)) return file
  const parts = named.split(/[\\/]/)
  const first = parts.findIndex(part => /[*?{}[\]()!]/.test(part))
  return path.resolve(cwd, parts.slice(0, first).join('/'))
}
