import fs from 'node:fs'
import path from 'node:path'
import {globSync, isDynamicPattern} from 'tinyglobby'
import {type Base, type MergedDictionary, mergeOwnFiles} from '../dictionary/changes.ts'
import {entryForms} from '../dictionary/compile.ts'
import {type OwnFile, readOwnFile} from '../dictionary/theme-file.ts'
import type {Lexicon} from '../dutch/lexicon.ts'
import type {FileError} from '../report/record.ts'
import {BrokenFiles, fileError, shownFrom} from './broken-files.ts'
import type {Config} from './config.ts'
import {neighbour} from './config-files.ts'
import {CONFIG_NAMES} from './find-config.ts'
import {diskProblem, readFile} from './read-file.ts'

export interface OwnRequest {
  /** The working folder: paths are shown from here. */
  readonly cwd: string
  /** Dictionaries of a config; the files that it consists of are none, though they may stand among them. */
  readonly config: Pick<Config, 'dictionaries' | 'files'> | undefined
  /** Dictionary files, folders and patterns of the command line. */
  readonly named: readonly string[]
}

/** The dictionary with the user's own, and which of the user's files were named on the command line. */
export interface OwnDictionaries extends MergedDictionary {
  /** As shown in faults. */
  readonly named: ReadonlySet<string>
}

/**
 * Reads the dictionaries of a config and of a command line and adds them to the program's own.
 *
 * @throws BrokenFiles with everything that is wrong with them
 */
export function loadOwnDictionaries(
  base: Base,
  lexicon: () => Lexicon,
  {cwd, config, named}: OwnRequest,
): OwnDictionaries {
  const faults: FileError[] = []
  const besides = config?.files.map(({file}) => file) ?? []
  const shown = (file: string): string => shownFrom(cwd, file)
  const files = new Map<string, string>()
  const take = (folder: string, pattern: string, fail: (message: string) => void): string[] => {
    const found = dictionaryFiles(folder, pattern, besides)
    if ('problem' in found) {
      fail(found.problem)
      return []
    }
    // A file that was named twice, or by a link, is read once.
    for (const file of found.files) {
      const real = fs.realpathSync(file)
      if (!files.has(real)) files.set(real, file)
    }
    return found.files.map(file => files.get(fs.realpathSync(file))!)
  }
  for (const {folder, named, fault} of config?.dictionaries ?? [])
    take(folder, named, message => faults.push(fileError(fault(message))))
  const namedFiles = named.flatMap(pattern =>
    take(cwd, pattern, message => faults.push({path: pattern, message})),
  )
  const own = [...files.values()].flatMap(file => readOwn(file, shown(file), faults))
  const merged = mergeOwnFiles(base, own, entry => entryForms(entry, lexicon))
  const all = [...faults, ...merged.faults.map(fileError)]
  if (all.length > 0) throw new BrokenFiles(all)
  return {...merged, named: new Set(namedFiles.map(shown))}
}

function readOwn(file: string, shown: string, faults: FileError[]): OwnFile[] {
  const read = readFile(file)
  if ('text' in read) return [readOwnFile(read.text, shown)]
  const {problem, ...place} = read
  faults.push({path: shown, message: problem, ...place})
  return []
}

const isDictionary = (file: string): boolean =>
  /\.ya?ml$/i.test(file) && !CONFIG_NAMES.includes(path.basename(file))

/**
 * The dictionary files that a path, a folder or a pattern stands for, sorted.
 *
 * @param besides files that are none, unless they are named themselves
 */
export function dictionaryFiles(
  folder: string,
  named: string,
  besides: readonly string[] = [],
): {files: string[]} | {problem: string} {
  const glob = (pattern: string, cwd: string): string[] =>
    globSync(pattern, {cwd, absolute: true, expandDirectories: false, ignore: ['**/node_modules/**']})
      .map(file => path.normalize(file))
      .filter(file => isDictionary(file) && !besides.includes(file))
      .sort()
  const file = path.resolve(folder, named)
  let stat: fs.Stats | undefined
  try {
    stat = fs.statSync(file, {throwIfNoEntry: false})
  } catch (error) {
    return {problem: diskProblem(error)}
  }
  if (stat && !stat.isDirectory()) return {files: [file]}
  if (stat) {
    const files = glob('**/*.{yml,yaml}', file)
    return files.length > 0
      ? {files}
      : {problem: `In “${named}” staan geen woordenboeken (.yml). Controleer de naam.`}
  }
  if (isDynamicPattern(named)) {
    const files = glob(named.replaceAll('\\', '/'), folder)
    return files.length > 0
      ? {files}
      : {problem: `Bij “${named}” hoort geen enkel woordenboek (.yml). Controleer het patroon.`}
  }
  return {
    problem: `Het bestand “${named}” bestaat niet.${neighbour(file, named, isDictionary) || ' Controleer de naam.'}`,
  }
}
