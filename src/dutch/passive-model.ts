import type {Lexicon} from './lexicon.ts'
import {MAX_FEATURES, type Pair, passiveFeatures} from './passive-features.ts'
import {PASSIVE_WEIGHTS} from './passive-weights.ts'
import type {Token} from './sentences.ts'

let weights: Int8Array | undefined
const features = new Int32Array(MAX_FEATURES)

/** Read at the first use, so that a run without candidates does not pay for it. */
function readWeights(): Int8Array {
  const text = atob(PASSIVE_WEIGHTS)
  return Int8Array.from({length: text.length}, (_, i) => text.charCodeAt(i))
}

/** How far a pair is a passive: above zero it is one. */
export function passiveScore(tokens: readonly Token[], pair: Pair, lexicon: Lexicon): number {
  weights ??= readWeights()
  const n = passiveFeatures(tokens, pair, lexicon, features)
  let score = 0
  for (let i = 0; i < n; i++) score += weights[features[i]!]!
  return score
}
