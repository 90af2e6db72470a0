import {firstBehind} from '../first-behind.ts'
import {AUTHOR, outsideLine, type Remark} from './document.ts'
import {type DocxText, readDocx} from './docx.ts'
import {bytesOf, readComments} from './docx-comments.ts'
import {type Flow, type LaidOut, layOut, type Segment, type XmlPlace} from './pieces.ts'
import {wordEdits} from './word-edits.ts'
import {runEvents, withoutEmpty} from './word-runs.ts'
import {
  contentStart,
  descendants,
  elements,
  escapeXml,
  type Splice,
  spliceXml,
  type XmlElement,
  type XmlPart,
} from './xml.ts'
import {openArchive} from './zip.ts'

/**
 * A copy of a Word document with a remark by Briefwijzer at each of the places. Those of an earlier run make room,
 * unless somebody answered them; everything else stays byte for byte. Word allows no remarks in headers, footers, notes
 * and text boxes: those stand in the text, where the part hangs on it, and say where they belong.
 *
 * @param remarks offsets are in the document's text
 * @param date of the remarks, as `2026-11-22T10:00:00Z`
 */
export function annotateDocx(docx: DocxText, remarks: readonly Remark[], date: string): Uint8Array {
  const {stripped} = readComments(docx)
  const clean = stripped.size > 0 ? readDocx(openArchive(docx.archive.with(bytesOf(stripped)))) : docx
  const {body, text, archive} = clean
  const comments = readComments(clean)
  const events = runEvents()
  const loose: Splice[] = []
  const put = ({at, run}: XmlPlace, side: 'end' | 'start', xml: string): void => {
    if (run) events.add(run, {at, side, xml})
    else loose.push({start: at, end: at, xml})
  }
  const added: string[] = []
  for (const {start, end, paragraphs} of remarks) {
    const range = rangeOf(clean, start, end)
    if (!range) continue
    const where = range.outside ? [outsideLine(range.outside, text.slice(start, end))] : []
    const said = [...where, ...paragraphs]
    if (comments.kept.has(said.join('\n'))) continue
    const id = comments.nextId + added.length
    const inside = said.map(
      line => `<w:p><w:r><w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r></w:p>`,
    )
    added.push(
      `<w:comment w:id="${id}" w:author="${AUTHOR}" w:date="${date}" w:initials="BW">${inside.join('')}</w:comment>`,
    )
    put(range.start, 'start', `<w:commentRangeStart w:id="${id}"/>`)
    put(range.end, 'end', `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`)
  }
  if (added.length === 0) return archive.with(new Map())
  const tracking = {nextId: numbersAfter([body]), by: ''}
  const marked = spliceXml(body.xml, [...loose, ...events.splices(body.xml, tracking)])
  return archive.with(bytesOf(new Map([...comments.added(added.join('')), [body.name, marked]])))
}

interface RemarkRange {
  readonly start: XmlPlace
  readonly end: XmlPlace
  /** The part that it speaks of, when no remark may stand in it. */
  readonly outside?: Exclude<Flow['kind'], 'body'>
}

/** Where in the body a remark can stand; nothing in a body without words. */
function rangeOf(docx: DocxText, start: number, end: number): RemarkRange | undefined {
  const {segments, body} = docx
  const first = segmentFrom(segments, start)
  if (end === start || !first) return firstParagraph(body)
  const {kind, anchor} = first.flow
  if (kind !== 'body') {
    const around = kind === 'footnote' || kind === 'endnote' ? beforeRun : aroundRun
    const range = anchor ? around(anchor) : firstParagraph(body)
    return range && {...range, outside: kind}
  }
  // What goes on in another part ends with its own.
  const last = segments.findLast(segment => segment.flow === first.flow && segment.start < end) ?? first
  return {
    start: placeIn(docx, first, Math.max(start, first.start), 'start'),
    end: placeIn(docx, last, Math.min(end, last.end), 'end'),
  }
}

const aroundRun = (run: XmlElement): RemarkRange => ({start: {at: run.start}, end: {at: run.end}})

/** LibreOffice 7.4 loses notes when a remark stands right behind the mark of one. */
const beforeRun = ({start}: XmlElement): RemarkRange => ({start: {at: start}, end: {at: start}})

/** All of the first paragraph with anything in it. */
function firstParagraph({root, xml}: XmlPart): RemarkRange | undefined {
  for (const paragraph of descendants(root, 'w:p')) {
    const content = elements(paragraph).filter(({name}) => name !== 'w:pPr')
    const [first] = content
    if (first && [...descendants(paragraph, 'w:r')].length > 0)
      return {start: {at: first.start}, end: {at: xml.lastIndexOf('</', paragraph.end - 1)}}
  }
  return undefined
}

/** The segment with the character at an offset, or the first behind it. */
const segmentFrom = (segments: readonly Segment[], offset: number): Segment | undefined =>
  segments[firstBehind(segments, offset)]

/** Where a mark for an offset in a segment can stand. In the code of a field it can't: then it stands around the field. */
function placeIn({segments}: LaidOut, segment: Segment, offset: number, side: 'end' | 'start'): XmlPlace {
  const {piece, flow} = segment
  if (piece.kind === 'atom') return piece[side]
  if (piece.element.name === 'w:instrText') {
    const {start, end} = piece.element
    for (const {piece: field, flow: other} of segments)
      if (other === flow && field.kind === 'atom' && field.start.at <= start && field.end.at >= end)
        return field[side]
  }
  return placeOf(segment, offset)
}

/** The place in the XML of an offset in a segment of text. */
function placeOf({piece, start, flow}: Segment, offset: number): XmlPlace {
  if (piece.kind === 'atom') return offset === start ? piece.start : piece.end
  const {element, run} = piece
  const at = piece.at(offset - start)
  const {xml} = flow.part
  if (at <= contentStart(xml, element)) return {at: element.start, run}
  return {at: at >= xml.lastIndexOf('</', element.end - 1) ? element.end : at, run}
}

export interface RewriteOptions {
  /** Whether the new words stand there as if they always had; else as tracked changes. */
  readonly accept: boolean
  /** Of the changes, as `2026-11-22T10:00:00Z`. */
  readonly date: string
}

/**
 * A Word document with another text in it that has the same lines and fields; what does not change stays byte for byte.
 * Text boxes that Word keeps in two versions change in both.
 */
export function rewriteDocx(docx: DocxText, text: string, {accept, date}: RewriteOptions): Uint8Array {
  const edits = wordEdits(docx, text)
  const plain = plainChanges()
  const tracked = new Map<XmlPart, ReturnType<typeof runEvents>>()
  const eventsOf = (part: XmlPart): ReturnType<typeof runEvents> => {
    const events = tracked.get(part) ?? runEvents()
    tracked.set(part, events)
    return events
  }
  const change = ({segments}: LaidOut, start: number, end: number, by: string): void => {
    // What is put in belongs to what it takes the place of, or else to what stands before it.
    const touched = end > start ? segments.filter(segment => segment.start < end && start < segment.end) : []
    const target = touched[0] ?? neighbour(segments, start)
    const {part} = target.flow
    if (accept) {
      plain.change(touched, target, start, end, by)
      return
    }
    const events = eventsOf(part)
    const last = touched.at(-1)
    for (const segment of touched) {
      const [from, to] = [Math.max(start, segment.start), Math.min(end, segment.end)]
      const [a, b] = [placeOf(segment, from), placeOf(segment, to)]
      const new_ = segment === last && by !== '' ? {text: written(segment, by)} : {}
      events.add(a.run!, {at: a.at, side: 'start', deleted: true})
      events.add(b.run!, {at: b.at, side: 'end', deleted: false, ...new_})
    }
    if (!last) {
      const {at, run} = placeOf(target, start)
      const text = written(target, by)
      if (run) events.add(run, {at, side: start === target.start ? 'start' : 'end', text})
      // Between two fields that are no runs the new words have no format to take over.
      else plain.put(part, {start: at, end: at, xml: `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`})
    }
  }
  const twins = twinsOf(docx)
  for (const edit of edits) {
    change(docx, edit.start, edit.end, edit.text)
    for (const {from, to, twin} of twins)
      if (edit.start >= from && edit.end <= to) change(twin, edit.start - from, edit.end - from, edit.text)
  }
  const {parts} = plain
  const nextId = numbersAfter(new Set([...docx.segments.map(({flow}) => flow.part)]))
  const tracking = {nextId, by: `w:author="${AUTHOR}" w:date="${date}"`}
  for (const [part, events] of tracked)
    for (const splice of events.splices(part.xml, tracking)) plain.put(part, splice)
  return docx.archive.with(
    bytesOf(
      new Map([...parts].map(([{name, xml}, splices]) => [name, withoutEmpty(spliceXml(xml, splices), xml)])),
    ),
  )
}

/** What new words stand in or beside when they take the place of none: text rather than a field, before rather than behind. */
function neighbour(segments: readonly Segment[], offset: number): Segment {
  const at = firstBehind(segments, offset - 1)
  const near = segments.slice(at, at + 2).filter(({start, end}) => start <= offset && offset <= end)
  const found = near.find(({piece}) => piece.kind === 'text') ?? near[0]
  if (!found) throw new Error(`nothing stands at ${offset}`)
  return found
}

/** New words as they stand beside a segment: in the code of a field a quotation mark would end the text. */
const written = ({piece}: Segment, words: string): string =>
  escapeXml(
    piece.kind === 'text' && piece.element.name === 'w:instrText' ? words.replace(/["“”„]/g, '\\$&') : words,
  )

/** Changes that leave no trace, gathered by part. */
function plainChanges() {
  const parts = new Map<XmlPart, Splice[]>()
  // Text with a space at its end, of which Word has to be told that it counts.
  const spaced = new Set<XmlElement>()
  const put = (part: XmlPart, splice: Splice): void => {
    const list = parts.get(part) ?? []
    parts.set(part, list)
    list.push(splice)
  }
  const change = (
    touched: readonly Segment[],
    target: Segment,
    start: number,
    end: number,
    by: string,
  ): void => {
    const text = written(target, by)
    for (const segment of touched.length > 0 ? touched : [target]) {
      const {piece, flow} = segment
      const words = segment === target ? text : ''
      if (piece.kind === 'text') {
        const {element} = piece
        const at = (offset: number): number =>
          piece.at(Math.min(Math.max(offset, segment.start), segment.end) - segment.start)
        put(flow.part, {start: at(start), end: at(Math.max(start, end)), xml: words})
        if (spaced.has(element) || element.attributes['xml:space'] === 'preserve') continue
        spaced.add(element)
        const tag = contentStart(flow.part.xml, element) - 1
        put(flow.part, {start: tag, end: tag, xml: ' xml:space="preserve"'})
      } else {
        const run = words === '' ? '' : `<w:t xml:space="preserve">${words}</w:t>`
        const place = touched.length > 0 ? undefined : placeOf(segment, start)
        put(flow.part, {start: place?.at ?? piece.start.at, end: place?.at ?? piece.end.at, xml: run})
      }
    }
  }
  return {parts, put, change}
}

interface Twin {
  readonly twin: LaidOut
  /** What it is the twin of, in the document's text. */
  readonly from: number
  readonly to: number
}

/** The text boxes that stand in a document twice, where both say the same. */
function twinsOf({segments}: LaidOut): Twin[] {
  const twins: Twin[] = []
  for (const flow of new Set(segments.map(segment => segment.flow))) {
    if (!flow.twin) continue
    const [own, twin] = [layOut([flow]), layOut([flow.twin])]
    const first = segments.find(segment => segment.flow === flow)!
    const from = first.start - own.segments[0]!.start
    if (own.text === twin.text) twins.push({twin, from, to: from + own.text.length})
  }
  return twins
}

/** Gives numbers that nothing in the parts has yet: those of all kinds of marks are counted in one row. */
function numbersAfter(parts: Iterable<XmlPart>): () => number {
  let highest = 0
  for (const {xml} of parts)
    for (const [, id] of xml.matchAll(/\sw:id="(\d{1,9})"/g)) highest = Math.max(highest, Number(id))
  return () => ++highest
}
