import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {
  dayOf,
  deliveryDay,
  dutchDate,
  dutchWeekday,
  earliestLastDay,
  easter,
  holiday,
  weekday,
} from '../../src/law/calendar.ts'
import {ALWAYS_ENOUGH} from '../../src/law/notice-phrases.ts'

const day = (text: string): number => {
  const [year, month, date] = text.split('-').map(Number)
  return dayOf(year!, month!, date!)!
}

describe('easter', () => {
  it.each([
    '2000-04-23',
    '2008-03-23',
    '2011-04-24',
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
    '2038-04-25',
  ])('is on %s', text => expect(dutchDate(easter(Number(text.slice(0, 4))))).toBe(dutchDate(day(text))))
})

describe('official holidays', () => {
  it.each([
    ['2026-01-01', 'Nieuwjaarsdag'],
    ['2026-04-03', 'Goede Vrijdag'],
    ['2026-04-06', 'tweede paasdag'],
    ['2026-04-27', 'Koningsdag'],
    ['2025-04-26', 'Koningsdag'],
    ['2026-05-05', 'Bevrijdingsdag'],
    ['2027-05-05', 'Bevrijdingsdag'],
    ['2026-05-14', 'Hemelvaartsdag'],
    ['2026-05-25', 'tweede pinksterdag'],
    ['2026-12-25', 'eerste kerstdag'],
    ['2026-12-26', 'tweede kerstdag'],
  ])('%s is %s', (text, name) => expect(holiday(day(text))).toBe(name))

  it.each(['2025-04-27', '2026-04-26', '2026-12-05', '2026-12-24', '2026-12-31', '2026-05-04'])(
    '%s is none',
    text => expect(holiday(day(text))).toBeUndefined(),
  )
})

describe('a term of 14 days after delivery by post', () => {
  it.each([
    ['zondag', '2026-09-06', 17],
    ['maandag', '2026-09-07', 16],
    ['dinsdag', '2026-09-08', 16],
    ['woensdag', '2026-09-09', 16],
    ['donderdag', '2026-09-10', 16],
    ['vrijdag', '2026-09-11', 18],
    ['zaterdag', '2026-09-12', 18],
  ])('sent on a %s (%s) it ends %i days later', (name, sent, days) => {
    expect(dutchWeekday(day(sent))).toBe(name)
    expect(earliestLastDay(day(sent)) - day(sent)).toBe(days)
  })

  it.each([
    // Good Friday, Easter and Easter Monday do not count: Saturday is the first day, Tuesday the second
    ['2026-04-02', '2026-04-07'],
    // Sent on the day before Ascension Day: Friday is the first day, Saturday the second
    ['2026-05-13', '2026-05-16'],
    // Both Christmas days, Sunday, Monday
    ['2026-12-24', '2026-12-30'],
    ['2026-12-31', '2027-01-05'],
    // King's Day on Saturday the 26th
    ['2025-04-25', '2025-04-30'],
    ['2026-05-04', '2026-05-07'],
  ])('sent on %s it is delivered on %s', (sent, delivered) =>
    expect(dutchDate(deliveryDay(day(sent)))).toBe(dutchDate(day(delivered))),
  )

  it('never delivers on a Sunday, a Monday or a holiday, nor before the second day', () => {
    fc.assert(
      fc.property(fc.integer({min: day('2012-07-01'), max: day('2099-12-31')}), sent => {
        const delivered = deliveryDay(sent)
        expect(weekday(delivered)).toBeGreaterThan(1)
        expect(holiday(delivered)).toBeUndefined()
        expect(delivered - sent).toBeGreaterThanOrEqual(2)
      }),
    )
  })

  it('is always over in the days that count as enough from sending', () => {
    let most = 0
    for (let sent = day('2012-07-01'); sent < day('2060-01-01'); sent++)
      most = Math.max(most, earliestLastDay(sent) - sent)
    expect(most).toBe(20)
    expect(ALWAYS_ENOUGH).toBeGreaterThan(most)
  })
})

it('has no days that do not exist', () => {
  expect(dayOf(2026, 2, 29)).toBeUndefined()
  expect(dayOf(2028, 2, 29)).toBeDefined()
})
