import type {Reading} from './tense-context.ts'
import {MAX_FEATURES, tenseFeatures} from './tense-features.ts'
import type {Verdict} from './tense-rules.ts'
import {TENSE_WEIGHTS} from './tense-weights.ts'

let weights: Int8Array | undefined
const features = new Int32Array(MAX_FEATURES)

/** Read at the first use, so that a run without candidates does not pay for it. */
function readWeights(): Int8Array {
  const text = atob(TENSE_WEIGHTS)
  return Int8Array.from({length: text.length}, (_, i) => text.charCodeAt(i))
}

/** How far a candidate is a past tense: above zero it is one. */
export function tenseScore(reading: Reading, at: number, verdict: Verdict): number {
  weights ??= readWeights()
  const n = tenseFeatures(reading, at, verdict, features)
  let score = 0
  for (let i = 0; i < n; i++) score += weights[features[i]!]!
  return score
}
