import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {addCounts, type Counts, NO_COUNTS} from '../../src/readability/measures.ts'
import {costsOf, scoreOf} from '../../src/readability/score.ts'

/** What can be counted in one sentence. */
const sentence: fc.Arbitrary<Counts> = fc
  .record({
    spelt: fc.integer({min: 1, max: 60}),
    other: fc.integer({min: 0, max: 10}),
    extraSyllables: fc.integer({min: 0, max: 60}),
    shares: fc.tuple(fc.double({min: 0, max: 1, noNaN: true}), fc.double({min: 0, max: 1, noNaN: true})),
    clauses: fc.integer({min: 1, max: 5}),
    passive: fc.integer({min: 0, max: 1}),
    jargon: fc.integer({min: 0, max: 6}),
  })
  .map(({spelt, other, extraSyllables, shares, clauses, passive, jargon}) => ({
    ...NO_COUNTS,
    sentences: 1,
    words: spelt + other,
    spelt,
    syllables: spelt + extraSyllables,
    uncommon: Math.floor(shares[0] * spelt),
    content: Math.floor(shares[1] * spelt),
    clauses,
    passive,
    jargon,
  }))
const text = fc.array(sentence, {minLength: 1, maxLength: 30}).map(addCounts)

describe('the score', () => {
  it('lies between 0 and 100, and is 100 less what the measures cost', () => {
    fc.assert(
      fc.property(text, counts => {
        const score = scoreOf(counts)
        expect(score).toBeGreaterThanOrEqual(-1e-9)
        expect(score).toBeLessThanOrEqual(100)
        expect(costsOf(counts).reduce((sum, {points}) => sum + points, score)).toBeCloseTo(100)
      }),
    )
  })

  it('costs no measure more than it may, and all together 100', () => {
    fc.assert(
      fc.property(text, counts => {
        const costs = costsOf(counts)
        for (const {points, most} of costs) expect(points).toBeLessThanOrEqual(most)
        expect(costs.reduce((sum, {most}) => sum + most, 0)).toBe(100)
      }),
    )
  })

  it('never gains by more jargon, uncommon words, syllables or passives', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('jargon', 'syllables', 'uncommon', 'passive'), (counts, key) => {
        expect(scoreOf({...counts, [key]: counts[key] + 1})).toBeLessThanOrEqual(scoreOf(counts) + 1e-9)
      }),
    )
  })
})
