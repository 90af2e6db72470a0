import {expect, it} from 'vitest'
import {termWords} from '../../src/checks/term-words.ts'
import type {Term} from '../../src/checks/terms.ts'
import {splitSentences} from '../../src/dutch/sentences.ts'

it('gathers the words of the terms of a letter once', () => {
  const [sentence] = splitSentences('Dit is een slotaanmaning.')
  const terms = [{sentence: sentence!, tokens: [3]} as unknown as Term]
  expect([...termWords(terms)].map(({text}) => text)).toEqual(['slotaanmaning'])
  expect(termWords(terms)).toBe(termWords(terms))
})
