import {memoised} from './memo.ts'
import {FORGOTTEN_TREMA, ONE_SOUND_EA, ONE_SOUND_OA, SHORT_FORMS, SILENT_E, SPELLED} from './spoken.ts'

/**
 * The nuclei of Dutch syllables, the longest first. A trema starts a nucleus of its own; `ieu` is one sound but
 * before s or z (serieus, not milieus), `eu` but before the m of museum, `oi` but before e and ng (zoiets, doing).
 */
const NUCLEI =
  /[ëï](?:eu?|i)?|[äöü]i?|aai|ooi|oei|eeu|eau|oeu|ieu(?![sz])|(?<=mil)ieu|aa|ee|oo|uu|ie(?!u[sz])|oe|eu(?!m(?![aeiouy]))|ui|ij|ĳ|ei|ou|au|ai|oi(?!e|ng)|[aeiouyæœø]/g

/** y beside a vowel is a glide (royaal, hockey, yoghurt), u after q is a w. */
const GLIDE = /(?<=[aeiou])y|^y(?=[aeiou])|(?<=q)u(?=[aeiouëï])/g

/** 's and 'n add no syllable to what they stand at. */
const CLITIC = /['’‘][b-df-hj-np-tv-z](?!\p{L})/giu

/** The points of 1.250.000. */
const THOUSANDS = /(?<=\d)\.(?=\d{3}(?!\d))/g

const VOWEL = /[aeiouyäëïöüæœøĳ]/

/** The e of `-que`, `-gue` and `-ue` at the end (boutique, league, revue) is not heard; that of `continue` is. */
const LAST_UE = /[qg]?(?<!contin|stat|ambig)ue(?=s?$)/

/**
 * Number of syllables of a Dutch word as it is spoken, counted as it would be hyphenated by hand (na-ti-o-naal). At least 1.
 *
 * Short forms count as what they stand for ("nr." 2, "t.a.v." 5); acronyms letter by letter (btw 3) unless they
 * are read as a word (IBAN 2, WOZ 1); a number as its Dutch name up to 999.999 ("14-daagse" 4, "1e" 2),
 * a longer one digit by digit. Of optional parts all are read: factu(u)r(en) 3.
 */
export const countSyllables: (word: string) => number = memoised(word => Math.max(1, spokenSyllables(word)))

function spokenSyllables(word: string): number {
  const plain = word.normalize('NFC').replace(/[\u00ad\u200b-\u200d\u2060]/g, '')
  const lower = plain.toLowerCase()
  const stem = lower.endsWith('.') ? lower.slice(0, -1) : lower
  const short = stem !== lower || /[./]/.test(stem) || !VOWEL.test(stem) ? SHORT_FORMS.get(stem) : undefined
  if (short !== undefined) return short
  let total = 0
  const whole = plain.replace(THOUSANDS, '').replace(CLITIC, '')
  for (const part of whole.split(/[^\p{L}\p{N}\p{M}()]+/u)) total += countPart(part)
  return total
}

function countPart(part: string): number {
  let total = 0
  for (const run of part.replace(/[()]/g, '').match(/\d+|[^\d]+/g) ?? []) {
    if (/^\d/.test(run)) total += numberSyllables(run)
    else total += countLetters(run)
  }
  return total
}

function countLetters(letters: string): number {
  const lower = letters.toLowerCase()
  const capitals = letters !== lower && letters === letters.toUpperCase()
  if (capitals || /^[A-Z][a-z]?[A-Z]/.test(letters)) {
    if (SPELLED.has(lower)) return letters.length
  }
  const sound = flatten(lower)
  // t-shirt, x-as, btw and pdf are spelled
  return VOWEL.test(sound) ? syllablesOf(sound) : letters.length
}

/** Accents that only stress, or that change the sound of an e, make no other nucleus. */
function flatten(lower: string): string {
  if (!/[^a-z]/.test(lower)) return lower
  return lower
    .replace(/[áàâã]/g, 'a')
    .replace(/[éèê]/g, 'e')
    .replace(/[íìî]/g, 'i')
    .replace(/[óòôõ]/g, 'o')
    .replace(/[úùû]/g, 'u')
}

function syllablesOf(sound: string): number {
  const spoken = sound
    .replace(LAST_UE, ending => (ending.length > 2 ? 'k' : 'u'))
    .replace(SILENT_E, '$1$2')
    .replace(FORGOTTEN_TREMA, '$&-')
    .replace(GLIDE, 'j')
  let count = spoken.match(NUCLEI)?.length ?? 0
  if (count > 1 && sound.includes('ea') && ONE_SOUND_EA.test(sound)) count--
  if (count > 1 && sound.includes('oa') && ONE_SOUND_OA.test(sound)) count--
  return count
}

const SMALL = [1, 1, 1, 1, 1, 1, 1, 2, 1, 2, 1, 1, 1, 2, 2, 2, 2, 3, 2, 3]
const TENS = [0, 0, 2, 2, 2, 2, 2, 3, 2, 3]

/** Syllables of the Dutch name of a number: 14 veer-tien, 21 een-en-twin-tig, 1.250 dui-zend-twee-hon-derd-vijf-tig. */
function numberSyllables(digits: string): number {
  const value = Number(digits)
  if (digits.length > 6 || (digits.length > 1 && digits.startsWith('0'))) {
    return [...digits].reduce((sum, digit) => sum + SMALL[Number(digit)]!, 0)
  }
  return name(value)
}

function name(value: number): number {
  if (value < 20) return SMALL[value]!
  if (value < 100) return TENS[Math.floor(value / 10)]! + (value % 10 > 0 ? SMALL[value % 10]! + 1 : 0)
  const [size, rest] = value < 1000 ? [100, value % 100] : [1000, value % 1000]
  const many = Math.floor(value / size)
  return 2 + (many > 1 ? name(many) : 0) + (rest > 0 ? name(rest) : 0)
}
