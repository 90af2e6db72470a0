import {distinct, feeFault, type Placed, placeOf, principalAmounts, principalOf} from '../law/fee.ts'
import type {Costs} from '../law/notice.ts'
import {recipients} from '../letter/sample-conditions.ts'
import type {Samples} from '../letter/samples.ts'
import type {Context, Report} from './rule.ts'
import {customers, eurosOf, fieldsOf} from './sample-values.ts'

const PRINCIPAL_FIELD = /hoofdsom|openstaand|vordering|schuld|saldo|factuurbedrag|outstanding/
const OTHER_FIELD = /kosten|rente|btw|termijn|korting|betaald|maand|fee|cost|interest|\btax/

/** The amount for each customer. */
type Amounts = (row: number) => number | undefined

/** Fees that the sample values make too high for some customer: in a field, or beside a principal in a field. */
export function* sampleFees(
  context: Context,
  {lines, fieldName}: Costs,
  fees: readonly (Placed | undefined)[],
): Iterable<Report> {
  const {samples} = context
  if (!samples) return
  const principals = principalAmounts(lines, fees, fieldName, amount => {
    if (amount.euro !== undefined) return undefined
    const name = nameOf(amount, fieldName)
    if (OTHER_FIELD.test(name)) return false
    return PRINCIPAL_FIELD.test(name) ? true : undefined
  })
  const asked = distinct(fees)
  if ([...principals, ...asked].every(({euro}) => euro !== undefined)) return
  const owed = principals.map(amount => amountsOf(context, samples, amount))
  const charged = asked.map(amount => amountsOf(context, samples, amount))
  if (owed.includes(undefined)) return
  const law = context.law()
  const declared = lines.some(({sentence}) => law.vat.isDeclaration(sentence))
  const receives = [...principals, ...asked].map(amount =>
    recipients(context.choices, samples, offsetOf(amount)),
  )
  for (const [i, fee] of asked.entries()) {
    const own = charged[i]
    if (!own) continue
    const wrong: number[] = []
    let said = ''
    for (let row = 0; row < samples.size; row++) {
      const euro = own(row)
      if (euro === undefined || !receives.every(gets => gets(row))) continue
      const principal = principalOf(
        owed.map(amount => amount!(row)),
        charged.map(amount => amount?.(row)),
      )
      if (principal === undefined || principal <= 0) continue
      const fault = feeFault(euro, principal, law, declared)
      if (!fault) continue
      wrong.push(row)
      said ||= fault.message
    }
    if (wrong.length > 0)
      yield {
        at: placeOf(fee),
        message: `De incassokosten kloppen niet in ${customers(wrong, samples)}. ${said}`,
      }
  }
}

/** The name of the merge field in an amount, in lower case; empty for a blank. */
const nameOf = ({line, first, last}: Placed, fieldName: Costs['fieldName']): string =>
  line.sentence.tokens
    .slice(first, last + 1)
    .map(fieldName(line))
    .join('')

const offsetOf = ({line, first}: Placed): number => {
  const {start, end} = line.sentence.tokens[first]!
  return line.passage.block.map.range(start, end).start
}

/** What an amount is for each customer; nothing when the samples don't say. */
function amountsOf(context: Context, samples: Samples, amount: Placed): Amounts | undefined {
  const {euro, line, first, last} = amount
  if (euro !== undefined) return () => euro
  const known = line.sentence.tokens
    .slice(first, last + 1)
    .filter(({kind}) => kind === 'field')
    .flatMap(token => fieldsOf(context, line.passage, token))
    .flatMap(({name}) => {
      const values = samples.valuesOf(name)
      return values ? [eurosOf(values)] : []
    })
    .filter(euros => euros.some(value => value !== undefined))
  const [euros] = known
  return euros && known.length === 1 ? row => euros[row] : undefined
}
