import type {CommonWords} from './common-words.ts'
import {hasConnective} from './connectives.ts'

import {type Lexicon, NOMINAL, PAST, Tag} from './lexicon.ts'
import {findPassives} from './passive.ts'
import type {Sentence, Token} from './sentences.ts'
import {splitVerbs} from './split-verb.ts'
import {countSyllables} from './syllables.ts'
import {type Tagged, tagSentence} from './tagged.ts'
import {Class} from './word-classes.ts'

/** What is counted in one sentence; sums over sentences give what a passage or a letter has. */
export interface SentenceCounts {
  /** Words, numbers, merge fields, amounts, dates and addresses: each one, as a reader meets them. */
  readonly words: number
  /** Words that are spelt out: all but numbers, merge fields and addresses. */
  readonly spelt: number
  /** Syllables of the words that are spelt out. */
  readonly syllables: number
  /** Words of more than six letters. */
  readonly long: number
  /** Words that few readers know, by the list of common words; names are none. */
  readonly uncommon: number
  /** Nouns, verbs, adjectives and adverbs: words of no closed class. */
  readonly content: number
  /** Clauses: finite verbs, and at least one. */
  readonly clauses: number
  /** Words between the parts of its verbs, of the pair that is furthest apart. */
  readonly split: number
  /** 1 when something is done in it and it is not said by whom, else 0. */
  readonly passive: number
  /** 1 when it has a word that joins it to what stands around it ("want", "daarom", "als"), else 0. */
  readonly connective: number
}

/** What measuring needs to know of Dutch. */
export interface Knowledge {
  readonly lexicon: Lexicon
  readonly common: CommonWords
}

const LONG_WORD = 6

/** A line without a closing mark is a sentence from this many spelt-out words on; shorter ones are labels, names and greetings. */
const FRAGMENT_WORDS = 4

/**
 * Counts what a sentence has; nothing when it is none.
 *
 * An amount, a date, an IBAN, a telephone number, a web address or a merge field is one word of its sentence, as it is
 * for the rule on long sentences. Its own length says nothing of how hard the text is, and that of a merge field is
 * not known: syllables, long and uncommon words are counted over spelt-out words alone. What has no spelt-out word
 * ("€ 40,-") is no sentence, and a line of fewer than four of them without a closing mark ("Factuurnummer: 2026-118",
 * "Geachte heer Bos,") neither.
 */
export function countSentence(sentence: Sentence, {lexicon, common}: Knowledge): SentenceCounts | undefined {
  const {words} = sentence
  let spelt = 0
  for (const word of words) if (word.kind === 'word') spelt++
  if (spelt === 0 || (spelt < FRAGMENT_WORDS && !isClosed(sentence))) return undefined
  const tagged = tagSentence(sentence, lexicon)
  let syllables = 0
  let long = 0
  let uncommon = 0
  let content = 0
  let clauses = 0
  for (const [i, token] of tagged.tokens.entries()) {
    if (token.kind !== 'word') continue
    syllables += countSyllables(token.text)
    if (token.text.length > LONG_WORD && letterCount(token.text) > LONG_WORD) long++
    if (isFiniteVerb(tagged, i)) clauses++
    if (tagged.classes[i] !== 0) continue
    content++
    if (isUncommon(tagged, i, common)) uncommon++
  }
  return {
    words: words.length,
    spelt,
    syllables,
    long,
    uncommon,
    content,
    clauses: Math.max(1, clauses),
    split: Math.max(0, ...splitVerbs(sentence, lexicon).map(({words}) => words)),
    passive: findPassives(sentence, lexicon).length > 0 ? 1 : 0,
    connective: hasConnective(sentence) ? 1 : 0,
  }
}

/** Whether a token is a word that few readers know. */
export const isUncommon = ({tokens, classes}: Tagged, i: number, common: CommonWords): boolean =>
  tokens[i]!.kind === 'word' && classes[i] === 0 && !common(tokens[i]!.lower) && !isName(tokens[i]!, i)

/** A word with a capital that does not open the sentence, or one without vowels or in capitals: "Woonstad", "NV". */
function isName({text, lower}: Token, i: number): boolean {
  return (i > 0 && text !== lower) || text === text.toUpperCase()
}

/** Subjects whose verb has the form of an infinitive. */
const PLURAL: ReadonlySet<string> = new Set(['wij', 'we', 'zij', 'ze', 'jullie'])

/** Whether a token is a finite verb, as far as its form and its neighbours tell. */
function isFiniteVerb({tokens, tags, classes}: Tagged, i: number): boolean {
  const tag = tags[i]!
  const own = classes[i]!
  const beside = (at: number): string => tokens[at]?.lower ?? ''
  if ((own & Class.Finite) !== 0) return true
  if ((tag & Tag.Infinitive) !== 0 && (PLURAL.has(beside(i - 1)) || PLURAL.has(beside(i + 1)))) return true
  if ((own & (Class.Auxiliary | Class.Modal)) !== 0)
    return (tag & (PAST | Tag.PresentT | Tag.PresentStem)) !== 0 || beside(i) === 'zijn'
  if (own !== 0) return false
  if ((tag & (Tag.PresentT | PAST)) === 0) return (tag & Tag.PresentStem) !== 0 && i === 0
  return (tag & (NOMINAL | Tag.Participle | Tag.ParticipleE | Tag.Adjective | Tag.AdjectiveForm)) === 0
}

/** Ends in . ? ! or …, with quotes and brackets behind it or not, or in an abbreviation that closes it ("z.s.m."). */
function isClosed({tokens}: Sentence): boolean {
  for (let i = tokens.length - 1; i >= 0; i--) {
    const {kind, text} = tokens[i]!
    const last = text.charAt(text.length - 1)
    if (last === '.' || last === '!' || last === '?' || last === '…')
      return kind === 'mark' || kind === 'word'
    if (kind !== 'mark') return false
  }
  return false
}

/** Letters, without the hyphens, apostrophes and digits of a word; all that Latin writing has begins at U+00C0. */
function letterCount(word: string): number {
  let count = 0
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i)
    if (code >= 0xc0 || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a)) count++
  }
  return count
}
