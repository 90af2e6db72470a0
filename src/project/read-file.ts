import {isUtf8} from 'node:buffer'
import fs from 'node:fs'
import {kindOf} from '../document/kind.ts'

/** A file's text, or why it has none: one line of Dutch that says what is the matter and what to do. */
export type Read = {readonly text: string} | Problem

export interface Problem {
  readonly problem: string
  readonly line?: number
  readonly column?: number
}

/** Bytes above which a file is no letter: the longest real one in HTML has less than a tenth of it. */
export const MOST_BYTES = 2 * 1024 * 1024

/** Bytes above which a document is no letter: pictures take room. */
export const MOST_DOCUMENT_BYTES = 64 * 1024 * 1024

const tooLarge = (most: number): string =>
  `Dit bestand is te groot voor een brief (meer dan ${most / 1024 / 1024} MB). ` +
  'Splits het, of haal de afbeeldingen eruit.'

/** Reads a file's text; never throws for what the file or the disk does. */
export function readFile(path: string): Read {
  const bytes = readBytes(path)
  return 'problem' in bytes ? bytes : decode(bytes)
}

/** A letter's bytes as they are, or why they can't be had. */
export function readBytes(path: string): Buffer | {readonly problem: string} {
  try {
    const stat = fs.statSync(path)
    // Reading a pipe or a device could wait forever.
    if (!stat.isFile())
      return {problem: 'Dit is geen gewoon bestand. Geef de tekst door met: … | briefwijzer -'}
    if (stat.size > MOST_DOCUMENT_BYTES) return {problem: tooLarge(MOST_DOCUMENT_BYTES)}
    return fs.readFileSync(path)
  } catch (error) {
    return {problem: diskProblem(error)}
  }
}

/** What a failed file operation means to the user. */
export function diskProblem(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code
  switch (code) {
    case 'ENOENT':
      return 'Dit bestand is er niet. Controleer de naam. Is het verplaatst of verwijderd?'
    case 'EACCES':
    case 'EPERM':
      return 'U mag dit bestand niet lezen. Vraag toegang of pas de rechten aan.'
    case 'ELOOP':
      return 'Deze koppeling verwijst naar zichzelf. Verwijder de koppeling, of laat die naar een bestand verwijzen.'
    case 'EISDIR':
      return 'Dit is een map. Noem een bestand, of een map met brieven.'
    case 'ENAMETOOLONG':
      return 'Deze naam is te lang. Controleer wat u heeft getypt.'
    case 'EMFILE':
    case 'ENFILE':
      return 'Er staan te veel bestanden open. Sluit andere programma’s en probeer het opnieuw.'
    default:
      return `Dit bestand kan niet gelezen worden (${code ?? String(error)}). Probeer het opnieuw of maak een kopie.`
  }
}

const UTF16 = 'Dit bestand is opgeslagen als UTF-16. Sla het op als UTF-8.'
const BINARY = 'Dit is geen tekst maar een ander soort bestand. Kijk of u het goede bestand heeft.'

/** Bytes of a letter to text: UTF-8, with or without a byte-order mark; nothing else is guessed at. */
export function decode(bytes: Buffer, most = MOST_BYTES): Read {
  if (bytes.length > most) return {problem: tooLarge(most)}
  if (kindOf(bytes)) return {problem: BINARY}
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return {problem: UTF16}
  if (bytes.includes(0)) return {problem: looksLikeUtf16(bytes) ? UTF16 : BINARY}
  if (!isUtf8(bytes)) return notUtf8(bytes)
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  return {text: bytes.toString('utf8', start)}
}

/** Bytes that are looked at to tell the kinds apart. */
const SAMPLE = 4096

/** Western text in UTF-16 has a zero for nearly every other byte, always on the same side. */
function looksLikeUtf16(bytes: Buffer): boolean {
  const sample = bytes.subarray(0, SAMPLE)
  const zeros = [0, 0]
  for (const [i, byte] of sample.entries()) if (byte === 0) zeros[i % 2]!++
  const half = sample.length / 2
  return Math.max(...zeros) > 0.7 * half && Math.min(...zeros) < 0.1 * half
}

/** Says where the first wrong byte is, and whether the file is in the old Windows coding or damaged. */
function notUtf8(bytes: Buffer): Read {
  let sequences = 0
  let at = 0
  for (;;) {
    const length = sequenceLength(bytes, at)
    if (length === 0) break
    if (length > 1) sequences++
    at += length
  }
  const before = bytes.toString('utf8', 0, at)
  const lines = before.split(/\r\n|\n|\r/)
  const place = {line: lines.length, column: lines.at(-1)!.replace('\uFEFF', '').length + 1}
  const byte = bytes[at]!
  const problem = isControlHeavy(bytes)
    ? BINARY
    : sequences > 0
      ? 'Hier staat een beschadigd teken (geen UTF-8). Herstel het en sla het bestand op als UTF-8.'
      : `Dit bestand is niet opgeslagen als UTF-8 maar zo te zien als Windows-1252 (hier staat ${windows1252(byte)}). Sla het op als UTF-8.`
  return {problem, ...place}
}

/** Length of the valid UTF-8 sequence at an offset, 0 when there is none. */
function sequenceLength(bytes: Buffer, at: number): number {
  const lead = bytes[at]
  if (lead === undefined) return 0
  if (lead < 0x80) return 1
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2
  return isUtf8(bytes.subarray(at, at + length)) && at + length <= bytes.length ? length : 0
}

/** Text has hardly any control characters besides line ends and tabs. */
function isControlHeavy(bytes: Buffer): boolean {
  const sample = bytes.subarray(0, SAMPLE)
  let controls = 0
  for (const byte of sample)
    if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) controls++
  return controls > sample.length / 20
}

/** Windows-1252 from 80 to 9F, where it differs from Latin-1; a space where it has nothing. */
export const WINDOWS_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'

/** The byte as Windows-1252 shows it, when it shows it. */
function windows1252(byte: number): string {
  const char = byte < 0xa0 ? WINDOWS_1252[byte - 0x80]! : String.fromCharCode(byte)
  return char === ' ' ? `byte ${byte.toString(16).toUpperCase()}` : `“${char}”`
}
