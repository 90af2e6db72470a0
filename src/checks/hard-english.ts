import type {Token} from '../dutch/sentences.ts'
import {FORMULAS} from '../retext/formulas.ts'
import type {Context, Report} from './rule.ts'

/** What the rule on readability says of English: sentences that most formulas of retext-readability find hard. */
export function* hardEnglish({passages, facts, thresholds, english, terms}: Context): Iterable<Report> {
  const {channel, profile} = facts
  const longest = (channel === 'call-script' ? thresholds.spoken : thresholds.sentence).warning
  const told = new Set(terms().flatMap(({entry, sentence}) => (entry.severity === 'info' ? [] : [sentence])))
  for (const {index, block, sentences, role} of passages) {
    if (role === 'address' || role === 'signature' || role === 'contact') continue
    for (const sentence of sentences) {
      // A line without an end is a name, a label or a heading.
      if (!/[.?!]/.test(sentence.tokens.at(-1)!.text)) continue
      // One long sentence is told by the rule on long sentences.
      if (longestStretch(sentence.tokens) > longest) continue
      for (const {start, end, formulas} of english().hard(block.text, sentence, profile)) {
        yield {
          at: {passage: index, spans: [{start, end}]},
          // The hard words themselves were told, with what to write instead.
          severity: told.has(sentence) ? 'info' : 'warning',
          message: `Deze Engelse zin is moeilijk: ${count(formulas)} vinden dat. Maak hem korter, of kies kortere woorden.`,
          why: WHY,
        }
      }
    }
  }
}

const WHY =
  'Wie in Nederland Engels leest, leest vaak niet in zijn eigen taal. Korte zinnen met gewone woorden begrijpt bijna iedereen.'

const count = (formulas: number): string =>
  formulas === FORMULAS ? `alle ${FORMULAS} leesformules` : `${formulas} van de ${FORMULAS} leesformules`

/** Words of the longest part of a sentence between colons and semicolons, as the rule on long sentences counts. */
function longestStretch(tokens: readonly Token[]): number {
  let longest = 0
  let words = 0
  for (const {kind, text} of tokens) {
    if (kind !== 'mark') longest = Math.max(longest, ++words)
    else if (text === ':' || text === ';') words = 0
  }
  return longest
}
