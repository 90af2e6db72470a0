import fs from 'node:fs'
import {describe, expect, it} from 'vitest'
import {faultLine} from '../../src/dictionary/fault.ts'
import {compileLaw} from '../../src/law/law.ts'
import {readLaw} from '../../src/law/schema.ts'

const source = fs.readFileSync('rules/law.yml', 'utf8')
const faults = (from: string | RegExp, to: string): string[] => {
  const changed = source.replace(from, to)
  expect(changed).not.toBe(source)
  return readLaw(changed, 'law.yml').faults.map(faultLine)
}

describe('rules/law.yml', () => {
  const {law, faults: none} = readLaw(source, 'rules/law.yml')

  it('can be read', () => {
    expect(none).toEqual([])
    expect(law).toBeDefined()
  })

  it('has phrases that the program judges as the file says', () => {
    const {notice} = compileLaw(law!)
    for (const {phrase} of [...law!.notice.accepted, ...law!.notice.rejected])
      expect(notice.understood, phrase).toContain(phrase)
  })
})

describe('a fault in it is told in Dutch, with its place', () => {
  it.each([
    [/date: 2016-11-25/, 'date: 25 november', /^law\.yml:\d+:\d+: Schrijf een datum als 2026-11-21\.$/],
    [
      /phrase: binnen veertien dagen na heden/,
      'phrase: zo snel mogelijk',
      /staat geen termijn die briefwijzer kan lezen/,
    ],
    [/to: 2500/, 'to: 9000', /Elke schijf heeft een “to”/],
    [/from: 2024-01-01/, 'from: 2020-01-01', /op volgorde van datum/],
    [/statutory: 6/, 'statutory: zes', /Bij “statutory” hoort een getal/],
    [/minimum: 40/, 'minimun: 40', /“minimun” kent briefwijzer hier niet. Bedoelde u “minimum”\?/],
    [/from: 7/, 'from: 22', /vroeger uur/],
  ])('%s', (from, to, message) => {
    const found = faults(from, to)
    expect(found.length).toBeGreaterThan(0)
    expect(found.join('\n')).toMatch(message)
    for (const line of found) expect(line).toMatch(/^law\.yml:\d+:\d+: /)
  })
})
