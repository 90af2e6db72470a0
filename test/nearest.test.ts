import {describe, expect, it} from 'vitest'
import {didYouMean, nearest} from '../src/nearest.ts'

const rules = ['jargon', 'tone', 'long-sentence', 'long-word', 'passive', 'past-tense']

describe('nearest', () => {
  it.each([
    ['jargn', ['jargon']],
    ['jragon', ['jargon']],
    ['JARGON', ['jargon']],
    ['passieve', ['passive']],
    ['long', ['long-sentence', 'long-word']],
    ['iets-anders', []],
    ['x', []],
    ['', []],
  ])('%s', (name, expected) => {
    expect(nearest(name, rules)).toEqual(expected)
  })

  it('is quick on long names', () => {
    expect(nearest('x'.repeat(10_000), ['y'.repeat(10)])).toEqual([])
  })
})

describe('didYouMean', () => {
  it('names what may be meant', () => {
    expect(didYouMean('jargn', rules)).toBe(' Bedoelde u “jargon”?')
    expect(didYouMean('long', rules)).toBe(' Bedoelde u “long-sentence” of “long-word”?')
    expect(didYouMean('vrachtwagen', rules)).toBe('')
  })
})
