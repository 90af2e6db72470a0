import {Buffer} from 'node:buffer'
import {nearest} from '../nearest.ts'
import {WINDOWS_1252} from './read-file.ts'

/** How the text of a file is made of bytes. */
export interface Encoding {
  /** As the Encoding Standard calls it, in lower case. */
  readonly name: string
  /** Text without a byte-order mark; nothing when bytes can't be this. */
  readonly decode: (bytes: Buffer) => string | undefined
  /** Bytes, or the first character that there is no byte for. */
  readonly encode: (text: string) => Buffer | {readonly missing: string}
}

/** Encodings of one byte a character that the Encoding Standard has. */
const SINGLE = [
  'windows-1252',
  'iso-8859-15',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-1258',
  'windows-874',
  'iso-8859-2',
  'iso-8859-3',
  'iso-8859-4',
  'iso-8859-5',
  'iso-8859-6',
  'iso-8859-7',
  'iso-8859-8',
  'iso-8859-10',
  'iso-8859-13',
  'iso-8859-14',
  'iso-8859-16',
  'ibm866',
  'koi8-r',
  'koi8-u',
  'macintosh',
] as const
const UTF = ['utf-8', 'utf-16le', 'utf-16be'] as const

/** Names that people use and the standard does not know. */
const ALIASES: Readonly<Record<string, string>> = {
  ansi: 'windows-1252',
  cp1252: 'windows-1252',
  windows1252: 'windows-1252',
  latin9: 'iso-8859-15',
  'latin-1': 'windows-1252',
  'latin-9': 'iso-8859-15',
  utf16: 'utf-16le',
  'utf16-le': 'utf-16le',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
  mac: 'macintosh',
}

/** The encodings that messages name. */
export const USUAL_ENCODINGS: readonly string[] = [...UTF, 'windows-1252', 'iso-8859-15', 'macintosh']

const made = new Map<string, Encoding>()

/** The encoding of a name, in any of the ways that the Encoding Standard knows; nothing when it is none of ours. */
export function encodingNamed(written: string): Encoding | undefined {
  const name = standardName(written)
  if (name === undefined) return undefined
  const known = made.get(name)
  if (known) return known
  const encoding = name === 'utf-8' ? utf8 : name.startsWith('utf-16') ? utf16(name) : single(name)
  made.set(name, encoding)
  return encoding
}

/** Names that look like one that is not known. */
export const nearEncodings = (written: string): string[] =>
  nearest(written, [...UTF, ...SINGLE, ...Object.keys(ALIASES)])

function standardName(written: string): string | undefined {
  const plain = written.trim().toLowerCase().replaceAll('_', '-')
  let name: string
  try {
    name = new TextDecoder(ALIASES[plain] ?? plain).encoding
  } catch {
    return undefined
  }
  const all: readonly string[] = [...UTF, ...SINGLE]
  return all.includes(name) ? name : undefined
}

const utf8: Encoding = {
  name: 'utf-8',
  decode: bytes => strict('utf-8', bytes),
  encode: text => Buffer.from(text),
}

/** Little-endian, as nearly all files are, or big-endian. */
function utf16(name: string): Encoding {
  const swapped = (bytes: Buffer): Buffer => (name === 'utf-16be' ? Buffer.from(bytes).swap16() : bytes)
  return {
    name,
    // Half a character at the end, or half a pair, is no text.
    decode: bytes => (bytes.length % 2 === 0 ? strict('utf-16le', swapped(bytes)) : undefined),
    encode: text => swapped(Buffer.from(text, 'utf16le')),
  }
}

function strict(name: string, bytes: Buffer): string | undefined {
  try {
    return new TextDecoder(name, {fatal: true}).decode(bytes)
  } catch {
    return undefined
  }
}

/** The character of each byte; nothing where there is none. */
function charactersOf(name: string): (string | undefined)[] {
  const bytes = Uint8Array.from({length: 256}, (_, byte) => byte)
  if (name === 'windows-1252')
    // Some versions of Node read it as Latin-1.
    return Array.from(bytes, byte => {
      const special = byte >= 0x80 && byte < 0xa0 ? WINDOWS_1252[byte - 0x80]! : ' '
      return special === ' ' ? String.fromCharCode(byte) : special
    })
  const text = new TextDecoder(name, {ignoreBOM: true}).decode(bytes)
  return Array.from(text, character => (character === '\uFFFD' ? undefined : character))
}

function single(name: string): Encoding {
  const characters = charactersOf(name)
  const byteOf = new Map(characters.flatMap((character, byte) => (character ? [[character, byte]] : [])))
  return {
    name,
    decode(bytes) {
      let text = ''
      for (const byte of bytes) {
        const character = characters[byte]
        if (character === undefined) return undefined
        text += character
      }
      return text
    },
    encode(text) {
      const bytes: number[] = []
      for (const character of text) {
        const byte = byteOf.get(character)
        if (byte === undefined) return {missing: character}
        bytes.push(byte)
      }
      return Buffer.from(bytes)
    },
  }
}
