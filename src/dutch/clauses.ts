import {type Lexicon, NOMINAL, PAST, PRESENT, Tag} from './lexicon.ts'
import {phraseEnd} from './passive.ts'
import type {Token} from './sentences.ts'
import {NEVER_FINITE, type Reading} from './tense-context.ts'
import {Class} from './word-classes.ts'

/** No verb is looked for farther than this many tokens, so that time stays linear whatever the text. */
export const REACH = 60

/** The words of a row, as a set. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Forms of the verbs that take a participle: hebben, zijn, worden, krijgen. */
export const WITH_PARTICIPLE = wordSet(
  'heb hebt heeft hebben had hadden ben bent is zijn was waren word wordt worden werd werden krijg krijgt krijgen',
)
/** Forms of the verbs that take an infinitive: kunnen, moeten, zullen … */
export const WITH_INFINITIVE = wordSet(
  'kan kun kunt kunnen kon konden moet moeten moest moesten mag mogen mocht mochten wil wilt willen wilde wilden ' +
    'zal zult zul zullen zou zouden laat laten liet lieten ga gaat gaan ging gingen',
)
/** Forms of the verbs that take an infinitive with "te". */
export const WITH_TE = wordSet('hoef hoeft hoeven hoefde hoefden dien dient dienen diende dienden')
const PLURAL_SUBJECT = wordSet('wij we zij ze jullie')

/** Whether no clause goes on past a mark. */
export const endsSentence = ({kind, text}: Token): boolean => kind === 'mark' && /^[.!?:;…"“„«]/.test(text)

/** Past "om … te betalen"; `at` itself when "om" is something else. */
export function infinitiveClauseEnd({tokens, tags}: Reading, at: number): number {
  for (let i = at + 1; i < tokens.length && i < at + REACH && !endsSentence(tokens[i]!); i++) {
    if (tokens[i]!.lower !== 'te' || ((tags[i + 1] ?? 0) & Tag.Infinitive) === 0) continue
    let end = i + 1
    while (end + 1 < tokens.length && ((tags[end + 1] ?? 0) & Tag.Infinitive) !== 0) end++
    return end
  }
  return at
}

/** Whether a token is "en", "of", "maar", "want" or the like. */
export const isCoordinator = ({classes, tokens}: Reading, i: number): boolean =>
  tokens[i]!.kind === 'word' && (classes[i]! & Class.Coordinator) !== 0

/** Adverbs and question words that the list of joining words has too. */
const NO_CONJUNCTION = wordSet('hoe wie wat waar waarom')

/** Whether a subordinate clause begins here: a conjunction, or a relative pronoun behind a comma or noun. */
export function opensSubordinate({tokens, classes, tags}: Reading, i: number): boolean {
  const {kind, lower} = tokens[i]!
  if (kind !== 'word') return false
  const before = tokens[i - 1]
  if (lower === 'die' || lower === 'dat') {
    if (before === undefined || before.kind === 'number') return false
    // "dat bedrag", "die rekening": with a noun behind it, it is no pronoun, unless a comma stands before.
    const next = tokens[i + 1]
    if (next === undefined || next.kind === 'mark') return false
    // "…, die wij", "u die wij": behind these only a clause can follow.
    if (lower === 'die' && (classes[i + 1]! & Class.Subject) !== 0) return true
    const noun = classes[i + 1] === 0 && ((tags[i + 1] ?? 0) & (NOMINAL | Tag.AdjectiveForm)) !== 0
    if (before.kind === 'mark') return before.text === ','
    if (
      lower === 'dat' &&
      (classes[i + 1]! & (Class.Subject | Class.Pronoun | Class.Determiner | Class.Either)) !== 0
    )
      return true
    return !noun && ((tags[i - 1]! & NOMINAL) !== 0 || before.kind === 'field')
  }
  if (lower === 'welk' || lower === 'welke') return before?.text === ','
  if ((classes[i]! & Class.Subordinator) === 0) return false
  // At the head of a sentence they ask: "Hoe kunt u betalen?", "Wanneer betaalt u?"
  if (NO_CONJUNCTION.has(lower) || lower === 'wanneer') {
    const next = tokens[i + 1]?.lower ?? ''
    if (i === 0 && (WITH_PARTICIPLE.has(next) || WITH_INFINITIVE.has(next))) return false
    if (i === 0 && lower !== 'wanneer') return false
  }
  // "meer dan", "toen": an adverb without a subject behind it.
  return lower !== 'toen' || i === 0 || before?.text === ','
}

/** A subordinate clause, as far as it is understood. Places among the tokens. */
export interface Subordinate {
  /** The last word of its subject, when that is certain. */
  readonly subject: number | undefined
  /** The first and the last of the verbs that end it; undefined when they were not found. */
  readonly verbs: {readonly first: number; readonly last: number} | undefined
  /** Where reading goes on behind it: its last verb, else its first word. */
  readonly end: number
}

/** Deepest clause in a clause that is read: deeper ones would cost more than they tell. */
const DEEPEST = 2

/** Reads past the subordinate clause that `at` opens: to the last verb of the group that ends it. */
export function readSubordinate(reading: Reading, at: number, lexicon: Lexicon, depth = 0): Subordinate {
  const {tokens} = reading
  const subject = subjectEnd(reading, at + 1, lexicon)
  for (let i = (subject ?? at) + 1; i < tokens.length && i < at + REACH; i++) {
    if (endsSentence(tokens[i]!)) return {subject, verbs: undefined, end: i - 1}
    if (depth < DEEPEST && opensSubordinate(reading, i)) {
      // "dat de rekening die u kreeg nog open staat"
      const inner = readSubordinate(reading, i, lexicon, depth + 1)
      if (inner.verbs === undefined) break
      i = inner.end
      continue
    }
    const last = verbGroup(reading, i)
    if (last !== undefined) return {subject, verbs: {first: i, last}, end: last}
  }
  return {subject, verbs: undefined, end: at}
}

/** The last word of the subject that begins at `from`: a pronoun, or a noun phrase with a determiner. */
function subjectEnd({tokens, classes}: Reading, from: number, lexicon: Lexicon): number | undefined {
  const first = tokens[from]
  if (first?.kind !== 'word') return undefined
  if (/^(?:ik|u|hij|wij|we|men|jij)$/.test(first.lower)) return from
  if ((classes[from]! & Class.Determiner) === 0) return undefined
  let end = phraseEnd(tokens, from, lexicon)
  // "de rekening open": a noun phrase ends in a noun, or in a date ("van 3 maart").
  while (end > from && !isHead(tokens, end, lexicon)) end--
  // The word list knows "maart" as a verb only.
  if (tokens[end + 1]?.lower === 'maart') end++
  return end > from ? end : undefined
}

const isHead = (tokens: readonly Token[], i: number, lexicon: Lexicon): boolean =>
  (lexicon.lookup(tokens[i]!.lower) & NOMINAL) !== 0 ||
  tokens[i]!.kind !== 'word' ||
  tokens[i - 1]?.kind === 'number'

/** The last of the verbs that stand together from `i` on and end a subordinate clause; undefined when there are none. */
function verbGroup(reading: Reading, i: number): number | undefined {
  let end = i - 1
  let finite = false
  while (end + 1 < reading.tokens.length && isEndVerb(reading, end + 1)) {
    end++
    const {lower} = reading.tokens[end]!
    if (reading.finite[end] !== 0 || isHelper(lower) || (reading.tags[end]! & (PRESENT | PAST)) !== 0)
      finite = true
  }
  return finite && end >= i ? end : undefined
}

/** Whether a word is a form of a verb that takes another verb. */
export const isHelper = (word: string): boolean =>
  WITH_PARTICIPLE.has(word) || WITH_INFINITIVE.has(word) || WITH_TE.has(word)

function isEndVerb({tokens, tags, classes, finite}: Reading, i: number): boolean {
  const {kind, lower} = tokens[i]!
  if (kind !== 'word') return false
  if (lower === 'te') return ((tags[i + 1] ?? 0) & Tag.Infinitive) !== 0
  if (lower === 'zijn') {
    // "dat zijn betaling", "dat de kosten hoog zijn"
    const next = tokens[i + 1]
    return (
      next === undefined || next.kind === 'mark' || classes[i + 1] !== 0 || (tags[i + 1]! & NOMINAL) === 0
    )
  }
  if (isHelper(lower) || finite[i] !== 0 || (classes[i]! & (Class.Auxiliary | Class.Modal)) !== 0) return true
  if (classes[i] !== 0 || NEVER_FINITE.has(lower)) return false
  const own = tags[i]!
  if ((own & (PRESENT | PAST | Tag.Participle)) === 0) return false
  if ((own & Tag.Participle) !== 0 && i > 0 && isHelper(tokens[i - 1]!.lower)) return true
  if ((own & NOMINAL) === 0 && (own & (Tag.Adjective | Tag.ParticipleE)) === 0)
    return closes(tokens, classes, tags, i)
  // "dat u de kosten betaalt", "dat wij klachten": a word that can be a noun is a verb only as the last of the clause.
  return endsClause(tokens, i) && !afterDeterminer(tokens, classes, tags, i)
}

/** Whether a verb can end its clause here: what follows does not make it a word before a noun. */
export const leaves = ({tokens, tags, classes}: Reading, i: number): boolean =>
  closes(tokens, classes, tags, i) || (classes[i + 1] ?? 0) !== 0

/** Whether the text ends behind a token, or a mark follows. */
export const endsClause = (tokens: readonly Token[], i: number): boolean =>
  tokens[i + 1] === undefined || (tokens[i + 1]!.kind === 'mark' && tokens[i + 1]!.text !== '€')

/** Whether what follows can stand behind the verb that ends a clause, so that the word is no part of a noun phrase. */
function closes(
  tokens: readonly Token[],
  classes: readonly number[],
  tags: readonly number[],
  i: number,
): boolean {
  if (endsClause(tokens, i)) return true
  const next = classes[i + 1]!
  if ((next & (Class.Preposition | Class.Coordinator | Class.Subordinator | Class.Te)) !== 0) return true
  if ((next & (Class.Auxiliary | Class.Modal)) !== 0) return true
  const {lower} = tokens[i + 1]!
  if (WITH_TE.has(lower) || lower === 'die' || lower === 'dat' || lower === 'om') return true
  return next === 0 && (tags[i + 1]! & (PRESENT | PAST)) !== 0 && (tags[i + 1]! & NOMINAL) === 0
}

/** Whether a word stands behind what a noun stands behind: a determiner, preposition, number or adjective. */
export function afterDeterminer(
  tokens: readonly Token[],
  classes: readonly number[],
  tags: readonly number[],
  i: number,
): boolean {
  const before = tokens[i - 1]
  if (before === undefined || before.kind === 'number' || before.text === '€') return true
  if (before.kind !== 'word') return false
  return (
    (classes[i - 1]! & (Class.Determiner | Class.Preposition)) !== 0 ||
    /^(?:dit|dat|deze|die|ons|veel|weinig|enige|zijn|haar|hun)$/.test(before.lower) ||
    (classes[i - 1] === 0 && (tags[i - 1]! & (Tag.AdjectiveForm | Tag.ParticipleE)) !== 0)
  )
}

/** Whether a token is the finite verb of a main clause that may already have one. */
export function isMainFinite(reading: Reading, i: number, hasFinite: boolean): boolean {
  const {tokens, tags, classes, finite} = reading
  const {kind, lower} = tokens[i]!
  if (kind !== 'word') return false
  const own = tags[i]!
  const nounBehind = classes[i + 1] === 0 && ((tags[i + 1] ?? 0) & (NOMINAL | Tag.AdjectiveForm)) !== 0
  if (lower === 'zijn' && nounBehind && ((tags[i - 1] ?? 0) & Tag.Plural) === 0) return false
  if (finite[i] !== 0) return true
  if (hasFinite) return false
  const before = tokens[i - 1]
  const next = tokens[i + 1]
  const plural =
    (before !== undefined &&
      (PLURAL_SUBJECT.has(before.lower) || ((tags[i - 1]! & Tag.Plural) !== 0 && classes[i - 1] === 0))) ||
    (next !== undefined && PLURAL_SUBJECT.has(next.lower))
  if ((own & Tag.Infinitive) !== 0 && ((own & NOMINAL) === 0 || isHelper(lower))) {
    // "Kunnen de kosten …", "Binnenkort worden de rekeningen …"
    const asks =
      next !== undefined && (next.lower === 'er' || ((classes[i + 1] ?? 0) & Class.Determiner) !== 0)
    return plural || (asks && (isHelper(lower) || (classes[i]! & Class.Modal) !== 0))
  }
  // "Maak het bedrag … over": what a letter asks begins with the verb.
  const first =
    before === undefined || (before.kind === 'mark' && before.text !== '€') || before.lower === 'en'
  if (first && classes[i] === 0 && (own & Tag.PresentStem) !== 0)
    return (
      next !== undefined && ((classes[i + 1] ?? 0) & (Class.Determiner | Class.Either | Class.Pronoun)) !== 0
    )
  return (own & PAST) !== 0 && (own & (NOMINAL | Tag.ParticipleE | Tag.Infinitive)) === 0
}

/** "Betaal", "Neem", "Let": the verb alone, and no subject behind it. */
export function isImperative({tokens, tags, classes}: Reading, i: number): boolean {
  const next = tokens[i + 1]
  if (next === undefined || tokens[i]!.kind !== 'word') return false
  if (/^(?:ik|je|jij|wij|we|hij|men|er)$/.test(next.lower)) return false
  const {lower} = tokens[i]!
  if (classes[i] !== 0 && lower !== 'laat' && lower !== 'ga') return false
  // "Bel", "stuur": without -t; "let", "sluit", "vermeld" end like the third person but have no "u" as subject.
  return (tags[i]! & Tag.PresentStem) !== 0 && (tags[i]! & PAST) === 0 && next.lower !== 'u'
}
