import {takenApart} from '../dutch/compound-parts.ts'
import {type Lexicon, Tag} from '../dutch/lexicon.ts'
import {numberValue} from '../dutch/number-words.ts'
import type {Token} from '../dutch/sentences.ts'
import {isProse} from './prose.ts'
import type {Context, Passage, Report, Rule} from './rule.ts'
import {termWords} from './term-words.ts'

/** Long words that not everyone knows. */
export const longWord: Rule = {
  id: 'long-word',
  title: 'Lang en moeilijk woord',
  why: 'Een lang woord dat de lezer niet kent, moet hij letter voor letter ontcijferen. Vooral wie moeilijk leest, haakt af.',
  severity: 'info',
  examples: {
    wrong: ['Wij sturen u de vaststellingsdocumenten.', 'Lees de gebruikersvoorschriftenbundel.'],
    right: [
      'U krijgt een betaalherinnering.',
      'Uw verzekeringsmaatschappij betaalt dit.',
      'Kijk op www.gemeentelijkekredietbankvoorschriften.nl.',
      'U belt met Stichting Gerechtsdeurwaarderszaken.',
    ],
  },
  *check(context): Iterable<Report> {
    const places = new Map<string, {passage: Passage; token: Token; times: number}>()
    for (const passage of context.passages) {
      if (!isProse(passage)) continue
      for (const {tokens} of passage.sentences) {
        for (const [i, token] of tokens.entries()) {
          if (!isLong(token, context.thresholds.word) || isNamed(tokens, i) || !isHard(token, context))
            continue
          const key = baseOf(token.lower, context.lexicon())
          const place = places.get(key)
          if (place) place.times++
          else places.set(key, {passage, token, times: 1})
        }
      }
    }
    if (places.size === 0) return
    const reported = termWords(context.terms())
    for (const {passage, token, times} of places.values()) {
      if (reported.has(token)) continue
      yield {
        at: {passage: passage.index, spans: [{start: token.start, end: token.end}]},
        message: message(token, times, context.lexicon()),
      }
    }
  },
}

/** What is longer, in letters, is no word: a key, a code, a slip of the keyboard. */
const LONGEST = 60

/** Letters of the longest part between hyphens: "incasso-opdracht" is easy to see through. */
const isLong = ({kind, lower}: Token, most: number): boolean =>
  kind === 'word' &&
  lower.length > most &&
  lower.length <= LONGEST &&
  lower.split('-').some(part => part.length > most) &&
  !/[\d()]/.test(lower)

const isHard = ({lower}: Token, {commonWords}: Context): boolean =>
  !commonWords()(lower) && numberValue(lower) === undefined

/** A capital inside a sentence is a name or the title of a law, unless all is in capitals. */
function isNamed(tokens: readonly Token[], i: number): boolean {
  const {text} = tokens[i]!
  const before = tokens[i - 1]
  if (!/^\p{Lu}\P{Lu}/u.test(text)) return false
  // "Keizersgracht 12"
  return (before !== undefined && before.kind !== 'mark') || tokens[i + 1]?.kind === 'number'
}

/** One word for all its forms. */
function baseOf(word: string, lexicon: Lexicon): string {
  for (const tag of [Tag.Plural, Tag.AdjectiveForm, Tag.ParticipleE]) {
    const base = lexicon.lemma(word, tag)
    if (base !== undefined) return base
  }
  return word
}

function message({text, lower}: Token, times: number, lexicon: Lexicon): string {
  const apart = takenApart(lower, lexicon)
  const advice = apart
    ? `Knip het woord, bijvoorbeeld: “${apart}”.`
    : 'Kies een korter woord, of leg het uit.'
  const rest = times > 1 ? ` Het staat ${times} keer in de brief.` : ''
  return `“${text}” is lang en moeilijk. ${advice}${rest}`
}
