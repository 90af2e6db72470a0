import {findDiminutives, suggestPlainNoun} from '../dutch/diminutive.ts'
import type {Report, Rule} from './rule.ts'

/** Diminutives that are no plain word for a thing. */
export const diminutive: Rule = {
  id: 'diminutive',
  title: 'Verkleinwoord',
  why: 'Een verkleinwoord klinkt kinderachtig, of maakt een schuld kleiner dan die is. Noem de dingen bij hun naam.',
  severity: 'warning',
  examples: {
    wrong: ['Wij sturen u een briefje.', 'Het gaat om een klein bedragje.', 'Bewaar de bonnetjes.'],
    right: ['Wij sturen u een brief.', 'Wij wachten nog een beetje.', 'Heeft u een oranje kaart?'],
  },
  *check({passages, lexicon}): Iterable<Report> {
    for (const {index, block, sentences} of passages) {
      for (const sentence of sentences) {
        for (const found of findDiminutives(sentence, lexicon())) {
          const {start, end} = found
          const proposals = suggestPlainNoun(sentence, found, lexicon())
          const better = proposals[0]?.text
          yield {
            at: {passage: index, spans: [{start, end}]},
            message: `“${block.text.slice(start, end)}” is een verkleinwoord. Schrijf ${better ? `liever “${better}”` : 'het gewone woord'}.`,
            proposals,
          }
        }
      }
    }
  },
}
