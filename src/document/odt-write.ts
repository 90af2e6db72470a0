import {firstBehind} from '../first-behind.ts'
import {AUTHOR, outsideLine, type Remark} from './document.ts'
import {endOf, type OdtText, startOf} from './odt.ts'
import type {Piece, Segment} from './pieces.ts'
import {
  child,
  contentStart,
  descendants,
  elements,
  escapeXml,
  isEmpty,
  type Splice,
  spliceXml,
  writeXml,
  XmlElement,
  type XmlPart,
} from './xml.ts'

/** Where a remark stands: two places in the XML of one part, that are the same when it is about no stretch of it. */
interface Range {
  readonly part: XmlPart
  readonly start: number
  readonly end: number
  /** Whether it starts right behind something, not right before: what an earlier run left may stand between. */
  readonly isBehind?: boolean
  /** Where the remark belongs, when it can't stand there. */
  readonly said?: string
}

/**
 * The letter with remarks as comments (ODF 1.3, part 3, 14.1): each around the text that it is about, in headers and
 * notes too. In drawings there can be none: those stand before the drawing, and say where they belong. What an earlier run left is
 * replaced, unless somebody answered it; comments of others, and parts without remarks, stay byte for byte.
 * A remark that goes on in another part of the letter ends where the first part ends.
 *
 * @param date of the comments, as in XML: `2026-11-22T10:00:00Z`
 * @returns the bytes of the file
 */
export function annotateOdt(odt: OdtText, remarks: readonly Remark[], date: string): Uint8Array {
  const splices = new Map<XmlPart, {removals: Splice[]; starts: Splice[]; ends: Splice[]}>()
  const earlier: Earlier = {taken: new Set(), kept: new Set()}
  for (const part of odt.parts)
    splices.set(part, {removals: earlierRemarks(part, earlier), starts: [], ends: []})
  let number = 0
  for (const remark of remarks) {
    const range = rangeOf(odt, remark)
    const own = range && splices.get(range.part)
    if (!own) continue
    const {part, start, end, isBehind, said} = range
    const paragraphs = said === undefined ? remark.paragraphs : [said, ...remark.paragraphs]
    if (earlier.kept.has(unspaced(paragraphs))) continue
    do number++
    while (earlier.taken.has(nameOf(number)))
    const xml = annotation(nameOf(number), paragraphs, date, part.root)
    own[isBehind ? 'ends' : 'starts'].push({start, end: start, xml})
    if (end > start)
      own.ends.push({start: end, end, xml: `<office:annotation-end office:name="${nameOf(number)}"/>`})
  }
  const changes = new Map<string, Uint8Array>()
  for (const [part, {removals, starts, ends}] of splices) {
    // At one place what belongs to the text before it comes first.
    const all = [...removals, ...ends, ...inParagraph(odt, part, starts)]
    if (all.length > 0) changes.set(part.name, writeXml(spliceXml(part.xml, all)))
  }
  return odt.archive.with(changes)
}

const nameOf = (number: number): string => `Briefwijzer-${number}`

/** What an earlier run, and others, left in the parts of a letter. */
interface Earlier {
  /** Names of the comments that stay. */
  readonly taken: Set<string>
  /** What those of ours say that stay, without white. */
  readonly kept: Set<string>
}

/** Splices that take out what an earlier run left and nobody answered. */
function earlierRemarks({root}: XmlPart, {taken, kept}: Earlier): Splice[] {
  const comments = [...descendants(root, 'office:annotation')]
  const isOurs = (comment: XmlElement): boolean => child(comment, 'dc:creator')?.text === AUTHOR
  const answered = new Set(
    comments.filter(comment => !isOurs(comment)).map(({attributes}) => attributes['loext:parent-name']),
  )
  const gone: XmlElement[] = []
  const ends = new Set<string>()
  for (const comment of comments) {
    const name = comment.attributes['office:name']
    if (isOurs(comment) && !(name !== undefined && answered.has(name))) {
      gone.push(comment)
      if (name !== undefined) ends.add(name)
      continue
    }
    if (name !== undefined) taken.add(name)
    if (isOurs(comment))
      kept.add(
        unspaced(
          elements(comment)
            .filter(node => node.name === 'text:p')
            .map(({text}) => text),
        ),
      )
  }
  for (const end of descendants(root, 'office:annotation-end'))
    if (ends.has(end.attributes['office:name'] ?? '')) gone.push(end)
  return gone.map(({start, end}) => ({start, end, xml: ''}))
}

const unspaced = (paragraphs: readonly string[]): string => paragraphs.join('').replace(/\s+/g, '')

/** Where a remark stands; nothing in a letter without any paragraph. */
function rangeOf(odt: OdtText, {start, end}: Remark): Range | undefined {
  const {segments, text} = odt
  // Never between the two halves of one character.
  const from = isInside(text, start) ? start - 1 : start
  const to = isInside(text, end) ? end + 1 : end
  const index = firstBehind(segments, from)
  const found = segments[index]
  const isCovered = found !== undefined && found.start < Math.max(to, from + 1)
  const first = isCovered ? found : (segments[index - 1] ?? found)
  if (!first || end === 0) return startOfText(odt)
  const {anchor, part, kind} = first.flow
  if (anchor && kind !== 'body') {
    const range = isInParagraph(anchor) ? {part, start: anchor.start, end: anchor.start} : startOfText(odt)
    return range && {...range, said: outsideLine(kind, text.slice(from, to))}
  }
  if (!isCovered)
    return first === found
      ? pointAt(first, startOf(first.piece))
      : {...pointAt(first, endOf(first.piece)), isBehind: true}
  let last = first
  for (let next = index + 1; next < segments.length; next++) {
    const segment = segments[next]!
    if (segment.start >= to || segment.flow !== first.flow) break
    last = segment
  }
  return {
    part,
    start: placeIn(first, Math.max(from, first.start), 'start'),
    end: placeIn(last, Math.min(to, last.end), 'end'),
    isBehind: isClosing(first.piece),
  }
}

/** Whether a piece is the mark without width that ends what is hidden: it stands right behind that. */
const isClosing = (piece: Piece): boolean =>
  piece.kind === 'atom' && piece.start.at === piece.end.at && piece.text.startsWith('{{/')

/** The first paragraph with text of the letter itself; without any, what else can hold a remark. */
function startOfText(odt: OdtText): Range | undefined {
  const settled = odt.segments.filter(({flow}) => !flow.anchor)
  const first = settled.find(({flow}) => flow.kind === 'body') ?? settled[0]
  if (first) return pointAt(first, startOf(first.piece))
  const [part] = odt.parts
  const paragraph = bareParagraph(odt)
  const at = paragraph && contentStart(part!.xml, paragraph)
  return at === undefined ? undefined : {part: part!, start: at, end: at}
}

const pointAt = ({flow}: Segment, at: number): Range => ({part: flow.part, start: at, end: at})

/** The place in the XML of an offset in a segment: of what can't be parted, the side that is asked for. */
const placeIn = ({piece, start}: Segment, offset: number, side: 'start' | 'end'): number =>
  piece.kind === 'text' ? piece.at(offset - start) : piece[side].at

const isInside = (text: string, offset: number): boolean =>
  /^[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text.slice(Math.max(0, offset - 1), offset + 1)) && offset > 0

/** Whether comments can stand beside a drawing; it may hang on the page. */
const isInParagraph = (drawing: XmlElement): boolean => isIn(drawing, /^text:[ph]$/)

function isIn({parent}: XmlElement, names: RegExp): boolean {
  for (let node = parent; node instanceof XmlElement; node = node.parent)
    if (names.test(node.name)) return true
  return false
}

/** The first paragraph of a letter that says nothing. */
function bareParagraph({body}: OdtText): XmlElement | undefined {
  for (const name of ['text:p', 'text:h'])
    for (const paragraph of descendants(body, name))
      if (!isIn(paragraph, /^(?:draw:|office:annotation|text:tracked-changes)/)) return paragraph
  return undefined
}

/** What has to be opened for remarks in a letter that has but an empty paragraph: `<text:p/>`. */
function inParagraph(odt: OdtText, {xml}: XmlPart, starts: readonly Splice[]): readonly Splice[] {
  if (starts.length === 0 || odt.segments.some(({flow}) => !flow.anchor)) return starts
  const paragraph = bareParagraph(odt)
  if (!paragraph || !isEmpty(xml, paragraph) || !starts.some(({start}) => start === paragraph.end))
    return starts
  const {name, end} = paragraph
  return [{start: end - 2, end, xml: '>'}, ...starts, {start: end, end, xml: `</${name}>`}]
}

const DUBLIN_CORE = 'http://purl.org/dc/elements/1.1/'

function annotation(name: string, paragraphs: readonly string[], date: string, root: XmlElement): string {
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
