import {VALUE_ALIASES} from '../letter/fact-values.ts'
import {wrap} from './wrap.ts'

/** One value of a config with where it comes from. */
export interface ShownRow {
  readonly key: string
  readonly of?: string
  readonly value: string
  readonly from: {readonly kind: string; readonly place?: string; readonly override?: number}
}

/** Rows under a heading. */
export interface ShownGroup {
  readonly title: string
  readonly rows: readonly ShownRow[]
}

const KEYS: Readonly<Record<string, string>> = {
  language: 'taal',
  channel: 'kanaal',
  stage: 'fase',
  audience: 'doelgroep',
  sender: 'afzender',
  jurisdiction: 'rechtsgebied',
  profile: 'profiel',
  encoding: 'tekenset',
  format: 'bestandssoort',
  formats: 'bestandssoort',
  dictionaries: 'woordenboek',
  severities: 'ernst',
  stages: 'fasen',
  law: 'recht',
  data: 'gegevens',
  sets: 'reeks',
  baseline: 'nulmeting',
  'ignore-reason': 'reden-bij-negeren',
  'fail-on': 'afkeuren-vanaf',
  'max-warnings': 'max-waarschuwingen',
}

const VALUES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  severities: {error: 'fout', warning: 'waarschuwing', info: 'tip', off: 'uit'},
  'fail-on': {error: 'fout', warning: 'waarschuwing', info: 'tip', never: 'nooit'},
  'ignore-reason': {required: 'verplicht', optional: 'optioneel'},
  format: {text: 'tekst'},
  formats: {text: 'tekst'},
}

const KINDS: Readonly<Record<string, string>> = {
  letter: 'staat in de brief',
  name: 'soort bestand',
  guess: 'geraden',
  default: 'standaard',
}

/** What a Dutch reader calls a value. */
function valueName({key, value}: ShownRow): string {
  const facts = VALUE_ALIASES as Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
  return facts[key]?.[value]?.[0] ?? VALUES[key]?.[value] ?? value
}

function originName({kind, place, override}: ShownRow['from']): string {
  if (kind !== 'config') return KINDS[kind]!
  return override === undefined ? place! : `${place} (uitzondering ${override})`
}

const WIDEST_NAME = 26
const WIDEST_VALUE = 28

const nameOf = ({key, of}: ShownRow): string => (of === undefined ? KEYS[key]! : `${KEYS[key]} ${of}`)

/** Columns for what fits in one; what is longer gets lines of its own. */
const widthOf = (texts: readonly string[], widest: number): number =>
  Math.max(0, ...texts.map(({length}) => length).filter(length => length <= widest))

/** A line for each value: what it is called, what it is, and where that comes from. */
function table(rows: readonly ShownRow[], columns: number): string[] {
  const nameWidth = widthOf(rows.map(nameOf), WIDEST_NAME)
  const valueWidth = widthOf(rows.map(valueName), WIDEST_VALUE)
  return rows.map(row => {
    const [name, value, from] = [nameOf(row), valueName(row), originName(row.from)]
    const line = `  ${name.padEnd(nameWidth)}  ${value.padEnd(valueWidth)}  ${from}`
    if (name.length <= nameWidth && value.length <= valueWidth && line.length <= columns) return line
    return `${wrap(`${name}: ${value}`, columns, '  ')}\n${wrap(from, columns, '    ')}`
  })
}

/** The groups with their rows, and notes below them; at most as wide as the screen, unless a path is wider. */
export function configText(groups: readonly ShownGroup[], notes: readonly string[], columns: number): string {
  const shown = groups.map(({title, rows}) => [wrap(title, columns, ''), ...table(rows, columns)].join('\n'))
  return `${[...shown, ...notes.map(note => wrap(note, columns, ''))].join('\n\n')}\n`
}
