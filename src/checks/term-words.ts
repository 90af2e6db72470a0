import type {Token} from '../dutch/sentences.ts'
import type {Term} from './terms.ts'

/** Rules ask sentence by sentence: gathered once for a letter, or time would grow with sentences times terms. */
const gathered = new WeakMap<readonly Term[], ReadonlySet<Token>>()

/** The words of which the dictionary speaks already: one place, one finding. */
export function termWords(terms: readonly Term[]): ReadonlySet<Token> {
  const known = gathered.get(terms)
  if (known) return known
  const words = new Set<Token>()
  gathered.set(terms, words)
  for (const {sentence, tokens} of terms) for (const i of tokens) words.add(sentence.tokens[i]!)
  return words
}
