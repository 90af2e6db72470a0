import {capital} from '../dutch/edit.ts'
import type {Finding, Severity} from '../finding.ts'
import type {CheckedSet} from '../journey/set-finding.ts'
import {count, countFindings, formatDate, formatNumber, SEVERITY_NAMES} from './dutch.ts'
import {factsLine} from './facts-line.ts'
import {adviceOf, idOf, titleOf} from './finding-text.ts'
import {type Html, html} from './html.ts'
import {pageEnd, pageStart} from './page.ts'
import {whereOf} from './place.ts'
import {quote} from './quote.ts'
import {errorLine, type LintedLetter, type Reporter, type RunEnd} from './record.ts'
import {REPORT_LOOK} from './report-look.ts'

export interface ReportHtmlOptions {
  readonly version: string
  readonly rulesDate: string
}

const TITLE = 'Verslag van briefwijzer'
/** UTF-16 units of the letter that are shown on either side of a place. */
const AROUND = 160
/** UTF-16 units: a message quotes words of the letter, and they may be endless. */
const LONGEST = 2000
/** Letters that stand open: who has more, chooses. */
const MOST_OPEN = 10

/**
 * The report as one page that needs nothing beside itself: a section for each letter, with a choice of severity, rule
 * and path where the browser runs scripts. The totals are known last and stand behind the letters; a script sets them
 * above.
 */
export function htmlReporter({version, rulesDate}: ReportHtmlOptions): Reporter {
  const rules = new Map<string, number>()
  let open = 0
  const tally = (findings: readonly {readonly rule: string}[]): void => {
    for (const {rule} of findings) rules.set(rule, (rules.get(rule) ?? 0) + 1)
  }
  return {
    start: () =>
      pageStart(TITLE, REPORT_LOOK) +
      html`<h1>${TITLE}</h1>
<p class="jump"><a href="#totalen">Naar de totalen, onder aan deze bladzijde</a></p>
<div class="tools" hidden></div>
`.html,
    letter(letter) {
      tally(letter.findings)
      if (letter.findings.length === 0)
        return html`<p class="clean"><strong class="path">${letter.path}</strong>: niets gevonden</p>\n`.html
      return letterSection(letter, open++ < MOST_OPEN).html
    },
    sets(sets) {
      for (const {findings} of sets) tally(findings)
      return sets.map(set => setSection(set).html).join('')
    },
    end: run =>
      totals(run, rules).html +
      html`<footer><p>Gemaakt met briefwijzer ${version}. De regels zijn een hulp bij het nakijken, geen juridisch advies (stand: ${formatDate(rulesDate)}). Laat de brief ook door mensen lezen.</p></footer>
`.html +
      pageEnd(REPORT_LOOK),
  }
}

function letterSection(letter: LintedLetter, open: boolean): Html {
  const {path, source, findings, facts, languages, readability} = letter
  const {words, score} = readability
  const measures = words > 0 ? ` · ${count(words, 'woord')} · score ${formatNumber(score, 0)} van 100` : ''
  return section(
    path,
    open,
    findings,
    html`<p class="soft">${factsLine(facts, languages)}${measures}</p>`,
    findings.map(finding => findingItem(finding, source)),
  )
}

function setSection({name, letters, complete, findings}: CheckedSet): Html {
  const title = `reeks ${name}`
  if (findings.length === 0)
    return html`<p class="clean"><strong class="path">${title}</strong>: niets gevonden</p>\n`
  const part = complete ? '' : ' Niet alle brieven zijn nagekeken.'
  const items = findings.map(
    ({rule, severity, message, why, letters: about}) =>
      html`<li class="finding ${severity}" data-rule="${rule}">
${head(severity, about[0]!, rule)}
<p>${cut(message)}</p>
${reason(why)}
</li>
`,
  )
  return section(
    title,
    true,
    findings,
    html`<p class="soft">In deze volgorde: ${letters.join(', ')}.${part}</p>`,
    items,
  )
}

function section(
  title: string,
  open: boolean,
  findings: readonly {readonly severity: Severity}[],
  about: Html,
  items: readonly Html[],
): Html {
  const counts = {error: 0, warning: 0, info: 0}
  for (const {severity} of findings) counts[severity]++
  return html`<details class="letter"${open && html` open`}><summary><h2 class="path">${title}</h2> <span class="soft">${countFindings(counts)}</span></summary>
<div class="body">
${about}
<ul class="findings">
${items}</ul>
</div>
</details>
`
}

function findingItem(finding: Finding, source: string): Html {
  const {rule, severity, match, place, start, why} = finding
  const where = whereOf(finding) + (match === '' || place ? '' : `, kolom ${start.column}`)
  const words = quote(source, finding.parts, AROUND)
  return html`<li class="finding ${severity}" data-rule="${rule}">
${head(severity, where, idOf(finding))}
${
  words.length > 0 &&
  html`<blockquote>${words.map(({text, marked}) => (marked ? html`<mark>${text}</mark>` : text))}</blockquote>
`
}${adviceOf(finding).map(line => html`<p>${cut(line)}</p>\n`)}${why !== undefined && reason(why)}
</li>
`
}

const head = (severity: Severity, where: string, id: string): Html =>
  html`<p><span class="badge">${capital(SEVERITY_NAMES[severity])}</span> <span class="soft">${where}</span> <code>${id}</code></p>`

const reason = (why: string): Html =>
  html`<details><summary class="soft">Waarom?</summary><p>${why}</p></details>`

const cut = (text: string): string => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`)

function totals({summary, errors, hidden, notes}: RunEnd, rules: ReadonlyMap<string, number>): Html {
  const numbers: readonly [string, number][] = [
    ['brieven', summary.letters],
    ['fouten', summary.error],
    ['waarschuwingen', summary.warning],
    ['tips', summary.info],
  ]
  const sorted = [...rules].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  return html`<section id="totalen" aria-label="Totalen">
<dl class="facts">${numbers.map(([name, n]) => html`<div><dt>${name}</dt><dd>${formatNumber(n, 0)}</dd></div>`)}</dl>
${hidden > 0 && html`<p class="soft">${capital(count(hidden, 'melding'))} niet getoond.</p>`}
${notes.map(note => html`<p class="soft">${note}</p>\n`)}${
  errors.length > 0 &&
  html`<p><strong>Niet gelezen: ${count(errors.length, 'bestand of map')}.</strong></p>
<ul>${errors.map(error => html`<li>${errorLine(error)}</li>\n`)}</ul>`
}
${
  sorted.length > 0 &&
  html`<details id="regels"><summary>Meldingen per regel</summary>
<table><thead><tr><th scope="col">regel</th><th scope="col">meldingen</th></tr></thead><tbody>
${sorted.map(([rule, n]) => html`<tr data-rule="${rule}"><td>${titleOf(rule)} <code>${rule}</code></td><td>${formatNumber(n, 0)}</td></tr>\n`)}</tbody></table></details>`
}
</section>
`
}
