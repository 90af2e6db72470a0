import type {Span} from '../dutch/edit.ts'
import type {Mark} from './table.ts'

/** Where something stands in a block's text, the first time. */
export type Look = (text: string) => Span | undefined

const looksLike =
  (pattern: RegExp): Look =>
  text => {
    const match = pattern.exec(text)
    return match ? {start: match.index, end: match.index + match[0].length} : undefined
  }

const IBAN = /\b[A-Z]{2}\d{2}[ ]?[A-Z]{4}[ ]?\d{4}[ \d]{4,10}|\bBE\d{2}(?: ?\d{4}){3}\b|\bIBAN\b/
const IBANS = new RegExp(IBAN, 'g')

/** Between the figures of a telephone number: a space, a dot, a slash, a hyphen of any kind, with spaces or without. */
const GAP = '(?:[ \\u00A0\\u202F]?[-‑–./·][ \\u00A0\\u202F]?|[ \\u00A0\\u202F])?'
const PHONE = looksLike(
  new RegExp(
    `(?<![\\d-/.,€])(?:(?:\\+|00)3[12]${GAP}(?:\\(0\\))?|\\(?0)${GAP}[1-9]\\d{0,2}\\)?${GAP}\\d{2,4}${GAP}\\d{2,4}(?:${GAP}\\d{2,3})?(?:${GAP}\\d{2})?(?![\\d-/])|(?<!\\d)0[89]0[069]${GAP}\\d{2,4}${GAP}\\d{0,4}|(?<![\\d€,.-])14${GAP}0\\d{2,3}(?!\\d)`,
  ),
)
/** The figures of an account look like those of a telephone. */
const withoutIbans = (text: string): string => text.replace(IBANS, iban => ' '.repeat(iban.length))

const EMAIL = looksLike(
  /(?<![\w.+-])(?!no-?reply|do-?not-?reply|geen-?antwoord|niet-?antwoorden)[\w.+-]{1,64}@[\w-]{1,63}\.[a-z]{2,}/i,
)

const AMOUNT =
  /(?:€|\b(?:euro?|EUR)\b)\s{0,2}[\d\uE000Xx_….]|\d[\d.,]*(?:,-)?\s?(?:eu(?:ro?)?\b|€)|\b\d{1,4},-(?!\d)/giu
/** An amount without a euro sign behind a word for what is to be paid, or a blank for it: "Totaal 120,50", "te voldoen €". */
const BARE_AMOUNT =
  /\b(?:betalen|totaal|bedrag|saldo|open|openstaand|restant|voldoen)\b[^\n.\d€]{0,20}\s\d[\d.]{0,9},\d\d(?!\d)|\b(?:totaal\p{L}*|bedrag van|te voldoen|te betalen)[^\n.\d€\p{L}]{0,12}€(?=\s|$)/iu
/** Most characters between an amount and the word that says what it is for. */
const NEAR = 40
const COSTS_BEFORE =
  /(?:(?<!service|stook|zorg|energie|water|opvang|reparatie|studie|cursus)kosten|rente|boete|toeslag|vergoeding|(?:verho(?:gen|ogd)|vermeerderd)\b.{0,12}\bmet|vanaf|minimaal|minimum(?: van)?)(?![\p{L}])[^.!?€]*$/iu
const COSTS_BEHIND =
  /^[\d.,\-\s\uE000]*(?:euro\b)?\s*(?:aan |voor )?(?:de |deze )?(?:extra|bovenop|(?!service|stook|zorg|energie|water|opvang|reparatie|studie|cursus)[\p{L}-]*kosten|[\p{L}]*rente|boete)(?![\p{L}])/iu
const BARE = looksLike(BARE_AMOUNT)
const TOTAL = /\b(?:tota(?:al|le)|inclusief|samen|in één keer)\b/iu

/** An amount that is not just that of the costs that come with it. */
function amountToPay(text: string): Span | undefined {
  for (const match of text.matchAll(AMOUNT)) {
    const start = match.index
    const end = start + match[0].length
    const before = text.slice(Math.max(0, start - NEAR), start)
    const costs = COSTS_BEFORE.test(before) || COSTS_BEHIND.test(text.slice(end, end + NEAR))
    if (!costs || TOTAL.test(before)) return {start, end}
  }
  return BARE(text)
}

/** Any amount, of costs too, or a field behind a euro sign. */
export const hasAmount = (text: string): boolean => text.search(AMOUNT) >= 0

/** How many of them. */
export const countAmounts = (text: string): number => text.match(AMOUNT)?.length ?? 0

/** What marks look like in a block's text. */
export const MARK_LOOKS: Readonly<Record<Mark, Look>> = {
  amount: text => (/\d|\uE000|€|euro?/i.test(text) ? amountToPay(text) : undefined),
  iban: looksLike(IBAN),
  phone: text => (/\d/.test(text) ? PHONE(withoutIbans(text)) : undefined),
  email: text => (text.includes('@') ? EMAIL(text) : undefined),
}
