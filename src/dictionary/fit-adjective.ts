import {inflectAdjective} from '../dutch/adjective.ts'
import {inflectParticiple} from '../dutch/conjugate.ts'
import {type Lexicon, Tag} from '../dutch/lexicon.ts'
import type {Sentence} from '../dutch/sentences.ts'

const BASE = Tag.Adjective | Tag.Participle
const INFLECTED = Tag.AdjectiveForm | Tag.ParticipleE

/**
 * The replacement with the ending of the matched adjective ("incorrecte" → "verkeerde");
 * undefined when it ends in a word that takes no ending.
 */
export function fitAdjective(
  replacement: string,
  sentence: Sentence,
  at: readonly number[],
  lexicon: Lexicon,
): string | undefined {
  const tags = lexicon.lookup(sentence.tokens[at.at(-1)!]!.lower)
  if ((tags & INFLECTED) === 0 || (tags & BASE) !== 0) return replacement
  const words = replacement.split(' ')
  const last = words.pop()!
  const lastTags = lexicon.lookup(last)
  if ((lastTags & BASE) === 0) return undefined
  const inflected = (lastTags & Tag.Adjective) !== 0 ? inflectAdjective(last) : inflectParticiple(last)
  return [...words, inflected].join(' ')
}
