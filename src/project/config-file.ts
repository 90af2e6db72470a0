import path from 'node:path'
import * as z from 'zod'
import type {Fault, FaultAt, Path} from '../dictionary/fault.ts'
import {readYaml} from '../dictionary/yaml.ts'
import {places} from '../letter/places.ts'
import {doubleKeys, nameIn, valueIn} from './config-keys.ts'
import {configSchema, panelPartIn, simplified, type Written} from './config-schema.ts'
import {PACKAGE, PACKAGE_KEY} from './find-config.ts'
import {jsonFault} from './json-fault.ts'
import {readFile} from './read-file.ts'

/** One file of a config, read, with its keys as they are written. */
export interface ConfigFile {
  /** Absolute. */
  readonly file: string
  /** As messages call it. */
  readonly shown: string
  /** Where its paths start. */
  readonly folder: string
  readonly text: string
  readonly value: Written
  readonly overrides: readonly Written[]
  /** The place of the overrides in the file. */
  readonly overridesAt: Path
  /** At a value. */
  readonly faultAt: FaultAt
  /** At a key. */
  readonly keyFaultAt: FaultAt
}

/** Reads one file of a config; `shown` is what faults call it. Its form is right then, not yet what it says. */
export function readConfigFile(
  file: string,
  shown: string,
): {readonly config: ConfigFile} | {readonly faults: readonly Fault[]} {
  const read = readFile(file)
  if ('problem' in read) {
    const {problem, line = 1, column = 1} = read
    return {faults: [{file: shown, line, column, message: problem}]}
  }
  const {text} = read
  const inPackage = path.basename(file) === PACKAGE
  if (inPackage) {
    const broken = faultInJson(text, shown)
    if (broken) return {faults: [broken]}
  }
  const root: Path = inPackage ? [PACKAGE_KEY] : []
  const {value, faults, ...at} = inPackage ? readPackage(text, shown) : readAlone(text, shown)
  if (!value) return {faults}
  const faultAt: FaultAt = (path, message) => at.faultAt([...root, ...path], message)
  const keyFaultAt: FaultAt = (path, message) => at.keyFaultAt([...root, ...path], message)
  const overrides = (valueIn(value, 'overrides') ?? []) as readonly Written[]
  const overridesAt = [nameIn(value, 'overrides')]
  const wrong = [
    ...twice(value, [], faultAt),
    ...twice(panelPartIn(value), [nameIn(value, 'panel')], faultAt),
    ...overrides.flatMap((part, i) => twice(part, [...overridesAt, i], faultAt)),
    ...overrides.flatMap((part, i) =>
      valueIn(part, 'files') === undefined ? [faultAt([...overridesAt, i], NO_FILES)] : [],
    ),
  ]
  if (wrong.length > 0) return {faults: wrong}
  const folder = path.dirname(file)
  return {config: {file, shown, folder, text, value, overrides, overridesAt, faultAt, keyFaultAt}}
}

const NO_FILES = 'Hier ontbreekt voor welke brieven dit geldt. Voeg toe: bestanden: "map/**"'

const readAlone = (text: string, shown: string) =>
  readYaml<Written>(text, shown, configSchema, {}, simplified)

/** JSON is YAML, so places come along; other keys are other programs'. */
function readPackage(text: string, shown: string) {
  const schema = z.object({[PACKAGE_KEY]: configSchema})
  // YAML wants no tabs, and JSON has none that mean anything outside its line ends.
  const {value, ...rest} = readYaml<Record<string, Written>>(
    text.replace(/^\t+/gm, tabs => ' '.repeat(tabs.length)),
    shown,
    schema,
    undefined,
    all => {
      const own = all as Written
      return {[PACKAGE_KEY]: simplified(own[PACKAGE_KEY])}
    },
  )
  return {...rest, ...(value && {value: value[PACKAGE_KEY]!})}
}

function faultInJson(text: string, shown: string): Fault | undefined {
  const fault = jsonFault(text)
  if (!fault) return undefined
  const {line, column} = places(text)(fault.offset)
  return {file: shown, line, column, message: fault.message}
}

/** Keys with one meaning that are both there. */
const twice = (part: Written, at: Path, faultAt: FaultAt): Fault[] =>
  doubleKeys(part).map(({second, first}) =>
    faultAt([...at, second], `“${second}” en “${first}” betekenen hetzelfde. Kies een van de twee.`),
  )
