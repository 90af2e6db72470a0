import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {parse} from 'yaml'
import * as z from 'zod'
import {lemmasOf, UNCOMMON} from '../dutch/common-words.ts'
import type {Lexicon} from '../dutch/lexicon.ts'

const require = createRequire(import.meta.url)

/** The file of words that readers know, or do not know, whatever the frequency list says. */
export const COMMON_WORDS_FILE = 'common-words.yml'

const words = z.array(z.array(z.string().trim().min(1)))
const schema = z.strictObject({common: words, uncommon: words})

/**
 * The dictionary forms of common Dutch words, and of uncommon ones with `UNCOMMON` in front, sorted: some 16,000 forms by frequency in subtitles (npm package
 * `@zxcvbn-ts/language-nl-be`), names and what else is no Dutch word left out, corrected by hand.
 *
 * @param corrections the path of `rules/common-words.yml`
 * @throws ZodError when that file does not hold what it should
 */
export function buildCommonWords(lexicon: Lexicon, corrections: string): string[] {
  const {common, uncommon} = schema.parse(parse(readFileSync(corrections, 'utf8')))
  const spoken = require('@zxcvbn-ts/language-nl-be/src/commonWords.json') as string[]
  const found = new Set<string>()
  for (const word of spoken) {
    if (lexicon.lookup(word) === 0) continue
    const [, ...lemmas] = lemmasOf(word, lexicon)
    for (const lemma of lemmas.length === 0 ? [word] : lemmas) found.add(lemma)
  }
  for (const word of common.flat()) found.add(word)
  for (const word of uncommon.flat()) {
    found.delete(word)
    found.add(UNCOMMON + word)
  }
  return [...found].sort()
}
