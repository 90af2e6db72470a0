/**
 * Runs the built program under other programs and under bad luck: shares as a CI matrix runs them, letters through GNU
 * parallel, a run that is killed, two runs on one cache. Needs GNU parallel (`apt-get install parallel`).
 */
import assert from 'node:assert/strict'
import {type ChildProcess, spawn, spawnSync} from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {makeLetters} from '../bench/letters.ts'

const PROGRAM = fileURLToPath(new URL('../../bin/briefwijzer.js', import.meta.url))
const LETTERS = 400

const work = fs.mkdtempSync(path.join(os.tmpdir(), 'briefwijzer-engines-'))
process.on('exit', () => fs.rmSync(work, {recursive: true, force: true}))
const texts = makeLetters(LETTERS)
for (const [i, text] of texts.entries()) {
  const folder = path.join(work, 'brieven', `map-${i % 7}`)
  fs.mkdirSync(folder, {recursive: true})
  fs.writeFileSync(path.join(folder, `brief-${i}.md`), text)
}
fs.writeFileSync(path.join(work, 'brieven', 'stuk.md'), Buffer.from([0x42, 0xe9, 0x20]))

const read = (name: string): string => fs.readFileSync(path.join(work, name), 'utf8')
const start = (...args: string[]): ChildProcess =>
  spawn(process.execPath, [PROGRAM, ...args], {cwd: work, stdio: 'ignore'})
const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise(resolve => child.on('exit', resolve))
const run = (...args: string[]): Promise<number | null> => ended(start(...args))

function step(name: string): void {
  console.log(`- ${name}`)
}

step('one run, one thread')
assert.equal(
  await run('brieven', '--workers', '1', '--format', 'json=heel.json', '--format', 'pretty=heel.txt'),
  2,
)

step('the same with two threads')
assert.equal(
  await run('brieven', '--workers', '2', '--format', 'json=twee.json', '--format', 'pretty=twee.txt'),
  2,
)
assert.equal(read('twee.json'), read('heel.json'))
assert.equal(read('twee.txt'), read('heel.txt'))

step('three shares at the same time, as a CI matrix has them, and their merge')
const codes = await Promise.all(
  [1, 2, 3].map(i => run('brieven', '--shard', `${i}/3`, '--part', `deel-${i}.ndjson`, '--workers', '1')),
)
assert.deepEqual(codes.toSorted(), [1, 1, 2])
assert.equal(
  await run(
    'merge',
    'deel-1.ndjson',
    'deel-2.ndjson',
    'deel-3.ndjson',
    '--format',
    'json=deel.json',
    '--format',
    'pretty=deel.txt',
  ),
  2,
)
assert.equal(read('deel.json'), read('heel.json'))
assert.equal(read('deel.txt'), read('heel.txt'))

step('GNU parallel, a letter a line')
const lines = texts.map((text, i) => JSON.stringify({id: i, path: `map-${i % 7}/brief-${i}.md`, text}))
fs.writeFileSync(path.join(work, 'brieven.ndjson'), `${lines.join('\n')}\n`)
const command = `parallel --will-cite --pipe --keep-order --block 200k "${process.execPath}" "${PROGRAM}" lint --ndjson < brieven.ndjson > parallel.ndjson`
const parallel = spawnSync('bash', ['-c', command], {cwd: work, encoding: 'utf8'})
assert.equal(parallel.stderr, '')
const single = spawnSync(process.execPath, [PROGRAM, 'lint', '--ndjson'], {
  cwd: work,
  input: read('brieven.ndjson'),
  encoding: 'utf8',
  maxBuffer: 2 ** 30,
})
assert.equal(single.status, 1)
assert.equal(read('parallel.ndjson'), single.stdout)
const rows = single.stdout
  .trim()
  .split('\n')
  .map(line => JSON.parse(line) as {id: number; path: string})
assert.deepEqual(
  rows.map(({id}) => id),
  texts.map((_, i) => i),
)

step('killed in the middle, then again: nothing is half written, and what was kept is right')
for (const after of [700, 1500, 3000]) {
  const child = start(
    'brieven',
    '--cache-location',
    'bewaard',
    '--format',
    'json=dood.json',
    '--part',
    'dood.ndjson',
  )
  const end = ended(child)
  setTimeout(() => child.kill('SIGKILL'), after)
  await end
  const whole = fs.existsSync(path.join(work, 'dood.json'))
  if (whole) assert.equal(read('dood.json'), read('heel.json'))
  fs.rmSync(path.join(work, 'dood.json'), {force: true})
}
assert.equal(await run('brieven', '--cache-location', 'bewaard', '--format', 'json=weer.json'), 2)
assert.equal(read('weer.json'), read('heel.json'))

step('two runs at once on one cache, and one after them')
const both = await Promise.all(
  [1, 2].map(i =>
    run('brieven', '--cache-location', 'samen', '--workers', '1', '--format', `json=samen-${i}.json`),
  ),
)
assert.deepEqual(both, [2, 2])
assert.equal(await run('brieven', '--cache-location', 'samen', '--format', 'json=samen-3.json'), 2)
for (const i of [1, 2, 3]) assert.equal(read(`samen-${i}.json`), read('heel.json'))

console.log('All engines give the same.')
