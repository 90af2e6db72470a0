import {amounts, euroText} from '../law/amounts.ts'
import {isConditional} from '../law/condition.ts'
import type {CostMention} from '../law/cost-mentions.ts'
import {
  distinct,
  feeFault,
  feeOf,
  guessWord,
  type Placed,
  placeOf,
  principalAmounts,
  principalOf,
  spanOf,
} from '../law/fee.ts'
import {type Notice, readNotice} from '../law/notice.ts'
import type {Context, Report, Rule} from './rule.ts'
import {sampleFees} from './sample-fees.ts'

const NOTICE = '---\nfase: 14-dagenbrief\n---\nBetaal binnen 15 dagen nadat deze brief bij u is bezorgd. '
const AT_STAKE = 'Dan kan de rechter de kosten afwijzen'
const WRITE = 'Schrijf bijvoorbeeld: “Betaalt u later? Dan komt er € 40 aan incassokosten bij.”'

/** The fee in a 14-day letter. */
export const noticeCosts: Rule = {
  id: 'notice-costs',
  title: 'Incassokosten in de 14-dagenbrief',
  why:
    'In een 14-dagenbrief staat het bedrag dat er bij te late betaling bij komt, precies en niet hoger dan de wet toestaat. ' +
    'Anders wijst de rechter de kosten af. Bron: art. 6:96 lid 6 BW en het Besluit vergoeding voor buitengerechtelijke ' +
    'incassokosten, art. 2.',
  severity: 'error',
  law: true,
  examples: {
    wrong: [
      `${NOTICE}Betaalt u later? Dan komen er incassokosten bij.`,
      `${NOTICE}Betaalt u later? Dan komt er maximaal € 40 aan incassokosten bij.`,
      `${NOTICE}U betaalt nu € 300. Betaalt u later? Dan komt er € 75 aan incassokosten bij.`,
      `${NOTICE}Betaalt u later? Dan komt er € 40 aan incassokosten bij, plus 21% btw.`,
    ],
    right: [
      `${NOTICE}Betaalt u later? Dan komt er € 40 aan incassokosten bij.`,
      `${NOTICE}Betaalt u later? Dan komt er {{incassokosten}} bij. Dat zijn incassokosten.`,
      `${NOTICE}U betaalt nu € 300. Betaalt u later? Dan komt er € 45 aan incassokosten bij.`,
    ],
  },
  *check(context): Iterable<Report> {
    const notice = readNotice(context)
    if (!notice?.certain) return
    const asked = notice.costs.filter(({denied}) => !denied)
    if (asked.length === 0) return
    const fees = asked.map(feeOf)
    const exact = distinct(fees).some(fee => guessWord(fee) === undefined)
    if (!exact && fees.every(fee => fee === undefined)) yield missing(asked)
    for (const fee of distinct(fees)) yield* vagueAmount(fee, exact)
    yield* tooHigh(context, notice, fees)
    yield* sampleFees(context, notice, fees)
    yield* withoutDeclaration(context, notice, asked)
    yield* payableNow(notice, asked, fees)
  },
}

function missing(costs: readonly CostMention[]): Report {
  const {line, range} = costs[0]!
  return {
    at: placeOf({line, ...range}),
    message: `Hier staat niet hoeveel de incassokosten zijn. ${AT_STAKE}. Noem het bedrag precies. ${WRITE}`,
  }
}

/** An amount that is a guess; beside an exact one it is told as a hint. */
function* vagueAmount(fee: Placed, exact: boolean): Iterable<Report> {
  const word = guessWord(fee)
  if (word === undefined) return
  yield exact
    ? {
        at: placeOf(fee),
        severity: 'info',
        message: `“${word}” naast een precies bedrag verwart. Laat dit deel weg en noem alleen het bedrag van deze brief.`,
      }
    : {
        at: placeOf(fee),
        message: `Door “${word}” weet de lezer niet hoeveel de incassokosten zijn. ${AT_STAKE}. Noem het bedrag precies.`,
      }
}

/** Whether the creditor says that it can't reclaim VAT. */
const declared = ({law}: Context, {lines}: Notice): boolean =>
  lines.some(({sentence}) => law().vat.isDeclaration(sentence))

function* tooHigh(context: Context, notice: Notice, fees: readonly (Placed | undefined)[]): Iterable<Report> {
  const principal = principalOf(
    principalAmounts(notice.lines, fees, notice.fieldName).map(({euro}) => euro),
    fees.map(fee => fee?.euro),
  )
  if (principal === undefined) return
  const seen = new Set<number>()
  for (const fee of fees) {
    if (fee?.euro === undefined || seen.has(fee.euro)) continue
    seen.add(fee.euro)
    const fault = feeFault(fee.euro, principal, context.law(), declared(context, notice))
    if (!fault) continue
    const span = spanOf(fee)
    const text = euroText(fault.most)
    yield {
      at: placeOf(fee),
      message: fault.message,
      proposals: [{text, fix: 'review', edits: [{...span, text}]}],
    }
  }
}

const VAT = /^(?:btw|omzetbelasting)$/
const WITHOUT = /^(?:excl|excl\.|exclusief|zonder|geen)$/

/** VAT on the fee without the declaration that the creditor can't reclaim it. */
function* withoutDeclaration(
  context: Context,
  notice: Notice,
  costs: readonly CostMention[],
): Iterable<Report> {
  if (declared(context, notice)) return
  const lines = new Set(costs.map(({line}) => line))
  for (const line of lines) {
    const {tokens} = line.sentence
    const vat = tokens.findIndex(({lower}) => VAT.test(lower))
    if (vat === -1 || tokens.slice(Math.max(0, vat - 2), vat).some(({lower}) => WITHOUT.test(lower))) continue
    yield {
      at: placeOf({line, first: vat, last: vat}),
      message:
        `Btw over de incassokosten mag alleen als u de btw niet kunt verrekenen en dat in de brief zegt. ${AT_STAKE}. ` +
        'Laat de btw weg, of schrijf: “Wij kunnen de btw niet verrekenen. Daarom komt er btw bij de incassokosten.”',
    }
  }
}

const INCLUDING = /^(?:inclusief|incl|incl\.|waaronder|waarvan)$/
const PAY_NOW = /^(?:betaal|betalen|betaalt|voldoen|nu|totaal)$/
/** No letter that adds up has more amounts. */
const MOST_AMOUNTS = 200
const centsOf = (euro: number): number => Math.round(euro * 100)

/** The fee in the amount that the reader must pay now: it comes only when the term is over. */
function* payableNow(
  notice: Notice,
  costs: readonly CostMention[],
  fees: readonly (Placed | undefined)[],
): Iterable<Report> {
  const {all, now} = sumsOf(notice)
  const told = new Set<CostMention['line']>()
  for (const [i, {line, range}] of costs.entries()) {
    const fee = fees[i]
    if (!fee || told.has(line)) continue
    const {tokens} = line.sentence
    const before = tokens.slice(Math.max(0, range.first - 4), range.first)
    const included = isDueNow(notice, line) && before.some(({lower}) => INCLUDING.test(lower))
    const own = fee.euro === undefined ? undefined : centsOf(fee.euro)
    if (!included && (own === undefined || !hasSum(all, now, own))) continue
    // Once for a sentence is enough.
    told.add(line)
    yield {
      at: placeOf(fee),
      message:
        'De incassokosten zitten hier al in het bedrag dat de lezer nu moet betalen. Ze komen er pas bij als de termijn ' +
        `voorbij is. ${AT_STAKE}. Noem eerst het bedrag zonder de kosten.`,
    }
  }
}

/** Whether a sentence asks for money now, whatever happens later. */
const isDueNow = ({lines}: Notice, line: CostMention['line']): boolean =>
  line.sentence.tokens.some(({lower}) => PAY_NOW.test(lower)) && !isConditional(lines, line)

/** All amounts of a letter in cents, and those that the reader must pay now. */
function sumsOf(notice: Notice): {readonly all: ReadonlySet<number>; readonly now: ReadonlySet<number>} {
  const all = new Set<number>()
  const now = new Set<number>()
  for (const line of notice.lines) {
    const found = amounts(line.sentence, notice.fieldName(line))
    const isNow = found.length > 0 && isDueNow(notice, line)
    for (const {euro} of found) {
      if (euro === undefined || all.size >= MOST_AMOUNTS) continue
      all.add(centsOf(euro))
      if (isNow) now.add(centsOf(euro))
    }
  }
  return {all, now}
}

/** Whether an amount to pay now is another amount and the fee together. */
function hasSum(all: ReadonlySet<number>, now: ReadonlySet<number>, fee: number): boolean {
  for (const total of now) if (total > fee && total !== 2 * fee && all.has(total - fee)) return true
  return false
}
