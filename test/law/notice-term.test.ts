import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {splitSentences} from '../../src/dutch/sentences.ts'
import {durations, starts} from '../../src/law/notice-term.ts'
import {testLaw} from '../resources.ts'

const names = () => ({moments: testLaw().notice.moments, fieldName: () => ''})

/** The first term of a text: days, moment, offset. */
function term(text: string): [number | undefined, string | undefined, number | undefined] {
  const [sentence] = splitSentences(text)
  const [duration] = durations(sentence!)
  const start = starts(sentence!, names()).find(({first}) => first > duration!.last)
  return [duration?.days, start?.moment, start?.offset]
}

describe('what a term counts from', () => {
  it.each([
    ['binnen veertien dagen vanaf de dag nadat deze brief bij u is bezorgd', 14, 'delivery', 1],
    ['binnen 15 dagen nadat deze brief bij u is bezorgd', 15, 'delivery', 0],
    ['binnen vijftien (15) dagen nadat u deze e-mail heeft ontvangen', 15, 'receipt', 0],
    ['binnen 14 (veertien) dagen na de dag waarop deze brief is bezorgd', 14, 'delivery', 1],
    ['binnen 14 dagen volgend op de dag van ontvangst van deze brief', 14, 'receipt', 1],
    ['binnen twee weken na ontvangst van deze brief', 14, 'receipt', 0],
    ['binnen 14 dagen, te rekenen vanaf de dag na dagtekening van deze brief', 14, 'dating', 1],
    ['binnen 14 dagen, ingaande twee dagen na dagtekening', 14, 'dating', 2],
    ['binnen 14 dagen na de datum van deze brief', 14, 'dating', 0],
    ['binnen 14 dagen na de datum waarop deze brief bij u is bezorgd', 14, 'delivery', 0],
    ['binnen 14 dagen na heden', 14, 'today', 0],
    ['binnen 14 dagen vanaf morgen', 14, 'today', 1],
    ['binnen 14 dagen na het versturen van deze brief', 14, 'sending', 0],
    ['binnen 14 dagen na deze aanmaning', 14, 'letter', 0],
    ['binnen 14 dagen na uw akkoord', 14, 'unknown', 0],
    ['binnen de veertiendaagse termijn na dagtekening', 14, 'dating', 0],
  ])('%s', (text, days, moment, offset) => expect(term(text)).toEqual([days, moment, offset]))

  it.each(['binnen 14 dagen', 'binnen 14 dagen op onze rekening', 'binnen 14 dagen te voldoen'])(
    'is not said in: %s',
    text => expect(term(text)).toEqual([14, undefined, undefined]),
  )
})

it('stays linear in text full of its words', () => {
  const [sentence] = splitSentences(
    'binnen 14 dagen na de dag nadat te rekenen vanaf de datum van '.repeat(20_000),
  )
  expect(starts(sentence!, names()).length).toBeGreaterThan(0)
})

it('gives ranges that lie in the sentence, whatever the words', () => {
  const word = fc.constantFrom(
    ...'binnen 14 veertien ( ) dagen na nadat de dag datum van deze brief ontvangst bezorgd is , . heden te rekenen vanaf waarop'.split(
      ' ',
    ),
  )
  fc.assert(
    fc.property(fc.array(word, {maxLength: 40}), words => {
      for (const sentence of splitSentences(words.join(' ')))
        for (const {first, last} of [...durations(sentence), ...starts(sentence, names())]) {
          expect(first).toBeGreaterThanOrEqual(0)
          expect(last).toBeGreaterThanOrEqual(first)
          expect(last).toBeLessThan(sentence.tokens.length)
        }
    }),
  )
})
