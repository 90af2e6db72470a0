import {NOMINAL, Tag} from './lexicon.ts'
import type {Reading} from './tense-context.ts'
import {Class} from './word-classes.ts'

/** Who a finite verb speaks of, as far as its form depends on it. */
export interface Subject {
  readonly person: 'ik' | 'jij' | 'u' | 'hij'
  readonly number: 'singular' | 'plural'
  /** The subject follows the verb. */
  readonly inverted: boolean
}

const PERSONS: Readonly<Record<string, Subject['person']>> = {
  ik: 'ik',
  jij: 'jij',
  je: 'jij',
  u: 'u',
  hij: 'hij',
  zij: 'hij',
  ze: 'hij',
  men: 'hij',
  er: 'hij',
  wie: 'hij',
  het: 'hij',
  dit: 'hij',
  dat: 'hij',
}

const REACH = 40
const PASSIVE = /^(?:werd|was)$/

/**
 * The subject of a singular past form; a plural form is of the third person or "wij", which take the same present.
 * Undefined when the clause leaves it open and the form would depend on it.
 */
export function subjectOf(reading: Reading, verb: number, plural: boolean): Subject | undefined {
  if (plural) return {person: 'hij', number: 'plural', inverted: false}
  const {tokens, classes} = reading
  const singular = (person: Subject['person'], inverted: boolean): Subject => ({
    person,
    number: 'singular',
    inverted,
  })
  const before = /^(?:dat|dit|het|wat)$/.test(tokens[verb - 1]?.lower ?? '')
    ? 'hij'
    : personAt(reading, verb - 1)
  if (before !== undefined && !isObject(reading, verb - 1)) return singular(before, false)
  const first = clauseStart(reading, verb)
  // "Waarom betaalde u niet?" is a main clause: its verb comes second.
  if ((classes[first]! & Class.Subordinator) !== 0 && first < verb - 1) {
    // "dat u de factuur niet kon betalen", "die u betaalde", "waarvoor de bank u …"
    const person = personAt(reading, first + 1)
    if (person !== undefined) return singular(person, false)
    return standsAlone(reading, first + 1, verb) ? singular('hij', false) : undefined
  }
  if (/^(?:die|wie|wat|dat|welke)$/.test(tokens[first]!.lower) && first < verb) {
    const person = personAt(reading, first + 1)
    return singular(person ?? 'hij', false)
  }
  const after = personAt(reading, verb + 1)
  const later = verb + 2
  // "werd u een brief gestuurd": with a noun behind it, "u" may be the one it was sent to.
  if (after === 'u' && PASSIVE.test(tokens[verb]!.lower) && startsNounPhrase(reading, later))
    return singular('hij', true)
  const openedByNoun = first < verb && startsNounPhrase(reading, first)
  if (after === 'ik' || tokens[verb + 1]?.lower === 'jij') return singular(after!, true)
  if (after !== undefined && !openedByNoun) return singular(after, true)
  // "Uw bank weigerde de incasso": a noun phrase right before the verb, or a noun right after it in a question.
  if (openedByNoun) return singular('hij', false)
  if (after === undefined && startsNounPhrase(reading, verb + 1)) return singular('hij', true)
  return undefined
}

/** A pronoun that can be the subject, or undefined. */
function personAt({tokens, classes}: Reading, i: number): Subject['person'] | undefined {
  const token = tokens[i]
  if (token === undefined || token.kind !== 'word') return undefined
  if (/^(?:het|dit|dat)$/.test(token.lower) && tokens[i + 1]?.kind === 'word' && classes[i + 1] === 0)
    return undefined
  return Object.hasOwn(PERSONS, token.lower) ? PERSONS[token.lower] : undefined
}

/** "van u betaalde", "door u": the pronoun belongs to a preposition. */
function isObject({classes}: Reading, i: number): boolean {
  return ((classes[i - 1] ?? 0) & Class.Preposition) !== 0
}

function clauseStart({clause}: Reading, i: number): number {
  let first = i
  while (first > 0 && first > i - REACH && clause[first - 1] === clause[i]) first--
  return first
}

/** Words that stand before a noun and make a time of it: "vorige week". */
const TIME = /^(?:vorig|vorige|afgelopen|volgende|komende)$/
const TIME_NOUN =
  /^(?:dag|week|maand|jaar|keer|ochtend|avond|middag|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)$/

/** Whether a noun phrase that can be a subject starts here: "de bank", "uw betaling", "mevrouw", "{{naam}}". */
function startsNounPhrase({tokens, classes, tags}: Reading, i: number): boolean {
  const token = tokens[i]
  if (token === undefined) return false
  if (token.kind === 'field') return true
  if (token.kind !== 'word' || TIME.test(token.lower)) return false
  for (let k = i; k < i + 3; k++) if (TIME_NOUN.test(tokens[k]?.lower ?? '')) return false
  const own = classes[i]!
  if ((own & (Class.Preposition | Class.Subordinator)) !== 0) return false
  if ((own & (Class.Determiner | Class.Either)) !== 0) return true
  return own === 0 && (tags[i]! & NOMINAL) !== 0 && (tags[i]! & (Tag.Adjective | Tag.PresentStem)) === 0
}

/** Whether the words between a conjunction and its verb name no "ik", "jij" or "u" as a subject could. */
function standsAlone(reading: Reading, from: number, verb: number): boolean {
  for (let i = from; i < verb; i++) {
    const lower = reading.tokens[i]!.lower
    if ((lower === 'ik' || lower === 'jij' || lower === 'je' || lower === 'u') && !isObject(reading, i))
      return false
  }
  return from < verb && startsNounPhrase(reading, from)
}
