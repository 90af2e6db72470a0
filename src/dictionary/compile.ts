import type {Lexicon} from '../dutch/lexicon.ts'
import {compileCompounds} from './compounds.ts'
import type {Entry} from './dictionary.ts'
import {englishFormsOf} from './english-forms.ts'
import {type Forms, formsOf} from './forms.ts'
import {compileMatcher, type Matcher} from './match.ts'
import {compileUnless, type Unless} from './unless.ts'

/** A dictionary ready to look letters up in. */
export interface LetterDictionary {
  readonly entries: readonly Entry[]
  /** Of each language its own: no English term is looked for in Dutch. */
  readonly matchers: Readonly<Record<'nl' | 'en', Matcher>>
  readonly unless: ReadonlyMap<Entry, Unless>
}

/**
 * What an entry is found by, in its own language.
 *
 * @param lexicon asked for Dutch entries
 */
export const entryForms = (entry: Entry, lexicon: () => Lexicon): Forms =>
  entry.language === 'en' ? englishFormsOf(entry) : formsOf(entry, lexicon())

/**
 * Compiles entries once; the result serves every letter. The contexts of an entry wait until it is met.
 *
 * @param lexicon asked for forms that were not made ahead of time, and for compounds
 * @param made the forms of the entries, in their order, when the build made them
 */
export function compileDictionary(
  entries: readonly Entry[],
  lexicon: () => Lexicon,
  made: readonly Forms[] = entries.map(entry => entryForms(entry, lexicon)),
): LetterDictionary {
  const unless = new Map<Entry, Unless>()
  for (const [i, entry] of entries.entries()) {
    if (entry.unless.length === 0 && !entry.only) continue
    let test: Unless | undefined
    unless.set(entry, (...given) =>
      (test ??= compileUnless(entry.unless, wordsOf(entry, made[i]!), entry.only))(...given),
    )
  }
  let english: Matcher | undefined
  const pairs = entries.map((entry, i) => [entry, made[i]!] as const)
  const dutch = pairs.filter(([{language}]) => language !== 'en')
  return {
    entries,
    matchers: {
      nl: compileMatcher(
        dutch,
        compileCompounds(
          dutch.map(([entry]) => entry),
          lexicon,
        ),
      ),
      // Few letters have English in them.
      get en() {
        return (english ??= compileMatcher(pairs.filter(([{language}]) => language === 'en')))
      },
    },
    unless,
  }
}

/** Everything an entry is written as. */
const wordsOf = ({term, forms}: Entry, {classes}: Forms): string[] => [
  term.toLowerCase(),
  ...forms.map(form => form.toLowerCase()),
  ...Object.values(classes).flat(),
]
