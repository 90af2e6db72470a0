import type {Proposal, Span} from '../dutch/edit.ts'
import {type Sentence, splitSentences} from '../dutch/sentences.ts'
import type {LetterFacts} from '../letter/facts.ts'
import {longestValue} from '../letter/field-values.ts'
import {readFrontMatter} from '../letter/front-matter.ts'
import type {Letter} from '../letter/letter.ts'
import {maskFields} from '../letter/merge-fields.ts'
import {piecesOf} from '../letter/message.ts'
import type {Samples} from '../letter/samples.ts'
import {emptyWords} from './empty-heading.ts'
import type {Context, Report, Rule} from './rule.ts'
import {capitals, exclamations, lowered} from './shouting.ts'

/** Characters that most mail programs show of a subject. */
const ROOM = 60
/** A guess at the length of merge fields must be well over that. */
const ROOM_FOR_GUESS = 70

/** Words that scare, so that the mail stays unopened. */
const ALARM =
  /^(?:(?:slot|eind)?aanmaning(?:en)?|sommatie(?:s|brief)?|sommeren|ingebrekestelling|dagvaarding|wanbetal(?:er|ing))$/
const LAST = /^(?:laatste|uiterste|allerlaatste|finale|ultieme)$/
/** Words that say as little in a subject as "Bericht" does. */
const EMPTY_SUBJECT = new Set(
  'actie vereist nodig reactie gevraagd vraag verzoek update account klant mail e-mail email document dringend urgent graag'.split(
    ' ',
  ),
)

/**
 * The subject of an e-mail. Words like "rekening" or "betaling" in it are no fault: without them it does not say what
 * the mail is about, and nobody but the reader sees it.
 */
export const subjectLine: Rule = {
  id: 'subject-line',
  title: 'Onderwerpregel van een e-mail',
  why:
    'Aan het onderwerp ziet de lezer of hij een mail opent. Wie schrikt van post, opent een mail met “AANMANING” niet. ' +
    'Zeg vriendelijk waar de mail over gaat, in hooguit 60 tekens: meer laat een telefoon niet zien.',
  severity: 'warning',
  examples: {
    wrong: [
      '---\nkanaal: e-mail\n---\nOnderwerp: LAATSTE WAARSCHUWING!\n\nBeste mevrouw,\n\nU moet ons nog € 40 betalen.',
      '---\nkanaal: e-mail\n---\nOnderwerp: Belangrijk bericht\n\nBeste mevrouw,\n\nU moet ons nog € 40 betalen.',
      '---\nkanaal: e-mail\nonderwerp: Sommatie\n---\nBeste mevrouw,\n\nU moet ons nog € 40 betalen.',
      '---\nkanaal: e-mail\n---\nBeste mevrouw,\n\nU moet ons nog € 40 betalen.\n\nGroet, Anna',
    ],
    right: [
      '---\nkanaal: e-mail\n---\nOnderwerp: Uw rekening van maart is nog niet betaald\n\nBeste mevrouw,\n\nU moet ons nog € 40 betalen.',
      '---\nkanaal: e-mail\nonderwerp: Laatste herinnering voor uw rekening van maart\n---\nBeste mevrouw,\n\nU moet ons nog € 40 betalen.',
      '---\nkanaal: brief\n---\nBeste mevrouw,\n\nU moet ons nog € 40 betalen.',
    ],
  },
  *check(context): Iterable<Report> {
    const {facts, letter} = context
    if (facts.channel !== 'email') return
    const guessed = facts.guessed.includes('channel')
    const subject = subjectOf(context)
    if (subject) yield* judge(subject, context)
    else if (!guessed && !letter.blocks.some(({kind}) => kind === 'title')) {
      yield {
        severity: 'info',
        message: `Deze e-mail heeft geen onderwerp. Zet boven de tekst bijvoorbeeld “Onderwerp: ${EXAMPLES[facts.stage]}”.`,
      }
    }
  },
}

/** Subjects that say what the mail is, and are kind. */
const EXAMPLES: Readonly<Record<LetterFacts['stage'], string>> = {
  preventive: 'Uw rekening van mei: betaalt u vóór 12 juni?',
  'first-reminder': 'Uw rekening van mei is nog niet betaald',
  'second-reminder': 'Herinnering: betaal uw rekening van mei vóór 12 juni',
  notice: 'Betaal uw rekening van mei, dan komen er geen kosten bij',
  'final-reminder': 'Laatste herinnering voor uw rekening van mei',
  arrangement: 'Uw afspraak om in delen te betalen',
  confirmation: 'Wij hebben uw betaling ontvangen',
  other: 'Uw rekening van mei bij Waterbedrijf Delta',
}

interface Subject {
  readonly text: string
  readonly sentences: readonly Sentence[]
  /** Characters at its longest, and whether that is a guess. */
  readonly length: number
  readonly estimated: boolean
  readonly at: (span: Span) => NonNullable<Report['at']>
}

const KEYS = /^(?:onderwerp|onderwerpregel|subject|betreft)$/i

/** The subject: of the front matter, else the first line or element that is one. */
function subjectOf({letter, passages, samples}: Context): Subject | undefined {
  const stated = Object.entries(letter.frontMatter).find(
    ([key, value]) => KEYS.test(key) && typeof value === 'string' && value.trim() !== '',
  )
  if (stated) return ofFrontMatter(letter, stated[0], stated[1] as string, samples)
  const passage = passages.find(({block}) => block.kind === 'title')
  if (!passage) return undefined
  const {block, sentences, index} = passage
  const pieces = piecesOf(block, letter.fields).map(piece =>
    'text' in piece ? {text: piece.text, estimated: false} : longestValue(piece.field, samples, lengthOf),
  )
  return {
    text: block.text,
    sentences,
    length: pieces.reduce((sum, {text}) => sum + lengthOf(text), 0),
    estimated: pieces.some(({estimated}) => estimated),
    at: span => ({passage: index, spans: [span]}),
  }
}

const lengthOf = (text: string): number => [...text].length

function ofFrontMatter(letter: Letter, key: string, value: string, samples: Samples | undefined): Subject {
  const {source} = letter
  const {masked, fields} = maskFields(value, 'text')
  const values = fields
    .filter(({kind}) => kind === 'value')
    .map(field => ({...longestValue(field, samples, lengthOf), field}))
  const outside = lengthOf(value) - fields.reduce((sum, {start, end}) => sum + end - start, 0)
  const head = source.slice(0, readFrontMatter(source).end)
  const line = head.search(new RegExp(`^["']?${key}["']?[ \\t]*:`, 'm'))
  const start = line < 0 ? -1 : head.indexOf(value, line)
  return {
    text: value,
    sentences: splitSentences(masked),
    length: values.reduce((sum, {text}) => sum + lengthOf(text), outside),
    estimated: values.some(({estimated}) => estimated),
    // A value that YAML writes otherwise (over lines, with escapes) has its line for a place.
    at: span =>
      start >= 0
        ? {source: {start: start + span.start, end: start + span.end}}
        : {source: {start: Math.max(0, line), end: Math.max(0, line) + key.length}},
  }
}

function* judge(subject: Subject, context: Context): Generator<Report> {
  const {text, sentences, length, estimated, at} = subject
  const {facts, terms} = context
  const guessed = facts.guessed.includes('channel')
  const instead = `Schrijf liever iets als “${EXAMPLES[facts.stage]}”.`
  const told = [...shouts(subject, context, instead), ...alarms(subject, instead)]
  // Shouting is shouting wherever it stands; the rest is milder when the channel is a guess.
  yield* told.map(report => (guessed && !report.proposals ? {...report, severity: 'info' as const} : report))
  if (length > (estimated ? ROOM_FOR_GUESS : ROOM)) {
    yield {
      at: at({start: 0, end: text.length}),
      severity: 'info',
      message: `Dit onderwerp heeft ${estimated ? 'geschat ' : ''}${length} tekens. Houd het bij ${ROOM}: meer ziet de lezer niet op zijn telefoon. Zet vooraan waar het om gaat.`,
    }
  }
  const empty = told.length > 0 ? undefined : emptyWords(sentences, EMPTY_SUBJECT)
  if (!empty) return
  const place = at(empty)
  // A term of the dictionary has its own advice.
  if ('passage' in place && terms().some(term => term.passage.index === place.passage)) return
  yield {
    at: place,
    severity: 'info',
    message: `“${text.trim()}” zegt nog niet waar de mail over gaat. ${instead}`,
  }
}

/** Capitals and exclamation marks. A subject needs no full stop in the place of the mark. */
function* shouts({text, sentences, at}: Subject, {lexicon}: Context, instead: string): Generator<Report> {
  for (const sentence of sentences) {
    for (const tokens of capitals(sentence, lexicon)) {
      const span = {start: tokens[0]!.start, end: tokens.at(-1)!.end}
      yield {
        at: at(span),
        message: `“${text.slice(span.start, span.end)}” in het onderwerp voelt als schreeuwen. ${instead}`,
        proposals: [lowered(tokens, sentence)],
      }
    }
    for (const marks of exclamations(sentence)) {
      const span = {start: marks[0]!.start, end: marks.at(-1)!.end}
      const last = span.end === text.trimEnd().length
      const [put, advice] = marks.some(mark => mark.text.includes('?'))
        ? ['?', 'Maak er een vraagteken van.']
        : last
          ? ['', 'Laat het weg.']
          : ['.', 'Maak er een punt van.']
      const calm: Proposal = {
        text: put,
        fix: last && put === '' ? 'safe' : 'review',
        edits: [{...span, text: put}],
      }
      yield {
        at: at(span),
        message: `Een uitroepteken in het onderwerp voelt als schreeuwen. ${advice}`,
        proposals: [calm],
      }
    }
  }
}

/** Words that scare, outside runs of capitals, which are told already. */
function* alarms({text, sentences, at}: Subject, instead: string): Generator<Report> {
  for (const {tokens} of sentences) {
    for (const [i, token] of tokens.entries()) {
      const last = token.lower.startsWith('waarschuwing') && LAST.test(tokens[i - 1]?.lower ?? '')
      if (!last && !ALARM.test(token.lower)) continue
      if (token.text === token.text.toUpperCase()) continue
      const span = {start: last ? tokens[i - 1]!.start : token.start, end: token.end}
      yield {
        at: at(span),
        message: `Van “${text.slice(span.start, span.end)}” in het onderwerp schrikt de lezer. Dan opent hij de mail misschien niet. ${instead}`,
      }
    }
  }
}
