import type {Counts} from './measures.ts'

/** The measures that cost points. */
export type CostKey = 'jargon' | 'uncommon' | 'length' | 'words' | 'syllables' | 'passive' | 'content'

/** How one measure costs points: none up to `plain`, all `points` from `hard` on, in proportion between the two. */
interface Scale {
  readonly plain: number
  readonly hard: number
  readonly points: number
  readonly value: (counts: Counts) => number
}

/**
 * The points add up to 100. They were fitted (least squares, no measure may gain) on the order in which editors put
 * 162 letters, then rounded; `npm run bench:readability` prints what each adds.
 */
export const SCALES: Readonly<Record<CostKey, Scale>> = {
  jargon: {plain: 0, hard: 20, points: 26, value: c => (100 * c.jargon) / (c.words + c.labelWords)},
  uncommon: {plain: 0, hard: 0.2, points: 17, value: c => c.uncommon / c.spelt},
  // Each doubling of the letter costs the same: from 32 words to 256.
  length: {plain: 5, hard: 8, points: 24, value: c => Math.log2(c.words)},
  words: {plain: 8, hard: 20, points: 10, value: c => c.words / c.sentences},
  syllables: {plain: 1.5, hard: 2.2, points: 12, value: c => c.syllables / c.spelt},
  passive: {plain: 0, hard: 0.5, points: 6, value: c => c.passive / c.sentences},
  content: {plain: 2.2, hard: 6, points: 5, value: c => c.content / c.clauses},
}

export const COST_KEYS = Object.keys(SCALES) as CostKey[]

/** A measure, and the points that it costs. */
export interface Cost {
  readonly key: CostKey
  readonly points: number
  /** The most that it can cost. */
  readonly most: number
}

/** Twenty words of a letter of the trade: a few words say little of how hard a text is, so these are read with them. */
const PRIOR: Omit<Counts, 'long' | 'split' | 'connective' | 'labelWords'> = {
  sentences: 20 / 13,
  words: 20,
  spelt: 20,
  syllables: 38,
  uncommon: 1.6,
  content: 9.5,
  clauses: 2.5,
  passive: 0.23,
  jargon: 2.6,
}

/** What each measure costs, in the order of `COST_KEYS`; all together 100 minus the score. */
export function costsOf(counts: Counts): Cost[] {
  const blended = blend(counts)
  return COST_KEYS.map(key => {
    const {plain, hard, points, value} = SCALES[key]
    // The length of a text is known, however short it is.
    const found = value(key === 'length' ? counts : blended)
    const share = Math.min(1, Math.max(0, (found - plain) / (hard - plain)))
    return {key, points: share * points, most: points}
  })
}

/** From 0 (all that costs points is there to the full) to 100 (nothing is). */
export function scoreOf(counts: Counts): number {
  let score = 100
  for (const {points} of costsOf(counts)) score -= points
  return score
}

function blend(counts: Counts): Counts {
  const blended: Record<keyof Counts, number> = {...counts}
  for (const [key, n] of Object.entries(PRIOR)) blended[key as keyof typeof PRIOR] += n
  return blended
}
