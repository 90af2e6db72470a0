import {describe, expect, it} from 'vitest'
import {found, mended} from './found.ts'

const FORMAL = 'U huurt van ons. U betaalt elke maand. U kunt ons bellen. '
const INFORMAL = 'Je huurt van ons. Je betaalt elke maand. Je kunt ons bellen. '

describe('“je” in a letter with “u”', () => {
  it.each([
    ['Heb je al betaald?', 'Heeft u al betaald?'],
    ['Kun je ons bellen?', 'Kunt u ons bellen?'],
    ['Daarna hoor je van ons.', 'Daarna hoort u van ons.'],
    ['Je hebt nog een week.', 'U heeft nog een week.'],
    ['Betaal je rekening.', 'Betaal uw rekening.'],
    ['Wij sturen je een brief.', 'Wij sturen u een brief.'],
    ['Als je niet betaalt, bellen wij.', 'Als u niet betaalt, bellen wij.'],
    ['Praat met je gemeente.', 'Praat met uw gemeente.'],
    ['Wij helpen jou graag.', 'Wij helpen u graag.'],
    // Whose "je" is this?
    ['Betaal je huur op tijd?', 'Betaal je huur op tijd?'],
    ['Lukt het je niet?', 'Lukt het je niet?'],
  ])('%s', (text, formal) => expect(mended('u-je-mix', FORMAL + text)).toBe(FORMAL + formal))
})

describe('“u” in a letter with “je”', () => {
  it.each([
    ['Heeft u al betaald?', 'Heb je al betaald?'],
    ['Daar kunt u ook betalen.', 'Daar kun je ook betalen.'],
    ['U heeft nog een week.', 'Je hebt nog een week.'],
    ['Wij helpen u graag.', 'Wij helpen je graag.'],
    ['Wij wachten op uw betaling.', 'Wij wachten op je betaling.'],
    ['Als u vragen heeft, helpen wij.', 'Als u vragen heeft, helpen wij.'],
    ['De bank heeft u gebeld.', 'De bank heeft u gebeld.'],
  ])('%s', (text, informal) => expect(mended('u-je-mix', INFORMAL + text)).toBe(INFORMAL + informal))
})

it('tells five places, and how many more there are', () => {
  const told = found('u-je-mix', 'U betaalt. '.repeat(9) + 'Wij helpen je. '.repeat(8))
  expect(told).toHaveLength(5)
  expect(told.at(-1)?.message).toBe(
    'Hier staat “je”, maar meestal zegt deze brief “u”. Schrijf overal “u”. Verderop staat het nog 3 keer.',
  )
})

it.each([
  `${FORMAL}Klik op “Betaal je rekening”.`,
  `${FORMAL}Hij zei: "Kun je mij helpen?"`,
  `${FORMAL}Bel tot 17 u.`,
  `${INFORMAL}Bel tot 17 u.`,
  `${FORMAL}Als u samen woont, betalen jullie samen.`,
  `---\nkanaal: belscript\n---\n${FORMAL}Noem je naam.`,
])('is silent on: %s', text => expect(found('u-je-mix', text)).toEqual([]))
