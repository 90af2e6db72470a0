import type {Finding} from './finding.ts'

/**
 * Of two rules on one place the more specific speaks.
 *
 * - A note to the sender must go: what else is wrong with it does not matter.
 * - An abbreviation in an amount that is written anew as a whole ("EUR 40,-") is told with the amount.
 * - "binnen zeven dagen" is told once: with a date it needs no figure.
 * - "U had moeten betalen" is told once: as a reproach, for without it the past is gone too.
 * - Capitals and exclamation marks in the subject of an e-mail are told as such; of a term there the dictionary speaks.
 * - What does not belong in a message before the due date needs no other word either.
 * - A past form that opens a dictionary term ("Mocht u") is told once: by the rule that has a suggestion.
 */
export function moreSpecific(findings: readonly Finding[]): Finding[] {
  const notes = findings.filter(isNote).sort((a, b) => a.start.offset - b.start.offset)
  const inOrder = (rule: string): Finding[] =>
    findings.filter(finding => finding.rule === rule).sort((a, b) => a.start.offset - b.start.offset)
  const amounts = inOrder('number-format')
  const vague = inOrder('vague')
  const tone = inOrder('tone')
  const pressure = inOrder('no-pressure')
  const polite = findings.filter(finding => finding.rule === 'polite-past')
  const startsOf = (found: readonly Finding[]): Set<number> => new Set(found.map(({start}) => start.offset))
  const fitted = startsOf(polite.filter(verb => verb.suggestions.length > 0))
  const terms = startsOf(findings.filter(finding => finding.entry !== undefined))
  const subject = new Set(findings.filter(({rule}) => rule === 'subject-line').map(placeOf))
  const told = new Set(findings.filter(({entry}) => entry !== undefined).map(placeOf))
  return findings.filter(finding => {
    const {start, match, rule, entry, suggestions} = finding
    if (match !== '' && !isNote(finding) && isInside(finding, notes)) return false
    if (rule === 'abbreviation' && isInside(finding, amounts)) return false
    if (rule === 'number-format' && isInside(finding, vague)) return false
    if (rule === 'past-tense' && isInside(finding, tone)) return false
    if (rule === 'shouting' && subject.has(placeOf(finding))) return false
    if (rule === 'subject-line' && suggestions.length === 0 && match !== '' && told.has(placeOf(finding)))
      return false
    if (rule === 'jargon' && isInside(finding, pressure)) return false
    if (rule === 'polite-past') return suggestions.length > 0 || !terms.has(start.offset)
    return entry === undefined || !fitted.has(start.offset)
  })
}

const placeOf = ({start, end}: Finding): string => `${start.offset}-${end.offset}`

const isNote = ({rule}: Finding): boolean => rule === 'leftover-note'

/** Whether one of the others, which stand in order and apart, holds the finding. */
function isInside({start, end}: Finding, others: readonly Finding[]): boolean {
  let low = 0
  let high = others.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (others[middle]!.start.offset <= start.offset) low = middle + 1
    else high = middle
  }
  const holder = others[low - 1]
  return holder !== undefined && end.offset <= holder.end.offset
}
