import {MONTHS} from '../dutch/months.ts'

/**
 * Days as numbers (days since 1 January 1970), the Dutch holidays, and when a letter is delivered.
 *
 * Holidays: art. 3 Algemene termijnenwet (New Year's Day, Easter and Whit Monday, both Christmas days, Ascension Day,
 * the King's birthday as it is celebrated, 5 May in every year; Good Friday counts alike). Days that a royal decree
 * adds for a few years are not known here.
 */
export type Day = number

const MS = 86_400_000

/** The day of a date; undefined when there is no such day. `month` counts from 1. */
export function dayOf(year: number, month: number, date: number): Day | undefined {
  const at = new Date(Date.UTC(year, month - 1, date))
  const same = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === date
  return same ? at.getTime() / MS : undefined
}

/** The day of a date like `2026-11-21`; undefined when there is no such day. */
export const isoDay = (text: string): Day | undefined => {
  const [year, month, date] = text.split('-').map(Number)
  return dayOf(year!, month!, date!)
}

/** 0 is Sunday. 1 January 1970 was a Thursday. */
export const weekday = (day: Day): number => (((day + 4) % 7) + 7) % 7

export const yearOf = (day: Day): number => new Date(day * MS).getUTCFullYear()

const WEEKDAYS = 'zondag maandag dinsdag woensdag donderdag vrijdag zaterdag'.split(' ')

/** `12 maart 2026`. */
export function dutchDate(day: Day): string {
  const at = new Date(day * MS)
  return `${at.getUTCDate()} ${MONTHS[at.getUTCMonth()]} ${at.getUTCFullYear()}`
}

export const dutchWeekday = (day: Day): string => WEEKDAYS[weekday(day)]!

/** Easter Sunday of a Gregorian year (Butcher's method). */
export function easter(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const month = Math.floor((h + l - 7 * m + 114) / 31)
  return dayOf(year, month, ((h + l - 7 * m + 114) % 31) + 1)!
}

/** The day on which the King's birthday is celebrated: 27 April, or the 26th when that is a Sunday. */
function kingsDay(year: number): Day {
  const birthday = dayOf(year, 4, 27)!
  return weekday(birthday) === 0 ? birthday - 1 : birthday
}

/** What an official holiday is called, in Dutch; undefined for other days. */
export function holiday(day: Day): string | undefined {
  const year = yearOf(day)
  const fixed: readonly (readonly [number, number, string])[] = [
    [1, 1, 'Nieuwjaarsdag'],
    [5, 5, 'Bevrijdingsdag'],
    [12, 25, 'eerste kerstdag'],
    [12, 26, 'tweede kerstdag'],
  ]
  for (const [month, date, name] of fixed) if (dayOf(year, month, date) === day) return name
  if (day === kingsDay(year)) return 'Koningsdag'
  switch (day - easter(year)) {
    case -2:
      return 'Goede Vrijdag'
    case 0:
      return 'eerste paasdag'
    case 1:
      return 'tweede paasdag'
    case 39:
      return 'Hemelvaartsdag'
    case 49:
      return 'eerste pinksterdag'
    case 50:
      return 'tweede pinksterdag'
    default:
      return undefined
  }
}

/**
 * When a letter by ordinary post counts as delivered: the second day after it was sent, for which a Sunday, a Monday and
 * an official holiday do not count (ECLI:NL:HR:2016:2704).
 */
export function deliveryDay(sent: Day): Day {
  let day = sent
  for (let counted = 0; counted < 2; ) {
    day++
    if (weekday(day) > 1 && holiday(day) === undefined) counted++
  }
  return day
}

/** The last day of a term of 14 days that begins the day after delivery: an earlier last day is too early. */
export const earliestLastDay = (sent: Day): Day => deliveryDay(sent) + 14
