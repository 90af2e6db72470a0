import {expect, it} from 'vitest'
import {numberValue} from '../../src/dutch/number-words.ts'

it.each([
  ['twee', 2],
  ['één', 1],
  ['veertien', 14],
  ['drieëntwintig', 23],
  ['honderd', 100],
  ['honderdentien', 110],
  ['tweehonderdvijftig', 250],
  ['twaalfhonderd', 1200],
  ['duizend', 1000],
  ['duizendvijfhonderd', 1500],
  ['vijfentwintigduizend', 25_000],
])('%s is %i', (word, value) => expect(numberValue(word)).toBe(value))

it.each([
  '',
  'eerste',
  'tweede',
  'honderden',
  'twintighonderd',
  'eenhonderd',
  'achter',
  'vierkant',
  'duizendpoot',
])('%s is no number', word => expect(numberValue(word)).toBeUndefined())

it('takes no time for words without end', () => {
  expect(numberValue('duizend'.repeat(100_000))).toBeUndefined()
})
