import {FIELD} from '../dutch/sentences.ts'
import type {Block, Letter} from './letter.ts'
import {ADDRESSED, labelAt, type Speaker, saysWho} from './script-words.ts'

/** A block of a call script, as two texts of the length of the block's own: offsets in them are offsets in the block. */
export interface ScriptBlock {
  /** What the caller says; all else is line breaks. */
  readonly spoken: string
  /** What the caller is told to do. What the other side says is in neither. */
  readonly directions: string
}

interface Span {
  readonly start: number
  readonly end: number
}

/** A piece of a block that one of the speakers has; pieces of a block stand in order and apart. */
interface Piece extends Span {
  readonly who: Speaker
}

type Source = Pick<Letter, 'source' | 'blocks' | 'syntax'>
/** The pieces of every block. */
type Pieces = readonly (readonly Piece[])[]

/**
 * Tells what the caller says in a call script from stage directions and from what the other side says.
 *
 * By the first mark that the script has: labels ("Zeg:", "Medewerker:", "Klant:"), quotation marks, quoted blocks,
 * italics. A script without any is all said, apart from directions in brackets and from steps in lists.
 *
 * @returns nothing when all of the script is said, or none of it
 */
export function readScript(letter: Source): ScriptBlock[] | undefined {
  const pieces = labelled(letter) ?? quoted(letter) ?? setApart(letter) ?? plain(letter)
  if (
    !pieces?.some((own, i) => own.some(piece => piece.who === 'caller' && hasWords(letter.blocks[i]!, piece)))
  )
    return undefined
  return letter.blocks.map((block, index) => {
    const {text} = block
    const own = pieces[index]!
    return {spoken: only(text, own, 'caller'), directions: only(unmasked(block, letter), own, 'direction')}
  })
}

/** The pieces of one speaker; all else as line breaks, which end a sentence. */
function only(text: string, pieces: readonly Piece[], who: Speaker): string {
  let kept = ''
  for (const {start, end} of pieces.filter(piece => piece.who === who))
    kept += '\n'.repeat(start - kept.length) + text.slice(start, end)
  return kept + '\n'.repeat(text.length - kept.length)
}

/** A direction in square brackets looks like a merge field: "[vat de afspraak samen]". Its words are as long as it. */
function unmasked({text, map}: Block, {source}: Source): string {
  if (!isOneField(text)) return text
  const {start, end} = map.range(0, text.length)
  const written = source.slice(start, end)
  return written.length === text.length && isSentence(written) ? written : text
}

const hasWords = ({text}: Block, {start, end}: Span): boolean => /[\p{L}\p{N}]/u.test(text.slice(start, end))

const isOneField = (text: string): boolean => text.replaceAll(FIELD, '').trim() === ''
/** From three words on it is no name of a field any more. */
const isSentence = (written: string): boolean => /\S\s+\S+\s+\S/.test(written)

const whole = (block: Block, who: Speaker): Piece[] => [{start: 0, end: block.text.length, who}]

// -- labels

/** The places in a block's text where a line of the source begins. */
function lineStarts({text, map}: Block, source: string): number[] {
  const starts = [0]
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '\n') starts.push(i + 1)
    else if (text[i] === ' ') {
      const {start, end} = map.range(i, i + 1)
      if (/[\r\n]/.test(source.slice(start, end))) starts.push(i + 1)
    }
  }
  return starts
}

interface Turn extends Span {
  /** Undefined for text without a label. */
  readonly who: Speaker | undefined
  /** Where the label ends. */
  readonly from: number
}

/** A block cut at its labels. */
function turnsOf(block: Block, source: string): Turn[] {
  const {text, kind} = block
  const turns: {start: number; from: number; end: number; who: Speaker | undefined}[] = []
  for (const start of lineStarts(block, source)) {
    const label = labelAt(text, start, kind === 'heading')
    const aside = !label && ASIDE.test(text.slice(start, start + 2)) ? asideEnd(text, start) : undefined
    if (!label && aside === undefined && turns.length > 0) continue
    const last = turns.at(-1)
    if (last) last.end = start
    const who = label?.who ?? (aside === undefined ? undefined : 'direction')
    turns.push({start, from: label?.end ?? start, end: text.length, who})
  }
  return turns
}

const ASIDE = /^[([]/

/** Longest piece in brackets or quotation marks, so that time stays linear in hostile text. */
const LONGEST = 2000

/** Where a line that is in brackets as a whole ends; undefined for another line. */
function asideEnd(text: string, start: number): number | undefined {
  const line = text.slice(start, start + LONGEST)
  const close = start + line.indexOf(text[start] === '(' ? ')' : ']')
  if (close < start) return undefined
  const next = text[close + 1]
  return next === undefined || next === '\n' || (next === '.' && close + 2 >= text.length)
    ? close + 1
    : undefined
}

function labelled({blocks, source}: Source): Pieces | undefined {
  const turns = blocks.map(block => turnsOf(block, source))
  const called = turns.some(own => own.some(({who, from, end}) => who === 'caller' && end >= from))
  if (!called) return undefined
  // Who goes on in the blocks below: a label without text, or the speaker of the block above.
  let below: Speaker | undefined
  let before: Speaker | undefined
  return blocks.map((block, index) => {
    const pieces: Piece[] = []
    if (block.kind === 'heading' || block.kind === 'title') below = before = undefined
    for (const turn of turns[index]!) {
      const text = block.text.slice(turn.from, turn.end)
      if (turn.who !== undefined) {
        below = text.trim() === '' ? turn.who : undefined
        before = turn.who
      } else if (block.kind === 'list-item') before = undefined
      const goesOn = before === 'caller' && block.kind === 'paragraph' && sounds(text)
      const who = turn.who ?? below ?? (goesOn ? 'caller' : 'direction')
      if (turn.who === undefined && below === undefined) before = who
      // "Als de klant weigert:", "Zeg nooit:": the label is a part of what is to be done.
      const start = who === 'direction' ? turn.start : turn.from
      pieces.push(...speech(block.text, {start, end: turn.end, who}))
    }
    return pieces
  })
}

/** What a label or block holds: of the caller's words only those in quotation marks, if it begins with one. */
function speech(text: string, {start, end, who}: Piece): Piece[] {
  if (who === 'other') return [{start, end, who}]
  const quotes = quotesIn(text, start, end)
  if (who === 'caller' && !(quotes[0] && text.slice(start, quotes[0].start - 1).trim() === ''))
    return withoutAsides(text, {start, end, who})
  return around(quotes, start, end)
}

/** What the caller is told to do in brackets in the middle of what is said: "(wacht op antwoord)". */
const WAITING =
  /\((?:wacht|noteer|luister|pauze|stilte|laat|lees|controleer|check|zie|vul|kies|geef|bevestig|herhaal)\b[^()]*\)/gi

function withoutAsides(text: string, {start, end, who}: Piece): Piece[] {
  const pieces: Piece[] = []
  let at = start
  for (const aside of text.slice(start, end).matchAll(WAITING)) {
    const from = start + aside.index
    if (from > at) pieces.push({start: at, end: from, who})
    at = from + aside[0].length
    pieces.push({start: from, end: at, who: 'direction'})
  }
  if (at < end) pieces.push({start: at, end, who})
  return pieces
}

/** Whether words without a label sound like what the caller says: in the first person, or a question to the reader. */
const sounds = (text: string): boolean =>
  (/(?<!\p{L})(?:ik|wij|we|ons|onze|mij)(?!\p{L})/iu.test(text) || /\bu\b[^.!?]*\?/i.test(text)) &&
  !/\b(?:de|een) (?:klant|debiteur|huurder|cli[eë]nt|consument|gebelde|ander)\b/i.test(text)

// -- quotation marks

const CLOSERS: Readonly<Record<string, string>> = {
  '“': '”“',
  '„': '”“',
  '"': '"',
  '«': '»',
  '‘': '’',
  "'": "'",
}

interface Quote extends Span {
  readonly who: Speaker
  /** Whether it stands at the start of a line or behind a colon. */
  readonly standsOut: boolean
}

/** What stands before a quote is looked at this far. */
const LEAD = 120

/** Whole sentences in quotation marks in text[from, to), with who says them. `start` and `end` are inside the marks. */
function quotesIn(text: string, from: number, to: number): Quote[] {
  const quotes: Quote[] = []
  let lead = from
  for (let i = from; i < to; i++) {
    const closers = CLOSERS[text[i]!]
    if (closers === undefined || /[\p{L}\p{N}]/u.test(text[i - 1] ?? '')) continue
    const before = text.slice(Math.max(lead, i - LEAD), i)
    const standsOut = /(?:^|[:\n]\s*)$/.test(before.trimEnd())
    if (text[i] === "'" && !standsOut) continue
    const close = closing(text, i + 1, to, closers)
    // A quote without an end goes on to the end of the block, if it opens it.
    if (close === undefined && (!standsOut || closers === "'")) continue
    const end = close ?? to
    const said = text.slice(i + 1, end)
    const words = said.match(/[\p{L}\p{N}\uE000]+/gu)?.length ?? 0
    const isWhole = standsOut || /[.?!…]$/.test(said.trimEnd())
    const again = quotes.length > 0 && /^[\s,]*(?:of|en|of bijvoorbeeld|,)?[\s:]*$/.test(before)
    if (words >= (before.trim() === '' ? 1 : 2) && (isWhole || again))
      quotes.push({
        start: i + 1,
        end,
        who: again ? quotes.at(-1)!.who : saysWho(before),
        standsOut: standsOut || again,
      })
    i = end
    lead = end + 1
  }
  return quotes
}

function closing(text: string, from: number, to: number, closers: string): number | undefined {
  for (let i = from; i < Math.min(to, from + LONGEST); i++)
    if (closers.includes(text[i]!) && !/[\p{L}\p{N}]/u.test(text[i + 1] ?? '')) return i
  return undefined
}

/** The quotes of text[start, end), and what stands around them as directions. */
function around(quotes: readonly Quote[], start: number, end: number): Piece[] {
  const pieces: Piece[] = []
  let at = start
  for (const {who, ...quote} of quotes) {
    if (quote.start > at) pieces.push({start: at, end: quote.start, who: 'direction'})
    pieces.push({start: quote.start, end: quote.end, who})
    at = quote.end
  }
  if (at < end) pieces.push({start: at, end, who: 'direction'})
  return pieces
}

/** Fewest words that the caller says in quotation marks, when a script has them for that. */
const QUOTED_WORDS = 5

function quoted({blocks}: Source): Pieces | undefined {
  const quotes = blocks.map(({text}) => quotesIn(text, 0, text.length))
  let words = 0
  for (const [index, own] of quotes.entries())
    for (const {start, end, who, standsOut} of own)
      if (who === 'caller' && standsOut) words += blocks[index]!.text.slice(start, end).split(/\s+/).length
  return words < QUOTED_WORDS
    ? undefined
    : blocks.map(({text}, index) => around(quotes[index]!, 0, text.length))
}

// -- quoted blocks and italics

/** Marks of quotes and lists before a block. */
const LONGEST_MARK = 12

function setApart(letter: Source): Pieces | undefined {
  const {blocks} = letter
  const bodies = blocks.filter(({kind}) => kind !== 'heading' && kind !== 'title')
  const inQuotes = quoteBlocks(letter)
  const apart = (said: (block: Block) => boolean): Pieces =>
    blocks.map(block => whole(block, said(block) ? 'caller' : 'direction'))
  if (inQuotes.size > 0 && inQuotes.size < bodies.length) return apart(block => inQuotes.has(block))
  const italics = new Set(bodies.filter(block => isItalic(block, letter)))
  if (italics.size === 0 || italics.size === bodies.length) return undefined
  // Some write in italics what is said, others what is to be done.
  const speaks = (inItalics: boolean): number => {
    const own = bodies.filter(block => italics.has(block) === inItalics)
    return own.filter(({text}) => ADDRESSED.test(text)).length / own.length
  }
  const said = speaks(true) > speaks(false)
  return apart(block => block.kind !== 'heading' && block.kind !== 'title' && italics.has(block) === said)
}

/** The blocks that stand in a quote: behind ">" in Markdown, in <blockquote> in HTML. */
function quoteBlocks({blocks, source, syntax}: Source): ReadonlySet<Block> {
  const found = new Set<Block>()
  if (syntax === 'text') return found
  const tags = syntax === 'html' ? [...source.matchAll(/<(\/?)blockquote\b/gi)] : []
  let next = 0
  let depth = 0
  for (const block of blocks) {
    const {start} = block.map.range(0, block.text.length)
    for (; next < tags.length && tags[next]!.index < start; next++) depth += tags[next]![1] === '' ? 1 : -1
    const mark = source.slice(Math.max(0, start - LONGEST_MARK), start)
    if (syntax === 'html' ? depth > 0 : /(?:^|[\r\n])[ \t]*>[ \t>*_]*$/.test(mark)) found.add(block)
  }
  return found
}

function isItalic({map, text}: Block, {source, syntax}: Source): boolean {
  const {start, end} = map.range(0, text.length)
  const [before, after] = [
    source.slice(Math.max(0, start - LONGEST_MARK), start),
    source.slice(end, end + LONGEST_MARK),
  ]
  if (syntax === 'html') return /<(?:i|em)>\s*$/i.test(before) && /^\s*<\/(?:i|em)>/i.test(after)
  const mark = /(?<![*_])[*_]$/.exec(before)?.[0]
  return syntax === 'markdown' && mark !== undefined && after.startsWith(mark)
}

// -- no marks at all

/** All is said, apart from blocks in brackets, steps in a list, and items that have a list of steps under them. */
function plain({blocks, source}: Source): Pieces | undefined {
  const pieces = blocks.map((block, index) => {
    const {text, map, kind, depth} = block
    const range = map.range(0, text.length)
    if (isOneField(text) && isSentence(source.slice(range.start, range.end))) return whole(block, 'direction')
    if (ASIDE.test(text) && asideEnd(text, 0) !== undefined && !text.includes('\n'))
      return whole(block, 'direction')
    if (kind !== 'list-item') return whole(block, 'caller')
    const next = blocks[index + 1]
    const isAnswered = next?.kind === 'list-item' && next.depth > depth
    if (isAnswered && !text.includes('?')) return whole(block, 'other')
    return whole(block, ADDRESSED.test(text) ? 'caller' : 'direction')
  })
  return pieces.some(own => own.some(({who}) => who !== 'caller')) ? pieces : undefined
}
