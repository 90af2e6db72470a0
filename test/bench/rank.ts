/** Ranks from 1 (lowest); what ties shares the mean of its ranks. */
export function ranks(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((a, b) => values[a]! - values[b]!)
  const found = new Array<number>(values.length)
  for (let from = 0; from < order.length; ) {
    let to = from
    while (to < order.length && values[order[to]!] === values[order[from]!]) to++
    for (let i = from; i < to; i++) found[order[i]!] = (from + to + 1) / 2
    from = to
  }
  return found
}

/** Spearman's rank correlation: Pearson's, of the ranks. */
export function spearman(a: readonly number[], b: readonly number[]): number {
  const [ra, rb] = [ranks(a), ranks(b)]
  const mean = (a.length + 1) / 2
  let both = 0
  let own = 0
  let other = 0
  for (const [i, rank] of ra.entries()) {
    const [x, y] = [rank - mean, rb[i]! - mean]
    both += x * y
    own += x * x
    other += y * y
  }
  return both / Math.sqrt(own * other)
}
