import {spansOf, type Term} from '../checks/terms.ts'
import type {Thresholds} from '../checks/thresholds.ts'
import type {Entry} from '../dictionary/dictionary.ts'
import type {Span} from '../dutch/edit.ts'
import {isUncommon, type Knowledge} from '../dutch/readability.ts'
import {countSyllables} from '../dutch/syllables.ts'
import {tagSentence} from '../dutch/tagged.ts'
import {groupBy} from '../group-by.ts'
import {type Counted, termWeight} from './letter.ts'
import {addCounts, type Counts} from './measures.ts'
import {type Cost, costsOf, scoreOf} from './score.ts'

/** A place in a letter: spans in the text of a passage's block. */
export interface Place {
  readonly passage: number
  readonly spans: readonly Span[]
}

/** A sentence, and the points that the letter would gain without it. */
export type WorstSentence<At> = At & {readonly points: number}

/** What a writer can do to one thing, and the points that the letter gains by it. The place is the first of its kind. */
export type Change<At> = At & {readonly points: number} & (
    | {readonly kind: 'term'; readonly entry: Entry; readonly times: number}
    | {readonly kind: 'word'; readonly times: number}
    | {readonly kind: 'cut'; readonly sentences: number}
    | {readonly kind: 'active'}
  )

/** What a score is made up of; places are as the caller has them. */
export interface ScoreParts<At> {
  /** What costs points, the most first. */
  readonly costs: readonly Cost[]
  /** At most three, the worst first. */
  readonly worst: readonly WorstSentence<At>[]
  /** At most three, the one that gains most first. */
  readonly changes: readonly Change<At>[]
  /** Words of every sentence that counts, in the order of the letter. */
  readonly sentenceWords: readonly number[]
}

/** How many of each are told. */
const MOST = 3
/** What gains less than this many points makes no difference. */
const LEAST = 0.5

/** Takes a score apart: what costs points, which sentences do, and what would gain most; each is the score reckoned anew. */
export function scoreParts(
  counted: readonly Counted[],
  terms: readonly Term[],
  {sentence: limit}: Thresholds,
  knowledge: Knowledge,
): ScoreParts<Place> {
  const whole = addCounts(counted.map(({counts}) => counts))
  const score = scoreOf(whole)
  const gain = (less: Partial<Counts>): number => scoreOf(minus(whole, less)) - score
  const top = <T extends {readonly points: number}>(all: readonly T[]): T[] =>
    all
      .filter(({points}) => points >= LEAST)
      .sort((a, b) => b.points - a.points)
      .slice(0, MOST)
  return {
    costs: costsOf(whole)
      .filter(({points}) => points >= LEAST)
      .sort((a, b) => b.points - a.points),
    worst:
      whole.sentences < 2
        ? []
        : top(
            counted
              .filter(({counts}) => counts.sentences > 0)
              .map(({passage, sentence, counts}) => ({
                ...placeOf(passage.index, sentence),
                points: gain(counts),
              })),
          ),
    changes: top([
      ...termChanges(counted, terms, gain, knowledge),
      ...wordChanges(counted, terms, gain, knowledge),
      ...cuts(counted, limit.warning, gain),
      ...activeChanges(counted, gain),
    ]),
    sentenceWords: sentenceWords(counted),
  }
}

/** The score of an English letter is one formula: there is nothing to take apart. */
export const noParts = (counted: readonly Counted[]): ScoreParts<Place> => ({
  costs: [],
  worst: [],
  changes: [],
  sentenceWords: sentenceWords(counted),
})

const sentenceWords = (counted: readonly Counted[]): number[] =>
  counted.filter(({counts}) => counts.sentences > 0).map(({counts}) => counts.words)

type Gain = (less: Partial<Counts>) => number

const placeOf = (passage: number, {start, end}: Span): Place => ({passage, spans: [{start, end}]})

function minus(counts: Counts, less: Partial<Counts>): Counts {
  const rest: Record<keyof Counts, number> = {...counts}
  for (const [key, n] of Object.entries(less)) rest[key as keyof Counts] -= n
  return rest
}

/** Jargon, all places of an entry together: with the term its uncommon words go too. */
function termChanges(
  counted: readonly Counted[],
  terms: readonly Term[],
  gain: Gain,
  {lexicon, common}: Knowledge,
): Change<Place>[] {
  const running = new Set(counted.map(({sentence}) => sentence))
  const byEntry = groupBy(
    terms.filter(term => running.has(term.sentence) && termWeight(term) > 0),
    ({entry}) => entry,
  )
  return [...byEntry].map(([entry, found]) => {
    const first = found[0]!
    const uncommon = found.flatMap(({sentence, tokens}) => {
      const tagged = tagSentence(sentence, lexicon)
      return tokens.filter(i => isUncommon(tagged, i, common))
    }).length
    return {
      kind: 'term',
      entry,
      times: found.length,
      passage: first.passage.index,
      spans: spansOf(first.sentence, first.tokens),
      points: gain({jargon: found.reduce((sum, term) => sum + termWeight(term), 0), uncommon}),
    }
  })
}

/** A common word has two syllables, more or less. */
const COMMON_SYLLABLES = 2

/** Uncommon words that the dictionary does not know, all places of a word together. */
function wordChanges(
  counted: readonly Counted[],
  terms: readonly Term[],
  gain: Gain,
  {lexicon, common}: Knowledge,
): Change<Place>[] {
  const told = new Set(terms.flatMap(({sentence, tokens}) => tokens.map(i => sentence.tokens[i])))
  const words = counted.flatMap(({passage, sentence}) => {
    const tagged = tagSentence(sentence, lexicon)
    return sentence.tokens
      .filter((token, i) => !told.has(token) && isUncommon(tagged, i, common))
      .map(token => ({token, place: placeOf(passage.index, token)}))
  })
  return [...groupBy(words, ({token}) => token.lower)].map(([word, found]) => ({
    kind: 'word',
    times: found.length,
    ...found[0]!.place,
    points: gain({
      uncommon: found.length,
      syllables: found.length * Math.max(0, countSyllables(word) - COMMON_SYLLABLES),
    }),
  }))
}

const cuts = (counted: readonly Counted[], limit: number, gain: Gain): Change<Place>[] =>
  counted
    .filter(({counts}) => counts.words > limit)
    .map(({passage, sentence, counts}) => {
      const sentences = Math.ceil(counts.words / limit)
      const place = placeOf(passage.index, sentence)
      return {kind: 'cut', sentences, ...place, points: gain({sentences: 1 - sentences})}
    })

const activeChanges = (counted: readonly Counted[], gain: Gain): Change<Place>[] =>
  counted
    .filter(({counts}) => counts.passive > 0)
    .map(({passage, sentence}) => ({
      kind: 'active',
      ...placeOf(passage.index, sentence),
      points: gain({passive: 1}),
    }))
