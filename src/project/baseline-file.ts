import fs from 'node:fs'
import path from 'node:path'
import {setTimeout} from 'node:timers/promises'
import type {Baseline} from '../baseline/baseline.ts'
import {readBaseline, writeBaseline} from '../baseline/text.ts'
import {places} from '../letter/places.ts'
import {BrokenFiles, fileError, shownFrom} from './broken-files.ts'
import type {Config} from './config.ts'
import {BASELINE_NAME} from './find-config.ts'
import {jsonFault} from './json-fault.ts'
import {diskProblem} from './read-file.ts'
import {replaceFile} from './write-file.ts'

/** Where a baseline is kept, and what messages call it. */
export interface BaselineFile {
  /** Absolute. */
  readonly file: string
  readonly shown: string
  /** Whether somebody said that it is there: the command line or the config. */
  readonly named: boolean
}

/**
 * The baseline that holds for a folder: the one that is named, else that of the config; without a config the first one
 * in the folder or above it, up to the root of its repository, or else where it would be.
 */
export function findBaseline(cwd: string, config: Config | undefined, named?: string): BaselineFile {
  const at = (file: string, named: boolean): BaselineFile => ({file, shown: shownFrom(cwd, file), named})
  if (named !== undefined) return at(path.resolve(cwd, named), true)
  if (config) return at(config.baseline, config.namedBaseline !== undefined)
  for (let folder = path.resolve(cwd); ; folder = path.dirname(folder)) {
    const file = path.join(folder, BASELINE_NAME)
    if (fs.existsSync(file)) return at(file, false)
    if (fs.existsSync(path.join(folder, '.git')) || path.dirname(folder) === folder)
      return at(path.join(cwd, BASELINE_NAME), false)
  }
}

/**
 * Reads a baseline.
 *
 * @returns nothing when there is none, and nobody said that there is
 * @throws BrokenFiles when it can't be used, or is not where somebody said
 */
export function loadBaseline({file, shown, named}: BaselineFile, config?: Config): Baseline | undefined {
  const bytes = bytesOf(file, shown)
  if (bytes) return parse(bytes, shown)
  if (!named) return undefined
  const message = 'Deze nulmeting bestaat niet. Maak haar met: briefwijzer baseline create'
  const inConfig = config?.namedBaseline && config.baseline === file ? config.namedBaseline : undefined
  throw new BrokenFiles([inConfig ? fileError(inConfig.fault(message)) : {path: shown, message}])
}

function bytesOf(file: string, shown: string): Buffer | undefined {
  try {
    return fs.readFileSync(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new BrokenFiles([{path: shown, message: diskProblem(error)}])
  }
}

function parse(bytes: Buffer, shown: string): Baseline {
  const text = bytes.toString().replace(/^\uFEFF/, '')
  const read = readBaseline(text, jsonFault)
  if (!('message' in read)) return read
  const {line, column} = places(text)(read.offset ?? 0)
  throw new BrokenFiles([{path: shown, line, column, message: read.message}])
}

function parsed(bytes: Buffer, shown: string, overBroken: boolean): Baseline | undefined {
  try {
    return parse(bytes, shown)
  } catch (error) {
    if (overBroken && error instanceof BrokenFiles) return undefined
    throw error
  }
}

/** How long others may keep the file, in milliseconds; who keeps it longer is dead. */
const PATIENCE = 10_000

/**
 * Gives a baseline new content, made of what it holds at that moment: nobody who changes it at the same time loses
 * anything, and it is never half written.
 *
 * @param overBroken whether one that can't be used counts as none
 * @throws BrokenFiles when what is there can't be used, or nothing can be written
 */
export async function changeBaseline(
  {file, shown}: BaselineFile,
  change: (before: Baseline | undefined) => Baseline,
  overBroken = false,
): Promise<void> {
  const unlock = await lock(file, shown)
  try {
    const before = bytesOf(file, shown)
    const after = Buffer.from(writeBaseline(change(before && parsed(before, shown, overBroken))))
    if (before?.equals(after)) return
    const message = replaceFile(file, before, after)
    if (message !== undefined) throw new BrokenFiles([{path: shown, message}])
  } finally {
    unlock()
  }
}

/** Keeps others out for as long as it takes to read and write a file; a program that died is no obstacle. */
async function lock(file: string, shown: string): Promise<() => void> {
  const held = `${file}.lock`
  const mine = `${process.pid} ${Date.now()} ${Math.random()}`
  const since = Date.now()
  for (;;) {
    try {
      fs.writeFileSync(held, mine, {flag: 'wx'})
      return () => {
        if (contentOf(held) === mine) fs.rmSync(held, {force: true})
      }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
        // A lock that could not be filled is nobody's.
        if (contentOf(held) === '') fs.rmSync(held, {force: true})
        throw new BrokenFiles([{path: shown, message: notSaved(error)}])
      }
    }
    const other = contentOf(held)
    if (other !== undefined && isDead(held, other)) steal(held, other)
    else await setTimeout(20)
    if (Date.now() - since > 2 * PATIENCE)
      throw new BrokenFiles([
        {
          path: shown,
          message: `Een ander programma is met deze nulmeting bezig. Is dat niet zo? Verwijder dan “${path.basename(held)}”.`,
        },
      ])
  }
}

/** In the words of `write-file.ts`, for the folder that the file is in. */
function notSaved(error: unknown): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return 'De schijf is vol. Er is niets veranderd. Maak ruimte en probeer het opnieuw.'
    case 'ENOENT':
      return 'De map van dit bestand bestaat niet. Maak die map, of kies een andere plek.'
    default:
      return 'U mag in de map van dit bestand niets opslaan. Er is niets veranderd. Vraag toegang of kies een andere plek.'
  }
}

function contentOf(file: string): string | undefined {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

/** Whether who made a lock is no more. On another computer that shares the disk, only time tells. */
function isDead(held: string, content: string): boolean {
  try {
    if (Date.now() - fs.statSync(held).mtimeMs > PATIENCE) return true
  } catch {
    return false
  }
  const pid = Number(content.split(' ')[0])
  // Who has just made it has not signed it yet.
  if (!Number.isSafeInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}

/** Takes away a dead program's lock; one that somebody made in the meantime goes back. */
function steal(held: string, content: string): void {
  const aside = `${held}.${process.pid}`
  try {
    fs.renameSync(held, aside)
    if (contentOf(aside) !== content) fs.linkSync(aside, held)
    fs.rmSync(aside, {force: true})
  } catch {
    // Another was quicker.
  }
}
