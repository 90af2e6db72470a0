import type {Span} from '../dutch/edit.ts'
import type {Sentence, Token} from '../dutch/sentences.ts'
import type {Report, Rule} from './rule.ts'

/** Most words in a sentence, by the advice of Direct Duidelijk and Dijk en Waard (15) and for what is read aloud (12). */
const LIMITS = {letter: {warning: 15, error: 20}, 'call-script': {warning: 12, error: 20}} as const

const WHY_SPOKEN =
  'In een lange zin raakt de luisteraar de draad kwijt. Een zin van hooguit 12 woorden is makkelijk te volgen.'

/** Sentences with more words than a reader can hold. A colon or semicolon ends a stretch: behind it one starts anew. */
export const longSentence: Rule = {
  id: 'long-sentence',
  title: 'Lange zin',
  why: 'In een lange zin raakt de lezer de draad kwijt. Een zin van hooguit 15 woorden leest makkelijk.',
  severity: 'warning',
  anyLanguage: true,
  examples: {
    wrong: [
      'Wij vragen u om het bedrag van de rekening die wij u in maart hebben gestuurd vandaag nog te betalen.',
    ],
    right: ['Wij stuurden u in maart een rekening. Betaal die vandaag, dan hoeft u verder niets te doen.'],
  },
  *check({facts, passages}): Iterable<Report> {
    const spoken = facts.channel === 'call-script'
    const limit = LIMITS[spoken ? 'call-script' : 'letter']
    for (const {index, sentences} of passages) {
      for (const sentence of sentences) {
        for (const stretch of stretches(sentence)) {
          const count = stretch.filter(token => token.kind !== 'mark').length
          if (count <= limit.warning) continue
          yield {
            at: {passage: index, spans: [trimmed(stretch)]},
            severity: count > limit.error ? 'error' : 'warning',
            ...(spoken && {why: WHY_SPOKEN}),
            message: `Deze zin heeft ${count} woorden. Maak er twee of meer zinnen van, van hooguit ${limit.warning} woorden.`,
          }
        }
      }
    }
  },
}

function stretches(sentence: Sentence): Token[][] {
  const found: Token[][] = [[]]
  for (const token of sentence.tokens) {
    found.at(-1)!.push(token)
    if (token.kind === 'mark' && (token.text === ':' || token.text === ';')) found.push([])
  }
  return found.filter(stretch => stretch.length > 0)
}

const trimmed = (tokens: readonly Token[]): Span => ({start: tokens[0]!.start, end: tokens.at(-1)!.end})
