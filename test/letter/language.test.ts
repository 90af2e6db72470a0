import {describe, expect, it} from 'vitest'
import {splitSentences} from '../../src/dutch/sentences.ts'
import {blockLanguage, guessLanguage} from '../../src/letter/language.ts'
import {testLexicon} from '../lexicon.ts'

describe('the language of a letter', () => {
  it.each([
    ['dear ms bakker,\nyou have not paid the bill.\nu kunt ook in het nederlands bellen met ons.', 'en'],
    ['beste mevrouw bakker,\nu heeft niet betaald.\nplease pay the bill before may. call us.', 'nl'],
    ['please pay the bill today.', 'en'],
    ['betaal de rekening vandaag nog via onze payment service.', 'nl'],
    ['', 'nl'],
  ])('%s → %s', (text, language) => expect(guessLanguage(text)).toBe(language))
})

describe('the language of a block', () => {
  it.each([
    // Clearly of the other language.
    ['nl', 'Please pay the bill of 3 May before 1 June.', 'en'],
    ['en', 'Betaal de rekening van 3 mei vóór 1 juni.', 'nl'],
    ['nl', 'Your payment plan with Stichting de Meent stops if you do not pay.', 'en'],
    // The letter's own.
    ['nl', 'Betaal met de Payment Service van The Bank of Holland.', 'nl'],
    ['en', 'Call Stichting de Meent if you have questions about your bill.', 'en'],
    // Too short to tell.
    ['nl', 'Please call us', 'nl'],
    ['en', 'Geachte heer Smit,', 'en'],
    ['nl', 'Energy Solutions Holding Europe B.V., Amsterdam Business Park', 'nl'],
    // One telling word: what a dictionary knows decides.
    ['nl', 'Goods delivered late cause trouble with neighbours', 'en'],
    ['nl', 'Klantnummer, geboortedatum, telefoonnummer, handtekening on page', 'nl'],
  ] as const)('in a letter in %s: %s → %s', (main, text, language) =>
    expect(blockLanguage(splitSentences(text), main, testLexicon)).toBe(language),
  )

  it('does not count merge fields', () => {
    const text = '\uE000\uE000\uE000 \uE000\uE000\uE000 the \uE000\uE000\uE000 of \uE000\uE000\uE000 and'
    expect(blockLanguage(splitSentences(text), 'nl', testLexicon)).toBe('nl')
  })
})
