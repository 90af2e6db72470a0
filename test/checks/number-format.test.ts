import {describe, expect, it} from 'vitest'
import {found as findings, mended as mend} from './found.ts'

const found = (text: string, path?: string, rules: readonly string[] = ['number-format']) =>
  findings(rules, text, path)
const mended = (text: string): string => mend('number-format', text)

describe('dates', () => {
  it.each([
    ['Betaal vóór 01-04-2026.', 'Betaal vóór 1 april 2026.'],
    ['De rekening van 3/11/2025 is open.', 'De rekening van 3 november 2025 is open.'],
    ['U kreeg op 2026-02-09 een e-mail.', 'U kreeg op 9 februari 2026 een e-mail.'],
    ['Uw rekening van 14-01-26 is open.', 'Uw rekening van 14 januari 2026 is open.'],
    ['Bel ons vóór 21-6.', 'Bel ons vóór 21 juni.'],
    ['Wij belden u op 4 febr. over mei.', 'Wij belden u op 4 februari over mei.'],
    ['Wij belden u op 12 jan.', 'Wij belden u op 12 januari.'],
    ["Op 03 maart '26 kreeg u post.", 'Op 3 maart 2026 kreeg u post.'],
    ['Stuur vóór twaalf juni een bericht.', 'Stuur vóór 12 juni een bericht.'],
  ])('%s', (text, plain) => expect(mended(text)).toBe(plain))

  it.each([
    'Betaal vóór 31-02-2026.',
    'Betaal vóór 12-13-2026.',
    'Uw kenmerk: 12-03-2026.',
    'Artikel 12-3 is van toepassing.',
    'Betaal 1/3 van het bedrag.',
    'Het duurt op 3-4 dagen na.',
    'Nummer 12 Jan Smit is hier.',
  ])('is silent on: %s', text => expect(found(text)).toEqual([]))

  it('leaves the choice to a person when the month may stand in front', () => {
    expect(found('Betaal vóór 3/4/2026.')[0]?.suggestions[0]?.fix).toBe('review')
    expect(found('Betaal vóór 3-4-2026.')[0]?.suggestions[0]?.fix).toBe('safe')
  })
})

describe('amounts', () => {
  it.each([
    ['Er komt EUR 15,- bij.', 'Er komt € 15 bij.'],
    ['Er komt 15,- euro bij.', 'Er komt € 15 bij.'],
    ['Er komt 15 EURO bij.', 'Er komt € 15 bij.'],
    ['Er komt €15,00 bij.', 'Er komt € 15 bij.'],
    ['Er komt € 15,-- bij.', 'Er komt € 15 bij.'],
    ['Er komt € 1.215,- bij.', 'Er komt € 1.215 bij.'],
    ['Er komt €1,215.50 bij.', 'Er komt € 1.215,50 bij.'],
    ['Er komt 15€ bij.', 'Er komt € 15 bij.'],
    ['Er komt twaalfhonderd euro bij.', 'Er komt € 1.200 bij.'],
  ])('%s', (text, plain) => expect(mended(text)).toBe(plain))

  it.each([
    'U betaalt € 40.',
    'U betaalt € 40,50.',
    'U betaalt € {{bedrag}}.',
    'U betaalt € XXX,XX.',
    'U betaalt 40 euro.',
  ])('is silent on: %s', text => expect(found(text)).toEqual([]))

  it('speaks for the abbreviation in it', () => {
    const both = found('Er komt EUR 15,- bij. U betaalt in EUR.', 'brief.txt', [
      'number-format',
      'abbreviation',
    ])
    expect(both.map(({rule, match}) => [rule, match])).toEqual([
      ['number-format', 'EUR 15,-'],
      ['abbreviation', 'EUR'],
    ])
  })

  it('leaves tables alone', () => {
    expect(found('| Wat | Bedrag |\n|--|--|\n| Huur | €40,00 |\n', 'brief.md')).toEqual([])
  })
})

describe('counts', () => {
  it.each([
    ['Betaal binnen veertien dagen.', 'Betaal binnen 14 dagen.'],
    ['Betaal binnen 14 (veertien) dagen.', 'Betaal binnen 14 dagen.'],
    ['Betaal binnen veertien (14) dagen.', 'Betaal binnen 14 dagen.'],
    ['Dat duurt twee tot drie weken.', 'Dat duurt 2 tot 3 weken.'],
  ])('%s', (text, plain) => expect(mended(text)).toBe(plain))

  it.each(['Twee weken later belden wij.', 'Dat duurt een week.', 'Het kost een paar honderd euro.'])(
    'is silent on: %s',
    text => expect(found(text)).toEqual([]),
  )

  it('says that two numbers contradict each other', () => {
    const [finding] = found('Betaal binnen 10 (veertien) dagen.')
    expect(finding?.message).toBe(
      'In “10 (veertien) dagen” staan twee verschillende getallen. Kies er één, in cijfers.',
    )
    expect(finding?.severity).toBe('warning')
    expect(finding?.suggestions).toEqual([])
  })

  it('leaves amounts in words to the speaker of a call script', () => {
    expect(found('---\nkanaal: belscript\n---\nU betaalt veertig euro.')).toEqual([])
  })
})
