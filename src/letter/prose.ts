import type {Block, BlockKind} from './letter.ts'
import {type Segment, sourceMap} from './source-map.ts'

/** Gathers the prose of a letter into blocks, folding white space and keeping the way back to the source. */
export interface Prose {
  readonly blocks: Block[]
  /** Text that stands in the source as it is: `text[start, end)` at source offset `start + shift`. */
  run(text: string, start: number, end: number, shift: number): void
  /** Text that stands for something else in source[start, end): an entity, an escape. */
  atom(text: string, start: number, end: number): void
  /** A hard line break at source[start, end); a second one with nothing between ends the block. */
  lineBreak(start: number, end: number): void
  /** Ends the block, if it has any prose, and says what it was. */
  flush(): void
  /** What the text that follows belongs to, until told otherwise. */
  as(kind: BlockKind, depth?: number): void
}

// Soft hyphen, grapheme joiner, zero-width spaces and joiners that only steer line breaks.
const HIDDEN = '\\u00AD\\u034F\\u200B\\u200C\\u2060\\uFEFF'
const CHUNK = new RegExp(`[^\\s${HIDDEN}]+(?: [^\\s${HIDDEN}]+)*`, 'y')
const GAP = new RegExp(`[\\s${HIDDEN}]+`, 'y')
const ONLY_HIDDEN = new RegExp(`^[${HIDDEN}]+$`)
const SPACE = /[^\S\uFEFF]+/
const PROSE = /[\p{L}\p{N}\uE000\uE001]/u

type MutableSegment = {-readonly [Key in keyof Segment]: Segment[Key]}

export function collectProse(): Prose {
  const blocks: Block[] = []
  let text = ''
  let segments: MutableSegment[] = []
  let space: {start: number; end: number} | undefined
  let newline: {start: number; end: number} | undefined
  let kind: BlockKind = 'paragraph'
  let depth = 0

  const push = (part: string, source: number, sourceLength: number) => {
    const last = segments.at(-1)
    const plain = part.length === sourceLength
    if (plain && last && last.length === last.sourceLength && last.source + last.sourceLength === source) {
      last.length += part.length
      last.sourceLength += sourceLength
    } else segments.push({text: text.length, length: part.length, source, sourceLength})
    text += part
  }
  const settle = () => {
    const gap = newline ?? space
    if (gap && text !== '') push(newline ? '\n' : ' ', gap.start, gap.end - gap.start)
    newline = space = undefined
  }
  const prose: Prose = {
    blocks,
    run(from, start, end, shift) {
      const piece = from.slice(start, end)
      const source = start + shift
      for (let at = 0; at < piece.length; ) {
        CHUNK.lastIndex = at
        const chunk = CHUNK.exec(piece)
        if (chunk) {
          settle()
          push(chunk[0], at + source, chunk[0].length)
          at += chunk[0].length
        }
        GAP.lastIndex = at
        const gap = GAP.exec(piece)
        if (!gap) continue
        const blank = SPACE.exec(gap[0])
        if (blank && !space) {
          space = {start: at + blank.index + source, end: at + blank.index + blank[0].length + source}
        }
        at += gap[0].length
      }
    },
    atom(part, start, end) {
      if (/^\s+$/.test(part)) space ??= {start, end}
      else if (!ONLY_HIDDEN.test(part)) {
        settle()
        push(part, start, end - start)
      }
    },
    lineBreak(start, end) {
      if (newline && text !== '') prose.flush()
      else newline = {start, end}
    },
    flush() {
      if (PROSE.test(text)) blocks.push({kind, text, map: sourceMap(segments), depth})
      text = ''
      segments = []
      space = newline = undefined
    },
    as(next, level = 0) {
      kind = next
      depth = level
    },
  }
  return prose
}
