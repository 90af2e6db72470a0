import type {Opening, Piece, TextPiece} from './pieces.ts'

/** What a field of Word stands for in the letter. */
export type FieldMeaning =
  /** A value that the program fills in, under a name. */
  | {readonly is: 'value'; readonly name: string}
  /** Text that the writer sees and can change, such as that of a link. */
  | {readonly is: 'result'}
  /** Nothing that a reader sees. */
  | {readonly is: 'nothing'}
  | {readonly is: 'choice'}

const NAMED = /^(MERGEFIELD|DOCPROPERTY|DOCVARIABLE)\s+(?:"([^"]*)"|“([^”]*)”|(\S+))/i
const PLAIN = new Set('HYPERLINK REF TOC INDEX QUOTE INCLUDETEXT LINK EMBED BIBLIOGRAPHY CITATION'.split(' '))
const SILENT = new Set(
  'NEXT NEXTIF SKIPIF SET ASK COMPARE XE TC TA RD PRIVATE INCLUDEPICTURE IMPORT FORMCHECKBOX SHAPE CONTROL ADVANCE BARCODE DISPLAYBARCODE MERGEBARCODE'.split(
    ' ',
  ),
)

/**
 * What a field with this code is.
 *
 * @param code as it stands between the braces, without the fields in it
 * @param inner names of the merge fields in it
 */
export function meaningOf(code: string, inner: readonly string[]): FieldMeaning {
  const text = code.trim()
  const [, kind, quoted, curly, bare] = NAMED.exec(text) ?? []
  const name = quoted ?? curly ?? bare
  // What the document itself holds is not in a list of customers: its name says so.
  if (kind !== undefined && name !== undefined)
    return {is: 'value', name: /^merge/i.test(kind) ? name : `${kind.toUpperCase()} ${name}`}
  const word = /^[^\s"“\\{]+/.exec(text)?.[0].toUpperCase() ?? ''
  if (word === 'IF') return {is: 'choice'}
  if (word === '' || SILENT.has(word)) return {is: 'nothing'}
  if (PLAIN.has(word)) return {is: 'result'}
  if (word === 'MACROBUTTON')
    return {is: 'value', name: text.replace(/^\S+\s+\S+\s*/, '').replace(/^\[|\]$/g, '')}
  // A sum is called after what it is made of.
  return {is: 'value', name: word.startsWith('=') ? (inner[0] ?? 'berekening') : word}
}

/** A field as the text of a letter shows it: `«Naam»`. Throws nothing: what a name can't hold becomes a space. */
export const fieldText = (name: string): string => `«${name.replace(/[«»\r\n\t{}]/g, ' ').trim() || 'veld'}»`

/** An IF field taken apart. */
export interface WordChoice {
  /** As templates write it: `Bedrag > 100`. */
  readonly condition: string
  readonly then: readonly Part[]
  readonly otherwise: readonly Part[]
}

/** What a field's code is made of: text, the fields in it, and paragraphs that begin in it. */
export type Part = Piece | Opening

const QUOTES = /["“”„]/

/**
 * Reads `IF links teken rechts "dan" "anders"`; nothing when it is no such code.
 *
 * @param pieces the code: its text, and the fields in it
 */
export function readChoice(pieces: readonly Part[]): WordChoice | undefined {
  const [word, left, sign, right, then = [], otherwise = []] = tokens(pieces)
  if (!word || !left || !sign || !right || !/^if$/i.test(textOf(word))) return undefined
  const operator = {'=': '==', '<>': '!='}[textOf(sign)] ?? textOf(sign)
  if (!/^(?:[=!]=|[<>]=?)$/.test(operator)) return undefined
  const condition = `${operand(left)} ${operator} ${operand(right, true)}`
  return {condition, then, otherwise: textOf(otherwise).startsWith('\\') ? [] : otherwise}
}

const textOf = (pieces: readonly Part[]): string =>
  pieces.map(piece => (piece.kind === 'paragraph' ? ' ' : piece.text)).join('')

/** One side of a comparison: a name, or text between quotes. */
function operand(pieces: readonly Part[], quoted = false): string {
  const text = textOf(pieces)
    .replace(/[{}"'\r\n;]/g, ' ')
    .trim()
  const field = /^«(.*)»$/.exec(text)?.[1]
  if (field !== undefined) return field.replace(/\s+/g, '_')
  return quoted && !/^-?\d+(?:\.\d+)?$/.test(text) ? `"${text}"` : text
}

/** Words, fields, and texts between quotes, which may hold fields and paragraphs themselves. */
function tokens(pieces: readonly Part[]): Part[][] {
  const found: Part[][] = []
  let current: Part[] | undefined
  // The mark that opened the text that the walk is in.
  let quote = ''
  const into = (): Part[] => {
    if (!current) found.push((current = []))
    return current
  }
  for (const piece of pieces) {
    if (piece.kind !== 'text') {
      if (piece.kind === 'atom' || quote !== '') into().push(piece)
      if (quote === '') current = undefined
      continue
    }
    const {text} = piece
    let from = 0
    const flush = (to: number): void => {
      if (to > from) into().push(part(piece, from, to))
    }
    for (let at = 0; at < text.length; at++) {
      const character = text[at]!
      if (character === '\\' && QUOTES.test(text[at + 1] ?? '')) {
        flush(at)
        from = ++at
      } else if (quote === '' ? QUOTES.test(character) : closes(quote, character)) {
        flush(at)
        from = at + 1
        current = undefined
        quote = quote === '' ? character : ''
        // Nothing between two quotes is an argument too.
        if (quote !== '') into()
      } else if (quote === '' && /\s/.test(character)) {
        flush(at)
        from = at + 1
        current = undefined
      }
    }
    flush(text.length)
  }
  return found
}

const closes = (quote: string, character: string): boolean =>
  quote === '"' ? character === '"' : character === '”' || character === '“'

/** A part of the text of one element. */
const part = (piece: TextPiece, from: number, to: number): TextPiece => ({
  ...piece,
  text: piece.text.slice(from, to),
  at: offset => piece.at(from + offset),
})
