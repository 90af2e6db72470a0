import {DOUBLING, IRREGULAR, PLURALS} from './forms-data.ts'

/** The forms of an English verb. The base serves as infinitive, imperative and present of "I", "you", "we" and "they". */
export interface VerbForms {
  readonly base: string
  /** "he pays" */
  readonly third: string
  readonly past: string
  readonly participle: string
  readonly ing: string
}

const VOWEL_END = /[aeiou]$/
/** One vowel letter and one consonant at the end of a word of one syllable: "stop", but not "pay", "fix" or "need". */
const SHORT = /^[^aeiou]*[aeiou][^aeiouwxy]$/

const doubles = (verb: string): boolean => SHORT.test(verb) || DOUBLING.has(verb)

/** All forms of a verb, by its base form in lower case; of a regular one when it is not in the table of others. */
export function verbForms(base: string): VerbForms {
  const stem = doubles(base) ? base + base.at(-1) : base
  const regular = base.endsWith('e')
    ? `${base}d`
    : /[^aeiou]y$/.test(base)
      ? `${base.slice(0, -1)}ied`
      : `${stem}ed`
  const [past, participle] = IRREGULAR[base] ?? [regular, regular]
  return {base, third: thirdPerson(base), past, participle, ing: ingForm(base, stem)}
}

function thirdPerson(base: string): string {
  if (base === 'have') return 'has'
  return withS(base)
}

/** With the -s of the third person or of the plural. */
function withS(word: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(word) || /^(?:do|go|undergo)$/.test(word)) return `${word}es`
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`
}

function ingForm(base: string, stem: string): string {
  if (base.endsWith('ie')) return `${base.slice(0, -2)}ying`
  return base.endsWith('e') && !VOWEL_END.test(base.slice(0, -1)) && base.length > 2
    ? `${base.slice(0, -1)}ing`
    : base.endsWith('ue')
      ? `${base.slice(0, -1)}ing`
      : `${stem}ing`
}

/** The plural of a noun in lower case. */
export const pluralOf = (noun: string): string => PLURALS[noun] ?? withS(noun)
