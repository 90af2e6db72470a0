import {PART_NAMES} from '../document/document.ts'
import type {DocumentPlace, Finding} from '../finding.ts'
import {safeText} from './safe-text.ts'

function inDocument({part, paragraph}: DocumentPlace): string {
  switch (part) {
    case 'body':
      return `alinea ${paragraph}`
    case 'subject':
      return PART_NAMES[part]
    case 'html':
    case 'text':
      return `${PART_NAMES[part]}, regel ${paragraph}`
    default:
      return `${PART_NAMES[part]}, alinea ${paragraph}`
  }
}

/** Where in a letter something is: `regel 3`, in a document `koptekst, alinea 1`, in an e-mail `html-deel, regel 3`. */
export const lineOf = ({place, start}: Pick<Finding, 'place' | 'start'>): string =>
  place ? inDocument(place) : `regel ${start.line}`

/** Where a finding is: `brief.md:3:12`, and in a document `brief.docx, koptekst, alinea 1`. */
export function placeOf(path: string, finding: Finding, isDocument: boolean): string {
  const file = safeText(path)
  const {place, start, match} = finding
  if (place) return `${file}, ${lineOf(finding)}`
  return isDocument && match === '' ? file : `${file}:${start.line}:${start.column}`
}

/** The same for a list of findings: one about the letter as a whole stands nowhere. */
export const whereOf = (finding: Pick<Finding, 'place' | 'start' | 'match'>): string =>
  finding.match === '' && !finding.place ? 'hele brief' : lineOf(finding)
