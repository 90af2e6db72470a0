/**
 * Prints how many paragraphs of 14-day letters are judged right: `npm run bench:law [-- file.tsv …]`, and what the rules
 * on law say of a folder of letters: `npm run bench:law -- --corpus folder`.
 *
 * A file has a line of names and then columns with tabs between: `text` (`\n` is a new line), `verdict` (valid or invalid)
 * and `what` or `why`: what is wrong. A paragraph is valid when no rule has a finding; an invalid one must have one, and
 * in the last figure one of the rule that is about its fault.
 */
import fs from 'node:fs'
import type {Finding} from '../../src/finding.ts'
import {letterFacts} from '../../src/letter/facts.ts'
import {readLetter} from '../../src/letter/read.ts'
import {lint} from '../../src/lint.ts'
import {testResources} from '../resources.ts'
import {benchCorpus} from './law-corpus.ts'

const RULES: Readonly<Record<string, string>> = {
  term: 'notice-term',
  'term-from-date': 'notice-term',
  'term-too-short': 'notice-term',
  'two-terms': 'notice-term',
  'vague-term': 'notice-term',
  costs: 'notice-costs',
  'no-amount': 'notice-costs',
  'only-minimum': 'notice-costs',
  'only-maximum': 'notice-costs',
  'amount-too-high': 'notice-costs',
  'costs-now': 'notice-costs',
  vat: 'notice-costs',
  consequence: 'notice-consequence',
  'no-consequence': 'notice-consequence',
  'other-costs': 'forbidden-costs',
}
const ids = new Set([...Object.values(RULES), 'collection-costs'])

const percent = (part: number, all: number): string =>
  `${part} of ${all} (${((100 * part) / all).toFixed(1)} %)`

function findingsOf(text: string): readonly Finding[] {
  const letter = readLetter(text, {path: 'brief.txt'})
  const facts = letterFacts(letter, 'brief.txt', {
    stage: 'notice',
    channel: 'letter',
    audience: 'consumer',
    jurisdiction: 'nl',
    sender: 'creditor',
  })
  return lint(letter, facts, testResources(), {runs: ({id}) => ids.has(id)}).findings
}

function benchGold(file: string): void {
  const [head = '', ...rows] = fs.readFileSync(file, 'utf8').trimEnd().split('\n')
  const names = head.split('\t')
  let errors = 0
  let both = 0
  let named = 0
  let valid = 0
  for (const row of rows) {
    const cells = Object.fromEntries(row.split('\t').map((cell, i) => [names[i]!, cell]))
    const {text = '', verdict, why = '', what = why} = cells
    const found = findingsOf(text.replaceAll('\\n', '\n')).filter(({severity}) => severity !== 'info')
    const isInvalid = verdict === 'invalid'
    if (!isInvalid) valid++
    if (found.some(({severity}) => severity === 'error') === isInvalid) errors++
    if (found.length > 0 === isInvalid) both++
    if (isInvalid ? found.some(({rule}) => rule === RULES[what]) : found.length === 0) named++
    else {
      const told = found.map(({severity, rule, match}) => `${severity} ${rule} “${match}”`)
      console.log(`wrong  ${verdict} ${what}: ${text}\n       ${told.join('; ') || 'no finding'}`)
    }
  }
  const all = rows.length
  console.log(
    `${file}: ${all} paragraphs, ${valid} of them valid\n` +
      `  right by errors alone            ${percent(errors, all)}\n` +
      `  right by errors and warnings     ${percent(both, all)}\n` +
      `  and for the reason in the gold   ${percent(named, all)}`,
  )
}

const named = process.argv.slice(2)
if (named[0] === '--corpus') {
  const folder = named[1]
  if (folder === undefined) throw new Error('Which folder? npm run bench:law -- --corpus folder')
  benchCorpus(folder)
} else {
  const gold = ['notice', 'notice-blind', 'notice-blind-2', 'notice-blind-3'].map(
    name => `fixtures/gold/${name}.tsv`,
  )
  for (const file of named.length > 0 ? named : gold) benchGold(file)
}
