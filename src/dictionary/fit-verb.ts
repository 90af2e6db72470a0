import {type Conjugation, conjugate, inflectParticiple, joinParticle} from '../dutch/conjugate.ts'
import {type Lexicon, Tag} from '../dutch/lexicon.ts'
import type {Sentence} from '../dutch/sentences.ts'
import {normal} from './match.ts'

/** The place that a verb form fills in its clause. */
type Slot = 'infinitive' | 'te' | 'participle' | 'inflected-participle' | Finite
type Finite = 'ik' | 'hij' | 'plural' | 'past-singular' | 'past-plural'

/** Where the particle of a separable verb is: on the verb, apart at the end of the clause, or there is none. */
type Particle = 'joined' | 'apart' | 'none'

/**
 * The replacement in the form of the matched verb, one string for each part of the match
 * ("maant … aan" → ["vraagt", ""]); undefined when it can't be put there without moving other words.
 *
 * @param infinitive what the dictionary names: one verb, or a few words that end in one ("op tijd betalen")
 */
export function fitVerb(
  term: string,
  infinitive: string,
  sentence: Sentence,
  at: readonly number[],
  lexicon: Lexicon,
): string[] | undefined {
  const found = slotOf(conjugate(term), sentence, at)
  if (!found) return undefined
  const words = infinitive.split(' ')
  const verb = words.at(-1)!
  const isVerb = (word: string): boolean => (lexicon.lookup(word) & Tag.Infinitive) !== 0
  if (!isVerb(verb)) return undefined
  const lead = words.slice(0, -1)
  // "laten weten", "vragen om te betalen": two verbs, of which the first inflects.
  if (lead.some(word => word === 'te' || isVerb(word))) return undefined
  const form = formIn(conjugate(verb), found, lead.length > 0, sentence, at)
  if (form === undefined) return undefined
  return [[...lead, form].join(' '), ...Array.from({length: found.parts - 1}, () => '')]
}

interface Place {
  readonly slot: Slot
  readonly particle: Particle
  readonly parts: number
}

function slotOf(term: Conjugation, sentence: Sentence, at: readonly number[]): Place | undefined {
  const words = at.map(i => normal(sentence.tokens[i]!))
  const apart = at.some((token, n) => n > 0 && token !== at[n - 1]! + 1)
  const text = words.join(' ')
  const whole = term.particle === '' ? 'none' : 'joined'
  if (!apart) {
    if (text === term.teInfinitive) return {slot: 'te', particle: whole, parts: 1}
    if (text === term.participle) return {slot: 'participle', particle: whole, parts: 1}
    if (text === inflectParticiple(term.participle))
      return {slot: 'inflected-participle', particle: whole, parts: 1}
    if (text === term.infinitive) return {slot: 'infinitive', particle: whole, parts: 1}
  }
  for (const [slot, form] of finiteForms(term)) {
    if (apart) {
      if (term.particle !== '' && words.length === 2 && words[0] === form && words[1] === term.particle)
        return {slot, particle: 'apart', parts: 2}
    } else if (text === (term.particle === '' ? form : joinParticle(term.particle, form))) {
      return {slot, particle: whole, parts: 1}
    }
  }
  return undefined
}

const finiteForms = ({present, past}: Conjugation): [Finite, string][] => [
  ['hij', present.hij],
  ['ik', present.ik],
  ['plural', present.plural],
  ['past-singular', past.sg],
  ['past-plural', past.pl],
]

/** The replacement's form for a place. A separable verb can't stand where its particle would have to go elsewhere. */
function formIn(
  verb: Conjugation,
  {slot, particle}: Place,
  hasLead: boolean,
  sentence: Sentence,
  at: readonly number[],
): string | undefined {
  switch (slot) {
    case 'te':
      return verb.teInfinitive
    case 'participle':
      return verb.participle || undefined
    case 'inflected-participle':
      return verb.participle ? inflectParticiple(verb.participle) : undefined
    case 'infinitive':
      // "Wij retourneren het" looks like an infinitive too; at the end of its clause both are written in one.
      if ((verb.particle !== '' || hasLead) && particle !== 'joined' && !closesClause(sentence, at))
        return undefined
      // "te" stands before this infinitive: "om te retourneren" → "om terug te sturen" needs it moved.
      if (verb.particle !== '' && sentence.tokens[at[0]! - 1]?.lower === 'te') return undefined
      return verb.infinitive
    default: {
      const form = finite(verb, slot, sentence, at)
      if (verb.particle === '' && !hasLead) return form
      const subordinate = particle === 'joined' || (particle === 'none' && isSubordinate(sentence, at))
      return subordinate ? joinParticle(verb.particle, form) : undefined
    }
  }
}

function finite(
  {present, past}: Conjugation,
  slot: Finite,
  {tokens}: Sentence,
  at: readonly number[],
): string {
  switch (slot) {
    case 'past-singular':
      return past.sg
    case 'past-plural':
      return past.pl
    case 'hij': {
      const isU = tokens[at[0]! - 1]?.lower === 'u' || tokens[at[0]! + 1]?.lower === 'u'
      return isU ? present.u : present.hij
    }
    default:
      return present[slot]
  }
}

const SUBORDINATORS = new Set(
  'als dat die omdat doordat zodat nadat voordat wanneer indien terwijl zodra mits tenzij hoewel of wie wat'.split(
    ' ',
  ),
)

/** Whether the verb stands at the end of a clause that a word such as "als" or "dat" opens. */
function isSubordinate(sentence: Sentence, at: readonly number[]): boolean {
  if (!closesClause(sentence, at)) return false
  for (let i = at[0]! - 1; i >= 0; i--) {
    const token = sentence.tokens[i]!
    if (SUBORDINATORS.has(token.lower)) return i < at[0]! - 1
    if (token.kind === 'mark' && token.text === ',') return false
  }
  return false
}

/** Whether the match ends its clause: the sentence, or a comma, is next. */
function closesClause({tokens}: Sentence, at: readonly number[]): boolean {
  const next = tokens[at.at(-1)! + 1]
  return next === undefined || (next.kind === 'mark' && /^[.,;:?!)]$/.test(next.text))
}
