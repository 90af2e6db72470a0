import fs from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {compileDictionary} from '../dictionary/compile.ts'
import type {Entry, Theme} from '../dictionary/dictionary.ts'
import type {Forms} from '../dictionary/forms.ts'
import {type CommonWords, commonWords} from '../dutch/common-words.ts'
import {type Lexicon, openLexicon} from '../dutch/lexicon.ts'
import {type Elements, elementsOf} from '../elements/find.ts'
import type {ElementTable} from '../elements/table.ts'
import {compileLaw, type Law, type LawSource} from '../law/law.ts'
import type {Resources} from '../lint.ts'
import type * as English from '../retext/english.ts'
import {readAscii} from './pieces.ts'

/** What the build makes of `rules/`. */
export interface DictionaryFile {
  /** The day on which the rules were last brought up to date, as `2026-11-21`. */
  readonly rulesDate: string
  readonly themes: readonly Theme[]
  readonly entries: readonly Entry[]
  /** What the matcher looks for, for each entry. */
  readonly forms: readonly Forms[]
}

/** Names of what the build leaves in `dist/` beside the program. */
export const DICTIONARY_FILE = 'dictionary.json'
export const LEXICON_FILE = 'lexicon.bin'
export const COMMON_WORDS = 'common-words.txt'
/** The retext plugins for English: a program of their own, for letters in Dutch have no use for them. */
export const ENGLISH_FILE = 'english.cjs'
/** What makes and reads review packs: likewise, for who only lints. */
export const PANEL_FILE = 'panel.cjs'
export const LAW_FILE = 'law.json'
export const STAGES_FILE = 'stages.json'

/** Where the build left its files, seen from this module in the source or in the library. */
const built = (): string =>
  fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? '../../dist/' : '../../', import.meta.url))

/** Reads the compiled dictionary; throws when it is not there. */
export const readDictionaryFile = (folder: string): DictionaryFile =>
  JSON.parse(readAscii(path.join(folder, DICTIONARY_FILE))) as DictionaryFile

/**
 * Loads what linting needs: the dictionary now, the lexicon when a rule first asks for it.
 *
 * @param folder where the build's files are; by default those of this package
 */
export function loadResources(folder: string = built()): Resources {
  return resourcesOf(readDictionaryFile(folder), languageIn(folder))
}

/** The same from a dictionary that was read already, with or without what users added. */
export const resourcesOf = (
  {entries, forms}: Pick<DictionaryFile, 'entries' | 'forms'>,
  language: Language,
): Resources => ({dictionary: compileDictionary(entries, language.lexicon, forms), ...language})

/** What the program knows apart from the dictionary: of Dutch, of English, of letters and of the law. */
export type Language = Omit<Resources, 'dictionary'>

/** Opens the lexicon, the list of common words, the plugins for English, the law and the elements, each at its first call. */
export function languageIn(folder: string): Language {
  let opened: Lexicon | undefined
  let common: CommonWords | undefined
  let reader: English.EnglishReader | undefined
  let law: Law | undefined
  let elements: Elements | undefined
  const load = () => createRequire(import.meta.url)(path.join(folder, ENGLISH_FILE)) as typeof English
  const lexicon = () => (opened ??= openLexicon(fs.readFileSync(path.join(folder, LEXICON_FILE))))
  const list = () => new Set(fs.readFileSync(path.join(folder, COMMON_WORDS), 'utf8').split('\n'))
  const readLaw = () => JSON.parse(fs.readFileSync(path.join(folder, LAW_FILE), 'utf8')) as LawSource
  const table = () => JSON.parse(fs.readFileSync(path.join(folder, STAGES_FILE), 'utf8')) as ElementTable
  return {
    lexicon,
    commonWords: () => (common ??= commonWords(list(), lexicon())),
    english: () => (reader ??= load().englishReader()),
    law: () => (law ??= compileLaw(readLaw())),
    elements: () => (elements ??= elementsOf(table())),
  }
}
