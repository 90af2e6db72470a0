import {memoised} from './memo.ts'
import {IRREGULAR_PLURALS, NO_COMPOUND, ONLY_WHOLE, PLURAL_N, PLURAL_S, TRADES_IER} from './noun-data.ts'
import {addVowelEnding, closeSyllable, undouble} from './spelling.ts'

const NUCLEI = /aai|ooi|oei|eeu|ieu|eau|aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|ou|au|[aeiouyäëïöüéèêáàâ]/g

function syllables(word: string): number {
  return word.match(NUCLEI)?.length ?? 0
}

/** The plural to write: "brieven". Singular in lower case, compounds too. */
export function plural(noun: string): string {
  return plurals(noun)[0]!
}

/** All plurals that are right or current, the one to write first: "gemeenten", "gemeentes". */
export function plurals(noun: string): readonly string[] {
  return knownPlurals(noun)
}

const knownPlurals = memoised(makePlurals)

function makePlurals(noun: string): readonly string[] {
  const tail = irregularTail(noun)
  if (tail !== undefined) {
    const head = noun.slice(0, noun.length - tail.length)
    return IRREGULAR_PLURALS.get(tail)!.map(form => head + form)
  }
  if (tailIn(noun, PLURAL_S)) return [`${noun}s`, withEn(noun)]
  return regular(noun)
}

/** No listed word is longer than this: where the search for the last part of a compound begins. */
const LONGEST_TAIL = 24

/** Where the longest possible last part of a compound begins. */
export function firstTail(noun: string): number {
  return Math.max(2, noun.length - LONGEST_TAIL)
}

/** The listed irregular word that a noun is or ends in. */
function irregularTail(noun: string): string | undefined {
  if (IRREGULAR_PLURALS.has(noun)) return noun
  if (NO_COMPOUND.has(noun)) return undefined
  for (let i = firstTail(noun); i <= noun.length - 3; i++) {
    const tail = noun.slice(i)
    if (IRREGULAR_PLURALS.has(tail) && !ONLY_WHOLE.has(tail)) return tail
  }
  return undefined
}

function tailIn(noun: string, list: ReadonlySet<string>): boolean {
  if (list.has(noun)) return true
  for (let i = firstTail(noun); i <= noun.length - 3; i++) if (list.has(noun.slice(i))) return true
  return false
}

function regular(noun: string): readonly string[] {
  const last = noun.at(-1) ?? ''
  // Letter words: "pc's", "A4's", "cao's".
  if (/[A-Z0-9]$/.test(noun) || !/[aeiouyäëïöüé]/.test(noun)) return [`${noun}'s`]
  if (/(?:[^aeiou]|[^aeo]i)[aiouy]$/.test(noun) || /[^aeiou]u[ao]$/.test(noun))
    return [`${noun}'s`, `${noun}s`]
  if (/[éè]$|(?:[aeo]y|eau|oe|ieu|cao)$/.test(noun)) return [`${noun}s`, `${noun}'s`]
  if (/(?:ee)$/.test(noun)) return [`${noun}ën`, `${noun}s`]
  if (noun.endsWith('ie')) {
    const stressed =
      /(?:log|graf|nom|crat|arch|gog|metr|path|fon|scop|tom|plas|gam|dox|loog|morf|trof|ag|ur)ie$/.test(noun)
    return stressed || syllables(noun) === 1
      ? [`${noun}ën`, `${noun}s`]
      : [`${noun}s`, `${noun}ën`, `${noun.slice(0, -1)}ën`]
  }
  if (last === 'e') return nounsInE(noun)
  if (/[aeiou]$/.test(noun))
    return [/(?:ui|ei|ou|eu|aai|ooi|oei)$/.test(noun) ? `${noun}en` : `${noun}s`, `${noun}'s`]
  if (noun.endsWith('heid')) return [`${noun.slice(0, -4)}heden`]
  if (/[^aeiou](?:ium|eum)$/.test(noun)) return [`${noun}s`, `${noun.slice(0, -2)}a`]
  if (/[^aeiou]um$/.test(noun) && syllables(noun) > 1) return [`${noun}s`, `${noun.slice(0, -2)}a`]
  if (noun.endsWith('icus')) return [`${noun.slice(0, -2)}i`, `${noun}sen`]
  if (syllables(noun) > 1) {
    if (/[^e]e(?:l|m|n|r|rd)$/.test(noun) || /aard$/.test(noun)) return [`${noun}s`, withEn(noun, true)]
    if (/(?:[ndrt]?laar|naar|eur|air)$/.test(noun)) return [`${noun}s`, withEn(noun)]
    if (/ier$/.test(noun) && tailIn(noun, TRADES_IER)) return [`${noun}s`, withEn(noun)]
    if (/[^aeiou](?:on|oon)$/.test(noun))
      return noun.endsWith('oon') ? [withEn(noun), `${noun}s`] : [`${noun}s`, withEn(noun)]
    // "mótor" → "motóren": the stress moves, nothing doubles.
    if (/[^aeiou]or$/.test(noun)) return [`${noun}en`, `${noun}s`]
    if (/(?:aal|oir|sh|foon)$/.test(noun))
      return noun.endsWith('aal') ? [withEn(noun), `${noun}s`] : [`${noun}s`, withEn(noun)]
  }
  return [withEn(noun), `${noun}s`]
}

function nounsInE(noun: string): readonly string[] {
  const first = tailIn(noun, PLURAL_N) || /(?:ende|ene|loze|ige|ere|aamde|eerde|gde|nde|isme)$/.test(noun)
  return first ? [`${noun}n`, `${noun}s`] : [`${noun}s`, `${noun}n`]
}

/** Plural in -en, with the spelling of the open syllable and f → v, s → z where the sound asks for it. */
function withEn(noun: string, mute = false): string {
  if (/(?:aaf|oof)$/.test(noun) && /(?:graaf|soof)$/.test(noun) && syllables(noun) > 1)
    return addVowelEnding(noun, 'en')
  const soft = noun
    .replace(/(aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|ou|au|[lr])f$/, '$1v')
    .replace(/(aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|ou|au)s$/, '$1z')
  return addVowelEnding(soft, 'en', mute)
}

/** Singulars that a plural can come from, likeliest first; `isNoun` says which words are nouns, for instance by the lexicon. */
export function singulars(form: string, isNoun: (word: string) => boolean): string[] {
  const found: string[] = []
  for (const candidate of singularCandidates(form)) {
    if (!found.includes(candidate) && isNoun(candidate) && plurals(candidate).includes(form))
      found.push(candidate)
  }
  return found
}

function* singularCandidates(form: string): Generator<string> {
  for (const [singular, forms] of IRREGULAR_PLURALS) {
    for (const made of forms) {
      if (form === made) yield singular
      else if (!ONLY_WHOLE.has(singular) && form.endsWith(made)) yield form.slice(0, -made.length) + singular
    }
  }
  if (form.endsWith("'s")) yield form.slice(0, -2)
  if (form.endsWith('heden')) yield `${form.slice(0, -5)}heid`
  if (/[eë]n$/.test(form)) {
    const trunk = form.slice(0, -2)
    for (const stem of [trunk, trunk.replace(/v$/, 'f').replace(/z$/, 's')]) {
      yield undouble(stem)
      yield closeSyllable(stem)
      yield stem
    }
    yield form.slice(0, -1)
    yield `${trunk}e`
    if (form.endsWith('iën')) yield `${trunk}e`
  }
  if (form.endsWith('s')) yield form.slice(0, -1)
  if (form.endsWith('a')) yield `${form.slice(0, -1)}um`
  if (form.endsWith('ici')) yield `${form.slice(0, -1)}us`
}
