/**
 * Trains the weights of the passive classifier on gold sentences and writes `src/dutch/passive-weights.ts`:
 *
 *     npx tsx src/build/train-passive.ts train.jsonl.gz …
 *
 * A line of gold is `{text, tokens: [{start, end, xpos}], passive}`: it says which sentences are passive, not by which
 * pair. So an averaged perceptron learns the best pair of each sentence; of a passive one only pairs count whose
 * participle the gold tags as one. The same input gives the same weights.
 */
import {readFileSync, writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {gunzipSync} from 'node:zlib'
import {openLexicon} from '../dutch/lexicon.ts'
import {MAX_FEATURES, type Pair, passiveFeatures, WEIGHTS} from '../dutch/passive-features.ts'
import {passivePairs} from '../dutch/passive-pairs.ts'
import {splitSentences} from '../dutch/sentences.ts'
import {buildLexicon} from './lexicon.ts'

interface Gold {
  readonly text: string
  readonly tokens: readonly {readonly start: number; readonly end: number; readonly xpos?: string}[]
  readonly passive: boolean
}

/** The pairs of one sentence, each by its features. */
interface Example {
  readonly pairs: readonly Int32Array[]
  readonly passive: boolean
}

const RUNS = 8
const EPOCHS = 6
const MARGIN = 10

function readGold(path: string): Gold[] {
  const bytes = readFileSync(path)
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return text
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as Gold)
}

function examplesOf(gold: readonly Gold[]): Example[] {
  const lexicon = openLexicon(buildLexicon())
  const buffer = new Int32Array(MAX_FEATURES)
  const examples: Example[] = []
  for (const {text, tokens, passive} of gold) {
    const participles = new Set(tokens.filter(t => t.xpos?.startsWith('WW|vd|vrij')).map(t => t.start))
    const pairs: Int32Array[] = []
    for (const sentence of splitSentences(text)) {
      for (const pair of passivePairs(sentence.tokens, lexicon).sort(likelierFirst)) {
        if (passive && !participles.has(sentence.tokens[pair.participle]!.start)) continue
        const n = passiveFeatures(sentence.tokens, pair, lexicon, buffer)
        pairs.push(buffer.slice(0, n))
      }
    }
    if (pairs.length > 0) examples.push({pairs, passive})
  }
  return examples
}

/** Before anything is learnt the first pair is taken for the passive: worden, then the nearest participle. */
function likelierFirst(a: Pair, b: Pair): number {
  if (a.kind !== b.kind) return a.kind === 'worden' ? -1 : 1
  return Math.abs(a.auxiliary - a.participle) - Math.abs(b.auxiliary - b.participle)
}

/** The same shuffle on every run. */
function shuffle<T>(items: T[], seed: number): void {
  let state = seed
  for (let i = items.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    const j = state % (i + 1)
    const held = items[i]!
    items[i] = items[j]!
    items[j] = held
  }
}

/** One perceptron; `run` decides in which order it sees the sentences. */
function trainOnce(examples: Example[], run: number): Float64Array {
  const weights = new Float64Array(WEIGHTS)
  const sums = new Float64Array(WEIGHTS)
  const score = (features: Int32Array) => {
    let sum = 0
    for (const place of features) sum += weights[place]!
    return sum
  }
  let step = 1
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(examples, run * 1009 + epoch * 77 + 3)
    for (const {pairs, passive} of examples) {
      const sign = passive ? 1 : -1
      let best = pairs[0]!
      let highest = score(best)
      for (const pair of pairs) {
        const sum = score(pair)
        if (sum > highest) {
          best = pair
          highest = sum
        }
      }
      if (highest * sign <= MARGIN) {
        for (const place of best) {
          weights[place]! += sign
          sums[place]! += sign * step
        }
      }
      step++
    }
  }
  return weights.map((weight, place) => weight - sums[place]! / step)
}

/** The mean of several: what the order of the sentences has done to one is evened out. */
function train(examples: Example[]): Float64Array {
  const sum = new Float64Array(WEIGHTS)
  for (let run = 0; run < RUNS; run++) {
    const weights = trainOnce(examples, run)
    for (let place = 0; place < WEIGHTS; place++) sum[place]! += weights[place]! / RUNS
  }
  return sum
}

const paths = process.argv.slice(2)
if (paths.length === 0) throw new Error('usage: train-passive.ts train.jsonl.gz …')
const examples = examplesOf(paths.flatMap(readGold))
const weights = train(examples)
const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0)
const scale = 127 / largest
const bytes = Int8Array.from(weights, weight => Math.max(-127, Math.min(127, Math.round(weight * scale))))
const lines = Buffer.from(bytes.buffer)
  .toString('base64')
  .match(/.{1,100}/g)!
writeFileSync(
  fileURLToPath(new URL('../dutch/passive-weights.ts', import.meta.url)),
  `// Made by src/build/train-passive.ts; do not edit. Signed bytes in base64, one for each feature of passive-features.ts.
// Licence: GNU LGPL 2.1 or later. The numbers were learnt from the Alpino treebank (University of Groningen).
export const PASSIVE_WEIGHTS =
${lines.map(line => `  '${line}'`).join(' +\n')}
`,
)
console.log(
  `${examples.length} sentences with a pair, ${examples.filter(e => e.passive).length} passive; largest weight ${largest.toFixed(1)}`,
)
