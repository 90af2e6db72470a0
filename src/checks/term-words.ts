import type {Token} from '../dutch/sentences.ts'
import type {Term} from './terms.ts'

/** The words of which the dictionary speaks already: one place, one finding. */
export function termWords(terms: readonly Term[]): ReadonlySet<Token> {
  const words = new Set<Token>()
  for (const {sentence, tokens} of terms) for (const i of tokens) words.add(sentence.tokens[i]!)
  return words
}
