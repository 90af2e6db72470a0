import {readdirSync, readFileSync} from 'node:fs'
import {basename, join} from 'node:path'
import {isNode, LineCounter, parseDocument} from 'yaml'
import type {Entry, Theme} from '../dictionary/dictionary.ts'
import {type EntrySource, type ThemeSource, themeSchema} from '../dictionary/schema.ts'

/**
 * Reads every theme under a folder.
 *
 * @throws Error that names file, line and column of everything that is wrong, one line each
 */
export function readDictionary(folder: string): {themes: Theme[]; entries: Entry[]} {
  const faults: string[] = []
  const themes: Theme[] = []
  const entries: Entry[] = []
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
        if (first) faults.push(`${where(i)}: ${key} stands in ${first} too`)
        else seen.set(key, where(i))
      }
      entries.push(toEntry(source, theme))
    }
  }
  if (faults.length > 0) throw new Error(faults.join('\n'))
  return {themes, entries}
}

function readTheme(file: string, faults: string[]): {value?: ThemeSource; where: (entry: number) => string} {
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
  if (document.errors.length > 0) return {where: () => file}
  const result = themeSchema.safeParse(document.toJS())
  if (!result.success)
    for (const issue of result.error.issues) faults.push(`${where(issue.path)}: ${issue.message}`)
  return {...(result.data && {value: result.data}), where: entry => where(['entries', entry])}
}

const toEntry = (source: EntrySource, theme: Theme): Entry => ({
  id: source.id,
  rule: theme.rule,
  category: source.category ?? theme.name,
  term: source.term,
  pos: source.pos,
  ...(source.article !== undefined && {article: source.article}),
  forms: source.forms,
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
