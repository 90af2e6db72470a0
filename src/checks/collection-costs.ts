import {isMonth} from '../dutch/months.ts'
import {euroText} from '../law/amounts.ts'
import {isoDay} from '../law/calendar.ts'
import type {CostMention} from '../law/cost-mentions.ts'
import {
  feeFault,
  feeOf,
  guessWord,
  type Placed,
  placeOf,
  principalAmounts,
  principalOf,
  spanOf,
} from '../law/fee.ts'
import {type Costs, readCosts, readNotice} from '../law/notice.ts'
import {sendDay} from '../law/send-day.ts'
import type {Context, Report, Rule} from './rule.ts'
import {sampleFees} from './sample-fees.ts'

/** A fee for collection that is higher than the law allows, in any letter to a consumer. */
export const collectionCosts: Rule = {
  id: 'collection-costs',
  title: 'Te hoge incassokosten',
  why:
    'De wet zegt hoeveel incassokosten een consument hooguit betaalt. Wat erboven komt, is niet verschuldigd. Bron: ' +
    'Besluit vergoeding voor buitengerechtelijke incassokosten, art. 2.',
  severity: 'error',
  law: true,
  examples: {
    wrong: [
      'Uw rekening van € 300 is niet betaald. Er komt € 75 aan incassokosten bij.',
      'U betaalt 20% van de rekening aan incassokosten.',
      'De incassokosten zijn 15% van het bedrag, met een minimum van € 75.',
      'U betaalt € 40 incassokosten per termijn.',
    ],
    right: [
      'Uw rekening van € 300 is niet betaald. Er komt € 45 aan incassokosten bij.',
      'De incassokosten zijn 15% van het bedrag, met een minimum van € 40.',
      'Uw rekening van € 3.000 is niet betaald. De incassokosten zijn € 425.',
    ],
  },
  *check(context): Iterable<Report> {
    const read = readCosts(context)
    if (!read) return
    const asked = read.costs.filter(({denied}) => !denied)
    yield* tooHighRate(context, asked)
    const fees = asked.map(feeOf)
    yield* stacked(context, asked, fees)
    yield* partPayment(context, read, fees)
    // In a 14-day letter the rule on that letter speaks.
    if (readNotice(context)?.certain) return
    yield* tooHighFee(context, read, fees)
    yield* sampleFees(context, read, fees)
  },
}

function* tooHighFee(
  context: Context,
  {lines, fieldName}: Costs,
  fees: readonly (Placed | undefined)[],
): Iterable<Report> {
  const law = context.law()
  const principal = principalOf(
    principalAmounts(lines, fees, fieldName).map(({euro}) => euro),
    fees.map(fee => fee?.euro),
  )
  if (principal === undefined) return
  const declared = lines.some(({sentence}) => law.vat.isDeclaration(sentence))
  const told = new Set<number>()
  for (const fee of fees) {
    if (fee?.euro === undefined || told.has(fee.euro)) continue
    told.add(fee.euro)
    const fault = feeFault(fee.euro, principal, law, declared)
    if (!fault) continue
    const text = euroText(fault.most)
    yield {
      at: placeOf(fee),
      message: fault.message,
      proposals: [{text, fix: 'review', edits: [{...spanOf(fee), text}]}],
    }
  }
}

const LEAST = /^(?:minimum|minimaal|minstens|ten minste|tenminste)$/i

/** A percentage above the first band, and a floor above the floor of the Besluit. */
function* tooHighRate(context: Context, costs: readonly CostMention[]): Iterable<Report> {
  const {minimum, bands} = context.law().scale
  const highest = bands[0]!.percent
  const told = new Set<CostMention['line']>()
  for (const cost of costs) {
    const {line, amounts} = cost
    if (told.has(line)) continue
    told.add(line)
    for (const amount of amounts) {
      if (amount.euro === undefined || amount.euro <= minimum || !LEAST.test(guessWord(amount) ?? ''))
        continue
      yield {
        at: placeOf(amount),
        message: `Het minimum van de incassokosten is ${euroText(minimum)}, niet ${euroText(amount.euro)}. Schrijf liever het precieze bedrag.`,
      }
    }
    const percent = percentNear(cost)
    if (percent === undefined || percent.value <= highest) continue
    yield {
      at: placeOf(percent),
      message: `Incassokosten zijn hooguit ${highest}% van de schuld. ${percent.value}% is te hoog. Schrijf liever het precieze bedrag.`,
    }
  }
}

/** A percentage in the sentence that is one of the fee: not of interest or VAT. */
function percentNear({line, range}: CostMention): (Placed & {readonly value: number}) | undefined {
  const {tokens} = line.sentence
  for (let i = 0; i + 1 < tokens.length; i++) {
    const {kind, text} = tokens[i]!
    const sign = tokens[i + 1]!
    if (kind !== 'number' || !(sign.text === '%' || sign.lower === 'procent')) continue
    const value = Number(text.replace(',', '.'))
    const around = tokens.slice(Math.max(0, i - 4), i + 8)
    if (Number.isNaN(value) || around.some(({lower}) => /rente|^btw$|^omzetbelasting$|^korting$/.test(lower)))
      continue
    if (Math.abs(i - range.first) <= 12) return {line, first: i, last: i + 1, value}
  }
  return undefined
}

const PER = /^(?:per|elke|iedere)$/
const INSTALMENT =
  /^(?:termijn|maand|maandtermijn|huurtermijn|huurmaand|deelfactuur|premie|maandpremie|termijnbedrag|termijnfactuur)$/
/** Words between "per" and "termijn": "voor elke onbetaalde termijn". */
const REACH = 3

/** The floor of the fee for each of several instalments: since the law of October 2024 they count together. */
function* stacked(
  context: Context,
  costs: readonly CostMention[],
  fees: readonly (Placed | undefined)[],
): Iterable<Report> {
  const {cumulation: law} = context.law()
  const sent = sendDay(context)
  const since = isoDay(law.from)
  if (sent !== undefined && since !== undefined && sent < since) return
  const monthly = new Set<CostMention['line']>()
  for (const [i, {line}] of costs.entries()) {
    const fee = fees[i]
    if (!fee || (fee.euro !== undefined && fee.euro !== law.most)) continue
    const {words} = line.sentence
    const each = words.some(
      ({lower}, w) =>
        PER.test(lower) && words.slice(w + 1, w + 1 + REACH).some(one => INSTALMENT.test(one.lower)),
    )
    if (fee.euro !== undefined && words.some(one => isMonth(one.lower))) monthly.add(line)
    if (!each && monthly.size < 2) continue
    const [year, month, day] = law.from.split('-')
    yield {
      at: placeOf(fee),
      severity: 'info',
      message:
        `Vraagt u deze kosten voor elke termijn apart? Sinds ${Number(day)}-${Number(month)}-${year} tellen onbetaalde termijnen, zoals huur of ` +
        `premie, samen: tot ${euroText(law.upTo)} betaalt de lezer in ${law.months} maanden hooguit ${euroText(law.most)}. ` +
        'Wij kennen hiervan maar één bron. Laat een jurist ernaar kijken.',
      why: `${collectionCosts.why.replace(/ Bron: .*$/, '')} Bron: ${law.source}.`,
    }
    // Once for a letter is enough.
    return
  }
}

const PART = /^(?:deelbetaling|gedeeltelijk|gedeeltelijke|algehele|deels)$/
const REST = /^(?:rest|restant|resterende|openblijft|openstaat)$/

/** "Betaalt u niet of niet volledig": after a part payment in time the fee is one of the rest. */
function* partPayment(
  context: Context,
  {lines}: Costs,
  fees: readonly (Placed | undefined)[],
): Iterable<Report> {
  const {minimum} = context.law().scale
  const isOfRest = (line: CostMention['line'] | undefined): boolean =>
    line?.sentence.words.some(({lower}) => REST.test(lower)) ?? false
  for (const fee of fees) {
    // The floor is the same for the rest.
    if (fee?.euro === undefined || fee.euro <= minimum) continue
    const {line} = fee
    const near = [lines[line.index - 1], line, lines[line.index + 1]]
    if (!near.some(one => one && speaksOfPart(one)) || [...near, lines[line.index + 2]].some(isOfRest))
      continue
    yield {
      at: placeOf(fee),
      severity: 'info',
      message:
        'Betaalt de lezer op tijd een deel? Dan rekent u de incassokosten over wat nog openstaat. Dit bedrag kan dan lager zijn.',
      why: `${collectionCosts.why.replace(/ Bron: .*$/, '')} Bron: Hoge Raad 25 november 2016, ECLI:NL:HR:2016:2704.`,
    }
    return
  }
}

/** "niet volledig", "een deel betaalt", "gedeeltelijke betaling" */
const speaksOfPart = ({sentence: {words}}: CostMention['line']): boolean =>
  words.some(
    ({lower}, i) =>
      PART.test(lower) ||
      (/^(?:volledig|geheel|helemaal)$/.test(lower) && words[i - 1]?.lower === 'niet') ||
      (lower === 'deel' && words[i - 1]?.lower === 'een' && words.some(one => /^beta[al]/.test(one.lower))),
  )
