import {expect, it} from 'vitest'
import {found} from './found.ts'

const LONG = 'vaststellingsdocumenten'

it('tells a word once, and how often it stands there', () => {
  const told = found('long-word', `Lees de ${LONG}. Bij de ${LONG} zit een vaststellingsdocument.`)
  expect(told.map(({message}) => message)).toEqual([
    `“${LONG}” is lang en moeilijk. Kies een korter woord, of leg het uit. Het staat 3 keer in de brief.`,
  ])
})

it('takes a compound apart', () => {
  expect(found('long-word', 'Wij sturen een ontvangstbevestiging.')[0]?.message).toBe(
    '“ontvangstbevestiging” is lang en moeilijk. Knip het woord, bijvoorbeeld: “bevestiging van ontvangst”.',
  )
})

it('has a lower bar for readers who find reading hard', () => {
  const text = 'Dit is onze dienstverlening.'
  expect(found('long-word', text)).toEqual([])
  expect(found('long-word', `---\nprofiel: laaggeletterd\n---\n${text}`)).toHaveLength(1)
})

it.each([
  'Uw gezondheidsverzekering loopt door.',
  'U belt met Gerechtsdeurwaarderskantoor Bos.',
  'De energierekening-betaling staat open.',
  'Het bedrag is vierhonderdvijfenzeventig.',
  'Keizersgrachtstraatweg 12',
  `Uw sleutel is ${'incassokosten'.repeat(30)}.`,
])('is silent on %s', text => expect(found('long-word', text)).toEqual([]))

it('leaves a word to the dictionary when that speaks of it', () => {
  const both = found(['long-word', 'jargon'], 'U tekent een vaststellingsovereenkomst.')
  expect(both.map(({rule}) => rule)).toEqual(['jargon'])
})
