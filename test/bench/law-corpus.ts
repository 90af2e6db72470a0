import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {letterFacts, type StatedFacts} from '../../src/letter/facts.ts'
import {readLetter} from '../../src/letter/read.ts'
import {lint} from '../../src/lint.ts'
import {testResources} from '../resources.ts'

/** What a lawyer expects of letters that are not in this project, by name. */
const EXPECTED = 'fixtures/gold/law-corpus.tsv'

/** Rules that speak of Dutch law; `other-law` only says that they did not. */
const DUTCH_LAW: ReadonlySet<string> = new Set([
  'notice-term',
  'notice-costs',
  'notice-consequence',
  'collection-costs',
  'forbidden-costs',
  'interest',
  'privacy',
  'contact-time',
])
const TERM_OR_COSTS: ReadonlySet<string> = new Set(['notice-term', 'notice-costs', 'notice-consequence'])

/** Findings of the rules on law in one letter, as `error notice-term`. */
function told(folder: string, name: string, shown: string, facts: StatedFacts = {}): string[] {
  const letter = readLetter(readFileSync(join(folder, name), 'utf8').replace(/^\uFEFF/, ''), {path: name})
  const {findings} = lint(letter, letterFacts(letter, shown, facts), testResources(), {
    runs: ({id}) => DUTCH_LAW.has(id),
  })
  return findings.map(({severity, rule}) => `${severity} ${rule}`)
}

/**
 * Prints what the rules on law say of every letter of a folder and how that compares to what is expected; a letter from
 * Belgium is read a second time without its name, which may tell where it comes from.
 */
export function benchCorpus(folder: string): void {
  const files = readdirSync(folder).sort()
  const [, ...rows] = readFileSync(EXPECTED, 'utf8').trimEnd().split('\n')
  const expected = new Map(rows.map(row => row.split('\t') as [string, string]))
  for (const file of files) {
    const found = told(folder, file, file)
    if (found.length > 0) console.log(`${file}: ${found.join(', ')}`)
  }
  let wrong = 0
  for (const [name, expects] of expected) {
    const file = files.find(one => one.replace(/\.[^.]+$/, '') === name)
    if (file === undefined) {
      console.log(`gone   ${name}`)
      wrong++
      continue
    }
    const found = expects === 'belgian' ? told(folder, file, 'brief.txt') : told(folder, file, file)
    const speaks = found.filter(one => TERM_OR_COSTS.has(one.split(' ')[1]!))
    const good =
      expects === 'belgian'
        ? found.length === 0 && told(folder, file, file).length === 0
        : speaks.some(one => one.startsWith('error') || (expects === 'warning' && one.startsWith('warning')))
    if (!good) wrong++
    console.log(
      `${good ? 'right' : 'wrong'}  ${expects.padEnd(7)}  ${name}: ${found.join(', ') || 'no finding'}`,
    )
    if (expects === 'warning')
      console.log(
        `       stated as a 14-day letter: ${told(folder, file, file, {stage: 'notice'}).join(', ')}`,
      )
  }
  console.log(`${expected.size - wrong} of ${expected.size} letters as expected`)
}
