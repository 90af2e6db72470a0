/** Puts XML together as the packages that Word 365 writes. */
import {strToU8, type Zippable, zipSync} from 'fflate'

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'

/** The namespaces that Word names on the root of each part. */
const NAMESPACES =
  'xmlns:wpc="http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:o="urn:schemas-microsoft-com:office:office" ' +
  `xmlns:r="${OFFICE}" ` +
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" ' +
  'xmlns:v="urn:schemas-microsoft-com:vml" ' +
  'xmlns:wp14="http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing" ' +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
  'xmlns:w10="urn:schemas-microsoft-com:office:word" ' +
  `xmlns:w="${W}" ` +
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" ' +
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" ' +
  'xmlns:w16cid="http://schemas.microsoft.com/office/word/2016/wordml/cid" ' +
  'xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ' +
  'mc:Ignorable="w14 w15 w16cid wp14"'

/** A part of a package beside the document itself. */
export interface WordPart {
  /** Name in the folder `word`. */
  readonly name: string
  /** Its root element, with what stands in it. */
  readonly root: string
  readonly content: string
  /** Last word of its content type, as in `…wordprocessingml.styles+xml`; all of it when it has a slash. */
  readonly type: string
  /** Id of the relation from the document, and the last word of its type; all of it when it has a slash. */
  readonly id: string
  readonly relation: string
}

export interface WordLetter {
  /** Paragraphs and tables. */
  readonly body: string
  /** What stands in the last `w:sectPr` before the size of the page. */
  readonly section?: string
  /** Whether the first page has its own header and footer. */
  readonly titlePage?: boolean
  readonly styles?: string
  readonly parts?: readonly WordPart[]
  /** Addresses outside, by id. */
  readonly links?: Readonly<Record<string, string>>
  /** Name of the document's part in the folder `word`. */
  readonly name?: string
}

/** Spacing as in the template that Word starts with: white below each paragraph. */
const STYLES =
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:cstheme="minorBidi"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="nl-NL" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>' +
  '<w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Standaard"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/><w:basedOn w:val="Standaard"/><w:next w:val="Standaard"/><w:uiPriority w:val="9"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="240" w:after="0"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:sz w:val="32"/></w:rPr></w:style>' +
  '<w:style w:type="character" w:default="1" w:styleId="Standaardalinea-lettertype"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>' +
  '<w:style w:type="table" w:default="1" w:styleId="Standaardtabel"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Geenafstand"><w:name w:val="No Spacing"/><w:uiPriority w:val="1"/><w:qFormat/><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Lijstalinea"><w:name w:val="List Paragraph"/><w:basedOn w:val="Standaard"/><w:uiPriority w:val="34"/><w:qFormat/><w:pPr><w:ind w:left="720"/><w:contextualSpacing/></w:pPr></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Koptekst"><w:name w:val="header"/><w:basedOn w:val="Standaard"/><w:uiPriority w:val="99"/><w:pPr><w:tabs><w:tab w:val="center" w:pos="4536"/><w:tab w:val="right" w:pos="9072"/></w:tabs><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Voetnoottekst"><w:name w:val="footnote text"/><w:basedOn w:val="Standaard"/><w:uiPriority w:val="99"/><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:style>' +
  '<w:style w:type="character" w:styleId="Voetnootmarkering"><w:name w:val="footnote reference"/><w:uiPriority w:val="99"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>' +
  '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:uiPriority w:val="99"/><w:rPr><w:color w:val="0563C1"/><w:u w:val="single"/></w:rPr></w:style>' +
  '<w:style w:type="character" w:styleId="Tekstvantijdelijkeaanduiding"><w:name w:val="Placeholder Text"/><w:uiPriority w:val="99"/><w:semiHidden/><w:rPr><w:color w:val="808080"/></w:rPr></w:style>' +
  '<w:style w:type="character" w:styleId="Verwijzingopmerking"><w:name w:val="annotation reference"/><w:uiPriority w:val="99"/><w:semiHidden/><w:rPr><w:sz w:val="16"/></w:rPr></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Tekstopmerking"><w:name w:val="annotation text"/><w:basedOn w:val="Standaard"/><w:uiPriority w:val="99"/></w:style>'

const SETTINGS =
  '<w:zoom w:percent="100"/><w:proofState w:spelling="clean" w:grammar="clean"/><w:defaultTabStop w:val="708"/><w:hyphenationZone w:val="425"/><w:characterSpacingControl w:val="doNotCompress"/>' +
  '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="nl-NL"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>'

const PAGE =
  '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" w:header="708" w:footer="708" w:gutter="0"/><w:cols w:space="708"/>'

const root = (name: string, content: string): string =>
  `${HEAD}<w:${name} ${NAMESPACES}>${content}</w:${name}>`

const contentType = (type: string): string =>
  type.includes('/') ? type : `application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml`

const relation = (id: string, type: string, target: string, mode = ''): string =>
  `<Relationship Id="${id}" Type="${type.includes('/') ? type : `${OFFICE}/${type}`}" Target="${target}"${mode}/>`

const relations = (content: string): string =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`

/** The bytes of a Word document; the same letter gives the same bytes. */
export function wordPackage(letter: WordLetter): Uint8Array {
  const {
    body,
    section = '',
    titlePage = false,
    styles = '',
    parts = [],
    links = {},
    name = 'document.xml',
  } = letter
  const all: readonly WordPart[] = [
    {
      name: 'styles.xml',
      root: 'styles',
      content: STYLES + styles,
      type: 'styles',
      id: 'rId1',
      relation: 'styles',
    },
    {
      name: 'settings.xml',
      root: 'settings',
      content: SETTINGS,
      type: 'settings',
      id: 'rId2',
      relation: 'settings',
    },
    ...parts,
  ]
  const override = (part: string, type: string): string =>
    `<Override PartName="/word/${part}" ContentType="${contentType(type)}"/>`
  const files: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override(name, 'document.main')}${all.map(part => override(part.name, part.type)).join('')}</Types>`,
    '_rels/.rels': relations(relation('rId1', 'officeDocument', `word/${name}`)),
    [`word/${name}`]: root(
      'document',
      `<w:body>${body}<w:sectPr w:rsidR="00A41B2C">${section}${PAGE}${titlePage ? '<w:titlePg/>' : ''}</w:sectPr></w:body>`,
    ),
    [`word/_rels/${name}.rels`]: relations(
      all.map(part => relation(part.id, part.relation, part.name)).join('') +
        Object.entries(links)
          .map(([id, target]) => relation(id, 'hyperlink', target, ' TargetMode="External"'))
          .join(''),
    ),
  }
  for (const part of all)
    files[`word/${part.name}`] = part.root.includes(':')
      ? `${HEAD}<${part.root} ${NAMESPACES}>${part.content}</${part.root}>`
      : root(part.root, part.content)
  const zippable: Zippable = {}
  for (const [file, xml] of Object.entries(files)) zippable[file] = strToU8(xml)
  // The day on which zip's calendar begins, in the clock of the machine: the same bytes everywhere.
  return zipSync(zippable, {level: 9, mtime: new Date(1980, 0, 1)})
}

let paragraphs = 0
/** Paragraphs are numbered within a letter, as Word does. */
export const startLetter = (): void => {
  paragraphs = 0
}

/** A paragraph with the attributes that Word gives it. `properties` is what stands in its `w:pPr`. */
export function p(content: string, properties = ''): string {
  const id = (0x10a2b300 + paragraphs++ * 0x11).toString(16).toUpperCase()
  return `<w:p w14:paraId="${id}" w14:textId="77777777" w:rsidR="00A41B2C" w:rsidRDefault="00A41B2C" w:rsidP="003D51F7">${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`
}

const escapeText = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

const space = (text: string): string => (/^\s|\s$/.test(text) ? ' xml:space="preserve"' : '')

/** `w:t`, told to keep its spaces when it has any at its ends. */
export const t = (text: string): string => `<w:t${space(text)}>${escapeText(text)}</w:t>`

/** A run around anything; `properties` is what stands in its `w:rPr`. */
export const raw = (content: string, properties = ''): string =>
  `<w:r w:rsidR="00A41B2C">${properties && `<w:rPr>${properties}</w:rPr>`}${content}</w:r>`

export const r = (text: string, properties = ''): string => raw(t(text), properties)

/** A paragraph of one run. */
export const line = (text: string, properties = ''): string => p(r(text), properties)

export const style = (id: string): string => `<w:pStyle w:val="${id}"/>`

export const mark = (type: 'begin' | 'separate' | 'end'): string =>
  raw(`<w:fldChar w:fldCharType="${type}"/>`)

/** Code of a field, in one run. */
export const code = (text: string): string =>
  raw(`<w:instrText${space(text)}>${escapeText(text)}</w:instrText>`)

/** A field of runs: its code, which may hold fields, and what it showed last; no result for fields that show nothing. */
export const field = (instruction: string, result?: string): string =>
  mark('begin') + instruction + (result === undefined ? '' : mark('separate') + result) + mark('end')

/** A merge field as Word shows it. */
export const merge = (name: string, switches = ' \\* MERGEFORMAT '): string =>
  field(code(` MERGEFIELD ${name}${switches}`), raw(t(`«${name.replace(/"/g, '')}»`), '<w:noProof/>'))

export const tab = raw('<w:tab/>')
export const lineBreak = raw('<w:br/>')
