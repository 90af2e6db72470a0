import {inflectAdjective} from '../dutch/adjective.ts'
import {agree} from '../dutch/agreement.ts'
import type {TextEdit} from '../dutch/edit.ts'
import {type Gender, genderOf} from '../dutch/gender.ts'
import {type Lexicon, Tag} from '../dutch/lexicon.ts'
import {plurals} from '../dutch/noun.ts'
import type {Sentence} from '../dutch/sentences.ts'

/** Words that close the head of a noun phrase: "kosten van de rechtszaak", "bedrag dat u moet betalen". */
const AFTER_HEAD = /^(van|dat|die|om|voor|aan|in|met|zonder|tot|op|waar\p{L}*|bij|over|per|uit)$/u

const PRONOUNS = new Set(['u', 'wij', 'we', 'ik', 'hij', 'zij'])

/**
 * The replacement as a noun phrase in the number of the matched noun, with the determiner and the adjectives before it
 * made to agree; undefined when it is no noun, or a gender is not known and it matters.
 */
export function fitNoun(
  term: string,
  article: Gender | undefined,
  replacement: string,
  sentence: Sentence,
  at: readonly number[],
  lexicon: Lexicon,
): readonly TextEdit[] | undefined {
  const first = at[0]!
  const last = at.at(-1)!
  const words = replacement.split(' ')
  const {word: noun, index: head} = headOf(replacement)
  const named = headOf(term)
  // Of "uitstel van betaling" the first noun is the head.
  const isTerm = at.length === term.split(' ').length
  const matched = sentence.tokens[isTerm ? first + named.index : last]!.lower
  const termIsPlural = isPluralForm(named.word, lexicon)
  const isPlural =
    termIsPlural ||
    (matched !== named.word && (isPluralForm(matched, lexicon) || plurals(named.word).includes(matched)))
  const nounTags = lexicon.lookup(noun)
  // A pronoun takes no determiner, and a relative clause would have to follow the number.
  if ((nounTags & (Tag.Noun | Tag.Plural)) === 0 || PRONOUNS.has(noun)) return undefined
  if (isPlural && words.some(word => word === 'dat' || word === 'die')) return undefined
  const replacesPlural = isPluralForm(noun, lexicon)
  // "kosten" for a singular, "huur" for "huurpenningen": the verb and the determiner would have to change too.
  if (replacesPlural ? !isPlural : termIsPlural) return undefined
  const manyNouns = plurals(noun)
  const many = manyNouns.find(form => (lexicon.lookup(form) & Tag.Plural) !== 0) ?? manyNouns[0]!
  const toGender = genderOf(noun)
  const inflects = isPlural || toGender === 'de' || DEFINITE.has(sentence.tokens[first - 1]?.lower ?? '')
  const made = words
    .map((word, i) => {
      if (i === head) return isPlural && !replacesPlural ? many : word
      return i < head && inflects && isBareAdjective(word, lexicon) ? inflectAdjective(word) : word
    })
    .join(' ')
  const around = isPlural
    ? []
    : agree(
        sentence,
        first,
        last,
        matched === named.word ? (article ?? genderOf(matched)) : (genderOf(matched) ?? article),
        toGender,
        lexicon,
      )
  if (!around) return undefined
  const edit = {start: sentence.tokens[first]!.start, end: sentence.tokens[last]!.end, text: made}
  return [...around, edit].sort((a, b) => a.start - b.start)
}

/** Behind these an adjective always has its ending. */
const DEFINITE = new Set('de het dit dat deze die uw ons onze mijn je jouw hun haar'.split(' '))

/** "groot", and not "laatste" or "een". */
const isBareAdjective = (word: string, lexicon: Lexicon): boolean =>
  !word.endsWith('e') &&
  word !== 'een' &&
  (lexicon.lookup(word) & (Tag.Adjective | Tag.Noun)) === Tag.Adjective

/** The head of a noun phrase: its last word, or the one before a preposition. */
export function headOf(phrase: string): {word: string; index: number} {
  const words = phrase.split(' ')
  const behind = words.findIndex((word, i) => i > 0 && AFTER_HEAD.test(word))
  const index = behind === -1 ? words.length - 1 : behind - 1
  return {word: words[index]!, index}
}

/** "kosten" is a singular too in the word list, but never in a letter. */
const isPluralForm = (noun: string, lexicon: Lexicon): boolean => {
  const tags = lexicon.lookup(noun)
  return noun.endsWith('kosten') || (tags & (Tag.Plural | Tag.Noun)) === Tag.Plural
}
