import os from 'node:os'
import {setImmediate} from 'node:timers/promises'
import type {LetterFile} from '../project/files.ts'
import type {LintedFile} from '../project/lint-file.ts'
import {readBytes} from '../project/read-file.ts'
import type {ResultCache} from '../project/result-cache.ts'
import type {Pool} from './pool.ts'

/** A file whose bytes were read. */
export interface Job extends LetterFile {
  readonly bytes: Buffer
}

export interface Engine {
  /** Lints here, in this thread. */
  readonly lint: (job: Job) => Promise<LintedFile>
  /** Prepares for a long run; called at most once, when there is enough to do. */
  readonly settle?: () => Promise<void>
  /** Starts threads that lint as well; asked for at most once, after `settle`. */
  readonly startPool?: () => Pool
  readonly cache?: ResultCache
}

/** Letters that a thread gets at once. */
const BATCH = 16
/** Batches that a thread has at hand, so that it never waits. */
const AHEAD = 2
/** Bytes of letters on their way to threads: documents can be large. */
const MOST_BYTES_AHEAD = 32 * 1024 * 1024
/** Milliseconds of work in this thread before its speed is known: the first letters are slow. */
const TRIAL = 1000
/** Milliseconds of work left that make threads worth their start. */
const WORTHWHILE = 8000

/** Threads when nobody says how many: more don't help, and each takes memory. */
export const usualWorkers = (): number => Math.min(os.availableParallelism(), 8)

/** Files in hand at most. */
const mostSlots = ({size}: Pool): number => (size + 1) * BATCH * AHEAD

/** A file on its way: read, maybe known already, maybe given to a thread. */
interface Slot {
  readonly file: LetterFile
  job?: Job
  result?: LintedFile
  given: boolean
}

/**
 * Lints files in order, with threads beside this one when that gains time. The results are the same in any case, and
 * only so many are held as threads are ahead.
 *
 * @param files is empty at the end: of a hundred thousand, those that are done take no memory
 */
export async function* lintAll(files: LetterFile[], engine: Engine): AsyncGenerator<LintedFile> {
  const {cache, lint} = engine
  const slots: Slot[] = []
  const count = files.length
  // Taken from the end, for which nothing is moved.
  files.reverse()
  let ahead = 0
  let pool: Pool | undefined
  let settled = false
  let linted = 0
  let spent = 0

  /** Takes the next file in hand: its bytes, and what the cache knows of it. */
  const take = (): Slot => {
    const slot: Slot = {file: files.pop()!, given: false}
    const {file, path, bytes: given} = slot.file
    const bytes = given ?? readBytes(file)
    if ('problem' in bytes) slot.result = {error: {path, message: bytes.problem}}
    else {
      const known = cache?.get(path, bytes)
      if (known) slot.result = {letter: known}
      else slot.job = {file, path, bytes}
    }
    slots.push(slot)
    return slot
  }
  const finish = (slot: Slot, result: LintedFile): void => {
    if ('letter' in result && slot.job) cache?.put(slot.job.path, slot.job.bytes, result.letter)
    slot.result = result
    delete slot.job
  }
  const lintHere = async (slot: Slot): Promise<void> => {
    const start = performance.now()
    slot.given = true
    finish(slot, await lint(slot.job!))
    spent += performance.now() - start
    linted++
  }
  /** Work for this thread while others are at theirs. */
  const another = (threads: Pool): Slot | undefined => {
    const waiting = slots.find(slot => slot.job && !slot.given)
    return waiting ?? (files.length > 0 && slots.length < mostSlots(threads) ? take() : undefined)
  }
  const isWorthwhile = (): boolean => spent > TRIAL && (files.length * spent) / linted > WORTHWHILE
  const feed = (threads: Pool): void => {
    const most = mostSlots(threads)
    for (let free = threads.room(AHEAD); free > 0; free--) {
      const batch: Slot[] = slots.filter(slot => slot.job && !slot.given).slice(0, BATCH)
      while (batch.length < BATCH && files.length > 0 && slots.length < most && ahead < MOST_BYTES_AHEAD) {
        const slot = take()
        if (slot.job) batch.push(slot)
      }
      if (batch.length === 0) return
      const size = batch.reduce((sum, slot) => sum + slot.job!.bytes.length, 0)
      ahead += size
      for (const slot of batch) slot.given = true
      threads.give(
        batch.map(slot => slot.job!),
        (i, result) => {
          if (result) finish(batch[i]!, result)
          // The thread is gone: this one does its work.
          else batch[i]!.given = false
          if (i === batch.length - 1) ahead -= size
        },
      )
    }
  }

  try {
    for (let done = 0; done < count; done++) {
      if (slots.length === 0) take()
      const head = slots[0]!
      while (!head.result) {
        if (!settled && isWorthwhile()) {
          settled = true
          await engine.settle?.()
          pool = engine.startPool?.()
        }
        if (pool) feed(pool)
        const own = head.given ? another(pool!) : head
        if (!own) await pool!.news()
        else if (own.job) {
          await lintHere(own)
          // Threads and Ctrl-C get their turn.
          await setImmediate()
        }
      }
      slots.shift()
      yield head.result
    }
  } finally {
    pool?.stop()
  }
}
