import path from 'node:path'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {type Engine, type Job, lintAll} from '../../src/cli/engine.ts'
import {type Pool, startPool} from '../../src/cli/pool.ts'
import type {LintedFile} from '../../src/project/lint-file.ts'
import type {ResultCache} from '../../src/project/result-cache.ts'
import type {LintedLetter} from '../../src/report/record.ts'
import {folderWith} from '../project/folder.ts'
import {PROGRAM} from './run.ts'

const named = (path: string): LintedFile => ({letter: {path} as LintedLetter})

function letters(count: number) {
  const names = Array.from({length: count}, (_, i) => `b${i}.txt`)
  const folder = folderWith(Object.fromEntries(names.map(name => [name, name])))
  return names.map(name => ({file: path.join(folder, name), path: name}))
}

async function all<T>(from: AsyncIterable<T>): Promise<T[]> {
  const got: T[] = []
  for await (const one of from) got.push(one)
  return got
}

/** A pool whose threads answer late, in any order, and may be gone. */
function fakePool(size: number, random: () => number): Pool & {readonly given: string[]} {
  const given: string[] = []
  const load = Array.from({length: size}, () => 0)
  let wake = () => {}
  return {
    size,
    given,
    room: each => load.reduce((sum, batches) => sum + Math.max(0, each - batches), 0),
    give(jobs, done) {
      const thread = load.indexOf(Math.min(...load))
      load[thread]!++
      given.push(...jobs.map(({path}) => path))
      // Some threads are gone half way.
      const answers = random() < 0.1 ? Math.floor(random() * jobs.length) : jobs.length
      setTimeout(
        () => {
          load[thread]!--
          for (const [i, {path}] of jobs.entries()) done(i, i < answers ? named(path) : undefined)
          wake()
        },
        Math.floor(random() * 4),
      )
    },
    news: () =>
      new Promise(resolve => {
        wake = resolve
      }),
    stop: () => {},
  }
}

/** Slow enough that threads seem worth their start, in far less time than that takes. */
async function slowly<T>(work: () => Promise<T>): Promise<T> {
  const {now} = performance
  let clock = 0
  performance.now = () => (clock += 1000)
  try {
    return await work()
  } finally {
    performance.now = now
  }
}

describe('lintAll', () => {
  it('gives each letter once and in order, whatever threads do', async () => {
    const files = letters(120)
    await fc.assert(
      fc.asyncProperty(
        fc.integer({min: 1, max: 120}),
        fc.integer({min: 1, max: 3}),
        fc.infiniteStream(fc.double({min: 0, max: 1, noNaN: true})),
        async (count, size, stream) => {
          const pool = fakePool(size, () => stream.next().value)
          const here: string[] = []
          const engine: Engine = {
            lint: async ({path}: Job) => {
              here.push(path)
              return named(path)
            },
            startPool: () => pool,
          }
          const some = files.slice(0, count)
          const left = [...some]
          const got = await slowly(() => all(lintAll(left, engine)))
          expect(left).toEqual([])
          expect(got).toEqual(some.map(({path}) => named(path)))
          if (count > 60) expect(pool.given.length).toBeGreaterThan(0)
        },
      ),
      {numRuns: 40},
    )
  })

  it('starts no threads for a few letters', async () => {
    const engine: Engine = {
      lint: async ({path}) => named(path),
      startPool: () => {
        throw new Error('started')
      },
    }
    const files = letters(100)
    expect(await all(lintAll(files, engine))).toHaveLength(100)
  })

  it('asks the cache first, and tells it what is new', async () => {
    const files = letters(20)
    const known = new Set(['b3.txt', 'b19.txt'])
    const put: string[] = []
    const cache: ResultCache = {
      get: path => (known.has(path) ? ({path, source: 'known'} as LintedLetter) : undefined),
      put: path => put.push(path),
      close: () => undefined,
    }
    const linted: string[] = []
    const lint = async ({path}: Job) => {
      linted.push(path)
      return path === 'b5.txt' ? {error: {path, message: 'Stuk.'}} : named(path)
    }
    const got = await all(lintAll(files, {lint, cache}))
    expect(got).toHaveLength(20)
    expect(linted).not.toContain('b3.txt')
    expect(linted).toHaveLength(18)
    expect(put).toEqual(linted.filter(path => path !== 'b5.txt'))
  })

  it('tells of a file that is gone', async () => {
    const files = [{file: '/nergens/brief.txt', path: 'brief.txt'}]
    const [result] = await all(lintAll(files, {lint: async () => named('x')}))
    expect(result).toMatchObject({error: {path: 'brief.txt', message: expect.stringContaining('er niet')}})
  })
})

describe('startPool', () => {
  it('lints in threads as the program does, and hands back the work of one that is gone', async () => {
    const program = path.join(path.dirname(PROGRAM), '..', 'dist', 'cli.cjs')
    const pool = startPool(1, program, {paths: [], flags: {only: ['jargon']}})
    const job = {file: '/x/brief.txt', path: 'brief.txt', bytes: Buffer.from('Dit is een slotaanmaning.')}
    const results: (LintedFile | undefined)[] = []
    pool.give([job, job], (_, result) => results.push(result))
    expect(pool.room(2)).toBe(1)
    while (results.length < 2) await pool.news()
    expect(pool.room(2)).toBe(2)
    const [first] = results
    const findings = first && 'letter' in first ? first.letter.findings : []
    expect(findings.map(({entry}) => entry)).toEqual(['slotaanmaning'])
    pool.stop()

    const broken = startPool(1, path.join(folderWith({'stuk.cjs': 'throw new Error("weg")'}), 'stuk.cjs'), {
      paths: [],
      flags: {},
    })
    const handed: (LintedFile | undefined)[] = []
    broken.give([job], (_, result) => handed.push(result))
    await broken.news()
    expect(handed).toEqual([undefined])
    expect(broken.room(2)).toBe(0)
    broken.stop()
  })
})
