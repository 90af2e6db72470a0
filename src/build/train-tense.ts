/**
 * Trains the weights of the tense classifier on gold sentences and writes `src/dutch/tense-weights.ts`:
 *
 *     npx tsx src/build/train-tense.ts train.jsonl.gz …
 *
 * An averaged perceptron with a margin over the candidates of `findPastTense`; the same input gives the same weights.
 */
import {readFileSync, writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {gunzipSync} from 'node:zlib'
import {openLexicon} from '../dutch/lexicon.ts'
import {splitSentences} from '../dutch/sentences.ts'
import {isCandidate} from '../dutch/tense.ts'
import {readSentence} from '../dutch/tense-context.ts'
import {MAX_FEATURES, tenseFeatures, WEIGHTS} from '../dutch/tense-features.ts'
import {judge} from '../dutch/tense-rules.ts'
import {buildLexicon} from './lexicon.ts'

interface Gold {
  readonly text: string
  readonly tokens: readonly {readonly start: number; readonly end: number; readonly past: boolean}[]
}

interface Example {
  readonly features: Int32Array
  readonly past: boolean
}

const EPOCHS = 8
const MARGIN = 1
/** Weights fit in a byte: 127 stands for this much. */
const LARGEST = 24

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
  for (const {text, tokens} of gold) {
    const past = tokens.filter(token => token.past)
    for (const sentence of splitSentences(text)) {
      const reading = readSentence(sentence, lexicon)
      sentence.tokens.forEach((token, i) => {
        if (!isCandidate(reading, i)) return
        const verdict = judge(reading, i)
        if (verdict === 'past' || verdict === 'other') return
        const n = tenseFeatures(reading, i, verdict, buffer)
        examples.push({
          features: buffer.slice(0, n),
          past: past.some(other => other.start < token.end && token.start < other.end),
        })
      })
    }
  }
  return examples
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

function train(examples: Example[]): Float64Array {
  const weights = new Float64Array(WEIGHTS)
  const sums = new Float64Array(WEIGHTS)
  let step = 1
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(examples, epoch * 31 + 7)
    for (const {features, past} of examples) {
      const sign = past ? 1 : -1
      let score = 0
      for (const place of features) score += weights[place]!
      if (score * sign <= MARGIN) {
        for (const place of features) {
          weights[place]! += sign
          sums[place]! += sign * step
        }
      }
      step++
    }
  }
  return weights.map((weight, place) => weight - sums[place]! / step)
}

const paths = process.argv.slice(2)
if (paths.length === 0) throw new Error('usage: train-tense.ts train.jsonl.gz …')
const examples = examplesOf(paths.flatMap(readGold))
const weights = train(examples)
const bytes = Int8Array.from(weights, weight =>
  Math.max(-127, Math.min(127, Math.round((weight / LARGEST) * 127))),
)
const lines = Buffer.from(bytes.buffer)
  .toString('base64')
  .match(/.{1,100}/g)!
const file = fileURLToPath(new URL('../dutch/tense-weights.ts', import.meta.url))
writeFileSync(
  file,
  `// Made by src/build/train-tense.ts; do not edit. Signed bytes in base64, one for each feature of tense-features.ts.
// Licence: GNU LGPL 2.1 or later. The numbers were learnt from the Alpino treebank (University of Groningen).
export const TENSE_WEIGHTS =
${lines.map(line => `  '${line}'`).join(' +\n')}
`,
)
console.log(
  `${examples.length} candidates, ${examples.filter(e => e.past).length} past; largest weight ${Math.max(...weights.map(Math.abs)).toFixed(1)}`,
)
