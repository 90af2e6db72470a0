/**
 * How a text message is coded: GSM-7 (3GPP TS 23.038, once GSM 03.38) when all its characters are in that alphabet,
 * else UCS-2. An operator charges by part.
 */

/** The basic table in order of code, sixteen to a row. ESC (0x1B) opens a pair of the extension table. */
const BASIC =
  '@£$¥èéùìòÇ\nØø\rÅå' +
  'Δ_ΦΓΛΩΠΨΣΘΞ\u001BÆæßÉ' +
  ' !"#¤%&\'()*+,-./' +
  '0123456789:;<=>?' +
  '¡ABCDEFGHIJKLMNO' +
  'PQRSTUVWXYZÄÖÑÜ§' +
  '¿abcdefghijklmno' +
  'pqrstuvwxyzäöñüà'
/** The extension table: each is sent as ESC and a second septet. */
const EXTENSION = '\f^{}\\[~]|€'

const SEPTETS: ReadonlyMap<string, number> = new Map([
  ...[...BASIC].filter(character => character !== '\u001B').map(character => [character, 1] as const),
  ...[...EXTENSION].map(character => [character, 2] as const),
])

/** Septets that a character takes in GSM-7: 1 or 2, and 0 when it is not in it. */
export const septetsOf = (character: string): number => SEPTETS.get(character) ?? 0

/** What a text message takes. */
export interface MessageSize {
  readonly coding: 'gsm-7' | 'ucs-2'
  /** Septets in GSM-7, UTF-16 code units in UCS-2. */
  readonly length: number
  /** How many parts it is sent in; 0 for an empty text. */
  readonly parts: number
}

/** Units in a message of one part, and in each of several: there a header takes the rest (3GPP TS 23.040). */
export const ROOM = {'gsm-7': {one: 160, each: 153}, 'ucs-2': {one: 70, each: 67}} as const

/**
 * The size of a message as it is sent. Line ends count as one character each. No part ends inside an escape pair or a
 * surrogate pair. `coding` forces UCS-2 on a text that has no need of it.
 */
export function messageSize(text: string, coding?: 'ucs-2'): MessageSize {
  const characters = [...text.replace(/\r\n?/g, '\n')]
  const plain = coding === undefined && characters.every(character => septetsOf(character) > 0)
  const units = characters.map(character => (plain ? septetsOf(character) : character.length))
  const length = units.reduce((sum, unit) => sum + unit, 0)
  const used = plain ? 'gsm-7' : 'ucs-2'
  return {coding: used, length, parts: partsOf(units, length, ROOM[used])}
}

function partsOf(units: readonly number[], length: number, {one, each}: {one: number; each: number}): number {
  if (length <= one) return length === 0 ? 0 : 1
  let parts = 1
  let filled = 0
  for (const unit of units) {
    if (filled + unit > each) {
      parts++
      filled = 0
    }
    filled += unit
  }
  return parts
}
