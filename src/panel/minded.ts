import type {PanelFinding} from './model.ts'
import type {Remark} from './tally.ts'

/** Words without what stands between them, with a space at both ends: so that one text can be looked for in another. */
export const folded = (text: string): string =>
  ` ${(
    text
      .toLowerCase()
      .normalize('NFC')
      .match(/[\p{L}\p{N}€%]+/gu) ?? []
  ).join(' ')} `

const holds = (whole: string, part: string): boolean => part.trim() !== '' && whole.includes(part)

/**
 * Whether a reader minded what a finding is about: by a minus at the whole paragraph, or by a minus or a hard word on
 * words that they share. A minus on words that are not in the paragraph as it is written counts for all of it.
 *
 * @param paragraph its text, folded
 */
export function minds(remark: Remark, finding: Pick<PanelFinding, 'match'>, paragraph: string): boolean {
  if (remark.kind === 'plus') return false
  const value = folded(remark.value)
  if (remark.kind === 'min' && !holds(paragraph, value)) return true
  const match = folded(finding.match)
  return holds(match, value) || holds(value, match)
}
