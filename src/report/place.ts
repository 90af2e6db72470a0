import type {PartKind} from '../document/document.ts'
import type {DocumentPlace, Finding} from '../finding.ts'
import {safeText} from './safe-text.ts'

const PARTS: Readonly<Record<PartKind, (paragraph: number) => string>> = {
  body: paragraph => `alinea ${paragraph}`,
  header: paragraph => `koptekst, alinea ${paragraph}`,
  footer: paragraph => `voettekst, alinea ${paragraph}`,
  footnote: paragraph => `voetnoten, alinea ${paragraph}`,
  endnote: paragraph => `eindnoten, alinea ${paragraph}`,
  'text-box': paragraph => `tekstvak, alinea ${paragraph}`,
  subject: () => 'onderwerpregel',
  html: line => `html-deel, regel ${line}`,
  text: line => `tekstdeel, regel ${line}`,
}

const inDocument = ({part, paragraph}: DocumentPlace): string => PARTS[part](paragraph)

/** Where in a letter something is: `regel 3`, and in a document `alinea 3` or `koptekst, alinea 1`. */
export const lineOf = ({place, start}: Pick<Finding, 'place' | 'start'>): string =>
  place ? inDocument(place) : `regel ${start.line}`

/** Where a finding is: `brief.md:3:12`, and in a document `brief.docx, koptekst, alinea 1`. */
export function placeOf(path: string, finding: Finding, isDocument: boolean): string {
  const file = safeText(path)
  const {place, start, match} = finding
  if (place) return `${file}, ${lineOf(finding)}`
  return isDocument && match === '' ? file : `${file}:${start.line}:${start.column}`
}
