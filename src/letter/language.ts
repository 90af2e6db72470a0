import {type Lexicon, Tag} from '../dutch/lexicon.ts'
import type {Sentence} from '../dutch/sentences.ts'

export type LanguageCode = 'nl' | 'en'

/** Words of every English letter that are no Dutch word, or hardly ever: "is", "of", "we", "in" and "want" tell nothing. */
const ENGLISH = new Set(
  (
    'the and without to you your yours our us this that these those with for from by be been being have has will would are ' +
    'were not if it its an at on or please can may must should do does did which who whom when how there any as than ' +
    'but because until within before after they them their i my he she his her all no only also some such what why ' +
    'where could about against between into out up pay paid payment payments invoice invoices bill amount owe owed ' +
    'debt dear sincerely regards thank thanks yet still today account call us again more every each other'
  ).split(' '),
)

/** The same for Dutch. */
const DUTCH = new Set(
  (
    'de het een en van u uw uit wij ons onze niet dat deze dit die met voor op te aan om bij naar er geen ook nog maar ' +
    'als dan wordt worden heeft hebt hebben kunt kan moet moeten zijn bent ik je jij jouw zij hun tot na wel niets ' +
    'iets want dus omdat wie welke waar hoe wanneer nu al alle veel meer binnen vandaag betaal betaalt betalen ' +
    'betaald betaling factuur facturen rekening rekeningen bedrag geachte beste graag alvast groet groeten bel'
  ).split(' '),
)

/** How many words of a text tell that it is English, and how many that it is Dutch. */
interface Tally {
  readonly en: number
  readonly nl: number
}

/** Counts the telling words among words in lower case. */
function tally(words: Iterable<string>): Tally {
  let en = 0
  let nl = 0
  for (const word of words) {
    if (ENGLISH.has(word)) en++
    if (DUTCH.has(word)) nl++
  }
  return {en, nl}
}

/** The first salutation tells for whom the letter is, whatever languages follow. */
const SALUTATION = /^\s*(?:(dear|hello)|geachte|beste|hallo|hoi|dag)\b/m
/** Telling words that a salutation weighs as much as. */
const SALUTATION_WEIGHT = 5
/** English words a Dutch one, at least, of a letter without an English salutation. */
const PLAINLY = 1.5

/**
 * The language of a whole letter that does not say it: English only when that is plain.
 *
 * @param text in lower case, a block on a line of its own
 */
export function guessLanguage(text: string): LanguageCode {
  const {en, nl} = tally(text.match(/\p{L}+/gu) ?? [])
  const salutation = SALUTATION.exec(text)
  const weight = salutation ? SALUTATION_WEIGHT : 0
  const english = en + (salutation?.[1] ? weight : 0)
  const dutch = nl + (salutation?.[1] ? 0 : weight)
  return en >= 3 && english > (salutation?.[1] ? 1 : PLAINLY) * dutch ? 'en' : 'nl'
}

/** Shorter blocks (names, amounts, labels) take the language of the letter. */
const SHORTEST = 6
/** Telling words that a block in the other language has at least, and how many times those of the letter's own. */
const TELLING = 3
const TIMES = 3
/** Share of the words that a Dutch dictionary knows: at most so many in English, at least so many in Dutch. */
const ENGLISH_SHARE = 0.35
const DUTCH_SHARE = 0.8

/**
 * The language of one block: the letter's, unless the block is clearly of the other one.
 *
 * @param lexicon asked only where the telling words are too few to decide
 */
export function blockLanguage(
  sentences: readonly Sentence[],
  main: LanguageCode,
  lexicon: () => Lexicon,
): LanguageCode {
  if (sentences.reduce((sum, sentence) => sum + sentence.words.length, 0) < SHORTEST) return main
  const words = sentences.flatMap(({words}) => words.filter(({kind}) => kind === 'word'))
  const {en, nl} = tally(words.map(({lower}) => lower))
  const [own, other] = main === 'nl' ? [nl, en] : [en, nl]
  const otherCode = main === 'nl' ? 'en' : 'nl'
  if (other >= TELLING && other >= TIMES * own) return otherCode
  if (own > 0 || other === 0) return main
  // One or two telling words: the other words decide, names left out.
  const plain = words.filter(({text, lower}) => text === lower && !ENGLISH.has(lower) && !DUTCH.has(lower))
  if (plain.length === 0) return main
  const known = plain.filter(({lower}) => (lexicon().lookup(lower) & Tag.Known) !== 0).length / plain.length
  const isOther = otherCode === 'en' ? known <= ENGLISH_SHARE : known >= DUTCH_SHARE
  return isOther ? otherCode : main
}
