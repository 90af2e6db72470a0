import {analyseVerb} from './analyse-verb.ts'
import type {Span} from './edit.ts'
import {type Lexicon, Tag} from './lexicon.ts'
import {linearModel} from './linear-model.ts'
import {DEEDS, STATES} from './passive-data.ts'
import {type Pair, passiveFeatures} from './passive-features.ts'
import {passivePairs} from './passive-pairs.ts'
import {PASSIVE_WEIGHTS} from './passive-weights.ts'
import type {Sentence, Token} from './sentences.ts'
import {auxiliaryOf} from './strong-verbs.ts'
import {type Tagged, tagSentence} from './tagged.ts'
import {Class, wordClasses} from './word-classes.ts'

/** The doer that a passive names: "door de deurwaarder". Places in `sentence.tokens`, the last one included. */
interface Agent extends Span {
  /** The word "door". */
  readonly first: number
  readonly last: number
}

/** A passive: worden or zijn with a participle. From the first of the two to the last, in the text that was split. */
export interface Passive extends Span {
  readonly kind: 'worden' | 'zijn'
  /** Places in `sentence.tokens`. */
  readonly auxiliary: number
  readonly participle: number
  /** Of the participle; undefined for a verb that is in no word list. */
  readonly infinitive: string | undefined
  readonly agent: Agent | undefined
}

/** A false alarm on worden is worse than a miss: 0 would be as likely as not. */
const SURE_ENOUGH = 60

/** What the model cannot have learnt from newspapers: the deeds of letters. In the unit of its scores. */
const DEED_BONUS = 150
/** Of a verb with zijn in the perfect, zijn says rather that it happened than that it was done ("zijn opgelopen"). */
const PERFECT_MALUS = 100

/**
 * Finds the passives of one sentence: worden with a participle ("wordt betaald", "betaald moet worden"), and zijn with
 * the participle of a verb that somebody does ("is betaald"). The perfect with zijn ("is verlopen") and states
 * ("is verplicht") are none.
 */
export function findPassives(sentence: Sentence, lexicon: Lexicon): Passive[] {
  const tagged = tagSentence(sentence, lexicon)
  const pairs = passivePairs(tagged)
  if (pairs.length === 0) return []
  const scored = pairs
    .map(pair => ({pair, score: scoreOf(tagged, pair, lexicon)}))
    .filter(({pair, score}) => score > (pair.kind === 'worden' ? SURE_ENOUGH : 0))
    .sort((a, b) => b.score - a.score)
  // One passive for an auxiliary, though it may have two participles: "wordt ontvangen en verwerkt".
  const taken = new Set<number>()
  const found: Passive[] = []
  for (const {pair} of scored) {
    if (taken.has(pair.participle) || taken.has(pair.auxiliary)) continue
    taken.add(pair.participle).add(pair.auxiliary)
    found.push(passiveOf(sentence.tokens, pair, lexicon))
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end)
}

const modelScore = linearModel(PASSIVE_WEIGHTS)

/** How far a pair is a passive: above zero it is one. */
function scoreOf(sentence: Tagged, pair: Pair, lexicon: Lexicon): number {
  const {lower} = sentence.tokens[pair.participle]!
  if (pair.kind === 'zijn' && STATES.has(lower)) return 0
  const score = modelScore(out => passiveFeatures(sentence, pair, lexicon, out))
  if (pair.kind === 'worden') return score
  const infinitive = lexicon.lemma(lower, Tag.Participle)
  if (infinitive === undefined) return score
  if (DEEDS.has(infinitive)) return score + DEED_BONUS
  return auxiliaryOf(infinitive) === 'hebben' ? score : score - PERFECT_MALUS
}

function passiveOf(tokens: readonly Token[], pair: Pair, lexicon: Lexicon): Passive {
  const {kind, auxiliary, participle} = pair
  const first = tokens[Math.min(auxiliary, participle)]!
  const last = tokens[Math.max(auxiliary, participle)]!
  return {
    kind,
    auxiliary,
    participle,
    start: first.start,
    end: last.end,
    infinitive: infinitiveOf(tokens[participle]!.lower, lexicon),
    agent: findAgent(tokens, pair, lexicon),
  }
}

/** By the lexicon, or by taking the form apart: "ingezet" is a noun in the word list. */
function infinitiveOf(participle: string, lexicon: Lexicon): string | undefined {
  const known = lexicon.lemma(participle, Tag.Participle)
  if (known !== undefined) return known
  const isInfinitive = (word: string) => (lexicon.lookup(word) & Tag.Infinitive) !== 0
  return analyseVerb(participle, isInfinitive).find(
    ({form, inflected}) => form === 'participle' && !inflected,
  )?.infinitive
}

const REACH = 25

/** Words after "door" that make a cause or a means of it: "door middel van", "door te", "door het feit dat". */
const NO_AGENT: ReadonlySet<string> = new Set(
  'te middel toedoen gebrek omstandigheden overmacht elkaar heen'.split(' '),
)

/** Looks for "door …" in the clause of a pair. */
function findAgent(
  tokens: readonly Token[],
  {auxiliary, participle}: Pair,
  lexicon: Lexicon,
): Agent | undefined {
  const low = Math.min(auxiliary, participle)
  const high = Math.max(auxiliary, participle)
  for (let i = low - 1; i >= 0 && i >= low - REACH && !endsClause(tokens[i]!); i--) {
    if (tokens[i]!.lower === 'door') return agentAt(tokens, i, lexicon)
  }
  for (let i = low + 1; i < tokens.length && i <= high + REACH; i++) {
    if (tokens[i]!.lower === 'door') return agentAt(tokens, i, lexicon)
    if (i > high && endsClause(tokens[i]!)) return undefined
  }
  return undefined
}

function endsClause({kind, text, lower}: Token): boolean {
  if (kind === 'mark') return /^[,;:()]$/.test(text)
  return (wordClasses(lower) & (Class.Subordinator | Class.Coordinator)) !== 0
}

function agentAt(tokens: readonly Token[], first: number, lexicon: Lexicon): Agent | undefined {
  const next = tokens[first + 1]
  if (next === undefined || next.kind === 'mark' || NO_AGENT.has(next.lower)) return undefined
  if (next.kind === 'word' && (wordClasses(next.lower) & (Class.Preposition | Class.Adverb | Class.Te)) !== 0)
    return undefined
  if (!namesSomebody(next, lexicon)) return undefined
  const last = phraseEnd(tokens, first + 1, lexicon)
  return {first, last, start: tokens[first]!.start, end: tokens[last]!.end}
}

/** A bare noun in the singular is a cause ("door ziekte"); a doer has a determiner, a name, or is many. */
function namesSomebody({kind, lower, text}: Token, lexicon: Lexicon): boolean {
  if (kind !== 'word' || text !== lower) return true
  if ((wordClasses(lower) & (Class.Pronoun | Class.Determiner | Class.Either)) !== 0) return true
  return (lexicon.lookup(lower) & (Tag.Plural | Tag.AdjectiveForm)) !== 0
}

const NOMINAL_OR_MODIFIER =
  Tag.Noun |
  Tag.Plural |
  Tag.Diminutive |
  Tag.Adjective |
  Tag.AdjectiveForm |
  Tag.ParticipleE |
  Tag.PresentParticiple

/** The last word of the noun phrase that begins at `from`: a pronoun alone, else up to its noun, with "van …" after it. */
export function phraseEnd(tokens: readonly Token[], from: number, lexicon: Lexicon): number {
  const start = tokens[from]!
  if (
    start.kind === 'word' &&
    (wordClasses(start.lower) & Class.Pronoun) !== 0 &&
    !opensPhrase(tokens, from, lexicon)
  )
    return from
  let last = from
  for (let i = from + 1; i < tokens.length && i < from + REACH; i++) {
    const {kind, lower, text} = tokens[i]!
    if (kind === 'mark') {
      if (text !== '€') break
      continue
    }
    if (kind === 'word') {
      const classes = wordClasses(lower)
      if (lower === 'van' && i > from + 1 && tokens[i + 1]?.kind !== 'mark') continue
      const follows = tokens[i - 1]!.lower === 'van'
      if (!follows && (classes & ~(Class.Either | Class.Pronoun)) !== 0) break
      if (!follows && classes !== 0) break
      const tags = lexicon.lookup(lower)
      const capital = text !== lower
      if (!follows && tags !== 0 && (tags & NOMINAL_OR_MODIFIER) === 0 && !capital) break
      // The participle of the passive itself: "door ons verstuurd".
      if ((tags & Tag.Participle) !== 0 && (tags & (Tag.Noun | Tag.Plural)) === 0 && !capital) break
    }
    last = i
  }
  return last
}

/** "haar advocaat", "uw bank": a possessive with its noun, and no pronoun. */
function opensPhrase(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const next = tokens[at + 1]
  if (next === undefined || next.kind !== 'word' || wordClasses(next.lower) !== 0) return false
  const tags = lexicon.lookup(next.lower)
  if ((wordClasses(tokens[at]!.lower) & Class.Either) === 0) return false
  return (tags & NOMINAL_OR_MODIFIER) !== 0 && (tags & Tag.Participle) === 0
}
