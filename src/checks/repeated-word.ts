import type {Report, Rule} from './rule.ts'

/** Words that may stand twice in good Dutch: "als u u vergist", "omdat het het bedrag is", "dat dat". */
const MAY_REPEAT = new Set([
  'u',
  'je',
  'het',
  'dat',
  'die',
  'er',
  'zij',
  'ze',
  'zijn',
  'is',
  'was',
  'waren',
  'hem',
  'haar',
  'ons',
  'we',
  'in',
  'op',
  'aan',
  'uit',
  'bij',
  'over',
  'voor',
  'om',
  'door',
  'mee',
  'heel',
  'ja',
  'nee',
  'beter',
  'steeds',
  'hoe',
])
/** Words that never stand twice: taking one out is safe. */
const NEVER_REPEAT = new Set([
  'de',
  'een',
  'en',
  'van',
  'te',
  'uw',
  'wij',
  'of',
  'met',
  'naar',
  'ik',
  'niet',
  'wordt',
  'moet',
])

/** The same for English: "that that", "had had"; "the the" never. */
const MAY_REPEAT_IN_ENGLISH = new Set(['that', 'had', 'so', 'very', 'long', 'in', 'on', 'no', 'yes'])
const NEVER_REPEAT_IN_ENGLISH = new Set([
  'the',
  'a',
  'an',
  'and',
  'to',
  'of',
  'your',
  'we',
  'with',
  'for',
  'not',
  'be',
  'is',
])

const LISTS = {
  nl: {may: MAY_REPEAT, never: NEVER_REPEAT},
  en: {may: MAY_REPEAT_IN_ENGLISH, never: NEVER_REPEAT_IN_ENGLISH},
}

/** The same word twice in a row: a slip of editing. */
export const repeatedWord: Rule = {
  id: 'repeated-word',
  title: 'Woord dat er twee keer staat',
  why: 'Een dubbel woord is bijna altijd een fout. Het haalt de lezer uit de zin.',
  severity: 'warning',
  anyLanguage: true,
  examples: {
    wrong: ['Betaal de de rekening.'],
    right: ['Betaal de rekening.', 'Als u u vergist, bel ons dan.'],
  },
  *check({passages}): Iterable<Report> {
    for (const {index, sentences, language} of passages) {
      const {may, never} = LISTS[language]
      for (const {tokens} of sentences) {
        for (let i = 1; i < tokens.length; i++) {
          const first = tokens[i - 1]!
          const second = tokens[i]!
          if (second.kind !== 'word' || first.lower !== second.lower || may.has(second.lower)) continue
          // Spaced letters: "B e t a a l".
          if (second.lower.length === 1) continue
          // Two names ("Jan Jan Smit") or codes are no slip; a capital may differ at the start of a sentence.
          if (i > 1 && /^\p{Lu}/u.test(second.text)) continue
          yield {
            at: {passage: index, spans: [{start: first.start, end: second.end}]},
            message: `“${second.text}” staat hier twee keer. Haal er één weg.`,
            proposals: [
              {
                text: first.text,
                fix: never.has(second.lower) ? 'safe' : 'review',
                edits: [{start: first.end, end: second.end, text: ''}],
              },
            ],
          }
        }
      }
    }
  },
}
