import {type Lexicon, NOMINAL, PAST, Tag} from './lexicon.ts'
import type {Sentence, Token} from './sentences.ts'
import {Class, wordClasses} from './word-classes.ts'

/** A sentence as the analysis of tense sees it: for every token its tags, classes and clause. */
export interface Reading {
  readonly tokens: readonly Token[]
  /** `Tag` bits by token; 0 for marks, numbers and unknown words. */
  readonly tags: readonly number[]
  /** `Class` bits by token. */
  readonly classes: readonly number[]
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

/** Reads the tags and cuts the clauses. */
export function readSentence(sentence: Sentence, lexicon: Lexicon): Reading {
  const {tokens} = sentence
  const tags: number[] = []
  const classes: number[] = []
  const clause: number[] = []
  const finite: number[] = []
  const count = [0, 0, 0]
  let current = 0
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    const isWord = token.kind === 'word'
    const own = isWord ? wordClasses(token.lower) : 0
    tags.push(!isWord ? 0 : hasVerbForms(own) ? lexicon.lookup(token.lower) : Tag.Known)
    classes.push(own)
    if (i > 0 && startsClause(tokens, i, own, lexicon)) current++
    clause.push(current)
    const sure =
      finiteness(token.lower, tags[i]!, own, isName(tokens, i)) || besideSubject(tokens, tags, own, i)
    finite.push(sure)
    count[sure]!++
  }
  return {tokens, tags, classes, clause, finite, presentCount: count[1]!, pastCount: count[2]!}
}

/** Whether the verb forms of a word of these classes matter; closed classes without are half of all words. */
export function hasVerbForms(classes: number): boolean {
  return classes === 0 || (classes & (Class.Auxiliary | Class.Modal)) !== 0
}

const CUTTING_MARK = /^[,;:()"“”„«»–—…]|^-$/

function startsClause(tokens: readonly Token[], i: number, classes: number, lexicon: Lexicon): boolean {
  const before = tokens[i - 1]!
  if (before.kind === 'mark' && CUTTING_MARK.test(before.text)) return true
  if ((classes & (Class.Subordinator | Class.Coordinator)) === 0) return false
  const {lower} = tokens[i]!
  if (lower !== 'toen' && lower !== 'dat') return true
  // "U hoefde toen nog niets te betalen", "Wij zochten dat uit", "Wij namen dat aanbod aan": no conjunction there.
  const next = tokens[i + 1]
  if (next === undefined || next.kind === 'mark') return false
  const following = wordClasses(next.lower)
  if (following !== 0) return (following & CAN_BE_SUBJECT) !== 0
  if (lower === 'toen' || next.kind !== 'word' || next.text !== next.lower) return lower === 'dat'
  return (lexicon.lookup(next.lower) & Tag.Noun) === 0
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
const NEVER_FINITE: ReadonlySet<string> = new Set(
  'maart jou ja nodig ziek trein geld punten internet bezet'.split(' '),
)

function finiteness(word: string, tags: number, classes: number, name: boolean): number {
  if ((classes & Class.Finite) !== 0) return FINITE_PRESENT
  if (name || NEVER_FINITE.has(word)) return 0
  if ((tags & PAST) !== 0) {
    return (tags & ~(PAST | Tag.Known)) === 0 || MOSTLY_PAST.has(word) ? FINITE_PAST : 0
  }
  if (classes !== 0) return 0
  return (tags & Tag.PresentT) !== 0 && (tags & NO_VERB) === 0 ? FINITE_PRESENT : 0
}

const WE = /^(?:wij|we)$/

const PLURAL_AUXILIARIES = /^(?:zijn|hebben|worden|zullen|kunnen|moeten|mogen|willen)$/

/** "wij vragen", "de kosten zijn", "ik vraag": the present plural looks like the infinitive, but beside its subject it is none. */
function besideSubject(
  tokens: readonly Token[],
  tags: readonly number[],
  classes: number,
  i: number,
): number {
  const own = tags[i]!
  if ((own & PAST) !== 0 || (classes !== 0 && (classes & (Class.Modal | Class.Auxiliary)) === 0)) return 0
  const before = tokens[i - 1]?.lower ?? ''
  const after = tokens[i + 1]?.lower ?? ''
  if ((own & Tag.Infinitive) !== 0) {
    if (WE.test(before) || WE.test(after)) return FINITE_PRESENT
    return ((tags[i - 1] ?? 0) & Tag.Plural) !== 0 && PLURAL_AUXILIARIES.test(tokens[i]!.lower)
      ? FINITE_PRESENT
      : 0
  }
  if ((own & Tag.PresentStem) !== 0) return before === 'ik' || after === 'ik' ? FINITE_PRESENT : 0
  return (own & Tag.PresentT) !== 0 && (before === 'u' || after === 'u' || before === 'hij')
    ? FINITE_PRESENT
    : 0
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
