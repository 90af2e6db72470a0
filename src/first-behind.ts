/**
 * Index of the first of the ranges, which stand in order and apart, that ends behind an offset; their number when none
 * does.
 */
export function firstBehind(ranges: readonly {readonly end: number}[], offset: number): number {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (ranges[middle]!.end > offset) high = middle
    else low = middle + 1
  }
  return low
}
