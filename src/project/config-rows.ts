import path from 'node:path'
import type {LetterFacts, StatedFacts} from '../letter/facts.ts'
import {syntaxOf} from '../letter/read.ts'
import type {Config} from './config.ts'
import type {ConfigKey} from './config-keys.ts'
import type {ConfigPart, NamedFile} from './config-parts.ts'
import {FACT_KEYS} from './config-schema.ts'

/** Where a value comes from. */
export type Origin =
  | {readonly kind: 'config'; readonly place: string; readonly override?: number}
  | {readonly kind: 'letter' | 'name' | 'guess' | 'default'}

/** One value that holds, in the program's own names. */
export interface ConfigRow {
  readonly key: ConfigKey
  /** What it is a value of, behind the key: a rule, an ending. */
  readonly of?: string
  readonly value: string
  readonly from: Origin
}

const fromPart = ({override, placeOf}: ConfigPart, key: ConfigKey, of?: string | number): Origin => ({
  kind: 'config',
  place: placeOf(key, of),
  ...(override && {override: override.number}),
})

/** The last part that says something, with what it says. */
function last<T>(
  parts: readonly ConfigPart[],
  read: (part: ConfigPart) => T | undefined,
): {readonly part: ConfigPart; readonly value: T} | undefined {
  for (const part of parts.toReversed()) {
    const value = read(part)
    if (value !== undefined) return {part, value}
  }
  return undefined
}

/** What is known of a letter that could be read. */
export interface KnownLetter {
  readonly facts: LetterFacts
  /** What it says itself. */
  readonly own: StatedFacts
  readonly format: string
  /** Whether it is text. */
  readonly isText: boolean
}

/**
 * What holds for one letter, and why.
 *
 * @param file absolute path
 * @param letter nothing when it could not be read: then only what the config says is told
 */
export function rowsFor(
  config: Config | undefined,
  file: string,
  letter: KnownLetter | undefined,
): readonly ConfigRow[] {
  const parts = config?.parts.filter(({fits}) => fits(file)) ?? []
  return [
    ...FACT_KEYS.flatMap((key): ConfigRow[] => {
      const said = last(parts, part => part.facts[key])
      if (letter?.own[key] !== undefined) return [{key, value: letter.own[key], from: {kind: 'letter'}}]
      if (said) return [{key, value: said.value, from: fromPart(said.part, key)}]
      // Nobody can tell from a letter who reads with trouble.
      const kind = key === 'profile' ? 'default' : 'guess'
      return letter ? [{key, value: letter.facts[key], from: {kind}}] : []
    }),
    ...(letter?.isText === false
      ? [{key: 'format', value: letter.format, from: {kind: 'name'}} satisfies ConfigRow]
      : [formatRow(parts, file), encodingRow(parts)]),
    ...dictionaryRows(parts),
    ...levelRows(parts),
  ]
}

function formatRow(parts: readonly ConfigPart[], file: string): ConfigRow {
  const said = last(parts, part => part.formatOf(file))
  if (!said) return {key: 'format', value: syntaxOf(file), from: {kind: 'name'}}
  const ending = said.part.endingOf(file)
  const from = ending === undefined ? fromPart(said.part, 'format') : fromPart(said.part, 'formats', ending)
  return {key: 'format', value: said.value, from}
}

function encodingRow(parts: readonly ConfigPart[]): ConfigRow {
  const said = last(parts, part => part.encoding?.name)
  return said
    ? {key: 'encoding', value: said.value, from: fromPart(said.part, 'encoding')}
    : {key: 'encoding', value: 'utf-8', from: {kind: 'default'}}
}

const dictionaryRows = (parts: readonly ConfigPart[]): ConfigRow[] =>
  parts.flatMap(part =>
    part.dictionaries.map(
      ({named}, i): ConfigRow => ({
        key: 'dictionaries',
        value: named,
        from: fromPart(part, 'dictionaries', i),
      }),
    ),
  )

/** As `Config.settingsFor` settles it: the last one that speaks of a rule also speaks of its entries. */
function levelRows(parts: readonly ConfigPart[]): ConfigRow[] {
  const rows = new Map<string, ConfigRow>()
  for (const part of parts) {
    const ids = Object.keys(part.levels)
    for (const rule of ids) for (const id of rows.keys()) if (id.startsWith(`${rule}/`)) rows.delete(id)
    for (const id of ids)
      rows.set(id, {
        key: 'severities',
        of: id,
        value: part.levels[id]!,
        from: fromPart(part, 'severities', id),
      })
  }
  return [...rows.values()].toSorted((a, b) => (a.of! < b.of! ? -1 : 1))
}

/** What a config says of all letters. */
export function rowsForAll(config: Config): readonly ConfigRow[] {
  const parts = config.parts.filter(({override}) => !override)
  return [
    ...FACT_KEYS.flatMap((key): ConfigRow[] => {
      const said = last(parts, part => part.facts[key])
      return said ? [{key, value: said.value, from: fromPart(said.part, key)}] : []
    }),
    encodingRow(parts),
    ...formatRows(parts),
    ...dictionaryRows(parts),
    ...levelRows(parts),
  ]
}

function formatRows(parts: readonly ConfigPart[]): ConfigRow[] {
  const rows = new Map<string, ConfigRow>()
  for (const part of parts)
    for (const [of, value] of part.formats)
      rows.set(of, {key: 'formats', of, value, from: fromPart(part, 'formats', of)})
  return [...rows.values()]
}

/** What one override says. */
export const rowsOfOverride = (part: ConfigPart): readonly ConfigRow[] => [
  ...FACT_KEYS.flatMap((key): ConfigRow[] => {
    const value = part.facts[key]
    return value === undefined ? [] : [{key, value, from: fromPart(part, key)}]
  }),
  ...(part.encoding ? [encodingRow([part])] : []),
  ...(part.formatOf('') === undefined
    ? []
    : [{key: 'format', value: part.formatOf('')!, from: fromPart(part, 'format')} satisfies ConfigRow]),
  ...dictionaryRows([part]),
  ...levelRows([part]),
]

/** What holds for a run, whatever its letters. */
export function rowsOfRun(config: Config): readonly ConfigRow[] {
  const files = (['stages', 'law', 'data'] as const).flatMap((key): ConfigRow[] => {
    const named: NamedFile | undefined = config[key]
    return named ? [{key, value: shown(config, named), from: fromConfig(config, key)}] : []
  })
  const sets = (config.sets ?? []).map(
    ({name}): ConfigRow => ({key: 'sets', value: name, from: fromConfig(config, 'sets')}),
  )
  return [
    ...files,
    ...sets,
    {
      key: 'baseline',
      value: path.relative(config.folder, config.baseline).replaceAll('\\', '/'),
      from: fromConfig(config, 'baseline'),
    },
    ...limit(config, 'ignore-reason', config.ignoreReason),
    ...limit(config, 'fail-on', config.failOn ?? 'error'),
    ...limit(config, 'max-warnings', config.maxWarnings?.toString()),
    ...limit(config, 'panel', config.placeOf('panel') && panelText(config)),
  ]
}

const panelText = ({panel}: Config): string =>
  `${panel.right}% goed, ${panel.readers} lezers, ${panel.difficulty} met moeite, ${panel.feelings}% bang of boos`

const limit = (config: Config, key: ConfigKey, value: string | undefined): ConfigRow[] =>
  value === undefined ? [] : [{key, value, from: fromConfig(config, key)}]

function fromConfig({placeOf}: Config, key: ConfigKey): Origin {
  const place = placeOf(key)
  return place === undefined ? {kind: 'default'} : {kind: 'config', place}
}

const shown = ({folder}: Config, named: NamedFile): string =>
  path.relative(folder, path.resolve(named.folder, named.named)).replaceAll('\\', '/')
