import {describe, expect, it} from 'vitest'
import type {StatedFacts} from '../../src/letter/facts.ts'
import {lintWith} from './lint-with.ts'

const NL: StatedFacts = {audience: 'consumer', jurisdiction: 'nl', channel: 'letter', stage: 'final-reminder'}
const told = (rule: string, text: string, facts: StatedFacts = NL): string[] =>
  lintWith([rule], text, facts).map(({severity}) => severity)

describe('costs for each instalment', () => {
  it.each([
    'Voor elke onbetaalde termijn betaalt u € 40 incassokosten.',
    'De incassokosten zijn € 40 per maand.',
    'Huur maart: € 40 incassokosten. Huur april: € 40 incassokosten.',
    'Per termijnfactuur rekenen wij {{incassokosten}} incassokosten.',
  ])('are a hint in: %s', text => expect(told('collection-costs', text)).toEqual(['info']))
  it.each([
    'De incassokosten zijn € 40.',
    'U kunt € 40 per maand betalen.',
    'De huur van april is niet betaald. Er komt € 40 incassokosten bij.',
    'U betaalt € 25 per termijn. De incassokosten zijn € 40.',
    'Amsterdam, 1 augustus 2024\n\nBeste lezer,\n\nVoor elke onbetaalde termijn betaalt u € 40 incassokosten.',
  ])('are none in: %s', text => expect(told('collection-costs', text)).toEqual([]))
})

describe('a part payment', () => {
  it.each([
    'Uw rekening is € 500. Betaalt u niet of niet volledig, dan betaalt u € 75 incassokosten.',
    'Uw rekening is € 500. Betaalt u maar een deel? Dan betaalt u € 75 incassokosten.',
  ])('makes the fee lower: %s', text => expect(told('collection-costs', text)).toEqual(['info']))
  it.each([
    'Uw rekening is € 200. Betaalt u niet of niet volledig, dan betaalt u € 40 incassokosten.',
    'Uw rekening is € 500. Betaalt u niet, dan betaalt u € 75 incassokosten.',
    'U betaalt € 75 incassokosten. Betaalt u een deel? Dan rekenen wij de kosten over de rest.',
    'U kunt in delen betalen. De incassokosten zijn € 75.',
  ])('says nothing in: %s', text => expect(told('collection-costs', text)).toEqual([]))
})

describe('a privacy statement', () => {
  const text = 'U heeft de rekening van onze klant niet betaald.'
  it('is asked of an agency and a bailiff who are stated', () => {
    expect(told('privacy', text, {...NL, sender: 'collection-agency'})).toEqual(['info'])
    expect(told('privacy', text, {...NL, sender: 'bailiff'})).toEqual(['info'])
  })
  it('is there in words, in an address or in a merge field', () => {
    for (const more of [
      'Lees onze privacyverklaring.',
      'Zie [onze site](https://x.nl/privacy).',
      '{{privacy_tekst}}',
    ])
      expect(told('privacy', `${text} ${more}`, {...NL, sender: 'bailiff'})).toEqual([])
  })
  it('is asked of nobody else, and not of a text message', () => {
    expect(told('privacy', text, {...NL, sender: 'creditor'})).toEqual([])
    expect(told('privacy', text, {...NL, sender: 'bailiff', channel: 'sms'})).toEqual([])
    expect(told('privacy', 'Ons deurwaarderskantoor schrijft u.', NL)).toEqual([])
  })
})

describe('another law', () => {
  const open: StatedFacts = {audience: 'consumer', channel: 'letter', stage: 'final-reminder'}
  const all = [
    'other-law',
    'notice-term',
    'notice-costs',
    'notice-consequence',
    'collection-costs',
    'forbidden-costs',
    'interest',
    'privacy',
  ]
  it('is said once, with the words, and no rule on Dutch law speaks', () => {
    const text =
      'Betaal binnen 14 dagen na heden. Daarna rekenen wij 10% verwijlintrest en € 500 incassokosten aan.\n\n' +
      'Wij rekenen ook administratiekosten van € 15 aan.'
    const findings = lintWith(all, text, open)
    expect(findings.map(({rule, severity}) => [rule, severity])).toEqual([['other-law', 'info']])
    expect(findings[0]!.message).toContain('“verwijl')
    expect(findings[0]!.message).toContain('rechtsgebied: nl')
  })
  it('is silent when the law was stated', () => {
    const text = 'Wij rekenen 10% verwijlintrest aan.'
    expect(lintWith(all, text, {...open, jurisdiction: 'be'})).toEqual([])
    expect(told('other-law', text, {...open, jurisdiction: 'nl'})).toEqual([])
  })
  it.each([
    'Gelieve ons in België te bellen.',
    'Gelieve uw lidgeld te betalen. Weldra start het seizoen.',
    'U woont op Aruba. Wij sturen u daarom deze brief.',
  ])('is silent when Dutch law would have nothing to say: %s', text =>
    expect(told('other-law', text, open)).toEqual([]),
  )
  it.each([
    ['Wij rekenen incassokosten op Bonaire.', 'bonaire'],
    ['Gelieve weldra de extra kost te betalen.', 'gelieve'],
  ])('%s', (text, word) => expect(lintWith(['other-law'], text, open)[0]?.message).toContain(word))
  it('is silent for companies and authorities', () => {
    const text = 'Wij rekenen 10% verwijlintrest aan.'
    expect(told('other-law', text, {...open, audience: 'business'})).toEqual([])
    expect(told('other-law', text, {...open, sender: 'government'})).toEqual([])
  })
})
