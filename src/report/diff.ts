import {type Change, changes} from '../changes.ts'
import {safeText} from './safe-text.ts'
import type {Style} from './style.ts'

/** Unchanged lines around a change. */
const CONTEXT = 3
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
