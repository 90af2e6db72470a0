import {describe, expect, it} from 'vitest'
import type {Rule} from '../../src/checks/rule.ts'
import {describeUnless, explainEntry, explainRule, listRules} from '../../src/report/explain.ts'
import {PLAIN} from '../../src/report/style.ts'
import {entry} from './sample.ts'

const PAGE = {width: 60, style: PLAIN}
const rule: Rule = {
  id: 'jargon',
  title: 'Moeilijk woord',
  why: 'Een gewoon woord begrijpt iedereen, ook wie moeilijk leest of haast heeft.',
  severity: 'warning',
  examples: {wrong: ['Een slotaanmaning.', ''], right: ['Een laatste herinnering.']},
  check: () => [],
}

describe('explainRule', () => {
  it('gives reason and examples', () => {
    expect(explainRule(rule, [entry], PAGE)).toBe(`Moeilijk woord
regel jargon · waarschuwing (kan per term verschillen)

Waarom
  Een gewoon woord begrijpt iedereen, ook wie moeilijk leest
  of haast heeft.

Liever niet
  Een slotaanmaning.
  (niets)

Wel goed
  Een laatste herinnering.

Deze regel kent 1 term. Bekijk er een: briefwijzer explain
slotaanmaning
`)
  })

  it('says nothing of terms when there are none', () => {
    expect(explainRule(rule, [], PAGE)).not.toMatch(/term/)
  })
})

const DETAILS = {
  rule,
  forms: ['slotaanmaning', 'slotaanmaningen'],
  origin: ['Het woordenboek van briefwijzer, thema collection (Incasso)'],
}

describe('explainEntry', () => {
  it('gives forms, words to write, contexts, examples and where it comes from', () => {
    const full = {...entry, article: 'de', right: ['De slotaanmaning aan de gemeente is kwijt.']} as const
    expect(explainEntry(full, DETAILS, PAGE)).toBe(`de slotaanmaning · zelfstandig naamwoord
term slotaanmaning · regel jargon
fout · vervang de term

Waarom
  Veel lezers kennen dit woord niet.
  Bron: Taalkompas, CommunicatieRijk

Schrijf liever
  laatste herinnering
  De eerste vervanging past altijd.

Vormen
  slotaanmaning en slotaanmaningen

Geen melding
  als de afzender “overheid” is
  in “slotaanmaning aan”
  bij “aanmaning en herinnering”

Liever niet
  Dit is een slotaanmaning.
Wel goed
  Dit is een laatste herinnering.

Ook goed
  De slotaanmaning aan de gemeente is kwijt.

Herkomst
  Het woordenboek van briefwijzer, thema collection
  (Incasso)
`)
  })

  it('prefers the reason of the term', () => {
    expect(explainEntry({...entry, why: 'Omdat het schrik geeft.'}, DETAILS, PAGE)).toContain(
      'Waarom\n  Omdat het schrik geeft.\n',
    )
  })

  it('gives what stands in brackets as something to do, not as words to write', () => {
    const asking = {
      ...entry,
      kind: 'rephrase',
      fix: 'none',
      replacements: ['[maak er een vraag van]', 'wij vragen'],
    } as const
    const page = explainEntry(asking, DETAILS, PAGE)
    expect(page).toContain('Wat u doet\n  Maak er een vraag van.\n\nSchrijf liever\n  wij vragen\n')
    expect(page).not.toContain('[')
  })
})

describe('listRules', () => {
  it('lists rules by name and counts terms by theme', () => {
    const other = {...rule, id: 'tone', severity: 'error', title: 'Toon '.repeat(20).trim()} as const
    const entries = [entry, {...entry, category: 'legal'}, {...entry, rule: 'filler', category: 'filler'}]
    expect(listRules([other, rule], entries, PAGE)).toBe(`2 regels
jargon  waarschuwing  Moeilijk woord
tone    fout          Toon Toon Toon Toon Toon Toon Toon
                      Toon Toon Toon Toon Toon Toon Toon
                      Toon Toon Toon Toon Toon Toon

3 termen, per thema
filler             1
jargon/collection  1
jargon/legal       1

Meer over een regel of term: briefwijzer explain <naam>
`)
  })
})

describe('describeUnless', () => {
  it('puts contexts of a kind together', () => {
    expect(describeUnless(['~ aan', '@stage=notice', 'museum', 'in ~ … op'], 'gaan')).toEqual([
      'als de fase “14-dagenbrief” is',
      'in “gaan aan” of “in gaan … op”',
      'bij “museum”',
    ])
  })

  it('explains the sign for the term when it stands there', () => {
    expect(describeUnless(['~ aan'])).toEqual(['in “~ aan”', '(~ is de term)'])
  })
})
