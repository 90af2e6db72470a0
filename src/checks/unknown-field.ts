import {firstPart, isSystemField, keyOf, plainName} from '../letter/field-key.ts'
import {fieldScopes} from '../letter/field-scopes.ts'
import type {Field, Letter} from '../letter/letter.ts'
import {INSTRUCTION_VERBS} from '../letter/placeholder-words.ts'
import type {Samples} from '../letter/samples.ts'
import {didYouMean} from '../nearest.ts'
import {joinDutch} from '../report/dutch.ts'
import type {Report, Rule} from './rule.ts'

const KNOWN = '---\nvoorbeeld:\n  naam: Jansen\n  bedrag: 40,00\n---\n'

/** A merge field that the list of known fields does not have: a slip, or a field that nobody fills. */
export const unknownField: Rule = {
  id: 'unknown-field',
  title: 'Onbekend invulveld',
  why: 'Een invulveld dat niet in uw gegevens staat, wordt niet ingevuld. De lezer mist dan een bedrag, een datum of een naam.',
  severity: 'warning',
  anyLanguage: true,
  examples: {
    wrong: [
      `${KNOWN}Beste {{naam}}, u betaalt € {{bedrga}}.`,
      `${KNOWN}Beste {{naam}}, u betaalt voor {{vervaldatum}}.`,
    ],
    right: [
      `${KNOWN}Beste {{ Naam }}, u betaalt € {{BEDRAG}}.`,
      `${KNOWN}Beste {{naam}},\n\n{% for regel in regels %}{{regel.omschrijving}}{% endfor %}\n\nU betaalt € {{bedrag}}.`,
      'Beste {{naam}}, u betaalt € {{bedrga}}.',
    ],
  },
  *check({whole, samples}): Iterable<Report> {
    if (!samples) return
    for (const {field, plain} of unknownFields(whole, samples))
      yield {
        at: {source: {start: field.start, end: field.end}},
        message: `Het veld “${plain}” staat niet in ${samples.title}.${advice(plain, samples)}`,
      }
  },
}

interface Named {
  readonly field: Field
  readonly plain: string
}

/** The first place of every name that nobody knows. */
function unknownFields(letter: Letter, samples: Samples): Named[] {
  const {source, fields} = letter
  const scopes = fieldScopes(source, fields, name => samples.valuesOf(name) !== undefined)
  const unknown = new Map<string, Named>()
  // Signs with which fields begin that are known: text in brackets may be no field in a letter that uses braces.
  const opened = new Set<string>()
  let shift = 0
  for (const field of fields) {
    if (field.kind !== 'value') continue
    const {start, end, name} = field
    const plain = plainName(name)
    if (plain === undefined || !isWritten(source.slice(start, end), plain)) continue
    if (samples.knows(name)) opened.add(source[start]!)
    else {
      while ((scopes.shifted[shift]?.end ?? start) < start) shift++
      const around = scopes.shifted[shift]
      const key = keyOf(plain)
      if ((around && around.start <= start && start < around.end) || unknown.has(key)) continue
      if (isSystemField(plain) || scopes.own.has(firstPart(plain).toLowerCase())) continue
      unknown.set(key, {field, plain})
    }
  }
  return [...unknown.values()].filter(
    ({field, plain}) =>
      advice(plain, samples).startsWith(' Bedoelde') ||
      (!isCall(source.slice(field.start, field.end), plain) &&
        (/[{«]/.test(source[field.start]!) || opened.has(source[field.start]!))),
  )
}

/** Most words of a name; more are a note to the sender. */
const NAME_WORDS = 4
const OPENS = /^[{$#<[«&%:@*\\]/
const POSITION = /^%(?:\d{1,2}\$)?[.\d]*[sdifr]$/
/** What a template shows when there is no value: the writer knows that there may be none. */
const FALLBACK = /\|\||\?\?|\?:|\bdefault\b/

/** Whether it is a field by its syntax, and not by its capitals, and must have a value. */
function isWritten(code: string, plain: string): boolean {
  if (!OPENS.test(code) || POSITION.test(code) || FALLBACK.test(code)) return false
  const words = plain.split(/\s+/)
  return words.length <= NAME_WORDS && !INSTRUCTION_VERBS.has(words[0]!.toLowerCase())
}

/** `{{currency bedrag}}` calls a helper; `[klant naam]` is a name. */
const isCall = (code: string, plain: string): boolean => /^(?:[{$#@\\]|<[%?])/.test(code) && /\s/.test(plain)

/** Names that a list shows at most. */
const MOST_NAMES = 8

function advice(plain: string, {names}: Samples): string {
  const last = (name: string): string => keyOf(name.split('.').at(-1)!)
  const same = names.filter(name => last(name) === last(plain)).slice(0, 3)
  if (same.length > 0)
    return ` Bedoelde u ${joinDutch(
      same.map(name => `“${name}”`),
      'of',
    )}?`
  const near = didYouMean(plain, names)
  if (near !== '') return near
  if (names.length === 0) return ' Voeg het toe, of haal het uit de brief.'
  const rest = names.length - MOST_NAMES
  const list = names.slice(0, rest > 0 ? MOST_NAMES : names.length).map(name => `“${name}”`)
  const all = rest > 0 ? [...list, `nog ${rest} andere`] : list
  return ` Voeg het toe, of kies uit: ${all.join(', ')}.`
}
