/**
 * Measures what the program knows of Dutch against gold sentences:
 *
 *     npx tsx test/bench/dutch.ts gold.jsonl.gz letters.jsonl [--top 20] [--ignore-dim words.txt]
 *
 * A line of gold: `{text, tokens: [{form, start, end, past, dim}], passive}`, or as in fixtures/gold/README.md. Past
 * tense and diminutives are scored by token: a gold token is found when a span overlaps it, a span that overlaps none is a false alarm. Passives are
 * scored by sentence. `--top N` lists the most frequent errors of each phenomenon; the forms in the file of
 * `--ignore-dim` count neither way as diminutives. Files whose names end in `-dev.jsonl` or `-dev.jsonl.gz` are also
 * counted together.
 */
import {readFileSync} from 'node:fs'
import {parseArgs} from 'node:util'
import {gunzipSync} from 'node:zlib'
import {findPassives} from '../../src/dutch/passive.ts'
import {countSentence} from '../../src/dutch/readability.ts'
import {splitSentences} from '../../src/dutch/sentences.ts'
import {testCommonWords, testLexicon} from '../lexicon.ts'
import {add, emptyScore, figures, type GoldSentence, readGoldLine, type Score, scoreSentence} from './gold.ts'
import {PHENOMENA, type Phenomenon} from './phenomena.ts'

const {values, positionals} = parseArgs({
  options: {top: {type: 'string', default: '0'}, 'ignore-dim': {type: 'string'}},
  allowPositionals: true,
})
const top = Number(values.top)
const ignoreDim = values['ignore-dim']
const ignored = new Set(ignoreDim === undefined ? [] : readFileSync(ignoreDim, 'utf8').split(/\s+/))
if (positionals.length === 0) throw new Error('usage: dutch.ts gold.jsonl[.gz] … [--top N]')

function readGold(path: string): GoldSentence[] {
  const bytes = readFileSync(path)
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return text
    .split('\n')
    .filter(line => line !== '')
    .map(readGoldLine)
}

/** Names of gold files that stand together for the treebanks. */
const DEVELOPMENT = /-dev\.jsonl(?:\.gz)?$/

const lexicon = testLexicon()
const common = testCommonWords()
const sets = positionals.map(path => ({name: path.split('/').at(-1)!, gold: readGold(path)}))

function line(name: string, score: Score): string {
  const {precision, recall, f1} = figures(score)
  const percent = (part: number) => (100 * part).toFixed(2).padStart(6)
  return `  ${name.padEnd(24)} P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}   tp ${score.tp} fp ${score.fp} fn ${score.fn}`
}

const measured: Phenomenon[] = [
  ...PHENOMENA.map(phenomenon => (phenomenon.unit === 'dim' ? {...phenomenon, ignore: ignored} : phenomenon)),
  {
    // The gold does not tell the kinds apart: what is recalled is a share of all passives, and only P means something.
    name: 'passive, worden only: precision',
    unit: 'passive',
    ignore: new Set(),
    find: (sentence, words) => findPassives(sentence, words).filter(({kind}) => kind === 'worden'),
  },
]

for (const phenomenon of measured) {
  console.log(phenomenon.name)
  const pooled = emptyScore()
  const development = emptyScore()
  for (const {name, gold} of sets) {
    const score = emptyScore()
    for (const sentence of gold) {
      const spans = splitSentences(sentence.text).flatMap(part => phenomenon.find(part, lexicon))
      scoreSentence(score, phenomenon, sentence, spans)
    }
    console.log(line(name, score))
    add(pooled, score)
    if (DEVELOPMENT.test(name)) add(development, score)
  }
  console.log(line('dev together', development))
  console.log(line('together', pooled))
  if (top === 0) continue
  const errors = [...pooled.errors].sort((a, b) => b[1].length - a[1].length).slice(0, top)
  for (const [error, places] of errors)
    console.log(`    ${String(places.length).padStart(3)}  ${error}  | ${places[0]}`)
}

/** Runs `run` for a second of processor time, which other work on the machine disturbs less than the clock. */
function time(name: string, bytes: number, run: () => void): void {
  for (let warm = 0; warm < 10; warm++) run()
  const clock = performance.now()
  const start = process.cpuUsage()
  let rounds = 0
  let seconds = 0
  while (seconds < 1) {
    run()
    rounds++
    const {user, system} = process.cpuUsage(start)
    seconds = (user + system) / 1e6
  }
  const megabytes = (bytes * rounds) / 1e6
  const wall = (performance.now() - clock) / 1000
  const figure = (value: number) => value.toFixed(1).padStart(6)
  console.log(
    `  ${name.padEnd(24)} ${figure(megabytes / seconds)} MB/s processor ${figure(megabytes / wall)} MB/s clock`,
  )
}

/** The texts of the gold one after the other, cut into blocks of so many UTF-16 units, at least 300,000 together. */
function blocksOf(size: number): string[] {
  const once = sets.flatMap(({gold}) => gold.map(sentence => sentence.text)).join(' ')
  const text = `${once} `.repeat(Math.ceil(300_000 / once.length))
  return Array.from({length: Math.floor(text.length / size)}, (_, n) => text.slice(n * size, (n + 1) * size))
}

const bytesOf = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)

function speed(): void {
  const texts = sets.flatMap(({gold}) => gold.map(sentence => sentence.text))
  const bytes = bytesOf(texts)
  console.log('speed')
  time('sentences and tokens', bytes, () => {
    for (const text of texts) splitSentences(text)
  })
  for (const phenomenon of PHENOMENA) {
    time(`${phenomenon.name}, and tokens`, bytes, () => {
      for (const text of texts)
        for (const sentence of splitSentences(text)) phenomenon.find(sentence, lexicon)
    })
  }
  // The same speed for both says that time grows with the length and no faster.
  for (const size of [2_000, 150_000]) {
    const blocks = blocksOf(size)
    time(`all together, ${size / 1000} KB`, bytesOf(blocks), () => {
      for (const block of blocks) {
        const sentences = splitSentences(block)
        for (const {find} of PHENOMENA) for (const sentence of sentences) find(sentence, lexicon)
        for (const sentence of sentences) countSentence(sentence, {lexicon, common})
      }
    })
  }
}
speed()
