/** Files that are broken, that are something else, or that were made to do harm. */
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {readLetter} from '../../src/letter/read.ts'
import {type Opened, openLetter} from '../../src/project/open-letter.ts'
import {compoundFile, documentXml, paragraph, sizeInHeader, wordFile} from './packages.ts'

const DAMAGED = /^Dit bestand is beschadigd\. .* of zoek een kopie die wel werkt\.$/
const TOO_LARGE = /^Dit bestand is te groot voor een brief\. Splits het\.$/
const NO_LETTER = /^Dit is een ingepakt bestand, maar geen Word- of OpenDocument-brief\./
const OTHER_KIND =
  /^De naam eindigt op “\.\w+”, maar dit is een ander soort bestand\. Open het in uw tekstverwerker en sla het op als \.docx\.$/
const PASSWORD = /^Dit bestand heeft een wachtwoord\./

const GOOD = wordFile({})
const body = (xml: string): Uint8Array => wordFile({'word/document.xml': documentXml(xml)})
const open = (bytes: Uint8Array, name = 'brief.docx'): Promise<Opened> => openLetter(Buffer.from(bytes), name)

/** The text of a letter, or the one line about what is wrong with it. */
async function outcome(bytes: Uint8Array, name?: string): Promise<string> {
  const copy = Uint8Array.from(bytes)
  const opened = await open(bytes, name)
  expect(Buffer.compare(bytes, copy)).toBe(0)
  if (!('problem' in opened)) return opened.text
  expect(opened.problem).not.toContain('\n')
  return opened.problem
}

const laughs = Array.from({length: 10}, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('')
const withDoctype = (doctype: string, xml: string): Uint8Array =>
  wordFile({'word/document.xml': xml.replace(/^<\?xml[^>]*>/, `<?xml version="1.0"?>${doctype}`)})
const deep = (levels: number): string =>
  '<w:smartTag>'.repeat(levels) + paragraph('Dit is een slotaanmaning.') + '</w:smartTag>'.repeat(levels)
const utf16 = `\uFEFF${documentXml(paragraph('Dag.')).replace('UTF-8', 'UTF-16')}`
const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
const MIB = 2 ** 20

describe('what is no letter of Word', () => {
  const cases: readonly (readonly [string, Uint8Array, RegExp, string?])[] = [
    ['nothing at all', new Uint8Array(), /^Dit bestand is leeg\./],
    ['text', Buffer.from('Geachte mevrouw,'), OTHER_KIND],
    ['HTML that is called a Word file', Buffer.from('<html><p>Dag</p></html>'), OTHER_KIND, 'brief.doc'],
    ['a pdf', Buffer.from('%PDF-1.7\n'), /^Dit is een pdf\./],
    ['a lock file', GOOD, /^Dit is een hulpbestand van Word/, '~$brief.docx'],
    ['an archive of anything', wordFile({'[Content_Types].xml': null}), NO_LETTER],
    [
      'an archive called .pages',
      wordFile({'[Content_Types].xml': null, 'Index/Document.iwa': 'x'}),
      NO_LETTER,
      'b.pages',
    ],
    ['sheets', wordFile({'[Content_Types].xml': types('spreadsheetml.sheet')}), NO_LETTER, 'b.xlsx'],
    ['slides', wordFile({'[Content_Types].xml': types('presentationml.presentation')}), NO_LETTER, 'b.pptx'],
    ['a Word file with a password', compoundFile('EncryptedPackage'), PASSWORD],
    [
      'an e-mail of Outlook',
      compoundFile('__substg1.0_0037001F'),
      /^Dit is een e-mail van Outlook\./,
      'b.msg',
    ],
    ['another compound file', compoundFile('Workbook'), /^Dit is geen brief maar/, 'b.xls'],
    ['no document in it', wordFile({'word/document.xml': null}), DAMAGED],
    ['another root', wordFile({'word/document.xml': '<a/>'}), DAMAGED],
    ['broken XML', wordFile({'word/document.xml': documentXml('<w:p>')}), DAMAGED],
    ['a broken list of types', wordFile({'[Content_Types].xml': '<Types'}), DAMAGED],
    ['broken relations', wordFile({'_rels/.rels': '<a'}), DAMAGED],
    ['a part in UTF-16', wordFile({'word/document.xml': Buffer.from(utf16, 'utf16le')}), DAMAGED],
  ]
  it.each(cases.map(([what, bytes, line, name]) => ({what, bytes, line, name})))(
    '$what',
    async ({bytes, line, name}) => {
      expect(await outcome(bytes, name)).toMatch(line)
    },
  )

  it.each(Array.from({length: 20}, (_, i) => i))(
    'a Word file of which %i twentieths are there',
    async part => {
      const bytes = GOOD.subarray(0, Math.floor((GOOD.length * part) / 20))
      expect(await outcome(bytes)).toMatch(part === 0 ? /^Dit bestand is leeg\./ : DAMAGED)
    },
  )
})

describe('what was made to do harm', () => {
  it.each([
    ['a bomb', body(' '.repeat(64 * MIB)), TOO_LARGE],
    [
      'a bomb that says it is small',
      sizeInHeader(body(' '.repeat(64 * MIB)), 'word/document.xml', 1000),
      DAMAGED,
    ],
    ['a header that says gigabytes', sizeInHeader(GOOD, 'word/document.xml', 0xfffffff0), TOO_LARGE],
    [
      '20,000 parts',
      wordFile(Object.fromEntries(Array.from({length: 20_000}, (_, i) => [`x/${i}`, '']))),
      TOO_LARGE,
    ],
    ['a million empty elements', body('<w:p/>'.repeat(1_000_000)), TOO_LARGE],
    ['text beyond measure', body(paragraph('Ik betaal. '.repeat(200_000))), TOO_LARGE],
    ['100,000 levels', body(deep(100_000)), DAMAGED],
    [
      'fields in fields without end',
      body(`<w:p>${begin.repeat(10_000)}${end.repeat(10_000)}</w:p>`),
      DAMAGED,
    ],
    [
      'entities in entities',
      withDoctype(`<!DOCTYPE a [<!ENTITY l0 "l">${laughs}]>`, documentXml(paragraph('&l10;'))),
      DAMAGED,
    ],
    [
      'an entity of a file',
      withDoctype('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>', documentXml(paragraph('&x;'))),
      DAMAGED,
    ],
  ] as const)('%s is refused', async (_name, bytes, line) => {
    expect(await outcome(bytes)).toMatch(line)
  })

  it('parts that are only too large together are refused', async () => {
    const ids = Array.from({length: 12}, (_, i) => i)
    const references = ids.map(id => `<w:sectPr><w:headerReference xmlns:r="r" r:id="h${id}"/></w:sectPr>`)
    const relations = ids.map(id => `<Relationship Id="h${id}" Type="x/header" Target="h${id}.xml"/>`)
    const header = `<w:hdr xmlns:w="w">${' '.repeat(3 * MIB)}</w:hdr>`
    const bytes = wordFile({
      'word/document.xml': documentXml(references.join('')),
      'word/_rels/document.xml.rels': `<Relationships>${relations.join('')}</Relationships>`,
      ...Object.fromEntries(ids.map(id => [`word/h${id}.xml`, header])),
    })
    expect(await outcome(bytes)).toMatch(TOO_LARGE)
  })
})

describe('what is strange and yet a letter', () => {
  it.each([
    [
      'a DOCTYPE that leads nowhere',
      withDoctype('<!DOCTYPE a SYSTEM "file:///etc/passwd">', documentXml(paragraph('Dag.'))),
    ],
    ['some levels', body(deep(200).replace('Dit is een slotaanmaning.', 'Dag.'))],
    [
      '50 MB of pictures',
      wordFile({'word/document.xml': documentXml(paragraph('Dag.')), 'word/media/a.jpg': noise(50 * MIB)}),
    ],
  ])('%s', async (_name, bytes) => {
    expect(await outcome(bytes)).toBe('Dag.\n')
  })

  it('a field around more pieces than a call takes arguments', async () => {
    const separate = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    const code = '<w:r><w:instrText>TOC</w:instrText></w:r>'
    const text = await outcome(
      body(`<w:p>${begin}${code}${separate}${'<w:r><w:t>a</w:t></w:r>'.repeat(150_000)}${end}</w:p>`),
    )
    expect(text).toHaveLength(150_000 + 1)
  })

  it('600 pages', async () => {
    const sentence = 'U moet het bedrag binnen veertien dagen betalen, of ons bellen. '
    const text = await outcome(body(paragraph(sentence.repeat(3)).repeat(600 * 12)))
    expect(text).toHaveLength(600 * 12 * sentence.length * 3)
  })
})

/** Puts other bytes in the place of some, and cuts the rest off. */
const changed = (
  bytes: Uint8Array,
  changes: readonly (readonly [number, number])[],
  cut: number,
): Uint8Array => {
  const copy = Uint8Array.from(bytes)
  for (const [at, byte] of changes) copy[at % copy.length] = byte
  return copy.subarray(0, copy.length - (cut % copy.length))
}
const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), {maxLength: 8})

describe('a Word file with bytes changed', () => {
  const RICH = documentXml(
    `<w:p><w:pPr><w:pStyle w:val="Kop1"/></w:pPr><w:r><w:t>Eerste &amp; laatste</w:t></w:r></w:p><w:p>${begin}<w:r><w:instrText> IF 1 = 2 "ja" "nee" </w:instrText></w:r>${end}<w:fldSimple w:instr="MERGEFIELD naam"><w:r><w:t>«naam»</w:t></w:r></w:fldSimple></w:p><w:tbl><w:tr><w:tc>${paragraph('€ 40')}</w:tc></w:tr></w:tbl><w:p><w:ins w:id="1"><w:r><w:t>&#8364;</w:t><w:br/></w:r></w:ins></w:p>`,
  )
  /** A letter, or one line: nothing else comes out, and nothing is thrown. */
  const settles = async (bytes: Uint8Array): Promise<void> => {
    const opened = await open(bytes)
    if ('problem' in opened) expect(opened.problem).toMatch(/^[^\n]+$/)
    else expect(readLetter(opened.text, {...opened, path: 'brief.docx'}).source).toBe(opened.text)
  }

  it('is a letter or is refused', () =>
    fc.assert(
      fc.asyncProperty(changes, fc.oneof(fc.constant(0), fc.nat()), (list, cut) =>
        settles(changed(wordFile({'word/document.xml': RICH}), list, cut)),
      ),
      {numRuns: 300},
    ))

  it('is so too when the archive is whole and its XML is not', () =>
    fc.assert(
      fc.asyncProperty(changes, fc.oneof(fc.constant(0), fc.nat(400)), (list, cut) =>
        settles(wordFile({'word/document.xml': changed(new TextEncoder().encode(RICH), list, cut)})),
      ),
      {numRuns: 300},
    ))
})

function types(kind: string): string {
  return `<Types><Override PartName="/x.xml" ContentType="application/vnd.openxmlformats-officedocument.${kind}.main+xml"/></Types>`
}

/** Bytes that can't be packed. */
function noise(length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  let x = 1
  for (let i = 0; i < length; i++) {
    x ^= x << 13
    x ^= x >>> 17
    x ^= x << 5
    bytes[i] = x
  }
  return bytes
}
