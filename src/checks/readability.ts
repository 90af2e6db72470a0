import {measure, type Readability} from '../dutch/readability.ts'
import type {Report, Rule} from './rule.ts'

/** Fewer words than these say too little of how hard the text is. */
const LETTER_WORDS = 40
const PASSAGE_WORDS = 30
/** Score below which a letter or a passage is hard: half of the letters of the trade lie below 40, plain ones above 55. */
const HARD = 40
const HARD_PASSAGE = 25

/** The letter as a whole, and passages that stand out, by sentence and word length. */
export const readability: Rule = {
  id: 'readability',
  title: 'Moeilijk te lezen',
  why: 'Lange zinnen met lange woorden kosten veel moeite. Wie moeilijk leest, stopt halverwege.',
  severity: 'warning',
  examples: {
    wrong: [
      'Ondanks herhaalde betalingsherinneringen onzerzijds hebben wij tot onze spijt moeten constateren dat uw betalingsverplichtingen voortvloeiend uit de overeenkomst nog altijd niet volledig zijn nagekomen, zodat wij ons genoodzaakt zien aanvullende incassomaatregelen te treffen waarvan alle bijkomende kosten voor uw rekening zullen komen.',
    ],
    right: [
      'U moet ons nog geld betalen. Dat is voor uw huur van maart. Maak het geld vandaag over. Kunt u dat niet? Bel ons dan. Wij zoeken samen een oplossing. Heeft u al betaald? Dan hoeft u niets meer te doen. Wij helpen u graag.',
    ],
  },
  *check({passages, readability: whole}): Iterable<Report> {
    if (whole.words >= LETTER_WORDS && whole.score < HARD) {
      yield {
        message: `Deze brief is moeilijk te lezen: ${verdict(whole)}`,
      }
    }
    for (const {index, block, sentences} of passages) {
      // One long sentence is told by the rule on long sentences.
      if (sentences.length < 2) continue
      if (sentences.reduce((sum, sentence) => sum + sentence.words.length, 0) < PASSAGE_WORDS) continue
      const own = measure(sentences)
      if (own.words < PASSAGE_WORDS || own.score >= HARD_PASSAGE) continue
      yield {
        at: {passage: index, spans: [{start: 0, end: block.text.length}]},
        severity: 'info',
        message: `Deze alinea is moeilijk te lezen: ${verdict(own)}`,
      }
    }
  },
}

const verdict = (measured: Readability): string =>
  `score ${Math.round(measured.score)} van 100 (100 is makkelijk). ${advice(measured)}`

/** What makes the most difference: the sentences or the words. */
const advice = ({wordsPerSentence, syllablesPerWord}: Readability): string =>
  wordsPerSentence > 14
    ? `De zinnen hebben gemiddeld ${dutch(wordsPerSentence)} woorden: maak ze korter.`
    : `De woorden hebben gemiddeld ${dutch(syllablesPerWord)} lettergrepen: kies kortere woorden.`

const dutch = (value: number): string => value.toFixed(1).replace('.', ',')
