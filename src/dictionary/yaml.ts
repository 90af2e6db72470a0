import {isMap, isNode, isScalar, LineCounter, type Node, parseDocument} from 'yaml'
import type * as z from 'zod'
import nl from 'zod/v4/locales/nl.js'
import {didYouMean} from '../nearest.ts'
import {joinDutch} from '../report/dutch.ts'
import type {Fault, FaultAt, Path} from './fault.ts'

/** A YAML file that was read; without a value when there are faults. */
export interface YamlFile<T> {
  readonly value?: T
  readonly faults: readonly Fault[]
  /** At the value itself, or at the nearest thing around it. */
  readonly faultAt: FaultAt
  /** At the key that is last in the path, or at the nearest thing around it. */
  readonly keyFaultAt: FaultAt
}

/** Faults that are told of one file: beyond them the first are worth mending first. */
const MOST_FAULTS = 50

/**
 * Reads a YAML text that must be as the schema says.
 *
 * @param empty what a text without content stands for; without it such a text is a fault
 * @param prepare changes what was read before the schema sees it; its keys stay as they are
 */
export function readYaml<T>(
  text: string,
  file: string,
  schema: z.ZodType<T>,
  empty?: unknown,
  prepare: (value: unknown) => unknown = value => value,
): YamlFile<T> {
  const lines = new LineCounter()
  const document = parseDocument(text, {lineCounter: lines, logLevel: 'silent'})
  const fault = (offset: number, message: string): Fault => {
    const {line, col} = lines.linePos(offset)
    return {file, line: Math.max(1, line), column: Math.max(1, col), message}
  }
  const at = (path: Path): number => {
    for (let n = path.length; n >= 0; n--) {
      const node = n === 0 ? document.contents : document.getIn(path.slice(0, n), true)
      if (isNode(node) && node.range) return node.range[0]
    }
    return 0
  }
  const faultAt: FaultAt = (path, message) => fault(at(path), message)
  const keyFaultAt: FaultAt = (path, message) => {
    const map = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true)
    return fault(keyOffset(map, String(path.at(-1))) ?? at(path), message)
  }
  const places = {faultAt, keyFaultAt}
  if (document.errors.length > 0)
    return {
      faults: document.errors.slice(0, MOST_FAULTS).map(({code, pos}) => fault(pos[0], broken(code))),
      ...places,
    }
  let value: unknown
  try {
    value = document.toJS() ?? empty
  } catch {
    return {faults: [fault(0, 'Een verwijzing met * klopt niet. Schrijf de tekst voluit.')], ...places}
  }
  if (value === undefined)
    return {faults: [fault(0, 'Dit bestand is leeg. Vul het in, of haal het weg.')], ...places}
  const result = schema.safeParse(prepare(value), {error: messageOf})
  if (result.success) return {value: result.data, faults: [], ...places}
  const faults = result.error.issues.slice(0, MOST_FAULTS).flatMap(issue => {
    if (issue.code !== 'unrecognized_keys') return [faultAt(issue.path, issue.message)]
    const map = issue.path.length === 0 ? document.contents : document.getIn(issue.path, true)
    const known = keysAt(schema, issue.path)
    return issue.keys.map(key => fault(keyOffset(map, key) ?? at(issue.path), unknownKey(key, known)))
  })
  return {faults: faults.toSorted((a, b) => a.line - b.line || a.column - b.column), ...places}
}

/** Where a key stands in a map. */
function keyOffset(map: unknown, key: string): number | undefined {
  if (!isMap(map)) return undefined
  const pair = map.items.find(item => isScalar(item.key) && String(item.key.value) === key)
  return (pair?.key as Node | undefined)?.range?.[0]
}

function unknownKey(key: string, known: readonly string[]): string {
  const guess =
    didYouMean(key, known) || (known.length > 0 ? ` Hier kunnen staan: ${joinDutch(known, 'en')}.` : '')
  return `“${key}” kent briefwijzer hier niet.${guess}`
}

/** The keys that a schema knows at a place. */
function keysAt(schema: z.ZodType, path: Path): string[] {
  let at = schema as z.ZodType | undefined
  for (const key of path) {
    const inner = bare(at)
    at = typeof key === 'number' ? inner?.element : (inner?.shape?.[String(key)] ?? inner?.valueType)
  }
  const inner = bare(at)
  return Object.keys(inner?.shape ?? inner?.keyType?.enum ?? {})
}

interface Shaped {
  readonly shape?: Readonly<Record<string, z.ZodType>>
  readonly element?: z.ZodType
  /** Of a record: what its keys may be, if that is a list. */
  readonly keyType?: {readonly enum?: Readonly<Record<string, string>>}
  readonly valueType?: z.ZodType
}

/** A schema without what makes it optional or gives it a default. */
function bare(schema: z.ZodType | undefined): Shaped | undefined {
  let at = schema as (z.ZodType & {def: {innerType?: z.ZodType}}) | undefined
  while (at?.def.innerType) at = at.def.innerType as typeof at
  return at as Shaped | undefined
}

/** YAML's own faults, by their code. */
const BROKEN: Readonly<Record<string, string>> = {
  BAD_ALIAS: 'Een waarde die met * begint, moet tussen aanhalingstekens staan.',
  BAD_DQ_ESCAPE: 'Achter \\ staat hier een teken dat niet kan. Zet de tekst tussen enkele aanhalingstekens.',
  BAD_INDENT:
    'Deze regel springt niet goed in, of er ontbreekt een “]” of “}”. Kijk ook naar de regel erboven.',
  BAD_SCALAR_START: 'Deze waarde begint met een leesteken. Zet haar tussen aanhalingstekens.',
  BLOCK_AS_IMPLICIT_KEY: 'Er staat een dubbelepunt te veel. Zet de waarde tussen aanhalingstekens.',
  DUPLICATE_KEY: 'Deze naam staat er twee keer. Haal er één weg.',
  MISSING_CHAR:
    'Er ontbreekt een teken, bijvoorbeeld “]”, een aanhalingsteken of een dubbelepunt. Vul het aan.',
  MULTIPLE_DOCS: 'Er staat een regel met alleen --- in dit bestand. Haal die weg.',
  TAB_AS_INDENT: 'Deze regel springt in met een tab. Gebruik spaties.',
  UNEXPECTED_TOKEN:
    'Dit teken kan hier niet. Zet de waarde tussen aanhalingstekens, of kijk of er een regel ontbreekt.',
}

const broken = (code: string): string =>
  BROKEN[code] ?? 'Dit is geen geldige YAML. Schrijf op elke regel een naam, een dubbelepunt en een waarde.'

const dutch = nl().localeError

/** Values that people write in Dutch, and what they are called. */
const DUTCH_VALUES: Readonly<Record<string, string>> = {
  fout: 'error',
  waarschuwing: 'warning',
  tip: 'info',
  vervangen: 'replace',
  uitleggen: 'explain',
  herschrijven: 'rephrase',
  weglaten: 'delete',
  werkwoord: 'verb',
  'zelfstandig naamwoord': 'noun',
  'bijvoeglijk naamwoord': 'adjective',
  bijwoord: 'adverb',
  voorzetsel: 'preposition',
  voegwoord: 'conjunction',
  uitdrukking: 'phrase',
  afkorting: 'abbreviation',
  veilig: 'safe',
  geen: 'none',
  dreiging: 'threat',
  verwijt: 'blame',
  druk: 'pressure',
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'tekst',
  number: 'een getal',
  int: 'een heel getal',
  boolean: 'true of false',
  array: 'een lijst',
  object: 'namen met waarden',
  record: 'namen met waarden',
  null: 'niets',
  undefined: 'niets',
}

const typeOf = (value: unknown): string =>
  TYPES[value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value] ?? 'iets anders'

/** What a fault in a value means to the person who wrote it. */
export const messageOf: z.core.$ZodErrorMap = issue => {
  const key = String(issue.path?.findLast(part => typeof part === 'string') ?? '')
  const here = key === '' ? 'Hier' : `Bij “${key}”`
  const {input} = issue
  switch (issue.code) {
    case 'invalid_type': {
      if (input === undefined) return `“${key}” ontbreekt. Voeg toe: ${key}: …`
      if (input === null) return `${here} staat niets. Vul iets in, of haal de regel weg.`
      const wanted = TYPES[issue.expected] ?? issue.expected
      if (issue.expected === 'string' && typeof input !== 'object')
        return `${here} hoort tekst. Zet er aanhalingstekens om.`
      if (issue.expected === 'array')
        return `${here} hoort een lijst. Zet er haken om, of begin elke regel met een streepje.`
      const verb = issue.expected === 'object' ? 'horen' : 'hoort'
      if (issue.expected === 'record')
        return `${here} horen ${wanted}, geen ${typeOf(input).replace(/^een /, '')}. Zet ze eronder, elk op een regel: naam: waarde`
      if (issue.expected === 'int') return `${here} hoort ${wanted}, zonder komma.`
      const advice =
        typeof input !== 'string'
          ? ''
          : issue.expected === 'number'
            ? ' Gebruik alleen cijfers.'
            : ' Staat er een dubbelepunt in de tekst? Zet er dan aanhalingstekens om.'
      return `${here} ${verb} ${wanted}, geen ${typeOf(input).replace(/^een /, '')}.${advice}`
    }
    case 'invalid_value': {
      if (input === null) return `${here} staat niets. Vul iets in, of haal de regel weg.`
      if (input === undefined) return `“${key}” ontbreekt. Kies uit: ${issue.values.join(', ')}.`
      const meant = DUTCH_VALUES[String(input).toLowerCase()]
      const values = issue.values.map(String)
      const guess =
        meant !== undefined && values.includes(meant)
          ? ` Bedoelde u “${meant}”?`
          : didYouMean(String(input), values)
      return `“${String(input)}” kan niet bij “${key}”.${guess} Kies uit: ${values.join(', ')}.`
    }
    case 'invalid_union':
      return key === 'sets' || key === 'reeksen'
        ? `${here} hoort een patroon, of een naam met brieven, zoals {naam: energie, brieven: "energie/*.md"}.`
        : `${here} hoort een patroon of een lijst van patronen, zoals "brieven/*.md".`
    case 'too_small':
      if (issue.origin === 'number' || issue.origin === 'int')
        return `${here} hoort een getal van ${issue.minimum} of meer.`
      return issue.origin === 'array'
        ? `${here} hoort er minstens ${issue.minimum} te staan. Voeg er een toe.`
        : `${here} staat niets. Vul iets in, of haal de regel weg.`
    case 'too_big':
      return `${here} hoort een getal van hooguit ${issue.maximum}.`
    case 'invalid_format':
      return `“${String(input)}” kan geen naam zijn. Gebruik kleine letters, cijfers en streepjes, zoals “${nameLike(String(input))}”.`
    default: {
      const message = dutch(issue)
      return typeof message === 'string' ? message : message?.message
    }
  }
}

/** A name that looks like what somebody wrote and may be one. */
const nameLike = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .join('-') || 'mijn-term'
