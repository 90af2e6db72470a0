import {DE_NOUNS, HET_NOUNS} from './gender-data.ts'
import {memoised} from './memo.ts'
import {firstTail, singulars} from './noun.ts'

export type Gender = 'de' | 'het'

/** A shorter end of a word says too little: "huur" does not end in "uur". */
const SHORTEST_TAIL = 4

const LONGEST = 80

/** Endings that decide, tried in order behind the lists. The -schap of a quality is "de", that of a group or office "het". */
const ENDINGS: readonly (readonly [RegExp, Gender])[] = [
  [/[^aeiou]je$/, 'het'],
  [/(?:isme|asme|ment|sel)$/, 'het'],
  [/[^aeiou]um$|[^aeiou]ium$/, 'het'],
  [/(?:heid|teit|theek|iteit|logie|grafie|nomie|cratie)$/, 'de'],
  [/(?:tie|sie|nie|fie|gie|rie|mie|pie|die|lie|kie|cie|xie)$/, 'de'],
  [/(?:erij|ernij|ij)$/, 'de'],
  [
    /(?:ade|ide|ode|ude|uur|iek|age|sis|tis|eur|euse|ster|ist|[dltns]aar|nemer|gever|houder|voerder|lener|eiser)$/,
    'de',
  ],
  [/(?:[^aeiou]|ie|ee)(?:te|de)$/, 'de'],
  [
    /^ge(?!n|ef|zel|est)[a-z]*[^aeiou](?:el|aar|aad|aat|ed|rek|rijf|ruis|ijf|eer|erk|uid|ied|evel|echt|icht|oep|ijk|ol[gk]|ok|ak)$/,
    'het',
  ],
]

/**
 * Whether a noun takes "de" or "het"; undefined when that is not certain. Lower case, singular or plural.
 * A compound has the gender of its last part, a diminutive is "het", a plural "de".
 */
export function genderOf(noun: string): Gender | undefined {
  return knownGender(noun) ?? undefined
}

const knownGender = memoised(noun => findGender(noun) ?? null)

function findGender(noun: string): Gender | undefined {
  // No noun is longer; a hostile word would take the square of its length.
  if (noun.length > LONGEST) return undefined
  const listed = listedGender(noun)
  if (listed) return listed
  if (/jes$/.test(noun)) return 'de'
  if (/(?:en|s|heden)$/.test(noun) && singulars(noun, word => listedGender(word) !== undefined).length > 0)
    return 'de'
  return ENDINGS.find(([ending]) => ending.test(noun))?.[1]
}

/** The gender of the longest listed word that a noun is or ends in. */
function listedGender(noun: string): Gender | undefined {
  if (HET_NOUNS.has(noun)) return 'het'
  if (DE_NOUNS.has(noun)) return 'de'
  // "voeding" is no "ding": -ing makes "de" of every verb.
  if (/[aeiouy].*ing$/.test(noun.slice(-24)) && !noun.endsWith('geding')) return 'de'
  for (let i = firstTail(noun); i <= noun.length - SHORTEST_TAIL; i++) {
    const tail = noun.slice(i)
    if (HET_NOUNS.has(tail)) return 'het'
    if (DE_NOUNS.has(tail)) return 'de'
  }
  return undefined
}
