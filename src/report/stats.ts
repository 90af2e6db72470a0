import {count, countFindings, formatNumber} from './dutch.ts'
import type {LintedLetter} from './record.ts'
import {safeText} from './safe-text.ts'
import type {Style} from './style.ts'
import {characters, textWidth} from './width.ts'
import {readableWidth, wrap} from './wrap.ts'

/** One letter's measures and numbers of findings. */
export interface StatsRow {
  readonly path: string
  readonly words: number
  readonly sentences: number
  readonly wordsPerSentence: number
  readonly syllablesPerWord: number
  readonly fleschDouma: number
  readonly leesindexA: number
  readonly lix: number
  readonly score: number
  readonly error: number
  readonly warning: number
  readonly info: number
}

type Measure = Exclude<keyof StatsRow, 'path'>

interface Column {
  /** As `--sort` calls it. */
  readonly id: string
  /** Heading in the table: short. */
  readonly short: string
  /** Heading in a list and in a sheet. */
  readonly name: string
  readonly decimals: number
  /** What the number says, for who sees it for the first time. */
  readonly hint: string
}

/** The measures in the order in which they are shown. */
const MEASURES: Readonly<Record<Measure, Column>> = {
  words: {id: 'words', short: 'woord', name: 'woorden', decimals: 0, hint: ''},
  sentences: {id: 'sentences', short: 'zin', name: 'zinnen', decimals: 0, hint: ''},
  wordsPerSentence: {
    id: 'words-per-sentence',
    short: 'w/zin',
    name: 'woorden per zin',
    decimals: 1,
    hint: 'minder is makkelijker',
  },
  syllablesPerWord: {
    id: 'syllables-per-word',
    short: 'l/wrd',
    name: 'lettergrepen per woord',
    decimals: 2,
    hint: 'minder is makkelijker',
  },
  fleschDouma: {
    id: 'flesch-douma',
    short: 'F-D',
    name: 'Flesch-Douma',
    decimals: 0,
    hint: 'meer is makkelijker',
  },
  leesindexA: {
    id: 'leesindex-a',
    short: 'LiA',
    name: 'Leesindex A',
    decimals: 0,
    hint: 'meer is makkelijker',
  },
  lix: {id: 'lix', short: 'LIX', name: 'LIX', decimals: 0, hint: 'minder is makkelijker'},
  score: {
    id: 'score',
    short: 'score',
    name: 'score',
    decimals: 0,
    hint: 'van 0 (moeilijk) tot 100 (makkelijk)',
  },
  error: {id: 'errors', short: 'fout', name: 'fouten', decimals: 0, hint: ''},
  warning: {id: 'warnings', short: 'wrsch', name: 'waarschuwingen', decimals: 0, hint: ''},
  info: {id: 'tips', short: 'tip', name: 'tips', decimals: 0, hint: ''},
}

const KEYS = Object.keys(MEASURES) as Measure[]

/** What `--sort` takes. */
export const SORT_KEYS: readonly string[] = ['path', ...KEYS.map(key => MEASURES[key].id)]

export function statsRow({path, readability, findings}: LintedLetter): StatsRow {
  const {words, sentences, wordsPerSentence, syllablesPerWord, fleschDouma, leesindexA, lix, score} =
    readability
  const counts = {error: 0, warning: 0, info: 0}
  for (const {severity} of findings) counts[severity]++
  return {
    path,
    words,
    sentences,
    wordsPerSentence,
    syllablesPerWord,
    fleschDouma,
    leesindexA,
    lix,
    score,
    ...counts,
  }
}

/** Rows by a sort key: paths from a to z, measures from small to large; letters that tie keep their order. */
export function sortRows(rows: readonly StatsRow[], id: string): StatsRow[] {
  if (id === 'path') return rows.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
  const key = KEYS.find(measure => MEASURES[measure].id === id)!
  return rows.toSorted((a, b) => a[key] - b[key])
}

/** One letter as a list with hints, several as a table. */
export function statsText(rows: readonly StatsRow[], width: number, style: Style): string {
  const [only] = rows
  return rows.length === 1
    ? list(only!, readableWidth(width), style)
    : table(rows, Math.max(width, 40), style)
}

function list(row: StatsRow, width: number, style: Style): string {
  const labelWidth = Math.max(...KEYS.map(key => MEASURES[key].name.length)) + 2
  const lines = KEYS.filter(key => !['error', 'warning', 'info'].includes(key)).map(key => {
    const {name, decimals, hint} = MEASURES[key]
    const value = formatNumber(row[key], decimals).padStart(7)
    return `  ${name.padEnd(labelWidth)}${value}${hint && `  ${style.faint(hint)}`}`
  })
  const found = countFindings(row) || 'niets gevonden'
  const note =
    'Deze cijfers tellen alleen woorden, zinnen en lettergrepen. Of mensen de brief begrijpen, weet u pas als zij hem lezen.'
  return [
    style.strong(safeText(row.path)),
    ...lines,
    `  ${found}`,
    '',
    style.faint(wrap(note, width, '')),
    '',
  ].join('\n')
}

function table(rows: readonly StatsRow[], width: number, style: Style): string {
  if (rows.length === 0) return ''
  const cells = rows.map(row => KEYS.map(key => formatNumber(row[key], MEASURES[key].decimals)))
  const widths = KEYS.map((key, i) =>
    Math.max(MEASURES[key].short.length, ...cells.map(line => line[i]!.length)),
  )
  const numbers = (line: readonly string[]): string =>
    line.map((cell, i) => cell.padStart(widths[i]! + 1)).join('')
  const room = Math.max(12, width - widths.reduce((sum, n) => sum + n + 1, 0))
  const pathWidth = Math.min(room, Math.max(...rows.map(row => textWidth(safeText(row.path)))))
  const head = style.strong('brief'.padEnd(pathWidth) + numbers(KEYS.map(key => MEASURES[key].short)))
  const lines = rows.map((row, i) => fitPath(safeText(row.path), pathWidth) + numbers(cells[i]!))
  const legend =
    'w/zin: woorden per zin; l/wrd: lettergrepen per woord; F-D: Flesch-Douma; LiA: Leesindex A; ' +
    'score: 0 (moeilijk) tot 100 (makkelijk); wrsch: waarschuwingen.'
  return [
    head,
    ...lines,
    '',
    `${count(rows.length, 'brief')}.`,
    style.faint(wrap(legend, readableWidth(width), '')),
    '',
  ].join('\n')
}

/** The end of a path says most: the start goes when there is no room. */
function fitPath(path: string, width: number): string {
  if (textWidth(path) <= width) return path + ' '.repeat(width - textWidth(path))
  let shown = ''
  for (const char of characters(path).reverse()) {
    if (textWidth(char + shown) > width - 1) break
    shown = char + shown
  }
  return `…${shown}`.padEnd(width)
}

/** A sheet for a Dutch Excel: byte-order mark, semicolons, decimal commas, CRLF. */
export function statsCsv(rows: readonly StatsRow[]): string {
  const head = ['brief', ...KEYS.map(key => MEASURES[key].name)]
  const lines = rows.map(row => [
    cell(safeText(row.path)),
    ...KEYS.map(key => String(Math.round(row[key] * 100) / 100).replace('.', ',')),
  ])
  return `\uFEFF${[head, ...lines].map(line => `${line.join(';')}\r\n`).join('')}`
}

/** Quoted where needed; a name that a sheet would read as a formula gets an apostrophe in front. */
function cell(text: string): string {
  const tame = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[";\r\n]/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame
}
