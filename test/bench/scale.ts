/**
 * Prints how long runs over generated Markdown letters take beside each other, each with what it needs of memory:
 * one worker and two, a cache that is empty and one that knows all. `--letters 10000` says how many; `--large 100000`
 * adds one run over that many, with as many workers as it takes by itself, for its memory.
 */
import {spawn} from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {makeLetters} from './letters.ts'

const PROGRAM = fileURLToPath(new URL('../../bin/briefwijzer.js', import.meta.url))
/** Runs that are compared take turns, so that a busy machine is busy for both. */
const ROUNDS = 3

const {values} = parseArgs({
  options: {letters: {type: 'string', default: '10000'}, large: {type: 'string'}, rounds: {type: 'string'}},
})
const rounds = Number(values.rounds ?? ROUNDS)
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'briefwijzer-scale-'))
process.on('exit', () => fs.rmSync(work, {recursive: true, force: true}))

function write(count: number): string {
  const folder = path.join(work, `${count}`)
  // Letters in one go would take the memory that is measured elsewhere.
  for (let from = 0; from < count; from += 1000) {
    const part = path.join(folder, `map-${from / 1000}`)
    fs.mkdirSync(part, {recursive: true})
    for (const [i, text] of makeLetters(Math.min(1000, count - from), 2000, from + 1).entries())
      fs.writeFileSync(path.join(part, `brief-${from + i}.md`), text)
  }
  return folder
}

interface Measured {
  readonly seconds: number
  /** Most that the process had at any time. */
  readonly megabytes: number
}

/** Runs the program; its report goes to a file that is thrown away. */
async function run(folder: string, ...more: string[]): Promise<Measured> {
  const output = path.join(work, 'verslag.txt')
  const start = performance.now()
  const child = spawn(process.execPath, [PROGRAM, '.', '--format', 'compact', '-o', output, ...more], {
    cwd: folder,
    stdio: 'ignore',
  })
  let most = 0
  const look = setInterval(() => {
    try {
      const status = fs.readFileSync(`/proc/${child.pid}/status`, 'utf8')
      most = Math.max(most, Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024)
    } catch {
      // Gone, or not Linux.
    }
  }, 50)
  const code = await new Promise<number | null>(resolve => child.on('exit', resolve))
  clearInterval(look)
  if (code !== 0 && code !== 1) throw new Error(`exit code ${code}`)
  return {seconds: (performance.now() - start) / 1000, megabytes: most}
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1]!

async function compare(
  title: string,
  one: () => Promise<Measured>,
  other: () => Promise<Measured>,
): Promise<void> {
  const runs: {one: Measured; other: Measured}[] = []
  for (let round = 0; round < rounds; round++) runs.push({one: await one(), other: await other()})
  const ratio = median(runs.map(({one, other}) => one.seconds / other.seconds))
  const shown = ({seconds, megabytes}: Measured): string =>
    `${seconds.toFixed(2)} s, ${megabytes.toFixed(0)} MB`
  console.log(`${title}: ${ratio.toFixed(2)} ×`)
  for (const {one, other} of runs) console.log(`    ${shown(one)}  /  ${shown(other)}`)
}

console.log(
  `${os.availableParallelism()} cores, load ${os.loadavg()[0]!.toFixed(1)}, Node ${process.version}`,
)
const count = Number(values.letters)
const folder = write(count)
const small = write(100)
await compare(
  `${count} letters, one worker / two`,
  () => run(folder, '--workers', '1'),
  () => run(folder, '--workers', '2'),
)
await compare(
  '100 letters, one worker / two',
  () => run(small, '--workers', '1'),
  () => run(small, '--workers', '2'),
)
const cache = path.join(work, 'cache')
await compare(
  `${count} letters, nothing changed / empty cache (one worker)`,
  async () => {
    if (!fs.existsSync(cache)) await run(folder, '--workers', '1', '--cache-location', cache)
    return run(folder, '--workers', '1', '--cache-location', cache)
  },
  () => {
    const empty = path.join(work, `cache-${performance.now()}`)
    return run(folder, '--workers', '1', '--cache-location', empty)
  },
)
if (values.large !== undefined) {
  const {seconds, megabytes} = await run(write(Number(values.large)))
  console.log(`${values.large} letters: ${seconds.toFixed(0)} s, ${megabytes.toFixed(0)} MB`)
}
