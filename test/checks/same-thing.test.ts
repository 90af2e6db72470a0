import {describe, expect, it} from 'vitest'
import type {Passage} from '../../src/checks/rule.ts'
import {mentionsOf} from '../../src/checks/same-thing.ts'
import {splitSentences} from '../../src/dutch/sentences.ts'

/** The words for a bill, or for another thing with several words, in a text. */
function words(text: string): string[] {
  const passage = {index: 0, language: 'nl', role: 'body', sentences: splitSentences(text)}
  return mentionsOf([passage as unknown as Passage]).map(({sentence, token}) => sentence.tokens[token]!.lower)
}

describe('a bill', () => {
  it.each([
    'Betaal uw rekening vóór 12 april.',
    'U heeft de rekening van maart nog niet betaald.',
    'Uw rekening is nog niet betaald.',
    'De rekening staat nog open.',
    'Wij stuurden u een rekening.',
    'U kreeg van ons een rekening van € 40.',
    'Heeft u de rekening al betaald?',
    'Klopt de rekening niet? Bel ons dan.',
    'Er staan twee rekeningen open.',
    'Rekening van mei',
    'Dit is uw laatste rekening, die u nog niet heeft betaald.',
    'Deze rekening moet u betalen.',
    'U krijgt een nieuwe rekening.',
    'Hieronder staat welke rekening nog open staat.',
    'Misschien heeft u onze rekening niet ontvangen.',
    'Kunt u de rekening niet betalen?',
    'Wij sturen u deze rekening opnieuw.',
    'Uw rekening vervalt op 3 mei.',
    'De rekening van € 120,50 is nog niet betaald.',
    'Wat moet u doen? De rekening betalen.',
  ])('is: %s', text => expect(words(text).filter(word => word.startsWith('rekening'))).toHaveLength(1))

  it.each([
    'Maak het over op rekening NL91ABNA0417164300.',
    'Wij schrijven het bedrag af van uw rekening.',
    'Het geld staat nog niet op onze rekening.',
    'De kosten zijn voor uw rekening.',
    'Wij brengen u geen kosten in rekening.',
    'Wij houden rekening met uw inkomen.',
    'Betaal op rekening 12345 van de vereniging.',
    'Stort het geld op de rekening van Energie Delft.',
    'U kunt betalen naar onze rekening bij de ING.',
    'Uw rekening bij de bank had te weinig saldo.',
    'Het bedrag komt ten laste van uw rekening.',
    'Betaal vanaf uw eigen rekening.',
    'Wij hebben € 40 op uw rekening gestort.',
    'Dat bedrag boeken wij terug naar uw rekening.',
    'Vermeld bij uw betaling het nummer van de rekening.',
    'De kosten komen voor rekening van de huurder.',
    'Met uw inkomen wordt rekening gehouden.',
    'Onze rekening is NL91ABNA0417164300.',
    'Betaal via uw zakelijke rekening.',
    'U betaalt met de rekening van uw partner.',
  ])('is not, or not beyond doubt: %s', text => expect(words(text)).toEqual([]))
})

describe('other words for one thing', () => {
  it.each([
    ['Betaal de nota. De facturen zijn oud.', ['nota', 'facturen']],
    ['Neem er goede nota van dat u moet betalen.', []],
    ['De rekening (factuur) is nog niet betaald.', ['rekening']],
    ['Een factuur is een rekening die u nog moet betalen.', []],
    [
      'U heeft een betalingsregeling. Deze betaalafspraak loopt tot mei.',
      ['betalingsregeling', 'betaalafspraak'],
    ],
    ['Noem uw relatienummer. Uw klantnummer is 12.', ['relatienummer', 'klantnummer']],
    ['Ter herinnering: dit is geen aanmaning.', ['aanmaning']],
    ['Ik stuur u twee betalingsherinneringen.', ['betalingsherinneringen']],
  ])('%s', (text, found) => expect(words(text)).toEqual(found))

  it('takes time in proportion to the text', () => {
    expect(words('Betaal rekening factuur nota '.repeat(20_000)).length).toBe(60_000)
  })
})
