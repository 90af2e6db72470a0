import type {Fix} from './edit.ts'
import type {Restyled} from './restyle.ts'
import type {Sentence, Token} from './sentences.ts'

const isSign = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.text === '€' || (token.kind === 'word' && /^(?:eur|euro)\.?$/.test(token.lower)))

/** Whole euros; a comma or a point with cents; or what stands for no cents: ",-", ",--", ",=", ".-". */
const AMOUNT = /^(\d{1,3}(?:[.,]\d{3})+|\d+)(?:([.,])(?:(\d\d)|(-{1,2}|–|—|=)))?$/

/** Amounts that are not written as "€ 40" or "€ 40,50": "EUR 40,-", "40,- euro", "€40,00", "€ 40.50". */
export function findAmountStyle({tokens}: Sentence): Restyled[] {
  const found: Restyled[] = []
  for (let i = 0; i < tokens.length; i++) {
    const first = tokens[i]!
    const second = tokens[i + 1]
    if (second === undefined) break
    const before = tokens[i - 1]
    if (isSign(first) && second.kind === 'number') {
      // "100 euro 40 cent", "40 € 50" and "-€ 40" are something else.
      const alone =
        before?.kind !== 'number' &&
        !(before?.kind === 'mark' && /^[-–]$/.test(before.text) && before.end === first.start)
      const amount = alone ? plainAmount(second.text) : undefined
      if (amount === undefined) continue
      const {text, dashed, pointed} = amount
      const wrongSign = first.text !== '€'
      if (wrongSign || dashed || pointed || first.end === second.start)
        found.push(restyled(first, second, text, wrongSign || dashed))
      i++
    } else if (first.kind === 'number' && isSign(second) && before?.text !== '€') {
      const after = tokens[i + 2]
      if (second.text === '€' && (after?.kind === 'number' || after?.kind === 'field')) continue
      const amount = plainAmount(first.text)
      if (amount === undefined) continue
      // "40 euro" is how one says it.
      if (second.text === 'euro' && !amount.dashed && !amount.pointed) continue
      found.push(restyled(first, second, amount.text, true))
      i++
    }
  }
  return found
}

function restyled(first: Token, last: Token, text: string, hard: boolean): Restyled {
  const span = {start: first.start, end: last.end}
  const fix: Fix = 'safe'
  return {span, what: 'amount', hard, proposal: {text, fix, edits: [{...span, text}]}}
}

/** The amount as "€ 40" or "€ 40,50"; nothing when it can be read in two ways ("1,250"). */
function plainAmount(written: string): {text: string; dashed: boolean; pointed: boolean} | undefined {
  const [, whole, mark, cents, dash] = AMOUNT.exec(written) ?? []
  if (whole === undefined) return undefined
  const pointed = mark === '.' && cents !== undefined
  // "1,250.50": an English amount; "1.250.50" is a slip that nobody can be sure of.
  if (/,/.test(whole) ? !pointed : pointed && whole.includes('.')) return undefined
  const rest = cents === undefined || cents === '00' ? '' : `,${cents}`
  return {text: `€ ${whole.replaceAll(',', '.')}${rest}`, dashed: dash !== undefined, pointed}
}
