import {addVowelEnding, closeSyllable, harden, isVowel, undouble} from './spelling.ts'

/** Adjectives that take no -e though their spelling does not say so: from other languages, of measure, comparatives. */
const UNCHANGED: ReadonlySet<string> = new Set(
  (
    'allerlei velerlei allerhande gratis online offline extra prima lila roze oranje beige crème nylon plastic ' +
    'rubber aluminium platina zat privé allround linker rechter live bordeaux kaki mauve ' +
    'indigo meer minder genoeg'
  ).split(' '),
)

/** Comparative and superlative of the adjectives that change their stem. */
const IRREGULAR: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['goed', ['beter', 'best']],
  ['veel', ['meer', 'meest']],
  ['weinig', ['minder', 'minst']],
  ['graag', ['liever', 'liefst']],
  ['dichtbij', ['dichterbij', 'dichtstbij']],
])

const IRREGULAR_E: ReadonlyMap<string, string> = new Map([
  ['grof', 'grove'],
  ['verscheiden', 'verscheidene'],
])

/** Adjectives in a short vowel and f or s that stays voiceless; others are like "lief" and "boos". */
const VOICELESS = /(?:[aeiou]ff|ss|sch|[^aeiouj]f|[^aeiouj]s)$/

/** The form with -e: "grote", "boze", "dure", "houten". Lower case. */
export function inflectAdjective(adjective: string): string {
  if (UNCHANGED.has(adjective) || adjective.endsWith('e')) return adjective
  if (/[aiouyéà]$/.test(adjective) && !/(?:[aeo]i|oe|ou|eu|ui)$/.test(adjective)) return adjective
  const irregular = IRREGULAR_E.get(adjective)
  if (irregular) return irregular
  if (staysInEn(adjective)) return adjective
  return addVowelEnding(soften(adjective), 'e', hasMuteEnd(adjective))
}

/** As much of a word as a rule looks at; the whole of a hostile one would take the square of its length. */
function ending(word: string): string {
  return word.slice(-24)
}

/** "houten", "gesloten", "open", "eigen": no adjective in mute -en takes an ending. */
function staysInEn(adjective: string): boolean {
  return /[aeiouy].*[^aeiou]en$/.test(ending(adjective))
}

function hasMuteEnd(adjective: string): boolean {
  return (
    /[aeiouyäëïöü][^aeiou]*[^aeiou]e(?:l|m|n|r)$/.test(ending(adjective)) ||
    /(?:ig|lijk)$/.test(adjective) ||
    adjective.endsWith('welkom')
  )
}

function soften(adjective: string): string {
  if (VOICELESS.test(adjective)) {
    return /(?:[lr]f)$/.test(adjective) ? `${adjective.slice(0, -1)}v` : adjective
  }
  return adjective
    .replace(/(aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|ou|au)f$/, '$1v')
    .replace(/(aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|ou|au)s$/, (_, vowel: string) =>
      KEEP_S.test(adjective) ? `${vowel}s` : `${vowel}z`,
    )
}

const KEEP_S = /(?:ees|fries|parijs|heus|kies|kuis|diffuus|confuus)$/

/** "hoger", "duurder", "beter". */
export function comparative(adjective: string): string {
  const irregular = IRREGULAR.get(adjective)
  if (irregular) return irregular[0]
  if (adjective.endsWith('r')) return `${adjective}der`
  if (isVowel(adjective.at(-1)) && adjective.endsWith('e')) return `${adjective}r`
  return addVowelEnding(soften(adjective), 'er', hasMuteEnd(adjective))
}

/** "hoogst", "duurst", "best"; without -e. */
export function superlative(adjective: string): string {
  const irregular = IRREGULAR.get(adjective)
  if (irregular) return irregular[1]
  return /(?:s|st|sch)$/.test(adjective)
    ? adjective.endsWith('st')
      ? adjective
      : `${adjective}t`
    : `${adjective}st`
}

/** Uninflected adjectives that a form with -e can come from, likeliest first; `isAdjective` says which words are adjectives. */
export function baseAdjectives(form: string, isAdjective: (word: string) => boolean): string[] {
  const found: string[] = []
  const add = (word: string) => {
    if (word !== '' && !found.includes(word) && isAdjective(word) && inflectAdjective(word) === form)
      found.push(word)
  }
  add(form)
  if (!form.endsWith('e')) return found
  const trunk = form.slice(0, -1)
  for (const stem of [trunk, harden(trunk)]) {
    add(closeSyllable(stem))
    add(undouble(stem))
    add(stem)
  }
  return found
}
