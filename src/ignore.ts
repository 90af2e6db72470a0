import type {Finding} from './finding.ts'
import type {Syntax} from './letter/letter.ts'
import {type Range, structureOf} from './letter/structure.ts'

/** A comment that asks for silence: `<!-- briefwijzer-disable-next-line jargon tone/dwang -- why -->`. */
export interface Ignore extends Range {
  /** Rules, entries and `rule/entry`, as they are written. */
  readonly names: readonly string[]
  /** Empty when none is given. */
  readonly reason: string
  /** Where it holds: the next line, and the paragraph, heading or table that starts on it. */
  readonly covers: readonly Range[]
}

export const NEXT_LINE = 'briefwijzer-disable-next-line'
const COMMENT = new RegExp(`^<!--\\s*${NEXT_LINE}(?=\\s|-->)`)

/** What a comment may call a finding by. */
const namesOf = ({rule, entry}: Finding): string[] =>
  entry === undefined ? [rule] : [rule, entry, `${rule}/${entry}`]

/** The comments in a letter that ask for silence, in order; plain text has none. Offsets are in the source. */
export function ignoresOf(source: string, syntax: Syntax): Ignore[] {
  if (syntax === 'text' || !source.includes(NEXT_LINE)) return []
  const {comments, blocks} = structureOf(source, syntax)
  const lines = linesBelow(source, comments)
  const covered = new Map<Range, readonly Range[]>()
  const coversOf = (line: Range): readonly Range[] => {
    const covers = covered.get(line) ?? [line, ...startingOn(line, blocks)]
    covered.set(line, covers)
    return covers
  }
  return comments.flatMap(({start, end}) => {
    const text = source.slice(start, end)
    const opened = COMMENT.exec(text)
    if (!opened) return []
    const inside = text.slice(opened[0].length).replace(/--!?>$/, '')
    const dashes = /(?:^|\s)--(?=\s|$)/.exec(inside)
    const list = dashes ? inside.slice(0, dashes.index) : inside
    const reason = dashes ? inside.slice(dashes.index + dashes[0].length).trim() : ''
    const names = list.split(/[\s,]+/).filter(name => name !== '')
    const line = lines.get(start)
    return [{start, end, names, reason, covers: line ? coversOf(line) : []}]
  })
}

/** Leaves out the findings that start where a comment in the letter asks for silence. */
export function unignored(
  letter: {readonly source: string; readonly syntax: Syntax},
  findings: readonly Finding[],
): Finding[] {
  // Comments above the same line share their list: it counts once.
  const covers = new Map<string, Set<readonly Range[]>>()
  for (const {names, covers: ranges} of ignoresOf(letter.source, letter.syntax))
    for (const name of names) {
      const known = covers.get(name)
      if (known) known.add(ranges)
      else covers.set(name, new Set([ranges]))
    }
  if (covers.size === 0) return [...findings]
  const silent = new Map([...covers].map(([name, lists]) => [name, lookUp([...lists].flat())]))
  return findings.filter(
    finding => !namesOf(finding).some(name => silent.get(name)?.(finding.start.offset) ?? false),
  )
}

/**
 * Of each comment, by its start, the next line with more on it than blanks, quotation marks and comments. Comments
 * above the same line share one range; what stands under a line is looked for once, however many comments it has.
 */
function linesBelow(source: string, comments: readonly Range[]): Map<number, Range | undefined> {
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

/** @param blocks in order of start */
function startingOn(line: Range, blocks: readonly Range[]): Range[] {
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

/** Whether an offset lies in one of the ranges. */
function lookUp(ranges: readonly Range[]): (offset: number) => boolean {
  const sorted = ranges.toSorted((a, b) => a.start - b.start)
  let furthest = 0
  const reach = sorted.map(({end}) => (furthest = Math.max(furthest, end)))
  return offset => {
    const next = firstFrom(sorted, offset + 1)
    return next > 0 && reach[next - 1]! > offset
  }
}
