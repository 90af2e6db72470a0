import {describe, expect, it} from 'vitest'
import {applyEdits} from '../../src/dutch/edit.ts'
import type {Finding} from '../../src/finding.ts'
import {letterFacts} from '../../src/letter/facts.ts'
import {readLetter} from '../../src/letter/read.ts'
import {type LintResult, lint} from '../../src/lint.ts'
import {testResources} from '../resources.ts'

function linted(text: string, rules?: readonly string[], path = 'brief.txt'): LintResult {
  const letter = readLetter(text, {path})
  const options = rules ? {runs: ({id}: {id: string}) => rules.includes(id)} : {}
  return lint(letter, letterFacts(letter, path), testResources(), options)
}
const english = (text: string, ...rules: string[]): readonly Finding[] =>
  linted(`---\ntaal: en\n---\n${text}`, rules).findings

describe('simplify', () => {
  const fixed = (text: string): string[] =>
    english(text, 'simplify').map(({suggestions: [first]}) =>
      applyEdits(`---\ntaal: en\n---\n${text}`, first?.edits ?? []).slice(17),
    )

  it.each([
    ['You get an additional letter.', 'You get an extra letter.'],
    ['You get a remainder.', 'You get a rest.'],
    ['This is an initial letter.', 'This is a first letter.'],
    ['Consequently, you owe us more.', 'So you owe us more.'],
    ['Should you wish to pay, call us.', 'If you want to pay, call us.'],
    ['You owe us a bill in the amount of € 40.', 'You owe us a bill of € 40.'],
    ['In the month of May you paid.', 'In May you paid.'],
    ['Not later than 1 June you must pay.', 'By 1 June you must pay.'],
    ['Please ensure that you pay.', 'Please make sure that you pay.'],
  ])('%s → %s', (bad, good) => expect(fixed(bad)).toContain(good))

  it.each([
    'Your address is on the bill.',
    'You can request a payment plan.',
    'You may therefore pay in parts. However, call us first.',
    'Please ensure prompt payment.',
    'We look forward to your call.',
    'The maximum is € 40, and there is no minimum.',
    'Call the Remainder shop.',
    'You said: “utilize”.',
  ])('is silent on: %s', text => expect(english(text, 'simplify')).toEqual([]))

  it('leaves words to the dictionary that it knows', () => {
    const rules = english('Pay prior to 1 June, and utilise the link.', 'simplify', 'jargon').map(f => f.rule)
    expect(rules).toEqual(['jargon', 'jargon'])
  })
})

describe('hard English', () => {
  it('is told in Dutch, with the number of formulas', () => {
    const [finding] = english('Statutory commercial interest accumulates automatically.', 'readability')
    expect(finding?.message).toMatch(
      /^Deze Engelse zin is moeilijk: (?:[456] van de|alle) 7 leesformules vinden dat\. Maak hem korter, of kies kortere woorden\.$/,
    )
  })

  it('leaves long sentences to the rule about them', () => {
    const long =
      'Notwithstanding numerous communications and several reminders, the outstanding indebtedness in connection with the aforementioned subscription agreement remains entirely unsatisfied.'
    expect(english(long, 'readability', 'long-sentence').map(f => f.rule)).toEqual(['long-sentence'])
  })

  it('is silent on lines that are no sentence', () =>
    expect(
      english('Energy Solutions Holding Europe, Amsterdam International Business Park', 'readability'),
    ).toEqual([]))
})

describe('a letter in two languages', () => {
  const text = [
    'Beste mevrouw Bakker,',
    'U heeft de rekening niet betaald. Conform onze voorwaarden rekenen wij rente.',
    'Please pay the bill prior to 1 June. You can call us if you have questions.',
    'Conform onze afspraak bellen wij u morgen over de rekening van mei.',
    'Please remit the amount to our account if you can.',
  ].join('\n\n')

  it('gets Dutch rules on Dutch blocks and English rules on English ones, with their own places', () => {
    const {findings, languages, facts} = linted(text)
    expect(facts.language).toBe('nl')
    expect(languages).toEqual({nl: 3, en: 2})
    expect(findings.map(({entry, rule, block}) => `${block} ${entry ?? rule}`)).toEqual([
      '1 conform',
      '2 en-prior-to',
      '3 conform',
      '4 en-remit',
    ])
    for (const {start, end, match} of findings) expect(text.slice(start.offset, end.offset)).toBe(match)
  })

  it('says nothing Dutch of an English letter', () => {
    const found = linted(
      'Dear customer,\n\nWe informed you by post in March that the factor was agio.',
    ).findings
    expect(found.filter(({entry}) => entry !== undefined && !entry.startsWith('en-'))).toEqual([])
  })

  it('is silent on English where it is asked to be', () => {
    const markdown = `Dear customer,\n\n<!-- briefwijzer-disable-next-line jargon -- ok -->\nPlease remit the money to our account.\n`
    expect(linted(markdown, undefined, 'brief.md').findings).toEqual([])
  })
})

describe('repeated words', () => {
  it('are judged by the language they are in', () => {
    const fixes = english('Pay the the bill that that shop sent.', 'repeated-word')
    expect(fixes.map(({match, suggestions: [first]}) => `${match} ${first?.fix}`)).toEqual(['the the safe'])
  })
})
