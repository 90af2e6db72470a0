import {capital} from '../dutch/edit.ts'
import type {Finding, Severity} from '../finding.ts'
import type {SetFinding} from '../journey/set-finding.ts'
import {count, countFindings, formatDate, formatNumber, SEVERITY_NAMES} from './dutch.ts'
import {adviceOf, idOf, titleOf} from './finding-text.ts'
import {markdownCode, markdownText} from './markdown-text.ts'
import {whereOf} from './place.ts'
import {quote} from './quote.ts'
import type {FileError, LintedLetter, Reporter, RunEnd} from './record.ts'

export interface MarkdownOptions {
  readonly rulesDate: string
  /** UTF-16 units of the whole text at most; a comment on GitHub may have 65,536. */
  readonly most?: number
}

/** By this line a program finds the comment that it made before, to put the new one in its place. */
export const COMMENT_MARK = '<!-- briefwijzer-report -->'

const MOST = 65_000
/** Findings of a letter that are shown; the gravest first. */
const MOST_FINDINGS = 20
const MOST_RULES = 5
const MOST_ERRORS = 10
/** UTF-16 units: a message quotes words of the letter, and they may be endless. */
const LONGEST = 600
const AROUND = 60

/** Sections that are kept for the end, as far as there is room. */
interface Kept {
  readonly sections: string[]
  size: number
}

/**
 * The report as Markdown for a comment under a merge request, or for the summary of a job: totals, the rules that fire
 * most, and the findings of each letter, of letters with errors first. What does not fit is counted.
 */
export function markdownReporter({rulesDate, most = MOST}: MarkdownOptions): Reporter {
  const rules = new Map<string, number>()
  const grave: Kept = {sections: [], size: 0}
  const mild: Kept = {sections: [], size: 0}
  let withFindings = 0
  const keep = (
    findings: readonly {readonly rule: string; readonly severity: Severity}[],
    section: () => string,
  ): void => {
    for (const {rule} of findings) rules.set(rule, (rules.get(rule) ?? 0) + 1)
    if (findings.length === 0) return
    withFindings++
    const kept = findings.some(({severity}) => severity === 'error') ? grave : mild
    if (kept.size > most) return
    const text = section()
    kept.sections.push(text)
    kept.size += text.length
  }
  return {
    start: () => '',
    letter(letter) {
      keep(letter.findings, () => letterSection(letter))
      return ''
    },
    sets(sets) {
      for (const {name, findings} of sets) keep(findings, () => setSection(name, findings))
      return ''
    },
    end(run) {
      const head = [COMMENT_MARK, `## ${headline(run)}`, ...failures(run.errors), ...mostFrequent(rules)]
      const foot = [
        ...(run.hidden > 0 ? [`${capital(count(run.hidden, 'melding'))} niet getoond.`] : []),
        ...run.notes.map(markdownText),
        `<sub>De regels zijn een hulp bij het nakijken, geen juridisch advies (stand: ${formatDate(rulesDate)}). Laat de brief ook door mensen lezen.</sub>`,
      ]
      let room = most - joined([...head, notShown(withFindings), ...foot]).length
      const shown = [...grave.sections, ...mild.sections].filter(section => {
        const fits = section.length + PARAGRAPH.length <= room
        if (fits) room -= section.length + PARAGRAPH.length
        return fits
      })
      const left = withFindings - shown.length
      return joined([...head, ...shown, ...(left > 0 ? [notShown(left)] : []), ...foot])
    },
  }
}

const PARAGRAPH = '\n\n'

const joined = (parts: readonly string[]): string => `${parts.join(PARAGRAPH)}\n`

const notShown = (left: number): string =>
  `De meldingen over nog ${count(left, 'brief')} staan hier niet, omdat dit bericht anders te lang wordt. In een verslag met \`--format html=verslag.html\` staan ze allemaal.`

const headline = ({summary}: RunEnd): string =>
  `Briefwijzer: ${countFindings(summary) || 'niets gevonden'} in ${count(summary.letters, 'brief')}`

function failures(errors: readonly FileError[]): string[] {
  if (errors.length === 0) return []
  const rows = errors
    .slice(0, MOST_ERRORS)
    .map(({path, message}) => `- ${markdownCode(cut(path))}: ${markdownText(cut(message))}`)
  const left = errors.length - rows.length
  return [
    `**Niet gelezen: ${count(errors.length, 'bestand of map')}.**`,
    [...rows, ...(left > 0 ? [`- en nog ${formatNumber(left, 0)}`] : [])].join('\n'),
  ]
}

/** A table of the rules that fire most; not of one alone. */
function mostFrequent(rules: ReadonlyMap<string, number>): string[] {
  if (rules.size < 2) return []
  const rows = [...rules]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_RULES)
    .map(([rule, n]) => `| ${markdownText(titleOf(rule))} | \`${rule}\` | ${formatNumber(n, 0)} |`)
  return [['| wat het meest voorkomt | regel | meldingen |', '| --- | --- | ---: |', ...rows].join('\n')]
}

const RANKS: Readonly<Record<Severity, number>> = {error: 0, warning: 1, info: 2}

function letterSection({path, source, findings}: LintedLetter): string {
  const sorted = findings.toSorted((a, b) => RANKS[a.severity] - RANKS[b.severity])
  const items = sorted.slice(0, MOST_FINDINGS).map(finding => item(finding, source))
  return section(path, findings, items)
}

const setSection = (name: string, findings: readonly SetFinding[]): string =>
  section(
    `reeks ${name}`,
    findings,
    findings
      .slice(0, MOST_FINDINGS)
      .map(
        ({severity, message, rule}) =>
          `- **${capital(SEVERITY_NAMES[severity])}**: ${markdownText(cut(message))} (\`${rule}\`)`,
      ),
  )

function section(
  name: string,
  findings: readonly {readonly severity: Severity}[],
  items: readonly string[],
): string {
  const counts = {error: 0, warning: 0, info: 0}
  for (const {severity} of findings) counts[severity]++
  const left = findings.length - items.length
  const more = left > 0 ? [`- en nog ${count(left, 'melding')}`] : []
  return `<details${counts.error > 0 ? ' open' : ''}>
<summary>${markdownCode(cut(name))}: ${countFindings(counts)}</summary>

${[...items, ...more].join('\n')}

</details>`
}

/** One finding: where, what, the words of the letter, and what to write instead. */
function item(finding: Finding, source: string): string {
  const {severity, parts} = finding
  const words = quote(source, parts, AROUND)
    .map(({text, marked}) => (marked ? `<b>${markdownText(cut(text))}</b>` : markdownText(text)))
    .join('')
  const text = adviceOf(finding)
    .map(line => markdownText(cut(line)))
    .join(' ')
  const shown = words === '' ? '' : `\n  > “${words}”`
  return `- **${capital(SEVERITY_NAMES[severity])}**, ${whereOf(finding)}: ${text} (\`${idOf(finding)}\`)${shown}`
}

const cut = (text: string): string => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`)
