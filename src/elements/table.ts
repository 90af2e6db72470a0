import * as z from 'zod'
import {AUDIENCES, CHANNELS, SENDERS, STAGES} from '../letter/facts.ts'

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

/** What is enough by itself, whatever the words around it. */
export const MARKS = ['amount', 'iban', 'phone', 'email'] as const
export type Mark = (typeof MARKS)[number]

const text = z.string().trim().min(1)
const element = z.enum(ELEMENTS)
export const DEMANDS = ['error', 'warning', 'forbidden', 'off'] as const
const row = z.partialRecord(element, z.enum(DEMANDS))
const elementSchema = z.strictObject({
  name: text,
  words: z.array(text).default([]),
  /** Words in which the others mean something else. */
  not: z.array(text).default([]),
  /** Words that are enough in a message that the reader can answer. */
  online: z.array(text).default([]),
  /** Words that are enough in a letter before the due date. */
  upfront: z.array(text).default([]),
  marks: z.array(z.enum(MARKS)).default([]),
  fields: z.array(text).default([]),
  sentence: text,
  /** For a message of few words: an SMS, a chat. */
  short: text.optional(),
})

/** `rules/stages.yml`: what must be in a letter, and how that is recognised. */
export const tableSchema = z.strictObject({
  /** Words that phrases may name as one: “{betalen}”. */
  groups: z.record(z.string(), z.array(text)).default({}),
  elements: z.record(element, elementSchema),
  stages: z.record(z.enum(STAGES), row),
  senders: z.partialRecord(z.enum(SENDERS), row),
  audiences: z.partialRecord(z.enum(AUDIENCES), row),
  channels: z.partialRecord(z.enum(CHANNELS), z.array(element)),
})

export type ElementTable = z.infer<typeof tableSchema>
/** What a letter is asked of each element; "off" in the row of a sender or an audience takes away what the stage asks. */
export type Row = z.infer<typeof row>
export type Demand = (typeof DEMANDS)[number]
