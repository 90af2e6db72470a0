import path from 'node:path'
import type {Fault} from '../dictionary/fault.ts'
import type {StatedIgnore} from '../ignore/stated.ts'
import type {StatedFacts} from '../letter/facts.ts'
import type {Syntax} from '../letter/letter.ts'
import type {Level, Levels} from '../levels.ts'
import {PANEL_THRESHOLDS, type PanelThresholds} from '../panel/thresholds.ts'
import {BrokenFiles, fileError, shownFrom} from './broken-files.ts'
import {type EntriesOf, entryFaultsIn, faultsIn, speaksOfEntries} from './config-faults.ts'
import type {ConfigFile} from './config-file.ts'
import {readConfigFiles} from './config-files.ts'
import {fingerprintOf} from './config-fingerprint.ts'
import {ignoreFaults, ignoresIn} from './config-ignores.ts'
import {type ConfigKey, nameIn, valueIn} from './config-keys.ts'
import {type ConfigPart, endingOf, type NamedFile, namedFiles, partsOf} from './config-parts.ts'
import {
  type ConfigFailOn,
  failOnIn,
  formatsIn,
  type IgnoreReason,
  ignoreReasonIn,
  panelThresholdsIn,
} from './config-schema.ts'
import {type ConfigSet, setsOf} from './config-sets.ts'
import type {Encoding} from './encoding.ts'
import {BASELINE_NAME, configsIn, findConfig, PACKAGE, PACKAGE_KEY} from './find-config.ts'

/** What a config says of one letter. */
export interface LetterSettings {
  /** Unless the letter itself says otherwise. */
  readonly facts: StatedFacts
  /** Of a text file; UTF-8 when nothing is said. */
  readonly encoding?: Encoding
  /** How a text file is read; as its name tells when nothing is said. */
  readonly format?: Syntax
  readonly levels: Levels
  /** Dictionaries for this letter, beside those for all letters. */
  readonly dictionaries: readonly NamedFile[]
  /** What is not to be told of it. */
  readonly ignores: readonly StatedIgnore[]
}

/** The folder that a run is in, and everything that a config says of it. */
export interface Config {
  /** The file, absolute: `briefwijzer.config.yml`, or a package.json. */
  readonly file: string
  /** Where its paths start. */
  readonly folder: string
  /** The files that it consists of, as messages call them: what it goes on from first. */
  readonly files: readonly {readonly file: string; readonly shown: string}[]
  /** What it says, in order: the last one that fits a letter wins. */
  readonly parts: readonly ConfigPart[]
  /** What it says of a letter; takes an absolute path. */
  readonly settingsFor: (file: string) => LetterSettings
  /** What it says of the severity of findings in all letters. */
  readonly levels: Levels
  /** Endings of letters beside the usual ones, as `.liquid`. */
  readonly endings: readonly string[]
  /** Dictionaries for all letters. */
  readonly dictionaries: readonly NamedFile[]
  /** The file with sample values. */
  readonly data: NamedFile | undefined
  /** The user's own table of what must be in a letter. */
  readonly stages: NamedFile | undefined
  /** The user's own table of interest. */
  readonly law: NamedFile | undefined
  /** Sets of letters, when the config speaks of them. */
  readonly sets: readonly ConfigSet[] | undefined
  /** Absolute path of the baseline: as the config names it, or else the usual name beside the config. */
  readonly baseline: string
  /** The name of the baseline, when the config gives one. */
  readonly namedBaseline: NamedFile | undefined
  readonly ignoreReason: IgnoreReason | undefined
  readonly failOn: ConfigFailOn | undefined
  readonly maxWarnings: number | undefined
  /** When a letter has passed the panel. */
  readonly panel: PanelThresholds
  /** Where the config says something that holds for all letters, as `file:line`; nothing when it does not. */
  readonly placeOf: (key: ConfigKey) => string | undefined
  /**
   * Changes whenever something changes in the config, in what it goes on from, or in a dictionary or table or file of
   * data that it names. Made at the first call.
   */
  readonly fingerprint: string
  /** Entries of a rule that it gives a severity, and that there are not; the dictionary is not asked in vain. */
  readonly entryFaults: (entriesOf: () => EntriesOf) => readonly Fault[]
}

/**
 * The config that holds for a folder.
 *
 * @throws BrokenFiles when there is one that can't be used
 */
export function loadConfig(cwd: string): Config | undefined {
  const file = findConfig(cwd)
  if (file === undefined) return undefined
  const {files, faults} = readConfigFiles(file, cwd)
  const all = [...besides(file, cwd), ...faults, ...files.flatMap(faultsIn)]
  if (all.length > 0) throw new BrokenFiles(all.map(fileError))
  return configOf(file, files)
}

/** Other configs in the same folder: one of them would do nothing, and nobody would know. */
function besides(file: string, cwd: string): Fault[] {
  return configsIn(path.dirname(file))
    .slice(1)
    .map(other => {
      const what = path.basename(other) === PACKAGE ? `De sleutel “${PACKAGE_KEY}”` : 'Dit bestand'
      const message = `${what} telt niet mee: er is ook “${path.basename(file)}”. Haal er één weg.`
      return {file: shownFrom(cwd, other), line: 1, column: 1, message}
    })
}

function configOf(file: string, files: readonly ConfigFile[]): Config {
  const folder = path.dirname(file)
  const parts = files.flatMap(one => partsOf(one, folder))
  const lastWith = (key: ConfigKey): ConfigFile | undefined =>
    files.findLast(({value}) => valueIn(value, key) !== undefined)
  const named = (key: ConfigKey): NamedFile | undefined => {
    const last = lastWith(key)
    return last && namedFiles(last, last.value, key)[0]
  }
  const withSets = lastWith('sets')
  const sets = withSets && setsOf(withSets)
  if (sets && 'fault' in sets) throw new BrokenFiles([fileError(sets.fault)])
  const ignoreReason = ofLast(lastWith('ignore-reason'), ignoreReasonIn)
  const wrong = files.flatMap(one => ignoreFaults(one, ignoreReason !== 'optional'))
  if (wrong.length > 0) throw new BrokenFiles(wrong.map(fileError))
  const ignores = files.map(one => ignoresIn(one, folder))
  const baseline = named('baseline')
  let fingerprint: string | undefined
  const config: Config = {
    file,
    folder,
    files: files.map(({file, shown}) => ({file, shown})),
    parts,
    levels: levelsOf(parts.filter(({override}) => !override)),
    settingsFor: letter => ({...settingsFor(parts, letter), ignores: ignores.flatMap(of => of(letter))}),
    endings: [
      ...new Set(files.flatMap(({value}) => Object.keys(formatsIn(value)).map(key => endingOf(key)!))),
    ],
    dictionaries: files.flatMap(one => namedFiles(one, one.value, 'dictionaries')),
    data: named('data'),
    stages: named('stages'),
    law: named('law'),
    sets,
    baseline: baseline ? path.resolve(baseline.folder, baseline.named) : path.join(folder, BASELINE_NAME),
    namedBaseline: baseline,
    ignoreReason,
    failOn: ofLast(lastWith('fail-on'), failOnIn),
    maxWarnings: ofLast(
      lastWith('max-warnings'),
      value => valueIn(value, 'max-warnings') as number | undefined,
    ),
    panel: ofLast(lastWith('panel'), panelThresholdsIn) ?? PANEL_THRESHOLDS,
    placeOf: key => {
      const last = lastWith(key)
      if (!last) return undefined
      const {file, line} = last.keyFaultAt([nameIn(last.value, key)], '')
      return `${file}:${line}`
    },
    get fingerprint() {
      return (fingerprint ??= fingerprintOf(config, files))
    },
    entryFaults: entriesOf =>
      files.some(speaksOfEntries) ? files.flatMap(one => entryFaultsIn(one, entriesOf())) : [],
  }
  return config
}

const ofLast = <T>(
  last: ConfigFile | undefined,
  read: (value: ConfigFile['value']) => T | undefined,
): T | undefined => last && read(last.value)

/** The last one that speaks of a rule has the last word on it, also over what an earlier one said of its entries. */
function levelsOf(parts: readonly ConfigPart[]): Levels {
  const levels = new Map<string, Level>()
  for (const part of parts) {
    for (const rule of Object.keys(part.levels))
      for (const id of levels.keys()) if (id.startsWith(`${rule}/`)) levels.delete(id)
    for (const [id, level] of Object.entries(part.levels)) levels.set(id, level)
  }
  return Object.fromEntries(levels)
}

function settingsFor(parts: readonly ConfigPart[], file: string): Omit<LetterSettings, 'ignores'> {
  const fitting = parts.filter(({fits}) => fits(file))
  const encoding = fitting.findLast(part => part.encoding)?.encoding
  const format = fitting.map(part => part.formatOf(file)).findLast(syntax => syntax !== undefined)
  return {
    facts: Object.assign({}, ...fitting.map(({facts}) => facts)) as StatedFacts,
    levels: levelsOf(fitting),
    dictionaries: fitting.flatMap(({override, dictionaries}) => (override ? dictionaries : [])),
    ...(encoding && {encoding}),
    ...(format && {format}),
  }
}
