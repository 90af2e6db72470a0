/**
 * Prints how well the rule `tone` tells harsh sentences from fine ones: `npm run bench:tone [-- file.tsv …]`.
 *
 * A file has a head and lines of sentence, stage, sender, verdict (harsh or fine) and category, with tabs between. A
 * sentence counts as found harsh when the rule says anything of it; a tip that is no reproach (`TIPS`) does not count.
 */
import fs from 'node:fs'
import {letterFacts, type StatedFacts} from '../../src/letter/facts.ts'
import {readLetter} from '../../src/letter/read.ts'
import {lint} from '../../src/lint.ts'
import {testResources} from '../resources.ts'

/** Entries that offer a kinder way to say what is fine already. */
const TIPS: ReadonlySet<string | undefined> = new Set(['positief'])

interface Count {
  right: number
  total: number
}
const percent = (part: number, whole: number): string => `${((100 * part) / (whole || 1)).toFixed(1)} %`

const named = process.argv.slice(2)
for (const file of named.length > 0 ? named : ['fixtures/gold/tone.tsv', 'fixtures/gold/tone-blind-2.tsv']) {
  const categories = new Map<string, Count>()
  const tally = {hit: 0, miss: 0, alarm: 0, silent: 0}
  for (const row of fs.readFileSync(file, 'utf8').trimEnd().split('\n').slice(1)) {
    const [sentence = '', stage = '', sender = '', verdict = '', category = ''] = row.split('\t')
    const letter = readLetter(sentence, {path: 'brief.txt'})
    const stated: Record<string, string> = {channel: 'letter', audience: 'consumer', language: 'nl'}
    if (stage !== '') stated.stage = stage
    if (sender !== '') stated.sender = sender
    const facts = letterFacts(letter, 'brief.txt', stated as StatedFacts)
    const {findings} = lint(letter, facts, testResources(), {runs: ({id}) => id === 'tone'})
    const told = findings.filter(({entry}) => !TIPS.has(entry))
    const harsh = verdict === 'harsh'
    const right = harsh === told.length > 0
    tally[harsh ? (right ? 'hit' : 'miss') : right ? 'silent' : 'alarm']++
    const name = `${verdict} ${category}`.trim()
    const count = categories.get(name) ?? {right: 0, total: 0}
    categories.set(name, {right: count.right + (right ? 1 : 0), total: count.total + 1})
    if (!right)
      console.log(
        `${harsh ? 'missed' : 'false '}  ${category} (${stage}, ${sender}): ${sentence}${told.map(({entry, severity, match}) => `\n          ${severity} ${entry} “${match}”`).join('')}`,
      )
  }
  const {hit, miss, alarm, silent} = tally
  const total = hit + miss + alarm + silent
  for (const [name, {right, total: all}] of [...categories].sort())
    console.log(`${name.padEnd(20)} ${right} of ${all}`)
  console.log(
    `${file}: accuracy ${percent(hit + silent, total)} (${hit + silent} of ${total}), ` +
      `precision ${percent(hit, hit + alarm)}, recall ${percent(hit, hit + miss)}`,
  )
}
