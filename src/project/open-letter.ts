import path from 'node:path'
import type {Remark} from '../document/document.ts'
import type {DocxText} from '../document/docx.ts'
import {compoundKind, kindOf, WITH_PASSWORD} from '../document/kind.ts'
import type {OdtText} from '../document/odt.ts'
import type {LetterText} from '../document/open.ts'
import {type Syntax, UnreadableLetter} from '../letter/letter.ts'
import {decodeAs, encodeAs} from './decode-as.ts'
import {DOCUMENT_ENDINGS} from './document-endings.ts'
import type {Encoding} from './encoding.ts'
import {decode, type Problem} from './read-file.ts'

/** A letter that was opened, whatever kind of file it came in. */
export interface OpenedLetter extends LetterText {
  /**
   * The file with another text in it, or why it can't hold that; of a document the text has the same lines. Nothing for
   * files that can't be changed.
   */
  readonly save?: (text: string, how: SaveOptions) => Buffer | {readonly problem: string}
  /** The file with remarks in it, of kinds that have them. */
  readonly annotate?: (remarks: readonly Remark[], date: string) => Buffer
}

/** How a document is changed. */
export interface SaveOptions {
  /** Whether the new words stand there as if they always had; else as tracked changes. */
  readonly accept: boolean
  /** The date of the changes, as `2026-11-22T10:00:00Z`. */
  readonly date: string
}

export type Opened = OpenedLetter | Problem

/** What a config says of a text file. */
export interface TextKind {
  /** UTF-8 when nothing is said. */
  readonly encoding?: Encoding
  /** As the name tells when nothing is said. */
  readonly format?: Syntax
}

const LOCK_FILE =
  'Dit is een hulpbestand van Word: de brief zelf staat nu ergens open. Noem de brief zonder “~$” in de naam.'
const PDF =
  'Dit is een pdf. Daarin kan briefwijzer niets nakijken of verbeteren. Gebruik het bestand waarvan de pdf is gemaakt.'
const OUTLOOK = 'Dit is een e-mail van Outlook. Sla de e-mail op als .eml.'
const EMPTY = 'Dit bestand is leeg. Kijk of dit het goede bestand is, of zoek een kopie die wel werkt.'
const OTHER = 'Dit is geen brief maar een ander soort bestand. Kijk of u het goede bestand heeft.'

/**
 * Opens a letter by its first bytes, and for e-mail by its name; what is wrong with it is told, not thrown.
 *
 * @param kind of files that turn out to be text
 */
export async function openLetter(bytes: Buffer, name: string, kind: TextKind = {}): Promise<Opened> {
  if (path.basename(name).startsWith('~$')) return {problem: LOCK_FILE}
  const ending = path.extname(name).toLowerCase()
  switch (kindOf(bytes)) {
    case undefined:
      if (ending === '.eml') return openMail(bytes)
      return DOCUMENT_ENDINGS.has(ending) ? {problem: noDocument(bytes, ending)} : openText(bytes, kind)
    case 'archive':
      return openArchive(bytes)
    case 'pdf':
      return {problem: PDF}
    case 'rtf':
      return openByOffice(bytes, 'rtf')
    case 'compound': {
      const kind = compoundKind(bytes)
      if (kind === 'word') return openByOffice(bytes, 'doc')
      return {problem: {encrypted: WITH_PASSWORD, outlook: OUTLOOK, other: OTHER}[kind]}
    }
  }
}

const noDocument = (bytes: Buffer, ending: string): string =>
  bytes.length === 0
    ? EMPTY
    : `De naam eindigt op “${ending}”, maar dit is een ander soort bestand. Open het in uw tekstverwerker en sla het op als .docx.`

function openText(bytes: Buffer, {encoding, format}: TextKind): Opened {
  const syntax = format && {format}
  if (!encoding || encoding.name === 'utf-8') {
    const read = decode(bytes)
    return 'problem' in read ? withAdvice(read) : {...read, ...syntax, save: text => encode(text, bytes)}
  }
  const read = decodeAs(bytes, encoding)
  if ('problem' in read) return read
  const save = (text: string): Buffer | {problem: string} => {
    const saved = encodeAs(text, bytes, encoding)
    return 'missing' in saved ? {problem: noCharacter(saved.missing, encoding)} : saved
  }
  return {...read, ...syntax, save}
}

const noCharacter = (character: string, {name}: Encoding): string =>
  `Het teken “${character}” kan niet in ${name}. Er is niets veranderd. Sla de brief op als UTF-8, of neem de voorstellen zelf over.`

/** Who can't save a file in another way can say in a config what it is. */
function withAdvice({problem, ...place}: Problem): Problem {
  const encoding = problem.includes('Windows-1252')
    ? 'windows-1252'
    : problem.includes('UTF-16')
      ? 'utf-16le'
      : undefined
  if (encoding === undefined) return {problem, ...place}
  return {problem: `${problem} Of zet in briefwijzer.config.yml: tekenset: ${encoding}`, ...place}
}

const MARK = Buffer.from([0xef, 0xbb, 0xbf])

/** Text as the bytes that a file is made of, with the byte-order mark that it had. */
function encode(text: string, before: Buffer): Buffer {
  const bytes = Buffer.from(text)
  return before.subarray(0, MARK.length).equals(MARK) ? Buffer.concat([MARK, bytes]) : bytes
}

const openArchive = (bytes: Buffer): Promise<Opened> =>
  attempt(async () => {
    // Unpacking, reading and writing XML is for those who have Word or OpenDocument files.
    const {openArchived} = await import('../document/open.ts')
    const opened = openArchived(bytes)
    return 'odt' in opened ? openOdt(opened.odt) : openDocx(opened.docx)
  })

/** An e-mail as its receiver gets it. Nobody changes an e-mail: it can't be saved. */
const openMail = (bytes: Buffer): Promise<Opened> =>
  attempt(async () => {
    const {readEml} = await import('../document/eml.ts')
    return {...(await readEml(bytes)), format: 'eml'}
  })

/** A file that LibreOffice makes a Word file of; what changes in that is not in the file itself. */
async function openByOffice(bytes: Buffer, format: 'doc' | 'rtf'): Promise<Opened> {
  const {toDocx} = await import('./libreoffice.ts')
  const converted = await toDocx(bytes, format)
  if ('problem' in converted) return converted
  const opened = await openArchive(converted.docx)
  return 'problem' in opened
    ? opened
    : {text: opened.text, format, ...(opened.lines && {lines: opened.lines})}
}

async function attempt(open: () => Promise<Opened>): Promise<Opened> {
  try {
    return await open()
  } catch (error) {
    if (error instanceof UnreadableLetter) return {problem: error.message}
    throw error
  }
}

async function openDocx(docx: DocxText): Promise<OpenedLetter> {
  const {annotateDocx, rewriteDocx} = await import('../document/docx-write.ts')
  return {
    text: docx.text,
    format: 'docx',
    lines: docx.lines,
    save: (text, how) => Buffer.from(rewriteDocx(docx, text, how)),
    annotate: (remarks, date) => Buffer.from(annotateDocx(docx, remarks, date)),
  }
}

async function openOdt(odt: OdtText): Promise<OpenedLetter> {
  const {annotateOdt} = await import('../document/odt-write.ts')
  return {
    text: odt.text,
    format: 'odt',
    lines: odt.lines,
    annotate: (remarks, date) => Buffer.from(annotateOdt(odt, remarks, date)),
  }
}
