import fs from 'node:fs'
import {expect, it} from 'vitest'
import {parse} from 'yaml'
import {found} from './found.ts'

/** `verwacht`: severity, rule, the words ("-" for the whole letter) and a piece of the message, in order of place. */
interface Gold {
  readonly regels: readonly string[]
  readonly teksten: readonly {
    readonly naam: string
    readonly tekst: string
    readonly verwacht: readonly string[]
  }[]
}

const gold: Gold = parse(fs.readFileSync('fixtures/gold/scripts.yml', 'utf8'))

it.each(gold.teksten)('$naam gives what it must', ({naam, tekst, verwacht}) => {
  const expected = verwacht.map(line => line.split(' | '))
  const all = found(gold.regels, tekst, naam)
  const findings = all.filter(({rule, severity}) => rule !== 'jargon' || severity !== 'info')
  expect(findings.map(({severity, rule, match}) => [`${severity} ${rule}`, match || '-'])).toEqual(
    expected.map(([what, match]) => [what, match]),
  )
  for (const [i, {message}] of findings.entries()) expect(message).toContain(expected[i]![2])
})
