import fs from 'node:fs'
import path from 'node:path'
import {CannotRun} from './exit-codes.ts'
import {whenStopped} from './stopped.ts'

/** Where a report goes. */
export interface Output {
  /** Resolves when there is room for more. */
  write(text: string | Uint8Array): Promise<void>
  /** What was written stands when this resolves. */
  close(): Promise<void>
  /** Leaves no trace of what was written. */
  drop(): void
}

/** Why standard output takes nothing any more; EPIPE when its reader has gone. */
let stdoutFault: string | undefined

/** A reader who has seen enough (`| head`) closes the pipe: then nothing more is written, and that is no error. */
export function surviveClosedPipes(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    stdoutFault ??= error.code ?? error.message
  })
  process.stderr.on('error', () => {})
}

/** Standard output. */
export const STDOUT: Output = {
  async write(text) {
    if (text === '' || stdoutFault !== undefined || process.stdout.write(text)) return
    await room()
  },
  async close() {
    // The last write may still fail: an empty one comes after it.
    if (stdoutFault === undefined)
      await new Promise<void>(resolve => process.stdout.write('', () => resolve()))
    if (stdoutFault !== undefined && stdoutFault !== 'EPIPE')
      throw new CannotRun(
        `De uitvoer kan niet worden opgeslagen: ${reasonOf(stdoutFault)}. Maak ruimte of kies “--output”.`,
      )
  },
  drop: () => {},
}

/** Standard error, for a report that stands beside a letter on standard output. */
export const STDERR: Output = {
  async write(text) {
    process.stderr.write(text)
  },
  async close() {},
  drop: () => {},
}

/** Writes a text that is whole to standard output. */
export async function print(text: string): Promise<void> {
  await STDOUT.write(text)
  await STDOUT.close()
}

/** Waits until a slow reader has taken what was written, or has gone. */
const room = (): Promise<void> =>
  new Promise(resolve => {
    const events = ['drain', 'close', 'error']
    const done = (): void => {
      for (const event of events) process.stdout.off(event, done)
      resolve()
    }
    for (const event of events) process.stdout.on(event, done)
  })

/** A file that gets its new content all at once, when it is closed: nobody ever reads half a report. */
export function fileOutput(named: string): Output {
  const target = targetOf(named)
  const special = target.mode === undefined && target.exists
  const draft = special ? target.path : `${target.path}.${process.pid}.tmp`
  let descriptor: number | undefined
  const close = (): void => {
    if (descriptor !== undefined) fs.closeSync(descriptor)
    descriptor = undefined
  }
  const drop = (): void => {
    goOn()
    close()
    if (!special) fs.rmSync(draft, {force: true})
  }
  // Before there is anything to drop: a signal may come at any time.
  const goOn = whenStopped(drop)
  try {
    descriptor = attempt(named, () => fs.openSync(draft, 'w', target.mode ?? 0o666))
  } catch (error) {
    goOn()
    throw error
  }
  return {
    async write(text) {
      attempt(named, () => fs.writeFileSync(descriptor!, text))
    },
    async close() {
      attempt(named, () => {
        close()
        if (!special) fs.renameSync(draft, target.path)
      })
      goOn()
    },
    drop,
  }
}

/** A file that others write to as well: what is written comes behind what it holds, when it is closed. */
export function appendingOutput(named: string): Output {
  const pieces: (string | Uint8Array)[] = []
  return {
    async write(text) {
      pieces.push(text)
    },
    async close() {
      attempt(named, () => {
        for (const piece of pieces) fs.appendFileSync(named, piece)
      })
    },
    drop: () => {},
  }
}

interface Target {
  /** Behind symbolic links. */
  readonly path: string
  readonly exists: boolean
  /** Permissions of the regular file that stands there. */
  readonly mode: number | undefined
}

function targetOf(named: string): Target {
  const stat = attempt(named, () => fs.statSync(named, {throwIfNoEntry: false}))
  if (!stat) return {path: path.resolve(named), exists: false, mode: undefined}
  if (stat.isDirectory()) throw new CannotRun(`“${named}” is een map. Noem achter “--output” een bestand.`)
  return {path: fs.realpathSync(named), exists: true, mode: stat.isFile() ? stat.mode : undefined}
}

function attempt<T>(named: string, action: () => T): T {
  try {
    return action()
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException
    throw new CannotRun(
      `“${named}” kan niet worden opgeslagen: ${reasonOf(code ?? String(error))}. Kies een andere plek.`,
    )
  }
}

/** A fault of the disk in words. */
function reasonOf(code: string): string {
  switch (code) {
    case 'ENOENT':
      return 'die map bestaat niet'
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'u mag daar niet schrijven'
    case 'ENOSPC':
      return 'de schijf is vol'
    default:
      return code
  }
}
