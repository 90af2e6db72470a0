import {describe, expect, it} from 'vitest'
import {combine} from '../../src/dictionary/combine.ts'
import {compileDictionary} from '../../src/dictionary/compile.ts'
import type {Entry} from '../../src/dictionary/dictionary.ts'
import {suggest} from '../../src/dictionary/suggest.ts'
import type {Proposal} from '../../src/dutch/edit.ts'
import {splitSentences} from '../../src/dutch/sentences.ts'
import {testLexicon} from '../lexicon.ts'
import {entry} from '../report/sample.ts'

const made = (term: string, pos: string, replacement: string): Entry => ({
  ...entry,
  id: term,
  term,
  pos,
  forms: [],
  unless: [],
  replacements: [replacement],
})

const apply = (text: string, proposal: Proposal | undefined): string | undefined =>
  proposal?.edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((left, edit) => left.slice(0, edit.start) + edit.text + left.slice(edit.end), text)

/** The sentence with the first suggestion for its first match; undefined when there is none. */
function suggested(text: string, one: Entry): string | undefined {
  const {nl: matcher} = compileDictionary([one], testLexicon).matchers
  for (const sentence of splitSentences(text))
    for (const {tokens} of matcher.find(sentence, () => false))
      return apply(text, suggest(one, sentence, tokens, testLexicon)[0])
  throw new Error(`“${one.term}” is not in “${text}”`)
}

describe('a separable verb', () => {
  const one = made('retourneren', 'verb', 'terugsturen')
  it.each([
    ['U retourneert het formulier.', 'U stuurt het formulier terug.'],
    ['Retourneer het formulier.', 'Stuur het formulier terug.'],
    ['Retourneert u het formulier vandaag?', 'Stuurt u het formulier vandaag terug?'],
    ['U retourneert het formulier en wij bellen u.', 'U stuurt het formulier terug en wij bellen u.'],
    [
      'U retourneert het formulier, zodat wij kunnen kijken.',
      'U stuurt het formulier terug, zodat wij kunnen kijken.',
    ],
    ['Als u het formulier retourneert, bellen wij.', 'Als u het formulier terugstuurt, bellen wij.'],
    ['Wilt u het retourneren?', 'Wilt u het terugsturen?'],
    ['Vergeet niet het te retourneren.', 'Vergeet niet het terug te sturen.'],
    ['U heeft het geretourneerd.', 'U heeft het teruggestuurd.'],
    ['Het geretourneerde formulier.', 'Het teruggestuurde formulier.'],
    ['Wij retourneren het formulier en bellen u.', undefined],
  ])('%s', (text, good) => {
    expect(suggested(text, one)).toBe(good)
  })
})

describe('a verb with words behind it', () => {
  const one = made('uit handen geven', 'verb', 'doorgeven aan een incassobureau')
  it.each([
    ['Wij geven de zaak uit handen.', 'Wij geven de zaak door aan een incassobureau.'],
    ['De zaak wordt uit handen gegeven.', 'De zaak wordt doorgegeven aan een incassobureau.'],
    [
      'Dan zal de zaak uit handen worden gegeven.',
      'Dan zal de zaak worden doorgegeven aan een incassobureau.',
    ],
    ['Wij willen de zaak niet uit handen geven.', 'Wij willen de zaak niet doorgeven aan een incassobureau.'],
    [
      'Om de zaak niet uit handen te geven, bellen wij.',
      'Om de zaak niet door te geven aan een incassobureau, bellen wij.',
    ],
  ])('%s', (text, good) => {
    expect(suggested(text, one)).toBe(good)
  })

  it.each([
    ['Wij manen u aan.', 'Wij vragen u om te betalen.'],
    ['Wij hebben u aangemaand.', 'Wij hebben u gevraagd om te betalen.'],
    ['Als wij u aanmanen, kost dat geld.', 'Als wij u vragen om te betalen, kost dat geld.'],
  ])('%s', (text, good) => {
    expect(suggested(text, made('aanmanen', 'verb', 'vragen om te betalen'))).toBe(good)
  })

  it.each([
    ['U kunt zich wenden tot onze klantenservice.', 'U kunt bellen met onze klantenservice.'],
    ['Wend u tot onze klantenservice.', 'Bel met onze klantenservice.'],
    ['Als u zich tot ons wendt, helpen wij u.', 'Als u met ons belt, helpen wij u.'],
  ])('%s', (text, good) => {
    expect(suggested(text, made('zich wenden tot', 'verb', 'bellen met'))).toBe(good)
  })
})

describe('a verb with an object of its own', () => {
  const one = made('in gebreke stellen', 'verb', 'een laatste kans geven om te betalen')
  it.each([
    ['Hierbij stellen wij u in gebreke.', 'Hierbij geven wij u een laatste kans om te betalen.'],
    ['U bent in gebreke gesteld.', undefined],
  ])('%s', (text, good) => {
    expect(suggested(text, one)).toBe(good)
  })
})

describe('laten', () => {
  const one = made('in rekening brengen', 'verb', 'laten betalen')
  it.each([
    ['Wij brengen u kosten in rekening.', 'Wij laten u kosten betalen.'],
    ['Wij zullen kosten in rekening brengen.', 'Wij zullen kosten laten betalen.'],
    ['Het zijn kosten die wij in rekening brengen.', 'Het zijn kosten die wij laten betalen.'],
    ['De kosten worden in rekening gebracht.', undefined],
  ])('%s', (text, good) => {
    expect(suggested(text, one)).toBe(good)
  })
})

describe('a noun of another gender', () => {
  const one = made('schrijven', 'noun', 'brief')
  it.each([
    ['Dit schrijven is belangrijk.', 'Deze brief is belangrijk.'],
    ['Het volledige schrijven vindt u hier.', 'De volledige brief vindt u hier.'],
    ['Een lang schrijven.', 'Een lange brief.'],
    ['Ons schrijven, dat u kreeg, is duidelijk.', 'Onze brief, die u kreeg, is duidelijk.'],
    [
      'Ons schrijven van 3 mei, dat u kreeg, is duidelijk.',
      'Onze brief van 3 mei, die u kreeg, is duidelijk.',
    ],
    ['Ons schrijven van 3 mei is duidelijk, dat weet u.', 'Onze brief van 3 mei is duidelijk, dat weet u.'],
  ])('%s', (text, good) => {
    expect(suggested(text, one)).toBe(good)
  })
})

describe('an explanation', () => {
  const one: Entry = {
    ...made('incassokosten', 'noun', 'Dat zijn extra kosten omdat u te laat betaalt.'),
    kind: 'explain',
    fix: 'none',
  }
  it('comes behind the sentence', () => {
    expect(suggested('De incassokosten zijn € 40. Betaal nu.', one)).toBe(
      'De incassokosten zijn € 40. Dat zijn extra kosten omdat u te laat betaalt. Betaal nu.',
    )
  })
  it('does not come behind a heading', () => {
    expect(suggested('Incassokosten', one)).toBeUndefined()
  })
})

describe('an introduction goes, and its clause becomes the sentence', () => {
  const one: Entry = {...made('wijzen u erop', 'phrase', ''), kind: 'delete', replacements: [], fix: 'review'}
  it.each([
    ['Wij wijzen u erop dat u nog niet betaald heeft.', 'U heeft nog niet betaald.'],
    ['Hierbij wijzen u erop dat u rente betaalt.', 'U betaalt rente.'],
  ])('%s', (text, good) => {
    expect(suggested(text, one)).toBe(good)
  })
})

describe('two terms that meet', () => {
  const must = made('dienen te', 'verb', 'moeten')
  it.each([
    ['voldoen', 'betalen', 'U dient het bedrag te voldoen.', 'U moet het bedrag betalen.'],
    ['retourneren', 'terugsturen', 'U dient de brief te retourneren.', 'U moet de brief terugsturen.'],
    ['voldoen', 'betalen', 'Als u dit dient te voldoen, bel ons.', 'Als u dit moet betalen, bel ons.'],
  ])('dienen te and %s → %s', (term, replacement, text, good) => {
    const other = made(term, 'verb', replacement)
    const {nl: matcher} = compileDictionary([must, other], testLexicon).matchers
    const [sentence] = splitSentences(text)
    const [first, second] = matcher.find(sentence!, () => false)
    const alone = suggest(must, sentence!, first!.tokens, testLexicon)[0]!
    const both = combine(
      text,
      alone,
      {entry: other, sentence: sentence!, tokens: second!.tokens},
      matcher,
      testLexicon,
    )
    expect(apply(text, both)).toBe(good)
  })
})
