import {readDictionary} from '../src/build/dictionary.ts'
import {readLawFile} from '../src/build/law.ts'
import {compileDictionary} from '../src/dictionary/compile.ts'
import {compileLaw, type Law} from '../src/law/law.ts'
import type {Resources} from '../src/lint.ts'
import {type EnglishReader, englishReader} from '../src/retext/english.ts'
import {testCommonWords, testElements, testLexicon} from './lexicon.ts'

let resources: Resources | undefined
let reader: EnglishReader | undefined
let law: Law | undefined

/** The dictionary and the lexicon of the working tree, not those of the last build. */
export function testResources(): Resources {
  resources ??= {
    dictionary: compileDictionary(readDictionary('rules').entries, testLexicon),
    lexicon: testLexicon,
    commonWords: testCommonWords,
    english: () => (reader ??= englishReader()),
    law: testLaw,
    elements: testElements,
  }
  return resources
}

/** What the rules on law know, of the working tree. */
export const testLaw = (): Law => (law ??= compileLaw(readLawFile('rules/law.yml')))
