import {describe, expect, it} from 'vitest'
import {letterFacts} from '../../src/letter/facts.ts'
import {readLetter} from '../../src/letter/read.ts'
import {lint} from '../../src/lint.ts'
import {choices, contextsOf, ownWords, proposal} from '../../src/report/proposal.ts'
import {PLAIN, type Style} from '../../src/report/style.ts'
import {testResources} from '../resources.ts'

/** The finding about the word in a letter, and the letter. */
function look(source: string, path = 'brief.md') {
  const letter = readLetter(source, {path})
  const {findings} = lint(letter, letterFacts(letter, path), testResources())
  return {letter, finding: findings.find(({entry}) => entry === 'slotaanmaning')!}
}

/** The sentences of a proposal, as it is and as it becomes. */
function sentences(source: string, columns: number, style: Style = PLAIN): string {
  const {letter, finding} = look(source)
  const shown = proposal(letter, finding, {path: 'brief.md', columns, style})
  return shown.slice(shown.indexOf('\n\n') + 2)
}

describe('proposal', () => {
  it('shows the sentence as it is and as it becomes, without colours between arrows', () => {
    expect(sentences('Dag. Dit is een\nslotaanmaning. Tot ziens.\n', 80)).toBe(
      '  Nu  Dit is een →slotaanmaning←.\n  1   Dit is een →laatste herinnering←.\n',
    )
  })

  it('breaks lines where they end, and colours what is on each', () => {
    const tagged: Style = {
      ...PLAIN,
      good: text => `<${text}>`,
      severity: {...PLAIN.severity, error: text => `!${text}!`},
    }
    expect(sentences('Dit is voor u nu een slotaanmaning.\n', 28, tagged)).toBe(
      '  Nu  Dit is voor u nu een\n      !slotaanmaning!.\n  1   Dit is voor u nu een\n      <laatste herinnering>.\n',
    )
    expect(sentences('Dit is voor u een slotaanmaning.\n', 32, tagged)).toContain(
      '  1   Dit is voor u een <laatste>\n      <herinnering>.\n',
    )
  })

  it('lets nothing of a letter reach the terminal', () => {
    expect(sentences('Uw \u001B[2J, uw slotaanmaning is er.\u200B\n', 80)).not.toContain('\u001B')
  })

  it('offers each suggestion once, four at most', () => {
    const {finding} = look('Dit is een slotaanmaning.\n')
    const offer = finding.suggestions[0]!
    const many = ['a', 'b', 'a', 'c', 'd', 'e'].map(text => ({...offer, text}))
    expect(choices({...finding, suggestions: many}).map(({text}) => text)).toEqual(['a', 'b', 'c', 'd'])
  })
})

describe('contextsOf', () => {
  it.each([
    ['Dit is een slotaanmaning van ons.', ['een ~', '~ van']],
    ['Slotaanmaning, want u betaalt niet.', []],
    ['Uw {{soort}} slotaanmaning 3.', []],
    ['Dit is de **slotaanmaning**.', ['de ~']],
  ])('%s', (source, contexts) => {
    const {letter, finding} = look(source)
    expect(contextsOf(letter, finding)).toEqual(contexts)
  })
})

describe('ownWords', () => {
  it('escapes what HTML would read as markup', () => {
    const {letter, finding} = look('<p>Uw slotaanmaning.</p>', 'brief.html')
    expect(ownWords(letter, finding, 'a < b & c')).toEqual([{start: 6, end: 19, text: 'a &lt; b &amp; c'}])
  })

  it('puts the words in the place of the first part of a split term', () => {
    const {letter, finding} = look('Wij stellen u slotaanmaning in.')
    const split = {
      ...finding,
      parts: [
        {start: 4, end: 11},
        {start: 28, end: 30},
      ],
    }
    expect(ownWords(letter, split, 'geven')).toEqual([
      {start: 4, end: 11, text: 'geven'},
      {start: 27, end: 30, text: ''},
    ])
  })
})
