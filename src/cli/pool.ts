import {isMainThread, parentPort, Worker, workerData} from 'node:worker_threads'
import type {LintedFile} from '../project/lint-file.ts'
import type {Job} from './engine.ts'
import {YOUNG} from './heap.ts'
import type {LintFlags} from './lint.ts'

/** Threads that lint. */
export interface Pool {
  readonly size: number
  /** Batches that can be given until each thread has so many. */
  room(each: number): number
  /** Gives a batch to the thread with the least to do; `done` hears of each job, without a result when its thread is gone. */
  give(jobs: readonly Job[], done: (index: number, result: LintedFile | undefined) => void): void
  /** Resolves when a thread has something to tell. */
  news(): Promise<void>
  stop(): void
}

/** What a thread has to know to lint as the main thread does. */
export interface Task {
  readonly paths: readonly string[]
  readonly flags: LintFlags
}

interface Batch {
  readonly size: number
  readonly done: Parameters<Pool['give']>[1]
  answered: number
}

interface Thread {
  readonly worker: Worker
  readonly batches: Map<number, Batch>
}

interface Question {
  readonly id: number
  readonly jobs: readonly {readonly file: string; readonly path: string; readonly bytes: Uint8Array}[]
}

/** One by one: a message of a whole batch would be a megabyte. */
interface Answer {
  readonly id: number
  readonly index: number
  readonly result: LintedFile
}

/** Starts threads; `program` is the file that this program runs from. */
export function startPool(size: number, program: string, task: Task): Pool {
  let wake: (() => void) | undefined
  const tell = (): void => {
    wake?.()
    wake = undefined
  }
  const threads = new Set<Thread>()
  let next = 0
  for (let i = 0; i < size; i++) {
    // The limit counts them three times: what lives on goes to the second half, and large ones stand apart.
    const resourceLimits = {maxYoungGenerationSizeMb: 3 * YOUNG}
    const worker = new Worker(program, {workerData: task, resourceLimits})
    const thread: Thread = {worker, batches: new Map()}
    threads.add(thread)
    worker.on('message', ({id, index, result}: Answer) => {
      const batch = thread.batches.get(id)
      if (!batch) return
      batch.done(index, result)
      if (++batch.answered === batch.size) thread.batches.delete(id)
      tell()
    })
    const gone = (): void => {
      threads.delete(thread)
      for (const {size, done, answered} of thread.batches.values())
        for (let i = answered; i < size; i++) done(i, undefined)
      thread.batches.clear()
      tell()
    }
    worker.on('error', gone)
    worker.on('exit', gone)
  }
  return {
    size,
    room: each => [...threads].reduce((sum, {batches}) => sum + Math.max(0, each - batches.size), 0),
    give(jobs, done) {
      const [thread] = [...threads].sort((a, b) => a.batches.size - b.batches.size)
      const id = next++
      thread!.batches.set(id, {size: jobs.length, done, answered: 0})
      thread!.worker.postMessage({id, jobs} satisfies Question)
    },
    news: () => new Promise(resolve => (wake = resolve)),
    stop() {
      for (const {worker, batches} of threads) {
        batches.clear()
        void worker.terminate()
      }
    },
  }
}

/** Whether this is such a thread. */
export const isThread = !isMainThread

/** Answers questions of the main thread until it is stopped. */
export async function serve(
  start: (task: Task) => Promise<(job: Job) => Promise<LintedFile>>,
): Promise<void> {
  const lint = await start(workerData as Task)
  parentPort!.on('message', async ({id, jobs}: Question) => {
    for (const [index, {bytes, ...file}] of jobs.entries()) {
      const result = await lint({...file, bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)})
      parentPort!.postMessage({id, index, result} satisfies Answer)
    }
  })
}
