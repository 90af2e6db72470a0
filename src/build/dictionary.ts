import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Entry, Theme} from '../dictionary/dictionary.ts'
import {faultLine, type Path, placeOf} from '../dictionary/fault.ts'
import {doubles, readThemeFile, type Written} from '../dictionary/theme-file.ts'
import {COMMON_WORDS_FILE} from './common-words.ts'
import {LAW_SOURCE} from './law.ts'
import {SILENT_FILE} from './silent.ts'
import {STAGES_SOURCE} from './stages.ts'

/** What stands in `rules/` and is no theme. */
const OTHER_FILES: ReadonlySet<string> = new Set([SILENT_FILE, COMMON_WORDS_FILE, LAW_SOURCE, STAGES_SOURCE])

/** What `rules/` holds. */
export interface Dictionary {
  readonly themes: readonly Theme[]
  readonly entries: readonly Entry[]
  /** `file:line:column` of something in an entry: `['examples', 0, 'bad']`. */
  readonly placeOf: (entry: Entry, path: Path) => string
}

/**
 * Reads every theme under a folder.
 *
 * @param tell gets a line with file, line and column for everything that is wrong; what can be read goes on
 * @throws Error with those lines when nobody is told
 */
export function readDictionary(folder: string, tell?: (fault: string) => void): Dictionary {
  const files = readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter(name => name.endsWith('.yml') && !OTHER_FILES.has(name))
    .sort()
    .map(name => join(folder, name))
    .map(file => readThemeFile(readFileSync(file, 'utf8'), file))
  const written = files.flatMap(({entries}) => entries)
  // What stands twice in one file was told of that file already.
  const told = files.flatMap(({faults}) => faults.map(faultLine))
  const faults = new Set([...told, ...doubles(written).map(faultLine)])
  if (tell) faults.forEach(tell)
  else if (faults.size > 0) throw new Error([...faults].join('\n'))
  const places = new Map<Entry, Written>(written.map(one => [one.entry, one]))
  return {
    themes: files.flatMap(({theme}) => theme ?? []),
    entries: written.map(({entry}) => entry),
    placeOf: (entry, path) => placeOf(places.get(entry)!.faultAt(path, '')),
  }
}
