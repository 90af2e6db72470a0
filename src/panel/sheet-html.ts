import {type Html, html} from '../report/html.ts'
import {face} from './faces.ts'
import type {Sheet, SheetPart} from './sheet.ts'
import {packPage} from './sheet-page.ts'
import {sheetCss} from './sheet-style.ts'

/** A sheet as a page that prints well. */
export const sheetHtml = ({title, foot, parts}: Sheet): Promise<string> =>
  packPage({
    title,
    css: sheetCss(foot),
    body: html`<main>
<h1>${title}</h1>
${parts.map((part, i) => html`${partHtml(part, parts[i - 1])}\n`)}</main>`,
  })

function partHtml(part: SheetPart, before: SheetPart | undefined): Html {
  switch (part.kind) {
    case 'heading':
      return before?.kind === 'page'
        ? html`<h2 class="new-page">${part.text}</h2>`
        : html`<h2>${part.text}</h2>`
    case 'text':
      return html`<p>${part.text}</p>`
    case 'aloud':
      return html`<div class="aloud"><b>Lees voor:</b>${part.text}</div>`
    case 'list':
      return html`<ul>${part.items.map(item => html`<li>${item}</li>`)}</ul>`
    case 'blanks':
      return html`<div class="blanks">${part.labels.map(label => html`<span>${label}:</span>`)}</div>`
    case 'question':
      return html`<section class="question"><h2>${part.number}. ${part.text}</h2>
<ul class="options">${part.options.map(
        option => html`<li><span class="box"></span>${part.faces && face(option)}${option}</li>`,
      )}</ul>${new Array(part.lines).fill(html`<span class="line"></span>`)}</section>`
    case 'table':
      return html`<table><thead><tr>${part.head.map(cell => html`<th scope="col">${cell}</th>`)}</tr></thead>
<tbody>${part.rows.map(row => html`<tr>${row.map(cell => html`<td>${cell}</td>`)}</tr>`)}</tbody></table>`
    case 'page':
      return html``
  }
}
