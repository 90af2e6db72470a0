import {didYouMean} from '../nearest.ts'
import {type CsvRow, parseCsv} from './csv.ts'
import type {Entry, Theme} from './dictionary.ts'
import type {Fault} from './fault.ts'
import {type EntrySource, entrySchema, type ThemeSource, themeSchema} from './schema.ts'
import {doubles, nonsense, OWN_HEAD, toEntry, type Written} from './theme-file.ts'
import {messageOf} from './yaml.ts'

/** The columns of the table, called after the keys of a dictionary file. */
const TEXT_COLUMNS = [
  'id',
  'term',
  'pos',
  'article',
  'kind',
  'severity',
  'category',
  'compounds',
  'fix',
  'why',
  'source',
  'note',
] as const
const LIST_COLUMNS = ['forms', 'replacements', 'unless', 'only', 'right'] as const
const COLUMNS = [
  'theme',
  'id',
  'term',
  'pos',
  'article',
  'kind',
  'severity',
  'category',
  'replacements',
  'fix',
  'forms',
  'inflect',
  'compounds',
  'unless',
  'only',
  'examples',
  'right',
  'why',
  'source',
  'note',
  'title',
  'language',
  'rule',
  'says',
] as const
type Column = (typeof COLUMNS)[number]
const REQUIRED: readonly Column[] = ['id', 'term', 'pos', 'kind', 'severity', 'fix', 'examples']

/** A table of a dictionary: its head, and a row for each entry. Lists have a line for each item in their cell. */
export function entriesToTable(entries: readonly Entry[], themes: readonly Theme[]): string[][] {
  const titles = new Map(themes.map(({name, title}) => [name, title]))
  const rows = entries.map(entry => {
    const cells: Record<Column, string> = {
      theme: entry.theme,
      id: entry.id,
      term: escaped(entry.term),
      pos: entry.pos,
      article: entry.article ?? '',
      kind: entry.kind,
      severity: entry.severity,
      category: entry.category === entry.theme ? '' : entry.category,
      replacements: lines(entry.replacements),
      fix: entry.fix,
      forms: lines(entry.forms),
      inflect: entry.inflect ? '' : 'nee',
      compounds: entry.compounds ?? '',
      unless: lines(entry.unless),
      only: lines(entry.only ?? []),
      examples: entry.examples.map(({bad, good}) => `${escaped(bad)} => ${escaped(good)}`).join('\n'),
      right: lines(entry.right),
      why: escaped(entry.why),
      source: escaped(entry.source),
      note: escaped(entry.note ?? ''),
      title: escaped(titles.get(entry.theme) ?? entry.theme),
      language: entry.language ?? 'nl',
      rule: entry.rule,
      says: escaped(entry.says),
    }
    return COLUMNS.map(column => cells[column])
  })
  return [[...COLUMNS], ...rows]
}

const lines = (items: readonly string[]): string => items.map(escaped).join('\n')

/** A text on one line, in which nothing looks like the arrow between an example's sentences. */
const escaped = (text: string): string =>
  text.replace(/[\\\n\r]|=>/g, sign =>
    sign === '\n' ? '\\n' : sign === '\r' ? '\\r' : sign === '=>' ? '\\=>' : '\\\\',
  )

const unescaped = (text: string): string =>
  text.replace(/\\([\\nr]|=>)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign === 'r' ? '\r' : sign))

/** A theme as a table gives it. */
export interface TableTheme {
  readonly name: string
  readonly source: ThemeSource
  readonly entries: readonly Written[]
}

export interface DictionaryTable {
  /** In order of their first row. */
  readonly themes: readonly TableTheme[]
  readonly faults: readonly Fault[]
  readonly delimiter: string
}

/** A name that is a file's on every system. */
const FILE_NAME = /^[^\\/:*?"<>|.\s\u0000-\u001F][^\\/:*?"<>|\u0000-\u001F]{0,99}$/

/**
 * Reads a table of entries as themes. A reason or source that most rows of a theme share becomes the theme's.
 *
 * @param file what faults call it
 * @param fallback the theme of rows that name none
 */
export function tableToThemes(text: string, file: string, fallback: string): DictionaryTable {
  const {rows, faults: broken, delimiter} = parseCsv(text)
  const faults: Fault[] = []
  const fail = ({line, row}: Pick<CsvRow, 'line' | 'row'>, message: string): void => {
    faults.push({file, line, column: 1, message: `Rij ${row}: ${message}`})
  }
  for (const {message, ...at} of broken) fail(at, message)
  const [head, ...body] = rows
  const columns = head?.cells.map(cell => cell.trim().toLowerCase()) ?? []
  if (!head) faults.push({file, line: 1, column: 1, message: 'Dit bestand is leeg. Kies een ander bestand.'})
  else checkHead(columns, message => fail(head, message))
  if (faults.length > broken.length) return {themes: [], faults, delimiter}
  const brokenRows = new Set(broken.map(({row}) => row))

  const groups = new Map<string, ReadRow[]>()
  for (const at of body) {
    if (brokenRows.has(at.row)) continue
    const {cells} = at
    if (cells.slice(columns.length).some(cell => cell.trim() !== '')) {
      fail(
        at,
        `Deze rij heeft ${cells.length} cellen, en de eerste rij ${columns.length}. Staat er ergens een scheidingsteken te veel? Zet de cel dan tussen aanhalingstekens.`,
      )
      continue
    }
    const row = readRow(columns, at, fallback, message => fail(at, message))
    if (!row) continue
    const group = groups.get(row.theme)
    if (group) group.push(row)
    else groups.set(row.theme, [row])
    const [first = row] = group ?? []
    for (const key of HEAD_COLUMNS)
      if (row.head[key] !== first.head[key])
        fail(
          at,
          `kolom “${key}”: hier staat “${row.head[key]}”, en in rij ${first.at.row} “${first.head[key]}”. Maak die gelijk voor alle termen van het thema “${row.theme}”.`,
        )
  }
  const themes = [...groups].map(([name, group]) => toTheme(name, group, file))
  for (const {source, entries} of themes)
    for (const [i, {faultAt}] of entries.entries())
      for (const [key, message] of nonsense(source.entries[i]!, source)) faults.push(faultAt([key], message))
  faults.push(...doubles(themes.flatMap(({entries}) => entries)))
  return {themes, faults: faults.toSorted((a, b) => a.line - b.line), delimiter}
}

const isColumn = (name: string): name is Column => (COLUMNS as readonly string[]).includes(name)

function checkHead(columns: readonly string[], fail: (message: string) => void): void {
  const missing = REQUIRED.filter(column => !columns.includes(column))
  // A table without a single known column has no head at all.
  if (!columns.some(isColumn)) {
    fail(`De eerste rij noemt de kolommen niet. Daar hoort te staan: ${COLUMNS.join(', ')}.`)
    return
  }
  for (const [i, name] of columns.entries()) {
    if (columns.indexOf(name) !== i && name !== '')
      fail(`De kolom “${name}” staat er twee keer. Haal er één weg.`)
    else if (name !== '' && !isColumn(name))
      fail(`De kolom “${name}” kent briefwijzer niet.${didYouMean(name, COLUMNS) || ' Haal haar weg.'}`)
  }
  for (const column of missing) fail(`De kolom “${column}” ontbreekt. Voeg haar toe.`)
}

const HEAD_COLUMNS = ['title', 'language', 'rule', 'says'] as const

interface ReadRow {
  readonly at: CsvRow
  readonly theme: string
  readonly head: Pick<ThemeSource, (typeof HEAD_COLUMNS)[number]>
  readonly entry: EntrySource
}

const headSchema = themeSchema.pick({title: true, language: true, rule: true, says: true})

/** A row as an entry and the head of its theme; nothing when there is something wrong with it, which is told. */
function readRow(
  columns: readonly string[],
  at: CsvRow,
  fallback: string,
  fail: (message: string) => void,
): ReadRow | undefined {
  const cell = (column: Column): string => {
    const i = columns.indexOf(column)
    return (i === -1 ? '' : (at.cells[i] ?? '')).trim()
  }
  /** Absent when its cell is empty. */
  const texts = (names: readonly Column[]): Record<string, string> =>
    Object.fromEntries(
      names
        .filter(name => cell(name) !== '')
        .map(name => [name, unescaped(cell(name).replace(/\r\n?/g, '\n'))]),
    )
  const list = (column: Column): string[] =>
    cell(column)
      .split(/\r\n|\n|\r/)
      .filter(item => item.trim() !== '')
  let fine = true
  const wrong = (message: string): void => {
    fine = false
    fail(message)
  }
  const theme = cell('theme') || fallback
  if (!FILE_NAME.test(theme))
    wrong(
      `kolom “theme”: “${theme}” kan geen naam van een bestand zijn. Gebruik letters, cijfers en streepjes.`,
    )
  const inflect = YES_OR_NO.get(cell('inflect').toLowerCase())
  if (inflect === undefined) wrong(`kolom “inflect”: “${cell('inflect')}” kan hier niet. Kies ja of nee.`)
  const examples = list('examples').flatMap(item => {
    const example = readExample(item)
    if (!example)
      wrong(`kolom “examples”: in “${item}” ontbreekt de pijl. Schrijf op elke regel: foute zin => goede zin`)
    return example ?? []
  })
  const entry = entrySchema.safeParse(
    {
      ...texts(TEXT_COLUMNS),
      ...Object.fromEntries(LIST_COLUMNS.map(column => [column, list(column).map(unescaped)])),
      inflect,
      examples,
    },
    {error: messageOf},
  )
  const head = headSchema.safeParse(
    {title: theme, says: OWN_HEAD.says, ...texts(HEAD_COLUMNS)},
    {error: messageOf},
  )
  // What the cell itself got wrong was told in its own words.
  for (const {path, message} of [...(entry.error?.issues ?? []), ...(head.error?.issues ?? [])])
    if (path[0] !== 'inflect' && (path[0] !== 'examples' || list('examples').length === examples.length))
      wrong(`kolom “${String(path[0])}”: ${message}`)
  if (!fine || !entry.data || !head.data) return undefined
  return {at, theme, head: head.data, entry: entry.data}
}

/** Excel writes its own words for what is true and what is not. */
const YES_OR_NO = new Map([
  ['', true],
  ...['ja', 'true', 'waar', '1'].map(word => [word, true] as const),
  ...['nee', 'false', 'onwaar', '0'].map(word => [word, false] as const),
])

function readExample(item: string): {bad: string; good: string} | undefined {
  const arrow = /(?<!\\)=>/.exec(item)
  if (!arrow) return undefined
  return {
    bad: unescaped(item.slice(0, arrow.index).trim()),
    good: unescaped(item.slice(arrow.index + 2).trim()),
  }
}

function toTheme(name: string, group: readonly ReadRow[], file: string): TableTheme {
  const why = mostFrequent(group.map(({entry}) => entry.why)) ?? OWN_HEAD.why
  const source = mostFrequent(group.map(({entry}) => entry.source)) ?? `Eigen woordenboek (${name}.yml)`
  const entries = group.map(({entry: {why: ownWhy, source: ownSource, ...rest}}) => ({
    ...rest,
    ...(ownWhy !== undefined && ownWhy !== why && {why: ownWhy}),
    ...(ownSource !== undefined && ownSource !== source && {source: ownSource}),
  }))
  const head = {...group[0]!.head, why, source}
  const theme = {name, ...head}
  return {
    name,
    source: {...head, entries},
    entries: entries.map((entry, i) => ({
      entry: toEntry(entry, theme),
      theme,
      file,
      place: `rij ${group[i]!.at.row}`,
      faultAt: ([column], message) => ({
        file,
        line: group[i]!.at.line,
        column: 1,
        message: `Rij ${group[i]!.at.row}: ${column === undefined ? '' : `kolom “${String(column)}”: `}${message}`,
      }),
    })),
  }
}

function mostFrequent(texts: readonly (string | undefined)[]): string | undefined {
  const counts = new Map<string, number>()
  for (const text of texts) if (text !== undefined) counts.set(text, (counts.get(text) ?? 0) + 1)
  return [...counts].reduce<[string, number] | undefined>(
    (best, one) => (best === undefined || one[1] > best[1] ? one : best),
    undefined,
  )?.[0]
}
