import * as z from 'zod'
import {AUDIENCES, CHANNELS, SENDERS, STAGES} from '../letter/facts.ts'
import {DEMANDS, ELEMENTS, INSTALMENT_PARTS, MARKS} from './table.ts'

const text = z.string().trim().min(1)
const element = z.enum(ELEMENTS)
export const rowSchema = z.partialRecord(element, z.enum(DEMANDS))
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
  /** For a call script: what is said, not written. */
  spoken: text.optional(),
  /** For the stages in which `sentence` would be wrong. */
  sentences: z.partialRecord(z.enum(STAGES), text).default({}),
})

/** `rules/stages.yml`: what must be in a letter, and how that is recognised. */
export const tableSchema = z.strictObject({
  /** Words that phrases may name as one: “{betalen}”. */
  groups: z.record(z.string(), z.array(text)).default({}),
  elements: z.record(element, elementSchema),
  /** What an arrangement must say of its instalments; `fields` hold all of them. */
  instalments: z.strictObject({
    fields: z.array(text),
    parts: z.record(
      z.enum(INSTALMENT_PARTS),
      z.strictObject({name: text, fields: z.array(text), sentence: text}),
    ),
  }),
  stages: z.record(z.enum(STAGES), rowSchema),
  senders: z.partialRecord(z.enum(SENDERS), rowSchema),
  audiences: z.partialRecord(z.enum(AUDIENCES), rowSchema),
  channels: z.partialRecord(z.enum(CHANNELS), z.array(element)),
})
