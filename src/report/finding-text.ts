import {ALL_RULES} from '../checks/index.ts'
import {capital} from '../dutch/edit.ts'
import type {Finding} from '../finding.ts'
import {moreSuggestions} from './more-suggestions.ts'
import {lineOf} from './place.ts'
import {onlyFor} from './readers.ts'

/** `jargon/slotaanmaning`, or `long-sentence` when there is no entry. */
export const idOf = ({rule, entry}: Pick<Finding, 'rule' | 'entry'>): string =>
  entry === undefined ? rule : `${rule}/${entry}`

const TITLES = new Map(ALL_RULES.map(({id, title}) => [id, title]))

/** What a rule is called in Dutch; its id when it is none of ours. */
export const titleOf = (rule: string): string => TITLES.get(rule) ?? rule

/** What to say of a finding: what is wrong, for which readers, and what else to write. */
export function adviceOf(finding: Finding): string[] {
  const {message, variants} = finding
  const more = moreSuggestions(finding)
  return [
    message,
    ...(variants ? [`${capital(onlyFor(variants))}.`] : []),
    ...(more === undefined ? [] : [more]),
  ]
}

/**
 * The same as one paragraph, for programs that point at lines: of a document, where lines mean nothing, it says first
 * where to look.
 */
export function adviceLine(finding: Finding): string {
  const text = adviceOf(finding).join(' ')
  return finding.place ? `In ${lineOf(finding)}: ${text}` : text
}
