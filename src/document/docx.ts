import {UnreadableLetter} from '../letter/letter.ts'
import type {PartKind} from './document.ts'
import {MOST_TEXT, SHORT_CELL, VISIBLE} from './limits.ts'
import {partReader} from './parts.ts'
import {
  type Flow,
  type LaidOut,
  layOut,
  type Paragraph,
  type Piece,
  type Run,
  type XmlPlace,
} from './pieces.ts'
import {fieldText, meaningOf, type Part, readChoice} from './word-fields.ts'
import {isOn, type ParagraphFormat, readStyles, value} from './word-styles.ts'
import {
  child,
  DAMAGED,
  descendants,
  elements,
  type RawText,
  rawText,
  TOO_LARGE,
  type XmlElement,
  type XmlPart,
} from './xml.ts'
import type {Archive} from './zip.ts'

/** A Word letter, read: what it says, and the parts that say it. */
export interface DocxText extends LaidOut {
  readonly archive: Archive
  /** The part with the text itself. */
  readonly body: XmlPart
}

/** Fields that stand in one another; Word itself takes no more than 20. */
const MOST_FIELDS = 64

/**
 * Reads the text of a Word document (ECMA-376, WordprocessingML): headers, body with tables and text boxes, notes,
 * footers, as a reader sees them. Text that is deleted or hidden is skipped, inserted text is read. A merge field is
 * `«naam»`, and an IF field `{{#if …}}…{{else}}…{{/if}}`.
 * Throws `UnreadableLetter`, what the archive throws, and `RangeError` for elements within elements without end.
 */
export function readDocx(archive: Archive): DocxText {
  const part = partReader(archive)
  const name = bodyName(part('_rels/.rels'))
  const body = part(name)
  if (body?.root.name !== 'w:document') throw new UnreadableLetter(DAMAGED)
  const relations = relationsOf(part(relationsName(name)), name)
  const formatOf = readStyles(part(relations.byType('styles')[0]?.target ?? '')?.root)
  const settings = part(relations.byType('settings')[0]?.target ?? '')?.root
  const read = (xml: XmlPart, kind: PartKind, root = xml.root, anchor?: XmlElement): Flow[] =>
    readFlow(xml, kind, root, anchor, formatOf)
  const shown = (kind: 'header' | 'footer'): Flow[] =>
    shownParts(body.root, kind, isOn(toggle(child(settings, 'w:evenAndOddHeaders')))).flatMap(id => {
      const target = relations.byId(id)
      const xml = target === undefined ? undefined : part(target)
      return xml ? read(xml, kind) : []
    })
  const notes = (kind: 'footnote' | 'endnote'): Flow[] => {
    const [relation] = relations.byType(`${kind}s`)
    const xml = relation && part(relation.target)
    return xml ? notesOf(xml, body.root, kind).flatMap(({note, anchor}) => read(xml, kind, note, anchor)) : []
  }
  const flows = [
    ...shown('header'),
    ...read(body, 'body'),
    ...notes('footnote'),
    ...notes('endnote'),
    ...shown('footer'),
  ]
  const laidOut = layOut(flows)
  if (laidOut.text.length > MOST_TEXT) throw new UnreadableLetter(TOO_LARGE)
  return {...laidOut, archive, body}
}

/** The name of the part that the package names as its document. */
function bodyName(relations: XmlPart | undefined): string {
  return relationsOf(relations, '').byType('officeDocument')[0]?.target ?? 'word/document.xml'
}

interface Relation {
  readonly id: string
  readonly target: string
}

interface Relations {
  /** @param type the last word of the type's address */
  byType(type: string): readonly Relation[]
  /** The part that an id names. */
  byId(id: string): string | undefined
}

/** `word/document.xml` has its relations in `word/_rels/document.xml.rels`. */
export const relationsName = (name: string): string => name.replace(/([^/]*)$/, '_rels/$1.rels')

/** @param of the part whose relations they are */
export function relationsOf(part: XmlPart | undefined, of: string): Relations {
  const all = part
    ? elements(part.root).flatMap(({attributes}) =>
        attributes.TargetMode === 'External'
          ? []
          : [
              {
                id: attributes.Id ?? '',
                type: (attributes.Type ?? '').replace(/^.*\//, ''),
                target: resolve(of, attributes.Target ?? ''),
              },
            ],
      )
    : []
  return {
    byType: type => all.filter(relation => relation.type === type),
    byId: id => all.find(relation => relation.id === id)?.target,
  }
}

/** The name of a part, as another part names it. */
function resolve(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const path = from.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') path.pop()
    else if (step !== '.') path.push(step)
  }
  return path.join('/')
}

/** Ids of the headers or footers that readers get to see, each once, in order. */
function shownParts(body: XmlElement, kind: 'header' | 'footer', evenDiffers: boolean): string[] {
  const ids = new Set<string>()
  for (const section of descendants(body, 'w:sectPr')) {
    const title = child(section, 'w:titlePg')
    const firstDiffers = isOn(toggle(title))
    const references = elements(section).filter(({name}) => name === `w:${kind}Reference`)
    for (const type of ['first', 'default', 'even']) {
      if ((type === 'first' && !firstDiffers) || (type === 'even' && !evenDiffers)) continue
      for (const {attributes} of references)
        if ((attributes['w:type'] ?? 'default') === type) ids.add(attributes['r:id'] ?? '')
    }
  }
  return [...ids]
}

/** The notes that the body refers to, with the run that does. */
function notesOf(
  xml: XmlPart,
  body: XmlElement,
  kind: 'footnote' | 'endnote',
): {readonly note: XmlElement; readonly anchor: XmlElement}[] {
  const byId = new Map(elements(xml.root).map(note => [note.attributes['w:id'], note]))
  const found: {note: XmlElement; anchor: XmlElement}[] = []
  for (const run of descendants(body, 'w:r')) {
    const note = byId.get(child(run, `w:${kind}Reference`)?.attributes['w:id'])
    if (note) found.push({note, anchor: run})
  }
  return found
}

/** A field whose end has not come yet. */
interface OpenField {
  readonly start: XmlPlace
  readonly code: Part[]
  readonly result: Part[]
  /** Names of the merge fields in its code. */
  readonly inner: string[]
  inResult: boolean
}

/** A cell of a table. */
interface Cell {
  /** Whether it holds one short text: a word or a figure, not a part of the letter laid out in a table. */
  readonly isShort: boolean
  readonly opensRow: boolean
}

/** Short cells side by side are a table; a cell with running text stands by itself. */
const areApart = (a: Cell | undefined, b: Cell | undefined): boolean => a !== b && !(a?.isShort && b?.isShort)

interface Place {
  readonly insertion: XmlElement | undefined
  readonly cell: Cell | undefined
  /** The first cell of the row that it stands in. */
  readonly first?: XmlElement | undefined
}

/** Elements whose text is not for the reader, or that are looked at elsewhere. */
const SKIPPED = new Set(
  'w:del w:moveFrom w:pPr w:rPr w:sdtPr w:sdtEndPr w:tblPr w:tblGrid w:trPr w:tcPr w:sectPr w:rubyPr w:rt m:oMath m:oMathPara mc:Fallback w:instrText w:delText w:delInstrText'.split(
    ' ',
  ),
)

/** Reads one part, or a note or text box in it; text boxes follow the paragraph that they hang on. */
function readFlow(
  part: XmlPart,
  kind: PartKind,
  root: XmlElement,
  anchor: XmlElement | undefined,
  formatOf: (properties: XmlElement | undefined) => ParagraphFormat,
): Flow[] {
  const {xml} = part
  const pieces: Part[] = []
  const boxes: Flow[] = []
  const fields: OpenField[] = []
  let last: ParagraphFormat | undefined
  let lastCell: Cell | undefined

  const push = (...added: Part[]): void => {
    const field = fields.at(-1)
    ;(field ? (field.inResult ? field.result : field.code) : pieces).push(...added)
  }
  // The paragraph before, when the mark at its end is deleted: the two are one, in the format of the second.
  let unended: {kind: 'paragraph'; paragraph: Paragraph} | undefined
  const openParagraph = (node: XmlElement, place: Place): void => {
    const first = unended
    const mark = child(child(node, 'w:pPr'), 'w:rPr')
    const format = formatOf(child(node, 'w:pPr'))
    const gap = last ? Math.max(last.after, format.before) : 0
    const close = last?.contextual && format.contextual && last.style === format.style
    const apart = (gap >= VISIBLE && !close) || areApart(lastCell, place.cell)
    last = format
    lastCell = place.cell
    const {heading, list} = format
    const paragraph: Paragraph =
      heading !== undefined
        ? {kind: 'heading', depth: heading, apart: true}
        : list !== undefined
          ? {kind: 'list-item', depth: list, apart}
          : place.cell?.isShort
            ? {kind: 'table-cell', depth: 0, apart, ...(place.cell.opensRow && {opensRow: true})}
            : {depth: 0, apart}
    const opening = first ?? {kind: 'paragraph', paragraph}
    if (first) first.paragraph = {...paragraph, apart: first.paragraph.apart}
    else push(opening)
    unended = child(mark, 'w:del') || child(mark, 'w:moveFrom') ? opening : undefined
  }
  const walk = (parent: XmlElement, place: Place): void => {
    for (const node of elements(parent)) {
      const {name} = node
      if (SKIPPED.has(name)) continue
      if (name === 'w:p') {
        openParagraph(node, place)
        walk(node, place)
      } else if (name === 'w:tc')
        walk(node, {...place, cell: {isShort: isShortCell(node), opensRow: node === place.first}})
      else if (name === 'w:ins' || name === 'w:moveTo') walk(node, {...place, insertion: node})
      else if (name === 'w:r') readRun(node, place)
      else if (name === 'w:fldSimple') readSimple(node, place)
      else if (name === 'w:sdt') readControl(node, place)
      else if (name === 'w:tr' && child(child(node, 'w:trPr'), 'w:del')) continue
      else if (name === 'w:tr') walk(node, {...place, first: child(node, 'w:tc')})
      else walk(node, parent.name === 'w:ins' ? {...place, insertion: undefined} : place)
    }
  }
  const readRun = (node: XmlElement, place: Place): void => {
    const {insertion} = place
    const run: Run = {node, insertion: node.parent === insertion ? insertion : undefined}
    const isHidden = isOn(toggle(child(child(node, 'w:rPr'), 'w:vanish')))
    const atom = (element: XmlElement, text: string, fixed = false): void =>
      push({kind: 'atom', text, start: {at: element.start, run}, end: {at: element.end, run}, fixed})
    for (const element of elements(node)) {
      // Where a field begins and ends counts, seen or not.
      if (isHidden && element.name !== 'w:fldChar') continue
      switch (element.name) {
        case 'w:t':
        case 'w:instrText': {
          if ((element.name === 'w:instrText') !== (fields.length > 0 && !fields.at(-1)!.inResult)) break
          const raw = shownText(xml, element)
          if (raw) push({kind: 'text', ...raw, element, run})
          else atom(element, element.text, true)
          break
        }
        case 'w:tab':
        case 'w:ptab':
          atom(element, '\t')
          break
        case 'w:br':
        case 'w:cr':
          atom(element, '\n')
          break
        case 'w:noBreakHyphen':
          atom(element, '-')
          break
        case 'w:softHyphen':
          atom(element, '\u00AD')
          break
        case 'w:sym':
          atom(element, '•')
          break
        case 'w:fldChar':
          readMark(element, run)
          break
        case 'w:ruby':
          walk(element, place)
          break
        case 'w:drawing':
        case 'w:pict':
        case 'w:object':
        case 'mc:AlternateContent':
          boxes.push(...readBoxes(element, kind === 'body' ? node : anchor))
      }
    }
  }
  const readBoxes = (element: XmlElement, anchor: XmlElement | undefined): Flow[] => {
    const [shown, others] = [[...textBoxes(element)], [...textBoxes(child(element, 'mc:Fallback'))]]
    const read = (box: XmlElement): Flow[] => readFlow(part, 'text-box', box, anchor, formatOf)
    return shown.flatMap((box, i) => {
      const [flow, ...inside] = read(box)
      const [twin] = others.length === shown.length ? read(others[i]!) : []
      return [{...flow!, ...(twin && {twin})}, ...inside]
    })
  }
  const readMark = (element: XmlElement, run: Run): void => {
    const type = element.attributes['w:fldCharType']
    const field = fields.at(-1)
    if (type === 'begin') {
      // What a field leaves is copied once for each field around it.
      if (fields.length === MOST_FIELDS) throw new UnreadableLetter(DAMAGED)
      fields.push({start: {at: element.start, run}, code: [], result: [], inner: [], inResult: false})
    } else if (type === 'separate' && field) field.inResult = true
    else if (type === 'end' && field) {
      fields.pop()
      for (const piece of close(field, {at: element.end, run})) push(piece)
    }
  }
  /** What a field leaves in the text. */
  const close = ({start, code, result, inner}: OpenField, end: XmlPlace): Part[] => {
    const atom = (text: string, from = start, to = end): Piece => ({
      kind: 'atom',
      text,
      start: from,
      end: to,
      fixed: true,
    })
    const words = code.map(piece => (piece.kind === 'text' ? piece.text : ' ')).join('')
    const meaning = meaningOf(words, inner)
    const around = fields.at(-1)
    // A paragraph that began in the code or the result goes on behind the field.
    const opened = [...code, ...result].filter(piece => piece.kind === 'paragraph').slice(-1)
    switch (meaning.is) {
      case 'value':
        around?.inner.push(meaning.name)
        return [atom(fieldText(meaning.name)), ...opened]
      case 'nothing':
        return opened
      case 'result':
        return result
      case 'choice': {
        const choice = readChoice(code)
        if (!choice) return result
        const tag = (text: string): Piece => atom(text)
        return [
          tag(`{{#if ${choice.condition}}}`),
          ...choice.then,
          tag('{{else}}'),
          ...choice.otherwise,
          // What follows stands in the last paragraph of the branch.
          tag('{{/if}}'),
        ]
      }
    }
  }
  const readSimple = (node: XmlElement, place: Place): void => {
    const meaning = meaningOf(node.attributes['w:instr'] ?? '', [])
    if (meaning.is === 'result' || meaning.is === 'choice') walk(node, place)
    else if (meaning.is === 'value') {
      fields.at(-1)?.inner.push(meaning.name)
      push({
        kind: 'atom',
        text: fieldText(meaning.name),
        start: {at: node.start},
        end: {at: node.end},
        fixed: true,
      })
    }
  }
  /** A content control that still shows what to fill in is a field. */
  const readControl = (node: XmlElement, place: Place): void => {
    const properties = child(node, 'w:sdtPr')
    const content = child(node, 'w:sdtContent')
    if (!content) return
    if (
      child(properties, 'w:docPartObj') &&
      /Table of Contents/i.test(value(child(child(properties, 'w:docPartObj'), 'w:docPartGallery')))
    )
      return
    const isPlaceholder = isOn(toggle(child(properties, 'w:showingPlcHdr')))
    const cell = child(content, 'w:tc')
    const paragraph = child(cell ?? content, 'w:p')
    if (!isPlaceholder) walk(content, place)
    else {
      if (paragraph)
        openParagraph(
          paragraph,
          cell ? {...place, cell: {isShort: isShortCell(cell), opensRow: cell === place.first}} : place,
        )
      const name = value(child(properties, 'w:alias')) || value(child(properties, 'w:tag')) || content.text
      // A remark can stand in a paragraph, not around one.
      const [first, ...rest] = paragraph ? descendants(paragraph, 'w:r') : []
      const [from, to] = [first ?? node, rest.at(-1) ?? first ?? node]
      push({kind: 'atom', text: fieldText(name), start: {at: from.start}, end: {at: to.end}, fixed: true})
    }
  }
  walk(root, {insertion: undefined, cell: undefined})
  // Fields that have no end leave what they showed.
  for (const field of fields.splice(0)) for (const piece of field.result) pieces.push(piece)
  return [{part, kind, pieces, anchor}, ...boxes]
}

/** Text as Word shows it: without the white space at its ends, unless it is told to keep it. */
function shownText(xml: string, element: XmlElement): RawText | undefined {
  const raw = rawText(xml, element)
  if (!raw || element.attributes['xml:space'] === 'preserve') return raw
  // White space of XML: one that doesn't break stays.
  const shift = /^[ \t\r\n]*/.exec(raw.text)![0].length
  const text = raw.text.slice(shift).replace(/(?<![ \t\r\n])[ \t\r\n]+$/, '')
  return {text, at: offset => raw.at(offset + shift)}
}

/** A switch that is there is on, unless it says otherwise. */
const toggle = (element: XmlElement | undefined): string | undefined =>
  element && (element.attributes['w:val'] ?? '1')

function isShortCell(cell: XmlElement): boolean {
  const full = [...descendants(cell, 'w:p')].filter(({text}) => text.trim() !== '')
  return full.length <= 1 && (full[0]?.text.length ?? 0) <= SHORT_CELL
}

/** The text boxes in a picture; of two versions of one, the newer. */
function* textBoxes(element: XmlElement | undefined): Iterable<XmlElement> {
  for (const node of element ? elements(element) : []) {
    if (node.name === 'w:txbxContent') yield node
    else if (node.name !== 'mc:Fallback') yield* textBoxes(node)
  }
}
