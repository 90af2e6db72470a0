import path from 'node:path'
import ignore from 'ignore'
import type {Fault, Path} from '../dictionary/fault.ts'
import type {StatedFacts} from '../letter/facts.ts'
import type {Levels} from '../levels.ts'
import type {ConfigFile} from './config-file.ts'
import {type ConfigKey, nameIn, valueIn} from './config-keys.ts'
import {type ConfigSyntax, factsIn, formatIn, formatsIn, levelsIn, type Written} from './config-schema.ts'
import {type Encoding, encodingNamed} from './encoding.ts'

/** A file or pattern that a config names. */
export interface NamedFile {
  readonly named: string
  /** Where it starts. */
  readonly folder: string
  /** Makes a fault at the name. */
  readonly fault: (message: string) => Fault
}

/** What a config says of some letters: the whole of a file, or one of its overrides. */
export interface ConfigPart {
  /** The file that it stands in, as messages call it. */
  readonly shown: string
  /** Of an override: which one it is, from 1, and for what. */
  readonly override?: {readonly number: number; readonly patterns: readonly string[]}
  /** Whether it speaks of a letter; takes an absolute path. */
  readonly fits: (file: string) => boolean
  readonly facts: StatedFacts
  readonly levels: Levels
  readonly encoding: Encoding | undefined
  /** How a file is read, when this part says so. */
  readonly formatOf: (file: string) => ConfigSyntax | undefined
  /** Endings of files and how they are read, as they are written. */
  readonly formats: readonly (readonly [ending: string, syntax: ConfigSyntax])[]
  /** The ending, as it is written, that tells how a file is read. */
  readonly endingOf: (file: string) => string | undefined
  readonly dictionaries: readonly NamedFile[]
  /** Where it says something, as `file:line`; `of` is what behind the key. */
  readonly placeOf: (key: ConfigKey, of?: string | number) => string
}

/** The parts of a config file: itself, and then its overrides. `entry` is the folder of the config that holds. */
export function partsOf(config: ConfigFile, entry: string): ConfigPart[] {
  const {value, overrides, overridesAt} = config
  const formats = Object.entries(formatsIn(value))
  return [
    {
      ...partOf(config, value, []),
      fits: () => true,
      formats,
      formatOf: file => byEnding(formats, file)?.[1],
      endingOf: file => byEnding(formats, file)?.[0],
    },
    ...overrides.map((part, i): ConfigPart => {
      const patterns = [valueIn(part, 'files') as string | string[]].flat()
      return {
        ...partOf(config, part, [...overridesAt, i]),
        override: {number: i + 1, patterns},
        fits: fitting(patterns, [config.folder, entry]),
        formats: [],
        formatOf: () => formatIn(part),
        endingOf: () => undefined,
      }
    }),
  ]
}

function partOf(
  config: ConfigFile,
  part: Written,
  at: Path,
): Omit<ConfigPart, 'override' | 'fits' | 'formats' | 'formatOf' | 'endingOf'> {
  const {shown, keyFaultAt} = config
  const encoding = valueIn(part, 'encoding')
  return {
    shown,
    facts: factsIn(part),
    levels: levelsIn(part),
    encoding: encoding === undefined ? undefined : encodingNamed(String(encoding)),
    dictionaries: namedFiles(config, part, 'dictionaries', at),
    placeOf: (key, of) => {
      const name = nameIn(part, key)
      const {file, line} = keyFaultAt(of === undefined ? [...at, name] : [...at, name, of], '')
      return `${file}:${line}`
    },
  }
}

/** The files that stand behind a key: one or a list. */
export function namedFiles(
  {folder, faultAt}: ConfigFile,
  part: Written,
  key: ConfigKey,
  at: Path = [],
): NamedFile[] {
  const value = valueIn(part, key) as string | readonly string[] | undefined
  if (value === undefined) return []
  const path = [...at, nameIn(part, key)]
  if (typeof value === 'string') return [{named: value, folder, fault: message => faultAt(path, message)}]
  return value.map((named, i) => ({named, folder, fault: message => faultAt([...path, i], message)}))
}

/**
 * Whether patterns, as in a .gitignore, fit a file.
 *
 * @param folders where patterns start: the first one that the file is in
 */
export function fitting(patterns: readonly string[], folders: readonly string[]): (file: string) => boolean {
  const match = ignore().add([...patterns])
  return file => {
    const relative = folders
      .map(folder => path.relative(folder, file).replaceAll('\\', '/'))
      .find(relative => ignore.isPathValid(relative))
    return relative !== undefined && match.ignores(relative)
  }
}

/** The end of a file name that `.liquid`, `liquid` or `*.liquid` stands for; nothing when it can't be one. */
export const endingOf = (written: string): string | undefined =>
  /^(?:\*?\.)?([\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*)$/u.exec(written)?.[1]?.toLowerCase().replace(/^/, '.')

/** The longest ending that a file has, as it is written, with how it is read. */
function byEnding(formats: ConfigPart['formats'], file: string): ConfigPart['formats'][number] | undefined {
  const name = path.basename(file).toLowerCase()
  const own = formats.filter(([written]) => {
    const ending = endingOf(written)!
    return name.endsWith(ending) && name !== ending
  })
  return own.toSorted(([a], [b]) => endingOf(b)!.length - endingOf(a)!.length)[0]
}
