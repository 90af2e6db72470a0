import {groupBy} from '../group-by.ts'
import {addCounts, type Counts, measure} from '../readability/measures.ts'
import {type CostKey, costsOf, scoreOf} from '../readability/score.ts'
import type {Report, Rule} from './rule.ts'

/** Fewer words than these say too little of how hard the text is. */
const LETTER_WORDS = 40
const PASSAGE_WORDS = 30

/** The letter as a whole, and passages that stand out, by the score. */
export const readability: Rule = {
  id: 'readability',
  title: 'Moeilijk te lezen',
  why: 'Vaktaal, onbekende woorden en lange zinnen kosten veel moeite. Wie moeilijk leest, stopt halverwege.',
  severity: 'warning',
  examples: {
    wrong: [
      'Ondanks herhaalde betalingsherinneringen onzerzijds hebben wij tot onze spijt moeten constateren dat uw betalingsverplichtingen voortvloeiend uit de overeenkomst nog altijd niet volledig zijn nagekomen, zodat wij ons genoodzaakt zien aanvullende incassomaatregelen te treffen waarvan alle bijkomende kosten voor uw rekening zullen komen.',
    ],
    right: [
      'U moet ons nog geld betalen. Dat is voor uw huur van maart. Maak het geld vandaag over. Kunt u dat niet? Bel ons dan. Wij zoeken samen een oplossing. Heeft u al betaald? Dan hoeft u niets meer te doen. Wij helpen u graag.',
    ],
  },
  *check({counted, thresholds: {score: limit}}): Iterable<Report> {
    const whole = addCounts(counted().map(({counts}) => counts))
    const hard = whole.words >= LETTER_WORDS && scoreOf(whole) < limit.letter
    if (hard) yield {message: `Deze brief is moeilijk te lezen: ${verdict(whole)}`}
    const sentences = counted().filter(({counts}) => counts.sentences > 0)
    for (const [passage, own] of groupBy(sentences, one => one.passage)) {
      // One long sentence is told by the rule on long sentences.
      if (own.length < 2 || own.length === sentences.length) continue
      const {index, block} = passage
      const counts = addCounts(own.map(one => one.counts))
      if (counts.words < PASSAGE_WORDS || scoreOf(counts) >= limit.passage) continue
      yield {
        at: {passage: index, spans: [{start: 0, end: block.text.length}]},
        severity: 'info',
        message: `Deze alinea is moeilijk te lezen: ${verdict(counts)}`,
      }
    }
  },
}

/** The score, and what costs the most of all that a writer can change in the words. */
function verdict(counts: Counts): string {
  const [worst] = costsOf(counts).sort((a, b) => b.points - a.points)
  return `score ${Math.round(scoreOf(counts))} van 100 (100 is makkelijk). ${ADVICE[worst!.key](counts)}`
}

const ADVICE: Readonly<Record<CostKey, (counts: Counts) => string>> = {
  jargon: c =>
    `Er staan ${number(measure(c).jargonPer100Words, 0)} moeilijke termen in elke 100 woorden: schrijf ze gewoner.`,
  uncommon: c =>
    `Van elke 100 woorden zijn er ${number(100 * measure(c).uncommonWordShare, 0)} die weinig lezers kennen: kies gewone woorden.`,
  length: c => `De tekst heeft ${c.words} woorden: laat weg wat de lezer niet nodig heeft.`,
  words: c => `De zinnen hebben gemiddeld ${number(measure(c).wordsPerSentence, 1)} woorden: maak ze korter.`,
  syllables: c =>
    `De woorden hebben gemiddeld ${number(measure(c).syllablesPerWord, 1)} lettergrepen: kies kortere woorden.`,
  passive: () => 'Veel zinnen zeggen niet wie iets doet: zeg dat wel.',
  content: () => 'Er staat veel in elke zin: zeg één ding tegelijk.',
}

const number = (value: number, decimals: number): string => value.toFixed(decimals).replace('.', ',')
