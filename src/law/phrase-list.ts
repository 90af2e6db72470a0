import type {Sentence} from '../dutch/sentences.ts'
import type {Range} from './notice-term.ts'

/** Finds phrases of one or more words in a sentence, longest first at each place. */
export type PhraseList = (sentence: Sentence) => Range[]

/** A word as lists know it: "(incasso)kosten" and "incasso-kosten" are "incassokosten". */
const plain = (word: string): string => word.replace(/[()\u00ad-]/g, '')

/** Compiles phrases that stand in a row of words, in lower case. */
export function compilePhrases(phrases: readonly string[]): PhraseList {
  const byFirst = new Map<string, string[][]>()
  for (const phrase of phrases) {
    const words = phrase.toLowerCase().split(/\s+/).map(plain)
    const known = byFirst.get(words[0]!)
    if (known) known.push(words)
    else byFirst.set(words[0]!, [words])
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length)
  return ({tokens}) => {
    const found: Range[] = []
    for (let i = 0; i < tokens.length; i++) {
      const list = byFirst.get(plain(tokens[i]!.lower))
      const words = list?.find(words => words.every((word, n) => plain(tokens[i + n]?.lower ?? '') === word))
      if (!words) continue
      found.push({first: i, last: i + words.length - 1})
      i += words.length - 1
    }
    return found
  }
}

/** Whether a sentence has words in a given order, with others in between. */
export type WordOrder = (sentence: Sentence) => boolean

/** Compiles patterns such as `btw niet|geen verrekenen`. */
export function compileOrders(patterns: readonly string[]): WordOrder {
  const compiled = patterns.map(pattern =>
    pattern
      .toLowerCase()
      .split(/\s+/)
      .map(words => new Set(words.split('|'))),
  )
  return ({words}) =>
    compiled.some(pattern => {
      let n = 0
      for (const {lower} of words) if (pattern[n]?.has(lower)) n++
      return n === pattern.length
    })
}
