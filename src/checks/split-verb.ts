import {splitVerbs} from '../dutch/split-verb.ts'
import {isProse} from './prose.ts'
import type {Report, Rule} from './rule.ts'
import {spansOf} from './terms.ts'

/** The two parts of a verb, or a subject and its verb, with many words between. */
export const splitVerb: Rule = {
  id: 'split-verb',
  title: 'Werkwoord in twee stukken',
  why:
    'Deze woorden horen bij elkaar. De lezer moet het eerste onthouden tot het tweede komt. ' +
    'Ook LiNT, de leesbaarheidsmaat van de Universiteit Utrecht, telt die afstand mee.',
  severity: 'info',
  examples: {
    wrong: [
      'Wij hebben uw betaling van de rekening van 3 maart nog niet ontvangen.',
      'Maak het bedrag van € 40 voor de rekening van 3 maart vandaag nog over.',
      'Bel ons als u de rekening van maart en april niet in één keer kunt betalen.',
    ],
    right: [
      'Wij hebben nog geen betaling ontvangen voor de rekening van 3 maart.',
      'U heeft een brief van de bank die u op 3 maart van ons heeft gekregen.',
      'U kunt bellen als u vragen heeft.',
    ],
  },
  *check({passages, thresholds, lexicon}): Iterable<Report> {
    for (const passage of passages) {
      if (!isProse(passage)) continue
      for (const sentence of passage.sentences) {
        if (sentence.words.length <= thresholds.splitVerb) continue
        for (const {first, last, words} of splitVerbs(sentence, lexicon())) {
          if (words <= thresholds.splitVerb) continue
          const {text} = sentence.tokens[first]!
          const {text: second} = sentence.tokens[last]!
          yield {
            at: {passage: passage.index, spans: spansOf(sentence, [first, last])},
            message: `Tussen “${text}” en “${second}” staan ${words} woorden. Zet ze dichter bij elkaar.`,
          }
        }
      }
    }
  },
}
