import type {Entry} from './dictionary.ts'
import {compileMatcher, type Matcher} from './match.ts'
import {compileUnless, type Unless} from './unless.ts'

/** A dictionary ready to look letters up in. */
export interface LetterDictionary {
  readonly entries: readonly Entry[]
  readonly matcher: Matcher
  readonly unless: ReadonlyMap<Entry, Unless>
}

/** Compiles entries once; the result serves every letter. */
export function compileDictionary(entries: readonly Entry[]): LetterDictionary {
  const unless = new Map<Entry, Unless>()
  for (const entry of entries) {
    const test = compileUnless(entry.unless, entry.forms)
    if (test) unless.set(entry, test)
  }
  return {entries, matcher: compileMatcher(entries), unless}
}
