import type {Located} from '../../src/lint.ts'
import type {LintedLetter} from '../../src/report/record.ts'
import {type StatsRow, statsRow} from '../../src/report/stats.ts'
import {entry, finding, letter} from './sample.ts'

const SOURCE = `Deze slotaanmaning is de laatste.
Uw vordering wordt overgedragen.
`

/** Where `text` stands in the sample letter. */
export function located(text: string, source = SOURCE): Located {
  const {start, end} = finding(source, [text])
  return {text, start, end}
}

/** A letter with all that can be told of a score. */
const linted = (path: string): LintedLetter => ({
  ...letter(SOURCE, [finding(SOURCE, ['slotaanmaning'])], path),
  scoreParts: {
    costs: [
      {key: 'jargon', points: 18.4, most: 27},
      {key: 'length', points: 0.6, most: 22},
    ],
    worst: [{...located('Uw vordering wordt overgedragen.'), points: 6.2}],
    changes: [
      {...located('slotaanmaning'), kind: 'term', entry, times: 2, points: 6.2},
      {...located('Uw vordering wordt overgedragen.'), kind: 'active', points: 1.1},
    ],
    sentenceWords: [5, 4],
  },
})

/** The same as a row; `measures` in the place of what was measured. */
export function row(path: string, measures: Partial<StatsRow['readability']> = {}): StatsRow {
  const made = statsRow(linted(path))
  return {...made, readability: {...made.readability, ...measures}}
}

/** A letter without running text. */
export function emptyRow(path: string): StatsRow {
  const nothing = Object.fromEntries(Object.keys(row(path).readability).map(key => [key, 0]))
  const readability = nothing as unknown as StatsRow['readability']
  return {...row(path), readability, costs: [], worst: [], changes: [], sentenceWords: []}
}
