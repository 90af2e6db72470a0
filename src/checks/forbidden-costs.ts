import {amounts} from '../law/amounts.ts'
import {isDenied} from '../law/cost-mentions.ts'
import {citeDate} from '../law/law.ts'
import type {Line} from '../law/lines.ts'
import {type Costs, readCosts} from '../law/notice.ts'
import type {Report, Rule} from './rule.ts'

/** Costs that nobody may ask of a consumer beside the fee of the law. */
export const forbiddenCosts: Rule = {
  id: 'forbidden-costs',
  title: 'Kosten die niet mogen',
  why:
    'Een consument betaalt bij te late betaling alleen rente en de wettelijke incassokosten. Andere kosten, zoals ' +
    'administratiekosten of kosten voor een herinnering, mogen daar niet bij. Bron: art. 6:96 lid 5 en 6 BW; ACM.',
  severity: 'error',
  law: true,
  examples: {
    wrong: [
      'Voor deze brief betaalt u € 7,50 administratiekosten.',
      'U betaalt ook € 15 aan herinneringskosten.',
      'Er komen dossierkosten en kantoorkosten bij.',
      'Voor elke herinnering betaalt u € 10.',
    ],
    right: [
      'Voor deze brief betaalt u geen administratiekosten.',
      'Betaalt u later? Dan komt er € 40 aan incassokosten bij.',
      'De kosten van uw rekening zijn € 75.',
    ],
  },
  *check(context): Iterable<Report> {
    const read = readCosts(context)
    if (!read) return
    for (const line of read.lines) yield* perMessage(line, read)
    for (const {sentence, passage} of read.lines)
      for (const {find, source, date} of context.law().forbidden)
        for (const range of find(sentence)) {
          if (isDenied(sentence.tokens, range)) continue
          const span = {start: sentence.tokens[range.first]!.start, end: sentence.tokens[range.last]!.end}
          const name = passage.block.text.slice(span.start, span.end)
          yield {
            at: {passage: passage.index, spans: [span]},
            message: `“${name}” mag u een consument niet laten betalen naast rente en wettelijke incassokosten. Laat ze weg.`,
            why: `${forbiddenCosts.why.replace(/ Bron: .*$/, '')} Bron: ${source} (${citeDate(date)}).`,
          }
        }
  },
}

const PER = /^(?:elke|iedere|per|deze|volgende)$/
const MESSAGE =
  /^(?:brief|herinnering|aanmaning|sommatie|betalingsherinnering|e-mail|sms|telefoontje|belpoging)$/
const ASKS = /^(?:betaalt|betaal|rekenen|rekent|berekenen|kost|kosten|vragen|brengen|komt|komen)$/
/** Tokens between the amount and "voor elke brief". */
const REACH = 4

/** "€ 12,50 voor elke brief": the same costs, without a name. */
function* perMessage(line: Line, {fieldName}: Costs): Iterable<Report> {
  const {tokens} = line.sentence
  const at = tokens.findIndex(
    ({lower}, i) =>
      PER.test(lower) &&
      MESSAGE.test(tokens[i + 1]?.lower ?? '') &&
      (lower === 'per' || tokens[i - 1]?.lower === 'voor'),
  )
  if (at === -1 || !tokens.some(({lower}) => ASKS.test(lower))) return
  const fee = amounts(line.sentence, fieldName(line)).find(
    ({first, last}) => (last < at && at - last <= REACH) || (first > at && first - at <= REACH + 2),
  )
  if (!fee || isDenied(tokens, fee)) return
  const first = Math.min(fee.first, lowerPer(tokens[at]!.lower, at))
  const span = {start: tokens[first]!.start, end: tokens[Math.max(fee.last, at + 1)]!.end}
  yield {
    at: {passage: line.passage.index, spans: [span]},
    message:
      'Kosten voor een brief of herinnering mag u een consument niet laten betalen naast rente en wettelijke incassokosten. Laat ze weg.',
  }
}

/** "voor" belongs to "voor elke brief". */
const lowerPer = (word: string, at: number): number => (word === 'per' ? at : at - 1)
