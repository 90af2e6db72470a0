import {MONTHS} from '../dutch/months.ts'
import type {Token} from '../dutch/sentences.ts'
import {type Day, dayOf, yearOf} from './calendar.ts'
import type {Range} from './notice-term.ts'

export interface WrittenDate extends Range {
  readonly day: Day
}

/**
 * The date that starts at token `i`: "25-09-2014", "2026-03-12", "12 maart 2026", "12 maart".
 *
 * @param near the date of the letter, for a date without a year: the first such day on or after it
 */
export function dateAt(tokens: readonly Token[], i: number, near?: Day): WrittenDate | undefined {
  const token = tokens[i]
  if (token?.kind !== 'number') return undefined
  const one = (day: Day | undefined, last: number): WrittenDate | undefined =>
    day === undefined ? undefined : {first: i, last, day}
  const [, date, month, year] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(token.text) ?? []
  if (year !== undefined) return one(dayOf(Number(year), Number(month), Number(date)), i)
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(token.text)
  if (iso) return one(dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3])), i)
  if (!/^\d{1,2}$/.test(token.text)) return undefined
  const name = tokens[i + 1]?.lower.replace(/\.$/, '') ?? ''
  const at = name.length < 3 ? -1 : MONTHS.findIndex(full => full === name || full.slice(0, 3) === name)
  if (at === -1) return undefined
  const written = tokens[i + 2]?.text ?? ''
  if (/^(?:19|20)\d\d$/.test(written)) return one(dayOf(Number(written), at + 1, Number(token.text)), i + 2)
  if (near === undefined) return undefined
  const day = dayOf(yearOf(near), at + 1, Number(token.text))
  const later = day !== undefined && day < near ? dayOf(yearOf(near) + 1, at + 1, Number(token.text)) : day
  return one(later, i + 1)
}
