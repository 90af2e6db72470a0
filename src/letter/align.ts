import {LEGACY_REFERENCES} from './legacy-references.ts'
import {standsApart} from './lines.ts'
import type {Prose} from './prose.ts'

// Second code points of the named references that stand for two.
const SECOND: ReadonlySet<string> = new Set([
  '\u0338',
  '\u20D2',
  '\u200A',
  '\u0333',
  '\u20E5',
  '\uFE00',
  '\u0331',
])

/** Ends of text nodes by where they start: what a parser took out of the middle of another text. */
export type TextEnds = ReadonlyMap<number, number>

/**
 * Hands the text of a parsed node to `prose` with its exact place: `value` is what the parser made of raw[start, end).
 * `shift` is what must be added to an offset in `raw` to get one in the letter's source.
 */
export function alignMarkdown(
  prose: Prose,
  value: string,
  raw: string,
  start: number,
  end: number,
  shift: number,
) {
  if (value.length === end - start && !/[\r\n]/.test(value) && raw.startsWith(value, start)) {
    prose.run(raw, start, end, shift)
    return
  }
  align(prose, value, raw, start, end, shift, markdownStep)
}

/** The same for HTML; `others` says which pieces of raw[start, end) belong to other texts (tables move text about). */
export function alignHtml(
  prose: Prose,
  value: string,
  raw: string,
  start: number,
  end: number,
  shift: number,
  others: TextEnds | undefined,
) {
  if (value.length === end - start && raw.startsWith(value, start)) {
    prose.run(raw, start, end, shift)
    return
  }
  align(prose, value, raw, start, end, shift, htmlStep(others))
}

/** One step: how many characters of the value (0 for none) stand for how many of the source. */
type Step = (value: string, i: number, raw: string, j: number, start: number) => Pair | undefined
interface Pair {
  readonly value: number
  readonly raw: number
}

function align(
  prose: Prose,
  value: string,
  raw: string,
  start: number,
  end: number,
  shift: number,
  step: Step,
) {
  let i = 0
  let j = start
  let from = start
  let valueFrom = 0
  while (j < end) {
    const special = step(value, i, raw, j, start)
    if (!special && value[i] === raw[j] && i < value.length) {
      i++
      j++
      continue
    }
    // What does not match anything known is left out of the text rather than misplaced.
    const {value: length, raw: width} = special ?? {value: 0, raw: 1}
    if (j > from) prose.run(raw, from, j, shift)
    if (length > 0 && step === markdownStep && isLineEnd(raw, j, width))
      prose.lineBreak(j + shift, j + width + shift)
    else if (length > 0) prose.atom(value.slice(i, i + length), j + shift, j + width + shift)
    i += length
    j += width
    from = j
    valueFrom = i
  }
  if (from < end && valueFrom < value.length) prose.run(raw, from, end, shift)
}

const REFERENCE = /&(?:#[xX][\da-fA-F]{1,6}|#\d{1,7}|[A-Za-z][A-Za-z\d]{0,31});/y
const LINE = /[ \t]*(?:\r\n|\n|\r)[ \t>]*/y

function markdownStep(value: string, i: number, raw: string, j: number, start: number): Pair | undefined {
  const character = raw[j]
  if (character === '\\') {
    return value[i] === raw[j + 1] && /[!-/:-@[-`{-~]/.test(value[i] ?? '') ? {value: 1, raw: 2} : undefined
  }
  if (character === '&') {
    REFERENCE.lastIndex = j
    const reference = REFERENCE.exec(raw)?.[0]
    if (!reference || (value[i] === '&' && !/^&(?:amp;|AMP;|#)/.test(reference))) return undefined
    return {value: decodedLength(value, i, raw, j + reference.length), raw: reference.length}
  }
  if (character === ' ' || character === '\t' || character === '\n' || character === '\r') {
    // Only the first blank of a row can start a line end.
    if (j > start && (raw[j - 1] === ' ' || raw[j - 1] === '\t')) return undefined
    LINE.lastIndex = j
    const line = LINE.exec(raw)?.[0]
    if (!line) return undefined
    const newline = /^[ \t]*(?:\r\n|\n|\r)[ \t]*/.exec(value.slice(i, i + line.length))?.[0]
    return newline === undefined ? undefined : {value: newline.length, raw: line.length}
  }
  return character === '\0' ? {value: 1, raw: 1} : undefined
}

/** Whether a line of Markdown ends here for the reader too, though Markdown reads on. */
function isLineEnd(raw: string, j: number, width: number): boolean {
  const character = raw[j + width - 1]
  if (width === 1 ? character !== '\n' && character !== '\r' : !/^\s/.test(raw[j]!)) return false
  let start = j
  while (start > 0 && raw[start - 1] !== '\n' && raw[start - 1] !== '\r') start--
  const next = /[^\r\n]*/y
  next.lastIndex = j + width
  return standsApart(raw.slice(start, j), next.exec(raw)?.[0] ?? '')
}

function htmlStep(others: TextEnds | undefined): Step {
  return (value, i, raw, j, start) => {
    const other = j > start ? others?.get(j) : undefined
    if (other !== undefined && other > j) return {value: 0, raw: other - j}
    const character = raw[j]
    if (character === '&') return htmlReference(value, i, raw, j)
    if (character === '<') {
      const markup = markupLength(raw, j)
      return markup > 0 && others ? {value: 0, raw: markup} : undefined
    }
    if (character === '\r') {
      const width = raw[j + 1] === '\n' ? 2 : 1
      return value[i] === '\n' ? {value: 1, raw: width} : {value: 0, raw: width}
    }
    return undefined
  }
}

const NUMERIC = /&#(?:\d+|[xX][\da-fA-F]+);?/y
const NAMED = /&[A-Za-z][A-Za-z\d]*;?/y

function htmlReference(value: string, i: number, raw: string, j: number): Pair | undefined {
  NUMERIC.lastIndex = j
  const numeric = NUMERIC.exec(raw)?.[0]
  if (numeric) return {value: codePointLength(value, i), raw: numeric.length}
  NAMED.lastIndex = j
  const named = NAMED.exec(raw)?.[0]
  if (!named) return undefined
  const closed = named.endsWith(';')
  const name = closed ? named.slice(1, -1) : named.slice(1)
  if (LEGACY_REFERENCES.has(name)) return {value: 1, raw: named.length}
  let prefix = Math.min(name.length, 6)
  while (prefix > 1 && !LEGACY_REFERENCES.has(name.slice(0, prefix))) prefix--
  const legacy = prefix > 1
  // `&notit;` is `¬it;` but `&notin;` is `∉`: what follows in the value tells.
  if (legacy && (!closed || value.startsWith(`${name.slice(prefix)};`, i + 1)))
    return {value: 1, raw: prefix + 1}
  if (!closed || value[i] === '&') return undefined
  return {value: decodedLength(value, i, raw, j + named.length), raw: named.length}
}

/** How many UTF-16 code units of the value a reference stands for. */
function decodedLength(value: string, i: number, raw: string, after: number): number {
  const first = codePointLength(value, i)
  const second = value[i + first]
  if (second === undefined) return first
  if (SECOND.has(second) && raw[after] !== second) return first + 1
  return raw.startsWith('&fjlig;', after - 7) && value.startsWith('fj', i) ? 2 : first
}

function codePointLength(value: string, i: number): number {
  return (value.codePointAt(i) ?? 0) > 0xffff ? 2 : 1
}

const MARKUP =
  /<(?:!--(?:[^-]|-(?!->))*(?:-->|$)|[A-Za-z](?:[^>"']|"[^"]*"|'[^']*'|["'])*>|\/[A-Za-z][^>]*>|[!?/][^>]*>)/y

/** Length of the tag or comment at `j`, 0 when there is none. */
function markupLength(raw: string, j: number): number {
  MARKUP.lastIndex = j
  return MARKUP.exec(raw)?.[0].length ?? 0
}
