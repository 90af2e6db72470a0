import {inflectAdjective} from './adjective.ts'
import {IRREGULAR_BASES, LEXICALISED, LOOKALIKES, NAMES, OTHER_MEANING} from './diminutive-data.ts'
import type {Fix, Proposal, TextEdit} from './edit.ts'
import {genderOf} from './gender.ts'
import {DE_NOUNS, HET_NOUNS} from './gender-data.ts'
import {type Lexicon, NOMINAL, Tag} from './lexicon.ts'
import {plural} from './noun.ts'
import type {Sentence, Token} from './sentences.ts'
import {isInitial} from './tense-context.ts'

/** A diminutive in a sentence. Offsets are UTF-16 code units in the text that was split. */
export interface Diminutive {
  /** Its place in `sentence.tokens`. */
  readonly token: number
  readonly start: number
  readonly end: number
  /** The plain noun, singular ("brief"); undefined when no word list knows it. */
  readonly base: string | undefined
  readonly plural: boolean
}

/** Longest word that is looked at: no Dutch word is longer, hostile text may be. */
const LONGEST = 60
const SHORTEST_UNKNOWN = 6

/** Finds the diminutives of a sentence; those that are the plain word for a thing ("beetje", "meisje") are silent. */
export function findDiminutives(sentence: Sentence, lexicon: Lexicon): Diminutive[] {
  const found: Diminutive[] = []
  const {tokens} = sentence
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    if (token.kind !== 'word' || !endsInJe(token.lower)) continue
    const diminutive = readDiminutive(tokens, i, lexicon)
    if (diminutive) found.push(diminutive)
  }
  return found
}

function endsInJe(word: string): boolean {
  let last = word.length - 1
  if (last > LONGEST) return false
  if (word.charCodeAt(last) === 115) last--
  return last > 2 && word.charCodeAt(last) === 101 && word.charCodeAt(last - 1) === 106
}

function readDiminutive(tokens: readonly Token[], i: number, lexicon: Lexicon): Diminutive | undefined {
  const {lower, text, start, end} = tokens[i]!
  const isPlural = lower.endsWith('s')
  const singular = (isPlural ? lower.slice(0, -1) : lower).replace('’', "'")
  if (isName(text, lower) && NAMES.has(singular)) return undefined
  if (LOOKALIKES.has(lower) || LOOKALIKES.has(singular) || LEXICALISED.has(singular)) return undefined
  // "ije" is an adjective ("vrije") or a country; behind a vowel there would be a t: "eitje".
  if (/[aeiouy]je$/.test(singular)) return undefined
  const base = baseOf(singular, lower, lexicon)
  if (isName(text, lower) && !beginsHere(tokens, i) && !afterArticle(tokens, i)) return undefined
  const tags = lexicon.lookup(lower)
  if ((tags & Tag.Diminutive) === 0 && base === undefined) {
    // "Jantje" at the head of a sentence is a person; an unknown word in small letters is a new diminutive.
    if (tags !== 0 || singular.length < SHORTEST_UNKNOWN || (isName(text, lower) && !afterArticle(tokens, i)))
      return undefined
    if (!/(?:[^aeiou]et|[aeiouylmnrw]t|[mlr]p|[nl]k|[bcdfghkpqstvxz])je$/.test(singular)) return undefined
  }
  return {token: i, start, end, base, plural: isPlural}
}

/** A capital first and then none: a name, unless a sentence begins. */
function isName(text: string, lower: string): boolean {
  return /^\p{Lu}\p{Ll}/u.test(text) && text !== lower
}

const QUOTE = /^["'“”„‘’«»]$/

/** A capital says nothing at the head of a sentence; between brackets it does: "(Kuifje)". */
function beginsHere(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]?.text
  if (before === ')') return tokens[i - 2]?.kind === 'number'
  // A single word in quotation marks inside a sentence is a title: de avonturen van "Kuifje".
  if (before !== undefined && QUOTE.test(before) && tokens[i - 2]?.kind === 'word') return false
  return isInitial(tokens, i) && before !== '('
}

/** "een Riddertje" is no name of one, whatever its capital. */
function afterArticle(tokens: readonly Token[], i: number): boolean {
  return INDEFINITE.has(tokens[i - 1]?.lower ?? '')
}

/** The plain noun behind a singular diminutive, by the lexicon or by the spelling. */
function baseOf(singular: string, form: string, lexicon: Lexicon): string | undefined {
  const irregular = IRREGULAR_BASES.get(singular)
  if (irregular) return irregular
  const known = lexicon.lemma(form, Tag.Diminutive) ?? lexicon.lemma(singular, Tag.Diminutive)
  // The lexicon spells without accents: "cafeetje" is of "café".
  if (known !== undefined && known === `${singular.slice(0, -5)}e`) return `${singular.slice(0, -5)}é`
  if (known !== undefined && known !== form && known !== singular) return known
  return basesOf(singular).find(
    base => isLetterWord(base) || (lexicon.lookup(base) & (Tag.Noun | NOMINAL)) !== 0,
  )
}

/** "sms", "a4", "pc": words that no list needs to hold. */
function isLetterWord(base: string): boolean {
  return /^(?:[a-z]?\d+|[^aeiouy\d]{2,4})$/.test(base)
}

/** Words that a diminutive can be made of, likeliest first: "bonnetje" → "bon", "koninkje" → "koning". */
function basesOf(singular: string): string[] {
  const bases: string[] = []
  const stem = singular.slice(0, -2)
  if (/'t?$/.test(stem)) return [stem.replace(/'t?$/, '')]
  if (stem.endsWith('et')) {
    const trunk = stem.slice(0, -2)
    if (trunk.at(-1) === trunk.at(-2)) bases.push(trunk.slice(0, -1))
    bases.push(trunk)
  }
  if (stem.endsWith('nk')) bases.push(`${stem.slice(0, -1)}g`)
  if (stem.endsWith('p')) bases.push(stem.slice(0, -1))
  if (stem.endsWith('t')) {
    const trunk = stem.slice(0, -1)
    // "autootje" → "auto", "cafeetje" → "café"
    if (/(aa|oo|uu)$/.test(trunk)) bases.push(trunk.slice(0, -1))
    if (trunk.endsWith('ee')) bases.push(`${trunk.slice(0, -2)}é`)
    bases.push(trunk)
  }
  bases.push(stem)
  return bases
}

/** Determiners of a "het" noun and what they are with a "de" noun. */
const DE_FOR_HET: Readonly<Record<string, string>> = {
  het: 'de',
  "'t": 'de',
  dit: 'deze',
  dat: 'die',
  ons: 'onze',
  elk: 'elke',
  ieder: 'iedere',
  welk: 'welke',
  hetzelfde: 'dezelfde',
  ditzelfde: 'dezelfde',
  datzelfde: 'diezelfde',
}

/** After these an adjective before a "het" noun has no -e, before a "de" noun it has. */
const INDEFINITE: ReadonlySet<string> = new Set("een geen elk ieder welk zo'n 'n menig".split(' '))

const DEFINITE: ReadonlySet<string> = new Set(
  "het 't dit dat ons uw mijn jouw zijn haar hun jullie je hetzelfde ditzelfde datzelfde".split(' '),
)

const ADVERBS: ReadonlySet<string> = new Set('erg heel zeer nogal vrij te zo even wat'.split(' '))

const ADJECTIVAL =
  Tag.Adjective | Tag.AdjectiveForm | Tag.Participle | Tag.ParticipleE | Tag.PresentParticiple

/** What stands before a noun and belongs to it. */
interface NounPhrase {
  readonly determiner: Token | undefined
  readonly adjectives: readonly Token[]
}

/** Reads the words before a noun backwards: adjectives with their adverbs, then a determiner. */
function phraseBefore(tokens: readonly Token[], noun: number, lexicon: Lexicon): NounPhrase {
  const adjectives: Token[] = []
  for (let i = noun - 1; i >= 0 && i >= noun - 6; i--) {
    const token = tokens[i]!
    if (token.kind !== 'word') {
      // "een klein, vriendelijk briefje"
      if (token.text === ',' && adjectives.length > 0) continue
      break
    }
    if (DEFINITE.has(token.lower) || INDEFINITE.has(token.lower)) return {determiner: token, adjectives}
    const tags = lexicon.lookup(token.lower)
    // "een heel klein briefje"; right before the noun "heel" is an adjective.
    if (ADVERBS.has(token.lower) && i < noun - 1) continue
    if ((tags & ADJECTIVAL) !== 0 || (tags === 0 && token.lower.endsWith('e'))) adjectives.unshift(token)
    else break
  }
  return {determiner: undefined, adjectives}
}

/**
 * The plain noun instead of a diminutive, with what it asks of the words before it: "een klein rekeningetje" →
 * "een kleine rekening", "dit briefje dat" → "deze brief die". Where "de" or "het" is not known, the noun alone, if
 * nothing before it or behind it tells the two apart.
 */
export function suggestPlainNoun(sentence: Sentence, diminutive: Diminutive, lexicon: Lexicon): Proposal[] {
  const {base, token: at} = diminutive
  if (base === undefined) return []
  const {tokens} = sentence
  const noun = tokens[at]!
  const replaced: TextEdit = {
    start: noun.start,
    end: noun.end,
    text: likeCase(noun, diminutive.plural ? plural(base) : base),
  }
  if (diminutive.plural) return [{text: replaced.text, fix: fixFor(base), edits: [replaced]}]
  const gender = genderOf(base)
  const {edits, sure} = gender === 'het' ? UNCHANGED : agreeWithDe(tokens, at, lexicon)
  if (gender === undefined) {
    // "Het kwastje": what would change for a "de" noun may be wrong as it stands, and as changed.
    return edits.length > 0 ? [] : [{text: replaced.text, fix: 'review', edits: [replaced]}]
  }
  const all = [...edits, replaced].sort((a, b) => a.start - b.start)
  const shown = all.filter(edit => edit.start <= noun.start)
  return [{text: phraseText(tokens, shown, at), fix: sure ? fixFor(base) : 'review', edits: all}]
}

/** Only where the letter's own nouns are meant is the plain noun sure to say the same. */
function fixFor(base: string): Fix {
  return (DE_NOUNS.has(base) || HET_NOUNS.has(base)) && !OTHER_MEANING.has(base) ? 'safe' : 'review'
}

/** What changes around a noun, and whether that is certain. */
interface Agreement {
  readonly edits: readonly TextEdit[]
  readonly sure: boolean
}

/** A diminutive is a "het" noun already. */
const UNCHANGED: Agreement = {edits: [], sure: true}

/** What must change around a "het" noun when a "de" noun takes its place. */
function agreeWithDe(tokens: readonly Token[], at: number, lexicon: Lexicon): Agreement {
  const edits: TextEdit[] = []
  const {determiner, adjectives} = phraseBefore(tokens, at, lexicon)
  let sure = true
  if (determiner) {
    const other = DE_FOR_HET[determiner.lower]
    if (other) edits.push({start: determiner.start, end: determiner.end, text: likeCase(determiner, other)})
  }
  if (determiner === undefined || INDEFINITE.has(determiner.lower)) {
    for (const adjective of adjectives) {
      const inflected = inflectAdjective(adjective.lower)
      if (inflected === adjective.lower) continue
      // What stands before a noun without "een" may be no adjective at all: "stuur snel briefjes".
      if (determiner === undefined) sure = false
      edits.push({start: adjective.start, end: adjective.end, text: likeCase(adjective, inflected)})
    }
  }
  const next = tokens[at + 1]?.text === ',' ? tokens[at + 2] : tokens[at + 1]
  if (next?.lower === 'dat') {
    // "het briefje dat u kreeg"; whether it is no "dat" of another kind a person must see.
    edits.push({start: next.start, end: next.end, text: likeCase(next, 'die')})
    sure = false
  }
  return {edits, sure}
}

/** The words from the first changed one to the noun, as they will read. */
function phraseText(tokens: readonly Token[], edits: readonly TextEdit[], at: number): string {
  const from = tokens.findIndex(token => token.start === edits[0]!.start)
  return tokens
    .slice(from, at + 1)
    .map(token => edits.find(edit => edit.start === token.start)?.text ?? token.text)
    .join(' ')
    .replaceAll(' ,', ',')
}

/** Writes a word with the capitals of the one it replaces: "A4'tje" → "A4", "Briefje" → "Brief". */
function likeCase({text, lower}: Token, word: string): string {
  if (text === lower) return word
  if (lower.startsWith(word)) return text.slice(0, word.length)
  if (text === text.toUpperCase() && text.length > 1) return word.toUpperCase()
  return text.charAt(0) !== lower.charAt(0) ? word.charAt(0).toUpperCase() + word.slice(1) : word
}
