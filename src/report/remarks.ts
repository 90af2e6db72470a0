import type {Remark} from '../document/document.ts'
import {capital} from '../dutch/edit.ts'
import type {Finding} from '../finding.ts'
import {joinDutch, SEVERITY_NAMES} from './dutch.ts'
import {onlyFor} from './readers.ts'
import type {LintedLetter} from './record.ts'

/** Suggestions beside the one that the message names. */
const MORE_SUGGESTIONS = 3

/** The findings in a document as remarks for its margin: what, why, and what to write instead. */
export function remarksOf({findings}: Pick<LintedLetter, 'findings'>): Remark[] {
  const whole = findings.filter(({match}) => match === '')
  const remarks = findings
    .filter(({match}) => match !== '')
    .map(finding => ({start: finding.start.offset, end: finding.end.offset, paragraphs: said(finding)}))
  if (whole.length === 0) return remarks
  // What is about all of the letter would otherwise lie in a heap on its first word.
  return [{start: 0, end: 0, paragraphs: ['Over de hele brief:', ...whole.flatMap(said)]}, ...remarks]
}

function said(finding: Finding): string[] {
  const {severity, message, why, rule, entry, variants} = finding
  const name = SEVERITY_NAMES[severity]
  const id = entry === undefined ? rule : `${rule}/${entry}`
  const others = [...new Set(finding.suggestions.map(({text}) => text))]
    .filter(text => /^[^.,?]/.test(text.trim()) && !message.includes(text))
    .slice(0, MORE_SUGGESTIONS)
    .map(text => `“${text}”`)
  return [
    `${capital(name)}: ${message} [${id}]`,
    ...(variants ? [`${capital(onlyFor(variants))}.`] : []),
    ...(why === undefined ? [] : [`Waarom: ${why}`]),
    ...(others.length > 0 ? [`Of: ${joinDutch(others, 'of')}.`] : []),
  ]
}
