import writeXlsxFile, {type Cell, type Feature, type Sheet} from 'write-excel-file/universal'
import {ANSWER_SHEET, type AnswerRow, COLUMNS, KINDS, kindOf, MARKS} from './model.ts'
import type {PackedLetter} from './pack-letter.ts'

/** What a row may hold in a column: a drop-down, with what Excel says when something else is typed. */
interface Check {
  readonly values: readonly string[]
  /** Shown beside the cell. */
  readonly hint: string
  readonly refusal: string
}

/** Rows that can be filled in below those that stand there, with checks that hold for any row. */
const SPARE_ROWS = 300
const WIDTHS: Readonly<Record<(typeof COLUMNS)[number], number>> = {
  ronde: 7,
  brief: 30,
  versie: 12,
  variant: 8,
  lezer: 8,
  soort: 14,
  alinea: 9,
  waarde: 30,
  toelichting: 70,
}

const HEAD = {fontWeight: 'bold', backgroundColor: '#1F3864', textColor: '#FFFFFF'} as const
const GIVEN = {backgroundColor: '#EDEDED', textColor: '#444444'} as const
const TO_FILL = {backgroundColor: '#FFFFFF', borderColor: '#BFBFBF', borderStyle: 'thin', wrap: true} as const
/** Cells that hold text whatever is typed in them: Excel makes no number or date of it. */
const AS_TEXT = {type: String, format: '@'} as const

/** The answer form as an Excel file: the given rows, with drop-downs in the cells that are to be filled in. */
export async function answersXlsx(
  rows: readonly AnswerRow[],
  letters: readonly PackedLetter[],
): Promise<Uint8Array> {
  const sheets: Sheet<Blob>[] = [
    {
      sheet: ANSWER_SHEET,
      data: [
        COLUMNS.map(column => ({value: column, ...AS_TEXT, ...HEAD})),
        ...rows.map(row => COLUMNS.map(column => cellOf(row, column))),
        ...Array.from({length: SPARE_ROWS}, () => COLUMNS.map((): Cell => ({...AS_TEXT, ...TO_FILL}))),
      ],
      columns: COLUMNS.map(column => ({width: WIDTHS[column]})),
      stickyRowsCount: 1,
    },
    {
      sheet: 'Uitleg',
      data: EXPLANATION.map(([title, text]) => [
        {value: title, ...AS_TEXT, fontWeight: 'bold', alignVertical: 'top'},
        {value: text, ...AS_TEXT, wrap: true},
      ]),
      columns: [{width: 16}, {width: 110}],
    },
  ]
  const file = await writeXlsxFile(sheets, {
    fontFamily: 'Arial',
    fontSize: 11,
    features: [dropDowns(validations(rows, letters), rows.length + 1)],
  }).toBlob()
  return new Uint8Array(await file.arrayBuffer())
}

function cellOf(row: AnswerRow, column: (typeof COLUMNS)[number]): Cell {
  const value = row[column]
  if (value !== '') return {value, ...AS_TEXT, ...GIVEN}
  const about = kindOf(row.soort)
  // Of a reader there is no letter, and of a question no paragraph.
  const none =
    (about?.group === 'profile' && column !== 'waarde' && column !== 'toelichting') ||
    (about !== undefined && column === 'alinea')
  return {...AS_TEXT, ...(none ? GIVEN : TO_FILL)}
}

const EXPLANATION: readonly (readonly [string, string])[] = [
  [
    'Wat is dit?',
    'Hier voert u in wat lezers zeiden. Vul alleen de witte cellen in. De grijze cellen zijn al ingevuld, of blijven leeg.',
  ],
  ['Lezer', 'Een code, zoals L01. Schrijf nooit een naam op.'],
  ['Waarde', 'Klik op de cel en op het pijltje: kies wat past. Niet gevraagd? Laat de cel leeg.'],
  [
    'Plus en min',
    'Kies bij soort: plus, min of woord. Kies bij alinea het nummer dat op het leesvel staat. Zet bij waarde het woord of de zin. Staat het teken bij de hele alinea? Laat waarde dan leeg.',
  ],
  ['Toelichting', 'Wat de lezer zei, in de woorden van de lezer.'],
  [
    'Meer rijen',
    'Onderaan is ruimte. Neem dan ronde, brief, versie, variant en lezer over uit een rij van dezelfde lezer en brief.',
  ],
  ['Klaar', 'Sla op als .xlsx of als .csv, en stuur het bestand naar wie u het pakket gaf.'],
]

/** A check and the cells that it is for. */
interface Validation extends Check {
  readonly cells: readonly string[]
}

const letterOf = (column: (typeof COLUMNS)[number]): string =>
  String.fromCharCode(65 + COLUMNS.indexOf(column))

function validations(rows: readonly AnswerRow[], letters: readonly PackedLetter[]): Validation[] {
  const checks = new Map<string, Check & {cells: string[]}>()
  const add = (check: Check, column: (typeof COLUMNS)[number], row: number, to = row): void => {
    const key = JSON.stringify(check)
    const known = checks.get(key) ?? {...check, cells: []}
    checks.set(key, known)
    known.cells.push(`${letterOf(column)}${row}${to === row ? '' : `:${letterOf(column)}${to}`}`)
  }
  const byVersion = new Map(letters.map(({letter}) => [`${letter.path}\n${letter.version}`, letter]))
  for (const [i, row] of rows.entries()) {
    const at = i + 2
    const kind = kindOf(row.soort)
    if (kind?.values) {
      add(answerCheck(kind.values), 'waarde', at)
      continue
    }
    add(MARK_CHECK, 'soort', at)
    const letter = byVersion.get(`${row.brief}\n${row.versie}`)
    const variant = letter?.variants.find(({number}) => String(number) === row.variant)
    if (variant) add(paragraphCheck(variant.paragraphs), 'alinea', at)
  }
  const [from, to] = [rows.length + 2, rows.length + 1 + SPARE_ROWS]
  add(KIND_CHECK, 'soort', from, to)
  add(letterCheck(letters), 'brief', from, to)
  return [...checks.values()]
}

const answerCheck = (values: readonly string[]): Check => ({
  values,
  hint: 'Kies wat past. Niet gevraagd? Laat leeg.',
  refusal: `Kies uit: ${values.join(', ')}.`,
})

const MARK_CHECK: Check = {
  values: MARKS,
  hint: 'Een plus, een min of een moeilijk woord.',
  refusal: `Kies uit: ${MARKS.join(', ')}.`,
}
const KIND_CHECK: Check = {
  values: KINDS.map(({code}) => code),
  hint: 'Waar gaat deze rij over?',
  refusal: 'Kies een soort uit de lijst.',
}

const paragraphCheck = (numbers: readonly number[]): Check => ({
  values: numbers.map(String),
  hint: 'Het nummer dat op het leesvel staat.',
  refusal: 'Dit nummer staat niet op het leesvel. Kies een nummer uit de lijst.',
})

const letterCheck = (letters: readonly PackedLetter[]): Check => ({
  values: letters.map(({letter}) => letter.path),
  hint: 'De brief waar deze rij over gaat.',
  refusal: 'Kies een brief uit de lijst.',
})

/** The longest list that Excel takes in a check, in characters. */
const LONGEST_LIST = 255

const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, char => `&#${char.charCodeAt(0)};`).replace(/\p{Cc}/gu, ' ')

function validationXml({values, hint, refusal, cells}: Validation): string {
  const list = values.join(',')
  // A comma in a value would be the end of it; such a list, and one that is too long, can't be offered.
  if (list.length > LONGEST_LIST || values.some(value => value.includes(','))) return ''
  return (
    `<dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="Dit kan niet" ` +
    `error="${escapeXml(refusal.slice(0, 225))}" prompt="${escapeXml(hint)}" sqref="${cells.join(' ')}">` +
    `<formula1>"${escapeXml(list)}"</formula1></dataValidation>`
  )
}

/** Adds drop-downs, and the arrows of a filter, to the sheet of answers. */
function dropDowns(checks: readonly Validation[], rows: number): Feature<Blob> {
  const inner = checks.map(validationXml).filter(xml => xml !== '')
  const end = letterOf('toelichting')
  const added =
    `<autoFilter ref="A1:${end}${rows + SPARE_ROWS}"/>` +
    (inner.length > 0 ? `<dataValidations count="${inner.length}">${inner.join('')}</dataValidations>` : '') +
    // Numbers of rounds and paragraphs are names here: Excel need not mark them.
    `<ignoredErrors><ignoredError sqref="A1:${end}${rows + SPARE_ROWS}" numberStoredAsText="1"/></ignoredErrors>`
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, {sheetIndex}) =>
            sheetIndex === 0 ? xml.replace('</sheetData>', () => `</sheetData>${added}`) : xml,
        },
      },
    },
  }
}
