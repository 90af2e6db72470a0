import {zipSync} from 'fflate'
import {type DocxText, readDocx} from '../../src/document/docx.ts'
import {openArchive} from '../../src/document/zip.ts'

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ')
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const CONTENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** What a part holds, by its name without ending: `body`, `header1`, `footnotes`, `comments`, `styles`, `settings`. */
export type WordParts = Readonly<Record<string, string>> & {readonly body: string}

const ROOTS: Readonly<Record<string, string>> = {
  header: 'hdr',
  footer: 'ftr',
  footnotes: 'footnotes',
  comments: 'comments',
  styles: 'styles',
  settings: 'settings',
}

/** The bytes of a Word document with what stands in `parts` between the tags of each; `rId` and the name is a part's id. */
export function wordBytes({body, ...parts}: WordParts): Uint8Array {
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
  const names = Object.keys(parts)
  const kind = (name: string): string => name.replace(/\d+$/, '')
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': encode(
      `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="application/octet-stream"/><Override PartName="/word/document.xml" ContentType="${CONTENT}.document.main+xml"/>${names
        .map(name => `<Override PartName="/word/${name}.xml" ContentType="${CONTENT}.${kind(name)}+xml"/>`)
        .join('')}</Types>`,
    ),
    '_rels/.rels': encode(
      `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATION}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': encode(`${HEAD}<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`),
    'word/_rels/document.xml.rels': encode(
      `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names
        .map(name => `<Relationship Id="rId${name}" Type="${RELATION}/${kind(name)}" Target="${name}.xml"/>`)
        .join('')}</Relationships>`,
    ),
    // Something that nobody may touch.
    'word/media/foto.bin': Uint8Array.from({length: 5000}, (_, i) => (i * 7919) % 251),
  }
  for (const name of names) {
    const root = `w:${ROOTS[kind(name)]!}`
    files[`word/${name}.xml`] = encode(`${HEAD}<${root} ${NAMESPACES}>${parts[name]}</${root}>`)
  }
  // A date of its own would make every archive another.
  return zipSync(files, {mtime: new Date(2026, 0, 1)})
}

export const word = (parts: WordParts): DocxText => readDocx(openArchive(wordBytes(parts)))
export const reread = (bytes: Uint8Array): DocxText => readDocx(openArchive(bytes))

/** Text with a space at its ends as it is. */
export const t = (text: string): string => `<w:t xml:space="preserve">${text}</w:t>`
export const r = (text: string, format = ''): string =>
  `<w:r>${format && `<w:rPr>${format}</w:rPr>`}${t(text)}</w:r>`
export const p = (...runs: string[]): string => `<w:p>${runs.join('')}</w:p>`
const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
export const code = (text: string): string =>
  `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`
/** A complex field, as Word writes it. */
export const field = (inside: string, result = ''): string =>
  mark('begin') + inside + mark('separate') + result + mark('end')
export const merge = (name: string): string => field(code(` MERGEFIELD ${name} `), r(`«${name}»`))
