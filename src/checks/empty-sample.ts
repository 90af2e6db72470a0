import type {Sentence, Token} from '../dutch/sentences.ts'
import {Class, wordClasses} from '../dutch/word-classes.ts'
import {keyOf, plainName} from '../letter/field-key.ts'
import type {Field} from '../letter/letter.ts'
import {recipients} from '../letter/sample-conditions.ts'
import {isEmpty, type Samples} from '../letter/samples.ts'
import type {Context, Passage, Report} from './rule.ts'
import {customers, fieldsOf, valueFacts} from './sample-values.ts'

/** A field in its sentence, with the values that customers have for it. */
interface Filled {
  readonly passage: Passage
  readonly sentence: Sentence
  /** Index of the token. */
  readonly at: number
  readonly field: Field
  readonly plain: string
  readonly values: readonly string[]
}

const UNPAID = 'Een herinnering voor niets kost de lezer zorgen, en u zijn vertrouwen.'

/** Fields that some customer has no value for where the sentence needs one, or a value that no reader should see. */
export function* emptySamples(context: Context, samples: Samples): Iterable<Report> {
  // Each of them once: mending the data mends all places.
  const told = new Set<string>()
  for (const filled of filledFields(context, samples)) {
    const {passage, sentence, at, field, plain, values} = filled
    const tell = (
      kind: string,
      rows: readonly number[],
      say: (who: string) => string,
      why?: string,
    ): Report[] => {
      const key = `${kind} ${keyOf(plain)}`
      if (rows.length === 0 || told.has(key)) return []
      told.add(key)
      const {start, end} = sentence.tokens[at]!
      const message = say(customers(rows, samples))
      return [{at: {passage: passage.index, spans: [{start, end}]}, message, ...(why !== undefined && {why})}]
    }
    const {empty, nothing, unpaid} = valueFacts(values)
    if (empty.length + nothing.length + unpaid.length === 0) continue
    const receives = recipients(context.choices, samples, field.start, plain)
    const absent = isOptional(context, field) ? [] : empty.filter(receives)
    yield* tell('empty', emptyRows(context, samples, filled, absent), who => {
      const {start, end} = passage.block.map.range(sentence.start, sentence.end)
      // Where the sentence is another for other customers, this is not what they read.
      const varies = context.choices.some(choice => choice.start < end && start < choice.end)
      const read = varies ? '' : ` Dan staat hier: “${without(passage.block.text, sentence, at)}”.`
      return `“${plain}” is leeg in ${who}.${read} Vul het in, of laat de zin weg als het leeg is.`
    })
    yield* tell('nothing', nothing.filter(receives), who => {
      const value = values[nothing.find(receives)!]!.trim()
      return `Bij “${plain}” staat “${value}” in ${who}. Dat leest de klant in de brief. Maak de cel leeg, of vul haar in.`
    })
    if (!isAmountDue(plain)) continue
    const sayUnpaid = (who: string): string => {
      const value = values[unpaid.find(receives)!]!.trim()
      return `“${plain}” is “${value}” in ${who}. Deze klant hoeft niets te betalen. Stuur deze brief dan niet.`
    }
    yield* tell('unpaid', unpaid.filter(receives), sayUnpaid, UNPAID)
  }
}

function* filledFields(context: Context, samples: Samples): Iterable<Filled> {
  for (const passage of context.passages)
    for (const sentence of passage.sentences)
      for (const [at, token] of sentence.tokens.entries()) {
        if (token.kind !== 'field') continue
        for (const field of fieldsOf(context, passage, token)) {
          const plain = plainName(field.name)
          const values = plain === undefined ? undefined : samples.valuesOf(field.name)
          if (plain !== undefined && values) yield {passage, sentence, at, field, plain, values}
        }
      }
}

/** What a template shows when there is no value. */
const FALLBACK = /\|\||\?\?|\?:|\bdefault\b/
const OPTIONAL =
  /tussenvoegsel|toevoeging|infix|initials|voorvoegsel|adres(?:regel)?2|address2|titel|postscriptum/

const isOptional = ({letter}: Context, {name, start, end}: Field): boolean =>
  FALLBACK.test(letter.source.slice(start, end)) || OPTIONAL.test(keyOf(name))

/** Of the customers without a value, those whose sentence breaks. */
function emptyRows(
  context: Context,
  samples: Samples,
  {passage, sentence: {tokens, words}, at, field, values}: Filled,
  absent: readonly number[],
): readonly number[] {
  if (absent.length === 0 || passage.role === 'address' || passage.role === 'signature') return []
  if (words.every(({kind}) => kind === 'field')) return []
  let [first, last] = [at, at]
  while (tokens[first - 1]?.kind === 'field') first--
  while (tokens[last + 1]?.kind === 'field') last++
  if (!isNeeded(tokens[first - 1], tokens[last + 1]) && !valueFacts(values).essential) return []
  // "{{voorletters}} {{naam}}": one of them is enough.
  const beside = tokens
    .slice(first, last + 1)
    .flatMap(token => fieldsOf(context, passage, token))
    .filter(other => other !== field)
  const others = beside.map(({name}) => samples.valuesOf(name))
  return absent.filter(row => others.every(values => values !== undefined && isEmpty(values[row]!)))
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))
const SALUTATION = words(
  'beste geachte dag hallo hoi heer mevrouw dhr dhr. mevr mevr. mw mw. familie lieve dear hello hi mr mr. mrs mrs. ms ms.',
)
const UNIT = words('€ eur euro % procent dagen dag weken maanden uur days day')
const ENGLISH_PREPOSITION = words('of for on by from at with before until since in to')

/** Whether a sentence breaks when nothing stands between two of its tokens. */
function isNeeded(before: Token | undefined, after: Token | undefined): boolean {
  if (UNIT.has(after?.lower ?? '') || before?.text === '€' || before?.lower === 'eur') return true
  if (!before) return false
  const ends = !after || (after.kind === 'mark' && !/^[("“‘'–-]$/.test(after.text))
  if (SALUTATION.has(before.lower)) return ends
  if (before.text === ':') return !after
  const classes = wordClasses(before.lower)
  const opens =
    (classes & (Class.Preposition | Class.Determiner | Class.Te)) !== 0 ||
    ENGLISH_PREPOSITION.has(before.lower)
  if (!opens) return false
  const next = after ? wordClasses(after.lower) : 0
  return (
    ends ||
    (next & (Class.Auxiliary | Class.Modal | Class.Finite | Class.Preposition | Class.Coordinator)) !== 0
  )
}

const DUE = /bedrag|openstaand|hoofdsom|schuld|vordering|totaal|saldo|total|amount|outstanding/
const NOT_DUE =
  /kosten|rente|btw|korting|termijn|betaald|ontvangen|paid|fee|cost|tax|interest|datum|date|aantal|nummer|btw|krediet|eiser|enaar/

/** Whether a field with this name says how much the customer must pay. */
const isAmountDue = (name: string): boolean => DUE.test(keyOf(name)) && !NOT_DUE.test(keyOf(name))

/** Tokens on either side that show what is left of the sentence. */
const AROUND = 4

function without(text: string, {tokens}: Sentence, at: number): string {
  const {start, end} = tokens[at]!
  const first = Math.max(0, at - AROUND)
  const last = Math.min(tokens.length - 1, at + AROUND)
  const left = text.slice(tokens[first]!.start, start) + text.slice(end, tokens[last]!.end)
  const shown = left.replace(/\s+/g, ' ').trim()
  return (first > 0 ? '… ' : '') + shown + (last < tokens.length - 1 ? ' …' : '')
}
