import {describe, expect, it} from 'vitest'
import {found, mended} from './found.ts'

describe('a verb in the place of a noun', () => {
  it.each([
    ['Door het betalen van uw huur voorkomt u kosten.', 'Door uw huur te betalen voorkomt u kosten.'],
    ['U helpt door het invullen van de vragen.', 'U helpt door de vragen in te vullen.'],
    [
      'Zonder het invullen van het formulier kan het niet.',
      'Zonder het formulier in te vullen kan het niet.',
    ],
    ['Door de opzegging van uw abonnement stopt het.', 'Door uw abonnement op te zeggen stopt het.'],
    ['Wij bellen u ter controle van uw gegevens.', 'Wij bellen u om uw gegevens te controleren.'],
    [
      'Wij doen een poging tot bemiddeling van het geschil.',
      'Wij doen een poging om het geschil te bemiddelen.',
    ],
    // Where the noun phrase ends is not certain, or no "te" fits.
    ['Door het betalen van {{bedrag}} is het klaar.', 'Door het betalen van {{bedrag}} is het klaar.'],
    ['Wij helpen u bij het aanvragen van een toeslag.', 'Wij helpen u bij het aanvragen van een toeslag.'],
  ])('%s', (text, plain) => {
    expect(found('nominal-style', text)).toHaveLength(1)
    expect(mended('nominal-style', text)).toBe(plain)
  })
})

it.each([
  ['Bij het doen van de betaling noemt u uw naam.', 'betalen'],
  ['Het doen van een voorstel mag.', 'voorstellen'],
  ['Bij de verlenging van het contract betaalt u € 10.', 'verlengen'],
  ['Met de ondertekening van deze brief gaat u akkoord.', 'ondertekenen'],
])('names the verb of %s', (text, verb) => {
  expect(found('nominal-style', text).map(({message}) => message)).toEqual([
    `Schrijf dit met een werkwoord: “${verb}”.`,
  ])
})

it.each([
  'Het leven van een student is duur.',
  'Het Wonen van Nu is een blad.',
  'Wij hebben de betaling van 3 mei gekregen.',
  'Bij de afdeling van Anna werkt Jan.',
  'Wilt u het terugsturen?',
  'Betaal binnen 14 dagen na verzending van deze brief.',
])('is silent on %s', text => expect(found('nominal-style', text)).toEqual([]))

it('leaves a deed to the dictionary when that speaks of it', () => {
  const both = found(['nominal-style', 'jargon'], 'Bij uitblijven van betaling stopt het.')
  expect(both.map(({rule}) => rule)).toEqual(['jargon'])
})
