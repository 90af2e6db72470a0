import {UnreadableLetter} from '../letter/letter.ts'
import type {PartKind} from './document.ts'
import {MOST_TEXT, SHORT_CELL, VISIBLE} from './limits.ts'
import {type OdfField, odfField, readOdfCondition} from './odf-fields.ts'
import {type OdfFormat, type OdfStyles, readOdfStyles, shownRegions} from './odf-styles.ts'
import {partReader} from './parts.ts'
import {
  type AtomPiece,
  type Flow,
  type LaidOut,
  layOut,
  type Opening,
  type Piece,
  type Run,
} from './pieces.ts'
import {fieldText} from './word-fields.ts'
import {
  child,
  DAMAGED,
  isElement,
  type RawText,
  rawNode,
  TOO_LARGE,
  type XmlElement,
  type XmlPart,
  XmlText,
} from './xml.ts'
import type {Archive} from './zip.ts'

/** An OpenDocument letter, read: what it says, and the parts that say it. */
export interface OdtText extends LaidOut {
  readonly archive: Archive
  /** The parts that may hold text: `content.xml`, and `styles.xml` for headers and footers. */
  readonly parts: readonly XmlPart[]
  /** The text itself: `office:text`. */
  readonly body: XmlElement
}

/** Elements whose text is not for the reader, or that are looked at elsewhere. */
const SKIPPED = new Set(
  'office:annotation office:annotation-end office:forms office:event-listeners office:binary-data text:tracked-changes text:sequence-decls text:user-field-decls text:variable-decls text:dde-connection-decls text:alphabetical-index-auto-mark-file text:table-of-content text:illustration-index text:table-index text:object-index text:user-index text:alphabetical-index text:bibliography text:note-citation text:ruby-text text:meta-field-decls table:covered-table-cell table:title table:desc svg:title svg:desc draw:object draw:object-ole draw:image draw:control math:math'.split(
    ' ',
  ),
)

/** Shapes that hold paragraphs themselves. */
const BOX =
  /^draw:(?:text-box|custom-shape|rect|ellipse|circle|caption|line|polyline|polygon|regular-polygon|path|connector|measure)$/

/**
 * Reads the text of an OpenDocument letter (ODF 1.3, part 3): headers, body with tables and text boxes, notes, footers,
 * as a reader sees them. Text that is deleted or hidden is skipped, inserted text is read. A merge field is `«naam»`,
 * and conditional text `{{#if …}}…{{else}}…{{/if}}`.
 * Throws `UnreadableLetter`, what the archive throws, and `RangeError` for elements within elements without end.
 */
export function readOdt(archive: Archive): OdtText {
  const part = partReader(archive)
  const content = part('content.xml')
  const body = child(child(content?.root, 'office:body'), 'office:text')
  if (!content || !body) throw new UnreadableLetter(DAMAGED)
  const page = part('styles.xml')
  const common = child(page?.root, 'office:styles')
  const styles = readOdfStyles(child(content.root, 'office:automatic-styles'), common)
  const pageStyles = readOdfStyles(child(page?.root, 'office:automatic-styles'), common)
  const masters = child(page?.root, 'office:master-styles')
  const notes: Flow[] = []
  const shown = (kind: 'header' | 'footer'): Flow[] =>
    page
      ? shownRegions(kind, body, styles, masters).flatMap(region =>
          readFlow(page, kind, region, pageStyles, notes),
        )
      : []
  const header = shown('header')
  const text = readFlow(content, 'body', body, styles, notes)
  const footer = shown('footer')
  const ofKind = (kind: PartKind): Flow[] => notes.filter(flow => flow.kind === kind)
  const laidOut = layOut([...header, ...text, ...ofKind('footnote'), ...ofKind('endnote'), ...footer])
  if (laidOut.text.length > MOST_TEXT) throw new UnreadableLetter(TOO_LARGE)
  return {...laidOut, archive, parts: page ? [content, page] : [content], body}
}

/** What holds at one place of the walk through a part. */
interface Place {
  /** The cell of a table that it is in. */
  readonly cell: XmlElement | undefined
  /** In such a cell, and alone in it. */
  readonly isShort: boolean
  /** Whether that cell is the first of its row. */
  readonly opensRow?: boolean
  /** The first cell of the row that it is in. */
  readonly first?: XmlElement | undefined
  /** Lists that it is in. */
  readonly lists: number
  /** Whether a paragraph here has the mark or number of a list. */
  readonly isItem: boolean
  readonly hidden: boolean
  /** In a paragraph; the conditions under which it is hidden are put here. */
  readonly hiddenIf: string[] | undefined
  /** The drawing that it is in. */
  readonly drawing: XmlElement | undefined
}

/**
 * Reads one region of a part; text boxes follow it, and notes go to `notes`.
 *
 * @param drawing the drawing that it is in: comments can't stand there
 */
function readFlow(
  part: XmlPart,
  kind: PartKind,
  root: XmlElement,
  styles: OdfStyles,
  notes: Flow[],
  drawing?: XmlElement,
): readonly Flow[] {
  const {xml} = part
  const pieces: (Piece | Opening)[] = []
  const boxes: Flow[] = []
  let last: OdfFormat | undefined
  let lastCell: XmlElement | undefined
  // White at the start of a paragraph, and behind white, is not shown.
  let spaced = true

  const walk = (parent: XmlElement, place: Place): void => {
    for (const node of parent.children) {
      if (node instanceof XmlText) {
        if (place.hiddenIf) readCharacters(node, parent, place)
      } else if (isElement(node) && !SKIPPED.has(node.name)) readElement(node, place)
    }
  }
  const readElement = (node: XmlElement, place: Place): void => {
    const {name, attributes} = node
    switch (name) {
      case 'text:p':
      case 'text:h':
        readParagraph(node, place)
        break
      case 'text:section':
        readSection(node, place)
        break
      case 'text:list':
        walk(node, {...place, lists: place.lists + 1, isItem: true})
        break
      case 'text:list-header':
        walk(node, {...place, isItem: false})
        break
      case 'text:list-item':
        walk(node, {...place, isItem: true})
        break
      case 'text:numbered-paragraph':
        walk(node, {...place, lists: count(attributes['text:level'], DEEPEST), isItem: true})
        break
      case 'table:table-cell':
        walk(node, {...place, cell: node, isShort: isShortCell(node), opensRow: node === place.first})
        break
      case 'table:table-row':
        walk(node, {...place, first: child(node, 'table:table-cell')})
        break
      case 'text:span':
        walk(node, {
          ...place,
          hidden: styles.hides('text', attributes['text:style-name'] ?? '') ?? place.hidden,
        })
        break
      case 'text:s':
        push(place, atom(node, ' '.repeat(count(attributes['text:c'], MOST_SPACES))))
        break
      case 'text:tab':
        push(place, atom(node, '\t'))
        break
      case 'text:line-break':
        push(place, atom(node, '\n'))
        break
      case 'text:note':
        readNote(node)
        break
      case 'text:hidden-paragraph':
        place.hiddenIf?.push(attributes['text:condition'] ?? '')
        break
      case 'loext:content-control':
        readControl(node, place)
        break
      default:
        readOther(node, place)
    }
  }
  const readOther = (node: XmlElement, place: Place): void => {
    const field = place.hiddenIf && odfField(node)
    if (field) readField(node, field, place)
    else if (node.name.startsWith('draw:')) readDrawing(node, place)
    else walk(node, place)
  }
  const readDrawing = (node: XmlElement, place: Place): void => {
    const {name, attributes} = node
    const isShape =
      name === 'draw:g' ||
      (name === 'draw:frame' && styles.isDrawing(attributes['draw:style-name'] ?? '')) ||
      (BOX.test(name) && name !== 'draw:text-box')
    const outer = place.drawing ?? (isShape ? node : undefined)
    if (!BOX.test(name)) walk(node, {...place, drawing: outer, hiddenIf: undefined})
    else if (!place.hidden) boxes.push(...readFlow(part, 'text-box', node, styles, notes, outer))
  }
  const readParagraph = (node: XmlElement, place: Place): void => {
    const style = node.attributes['text:style-name'] ?? ''
    const format = styles.paragraph(style)
    const gap = last ? Math.max(last.after, format.before) : 0
    const close = last?.contextual && format.contextual && last.style === format.style
    // One cell does not go on in the next.
    const apart = (gap >= VISIBLE && !close) || (lastCell !== place.cell && !place.isShort)
    last = format
    lastCell = place.cell
    spaced = true
    const level =
      node.name === 'text:h' ? count(node.attributes['text:outline-level'], DEEPEST) : format.heading
    const from = pieces.length
    const hiddenIf: string[] = []
    pieces.push({
      kind: 'paragraph',
      paragraph:
        level !== undefined
          ? {kind: 'heading', depth: level, apart: true}
          : place.isItem && place.lists > 0
            ? {kind: 'list-item', depth: place.lists, apart}
            : place.isShort
              ? {kind: 'table-cell', depth: 0, apart, ...(place.opensRow && {opensRow: true})}
              : {depth: 0, apart},
    })
    walk(node, {...place, hidden: styles.hides('paragraph', style) ?? place.hidden, hiddenIf})
    for (const condition of hiddenIf) hideIf(condition, from)
  }
  const readSection = (node: XmlElement, place: Place): void => {
    const display = node.attributes['text:display']
    if (display === 'none') return
    const from = pieces.length
    walk(node, place)
    if (display === 'condition') hideIf(node.attributes['text:condition'] ?? '', from)
  }
  /** What was read from there on is not shown when a condition holds. */
  const hideIf = (condition: string, from: number): void => {
    let first = from
    while (first < pieces.length && pieces[first]!.kind === 'paragraph') first++
    const begin = pieces[first]
    const finish = pieces.findLast((piece): piece is Piece => piece.kind !== 'paragraph')
    if (!begin || begin.kind === 'paragraph' || !finish) return
    const mark = (text: string, at: number): Piece => ({
      kind: 'atom',
      text,
      start: {at},
      end: {at},
      fixed: true,
    })
    pieces.splice(first, 0, mark(`{{#unless ${readOdfCondition(condition)}}}`, startOf(begin)))
    pieces.push(mark('{{/unless}}', endOf(finish)))
  }
  const readNote = (node: XmlElement): void => {
    const text = child(node, 'text:note-body')
    const noteKind = node.attributes['text:note-class'] === 'endnote' ? 'endnote' : 'footnote'
    if (text) notes.push(...readFlow(part, noteKind, text, styles, notes))
  }
  /** A content control that still shows what to fill in is a field. */
  const readControl = (node: XmlElement, place: Place): void => {
    const {attributes} = node
    if (attributes['loext:showing-place-holder'] !== 'true') walk(node, place)
    else
      push(
        place,
        atom(node, fieldText(attributes['loext:alias'] || attributes['loext:tag'] || node.text), true),
      )
  }
  const readField = (node: XmlElement, field: OdfField, place: Place): void => {
    switch (field.is) {
      case 'value':
        push(place, atom(node, fieldText(field.name), true))
        break
      case 'result':
        push(place, atom(node, node.text.replace(WHITE, ' '), true))
        break
      case 'choice':
        for (const text of [`{{#if ${field.condition}}}`, field.yes, '{{else}}', field.no, '{{/if}}'])
          push(place, atom(node, text, true))
    }
  }
  const push = (place: Place, piece: Piece): void => {
    if (place.hidden || !place.hiddenIf) return
    pieces.push(piece)
    spaced = false
  }
  const atom = (node: XmlElement | XmlText, text: string, fixed = false): AtomPiece => ({
    kind: 'atom',
    text,
    start: {at: node.start},
    end: {at: node.end},
    fixed,
  })
  const readCharacters = (node: XmlText, element: XmlElement, place: Place): void => {
    if (place.hidden) return
    const raw = rawNode(xml, node)
    const shown = collapse(raw ?? {text: node.text, at: () => node.start}, spaced)
    if (shown.text === '') return
    spaced = shown.text.endsWith(' ')
    const run: Run = {node: element, insertion: undefined}
    pieces.push(raw ? {kind: 'text', ...shown, element, run} : atom(node, shown.text, true))
  }
  walk(root, {
    cell: undefined,
    isShort: false,
    lists: 0,
    isItem: false,
    hidden: false,
    hiddenIf: undefined,
    drawing,
  })
  const own: Flow[] = pieces.length > 0 ? [{part, kind, pieces, anchor: drawing}] : []
  return [...own, ...boxes]
}

/** Levels of headings and lists that there are. */
const DEEPEST = 10
/** Spaces that one element stands for at most. */
const MOST_SPACES = 200

/** A figure in an attribute, from 1. */
const count = (text: string | undefined, most: number): number =>
  Math.min(Math.max(1, Math.trunc(Number(text ?? 1)) || 1), most)

/** Where a piece stands in the XML. */
export const startOf = (piece: Piece): number => (piece.kind === 'text' ? piece.at(0) : piece.start.at)
export const endOf = (piece: Piece): number =>
  piece.kind === 'text' ? piece.at(piece.text.length) : piece.end.at

const WHITE = /[\t\r\n ]+/g

/**
 * Text with each stretch of white as one space.
 *
 * @param spaced whether white stands before it, so that white at its start is not shown
 */
function collapse(raw: RawText, spaced: boolean): RawText {
  if (!/[\t\r\n]| {2}/.test(raw.text) && !(spaced && raw.text.startsWith(' '))) return raw
  let text = ''
  let white = spaced
  const map: number[] = []
  for (let i = 0; i < raw.text.length; i++) {
    const isWhite = /[\t\r\n ]/.test(raw.text[i]!)
    if (!isWhite || !white) {
      text += isWhite ? ' ' : raw.text[i]!
      map.push(raw.at(i))
    }
    white = isWhite
  }
  map.push(raw.at(raw.text.length))
  return {text, at: offset => map[offset]!}
}

/** Whether a cell holds one short text: a word or a figure of a table, not a part of the letter laid out in one. */
function isShortCell(cell: XmlElement): boolean {
  let full = 0
  let length = 0
  const measure = (parent: XmlElement): void => {
    for (const node of parent.children) {
      if (full > 1 || length > SHORT_CELL) return
      if (node instanceof XmlText) length += node.text.replace(WHITE, ' ').length
      else if (isElement(node) && !SKIPPED.has(node.name)) {
        const before = length
        measure(node)
        if (/^text:[ph]$/.test(node.name) && length > before) full++
      }
    }
  }
  measure(cell)
  return full <= 1 && length <= SHORT_CELL
}
