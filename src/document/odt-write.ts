import {AUTHOR, type Remark} from './document.ts'
import {endOf, type OdtText, startOf} from './odt.ts'
import type {Segment} from './pieces.ts'
import {
  child,
  contentStart,
  descendants,
  escapeXml,
  isEmpty,
  type Splice,
  spliceXml,
  writeXml,
  type XmlElement,
  type XmlPart,
} from './xml.ts'

/** Where a remark stands: two places in the XML of one part, that are the same when it is about no stretch of it. */
interface Range {
  readonly part: XmlPart
  readonly start: number
  readonly end: number
}

/**
 * The letter with remarks as comments (ODF 1.3, part 3, 14.1): each around the text that it is about, in headers and
 * notes too. What an earlier run left is replaced; comments of others, and parts without remarks, stay byte for byte.
 * A remark that goes on in another part of the letter ends where the first part ends.
 *
 * @param date of the comments, as in XML: `2026-11-22T10:00:00`
 * @returns the bytes of the file
 */
export function annotateOdt(odt: OdtText, remarks: readonly Remark[], date: string): Uint8Array {
  const splices = new Map<XmlPart, {removals: Splice[]; starts: Splice[]; ends: Splice[]}>()
  const taken = new Set<string>()
  for (const part of odt.parts)
    splices.set(part, {removals: earlierRemarks(part, taken), starts: [], ends: []})
  let number = 0
  for (const remark of remarks) {
    const range = rangeOf(odt, remark)
    const own = range && splices.get(range.part)
    if (!own) continue
    const {part, start, end} = range
    do number++
    while (taken.has(nameOf(number)))
    const xml = annotation(nameOf(number), remark, date, part.root)
    own.starts.push({start, end: start, xml})
    if (end > start)
      own.ends.push({start: end, end, xml: `<office:annotation-end office:name="${nameOf(number)}"/>`})
  }
  const changes = new Map<string, Uint8Array>()
  for (const [part, {removals, starts, ends}] of splices) {
    // At one place a remark that ends there ends before the next one starts.
    const all = [...removals, ...ends, ...inParagraph(odt, part, starts)]
    if (all.length > 0) changes.set(part.name, writeXml(spliceXml(part.xml, all)))
  }
  return odt.archive.with(changes)
}

const nameOf = (number: number): string => `Briefwijzer-${number}`

/**
 * Splices that take out what an earlier run left.
 *
 * @param taken gets the names of the comments that stay
 */
function earlierRemarks({root}: XmlPart, taken: Set<string>): Splice[] {
  const splices: Splice[] = []
  const remove = ({start, end}: XmlElement): void => {
    splices.push({start, end, xml: ''})
  }
  const gone = new Set<string>()
  for (const comment of descendants(root, 'office:annotation')) {
    const name = comment.attributes['office:name']
    if (child(comment, 'dc:creator')?.text === AUTHOR) {
      remove(comment)
      if (name !== undefined) gone.add(name)
    } else if (name !== undefined) taken.add(name)
  }
  for (const end of descendants(root, 'office:annotation-end'))
    if (gone.has(end.attributes['office:name'] ?? '')) remove(end)
  return splices
}

/** Where a remark stands; nothing in a letter without any paragraph. */
function rangeOf(odt: OdtText, {start, end}: Remark): Range | undefined {
  const {segments, text} = odt
  if (segments.length === 0) {
    const paragraph = emptyParagraph(odt)
    if (!paragraph) return undefined
    const [part] = odt.parts
    const at = contentStart(part!.xml, paragraph)
    return {part: part!, start: at, end: at}
  }
  if (end === 0) {
    const first = segments.find(({flow}) => flow.kind === 'body') ?? segments[0]!
    return pointAt(first, startOf(first.piece))
  }
  // Never between the two halves of one character.
  const from = isInside(text, start) ? start - 1 : start
  const to = isInside(text, end) ? end + 1 : end
  const index = firstBehind(segments, from)
  const first = segments[index]
  if (!first || first.start >= to) {
    const before = segments[index - 1]
    return before ? pointAt(before, endOf(before.piece)) : pointAt(first!, startOf(first!.piece))
  }
  let last = first
  for (let next = index + 1; next < segments.length; next++) {
    const segment = segments[next]!
    if (segment.start >= to || segment.flow !== first.flow) break
    last = segment
  }
  return {
    part: first.flow.part,
    start: placeIn(first, Math.max(from, first.start), 'start'),
    end: placeIn(last, Math.min(to, last.end), 'end'),
  }
}

const pointAt = ({flow}: Segment, at: number): Range => ({part: flow.part, start: at, end: at})

/** The place in the XML of an offset in a segment: of what can't be parted, the side that is asked for. */
const placeIn = ({piece, start}: Segment, offset: number, side: 'start' | 'end'): number =>
  piece.kind === 'text' ? piece.at(offset - start) : piece[side].at

const isInside = (text: string, offset: number): boolean =>
  /^[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text.slice(Math.max(0, offset - 1), offset + 1)) && offset > 0

/** Index of the first segment that ends behind an offset. */
function firstBehind(segments: readonly Segment[], offset: number): number {
  let low = 0
  let high = segments.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (segments[middle]!.end > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** The first paragraph of a letter that says nothing. */
function emptyParagraph({body}: OdtText): XmlElement | undefined {
  for (const name of ['text:p', 'text:h']) for (const paragraph of descendants(body, name)) return paragraph
  return undefined
}

/** What has to be opened for remarks in a letter that has but an empty paragraph: `<text:p/>`. */
function inParagraph(odt: OdtText, {xml}: XmlPart, starts: readonly Splice[]): readonly Splice[] {
  const paragraph = odt.segments.length === 0 && starts.length > 0 ? emptyParagraph(odt) : undefined
  if (!paragraph || !isEmpty(xml, paragraph)) return starts
  const {name, end} = paragraph
  return [{start: end - 2, end, xml: '>'}, ...starts, {start: end, end, xml: `</${name}>`}]
}

const DUBLIN_CORE = 'http://purl.org/dc/elements/1.1/'

function annotation(name: string, {paragraphs}: Remark, date: string, root: XmlElement): string {
  const declared = root.attributes['xmlns:dc'] === undefined ? ` xmlns:dc="${DUBLIN_CORE}"` : ''
  const text = paragraphs.map(paragraph => `<text:p>${spacedXml(paragraph)}</text:p>`).join('')
  return (
    `<office:annotation office:name="${name}"${declared}><dc:creator>${AUTHOR}</dc:creator>` +
    `<dc:date>${escapeXml(date)}</dc:date>${text}</office:annotation>`
  )
}

/** Text in which white is kept: OpenDocument takes a stretch of it as one space. */
const spacedXml = (text: string): string =>
  escapeXml(text)
    .replace(/\r\n?|\n/g, '<text:line-break/>')
    .replace(/\t/g, '<text:tab/>')
    .replace(/^ | (?= )/g, '<text:s/>')
