import * as z from 'zod'
import {AUDIENCES, CHANNELS, SENDERS, STAGES} from '../letter/facts.ts'
import {
  DEMANDS,
  ELEMENTS,
  type ElementTable,
  INSTALMENT_PARTS,
  type InstalmentPart,
  MARKS,
  type Row,
} from './table.ts'

const text = z.string().trim().min(1)
const element = z.enum(ELEMENTS)
const demand = z.enum(DEMANDS).meta({
  description:
    'error: hoort erin; warning: hoort er bijna altijd in; forbidden: hoort er niet in; off: maakt niet uit.',
})
const row = z.partialRecord(element, demand)
const addition = z.strictObject({
  name: text.optional().meta({description: 'Wat het is, achter “In deze brief staat niet …”.'}),
  words: z
    .array(text)
    .default([])
    .meta({description: 'Woorden erbij, waaraan briefwijzer ziet dat het er staat.'}),
  not: z.array(text).default([]).meta({
    description: 'Woorden waarin het iets anders betekent: wat daarin staat, telt niet mee.',
  }),
  online: z.array(text).default([]).meta({
    description: 'Woorden erbij voor een e-mail, sms of chatbericht: daar kan de lezer op antwoorden.',
  }),
  upfront: z.array(text).default([]).meta({description: 'Woorden erbij voor een bericht vooraf.'}),
  marks: z.array(z.enum(MARKS)).default([]),
  fields: z.array(text).default([]).meta({description: 'Stukken van namen van invulvelden erbij.'}),
  sentence: text.optional().meta({description: 'Een zin die de schrijver kan gebruiken.'}),
  short: text.optional().meta({description: 'De zin voor een sms of een chatbericht.'}),
  spoken: text.optional().meta({description: 'De zin voor een belscript.'}),
  sentences: z
    .partialRecord(z.enum(STAGES), text)
    .optional()
    .meta({description: 'De zin voor een fase waarin de gewone zin niet past.'}),
})

/** A user's own table: what differs from `rules/stages.yml`. */
export const ownTableSchema = z.strictObject({
  groups: z.record(z.string(), z.array(text)).default({}).meta({
    description: 'Groepen van woorden, die u in uw woorden kunt noemen: “{betalen}”.',
  }),
  elements: z.partialRecord(element, addition).default({}),
  instalments: z
    .partialRecord(z.enum(INSTALMENT_PARTS), addition.pick({name: true, fields: true, sentence: true}))
    .default({})
    .meta({description: 'Wat een betalingsregeling moet zeggen van de delen.'}),
  stages: z.partialRecord(z.enum(STAGES), row).default({}),
  senders: z.partialRecord(z.enum(SENDERS), row).default({}),
  audiences: z.partialRecord(z.enum(AUDIENCES), row).default({}),
  channels: z.partialRecord(z.enum(CHANNELS), z.array(element)).default({}),
})

export type OwnTable = z.infer<typeof ownTableSchema>

/** The table with what a user changes of it: words and fields come to those that are there, the rest takes their place. */
export function withOwnTable(table: ElementTable, own: OwnTable): ElementTable {
  const elements = {...table.elements}
  for (const [id, addition] of Object.entries(own.elements)) {
    const {words, not, online, upfront, fields, marks, name, sentence, short, spoken, sentences} = addition
    const before = table.elements[id as keyof Row]
    elements[id as keyof Row] = {
      ...before,
      words: [...before.words, ...words],
      not: [...before.not, ...not],
      online: [...before.online, ...online],
      upfront: [...before.upfront, ...upfront],
      fields: [...before.fields, ...fields],
      marks: [...new Set([...before.marks, ...marks])],
      ...(name !== undefined && {name}),
      // A sentence of the user's own is meant for every stage for which there is no other of his own.
      ...(sentence !== undefined && {sentence, sentences: {}}),
      ...(sentences !== undefined && {sentences}),
      ...(short !== undefined && {short}),
      ...(spoken !== undefined && {spoken}),
    }
  }
  const parts = {...table.instalments.parts}
  for (const [id, {name, fields, sentence}] of Object.entries(own.instalments)) {
    const before = table.instalments.parts[id as InstalmentPart]
    parts[id as InstalmentPart] = {
      name: name ?? before.name,
      fields: [...before.fields, ...fields],
      sentence: sentence ?? before.sentence,
    }
  }
  return {
    groups: {...table.groups, ...own.groups},
    elements,
    instalments: {...table.instalments, parts},
    stages: rows(table.stages, own.stages) as ElementTable['stages'],
    senders: rows(table.senders, own.senders),
    audiences: rows(table.audiences, own.audiences),
    channels: {...table.channels, ...own.channels},
  }
}

/** Rows of the one table with those of the other over them. */
function rows<Key extends string>(
  before: Readonly<Partial<Record<Key, Row>>>,
  own: Readonly<Partial<Record<Key, Row>>>,
): Partial<Record<Key, Row>> {
  const result: Partial<Record<Key, Row>> = {...before}
  for (const [key, row] of Object.entries(own) as [Key, Row][]) result[key] = {...before[key], ...row}
  return result
}
