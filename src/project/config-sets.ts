import fs from 'node:fs'
import path from 'node:path'
import {globSync} from 'tinyglobby'
import type {Fault} from '../dictionary/fault.ts'
import type {ConfigFile} from './config-file.ts'
import {nameIn, valueIn} from './config-keys.ts'
import type {Written} from './config-schema.ts'
import {NO_LETTER} from './files.ts'
import {ignoredIn} from './ignored.ts'

/** A set of letters as a config names it. */
export interface ConfigSet {
  readonly name: string
  /** Files and patterns. */
  readonly patterns: readonly string[]
  /** Where they start. */
  readonly folder: string
  /** Makes a fault at the set. */
  readonly fault: (message: string) => Fault
}

/** The sets of a config file that speaks of them, or what is wrong with them. */
export function setsOf({value, folder, faultAt}: ConfigFile): readonly ConfigSet[] | {readonly fault: Fault} {
  const key = nameIn(value, 'sets')
  const found: ConfigSet[] = []
  for (const [i, written] of (valueIn(value, 'sets') as (string | Written)[]).entries()) {
    const set: Written = typeof written === 'string' ? {letters: written} : written
    const patterns = [(valueIn(set, 'letters') ?? []) as string | string[]].flat()
    const fault = (message: string): Fault => faultAt([key, i], message)
    if (patterns.length === 0)
      return {fault: fault('Bij deze reeks staan geen brieven. Voeg toe: brieven: ["map/*.md"]')}
    const name = (valueIn(set, 'name') as string | undefined) ?? patterns.join(', ')
    found.push({name, patterns, folder, fault})
  }
  return found
}

/**
 * The files that a set's patterns stand for.
 *
 * @returns absolute paths without symbolic links, sorted
 */
export function filesOfSet({patterns, folder}: ConfigSet): string[] {
  // What no search finds would leave the set unfinished for ever.
  const ignored = ignoredIn(folder, folder)
  return globSync([...patterns], {
    cwd: folder,
    absolute: true,
    expandDirectories: false,
    ignore: ['**/node_modules/**'],
  })
    .filter(file => !NO_LETTER.test(path.basename(file)) && !ignored.ignores(path.normalize(file), false))
    .map(file => fs.realpathSync.native(path.normalize(file)))
    .sort()
}
