import {readDictionary} from '../src/build/dictionary.ts'
import {compileDictionary} from '../src/dictionary/compile.ts'
import type {Resources} from '../src/lint.ts'
import {type EnglishReader, englishReader} from '../src/retext/english.ts'
import {testCommonWords, testLexicon} from './lexicon.ts'

let resources: Resources | undefined
let reader: EnglishReader | undefined

/** The dictionary and the lexicon of the working tree, not those of the last build. */
export function testResources(): Resources {
  resources ??= {
    dictionary: compileDictionary(readDictionary('rules').entries, testLexicon),
    lexicon: testLexicon,
    commonWords: testCommonWords,
    english: () => (reader ??= englishReader()),
  }
  return resources
}
