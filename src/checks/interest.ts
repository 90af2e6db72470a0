import type {Token} from '../dutch/sentences.ts'
import {type Day, dutchDate, isoDay} from '../law/calendar.ts'
import {dateAt} from '../law/dates.ts'
import type {Law} from '../law/law.ts'
import {type Line, linesOf} from '../law/lines.ts'
import {isForConsumers} from '../law/scope.ts'
import {sendDay} from '../law/send-day.ts'
import type {Report, Rule} from './rule.ts'

/** Interest: not that of traders for a consumer, and a rate that holds at its date. */
export const interest: Rule = {
  id: 'interest',
  title: 'Rente',
  why:
    'Een consument betaalt de gewone wettelijke rente (art. 6:119 BW), niet de hogere handelsrente (art. 6:119a BW). Het ' +
    'percentage verandert op 1 januari en 1 juli. Zonder datum weet niemand of het klopt.',
  severity: 'error',
  law: true,
  examples: {
    wrong: [
      '---\ndoelgroep: consument\n---\nU betaalt ook de wettelijke handelsrente.',
      'U betaalt 7% rente over het bedrag.',
      'U betaalt vanaf 1 maart 2024 de wettelijke rente van 8%.',
    ],
    right: [
      'U betaalt ook de wettelijke rente.',
      'U betaalt vanaf 1 maart 2024 de wettelijke rente van 7%.',
      'U betaalt vanaf {{datum}} {{percentage}}% rente.',
      'U krijgt 10% korting.',
    ],
  },
  *check(context): Iterable<Report> {
    if (!isForConsumers(context)) return
    const sent = sendDay(context)
    let ended: Report | undefined
    for (const line of linesOf(context)) {
      yield* trade(line)
      yield* rates(context.law(), line, sent)
      ended ??= endOfTable(context.law(), line, sent)
    }
    if (ended) yield ended
  },
}

const at = ({passage, sentence}: Line, first: number, last: number): NonNullable<Report['at']> => ({
  passage: passage.index,
  spans: [{start: sentence.tokens[first]!.start, end: sentence.tokens[last]!.end}],
})

const DENIED = /^(?:geen|niet|zonder)$/

function* trade(line: Line): Iterable<Report> {
  const {tokens} = line.sentence
  for (const [i, {lower}] of tokens.entries()) {
    const spaced =
      lower === 'rente' && tokens[i - 1]?.text === ')' && /^handels-?$/.test(tokens[i - 2]?.lower ?? '')
    const choice = spaced || /^\(handels-?\)-?rente$/.test(lower)
    if (!choice && lower !== 'handelsrente') continue
    if (tokens.slice(Math.max(0, i - 3), i).some(token => DENIED.test(token.lower))) continue
    yield {
      at: at(line, spaced ? i - 2 : i, i),
      ...(choice && {severity: 'warning' as const}),
      message: choice
        ? 'Een consument betaalt nooit handelsrente. Schrijf in een brief aan consumenten alleen “wettelijke rente”.'
        : 'Een consument betaalt geen handelsrente: die is voor bedrijven. Schrijf “wettelijke rente”.',
    }
  }
}

const RATE_NOUN = /rente$/
const OTHER = /kosten$|^(?:btw|korting|hoofdsom|bedrag|notabedrag|factuurbedrag)$/

/** Rates in figures: with a date, and as the table says. */
function* rates(law: Law, line: Line, sent: Day | undefined): Iterable<Report> {
  const {tokens} = line.sentence
  let known: ReturnType<typeof dated> | null = null
  for (let i = 0; i + 1 < tokens.length; i++) {
    const {kind, text} = tokens[i]!
    if (kind !== 'number' || !/^(?:%|procent)$/.test(tokens[i + 1]!.lower)) continue
    const noun = rateNoun(tokens, i)
    if (noun === undefined) continue
    if (known === null) known = dated(tokens, sent)
    const day = known
    if (day === undefined) {
      yield {
        at: at(line, i, i + 1),
        severity: 'warning',
        message:
          'Bij dit rentepercentage staat geen datum. De rente verandert. Schrijf erbij vanaf welke dag u rekent.',
      }
      continue
    }
    const right = isStatutory(tokens, noun) && day !== 'field' ? rateOn(law, day) : undefined
    const value = Number(text.replace(',', '.'))
    if (right === undefined || Number.isNaN(value) || value === right || day === 'field') continue
    yield {
      at: at(line, i, i + 1),
      message: `Op ${dutchDate(day)} was de wettelijke rente ${String(right).replace('.', ',')}%, niet ${text}%. Kijk het percentage na.`,
    }
  }
}

/** Says that nobody could check a rate, because the table ends before the letter or the day of the rate. */
function endOfTable({interest: {until}}: Law, line: Line, sent: Day | undefined): Report | undefined {
  const {tokens} = line.sentence
  const last = isoDay(until)
  if (last === undefined) return undefined
  for (let i = 0; i + 1 < tokens.length; i++) {
    if (tokens[i]!.kind !== 'number' || !/^(?:%|procent)$/.test(tokens[i + 1]!.lower)) continue
    const noun = rateNoun(tokens, i)
    if (noun === undefined || !isStatutory(tokens, noun)) continue
    const day = dated(tokens, sent)
    const latest = Math.max(typeof day === 'number' ? day : last, sent ?? last)
    if (latest <= last) return undefined
    return {
      at: at(line, i, i + 1),
      severity: 'info',
      message:
        `Briefwijzer kent de wettelijke rente tot en met ${dutchDate(last)}. Dit percentage is dus niet nagekeken. Zet de ` +
        'rente van daarna in een eigen tabel en noem die in briefwijzer.config.yml, achter “recht:”.',
    }
  }
  return undefined
}

const isStatutory = (tokens: readonly Token[], noun: number): boolean =>
  tokens[noun]!.lower === 'rente' && tokens[noun - 1]?.lower === 'wettelijke'

/** The word "rente" that a percentage belongs to, at most six tokens away with no other thing in between. */
function rateNoun(tokens: readonly Token[], at: number): number | undefined {
  for (let i = at + 2; i < tokens.length && i <= at + 4; i++) {
    if (RATE_NOUN.test(tokens[i]!.lower)) return i
    if (OTHER.test(tokens[i]!.lower)) break
  }
  for (let i = at - 1; i >= 0 && i >= at - 6; i--) {
    if (RATE_NOUN.test(tokens[i]!.lower)) return i
    if (OTHER.test(tokens[i]!.lower)) break
  }
  return undefined
}

const SINCE = /^(?:vanaf|sinds|per|op|van|tot|over)$/

/** The day from which the rate counts: in the sentence; of a merge field or a word like "vervaldatum" only that it is there. */
function dated(tokens: readonly Token[], sent: Day | undefined): Day | 'field' | undefined {
  for (let i = 0; i < tokens.length; i++) {
    const date = dateAt(tokens, i, sent)
    if (date) return date.day
  }
  const named = tokens.some(({lower}, i) => {
    if (!SINCE.test(lower)) return false
    return tokens
      .slice(i + 1, i + 4)
      .some(next => next.kind === 'field' || /datum$|^(?:dag|verzuim|heden|vandaag)$/.test(next.lower))
  })
  return named ? 'field' : undefined
}

/** The statutory rate on a day, when the table knows it. */
function rateOn({interest: {rates: table, until}}: Law, day: Day): number | undefined {
  const last = isoDay(until)
  if (last !== undefined && day > last) return undefined
  let rate: number | undefined
  for (const {from, statutory} of table) {
    const start = isoDay(from)
    if (start !== undefined && start <= day) rate = statutory ?? rate
  }
  return rate
}
