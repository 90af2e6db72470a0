import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {letterFacts} from '../../src/letter/facts.ts'
import {readLetter} from '../../src/letter/read.ts'
import {lint, type Resources} from '../../src/lint.ts'

/** How often each entry was found in a folder of real letters when somebody last looked; the texts stay outside. */
const SNAPSHOT = 'fixtures/gold/corpus-counts.tsv'

/** Findings per entry over all letters of a folder. */
export function countEntries(folder: string, resources: Resources): Map<string, number> {
  const counts = new Map<string, number>()
  for (const name of readdirSync(folder).sort()) {
    const letter = readLetter(readFileSync(join(folder, name), 'utf8').replace(/^\uFEFF/, ''), {path: name})
    for (const {entry} of lint(letter, letterFacts(letter, name), resources).findings)
      if (entry !== undefined) counts.set(entry, (counts.get(entry) ?? 0) + 1)
  }
  return new Map([...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)))
}

/** Prints the counts, and what is added, removed or changed since the snapshot; `update` makes them the snapshot. */
export function reportCounts(counts: ReadonlyMap<string, number>, update: boolean): void {
  for (const [entry, n] of counts) console.log(`${String(n).padStart(5)}  ${entry}`)
  const before = readSnapshot()
  const changes = [
    ...[...counts].filter(([entry]) => !before.has(entry)).map(([entry, n]) => `added    ${entry} ${n}`),
    ...[...before].filter(([entry]) => !counts.has(entry)).map(([entry, n]) => `removed  ${entry} ${n}`),
    ...[...counts]
      .filter(([entry, n]) => before.has(entry) && before.get(entry) !== n)
      .map(([entry, n]) => `changed  ${entry} ${before.get(entry)} → ${n}`),
  ]
  const total = [...counts.values()].reduce((sum, n) => sum + n, 0)
  console.log(`${total} findings of ${counts.size} entries`)
  console.log(changes.length === 0 ? 'the same as the snapshot' : changes.join('\n'))
  if (update) writeFileSync(SNAPSHOT, [...counts].map(row => `${row.join('\t')}\n`).join(''))
}

const readSnapshot = (): Map<string, number> =>
  new Map(
    (existsSync(SNAPSHOT) ? readFileSync(SNAPSHOT, 'utf8') : '')
      .split('\n')
      .filter(Boolean)
      .map(line => line.split('\t'))
      .map(([entry = '', n]) => [entry, Number(n)]),
  )
