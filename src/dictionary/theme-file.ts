import type {Entry, Theme} from './dictionary.ts'
import {type Fault, type FaultAt, type Path, placeOf} from './fault.ts'
import {type EntrySource, type OwnSource, ownSchema, type ThemeSource, themeSchema} from './schema.ts'
import {readYaml} from './yaml.ts'

/** Where an entry was written. */
export interface Written {
  readonly entry: Entry
  readonly theme: Theme
  readonly file: string
  /** What messages call the place: `file:line:column`. */
  readonly place: string
  /** Makes a fault at something in the entry: `['examples', 0, 'bad']`. */
  readonly faultAt: FaultAt
}

/** A dictionary file that was read; nothing is in it when it has faults. */
export interface ThemeFile {
  readonly theme?: Theme
  readonly entries: readonly Written[]
  readonly faults: readonly Fault[]
}

/** A user's own file. */
export interface OwnFile extends ThemeFile {
  readonly changes: OwnSource['changes']
  /** Makes a fault in a change: `[0, 'severity']`. */
  readonly changeAt: FaultAt
}

/** Reads a theme of the program's own dictionary. `file` is shown in faults; its name is the theme's. */
export function readThemeFile(text: string, file: string): ThemeFile {
  const {value, faults, faultAt} = readYaml(text, file, themeSchema)
  if (!value) return {entries: [], faults}
  return readEntries(value, file, faultAt)
}

/** Reads a user's own dictionary file, which may leave out its head. */
export function readOwnFile(text: string, file: string): OwnFile {
  const {value, faults, faultAt} = readYaml(text, file, ownSchema)
  const changeAt: FaultAt = (path, message) => faultAt(['changes', ...path], message)
  if (!value) return {entries: [], faults, changes: [], changeAt}
  const {changes, ...rest} = value
  const read = readEntries(withHead(rest, file), file, faultAt)
  const empty =
    value.entries.length === 0 && changes.length === 0
      ? [faultAt([], 'Hier staat geen enkele term. Zet termen onder “entries” of “changes”.')]
      : []
  return {...read, changes, changeAt, faults: [...read.faults, ...empty]}
}

/** What a file says of its terms when it does not say it itself. */
export const OWN_HEAD = {
  says: 'staat in uw eigen woordenboek',
  why: 'Uw organisatie heeft hier andere woorden voor gekozen.',
} as const

const withHead = (own: Omit<OwnSource, 'changes'>, file: string): ThemeSource => ({
  title: own.title ?? themeName(file),
  language: own.language,
  rule: own.rule,
  says: own.says ?? OWN_HEAD.says,
  why: own.why ?? OWN_HEAD.why,
  source: own.source ?? `Eigen woordenboek (${baseName(file)})`,
  entries: own.entries,
})

const baseName = (file: string): string => file.replace(/^.*[\\/]/, '')

/** A file's name without folder and ending. */
const themeName = (file: string): string => baseName(file).replace(/\.ya?ml$/i, '')

function readEntries(source: ThemeSource, file: string, faultAt: FaultAt): ThemeFile {
  const {entries: sources, ...head} = source
  const theme = {name: themeName(file), ...head}
  const entries = sources.map((entry, i) => ({
    entry: toEntry(entry, theme),
    theme,
    file,
    place: placeOf(faultAt(['entries', i], '')),
    faultAt: (path: Path, message: string) => faultAt(['entries', i, ...path], message),
  }))
  const faults = sources.flatMap((entry, i) =>
    nonsense(entry, theme).map(([key, message]) =>
      faultAt(key in entry ? ['entries', i, key] : ['entries', i], message),
    ),
  )
  return {theme, entries, faults: [...faults, ...doubles(entries)]}
}

/** What can't be meant, though each value can be: the key it is about, and what to do. */
export function nonsense(entry: EntrySource, theme: Pick<Theme, 'rule'>): [string, string][] {
  const found: [string, string][] = []
  if (entry.kind === 'replace' && entry.replacements.length === 0)
    found.push([
      'replacements',
      'Bij “kind: replace” hoort een ander woord. Zet het achter “replacements”, of kies “kind: rephrase”.',
    ])
  if (theme.rule === 'tone' && entry.category === undefined)
    found.push([
      'category',
      'Bij “rule: tone” hoort een “category”. Kies uit: threat, blame, cold, pressure.',
    ])
  if (theme.rule !== 'tone' && entry.category !== undefined)
    found.push(['category', '“category” kan alleen in een bestand met “rule: tone”. Haal het weg.'])
  if (entry.pos !== 'noun' && entry.compounds !== undefined)
    found.push(['compounds', '“compounds” kan alleen bij “pos: noun”. Haal het weg.'])
  if (!entry.inflect && entry.forms.length === 0)
    found.push(['inflect', 'Met “inflect: false” telt alleen wat achter “forms” staat. Vul daar vormen in.'])
  return found
}

/** Faults about ids and written forms that stand in more than one place. */
export function doubles(entries: readonly Written[]): Fault[] {
  const faults: Fault[] = []
  const ids = new Map<string, string>()
  const forms = new Map<string, {place: string; id: string}>()
  for (const {entry, place, faultAt} of entries) {
    const first = ids.get(entry.id)
    if (first) {
      const message = `De naam “${entry.id}” staat al op ${first}. Haal er één weg, of geef een andere naam.`
      faults.push(faultAt(['id'], message))
    } else ids.set(entry.id, place)
    for (const [i, form] of entry.forms.entries()) {
      // A form may be Dutch jargon and English jargon too: each is looked for in its own letters.
      // What an entry says in some letters only, another may say in the others.
      const key = `${entry.language ?? 'nl'} ${entry.only?.join() ?? ''} ${form.toLowerCase()}`
      const claimed = forms.get(key)
      if (claimed) {
        const message = `De vorm “${form}” hoort al bij “${claimed.id}” (${claimed.place}). Haal er één weg.`
        faults.push(faultAt(['forms', i], message))
      } else forms.set(key, {place, id: entry.id})
    }
  }
  return faults
}

/** An entry with what it takes from its theme. */
export const toEntry = (source: EntrySource, theme: Theme): Entry => ({
  id: source.id,
  rule: theme.rule,
  theme: theme.name,
  category: source.category ?? theme.name,
  ...(theme.language === 'en' && {language: 'en'}),
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
  ...(source.only.length > 0 && {only: source.only}),
  ...(source.note !== undefined && {note: source.note}),
  examples: source.examples,
  right: source.right,
})
