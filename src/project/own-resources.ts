import path from 'node:path'
import type {Base} from '../dictionary/changes.ts'
import type {Resources} from '../lint.ts'
import {BrokenFiles, fileError} from './broken-files.ts'
import type {Config} from './config.ts'
import type {EntriesOf} from './config-faults.ts'
import type {NamedFile} from './config-parts.ts'
import {loadOwnDictionaries, type OwnDictionaries, type OwnRequest} from './dictionaries.ts'
import {type Language, resourcesOf} from './resources.ts'

/** The user's own dictionaries: those for all letters, and those that only some letters have as well. */
export interface OwnResources {
  /** For all letters; nothing when there are none. */
  readonly all: OwnDictionaries | undefined
  /** Resources for letters that have these dictionaries too: made once for each combination, at its first letter. */
  readonly resourcesWith: (more: readonly NamedFile[], language: Language) => Resources
}

/**
 * Reads every dictionary that a config and a command line name.
 *
 * @throws BrokenFiles with what is wrong with them, or with what the config says of their entries
 */
export function loadOwnResources(
  base: Base,
  language: Language,
  {cwd, config, named}: OwnRequest & {readonly config: Config | undefined},
): OwnResources {
  const parts = config?.parts.filter(({override}) => override) ?? []
  const load = (more: readonly NamedFile[]): OwnDictionaries =>
    loadOwnDictionaries(base, language.lexicon, {
      cwd,
      named,
      config: config && {...config, dictionaries: [...config.dictionaries, ...more]},
    })
  const all = named.length > 0 || (config?.dictionaries.length ?? 0) > 0 ? load([]) : undefined
  const made = new Map<string, OwnDictionaries>()
  const withMore = (more: readonly NamedFile[]): OwnDictionaries => {
    const key = keyOf(more)
    const known = made.get(key)
    if (known) return known
    const loaded = load(more)
    made.set(key, loaded)
    return loaded
  }
  // What is wrong is told before the first letter.
  const some = parts.flatMap(({dictionaries}) => (dictionaries.length > 0 ? [withMore(dictionaries)] : []))
  if (config) checkEntries(config, [all ?? base, ...some])
  const compiled = new Map<string, Resources>()
  return {
    all,
    resourcesWith(more, language) {
      const key = keyOf(more)
      const known = compiled.get(key)
      if (known) return known
      const resources = resourcesOf(withMore(more).found, language)
      compiled.set(key, resources)
      return resources
    },
  }
}

const keyOf = (more: readonly NamedFile[]): string =>
  JSON.stringify(more.map(({folder, named}) => path.resolve(folder, named)))

/** Severities of entries that there are not. */
function checkEntries(config: Pick<Config, 'entryFaults'>, dictionaries: readonly Base[]): void {
  const entriesOf = (): EntriesOf => {
    const byRule = new Map<string, Set<string>>()
    for (const {entries} of dictionaries)
      for (const {rule, id} of entries) byRule.set(rule, (byRule.get(rule) ?? new Set()).add(id))
    return rule => byRule.get(rule) ?? new Set()
  }
  const faults = config.entryFaults(entriesOf)
  if (faults.length > 0) throw new BrokenFiles(faults.map(fileError))
}
