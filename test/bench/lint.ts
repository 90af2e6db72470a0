/**
 * Prints the time to lint 1,000 Markdown letters of about 2 KB beside remark-parse alone on the same letters, and beside
 * linting with a dictionary five times as large. Runs the built library.
 */
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {
  compileDictionary,
  type Entry,
  letterFacts,
  lint,
  loadResources,
  readLetter,
} from '../../dist/lib/index.js'
import {makeLetters} from './letters.ts'

const ROUNDS = 7
const letters = makeLetters(1000)
const resources = loadResources()
const parser = unified().use(remarkParse).freeze()

/** Entries whose forms share words with real ones, but stand in no letter. */
const more: Entry[] = resources.dictionary.entries.flatMap(entry =>
  [1, 2, 3, 4].map(n => ({
    ...entry,
    id: `${entry.id}-${n}`,
    term: `${entry.term} zeldzaam${n}`,
    pos: 'phrase',
    forms: entry.forms.map(form => `${form} zeldzaam${n}`),
    unless: [],
  })),
)
const large = {
  ...resources,
  dictionary: compileDictionary([...resources.dictionary.entries, ...more], resources.lexicon),
}

const lintWith = (text: string, given: typeof resources): number => {
  const letter = readLetter(text, {path: 'brief.md'})
  return lint(letter, letterFacts(letter, 'brief.md'), given).findings.length
}

const work = {
  'remark-parse': (text: string) => parser.parse(text).children.length,
  read: (text: string) => readLetter(text, {path: 'brief.md'}).blocks.length,
  briefwijzer: (text: string) => lintWith(text, resources),
  '5 × entries': (text: string) => lintWith(text, large),
}

const times = new Map<string, number[]>(Object.keys(work).map(name => [name, []]))
let findings = 0
for (let round = 0; round <= ROUNDS; round++) {
  for (const [name, run] of Object.entries(work)) {
    const start = performance.now()
    let sum = 0
    for (const letter of letters) sum += run(letter)
    const time = performance.now() - start
    // The first round warms up.
    if (round > 0) times.get(name)!.push(time)
    if (name === 'briefwijzer') findings = sum
  }
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!
const base = median(times.get('remark-parse')!)
const bytes = letters.reduce((sum, letter) => sum + Buffer.byteLength(letter), 0)
console.log(
  `${letters.length} letters, ${(bytes / 1e6).toFixed(2)} MB, ${findings} findings, median of ${ROUNDS} rounds`,
)
for (const [name, values] of times) {
  const time = median(values)
  console.log(
    `${name.padEnd(14)} ${time.toFixed(0).padStart(6)} ms  ${(time / base).toFixed(2)} × remark-parse`,
  )
}
