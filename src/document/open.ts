import {type Format, type Syntax, UnreadableLetter} from '../letter/letter.ts'
import type {Line} from './document.ts'
import {type DocxText, readDocx} from './docx.ts'
import {WITH_PASSWORD} from './kind.ts'
import {type OdtText, readOdt} from './odt.ts'
import {child, DAMAGED, elements, readXml, TOO_LARGE, type XmlElement} from './xml.ts'
import {type Archive, DamagedArchive, OversizedPart, openArchive} from './zip.ts'

/** The text of a letter as linting sees it, whatever kind of file it came in. */
export interface LetterText {
  readonly text: string
  /** As the path tells when there is none. */
  readonly format?: Format
  readonly syntax?: Syntax
  /** Of a document: what is known of each line. */
  readonly lines?: readonly Line[]
}

const NO_LETTER =
  'Dit is een ingepakt bestand, maar geen Word- of OpenDocument-brief. Noem een .docx of .odt.'

/** Reads a Word or OpenDocument file. Throws `UnreadableLetter`, with what the user can do. */
export function openArchived(bytes: Uint8Array): {readonly docx: DocxText} | {readonly odt: OdtText} {
  try {
    const archive = openArchive(bytes)
    if (archive.encrypted) throw new UnreadableLetter(WITH_PASSWORD)
    if (archive.names.includes('[Content_Types].xml') && isWord(archive)) return {docx: readDocx(archive)}
    if (isOpenDocument(archive)) {
      if (hasPassword(archive)) throw new UnreadableLetter(WITH_PASSWORD)
      return {odt: readOdt(archive)}
    }
    throw new UnreadableLetter(NO_LETTER)
  } catch (error) {
    if (error instanceof DamagedArchive) throw new UnreadableLetter(DAMAGED)
    if (error instanceof OversizedPart) throw new UnreadableLetter(TOO_LARGE)
    // Elements within elements without end.
    if (error instanceof RangeError) throw new UnreadableLetter(DAMAGED)
    throw error
  }
}

/** Bytes that the list of a package's parts has at most. */
const MOST_LISTED = 1024 * 1024

/** Whether a package says that there is a Word document in it: sheets and slides look the same from the outside. */
function isWord(archive: Archive): boolean {
  const types = archive.read('[Content_Types].xml', MOST_LISTED)
  return (
    types !== undefined && /wordprocessingml\.(?:document|template)|ms-word\./.test(readXml('', types).xml)
  )
}

const MANIFEST = 'META-INF/manifest.xml'
const OPEN_DOCUMENT = /^application\/vnd\.oasis\.opendocument\.text(?:-template|-web)?$/
/** Bytes that the name of a media type has at most. */
const MOST_TYPE = 200

/** Whether a package says that it is an OpenDocument text: in its first part, or in its list of parts. */
function isOpenDocument(archive: Archive): boolean {
  const type = archive.names.includes('mimetype')
    ? new TextDecoder().decode(archive.read('mimetype', MOST_TYPE)).trim()
    : manifest(archive)?.find(entry => entry.attributes['manifest:full-path'] === '/')?.attributes[
        'manifest:media-type'
      ]
  return type !== undefined && OPEN_DOCUMENT.test(type)
}

/** OpenDocument encrypts the parts, not the archive. */
const hasPassword = (archive: Archive): boolean =>
  manifest(archive)?.some(entry => child(entry, 'manifest:encryption-data')) ?? false

function manifest(archive: Archive): readonly XmlElement[] | undefined {
  const bytes = archive.read(MANIFEST, MOST_LISTED)
  return bytes && elements(readXml(MANIFEST, bytes).root)
}
