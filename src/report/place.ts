import {PART_NAMES} from '../document/document.ts'
import type {Finding} from '../finding.ts'
import {safeText} from './safe-text.ts'

/** Where in a letter something is: `regel 3`, and in a document `alinea 3` or `koptekst, alinea 1`. */
export const lineOf = ({place, start}: Pick<Finding, 'place' | 'start'>): string =>
  place
    ? `${place.part === 'body' ? '' : `${PART_NAMES[place.part]}, `}alinea ${place.paragraph}`
    : `regel ${start.line}`

/** Where a finding is: `brief.md:3:12`, and in a document `brief.docx, koptekst, alinea 1`. */
export function placeOf(path: string, finding: Finding, isDocument: boolean): string {
  const file = safeText(path)
  const {place, start, match} = finding
  if (place) return `${file}, ${lineOf(finding)}`
  return isDocument && match === '' ? file : `${file}:${start.line}:${start.column}`
}
