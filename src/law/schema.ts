import * as z from 'zod'
import type {Fault} from '../dictionary/fault.ts'
import {readYaml} from '../dictionary/yaml.ts'
import {date, percent, text} from './fields.ts'
import {compileNotice, MOMENTS} from './notice-phrases.ts'
import {orderFaults} from './own-table.ts'

const texts = z.array(text).min(1)
const euro = z.number().min(0, {error: 'Een bedrag is 0 of meer.'})
const hour = z.number().int({error: 'Schrijf een heel uur, van 0 tot en met 24.'}).min(0, {
  error: 'Schrijf een heel uur, van 0 tot en met 24.',
})

const phrase = z.strictObject({phrase: text, source: text, date})

/** `rules/law.yml`. */
const lawSchema = z.strictObject({
  notice: z.strictObject({
    accepted: z.array(phrase).min(1),
    rejected: z.array(phrase.extend({severity: z.enum(['error', 'warning', 'info']), why: text})).min(1),
    moments: z.strictObject(
      Object.fromEntries(MOMENTS.map(moment => [moment, texts])) as Record<
        (typeof MOMENTS)[number],
        typeof texts
      >,
    ),
  }),
  costs: z.strictObject({
    names: texts,
    fields: texts,
    scale: z.strictObject({
      source: text,
      date,
      bands: z.array(z.strictObject({to: euro.optional(), percent})).min(1),
      minimum: euro,
      maximum: euro,
    }),
    vat: z.strictObject({percent, source: text, date, declarations: texts}),
    cumulation: z.strictObject({
      from: date,
      upTo: euro,
      most: euro,
      months: z.number().int({error: 'Schrijf een heel aantal maanden.'}).positive({
        error: 'Schrijf een aantal maanden van 1 of meer.',
      }),
      source: text,
    }),
    forbidden: z.array(z.strictObject({terms: texts, source: text, date})).min(1),
  }),
  interest: z.strictObject({
    until: date,
    rates: z
      .array(
        z.strictObject({
          from: date,
          statutory: percent.optional(),
          trade: percent.optional(),
          source: text.optional(),
        }),
      )
      .min(1),
  }),
  contact: z.strictObject({from: hour, to: hour, source: text, date}),
})

export type LawSource = z.infer<typeof lawSchema>

/** Reads a text like `rules/law.yml`; every fault is a line of Dutch with its place. */
export function readLaw(
  yaml: string,
  file: string,
): {readonly law?: LawSource; readonly faults: readonly Fault[]} {
  const {value, faults, faultAt} = readYaml(yaml, file, lawSchema)
  if (!value) return {faults}
  const {notice, costs, interest, contact} = value
  const wrong: Fault[] = []
  const compiled = compileNotice(notice)
  for (const kind of ['accepted', 'rejected'] as const)
    for (const [i, {phrase}] of notice[kind].entries())
      if (!compiled.understood.has(phrase))
        wrong.push(
          faultAt(
            ['notice', kind, i, 'phrase'],
            'In deze zin staat geen termijn die briefwijzer kan lezen. Begin met “binnen veertien dagen”.',
          ),
        )
  for (const [i, band] of costs.scale.bands.entries()) {
    const last = i === costs.scale.bands.length - 1
    const before = costs.scale.bands[i - 1]?.to ?? 0
    if (last ? band.to !== undefined : band.to === undefined || band.to <= before)
      wrong.push(
        faultAt(
          ['costs', 'scale', 'bands', i],
          'Elke schijf heeft een “to” die hoger is dan die ervoor. Alleen de laatste heeft er geen.',
        ),
      )
  }
  wrong.push(...orderFaults(interest.rates, ['interest', 'rates'], faultAt))
  if (contact.from >= contact.to)
    wrong.push(faultAt(['contact', 'from'], '“from” moet een vroeger uur zijn dan “to”.'))
  return wrong.length > 0 ? {faults: wrong} : {law: value, faults: []}
}
