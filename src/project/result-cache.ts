import {createHash, randomBytes} from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import {deflateSync, inflateSync} from 'node:zlib'
import type {LintedLetter} from '../report/record.ts'

/**
 * What was found in letters, kept between runs: the same letter under the same name, program, rules and config is not
 * linted again. What can't be read or written is as if it were not there.
 */
export interface ResultCache {
  /** What was found in this file the last time, when it has not changed since. */
  get(letter: string, bytes: Buffer): LintedLetter | undefined
  put(letter: string, bytes: Buffer, result: LintedLetter): void
  /** Keeps what is new; gives a line of Dutch when that can't be done. */
  close(): string | undefined
}

/** Where a result stands in a segment. */
interface Slot {
  readonly segment: Segment
  readonly hash: string
  readonly offset: number
  readonly length: number
}

/** A file with results: the results, deflated, one after the other; where they are; and the length of that. */
interface Segment {
  readonly file: string
  readonly descriptor: number
}

type IndexRow = readonly [letter: string, hash: string, offset: number, length: number]

const ENDING = '.resultaten'
const TAIL = 'BRIEFW01'
const DAY = 24 * 3600 * 1000
/** Results in memory before they go to the disk. */
const MOST_PENDING = 2000
/** Segments above which they become one. */
const MOST_SEGMENTS = 8

/**
 * Opens a cache.
 *
 * @param location the folder of all caches of this user; it is made when the first result is kept
 * @param key stands for everything, apart from a letter's name and bytes, that results depend on
 */
export function openCache(location: string, key: string): ResultCache {
  const folder = path.join(location, key)
  const segments: Segment[] = []
  const slots = new Map<string, Slot>()
  for (const file of segmentsIn(folder)) {
    const read = readSegment(file)
    if (!read) continue
    segments.push(read.segment)
    for (const [letter, hash, offset, length] of read.rows)
      slots.set(letter, {segment: read.segment, hash, offset, length})
  }
  let pending: {letter: string; hash: string; deflated: Buffer}[] = []
  let problem: string | undefined
  const flush = (): void => {
    if (pending.length === 0 || problem !== undefined) return
    const kept = pending
    pending = []
    problem = attempt(() => writeSegment(location, folder, kept))
  }
  return {
    get(letter, bytes) {
      const slot = slots.get(letter)
      return slot?.hash === hashOf(bytes) ? readSlot(slot, letter) : undefined
    },
    put(letter, bytes, result) {
      if (problem !== undefined) return
      const deflated = deflateSync(JSON.stringify(result), {level: 1})
      pending.push({letter, hash: hashOf(bytes), deflated})
      if (pending.length >= MOST_PENDING) flush()
    },
    close() {
      flush()
      for (const {descriptor} of segments) fs.closeSync(descriptor)
      // Tidying up is no reason to complain.
      if (problem === undefined) attempt(() => tidy(location, folder))
      return problem
    },
  }
}

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('base64url').slice(0, 32)

/** Oldest first: a later one knows better. */
function segmentsIn(folder: string): string[] {
  try {
    const names = fs.readdirSync(folder).filter(name => name.endsWith(ENDING))
    return names.sort().map(name => path.join(folder, name))
  } catch {
    return []
  }
}

function readSegment(file: string): {segment: Segment; rows: readonly IndexRow[]} | undefined {
  let descriptor: number | undefined
  try {
    descriptor = fs.openSync(file, 'r')
    const {size} = fs.fstatSync(descriptor)
    const end = readAt(descriptor, size - TAIL.length - 4, TAIL.length + 4)
    if (end.toString('latin1', 4) !== TAIL) throw new Error('no segment')
    const length = end.readUInt32LE(0)
    const index = readAt(descriptor, size - end.length - length, length)
    const rows = JSON.parse(inflateSync(index).toString()) as IndexRow[]
    return {segment: {file, descriptor}, rows}
  } catch {
    if (descriptor !== undefined) fs.closeSync(descriptor)
    return undefined
  }
}

function readAt(descriptor: number, offset: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  if (offset < 0 || fs.readSync(descriptor, bytes, 0, length, offset) !== length) throw new Error('too short')
  return bytes
}

function readSlot({segment, offset, length}: Slot, letter: string): LintedLetter | undefined {
  try {
    // The sum at the end of what is deflated tells a damaged result.
    const json = inflateSync(readAt(segment.descriptor, offset, length)).toString()
    const result = JSON.parse(json) as LintedLetter
    return result.path === letter ? result : undefined
  } catch {
    return undefined
  }
}

interface Kept {
  readonly letter: string
  readonly hash: string
  readonly deflated: Buffer
}

/** Writes a segment that is there as a whole or not at all. */
function writeSegment(location: string, folder: string, kept: readonly Kept[]): void {
  fs.mkdirSync(folder, {recursive: true})
  const ignore = path.join(location, '.gitignore')
  if (!fs.existsSync(ignore)) fs.writeFileSync(ignore, '*\n')
  let offset = 0
  const rows = kept.map(({letter, hash, deflated}): IndexRow => {
    const row = [letter, hash, offset, deflated.length] as const
    offset += deflated.length
    return row
  })
  const index = deflateSync(JSON.stringify(rows))
  const tail = Buffer.alloc(4)
  tail.writeUInt32LE(index.length)
  const name = `${String(Date.now()).padStart(15, '0')}-${process.pid}-${randomBytes(4).toString('hex')}`
  const draft = path.join(folder, `${name}.tmp`)
  try {
    const descriptor = fs.openSync(draft, 'wx')
    try {
      for (const part of [...kept.map(({deflated}) => deflated), index, tail, Buffer.from(TAIL)])
        fs.writeFileSync(descriptor, part)
    } finally {
      fs.closeSync(descriptor)
    }
    fs.renameSync(draft, path.join(folder, name + ENDING))
  } catch (error) {
    fs.rmSync(draft, {force: true})
    throw error
  }
}

/** Makes one segment of many, and forgets caches that nobody used for a week and drafts of runs that broke off. */
function tidy(location: string, folder: string): void {
  const now = new Date()
  if (fs.existsSync(folder)) fs.utimesSync(folder, now, now)
  const files = segmentsIn(folder)
  if (files.length > MOST_SEGMENTS) merge(location, folder, files)
  const old = (file: string, days: number): boolean =>
    (fs.statSync(file, {throwIfNoEntry: false})?.mtimeMs ?? Infinity) < now.getTime() - days * DAY
  for (const name of fs.readdirSync(location)) {
    const other = path.join(location, name)
    if (/^[0-9a-f]{32}$/.test(name) && old(other, 7)) fs.rmSync(other, {recursive: true, force: true})
  }
  for (const name of fs.existsSync(folder) ? fs.readdirSync(folder) : [])
    if (name.endsWith('.tmp') && old(path.join(folder, name), 1)) fs.rmSync(path.join(folder, name))
}

function merge(location: string, folder: string, files: readonly string[]): void {
  const last = new Map<string, Kept>()
  const read: string[] = []
  for (const file of files) {
    const found = readSegment(file)
    read.push(file)
    if (!found) continue
    try {
      for (const [letter, hash, offset, length] of found.rows)
        last.set(letter, {letter, hash, deflated: readAt(found.segment.descriptor, offset, length)})
    } finally {
      fs.closeSync(found.segment.descriptor)
    }
  }
  writeSegment(location, folder, [...last.values()])
  // Another run that has one open goes on reading it.
  for (const file of read) fs.rmSync(file, {force: true})
}

/** @returns a line of Dutch when it failed */
function attempt(action: () => void): string | undefined {
  try {
    action()
    return undefined
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException
    const reason =
      code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG'
        ? 'de schijf is vol'
        : (code ?? String(error))
    return `De uitkomsten kunnen niet worden bewaard (${reason}). De volgende keer worden alle brieven weer nagekeken.`
  }
}
