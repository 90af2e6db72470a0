import {isImperative} from '../dutch/clauses.ts'
import {hasConnective} from '../dutch/connectives.ts'
import type {Sentence} from '../dutch/sentences.ts'
import {readSentence} from '../dutch/tense-context.ts'
import {emptyWords} from './empty-heading.ts'
import {isProse} from './prose.ts'
import type {Context, Passage, Report, Rule} from './rule.ts'

/** Words that are no paragraph yet: a salutation, a label. */
const FEWEST_WORDS = 8
/** A paragraph of so few words without a full stop is a heading in bold. */
const HEADING_WORDS = 8

/** Headings that say nothing, long stretches without a heading, and sentences that do not hang together. */
export const structure: Rule = {
  id: 'structure',
  title: 'Opbouw',
  why: 'Koppen en verbindingswoorden wijzen de lezer de weg. Direct Duidelijk raadt tussenkoppen aan; losse zinnen zonder verband lezen niet makkelijker.',
  severity: 'info',
  examples: {
    wrong: [
      '---\nkanaal: brief\n---\nBetreft: Betalingsherinnering\n\nBeste mevrouw,\n\nU moet ons nog € 40 betalen.',
      'U heeft een rekening. Wij stuurden u een brief. Het bedrag is € 40. Wij hebben geen geld gekregen. De rekening staat open. Onze klantenservice helpt u. Wij zijn open tot 17 uur. U betaalt met iDEAL.',
    ],
    right: [
      '---\nkanaal: brief\n---\nBetreft: Betaal uw rekening van maart vóór 12 april\n\nBeste mevrouw,\n\nU moet ons nog € 40 betalen.',
      'U heeft een rekening. Die stuurden wij u in maart. Maar wij hebben nog geen geld gekregen. Kunt u niet betalen? Bel ons dan. Wij zoeken samen een oplossing. U kunt ook mailen.',
    ],
  },
  *check(context): Iterable<Report> {
    yield* emptyHeadings(context)
    if (context.facts.channel === 'letter' || context.facts.channel === 'email')
      yield* withoutHeading(context)
    yield* withoutConnective(context)
  },
}

/** "Betreft", "Laatste herinnering": what kind of letter it is, not what it asks. */
function* emptyHeadings({passages, terms, facts}: Context): Generator<Report> {
  for (const {index, block, sentences} of passages) {
    // The subject of an e-mail has a rule of its own.
    if (block.kind !== 'heading' && (block.kind !== 'title' || facts.channel === 'email')) continue
    const span = emptyWords(sentences)
    if (!span) continue
    // A term of the dictionary has its own advice.
    if (terms().some(term => term.passage.index === index)) continue
    const advice =
      block.kind === 'title' || index === 0
        ? 'Schrijf wat u vraagt, bijvoorbeeld “Betaal uw rekening van maart vóór 12 april”.'
        : 'Schrijf wat eronder staat, bijvoorbeeld als vraag: “Hoe kunt u betalen?”'
    yield {
      at: {passage: index, spans: [span]},
      message: `“${block.text.trim()}” zegt nog niet waar het om gaat. ${advice}`,
    }
  }
}

/** One report: on the longest row of paragraphs without a heading between. */
function* withoutHeading({passages, thresholds}: Context): Generator<Report> {
  let row: Passage[] = []
  let longest: Passage[] = []
  for (const passage of passages) {
    if (isHeading(passage)) row = []
    else if (isParagraph(passage)) row.push(passage)
    if (row.length > longest.length) longest = [...row]
  }
  const limit = thresholds.paragraphsWithoutHeading
  const [first] = longest
  if (first === undefined || longest.length <= limit) return
  const [sentence] = first.sentences
  yield {
    at: {passage: first.index, spans: [{start: sentence!.start, end: sentence!.end}]},
    message: `Vanaf hier staan ${longest.length} alinea’s zonder kop. Zet er koppen tussen die zeggen wat eronder staat.`,
  }
}

const wordsOf = ({sentences}: Passage): number =>
  sentences.reduce((sum, sentence) => sum + sentence.words.length, 0)

const isParagraph = (passage: Passage): boolean =>
  passage.block.kind === 'paragraph' && isProse(passage) && wordsOf(passage) >= FEWEST_WORDS

/** A heading, or a short line on its own that looks like one. */
const isHeading = (passage: Passage): boolean =>
  passage.block.kind === 'heading' ||
  (passage.block.kind === 'paragraph' &&
    passage.role === 'body' &&
    wordsOf(passage) <= HEADING_WORDS &&
    !/[.,;:!\n]/.test(passage.block.text))

/** Rows of sentences that nothing joins. Lists, steps, and questions with their answers hang together by themselves. */
function* withoutConnective({passages, thresholds, lexicon}: Context): Generator<Report> {
  let row: {readonly passage: Passage; readonly sentence: Sentence}[] = []
  const limit = thresholds.withoutConnective
  const told = function* (): Generator<Report> {
    const [first] = row
    const count = row.length
    row = []
    if (first === undefined || count <= limit) return
    const {passage, sentence} = first
    yield {
      at: {passage: passage.index, spans: [{start: sentence.start, end: sentence.end}]},
      message: `Vanaf hier staan ${count} zinnen zonder woord dat ze verbindt. Zet er waar het past “want”, “daarom”, “maar” of “dan” bij.`,
    }
  }
  for (const passage of passages) {
    if (passage.block.kind !== 'paragraph' || !isProse(passage)) {
      yield* told()
      continue
    }
    for (const sentence of passage.sentences) {
      if (!isFull(sentence)) continue
      if (isJoined(sentence, lexicon)) yield* told()
      else row.push({passage, sentence})
    }
  }
  yield* told()
}

/** A salutation or a line of data is no sentence to join. */
const isFull = ({tokens, words}: Sentence): boolean => words.length > 2 && /[.!?]/.test(tokens.at(-1)!.text)

const isJoined = (sentence: Sentence, lexicon: Context['lexicon']): boolean =>
  hasConnective(sentence) ||
  sentence.tokens.some(token => token.text === '?' || token.text === ':') ||
  isImperative(readSentence(sentence, lexicon()), 0)
