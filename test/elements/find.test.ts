import {describe, expect, it} from 'vitest'
import {isNamed} from '../../src/elements/find.ts'
import {ownTableSchema, withOwnTable} from '../../src/elements/own-table.ts'
import {phrasePattern} from '../../src/elements/phrase.ts'
import {ELEMENTS, type ElementId} from '../../src/elements/table.ts'
import {letterFacts} from '../../src/letter/facts.ts'
import {readLetter} from '../../src/letter/read.ts'
import {lint} from '../../src/lint.ts'
import {testElements} from '../lexicon.ts'
import {testResources} from '../resources.ts'

const NO_LETTER = '---\nfase: laatste-herinnering\nafzender: incassobureau\nkanaal: brief\n---\n'

/** Elements that are missing in a final reminder of an agency, of which every element is asked. */
function missing(text: string): ElementId[] {
  const letter = readLetter(NO_LETTER + text, {path: 'brief.md'})
  const {findings} = lint(letter, letterFacts(letter, 'brief.md'), testResources(), {
    runs: rule => rule.id === 'missing-element',
  })
  return findings.map(({entry}) => entry as ElementId)
}

const PASS: Partial<Readonly<Record<ElementId, readonly string[]>>> = {
  sender: ['Met vriendelijke groet,\n\nWoonstad', 'U krijgt deze brief van Jansen B.V. in Assen.'],
  recipient: ['Beste mevrouw Bos,\n\nU bent te laat.', 'Geachte heer {{achternaam}},'],
  reason: ['U heeft de huur van mei nog niet betaald.', 'Het gaat over factuur 2026-118.'],
  amount: ['U moet nog € 40 betalen.', 'U moet nog {{totaal_bedrag}} betalen.'],
  deadline: ['Betaal vóór 12 mei.', 'Wilt u binnen 7 dagen betalen?', 'Betaal uiterlijk op {{datum}}.'],
  'payment-method': ['Maak het over naar NL91 ABNA 0417 1643 00.', 'Betaal met deze link: {{betaallink}}.'],
  reference: ['Zet het factuurnummer erbij.', 'Noem altijd ${dossier.nummer}.'],
  consequence: ['Dan komt er een deurwaarder.', 'Dan betaalt u ook incassokosten.'],
  help: ['Lukt betalen niet? Dan helpen wij u.', 'U kunt ook in delen betalen.'],
  contact: ['Kom langs op kantoor.', 'Ons nummer: 010 123 45 67.', 'Mail naar info@voorbeeld.nl.'],
  'already-paid': ['Heeft u al betaald? Gooi de brief dan weg.', 'Misschien heeft dit uw betaling gekruist.'],
  complaint: ['Bent u het niet eens met de rekening?', 'Heeft u een klacht?'],
  'debt-help': ['Bel gratis 0800-8115.', 'Kijk op geldfit.nl.'],
  registration: ['Ons registratienummer is 12345.', 'Wij staan in het register incassodienstverlening.'],
}
const FAIL: Partial<Readonly<Record<ElementId, readonly string[]>>> = {
  sender: ['U bent te laat.', 'Met vriendelijke groet,'],
  recipient: ['Geachte heer/mevrouw,', 'Beste klant,'],
  reason: ['U bent te laat met betalen.', 'Dit is onze laatste brief.'],
  amount: ['U heeft niets betaald.', 'Op 12 maart belden wij u.'],
  deadline: ['Wilt u betalen?', 'De rekening van 12 maart ligt hier.'],
  'payment-method': ['Wilt u betalen?', 'U kent de weg.'],
  reference: ['Wilt u betalen?', 'Onze partner {{partner}} groet u.'],
  consequence: ['Betaal het geld.', 'Wij wachten op u.'],
  help: ['Betaal het geld.', 'Wij wachten op u.'],
  contact: ['Betaal het geld.', 'Bel ons gerust.'],
  'already-paid': ['Betaal het geld.', 'U heeft nog niet betaald.'],
  complaint: ['Betaal het geld.', 'Wij zijn het met u eens.'],
  'debt-help': ['De gemeente is dicht.', 'Wij wachten op u.'],
  registration: ['Wij zijn een bureau.', 'Wij wachten op u.'],
}

describe('elements of a letter', () => {
  const cases = (table: typeof PASS): [ElementId, string][] =>
    ELEMENTS.flatMap(id => (table[id] ?? []).map((text): [ElementId, string] => [id, text]))
  it.each(cases(PASS))('%s is there: %s', (id, text) => expect(missing(text)).not.toContain(id))
  it.each(cases(FAIL))('%s is not there: %s', (id, text) => expect(missing(text)).toContain(id))
})

describe('what does not belong in a letter yet', () => {
  it('is told at its place', () => {
    const {find, table} = testElements()
    const own = withOwnTable(
      table,
      ownTableSchema.parse({stages: {confirmation: {consequence: 'forbidden'}}}),
    )
    const letter = readLetter('---\nfase: bevestiging\n---\nDank u wel. Anders komt de deurwaarder.', {
      path: 'a.md',
    })
    const resources = {...testResources(), elements: () => ({table: own, find})}
    const {findings} = lint(letter, letterFacts(letter, 'a.md'), resources, {
      runs: rule => rule.id === 'missing-element',
    })
    expect(findings.filter(({match}) => match !== '')).toMatchObject([
      {entry: 'consequence', severity: 'error', match: 'deurwaarder'},
    ])
  })
})

describe('names of fields', () => {
  it.each([
    ['factuurNr', ['nr'], true],
    ['partner', ['nr'], false],
    ['invoice.due_date', ['due_date'], true],
    ['totaalBedrag', ['bedrag'], true],
    ['intellect', ['tel'], false],
  ] as const)('%s', (name, pieces, named) => expect(isNamed(name, pieces)).toBe(named))
})

describe('phrases', () => {
  it.each([
    ['niet … eens', 'Ik ben het niet met u eens.', true],
    ['niet … eens', 'Dat kan niet. Ik ben het eens.', false],
    ['klacht*', 'Met klachten kunt u hier terecht.', true],
    ['klacht', 'Met klachten kunt u hier terecht.', false],
    ['vóór {datum}', 'Betaal vóór 12 mei.', true],
    ['vóór {datum}', 'Betaal vóór de zomer.', false],
    ['al betaald', 'Heeft u al  betaald?', true],
  ])('%s in %s', (phrase, text, found) => expect(phrasePattern([phrase])!.test(text)).toBe(found))

  it('takes time in proportion to a hostile text', () => {
    const pattern = phrasePattern(['niet … eens', 'a* … b*', 'klacht*'])!
    expect(pattern.test(`${'niet '.repeat(40_000)}`)).toBe(false)
  })
})
