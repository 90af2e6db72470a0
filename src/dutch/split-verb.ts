import {type Lexicon, NOMINAL, PAST, PRESENT, Tag} from './lexicon.ts'
import {phraseEnd} from './passive.ts'
import type {Sentence, Token} from './sentences.ts'
import {PARTICLES} from './strong-verbs.ts'
import {type Reading, readSentence} from './tense-context.ts'
import {Class} from './word-classes.ts'

/** Two parts of a sentence that a reader must hold together. Places in `sentence.tokens`. */
export interface SplitVerb {
  /**
   * `verb`: the finite verb of a main clause and the rest of it ("hebben … ontvangen", "maak … over").
   * `subject`: the subject of a subordinate clause and its verb ("dat wij … ontvangen").
   */
  readonly kind: 'verb' | 'subject'
  /** The finite verb, or the last word of the subject. */
  readonly first: number
  /** The participle, infinitive or separable particle; the first verb at the end of a subordinate clause. */
  readonly last: number
  /** Words between the two parts; 0 when they stand side by side. */
  readonly words: number
}

/** What a finite verb waits for. */
type Rest = 'participle' | 'infinitive' | 'te' | 'particle'

/** No verb is looked for farther than this many tokens, so that time stays linear whatever the text. */
const REACH = 60

const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const WITH_PARTICIPLE = wordSet(
  'heb hebt heeft hebben had hadden ben bent is zijn was waren word wordt worden werd werden krijg krijgt krijgen',
)
const WITH_INFINITIVE = wordSet(
  'kan kun kunt kunnen kon konden moet moeten moest moesten mag mogen mocht mochten wil wilt willen wilde wilden ' +
    'zal zult zul zullen zou zouden laat laten liet lieten ga gaat gaan ging gingen',
)
const WITH_TE = wordSet('hoef hoeft hoeven hoefde hoefden dien dient dienen diende dienden')
const PARTICLE_SET: ReadonlySet<string> = new Set(PARTICLES)

/** Participles that are mostly something else. */
const NO_PARTICIPLE = wordSet('geleden gezien gelegen bekend')

const PLURAL_SUBJECT = wordSet('wij we zij ze jullie')

/**
 * Finds the verbs of one sentence that are split in two, and the subjects of subordinate clauses that are far from
 * their verb; each with the number of words between. A pair that is not certain is left out.
 * The idea that such distances make a sentence hard: Maat & Dekker on LiNT (dependency length).
 */
export function splitVerbs(sentence: Sentence, lexicon: Lexicon): SplitVerb[] {
  if (sentence.words.length < 4) return []
  const reading = readSentence(sentence, lexicon)
  const found: SplitVerb[] = []
  const {tokens} = reading
  /** The finite verb of the main clause that still waits for its rest. */
  let waiting: {at: number; rest: Rest} | undefined
  /** The main clause has its finite verb. */
  let hasFinite = false
  for (let i = 0; i < tokens.length; i++) {
    if (endsSentence(tokens[i]!)) {
      waiting = undefined
      hasFinite = false
      continue
    }
    if (opensSubordinate(reading, i)) {
      const subordinate = readSubordinate(reading, i, lexicon)
      if (subordinate.pair) found.push(subordinate.pair)
      i = subordinate.end
      continue
    }
    if (tokens[i]!.lower === 'om') {
      i = infinitiveClauseEnd(reading, i)
      continue
    }
    if (isCoordinator(reading, i)) {
      // "U betaalt en stuurt ons …": a second verb of the same clause may come.
      hasFinite = false
      continue
    }
    if (waiting && i - waiting.at < REACH && isRest(reading, waiting, i, lexicon)) {
      found.push(pairOf(reading, 'verb', waiting.at, i))
      waiting = undefined
      continue
    }
    if (isMainFinite(reading, i, hasFinite)) {
      hasFinite = true
      waiting = {at: i, rest: restOf(tokens[i]!.lower)}
    }
  }
  return found
}

const restOf = (word: string): Rest =>
  WITH_PARTICIPLE.has(word)
    ? 'participle'
    : WITH_INFINITIVE.has(word)
      ? 'infinitive'
      : WITH_TE.has(word)
        ? 'te'
        : 'particle'

const endsSentence = ({kind, text}: Token): boolean => kind === 'mark' && /^[.!?:;…"“„«]/.test(text)

/** Past "om … te betalen"; `at` itself when "om" is something else. */
function infinitiveClauseEnd({tokens, tags}: Reading, at: number): number {
  for (let i = at + 1; i < tokens.length && i < at + REACH && !endsSentence(tokens[i]!); i++) {
    if (tokens[i]!.lower !== 'te' || ((tags[i + 1] ?? 0) & Tag.Infinitive) === 0) continue
    let end = i + 1
    while (end + 1 < tokens.length && ((tags[end + 1] ?? 0) & Tag.Infinitive) !== 0) end++
    return end
  }
  return at
}

const isCoordinator = ({classes, tokens}: Reading, i: number): boolean =>
  tokens[i]!.kind === 'word' && (classes[i]! & Class.Coordinator) !== 0

/** Adverbs and question words that the list of joining words has too. */
const NO_CONJUNCTION = wordSet('hoe wie wat waar waarom')

/** Whether a subordinate clause begins here: a conjunction, or a relative pronoun behind a comma or noun. */
function opensSubordinate({tokens, classes, tags}: Reading, i: number): boolean {
  const {kind, lower} = tokens[i]!
  if (kind !== 'word') return false
  const before = tokens[i - 1]
  if (lower === 'die' || lower === 'dat') {
    if (before === undefined || before.kind === 'number') return false
    // "dat bedrag", "die rekening": with a noun behind it, it is no pronoun, unless a comma stands before.
    const next = tokens[i + 1]
    if (next === undefined || next.kind === 'mark') return false
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

/** Reads past a subordinate clause: to the last verb of the group that ends it. */
function readSubordinate(
  reading: Reading,
  at: number,
  lexicon: Lexicon,
): {readonly end: number; readonly pair: SplitVerb | undefined} {
  const {tokens} = reading
  const subject = subjectEnd(reading, at + 1, lexicon)
  let depth = 0
  for (let i = (subject ?? at) + 1; i < tokens.length && i < at + REACH; i++) {
    if (endsSentence(tokens[i]!)) return {end: i - 1, pair: undefined}
    if (opensSubordinate(reading, i) && depth < 2) {
      // "dat de rekening die u kreeg nog open staat"
      depth++
      i = readSubordinate(reading, i, lexicon).end
      continue
    }
    const group = verbGroup(reading, i)
    if (group === undefined) continue
    const pair = subject === undefined ? undefined : pairOf(reading, 'subject', subject, i)
    return {end: group, pair}
  }
  return {end: at, pair: undefined}
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

const isHelper = (word: string): boolean =>
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
  if (isHelper(lower) || finite[i] !== 0 || (classes[i]! & Class.Auxiliary) !== 0) return true
  if (classes[i] !== 0) return false
  const own = tags[i]!
  if ((own & (PRESENT | PAST | Tag.Participle)) === 0) return false
  if ((own & Tag.Participle) !== 0 && i > 0 && isHelper(tokens[i - 1]!.lower)) return true
  if ((own & NOMINAL) === 0 && (own & (Tag.Adjective | Tag.ParticipleE)) === 0)
    return closes(tokens, classes, tags, i)
  // "dat u de kosten betaalt", "dat wij klachten": a word that can be a noun is a verb only as the last of the clause.
  return endsClause(tokens, i) && !afterDeterminer(tokens, classes, tags, i)
}

/** Whether a verb can end its clause here: what follows does not make it a word before a noun. */
const leaves = ({tokens, tags, classes}: Reading, i: number): boolean =>
  closes(tokens, classes, tags, i) || (classes[i + 1] ?? 0) !== 0

const endsClause = (tokens: readonly Token[], i: number): boolean =>
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

function afterDeterminer(
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
function isMainFinite(reading: Reading, i: number, hasFinite: boolean): boolean {
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
    const asks = isHelper(lower) && next !== undefined && ((classes[i + 1] ?? 0) & Class.Determiner) !== 0
    return plural || asks
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

/** Whether the token at `i` is what the finite verb waits for. */
function isRest(
  reading: Reading,
  {at, rest}: {readonly at: number; readonly rest: Rest},
  i: number,
  lexicon: Lexicon,
): boolean {
  const {tokens, tags, classes} = reading
  const {kind, lower} = tokens[i]!
  // "worden gewonnen en verbouwd": a second verb belongs to the first.
  if (kind !== 'word' || isCoordinator(reading, i - 1)) return false
  const own = tags[i]!
  if (rest === 'particle') return isParticleOf(reading, at, i, lexicon)
  if (rest === 'te') {
    // "over te maken": the particle is the last word before "te".
    const next = tokens[i + 1]
    return lower === 'te' && next !== undefined && (tags[i + 1]! & Tag.Infinitive) !== 0
  }
  const participle =
    (own & Tag.Participle) !== 0 &&
    !NO_PARTICIPLE.has(lower) &&
    leaves(reading, i) &&
    !afterDeterminer(tokens, classes, tags, i)
  if (rest === 'participle') {
    if (participle && tokens[i + 1]?.lower !== 'te') return (own & NOMINAL) === 0 || endsClause(tokens, i)
    // "heeft laten weten"
    if (tokens[i - 1]!.lower === 'te') return false
    return /^(?:laten|kunnen|moeten|willen|mogen)$/.test(lower) && ((tags[i + 1] ?? 0) & Tag.Infinitive) !== 0
  }
  // "moet … worden betaald", "moet … betaald worden"
  if (participle && /^(?:worden|hebben|zijn)$/.test(tokens[i + 1]?.lower ?? '')) return true
  if ((own & Tag.Infinitive) === 0 || tokens[i - 1]?.lower === 'te') return false
  if (isHelper(lower) && lower !== 'zijn') return true
  if (classes[i] !== 0 && lower !== 'zijn') return false
  if ((own & NOMINAL) === 0 && lower !== 'zijn')
    return leaves(reading, i) || ((tags[i + 1] ?? 0) & Tag.Participle) !== 0
  return endsClause(tokens, i) && !afterDeterminer(tokens, classes, tags, i)
}

/** "maak … over": the particle makes a verb together with the finite one, and ends the clause. */
function isParticleOf({tokens, classes}: Reading, at: number, i: number, lexicon: Lexicon): boolean {
  const {lower} = tokens[i]!
  if (!PARTICLE_SET.has(lower)) return false
  // "vliegt … uit tegen", "nam … voor de zieke": a preposition opens a phrase, unless the clause ends or it is none.
  const preposition = (classes[i]! & Class.Preposition) !== 0
  const behind = Class.Coordinator | Class.Subordinator | (preposition ? 0 : Class.Preposition)
  if (!endsClause(tokens, i) && ((classes[i + 1] ?? 0) & behind) === 0) return false
  // "komt er niet uit", "rekent daar kosten voor"
  if (preposition)
    for (let k = at + 1; k < i; k++) if (/^(?:er|daar|hier|waar)$/.test(tokens[k]!.lower)) return false
  const form = tokens[at]!.lower
  for (const tag of [Tag.PresentT, Tag.PresentStem, Tag.Infinitive, Tag.PastSingular, Tag.PastPlural]) {
    const base = lexicon.lemma(form, tag)
    if (base === undefined) continue
    const whole = lower + base
    if (lexicon.listed(whole) && (lexicon.lookup(whole) & Tag.Infinitive) !== 0) return true
  }
  return false
}

function pairOf({tokens, tags}: Reading, kind: SplitVerb['kind'], first: number, at: number): SplitVerb {
  let words = 0
  for (let i = first + 1; i < at; i++) if (tokens[i]!.kind !== 'mark') words++
  const {lower} = tokens[at]!
  if (lower !== 'te' || ((tags[at + 1] ?? 0) & Tag.Infinitive) === 0) return {kind, first, last: at, words}
  // "dient … over te maken", "dient … betaald te worden": what stands before "te" belongs to the rest.
  const belongs = PARTICLE_SET.has(tokens[at - 1]!.lower) || (tags[at - 1]! & Tag.Participle) !== 0
  return {kind, first, last: at + 1, words: belongs && at - 1 > first ? words - 1 : words}
}
