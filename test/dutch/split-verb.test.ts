import fc from 'fast-check'
import {expect, it} from 'vitest'
import {splitSentences} from '../../src/dutch/sentences.ts'
import {splitVerbs} from '../../src/dutch/split-verb.ts'
import {testLexicon} from '../lexicon.ts'

/** Every pair as "first … last, words". */
const pairs = (text: string): string[] =>
  splitSentences(text).flatMap(sentence =>
    splitVerbs(sentence, testLexicon()).map(
      ({first, last, words}) => `${sentence.tokens[first]!.text} … ${sentence.tokens[last]!.text}, ${words}`,
    ),
  )

it.each([
  ['Wij hebben uw betaling van de factuur van 3 maart nog niet ontvangen.', 'hebben … ontvangen, 10'],
  ['Wij hebben, ondanks onze brief van 3 maart, geen geld ontvangen.', 'hebben … ontvangen, 8'],
  ['Maak het bedrag van € 40 vandaag nog over.', 'Maak … over, 6'],
  ['U dient het bedrag binnen 14 dagen over te maken.', 'dient … maken, 5'],
  ['De rekening moet vóór 12 april worden betaald.', 'moet … worden, 3'],
  ['Kunt u dit bedrag niet in één keer betalen?', 'Kunt … betalen, 7'],
  ['Wij vragen u te bellen als u de rekening niet vóór 12 april kunt betalen.', 'u … kunt, 6'],
  ['U krijgt kosten, omdat de rekening van 3 maart nog open staat.', 'maart … staat, 2'],
])('finds the two parts in %s', (text, pair) => {
  expect(pairs(text)).toContain(pair)
})

it.each([
  // The participle belongs to the relative clause.
  'U heeft een rekening die op 3 maart door ons aan u is verstuurd.',
  'Wij hebben een rekening van u die nog open staat.',
  // Before a noun it is no part of the verb.
  'U heeft de door ons op 3 maart verstuurde rekening.',
  'U bent verplicht om het formulier binnen 5 dagen ingevuld te retourneren.',
  'Dit is uw laatste kans om extra kosten te voorkomen.',
  'Zijn betaling is te laat.',
])('finds no verb that is far apart in %s', text => {
  expect(pairs(text).filter(pair => Number(pair.split(', ')[1]) > 4)).toEqual([])
})

it('gives places in the sentence, the first before the last, for any text', () => {
  const words = fc.constantFrom(
    ...'wij u hebben heeft moet die dat als en om te niet de rekening betaald betalen over maak , . € 40 {{x}}'.split(
      ' ',
    ),
  )
  fc.assert(
    fc.property(fc.array(words, {maxLength: 40}), parts => {
      for (const sentence of splitSentences(parts.join(' '))) {
        for (const {first, last, words: between} of splitVerbs(sentence, testLexicon())) {
          expect(first).toBeLessThan(last)
          expect(sentence.tokens[last]).toBeDefined()
          expect(between).toBeGreaterThanOrEqual(0)
          expect(between).toBeLessThan(last - first)
        }
      }
    }),
  )
})
