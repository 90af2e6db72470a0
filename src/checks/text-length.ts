import type {Sentence} from '../dutch/sentences.ts'
import type {LetterFacts} from '../letter/facts.ts'
import {isProse} from './prose.ts'
import type {Context, Passage, Report, Rule} from './rule.ts'

/** From this many times the limit on, a letter is not only long but too long. */
const FAR_TOO_LONG = 1.5
/** The law wants much of a 14-day letter. */
const NOTICE = 1.2

/** A sentence of fewer words is a line of data: "Bedrag: € 40". */
const FEWEST_WORDS = 4

/** Paragraphs and letters with more in them than readers take in. */
export const textLength: Rule = {
  id: 'text-length',
  title: 'Lange tekst',
  why: 'Een lange tekst schrikt af. Direct Duidelijk: één onderwerp per alinea, hooguit zes regels. Kort en zakelijk werkt beter.',
  severity: 'info',
  examples: {
    wrong: [
      'U heeft de rekening van maart niet betaald. Wij stuurden u die op 3 maart. Het bedrag is € 40. Maak dat geld vandaag over. Gebruik daarvoor uw klantnummer. Dat staat op de rekening. Bel ons als u vragen heeft.',
    ],
    right: [
      'U heeft de rekening van maart niet betaald. Het bedrag is € 40.\n\nMaak dat geld vandaag over. Bel ons als u vragen heeft.',
    ],
  },
  *check(context): Iterable<Report> {
    const {passages, facts, thresholds} = context
    const {channel, guessed} = facts
    // Of a text message the characters are counted, by a rule of its own.
    if (channel === 'sms' && !guessed.includes('channel')) return
    const words = passages.reduce((sum, passage) => sum + (countsFor(passage) ? wordsOf(passage) : 0), 0)
    if (channel !== 'sms') {
      const limit = Math.round(thresholds.letter[channel] * (facts.stage === 'notice' ? NOTICE : 1))
      if (words > limit) {
        yield {
          severity: words > limit * FAR_TOO_LONG ? 'warning' : 'info',
          message: `${NAMES[channel]} heeft ${words} woorden. Houd het bij ${limit}: laat weg wat de lezer nu niet nodig heeft.`,
        }
      }
    }
    for (const passage of passages) {
      const report = paragraph(passage, thresholds.paragraph)
      if (report) yield report
    }
  },
}

const NAMES: Readonly<Record<Exclude<LetterFacts['channel'], 'sms'>, string>> = {
  letter: 'Deze brief',
  email: 'Deze mail',
  chat: 'Dit bericht',
  'call-script': 'Dit belscript',
}

const wordsOf = ({sentences}: Passage): number =>
  sentences.reduce((sum, sentence) => sum + sentence.words.length, 0)

/** Whether a passage is something to read: no address, table or signature, and no law that is quoted. */
const countsFor = (passage: Passage): boolean => isProse(passage) && !isQuotedLaw(passage)

const isQuotedLaw = ({block: {text}}: Passage): boolean =>
  /^(?:artikel|art\.)\s+\d/i.test(text) || /^["“„«].*["”»]\s*[.)]?\s*$/s.test(text)

function paragraph(passage: Passage, limit: Context['thresholds']['paragraph']): Report | undefined {
  const {block, index, sentences} = passage
  if (block.kind !== 'paragraph' || !countsFor(passage)) return undefined
  const count = sentences.filter(isSentence).length
  const words = wordsOf(passage)
  // One long sentence is told by the rule on long sentences.
  if (count < 2 || (count <= limit.sentences && words <= limit.words)) return undefined
  return {
    at: {passage: index, spans: [{start: 0, end: block.text.length}]},
    message: `Deze alinea heeft ${count} zinnen en ${words} woorden. Maak er alinea’s van met elk één onderwerp: hooguit ${limit.sentences} zinnen en ${limit.words} woorden.`,
  }
}

const isSentence = ({words, tokens}: Sentence): boolean =>
  words.length >= FEWEST_WORDS && tokens.at(-1)!.kind === 'mark'
