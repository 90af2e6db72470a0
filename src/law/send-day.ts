import type {Context} from '../checks/rule.ts'
import {type Day, dayOf} from './calendar.ts'
import {dateAt} from './dates.ts'

/** Keys of front matter that hold the day of sending, the most telling first. */
const KEYS = ['verzenddatum', 'verzonden', 'datum', 'date', 'sent']
/** A line with the date of the letter: "Utrecht, 3 maart 2026", "Datum: 3 maart 2026". */
const LINE_LENGTH = 60
const OTHER_DATE = /factuur|verval|geboorte|contract|periode|betaald|uiterlijk|vóór|voor/i

/** The day on which the letter is sent: from its front matter, or its date line above the salutation. */
export function sendDay({letter, passages}: Context): Day | undefined {
  for (const key of KEYS) {
    const value = letter.frontMatter[key]
    const day = dayFrom(value)
    if (day !== undefined) return day
  }
  for (const {block, sentences} of passages) {
    if (/^(?:geachte|beste|hallo|dag|hoi)\b/i.test(block.text)) break
    if (block.text.length > LINE_LENGTH || OTHER_DATE.test(block.text)) continue
    for (const {tokens} of sentences)
      for (let i = 0; i < tokens.length; i++) {
        const date = dateAt(tokens, i)
        if (date) return date.day
      }
  }
  return undefined
}

/** The day that a value of front matter is: `2026-05-03`, `3-5-2026`, or what YAML makes of such a date. */
export function dayFrom(value: unknown): Day | undefined {
  if (value instanceof Date) return Math.floor(value.getTime() / 86_400_000)
  if (typeof value !== 'string') return undefined
  const [, year, month, date] = /^(\d{4})-(\d{1,2})-(\d{1,2})/.exec(value.trim()) ?? []
  if (year !== undefined) return dayOf(Number(year), Number(month), Number(date))
  const [, day, of, in4] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(value.trim()) ?? []
  return in4 === undefined ? undefined : dayOf(Number(in4), Number(of), Number(day))
}
