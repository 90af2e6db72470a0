import {septetsOf} from '../letter/gsm7.ts'

/** What to send instead of a character that a text message has no cheap code for. */
export interface Replacement {
  readonly text: string
  /** Right wherever the character stands: a mark for a plainer mark. A letter may change a name or a meaning. */
  readonly safe: boolean
}

const MARKS: ReadonlyMap<string, string> = new Map([
  ...[...'‘’‚‛`´′ʼ'].map(mark => [mark, "'"] as const),
  ...[...'“”„‟″'].map(mark => [mark, '"'] as const),
  ...[...'‐‑‒–—―−•·'].map(mark => [mark, '-'] as const),
  ['…', '...'],
  ...[...'\t\u00A0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000'].map(
    space => [space, ' '] as const,
  ),
])

/** What says the same in other characters, if a person agrees. */
const OTHERS: ReadonlyMap<string, string> = new Map([
  ['×', 'x'],
  ['½', '1/2'],
  ['¼', '1/4'],
  ['¾', '3/4'],
  ['²', '2'],
  ['³', '3'],
  ['°', ' graden'],
  ['«', '"'],
  ['»', '"'],
  ['→', '-'],
  ['ł', 'l'],
  ['Ł', 'L'],
  ['đ', 'd'],
  ['Đ', 'D'],
  ['ı', 'i'],
  ['œ', 'oe'],
  ['Œ', 'OE'],
  ['ĳ', 'ij'],
  ['Ĳ', 'IJ'],
])

/** Steering marks that nobody sees. */
export const INVISIBLE = /^(?:[\u00AD\u200B-\u200F\u2060\uFEFF]|\u034F|\uFE0E|\uFE0F)$/

const PICTURE = '\\p{Extended_Pictographic}[\\p{M}\u{1F3FB}-\u{1F3FF}]*'
const CLUSTER = new RegExp(`\\p{RI}\\p{RI}|${PICTURE}(?:\\u200D${PICTURE})*|[^]\\p{M}*`, 'gu')

/** What a reader sees as one character: an emoji with its colour, a letter with its accents. */
export const charactersOf = (text: string): readonly string[] => text.match(CLUSTER) ?? []

const isPlain = (text: string): boolean => text !== '' && [...text].every(one => septetsOf(one) > 0)

/** The replacement for a character outside GSM-7; an empty text when it must be left out. */
export function replacementOf(character: string): Replacement {
  const mark = MARKS.get(character)
  if (mark !== undefined) return {text: mark, safe: true}
  const other = OTHERS.get(character)
  if (other !== undefined) return {text: other, safe: false}
  // The same letter, written as a letter and an accent.
  const composed = character.normalize('NFC')
  if (isPlain(composed)) return {text: composed, safe: true}
  const bare = character.normalize('NFD').replace(/\p{M}/gu, '')
  return {text: isPlain(bare) ? bare : '', safe: false}
}
