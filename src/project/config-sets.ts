import fs from 'node:fs'
import path from 'node:path'
import {globSync} from 'tinyglobby'
import type * as z from 'zod'
import type {Fault, FaultAt} from '../dictionary/fault.ts'
import type {configSchema} from './config-schema.ts'
import {NO_LETTER} from './files.ts'

/** A set of letters as a config names it. */
export interface ConfigSet {
  readonly name: string
  /** Files and patterns, from the folder of the config. */
  readonly patterns: readonly string[]
  /** Makes a fault at the set. */
  readonly fault: (message: string) => Fault
}

/** The sets of a config, or what is wrong with them; nothing when it does not speak of sets. */
export function setsOf(
  {sets, reeksen}: z.infer<typeof configSchema>,
  faultAt: FaultAt,
): readonly ConfigSet[] | {readonly fault: Fault} | undefined {
  const key = reeksen === undefined ? 'sets' : 'reeksen'
  const found: ConfigSet[] = []
  for (const [i, set] of (sets ?? reeksen)?.entries() ?? []) {
    const {
      name = undefined,
      naam = undefined,
      letters = undefined,
      brieven = undefined,
    } = typeof set === 'string' ? {letters: set} : set
    const patterns = [letters ?? brieven ?? []].flat()
    const fault = (message: string): Fault => faultAt([key, i], message)
    if (patterns.length === 0)
      return {fault: fault('Bij deze reeks staan geen brieven. Voeg toe: brieven: ["map/*.md"]')}
    found.push({name: name ?? naam ?? patterns.join(', '), patterns, fault})
  }
  return sets || reeksen ? found : undefined
}

/**
 * The files that a set's patterns stand for.
 *
 * @param folder where they start
 * @returns absolute paths without symbolic links, sorted
 */
export const filesOfSet = ({patterns}: ConfigSet, folder: string): string[] =>
  globSync([...patterns], {
    cwd: folder,
    absolute: true,
    expandDirectories: false,
    ignore: ['**/node_modules/**'],
  })
    .filter(file => !NO_LETTER.test(path.basename(file)))
    .map(file => fs.realpathSync.native(path.normalize(file)))
    .sort()
