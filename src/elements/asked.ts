import type {LetterFacts} from '../letter/facts.ts'
import {ELEMENTS, type ElementId, type ElementTable, type Row} from './table.ts'

/** That an element is there (a fault or a warning when it is not), or that it is not. */
export type Asked = 'error' | 'warning' | 'forbidden'

/** What wins of rows that differ, the first before the others. */
const STRONGEST = ['forbidden', 'off', 'error', 'warning'] as const

/**
 * What is asked of a letter, in the order of the elements: by its stage, sender and audience, as far as the channel
 * has room. Of rows that differ, "forbidden" wins, then "off". Of a letter of another stage nothing is asked.
 */
export function asked(
  {stage, sender, audience, channel}: LetterFacts,
  {stages, senders, audiences, channels}: ElementTable,
): ReadonlyMap<ElementId, Asked> {
  const wanted = new Map<ElementId, Asked>()
  if (stage === 'other') return wanted
  const rows: Row[] = [stages[stage], senders[sender] ?? {}, audiences[audience] ?? {}]
  const room = channels[channel]
  for (const id of ELEMENTS) {
    const demand = STRONGEST.find(kind => rows.some(row => row[id] === kind))
    if (demand === undefined || demand === 'off') continue
    if (demand === 'forbidden' || !room || room.includes(id)) wanted.set(id, demand)
  }
  return wanted
}
