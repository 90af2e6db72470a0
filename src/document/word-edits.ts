import {changes} from '../changes.ts'
import type {Edit} from '../finding.ts'
import {firstBehind} from '../first-behind.ts'
import type {LaidOut} from './pieces.ts'

/** Words, runs of white space, and all other characters by themselves. */
const TOKENS = /[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu

/**
 * What to change in a document's text to get another with the same lines: word by word, and nothing of what is fixed.
 * Throws when the two don't have the same lines and the same fields.
 */
export function wordEdits({text: before, segments}: LaidOut, after: string): Edit[] {
  const edits: Edit[] = []
  const fixed = segments.filter(({piece}) => piece.kind === 'atom' && (piece.fixed || piece.text === '\n'))
  const marks = [...fixed, ...lineEnds(before)].sort((a, b) => a.start - b.start || b.end - a.end)
  let [from, to] = [0, 0]
  for (const mark of [...marks, {start: before.length, end: before.length}]) {
    // A line end that is a line break stands in the list twice.
    if (mark.start < from) continue
    const own = before.slice(mark.start, mark.end)
    const at = mark.start === before.length ? after.length : after.indexOf(own, to)
    if (at < 0) throw new Error(`the new text lacks ${JSON.stringify(own)}`)
    const isWhole = (start: number, end: number): boolean =>
      segments[firstBehind(segments, start)]!.end >= end
    edits.push(...between(before.slice(from, mark.start), after.slice(to, at), from, isWhole))
    from = mark.end
    to = at + own.length
  }
  return edits
}

const lineEnds = (text: string): {readonly start: number; readonly end: number}[] =>
  Array.from(text.matchAll(/\n/g), ({index}) => ({start: index, end: index + 1}))

/**
 * @param shift offset of `before` in the document's text
 * @param isWhole whether a stretch of that text is in one piece, in one format
 */
function between(
  before: string,
  after: string,
  shift: number,
  isWhole: (start: number, end: number) => boolean,
): Edit[] {
  if (before === after) return []
  const [a, b] = [before.match(TOKENS) ?? [], after.match(TOKENS) ?? []]
  const [startOf, newStartOf] = [offsets(a), offsets(b)]
  const edits: {start: number; end: number; text: string}[] = []
  for (const {from, to, start, end} of changes(a, b)) {
    const edit = {
      start: startOf[from]! + shift,
      end: startOf[to]! + shift,
      text: after.slice(newStartOf[start], newStartOf[end]),
    }
    const last = edits.at(-1)
    const gap = last && before.slice(last.end - shift, edit.start - shift)
    // Two words side by side are one change to who reads it. Between two pieces there may be the mark of a note.
    if (last && gap !== undefined && gap.trim() === '' && isWhole(last.start, edit.end)) {
      last.text += gap + edit.text
      last.end = edit.end
    } else edits.push(edit)
  }
  return edits
}

/** Where each token starts, and where the last one ends. */
function offsets(tokens: readonly string[]): number[] {
  const starts = [0]
  for (const token of tokens) starts.push(starts.at(-1)! + token.length)
  return starts
}
