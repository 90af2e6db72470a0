import {expect, it} from 'vitest'
import {paymentTerms} from '../../src/checks/payment-term.ts'
import {splitSentences} from '../../src/dutch/sentences.ts'

/** The words from which a term of payment counts, as they stand. */
const counted = (text: string): string[] =>
  splitSentences(text).flatMap(sentence =>
    paymentTerms(sentence).map(({first, last}) =>
      sentence.tokens
        .slice(first, last + 1)
        .map(token => token.text)
        .join(' '),
    ),
  )

it.each([
  ['Betaal binnen 14 dagen na dagtekening van dit schrijven.', 'na dagtekening van dit schrijven'],
  ['Betaal binnen veertien dagen na heden.', 'na heden'],
  [
    'Binnen 14 dagen, te rekenen vanaf de dag na bezorging, betaalt u.',
    'te rekenen vanaf de dag na bezorging',
  ],
  [
    'Binnen een termijn van 15 dagen vanaf de dag nadat deze brief is bezorgd, moet u betalen.',
    'vanaf de dag nadat deze brief is bezorgd',
  ],
])('sees what the term counts from in %s', (text, words) => {
  expect(counted(text)).toEqual([words])
})

it.each(['Betaal vóór 3 mei.', 'Na 14 dagen bellen wij u.', 'Wij hebben tot heden niets ontvangen.'])(
  'sees none in %s',
  text => {
    expect(counted(text)).toEqual([])
  },
)
