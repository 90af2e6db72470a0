import {describe, expect, it} from 'vitest'
import {isoDay} from '../../src/law/calendar.ts'
import {type LetterFacts, letterFacts} from '../../src/letter/facts.ts'
import {readLetter} from '../../src/letter/read.ts'
import {type SampleRow, samplesFrom} from '../../src/letter/samples.ts'
import {type FilledLetter, fillLetter} from '../../src/panel/fill.ts'
import {numberedLetter} from '../../src/panel/paragraphs.ts'

interface Wishes {
  readonly path?: string
  readonly facts?: Partial<LetterFacts>
  readonly rows?: readonly SampleRow[]
  readonly most?: number
}

/** Fills a letter that readers read on 24 November 2026. */
function filled(source: string, {path = 'brief.md', facts, rows, most = 4}: Wishes = {}): FilledLetter {
  const letter = readLetter(source, {path})
  return fillLetter(
    numberedLetter(letter),
    {today: isoDay('2026-11-24')!, facts: {...letterFacts(letter, path), ...facts}},
    {samples: rows && samplesFrom(rows), most},
  )
}

const textsIn = ({variants}: FilledLetter, index = 0): string[] =>
  variants[index]!.paragraphs.map(({blocks}) => blocks.map(({label, text}) => label + text).join(' | '))
const text = (source: string, wishes?: Wishes): string => textsIn(filled(source, wishes)).join(' / ')

describe('made-up values', () => {
  it.each([
    ['Beste {{naam}}, dag.', 'Beste Robin Voorbeeld, dag.'],
    ['Geachte heer {{achternaam}}, dag.', 'Geachte heer Voorbeeld, dag.'],
    ['{{aanhef}}, dag', 'Beste mevrouw Voorbeeld, dag'],
    ['Geachte {{aanhef}}, dag', 'Geachte mevrouw Voorbeeld, dag'],
    ['Geachte {{aanhef}} {{achternaam}}, dag', 'Geachte mevrouw Voorbeeld, dag'],
    [
      'Dat hadden wij op {{vervaldatum}} moeten krijgen.',
      'Dat hadden wij op 9 november 2026 moeten krijgen.',
    ],
    ['Het bedrag is € {{bedrag}}.', 'Het bedrag is € 127,50.'],
    ['Het bedrag is {{bedrag}}.', 'Het bedrag is € 127,50.'],
    ['Het bedrag is {{bedrag}} euro.', 'Het bedrag is 127,50 euro.'],
    ['De kosten: € {{incassokosten}}.', 'De kosten: € 40,00.'],
    [
      'U betaalt € {{hoofdsom}} en € {{incassokosten}}, samen € {{totaal}}.',
      'U betaalt € 127,50 en € 40,00, samen € 167,50.',
    ],
    ['Betaal vóór {{datum}}.', 'Betaal vóór 8 december 2026.'],
    ['De rekening van {{datum}}.', 'De rekening van 4 november 2026.'],
    ['De rekening van {{factuurdatum}}.', 'De rekening van 10 oktober 2026.'],
    ['Op {{datum}} schrijven wij het af.', 'Op 8 december 2026 schrijven wij het af.'],
    ['Betaal binnen {{termijn}} dagen.', 'Betaal binnen 14 dagen.'],
    ['Betaal binnen {{termijn}}.', 'Betaal binnen 14 dagen.'],
    ['U betaalt in {{aantal}} delen.', 'U betaalt in 3 delen.'],
    ['Naar {{iban}}, met {{kenmerk}} erbij.', 'Naar NL00 BANK 0123 4567 89, met 9000 0012 3456 erbij.'],
    ['Bel {{telefoonnummer}}.', 'Bel 085-012 34 56.'],
    ['Kijk op {{betaallink}}.', 'Kijk op www.voorbeeld.nl/betalen.'],
    ['Beste {{contact}}, dag.', 'Beste Robin Voorbeeld, dag.'],
    ['Geachte {{bedrijfsnaam}}, dag.', 'Geachte Bakkerij Voorbeeld, dag.'],
    ['Groet, {{afzender}}', 'Groet, De Voorbeeldwinkel'],
    ["€ {{ number_format($lid['bedrag'], 2, ',', '.') }} is te veel.", '€ 127,50 is te veel.'],
    ['Het gaat om € ........ van u.', 'Het gaat om € 127,50 van u.'],
    ['Voor [AANTAL KINDEREN] thuis en {{zorgtoeslagsoort}}.', 'Voor 2 thuis en (zorgtoeslagsoort).'],
  ])('%s', (source, wanted) => {
    expect(text(source)).toBe(wanted)
  })

  it('fit who sends the letter', () => {
    const facts = {sender: 'collection-agency'} as const
    expect(text('{{bedrijf}} schrijft namens {{schuldeiser}}.', {facts})).toBe(
      'Incassobureau Voorbeeld schrijft namens De Voorbeeldwinkel.',
    )
  })

  it('are the same for one field wherever it stands', () => {
    expect(text('Betaal vóór {{datum}}.\n\nDus: {{ datum }}.')).toBe(
      'Betaal vóór 8 december 2026. / Dus: 8 december 2026.',
    )
  })

  it('give instalments days of their own that come to the whole', () => {
    const source =
      '| Deel | Bedrag | Vóór |\n|---|---|---|\n| 1 | € {{termijn}} | {{datum_1}} |\n| 2 | € {{termijn}} | {{datum_2}} |'
    expect(text(`U betaalt € {{totaal}} in {{aantal}} delen.\n\n${source}`)).toBe(
      'U betaalt € 127,50 in 2 delen. / Deel | Bedrag | Vóór | 1 | € 63,75 | 8 december 2026 | 2 | € 63,75 | 7 januari 2027',
    )
  })

  it('tell which fields they do not understand', () => {
    expect(filled('Beste {{naam}}, {{zorgtoeslagsoort}} en {{ zorgtoeslagsoort }}.').strange).toEqual([
      'zorgtoeslagsoort',
    ])
  })
})

describe('values that somebody gave', () => {
  it('go before made-up ones, and leave room for these', () => {
    const rows = [{naam: 'Sanne', bedrag: ''}]
    expect(text('Beste {{naam}}, betaal € {{bedrag}}.', {rows})).toBe('Beste Sanne, betaal € 127,50.')
  })

  it('are those of a customer who gets the variant', () => {
    const rows = [
      {naam: 'Sanne', regeling: 'nee'},
      {naam: 'Ali', regeling: 'ja'},
    ]
    const letter = filled(
      'Beste {{naam}},\n\n{% if regeling %}\nU heeft een regeling.\n{% endif %}\n\nDag.',
      {rows},
    )
    expect([textsIn(letter), textsIn(letter, 1)]).toEqual([
      ['Beste Ali,', 'U heeft een regeling.', 'Dag.'],
      ['Beste Sanne,', 'Dag.'],
    ])
    expect(letter.variants.map(({label}) => label)).toEqual(['regeling: ja', 'regeling: nee'])
  })
})

describe('variants', () => {
  const cases = (size: number): string =>
    Array.from({length: size}, (_, i) => `{% ${i > 0 ? 'elsif' : 'if'} soort == 's${i}' %}Soort ${i}.`).join(
      '',
    )

  it('are no more than were asked for', () => {
    const letter = filled(`${cases(6)}{% endif %}`, {most: 2})
    expect(letter.variants).toHaveLength(2)
    expect(letter.left).toBeGreaterThan(2)
    expect(letter.more).toBe(false)
  })

  it('never show what no reader gets: several texts at once', () => {
    const letter = filled(`${cases(20)}{% endif %}`, {most: 99})
    expect(letter.more).toBe(true)
    for (const {paragraphs} of letter.variants)
      expect(paragraphs.map(({blocks}) => blocks[0]!.text).join(' ')).not.toMatch(/Soort .*Soort/)
  })
})

describe('what a reader sees', () => {
  it('keeps bold', () => {
    const [{blocks}] = filled('Betaal **vóór {{datum}}** nu.').variants[0]!.paragraphs as [never]
    expect((blocks as {runs: unknown}[])[0]!.runs).toEqual([
      {text: 'Betaal ', strong: false},
      {text: 'vóór 8 december 2026', strong: true},
      {text: ' nu.', strong: false},
    ])
  })

  it('has the word before a subject, and the title of a page only where a reader sees it', () => {
    expect(text('Betreft: uw rekening\n\nBeste klant,\n\nDag.')).toBe(
      'Betreft: uw rekening / Beste klant, / Dag.',
    )
    const page =
      '<html><head><title>Uw rekening</title></head><body><h1>Uw rekening</h1><p>Dag.</p></body></html>'
    const path = 'brief.html'
    expect(text(page, {path, facts: {channel: 'letter'}})).toBe('Uw rekening / Dag.')
    expect(text(page, {path, facts: {channel: 'email'}})).toBe('Onderwerp: Uw rekening / Uw rekening / Dag.')
  })
})
