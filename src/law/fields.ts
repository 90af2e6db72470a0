import * as z from 'zod'
import {dayOf} from './calendar.ts'

/** What the tables on law are made of. */
export const text = z.string().trim().min(1)

const isDate = (value: string): boolean => {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value) ?? []
  return year !== undefined && dayOf(Number(year), Number(month), Number(date)) !== undefined
}

/** YAML reads an unquoted date as text; another schema of YAML would make a Date of it. */
export const date = z.string().refine(isDate, {error: 'Schrijf een datum als 2026-11-21.'})
export const percent = z.number().min(0, {error: 'Een percentage is 0 of meer.'}).max(100, {
  error: 'Een percentage is hooguit 100.',
})
