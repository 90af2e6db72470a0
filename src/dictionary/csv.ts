/** A row of a table. */
export interface CsvRow {
  /** Of the file, on which it starts, from 1. */
  readonly line: number
  /** As Excel counts rows, from 1: cells may have more lines than one. */
  readonly row: number
  readonly cells: readonly string[]
}

interface CsvFault {
  readonly line: number
  readonly row: number
  /** Dutch: what is wrong and what to do. */
  readonly message: string
}

export interface Csv {
  readonly rows: readonly CsvRow[]
  readonly faults: readonly CsvFault[]
  /** What stands between two cells: `;`, `,` or a tab. */
  readonly delimiter: string
}

const BYTE_ORDER_MARK = '\uFEFF'
const DELIMITERS = [';', ',', '\t']
/** What Excel takes for a formula at the start of a cell, and the sign that keeps it from doing so. */
const FORMULA = /^'*[=+\-@\t\r]/
const GUARD = "'"

/** Writes a table as Excel for Dutch reads it: UTF-8 with a byte-order mark, semicolons, nothing that is a formula. */
export function formatCsv(rows: readonly (readonly string[])[]): string {
  const lines = rows.map(cells => cells.map(cell => quoted(guarded(cell))).join(';'))
  return BYTE_ORDER_MARK + lines.map(line => `${line}\r\n`).join('')
}

/** A sign more in front of a formula; one that stands there already counts too, so that `unguarded` gives it back. */
const guarded = (cell: string): string => (FORMULA.test(cell) ? GUARD + cell : cell)

const unguarded = (cell: string): string =>
  cell.startsWith(GUARD) && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell

const quoted = (cell: string): string =>
  /[";,\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell

/** Reads a table, with semicolons, commas or tabs as its first line has them; empty rows are left out. */
export function parseCsv(source: string): Csv {
  const text = source.startsWith(BYTE_ORDER_MARK) ? source.slice(1) : source
  // Excel's own way to name the delimiter.
  const named = /^sep=(.)(?:\r\n|\n|\r)/i.exec(text)
  const delimiter = named?.[1] ?? delimiterOf(text)
  const rows: CsvRow[] = []
  const faults: CsvFault[] = []
  let line = named ? 2 : 1
  let row = 0
  let at = named?.[0].length ?? 0
  while (at < text.length) {
    const rowLine = line
    row++
    const cells: string[] = []
    for (;;) {
      const cell = text[at] === '"' ? quotedCell(text, at, delimiter) : plainCell(text, at, delimiter)
      if (cell.problem !== undefined) faults.push({line, row, message: cell.problem})
      cells.push(unguarded(cell.value))
      line += lineEnds(text.slice(at, cell.end))
      at = cell.end
      if (text[at] !== delimiter) break
      at++
    }
    at += text.startsWith('\r\n', at) ? 2 : 1
    line++
    if (cells.some(cell => cell.trim() !== '')) rows.push({line: rowLine, row, cells})
  }
  return {rows, faults, delimiter}
}

interface Cell {
  readonly value: string
  /** Offset of the delimiter or line end behind it. */
  readonly end: number
  readonly problem?: string
}

function plainCell(text: string, start: number, delimiter: string): Cell {
  let end = start
  while (end < text.length && text[end] !== delimiter && text[end] !== '\r' && text[end] !== '\n') end++
  return {value: text.slice(start, end), end}
}

function quotedCell(text: string, start: number, delimiter: string): Cell {
  let value = ''
  let at = start + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote === -1) {
      const problem =
        'Een cel begint met een aanhalingsteken (") dat nergens sluit. Zet er een achter de cel.'
      return {value: value + text.slice(at), end: text.length, problem}
    }
    value += text.slice(at, quote)
    at = quote + 1
    if (text[at] !== '"') break
    value += '"'
    at++
  }
  const rest = plainCell(text, at, delimiter)
  return rest.value.trim() === ''
    ? {value, end: rest.end}
    : {
        value: value + rest.value,
        end: rest.end,
        problem: `Achter een cel tussen aanhalingstekens staat nog tekst: “${rest.value.trim().slice(0, 40)}”. Schrijf een aanhalingsteken in een cel dubbel ("").`,
      }
}

const lineEnds = (text: string): number => text.match(/\r\n|\n|\r/g)?.length ?? 0

/** The sign that stands most often in the first line, outside quotes. */
function delimiterOf(text: string): string {
  const counts = new Map(DELIMITERS.map(sign => [sign, 0]))
  let inQuotes = false
  for (const char of text) {
    if (char === '"') inQuotes = !inQuotes
    else if (!inQuotes && (char === '\r' || char === '\n')) break
    else if (!inQuotes && counts.has(char)) counts.set(char, counts.get(char)! + 1)
  }
  return DELIMITERS.reduce((best, sign) => (counts.get(sign)! > counts.get(best)! ? sign : best))
}
