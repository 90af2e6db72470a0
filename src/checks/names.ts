import type {Match} from '../dictionary/match.ts'
import type {Sentence} from '../dutch/sentences.ts'

/** A capital behind one of these begins a name. */
const TITLES = new Set(
  (
    'heer dhr. mevrouw mw. mevr. familie fam. firma fa. meneer notaris advocaat meester mr. dokter dr. professor prof. ' +
    'juf café cafe restaurant hotel villa bakkerij slagerij bedrijf winkel stichting vereniging club film boek serie band ' +
    'album lied spel app knop menu product merk schip boot hond kat straat gebouw zaal station dorp heet heten genaamd ' +
    'genoemd zanger zangeres schrijver'
  ).split(' '),
)
const COMPANY = /^(?:b\.?v\.?|n\.?v\.?|v\.?o\.?f\.?)$/
/** Ends of the names of streets and places. */
const STREET = /(?:straat|weg|laan|plein|kade|hof|dreef|singel|gracht|park|dijk|pad|steeg|markt|plaats)$/
/** Words of a name: "mevrouw Van der Heden". */
const LONGEST_NAME = 5
/** Parts of speech that get no capital by way of stress. */
const SMALL = new Set(['adverb', 'adjective', 'verb', 'conjunction', 'preposition', 'pronoun'])

/**
 * Whether a match is (part of) a name: "de heer Vordering", "mevrouw Van Heden", "café De Griffie", "notaris Reeds",
 * "Incassostraat 4". A noun with a capital may be stressed ("de Factuur"); other words with one inside a sentence are names.
 */
export function isName({tokens}: Sentence, {entry, tokens: [place = 0, ...others]}: Match): boolean {
  const {text, lower} = tokens[place]!
  const before = tokens[place - 1]
  const after = tokens[place + 1]
  if (!/^\p{Lu}/u.test(text)) return false
  for (let i = place; i > Math.max(0, place - LONGEST_NAME) && /^\p{Lu}/u.test(tokens[i]!.text); i--)
    if (TITLES.has(tokens[i - 1]!.lower)) return true
  if (others.length > 0) return false
  if (STREET.test(lower) && lower !== entry.term && after?.kind === 'number') return true
  if (COMPANY.test(after?.lower ?? '')) return true
  if (before?.kind !== 'word' || !/^\p{Lu}\p{Ll}/u.test(text)) return false
  // "café De Griffie" is one; "De Griffie" that opens a sentence may be stress.
  if (place > 1 && /^(?:De|Het)$/.test(before.text)) return true
  return SMALL.has(entry.pos) || (STREET.test(lower) && lower !== entry.term)
}
