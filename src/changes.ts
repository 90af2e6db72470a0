/** Changes above which the shortest difference is not looked for: its cost grows with their square. */
const MOST_CHANGES = 2000

/** a[from, to) gives way to b[start, end). */
export interface Change {
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
}

/** What to change in `a` to get `b`: the fewest changes, unless there are very many. */
export function changes(a: readonly string[], b: readonly string[]): Change[] {
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head++
  let tail = 0
  while (
    tail < a.length - head &&
    tail < b.length - head &&
    a[a.length - 1 - tail] === b[b.length - 1 - tail]
  )
    tail++
  const middleA = a.slice(head, a.length - tail)
  const middleB = b.slice(head, b.length - tail)
  const found = shortest(middleA, middleB) ?? byPlace(middleA, middleB)
  return found.map(({from, to, start, end}) => ({
    from: from + head,
    to: to + head,
    start: start + head,
    end: end + head,
  }))
}

/** One by one when there are as many, as after fixes; else all of it at once. */
function byPlace(a: readonly string[], b: readonly string[]): Change[] {
  if (a.length !== b.length) return [{from: 0, to: a.length, start: 0, end: b.length}]
  return joined(a.flatMap((line, i) => (line === b[i] ? [] : [{from: i, to: i + 1, start: i, end: i + 1}])))
}

/** Eugene W. Myers, An O(ND) Difference Algorithm and Its Variations, Algorithmica 1 (1986). */
function shortest(a: readonly string[], b: readonly string[]): Change[] | undefined {
  const most = Math.min(a.length + b.length, MOST_CHANGES)
  // Of each number of changes, the furthest place in `a` on each diagonal from -d to d.
  const trace: Int32Array[] = []
  let furthest = new Int32Array(3)
  for (let d = 0; d <= most; d++) {
    const next = new Int32Array(2 * d + 3)
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && at(furthest, d - 1, k - 1) < at(furthest, d - 1, k + 1))
      let x = d === 0 ? 0 : down ? at(furthest, d - 1, k + 1) : at(furthest, d - 1, k - 1) + 1
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++
      next[k + d + 1] = x
      if (x < a.length || x - k < b.length) continue
      trace.push(next)
      return backwards(trace, a.length, b.length)
    }
    trace.push(next)
    furthest = next
  }
  return undefined
}

/** The place on diagonal `k` in the row of `d` changes. */
const at = (row: Int32Array, d: number, k: number): number => row[k + d + 1] ?? 0

function backwards(trace: readonly Int32Array[], endA: number, endB: number): Change[] {
  const steps: Change[] = []
  let x = endA
  let y = endB
  for (let d = trace.length - 1; d > 0; d--) {
    const row = trace[d - 1]!
    const k = x - y
    const down = k === -d || (k !== d && at(row, d - 1, k - 1) < at(row, d - 1, k + 1))
    const [oldX, oldY] = down
      ? [at(row, d - 1, k + 1), at(row, d - 1, k + 1) - k - 1]
      : [at(row, d - 1, k - 1), at(row, d - 1, k - 1) - k + 1]
    steps.push(
      down
        ? {from: oldX, to: oldX, start: oldY, end: oldY + 1}
        : {from: oldX, to: oldX + 1, start: oldY, end: oldY},
    )
    x = oldX
    y = oldY
  }
  return joined(steps.reverse())
}

/** Changes that stand side by side become one. */
function joined(steps: readonly Change[]): Change[] {
  const found: Change[] = []
  for (const step of steps) {
    const last = found.at(-1)
    if (last && last.to === step.from && last.end === step.start)
      found[found.length - 1] = {...last, to: step.to, end: step.end}
    else found.push(step)
  }
  return found
}
