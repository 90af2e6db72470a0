import {inflectAdjective} from '../dutch/adjective.ts'
import {inflectParticiple} from '../dutch/conjugate.ts'
import {capital, type TextEdit} from '../dutch/edit.ts'
import {genderOf} from '../dutch/gender.ts'
import {type Lexicon, Tag} from '../dutch/lexicon.ts'
import type {Sentence} from '../dutch/sentences.ts'

const BASE = Tag.Adjective | Tag.Participle | Tag.PresentParticiple
/** Words of measure, which take no ending. */
const UNCHANGED = new Set(['meer', 'minder', 'genoeg', 'veel', 'weinig', 'gratis', 'extra', 'vaak'])

/**
 * The replacement with the ending of the matched adjective ("incorrecte" → "verkeerde"), or as the determiner that it is
 * ("de voornoemde rekening" → "deze rekening"); undefined when it ends in a word that takes no ending.
 */
export function fitAdjective(
  replacement: string,
  sentence: Sentence,
  at: readonly number[],
  lexicon: Lexicon,
): TextEdit[] | undefined {
  if (replacement === 'deze' || replacement === 'dit') return fitDemonstrative(sentence, at, lexicon)
  const first = sentence.tokens[at[0]!]!
  const last = sentence.tokens[at.at(-1)!]!
  const text = withEnding(replacement, last.lower, lexicon)
  return text === undefined ? undefined : [{start: first.start, end: last.end, text}]
}

function withEnding(replacement: string, matched: string, lexicon: Lexicon): string | undefined {
  const words = replacement.split(' ')
  const last = words.pop()!
  if (!matched.endsWith('e') || last.endsWith('e') || UNCHANGED.has(last)) return replacement
  const tags = lexicon.lookup(last)
  if ((tags & BASE) === 0) return undefined
  return [...words, (tags & Tag.Adjective) !== 0 ? inflectAdjective(last) : inflectParticiple(last)].join(' ')
}

/** "Deze" or "dit" for the noun that follows, in the place of the adjective and the article before it. */
function fitDemonstrative(
  {tokens}: Sentence,
  at: readonly number[],
  lexicon: Lexicon,
): TextEdit[] | undefined {
  const before = tokens[at[0]! - 1]
  const noun = tokens[at.at(-1)! + 1]
  if (noun?.kind !== 'word') return undefined
  const isPlural = (lexicon.lookup(noun.lower) & (Tag.Plural | Tag.Noun)) === Tag.Plural
  const gender = isPlural ? 'de' : genderOf(noun.lower)
  if (gender === undefined) return undefined
  const article = before?.lower === 'de' || before?.lower === 'het' ? before : undefined
  // Behind "een" or "uw" no other determiner can stand.
  if (!article && before?.kind === 'word' && DETERMINERS.has(before.lower)) return undefined
  const made = gender === 'de' ? 'deze' : 'dit'
  const text = article && /^\p{Lu}/u.test(article.text) ? capital(made) : made
  return [{start: (article ?? tokens[at[0]!]!).start, end: tokens[at.at(-1)!]!.end, text}]
}
const DETERMINERS = new Set([
  'een',
  'geen',
  'uw',
  'onze',
  'ons',
  'mijn',
  'deze',
  'dit',
  'die',
  'dat',
  'elke',
  'elk',
  'alle',
])
