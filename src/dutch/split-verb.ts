import {
  afterDeterminer,
  endsClause,
  endsSentence,
  infinitiveClauseEnd,
  isCoordinator,
  isHelper,
  isMainFinite,
  leaves,
  opensSubordinate,
  REACH,
  readSubordinate,
  WITH_INFINITIVE,
  WITH_PARTICIPLE,
  WITH_TE,
  wordSet,
} from './clauses.ts'
import {type Lexicon, NOMINAL, Tag} from './lexicon.ts'
import type {Sentence} from './sentences.ts'
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

const PARTICLE_SET: ReadonlySet<string> = new Set(PARTICLES)

/** Participles that are mostly something else. */
const NO_PARTICIPLE = wordSet('geleden gezien gelegen bekend')

/**
 * Finds the verbs of one sentence that are split in two, and the subjects of subordinate clauses that are far from
 * their verb; each with the number of words between. A pair that is not certain is left out.
 * Such distances make a sentence hard: the dependency length of LiNT (H. Pander Maat e.a., *T-Scan*, CLIN Journal
 * 4, 2014).
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
      const {subject, verbs, end} = readSubordinate(reading, i, lexicon)
      if (subject !== undefined && verbs) found.push(pairOf(reading, 'subject', subject, verbs.first))
      i = end
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
  // "en wij zien": beside its own subject it is finite.
  if (reading.finite[i] !== 0 && /^(?:wij|we)$/.test(tokens[i - 1]!.lower)) return false
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
