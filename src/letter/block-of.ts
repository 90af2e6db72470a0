import type {Block, Letter} from './letter.ts'

/** A place in a block: where it starts in the source, and the block's index in the variant that has it. */
interface Place {
  readonly start: {readonly offset: number}
  readonly end: {readonly offset: number}
  readonly block?: number
}

/** The block that a finding is in, of the first variant that shows it; nothing for the letter as a whole. */
export function blockOf({blocks, variants}: Letter, {block, start, end}: Place): Block | undefined {
  if (block === undefined) return undefined
  if (variants.length === 0) return blocks[block]
  for (const {blocks, hidden} of variants) {
    const own = blocks[block]
    const range = own?.map.range(0, own.text.length)
    if (!range || range.start > start.offset || range.end < end.offset) continue
    if (!hidden.some(gap => gap.start <= start.offset && start.offset < gap.end)) return own
  }
  return undefined
}
