import {type Buffer, isUtf8} from 'node:buffer'
import {kindOf} from '../document/kind.ts'
import type {Encoding} from './encoding.ts'
import {decode, MOST_BYTES, type Read} from './read-file.ts'

/**
 * Bytes of a letter to text, in the encoding that a config names. What is clearly UTF-8 is refused: read as something
 * else it would give text that nobody wrote.
 */
export function decodeAs(bytes: Buffer, encoding: Encoding): Read {
  if (encoding.name === 'utf-8' || bytes.length === 0) return decode(bytes)
  if (bytes.length > MOST_BYTES || kindOf(bytes)) return decode(bytes)
  if (isOtherwiseUtf8(bytes, encoding.name))
    return {
      problem: `Dit bestand is opgeslagen als UTF-8, maar volgens de config als ${encoding.name}. Verander “tekenset” in de config.`,
    }
  const isWide = encoding.name.startsWith('utf-16')
  // No text of one byte a character has a zero in it.
  if (!isWide && bytes.includes(0)) return decode(bytes)
  const text = hasOtherMark(bytes, encoding.name) ? undefined : encoding.decode(bytes)
  if (text === undefined)
    return {
      problem: `Dit bestand is geen ${encoding.name}, zoals de config zegt. Verander “tekenset” in de config, of sla het bestand opnieuw op.`,
    }
  return {text: isWide ? text.replace(/^\uFEFF/, '') : text}
}

/** Bytes as they were made of text, with the byte-order mark that was there before. */
export function encodeAs(text: string, before: Buffer, encoding: Encoding): ReturnType<Encoding['encode']> {
  const hadMark = encoding.name.startsWith('utf-16') && encoding.decode(before.subarray(0, 2)) === ''
  return encoding.encode(hadMark ? `\uFEFF${text}` : text)
}

/** UTF-8 with letters outside ASCII, which hardly ever is anything else; and for UTF-16, ASCII too. */
function isOtherwiseUtf8(bytes: Buffer, name: string): boolean {
  if (name.startsWith('utf-16')) return !bytes.includes(0) && isUtf8(bytes)
  return isUtf8(bytes) && bytes.some(byte => byte >= 0x80)
}

/** Whether the bytes start with the mark of another UTF-16 than the one that is meant. */
const hasOtherMark = (bytes: Buffer, name: string): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe && name !== 'utf-16le') ||
  (bytes[0] === 0xfe && bytes[1] === 0xff && name !== 'utf-16be')
