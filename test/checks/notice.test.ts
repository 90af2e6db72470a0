import fs from 'node:fs'
import {describe, expect, it} from 'vitest'
import {applyEdits} from '../../src/dutch/edit.ts'
import type {StatedFacts} from '../../src/letter/facts.ts'
import {lintWith} from './lint-with.ts'

const NOTICE: StatedFacts = {stage: 'notice', channel: 'letter', audience: 'consumer', jurisdiction: 'nl'}
const COSTS = 'Anders komt er € 40 aan incassokosten bij.'
const term = (text: string, facts: StatedFacts = NOTICE) => lintWith(['notice-term'], text, facts)
const costs = (text: string) => lintWith(['notice-costs'], text, NOTICE)
const GOOD = 'Betaal binnen 15 dagen nadat deze brief bij u is bezorgd.'

describe('the gold of 14-day paragraphs', () => {
  const rows = fs.readFileSync('fixtures/gold/notice.tsv', 'utf8').trimEnd().split('\n').slice(1)
  it.each(rows.map(row => row.split('\t') as [string, string, string]))('%s', (text, verdict, what) => {
    const found = lintWith(['notice-term', 'notice-costs', 'notice-consequence'], text, NOTICE)
      .filter(({severity}) => severity !== 'info')
      .map(({rule}) => rule)
    if (verdict === 'valid') expect(found).toEqual([])
    else expect(found).toContain(`notice-${what}`)
  })
})

describe('the suggestion for a wrong term', () => {
  it.each([
    [
      `Betaal binnen 14 dagen na dagtekening van deze brief. ${COSTS}`,
      `Betaal binnen 15 dagen nadat deze brief bij u is bezorgd. ${COSTS}`,
    ],
    [
      `Binnen veertien (14) dagen na heden moet u betalen. ${COSTS}`,
      `Binnen 15 dagen nadat deze brief bij u is bezorgd moet u betalen. ${COSTS}`,
    ],
    [
      `Betaal binnen een termijn van 14 dagen, te rekenen vanaf de dag na verzending, het bedrag. ${COSTS}`,
      `Betaal binnen 15 dagen nadat deze brief bij u is bezorgd het bedrag. ${COSTS}`,
    ],
    [
      `Betaal je rekening binnen 14 dagen. Anders betaal je € 40 incassokosten.`,
      `Betaal je rekening binnen 15 dagen nadat deze brief bij je is bezorgd. Anders betaal je € 40 incassokosten.`,
    ],
  ])('%s', (text, mended) => {
    const [finding] = term(text)
    expect(finding?.suggestions[0]?.fix).toBe('review')
    expect(applyEdits(text, finding?.suggestions[0]?.edits ?? [])).toBe(mended)
    expect(term(mended)).toEqual([])
  })

  it('is only in the message when words must be moved', () => {
    const [finding] = term(`U heeft na heden 14 dagen om te betalen. ${COSTS}`)
    expect(finding?.message).toContain('Schrijf liever: “Betaal binnen 15 dagen nadat')
    expect(finding?.suggestions).toEqual([])
  })

  it('speaks of the e-mail in an e-mail', () => {
    const [finding] = term(`Betaal binnen 14 dagen na heden. ${COSTS}`, {...NOTICE, channel: 'email'})
    expect(finding?.message).toContain('nadat deze e-mail bij u is bezorgd')
  })
})

describe('where the law speaks', () => {
  const wrong = `Betaal binnen 14 dagen na dagtekening. ${COSTS}`
  const {stage: _, ...any} = NOTICE
  it('judges a term with costs behind it in every stage', () => {
    expect(term(wrong, {...any, stage: 'first-reminder'})).toHaveLength(1)
    expect(term(wrong, {...any, stage: 'other'})).toHaveLength(1)
  })
  it.each<StatedFacts>([
    {jurisdiction: 'be'},
    {jurisdiction: 'other'},
    {audience: 'business'},
    {sender: 'government'},
  ])('is silent for %o', facts => expect(term(wrong, {...NOTICE, ...facts})).toEqual([]))
  it('warns of a demand without costs', () => {
    const text = 'Betaal binnen 14 dagen na dagtekening.'
    expect(term(text, {...any, stage: 'final-reminder'}).map(({severity}) => severity)).toEqual(['warning'])
    expect(term(text, {...any, stage: 'first-reminder'})).toEqual([])
  })
  it.each([
    'Uw betaaltermijn van 14 dagen is verstreken. Wij rekenen nu geen incassokosten.',
    'U had binnen 14 dagen moeten betalen. Anders komen er € 40 incassokosten bij.',
    'Uw rekening is 14 dagen te laat. Er komen € 40 incassokosten bij als u niet betaalt.',
    'Reageer binnen 14 dagen. Daarna komt er € 40 aan incassokosten bij.',
  ])('sees no term of payment in: %s', text =>
    expect(term(text, {...any, stage: 'first-reminder'})).toEqual([]),
  )
})

describe('a fixed last day', () => {
  const letter = (sent: string, by: string) =>
    `---\nverzenddatum: ${sent}\n---\n${GOOD} Uw betaling moet uiterlijk ${by} bij ons binnen zijn. ${COSTS}`
  it.each([
    ['2026-09-10', '25 september 2026', '26 september 2026'],
    ['2026-09-11', '28 september 2026', '29 september 2026'],
    ['2026-09-11', '28-09-2026', '29 september 2026'],
    ['2026-12-24', '12 januari 2027', '13 januari 2027'],
  ])('sent on %s and paid by %s is too early', (sent, by, earliest) => {
    const [finding, ...more] = term(letter(sent, by))
    expect(more).toEqual([])
    expect(finding?.match).toBe(by)
    expect(finding?.message).toContain(`dan is ${earliest} hier de vroegste goede datum`)
    expect(finding?.suggestions[0]?.text).toBe(earliest)
  })
  it.each([
    ['2026-09-10', '26 september 2026'],
    ['2026-09-11', '29 september'],
    ['2026-12-24', '13 januari 2027'],
    ['2026-09-10', '{{uiterste_datum}}'],
  ])('sent on %s and paid by %s is right', (sent, by) => expect(term(letter(sent, by))).toEqual([]))

  it('knows that “vóór” leaves the day itself out, and finds the date above the letter', () => {
    const text = (by: string) =>
      `Utrecht, 10 september 2026\n\nBeste mevrouw,\n\n${GOOD} Wij moeten uw betaling vóór ${by} ontvangen. ${COSTS}`
    expect(term(text('26 september 2026')).map(({match}) => match)).toEqual(['26 september 2026'])
    expect(term(text('27 september 2026'))).toEqual([])
  })

  it('is not enough alone', () => {
    const [finding] = term(`Betaal uiterlijk {{datum}}. ${COSTS}`)
    expect(finding?.severity).toBe('warning')
    expect(finding?.match).toBe('')
    expect(term(`U moet nog betalen. ${COSTS}`)[0]?.message).toContain('staat geen termijn')
  })
})

describe('two terms', () => {
  it('confuse', () => {
    const found = term(`${GOOD} Betaal dus binnen 21 dagen nadat deze brief bij u is bezorgd. ${COSTS}`)
    expect(found.map(({match}) => match)).toEqual(['binnen 21 dagen nadat deze brief bij u is bezorgd'])
    expect(found[0]?.message).toContain('twee verschillende termijnen: 15 en 21 dagen')
  })
  it('may be one, said twice', () => {
    const twice = 'Betaal dus binnen 14 dagen vanaf de dag nadat deze brief bij u is bezorgd.'
    expect(term(`${GOOD} ${twice} ${COSTS}`)).toEqual([])
  })
})

describe('the costs', () => {
  it('may be in a table of the letter with a maximum from the Besluit', () => {
    const [finding] = costs(`U betaalt nog € 1.000. ${GOOD} Anders komt er € 160 aan incassokosten bij.`)
    expect(finding?.message).toContain('Bij een schuld van € 1.000 zijn de incassokosten hooguit € 150')
    expect(finding?.suggestions[0]?.text).toBe('€ 150')
  })
  it('may have VAT with the declaration only', () => {
    const text = `U betaalt nog € 1.000. ${GOOD} Anders komt er € 181,50 aan incassokosten bij.`
    expect(costs(text)[0]?.message).toContain('€ 181,50 is met btw')
    expect(costs(`${text} Wij kunnen de btw niet verrekenen, daarom zit die erbij.`)).toEqual([])
  })
  it('may stand in a merge field that another is glued to', () =>
    expect(
      costs(`${GOOD} Anders betaalt u incassokosten van {{ bik_bedrag }}{{ btw_toelichting }}.`),
    ).toEqual([]))
  it('are told once when two names share an amount', () => {
    const text = `${GOOD} Anders betaalt u buitengerechtelijke kosten (incassokosten) van maximaal € 40.`
    expect(costs(text)).toHaveLength(1)
  })
  it('beside a guess are a hint', () => {
    const text = `${GOOD} Anders betaalt u incassokosten. Die incassokosten zijn minimaal € 40. In uw geval zijn de incassokosten € 110,33.`
    expect(costs(text).map(({severity}) => severity)).toEqual(['info'])
  })
})
