import {dictionaryRule} from './dictionary-rule.ts'
import {isQuoted} from './quoted.ts'

const WORDS: Readonly<Record<string, string>> = {
  threat: 'klinkt als een dreigement',
  blame: 'klinkt als een verwijt',
  cold: 'klinkt kil',
  pressure: 'zet de lezer onder druk',
}

/** Threat, blame, coldness and pressure; the terms stand in `rules/tone.yml`. */
export const tone = dictionaryRule({
  id: 'tone',
  title: 'Toon: dreigen, verwijten, kilte of druk',
  why: 'Wie schrikt van een brief, maakt de volgende niet open. Ga uit van vertrouwen: de meeste mensen willen wel betalen, maar kunnen het niet altijd.',
  severity: 'warning',
  examples: {
    wrong: ['Als wanbetaler krijgt u geen uitstel.', 'Wij nemen gerechtelijke stappen.'],
    right: ['Lukt betalen nu niet? Bel ons dan.', 'Wij zoeken graag samen een oplossing.'],
  },
  says: entry => WORDS[entry.category] ?? 'klinkt niet vriendelijk',
  // What another person said is no reproach of ours; in a script, quotation marks hold what the caller says.
  silent: ({passage, sentence, tokens}, {facts}) =>
    facts.channel !== 'call-script' && isQuoted(passage.block.text, sentence.tokens[tokens[0]!]!.start),
})
