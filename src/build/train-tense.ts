/**
 * Trains the weights of the tense classifier on gold sentences and writes `src/dutch/tense-weights.ts`:
 *
 *     npx tsx src/build/train-tense.ts train.jsonl.gz …
 *
 * A line of gold is `{text, tokens: [{start, end, past}]}`. Every candidate of `findPastTense` that the rules leave
 * open is an example.
 */

import {openLexicon} from '../dutch/lexicon.ts'
import {MAX_FEATURES} from '../dutch/linear-model.ts'
import {splitSentences} from '../dutch/sentences.ts'
import {isCandidate} from '../dutch/tense.ts'
import {readSentence} from '../dutch/tense-context.ts'
import {tenseFeatures} from '../dutch/tense-features.ts'
import {judge} from '../dutch/tense-rules.ts'
import {buildLexicon} from './lexicon.ts'
import {type Example, readGold, trainModel} from './perceptron.ts'

interface Gold {
  readonly text: string
  readonly tokens: readonly {readonly start: number; readonly end: number; readonly past: boolean}[]
}

const EPOCHS = 8
const MARGIN = 1

function examplesOf(gold: readonly Gold[]): Example[] {
  const lexicon = openLexicon(buildLexicon())
  const buffer = new Int32Array(MAX_FEATURES)
  const examples: Example[] = []
  for (const {text, tokens} of gold) {
    const past = tokens.filter(token => token.past)
    for (const sentence of splitSentences(text)) {
      const reading = readSentence(sentence, lexicon)
      for (const [i, token] of sentence.tokens.entries()) {
        if (!isCandidate(reading, i)) continue
        const verdict = judge(reading, i)
        if (verdict === 'past' || verdict === 'other') continue
        const n = tenseFeatures(reading, i, verdict, buffer)
        const right = past.some(other => other.start < token.end && token.start < other.end)
        examples.push({alternatives: [buffer.slice(0, n)], right})
      }
    }
  }
  return examples
}

const paths = process.argv.slice(2)
if (paths.length === 0) throw new Error('usage: train-tense.ts train.jsonl.gz …')
trainModel('tense', examplesOf(readGold<Gold>(paths)), EPOCHS, MARGIN)
