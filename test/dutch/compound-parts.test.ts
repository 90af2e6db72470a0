import {expect, it} from 'vitest'
import {compoundParts, takenApart} from '../../src/dutch/compound-parts.ts'
import {testLexicon} from '../lexicon.ts'

it.each([
  ['incassomaatregelen', 'incasso', 'maatregelen'],
  ['betalingsverzoek', 'betaling', 'verzoek'],
  ['klantenservice', 'klanten', 'service'],
])('%s is %s and %s', (word, head, tail) => {
  expect(compoundParts(word, testLexicon())).toEqual({head, tail})
})

it.each([
  ['incassomaatregelen', 'maatregelen voor incasso'],
  ['betalingsverzoek', 'verzoek om betaling'],
  ['ontvangstbevestiging', 'bevestiging van ontvangst'],
  ['crediteurenafdeling', 'afdeling voor crediteuren'],
])('%s becomes %s', (word, apart) => expect(takenApart(word, testLexicon())).toBe(apart))

// "Kosten van aanmaning" lacks an article, "nummer voor dossier" is no Dutch.
it.each(['aanmaningskosten', 'dossiernummer', 'betalen', 'xyzabc', 'maatregel'.repeat(1000)])(
  'leaves %s whole',
  word => expect(takenApart(word, testLexicon())).toBeUndefined(),
)
