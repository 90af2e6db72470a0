import path from 'node:path'
import {configSchema} from '../dictionary/schema.ts'
import {type Fault, type FaultAt, readYaml} from '../dictionary/yaml.ts'
import {readFile} from './read-file.ts'

/** `briefwijzer.config.yml`, read. */
export interface Config {
  /** Where its paths start. */
  readonly folder: string
  readonly dictionaries: readonly string[]
  /** Makes a fault at something in it: `['dictionaries', 0]`. */
  readonly faultAt: FaultAt
}

/** Reads a config; `shown` is what faults call it. */
export function readConfig(file: string, shown: string): {config?: Config; faults: readonly Fault[]} {
  const read = readFile(file)
  if ('problem' in read) {
    const {problem, line = 1, column = 1} = read
    return {faults: [{file: shown, line, column, message: problem}]}
  }
  const {value, faults, faultAt} = readYaml(read.text, shown, configSchema)
  return value
    ? {config: {folder: path.dirname(file), dictionaries: value.dictionaries, faultAt}, faults}
    : {faults}
}
