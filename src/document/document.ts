/** What the readers of Word, OpenDocument and e-mail files have in common. */
import type {BlockKind} from '../letter/letter.ts'

/** Where in a document a line of its text stands. */
export type PartKind =
  | 'body'
  | 'header'
  | 'footer'
  | 'footnote'
  | 'endnote'
  | 'text-box'
  // Of an e-mail: its subject, and its two bodies.
  | 'subject'
  | 'html'
  | 'text'

/** What a Dutch reader calls the parts of a document. */
export const PART_NAMES: Readonly<Record<PartKind, string>> = {
  body: 'tekst',
  header: 'koptekst',
  footer: 'voettekst',
  footnote: 'voetnoten',
  endnote: 'eindnoten',
  'text-box': 'tekstvak',
  subject: 'onderwerpregel',
  html: 'html-deel',
  text: 'tekstdeel',
}

/** What is known of one line of a document's text beside its words. */
export interface Line {
  readonly part: PartKind
  /** Which paragraph with text of that part it is in, from 1; 0 for an empty line. In an e-mail which line it is. */
  readonly paragraph: number
  /** Whether a paragraph begins here; false for a line behind a line break. */
  readonly opens: boolean
  /** What the document says that it is; nothing for ordinary text. */
  readonly kind?: Extract<BlockKind, 'heading' | 'list-item' | 'table-cell'>
  /** Level of a heading or depth of a list item, from 1; 0 for the rest. */
  readonly depth: number
  /** That a row of a table begins here. */
  readonly opensRow?: true
}

/** Something to say of a stretch of a document's text; of all of it when it starts and ends at 0. */
export interface Remark {
  readonly start: number
  readonly end: number
  readonly paragraphs: readonly string[]
}

/** Who remarks and tracked changes are by: what an earlier run left is known by it. */
export const AUTHOR = 'Briefwijzer'

/** The first line of a remark that can't stand in its own part of the document. */
export const outsideLine = (part: Exclude<PartKind, 'body'>, quote: string): string =>
  `In ${part === 'text-box' ? 'het' : 'de'} ${PART_NAMES[part]}, bij “${quote}”:`
