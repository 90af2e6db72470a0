import {describe, expect, it} from 'vitest'
import {found, mended} from './found.ts'

describe('a positive word', () => {
  it.each([
    ['Een regeling is niet onmogelijk.', 'Een regeling is mogelijk.'],
    ['Wij leveren niet eerder dan 3 mei.', 'Wij leveren pas op 3 mei.'],
    ['De monteur komt niet eerder dan nadat u betaalt.', 'De monteur komt pas nadat u betaalt.'],
    // "Niet ontevreden" is less than "tevreden".
    ['Wij zijn niet ontevreden.', 'Wij zijn niet ontevreden.'],
  ])('%s', (text, plain) => {
    expect(found('double-negative', text)).toHaveLength(1)
    expect(mended('double-negative', text)).toBe(plain)
  })
})

it.each([
  ['U mag de woning niet verlaten zonder toestemming.', 'niet … zonder'],
  ['Zonder code kunt u niet betalen.', 'Zonder … niet'],
  ['Wij kunnen niet voorkomen dat er kosten bij komen.', 'niet voorkomen'],
  ['Niets is onmogelijk.', 'Niets … onmogelijk'],
  ['Wij kunnen niet anders dan uw contract stoppen.', 'niet anders dan'],
])('sees it in %s', (text, match) =>
  expect(found('double-negative', text).map(f => f.match)).toEqual([match]),
)

it.each([
  'Als u niet betaalt krijgt u geen korting.',
  'Wij sturen geen brief, maar een mail zonder bijlage.',
  'Dit kan in geen gezin voorkomen.',
  'Maak u niet ongerust.',
  'Wij willen niet dat u geen huis meer heeft.',
  'Wij rekenen geen onkosten.',
])('is silent on %s', text => expect(found('double-negative', text)).toEqual([]))

it('leaves a word to the dictionary when that speaks of it', () => {
  const both = found(['double-negative', 'tone'], 'U mag niet nalaten te betalen.')
  expect(both.map(({rule}) => rule)).toEqual(['tone'])
})

it('looks no further than a clause can be', () => {
  const apart = (words: number) => `Wij sturen niet ${'heel '.repeat(words)}zonder code.`
  expect(found('double-negative', apart(9))).toHaveLength(1)
  expect(found('double-negative', apart(90))).toEqual([])
})
