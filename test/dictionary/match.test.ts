import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {compileDictionary} from '../../src/dictionary/compile.ts'
import type {Entry} from '../../src/dictionary/dictionary.ts'
import {splitSentences} from '../../src/dutch/sentences.ts'
import {testLexicon} from '../lexicon.ts'
import {entry} from '../report/sample.ts'

type Sketch = Partial<Entry> & Pick<Entry, 'term' | 'pos'>

const made = (sketch: Sketch): Entry => ({...entry, id: sketch.term, forms: [], unless: [], ...sketch})

/** The words that the entries are found by, each match as its tokens with a space between them. */
function matches(text: string, ...sketches: readonly Sketch[]): string[] {
  const {nl: matcher} = compileDictionary(sketches.map(made), testLexicon).matchers
  return splitSentences(text).flatMap(sentence =>
    matcher
      .find(sentence, () => false)
      .map(({tokens}) => tokens.map(i => sentence.tokens[i]!.text).join(' ')),
  )
}

describe('a verb is found in every form', () => {
  it.each([
    ['Wij verstrekken u informatie.', 'verstrekken'],
    ['U verstrekt ons informatie.', 'verstrekt'],
    ['Wij hebben informatie verstrekt.', 'verstrekt'],
    ['De verstrekte gegevens kloppen.', 'verstrekte'],
    ['Het is nodig om gegevens te verstrekken.', 'te verstrekken'],
    ['Wij verstrekten u informatie.', 'verstrekten'],
  ])('%s', (text, found) => {
    expect(matches(text, {term: 'verstrekken', pos: 'verb'})).toEqual([found])
  })

  it('but not where its stem is a noun', () => {
    expect(matches('Dit verzoek is duidelijk.', {term: 'verzoeken', pos: 'verb'})).toEqual([])
    expect(matches('Ik verzoek u te betalen.', {term: 'verzoeken', pos: 'verb'})).toEqual(['Ik verzoek'])
  })

  it('nor where it is a preposition', () => {
    expect(matches('Betaal in mei.', {term: 'innen', pos: 'verb'})).toEqual([])
  })
})

describe('a separable verb is found apart', () => {
  it.each([
    ['Maakt u het bedrag vandaag over?', 'Maakt over'],
    ['Maak het bedrag over op onze rekening.', 'Maak over'],
    ['U hoeft nog niets over te maken.', 'over te maken'],
    ['Als u het bedrag overmaakt, is het goed.', 'overmaakt'],
    ['U heeft niets overgemaakt.', 'overgemaakt'],
    ['Dat u het zou kunnen overmaken, weten wij.', 'overmaken'],
  ])('%s', (text, found) => {
    expect(matches(text, {term: 'overmaken', pos: 'verb'})).toEqual([found])
  })

  it.each([
    'Maakt u een opmerking over de rekening?',
    'Wij maken een afspraak en praten erover. Het is over.',
    'Wij maken u blij en het is over.',
  ])('but not in %s', text => {
    expect(matches(text, {term: 'overmaken', pos: 'verb'})).toEqual([])
  })
})

describe('a written form', () => {
  const form = (text: string, ...forms: readonly string[]): string[] =>
    matches(text, {term: 'x', pos: 'phrase', inflect: false, forms})
  it.each([
    ['Wij negeren u niet.', 'negeren'],
    ['Ik weiger dat.', 'weiger'],
  ])('names words, each in any form: %s', (text, found) => {
    expect(form(text, '{negeren|weigeren}')).toEqual([found])
  })

  it('has words side by side', () => {
    expect(form('Dan gaan we weg.', 'gaan {wij|we|ik}')).toEqual(['gaan we'])
    expect(form('Dan gaan u en we weg.', 'gaan {wij|we|ik}')).toEqual([])
  })

  it('has a short gap without a mark', () => {
    expect(form('U doet al weken alsof.', 'u {doen} .. alsof')).toEqual(['U doet alsof'])
    expect(form('U doet niets, het lijkt alsof.', 'u {doen} .. alsof')).toEqual([])
    expect(form('U doet al meer dan vier lange weken alsof.', 'u {doen} .. alsof')).toEqual([])
  })
})

describe('a phrase with a verb is found in every order', () => {
  const phrase: Sketch = {term: 'in gebreke stellen', pos: 'verb'}
  it.each([
    ['Hierbij stellen wij u in gebreke.', 'stellen in gebreke'],
    ['U bent in gebreke gesteld.', 'in gebreke gesteld'],
    ['U zult in gebreke worden gesteld.', 'in gebreke gesteld'],
    ['Om u in gebreke te stellen, sturen wij een brief.', 'in gebreke te stellen'],
    ['Nu wij u in gebreke stellen, moet u betalen.', 'in gebreke stellen'],
  ])('%s', (text, found) => {
    expect(matches(text, phrase)).toEqual([found])
  })

  it.each([
    ['draag er zorg voor', 'er zorg voor dragen', 'Draag er zorg voor dat u betaalt.', 'Draag er zorg voor'],
    ['zich', 'zich wenden tot', 'Als u zich tot ons wendt, helpen wij.', 'zich tot wendt'],
    ['person', 'zich genoodzaakt zien', 'Wij zien ons genoodzaakt te bellen.', 'zien ons genoodzaakt'],
    ['contact', 'contact opnemen', 'Neemt u dan contact met ons op?', 'Neemt contact op'],
    ['contact te', 'contact opnemen', 'U hoeft geen contact met ons op te nemen.', 'contact op te nemen'],
    ['dienen te', 'dienen te', 'U dient het bedrag binnen 14 dagen te betalen.', 'dient te'],
    ['beschikken over', 'beschikken over', 'Wij beschikken niet over uw adres.', 'beschikken over'],
  ])('%s', (_, term, text, found) => {
    expect(matches(text, {term, pos: 'verb'})).toEqual([found])
  })

  it('but "te" in front of no infinitive is not the end of "dienen te"', () => {
    expect(matches('Deze brief dient als bewijs en kwam te laat.', {term: 'dienen te', pos: 'verb'})).toEqual(
      [],
    )
  })
})

describe('nouns and adjectives are found with their endings', () => {
  it.each<[string, Sketch, string]>([
    ['Onze vorderingen zijn hoog.', {term: 'vordering', pos: 'noun'}, 'vorderingen'],
    [
      'Twee gerechtelijke procedures.',
      {term: 'gerechtelijke procedure', pos: 'noun'},
      'gerechtelijke procedures',
    ],
    ['Een gerechtelijk bevel.', {term: 'gerechtelijk bevel', pos: 'noun'}, 'gerechtelijk bevel'],
    ['Het verschuldigde bedrag.', {term: 'verschuldigd', pos: 'adjective'}, 'verschuldigde'],
    ['De kosten van invordering.', {term: 'kosten van invordering', pos: 'noun'}, 'kosten van invordering'],
  ])('%s', (text, sketch, found) => {
    expect(matches(text, sketch)).toEqual([found])
  })

  it('and with inflect: false only as listed', () => {
    const sketch: Sketch = {term: 'stuiten', pos: 'verb', inflect: false, forms: ['{stuiten} … verjaring']}
    expect(matches('Wij stuiten hierbij de verjaring.', sketch)).toEqual(['stuiten verjaring'])
    expect(matches('De bal stuit.', sketch)).toEqual([])
  })
})

describe('compounds', () => {
  const sommatie: Sketch = {term: 'sommatie', pos: 'noun', compounds: 'both'}
  it.each([
    ['Dit is een sommatiebrief.', ['sommatiebrief']],
    ['Dit is een betalingssommatie.', ['betalingssommatie']],
    ['Dit is een sommatie-brief.', ['sommatie-brief']],
    ['Twee betalingssommaties.', ['betalingssommaties']],
  ])('%s', (text, found) => {
    expect(matches(text, sommatie)).toEqual(found)
  })

  it('are not looked for in a word that is none, however long', () => {
    expect(matches('sommatie'.repeat(50_000), sommatie)).toEqual([])
  })

  it('are no verbs with a particle', () => {
    const vordering: Sketch = {term: 'vordering', pos: 'noun', compounds: 'last'}
    expect(matches('De terugvordering en de huurvordering.', vordering)).toEqual(['huurvordering'])
    expect(matches('Een vorderingsbedrag.', vordering)).toEqual([])
  })
})

describe('writing', () => {
  it.each([
    ['IN GEBREKE', 'U BENT IN GEBREKE.'],
    ['over a line', 'U bent in\u00A0gebreke.'],
    ['with a soft hyphen', 'U bent in ge\u00ADbreke.'],
  ])('%s', (_, text) => {
    expect(matches(text, {term: 'in gebreke', pos: 'phrase'})).toHaveLength(1)
  })

  it('apostrophes', () => {
    expect(matches('Stuur de foto’s.', {term: "foto's", pos: 'phrase'})).toEqual(['foto’s'])
  })
})

it('takes the longest match, and each word once', () => {
  const found = matches(
    'De buitengerechtelijke incassokosten zijn € 40.',
    {term: 'incassokosten', pos: 'noun'},
    {term: 'buitengerechtelijke incassokosten', pos: 'noun'},
  )
  expect(found).toEqual(['buitengerechtelijke incassokosten'])
})

it('lets two terms have "te" in common', () => {
  const found = matches(
    'U dient het bedrag te voldoen.',
    {term: 'dienen te', pos: 'verb'},
    {term: 'voldoen', pos: 'verb'},
  )
  expect(found).toEqual(['dient te', 'te voldoen'])
})

it('finds tokens in order, each at most once but "te", whatever the text', () => {
  const words = fc.constantFrom(
    'dient',
    'u',
    'te',
    'voldoen',
    'in',
    'gebreke',
    'stellen',
    ',',
    '.',
    'over',
    'maakt',
    'en',
  )
  const sketches: Sketch[] = [
    {term: 'dienen te', pos: 'verb'},
    {term: 'voldoen', pos: 'verb'},
    {term: 'in gebreke stellen', pos: 'verb'},
    {term: 'overmaken', pos: 'verb'},
  ]
  const {nl: matcher} = compileDictionary(sketches.map(made), testLexicon).matchers
  fc.assert(
    fc.property(fc.array(words, {maxLength: 30}), parts => {
      for (const sentence of splitSentences(parts.join(' '))) {
        const used = new Set<number>()
        for (const {tokens} of matcher.find(sentence, () => false)) {
          expect([...tokens].sort((a, b) => a - b)).toEqual(tokens)
          for (const i of tokens) {
            if (sentence.tokens[i]!.lower === 'te') continue
            expect(used.has(i)).toBe(false)
            used.add(i)
          }
        }
      }
    }),
  )
})
