import * as z from 'zod'
import {KEY_ALIASES, VALUE_ALIASES} from '../letter/fact-values.ts'
import type {StatedFacts} from '../letter/facts.ts'

type Key = keyof typeof KEY_ALIASES
const KEYS = Object.keys(KEY_ALIASES) as Key[]

const text = z.string().trim().min(1)
const texts = z.array(text)

/** Keys of facts in a config, in English and in Dutch. */
const namesOf = (key: Key): readonly [string, string] => [key, KEY_ALIASES[key][0]!]

const DESCRIPTIONS: Readonly<Record<Key, string>> = {
  language: 'Taal van de brieven.',
  channel: 'Hoe de brief naar de lezer gaat.',
  stage: 'De fase van de brief.',
  audience: 'Voor wie de brief is.',
  sender: 'Wie de brief stuurt.',
  jurisdiction: 'Van welk land de regels over het recht zijn.',
  profile: 'Voor welke lezers de brieven zijn: gewone of laaggeletterde.',
}

function factShape(): Record<string, z.ZodOptional<z.ZodEnum>> {
  const shape: Record<string, z.ZodOptional<z.ZodEnum>> = {}
  for (const key of KEYS) {
    const values = Object.entries<readonly string[]>(VALUE_ALIASES[key])
    const names = [...new Set(values.flatMap(([english, [dutch]]) => [english, dutch!]))]
    for (const name of namesOf(key))
      shape[name] = z.enum(names).optional().meta({description: DESCRIPTIONS[key]})
  }
  return shape
}

/** The facts that a part of a config states, in the program's own names. */
export function factsIn(part: Readonly<Record<string, unknown>>): StatedFacts {
  const facts: Record<string, string> = {}
  for (const key of KEYS) {
    const value = namesOf(key)
      .map(name => part[name])
      .find(value => value !== undefined)
    const values = Object.entries<readonly string[]>(VALUE_ALIASES[key])
    const known = values.find(([english, names]) => english === value || names.includes(String(value)))
    if (known) facts[key] = known[0]
  }
  return facts
}

const files = z
  .union([text, texts.min(1)])
  .optional()
  .meta({
    description:
      'Voor welke brieven: een patroon of een lijst, zoals “sms/**” of “*.html”, gezien vanaf dit bestand.',
  })
const override = z.strictObject({files, bestanden: files, ...factShape()})
const overrides = z.array(override).optional().meta({
  description: 'Brieven waarvoor iets anders geldt. De laatste die past, wint.',
})
const dictionaries = texts
  .optional()
  .meta({description: 'Uw eigen woordenboeken: bestanden, mappen of patronen, gezien vanaf dit bestand.'})
const stages = text.optional().meta({
  description: 'Uw eigen tabel van wat er in een brief hoort: een bestand, gezien vanaf dit bestand.',
})

const data = text.optional().meta({
  description:
    'Een bestand met voorbeeldgegevens voor de invulvelden (CSV of JSON), gezien vanaf dit bestand.',
})

const law = text.optional().meta({
  description: 'Uw eigen tabel van de wettelijke rente: een bestand, gezien vanaf dit bestand.',
})
const patterns = z.union([text, texts.min(1)])
const setName = text.optional().meta({description: 'Hoe de reeks heet in het verslag.'})
const setLetters = patterns
  .optional()
  .meta({description: 'De brieven van de reeks: bestanden of patronen, gezien vanaf dit bestand.'})
const sets = z
  .array(
    z.union([text, z.strictObject({name: setName, naam: setName, letters: setLetters, brieven: setLetters})]),
  )
  .optional()
  .meta({
    description:
      'Reeksen: brieven die één lezer na elkaar krijgt. Elk een patroon zoals “brieven/energie/*.md”, of een naam met brieven.',
  })

/** Keys of a config that mean the same, English first. */
export const SAME_KEYS = [
  ['dictionaries', 'woordenboeken'],
  ['overrides', 'uitzonderingen'],
  ['stages', 'fasen'],
  ['law', 'recht'],
  ['data', 'gegevens'],
  ['files', 'bestanden'],
  ['sets', 'reeksen'],
] as const

/** `briefwijzer.config.yml`; a key may be in English or in Dutch. */
export const configSchema = z.strictObject({
  dictionaries,
  woordenboeken: dictionaries,
  ...factShape(),
  overrides,
  uitzonderingen: overrides,
  stages,
  fasen: stages,
  law,
  recht: law,
  data,
  gegevens: data,
  sets,
  reeksen: sets,
})
