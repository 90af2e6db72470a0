import {parseCsv} from '../dictionary/csv.ts'
import {didYouMean} from '../nearest.ts'
import {type AnswerRow, COLUMNS, type Column} from './model.ts'

/** Why a cell of a sheet does not hold what somebody typed. */
export type CellFault = 'formula' | 'date' | 'error' | 'boolean'

export interface TableCell {
  readonly text: string
  readonly fault?: CellFault
}

/** A row of a file with answers. */
export interface TableRow {
  /** Where it stands: a line of a CSV, a row of a sheet; from 1. */
  readonly line: number
  readonly cells: readonly TableCell[]
  /** Dutch: why it can't be read, and what to do. */
  readonly problem?: string
}

/** An answer with its place, or why it can't be read. */
export type ReadRow =
  | {readonly line: number; readonly row: AnswerRow; readonly faults: ReadonlyMap<Column, TableCell>}
  | {readonly line: number; readonly problem: string}

/** The rows of an answer file, or why there are none: one line of Dutch. */
export type AnswerTable = {readonly rows: readonly ReadRow[]} | {readonly problem: string}

/** Columns that a file may leave out: what they say goes without saying, or there is nothing to say. */
const OPTIONAL: ReadonlySet<Column> = new Set(['variant', 'toelichting'])

/** Reads a table whose first row has the names of columns, in any order; other columns are for people. */
export function answerTable(rows: readonly TableRow[]): AnswerTable {
  const [head, ...body] = rows
  if (!head || head.cells.every(({text}) => text.trim() === ''))
    return {
      problem: `Dit bestand is leeg. Op de eerste rij horen deze kolommen: ${COLUMNS.join(', ')}.`,
    }
  if (head.problem !== undefined) return {problem: `Op de eerste rij: ${head.problem}`}
  const names = head.cells.map(({text}) => text.trim().replace(/\s+/g, ' ').toLowerCase())
  const place = new Map<Column, number>()
  for (const column of COLUMNS) {
    const at = names.indexOf(column)
    if (at >= 0 && names.includes(column, at + 1))
      return {problem: `De kolom “${column}” staat er twee keer. Haal er één weg.`}
    if (at >= 0) place.set(column, at)
    else if (!OPTIONAL.has(column)) return {problem: missing(column, names)}
  }
  const width = names.length
  return {
    rows: body.map(({line, cells, problem}) => {
      if (problem !== undefined) return {line, problem}
      if (cells.slice(width).some(({text, fault}) => text.trim() !== '' || fault))
        return {
          line,
          problem:
            `Deze rij heeft ${cells.length} cellen, maar de eerste rij heeft er ${width}. ` +
            'Staat er een puntkomma of een komma in een cel? Zet die cel tussen aanhalingstekens (").',
        }
      const cell = (column: Column): TableCell => cells[place.get(column) ?? -1] ?? {text: ''}
      return {
        line,
        row: Object.fromEntries(
          COLUMNS.map(column => [column, cell(column).text.trim()]),
        ) as unknown as AnswerRow,
        faults: new Map(
          COLUMNS.flatMap(column => (cell(column).fault ? [[column, cell(column)] as const] : [])),
        ),
      }
    }),
  }
}

/** Whether the first row names all columns of answers. */
export const hasAnswerHead = (rows: readonly TableRow[]): boolean =>
  !('problem' in answerTable(rows.slice(0, 1)))

/** Whether somebody filled in a row, whatever comes of it. */
export const isFilledIn = (table: AnswerTable): boolean =>
  'rows' in table &&
  table.rows.some(
    read =>
      'problem' in read ||
      read.faults.size > 0 ||
      read.row.alinea !== '' ||
      read.row.waarde !== '' ||
      read.row.toelichting !== '',
  )

const missing = (column: Column, names: readonly string[]): string =>
  `De kolom “${column}” ontbreekt.${didYouMean(column, names.filter(Boolean))} ` +
  `Op de eerste rij horen deze kolommen: ${COLUMNS.join(', ')}.`

/** Reads answers from the text of a CSV with semicolons, commas or tabs, as Excel or the answer form wrote it. */
export function answersInCsv(text: string): AnswerTable {
  const {rows, faults} = parseCsv(text)
  const problems = new Map(faults.map(({row, message}) => [row, message]))
  return answerTable(
    rows.map(({line, row, cells}) => {
      const problem = problems.get(row)
      return {line, cells: cells.map(text => ({text})), ...(problem !== undefined && {problem})}
    }),
  )
}
