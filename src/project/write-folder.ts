import {createHash} from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/** A file of a folder that is written as a whole. */
export interface FolderFile {
  /** From the folder, with forward slashes. */
  readonly name: string
  readonly content: string | Uint8Array
}

/** What a file that tells which files are ours says of them: a short hash by name. */
export type FileHashes = Readonly<Record<string, string>>

/** Sixteen hexadecimal digits. */
export const hashFile = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 16)

/** Files that are looked at before we say that a folder is somebody else's. */
const MOST_FILES = 5000

/**
 * What is in a folder beside the files that we left there: files of others, and ours that somebody changed. Nothing when
 * the folder is not there, or empty.
 *
 * @param ours what we left
 * @returns names, sorted
 */
export function othersIn(folder: string, ours: FileHashes): string[] {
  const others: string[] = []
  const queue = ['']
  let seen = 0
  for (let at = queue.pop(); at !== undefined && seen < MOST_FILES; at = queue.pop())
    for (const entry of entriesOf(path.join(folder, at))) {
      seen++
      const name = at === '' ? entry.name : `${at}/${entry.name}`
      if (entry.isDirectory()) queue.push(name)
      else if (!entry.isFile() || ours[name] !== hashFile(fs.readFileSync(path.join(folder, name))))
        others.push(name)
    }
  return others.sort()
}

function entriesOf(folder: string): fs.Dirent[] {
  try {
    return fs.readdirSync(folder, {withFileTypes: true})
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/**
 * Puts a folder in its place all at once, in the place of what stood there: who looks sees the old or the new.
 * When it fails, what stood there stands there still.
 */
export function replaceFolder(folder: string, files: readonly FolderFile[]): void {
  const target = fs.existsSync(folder) ? fs.realpathSync(folder) : path.resolve(folder)
  fs.mkdirSync(path.dirname(target), {recursive: true})
  const draft = path.join(path.dirname(target), `.briefwijzer-${process.pid}-${Date.now()}.tmp`)
  const old = `${draft}.old`
  const stop = (): void => fs.rmSync(draft, {recursive: true, force: true})
  process.on('exit', stop)
  try {
    writeAll(draft, files)
    const there = fs.existsSync(target)
    if (there) fs.renameSync(target, old)
    try {
      fs.renameSync(draft, target)
    } catch (error) {
      if (there) fs.renameSync(old, target)
      throw error
    }
    fs.rmSync(old, {recursive: true, force: true})
  } finally {
    process.off('exit', stop)
    stop()
  }
}

/** Writes files into a folder that keeps what else is in it, each all at once. */
export function addToFolder(folder: string, files: readonly FolderFile[]): void {
  for (const {name, content} of files) {
    const file = path.join(folder, name)
    fs.mkdirSync(path.dirname(file), {recursive: true})
    const draft = `${file}.${process.pid}.tmp`
    try {
      fs.writeFileSync(draft, content)
      fs.renameSync(draft, file)
    } finally {
      fs.rmSync(draft, {force: true})
    }
  }
}

function writeAll(folder: string, files: readonly FolderFile[]): void {
  for (const {name, content} of files) {
    const file = path.join(folder, name)
    fs.mkdirSync(path.dirname(file), {recursive: true})
    fs.writeFileSync(file, content)
  }
}
