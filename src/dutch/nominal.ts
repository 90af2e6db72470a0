import {conjugate} from './conjugate.ts'
import {capital, type Proposal, type TextEdit} from './edit.ts'
import {type Lexicon, NOMINAL, PAST, Tag} from './lexicon.ts'
import {CARRIERS, DEEDS, NOUNS, THINGS} from './nominal-data.ts'
import {phraseEnd} from './passive.ts'
import type {Sentence, Token} from './sentences.ts'
import {type TaggedSentence, tagSentence} from './tagged.ts'
import {Class} from './word-classes.ts'

/** A deed that is written as a thing. Indices of tokens; `last` belongs to it. */
export interface Nominal {
  readonly first: number
  readonly last: number
  /** The words that make it one: the noun of the deed, and what says that it takes place. */
  readonly core: readonly number[]
  /** The verb to write it with, as an infinitive. */
  readonly verb: string
  readonly proposal?: Proposal
}

/** Between "het" and its infinitive: "het niet (tijdig) betalen". */
const MANNER = new Set(
  'niet tijdig te laat volledig op tijd geheel gedeeltelijk direct ( ) alsnog'.split(' '),
)
/** Before "het" + infinitive, where a verb could stand with "te": "door de rekening te betalen". */
const WITH_TE = new Set(['door', 'zonder'])
/** Before a noun of a deed. "Voor de levering van" may be the price of it. */
const BEFORE_DEED = new Set(['ter', 'tot', 'bij', 'door', 'zonder', 'over', 'na', 'voor', 'met'])
/** What "om … te" can follow in the place of "tot …". */
const ASKS = new Set(
  'verplicht verplichting opdracht poging verzoek oproep plicht recht uitnodiging'.split(' '),
)
/** Reach from a noun to its verb: "de betaling van de factuur binnen 14 dagen plaatsvindt". */
const REACH = 20

/** Deeds written as things: "het betalen van", "ter betaling van", "de levering … plaatsvindt", "over te gaan tot verrekening". */
export function findNominals(sentence: Sentence, lexicon: Lexicon): Nominal[] {
  const tagged = tagSentence(sentence, lexicon)
  const {tokens} = tagged
  const found: Nominal[] = []
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]!.kind !== 'word') continue
    const one = asInfinitive(tagged, i) ?? goesOver(tagged, i) ?? asDeed(tagged, i) ?? takesPlace(tagged, i)
    if (one === undefined) continue
    found.push(one)
    i = one.last
  }
  return found
}

/** "het betalen van", "door het niet tijdig betalen", "het doen van een betaling" */
function asInfinitive(tagged: TaggedSentence, i: number): Nominal | undefined {
  const {tokens, tags, lexicon} = tagged
  if (tokens[i]!.lower !== 'het') return undefined
  let at = i + 1
  while (MANNER.has(tokens[at]?.lower ?? '')) at++
  const manner = tokens.slice(i + 1, at)
  const word = tokens[at]
  if (word?.kind !== 'word' || (tags[at]! & Tag.Infinitive) === 0 || NOUNS.has(word.lower)) return undefined
  // "Het Wonen van Nu" is a name.
  if (/^\p{Lu}\p{Ll}/u.test(word.text)) return undefined
  const before = tokens[i - 1]
  const led = before?.kind === 'word' && (tagged.classes[i - 1]! & Class.Preposition) !== 0
  const first = led ? i - 1 : i
  if (tokens[at + 1]?.lower !== 'van') {
    // "door het niet betalen"; "bij het invullen" is as short as it can be.
    const denied = manner.some(({lower}) => lower === 'niet')
    return led && denied && tokens[at + 1]?.kind !== 'field'
      ? {first, last: at, core: [at], verb: word.lower}
      : undefined
  }
  if (CARRIERS.has(word.lower)) {
    const end = nounAt(tagged, at + 2)
    const verb =
      end === undefined ? undefined : (carried(tokens[end]!.lower) ?? deedOf(tokens[end]!.lower, lexicon))
    if (verb !== undefined) return {first, last: end!, core: [at, end!], verb}
  }
  const found = {first, last: at + 1, core: [at], verb: word.lower}
  if (!led || !WITH_TE.has(before.lower)) return found
  const plain = manner.every(({kind}) => kind === 'word') ? manner : undefined
  const edits = plain && withTe(tagged, at + 1, word.lower, {start: tokens[i]!.start, text: ''}, plain)
  return edits ? {...found, proposal: proposal(tagged, first, edits)} : found
}

/** "over te gaan tot verrekening", "gaan wij over tot levering" */
function goesOver(tagged: TaggedSentence, i: number): Nominal | undefined {
  const {tokens, lexicon} = tagged
  if (tokens[i]!.lower !== 'over' || tokens[i + 1]?.lower !== 'te' || tokens[i + 2]?.lower !== 'gaan')
    return undefined
  if (tokens[i + 3]?.lower !== 'tot') return undefined
  const deed = tokens[i + 4]
  const verb = deed?.kind === 'word' ? deedOf(deed.lower, lexicon) : undefined
  if (verb === undefined) return undefined
  const last = i + 4
  const next = tokens[last + 1]
  const found = {first: i, last, core: [last], verb}
  if (next?.lower === 'van') {
    const edits = withTe(tagged, last + 1, verb, {start: tokens[i]!.start, text: ''}, [])
    return edits ? {...found, proposal: proposal(tagged, i, edits)} : found
  }
  if (next !== undefined && next.kind !== 'mark') return found
  const edit = {start: tokens[i]!.start, end: deed!.end, text: conjugate(verb).teInfinitive}
  return {...found, proposal: {text: edit.text, fix: 'review', edits: [edit]}}
}

/** "ter betaling van", "tot levering van", "door de verzending van", "bij niet tijdige betaling van" */
function asDeed(tagged: TaggedSentence, i: number): Nominal | undefined {
  const {tokens, lexicon} = tagged
  const preposition = tokens[i]!.lower
  if (!BEFORE_DEED.has(preposition)) return undefined
  const direct = preposition === 'ter' || preposition === 'tot'
  const article = /^(?:de|een)$/.test(tokens[i + 1]?.lower ?? '')
  if (!direct && !article) return undefined
  const at = i + (article ? 2 : 1)
  const deed = tokens[at]
  if (deed?.kind !== 'word' || tokens[at + 1]?.lower !== 'van') return undefined
  const verb = deedOf(deed.lower, lexicon)
  if (verb === undefined) return undefined
  if (tokens[at + 2] === undefined || tokens[at + 2]!.kind === 'mark') return undefined
  const found = {first: i, last: at + 1, core: [at], verb}
  const purpose = preposition === 'ter' || (preposition === 'tot' && ASKS.has(tokens[i - 1]?.lower ?? ''))
  if (!purpose || article) {
    if (preposition !== 'door' || !article) return found
    const edits = withTe(tagged, at + 1, verb, {start: tokens[i + 1]!.start, text: ''}, [])
    return edits ? {...found, proposal: proposal(tagged, i, edits)} : found
  }
  const om = /^\p{Lu}/u.test(tokens[i]!.text) ? 'Om ' : 'om '
  const edits = withTe(tagged, at + 1, verb, {start: tokens[i]!.start, text: om}, [])
  return edits ? {...found, proposal: proposal(tagged, i, edits)} : found
}

/** "als de levering … plaatsvindt", "de betaling geschiedt" */
function takesPlace(tagged: TaggedSentence, i: number): Nominal | undefined {
  const {tokens, lexicon} = tagged
  const verb = deedOf(tokens[i]!.lower, lexicon)
  if (verb === undefined) return undefined
  let finds = false
  for (let k = i + 1; k < tokens.length && k < i + REACH; k++) {
    const {kind, lower} = tokens[k]!
    if (kind === 'mark') return undefined
    if (/^(?:plaatsvind|plaatsgevonden$|plaatsvond|geschied)/.test(lower))
      return {first: i, last: k, core: [i, k], verb}
    if (/^(?:vindt|vond|vinden)$/.test(lower)) finds = true
    if (finds && lower === 'plaats') return {first: i, last: k, core: [i, k], verb}
    if (lower === 'plaats' && /^te$/.test(tokens[k + 1]?.lower ?? '') && tokens[k + 2]?.lower === 'vinden')
      return {first: i, last: k + 2, core: [i, k], verb}
  }
  return undefined
}

/** The verb behind the noun of a deed: "betaling", "indiening"; nothing for what has become a thing: "woning". */
function deedOf(noun: string, lexicon: Lexicon): string | undefined {
  const deed = DEEDS.get(noun)
  if (deed !== undefined) return deed
  if (!noun.endsWith('ing') || noun.length < 6 || THINGS.has(noun)) return undefined
  const stem = noun.slice(0, -3)
  for (const verb of [`${stem}en`, stem])
    if (lexicon.listed(verb) && (lexicon.lookup(verb) & Tag.Infinitive) !== 0) return verb
  return undefined
}

/** "een betalingsvoorstel doen" is "voorstellen". */
const carried = (noun: string): string | undefined => (noun.endsWith('voorstel') ? 'voorstellen' : undefined)

/** The noun that a phrase ends in: of "een betaling", "de volledige betaling". */
function nounAt(tagged: TaggedSentence, from: number): number | undefined {
  const {tokens, tags, lexicon} = tagged
  if (tokens[from]?.kind !== 'word') return undefined
  let end = phraseEnd(tokens, from, lexicon)
  while (end > from && (tags[end]! & NOMINAL) === 0) end--
  return (tags[end]! & NOMINAL) !== 0 ? end : undefined
}

/**
 * "van de rekening" → "de rekening te betalen": takes away what stands from `opening` to "van", and puts the verb behind
 * the noun phrase. Nothing when it is not certain where that ends.
 */
function withTe(
  tagged: TaggedSentence,
  van: number,
  verb: string,
  opening: {readonly start: number; readonly text: string},
  manner: readonly Token[],
): TextEdit[] | undefined {
  const {tokens, classes, tags} = tagged
  const from = van + 1
  const start = tokens[from]
  if (start?.kind !== 'word') return undefined
  const opens = (classes[from]! & (Class.Determiner | Class.Either)) !== 0
  if (!opens && (tags[from]! & Tag.Plural) === 0) return undefined
  const end = nounAt(tagged, from)
  if (end === undefined || (opens && end === from)) return undefined
  const next = tokens[end + 1]
  const closes =
    next === undefined ||
    (next.kind === 'mark' && /^[.,!?;:]$/.test(next.text)) ||
    (next.kind === 'word' &&
      ((classes[end + 1]! & (Class.Finite | Class.Modal | Class.Auxiliary)) !== 0 || isVerb(tagged, end + 1)))
  if (!closes) return undefined
  const how = manner.map(token => ` ${token.text}`).join('')
  return [
    {start: opening.start, end: start.start, text: opening.text},
    {start: tokens[end]!.end, end: tokens[end]!.end, text: `${how} ${conjugate(verb).teInfinitive}`},
  ]
}

/** A finite verb; of the plural, which is also an infinitive, only with its subject behind it ("bellen wij"). */
function isVerb({tokens, tags, classes}: TaggedSentence, i: number): boolean {
  if (classes[i] !== 0) return false
  if ((tags[i]! & Tag.Infinitive) !== 0) return /^(?:wij|we|zij|ze)$/.test(tokens[i + 1]?.lower ?? '')
  return (tags[i]! & (Tag.PresentT | PAST)) !== 0 && (tags[i]! & NOMINAL) === 0
}

/** The edits as a suggestion; a sentence still opens with a capital. */
function proposal({tokens}: TaggedSentence, first: number, edits: readonly TextEdit[]): Proposal {
  const [opening, ...rest] = edits
  const capitals = first === 0 && opening!.start === tokens[0]!.start && /^\p{Lu}/u.test(tokens[0]!.text)
  const start = capitals ? {...opening!, text: capital(opening!.text)} : opening!
  return {text: rest[0]!.text.trim(), fix: 'review', edits: [start, ...rest]}
}
