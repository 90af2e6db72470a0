import type {Remark} from '../document/document.ts'
import {capital} from '../dutch/edit.ts'
import type {Finding} from '../finding.ts'
import {SEVERITY_NAMES} from './dutch.ts'
import {moreSuggestions} from './more-suggestions.ts'
import {onlyFor} from './readers.ts'
import type {LintedLetter} from './record.ts'

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
  const more = moreSuggestions(finding)
  return [
    `${capital(name)}: ${message} [${id}]`,
    ...(variants ? [`${capital(onlyFor(variants))}.`] : []),
    ...(why === undefined ? [] : [`Waarom: ${why}`]),
    ...(more === undefined ? [] : [more]),
  ]
}
