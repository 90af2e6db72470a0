import {type DoubleNegative, findDoubleNegatives} from '../dutch/negation.ts'
import type {Token} from '../dutch/sentences.ts'
import {isProse} from './prose.ts'
import type {Report, Rule} from './rule.ts'
import {termWords} from './term-words.ts'
import {spansOf} from './terms.ts'

/** Two words in one clause that both say no. */
export const doubleNegative: Rule = {
  id: 'double-negative',
  title: 'Dubbele ontkenning',
  why:
    'Twee ontkenningen moet de lezer tegen elkaar wegstrepen. Zeg wat wél kan of wél zo is. ' +
    'Bron: schrijfwijzer van Gebruiker Centraal (schrijf positief, met weinig ontkenningen).',
  severity: 'info',
  examples: {
    wrong: [
      'Een regeling is niet onmogelijk.',
      'U kunt niet betalen zonder code.',
      'Er is geen reden om niet te betalen.',
      'Wij leveren niet eerder dan 3 mei 2026.',
    ],
    right: [
      'Een regeling is mogelijk.',
      'U betaalt niet alleen de huur, maar ook de kosten.',
      'Wij hebben uw betaling niet ontvangen.',
      'U heeft niet betaald en geen brief gestuurd.',
      'Als u niet betaalt, krijgt u geen korting.',
    ],
  },
  *check({passages, lexicon, terms}): Iterable<Report> {
    for (const passage of passages) {
      if (!isProse(passage)) continue
      for (const sentence of passage.sentences) {
        const found = findDoubleNegatives(sentence, lexicon())
        if (found.length === 0) continue
        const told = termWords(terms())
        for (const one of found) {
          const words = [sentence.tokens[one.first]!, sentence.tokens[one.second]!] as const
          if (words.some(word => told.has(word))) continue
          yield {
            at: {
              passage: passage.index,
              spans: spansOf(
                sentence,
                one.roundabout ? [one.first, one.first + 1, one.second] : [one.first, one.second],
              ),
            },
            message: message(one, words),
            severity: one.hard ? 'warning' : 'info',
            proposals: one.proposal ? [one.proposal] : [],
          }
        }
      }
    }
  },
}

function message(
  {first, second, plain, roundabout}: DoubleNegative,
  [no, other]: readonly [Token, Token],
): string {
  if (roundabout)
    return plain
      ? `“${no.text} eerder dan” is een omweg. Zeg wanneer het wel gebeurt: “${plain}”.`
      : `“${no.text} anders dan” is een omweg. Zeg wat er wel gebeurt, bijvoorbeeld met “moeten” of “alleen”.`
  const match = `${no.text}${second === first + 1 ? ' ' : ' … '}${other.text}`
  const better = plain
    ? `Zeg het positief, bijvoorbeeld met “${plain}”.`
    : no.lower === 'zonder' || other.lower === 'zonder'
      ? 'Zeg het positief, bijvoorbeeld met “alleen met” of “pas als”.'
      : 'Zeg het positief: wat is er wel, of wat kan er wel?'
  return `In “${match}” staan twee ontkenningen. ${better}`
}
