import {parseXml, XmlElement, type XmlNode, XmlText} from '@rgrove/parse-xml'
import {UnreadableLetter} from '../letter/letter.ts'

export {XmlElement, XmlText}

/** What a part of a document looks like to a user whose file is broken. */
export const DAMAGED =
  'Dit bestand is beschadigd. Open het in uw tekstverwerker en sla het opnieuw op, of zoek een kopie die wel werkt.'

/** A document that is larger than anybody's letter. */
export const TOO_LARGE = 'Dit bestand is te groot voor een brief. Splits het.'

/** A part of a document: its XML as text, with the byte-order mark that it may have, and the tree of it. */
export interface XmlPart {
  readonly name: string
  readonly xml: string
  readonly root: XmlElement
}

/**
 * Reads a part; its nodes know their UTF-16 offsets in `xml`. Entities of its own are refused by the parser, so that
 * nothing can grow. Throws `UnreadableLetter`.
 */
export function readXml(name: string, bytes: Uint8Array): XmlPart {
  try {
    const xml = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes)
    const {root} = parseXml(xml, {includeOffsets: true})
    if (root) return {name, xml, root}
  } catch {
    // What is wrong with the XML says nothing to who writes letters.
  }
  throw new UnreadableLetter(DAMAGED)
}

export const writeXml = (xml: string): Uint8Array => new TextEncoder().encode(xml)

export const isElement = (node: XmlNode | undefined): node is XmlElement => node instanceof XmlElement

/** The elements among the children, in order. */
export const elements = (parent: XmlElement): XmlElement[] => parent.children.filter(isElement)

/** The first child with a name. */
export const child = (parent: XmlElement | undefined, name: string): XmlElement | undefined =>
  parent?.children.find((node): node is XmlElement => isElement(node) && node.name === name)

/** All elements with a name, at any depth, in order. */
export function* descendants(parent: XmlElement, name: string): Iterable<XmlElement> {
  for (const element of elements(parent)) {
    if (element.name === name) yield element
    yield* descendants(element, name)
  }
}

/** Offset behind the start tag of an element. Attribute values may hold `>`. */
export function contentStart(xml: string, element: XmlElement): number {
  let quote = ''
  for (let at = element.start; at < element.end; at++) {
    const character = xml[at]!
    if (quote !== '') {
      if (character === quote) quote = ''
    } else if (character === '"' || character === "'") quote = character
    else if (character === '>') return at + 1
  }
  return element.end
}

/** Whether an element is written as `<a/>`. */
export const isEmpty = (xml: string, element: XmlElement): boolean =>
  xml.startsWith('/>', contentStart(xml, element) - 2) && contentStart(xml, element) === element.end

const ESCAPES: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'}
// Characters that XML 1.0 knows no way to write.
const FORBIDDEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** Text as it stands between tags or in an attribute between double quotes. */
export const escapeXml = (text: string): string =>
  text.replace(FORBIDDEN, '\uFFFD').replace(/[&<>"]/g, character => ESCAPES[character]!)

/** Text that stands in a part, with the way from its UTF-16 offsets to those in the part's XML. */
export interface RawText {
  readonly text: string
  /** Where the character at an offset of the text begins; at the length of the text, where the last one ends. */
  readonly at: (offset: number) => number
}

const REFERENCE = /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));|\r\n?/giy
const NAMED: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'"}

/** The text of an element that holds nothing else; nothing when it holds comments or CDATA too. */
export function rawText(xml: string, element: XmlElement): RawText | undefined {
  const start = contentStart(xml, element)
  const [only, ...rest] = element.children
  if (only === undefined) return {text: '', at: () => start}
  return rest.length === 0 && only instanceof XmlText ? rawNode(xml, only) : undefined
}

/** The text between two tags; nothing when there are comments or CDATA in it. */
export function rawNode(xml: string, only: XmlText): RawText | undefined {
  const raw = xml.slice(only.start, only.end)
  // To the parser a CDATA section is text like any other.
  if (raw.includes('<')) return undefined
  if (!/[&\r]/.test(raw)) return {text: raw, at: offset => only.start + offset}
  let text = ''
  const map: number[] = []
  for (let i = 0; i < raw.length; ) {
    REFERENCE.lastIndex = i
    const [whole, hex, decimal, name] = REFERENCE.exec(raw) ?? []
    const value =
      whole === undefined
        ? raw[i]!
        : hex !== undefined
          ? String.fromCodePoint(Number.parseInt(hex, 16))
          : decimal !== undefined
            ? String.fromCodePoint(Number(decimal))
            : name !== undefined
              ? (NAMED[name] ?? whole)
              : '\n'
    for (let k = 0; k < value.length; k++) map.push(only.start + i)
    text += value
    i += whole?.length ?? 1
  }
  map.push(only.end)
  return {text, at: offset => map[offset]!}
}

/** A stretch of XML that gets another text in its place. */
export interface Splice {
  readonly start: number
  readonly end: number
  readonly xml: string
}

/** Puts other text into XML; splices don't overlap, and those at one place stand in the order in which they come. */
export function spliceXml(xml: string, splices: readonly Splice[]): string {
  const sorted = splices
    .map((splice, index) => ({...splice, index}))
    .sort((a, b) => a.start - b.start || a.end - b.end || a.index - b.index)
  let result = ''
  let at = 0
  for (const {start, end, xml: by} of sorted) {
    if (start < at) throw new Error(`splices overlap at ${start}`)
    result += xml.slice(at, start) + by
    at = end
  }
  return result + xml.slice(at)
}
