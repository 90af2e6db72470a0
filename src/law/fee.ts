import type {Span} from '../dutch/edit.ts'
import type {Token} from '../dutch/sentences.ts'
import type {Amount} from './amounts.ts'
import {amounts, euroText} from './amounts.ts'
import {collectionCosts, withVat} from './collection-costs.ts'
import type {CostMention} from './cost-mentions.ts'
import type {Law} from './law.ts'
import type {Line} from './lines.ts'

/** An amount with the line that it stands in. */
export interface Placed extends Amount {
  readonly line: Line
}

/** The amount that belongs to a mention of the fee: the nearest to its name; none when the sentence has no amount. */
export function feeOf({amounts, range, line}: CostMention): Placed | undefined {
  if (amounts[0]?.line !== line) return amounts[0]
  let low = 0
  let high = amounts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (amounts[middle]!.first <= range.last) low = middle + 1
    else high = middle
  }
  const before = amounts[low - 1]
  const behind = amounts[low]
  if (!before || !behind) return before ?? behind
  return range.first - before.last <= behind.first - range.last ? before : behind
}

const PRINCIPAL =
  /(?:bedrag|factuur|rekening|hoofdsom|nota|schuld|vordering|achterstand|premie|contributie|bestelling|lening)$|^(?:huur|openstaande?|beta(?:al|len|alt|ling)|voldoen|krijgen|open)$/
const OTHER = /kosten$|^(?:rente|btw|boete|termijn|maand|korting)$/

const placeKey = ({line, first}: Placed): string => `${line.index}:${first}`

/** Fees of which each stands in one place: two names in a sentence share an amount. */
export const distinct = (fees: readonly (Placed | undefined)[]): Placed[] => [
  ...new Map(fees.flatMap(fee => (fee ? [[placeKey(fee), fee] as const] : []))).values(),
]

/**
 * The amounts that may be what the reader owes apart from costs and interest.
 *
 * @param isPrincipal tells of an amount that it is one whatever the words around it, or is none; nothing when they decide
 */
export function principalAmounts(
  lines: readonly Line[],
  fees: readonly (Placed | undefined)[],
  fieldName: (line: Line) => (token: Token) => string,
  isPrincipal: (amount: Placed) => boolean | undefined = () => undefined,
): Placed[] {
  const places = new Set(fees.map(fee => fee && placeKey(fee)))
  const principals: Placed[] = []
  for (const line of lines) {
    const {words, tokens} = line.sentence
    const found = amounts(line.sentence, fieldName(line))
    if (found.length === 0) continue
    const named = words.some(({lower}) => PRINCIPAL.test(lower))
    for (const amount of found) {
      const placed = {...amount, line}
      if (places.has(placeKey(placed)) || !(isPrincipal(placed) ?? named)) continue
      const near = tokens.slice(amount.last + 1, amount.last + 4)
      if (!near.some(({lower}) => OTHER.test(lower))) principals.push(placed)
    }
  }
  return principals
}

/**
 * The amount that the reader owes, of those that may be it: the highest, for the creditor's sake, for of them all it
 * allows the highest fee. A blank or a merge field (undefined) may be it as well: then nothing is known.
 */
export function principalOf(
  principals: readonly (number | undefined)[],
  fees: readonly (number | undefined)[],
): number | undefined {
  const charged = new Set(fees)
  let most: number | undefined
  for (const euro of principals) {
    if (euro === undefined) return undefined
    if (!charged.has(euro) && (most === undefined || euro > most)) most = euro
  }
  return most
}

/** What is wrong with a fee in figures beside a principal in figures; nothing when it is right. */
export function feeFault(
  fee: number,
  principal: number,
  law: Law,
  declared: boolean,
): {readonly most: number; readonly message: string} | undefined {
  const plain = collectionCosts(principal, law.scale)
  const taxed = withVat(plain, law.vat.percent)
  const most = declared ? taxed : plain
  if (fee <= most + 0.01) return undefined
  const over = `Bij een schuld van ${euroText(principal)} zijn de incassokosten hooguit ${euroText(most)}`
  if (!declared && fee <= taxed + 0.01)
    return {
      most,
      message:
        `${over}. ${euroText(fee)} is met btw. Dat mag alleen als u de btw niet kunt verrekenen en dat in de brief zegt. ` +
        `Schrijf ${euroText(most)}, of zet die verklaring erbij.`,
    }
  return {
    most,
    message: `${over}. ${euroText(fee)} is te hoog. Dan kan de rechter de kosten afwijzen. Schrijf ${euroText(most)}.`,
  }
}

/** Where an amount stands in its block's text. */
export const spanOf = ({line, first, last}: Pick<Placed, 'line' | 'first' | 'last'>): Span => ({
  start: line.sentence.tokens[first]!.start,
  end: line.sentence.tokens[last]!.end,
})

/** The same for a report. */
export const placeOf = (
  place: Pick<Placed, 'line' | 'first' | 'last'>,
): {passage: number; spans: Span[]} => ({
  passage: place.line.passage.index,
  spans: [spanOf(place)],
})

const VAGUE =
  /^(?:maximaal|maximum|max|max\.|minimaal|minimum|min\.|minstens|vanaf|circa|ca|ca\.|ongeveer|hooguit|hoogstens|rond|tot|tenminste)$/
const BEHIND = /^(?:minimaal|maximaal|minimum)$/

/** The word that makes an amount a guess: "maximaal € 40", "een minimum van € 40", "€ 40 of meer". */
export function guessWord({line, first, last}: Placed): string | undefined {
  const {tokens} = line.sentence
  for (let i = first - 1; i >= 0 && i >= first - 3; i--) {
    const {lower, kind} = tokens[i]!
    if (kind === 'mark' && !/^[(,:]$/.test(tokens[i]!.text)) break
    if (VAGUE.test(lower)) return tokens[i]!.text
    if (/^(?:minste|hoogste)$/.test(lower) && tokens[i - 1]?.lower === 'ten') return `ten ${lower}`
    if (kind !== 'mark' && !/^(?:van|een|aan|zijnde)$/.test(lower)) break
  }
  const next = tokens[last + 1]?.lower ?? ''
  if (BEHIND.test(next)) return tokens[last + 1]!.text
  return next === 'of' && tokens[last + 2]?.lower === 'meer' ? 'of meer' : undefined
}
