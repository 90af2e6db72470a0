import {type Zippable, zipSync} from 'fflate'

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
const RELATIONS =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'

/** The XML of a Word document around paragraphs, or other content of its body. */
export const documentXml = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${W}"><w:body>${body}</w:body></w:document>`

export const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`

const bytesOf = (part: string | Uint8Array): Uint8Array =>
  typeof part === 'string' ? new TextEncoder().encode(part) : part

/** A Word file of its parts; those that nothing is said of are as they should be, and those that are null are left out. */
export function wordFile(parts: Readonly<Record<string, string | Uint8Array | null>>): Uint8Array {
  const all = {
    '[Content_Types].xml': TYPES,
    '_rels/.rels': RELATIONS,
    'word/document.xml': documentXml(paragraph('Dit is een slotaanmaning.')),
    ...parts,
  }
  const files: Zippable = {}
  for (const [name, part] of Object.entries(all))
    if (part !== null) files[name] = [bytesOf(part), {mtime: '1980-01-01'}]
  return zipSync(files)
}

/** The file with another size in the record of one of its parts. */
export function sizeInHeader(file: Uint8Array, part: string, size: number): Uint8Array {
  const bytes = Uint8Array.from(file)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at + 46 < bytes.length; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue
    const name = bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true))
    if (new TextDecoder().decode(name) === part) view.setUint32(at + 24, size, true)
  }
  return bytes
}

/** What is looked at of a compound file: its first bytes, and a name in it. */
export const compoundFile = (name: string): Uint8Array =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(504),
    Buffer.from(name, 'utf16le'),
    Buffer.alloc(64),
  ])
