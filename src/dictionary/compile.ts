import type {Entry} from './dictionary.ts'
import {compileMatcher, type Matcher} from './match.ts'
import {compileUnless, type Unless} from './unless.ts'

/** A dictionary ready to look letters up in. */
export interface LetterDictionary {
  readonly entries: readonly Entry[]
  readonly matcher: Matcher
  readonly unless: ReadonlyMap<Entry, Unless>
}

/** Compiles entries once; the result serves every letter. The contexts of an entry wait until it is met. */
export function compileDictionary(entries: readonly Entry[]): LetterDictionary {
  const unless = new Map<Entry, Unless>()
  for (const entry of entries) {
    if (entry.unless.length === 0) continue
    let test: Unless | undefined
    unless.set(entry, (...given) => (test ??= compileUnless(entry.unless, entry.forms))(...given))
  }
  return {entries, matcher: compileMatcher(entries), unless}
}
