import fs from 'node:fs'
import {compoundKind, kindOf} from '../document/kind.ts'
import {type AnswerTable, answersInCsv} from '../panel/answer-table.ts'
import {encodingNamed} from './encoding.ts'
import {decode, diskProblem} from './read-file.ts'

/** Bytes that an answer file has at most: some hundred thousand rows. */
const MOST_BYTES = 64 * 1024 * 1024

const TOO_LARGE = `Dit bestand is te groot (meer dan ${MOST_BYTES / 1024 / 1024} MB). Verdeel de antwoorden over meer bestanden.`
const OLD_EXCEL = 'Dit is een oud Excel-bestand (.xls). Sla het in Excel op als .xlsx.'
const PASSWORD = 'Dit bestand heeft een wachtwoord. Sla het op zonder wachtwoord.'
const FORM =
  'Dit is een webpagina en geen bestand met antwoorden. Open het formulier in uw browser, kies “Sla alle antwoorden op in een bestand”, en noem het bestand dat u dan krijgt.'
const OTHER =
  'Dit is geen bestand met antwoorden. Noem antwoorden.xlsx, een csv, of wat het formulier heeft opgeslagen.'

/** What an answer file holds, and what a user should know of how it was read. */
export type ReadAnswers = AnswerTable & {readonly remark?: string}

/** Reads an answer file: a workbook of Excel, or a table in text; what is wrong with it is told, not thrown. */
export async function readAnswers(file: string): Promise<ReadAnswers> {
  let bytes: Buffer
  try {
    const stat = fs.statSync(file)
    if (stat.isDirectory()) return {problem: 'Dit is een map. Noem de bestanden met antwoorden.'}
    if (!stat.isFile()) return {problem: OTHER}
    if (stat.size > MOST_BYTES) return {problem: TOO_LARGE}
    bytes = fs.readFileSync(file)
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    return {problem: missing ? 'Dit bestand bestaat niet. Controleer de naam.' : diskProblem(error)}
  }
  const kind = kindOf(bytes)
  if (kind === 'archive') {
    // Unpacking and reading XML is for those who have a workbook.
    const {answersInWorkbook} = await import('../panel/workbook.ts')
    return answersInWorkbook(bytes)
  }
  if (kind === 'compound') return {problem: compoundKind(bytes) === 'encrypted' ? PASSWORD : OLD_EXCEL}
  if (kind) return {problem: OTHER}
  return fromText(bytes)
}

/** The line of a zero byte in what is otherwise text, from 1; other files have many of them, and early. */
function strayZero(bytes: Buffer): number | undefined {
  const at = bytes.indexOf(0)
  const start = bytes.subarray(0, at).toString('latin1')
  return at > 0 && /^(?:\u00EF\u00BB\u00BF)?[\w"]+[;,\t][^\n]*\n/.test(start)
    ? start.split('\n').length
    : undefined
}

/** What Excel saves a table as, by its choices “CSV UTF-8”, “Unicode-tekst” and “CSV”. */
function fromText(bytes: Buffer): ReadAnswers {
  const read = decode(bytes, MOST_BYTES)
  if ('text' in read)
    return /^\s*<(?:!doctype|html|\?xml)/i.test(read.text) ? {problem: FORM} : answersInCsv(read.text)
  const stray = strayZero(bytes)
  if (stray !== undefined)
    return {
      problem: `Op regel ${stray} staat een teken dat geen tekst is (een nul). Haal het weg, of sla het bestand in Excel opnieuw op als “CSV UTF-8”.`,
    }
  const utf16 = bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : undefined
  const name = utf16 ?? (bytes.includes(0) ? undefined : 'windows-1252')
  const text = name && encodingNamed(name)?.decode(bytes)
  if (text === undefined) return {problem: OTHER}
  const table = answersInCsv(text)
  if ('problem' in table || utf16) return table
  return {
    ...table,
    remark:
      'Dit bestand is gelezen als Windows-1252, zoals Excel het soms opslaat. Staan er vreemde tekens in? Sla het dan op als “CSV UTF-8”.',
  }
}
