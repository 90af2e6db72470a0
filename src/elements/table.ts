import type * as z from 'zod'
import type {rowSchema, tableSchema} from './table-schema.ts'

/** What a letter can hold, in the order in which a reader needs it. */
export const ELEMENTS = [
  'sender',
  'recipient',
  'reason',
  'amount',
  'deadline',
  'payment-method',
  'reference',
  'consequence',
  'help',
  'contact',
  'already-paid',
  'complaint',
  'debt-help',
  'registration',
] as const
export type ElementId = (typeof ELEMENTS)[number]

/** What an arrangement must say of its instalments. */
export const INSTALMENT_PARTS = [
  'instalment-amount',
  'instalment-count',
  'instalment-total',
  'instalment-days',
  'first-instalment',
] as const
export type InstalmentPart = (typeof INSTALMENT_PARTS)[number]

/** What is enough by itself, whatever the words around it. */
export const MARKS = ['amount', 'iban', 'phone', 'email'] as const
export type Mark = (typeof MARKS)[number]

/** What can be asked of an element; "off" in the row of a sender or an audience takes away what the stage asks. */
export const DEMANDS = ['error', 'warning', 'forbidden', 'off'] as const

export type ElementTable = z.infer<typeof tableSchema>
/** What a letter is asked of each element. */
export type Row = z.infer<typeof rowSchema>
