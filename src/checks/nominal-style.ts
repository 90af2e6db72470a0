import {findNominals} from '../dutch/nominal.ts'
import {paymentTerms} from './payment-term.ts'
import {isProse} from './prose.ts'
import type {Report, Rule} from './rule.ts'
import {termWords} from './term-words.ts'
import {spansOf} from './terms.ts'

/** A deed that is written as a thing. */
export const nominalStyle: Rule = {
  id: 'nominal-style',
  title: 'Naamwoord in plaats van werkwoord',
  why:
    'Een zelfstandig naamwoord als “het betalen van” of “ter betaling van” verbergt wie iets doet. Met een werkwoord ' +
    'wordt de zin korter. Bron: schrijfwijzer van Gebruiker Centraal (schrijf actief, zeg wie wat doet).',
  severity: 'info',
  examples: {
    wrong: [
      'Door het betalen van de rekening voorkomt u kosten.',
      'Het doen van een betaling duurt even.',
      'Ter controle van uw gegevens bellen wij u.',
      'Wij zijn verplicht tot vermelding van uw adres.',
    ],
    right: [
      'Door de rekening te betalen voorkomt u kosten.',
      'Het schrijven van 3 mei is hier.',
      'De regeling van de gemeente helpt u.',
      'De rekening van mei is nog open.',
    ],
  },
  *check({passages, lexicon, terms}): Iterable<Report> {
    for (const passage of passages) {
      if (!isProse(passage)) continue
      for (const sentence of passage.sentences) {
        const found = findNominals(sentence, lexicon())
        if (found.length === 0) continue
        const told = termWords(terms())
        const counted = paymentTerms(sentence)
        for (const {first, last, core, verb, proposal} of found) {
          const places = Array.from({length: last - first + 1}, (_, i) => first + i)
          if (core.some(i => told.has(sentence.tokens[i]!))) continue
          // From when a term of payment counts is a matter of law.
          if (counted.some(term => term.first <= last && first <= term.last)) continue
          yield {
            at: {passage: passage.index, spans: spansOf(sentence, places)},
            message: `Schrijf dit met een werkwoord: “${verb}”.`,
            proposals: proposal ? [proposal] : [],
          }
        }
      }
    }
  },
}
