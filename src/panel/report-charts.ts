import {formatNumber} from '../report/dutch.ts'
import {type Html, html} from '../report/html.ts'
import {safeText} from '../report/safe-text.ts'
import {at, svg, type Tone, WIDTH} from '../report/svg.ts'
import {characters, textWidth} from '../report/width.ts'
import type {LetterOutcome} from './outcome.ts'
import {type Block, cell, type TableBlock} from './report-blocks.ts'
import {percent, readersText, roundsText, shareText, titleOf} from './report-words.ts'
import {addShares, type GroupTally, type Share} from './tally.ts'
import {FEWEST_READERS, type PanelThresholds} from './thresholds.ts'

/** Columns of text that fit above a bar. */
const COLUMNS = 48

/** The start of a text: as much as fits above a bar. */
function shortened(text: string, most = COLUMNS): string {
  const safe = safeText(text).replace(/\s+/g, ' ')
  if (textWidth(safe) <= most) return safe
  let shown = ''
  for (const character of characters(safe)) {
    if (textWidth(shown + character) > most - 1) break
    shown += character
  }
  return `${shown.trimEnd()}…`
}

const figures = (caption: string, head: readonly string[], rows: TableBlock['rows']): TableBlock => ({
  kind: 'table',
  caption,
  head,
  rows,
  layout: 'figures',
})

/** Where bars of questions begin and end: words stand at their left and right. */
const LEFT = 58
const RIGHT = WIDTH - 44

const GROUPS = [
  ['alle', 'all'],
  ['moeite', 'difficulty'],
] as const

/** How many readers understood what they should, question by question: all readers, and those with difficulty. */
export function questionsChart(
  {tally, questions}: LetterOutcome,
  id: string,
  thresholds: PanelThresholds,
): Block {
  const caption = 'Begrijpen lezers de brief?'
  const judged = (kind: (typeof questions)[number]): boolean => thresholds.questions.includes(kind)
  const rowHeight = 50
  const x = (share: number): number => LEFT + (RIGHT - LEFT) * share
  const top = 16
  const drawn = questions.flatMap((kind, i) => {
    const y = top + i * rowHeight
    return [
      html`<text class="name" x="0" y="${y + 12}">${titleOf(kind)}${!judged(kind) && ' (telt niet mee)'}</text>`,
      ...GROUPS.map(([name, group], k) =>
        bar(tally[group].questions[kind], name, y + 18 + k * 14, x, judged(kind), thresholds),
      ),
    ]
  })
  const height = top + questions.length * rowHeight
  const limit = at(x(thresholds.right / 100))
  const line = html`<line class="mark" x1="${limit}" x2="${limit}" y1="${top - 2}" y2="${height - 4}"/>
<text class="mark-label" x="${at(Number(limit) - 4)}" y="10" text-anchor="end">nodig: ${thresholds.right}%</text>`
  const low = questions.filter(kind => judged(kind) && isLow(tally.all.questions[kind], thresholds))
  const description =
    questions.length === 0
      ? 'Er zijn geen vragen beantwoord.'
      : tally.all.readers < FEWEST_READERS
        ? 'Er zijn te weinig lezers voor percentages.'
        : `Per vraag ziet u welk deel van de lezers het goed had. ${
            low.length === 0
              ? `Alle vragen die meetellen, halen bij alle lezers samen ten minste ${thresholds.right}%.`
              : `Onder ${thresholds.right}% bij alle lezers samen: ${low.map(kind => titleOf(kind).toLowerCase()).join(', ')}.`
          }`
  const title = caption
  return {
    kind: 'chart',
    caption,
    description,
    svg: svg({id, title, description}, height, [line, ...drawn]),
    table: figures(
      `${caption} In cijfers`,
      ['vraag', 'alle lezers', 'moeite met lezen'],
      questions.map(kind => [
        cell(titleOf(kind)),
        ...GROUPS.map(([, group]) => cell(shareText(tally[group].questions[kind] ?? {right: 0, of: 0}))),
      ]),
    ),
  }
}

const isLow = (share: Share | undefined, {right}: PanelThresholds): boolean =>
  share !== undefined && share.of >= FEWEST_READERS && share.right * 100 < right * share.of

function bar(
  share: Share | undefined,
  name: string,
  y: number,
  x: (share: number) => number,
  judged: boolean,
  thresholds: PanelThresholds,
): Html {
  const label = html`<text class="note" x="0" y="${y + 8}">${name}</text>`
  if (!share || share.of < FEWEST_READERS)
    return html`${label}<text class="note" x="${LEFT}" y="${y + 8}">${share ? `${shareText(share)}: te weinig lezers` : 'geen antwoorden'}</text>`
  const tone: Tone = !judged ? 'plain' : isLow(share, thresholds) ? 'bad' : 'good'
  const end = x(share.right / share.of)
  return html`${label}<rect class="track" x="${LEFT}" y="${y}" width="${RIGHT - LEFT}" height="9" rx="2"/>
<rect class="${tone}" x="${LEFT}" y="${y}" width="${at(Math.max(1, end - LEFT))}" height="9" rx="2"/>
<text class="value" x="${WIDTH}" y="${y + 8}">${percent(share.right, share.of)}</text>`
}

/** Pluses to the right, minuses to the left, paragraph by paragraph. */
export function marksChart({paragraphs}: LetterOutcome, id: string): Block {
  const caption = 'Plus en min per alinea'
  const most = Math.max(1, ...paragraphs.flatMap(({plus, minus}) => [plus, minus]))
  const rowHeight = 34
  const middle = WIDTH / 2
  // Room for a figure of three digits with its sign.
  const longest = middle - 40
  const width = (n: number): number => (longest * n) / most
  const drawn = paragraphs.map(({number, plus, minus, paragraph}, i) => {
    const y = 18 + i * rowHeight
    return html`<text class="note" x="0" y="${y + 10}">${number}. ${shortened(paragraph.text)}</text>
<line class="axis" x1="${middle}" x2="${middle}" y1="${y + 13}" y2="${y + 26}"/>
${minus > 0 && html`<rect class="bad" x="${at(middle - width(minus))}" y="${y + 15}" width="${at(width(minus))}" height="9" rx="2"/><text class="end" x="${at(middle - width(minus) - 4)}" y="${y + 23}" text-anchor="end">−${minus}</text>`}
${plus > 0 && html`<rect class="good" x="${at(middle)}" y="${y + 15}" width="${at(width(plus))}" height="9" rx="2"/><text class="end" x="${at(middle + width(plus) + 4)}" y="${y + 23}">+${plus}</text>`}
${plus + minus === 0 && html`<text class="note" x="${middle + 4}" y="${y + 23}">niets</text>`}`
  })
  const height = 18 + paragraphs.length * rowHeight
  const axis = html`<text class="label" x="${middle - 30}" y="10">← min</text><text class="label" x="${middle + 30}" y="10">plus →</text>`
  const worst = paragraphs.filter(({minus}) => minus > 0).toSorted((a, b) => b.minus - a.minus)[0]
  const best = paragraphs.filter(({plus}) => plus > 0).toSorted((a, b) => b.plus - a.plus)[0]
  const description = [
    worst
      ? `De meeste minnen heeft alinea ${worst.number}: van ${readersText(worst.minus)}.`
      : 'Geen enkele lezer zette een min.',
    ...(best ? [`De meeste plussen heeft alinea ${best.number}: van ${readersText(best.plus)}.`] : []),
    'Zet een lezer in één alinea twee minnen of meer? Dan telt dat één keer.',
  ].join(' ')
  return {
    kind: 'chart',
    caption,
    description,
    svg: svg({id, title: caption, description}, height, [axis, ...drawn]),
    table: figures(
      `${caption} In cijfers`,
      ['alinea', 'plus', 'min', 'samen'],
      paragraphs.map(({number, plus, minus}) => [
        cell(String(number)),
        cell(String(plus)),
        cell(String(minus)),
        cell(net(plus - minus)),
      ]),
    ),
  }
}

/** A number with its sign. */
export const net = (n: number): string => (n > 0 ? `+${n}` : n < 0 ? `−${-n}` : '0')

/** Right answers of all questions that count, version by version; nothing when there is one version. */
export function roundsChart(
  {history}: LetterOutcome,
  id: string,
  thresholds: PanelThresholds,
): Block | undefined {
  if (history.length < 2) return undefined
  const caption = 'Goede antwoorden per versie'
  const pooled = ({questions}: GroupTally): Share =>
    addShares(thresholds.questions.map(kind => questions[kind]))
  const points = history.map(({tally}) => ({
    label: roundsText(tally.rounds),
    all: known(pooled(tally.all), tally.all.readers),
    difficulty: known(pooled(tally.difficulty), tally.difficulty.readers),
    shares: [pooled(tally.all), pooled(tally.difficulty)] as const,
    readers: [tally.all.readers, tally.difficulty.readers] as const,
  }))
  const top = 24
  const plot = 150
  const [left, right] = [40, WIDTH - 86]
  const x = (i: number): number => left + ((right - left) * i) / (points.length - 1)
  const y = (share: number): number => top + plot * (1 - share)
  const line = (group: 'all' | 'difficulty', name: string): Html[] => {
    const known = points.flatMap((point, i) => (point[group] === undefined ? [] : [{i, share: point[group]}]))
    if (known.length === 0) return []
    const last = known.at(-1)!
    const path = known.map(({i, share}) => `${at(x(i))},${at(y(share))}`).join(' ')
    return [
      html`<polyline class="line ${group}" points="${path}"/>`,
      ...known.map(
        ({i, share}) => html`<circle class="dot ${group}" cx="${at(x(i))}" cy="${at(y(share))}" r="4"/>`,
      ),
      html`<text class="end" x="${at(x(last.i) + 8)}" y="${at(y(last.share) + (group === 'all' ? -2 : 12))}">${name} ${formatNumber(100 * last.share, 0)}%</text>`,
    ]
  }
  const grid = [0, 50, 100].map(
    n => html`<line class="grid" x1="${left}" x2="${right}" y1="${at(y(n / 100))}" y2="${at(y(n / 100))}"/>
<text class="note" x="${left - 6}" y="${at(y(n / 100) + 4)}" text-anchor="end">${n}%</text>`,
  )
  const limit = at(y(thresholds.right / 100))
  const needed = html`<line class="mark" x1="${left}" x2="${right}" y1="${limit}" y2="${limit}"/>
<text class="mark-label" x="${left}" y="12">- - - nodig: ${thresholds.right}% bij elke vraag</text>`
  const labels = points.map(
    ({label}, i) => html`<text class="label" x="${at(x(i))}" y="${top + plot + 18}">${label}</text>`,
  )
  const table = figures(
    `${caption} In cijfers`,
    ['versie', 'alle lezers', 'moeite met lezen'],
    history.map(({tally}, i) => [
      cell(`${tally.version.version} (${points[i]!.label})`),
      ...points[i]!.shares.map((share, k) => cell(pooledText(share, points[i]!.readers[k]!))),
    ]),
  )
  const description = `Zo veel van de antwoorden die meetellen, is goed. In ${points
    .map(({label, shares, readers}) => `${label}: ${pooledText(shares[0], readers[0])}`)
    .join('; in ')}.`
  return {
    kind: 'chart',
    caption,
    description,
    svg: svg({id, title: caption, description}, top + plot + 26, [
      ...grid,
      needed,
      ...line('difficulty', 'moeite'),
      ...line('all', 'alle'),
      ...labels,
    ]),
    table,
  }
}

/** Answers to several questions come from the same few readers: it is readers that must not be too few. */
const known = ({right, of}: Share, readers: number): number | undefined =>
  of === 0 || readers < FEWEST_READERS ? undefined : right / of

const pooledText = (share: Share, readers: number): string =>
  share.of === 0
    ? '–'
    : readers < FEWEST_READERS
      ? `${share.right} van ${share.of} antwoorden`
      : `${percent(share.right, share.of)} (${share.right} van ${share.of} antwoorden)`
