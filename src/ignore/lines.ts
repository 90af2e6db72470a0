import type {Range} from '../letter/structure.ts'

/**
 * Of each comment, by its start, the next line with more on it than blanks, quotation marks and comments. Comments
 * above the same line share one range; what stands under a line is looked for once, however many comments it has.
 */
export function linesBelow(source: string, comments: readonly Range[]): Map<number, Range | undefined> {
  const lines = new Map<number, Range | undefined>()
  const ends = new Map(comments.map(({start, end}) => [start, end]))
  const known = new Map<number, Range | undefined>()
  const lineAfter = linesAfter(source)
  const lineBelow = (from: number): Range | undefined => {
    const next = lineAfter(from)
    if (next === undefined) return undefined
    if (!known.has(next)) known.set(next, search(next))
    return known.get(next)
  }
  const search = (first: number): Range | undefined => {
    for (let start: number | undefined = first; start !== undefined; start = lineAfter(start)) {
      const text = start + /^[ \t>]*/.exec(source.slice(start, lineEnd(source, start)))![0].length
      const below = ends.get(text)
      const end = lineEnd(source, below ?? start)
      // A comment alone on its line stands above the same line as this one.
      if (below !== undefined && source.slice(below, end).trim() === '') return lines.get(text)
      if (text < end) return {start, end}
    }
    return undefined
  }
  for (const {start, end} of comments.toReversed()) lines.set(start, lineBelow(end))
  return lines
}

const LINE_END = /\r\n|\n|\r/g

function lineEnd(source: string, from: number): number {
  LINE_END.lastIndex = from
  return LINE_END.exec(source)?.index ?? source.length
}

/** Where the line after the one of an offset starts, if there is one. */
function linesAfter(source: string): (offset: number) => number | undefined {
  // A copy: the other one remembers where it was.
  const starts = Array.from(source.matchAll(new RegExp(LINE_END)), ({index, 0: {length}}) => ({
    start: index + length,
  }))
  return offset => starts[firstFrom(starts, offset + 1)]?.start
}

/**
 * The blocks that start on a line.
 *
 * @param blocks in order of start
 */
export function startingOn(line: Range, blocks: readonly Range[]): Range[] {
  const starting: Range[] = []
  for (let i = firstFrom(blocks, line.start); i < blocks.length && blocks[i]!.start < line.end; i++)
    starting.push(blocks[i]!)
  return starting
}

/** Index of the first range that starts at an offset or behind it. */
function firstFrom(ranges: readonly Pick<Range, 'start'>[], offset: number): number {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (ranges[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}
