import fs from 'node:fs'
import {BrokenFiles} from './broken-files.ts'
import {decode, diskProblem} from './read-file.ts'

const HOW_TO_SAVE = 'Kies in Excel “Opslaan als” en dan “CSV UTF-8 (door scheidingstekens gescheiden)”.'

/**
 * The text of a table that users make in Excel.
 *
 * @param named what a fault calls it
 * @param limit bytes that it has at most, with what is said of more
 * @throws BrokenFiles when it can't be read
 */
export function readTable(
  file: string,
  named: string,
  limit?: {readonly bytes: number; readonly problem: string},
): string {
  const refuse = (message: string): never => {
    throw new BrokenFiles([{path: named, message}])
  }
  let bytes: Buffer
  try {
    const stat = fs.statSync(file)
    if (limit && stat.isFile() && stat.size > limit.bytes) refuse(limit.problem)
    bytes = fs.readFileSync(file)
  } catch (error) {
    if (error instanceof BrokenFiles) throw error
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    return refuse(missing ? 'Dit bestand bestaat niet. Controleer de naam.' : diskProblem(error))
  }
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    refuse(`Dit is een Excel-bestand, geen tabel in tekst. ${HOW_TO_SAVE}`)
  const read = decode(bytes, limit?.bytes)
  if ('text' in read) return read.text
  const {problem, ...place} = read
  const message = /UTF-/.test(problem)
    ? `${problem.replace(/ Sla het op als UTF-8\.$/, '')} ${HOW_TO_SAVE}`
    : problem
  throw new BrokenFiles([{path: named, message, ...place}])
}
