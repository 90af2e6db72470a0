import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {checkSet} from '../../src/journey/check-set.ts'
import {CONSEQUENCES} from '../../src/journey/consequences.ts'
import type {JourneyLetter} from '../../src/journey/letter-facts.ts'
import {journey} from '../../src/journey/rule.ts'
import {numberOf} from '../../src/journey/stages.ts'
import {CHANNELS, STAGES} from '../../src/letter/facts.ts'
import {lettersOf} from './lint-set.ts'

/** Category, severity and letters of what is found in a set; a line `name: text` is a letter. */
function found(set: string, complete = true): string[] {
  const letters = lettersOf(
    Object.fromEntries(
      set.split('\n').map(line => [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)]),
    ),
  )
  return checkSet({name: 'reeks', letters, complete}).findings.map(
    ({category, severity, letters}) => `${severity} ${category} ${letters.join(' ')}`,
  )
}

/** The same with stages that are stated. */
function stated(texts: Readonly<Record<string, string>>): string[] {
  const letters = lettersOf(texts).map(letter => ({...letter, guessed: []}))
  return checkSet({name: 'reeks', letters, complete: true}).findings.map(
    ({category, severity, letters}) => `${severity} ${category} ${letters.join(' ')}`,
  )
}

describe('the examples of the rule', () => {
  it.each(journey.examples.wrong)('fires on: %s', set => expect(found(set)).not.toEqual([]))
  it.each(journey.examples.right)('is silent on: %s', set => expect(found(set)).toEqual([]))
})

const ASK = 'U moet uw rekening nog betalen.'
const FIRST = '1-eerste-herinnering.txt'
const NOTICE = '2-14-dagenbrief.txt'
const FINAL = '3-laatste-herinnering.txt'
const GIVES_NOTICE =
  'Betaal uw rekening binnen 15 dagen nadat deze brief bij u is bezorgd. Anders betaalt u € 40 incassokosten.'

describe('stages', () => {
  it('a missing 14-day letter weighs more when costs are asked', () => {
    expect(stated({[FIRST]: ASK, [FINAL]: `${ASK} Met € 40 incassokosten.`})).toEqual([
      `warning missing-stage ${FINAL}`,
    ])
    expect(stated({[FIRST]: ASK, [FINAL]: ASK})).toEqual([`info missing-stage ${FINAL}`])
  })
  it('is milder when a stage was guessed', () => {
    expect(found(`${FIRST}: ${ASK}\n${FINAL}: ${ASK} Met € 40 incassokosten.`)).toEqual([
      `info missing-stage ${FINAL}`,
    ])
  })
  it('misses nothing in a set of which some letters were not looked at', () => {
    expect(found(`${FIRST}: ${ASK}\n${FINAL}: ${ASK} Met € 40 incassokosten.`, false)).toEqual([])
  })
  it('knows a second reminder that does the work of a 14-day letter', () => {
    expect(stated({[FIRST]: ASK, '2-tweede-herinnering.txt': GIVES_NOTICE, [FINAL]: ASK})).toEqual([])
  })
  it.each([
    'Ons bedrijf in België: 0 euro. Ondernemingsnummer 0123.456.789.',
    'De gemeente stuurde een belastingaanslag.',
  ])('asks no 14-day letter of: %s', text => {
    expect(found(`${FIRST}: ${ASK} ${text}\n${FINAL}: ${ASK} ${text} Met € 40 incassokosten.`)).toEqual([])
  })
  it('asks for a first reminder', () => {
    expect(stated({[NOTICE]: GIVES_NOTICE, [FINAL]: ASK})).toEqual([`info missing-stage ${NOTICE}`])
  })
  it('compares numbers with stages', () => {
    expect(
      stated({
        '1-laatste-herinnering.txt': ASK,
        '2-14-dagenbrief.txt': GIVES_NOTICE,
        '0-herinnering.txt': ASK,
      }),
    ).toEqual(['warning order 1-laatste-herinnering.txt 2-14-dagenbrief.txt'])
  })
  it.each([
    ['1-herinnering.md', 1],
    ['02_herinnering.md', 2],
    ['brief-3.md', 3],
    ['14-dagenbrief.md', undefined],
    ['14dagenbrief.md', undefined],
    ['7 dagen.md', undefined],
    ['1e-herinnering.md', undefined],
    ['2de herinnering.md', undefined],
    ['2026-05-herinnering.md', undefined],
    ['herinnering.md', undefined],
    ['map/4 laatste.md', 4],
  ])('the number of %s is %s', (path, number) => expect(numberOf({path})).toBe(number))
  it('two letters for one moment may not contradict each other', () => {
    expect(
      stated({'a-herinnering.txt': 'Betaal binnen 7 dagen.', 'b-herinnering.txt': 'Betaal binnen 14 dagen.'}),
    ).toEqual(['warning same-stage a-herinnering.txt b-herinnering.txt'])
    expect(
      stated({'a-herinnering.txt': 'Betaal binnen 7 dagen.', 'b-herinnering.txt': 'Betaal binnen een week.'}),
    ).toEqual([])
  })
  it('tells a term that grows, but not that of the 14-day letter', () => {
    expect(stated({[FIRST]: 'Betaal binnen 7 dagen.', [NOTICE]: GIVES_NOTICE})).toEqual([])
    expect(
      stated({[FIRST]: 'Betaal binnen 7 dagen.', '2-tweede-herinnering.txt': 'Betaal binnen 14 dagen.'}),
    ).toEqual([`info term ${FIRST} 2-tweede-herinnering.txt`])
  })
})

describe('tone', () => {
  it.each([
    'Anders komt er een deurwaarder.',
    'Anders gaan wij naar de rechter.',
    'Dan vragen wij om een dagvaarding.',
    'Dan volgt er loonbeslag.',
  ])('is too harsh for a first reminder: %s', text => {
    expect(stated({[FIRST]: `${ASK} ${text}`, [NOTICE]: GIVES_NOTICE, [FINAL]: `${ASK} ${text}`})).toEqual([
      `warning consequence ${FIRST}`,
    ])
  })
  it.each([
    'Wij schakelen geen deurwaarder in.',
    'Bent u het niet eens? U kunt naar de rechter.',
    'Kijk in de rechter kolom.',
    'Dat neemt veel tijd in beslag.',
  ])('is no threat: %s', text => {
    expect(stated({[FIRST]: `${ASK} ${text}`, [NOTICE]: GIVES_NOTICE, [FINAL]: ASK})).toEqual([])
  })
  it('says when threats come first and none later', () => {
    expect(
      stated({
        [FIRST]: `${ASK} Wij nemen harde maatregelen. Wij doen dit zonder pardon.`,
        [NOTICE]: GIVES_NOTICE,
        [FINAL]: ASK,
      }),
    ).toEqual([`warning tone ${FIRST} ${NOTICE}`])
  })
  it('says when a letter names the bailiff before another one names costs', () => {
    const without =
      'Betaal uw rekening binnen 15 dagen nadat deze brief bij u is bezorgd. Anders komt er een deurwaarder.'
    expect(
      stated({
        [FIRST]: ASK,
        [NOTICE]: without,
        [FINAL]: `${ASK} Anders betaalt u incassokosten en komt er een deurwaarder.`,
      }),
    ).toEqual([`info consequence ${NOTICE} ${FINAL}`])
  })
})

describe('details', () => {
  it.each([
    ['Bel 020 123 45 67.', 'Bel +31 20 123 45 67.'],
    ['Bel 020 123 45 67.', 'Bel (020) 123 45 67 of mail klant@firma.example.'],
    ['Bel 020 123 45 67.', 'Bel 020-1234567. Hulp nodig? Bel Geldfit: 0800-8115.'],
    ['Bel 020 123 45 67.', 'Hulp met schulden? Bel de gemeente: 14 020 of 010 234 56 78.'],
    ['Bel 020 123 45 67.', 'Stuur een bericht met WhatsApp: 06 12345678.'],
    ['Betaal op NL91 ABNA 0417 1643 00.', 'Betaal op NL91ABNA0417164300.'],
    ['Betaal op NL91 ABNA 0417 1643 00.', 'Wij schrijven het af van uw rekening NL44 RABO 0123 4567 89.'],
    ['Kijk op www.firma.nl.', 'Kijk op mijn.firma.nl/betalen of op geldfit.nl.'],
    ['Mail klant@firma.nl.', 'Mail klant@firma.nl. Een klacht? Mail klacht@firma.nl.'],
    ['Wij zijn open van 9 tot 17 uur.', 'Wij zijn bereikbaar van 9.00 tot 17.00 uur.'],
    ['Wij zijn open van 9 tot 17 uur.', 'Wij bellen u tussen 18.00 en 20.00 uur.'],
    ['Bel {{telefoon}}.', 'Bel 020 123 45 67.'],
  ])('do not differ: %s / %s', (a, b) => {
    expect(stated({[FIRST]: `${ASK} ${a}`, [NOTICE]: `${GIVES_NOTICE} ${b}`})).toEqual([])
  })
  it.each([
    ['Bel 020 123 45 67.', 'Bel 020 123 45 76.', 'warning contact'],
    ['Betaal op NL91 ABNA 0417 1643 00.', 'Betaal op NL44 RABO 0123 4567 89.', 'warning contact'],
    ['Mail klant@firma.nl.', 'Mail incasso@firma.nl.', 'info contact'],
    ['Kijk op www.firma.nl.', 'Kijk op www.firma-betalen.nl.', 'info contact'],
    ['Wij zijn open van 9 tot 17 uur.', 'Wij zijn open van 9 tot 16 uur.', 'warning contact'],
    ['Bel ons.', 'Je kunt ons bellen. Wij helpen je.', 'warning address'],
    ['Vraag een betalingsregeling.', 'Vraag een betaalafspraak.', 'info words'],
  ])('differ: %s / %s', (a, b, what) => {
    expect(
      stated({[FIRST]: `U leest dit. ${a}`, [NOTICE]: b.startsWith('Je') ? b : `${GIVES_NOTICE} ${b}`}),
    ).toEqual([expect.stringMatching(new RegExp(`^${what} `))])
  })
  it('of costs differ', () => {
    expect(
      stated({[FIRST]: ASK, [NOTICE]: GIVES_NOTICE, [FINAL]: 'U betaalt ook € 48,40 incassokosten.'}),
    ).toEqual([`warning costs ${FINAL}`])
  })
  it('of two senders may differ', () => {
    expect(
      stated({
        [NOTICE]: `${GIVES_NOTICE} Bel 020 123 45 67.`,
        [FIRST]: ASK,
        [FINAL]: `Namens onze opdrachtgever schrijven wij u. ${ASK} Bel 010 765 43 21.`,
      }),
    ).toEqual([])
  })
})

it('takes the facts of all variants of a letter together', () => {
  const [letter] = lettersOf({
    [FIRST]:
      '{% if regeling %}Betaal de rekening. Bel 020 123 45 67.{% else %}Betaal de nota binnen 7 dagen. U krijgt een nota. Bel 010 765 43 21.{% endif %} Betaal de rekening.',
  })
  expect(letter).toMatchObject({
    words: {invoice: {rekening: 2, nota: 2}},
    contact: {phone: {'0201234567': '020 123 45 67', '0107654321': '010 765 43 21'}},
    days: [7],
  })
})

it('has tracks for consumers and businesses', () => {
  const business = lettersOf({
    'zakelijk/1-eerste-herinnering.txt': 'De factuur is niet betaald. Bel 020 765 43 21.',
  })
  const consumers = lettersOf({[FIRST]: `${ASK} Bel 020 123 45 67.`, [NOTICE]: GIVES_NOTICE})
  const state = (audience: JourneyLetter['audience']) => (letter: JourneyLetter) => ({
    ...letter,
    audience,
    guessed: [],
  })
  const letters = [...business.map(state('business')), ...consumers.map(state('consumer'))]
  expect(checkSet({name: 'x', letters, complete: true}).findings).toEqual([])
})

const letter: fc.Arbitrary<JourneyLetter> = fc.record({
  path: fc.stringMatching(/^[a-c]\/[0-3]-[a-d]\.md$/),
  stage: fc.constantFrom(...STAGES),
  channel: fc.constantFrom(...CHANNELS),
  audience: fc.constantFrom('consumer', 'business'),
  sender: fc.constantFrom('creditor', 'collection-agency', 'bailiff'),
  language: fc.constantFrom('nl', 'en'),
  jurisdiction: fc.constant('nl'),
  guessed: fc.subarray(['stage', 'audience']),
  words: fc.record({
    invoice: fc.dictionary(fc.constantFrom('rekening', 'factuur', 'nota'), fc.integer({min: 1, max: 3}), {
      minKeys: 1,
    }),
  }),
  address: fc.record({u: fc.nat(3), je: fc.nat(3)}),
  contact: fc.record({
    account: fc.constant({}),
    phone: fc.dictionary(fc.constantFrom('1', '2', '3'), fc.constantFrom('één', 'twee')),
    email: fc.constant({}),
    site: fc.dictionary(fc.constantFrom('a.nl', 'b.nl'), fc.constant('a')),
    hours: fc.constant({}),
  }),
  tone: fc.record({threat: fc.nat(2), blame: fc.nat(2), cold: fc.nat(1), pressure: fc.nat(2)}),
  consequences: fc.subarray([...CONSEQUENCES]),
  days: fc.subarray([7, 14, 21]),
  asksCosts: fc.boolean(),
  costs: fc.subarray([40, 48.4]),
  givesNotice: fc.boolean(),
})

describe('a set', () => {
  const set = fc.uniqueArray(letter, {selector: ({path}) => path, maxLength: 8})
  it('is judged alike in whatever order its letters come', () => {
    fc.assert(
      fc.property(set, fc.infiniteStream(fc.nat()), (letters, random) => {
        const shuffled = letters
          .map(letter => ({letter, at: random.next().value as number}))
          .sort((a, b) => a.at - b.at)
          .map(({letter}) => letter)
        const judge = (letters: readonly JourneyLetter[]) => checkSet({name: 'x', letters, complete: true})
        expect(judge(shuffled)).toEqual(judge(letters))
      }),
    )
  })
  it('is judged alike when its facts went through JSON', () => {
    fc.assert(
      fc.property(set, fc.boolean(), (letters, complete) => {
        const sent = JSON.parse(JSON.stringify(letters)) as JourneyLetter[]
        expect(checkSet({name: 'x', letters: sent, complete})).toEqual(
          checkSet({name: 'x', letters, complete}),
        )
      }),
    )
  })
  it('names only letters that it has', () => {
    fc.assert(
      fc.property(set, letters => {
        const {findings, letters: paths} = checkSet({name: 'x', letters, complete: true})
        for (const finding of findings) {
          expect(finding.letters.length).toBeGreaterThan(0)
          expect(paths).toEqual(expect.arrayContaining([...finding.letters]))
        }
      }),
    )
  })
})
