import {type Lexicon, NOMINAL, Tag} from './lexicon.ts'
import {memoised} from './memo.ts'

/** Whether a word in lower case is one that nearly every reader knows. */
export type CommonWords = (word: string) => boolean

const INFLECTED = Object.values(Tag).filter(tag => tag !== Tag.Known)

/** Stands in the list before a word that is uncommon, whatever its parts are: "hoofd" + "som". */
export const UNCOMMON = '-'

/** Shortest part of a compound: "huur" + "toeslag". */
const MIN_PART = 3

/** The word itself and every dictionary form that it can be a form of. */
export function* lemmasOf(word: string, lexicon: Lexicon): Generator<string> {
  yield word
  const bits = lexicon.lookup(word)
  for (const tag of INFLECTED) if ((bits & tag) !== 0) yield* lexicon.lemmas(word, tag)
}

/**
 * Tells common words from uncommon ones. A form is as common as its dictionary form ("betaalde": betalen), a compound
 * as its parts ("factuurnummer": factuur, nummer).
 *
 * @param list dictionary forms of common words in lower case; of uncommon ones with `UNCOMMON` in front
 */
export function commonWords(list: ReadonlySet<string>, lexicon: Lexicon): CommonWords {
  const simple = (word: string): boolean => {
    for (const lemma of lemmasOf(word, lexicon)) if (list.has(lemma)) return true
    return false
  }
  const head = (part: string): boolean => simple(part) || (part.endsWith('s') && simple(part.slice(0, -1)))
  const barred = (word: string): boolean => {
    for (const lemma of lemmasOf(word, lexicon)) if (list.has(UNCOMMON + lemma)) return true
    return false
  }
  return memoised(word => {
    if (barred(word)) return false
    if (simple(word)) return true
    if ((lexicon.lookup(word) & NOMINAL) === 0) return false
    for (let i = MIN_PART; i <= word.length - MIN_PART; i++) {
      const tail = word.slice(i)
      if ((lexicon.lookup(tail) & (Tag.Noun | Tag.Plural)) === 0) continue
      if (simple(tail) && head(word.slice(0, i).replace(/-$/, ''))) return true
    }
    return false
  })
}
