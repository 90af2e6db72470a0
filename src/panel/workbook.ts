import {relationsName, relationsOf} from '../document/docx.ts'
import {partReader} from '../document/parts.ts'
import {elements, type XmlElement, type XmlPart, XmlText} from '../document/xml.ts'
import {DamagedArchive, OversizedPart, openArchive} from '../document/zip.ts'
import {MONTHS} from '../dutch/months.ts'
import {UnreadableLetter} from '../letter/letter.ts'
import {
  type AnswerTable,
  answerTable,
  type CellFault,
  hasAnswerHead,
  isFilledIn,
  type TableCell,
  type TableRow,
} from './answer-table.ts'
import {ANSWER_SHEET} from './model.ts'

const DAMAGED =
  'Dit Excel-bestand is beschadigd. Open het in Excel en sla het opnieuw op, of zoek een kopie die wel werkt.'
const TOO_LARGE =
  'Dit Excel-bestand is te groot. Sla het blad met antwoorden op als “CSV UTF-8”, of verdeel het over meer bestanden.'
const PASSWORD = 'Dit Excel-bestand heeft een wachtwoord. Sla het op zonder wachtwoord.'
const OPEN_DOCUMENT =
  'Dit is een rekenblad van LibreOffice. Sla het op als Excel-bestand (.xlsx) of als “Tekst CSV”.'
const NO_WORKBOOK = 'Dit is geen Excel-bestand. Kijk of dit het goede bestand is.'

/**
 * Reads answers from a workbook of Excel (ECMA-376, SpreadsheetML): from the sheet `Antwoorden`, or else the one that
 * has all columns; two that are filled in are a problem. Formulas are not carried out and what Excel last made of them
 * is not believed: such a cell has a fault, and so has one of which Excel made a date.
 */
export function answersInWorkbook(bytes: Uint8Array): AnswerTable {
  try {
    return readWorkbook(bytes)
  } catch (error) {
    if (error instanceof OversizedPart) return {problem: TOO_LARGE}
    // Elements within elements without end.
    if (error instanceof DamagedArchive || error instanceof RangeError) return {problem: DAMAGED}
    if (error instanceof UnreadableLetter)
      return {problem: error.message.includes('te groot') ? TOO_LARGE : DAMAGED}
    throw error
  }
}

/** Bytes that the name of a media type has at most. */
const MOST_TYPE = 200

function readWorkbook(bytes: Uint8Array): AnswerTable {
  const archive = openArchive(bytes)
  if (archive.encrypted) return {problem: PASSWORD}
  if (archive.names.includes('mimetype')) {
    const type = new TextDecoder().decode(archive.read('mimetype', MOST_TYPE))
    return {problem: type.includes('spreadsheet') ? OPEN_DOCUMENT : NO_WORKBOOK}
  }
  const part = partReader(archive)
  const name = relationsOf(part('_rels/.rels'), '').byType('officeDocument')[0]?.target ?? 'xl/workbook.xml'
  const workbook = archive.names.includes(name) ? part(name) : undefined
  if (!workbook || local(workbook.root) !== 'workbook') return {problem: NO_WORKBOOK}
  const relations = relationsOf(part(relationsName(name)), name)
  const texts = sharedTexts(part(relations.byType('sharedStrings')[0]?.target ?? ''))
  const isDate = dateStyles(part(relations.byType('styles')[0]?.target ?? ''))
  const from1904 = /^(?:1|true)$/.test(first(workbook.root, 'workbookPr')?.attributes.date1904 ?? '')
  const sheets = [...all(workbook.root, 'sheet')].map(({attributes}) => ({
    name: attributes.name ?? '',
    target: relations.byId(
      Object.entries(attributes).find(([key]) => key === 'id' || key.endsWith(':id'))?.[1] ?? '',
    ),
  }))
  const read = (target: string | undefined): TableRow[] | undefined => {
    const sheet = target === undefined ? undefined : part(target)
    return sheet && sheetRows(sheet, {texts, isDate, from1904})
  }
  const named = sheets.find(({name}) => name.trim().toLowerCase() === ANSWER_SHEET.toLowerCase())
  const tables = sheets.flatMap(sheet => {
    const rows = read(sheet.target)
    if (!rows && sheet === named) return [{sheet, table: {problem: DAMAGED}}]
    return rows && (sheet === named || hasAnswerHead(rows)) ? [{sheet, table: answerTable(rows)}] : []
  })
  const own = tables.find(({sheet}) => sheet === named)?.table
  if (own && 'problem' in own) return own
  // A second sheet that nobody reads would be lost; a copy that is not filled in says nothing.
  const filled = tables.filter(({table}) => isFilledIn(table))
  if (filled.length > 1)
    return {
      problem:
        `In dit Excel-bestand staan antwoorden op meer dan één blad: ${filled.map(({sheet}) => `“${sheet.name}”`).join(', ')}. ` +
        'Zet alle rijen op één blad, of bewaar elk blad in een eigen bestand.',
    }
  const chosen = filled[0]?.table ?? own ?? tables[0]?.table
  if (chosen) return chosen
  const names = sheets.map(({name}) => `“${name}”`).join(', ')
  return {
    problem:
      `In dit Excel-bestand staat geen blad “${ANSWER_SHEET}”, en geen ander blad met de kolommen van een ` +
      `antwoordbestand. Bladen: ${names}. Gebruik antwoorden.xlsx uit het pakket.`,
  }
}

/** A name without the prefix that some programs give it. */
const local = ({name}: XmlElement): string => name.slice(name.indexOf(':') + 1)

function* all(parent: XmlElement, name: string): Iterable<XmlElement> {
  for (const element of elements(parent)) {
    if (local(element) === name) yield element
    else yield* all(element, name)
  }
}

const first = (parent: XmlElement, name: string): XmlElement | undefined =>
  elements(parent).find(element => local(element) === name)

const ESCAPED = /_x([0-9A-Fa-f]{4})_/g

/** The text in an element, of all its runs; what is only there to say how it sounds is left out. */
function textIn(element: XmlElement | undefined): string {
  if (!element) return ''
  let text = ''
  for (const node of element.children) {
    if (node instanceof XmlText) text += node.text
  }
  for (const inner of elements(element)) if (local(inner) !== 'rPh') text += textIn(inner)
  return text
}

/** Excel writes characters that XML has no place for as `_x000D_`. */
const unescaped = (text: string): string =>
  text.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

const sharedTexts = (part: XmlPart | undefined): string[] =>
  part
    ? elements(part.root)
        .filter(element => local(element) === 'si')
        .map(item => unescaped(textIn(item)))
    : []

/** Numbers of the formats for dates and times that every Excel has (ECMA-376 part 1, 18.8.30). */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)

/** Whether a format code shows a date or a time: what is quoted or in brackets is not looked at. */
const isDateCode = (code: string): boolean =>
  /[dmyhs]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').replace(/General|Standaard/gi, ''))

/** Whether the style of a number shows it as a date. */
function dateStyles(part: XmlPart | undefined): (style: number) => boolean {
  if (!part) return () => false
  const own = new Map(
    [...all(part.root, 'numFmt')].map(({attributes}) => [
      Number(attributes.numFmtId),
      isDateCode(attributes.formatCode ?? ''),
    ]),
  )
  const styles = elements(first(part.root, 'cellXfs') ?? part.root)
    .filter(element => local(element) === 'xf')
    .map(({attributes}) => Number(attributes.numFmtId))
  return style => {
    const format = styles[style]
    return format !== undefined && (own.get(format) ?? isBuiltInDate(format))
  }
}

interface Book {
  readonly texts: readonly string[]
  readonly isDate: (style: number) => boolean
  /** Whether days are counted from 1904, as old Macs do. */
  readonly from1904: boolean
}

/** Columns of a sheet that are looked at: cells beyond them hold nothing of ours. */
const MOST_COLUMNS = 64

function sheetRows(sheet: XmlPart, book: Book): TableRow[] {
  const data = first(sheet.root, 'sheetData')
  if (!data) return []
  const rows: TableRow[] = []
  let line = 0
  for (const row of elements(data)) {
    if (local(row) !== 'row') continue
    line = Number(row.attributes.r) || line + 1
    const cells: TableCell[] = []
    let column = -1
    for (const cell of elements(row)) {
      if (local(cell) !== 'c') continue
      column = columnOf(cell.attributes.r) ?? column + 1
      if (column >= MOST_COLUMNS) break
      while (cells.length < column) cells.push({text: ''})
      cells[column] = readCell(cell, book)
    }
    if (cells.some(({text, fault}) => text.trim() !== '' || fault)) rows.push({line, cells})
  }
  return rows
}

/** 0 of `A3`, 26 of `AA3`. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^\$?([A-Z]{1,3})\$?\d/i.exec(reference ?? '')?.[1]?.toUpperCase()
  if (letters === undefined) return undefined
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

function readCell(cell: XmlElement, {texts, isDate, from1904}: Book): TableCell {
  const {t: type = 'n', s: style = '0'} = cell.attributes
  const value = textIn(first(cell, 'v'))
  const faulty = (fault: CellFault, text = value): TableCell => ({text: text || '?', fault})
  if (first(cell, 'f')) return faulty('formula')
  switch (type) {
    case 's': {
      const text = texts[Number(value)]
      return text === undefined ? faulty('error') : {text}
    }
    case 'inlineStr':
      return {text: unescaped(textIn(first(cell, 'is')))}
    case 'str':
      return {text: unescaped(value)}
    case 'b':
      return faulty('boolean', value === '1' ? 'WAAR' : 'ONWAAR')
    case 'e':
      return faulty('error')
    case 'd':
      return faulty('date')
    default: {
      if (value === '') return {text: ''}
      const number = Number(value)
      if (!Number.isFinite(number)) return faulty('error')
      return isDate(Number(style))
        ? faulty('date', dateText(number, from1904))
        : {text: String(number).replace('.', ',')}
    }
  }
}

const DAY = 24 * 60 * 60 * 1000

/** What Excel shows for a number of days, as far as the day goes. */
function dateText(days: number, from1904: boolean): string {
  const date = new Date(Date.UTC(1904, 0, 1) + (Math.floor(days) - (from1904 ? 0 : 1462)) * DAY)
  if (Number.isNaN(date.getTime())) return '?'
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`
}
