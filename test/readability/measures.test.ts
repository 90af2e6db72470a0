import {describe, expect, it} from 'vitest'
import {letterFacts} from '../../src/letter/facts.ts'
import {readLetter} from '../../src/letter/read.ts'
import {lint} from '../../src/lint.ts'
import {testResources} from '../resources.ts'

/** The measures of a plain text, as a letter has them. */
function measure(text: string) {
  const letter = readLetter(text, {path: 'brief.txt'})
  const facts = letterFacts(letter, 'brief.txt', {language: 'nl'})
  return lint(letter, facts, testResources(), {runs: () => false}).readability
}

describe('measure', () => {
  it('applies the formulas to words, sentences and syllables', () => {
    // Long words: vandaag, rekening, incassokosten
    const found = measure('Betaal vandaag uw rekening. Dan komen er geen incassokosten bij.')
    const syllables = 2 + 2 + 1 + 3 + (1 + 2 + 1 + 1 + 5 + 1)
    expect(found.words).toBe(10)
    expect(found.sentences).toBe(2)
    expect(found.wordsPerSentence).toBe(5)
    expect(found.syllablesPerWord).toBeCloseTo(syllables / 10)
    expect(found.longWordShare).toBeCloseTo(0.3)
    expect(found.fleschDouma).toBeCloseTo(206.835 - 0.93 * 5 - (77 * syllables) / 10)
    expect(found.leesindexA).toBeCloseTo(195 - 2 * 5 - (66.7 * syllables) / 10)
    expect(found.lix).toBeCloseTo(5 + 30)
  })

  it('gives zeros when there is nothing to measure', () => {
    for (const text of [
      '',
      '€ 40,-',
      'Factuurnummer:',
      'Factuurnummer: 2026-118\nIBAN: NL91 ABNA 0417 1643 00',
      '{{naam}}',
    ]) {
      expect(new Set(Object.values(measure(text)))).toEqual(new Set([0, null]))
    }
  })

  it('does not let labels, greetings and names count as short sentences', () => {
    const body = 'Wij vragen u het bedrag deze week te betalen.'
    const whole = `Factuurnummer: 2026-118\nBedrag: € 40,-\nGeachte heer Bos,\n${body}\nMet vriendelijke groet,\nJ. Bakker`
    const {jargonPer100Words, score, ...rest} = measure(body)
    expect(measure(whole)).toMatchObject(rest)
  })

  it('counts short sentences that are closed, and long lines that are not', () => {
    expect(measure('Betaal nu.').sentences).toBe(1)
    expect(measure('Betaal z.s.m.').sentences).toBe(1)
    expect(measure('Hij zei: "Betaal nu!"').sentences).toBe(1)
    expect(measure('het bedrag van deze maand\nde rente tot nu toe').sentences).toBe(2)
    expect(measure('Naam: ______').sentences).toBe(0)
  })

  it('takes amounts, dates, addresses and merge fields for one word each, whatever their length', () => {
    const short = measure('Betaal 5 op 6 via 7 aan 8.')
    const long = measure(
      `Betaal 1.250.000,50 op 12-03-2026 via https://voorbeeld.nl/een/lang/pad aan {{heel.lange.naam.van.een.veld}}.`,
    )
    expect(long).toEqual(short)
    expect(short.words).toBe(8)
    expect(short.syllablesPerWord).toBe((2 + 1 + 2 + 1) / 4)
  })

  it('finds plain text plainer than official text by every measure', () => {
    const plain = measure(
      'U bent te laat met betalen. Betaal het geld voor 1 mei. Lukt dat niet? Bel ons dan.',
    )
    const official = measure(
      'Ondanks herhaalde betalingsherinneringen constateren wij dat het verschuldigde factuurbedrag tot op heden niet op onze ' +
        'bankrekening is bijgeschreven, zodat wij genoodzaakt zijn buitengerechtelijke incassokosten in rekening te brengen.',
    )
    expect(plain.fleschDouma).toBeGreaterThan(official.fleschDouma! + 40)
    expect(plain.leesindexA).toBeGreaterThan(official.leesindexA! + 40)
    expect(plain.lix).toBeLessThan(official.lix - 20)
    expect(plain.score).toBeGreaterThan(75)
    expect(official.score).toBeLessThan(40)
  })

  it('counts uncommon words, but no names', () => {
    expect(measure('Wij noemen dat een stuiting van de verjaring.').uncommonWordShare).toBe(2 / 8)
    expect(measure('U huurt van Woonstad Qwertburg een huis.').uncommonWordShare).toBe(0)
  })

  it('counts passives, connectives and jargon', () => {
    const found = measure(
      'De rekening wordt betaald. Wij bellen u, want u bent te laat. Voldoe de vordering.',
    )
    expect(found.passiveShare).toBeCloseTo(1 / 3)
    expect(found.unconnectedShare).toBeCloseTo(2 / 3)
    expect(found.jargonPer100Words).toBeCloseTo((100 * 2) / 15)
  })

  it('counts words between the parts of a verb, and content words per clause', () => {
    expect(measure('Wij hebben uw betaling van maart nog niet ontvangen.').splitVerbDistance).toBe(6)
    // Content: betaalt, rekening, bellen; clauses: betaalt, bellen.
    expect(measure('Betaalt u de rekening niet, dan bellen wij u.').contentWordsPerClause).toBe(3 / 2)
  })

  it('measures running text alone', () => {
    const body = 'Wij vragen u het bedrag deze week te betalen.'
    const letter = readLetter(
      `# Derhalve sommeren wij u zonder uitstel\n\n${body}\n\n| Vordering uit hoofde van verzuim | € 40 |\n|---|---|\n| Rente over de hoofdsom tot heden | € 2 |\n`,
      {path: 'brief.md'},
    )
    const {readability} = lint(letter, letterFacts(letter, 'brief.md'), testResources(), {runs: () => false})
    // Jargon in a heading or a table is read all the same.
    const {jargonPer100Words, score, ...rest} = readability
    expect(measure(body)).toMatchObject(rest)
    expect(jargonPer100Words).toBeGreaterThan(measure(body).jargonPer100Words)
    expect(score).toBeLessThan(measure(body).score)
  })
})
