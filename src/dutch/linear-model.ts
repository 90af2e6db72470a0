/**
 * Linear models over hashed features: a feature is a place among the weights, a score the sum of the weights at the
 * places of its features. `src/build/perceptron.ts` trains them.
 */

/** Number of weights. A power of two, so that a hash is cut to it by a mask. */
export const WEIGHTS = 1 << 14

/** Most features that one thing to score can have. */
export const MAX_FEATURES = 40

/** A 32-bit hash of a word or mark (FNV-1a over its UTF-16 units). */
export function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash
}

/** The place among the weights of a feature: the number of its template with up to three values. */
export function place(template: number, a: number, b = 0, c = 0): number {
  let hash = Math.imul(template, 0x9e3779b1) ^ a
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) ^ b
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) ^ c
  hash = Math.imul(hash ^ (hash >>> 16), 0x27d4eb2f)
  return (hash ^ (hash >>> 15)) & (WEIGHTS - 1)
}

/** Makes room for features and tells their score: `write` puts the places in `out` and returns how many there are. */
export type Score = (write: (out: Int32Array) => number) => number

/**
 * A model by its weights, signed bytes in base64. They are decoded at the first score, so that a run without
 * candidates does not pay for it.
 */
export function linearModel(base64: string): Score {
  const features = new Int32Array(MAX_FEATURES)
  let weights: Int8Array | undefined
  return write => {
    weights ??= decode(base64)
    const count = write(features)
    let score = 0
    for (let i = 0; i < count; i++) score += weights[features[i]!]!
    return score
  }
}

function decode(base64: string): Int8Array {
  const text = atob(base64)
  return Int8Array.from({length: text.length}, (_, i) => text.charCodeAt(i))
}
