import {formatNumber} from './dutch.ts'
import {type Html, html} from './html.ts'
import {safeText} from './safe-text.ts'
import {characters, textWidth} from './width.ts'

/**
 * Charts as inline SVG. They are drawn 360 units wide, so that their words can be read on a phone; the classes that
 * give colours stand in `page.ts`.
 */
export const WIDTH = 360

/** How good a bar is; `plain` says nothing of it. */
export type Tone = 'plain' | 'good' | 'fair' | 'bad'

export interface Chart {
  /** Unique in the page: what is said of the chart hangs on it. */
  readonly id: string
  readonly title: string
  /** The chart in a sentence or two, for who can't see it. */
  readonly description: string
}

/** A chart with what it says in words. */
export const svg = ({id, title, description}: Chart, height: number, content: readonly Html[]): Html =>
  html`<svg class="chart" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="${id}-t ${id}-d">
<title id="${id}-t">${title}</title>
<desc id="${id}-d">${description}</desc>
${content.map(part => html`${part}\n`)}</svg>`

/** A place in a chart. */
export const at = (n: number): string => String(Math.round(n * 100) / 100)

export interface HistogramBar {
  /** What is counted: `0–9`. */
  readonly label: string
  readonly count: number
  readonly tone: Tone
}

/** A line between two bars. */
export interface HistogramMark {
  /** Bars to the left of it. */
  readonly after: number
  readonly label: string
}

const TOP = 40
const PLOT = 130
const SIDE = 8

interface Histogram extends Chart {
  /** What the axis counts. */
  readonly unit: string
  /** Stand between the bars instead of a label under each: one more than there are bars. */
  readonly edges?: readonly string[]
}

/** Bars upright beside each other, each with its number on top. */
export function histogram(
  chart: Histogram,
  bars: readonly HistogramBar[],
  marks: readonly HistogramMark[] = [],
): Html {
  const most = Math.max(1, ...bars.map(({count}) => count))
  const step = (WIDTH - 2 * SIDE) / bars.length
  const floor = TOP + PLOT
  const drawn = bars.map(({label, count, tone}, i) => {
    const height = count === 0 ? 0 : Math.max(1, (PLOT * count) / most)
    const middle = at(SIDE + (i + 0.5) * step)
    return html`<rect class="${tone}" x="${at(SIDE + i * step + 2)}" y="${at(floor - height)}" width="${at(step - 4)}" height="${at(height)}" rx="2"/>
${count > 0 && html`<text class="number" x="${middle}" y="${at(floor - height - 4)}">${formatNumber(count, 0)}</text>`}
${!chart.edges && html`<text class="label" x="${middle}" y="${floor + 15}">${label}</text>`}`
  })
  const edges = chart.edges?.map((label, i) => {
    // The outermost stay inside the chart.
    const x = Math.min(WIDTH - SIDE - 2, SIDE + i * step)
    return html`<text class="label" x="${at(x)}" y="${floor + 15}">${label}</text>`
  })
  const lines = marks.map(({after, label}, i) => {
    const x = at(SIDE + after * step)
    // Labels of marks that are close to each other stand on lines of their own.
    const y = 12 + 13 * (i % 2)
    return html`<line class="mark" x1="${x}" x2="${x}" y1="${y + 3}" y2="${floor}"/>
<text class="mark-label" x="${at(Number(x) + 4)}" y="${y}">${label}</text>`
  })
  const axis = html`<line class="axis" x1="${SIDE}" x2="${WIDTH - SIDE}" y1="${floor}" y2="${floor}"/>
<text class="label" x="${WIDTH / 2}" y="${floor + 33}">${chart.unit}</text>`
  return svg(chart, floor + 40, [...drawn, ...(edges ?? []), ...lines, axis])
}

export interface Row {
  readonly name: string
  /** A place in the page. */
  readonly href: string
  /** Behind the bar: `32`. */
  readonly value: string
  /** Length of the bar: 0 to 1. */
  readonly share: number
  readonly note: string
  readonly tone: Tone
}

const ROW = 46
/** Columns of text, of half an em each, that fit in the width; a font may be wider than that. */
const COLUMNS = 46

/** Bars below each other, each under its name, which leads to `href`. */
export function bars(chart: Chart, rows: readonly Row[]): Html {
  const longest = WIDTH - 48
  const drawn = rows.map(({name, href, value, share, note, tone}, i) => {
    const y = i * ROW
    const width = Math.max(2, longest * Math.min(1, share))
    return html`<a href="${href}"><text class="name" x="0" y="${y + 14}">${shortened(name)}</text></a>
<rect class="track" x="0" y="${y + 20}" width="${longest}" height="8" rx="2"/>
<rect class="${tone}" x="0" y="${y + 20}" width="${at(width)}" height="8" rx="2"/>
<text class="value" x="${WIDTH}" y="${y + 29}">${value}</text>
<text class="note" x="0" y="${y + 40}">${note}</text>`
  })
  return svg(chart, rows.length * ROW, drawn)
}

/** The end of a name says most. */
function shortened(name: string): string {
  const safe = safeText(name)
  if (textWidth(safe) <= COLUMNS) return safe
  let shown = ''
  for (const char of characters(safe).reverse()) {
    if (textWidth(char + shown) > COLUMNS - 1) break
    shown = char + shown
  }
  return `…${shown}`
}
