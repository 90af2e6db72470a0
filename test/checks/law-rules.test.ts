import {describe, expect, it} from 'vitest'
import {lintWith} from './lint-with.ts'

const NL = {audience: 'consumer', jurisdiction: 'nl', channel: 'letter', stage: 'second-reminder'} as const
const found = (rule: string, text: string, facts = {}): string[] =>
  lintWith([rule], text, {...NL, ...facts}).map(({match}) => match)

const CASES: Readonly<
  Record<string, {readonly wrong: readonly string[]; readonly right: readonly string[]}>
> = {
  'collection-costs': {
    wrong: [
      'Uw schuld is € 200. Wij rekenen € 60 incassokosten.',
      'De hoofdsom is € 1.000,00. De buitengerechtelijke kosten zijn € 250,00.',
      'Wij rekenen 25% van de hoofdsom aan incassokosten.',
      'Uw nota van € 150 staat open. De incassokosten bedragen € 48,40 inclusief btw.',
      'De incassokosten zijn minimaal € 75.',
      'De huur van € 3.000 is niet betaald. Daarom betaalt u € 450 aan incassokosten.',
    ],
    right: [
      'Uw schuld is € 200. Wij rekenen € 40 incassokosten.',
      'De hoofdsom is € 1.000,00. De buitengerechtelijke kosten zijn € 150,00.',
      'Wij rekenen 15% van de hoofdsom aan incassokosten.',
      'Uw nota van € 150 staat open. De incassokosten bedragen € 48,40, want wij kunnen de btw niet verrekenen.',
      'U betaalt 21% btw over de incassokosten, want wij kunnen de btw niet verrekenen.',
      'Uw schuld is {{schuld}}. Wij rekenen € 400 incassokosten.',
      'Over € 500 betaalt u 6% rente en daarna € 75 incassokosten.',
    ],
  },
  'forbidden-costs': {
    wrong: [
      'Wij rekenen € 10 administratiekosten.',
      'U betaalt daarbij de aanmaningskosten van € 12,50.',
      'De kosten van deze aanmaning zijn € 15.',
      'Voor elke herinnering betaalt u herinneringskosten.',
      'Het bedrag is met dossierkosten verhoogd.',
      'Daar komen sommatiekosten bij.',
    ],
    right: [
      'U betaalt geen herinneringskosten.',
      'Deze herinnering is zonder administratiekosten.',
      'De servicekosten van mei zijn niet betaald.',
      'Wij rekenen incassokosten van € 40.',
      'De stookkosten zijn gestegen.',
      'Onze administratie heeft geen betaling gezien.',
    ],
  },
  interest: {
    wrong: [
      'Wij rekenen de wettelijke handelsrente.',
      'Wij rekenen 7 procent rente over uw schuld.',
      'De rente is 8%.',
      'U betaalt sinds 1 augustus 2023 de wettelijke rente van 7%.',
      'U bent de wettelijke (handels)rente verschuldigd.',
      'Over de hoofdsom komt de wettelijke rente (6%) vanaf 1 februari 2024.',
    ],
    right: [
      'Wij rekenen de wettelijke rente.',
      'U betaalt vanaf 1 augustus 2023 de wettelijke rente van 6%.',
      'U betaalt geen handelsrente.',
      'De wettelijke rente is sinds {{datum}} {{rente}}%.',
      'Bij 10% korting betaalt u € 90.',
      'De incassokosten zijn 15% van het bedrag, plus de wettelijke rente.',
    ],
  },
  privacy: {
    wrong: [
      'Uw burgerservicenummer is 529183742.',
      'BSN: 529183742',
      'Vermeld bij betaling BSN 5291.83.742.',
      'Maak het over op NL69 INGB 0007 8495 21.',
      'IBAN: NL39RABO03000652641',
      'Betaal op NL39 RABO 0300 0652 65.',
    ],
    right: [
      'Uw burgerservicenummer vindt u op uw paspoort.',
      'Uw BSN is 111222333.',
      'Uw dossiernummer is 529183742.',
      'BSN: 529183747',
      'Betaal op NL39 RABO 0300 0652 64.',
      'Betaal op NL44 RABO 0123 4567 89.',
      'Betaal op NLXX BANK 0000 0000 00.',
    ],
  },
  'contact-time': {
    wrong: [
      'Wij bellen u tussen 20.00 en 22.00 uur.',
      'Onze medewerkers bezoeken u op zondag.',
      'Wij bellen u op 27 april 2027.',
      'Ik bel u om 6 uur.',
      'Wij bellen u na 20.30 uur.',
      'Een medewerker belt u van 18:00 tot 21:00 uur.',
    ],
    right: [
      'Wij bellen u tussen 9 en 17 uur.',
      'Bel ons tussen 8 en 22 uur.',
      'Wij zijn bereikbaar tot 21 uur.',
      'Wij bellen u nooit op zondag of na 20 uur.',
      'Wij bellen u op 28 april 2027.',
      'U belde op zondag om 21 uur.',
    ],
  },
}

describe.each(Object.entries(CASES))('%s', (rule, {wrong, right}) => {
  it.each(wrong)('fires on: %s', text => expect(found(rule, text)).not.toEqual([]))
  it.each(right)('is silent on: %s', text => expect(found(rule, text)).toEqual([]))
})

describe('Dutch law is for Dutch letters', () => {
  const all = Object.keys(CASES)
  const text = Object.values(CASES)
    .flatMap(({wrong}) => wrong)
    .join('\n\n')
  it.each(['be', 'other'] as const)('no rule speaks of a letter from %s', jurisdiction =>
    expect(lintWith(all, text, {...NL, jurisdiction})).toEqual([]),
  )
  it('costs and interest of traders, of the government and of a writ follow other laws', () => {
    const costs = ['collection-costs', 'forbidden-costs', 'interest']
    expect(lintWith(costs, text, {...NL, audience: 'business'})).toEqual([])
    expect(lintWith(costs, text, {...NL, sender: 'government'})).toEqual([])
    expect(lintWith(costs, `Exploot\n\n${text}`, {...NL, sender: 'bailiff'})).toEqual([])
    expect(lintWith(costs, text, {...NL, sender: 'bailiff'})).not.toEqual([])
  })
})

it('the highest of several amounts is the principal, for the creditor’s sake', () => {
  const text = 'U betaalt € 345: € 300 voor de rekening en € 45 incassokosten.'
  expect(found('collection-costs', text)).toEqual([])
})

it('a call script and an agency', () => {
  const script = {...NL, channel: 'call-script', sender: 'collection-agency'} as const
  const [finding] = lintWith(['contact-time'], 'Bel de klant tussen 18 en 21 uur.', script)
  expect(finding?.severity).toBe('error')
})
