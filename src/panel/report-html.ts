import {type Html, html} from '../report/html.ts'
import {BASE_CSS} from '../report/page.ts'
import type {Block, Cell, Line, ReportDocument, TableBlock} from './report-blocks.ts'
import {packPage} from './sheet-page.ts'

/** How the report looks: on a screen and a phone, light and dark, and on paper. */
const CSS = `${BASE_CSS.trimEnd()}
:root{--up:#1d6b41;--down:#a32a1d;--warn:#7d5200}
@media (prefers-color-scheme:dark){:root{--up:#7fd3a3;--down:#f79a90;--warn:#eebd62}}
main>p,main>ul{max-width:45rem}
ul{margin:.25rem 0 .75rem;padding-left:1.4rem}
li{margin:.25rem 0;overflow-wrap:anywhere}
a{color:var(--link)}
h2.letter{margin-top:3.5rem;padding-top:1rem;border-top:2px solid var(--line)}
.verdict{display:inline-block;margin:.75rem 0;padding:.4rem .9rem;border:2px solid;border-radius:.5rem;font-size:1.2rem;font-weight:700}
.verdict.good{color:var(--up)}.verdict.bad{color:var(--down)}.verdict.fair{color:var(--warn)}
.plus,.s-plus{color:var(--up);font-weight:600}.s-minus,.s-error{color:var(--down);font-weight:600}.s-warning{color:var(--warn);font-weight:600}.s-info{font-weight:600}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,26rem),1fr));gap:1rem;align-items:start;margin:1rem 0}
figure{margin:0;background:var(--box);border-radius:.5rem;padding:1rem;min-width:0}
figcaption{font-weight:600;margin-bottom:.5rem}
.chart{display:block;width:100%;max-width:32rem;height:auto;font:12px system-ui,sans-serif}
.chart text{fill:var(--ink)}
.chart .name{font-weight:600}
.chart .label{text-anchor:middle;font-size:11px}
.chart .value{text-anchor:end;font-weight:600}
.chart .end{font-size:11px;font-weight:600}
.chart .note{fill:var(--soft);font-size:10.5px}
.chart .axis{stroke:var(--soft)}.chart .grid{stroke:var(--line)}
.chart .mark{stroke:var(--ink);stroke-dasharray:3 3}
.chart .mark-label{font-size:11px;fill:var(--soft)}
.chart .track{fill:var(--line)}
.chart rect.plain{fill:var(--plain)}.chart rect.good{fill:var(--good)}.chart rect.bad{fill:var(--bad)}
.chart .line{fill:none;stroke-width:2.5}
.chart .line.all{stroke:var(--ink)}.chart .line.difficulty{stroke:var(--plain);stroke-dasharray:6 3}
.chart .dot.all{fill:var(--ink)}.chart .dot.difficulty{fill:var(--plain)}
details{margin:.5rem 0 0}summary{cursor:pointer}
.scroll{overflow-x:auto;margin:.5rem 0 1rem}
table{border-collapse:collapse;font-variant-numeric:tabular-nums}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
th,td{padding:.35rem .7rem .35rem 0;text-align:left;border-bottom:1px solid var(--line);vertical-align:top}
thead th{vertical-align:bottom;font-size:.9rem;color:var(--soft)}
tbody th{font-weight:400}
.figures td,.figures thead th:not(:first-child){text-align:right;padding-left:.7rem;padding-right:0}
.text{width:100%;table-layout:fixed}
.text th,.text td{overflow-wrap:anywhere}
.text td>span,.text th>span{display:block}
.text td>span+span,.text th>span+span{margin-top:.3rem}
footer{margin-top:2rem;border-top:1px solid var(--line);color:var(--soft);font-size:.9rem}
:focus-visible{outline:2px solid var(--link);outline-offset:2px}
@media screen and (max-width:45rem){main{padding:.75rem}
.text thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.text,.text tbody,.text tr,.text th,.text td{display:block;width:auto}
.text tr{border-bottom:2px solid var(--line);padding:.5rem 0}
.text th,.text td{border:0;padding:.2rem 0}
.text [data-label]::before{content:attr(data-label) ": ";color:var(--soft);font-size:.85rem}
.text [data-label]>span:first-of-type{display:inline}}
@page{size:A4;margin:14mm 13mm 18mm;
@bottom-right{content:"bladzijde " counter(page) " van " counter(pages);font:9pt Arial,"Liberation Sans",sans-serif;color:#444}}
@media print{:root{color-scheme:light;--page:#fff;--box:#fff;--line:#bbb;--ink:#000;--soft:#444;--link:#000;--plain:#5b7fa6;--good:#2e8555;--bad:#c0392b;--up:#1d6b41;--down:#a32a1d;--warn:#7d5200}
body{font-size:9.5pt}main{max-width:none;padding:0}
h2,h3{break-after:avoid}h2.letter{break-before:page;border:0;margin-top:0;padding-top:0}
figure{border:1px solid var(--line);break-inside:avoid}figure details{display:none}
.charts{grid-template-columns:1fr 1fr}
.scroll{overflow:visible}tr,.verdict{break-inside:avoid}thead{display:table-header-group}
.text thead th{font-size:8.5pt;overflow-wrap:normal}.figures{font-size:8pt}.figures td,.figures thead th:not(:first-child){padding-left:.4rem}
.chart{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`

/** The report as one page that needs nothing beside itself. */
export const reportHtml = ({title, blocks}: ReportDocument): Promise<string> =>
  packPage({title, css: CSS, body: html`<main>\n${bodyOf(blocks)}</main>`})

function bodyOf(blocks: readonly Block[]): Html[] {
  const parts: Html[] = []
  let charts: Html[] = []
  let newLetter = false
  const closeCharts = (): void => {
    if (charts.length > 0) parts.push(html`<div class="charts">${charts}</div>\n`)
    charts = []
  }
  for (const block of blocks) {
    if (block.kind === 'chart') {
      charts.push(chart(block))
      continue
    }
    closeCharts()
    if (block.kind === 'letter') newLetter = true
    else if (block.kind !== 'end') {
      parts.push(html`${shown(block, newLetter)}\n`)
      newLetter = false
    }
  }
  closeCharts()
  return parts
}

function shown(block: Exclude<Block, {kind: 'chart' | 'letter' | 'end'}>, newLetter: boolean): Html {
  switch (block.kind) {
    case 'heading': {
      const id = block.id !== undefined && html` id="${block.id}"`
      if (block.level === 1) return html`<h1${id}>${block.text}</h1>`
      if (block.level === 3) return html`<h3${id}>${block.text}</h3>`
      return html`<h2${id}${newLetter && html` class="letter"`}>${block.text}</h2>`
    }
    case 'text':
      return html`<p>${line(block.line)}</p>`
    case 'list':
      return html`<ul>${block.items.map(item => html`<li>${line(item)}</li>`)}</ul>`
    case 'verdict':
      return html`<p class="verdict ${block.tone}">${block.text}</p>`
    case 'table':
      return table(block)
  }
}

const chart = ({caption, description, svg, table: behind}: Extract<Block, {kind: 'chart'}>): Html =>
  html`<figure><figcaption>${caption}</figcaption>
<p class="soft">${description}</p>
${svg}
<details><summary>Toon als tabel</summary>${table(behind)}</details></figure>`

/** Tables that are laid out as blocks on a phone say that they are tables all the same. */
function table({caption, head, rows, layout, widths}: TableBlock): Html {
  const isText = layout === 'text'
  const columns = widths && html`<colgroup>${widths.map(width => html`<col width="${width}%">`)}</colgroup>`
  const inside = html`<table class="${layout}" role="table"><caption>${caption}</caption>${columns}
<thead role="rowgroup"><tr role="row">${head.map(name => html`<th scope="col" role="columnheader">${name}</th>`)}</tr></thead>
<tbody role="rowgroup">${rows.map(
    ([first, ...cells]) =>
      html`<tr role="row"><th scope="row" role="rowheader"${isText && html` data-label="${head[0]!}"`}>${cellOf(first!)}</th>${cells.map(
        (one, i) => html`<td role="cell"${isText && html` data-label="${head[i + 1]!}"`}>${cellOf(one)}</td>`,
      )}</tr>\n`,
  )}</tbody></table>`
  return isText
    ? inside
    : html`<div class="scroll" role="group" tabindex="0" aria-label="${caption}">${inside}</div>`
}

const cellOf = (lines: Cell): Html[] =>
  lines.length === 1 ? line(lines[0]!) : lines.map(one => html`<span>${line(one)}</span>`)

const line = (runs: Line): Html[] =>
  runs.map(run => {
    if (typeof run === 'string') return html`${run}`
    const {text, style, to} = run
    const inside = to === undefined ? html`${text}` : html`<a href="#${to}">${text}</a>`
    if (style === undefined) return inside
    if (style === 'strong') return html`<strong>${inside}</strong>`
    if (style === 'soft') return html`<span class="soft">${inside}</span>`
    return html`<b class="s-${style}">${inside}</b>`
  })
