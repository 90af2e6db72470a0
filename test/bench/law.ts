/**
 * Prints how many paragraphs of 14-day letters are judged right: `npm run bench:law [-- file.tsv …]`.
 *
 * A file has lines of text, verdict (valid or invalid) and what is wrong (term, costs or consequence), with tabs between.
 * A paragraph is valid when no rule on the 14-day letter has an error or a warning; an invalid one must have one of the
 * rule that is about it.
 */
import fs from 'node:fs'
import {letterFacts} from '../../src/letter/facts.ts'
import {readLetter} from '../../src/letter/read.ts'
import {lint} from '../../src/lint.ts'
import {testResources} from '../resources.ts'

const RULES: Readonly<Record<string, string>> = {
  term: 'notice-term',
  costs: 'notice-costs',
  consequence: 'notice-consequence',
}
const ids = new Set(Object.values(RULES))
const named = process.argv.slice(2)
for (const file of named.length > 0 ? named : ['fixtures/gold/notice.tsv']) {
  const rows = fs.readFileSync(file, 'utf8').trimEnd().split('\n').slice(1)
  const right = {valid: 0, invalid: 0}
  const total = {valid: 0, invalid: 0}
  for (const row of rows) {
    const [text = '', verdict, what = ''] = row.split('\t')
    const letter = readLetter(text, {path: 'brief.txt'})
    const facts = letterFacts(letter, 'brief.txt', {
      stage: 'notice',
      channel: 'letter',
      audience: 'consumer',
      jurisdiction: 'nl',
    })
    const {findings} = lint(letter, facts, testResources(), {runs: ({id}) => ids.has(id)})
    const fired = findings.filter(({severity}) => severity !== 'info')
    const kind = verdict === 'valid' ? 'valid' : 'invalid'
    const good = kind === 'valid' ? fired.length === 0 : fired.some(({rule}) => rule === RULES[what])
    total[kind]++
    if (good) right[kind]++
    else
      console.log(
        `wrong  ${verdict} ${what}: ${text}\n       ${fired.map(({rule, match}) => `${rule} “${match}”`).join('; ') || 'no finding'}`,
      )
  }
  const all = total.valid + total.invalid
  const sum = right.valid + right.invalid
  console.log(
    `${file}: ${sum} of ${all} right (${((100 * sum) / all).toFixed(1)} %); ` +
      `valid ${right.valid} of ${total.valid}, invalid ${right.invalid} of ${total.invalid}`,
  )
}
