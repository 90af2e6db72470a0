import {type Lexicon, PAST, Tag} from './lexicon.ts'
import {linearModel} from './linear-model.ts'
import {namesPastDate} from './past-dates.ts'
import type {Sentence} from './sentences.ts'
import {PARTICLES} from './strong-verbs.ts'
import {type Tagged, type TaggedSentence, tagSentence} from './tagged.ts'
import {clauseEnd, clauseStart, isInitial, type Reading, readSentence} from './tense-context.ts'
import {tenseFeatures} from './tense-features.ts'
import {judge} from './tense-rules.ts'
import {TENSE_WEIGHTS} from './tense-weights.ts'
import {Class} from './word-classes.ts'

/** A finite verb in the simple past. Offsets are UTF-16 code units in the text that was split. */
export interface PastVerb {
  /** Its place in `sentence.tokens`. */
  readonly token: number
  readonly start: number
  readonly end: number
  /** With its separable part ("terugsturen" in "stuurden … terug"); undefined for a verb that is in no word list. */
  readonly infinitive: string | undefined
  /** The place of the separable part in `sentence.tokens`, when it stands apart. */
  readonly particle: number | undefined
  readonly plural: boolean
  /** `polite`: zou, mocht, wilde, kon of politeness or doubt, no past at all. */
  readonly kind: 'past' | 'polite'
  /** Its clause names a date or time in the past: "op 3 maart", "vorige week". */
  readonly dated: boolean
}

const WEAK_ENDING = /[^aeiou](?:de|te|den|ten)$/
const MIN_UNKNOWN = 6

/**
 * Finds the finite verbs in the simple past of one sentence.
 * The perfect ("heeft betaald"), participles before a noun ("de betaalde factuur") and the present are none.
 */
export function findPastTense(sentence: Sentence, lexicon: Lexicon): PastVerb[] {
  const found: PastVerb[] = []
  if (!mayHavePast(tagSentence(sentence, lexicon))) return found
  const reading = readSentence(sentence, lexicon)
  for (let i = 0; i < sentence.tokens.length; i++) {
    if (isCandidate(reading, i) && isPast(reading, i)) found.push(pastVerb(reading, i, lexicon))
  }
  return found
}

/** A quick look before the sentence is read: most sentences of a letter have no candidate at all. */
function mayHavePast(tagged: TaggedSentence): boolean {
  if ((tagged.someTags & PAST) !== 0) return true
  return tagged.someUnknown && tagged.tokens.some((_, i) => isCandidate(tagged, i))
}

/** Unknown words that end like a weak past: "herfactureerde", "appten". */
function isUnknownPast(word: string): boolean {
  return word.length >= MIN_UNKNOWN && WEAK_ENDING.test(word)
}

/** Whether a token could be a past form, whatever stands around it. */
export function isCandidate({tokens, tags}: Tagged, i: number): boolean {
  const own = tags[i]!
  if (own !== 0) return (own & PAST) !== 0
  const {kind, lower} = tokens[i]!
  return kind === 'word' && isUnknownPast(lower)
}

/** How far a candidate is a past tense: above zero it is one. */
const score = linearModel(TENSE_WEIGHTS)

function isPast(reading: Reading, i: number): boolean {
  const verdict = judge(reading, i)
  if (verdict === 'past' || verdict === 'other') return verdict === 'past'
  return score(out => tenseFeatures(reading, i, verdict, out)) > 0
}

function pastVerb(reading: Reading, i: number, lexicon: Lexicon): PastVerb {
  const {start, end, lower} = reading.tokens[i]!
  const plural = reading.tags[i]! === 0 ? lower.endsWith('n') : (reading.tags[i]! & Tag.PastSingular) === 0
  const base = lexicon.lemma(lower, plural ? Tag.PastPlural : Tag.PastSingular)
  const particle = base === undefined ? undefined : findParticle(reading, i, base, lexicon)
  const dated = namesPastDate(reading, i)
  return {
    token: i,
    start,
    end,
    infinitive: particle === undefined ? base : reading.tokens[particle]!.lower + base,
    particle,
    plural,
    kind: isPolite(reading, i, dated) ? 'polite' : 'past',
    dated,
  }
}

const PARTICLE_SET: ReadonlySet<string> = new Set(PARTICLES)
const REACH = 40

/** The separable part of a verb: the last word of its clause, when the two make a verb together. */
function findParticle(reading: Reading, at: number, base: string, lexicon: Lexicon): number | undefined {
  const {tokens, clause, classes} = reading
  for (let i = at + 1; i < tokens.length && i < at + REACH && clause[i] === clause[at]; i++) {
    const {lower} = tokens[i]!
    const next = tokens[i + 1]
    const closes =
      next === undefined ||
      next.kind === 'mark' ||
      clause[i + 1] !== clause[at] ||
      (lower !== 'om' && (classes[i + 1]! & Class.Preposition) !== 0)
    if (!closes || !PARTICLE_SET.has(lower)) continue
    // "Wij rekenden daar kosten voor": the last word goes with "daar".
    if ((classes[i]! & Class.Preposition) !== 0 && standsInClause(reading, at, PLACES)) continue
    const whole = lower + base
    if (lexicon.listed(whole) && (lexicon.lookup(whole) & Tag.Infinitive) !== 0) return i
  }
  return undefined
}

/** Whether a past form speaks of no past, but softens or supposes. */
function isPolite(reading: Reading, at: number, dated: boolean): boolean {
  const {tokens} = reading
  const {lower} = tokens[at]!
  const first = isInitial(tokens, at) || (at > 0 && tokens[at - 1]!.kind === 'mark')
  const next = tokens[at + 1]?.lower ?? ''
  const previous = tokens[at - 1]?.lower ?? ''
  switch (lower) {
    case 'zou':
    case 'zouden':
      return !dated || first || standsInClause(reading, at, SOFTENERS)
    case 'mocht':
    case 'mochten':
      // "…, mochten wij nog niets ontvangen" tells; "bel ons, mocht u vragen hebben" supposes.
      if (at > 0 && FIRST_PERSON.has(next)) return false
      return first || standsInClause(reading, at, SUPPOSING)
    case 'wilde':
    case 'wilden':
    case 'wou':
    case 'wouden':
      if (dated) return false
      return first || FIRST_PERSON.has(previous) || FIRST_PERSON.has(next)
    case 'kon':
    case 'konden':
      return first && !dated && next === 'u'
    case 'had':
    case 'hadden':
      return standsInClause(reading, at, GLADLY) && !dated
    default:
      return false
  }
}

function standsInClause(reading: Reading, at: number, words: ReadonlySet<string>): boolean {
  const {tokens} = reading
  const last = clauseEnd(reading, at, REACH)
  for (let i = clauseStart(reading, at, REACH); i <= last; i++) {
    if (i !== at && words.has(tokens[i]!.lower)) return true
  }
  return false
}

const PLACES: ReadonlySet<string> = new Set('er daar hier waar'.split(' '))
const SOFTENERS: ReadonlySet<string> = new Set('graag willen kunnen mogen misschien'.split(' '))
const SUPPOSING: ReadonlySet<string> = new Set('als indien wanneer'.split(' '))
const FIRST_PERSON: ReadonlySet<string> = new Set('ik wij we'.split(' '))
const GLADLY: ReadonlySet<string> = new Set(['graag'])
