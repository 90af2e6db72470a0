import type {Block} from './letter.ts'

/** The block of text[start, end) of a block. */
export function blockPart(block: Block, start: number, end: number): Block {
  const {map} = block
  return {
    ...block,
    text: block.text.slice(start, end),
    map: {
      range: (from, to) => map.range(from + start, to + start),
      pieces: (from, to) => map.pieces(from + start, to + start),
    },
  }
}
