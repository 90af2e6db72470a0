import {numberValue} from '../dutch/number-words.ts'
import type {Sentence, Token} from '../dutch/sentences.ts'
import type {Range} from './notice-term.ts'

/** An amount of money in a sentence; without `euro` it is a merge field or a blank. */
export interface Amount extends Range {
  readonly euro?: number
}

const isSign = (token: Token | undefined): boolean =>
  token !== undefined && (token.text === '€' || /^(?:eur|euro)\.?$/.test(token.lower))

/** Names of merge fields that stand for an amount, in lower case. */
const AMOUNT_FIELD =
  /€|eur\b|bedrag|kosten|totaal|total|amount|cost|fee|som\b|saldo|prijs|open|vordering|schuld|label/
const FIGURES = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:[,.](?:(\d\d)|-{1,2}|–|—|=))?$/

/** "€ 1.250,50", "40 euro", "veertig euro", "€ {{bedrag}}", "{{incassokosten}}", "€ ……": every amount, in order. */
export function amounts({tokens}: Sentence, fieldName: (token: Token) => string): Amount[] {
  const found: Amount[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    const next = tokens[i + 1]
    if (isSign(token)) {
      if (next?.kind === 'number') {
        const euro = euros(next.text)
        if (euro !== undefined) found.push({first: i, last: ++i, euro})
      } else if (next?.kind === 'field') found.push({first: i, last: ++i})
      // "[€   ]": a blank
      else if (token.text === '€' && (!next || /^[\]).,;:]$/.test(next.text))) found.push({first: i, last: i})
      continue
    }
    if (token.kind === 'number' && isSign(next)) {
      const euro = euros(token.text)
      if (euro !== undefined) found.push({first: i, last: ++i, euro})
    } else if (token.kind === 'word' && next?.lower === 'euro') {
      const euro = numberValue(token.lower)
      if (euro !== undefined) found.push({first: i, last: ++i, euro})
    } else if (token.kind === 'field' && (isSign(next) || AMOUNT_FIELD.test(fieldName(token))))
      found.push({first: i, last: isSign(next) ? ++i : i})
  }
  return found
}

/** Euro of figures as Dutch writes them: "1.250,50", "40,-". */
function euros(text: string): number | undefined {
  const [, whole, cents] = FIGURES.exec(text) ?? []
  return whole === undefined ? undefined : Number(whole.replaceAll('.', '')) + Number(cents ?? 0) / 100
}

const ENGLISH = /^\d{1,3}(?:,\d{3})+\.\d\d$/
const WRITTEN = /^(?:€|eur(?:o|\.)?)?\s*(-?)\s*(?:€\s*)?(.*?)\s*(?:€|eur(?:o|\.)?)?$/i

/** Euro of a value of a merge field: "1.234,56", "1234.56", "€ 40,00", "40 euro", "-5"; nothing when it is no amount. */
export function euroOf(value: string): number | undefined {
  if (value.length > 40) return undefined
  const [, minus, figures = ''] = WRITTEN.exec(value.trim()) ?? []
  const plain = ENGLISH.test(figures) ? figures.replaceAll(',', '') : figures
  // The point before one or two figures is a decimal one, as programs write it.
  const euro = /^\d+\.\d{1,2}$/.test(plain) ? Number(plain) : euros(plain.replace(/,(\d)$/, ',$10'))
  return euro === undefined ? undefined : minus === '-' ? -euro : euro
}

/** `€ 40` or `€ 46,35`. */
export function euroText(euro: number): string {
  const [whole = '', cents] = euro.toFixed(2).split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, '.')
  return `€ ${grouped}${cents === '00' ? '' : `,${cents}`}`
}
