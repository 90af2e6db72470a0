import fs from 'node:fs'
import path from 'node:path'
import {parseCsv} from '../dictionary/csv.ts'
import {keyOf} from '../letter/field-key.ts'
import {places} from '../letter/places.ts'
import {type SampleRow, type SampleSource, type Samples, samplesFrom} from '../letter/samples.ts'
import {BrokenFiles, fileError} from './broken-files.ts'
import type {NamedFile} from './config-parts.ts'
import {jsonFault} from './json-fault.ts'
import {readTable} from './read-table.ts'

/** Bytes of a file with customers: more than 100,000 rows of a usual table. */
const MOST_BYTES = 32 * 1024 * 1024

const LIMIT = {
  bytes: MOST_BYTES,
  problem: `Dit bestand is te groot (meer dan ${MOST_BYTES / 1024 / 1024} MB). Maak een kopie met een deel van de klanten.`,
}

/**
 * Absolute path of the file with sample values that a config names.
 *
 * @throws BrokenFiles when it is not there
 */
export function dataFile({folder, named, fault}: NamedFile): string {
  const file = path.resolve(folder, named)
  if (fs.existsSync(file)) return file
  throw new BrokenFiles([fileError(fault(`Het bestand “${named}” bestaat niet. Controleer de naam.`))])
}

/**
 * Reads the values of merge fields for some customers: a table (CSV) with a customer on each row, or JSON with one
 * customer or a list of them. A table of nothing but its first row, and a JSON list of names, say which fields there are.
 *
 * @param named what a fault calls the file
 * @throws BrokenFiles when it can't be read
 */
export function readData(file: string, named: string): Samples {
  const text = readTable(file, named, LIMIT)
  const title = path.basename(file)
  const isJson = /\.json$/i.test(file) || (!/\.(?:csv|tsv|tab|txt)$/i.test(file) && /^\s*[[{]/.test(text))
  try {
    return isJson ? fromJson(text, title) : fromTable(text, title)
  } catch (error) {
    if (!(error instanceof BrokenData)) throw error
    throw new BrokenFiles([{path: named, message: error.message, ...error.place}])
  }
}

/** What is wrong with the text of a file. */
class BrokenData extends Error {
  readonly place: {readonly line?: number; readonly column?: number}

  constructor(message: string, place: BrokenData['place'] = {}) {
    super(message)
    this.name = 'BrokenData'
    this.place = place
  }
}

function fromTable(text: string, title: string): Samples {
  const {rows, faults} = parseCsv(text)
  const [fault] = faults
  if (fault) throw new BrokenData(`Rij ${fault.row}: ${fault.message}`, {line: fault.line})
  const [head, ...customers] = rows
  if (!head) throw new BrokenData('Dit bestand is leeg. Zet op de eerste rij de namen van de velden.')
  const names = columnNames(head.cells, customers)
  const filled = customers.map(({cells, line, row}): SampleRow => {
    if (cells.length < head.cells.length || cells.slice(head.cells.length).some(cell => cell.trim() !== ''))
      throw new BrokenData(
        `Rij ${row} heeft ${cells.length} cellen, maar de eerste rij heeft er ${head.cells.length}. ` +
          'Staat er een scheidingsteken in een cel? Zet die cel tussen aanhalingstekens (").',
        {line},
      )
    const values: Record<string, unknown> = Object.create(null)
    for (const [i, name] of names.entries()) if (name !== '') values[name] = cells[i]
    return values
  })
  const source: SampleSource = {title, place: index => `rij ${customers[index]!.row} van ${title}`}
  return samplesFrom(
    filled,
    source,
    names.filter(name => name !== ''),
  )
}

/** The names on the first row; empty for a column of nothing. */
function columnNames(
  cells: readonly string[],
  customers: readonly {readonly cells: readonly string[]}[],
): string[] {
  const seen = new Map<string, string>()
  return cells.map((cell, i) => {
    const name = cell.trim()
    const key = keyOf(name)
    if (key === '') {
      if (customers.some(({cells}) => (cells[i] ?? '').trim() !== ''))
        throw new BrokenData(
          `Kolom ${i + 1} heeft geen naam. Zet op de eerste rij boven elke kolom een naam.`,
          {line: 1},
        )
      return ''
    }
    const before = seen.get(key)
    if (before !== undefined)
      throw new BrokenData(
        before === name
          ? `De kolom “${name}” staat er twee keer. Haal er één weg, of geef haar een andere naam.`
          : `De kolommen “${before}” en “${name}” zijn hetzelfde veld. Geef er één een andere naam.`,
        {line: 1},
      )
    seen.set(key, name)
    return name
  })
}

function fromJson(text: string, title: string): Samples {
  if (text.trim() === '')
    throw new BrokenData('Dit bestand is leeg. Zet er een klant in, zoals {"naam": "Jansen"}.')
  const value = parseJson(text)
  const list = Array.isArray(value) ? value : [value]
  const place = (index: number): string => (Array.isArray(value) ? `klant ${index + 1} van ${title}` : title)
  if (list.length === 0) throw new BrokenData('Er staan geen klanten in dit bestand. Zet er minstens één in.')
  if (Array.isArray(value) && list.every(item => typeof item === 'string'))
    return samplesFrom([], {title, place}, list as string[])
  const wrong = list.findIndex(item => typeof item !== 'object' || item === null || Array.isArray(item))
  if (wrong >= 0)
    throw new BrokenData(
      `Klant ${wrong + 1} is geen groep van namen met waarden. Schrijf bijvoorbeeld: {"naam": "Jansen"}.`,
    )
  return samplesFrom(list as SampleRow[], {title, place})
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    const fault = jsonFault(text) ?? {offset: 0, message: 'Dit is geen geldige JSON: er zijn te veel lagen.'}
    const {line, column} = places(text)(fault.offset)
    throw new BrokenData(fault.message, {line, column})
  }
}
