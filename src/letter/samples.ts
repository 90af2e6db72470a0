import {fieldKey, keyOf, plainName} from './field-key.ts'
import type {Letter} from './letter.ts'

/** What merge fields may hold: the values that they get for one or more made-up or real customers. */
export interface Samples {
  /** How many customers. */
  readonly size: number
  /** Names of the fields that have values, as their source writes them. */
  readonly names: readonly string[]
  /** What a report calls the data: `klanten.csv`. */
  readonly title: string
  /** What a report calls the customer with an index: `rij 3 van klanten.csv`. */
  readonly place: (index: number) => string
  /** The values of the field with this name, one for each customer, in order; nothing when the name is unknown. */
  valuesOf(name: string): readonly string[] | undefined
  /** Whether there is anything with this name: values, a list, a group, or a part of a list. */
  knows(name: string): boolean
}

/** One customer: names with values, which may be groups of names and values themselves. */
export type SampleRow = Readonly<Record<string, unknown>>

/** How reports speak of sample values. */
export type SampleSource = Pick<Samples, 'title' | 'place'>

const MADE_UP: SampleSource = {
  title: 'de voorbeeldgegevens',
  place: index => `voorbeeld ${index + 1}`,
}

interface Column {
  readonly name: string
  readonly values: string[]
}

/** Groups in groups that are looked into. */
const DEEPEST = 8

/**
 * Makes sample values of rows. Groups are flattened: `{klant: {naam: 'Jansen'}}` has a field `klant.naam`. Numbers,
 * `true` and `false` become text; `null` and what is missing become empty. Names are compared without case, spaces,
 * signs and accents.
 *
 * @param names fields that there are whether or not a row has them
 */
export function samplesFrom(
  rows: readonly SampleRow[],
  {title, place}: SampleSource = MADE_UP,
  names: readonly string[] = [],
): Samples {
  const columns = new Map<string, Column>()
  const groups = new Set<string>()
  // Rows have the same names again and again.
  const byName = new Map<string, Column | undefined>()
  const column = (name: string): Column | undefined => {
    if (byName.has(name)) return byName.get(name)
    const key = keyOf(name)
    const made: Column = {name, values: new Array<string>(rows.length).fill('')}
    const found = columns.get(key) ?? (key === '' ? undefined : made)
    if (found) columns.set(key, found)
    byName.set(name, found)
    return found
  }
  const add = (row: SampleRow, index: number, prefix: string, depth: number): void => {
    for (const [own, value] of Object.entries(row)) {
      const name = prefix + own
      if (Array.isArray(value) && value.some(item => isGroup(item))) groups.add(keyOf(name))
      else if (isGroup(value)) {
        groups.add(keyOf(name))
        if (depth < DEEPEST) add(value, index, `${name}.`, depth + 1)
      } else {
        const found = column(name)
        if (found && found.values[index] === '') found.values[index] = textOf(value)
      }
    }
  }
  for (const name of names) column(name)
  for (const [index, row] of rows.entries()) add(row, index, '', 0)
  const valuesOf = (name: string): readonly string[] | undefined => columns.get(fieldKey(name) ?? '')?.values
  return {
    size: rows.length,
    names: [...columns.values()].map(({name}) => name),
    title,
    place,
    valuesOf,
    knows: name => valuesOf(name) !== undefined || isPart(name, groups),
  }
}

const isGroup = (value: unknown): value is SampleRow =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)

const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(textOf).join(', ')
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value)
}

/** `facturen`, `facturen[0].nummer`, `facturen.length`, of a list `facturen`. */
function isPart(name: string, groups: ReadonlySet<string>): boolean {
  if (groups.size === 0) return false
  const parts = (plainName(name) ?? '').split('.')
  if (groups.has(keyOf(parts.join('')))) return true
  return parts.some(
    (part, i) =>
      /^(?:\d+|first|last|length|size|count)$/.test(part) && groups.has(keyOf(parts.slice(0, i).join(''))),
  )
}

/** Keys of the front matter under which a letter brings its own sample values. */
const KEYS = new Set(['voorbeeld', 'voorbeelden', 'sample', 'samples'])

/** The sample values in the letter's own front matter: one mapping, or a list of them. */
export function samplesIn({frontMatter}: Letter): Samples | undefined {
  for (const [key, value] of Object.entries(frontMatter)) {
    if (!KEYS.has(key.toLowerCase())) continue
    const rows = (Array.isArray(value) ? value : [value]).filter(isGroup)
    if (rows.length === 0) continue
    return samplesFrom(rows, {
      title: 'de voorbeelden boven de brief',
      place: index => `voorbeeld ${index + 1} boven de brief`,
    })
  }
  return undefined
}

const NOTHING =
  /^(?:null|nil|undefined|none|nan|n\/?a|#n\/[ab]|n\.?v\.?t\.?|niet van toepassing|niet bekend|onbekend|\(?leeg\)?)$/i

/** Whether the reader sees nothing. */
export const isEmpty = (value: string): boolean => value.trim() === ''

/** Whether a value says that there is none, in the words of a program or a colleague: `NULL`, `n.v.t.`. */
export const meansNothing = (value: string): boolean => value.length < 25 && NOTHING.test(value.trim())
