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

/** Words of a finding that is about those words; a longer one is about the sentence. */
const MOST_WORDS = 6

const size = (text: string): number => text.trim().split(' ').length

/** Whether two folded texts are about the same: one holds the other, and a sentence is more than a word of it. */
export function overlaps(match: string, value: string): boolean {
  if (holds(value, match)) return true
  return holds(match, value) && (size(match) <= MOST_WORDS || size(value) * 2 >= size(match))
}

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
  return overlaps(folded(finding.match), value)
}
