import {ALL_RULES} from '../checks/index.ts'
import type {Fault, Path} from '../dictionary/fault.ts'
import {ELEMENTS, INSTALMENT_PARTS} from '../elements/table.ts'
import {SET_CATEGORIES} from '../journey/set-finding.ts'
import {didYouMean} from '../nearest.ts'
import {joinDutch} from '../report/dutch.ts'
import type {ConfigFile} from './config-file.ts'
import {type ConfigKey, nameIn, valueIn} from './config-keys.ts'
import {endingOf} from './config-parts.ts'
import type {Written} from './config-schema.ts'
import {DOCUMENT_ENDINGS} from './document-endings.ts'
import {encodingNamed, nearEncodings, USUAL_ENCODINGS} from './encoding.ts'

/** What entries a rule of the dictionary has. */
export type EntriesOf = (rule: string) => ReadonlySet<string>

/** Values in a config file that have the right form but can't be: encodings, endings and rules. */
export const faultsIn = (config: ConfigFile): Fault[] =>
  inEveryPart(config, (part, at) => [
    ...encodingFaults(config, part, at),
    ...formatFaults(config, part, at),
    ...levelFaults(config, part, at, ruleFault),
  ])

/** Entries that a config file gives a severity and that there are not; the dictionary must be known by then. */
export const entryFaultsIn = (config: ConfigFile, entriesOf: EntriesOf): Fault[] =>
  inEveryPart(config, (part, at) => levelFaults(config, part, at, id => entryFault(id, entriesOf)))

/** Whether a config file gives a severity to entries. */
export const speaksOfEntries = (config: ConfigFile): boolean =>
  [config.value, ...config.overrides].some(part => idsIn(part).some(id => id.includes('/')))

const inEveryPart = (config: ConfigFile, faultsOf: (part: Written, at: Path) => Fault[]): Fault[] => [
  ...faultsOf(config.value, []),
  ...config.overrides.flatMap((part, i) => faultsOf(part, [...config.overridesAt, i])),
]

const recordIn = (part: Written, key: ConfigKey): Readonly<Record<string, unknown>> =>
  (valueIn(part, key) ?? {}) as Readonly<Record<string, unknown>>

const idsIn = (part: Written): string[] => Object.keys(recordIn(part, 'severities'))

function encodingFaults({faultAt}: ConfigFile, part: Written, at: Path): Fault[] {
  const encoding = valueIn(part, 'encoding')
  if (encoding === undefined || encodingNamed(String(encoding))) return []
  const [near] = nearEncodings(String(encoding))
  const guess = near === undefined ? '' : ` Bedoelde u “${near}”?`
  const message = `De tekenset “${encoding}” kent briefwijzer niet.${guess} Kies bijvoorbeeld: ${joinDutch(USUAL_ENCODINGS, 'of')}.`
  return [faultAt([...at, nameIn(part, 'encoding')], message)]
}

function formatFaults({keyFaultAt}: ConfigFile, part: Written, at: Path): Fault[] {
  const seen = new Map<string, string>()
  return Object.keys(recordIn(part, 'formats')).flatMap(written => {
    const fault = (message: string): Fault[] => [
      keyFaultAt([...at, nameIn(part, 'formats'), written], message),
    ]
    const ending = endingOf(written)
    if (ending === undefined)
      return fault(
        `“${written}” is geen einde van een bestandsnaam. Schrijf bijvoorbeeld: .liquid of .html.twig. Gaat het om een map? Gebruik “uitzonderingen” met “bestandssoort”.`,
      )
    if (DOCUMENT_ENDINGS.has(ending) || ending === '.eml')
      return fault(`Bestanden met het einde “${ending}” leest briefwijzer al: dat zijn geen tekstbestanden.`)
    const first = seen.get(ending)
    seen.set(ending, written)
    return first === undefined
      ? []
      : fault(`“${written}” en “${first}” betekenen hetzelfde. Kies een van de twee.`)
  })
}

function levelFaults(
  {keyFaultAt}: ConfigFile,
  part: Written,
  at: Path,
  problem: (id: string) => string | undefined,
): Fault[] {
  return idsIn(part).flatMap(id => {
    const message = problem(id)
    return message === undefined ? [] : [keyFaultAt([...at, nameIn(part, 'severities'), id], message)]
  })
}

const RULE_IDS = ALL_RULES.map(({id}) => id)

function ruleFault(id: string): string | undefined {
  const [rule, entry] = splitId(id)
  if (RULE_IDS.includes(rule)) return undefined
  if (entry === undefined)
    return `De regel “${rule}” bestaat niet.${didYouMean(rule, RULE_IDS) || ' Alle regels: briefwijzer rules'}`
  const guess = didYouMean(rule, RULE_IDS).replaceAll('”', () => `/${entry}”`)
  return `De regel “${rule}” bestaat niet.${guess || ' Alle regels: briefwijzer rules'}`
}

/** What there is to tell apart in rules that have no entries in the dictionary. */
const FIXED_ENTRIES: Readonly<Record<string, readonly string[]>> = {
  'missing-element': [...ELEMENTS, ...INSTALMENT_PARTS],
  journey: SET_CATEGORIES,
}

function entryFault(id: string, entriesOf: EntriesOf): string | undefined {
  const [rule, entry] = splitId(id)
  if (entry === undefined) return undefined
  const entries = new Set([...(FIXED_ENTRIES[rule] ?? []), ...entriesOf(rule)])
  if (entries.has(entry)) return undefined
  const other = RULE_IDS.find(other => other !== rule && entriesOf(other).has(entry))
  if (entries.size === 0 && other === undefined)
    return `De regel “${rule}” heeft geen termen. Schrijf alleen “${rule}”.`
  const guess =
    other === undefined
      ? didYouMean(entry, entries).replaceAll('“', () => `“${rule}/`)
      : ` Bedoelde u “${other}/${entry}”?`
  return `De term “${entry}” hoort niet bij de regel “${rule}”.${guess || ` Zoek hem op: briefwijzer explain ${entry}`}`
}

function splitId(id: string): [rule: string, entry: string | undefined] {
  const slash = id.indexOf('/')
  return slash === -1 ? [id, undefined] : [id.slice(0, slash), id.slice(slash + 1)]
}
