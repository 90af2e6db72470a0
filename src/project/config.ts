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
  /** The file with sample values, as the config names it. */
  readonly data: string | undefined
  /** Makes a fault at that name. */
  readonly faultAtData: (message: string) => Fault
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
  const dataKey = value.gegevens === undefined ? 'data' : 'gegevens'
  if (value.data !== undefined && value.gegevens !== undefined) {
    const message = '“gegevens” en “data” betekenen hetzelfde. Kies een van de twee.'
    return {faults: [faultAt(['gegevens'], message)]}
  }
  const config = {
    folder: path.dirname(file),
    dictionaries: value[key] ?? [],
    faultAtDictionary: (index: number, message: string) => faultAt([key, index], message),
    data: value[dataKey],
    faultAtData: (message: string) => faultAt([dataKey], message),
  }
  return {config, faults}
}
