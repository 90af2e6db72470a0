import {UnreadableLetter} from '../letter/letter.ts'
import {readXml, TOO_LARGE, type XmlPart} from './xml.ts'
import type {Archive} from './zip.ts'

/** Bytes of XML that a letter has at most, all parts together: one of 600 pages has less. */
const MOST_XML = 32 * 1024 * 1024
/** Tags that it has at most: each takes some hundreds of bytes of memory, whatever it says. */
const MOST_TAGS = 1_000_000

/** Reads parts of a document by name, as long as they are not too large together; nothing when there is none of that name. */
export function partReader(archive: Archive): (name: string) => XmlPart | undefined {
  let bytesLeft = MOST_XML
  let tagsLeft = MOST_TAGS
  return name => {
    const bytes = archive.read(name, bytesLeft)
    if (!bytes) return undefined
    bytesLeft -= bytes.length
    for (let at = bytes.indexOf(TAG); at >= 0; at = bytes.indexOf(TAG, at + 1)) tagsLeft--
    if (tagsLeft < 0) throw new UnreadableLetter(TOO_LARGE)
    return readXml(name, bytes)
  }
}

const TAG = '<'.charCodeAt(0)
