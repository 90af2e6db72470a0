import fs from 'node:fs'
import {expect, it} from 'vitest'
import {parse} from 'yaml'
import {ALL_RULES} from '../../src/checks/index.ts'
import {checkSet} from '../../src/journey/check-set.ts'
import {VALUE_ALIASES} from '../../src/letter/fact-values.ts'
import {letterFacts} from '../../src/letter/facts.ts'
import {readLetter} from '../../src/letter/read.ts'
import {lint} from '../../src/lint.ts'
import {lettersOf} from '../journey/lint-set.ts'
import {testResources} from '../resources.ts'

/** A mistake that the page admits: what is found in `tekst` now, and what a good reader would find. */
interface Limit {
  readonly regel: string
  readonly tekst: string
  readonly nu: string
  readonly hoort: string
  readonly bestand?: string
}

const page = fs.readFileSync(new URL('../../docs/grenzen.md', import.meta.url), 'utf8')
const limits: Limit[] = [...page.matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, yaml]) => parse(yaml!))

/** What the program says, as the page writes it: matches of a rule, fields, or the guessed value in Dutch. */
function found({regel, tekst, bestand = 'brief.txt'}: Limit): string {
  if (regel === 'journey') return foundInSet(tekst)
  const letter = readLetter(tekst, {path: bestand})
  const facts = letterFacts(letter, bestand)
  if (regel === 'fase') return VALUE_ALIASES.stage[facts.stage][0]!
  if (regel === 'kanaal') return VALUE_ALIASES.channel[facts.channel][0]!
  const matches =
    regel === 'invulveld'
      ? letter.fields.map(({start, end}) => tekst.slice(start, end))
      : lint(letter, facts, testResources(), {runs: rule => rule.id === regel}).findings.map(
          // What a letter lacks stands nowhere: then it is told by its name.
          f => (f.match === '' && f.rule === 'missing-element' ? f.entry! : f.match),
        )
  return matches.length === 0 ? 'niets' : matches.join(', ')
}

/** What is said of a set with a letter on each line: `naam.txt: tekst`. */
function foundInSet(text: string): string {
  const lines = text.trim().split('\n')
  const letters = lettersOf(
    Object.fromEntries(lines.map(line => line.split(/: (.*)/, 2) as [string, string])),
  )
  const {findings} = checkSet({name: 'reeks', letters, complete: true})
  return findings.length === 0 ? 'niets' : findings.map(({category}) => category).join(', ')
}

// When this fails because the program got better, take the example off the page.
it.each(limits)('docs/grenzen.md, $regel: $tekst', limit => {
  expect(found(limit)).toBe(limit.nu)
  expect(limit.nu).not.toBe(limit.hoort)
})

it('has three examples or more of every heuristic, and knows the rules', () => {
  const counts = new Map<string, number>()
  for (const {regel} of limits) counts.set(regel, (counts.get(regel) ?? 0) + 1)
  const known = [...ALL_RULES.map(rule => rule.id), 'fase', 'kanaal', 'invulveld']
  expect(known).toEqual(expect.arrayContaining([...counts.keys()]))
  expect(Math.min(...counts.values())).toBeGreaterThanOrEqual(3)
  expect(counts.size).toBeGreaterThanOrEqual(9)
})
