import type {Syntax} from '../letter/letter.ts'

/** Stretches of the source that a reader sees in bold, in order, apart. */
export type Strong = readonly {readonly start: number; readonly end: number}[]

const TAG = /<(\/?)(?:b|strong)(?:\s[^<>]{0,500})?>/gi
const STARS = /\*\*|\n[ \t]*\r?\n/g

/** What stands between tags for bold, and in Markdown between double stars; text files have none. */
export function strongIn(source: string, syntax: Syntax): Strong {
  if (syntax === 'text') return []
  const found: {start: number; end: number}[] = []
  let depth = 0
  let start = 0
  for (const {0: tag, 1: slash, index} of source.matchAll(TAG)) {
    if (slash === '') {
      if (depth++ === 0) start = index + tag.length
    } else if (depth > 0 && --depth === 0) found.push({start, end: index})
  }
  if (syntax === 'markdown') found.push(...starred(source))
  return found.sort((a, b) => a.start - b.start)
}

/** Between a pair of double stars in one paragraph. */
function* starred(source: string): Iterable<{start: number; end: number}> {
  let open = -1
  for (const {0: mark, index} of source.matchAll(STARS)) {
    if (mark !== '**') open = -1
    else if (open < 0) open = index + mark.length
    else {
      yield {start: open, end: index}
      open = -1
    }
  }
}

/** Whether any of a stretch of the source is bold. */
export function isStrong(strong: Strong, start: number, end: number): boolean {
  let low = 0
  let high = strong.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (strong[middle]!.end > start) high = middle
    else low = middle + 1
  }
  return low < strong.length && strong[low]!.start < end
}
