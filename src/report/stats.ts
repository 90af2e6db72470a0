import type {Severity} from '../finding.ts'
import type {LetterFacts} from '../letter/facts.ts'
import type {Located} from '../lint.ts'
import type {Readability} from '../readability/measures.ts'
import type {Change, WorstSentence} from '../readability/parts.ts'
import type {Cost} from '../readability/score.ts'
import {advice} from './advice.ts'
import {rounded, safeJson} from './json.ts'
import {MEASURE_KEYS, MEASURES, shown} from './measures.ts'
import type {FileError, LintedLetter} from './record.ts'
import {safeText} from './safe-text.ts'

/** What a letter can gain, with the advice in words. */
type AdvisedChange = Change<Located> & {readonly message: string}

/** One letter's measures, what its score is made up of, and its numbers of findings. */
export interface StatsRow {
  readonly path: string
  readonly language: LetterFacts['language']
  readonly readability: Readability
  readonly found: Readonly<Record<Severity, number>>
  readonly costs: readonly Cost[]
  readonly worst: readonly WorstSentence<Located>[]
  readonly changes: readonly AdvisedChange[]
  /** Words of every sentence that counts. */
  readonly sentenceWords: readonly number[]
}

const NO_PARTS = {costs: [], worst: [], changes: [], sentenceWords: []}

/** Of a letter that was linted with `scoreParts`; without that there is no make-up to tell. */
export function statsRow({path, facts, readability, findings, scoreParts}: LintedLetter): StatsRow {
  const found = {error: 0, warning: 0, info: 0}
  for (const {severity} of findings) found[severity]++
  const {changes, ...parts} = scoreParts ?? NO_PARTS
  const advised = changes.map(change => ({...change, message: advice(change, findings)}))
  return {path, language: facts.language, readability, found, ...parts, changes: advised}
}

/** Whether there is running text: without it there is nothing to measure. */
export const isMeasured = ({readability}: StatsRow): boolean => readability.sentences > 0

const FOUND_KEYS: Readonly<Record<string, Severity>> = {errors: 'error', warnings: 'warning', tips: 'info'}

/** What `--sort` takes. */
export const SORT_KEYS: readonly string[] = [
  'path',
  ...MEASURE_KEYS.map(key => MEASURES[key].id),
  ...Object.keys(FOUND_KEYS),
]

/**
 * Rows by a sort key: paths from a to z, of all else the hardest letter first, or the other way round. Letters that tie
 * keep their order, and those without running text come last.
 */
export function sortRows(rows: readonly StatsRow[], id: string, reverse = false): StatsRow[] {
  const way = reverse ? -1 : 1
  if (id === 'path') return rows.toSorted((a, b) => way * (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
  const severity = FOUND_KEYS[id]
  if (severity) return rows.toSorted((a, b) => way * (b.found[severity] - a.found[severity]))
  const key = MEASURE_KEYS.find(measure => MEASURES[measure].id === id)!
  const sign = way * (MEASURES[key].more === 'easier' ? 1 : -1)
  return rows.toSorted(
    (a, b) =>
      Number(isMeasured(b)) - Number(isMeasured(a)) || compare(a.readability[key], b.readability[key], sign),
  )
}

/** Numbers by `sign`; what is not measured in a language comes behind. */
const compare = (a: number | null, b: number | null, sign: number): number =>
  a === null || b === null ? Number(a === null) - Number(b === null) : sign * (a - b)

/** Mean and median score of the letters that have running text; undefined when none has. */
export function scoreSummary(rows: readonly StatsRow[]): {mean: number; median: number} | undefined {
  const scores = rows
    .filter(isMeasured)
    .map(({readability}) => readability.score)
    .sort((a, b) => a - b)
  if (scores.length === 0) return undefined
  const half = Math.floor(scores.length / 2)
  const median = scores.length % 2 === 1 ? scores[half]! : (scores[half - 1]! + scores[half]!) / 2
  return {mean: scores.reduce((sum, score) => sum + score, 0) / scores.length, median}
}

/** Words of a letter below which its score says more of letters in general than of itself: see `score.ts`. */
const FEW_WORDS = 100

export const isShort = ({readability}: StatsRow): boolean =>
  readability.words < FEW_WORDS && readability.fleschReadingEase === null

/** The folder that all letters are in, as the start of their paths; empty when there is none. */
export function sharedFolder(rows: readonly StatsRow[]): string {
  const [first, ...rest] = rows
  if (!first || rest.length === 0) return ''
  let folder = first.path.slice(0, first.path.lastIndexOf('/') + 1)
  for (const {path} of rest)
    while (!path.startsWith(folder)) folder = folder.slice(0, folder.lastIndexOf('/', folder.length - 2) + 1)
  return folder
}

export interface StatsJsonOptions {
  readonly version: string
  readonly errors: readonly FileError[]
}

/** The document of `docs/json.md`, "stats". */
export function statsJson(rows: readonly StatsRow[], {version, errors}: StatsJsonOptions): string {
  const tool = {name: 'briefwijzer', version}
  return `${safeJson({schema: 1, tool, letters: rows.map(rowJson), errors}, 2)}\n`
}

function rowJson({path, language, readability, found, costs, worst, changes}: StatsRow): object {
  return {
    path,
    language,
    ...Object.fromEntries(Object.entries(readability).map(([key, value]) => [key, rounded(value)])),
    ...found,
    costs: costs.map(cost => ({...cost, points: rounded(cost.points)})),
    worst: worst.map(sentence => ({...sentence, points: rounded(sentence.points)})),
    changes: changes.map(change => ({
      ...change,
      points: rounded(change.points),
      ...(change.kind === 'term' && {entry: change.entry.id}),
    })),
  }
}

/** A sheet for a Dutch Excel: byte-order mark, semicolons, decimal commas, CRLF; one row a letter. */
export function statsCsv(rows: readonly StatsRow[]): string {
  const head = [
    'brief',
    ...MEASURE_KEYS.map(key => MEASURES[key].name + (MEASURES[key].unit && ` (${MEASURES[key].unit})`)),
    'fouten',
    'waarschuwingen',
    'tips',
  ]
  const lines = rows.map(row => [
    cell(safeText(row.path)),
    ...MEASURE_KEYS.map(key =>
      isMeasured(row) ? String(rounded(shown(key, row.readability)) ?? '').replace('.', ',') : '',
    ),
    ...Object.values(row.found).map(String),
  ])
  return `\uFEFF${[head, ...lines].map(line => `${line.join(';')}\r\n`).join('')}`
}

/** Quoted where needed; a name that a sheet would read as a formula gets an apostrophe in front. */
function cell(text: string): string {
  const tame = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[";\r\n]/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame
}
