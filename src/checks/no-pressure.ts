import {asks} from '../dutch/questions.ts'
import type {Sentence, Token} from '../dutch/sentences.ts'
import type {Severity} from '../finding.ts'
import {type Day, dutchDate} from '../law/calendar.ts'
import {dateAt} from '../law/dates.ts'
import {dayFrom, sendDay} from '../law/send-day.ts'
import {stated} from '../letter/metadata.ts'
import {unlessGuessed} from './guessed.ts'
import {PRESSURES, type Pressure} from './pressure.ts'
import {isProse} from './prose.ts'
import type {Context, Passage, Report, Rule} from './rule.ts'

const HEAD = '---\nkanaal: brief\nfase: preventief\n---\nBeste mevrouw Bos,\n\n'

/** Before the due date nobody is late: no costs, no threat, and in good time. */
export const noPressure: Rule = {
  id: 'no-pressure',
  title: 'Geen druk vóór de vervaldatum',
  why:
    'Vóór de vervaldatum is niemand te laat. Een bericht is dan een service: vriendelijk, zonder kosten en zonder dreigen, en 5 tot ' +
    '15 dagen van tevoren. Bron: artikel van CIB over preventief herinneren.',
  severity: 'error',
  examples: {
    wrong: [
      `${HEAD}Betaalt u te laat? Dan komen er kosten bij.`,
      `${HEAD}U heeft uw rekening nog niet betaald.`,
      '---\nfase: preventief\ndagen_voor_vervaldatum: 2\n---\nBetaal uw rekening van € 40 vóór 12 mei.',
    ],
    right: [
      `${HEAD}U kunt uw rekening van € 40 tot en met 12 mei betalen. Lukt dat niet? Bel ons dan.`,
      `${HEAD}Wij schrijven op 12 mei € 40 af met een automatische incasso. U betaalt geen extra kosten.`,
      '---\nfase: preventief\ndagen_voor_vervaldatum: 10\n---\nBetaal uw rekening van € 40 vóór 12 mei.',
      'U heeft uw rekening nog niet betaald.',
    ],
  },
  *check(context): Iterable<Report> {
    if (context.facts.stage !== 'preventive') return
    yield* timing(context)
    for (const passage of context.passages) {
      if (!isProse(passage)) continue
      for (const sentence of passage.sentences) {
        yield* pressure(passage, sentence, context)
        yield* pastDate(passage, sentence, context)
      }
    }
  },
}

function* pressure(passage: Passage, sentence: Sentence, context: Context): Generator<Report> {
  const text = passage.block.text.slice(sentence.start, sentence.end)
  for (const {kind, find, instead} of PRESSURES) {
    for (const {index, 0: match} of text.matchAll(find)) {
      const severity = severityOf(kind, match, text, index, sentence, context)
      if (severity === undefined) continue
      const span = {start: sentence.start + index, end: sentence.start + index + match.length}
      if (isToldByTone(passage, span, context)) continue
      yield {
        at: {passage: passage.index, spans: [span]},
        severity: unlessGuessed(severity, context.facts, 'stage'),
        message: `“${match}” past niet in een bericht vóór de vervaldatum. ${instead}`,
      }
      break
    }
  }
}

const DENIED = /(?<!\p{L})(?:niet|nooit|geen|zonder)(?!\p{L})[^,;:]*$/iu
/** A denial is looked for this many characters before. */
const CLAUSE = 120
const AVOIDED = /voorkom|vermijd/i

/** How bad it is; undefined for what is denied: "geen extra kosten". */
function severityOf(
  kind: Pressure['kind'],
  match: string,
  text: string,
  index: number,
  sentence: Sentence,
  {facts}: Context,
): Severity | undefined {
  if (match.toLowerCase() === 'incassobureau' && facts.sender === 'collection-agency') return undefined
  const denied = kind !== 'unpaid' && DENIED.test(text.slice(Math.max(0, index - CLAUSE), index))
  if (denied && kind !== 'late') return undefined
  if (denied || (kind !== 'threat' && AVOIDED.test(text))) return 'info'
  // "Heeft u nog niet betaald?", "Heeft u een achterstand?": a question after it, not a reproach.
  const mild = kind === 'unpaid' || /achterstand/i.test(match)
  return mild && asks(sentence) ? 'info' : 'error'
}

/** A threat or reproach that the dictionary tells of needs no second finding. */
const isToldByTone = ({index}: Passage, span: {start: number; end: number}, {terms}: Context): boolean =>
  terms().some(
    ({entry, passage, sentence, tokens}) =>
      entry.rule === 'tone' &&
      passage.index === index &&
      tokens.some(i => sentence.tokens[i]!.start < span.end && span.start < sentence.tokens[i]!.end),
  )

// -- in good time

const DAYS_BEFORE = ['dagen-voor-vervaldatum', 'days-before-due', 'dagen-vooraf']
const DUE = ['vervaldatum', 'uiterste-datum', 'uiterste-betaaldatum', 'betaaldatum', 'due-date', 'due']
const EARLIEST = 15
const LATEST = 5

/** What the front matter says of when the message is sent. */
function* timing(context: Context): Generator<Report> {
  const {letter, facts} = context
  const days = stated(letter, DAYS_BEFORE)
  if (days) {
    const [number] = /^-?\d+/.exec(String(days.value).trim()) ?? []
    if (number !== undefined) yield* inTime(Number(number), days.span, context)
    return
  }
  const due = stated(letter, DUE)
  const last = due && dayFrom(due.value)
  const sent = sendDay(context)
  if (!due || last === undefined || sent === undefined) return
  if (last < sent)
    yield {
      at: {source: due.span},
      severity: unlessGuessed('error', facts, 'stage'),
      message: isPast(last),
    }
  else yield* inTime(last - sent, due.span, context)
}

function* inTime(days: number, source: {start: number; end: number}, {facts}: Context): Generator<Report> {
  if (days >= LATEST && days <= EARLIEST) return
  const found = days < 0 ? 'ná de vervaldatum' : `${days} ${days === 1 ? 'dag' : 'dagen'} voor de vervaldatum`
  yield {
    at: {source},
    severity: unlessGuessed('warning', facts, 'stage'),
    message: `Dit bericht gaat ${found} weg. Verstuur het ${LATEST} tot ${EARLIEST} dagen van tevoren: dan heeft de lezer tijd, en is hij het niet vergeten.`,
  }
}

const isPast = (day: Day): string =>
  `${dutchDate(day)} is al voorbij als dit bericht weggaat. Noem een dag die nog komt, of verstuur een gewone herinnering.`

const DEADLINE = /^(?:vóór|voor|uiterlijk|tot|met|vervalt|verloopt|vervaldatum|op)$/
const PAYS = /betal|betaal|vervalt|verloopt|uiterlijk|vervaldatum|voldo/i
/** Tokens before a date in which the word that makes it a deadline stands. */
const REACH = 3

/** A date with its year by which the reader is to pay, and which is over when the letter is sent. */
function* pastDate(passage: Passage, {tokens, start, end}: Sentence, context: Context): Generator<Report> {
  if (!PAYS.test(passage.block.text.slice(start, end))) return
  for (let i = 1; i < tokens.length; i++) {
    const date = dateAt(tokens, i)
    if (!date || !leadsToDate(tokens.slice(Math.max(0, i - REACH), i))) continue
    const sent = sendDay(context)
    if (sent === undefined || date.day >= sent) return
    yield {
      at: {
        passage: passage.index,
        spans: [{start: tokens[date.first]!.start, end: tokens[date.last]!.end}],
      },
      severity: unlessGuessed('error', context.facts, 'stage'),
      message: isPast(date.day),
    }
    return
  }
}

const leadsToDate = (before: readonly Token[]): boolean => before.some(({lower}) => DEADLINE.test(lower))
