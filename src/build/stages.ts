import {readFileSync} from 'node:fs'
import {faultLine} from '../dictionary/fault.ts'
import {readYaml} from '../dictionary/yaml.ts'
import type {ElementTable} from '../elements/table.ts'
import {tableSchema} from '../elements/table-schema.ts'

/** The file that says what must be in a letter. */
export const STAGES_SOURCE = 'stages.yml'

/**
 * Reads the table of elements.
 *
 * @throws Error with `file:line:column` of everything that is wrong with it
 */
export function readStages(file: string): ElementTable {
  const {value, faults} = readYaml(readFileSync(file, 'utf8'), file, tableSchema)
  if (!value) throw new Error(faults.map(faultLine).join('\n'))
  return value
}
