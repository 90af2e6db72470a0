/**
 * Carries offsets from a block's text back to the source.
 *
 * The text is a row of segments. In a plain segment text and source run side by side; an atomic one
 * (an entity, an escape, folded white space) is whole or not at all: any part of it stands for all of it.
 */
export interface Segment {
  /** UTF-16 offset in the block's text. */
  readonly text: number
  readonly length: number
  /** UTF-16 offset in the source. */
  readonly source: number
  readonly sourceLength: number
}

interface Range {
  readonly start: number
  readonly end: number
}

export interface SourceMap {
  /** The source range of text[start, end); for an empty range the place before `start`. May span markup. */
  range(start: number, end: number): Range
  /** The same, cut into pieces at every place where markup stands between: what an edit may touch. */
  pieces(start: number, end: number): Range[]
}

/** Builds a map from segments in order of `text`, without gaps in the text; gaps in the source are markup. */
export function sourceMap(segments: readonly Segment[]): SourceMap {
  const find = (offset: number): number => {
    let low = 0
    let high = segments.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (segments[middle]!.text <= offset) low = middle
      else high = middle - 1
    }
    return low
  }
  const startAt = (offset: number): number => {
    const segment = segments[find(offset)]
    if (!segment) return 0
    const plain = segment.length === segment.sourceLength
    const inside = Math.min(offset - segment.text, segment.length)
    return segment.source + (plain ? inside : inside === segment.length ? segment.sourceLength : 0)
  }
  const endAt = (offset: number): number => {
    const segment = segments[find(offset - 1)]
    if (!segment) return 0
    const plain = segment.length === segment.sourceLength
    return segment.source + (plain ? offset - segment.text : segment.sourceLength)
  }
  return {
    range: (start, end) =>
      end > start ? {start: startAt(start), end: endAt(end)} : {start: startAt(start), end: startAt(start)},
    pieces(start, end) {
      const pieces: {start: number; end: number}[] = []
      for (let i = find(start); i < segments.length && segments[i]!.text < end; i++) {
        const segment = segments[i]!
        const from = startAt(Math.max(start, segment.text))
        const to = endAt(Math.min(end, segment.text + segment.length))
        const last = pieces.at(-1)
        if (last && last.end === from) last.end = to
        else pieces.push({start: from, end: to})
      }
      return pieces
    },
  }
}
