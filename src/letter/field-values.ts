import type {Field} from './letter.ts'
import type {Samples} from './samples.ts'

/** What a merge field becomes at its longest. */
export interface Filled {
  readonly text: string
  /** Nobody said what the field may hold: as many letters as such a field usually has. */
  readonly estimated: boolean
}

/** Characters that a field of some kind has when it is long, though not at its longest; the first that fits counts. */
const ESTIMATES: readonly (readonly [name: RegExp, length: number])[] = [
  // "https://betalen.voorbeeld.nl/a1b2c3"
  [/link|url|href|website|checkout/, 35],
  [/e-?mail/, 28],
  // "NL91 ABNA 0417 1643 00"
  [/iban|rekeningn(?:umme)?r|bankrekening/, 22],
  [/telefoon|\btel|phone|mobiel/, 12],
  // "12 september 2026"
  [/datum|date|deadline|verval|uiterlijk|\bdue/, 17],
  [/valuta|currency/, 3],
  // "1.234,56"
  [/bedrag|amount|totaal|total|saldo|kosten|prijs|price|rente|termijnbedrag|schuld/, 8],
  [/dagen|days|aantal|count|percentage/, 3],
  [/maand|month/, 9],
  [/n(?:umme)?r\b|number|kenmerk|referentie|reference|dossier|code|\bid\b|_id\b/, 12],
  [/voornaam|first_?name/, 12],
  [/achternaam|last_?name|surname/, 18],
  [/bedrijf|organisatie|afzender|company|sender|schuldeiser|opdrachtgever|merk/, 20],
  [/aanhef|salutation|naam|name|klant|customer|debiteur/, 22],
  [/straat|adres|address|street/, 25],
  [/plaats|stad|city|gemeente/, 16],
  [/factuur|invoice|rekening/, 12],
]
const OTHER = 15

/** Letters that a field with this name is likely to become, as far as its name tells. */
export function estimatedLength(name: string): number {
  const plain = name.replace(/(\p{Ll})(\p{Lu})/gu, '$1_$2').toLowerCase()
  return ESTIMATES.find(([pattern]) => pattern.test(plain))?.[1] ?? OTHER
}

/** The values that somebody gave for a field; none when nobody did. */
export const sampleValues = ({name}: Field, samples: Samples | undefined): readonly string[] =>
  samples?.valuesOf(name)?.filter(value => value !== '') ?? []

/** The longest value of a field, by some measure of length; when there are no values, an estimate by its name. */
export function longestValue(
  field: Field,
  samples: Samples | undefined,
  lengthOf: (value: string) => number,
): Filled {
  const values = sampleValues(field, samples)
  if (values.length === 0) return {text: 'x'.repeat(estimatedLength(field.name)), estimated: true}
  return {text: values.reduce((a, b) => (lengthOf(b) > lengthOf(a) ? b : a)), estimated: false}
}
