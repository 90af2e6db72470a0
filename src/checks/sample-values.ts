import type {Token} from '../dutch/sentences.ts'
import {firstBehind} from '../first-behind.ts'
import {euroOf} from '../law/amounts.ts'
import {isRealCitizenNumber, isWrongIban} from '../law/numbers.ts'
import type {Field} from '../letter/letter.ts'
import {isEmpty, meansNothing, type Samples} from '../letter/samples.ts'
import {formatNumber} from '../report/dutch.ts'
import type {Context, Passage} from './rule.ts'

/** What there is to know of the values of one field. */
interface ValueFacts {
  /** Customers without a value, in order. */
  readonly empty: readonly number[]
  /** Customers whose value says that there is none. */
  readonly nothing: readonly number[]
  /** Customers whose value is an amount of nothing or less. */
  readonly unpaid: readonly number[]
  /** Customers with an IBAN that can't be one. */
  readonly wrongIban: readonly number[]
  /** Customers with a number that is a citizen number. */
  readonly citizen: readonly number[]
  /** Whether the values of the others are amounts, dates or account numbers: nothing that a sentence can do without. */
  readonly essential: boolean
}

const known = new WeakMap<readonly string[], ValueFacts>()

/** What there is to know of the values of one field; counted once, whatever the number of letters. */
export function valueFacts(values: readonly string[]): ValueFacts {
  let facts = known.get(values)
  if (!facts) known.set(values, (facts = readFacts(values)))
  return facts
}

const parsed = new WeakMap<readonly string[], readonly (number | undefined)[]>()

/** The values of a field in euro; nothing for those that are no amount. */
export function eurosOf(values: readonly string[]): readonly (number | undefined)[] {
  let euros = parsed.get(values)
  if (!euros) parsed.set(values, (euros = values.map(euroOf)))
  return euros
}

const DATE = /^(?:\d{1,2}[-/. ]\d{1,2}[-/. ]\d{2,4}|\d{4}-\d\d-\d\d|\d{1,2} \p{L}{3,9} \d{4})/u
const AMOUNT = /^(?:€|eur)|[.,]\d\d$/i
const ACCOUNT = /^[A-Z]{2}\d\d ?[A-Z]{4} ?\d/

function readFacts(values: readonly string[]): ValueFacts {
  const empty: number[] = []
  const nothing: number[] = []
  const unpaid: number[] = []
  const wrongIban: number[] = []
  const citizen: number[] = []
  const euros = eurosOf(values)
  let told = 0
  for (const [row, value] of values.entries()) {
    if (isEmpty(value)) empty.push(row)
    else if (meansNothing(value)) nothing.push(row)
    else {
      const euro = euros[row]
      if (isWrongIban(value)) wrongIban.push(row)
      if (isRealCitizenNumber(value)) citizen.push(row)
      if (euro !== undefined && euro <= 0) unpaid.push(row)
      if (DATE.test(value) || ACCOUNT.test(value) || (euro !== undefined && AMOUNT.test(value))) told++
    }
  }
  const filled = values.length - empty.length - nothing.length
  return {empty, nothing, unpaid, wrongIban, citizen, essential: told > 0 && told * 2 >= filled}
}

/** The merge fields that a token of a passage stands for: several when they are glued together. */
export function fieldsOf({letter: {fields}}: Context, {block}: Passage, {start, end}: Token): Field[] {
  const range = block.map.range(start, end)
  const found: Field[] = []
  for (let i = firstBehind(fields, range.start); i < fields.length && fields[i]!.start < range.end; i++)
    if (fields[i]!.kind === 'value') found.push(fields[i]!)
  return found
}

/** `rij 3 van klanten.csv`, `rij 3 van klanten.csv en nog 12 andere`. */
export function customers(rows: readonly number[], {place}: Samples): string {
  const rest = rows.length - 1
  const others = rest === 0 ? '' : rest === 1 ? ' en nog 1 andere' : ` en nog ${formatNumber(rest, 0)} andere`
  return place(rows[0]!) + others
}
