import type {Line} from '../document/document.ts'
import type {DocumentPlace, Point} from '../finding.ts'

/** From offset to line and column; lines end at LF, CRLF or a lone CR. */
export function places(source: string): (offset: number) => Point {
  const starts = [0]
  for (const end of source.matchAll(/\r\n|\n|\r/g)) starts.push(end.index + end[0].length)
  return offset => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (starts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return {line: low + 1, column: offset - starts[low]! + 1, offset}
  }
}

/** What a place in a document is in. */
export function placeIn(lines: readonly Line[], {line}: Point): DocumentPlace {
  const {part, paragraph} = lines[line - 1]!
  return {part, paragraph}
}
