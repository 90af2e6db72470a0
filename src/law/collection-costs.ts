import type {Scale} from './law.ts'

/** Euro, as whole cents. */
const cents = (euro: number): number => Math.round(euro * 100) / 100

/**
 * The most that a creditor may ask for collecting `principal` (euro), without VAT: a percentage of each part of it, with
 * a floor and a ceiling. Source: Besluit vergoeding voor buitengerechtelijke incassokosten, art. 2.
 */
export function collectionCosts(principal: number, {bands, minimum, maximum}: Scale): number {
  let fee = 0
  let from = 0
  for (const {to = Number.POSITIVE_INFINITY, percent} of bands) {
    if (principal > from) fee += ((Math.min(principal, to) - from) * percent) / 100
    from = to
  }
  return cents(Math.min(maximum, Math.max(minimum, fee)))
}

/** The same with VAT on it. */
export const withVat = (fee: number, percent: number): number => cents(fee * (1 + percent / 100))
