import path from 'node:path'
import {readYaml} from '../dictionary/yaml.ts'
import {type Elements, elementsOf} from '../elements/find.ts'
import {ownTableSchema, withOwnTable} from '../elements/own-table.ts'
import type {ElementTable} from '../elements/table.ts'
import {BrokenFiles, fileError, shownFrom} from './broken-files.ts'
import type {NamedFile} from './config-parts.ts'
import {readFile} from './read-file.ts'

/**
 * The table of elements with what the user's own table changes of it.
 *
 * @throws BrokenFiles when that table is not there or not right
 */
export function loadOwnElements(
  table: ElementTable,
  {folder, named, fault}: NamedFile,
  cwd: string,
): Elements {
  const file = path.resolve(folder, named)
  const read = readFile(file)
  if ('problem' in read) throw new BrokenFiles([fileError(fault(`“${named}”: ${read.problem}`))])
  const {value, faults} = readYaml(read.text, shownFrom(cwd, file), ownTableSchema, {})
  if (!value) throw new BrokenFiles(faults.map(fileError))
  return elementsOf(withOwnTable(table, value))
}
