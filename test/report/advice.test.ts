import {describe, expect, it} from 'vitest'
import type {Entry} from '../../src/dictionary/dictionary.ts'
import type {Located} from '../../src/lint.ts'
import type {Change} from '../../src/readability/parts.ts'
import {advice, points} from '../../src/report/advice.ts'
import {entry, finding} from './sample.ts'
import {located} from './stats-sample.ts'

const SOURCE = 'De kosten zijn nog niet voldaan.'
const pay: Partial<Entry> = {id: 'voldoen', term: 'voldoen', pos: 'verb', replacements: ['betalen']}

const term = (over: Partial<Entry>, times = 1, text = 'voldaan', source = SOURCE): Change<Located> => ({
  ...located(text, source),
  kind: 'term',
  entry: {...entry, ...over},
  times,
  points: 2,
})

const found = (edits: readonly {start: number; end: number; text: string}[], text: string) => [
  finding(SOURCE, ['voldaan'], {entry: 'voldoen', suggestions: [{text, fix: 'review', edits}]}),
]

describe('advice', () => {
  it('gives the word in the form that the sentence asks for', () => {
    const fitting = found([{start: 24, end: 31, text: 'betaald'}], 'betaald')
    expect(advice(term(pay), fitting)).toBe('Schrijf “betaald” in plaats van “voldaan” (regel 1)')
  })

  it('gives the term itself when it stands in more places, or when more than the term changes', () => {
    const around = found([{start: 20, end: 31, text: 'al betaald'}], 'al betaald')
    expect(advice(term(pay), around)).toBe('Schrijf “betalen” in plaats van “voldoen” (regel 1)')
    expect(advice(term(pay, 3), [])).toBe('Schrijf “betalen” in plaats van “voldoen” (3 keer)')
    const parts = {...term(pay), text: 'zijn … voldaan'} as Change<Located>
    expect(advice(parts, [])).toBe('Schrijf “betalen” in plaats van “voldoen” (regel 1)')
  })

  it('leaves the form of an adjective to the writer', () => {
    const adjective = {term: 'voornoemd', pos: 'adjective', replacements: ['dit', 'deze']}
    expect(advice(term(adjective, 2), [])).toBe('Schrijf “dit” of “deze” in plaats van “voornoemd” (2 keer)')
  })

  it('says what else to do with a term', () => {
    const of = (over: Partial<Entry>, times?: number): string => advice(term(over, times), [])
    expect(of({kind: 'explain'})).toBe('Leg “voldaan” uit, of schrijf het anders (regel 1)')
    expect(of({kind: 'delete', replacements: []}, 2)).toBe('Laat “voldaan” weg (2 keer)')
    expect(of({kind: 'rephrase', replacements: ['u betaalt']})).toBe(
      'Schrijf de zin met “voldaan” anders, bijvoorbeeld met “u betaalt” (regel 1)',
    )
    expect(of({kind: 'rephrase', replacements: ['Bel ons dan.']})).toBe(
      'Schrijf de zin met “voldaan” anders, bijvoorbeeld: “Bel ons dan.” (regel 1)',
    )
    expect(of({kind: 'rephrase', replacements: []}, 2)).toBe(
      'Schrijf de zinnen met “voldaan” anders (2 keer)',
    )
    expect(of({kind: 'rephrase', replacements: ['[noem de stap]']})).toBe(
      'Noem de stap, in plaats van “voldaan” (regel 1)',
    )
    expect(of({kind: 'replace', replacements: []})).toBe('Kies gewone woorden voor “voldaan” (regel 1)')
  })

  it('says what to do with words and sentences', () => {
    const word = {...located('kosten', SOURCE), kind: 'word', points: 1} as const
    expect(advice({...word, times: 1}, [])).toBe('Kies een gewoon woord voor “kosten” (regel 1)')
    expect(advice({...word, times: 2}, [])).toBe('Kies een gewoon woord voor “kosten” (2 keer)')
    const sentence = {...located(SOURCE, SOURCE), points: 1}
    expect(advice({...sentence, kind: 'cut', sentences: 2}, [])).toBe(
      'Maak 2 zinnen van “De kosten zijn nog …” (regel 1)',
    )
    expect(advice({...sentence, kind: 'active'}, [])).toBe(
      'Zeg wie het doet in “De kosten zijn nog …” (regel 1)',
    )
  })

  it('is never long, and holds nothing that steers a terminal', () => {
    const text = `\u001B[31m${'lang'.repeat(5000)} en nog veel meer woorden`
    const change = {...located(SOURCE, SOURCE), text, kind: 'active', points: 1} as const
    expect(advice(change, []).length).toBeLessThan(120)
    expect(advice(change, [])).not.toContain('\u001B')
  })
})

describe('points', () => {
  it('has a singular', () => {
    expect([0.6, 1.4, 1.5].map(points)).toEqual(['1 punt', '1 punt', '2 punten'])
  })
})
