/**
 * Measures whether the score puts letters in the order in which editors put them:
 *
 *     npx tsx test/bench/readability.ts [--corpus folder] [folder gold.tsv …] [--all]
 *
 * Always measured are the sets of `fixtures/gold/readability`: the score was fitted on `letters`, not on `heldout`.
 * With the folder of the corpus (`--corpus`) its 117 letters are measured too, and the anchors. A line of gold: name of the letter without its ending, and what each editor gave it (0 hardest, 100 plainest), with
 * tabs between. Printed: Spearman's rank correlation of the score, and of crude measures, with the mean order of the
 * editors; of the editors with each other; of the score without each of its measures; and the letters that are
 * furthest from their place. A line of anchors says which letters must score above which: `plain name`, `hard name`
 * (every plain one above every hard one), or `above name name …` (each above the next).
 */
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {letterFacts} from '../../src/letter/facts.ts'
import {readLetter} from '../../src/letter/read.ts'
import {lint} from '../../src/lint.ts'
import type {Readability} from '../../src/readability/measures.ts'
import {COST_KEYS, type CostKey} from '../../src/readability/score.ts'
import {testResources} from '../resources.ts'
import {ranks, spearman} from './rank.ts'

const {values, positionals} = parseArgs({
  options: {all: {type: 'boolean', default: false}, corpus: {type: 'string'}},
  allowPositionals: true,
})
if (positionals.length % 2 !== 0)
  throw new Error('usage: readability.ts [--corpus folder] [folder gold.tsv …] [--all]')

const GOLD = 'fixtures/gold/readability'
const sets = [
  ...['letters', 'heldout'].flatMap(name => [`${GOLD}/${name}`, `${GOLD}/${name}.tsv`]),
  ...(values.corpus === undefined ? [] : [values.corpus, `${GOLD}/corpus.tsv`]),
  ...positionals,
]

interface Measured {
  readonly name: string
  readonly readability: Readability
  readonly costs: ReadonlyMap<CostKey, number>
}

function measured(folder: string): Map<string, Measured> {
  const found = new Map<string, Measured>()
  for (const file of readdirSync(folder)) {
    const letter = readLetter(readFileSync(join(folder, file), 'utf8').replace(/^\uFEFF/, ''), {path: file})
    const {readability, scoreParts} = lint(letter, letterFacts(letter, file), testResources(), {
      runs: () => false,
      scoreParts: true,
    })
    const name = file.replace(/\..*$/, '')
    found.set(name, {name, readability, costs: new Map(scoreParts!.costs.map(c => [c.key, c.points]))})
  }
  return found
}

const readRows = (path: string): string[][] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))
    .map(line => line.split('\t'))

/** Crude measures beside the score; higher is plainer. */
const CRUDE: Readonly<Record<string, (r: Readability) => number>> = {
  'words per sentence': r => -r.wordsPerSentence,
  'syllables per word': r => -r.syllablesPerWord,
  'Flesch-Douma': r => r.fleschDouma ?? 0,
  'Leesindex A': r => r.leesindexA ?? 0,
  LIX: r => -r.lix,
  'long words': r => -r.longWordShare,
  'uncommon words': r => -(r.uncommonWordShare ?? 0),
  'content words per clause': r => -(r.contentWordsPerClause ?? 0),
  'split verbs': r => -(r.splitVerbDistance ?? 0),
  passives: r => -(r.passiveShare ?? 0),
  'jargon per 100 words': r => -r.jargonPer100Words,
  unconnected: r => -(r.unconnectedShare ?? 0),
  'words in the letter': r => -r.words,
}

const show = (name: string, value: number): void => console.log(`  ${name.padEnd(34)}${value.toFixed(3)}`)
const everything = new Map<string, Measured>()

for (let i = 0; i < sets.length; i += 2) {
  const [folder = '', goldFile = ''] = sets.slice(i)
  const letters = measured(folder)
  for (const [name, one] of letters) everything.set(name, one)
  const gold = readRows(goldFile).map(([name = '', ...given]) => ({name, given: given.map(Number)}))
  const all = gold.map(({name}) => letters.get(name)!)
  const editors = gold[0]!.given.map((_, n) => ranks(gold.map(({given}) => given[n]!)))
  const order = gold.map((_, n) => editors.reduce((sum, rank) => sum + rank[n]!, 0) / editors.length)
  console.log(`${goldFile}: ${gold.length} letters`)
  const scores = all.map(({readability}) => readability.score)
  show('the score', spearman(scores, order))
  for (let a = 0; a < editors.length; a++)
    for (let b = a + 1; b < editors.length; b++)
      show(`editor ${a + 1} with editor ${b + 1}`, spearman(editors[a]!, editors[b]!))
  console.log(' one measure alone')
  for (const [name, value] of Object.entries(CRUDE))
    show(
      name,
      spearman(
        all.map(({readability}) => value(readability)),
        order,
      ),
    )
  console.log(' the score without')
  for (const key of COST_KEYS)
    show(
      key,
      spearman(
        all.map(({readability, costs}) => readability.score + (costs.get(key) ?? 0)),
        order,
      ),
    )
  const [byScore, byEditors] = [ranks(scores), ranks(order)]
  const off = gold.map(({name}, n) => ({name, by: byScore[n]! - byEditors[n]!, n}))
  console.log(' furthest from their place (+: the score finds them too plain)')
  for (const {name, by, n} of off
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by))
    .slice(0, values.all ? off.length : 10)) {
    const costs = [...all[n]!.costs].map(([key, points]) => `${key} ${points.toFixed(0)}`).join(', ')
    console.log(`  ${name.padEnd(38)}${by > 0 ? '+' : ''}${by}  score ${scores[n]!.toFixed(0)}  ${costs}`)
  }
}

if (values.corpus !== undefined) {
  const rows = readRows(`${GOLD}/anchors.tsv`)
  const named = (kind: string): string[] => rows.filter(row => row[0] === kind).map(row => row[1]!)
  const pairs = [
    ...named('plain').flatMap(plain => named('hard').map(hard => [plain, hard] as const)),
    ...rows
      .filter(row => row[0] === 'above')
      .flatMap(([, ...names]) => names.slice(1).map((name, n) => [names[n]!, name] as const)),
  ]
  const score = (name: string): number => everything.get(name)!.readability.score
  const wrong = pairs.filter(([higher, lower]) => score(higher) <= score(lower))
  console.log(`anchors: ${pairs.length - wrong.length} of ${pairs.length} pairs in order`)
  for (const [higher, lower] of wrong)
    console.log(`  ${higher} ${score(higher).toFixed(0)} is not above ${lower} ${score(lower).toFixed(0)}`)
}
