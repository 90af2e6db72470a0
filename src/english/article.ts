/** Spelt with a vowel, said with a consonant: "a utility", "a European", "a one-off". */
const CONSONANT = /^(?:uni(?!n|m|d)|us[aeiu]|util|eu|one\b|once\b|ur[aeiou]|ub[ei]q)/
/** The other way round: "an hour". */
const VOWEL = /^(?:hour|honest|honou?r|heir)/
/** Letters whose name begins with a vowel: "an SMS", "an IBAN". */
const SPELT = /^[AEFHILMNORSX][A-Z]+\b/

/** "a" or "an": what stands in front of a word. */
export function indefiniteArticle(word: string): 'a' | 'an' {
  if (SPELT.test(word)) return 'an'
  const lower = word.toLowerCase()
  if (/^\d/.test(lower)) return /^(?:8|11\b|18\b)/.test(lower) ? 'an' : 'a'
  if (CONSONANT.test(lower)) return 'a'
  return VOWEL.test(lower) || /^[aeiou]/.test(lower) ? 'an' : 'a'
}
