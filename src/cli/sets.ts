import fs from 'node:fs'
import path from 'node:path'
import {groupBy} from '../group-by.ts'
import {checkSet} from '../journey/check-set.ts'
import {foldersThatAreSets} from '../journey/find-sets.ts'
import type {JourneyLetter} from '../journey/letter-facts.ts'
import type {CheckedSet, LetterSet, SetFinding} from '../journey/set-finding.ts'
import type {LetterFacts} from '../letter/facts.ts'
import {type Level, levelOf} from '../levels.ts'
import {BrokenFiles, fileError} from '../project/broken-files.ts'
import type {Config} from '../project/config.ts'
import {filesOfSet} from '../project/config-sets.ts'
import {findFiles, realPath} from '../project/files.ts'
import type {LintedLetter} from '../report/record.ts'

/** Gathers what sets have to know while letters pass by, and judges the sets at the end. */
export interface Sets {
  /** Whether a letter of which these facts are known may be one of a set. */
  readonly mayTake: (facts: LetterFacts) => boolean
  /** Remembers of a letter no more than its facts; one with the same path takes the place of the one before. */
  add(letter: LintedLetter): void
  /** Remembers that a letter could not be read. */
  miss(): void
  /** The sets that there are, in the order in which their letters came. */
  found(): CheckedSet[]
}

/** What on the command line is about sets. */
export interface SetsRequest {
  /** As on the command line; none means the working folder. */
  readonly paths: readonly string[]
  readonly cwd: string
  readonly config: Config | undefined
  /** Whether each folder that is named there is a set. */
  readonly named: boolean
  /** Whether the rule runs. */
  readonly runs: boolean
}

/** A set takes two letters. */
const FEWEST = 2

/**
 * What is a set: with `named` each folder on the command line, and the loose files together; else what the config calls
 * one; else folders in which every letter states its stage.
 *
 * @throws BrokenFiles when the config names a set without letters
 */
export function gatherSets({paths, cwd, config, named, runs}: SetsRequest): Sets {
  const letters = new Map<string, JourneyLetter>()
  let missed = false
  const configured = runs && !named && config?.sets ? filesOfSets(config) : undefined
  const find = (): LetterSet[] => {
    const all = [...letters.values()]
    if (named) return setsOfPaths(all, paths, cwd, !missed)
    return configured ? setsOfFiles(all, configured, cwd) : setsOfFolders(all, cwd, config?.endings)
  }
  return {
    mayTake: facts => runs && (named || configured !== undefined || !facts.guessed.includes('stage')),
    add(letter) {
      if (letter.journey) letters.set(letter.path, setLetter(letter, letter.journey))
      else letters.delete(letter.path)
    },
    miss() {
      missed = true
    },
    found: () =>
      runs
        ? find()
            .filter(set => set.letters.length >= FEWEST)
            .map(checkSet)
            .map(set => (config ? atLevelsOf(config, cwd, set) : set))
        : [],
  }
}

function setLetter(
  {path, facts}: LintedLetter,
  journey: NonNullable<LintedLetter['journey']>,
): JourneyLetter {
  const {stage, channel, audience, sender, language, jurisdiction, guessed} = facts
  return {path, stage, channel, audience, sender, language, jurisdiction, guessed, ...journey}
}

/** Each folder that was named, and the files that were named beside. */
function setsOfPaths(
  letters: readonly JourneyLetter[],
  paths: readonly string[],
  cwd: string,
  complete: boolean,
): LetterSet[] {
  const named = paths.length === 0 ? ['.'] : paths
  const folders = named
    .filter(name => fs.statSync(path.resolve(cwd, name), {throwIfNoEntry: false})?.isDirectory())
    .map(name => ({
      name: name.replaceAll('\\', '/').replace(/(?<=.)\/$/, ''),
      folder: path.resolve(cwd, name),
    }))
  const nameOf = (letter: JourneyLetter): string => {
    const file = path.resolve(cwd, letter.path)
    const holds = ({folder}: {folder: string}): boolean => !path.relative(folder, file).startsWith('..')
    return folders.find(holds)?.name ?? 'losse brieven'
  }
  return [...groupBy(letters, nameOf)].map(([name, letters]) => ({name, letters, complete}))
}

/** Findings of a set with the severity that the config wants: what it says of all letters that they are about. */
function atLevelsOf(config: Config, cwd: string, set: CheckedSet): CheckedSet {
  const levelFor = ({category, letters}: SetFinding): Level | undefined => {
    const levels = letters.map(letter =>
      levelOf('journey', category, config.settingsFor(path.resolve(cwd, letter)).levels),
    )
    const same = levels.every(level => level === levels[0])
    return same ? levels[0] : levelOf('journey', category, config.levels)
  }
  const findings = set.findings.flatMap(finding => {
    const level = levelFor(finding) ?? finding.severity
    return level === 'off' ? [] : [{...finding, severity: level}]
  })
  return {...set, findings}
}

interface NamedFiles {
  readonly name: string
  readonly files: readonly string[]
}

function filesOfSets({sets = []}: Config): NamedFiles[] {
  const named = sets.map(set => ({name: set.name, files: filesOfSet(set), set}))
  const faults = named
    .filter(({files}) => files.length === 0)
    .map(({name, set}) =>
      set.fault(`Bij de reeks “${name}” hoort geen enkele brief. Controleer het patroon.`),
    )
  if (faults.length > 0) throw new BrokenFiles(faults.map(fileError))
  return named
}

function setsOfFiles(
  letters: readonly JourneyLetter[],
  sets: readonly NamedFiles[],
  cwd: string,
): LetterSet[] {
  const byFile = new Map(letters.map(letter => [realPath(path.resolve(cwd, letter.path)), letter]))
  return sets.map(({name, files}) => {
    const own = files.flatMap(file => byFile.get(file) ?? [])
    return {name, letters: own, complete: own.length === files.length}
  })
}

/** Folders that are sets by what their letters say, when all of their letters were looked at. */
function setsOfFolders(
  letters: readonly JourneyLetter[],
  cwd: string,
  endings: readonly string[] = [],
): LetterSet[] {
  return foldersThatAreSets(letters).flatMap(({folder, letters}) => {
    const looked = new Set(letters.map(letter => path.resolve(cwd, letter.path)))
    const {files} = findFiles([folder], cwd, endings)
    const inFolder = files.filter(({file}) => path.dirname(file) === path.resolve(cwd, folder))
    return inFolder.every(({file}) => looked.has(file)) ? [{name: folder, letters, complete: true}] : []
  })
}
