import {safeText} from './safe-text.ts'
import type {Style} from './style.ts'

/** Unchanged lines around a change. */
const CONTEXT = 3
/** Changed lines above which the shortest difference is not looked for: its cost grows with their square. */
const MOST_CHANGES = 2000

/** Lines a[from, to) give way to b[start, end). */
interface Change {
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
}

/**
 * The difference between two texts as `diff -u` and git write it, fit for `git apply`; empty when there is none.
 *
 * @param path relative to the working folder, with forward slashes
 */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return ''
  const a = lines(before)
  const b = lines(after)
  const hunks = grouped(changes(a, b)).map(group => hunk(a, b, group))
  return `--- ${name('a/', path)}\n+++ ${name('b/', path)}\n${hunks.join('')}`
}

/** The same for a screen: coloured, carriage returns as `^M`, and nothing in it that could steer a terminal. */
export function showDiff(diff: string, style: Style): string {
  return diff
    .split('\n')
    .map((line, i) => {
      const shown = safeText(line.replaceAll('\r', '^M'))
      if (i < 2) return style.strong(shown)
      if (line.startsWith('@@')) return style.severity.info(shown)
      if (line.startsWith('+')) return style.good(shown)
      return line.startsWith('-') ? style.severity.error(shown) : shown
    })
    .join('\n')
}

/** Lines with their ends, so that a last line without one is another line than one with it. */
const lines = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? []

/** A file's name as git writes it: quoted when it has signs that would break the line, a tab behind one with spaces. */
function name(side: string, path: string): string {
  const whole = side + path
  if (!/["\\\x00-\x1F\x7F]/.test(whole)) return whole.includes(' ') ? `${whole}\t` : whole
  const escaped = whole.replace(/["\\]/g, '\\$&').replace(/[\x00-\x1F\x7F]/g, sign => {
    return `\\${sign.charCodeAt(0).toString(8).padStart(3, '0')}`
  })
  return `"${escaped}"`
}

/** Changes that share their context stand in one hunk. */
function grouped(all: readonly Change[]): Change[][] {
  const groups: Change[][] = []
  for (const change of all) {
    const last = groups.at(-1)
    if (last && change.from - last.at(-1)!.to <= 2 * CONTEXT) last.push(change)
    else groups.push([change])
  }
  return groups
}

function hunk(a: readonly string[], b: readonly string[], group: readonly Change[]): string {
  const first = group[0]!
  const last = group.at(-1)!
  const lead = Math.min(CONTEXT, first.from)
  const trail = Math.min(CONTEXT, a.length - last.to)
  const range = (from: number, to: number): string => {
    const length = to - from
    // A range without lines names the line before it.
    return length === 1 ? `${from + 1}` : `${length === 0 ? from : from + 1},${length}`
  }
  const head = `@@ -${range(first.from - lead, last.to + trail)} +${range(first.start - lead, last.end + trail)} @@\n`
  const body: string[] = []
  let at = first.from - lead
  for (const {from, to, start, end} of group) {
    body.push(...marked(' ', a.slice(at, from)), ...marked('-', a.slice(from, to)))
    body.push(...marked('+', b.slice(start, end)))
    at = to
  }
  body.push(...marked(' ', a.slice(at, at + trail)))
  return head + body.join('')
}

const marked = (mark: string, some: readonly string[]): string[] =>
  some.map(line => (line.endsWith('\n') ? mark + line : `${mark}${line}\n\\ No newline at end of file\n`))

/** What to change in `a` to get `b`: the fewest lines, unless there are very many. */
function changes(a: readonly string[], b: readonly string[]): Change[] {
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

/** Line by line when there are as many, as after fixes; else all of it at once. */
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
