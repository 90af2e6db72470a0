import {baseAdjectives, inflectAdjective} from './adjective.ts'
import {capital, type TextEdit} from './edit.ts'
import type {Gender} from './gender.ts'
import {type Lexicon, NOMINAL, PAST, PRESENT, Tag} from './lexicon.ts'
import type {Sentence, Token} from './sentences.ts'
import {Class, wordClasses} from './word-classes.ts'

/** Determiners and relative pronouns that tell a de-word from a het-word, in pairs. */
const PAIRS: readonly (readonly [de: string, het: string])[] = [
  ['de', 'het'],
  ['deze', 'dit'],
  ['die', 'dat'],
  ['onze', 'ons'],
  ['elke', 'elk'],
  ['iedere', 'ieder'],
  ['welke', 'welk'],
  ['zulke', 'zulk'],
  ['dezelfde', 'hetzelfde'],
]
const TO_HET = new Map(PAIRS)
const TO_DE = new Map(PAIRS.map(([de, het]) => [het, de] as const))

/** Behind these an adjective takes no -e before a het-word: "een openstaand bedrag". */
const INDEFINITE = new Set([
  'een',
  "'n",
  'geen',
  "zo'n",
  'elk',
  'elke',
  'ieder',
  'iedere',
  'welk',
  'welke',
  'zulk',
  'zulke',
])
/** Behind these it always takes one, and they look the same before every noun. */
const POSSESSIVE = new Set(['uw', 'mijn', 'jouw', 'je', 'zijn', 'haar', 'hun', 'jullie', 'ieders'])

const ADJECTIVAL =
  Tag.Adjective | Tag.AdjectiveForm | Tag.Participle | Tag.ParticipleE | Tag.PresentParticiple

/**
 * What must change around a singular noun when a noun of another gender takes its place: the determiner, the adjectives
 * before it, and a relative pronoun right behind it ("de hoge vordering die" → "het hoge bedrag dat").
 *
 * @param first index in `sentence.tokens` of the first token of the noun, `last` of the last
 * @returns the edits, none when nothing changes; undefined when a gender is unknown and it matters
 */
export function agree(
  sentence: Sentence,
  first: number,
  last: number,
  from: Gender | undefined,
  to: Gender | undefined,
  lexicon: Lexicon,
): TextEdit[] | undefined {
  const {tokens} = sentence
  const adjectives: Token[] = []
  let i = first - 1
  while (i >= 0 && isAdjective(tokens[i]!, lexicon)) adjectives.push(tokens[i--]!)
  const determiner = tokens[i]?.kind === 'word' ? tokens[i]! : undefined
  const word = determiner?.lower ?? ''
  const tells = TO_HET.has(word) || TO_DE.has(word)
  // What is written counts: "het backoffice".
  const old = from !== undefined && tells ? (TO_HET.has(word) ? 'de' : 'het') : from
  if (old !== undefined && old === to) return []
  const indefinite = !tells ? !POSSESSIVE.has(word) : INDEFINITE.has(word)
  const relative = relativePronoun(tokens, last, lexicon)
  if (old === undefined || to === undefined)
    return tells || relative || (indefinite && adjectives.length > 0) ? undefined : []
  const swap = to === 'het' ? TO_HET : TO_DE
  const edits: TextEdit[] = []
  const replace = ({start, end, text}: Token, made: string): void => {
    edits.push({
      start,
      end,
      text: /^\p{Lu}/u.test(text) ? capital(made) : made,
    })
  }
  if (determiner && tells) {
    const other = swap.get(word)
    // "het" before a de-word, or the other way round: not what it looks like.
    if (other === undefined) return undefined
    replace(determiner, other)
  }
  if (indefinite) {
    for (const adjective of adjectives.toReversed()) {
      const made = to === 'het' ? uninflected(adjective.lower, lexicon) : inflected(adjective.lower, lexicon)
      if (made === undefined) return undefined
      if (made !== adjective.lower) replace(adjective, made)
    }
  }
  const other = relative && swap.get(relative.lower)
  if (relative && other) replace(relative, other)
  return edits
}

/** Adverbs that the word list knows as adjectives too. */
const NO_ADJECTIVES = new Set(['al', 'ook', 'nog', 'wel', 'niet', 'er', 'nu', 'toen', 'zeer', 'te'])

/** "1e", "2de", "eerste", "twintigste". */
const ORDINAL =
  /^(\d+(e|de|ste)|(eer|acht|\p{L}+tig|honderd|laat)ste|(twee|der|vier|vijf|zes|zeven|negen|tien|\p{L}+tien)de)$/u

function isAdjective({kind, lower}: Token, lexicon: Lexicon): boolean {
  if (ORDINAL.test(lower)) return true
  if (
    kind !== 'word' ||
    (wordClasses(lower) & Class.Preposition) !== 0 ||
    NO_ADJECTIVES.has(lower) ||
    TO_HET.has(lower) ||
    TO_DE.has(lower) ||
    INDEFINITE.has(lower) ||
    POSSESSIVE.has(lower)
  )
    return false
  const tags = lexicon.lookup(lower)
  if ((tags & (Tag.Adjective | Tag.AdjectiveForm)) !== 0) return true
  // "betaalt": a finite verb ends the noun phrase.
  return (tags & ADJECTIVAL) !== 0 && (tags & (Tag.PresentStem | Tag.PresentT | Tag.Infinitive)) === 0
}

/** Tokens that "van 3 mei" and the like have at the most. */
const LONGEST_PHRASE = 6

/** "die" or "dat" behind the noun: at once, behind a comma, or behind "van 3 mei," and the like. */
function relativePronoun(tokens: readonly Token[], last: number, lexicon: Lexicon): Token | undefined {
  let comma = last + 1
  if (tokens[comma]?.lower === 'van') {
    const isVerb = ({lower}: Token): boolean =>
      (lexicon.lookup(lower) & (PRESENT | PAST)) !== 0 && (lexicon.lookup(lower) & NOMINAL) === 0
    while (
      comma <= last + LONGEST_PHRASE &&
      tokens[comma]?.kind !== 'mark' &&
      tokens[comma] &&
      !isVerb(tokens[comma]!)
    )
      comma++
    if (tokens[comma]?.text !== ',') return undefined
  }
  const next = tokens[comma]?.text === ',' ? tokens[comma + 1] : tokens[comma]
  return next?.lower === 'die' || next?.lower === 'dat' ? next : undefined
}

const uninflected = (adjective: string, lexicon: Lexicon): string | undefined => {
  const tags = lexicon.lookup(adjective)
  if (!adjective.endsWith('e') || ORDINAL.test(adjective)) return adjective
  if ((tags & Tag.ParticipleE) !== 0 && (lexicon.lookup(adjective.slice(0, -1)) & Tag.Participle) !== 0)
    return adjective.slice(0, -1)
  return baseAdjectives(
    adjective,
    word => word !== adjective && (lexicon.lookup(word) & (Tag.Adjective | Tag.PresentParticiple)) !== 0,
  )[0]
}

const inflected = (adjective: string, lexicon: Lexicon): string =>
  ORDINAL.test(adjective) ||
  ((lexicon.lookup(adjective) & (Tag.AdjectiveForm | Tag.ParticipleE)) !== 0 && adjective.endsWith('e'))
    ? adjective
    : inflectAdjective(adjective)
