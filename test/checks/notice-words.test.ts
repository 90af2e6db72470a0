import {describe, expect, it} from 'vitest'
import type {StatedFacts} from '../../src/letter/facts.ts'
import {lintWith} from './lint-with.ts'

const FACTS: StatedFacts = {stage: 'notice', channel: 'letter', audience: 'consumer', jurisdiction: 'nl'}
const RULES = ['notice-term', 'notice-costs', 'notice-consequence', 'collection-costs', 'forbidden-costs']
const found = (text: string): string[] =>
  lintWith(RULES, text, FACTS)
    .filter(({severity}) => severity !== 'info')
    .map(({rule, severity}) => `${severity} ${rule}`)

const TERM = 'Betaal uw rekening van € 500 binnen 15 dagen nadat deze brief bij u is bezorgd.'
const FEE = 'Betaalt u later? Dan komt er € 40 aan incassokosten bij.'

describe('a term in other words that is right', () => {
  it.each([
    'U krijgt van ons nog veertien dagen, gerekend vanaf de dag na ontvangst van deze brief.',
    'U heeft hiervoor 14 dagen. De eerste dag is de dag na de dag waarop deze brief werd bezorgd.',
    'Betaal binnen 15 dagen nadat deze brief in uw brievenbus is gevallen.',
    'Betaal uiterlijk op de vijftiende dag na ontvangst van deze brief.',
    'Bel ons binnen 7 dagen. Betalen kan binnen 15 dagen nadat deze brief bij u is bezorgd.',
    'Is deze brief onjuist, meld dat binnen een week. Betaal anders binnen 15 dagen nadat u deze brief ontving.',
  ])('%s', text => expect(found(`${text} ${FEE}`)).toEqual([]))
})

describe('a term in other words that is wrong', () => {
  it.each([
    'Betaal binnen 14 dagen nadat wij deze brief op de bus deden.',
    'Betaal binnen 14 dagen nadat wij deze brief in de brievenbus hebben gegooid.',
    'U krijgt nog veertien dagen, gerekend vanaf vandaag.',
    'U heeft hiervoor 10 dagen. De eerste dag is de dag na de bezorging van deze brief.',
    'Betaal uiterlijk op de tiende dag na ontvangst van deze brief.',
    'Betaal binnen een week, anders wordt het duurder.',
  ])('%s', text => expect(found(`${text} ${FEE}`)).toContain('error notice-term'))
})

describe('a last day beside the day of sending', () => {
  const late = 'Uiterste betaaldatum: 31 maart 2026. Na die datum betaalt u ook € 40 incassokosten.'
  const early = late.replace('31 maart', '20 maart')
  it.each([
    ['a date line', 'Voorburg, 10 maart 2026\n\n'],
    ['a date line on top of a paragraph', 'Den Haag, dinsdag 10 maart 2026\n'],
    ['what the letter says of itself', 'Deze brief is op 10 maart 2026 op de post gedaan. '],
    ['a label', 'Verzenddatum: 10-03-2026. '],
    ['front matter', '---\nverzenddatum: 2026-03-10\n---\n'],
  ])('the day of sending from %s', (_, head) => {
    expect(found(head + early)).toContain('error notice-term')
    expect(found(head + late)).toEqual([])
  })
  it.each([
    'Factuur van 10 maart 2026. ',
    'U kocht dit op 10 maart 2026. ',
    'Onze vorige brief is op 10 maart 2026 verstuurd. ',
  ])('%s is no day of sending', head => expect(found(head + early)).toEqual(['warning notice-term']))
})

describe('the fee is told in the sentence beside', () => {
  it.each([
    `${TERM} Betaalt u niet op tijd, dan bent u ook incassokosten verschuldigd. Deze bedragen € 75.`,
    `Wij rekenen nu geen incassokosten. ${TERM} Pas daarna, als u niet betaalt, bent u die kosten verschuldigd. Ze zijn € 75.`,
    `${TERM} Betaalt u later, dan gaat het bedrag van € 500 omhoog met € 75. Dat zijn incassokosten.`,
    `${TERM} Bij latere betaling is het € 575, namelijk € 500 plus € 75 incassokosten.`,
    `${TERM} De incassokosten zijn € 75. Die kosten betaalt u alleen als u te laat betaalt.`,
    `${TERM} Administratiekosten vragen wij niet. ${FEE}`,
  ])('%s', text => expect(found(text)).toEqual([]))
})

describe('an amount that is not the fee', () => {
  it.each([
    `${TERM} Betaalt u later? Dan komen er over uw rekening van € 500 incassokosten bij.`,
    `${TERM} Betaalt u later? Dan betaalt u incassokosten: 15% over de eerste € 2.500.`,
    `${TERM} Betaalt u later? Dan zijn er incassokosten over {{hoofdsom}}.`,
    `${TERM} Betaalt u later? Dan zijn de incassokosten ten hoogste € 75.`,
    'De incassokosten zijn € 75 en uw rekening is € 500. Betaal € 575 binnen 15 dagen nadat deze brief bij u is bezorgd.',
  ])('%s', text => expect(found(text)).toContain('error notice-costs'))
})

describe('costs for a message', () => {
  it.each([
    'Voor elke herinnering betaalt u € 10.',
    'Wij rekenen € 7,50 per aanmaning.',
    'Voor deze brief rekenen wij € 15.',
    'Elke volgende brief? Wij rekenen € 5 per brief.',
  ])('%s', text => expect(found(`${TERM} ${FEE} ${text}`)).toContain('error forbidden-costs'))
  it.each([
    'Voor deze brief betaalt u niets.',
    'In deze brief vragen wij u € 500 te betalen.',
    'Met deze brief vragen wij € 500.',
    'Een brief per post kost ons tijd.',
    'Voor deze herinnering rekenen wij geen € 10.',
  ])('nothing in: %s', text => expect(found(`${TERM} ${FEE} ${text}`)).toEqual([]))
})

describe('a consequence in other words', () => {
  it.each([
    'Bij niet-tijdige betaling brengen wij € 75 incassokosten in rekening.',
    'Bij overschrijding van deze termijn bent u € 75 incassokosten verschuldigd.',
    'Na ommekomst van deze termijn zijn € 75 incassokosten verschuldigd.',
    'Zo voorkomt u incassokosten van € 75.',
    'Wat gebeurt er als u niet betaalt? Dan wordt het bedrag hoger. Er komt € 75 aan incassokosten bij.',
  ])('%s', text => expect(found(`${TERM} ${text}`)).toEqual([]))

  it.each(['De incassokosten zijn € 75.', 'Bel ons gerust.', 'Wij willen u graag helpen.'])(
    'is not in: %s',
    text => expect(found(`${TERM} ${text}`)).toContain('error notice-consequence'),
  )
})

describe('a principal in other words', () => {
  it.each([
    'Uw huurschuld is € 3.000.',
    'Wij missen nog uw betaling van € 3.000.',
    'Uw contributie is € 3.000.',
  ])('%s', text => {
    const term = 'Betaal binnen 15 dagen nadat deze brief bij u is bezorgd.'
    expect(found(`${text} ${term} Anders komt er € 450 aan incassokosten bij.`)).not.toEqual([])
    expect(found(`${text} ${term} Anders komt er € 425 aan incassokosten bij.`)).toEqual([])
  })
})
