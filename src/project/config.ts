import path from 'node:path'
import ignore from 'ignore'
import type {Fault, Path} from '../dictionary/fault.ts'
import {readYaml} from '../dictionary/yaml.ts'
import {KEY_ALIASES} from '../letter/fact-values.ts'
import type {StatedFacts} from '../letter/facts.ts'
import {BrokenFiles, fileError, shownFrom} from './broken-files.ts'
import {configSchema, factsIn, SAME_KEYS} from './config-schema.ts'
import {type ConfigSet, setsOf} from './config-sets.ts'
import {findConfig} from './find-config.ts'
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
  /** The user's own table of what must be in a letter: a path, seen from the folder. */
  readonly stages: string | undefined
  readonly faultAtStages: (message: string) => Fault
  /** The user's own table of interest: a path, seen from the folder. */
  readonly law: string | undefined
  readonly faultAtLaw: (message: string) => Fault
  /** What it says of a letter, unless the letter itself says otherwise; takes the absolute path of a file. */
  readonly factsFor: (file: string) => StatedFacts
  /** Sets of letters, when the config speaks of them. */
  readonly sets: readonly ConfigSet[] | undefined
}

/**
 * The config that holds for a folder.
 *
 * @throws BrokenFiles when there is one that can't be used
 */
export function loadConfig(cwd: string): Config | undefined {
  const file = findConfig(cwd)
  if (file === undefined) return undefined
  const {config, faults} = readConfig(file, shownFrom(cwd, file))
  if (!config || faults.length > 0) throw new BrokenFiles(faults.map(fileError))
  return config
}

/** Reads a config; `shown` is what faults call it. */
function readConfig(file: string, shown: string): {config?: Config; faults: readonly Fault[]} {
  const read = readFile(file)
  if ('problem' in read) {
    const {problem, line = 1, column = 1} = read
    return {faults: [{file: shown, line, column, message: problem}]}
  }
  const {value, faults, faultAt} = readYaml(read.text, shown, configSchema, {})
  if (!value) return {faults}
  const parts = value.overrides ?? value.uitzonderingen ?? []
  const partsKey = value.overrides ? 'overrides' : 'uitzonderingen'
  const twice = [
    ...doubleKeys(value, []),
    ...parts.flatMap((part, i) => doubleKeys(part, [partsKey, i])),
  ].map(({path, same: [english, dutch]}) =>
    faultAt(path, `“${dutch}” en “${english}” betekenen hetzelfde. Kies een van de twee.`),
  )
  const without = parts.flatMap((part, i) =>
    part.files === undefined && part.bestanden === undefined
      ? [faultAt([partsKey, i], 'Hier ontbreekt voor welke brieven dit geldt. Voeg toe: bestanden: "map/**"')]
      : [],
  )
  if (twice.length + without.length > 0) return {faults: [...twice, ...without]}
  const folder = path.dirname(file)
  const key = value.woordenboeken === undefined ? 'dictionaries' : 'woordenboeken'
  const dataKey = value.gegevens === undefined ? 'data' : 'gegevens'
  const stagesKey = value.fasen === undefined ? 'stages' : 'fasen'
  const lawKey = value.recht === undefined ? 'law' : 'recht'
  const sets = setsOf(value, faultAt)
  if (sets && 'fault' in sets) return {faults: [sets.fault]}
  const config = {
    folder,
    dictionaries: value[key] ?? [],
    faultAtDictionary: (index: number, message: string) => faultAt([key, index], message),
    data: value[dataKey],
    faultAtData: (message: string) => faultAt([dataKey], message),
    stages: value[stagesKey],
    faultAtStages: (message: string) => faultAt([stagesKey], message),
    law: value[lawKey],
    faultAtLaw: (message: string) => faultAt([lawKey], message),
    factsFor: factsByPath(
      folder,
      factsIn(value),
      parts.map(part => ({files: [part.files ?? part.bestanden ?? []].flat(), facts: factsIn(part)})),
    ),
    sets,
  }
  return {config, faults}
}

/** Pairs of keys with one meaning that are both there, with the place of the second. */
function doubleKeys(
  part: Readonly<Record<string, unknown>>,
  at: Path,
): {path: Path; same: readonly [string, string]}[] {
  const facts = Object.entries(KEY_ALIASES).map(([key, names]) => [key, names[0]!] as const)
  return [...SAME_KEYS, ...facts]
    .filter(([english, dutch]) => part[english] !== undefined && part[dutch] !== undefined)
    .map(same => ({path: [...at, same[1]], same}))
}

interface Override {
  /** Patterns, as in a .gitignore. */
  readonly files: readonly string[]
  readonly facts: StatedFacts
}

/** What holds for all letters, and on top of that for those that a pattern fits, the last one first. */
function factsByPath(
  folder: string,
  all: StatedFacts,
  overrides: readonly Override[],
): (file: string) => StatedFacts {
  const tests = overrides.map(({files, facts}) => ({match: ignore().add([...files]), facts}))
  return file => {
    const relative = path.relative(folder, file).replaceAll('\\', '/')
    if (!ignore.isPathValid(relative)) return all
    const fitting = tests.filter(({match}) => match.ignores(relative)).map(({facts}) => facts)
    return Object.assign({}, all, ...fitting) as StatedFacts
  }
}
