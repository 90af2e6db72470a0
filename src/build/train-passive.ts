/**
 * Trains the weights of the passive classifier on gold sentences and writes `src/dutch/passive-weights.ts`:
 *
 *     npx tsx src/build/train-passive.ts train.jsonl.gz …
 *
 * A line of gold is `{text, tokens: [{start, end, xpos}], passive}`: it says which sentences are passive, not by which
 * pair. So the best pair of each sentence is learnt; of a passive one only pairs count whose participle the gold tags
 * as one.
 */

import {openLexicon} from '../dutch/lexicon.ts'
import {MAX_FEATURES} from '../dutch/linear-model.ts'
import {type Pair, passiveFeatures} from '../dutch/passive-features.ts'
import {passivePairs} from '../dutch/passive-pairs.ts'
import {splitSentences} from '../dutch/sentences.ts'
import {tagSentence} from '../dutch/tagged.ts'
import {buildLexicon} from './lexicon.ts'
import {type Example, readGold, trainModel} from './perceptron.ts'

interface Gold {
  readonly text: string
  readonly tokens: readonly {readonly start: number; readonly end: number; readonly xpos?: string}[]
  readonly passive: boolean
}

const EPOCHS = 6
const MARGIN = 10

function examplesOf(gold: readonly Gold[]): Example[] {
  const lexicon = openLexicon(buildLexicon())
  const buffer = new Int32Array(MAX_FEATURES)
  const examples: Example[] = []
  for (const {text, tokens, passive} of gold) {
    const participles = new Set(tokens.filter(t => t.xpos?.startsWith('WW|vd|vrij')).map(t => t.start))
    const alternatives: Int32Array[] = []
    for (const sentence of splitSentences(text)) {
      const tagged = tagSentence(sentence, lexicon)
      for (const pair of passivePairs(tagged).sort(likelierFirst)) {
        if (passive && !participles.has(sentence.tokens[pair.participle]!.start)) continue
        const n = passiveFeatures(tagged, pair, lexicon, buffer)
        alternatives.push(buffer.slice(0, n))
      }
    }
    if (alternatives.length > 0) examples.push({alternatives, right: passive})
  }
  return examples
}

/** Worden, then the nearest participle. */
function likelierFirst(a: Pair, b: Pair): number {
  if (a.kind !== b.kind) return a.kind === 'worden' ? -1 : 1
  return Math.abs(a.auxiliary - a.participle) - Math.abs(b.auxiliary - b.participle)
}

const paths = process.argv.slice(2)
if (paths.length === 0) throw new Error('usage: train-passive.ts train.jsonl.gz …')
trainModel('passive', examplesOf(readGold<Gold>(paths)), EPOCHS, MARGIN)
