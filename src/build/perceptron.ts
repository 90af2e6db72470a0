/** Trains the linear models of `src/dutch/linear-model.ts`; the same input gives the same weights. */
import {readFileSync, writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {gunzipSync} from 'node:zlib'
import {WEIGHTS} from '../dutch/linear-model.ts'

/** Something to learn from: of several alternatives, each by its features, the best is right or none is. */
export interface Example {
  /** At least one; before anything is learnt the first is taken for the best. */
  readonly alternatives: readonly Int32Array[]
  readonly right: boolean
}

/** Perceptrons whose weights are averaged: what the order of the examples has done to one is evened out. */
const RUNS = 8

/** Reads gold sentences, one JSON object a line, from files that may be gzipped. */
export function readGold<Gold>(paths: readonly string[]): Gold[] {
  return paths.flatMap(path => {
    const bytes = readFileSync(path)
    const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
    return text
      .split('\n')
      .filter(line => line !== '')
      .map(line => JSON.parse(line) as Gold)
  })
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

/** One averaged perceptron with a margin; `run` decides in which order it sees the examples. */
function trainOnce(examples: Example[], epochs: number, margin: number, run: number): Float64Array {
  const weights = new Float64Array(WEIGHTS)
  const sums = new Float64Array(WEIGHTS)
  const score = (features: Int32Array) => {
    let sum = 0
    for (const place of features) sum += weights[place]!
    return sum
  }
  let step = 1
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(examples, run * 1009 + epoch * 77 + 3)
    for (const {alternatives, right} of examples) {
      const sign = right ? 1 : -1
      let best = alternatives[0]!
      let highest = score(best)
      for (const features of alternatives) {
        const sum = score(features)
        if (sum > highest) {
          best = features
          highest = sum
        }
      }
      if (highest * sign <= margin) {
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

/**
 * Trains on the examples and writes `src/dutch/<name>-weights.ts`, signed bytes of which 127 is the largest weight.
 *
 * @param margin a right answer must be ahead by this much, or the perceptron goes on learning from it
 */
export function trainModel(name: string, examples: Example[], epochs: number, margin: number): void {
  const weights = new Float64Array(WEIGHTS)
  for (let run = 0; run < RUNS; run++) {
    const more = trainOnce(examples, epochs, margin, run)
    for (let place = 0; place < WEIGHTS; place++) weights[place]! += more[place]! / RUNS
  }
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0)
  const scale = 127 / largest
  const bytes = Int8Array.from(weights, weight => Math.max(-127, Math.min(127, Math.round(weight * scale))))
  const lines = Buffer.from(bytes.buffer)
    .toString('base64')
    .match(/.{1,100}/g)!
  writeFileSync(
    fileURLToPath(new URL(`../dutch/${name}-weights.ts`, import.meta.url)),
    `// Made by src/build/train-${name}.ts; do not edit. Signed bytes in base64, one for each feature of ${name}-features.ts.
// Licence: GNU LGPL 2.1 or later. The numbers were learnt from the Alpino treebank (University of Groningen).
export const ${name.toUpperCase()}_WEIGHTS =
${lines.map(line => `  '${line}'`).join(' +\n')}
`,
  )
  const right = examples.filter(example => example.right).length
  console.log(`${examples.length} examples, ${right} right; largest weight ${largest.toFixed(1)}`)
}
