import {type Lexicon, NOMINAL, PAST, PRESENT, Tag} from './lexicon.ts'
import type {Sentence, Token} from './sentences.ts'
import {type Tagged, tagSentence} from './tagged.ts'
import {Class} from './word-classes.ts'

/** A sentence as the analysis of tense sees it: for every token its tags, classes and clause. */
export interface Reading extends Tagged {
  /** The number of the clause a token stands in; clauses are cut at marks and joining words, so they can be short. */
  readonly clause: readonly number[]
  /** How sure it is that a token is a finite verb: `FINITE_PRESENT` or `FINITE_PAST`, else 0. */
  readonly finite: readonly number[]
  readonly presentCount: number
  readonly pastCount: number
}

/** A present form that is finite wherever it stands. */
const FINITE_PRESENT = 1
/** A past form that can be nothing else. */
const FINITE_PAST = 2

/** No clause is looked through farther than this many tokens, so that time stays linear whatever the text. */
const REACH = 40

/** A suggestion reads the sentence of its finding again. */
let last: {readonly tagged: Tagged; readonly reading: Reading} | undefined

/** Cuts the clauses and finds the finite verbs. */
export function readSentence(sentence: Sentence, lexicon: Lexicon): Reading {
  const tagged = tagSentence(sentence, lexicon)
  if (last?.tagged !== tagged) last = {tagged, reading: read(tagged)}
  return last.reading
}

function read(tagged: Tagged): Reading {
  const {tokens, tags, classes} = tagged
  const clause = new Array<number>(tokens.length)
  const finite = new Array<number>(tokens.length)
  const count = [0, 0, 0]
  let current = 0
  for (let i = 0; i < tokens.length; i++) {
    if (i > 0 && startsClause(tagged, i)) current++
    clause[i] = current
    // Most words are no verb.
    const verb = (tags[i]! & (PAST | PRESENT)) !== 0 || (classes[i]! & Class.Finite) !== 0
    const sure = verb ? finiteness(tagged, i) || besideSubject(tagged, i) : 0
    finite[i] = sure
    count[sure]!++
  }
  return {tokens, tags, classes, clause, finite, presentCount: count[1]!, pastCount: count[2]!}
}

/** First characters of marks that cut a clause; a hyphen does so only alone. */
const CUTTING: ReadonlySet<number> = new Set([...',;:()"“”„«»–—…'].map(mark => mark.charCodeAt(0)))

function cutsClause({kind, text}: Token): boolean {
  return kind === 'mark' && (CUTTING.has(text.charCodeAt(0)) || text === '-')
}

function startsClause({tokens, tags, classes}: Tagged, i: number): boolean {
  if (cutsClause(tokens[i - 1]!)) return true
  if ((classes[i]! & (Class.Subordinator | Class.Coordinator)) === 0) return false
  const {lower} = tokens[i]!
  if (lower !== 'toen' && lower !== 'dat') return true
  // "U hoefde toen nog niets te betalen", "Wij zochten dat uit", "Wij namen dat aanbod aan": no conjunction there.
  const next = tokens[i + 1]
  if (next === undefined || next.kind === 'mark') return false
  const following = classes[i + 1]!
  if (following !== 0) return (following & CAN_BE_SUBJECT) !== 0
  if (lower === 'toen' || next.kind !== 'word' || next.text !== next.lower) return lower === 'dat'
  return (tags[i + 1]! & Tag.Noun) === 0
}

const CAN_BE_SUBJECT = Class.Subject | Class.Pronoun | Class.Determiner | Class.Either

const NO_VERB =
  NOMINAL | Tag.Participle | Tag.ParticipleE | Tag.Adjective | Tag.AdjectiveForm | Tag.Infinitive

/** Past forms that are hardly ever anything else, though the word list gives them another reading. */
export const MOSTLY_PAST: ReadonlySet<string> = new Set(
  (
    'was waren ging gingen had hadden werd werden zou zouden moest moesten wist wisten stond stonden kwam kwamen ' +
    'vertelde schreef zagen zaten zat kreeg kregen bleek leek hield sliep gaf wilde wilden mocht mochten kon konden'
  ).split(' '),
)

/** Words that are no verb in letters, whatever the word list says ("maren", "delven"). */
export const NEVER_FINITE: ReadonlySet<string> = new Set(
  'maart jou ja nodig ziek trein geld punten internet bezet'.split(' '),
)

function finiteness({tokens, tags, classes}: Tagged, i: number): number {
  if ((classes[i]! & Class.Finite) !== 0) return FINITE_PRESENT
  const {lower} = tokens[i]!
  const own = tags[i]!
  if (isName(tokens, i) || NEVER_FINITE.has(lower)) return 0
  if ((own & PAST) !== 0) {
    return (own & ~(PAST | Tag.Known)) === 0 || MOSTLY_PAST.has(lower) ? FINITE_PAST : 0
  }
  if (classes[i] !== 0) return 0
  return (own & Tag.PresentT) !== 0 && (own & NO_VERB) === 0 ? FINITE_PRESENT : 0
}

const PLURAL_AUXILIARIES: ReadonlySet<string> = new Set(
  'zijn hebben worden zullen kunnen moeten mogen willen'.split(' '),
)

const isWe = (word: string): boolean => word === 'wij' || word === 'we'

/** "wij vragen", "de kosten zijn", "ik vraag": the present plural looks like the infinitive, but beside its subject it is none. */
function besideSubject({tokens, tags, classes}: Tagged, i: number): number {
  const own = tags[i]!
  if ((own & PAST) !== 0 || (own & PRESENT) === 0) return 0
  if (classes[i] !== 0 && (classes[i]! & (Class.Modal | Class.Auxiliary)) === 0) return 0
  const before = tokens[i - 1]?.lower ?? ''
  const after = tokens[i + 1]?.lower ?? ''
  let beside: boolean
  if ((own & Tag.Infinitive) !== 0) {
    const plural = ((tags[i - 1] ?? 0) & Tag.Plural) !== 0
    beside = isWe(before) || isWe(after) || (plural && PLURAL_AUXILIARIES.has(tokens[i]!.lower))
  } else if ((own & Tag.PresentStem) !== 0) beside = before === 'ik' || after === 'ik'
  else beside = before === 'u' || after === 'u' || before === 'hij'
  return beside ? FINITE_PRESENT : 0
}

/** Whether a token begins the sentence, or what is quoted or listed in it, so that a capital says nothing. */
export function isInitial(tokens: readonly Token[], i: number): boolean {
  if (i === 0) return true
  const before = tokens[i - 1]!
  if (i === 1 && /^['’]/.test(before.text)) return true
  return before.kind === 'mark' && /^[.!?:"“”„'‘’«»([*•\-–—]/.test(before.text)
}

/** A capital where no sentence begins: a name. A word all in capitals may be shouted. */
export function isName(tokens: readonly Token[], i: number): boolean {
  const {text, lower, kind} = tokens[i]!
  if (kind !== 'word' || text.charCodeAt(0) === lower.charCodeAt(0)) return false
  return text.charCodeAt(1) === lower.charCodeAt(1) && !isInitial(tokens, i)
}

/** The first token of the clause of a token, at most `reach` tokens before it. */
export function clauseStart({clause}: Reading, at: number, reach: number): number {
  const least = Math.max(0, at - reach)
  let first = at
  while (first > least && clause[first - 1] === clause[at]) first--
  return first
}

/** The last token of the clause of a token, less than `reach` tokens behind it. */
export function clauseEnd({clause}: Reading, at: number, reach: number): number {
  const most = Math.min(clause.length, at + reach) - 1
  let last = at
  while (last < most && clause[last + 1] === clause[at]) last++
  return last
}

/** What else stands in the clause of a token. */
export interface Surroundings {
  /** Distance to the nearest finite verb before and after, 0 when there is none. */
  readonly finiteBefore: number
  readonly finiteAfter: number
  /** An auxiliary or modal before, at any distance in the clause. */
  readonly auxiliaryBefore: boolean
  readonly modalBefore: boolean
  /** An auxiliary or modal that follows directly, or behind other verbs at the end: "verzonden zou hebben". */
  readonly auxiliaryAfter: boolean
  /** The clause begins with a word that makes it subordinate. */
  readonly subordinate: boolean
  /** Number of tokens before it in the clause. */
  readonly position: number
}

/** Looks around a token within its clause. */
export function surroundings(reading: Reading, at: number): Surroundings {
  const {tokens, classes, clause, tags, finite} = reading
  const own = clause[at]!
  let finiteBefore = 0
  let auxiliaryBefore = false
  let modalBefore = false
  let first = at
  for (let i = at - 1; i >= 0 && i > at - REACH && clause[i] === own; i--) {
    first = i
    if (finiteBefore === 0 && finite[i] !== 0) finiteBefore = at - i
    if ((classes[i]! & Class.Auxiliary) !== 0) auxiliaryBefore = true
    if ((classes[i]! & Class.Modal) !== 0) modalBefore = true
  }
  let finiteAfter = 0
  for (let i = at + 1; i < tokens.length && i < at + REACH && clause[i] === own; i++) {
    if (finite[i] === 0) continue
    finiteAfter = i - at
    break
  }
  let auxiliaryAfter = false
  for (let i = at + 1; i < tokens.length && i < at + 5; i++) {
    if ((classes[i]! & Class.Auxiliary) !== 0) {
      auxiliaryAfter = true
      break
    }
    if ((classes[i]! & (Class.Modal | Class.Te)) === 0 && (tags[i]! & Tag.Infinitive) === 0) break
  }
  return {
    finiteBefore,
    finiteAfter,
    auxiliaryBefore,
    modalBefore,
    auxiliaryAfter,
    subordinate: (classes[first]! & Class.Subordinator) !== 0,
    position: at - first,
  }
}
