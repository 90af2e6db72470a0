import type {Finding} from './finding.ts'

/**
 * Of two rules on one place the more specific speaks.
 *
 * - A note to the sender must go: what else is wrong with it does not matter.
 * - A past form that the dictionary knows too ("Mocht u") is told once, by the rule that has a suggestion.
 */
export function moreSpecific(findings: readonly Finding[]): Finding[] {
  const notes = findings.filter(finding => finding.rule === 'leftover-note')
  const polite = findings.filter(finding => finding.rule === 'polite-past')
  const terms = findings.filter(finding => finding.entry !== undefined)
  return findings.filter(finding => {
    if (finding.rule !== 'leftover-note' && finding.match !== '' && notes.some(note => holds(note, finding)))
      return false
    if (finding.rule === 'polite-past')
      return finding.suggestions.length > 0 || !terms.some(term => holds(term, finding))
    if (finding.entry !== undefined)
      return !polite.some(
        verb => verb.suggestions.length > 0 && holds(finding, verb) && opensWith(finding, verb),
      )
    return true
  })
}

const holds = (outer: Finding, inner: Finding): boolean =>
  outer.start.offset <= inner.start.offset && inner.end.offset <= outer.end.offset

const opensWith = (term: Finding, verb: Finding): boolean => term.start.offset === verb.start.offset
