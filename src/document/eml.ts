import PostalMime, {type Email} from 'postal-mime'
import {UnreadableLetter} from '../letter/letter.ts'
import type {Line, PartKind} from './document.ts'

/** An e-mail, read: `Onderwerp: …`, its HTML and its plain text, with an empty line between. */
export interface MailText {
  readonly text: string
  /** One for each line of the text. */
  readonly lines: readonly Line[]
  readonly syntax: 'html' | 'text'
}

/** UTF-16 units of text above which a mail is no letter. */
const MOST_TEXT = 2 * 1024 * 1024
/** Bytes that the headers of all parts have at most. */
const MOST_HEADERS = 256 * 1024
/** How deep parts may stand in parts. */
const MOST_LEVELS = 32

const EMPTY = 'In deze e-mail staat geen tekst. Kijk of dit het goede bestand is.'
const NO_MAIL =
  'Dit is geen e-mail, al eindigt de naam op “.eml”. Sla de e-mail opnieuw op uit uw mailprogramma.'
const BROKEN =
  'De tekst van deze e-mail is beschadigd. Sla de e-mail opnieuw op uit uw mailprogramma, of zoek een kopie die wel werkt.'
const TOO_LARGE = 'De tekst van deze e-mail is te lang voor een brief. Splits hem.'

/**
 * Reads what a receiver of an e-mail gets to see (RFC 5322, MIME): the subject, the HTML and the plain text, decoded.
 * Attachments are skipped, e-mails among them. Offsets are those of the decoded text. Throws `UnreadableLetter`.
 */
export async function readEml(bytes: Uint8Array): Promise<MailText> {
  if (!bytes.some(byte => byte > 0x20)) throw new UnreadableLetter(EMPTY)
  const mail = await parse(bytes)
  if (!mail.headers.some(({key}) => KNOWN_HEADERS.has(key))) throw new UnreadableLetter(NO_MAIL)
  const html = clean(mail.html)
  const text = clean(mail.text)
  if (html + text === '') throw new UnreadableLetter(EMPTY)
  if (html.length + text.length > MOST_TEXT) throw new UnreadableLetter(TOO_LARGE)
  if (isBroken(html) || isBroken(text)) throw new UnreadableLetter(BROKEN)
  const subject = clean(mail.subject).replace(/\s+/g, ' ')
  const parts: [PartKind, string][] = [
    ['subject', subject === '' ? '' : `Onderwerp: ${subject}`],
    ['html', html],
    ['text', text],
  ]
  return {...layOut(parts.filter(([, part]) => part !== '')), syntax: html === '' ? 'text' : 'html'}
}

/** Some header that every e-mail has. */
const KNOWN_HEADERS = new Set('from to subject date message-id mime-version content-type received'.split(' '))

async function parse(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(withoutNamed(bytes), {
      forceRfc822Attachments: true,
      maxHeadersSize: MOST_HEADERS,
      maxNestingDepth: MOST_LEVELS,
    })
  } catch {
    // Beyond the limits above it is no mail that anybody wrote.
    throw new UnreadableLetter(BROKEN)
  }
}

const BOUNDARY = /\bboundary\s{0,20}=\s{0,20}(?:"([^"\r\n]{1,200})"|([^\s;"]{1,200}))/gi
/** Characters of a part's headers that are looked at. */
const HEADERS = 4096
/** Parts that an e-mail has at most. */
const MOST_PARTS = 1000
const ATTACHMENT = new TextEncoder().encode('Content-Disposition: attachment\r\n')

/**
 * The mail with every part that has a file name marked as an attachment, as the parser only believes who says so: some
 * programs send a text file along without a word.
 */
function withoutNamed(bytes: Uint8Array): Uint8Array {
  // One character for each byte.
  const text = new TextDecoder('latin1').decode(bytes)
  const boundaries = new Set(Array.from(text.matchAll(BOUNDARY), ([, quoted, bare]) => quoted ?? bare ?? ''))
  if (boundaries.size === 0) return bytes
  const pieces: Uint8Array[] = []
  let from = 0
  let parts = 0
  for (const {index, 0: line, 1: name} of text.matchAll(/^--([^\r\n]{1,210})\r?\n/gm)) {
    if (!boundaries.has(name!.trimEnd())) continue
    if (++parts > MOST_PARTS) throw new UnreadableLetter(BROKEN)
    const at = index + line.length
    const headers = text.slice(at, at + HEADERS).split(/\r?\n\r?\n/, 1)[0]!
    if (!/[;\s](?:file)?name[*\d]{0,4}\s{0,9}=/i.test(headers)) continue
    pieces.push(bytes.subarray(from, at), ATTACHMENT)
    from = at
  }
  pieces.push(bytes.subarray(from))
  const whole = new Uint8Array(pieces.reduce((sum, {length}) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/**
 * Windows-1252 from 80 to 9F. Node reads it as ISO 8859-1, which has only control characters there, and so do mail
 * programs that get the name of the charset wrong.
 */
const WINDOWS_1252 = '€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ'

/** Lines end in `\n`; empty lines at the ends say nothing. */
const clean = (text = ''): string =>
  text
    .replace(/[\u0080-\u009F]/g, character => WINDOWS_1252[character.charCodeAt(0) - 0x80]!)
    .replace(/\r\n?/g, '\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd()

/** Characters that no text has, and their share, above which it was not decoded well. */
const FEW_BAD = 5
const MOST_BAD = 0.01

function isBroken(text: string): boolean {
  let bad = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 0xfffd || (code < 0x20 && code !== 9 && code !== 10 && code !== 12)) bad++
  }
  return bad > Math.max(FEW_BAD, MOST_BAD * text.length)
}

function layOut(parts: readonly (readonly [PartKind, string])[]): Pick<MailText, 'text' | 'lines'> {
  const lines: Line[] = []
  const texts = parts.map(([part, text], index) => {
    const ended = index < parts.length - 1 ? `${text}\n` : text
    for (const i of ended.split('\n').keys()) lines.push({part, paragraph: i + 1, opens: true, depth: 0})
    return ended
  })
  return {text: texts.join('\n'), lines}
}
