import {euroText} from '../law/amounts.ts'
import type {CostMention} from '../law/cost-mentions.ts'
import {feeFault, feeOf, guessWord, type Placed, placeOf, principalOf, spanOf} from '../law/fee.ts'
import {type Costs, readCosts, readNotice} from '../law/notice.ts'
import type {Context, Report, Rule} from './rule.ts'

/** A fee for collection that is higher than the law allows, in any letter to a consumer. */
export const collectionCosts: Rule = {
  id: 'collection-costs',
  title: 'Te hoge incassokosten',
  why:
    'De wet zegt hoeveel incassokosten een consument hooguit betaalt. Wat erboven komt, is niet verschuldigd. Bron: ' +
    'Besluit vergoeding voor buitengerechtelijke incassokosten, art. 2.',
  severity: 'error',
  examples: {
    wrong: [
      'Uw rekening van € 300 is niet betaald. Er komt € 75 aan incassokosten bij.',
      'U betaalt 20% van de rekening aan incassokosten.',
      'De incassokosten zijn 15% van het bedrag, met een minimum van € 75.',
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
    // In a 14-day letter the rule on that letter speaks.
    if (!readNotice(context)?.certain) yield* tooHighFee(context, read, asked)
  },
}

function* tooHighFee(
  context: Context,
  {lines, fieldName}: Costs,
  costs: readonly CostMention[],
): Iterable<Report> {
  const law = context.law()
  const fees = costs.map(feeOf)
  const principal = principalOf(lines, fees, fieldName)
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
