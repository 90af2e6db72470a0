import {type Html, html} from '../report/html.ts'
import type {FilledBlock, FilledParagraph, FilledVariant} from './fill.ts'
import type {PackedLetter} from './pack-letter.ts'
import {packPage} from './sheet-page.ts'
import {READING_CSS, sheetCss} from './sheet-style.ts'

/** What a reading sheet is called: `A`, or `A2` when there are more variants. */
export const sheetCode = ({code, variants}: PackedLetter, {number}: FilledVariant): string =>
  variants.length > 1 ? `${code}${number}` : code

export const readingFoot = (letter: PackedLetter, variant: FilledVariant): string =>
  `Leesvel ${sheetCode(letter, variant)} · versie ${letter.letter.version}`

/** A letter as a reader gets it, with numbered paragraphs and room for plus and minus marks. */
export const readingHtml = (letter: PackedLetter, variant: FilledVariant): Promise<string> =>
  packPage({
    title: `Leesvel ${sheetCode(letter, variant)}`,
    css: sheetCss(readingFoot(letter, variant)) + READING_CSS,
    body: html`<main>
<div class="top"><h1>Leesvel ${sheetCode(letter, variant)}</h1><span>Lezer (code): ...............</span></div>
<div${letter.language === 'en' && html` lang="en"`}>
${variant.paragraphs.map(paragraph => html`${paragraphHtml(paragraph)}\n`)}</div>
</main>`,
  })

const paragraphHtml = ({number, blocks}: FilledParagraph): Html =>
  html`<div class="para"><span class="number">${number}</span><div class="text">${blocksHtml(blocks)}</div><div class="marks" lang="nl"><span>+<i class="box"></i></span><span>−<i class="box"></i></span></div></div>`

function blocksHtml(blocks: readonly FilledBlock[]): Html {
  if (blocks.length > 1 && blocks[0]!.kind === 'table-cell') return tableHtml(rowsOf(blocks))
  return html`${blocks.map(blockHtml)}`
}

/** The cells of a table, row by row. */
export function rowsOf(blocks: readonly FilledBlock[]): FilledBlock[][] {
  const rows: FilledBlock[][] = []
  for (const block of blocks) {
    if (block.opensRow || rows.length === 0) rows.push([])
    rows.at(-1)!.push(block)
  }
  return rows
}

const tableHtml = (rows: readonly (readonly FilledBlock[])[]): Html =>
  html`<table>${rows.map(row => html`<tr>${row.map(({runs}) => html`<td>${lines(runs)}</td>`)}</tr>`)}</table>`

function blockHtml({kind, depth, runs, label}: FilledBlock): Html {
  switch (kind) {
    case 'heading':
      return html`<h2>${lines(runs)}</h2>`
    case 'title':
      return html`<p class="subject">${label}${lines(runs)}</p>`
    case 'list-item':
      return html`<p class="item${depth > 1 && ' deeper'}"><span aria-hidden="true">•</span><span>${lines(runs)}</span></p>`
    case 'button':
      return html`<p class="button">${lines(runs)}</p>`
    case 'preview':
      return html`<p class="small">${lines(runs)}</p>`
    default:
      return html`<p>${lines(runs)}</p>`
  }
}

/** Bold as bold, line breaks as such; what a letter holds of control characters is taken away with the rest. */
const lines = (runs: FilledBlock['runs']): Html =>
  html`${runs.map(({text, strong}) => (strong ? html`<b>${broken(text)}</b>` : broken(text)))}`

const broken = (text: string): Html =>
  html`${text.split('\n').map((line, i) => html`${i > 0 && html`<br>`}${unbroken(line)}`)}`

/** Amounts and telephone numbers, which stay on one line. */
const WHOLE = /€ ?\d[\d.,]*|\b0[\d -]{6,14}\d\b/g

function unbroken(line: string): Html {
  const parts: (string | Html)[] = []
  let at = 0
  for (const {0: whole, index} of line.matchAll(WHOLE)) {
    parts.push(line.slice(at, index), html`<span class="whole">${whole}</span>`)
    at = index + whole.length
  }
  return html`${[...parts, line.slice(at)]}`
}
