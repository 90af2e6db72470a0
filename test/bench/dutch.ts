/**
 * Measures what the program knows of Dutch against gold sentences:
 *
 *     npx tsx test/bench/dutch.ts gold.jsonl.gz letters.jsonl [--top 20] [--ignore-dim words.txt]
 *
 * A line of gold: `{text, tokens: [{form, start, end, past, dim}], passive}`, or as in fixtures/gold/README.md. Past tense and diminutives are scored by
 * token: a gold token is found when a span overlaps it, a span that overlaps none is a false alarm. Passives are
 * scored by sentence. `--top N` lists the most frequent errors of each phenomenon; the forms in the file of
 * `--ignore-dim` count neither way as diminutives.
 */
import {readFileSync} from 'node:fs'
import {parseArgs} from 'node:util'
import {gunzipSync} from 'node:zlib'
import {splitSentences} from '../../src/dutch/sentences.ts'
import {testLexicon} from '../lexicon.ts'
import {add, emptyScore, figures, type GoldSentence, readGoldLine, type Score, scoreSentence} from './gold.ts'
import {PHENOMENA} from './phenomena.ts'

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

const lexicon = testLexicon()
const sets = positionals.map(path => ({name: path.split('/').at(-1)!, gold: readGold(path)}))

function line(name: string, score: Score): string {
  const {precision, recall, f1} = figures(score)
  const percent = (part: number) => (100 * part).toFixed(2).padStart(6)
  return `  ${name.padEnd(24)} P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}   tp ${score.tp} fp ${score.fp} fn ${score.fn}`
}

const measured = PHENOMENA.map(phenomenon =>
  phenomenon.unit === 'dim' ? {...phenomenon, ignore: ignored} : phenomenon,
)

for (const phenomenon of measured) {
  console.log(phenomenon.name)
  const pooled = emptyScore()
  for (const {name, gold} of sets) {
    const score = emptyScore()
    for (const sentence of gold) {
      const spans = splitSentences(sentence.text).flatMap(part => phenomenon.find(part, lexicon))
      scoreSentence(score, phenomenon, sentence, spans)
    }
    console.log(line(name, score))
    add(pooled, score)
  }
  console.log(line('together', pooled))
  if (top === 0) continue
  const errors = [...pooled.errors].sort((a, b) => b[1].length - a[1].length).slice(0, top)
  for (const [error, places] of errors)
    console.log(`    ${String(places.length).padStart(3)}  ${error}  | ${places[0]}`)
}

/** Speed over the sentences of the gold files, in processor time, so that other work on the machine counts less. */
function speed(): void {
  const text = sets.flatMap(({gold}) => gold.map(sentence => sentence.text))
  const bytes = text.reduce((sum, part) => sum + Buffer.byteLength(part), 0)
  const measure = (name: string, run: () => void) => {
    for (let warm = 0; warm < 3; warm++) run()
    const start = process.cpuUsage()
    let rounds = 0
    let seconds = 0
    while (seconds < 1) {
      run()
      rounds++
      const {user, system} = process.cpuUsage(start)
      seconds = (user + system) / 1e6
    }
    console.log(`  ${name.padEnd(24)} ${((bytes * rounds) / 1e6 / seconds).toFixed(1)} MB/s`)
  }
  console.log('speed')
  measure('sentences and tokens', () => {
    for (const part of text) splitSentences(part)
  })
  const sentences = text.flatMap(part => splitSentences(part))
  for (const phenomenon of PHENOMENA) {
    measure(phenomenon.name, () => {
      for (const sentence of sentences) phenomenon.find(sentence, lexicon)
    })
  }
}
speed()
