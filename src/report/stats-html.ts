import {THRESHOLDS} from '../checks/thresholds.ts'
import type {LetterFacts} from '../letter/facts.ts'
import {points} from './advice.ts'
import {count, countFindings, formatNumber} from './dutch.ts'
import {type Html, html} from './html.ts'
import {COST_NAMES, formatMeasure, MEASURE_KEYS, MEASURES} from './measures.ts'
import {page} from './page.ts'
import {lineOf} from './place.ts'
import {errorLine, type FileError} from './record.ts'
import {isMeasured, isShort, type StatsRow, scoreSummary, sharedFolder, sortRows} from './stats.ts'
import {ENGLISH_NOTE, FEW_WORDS_NOTE, NO_TEXT, READERS_KNOW} from './stats-text.ts'
import {bars, type HistogramBar, histogram, type Tone} from './svg.ts'

export interface StatsHtmlOptions {
  readonly version: string
  readonly errors: readonly FileError[]
  /** Whose thresholds are marked. */
  readonly profile: LetterFacts['profile']
}

/** Letters in the chart of the worst. */
const WORST = 10

/** Letters and their measures as one page that needs nothing beside itself; every letter has a section. */
export function statsHtml(all: readonly StatsRow[], options: StatsHtmlOptions): string {
  const folder = sharedFolder(all)
  const rows = all.map(row => ({...row, path: row.path.slice(folder.length)}))
  const [only] = rows
  const one = rows.length === 1
  const title = one ? `Leesmaten van ${only!.path}` : `Leesmaten van ${count(rows.length, 'brief')}`
  // Links lead to a letter by its place among all of them: a path may hold anything.
  const ids = new Map(rows.map((row, i) => [row, `brief-${i + 1}`]))
  const id = (row: StatsRow): string => ids.get(row)!
  return page(title, [
    html`<h1>${title}</h1>`,
    html`<p class="soft">De score loopt van 0 (moeilijk) tot 100 (makkelijk). ${READERS_KNOW.replace('de brief', 'een brief')}</p>`,
    folder === '' ? html`` : html`<p class="soft">Map: ${folder}</p>`,
    ...failures(options.errors),
    facts(rows),
    ...charts(rows, id, options.profile),
    ...(one ? [] : [table(rows, id)]),
    html`<h2 class="each">${one ? 'De brief' : 'Elke brief'}</h2>`,
    ...(one || rows.length === 0 ? [] : [html`<div class="tools"></div>`]),
    ...rows.map(row => letter(row, id(row), one)),
    html`<footer><p>Gemaakt met briefwijzer ${options.version}. De maten en de score zijn een hulpmiddel. Ze zeggen niet of een brief klopt, en niet of hij vriendelijk is.</p></footer>`,
  ])
}

const failures = (errors: readonly FileError[]): Html[] =>
  errors.length === 0
    ? []
    : [
        html`<p>Niet gelezen: ${count(errors.length, 'bestand of map')}.</p>`,
        html`<ul>${errors.map(error => html`<li>${errorLine(error)}</li>`)}</ul>`,
      ]

function facts(rows: readonly StatsRow[]): Html {
  const summary = scoreSummary(rows)
  const found = {error: 0, warning: 0}
  for (const row of rows) {
    found.error += row.found.error
    found.warning += row.found.warning
  }
  const scores: [string, number][] = !summary
    ? []
    : rows.length === 1
      ? [['score', summary.mean]]
      : [
          ['score, gemiddeld', summary.mean],
          ['score, mediaan', summary.median],
        ]
  const told: [string, number][] = [
    ...(rows.length === 1 ? [] : [['brieven', rows.length] as [string, number]]),
    ...scores,
    ['fouten', found.error],
    ['waarschuwingen', found.warning],
  ]
  return html`<dl class="facts">${told.map(
    ([name, value]) => html`<div><dt>${name}</dt><dd>${formatNumber(value, 0)}</dd></div>`,
  )}</dl>`
}

function charts(
  rows: readonly StatsRow[],
  id: (row: StatsRow) => string,
  profile: LetterFacts['profile'],
): Html[] {
  const measured = rows.filter(isMeasured)
  if (measured.length === 0) return []
  const several = rows.length > 1
  return [
    html`<div class="charts">${several && scores(measured)}${lengths(measured, profile)}${several && hardest(measured, id)}</div>`,
  ]
}

const figure = (caption: string, chart: Html, behind: Html, tall = false): Html =>
  html`<figure${tall && html` class="tall"`}><figcaption>${caption}</figcaption>
${chart}
<details><summary>Toon als tabel</summary>${behind}</details></figure>`

const counts = (what: string, unit: string, all: readonly HistogramBar[]): Html =>
  html`<table><thead><tr><th scope="col">${what}</th><th scope="col">${unit}</th></tr></thead><tbody>${all.map(
    bar => html`<tr><td>${bar.label}</td><td>${formatNumber(bar.count, 0)}</td></tr>`,
  )}</tbody></table>`

/** What a score is called in colour; the border of "bad" is the one that the rule on readability has. */
function tone(score: number): Tone {
  if (score < THRESHOLDS.standaard.score.letter) return 'bad'
  return score < THRESHOLDS.laaggeletterd.score.letter ? 'fair' : 'good'
}

function scores(rows: readonly StatsRow[]): Html {
  const all: HistogramBar[] = Array.from({length: 10}, (_, i) => ({
    label: i === 9 ? '90–100' : `${i * 10}–${i * 10 + 9}`,
    // As it is shown: a score of 69.6 is 70.
    count: rows.filter(({readability}) => Math.min(9, Math.floor(Math.round(readability.score) / 10)) === i)
      .length,
    tone: 'plain',
  }))
  const edges = Array.from({length: 11}, (_, i) => String(i * 10))
  const {mean, median} = scoreSummary(rows)!
  const caption = 'Hoe zijn de scores verdeeld?'
  const description = `Gemiddeld ${formatNumber(mean, 0)}, mediaan ${formatNumber(median, 0)}. De meeste brieven vallen tussen ${most(all)}.`
  const chart = {id: 'scores', title: caption, description, unit: 'score (0 moeilijk, 100 makkelijk)', edges}
  return figure(caption, histogram(chart, all), counts('score', 'brieven', all))
}

const most = (all: readonly HistogramBar[]): string =>
  all.reduce((a, b) => (b.count > a.count ? b : a)).label.replace('–', ' en ')

/** Words of a sentence that one bar covers, and the bars before the last one, which has no end. */
const STEP = 5
const STEPS = 8

function lengths(rows: readonly StatsRow[], profile: LetterFacts['profile']): Html {
  const {warning, error} = THRESHOLDS[profile].sentence
  const sentences = rows.flatMap(({sentenceWords}) => sentenceWords)
  const all: HistogramBar[] = Array.from({length: STEPS + 1}, (_, i) => {
    const first = i * STEP + 1
    return {
      label: i === STEPS ? `${first}+` : `${first}–${first + STEP - 1}`,
      count: sentences.filter(words => Math.min(STEPS, Math.floor((words - 1) / STEP)) === i).length,
      tone: first > error ? 'bad' : first > warning ? 'fair' : 'good',
    }
  })
  const long = sentences.filter(words => words > warning).length
  const tooLong = sentences.filter(words => words > error).length
  const caption = 'Hoe lang zijn de zinnen?'
  const of = (n: number): string => `${formatNumber((100 * n) / Math.max(1, sentences.length), 0)}%`
  const description = `${count(sentences.length, 'zin')}. Meer dan ${warning} woorden: ${of(long)}. Meer dan ${error} woorden: ${of(tooLong)}.`
  const chart = {id: 'zinnen', title: caption, description, unit: 'woorden in een zin'}
  const marks = [
    {after: warning / STEP, label: `meer dan ${warning}: lang`},
    {after: error / STEP, label: `meer dan ${error}: te lang`},
  ]
  return figure(
    caption,
    html`<p class="soft">${description}</p>${histogram(chart, all, marks)}`,
    counts('woorden', 'zinnen', all),
  )
}

function hardest(rows: readonly StatsRow[], id: (row: StatsRow) => string): Html {
  const worst = sortRows(rows, 'score').slice(0, WORST)
  const caption =
    worst.length < rows.length ? `De ${WORST} moeilijkste brieven` : 'De moeilijkste brief eerst'
  const cost = ({costs: [first]}: StatsRow): string =>
    first ? `${COST_NAMES[first.key]} kost ${points(first.points)}` : ''
  const score = (row: StatsRow): string => formatMeasure('score', row.readability)
  const chart = bars(
    {
      id: 'moeilijkste',
      title: caption,
      description: `De laagste score is ${score(worst[0]!)}, van ${worst[0]!.path}.`,
    },
    worst.map(row => ({
      name: row.path,
      href: `#${id(row)}`,
      value: score(row),
      share: row.readability.score / 100,
      note: cost(row),
      tone: tone(row.readability.score),
    })),
  )
  const behind = html`<table><thead><tr><th scope="col">brief</th><th scope="col">score</th><th scope="col">wat het meest kost</th></tr></thead><tbody>${worst.map(
    row =>
      html`<tr><td><a href="#${id(row)}">${row.path}</a></td><td>${score(row)}</td><td>${cost(row)}</td></tr>`,
  )}</tbody></table>`
  return figure(caption, chart, behind, true)
}

interface Column {
  readonly head: string
  readonly value: (row: StatsRow) => number | null
  readonly cell: (row: StatsRow) => string | Html
  /** Not shown on a phone: it is in the letter's own section. */
  readonly wide?: boolean
  /** Of the running text: not there when there is none. */
  readonly measured?: boolean
}

const measureColumn = (key: (typeof MEASURE_KEYS)[number], head: string, wide = false): Column => ({
  head,
  value: row => row.readability[key],
  cell: row => formatMeasure(key, row.readability),
  wide,
  measured: true,
})

const foundColumn = (key: 'error' | 'warning' | 'info', head: string, wide = false): Column => ({
  head,
  value: row => row.found[key],
  cell: row => formatNumber(row.found[key], 0),
  wide,
})

const COLUMNS: readonly Column[] = [
  {
    ...measureColumn('score', 'score'),
    cell: row =>
      html`${formatMeasure('score', row.readability)}${meter(row.readability.score / 100, tone(row.readability.score))}`,
  },
  measureColumn('words', 'woorden', true),
  measureColumn('wordsPerSentence', 'woorden per zin'),
  measureColumn('jargonPer100Words', 'vaktaal per 100 woorden'),
  foundColumn('error', 'fouten', true),
  foundColumn('warning', 'waarschuwingen', true),
  foundColumn('info', 'tips', true),
]

/** A small bar in a line of text; the number stands beside it. */
const meter = (share: number, colour: Tone): Html =>
  html`<svg class="meter" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="100" height="12"/><rect class="${colour}" width="${Math.round(share * 100)}" height="12"/></svg>`

function table(rows: readonly StatsRow[], id: (row: StatsRow) => string): Html {
  const kind = ({wide}: Column): Html | false => wide === true && html` class="wide"`
  return html`<h2>Alle brieven</h2>
<div class="scroll"><table class="sortable"><thead><tr><th scope="col">brief</th>${COLUMNS.map(
    column => html`<th scope="col"${kind(column)}>${column.head}</th>`,
  )}</tr></thead><tbody>${rows.map(
    row =>
      html`<tr><td data-value="${row.path}"><a href="#${id(row)}">${row.path}</a></td>${COLUMNS.map(column =>
        column.measured && !isMeasured(row)
          ? html`<td${kind(column)} data-value="">–</td>`
          : html`<td${kind(column)} data-value="${column.value(row) ?? ''}">${column.cell(row)}</td>`,
      )}</tr>\n`,
  )}</tbody></table></div>`
}

function letter(row: StatsRow, id: string, open: boolean): Html {
  const score = isMeasured(row) ? `score ${formatMeasure('score', row.readability)}` : 'geen lopende tekst'
  const found = countFindings(row.found) || 'niets gevonden'
  return html`<details class="letter"${open && html` open`}><summary><strong>${row.path}</strong> · ${score}</summary>
<div class="body" id="${id}">
<p class="soft">${found}</p>
${row.language === 'en' && html`<p>${ENGLISH_NOTE}</p>`}
${isMeasured(row) ? [...makeUp(row), measureTable(row)] : html`<p>${NO_TEXT}</p>`}
</div></details>`
}

function makeUp(row: StatsRow): Html[] {
  const {costs, worst, changes} = row
  const parts: Html[] = []
  if (costs.length > 0)
    parts.push(
      html`<h3>Wat kost het meest?</h3><table class="bars"><tbody>${costs.map(
        ({key, points: cost, most}) =>
          html`<tr><td>${COST_NAMES[key]}</td><td>${meter(cost / most, 'plain')}</td><td>−${formatNumber(cost, 0)} van ${most}</td></tr>`,
      )}</tbody></table>${isShort(row) && html`<p class="soft">${FEW_WORDS_NOTE}</p>`}`,
    )
  if (worst.length > 0)
    parts.push(
      html`<h3>De moeilijkste zinnen</h3><ul>${worst.map(
        ({points: cost, ...sentence}) =>
          html`<li>“${cut(sentence.text)}” <span class="soft">${lineOf(sentence)}, kost ${points(cost)}</span></li>`,
      )}</ul>`,
    )
  if (changes.length > 0)
    parts.push(
      html`<h3>Wat helpt het meest?</h3><ul>${changes.map(
        ({message, points: gain}) => html`<li>${message}: <strong>+${points(gain)}</strong></li>`,
      )}</ul>`,
    )
  return parts
}

/** As much of a sentence as somebody reads, in UTF-16 units; it may be endless. */
const LONGEST = 400

const cut = (text: string): string => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`)

const measureTable = ({readability}: StatsRow): Html =>
  html`<h3>Maten</h3><table><tbody>${MEASURE_KEYS.filter(key => readability[key] !== null).map(
    key =>
      html`<tr><td>${MEASURES[key].name}</td><td>${formatMeasure(key, readability)}</td><td class="hint">${MEASURES[key].hint}</td></tr>`,
  )}</tbody></table>`
