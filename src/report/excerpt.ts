import {safeText} from './safe-text.ts'
import {characters, textWidth} from './width.ts'

export interface Excerpt {
  /** The source line, or as much of it as fits, fit for a terminal. */
  readonly line: string
  /** Where the marks stand under `line`: columns from 0. */
  readonly marks: readonly {readonly column: number; readonly width: number}[]
}

interface Range {
  readonly start: number
  readonly end: number
}

/** UTF-16 units on either side of a place that are looked at: a line may be megabytes long. */
const REACH = 300
/** Columns of text before the place that are kept when a line is too long. */
const LEAD = 24
/** Characters of a word that may be lost to cut a line between words. */
const WORD = 16
const CUT = '…'

/**
 * The line of `source` on which a finding begins, cut to `width` columns around it, with marks under its parts.
 *
 * @param parts the finding's ranges in the source, UTF-16 offsets; those on later lines are left out
 */
export function excerpt(source: string, parts: readonly Range[], width: number): Excerpt | undefined {
  const found = piecesAround(source, parts)
  return found && layOut(found.pieces, width, found.cutBefore, found.cutAfter)
}

/** The line of a source around a place, as far as somebody looks. */
export interface Pieces {
  readonly pieces: readonly Piece[]
  /** Whether the line goes on before or behind them. */
  readonly cutBefore: boolean
  readonly cutAfter: boolean
}

/** The line on which the first of the parts begins, in marked and unmarked pieces that are fit for a terminal. */
export function piecesAround(source: string, parts: readonly Range[]): Pieces | undefined {
  const first = parts[0]
  if (!first) return undefined
  const from = wholeCharacter(source, lastBreak(source, first.start, first.start - REACH))
  const to = wholeCharacter(source, nextBreak(source, first.start, first.start + REACH))
  const pieces = split(source, from, to, parts)
  if (pieces.length === 0) return undefined
  const cutBefore = from > 0 && !isBreak(source.charCodeAt(from - 1))
  const cutAfter = to < source.length && !isBreak(source.charCodeAt(to))
  return {pieces, cutBefore, cutAfter}
}

export interface Piece {
  readonly text: string
  readonly marked: boolean
}

/** The stretch from `from` to `to` as marked and unmarked pieces; white space at the ends of the line goes. */
function split(source: string, from: number, to: number, parts: readonly Range[]): Piece[] {
  const pieces: Piece[] = []
  let at = from
  const push = (end: number, marked: boolean): void => {
    if (end > at) pieces.push({text: safeText(source.slice(at, end)), marked})
    at = Math.max(at, end)
  }
  for (const {start, end} of parts) {
    if (start >= to) break
    push(Math.max(from, start), false)
    push(Math.min(to, end), true)
  }
  push(to, false)
  const last = pieces.length - 1
  return pieces.map(({text, marked}, i) => {
    const begun = i === 0 && !marked ? text.trimStart() : text
    return {text: i === last ? begun.trimEnd() : begun, marked}
  })
}

/** Cuts before the first mark and behind the last column, and counts where the marks come to stand. */
function layOut(pieces: readonly Piece[], width: number, cutBefore: boolean, cutAfter: boolean): Excerpt {
  const total = pieces.reduce((sum, {text}) => sum + textWidth(text), 0)
  const lead = pieces[0]!.marked ? '' : pieces[0]!.text
  const markWidth = textWidth(pieces.find(piece => piece.marked)?.text ?? '')
  let before = lead
  let cut = cutBefore
  if (total + (cutBefore ? 1 : 0) > width && textWidth(lead) + markWidth + 2 > width) {
    const room = Math.max(Math.min(LEAD, width - markWidth - 2), Math.floor(width / 8))
    before = tail(lead, room)
    cut ||= before.length < lead.length
  }
  let line = cut ? CUT : ''
  let column = textWidth(line)
  const marks: {column: number; width: number}[] = []
  let ended = cutAfter
  for (const [i, {text, marked}] of pieces.entries()) {
    const whole = i === 0 && !marked ? before : text
    // The last column is kept for the sign that the line goes on.
    const more = i < pieces.length - 1 || cutAfter
    const room = width - column - (more ? 1 : 0)
    const shown = textWidth(whole) <= room ? whole : head(whole, width - column - 1, !marked)
    line += shown
    const shownWidth = textWidth(shown)
    if (marked && shownWidth > 0) marks.push({column, width: shownWidth})
    column += shownWidth
    if (shown.length < whole.length) {
      ended = true
      break
    }
  }
  return {line: ended ? line + CUT : line, marks}
}

/** As many characters from the start as fit in `width` columns; back to the end of a word if one is near. */
function head(text: string, width: number, words: boolean): string {
  let shown = ''
  let column = 0
  for (const char of characters(text)) {
    column += textWidth(char)
    if (column > width) break
    shown += char
  }
  const space = words ? shown.lastIndexOf(' ') : -1
  return space > shown.length - WORD ? shown.slice(0, space + 1) : shown
}

/** As many whole words from the end as fit in `width` columns; part of a word when none does. */
function tail(text: string, width: number): string {
  let shown = ''
  let column = 0
  for (const char of characters(text).reverse()) {
    column += textWidth(char)
    if (column > width) break
    shown = char + shown
  }
  if (shown.length === text.length) return shown
  const word = shown.search(/\s\S/)
  return word < 0 ? shown : shown.slice(word + 1)
}

const isBreak = (unit: number): boolean => unit === 10 || unit === 13

function lastBreak(source: string, offset: number, limit: number): number {
  let at = offset
  while (at > 0 && at > limit && !isBreak(source.charCodeAt(at - 1))) at--
  return at
}

function nextBreak(source: string, offset: number, limit: number): number {
  let at = offset
  while (at < source.length && at < limit && !isBreak(source.charCodeAt(at))) at++
  return at
}

/** Steps back from the second half of a surrogate pair. */
function wholeCharacter(source: string, offset: number): number {
  const unit = source.charCodeAt(offset)
  return unit >= 0xdc00 && unit <= 0xdfff ? Math.max(0, offset - 1) : offset
}
