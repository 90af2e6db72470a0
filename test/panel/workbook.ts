import {strToU8, zipSync} from 'fflate'
import {escapeXml} from '../../src/document/xml.ts'

/** A cell as XML, made by hand: what a program would write for it. */
interface RawCell {
  readonly xml: string
}

/** A cell with a text in it. */
export type WrittenCell = string | number | RawCell

/** Styles: 0 is none, 1 a date that every Excel knows, 2 a date of one's own, 3 text. */
const STYLES = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
<numFmts count="1"><numFmt numFmtId="164" formatCode="[$-413]d\\ mmmm&quot; jaar &quot;yyyy"/></numFmts>
<cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="49"/></cellXfs></styleSheet>`

const NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'

interface Workbook {
  readonly sheets: Readonly<Record<string, readonly (readonly WrittenCell[])[]>>
  readonly from1904?: boolean
  /** Parts that take the place of others or come beside them. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>
}

/** A workbook of Excel with shared texts, made without the program's own writer. */
export function workbookBytes({sheets, from1904, parts = {}}: Workbook): Uint8Array {
  const texts: string[] = []
  const shared = (text: string): number => {
    if (!texts.includes(text)) texts.push(text)
    return texts.indexOf(text)
  }
  const cell = (value: WrittenCell, at: string): string =>
    typeof value === 'string'
      ? value === ''
        ? ''
        : `<c r="${at}" t="s"><v>${shared(value)}</v></c>`
      : typeof value === 'number'
        ? `<c r="${at}"><v>${value}</v></c>`
        : value.xml.replace('@', at)
  const names = Object.keys(sheets)
  const written = Object.values(sheets).map(
    rows =>
      `<worksheet ${NS}><sheetData>${rows
        .map(
          (cells, y) =>
            `<row r="${y + 1}">${cells.map((value, x) => cell(value, `${String.fromCharCode(65 + x)}${y + 1}`)).join('')}</row>`,
        )
        .join('')}</sheetData></worksheet>`,
  )
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const relations = (all: readonly (readonly [id: string, type: string, target: string])[]): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all
      .map(([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`)
      .join('')}</Relationships>`
  const all: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook ${NS} xmlns:r="${office}"><workbookPr${from1904 ? ' date1904="1"' : ''}/><sheets>${names
      .map((name, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...names.map((_, i) => [`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`] as const),
      ['rId90', 'sharedStrings', 'sharedStrings.xml'],
      ['rId91', 'styles', 'styles.xml'],
    ]),
    'xl/sharedStrings.xml': `<sst ${NS}>${texts.map(text => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`).join('')}</sst>`,
    'xl/styles.xml': STYLES,
    ...Object.fromEntries(written.map((xml, i) => [`xl/worksheets/sheet${i + 1}.xml`, xml])),
    ...parts,
  }
  return zipSync(
    Object.fromEntries(
      Object.entries(all).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  )
}
