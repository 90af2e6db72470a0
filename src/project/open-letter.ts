import path from 'node:path'
import type {Remark} from '../document/document.ts'
import {compoundKind, kindOf} from '../document/kind.ts'
import type {LetterText} from '../document/open.ts'
import {UnreadableLetter} from '../letter/letter.ts'
import {decode, type Problem} from './read-file.ts'

/** A letter that was opened, whatever kind of file it came in. */
export interface OpenedLetter extends LetterText {
  /**
   * The file with another text in it; of a document that has the same lines. Nothing for files that can't be changed.
   */
  readonly save?: (text: string, how: SaveOptions) => Buffer
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

const LOCK_FILE =
  'Dit is een hulpbestand van Word: de brief zelf staat nu ergens open. Noem de brief zonder “~$” in de naam.'
const PDF =
  'Dit is een pdf. Daarin kan briefwijzer niets nakijken of verbeteren. Gebruik het bestand waarvan de pdf is gemaakt.'
const WITH_PASSWORD =
  'Dit bestand heeft een wachtwoord. Sla het op zonder wachtwoord, of kijk een kopie zonder wachtwoord na.'
const OLD_WORD = 'Dit is een oud Word-bestand. Open het in Word en sla het op als .docx.'
const OUTLOOK = 'Dit is een e-mail van Outlook. Sla de e-mail op als .eml.'
const RTF = 'Dit is een RTF-bestand. Open het in Word en sla het op als .docx.'
const OTHER = 'Dit is geen brief maar een ander soort bestand. Kijk of u het goede bestand heeft.'

/** Opens a letter by its first bytes, and for e-mail by its name; what is wrong with it is told, not thrown. */
export async function openLetter(bytes: Buffer, name: string): Promise<Opened> {
  if (path.basename(name).startsWith('~$')) return {problem: LOCK_FILE}
  switch (kindOf(bytes)) {
    case undefined:
      return openText(bytes)
    case 'archive':
      return openArchive(bytes)
    case 'pdf':
      return {problem: PDF}
    case 'rtf':
      return {problem: RTF}
    case 'compound':
      return {
        problem: {encrypted: WITH_PASSWORD, outlook: OUTLOOK, word: OLD_WORD, other: OTHER}[
          compoundKind(bytes)
        ],
      }
  }
}

function openText(bytes: Buffer): Opened {
  const read = decode(bytes)
  return 'problem' in read ? read : {...read, save: text => encode(text, bytes)}
}

const MARK = Buffer.from([0xef, 0xbb, 0xbf])

/** Text as the bytes that a file is made of, with the byte-order mark that it had. */
function encode(text: string, before: Buffer): Buffer {
  const bytes = Buffer.from(text)
  return before.subarray(0, MARK.length).equals(MARK) ? Buffer.concat([MARK, bytes]) : bytes
}

async function openArchive(bytes: Buffer): Promise<Opened> {
  // Unpacking and reading XML is for those who have Word files.
  const [{openArchived}, {annotateDocx, rewriteDocx}] = await Promise.all([
    import('../document/open.ts'),
    import('../document/docx-write.ts'),
  ])
  try {
    const {docx} = openArchived(bytes)
    return {
      text: docx.text,
      format: 'docx',
      lines: docx.lines,
      save: (text, how) => Buffer.from(rewriteDocx(docx, text, how)),
      annotate: (remarks, date) => Buffer.from(annotateDocx(docx, remarks, date)),
    }
  } catch (error) {
    if (error instanceof UnreadableLetter) return {problem: error.message}
    throw error
  }
}
