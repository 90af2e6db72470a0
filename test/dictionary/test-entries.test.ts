import {describe, expect, it} from 'vitest'
import {compileDictionary} from '../../src/dictionary/compile.ts'
import type {Entry} from '../../src/dictionary/dictionary.ts'
import {testChange, testCoverage, testEntry} from '../../src/dictionary/test-entries.ts'
import {testCommonWords, testLexicon} from '../lexicon.ts'
import {entry} from '../report/sample.ts'
import {testLaw} from '../resources.ts'

const slot: Entry = {...entry, forms: [], inflect: true}
const other: Entry = {
  ...slot,
  id: 'vordering',
  term: 'vordering',
  replacements: ['bedrag'],
  severity: 'warning',
}

/** What fails of an entry, as `path: problem`, beside others in the dictionary. */
function failures(change: Partial<Entry>, beside: readonly Entry[] = []): string[] {
  const tried = {...slot, ...change}
  const resources = {
    dictionary: compileDictionary([tried, ...beside], testLexicon),
    lexicon: testLexicon,
    commonWords: testCommonWords,
    law: testLaw,
  }
  return testEntry(tried, resources).map(({path, problem}) => `${path.join('.')}: ${problem}`)
}
const example = (bad: string, good: string) => ({examples: [{bad, good}]})

describe('testEntry', () => {
  it('is content with an entry that is right', () => expect(failures({})).toEqual([]))

  it.each([
    [
      'no finding',
      example('Dit is een brief.', 'Dit is een mail.'),
      'examples.0.bad: geen melding van deze term',
    ],
    [
      'two findings',
      example('Een slotaanmaning of slotaanmaning.', 'Een laatste herinnering of slotaanmaning.'),
      'examples.0.bad: 2 meldingen van deze term (“slotaanmaning” en “slotaanmaning”); zet de term één keer in de zin',
    ],
    [
      'another result',
      example('Dit is een slotaanmaning.', 'Dit is de laatste herinnering.'),
      'examples.0.good: het voorstel maakt er “Dit is een laatste herinnering.” van',
    ],
    [
      'a right sentence with a finding',
      {right: ['Een brief.', 'Een slotaanmaning.']},
      'right.1: toch een melding van jargon/slotaanmaning (fout, “slotaanmaning”)',
    ],
    [
      'a good sentence with a finding',
      {kind: 'explain', ...example('De slotaanmaning komt.', 'De slotaanmaning volgt.')} as const,
      'examples.0.good: toch een melding van jargon/slotaanmaning (fout, “slotaanmaning”)',
    ],
    [
      'no suggestion',
      {replacements: ['[datum]']},
      'examples.0.good: er is geen voorstel dat “Dit is een slotaanmaning.” zo maakt; past geen vervanging, schrijf dan: fix: none',
    ],
  ])('tells of %s', (_, change, failure) => expect(failures(change)).toContain(failure))

  it('lets a term stand where it is explained', () => {
    const explained = example('De slotaanmaning komt.', 'De slotaanmaning komt. Dat is een laatste brief.')
    expect(failures({kind: 'explain', fix: 'none', ...explained})).toEqual([])
  })

  it('asks for no suggestion where there is nothing to fill in', () => {
    expect(failures({fix: 'none', ...example('Een slotaanmaning.', 'Een brief.')})).toEqual([])
  })

  it('tells of another entry, unless that gives a tip', () => {
    const both = example(
      'Een slotaanmaning over een vordering.',
      'Een laatste herinnering over een vordering.',
    )
    expect(failures(both, [other])).toEqual([
      'examples.0.bad: ook een melding van jargon/vordering (waarschuwing, “vordering”)',
      'examples.0.good: toch een melding van jargon/vordering (waarschuwing, “vordering”)',
    ])
    expect(failures(both, [{...other, severity: 'info'}])).toEqual([])
  })

  it('tells of a right sentence in which the entry gives no more than a tip', () => {
    expect(failures({severity: 'info', right: ['Een slotaanmaning.']})).toHaveLength(1)
  })
})

it('testCoverage fails an entry that no example makes fire', () => {
  const silent = {...slot, ...example('Een brief.', 'Een mail.')}
  const resources = {
    dictionary: compileDictionary([slot, silent], testLexicon),
    lexicon: testLexicon,
    commonWords: testCommonWords,
    law: testLaw,
  }
  expect(testCoverage(slot, resources)).toEqual([])
  expect(testCoverage(silent, resources)).toEqual([expect.objectContaining({entry: silent, path: []})])
})

it('testChange wants examples to be found still, whatever they become', () => {
  const changed = {...slot, replacements: ['brief']}
  const silenced = {...slot, unless: ['een ~']}
  const resources = (one: Entry) => ({
    dictionary: compileDictionary([one], testLexicon),
    lexicon: testLexicon,
    commonWords: testCommonWords,
    law: testLaw,
  })
  expect(testChange(changed, resources(changed))).toEqual([])
  expect(testChange(silenced, resources(silenced)).map(({path}) => path)).toEqual([['examples', 0, 'bad']])
})
