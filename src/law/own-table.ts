import * as z from 'zod'
import type {Fault, FaultAt, Path} from '../dictionary/fault.ts'
import {readYaml} from '../dictionary/yaml.ts'
import {date, percent, text} from './fields.ts'
import type {LawSource} from './schema.ts'

/** A user's own table of interest: rows that come over those of `rules/law.yml`. */
export const ownLawSchema = z.strictObject({
  interest: z.strictObject({
    until: date.optional().meta({
      description:
        'Tot en met welke dag u de rente kent. Zonder deze regel: tot de volgende 1 januari of 1 juli.',
    }),
    rates: z
      .array(
        z.strictObject({
          from: date.meta({description: 'Vanaf welke dag dit geldt, als 2025-01-01.'}),
          statutory: percent.optional().meta({description: 'De wettelijke rente, in procenten per jaar.'}),
          trade: percent.optional().meta({description: 'De wettelijke handelsrente, in procenten per jaar.'}),
          source: text.optional().meta({description: 'Waar u het las.'}),
        }),
      )
      .min(1),
  }),
})

type Interest = LawSource['interest']

/**
 * Reads a user's table and lays it over one of interest: a row of the same day takes the place of the one there. Every
 * fault is a line of Dutch with its place.
 */
export function withOwnInterest(
  interest: Interest,
  yaml: string,
  file: string,
): {readonly interest?: Interest; readonly faults: readonly Fault[]} {
  const {value, faults, faultAt} = readYaml(yaml, file, ownLawSchema)
  if (!value) return {faults}
  const {rates, until} = value.interest
  const wrong = orderFaults(rates, ['interest', 'rates'], faultAt)
  const last = rates.at(-1)!.from
  if (until !== undefined && until < last)
    wrong.push(faultAt(['interest', 'until'], `De laatste rente geldt vanaf ${last}. Kies een latere dag.`))
  if (wrong.length > 0) return {faults: wrong}
  const rows = new Map([...interest.rates, ...rates].map(row => [row.from, row]))
  const known = halfYearEnd(last)
  return {
    interest: {
      rates: [...rows.values()].sort((a, b) => (a.from < b.from ? -1 : 1)),
      until: until ?? (known > interest.until ? known : interest.until),
    },
    faults: [],
  }
}

/** Faults at rows that are no later than the one before. */
export const orderFaults = (rates: Interest['rates'], at: Path, faultAt: FaultAt): Fault[] =>
  rates.flatMap(({from}, i) => {
    const before = rates[i - 1]?.from
    return before !== undefined && from <= before
      ? [faultAt([...at, i, 'from'], 'Zet de rentes op volgorde van datum, de oudste eerst.')]
      : []
  })

/** The last day on which a rate surely holds: it may change on 1 January and 1 July (art. 6:120 BW). */
const halfYearEnd = (from: string): string => {
  const [year, month] = from.split('-')
  return Number(month) < 7 ? `${year}-06-30` : `${year}-12-31`
}
