import {suggestActive} from '../dutch/active.ts'
import {findPassives, type Passive} from '../dutch/passive.ts'
import type {Sentence} from '../dutch/sentences.ts'
import {paymentTerms} from './payment-term.ts'
import type {Report, Rule} from './rule.ts'
import {spansOf} from './terms.ts'

/** worden or zijn with a participle, where nobody does anything. */
export const passive: Rule = {
  id: 'passive',
  title: 'Lijdende vorm',
  why: 'In de lijdende vorm blijft onduidelijk wie iets doet. Zeg wie het doet: “wij” of “u”.',
  severity: 'info',
  examples: {
    wrong: [
      'De rekening wordt door ons verstuurd.',
      'Uw brief is door ons ontvangen.',
      'Er moet vandaag worden betaald.',
    ],
    right: [
      'Wij versturen de rekening.',
      'Uw brief is vandaag aangekomen.',
      'Wij zijn gesloten.',
      'De huur wordt duurder.',
      'Betaal binnen 15 dagen nadat deze brief bij u is bezorgd.',
    ],
  },
  *check({passages, lexicon}): Iterable<Report> {
    for (const {index, block, sentences} of passages) {
      for (const sentence of sentences) {
        const terms = paymentTerms(sentence)
        for (const found of findPassives(sentence, lexicon())) {
          // "binnen 15 dagen nadat deze brief bij u is bezorgd": the law asks for these words.
          if (terms.some(({first, last}) => first <= found.participle && found.participle <= last)) continue
          const spans = spansOf(
            sentence,
            [found.auxiliary, found.participle].sort((a, b) => a - b),
          )
          const words = spans.map(span => block.text.slice(span.start, span.end)).join(' … ')
          yield {
            at: {passage: index, spans},
            // With the doer in the sentence the active form is a small step.
            severity: found.agent ? 'warning' : 'info',
            proposals: suggestActive(sentence, found, lexicon()),
            message: `“${words}” staat in de lijdende vorm. ${advice(found, sentence)}`,
          }
        }
      }
    }
  },
}

function advice({agent}: Passive, {tokens}: Sentence): string {
  if (!agent) return 'Schrijf wie het doet, bijvoorbeeld met “wij” of “u”.'
  const doer = tokens
    .slice(agent.first + 1, agent.last + 1)
    .map(token => token.text)
    .join(' ')
  return `Begin met wie het doet: “${SUBJECTS[doer.toLowerCase()] ?? doer}”.`
}

/** The pronoun as a subject. */
const SUBJECTS: Readonly<Record<string, string>> = {
  ons: 'wij',
  mij: 'ik',
  jou: 'jij',
  hem: 'hij',
  haar: 'zij',
  hen: 'zij',
}
