import {readdirSync, readFileSync} from 'node:fs'
import {basename, join} from 'node:path'
import {isNode, LineCounter, parseDocument} from 'yaml'
import type {Entry, Theme} from '../dictionary/dictionary.ts'
import {type EntrySource, type ThemeSource, themeSchema} from '../dictionary/schema.ts'

/** What `rules/` holds. */
export interface Dictionary {
  readonly themes: readonly Theme[]
  readonly entries: readonly Entry[]
  /** The name of the theme that an entry stands in. */
  readonly themeOf: (entry: Entry) => string
  /** `file:line:column` of something in an entry: `['examples', 0, 'bad']`. */
  readonly placeOf: (entry: Entry, path: readonly (string | number)[]) => string
}

/**
 * Reads every theme under a folder.
 *
 * @throws Error that names file, line and column of everything that is wrong, one line each
 */
export function readDictionary(folder: string): Dictionary {
  const faults: string[] = []
  const themes: Theme[] = []
  const entries: Entry[] = []
  const places = new Map<Entry, {theme: string; where: (path: readonly (string | number)[]) => string}>()
  const seen = new Map<string, string>()
  const files = readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter(name => name.endsWith('.yml'))
    .sort()
  for (const name of files) {
    const file = join(folder, name)
    const {value, where} = readTheme(file, faults)
    if (!value) continue
    const {entries: sources, ...rest} = value
    const theme = {name: basename(name, '.yml'), ...rest}
    themes.push(theme)
    for (const [i, source] of sources.entries()) {
      for (const key of [`id ${source.id}`, ...source.forms.map(form => `form “${form.toLowerCase()}”`)]) {
        const first = seen.get(key)
        if (first) faults.push(`${where(['entries', i])}: ${key} stands in ${first} too`)
        else seen.set(key, where(['entries', i]))
      }
      const entry = toEntry(source, theme)
      entries.push(entry)
      places.set(entry, {theme: theme.name, where: path => where(['entries', i, ...path])})
    }
  }
  if (faults.length > 0) throw new Error(faults.join('\n'))
  return {
    themes,
    entries,
    themeOf: entry => places.get(entry)!.theme,
    placeOf: (entry, path) => places.get(entry)!.where(path),
  }
}

interface ThemeFile {
  readonly value?: ThemeSource
  readonly where: (path: readonly PropertyKey[]) => string
}

function readTheme(file: string, faults: string[]): ThemeFile {
  const lines = new LineCounter()
  const document = parseDocument(readFileSync(file, 'utf8'), {lineCounter: lines})
  const at = (offset: number): string => {
    const {line, col} = lines.linePos(offset)
    return `${file}:${line}:${col}`
  }
  const where = (path: readonly PropertyKey[]): string => {
    for (let n = path.length; n >= 0; n--) {
      const node = document.getIn(path.slice(0, n), true)
      if (isNode(node) && node.range) return at(node.range[0])
    }
    return `${file}:1:1`
  }
  for (const error of document.errors) faults.push(`${at(error.pos[0])}: ${error.message.split('\n')[0]}`)
  if (document.errors.length > 0) return {where}
  const result = themeSchema.safeParse(document.toJS())
  if (!result.success)
    for (const issue of result.error.issues) faults.push(`${where(issue.path)}: ${issue.message}`)
  return {...(result.data && {value: result.data}), where}
}

const toEntry = (source: EntrySource, theme: Theme): Entry => ({
  id: source.id,
  rule: theme.rule,
  category: source.category ?? theme.name,
  term: source.term,
  pos: source.pos,
  ...(source.article !== undefined && {article: source.article}),
  forms: source.forms,
  inflect: source.inflect,
  ...(source.compounds !== undefined && {compounds: source.compounds}),
  kind: source.kind,
  severity: source.severity,
  replacements: source.replacements,
  fix: source.fix,
  says: theme.says,
  why: source.why ?? theme.why,
  source: source.source ?? theme.source,
  unless: source.unless,
  examples: source.examples,
  right: source.right,
})
