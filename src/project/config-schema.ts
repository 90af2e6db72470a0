import * as z from 'zod'
import {KEY_ALIASES, VALUE_ALIASES} from '../letter/fact-values.ts'
import {type StatedFacts, simplify} from '../letter/facts.ts'
import type {Level} from '../levels.ts'
import {didYouMean} from '../nearest.ts'
import {type KindCode, QUESTIONS} from '../panel/model.ts'
import {FEWEST_READERS, PANEL_THRESHOLDS, type PanelThresholds} from '../panel/thresholds.ts'
import {type ConfigKey, nameIn, namesOf, valueIn} from './config-keys.ts'

type FactKey = keyof typeof KEY_ALIASES
/** Facts of letters that a config can state. */
export const FACT_KEYS = Object.keys(KEY_ALIASES) as FactKey[]

const text = z.string().trim().min(1)
const texts = z.array(text)

const DESCRIPTIONS: Readonly<Record<FactKey, string>> = {
  language: 'Taal van de brieven.',
  channel: 'Hoe de brief naar de lezer gaat.',
  stage: 'De fase van de brief.',
  audience: 'Voor wie de brief is.',
  sender: 'Wie de brief stuurt.',
  jurisdiction: 'Van welk land de regels over het recht zijn.',
  profile: 'Voor welke lezers de brieven zijn: gewone of laaggeletterde.',
}

/** A value that can be written in several ways: what the program calls it, with its other names; Dutch first. */
type Names<Value extends string> = Readonly<Record<Value, readonly string[]>>

/**
 * A value by any of its names; messages show the program's own and the first Dutch one.
 *
 * @param names of each value
 */
function oneOf<Value extends string>(names: Names<Value>): z.ZodEnum {
  const entries = Object.entries<readonly string[]>(names)
  const all = [...new Set(entries.flatMap(([own, others]) => [own, ...others]))]
  const shown = [...new Set(entries.flatMap(([own, [dutch]]) => [own, dutch!]))].join(', ')
  return z.enum(all, {
    error: ({input, path}) => {
      if (typeof input !== 'string') return undefined
      const key = String(path?.findLast(part => typeof part === 'string') ?? '')
      return `“${input}” kan niet bij “${key}”.${didYouMean(input, all)} Kies uit: ${shown}.`
    },
  })
}

/** What the program calls a value that was written under one of its names. */
function meant<Value extends string>(names: Names<Value>, written: unknown): Value | undefined {
  const found = Object.entries<readonly string[]>(names).find(
    ([own, others]) => own === written || others.includes(String(written)),
  )
  return found?.[0] as Value | undefined
}

/** The same optional value under every name of a key. */
const keyed = <Schema extends z.ZodType>(
  key: ConfigKey,
  schema: Schema,
  description: string,
): Record<string, z.ZodOptional<Schema>> =>
  Object.fromEntries(namesOf(key).map(name => [name, schema.optional().meta({description})]))

const factShape = (): Record<string, z.ZodOptional<z.ZodType>> =>
  Object.assign(
    {},
    ...FACT_KEYS.map(key => keyed(key, oneOf<string>(VALUE_ALIASES[key]), DESCRIPTIONS[key])),
  ) as Record<string, z.ZodOptional<z.ZodType>>

/** The facts that a part of a config states, in the program's own names. */
export function factsIn(part: Readonly<Record<string, unknown>>): StatedFacts {
  const facts: Record<string, string> = {}
  for (const key of FACT_KEYS) {
    const known = meant<string>(VALUE_ALIASES[key], valueIn(part, key))
    if (known !== undefined) facts[key] = known
  }
  return facts
}

const LEVEL_NAMES: Names<Level> = {error: ['fout'], warning: ['waarschuwing'], info: ['tip'], off: ['uit']}

const FAIL_ON_NAMES = {
  error: ['fout'],
  warning: ['waarschuwing'],
  info: ['tip'],
  never: ['nooit'],
} as const satisfies Names<string>
export type ConfigFailOn = keyof typeof FAIL_ON_NAMES

const REASON_NAMES = {required: ['verplicht'], optional: ['optioneel']} as const satisfies Names<string>
export type IgnoreReason = keyof typeof REASON_NAMES

/** How a text is read. */
const SYNTAX_NAMES = {
  markdown: ['markdown', 'md'],
  html: ['html', 'htm', 'mjml'],
  text: ['tekst', 'txt'],
} as const satisfies Names<string>
export type ConfigSyntax = keyof typeof SYNTAX_NAMES

const severities = z.record(text, oneOf<Level>(LEVEL_NAMES))
const syntax = oneOf<ConfigSyntax>(SYNTAX_NAMES)
const NO_WHOLE_NUMBER = ({path}: {readonly path?: readonly PropertyKey[] | undefined}): string =>
  `Bij “${String(path?.at(-1) ?? '')}” hoort een heel getal, zoals 10.`
const wholeNumber = z.int({error: NO_WHOLE_NUMBER}).min(0, {error: NO_WHOLE_NUMBER})
const pathOrPaths = z.union([text, texts.min(1)], {
  error: ({path}) =>
    `Bij “${String(path?.at(-1) ?? '')}” hoort een bestand of een lijst van bestanden, zoals "../basis.yml".`,
})

/** What can stand both at the top and in an override. */
const letterShape = (): Record<string, z.ZodOptional<z.ZodType>> => ({
  ...factShape(),
  ...keyed(
    'severities',
    severities,
    'Hoe ernstig een regel is, of een term van een regel: fout, waarschuwing, tip of uit. Bijvoorbeeld “passive: tip” of “jargon/sommeren: uit”.',
  ),
  ...keyed('encoding', text, 'De tekenset van tekstbestanden, als die niet UTF-8 is: “windows-1252”.'),
})

const files = z.union([text, texts.min(1)])
const override = z.strictObject({
  ...keyed(
    'files',
    files,
    'Voor welke brieven: een patroon of een lijst, zoals “sms/**” of “*.html”, gezien vanaf dit bestand.',
  ),
  ...letterShape(),
  ...keyed(
    'dictionaries',
    texts,
    'Woordenboeken voor alleen deze brieven: bestanden, mappen of patronen, gezien vanaf dit bestand.',
  ),
  ...keyed('format', syntax, 'Hoe deze bestanden gelezen worden: markdown, html of tekst.'),
})

const patterns = z.union([text, texts.min(1)])
const set = z.strictObject({
  ...keyed('name', text, 'Hoe de reeks heet in het verslag.'),
  ...keyed('letters', patterns, 'De brieven van de reeks: bestanden of patronen, gezien vanaf dit bestand.'),
})

const ignored = z.strictObject({
  ...keyed(
    'files',
    files,
    'In welke brieven: een patroon of een lijst, gezien vanaf dit bestand. Zonder deze regel alle brieven.',
  ),
  ...keyed('rules', files, 'Welke regels, zoals “jargon” of “jargon/sommeren”.'),
  ...keyed('text', text, 'Alleen meldingen met deze woorden erin.'),
  ...keyed('reason', text, 'Waarom dit hier mag.'),
})

const percentage = z.number().min(0).max(100)
/** A share of fewer readers says nothing. */
const someReaders = z.int().min(FEWEST_READERS)

const panel = z.strictObject({
  ...keyed('questions', z.array(z.enum(QUESTIONS)).min(1), 'De vragen die lezers goed moeten hebben.'),
  ...keyed('right', percentage, 'Hoeveel procent van de lezers elke vraag goed moet hebben.'),
  ...keyed('readers', someReaders, 'Hoeveel lezers er ten minste zijn; niet minder dan vijf.'),
  ...keyed(
    'readers-with-difficulty',
    someReaders,
    'Hoeveel van die lezers ten minste moeite hebben met lezen; niet minder dan vijf.',
  ),
  ...keyed('bad-feelings', percentage, 'Hoeveel procent van de lezers hooguit bang of boos wordt.'),
  ...keyed(
    'net-marks',
    z.int(),
    'Lezers met een plus min lezers met een min, in elke alinea ten minste; 0 als er niet meer minnen dan plussen mogen zijn.',
  ),
})

/** `briefwijzer.config.yml`; a key may be in English or in Dutch. */
export const configSchema = z.strictObject({
  ...keyed(
    'extends',
    pathOrPaths,
    'Een ander config-bestand waar dit op verder gaat, of een lijst ervan, gezien vanaf dit bestand. Wat hier staat, gaat voor.',
  ),
  ...keyed(
    'dictionaries',
    texts,
    'Uw eigen woordenboeken: bestanden, mappen of patronen, gezien vanaf dit bestand.',
  ),
  ...letterShape(),
  ...keyed(
    'formats',
    z.record(text, syntax),
    'Andere bestanden die ook brieven zijn: een einde van de naam en hoe het gelezen wordt, zoals “.liquid: html”.',
  ),
  ...keyed('overrides', z.array(override), 'Brieven waarvoor iets anders geldt. De laatste die past, wint.'),
  ...keyed(
    'stages',
    text,
    'Uw eigen tabel van wat er in een brief hoort: een bestand, gezien vanaf dit bestand.',
  ),
  ...keyed('law', text, 'Uw eigen tabel van de wettelijke rente: een bestand, gezien vanaf dit bestand.'),
  ...keyed(
    'data',
    text,
    'Een bestand met voorbeeldgegevens voor de invulvelden (CSV of JSON), gezien vanaf dit bestand.',
  ),
  ...keyed(
    'sets',
    z.array(z.union([text, set])),
    'Reeksen: brieven die één lezer na elkaar krijgt. Elk een patroon zoals “brieven/energie/*.md”, of een naam met brieven.',
  ),
  ...keyed(
    'baseline',
    text,
    'Het bestand met de nulmeting, gezien vanaf dit bestand. Zonder deze regel: briefwijzer.baseline.json.',
  ),
  ...keyed(
    'ignore',
    z.array(ignored),
    'Meldingen die niet gemeld worden, bijvoorbeeld in Word-brieven, waar geen opmerking kan staan.',
  ),
  ...keyed(
    'ignore-reason',
    oneOf<IgnoreReason>(REASON_NAMES),
    'Of bij het negeren van een melding een reden moet staan: verplicht of optioneel.',
  ),
  ...keyed(
    'fail-on',
    oneOf<ConfigFailOn>(FAIL_ON_NAMES),
    'Vanaf welke ernst de code 1 is: fout, waarschuwing, tip of nooit.',
  ),
  ...keyed('max-warnings', wholeNumber, 'De code is 1 bij meer waarschuwingen dan dit.'),
  ...keyed('panel', panel, 'Wanneer een brief geslaagd is bij het lezerspanel.'),
})

/** What stands in a config, or in an override, under any of its names. */
export type Written = Readonly<Record<string, unknown>>

/** The part of a config about the panel; empty when there is none. */
export const panelPartIn = (part: Written): Written => (valueIn(part, 'panel') ?? {}) as Written

/** What it says of passing, the rest as it is when nothing is said. */
export function panelThresholdsIn(part: Written): PanelThresholds {
  const own = panelPartIn(part)
  const number = (key: ConfigKey, usual: number): number => (valueIn(own, key) as number | undefined) ?? usual
  return {
    right: number('right', PANEL_THRESHOLDS.right),
    readers: number('readers', PANEL_THRESHOLDS.readers),
    difficulty: number('readers-with-difficulty', PANEL_THRESHOLDS.difficulty),
    feelings: number('bad-feelings', PANEL_THRESHOLDS.feelings),
    marks: number('net-marks', PANEL_THRESHOLDS.marks),
    questions: (valueIn(own, 'questions') as KindCode[] | undefined) ?? PANEL_THRESHOLDS.questions,
  }
}

/** The values of a part of a config that are about letters, in the program's own names. */
export const levelsIn = (part: Written): Readonly<Record<string, Level>> =>
  Object.fromEntries(
    Object.entries((valueIn(part, 'severities') ?? {}) as Record<string, string>).map(([id, level]) => [
      id,
      meant(LEVEL_NAMES, level)!,
    ]),
  )
export const formatsIn = (part: Written): Readonly<Record<string, ConfigSyntax>> =>
  Object.fromEntries(
    Object.entries((valueIn(part, 'formats') ?? {}) as Record<string, string>).map(([ending, syntax]) => [
      ending,
      meant(SYNTAX_NAMES, syntax)!,
    ]),
  )
export const formatIn = (part: Written): ConfigSyntax | undefined =>
  meant<ConfigSyntax>(SYNTAX_NAMES, valueIn(part, 'format'))
export const failOnIn = (part: Written): ConfigFailOn | undefined =>
  meant<ConfigFailOn>(FAIL_ON_NAMES, valueIn(part, 'fail-on'))
export const ignoreReasonIn = (part: Written): IgnoreReason | undefined =>
  meant<IgnoreReason>(REASON_NAMES, valueIn(part, 'ignore-reason'))

/** Names of values as front matter may have them (“E-mail”, “Eerste herinnering”), made into those of the schema. */
export function simplified(config: unknown): unknown {
  const inPart = (part: unknown): unknown => {
    if (!isRecord(part)) return part
    const facts = FACT_KEYS.flatMap(key => {
      const name = nameIn(part, key)
      const value = part[name]
      return typeof value === 'string' && meant<string>(VALUE_ALIASES[key], simplify(value)) !== undefined
        ? [[name, simplify(value)]]
        : []
    })
    return {...part, ...Object.fromEntries(facts)}
  }
  if (!isRecord(config)) return config
  const name = nameIn(config, 'overrides')
  const parts = config[name]
  return {...(inPart(config) as object), ...(Array.isArray(parts) && {[name]: parts.map(inPart)})}
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
