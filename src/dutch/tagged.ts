import {type Lexicon, Tag} from './lexicon.ts'
import {hashText} from './linear-model.ts'
import {memoised} from './memo.ts'
import type {Sentence, Token} from './sentences.ts'
import {Class, wordClasses} from './word-classes.ts'

/** Tokens with what they can be as words; marks, numbers and fields have no bits. */
export interface Tagged {
  readonly tokens: readonly Token[]
  /** `Tag` bits by token; 0 for what is no word and for unknown words, `Tag.Known` for closed classes without verbs. */
  readonly tags: readonly number[]
  /** `Class` bits by token. */
  readonly classes: readonly number[]
}

/** A sentence with what its words can be, and all of them together: one look shows what it does not have. */
export interface TaggedSentence extends Tagged {
  readonly lexicon: Lexicon
  readonly someTags: number
  readonly someClasses: number
  /** Whether a word is unknown to the word list. */
  readonly someUnknown: boolean
}

/** Several searches read the same sentence: it keeps what was found. A weak map would cost more than reading anew. */
const KEPT = Symbol('tagged')

interface Kept extends Sentence {
  [KEPT]?: TaggedSentence
}

/** Classes above the tags in one number. */
const CLASS_SHIFT = 14
const TAGS = (1 << CLASS_SHIFT) - 1

/** What is known of single words, by the lexicon that says so. */
const readers = new WeakMap<Lexicon, (word: string) => number>()

/** Looks up every word of a sentence; a second time it costs nothing. */
export function tagSentence(sentence: Sentence, lexicon: Lexicon): TaggedSentence {
  const kept = (sentence as Kept)[KEPT]
  if (kept !== undefined && kept.lexicon === lexicon) return kept
  const tagged = tagTokens(sentence.tokens, lexicon)
  ;(sentence as Kept)[KEPT] = tagged
  return tagged
}

function readerFor(lexicon: Lexicon): (word: string) => number {
  let reader = readers.get(lexicon)
  if (reader === undefined) {
    reader = memoised(word => bitsOf(word, lexicon))
    readers.set(lexicon, reader)
  }
  return reader
}

function bitsOf(word: string, lexicon: Lexicon): number {
  const classes = wordClasses(word)
  // The other closed classes are no verbs ("aan", "dan"), so what else the word list makes of them does not matter.
  const verbs = classes === 0 || (classes & (Class.Auxiliary | Class.Modal)) !== 0
  return (classes << CLASS_SHIFT) | (verbs ? lexicon.lookup(word) : Tag.Known)
}

function tagTokens(tokens: readonly Token[], lexicon: Lexicon): TaggedSentence {
  const read = readerFor(lexicon)
  const size = tokens.length
  const tags = new Array<number>(size)
  const classes = new Array<number>(size)
  let someTags = 0
  let someClasses = 0
  let someUnknown = false
  for (let i = 0; i < size; i++) {
    const {kind, lower} = tokens[i]!
    let bits = 0
    if (kind === 'word') {
      bits = read(lower)
      if ((bits & TAGS) === 0) someUnknown = true
    }
    const own = bits & TAGS
    const closed = bits >>> CLASS_SHIFT
    tags[i] = own
    classes[i] = closed
    someTags |= own
    someClasses |= closed
  }
  return {tokens, lexicon, tags, classes, someTags, someClasses, someUnknown}
}

/**
 * A token as a feature of those around it: a word of a closed class as itself, an open word by what `describe` says
 * of it, the start and the end of the sentence as such.
 */
export function neighbour<T extends Tagged>(
  sentence: T,
  i: number,
  describe: (sentence: T, i: number) => number,
): number {
  const token = sentence.tokens[i]
  if (token === undefined) return i < 0 ? 1 : 2
  if (token.kind === 'mark') return hashText(token.text)
  if (token.kind !== 'word') return token.kind === 'number' ? 3 : 4
  return sentence.classes[i] === 0 ? 16 + describe(sentence, i) : hashText(token.lower)
}
