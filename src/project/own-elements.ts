import path from 'node:path'
import {readYaml} from '../dictionary/yaml.ts'
import {type Elements, elementsOf} from '../elements/find.ts'
import {ownTableSchema, withOwnTable} from '../elements/own-table.ts'
import type {ElementTable} from '../elements/table.ts'
import {BrokenFiles, fileError, shownFrom} from './broken-files.ts'
import type {Config} from './config.ts'
import {readFile} from './read-file.ts'

/**
 * The table of elements with what the user's own table changes of it.
 *
 * @throws BrokenFiles when that table is not there or not right
 */
export function loadOwnElements(
  table: ElementTable,
  {folder, stages, faultAtStages}: Config,
  cwd: string,
): Elements {
  const file = path.resolve(folder, stages!)
  const read = readFile(file)
  if ('problem' in read) throw new BrokenFiles([fileError(faultAtStages(`“${stages}”: ${read.problem}`))])
  const {value, faults} = readYaml(read.text, shownFrom(cwd, file), ownTableSchema, {})
  if (!value) throw new BrokenFiles(faults.map(fileError))
  return elementsOf(withOwnTable(table, value))
}
