import {describe, expect, it} from 'vitest'
import {faultLine} from '../../src/dictionary/fault.ts'
import {withOwnInterest} from '../../src/law/own-table.ts'
import {letterFacts} from '../../src/letter/facts.ts'
import {readLetter} from '../../src/letter/read.ts'
import {lint} from '../../src/lint.ts'
import {testLaw, testResources} from '../resources.ts'

const read = (yaml: string) => withOwnInterest(testLaw().interest, yaml, 'rente.yml')

describe('an own table of interest', () => {
  it('adds rows, and takes the place of rows of the same day', () => {
    const before = testLaw().interest
    const {interest, faults} = read(`interest:
  rates:
    - {from: 2024-07-01, statutory: 7.5}
    - {from: 2025-01-01, statutory: 6, trade: 11}
`)
    expect(faults).toEqual([])
    expect(interest!.rates.map(({from}) => from)).toEqual([
      ...before.rates.map(({from}) => from),
      '2025-01-01',
    ])
    expect(interest!.rates.at(-2)).toEqual({from: '2024-07-01', statutory: 7.5})
    expect(interest!.until).toBe('2025-06-30')
  })
  it.each([
    ['{from: 2025-07-01, statutory: 5}', '2025-12-31'],
    ['{from: 2023-01-01, statutory: 4}', testLaw().interest.until],
  ])('is known up to the next change of the rate: %s', (row, until) =>
    expect(read(`interest: {rates: [${row}]}`).interest!.until).toBe(until),
  )
  it('is known up to the day that it says', () =>
    expect(read('interest: {until: 2027-12-31, rates: [{from: 2025-01-01}]}').interest!.until).toBe(
      '2027-12-31',
    ))
  it.each([
    ['interest: {rates: [{from: 2025-13-01}]}', 'rente.yml:1:27: Schrijf een datum als 2026-11-21.'],
    [
      'interest: {rates: [{from: 2025-07-01}, {from: 2025-01-01}]}',
      'rente.yml:1:47: Zet de rentes op volgorde',
    ],
    [
      'interest: {until: 2024-12-31, rates: [{from: 2025-01-01}]}',
      'rente.yml:1:19: De laatste rente geldt vanaf',
    ],
    ['interest: {rates: [{from: 2025-01-01, statutory: zes}]}', 'rente.yml:1:50: '],
    ['interest: {rates: []}', 'rente.yml:1:19: '],
  ])('has faults with their place: %s', (yaml, message) =>
    expect(read(yaml).faults.map(faultLine)).toEqual([expect.stringContaining(message)]),
  )
})

describe('the rule on interest', () => {
  const found = (text: string, yaml?: string) => {
    const letter = readLetter(text, {path: 'brief.txt'})
    const law = {...testLaw(), ...(yaml !== undefined && {interest: read(yaml).interest!})}
    const facts = letterFacts(letter, 'brief.txt', {audience: 'consumer', jurisdiction: 'nl'})
    const options = {runs: (rule: {id: string}) => rule.id === 'interest'}
    return lint(letter, facts, {...testResources(), law: () => law}, options).findings.map(
      ({severity, match}) => `${severity} ${match}`,
    )
  }
  const later = 'U betaalt vanaf 1 maart 2025 de wettelijke rente van 6%.'
  const OWN = 'interest: {rates: [{from: 2025-01-01, statutory: 6}]}'
  it('says once that the table ends, and never that a later rate is wrong', () => {
    expect(found(`${later} ${later}`)).toEqual(['info 6%'])
    expect(found('---\ndatum: 2026-05-01\n---\nVanaf de vervaldatum betaalt u 9% wettelijke rente.')).toEqual(
      ['info 9%'],
    )
    expect(found('---\ndatum: 2026-05-01\n---\nVanaf de vervaldatum betaalt u 9% rente.')).toEqual([])
    expect(found('U betaalt vanaf 1 maart 2024 de wettelijke rente van 7%.')).toEqual([])
  })
  it('judges by the own table', () => {
    expect(found(later, OWN)).toEqual([])
    expect(found(later.replace('6%', '4%'), OWN)).toEqual(['error 4%'])
    expect(found(later.replace('maart', 'juli'), OWN)).toEqual(['info 6%'])
  })
})
