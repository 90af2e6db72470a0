import path from 'node:path'
import type {Law} from '../law/law.ts'
import {withOwnInterest} from '../law/own-table.ts'
import {BrokenFiles, fileError, shownFrom} from './broken-files.ts'
import type {NamedFile} from './config-parts.ts'
import {readFile} from './read-file.ts'

/**
 * What the rules on law know, with the user's own table of interest over it.
 *
 * @throws BrokenFiles when that table is not there or not right
 */
export function loadOwnLaw(law: Law, {folder, named, fault}: NamedFile, cwd: string): Law {
  const file = path.resolve(folder, named)
  const read = readFile(file)
  if ('problem' in read) throw new BrokenFiles([fileError(fault(`“${named}”: ${read.problem}`))])
  const {interest, faults} = withOwnInterest(law.interest, read.text, shownFrom(cwd, file))
  if (!interest) throw new BrokenFiles(faults.map(fileError))
  return {...law, interest}
}
