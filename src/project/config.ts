import path from 'node:path'
import type {Fault} from '../dictionary/fault.ts'
import {configSchema} from '../dictionary/schema.ts'
import {readYaml} from '../dictionary/yaml.ts'
import {readFile} from './read-file.ts'

/** `briefwijzer.config.yml`, read. */
export interface Config {
  /** Where its paths start. */
  readonly folder: string
  readonly dictionaries: readonly string[]
  /** Makes a fault at the dictionary with an index. */
  readonly faultAtDictionary: (index: number, message: string) => Fault
}

/** Reads a config; `shown` is what faults call it. */
export function readConfig(file: string, shown: string): {config?: Config; faults: readonly Fault[]} {
  const read = readFile(file)
  if ('problem' in read) {
    const {problem, line = 1, column = 1} = read
    return {faults: [{file: shown, line, column, message: problem}]}
  }
  const {value, faults, faultAt} = readYaml(read.text, shown, configSchema, {})
  if (!value) return {faults}
  const key = value.woordenboeken === undefined ? 'dictionaries' : 'woordenboeken'
  if (value.dictionaries && value.woordenboeken) {
    const message = '“woordenboeken” en “dictionaries” betekenen hetzelfde. Kies een van de twee.'
    return {faults: [faultAt(['woordenboeken'], message)]}
  }
  const config = {
    folder: path.dirname(file),
    dictionaries: value[key] ?? [],
    faultAtDictionary: (index: number, message: string) => faultAt([key, index], message),
  }
  return {config, faults}
}
