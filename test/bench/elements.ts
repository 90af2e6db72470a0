/**
 * How often an element is seen in a letter or missed, against gold: a folder of letters with a `gold.tsv` beside them,
 * or a gold file and the folder of its letters. The columns are the file and the elements: 1, 0, or ? when readers differ.
 *
 *   npm run bench:elements
 *   npm run bench:elements -- --gold gold.tsv --letters map/ --show
 */
import fs from 'node:fs'
import path from 'node:path'
import {parseArgs} from 'node:util'
import {ELEMENTS, type ElementId} from '../../src/elements/table.ts'
import {letterFacts} from '../../src/letter/facts.ts'
import {readLetter} from '../../src/letter/read.ts'
import {lint} from '../../src/lint.ts'
import {testElements} from '../lexicon.ts'
import {testResources} from '../resources.ts'

const OWN = 'fixtures/gold/elements'
const {values} = parseArgs({
  options: {
    gold: {type: 'string', default: path.join(OWN, 'gold.tsv')},
    letters: {type: 'string', default: OWN},
    show: {type: 'boolean', default: false},
  },
})

/** Every stage asks for every element, so that each is looked for in each letter. */
const all = Object.fromEntries(ELEMENTS.map(id => [id, 'warning' as const]))
const {table, find} = testElements()
const everything = {
  ...table,
  stages: Object.fromEntries(Object.keys(table.stages).map(stage => [stage, all])) as typeof table.stages,
  senders: {},
  audiences: {},
  channels: {},
}
const resources = {...testResources(), elements: () => ({table: everything, find})}

interface Tally {
  cells: number
  readonly unseen: string[]
  readonly imagined: string[]
}
const tallies = new Map<ElementId, Tally>(ELEMENTS.map(id => [id, {cells: 0, unseen: [], imagined: []}]))
let letters = 0
let foreign = 0

const [head = '', ...rows] = fs.readFileSync(values.gold, 'utf8').trimEnd().split('\n')
const columns = head.split('\t').slice(1) as ElementId[]
for (const row of rows) {
  const [file = '', ...cells] = row.split('\t')
  const letter = readLetter(fs.readFileSync(path.join(values.letters, file), 'utf8').replace(/^\uFEFF/, ''), {
    path: file,
  })
  const facts = letterFacts(letter, file)
  if (facts.language !== 'nl') {
    foreign++
    continue
  }
  letters++
  const {elements} = lint(
    letter,
    {...facts, stage: facts.stage === 'other' ? 'first-reminder' : facts.stage},
    resources,
    {
      runs: () => false,
    },
  )
  for (const [i, id] of columns.entries()) {
    const cell = cells[i]?.trim()
    if (cell === '?') continue
    const tally = tallies.get(id)!
    tally.cells++
    if (elements[id] && cell === '0') tally.imagined.push(file)
    if (!elements[id] && cell === '1') tally.unseen.push(file)
  }
}

let cells = 0
let wrong = 0
for (const [id, {cells: own, unseen, imagined}] of tallies) {
  cells += own
  wrong += unseen.length + imagined.length
  const right = (100 * (1 - (unseen.length + imagined.length) / own)).toFixed(1)
  console.log(
    `${id.padEnd(15)} ${right.padStart(5)} %  missed ${unseen.length}, seen without reason ${imagined.length}`,
  )
  if (values.show) {
    if (unseen.length > 0) console.log(`    missed: ${unseen.join(' ')}`)
    if (imagined.length > 0) console.log(`    without reason: ${imagined.join(' ')}`)
  }
}
console.log(
  `${letters} letters in Dutch (${foreign} others left out), ${cells} cells: ${(100 * (1 - wrong / cells)).toFixed(1)} % right`,
)
