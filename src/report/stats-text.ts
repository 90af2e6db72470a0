import type {Readability} from '../readability/measures.ts'
import {points as pointsOf} from './advice.ts'
import {bar} from './bar.ts'
import {count, countFindings, formatNumber} from './dutch.ts'
import {COST_NAMES, formatMeasure, MEASURE_KEYS, MEASURES} from './measures.ts'
import {lineOf} from './place.ts'
import {safeText} from './safe-text.ts'
import {isMeasured, isShort, type StatsRow, scoreSummary, sharedFolder} from './stats.ts'
import type {Style} from './style.ts'
import {characters, textWidth} from './width.ts'
import {readableWidth, wrap} from './wrap.ts'

/** Columns of a bar. */
const BAR = 10

/** What every report of measures says once. */
export const READERS_KNOW = 'Of uw lezers de brief begrijpen, weet u pas als zij hem lezen.'

/** Why words that are not in a letter may cost points. */
export const FEW_WORDS_NOTE =
  'Een korte tekst zegt weinig. Daarom tellen in de score 20 woorden van een gewone incassobrief mee.'

/** What the score of an English letter is. */
export const ENGLISH_NOTE = 'De score van een Engelse brief is zijn Flesch Reading Ease.'

/** What stands in the place of measures that there are none of. */
export const NO_TEXT = 'Deze brief heeft geen lopende tekst. Er valt dus niets te meten.'

/** One letter with all there is to say of its score, several as a table. */
export function statsText(rows: readonly StatsRow[], width: number, style: Style): string {
  const [only] = rows
  return rows.length === 1
    ? letter(only!, readableWidth(width), style)
    : table(rows, Math.max(width, 60), style)
}

function letter(row: StatsRow, width: number, style: Style): string {
  const found = `  ${countFindings(row.found) || 'niets gevonden'}`
  const title = style.strong(safeText(row.path))
  if (!isMeasured(row)) return [title, wrap(NO_TEXT, width, '  '), found, ''].join('\n')
  const {score} = row.readability
  const total = `Score: ${formatNumber(score, 0)} van 100`
  return [
    title,
    ...(row.language === 'en' ? [wrap(ENGLISH_NOTE, width, '  ')] : []),
    ...measures(row.readability, style),
    found,
    '',
    `${style.strong(total)} ${style.faint('(0 is moeilijk, 100 is makkelijk)')}`,
    ...section('Wat kost het meest?', costs(row), style),
    ...(isShort(row) ? [style.faint(wrap(FEW_WORDS_NOTE, width, '  '))] : []),
    ...section('De moeilijkste zinnen', worst(row, width), style),
    ...section('Wat helpt het meest?', changes(row, width), style),
    '',
    style.faint(wrap(READERS_KNOW, width, '')),
    '',
  ].join('\n')
}

const section = (title: string, lines: readonly string[], style: Style): string[] =>
  lines.length === 0 ? [] : ['', style.strong(title), ...lines]

function measures(readability: Readability, style: Style): string[] {
  const keys = MEASURE_KEYS.filter(key => key !== 'score' && readability[key] !== null)
  const labelWidth = Math.max(...keys.map(key => MEASURES[key].name.length)) + 1
  return keys.map(key => {
    const {name, hint} = MEASURES[key]
    const value = formatMeasure(key, readability)
    return `  ${name.padEnd(labelWidth)}${value.padStart(7)}${hint && `  ${style.faint(hint)}`}`
  })
}

function costs({costs: all}: StatsRow): string[] {
  const labelWidth = Math.max(...all.map(({key}) => COST_NAMES[key].length)) + 2
  return all.map(({key, points: cost, most}) => {
    const lost = `−${formatNumber(cost, 0)}`
    return `  ${COST_NAMES[key].padEnd(labelWidth)}${bar(cost / most, BAR)} ${lost.padStart(4)} van ${most}`
  })
}

function worst({worst: sentences}: StatsRow, width: number): string[] {
  const places = sentences.map(lineOf)
  const costing = sentences.map(sentence => pointsOf(sentence.points))
  const placeWidth = Math.max(...places.map(place => place.length))
  const costWidth = Math.max(...costing.map(cost => cost.length))
  return sentences.map(({text}, i) => {
    const room = width - placeWidth - costWidth - 6
    return `  ${places[i]!.padEnd(placeWidth)}  ${cutTo(text, room)}  ${costing[i]!.padStart(costWidth)}`
  })
}

const changes = ({changes: all}: StatsRow, width: number): string[] =>
  all.map(({message, points: gain}) => {
    // A line does not break between a number and what it counts.
    const points = `+${pointsOf(gain)}`.replace(' ', '\u00A0')
    const lines = wrap(`${message}: ${points}`, width - 4, '')
      .replaceAll('\u00A0', ' ')
      .split('\n')
    return lines.map((line, i) => (i === 0 ? `  ${line}` : `    ${line}`)).join('\n')
  })

/** The start of a text in exactly `width` columns, cut between characters. */
function cutTo(text: string, width: number): string {
  // No more than what can be seen is looked at: a sentence may be endless.
  const safe = safeText(text.slice(0, width * 20))
    .replace(/ +/g, ' ')
    .trim()
  if (textWidth(safe) <= width) return pad(safe, width)
  let shown = ''
  let used = 0
  for (const char of characters(safe)) {
    used += textWidth(char)
    if (used > width - 1) break
    shown += char
  }
  return pad(`${shown.trimEnd()}…`, width)
}

const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - textWidth(text)))

interface Column {
  readonly head: string
  readonly cell: (row: StatsRow) => string
}

const ofText =
  (text: (row: StatsRow) => string) =>
  (row: StatsRow): string =>
    isMeasured(row) ? text(row) : '–'

const COLUMNS: readonly Column[] = [
  {head: 'score', cell: ofText(row => formatMeasure('score', row.readability))},
  {head: ''.padEnd(BAR), cell: row => (isMeasured(row) ? bar(row.readability.score / 100, BAR) : '')},
  {head: 'woorden', cell: ofText(row => formatMeasure('words', row.readability))},
  {head: 'w/zin', cell: ofText(row => formatMeasure('wordsPerSentence', row.readability))},
  {head: 'vak/100', cell: ofText(row => formatMeasure('jargonPer100Words', row.readability))},
  {head: 'fout', cell: row => formatNumber(row.found.error, 0)},
  {head: 'wrsch', cell: row => formatNumber(row.found.warning, 0)},
]

const LEGEND =
  'score: 0 (moeilijk) tot 100 (makkelijk); w/zin: woorden per zin; vak/100: vaktaal per 100 woorden; ' +
  'wrsch: waarschuwingen. Alle maten: --format csv of --format html.'

function table(rows: readonly StatsRow[], width: number, style: Style): string {
  if (rows.length === 0) return ''
  const cells = rows.map(row => COLUMNS.map(({cell}) => cell(row)))
  const widths = COLUMNS.map(({head}, i) => Math.max(head.length, ...cells.map(line => line[i]!.length)))
  const numbers = (line: readonly string[]): string =>
    line.map((cell, i) => ` ${cell.padStart(widths[i]!)}`).join('')
  const room = Math.max(12, width - widths.reduce((sum, n) => sum + n + 1, 0))
  const whole = rows.map(row => safeText(row.path))
  // What all paths have in common is told once when there is no room for it on every line.
  const folder = Math.max(...whole.map(textWidth)) > room ? safeText(sharedFolder(rows)) : ''
  const paths = whole.map(path => path.slice(folder.length))
  const pathWidth = Math.min(room, Math.max(5, ...paths.map(textWidth)))
  const head = style.strong('brief'.padEnd(pathWidth) + numbers(COLUMNS.map(column => column.head)))
  const lines = paths.map((path, i) => fitPath(path, pathWidth) + numbers(cells[i]!))
  const summary = scoreSummary(rows)
  const scores = summary
    ? `. Score: gemiddeld ${formatNumber(summary.mean, 0)}, mediaan ${formatNumber(summary.median, 0)}.`
    : '.'
  return [
    ...(folder === '' ? [] : [style.faint(`Map: ${folder}`)]),
    head,
    ...lines,
    '',
    style.faint(wrap(LEGEND, readableWidth(width), '')),
    style.faint(wrap(READERS_KNOW.replace('de brief', 'een brief'), readableWidth(width), '')),
    style.strong(count(rows.length, 'brief') + scores),
    '',
  ].join('\n')
}

/** The end of a path says most: the start goes when there is no room. */
function fitPath(path: string, width: number): string {
  if (textWidth(path) <= width) return pad(path, width)
  let shown = ''
  for (const char of characters(path).reverse()) {
    if (textWidth(char + shown) > width - 1) break
    shown = char + shown
  }
  return pad(`…${shown}`, width)
}
