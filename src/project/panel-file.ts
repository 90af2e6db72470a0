import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {printPanelData, readPanelData} from '../panel/data.ts'
import {DATA_FILE, NO_DATA, type PanelData} from '../panel/model.ts'
import {BrokenFiles, shownFrom} from './broken-files.ts'
import {diskProblem} from './read-file.ts'
import {replaceFile} from './write-file.ts'

/** Where the panel's data stand: beside the config, or else in the working folder. */
export const panelFile = (configFolder: string | undefined, cwd: string): string =>
  path.join(configFolder ?? cwd, DATA_FILE)

/**
 * The panel's data; nothing is in them when there is no file yet.
 *
 * @param cwd from where messages call the file
 * @throws BrokenFiles when the file can't be read
 */
export const readPanelFile = (file: string, cwd: string): PanelData => standing(file, cwd).data

function standing(file: string, cwd: string): {readonly bytes?: Buffer; readonly data: PanelData} {
  let bytes: Buffer
  try {
    bytes = fs.readFileSync(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {data: NO_DATA}
    throw broken(file, cwd, diskProblem(error))
  }
  const data = readPanelData(bytes.toString('utf8'))
  if ('problem' in data) throw broken(file, cwd, data.problem)
  return {bytes, data}
}

const broken = (file: string, cwd: string, message: string): BrokenFiles =>
  new BrokenFiles([{path: shownFrom(cwd, file), message}])

/**
 * Changes the panel's data. Programs that do so at the same time wait for each other, so that nothing gets lost; a file
 * that would stay as it is is left alone.
 *
 * @param change may be called with data that another program just wrote
 * @throws BrokenFiles when the file can't be read or written
 */
export async function updatePanelFile<T extends {readonly data: PanelData}>(
  file: string,
  cwd: string,
  change: (data: PanelData) => T | Promise<T>,
): Promise<T> {
  const unlock = await lock(file, cwd)
  process.once('exit', unlock)
  try {
    const before = standing(file, cwd)
    const result = await change(before.data)
    const text = Buffer.from(printPanelData(result.data))
    if (before.bytes?.equals(text) || (!before.bytes && result.data === before.data)) return result
    const problem = replaceFile(file, before.bytes, text)
    if (problem !== undefined) throw broken(file, cwd, problem)
    return result
  } finally {
    unlock()
    process.off('exit', unlock)
  }
}

/** Milliseconds between two looks at a lock, and how many looks there are. */
const PAUSE = 50
const LOOKS = 200

/** Takes the data for this program alone. Returns what gives them free. */
async function lock(file: string, cwd: string): Promise<() => void> {
  const name = `${file}.lock`
  for (let look = 0; look < LOOKS; look++) {
    try {
      fs.writeFileSync(name, `${process.pid} ${os.hostname()}\n`, {flag: 'wx'})
      return () => fs.rmSync(name, {force: true})
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST')
        throw broken(
          file,
          cwd,
          'Dit bestand kan niet worden opgeslagen: u mag in deze map niets opslaan, of de map is er niet. Er is niets veranderd.',
        )
    }
    if (!takeOver(name)) await wait(PAUSE)
  }
  throw broken(
    file,
    cwd,
    `Een ander programma is hiermee bezig. Er is niets veranderd. Probeer het straks opnieuw. Gebeurt het weer? Verwijder dan “${shownFrom(cwd, name)}”.`,
  )
}

/** Removes the lock of a program of this computer that has ended without doing so itself. */
function takeOver(name: string): boolean {
  try {
    // Between making the file and writing in it, there is nothing.
    const [, pid, host] = /^(\d+) (.*)\n$/.exec(fs.readFileSync(name, 'utf8')) ?? []
    if (pid === undefined || host !== os.hostname() || isRunning(Number(pid))) return false
    fs.rmSync(name, {force: true})
    return true
  } catch {
    return false
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
