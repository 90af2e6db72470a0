import {applyEdits, inOrder} from './dutch/edit.ts'
import {type Edit, type Finding, SEVERITIES, type Suggestion} from './finding.ts'
import {firstBehind} from './first-behind.ts'

/** What fixing needs to know of a text: its findings, in order of place, and the ranges of its merge fields. */
export interface Checked {
  readonly findings: readonly Finding[]
  /** Merge fields and control tags, in order of place; they stay byte for byte. */
  readonly fields: readonly Range[]
}

/** A suggestion that was carried out; offsets are those of the text in the round in which that happened. */
interface Applied {
  readonly finding: Finding
  readonly suggestion: Suggestion
}

export interface Fixed {
  readonly text: string
  readonly applied: readonly Applied[]
  /** Rounds in which something was tried. */
  readonly rounds: number
}

interface Range {
  readonly start: number
  readonly end: number
}

const MOST_ROUNDS = 10
/** Times that a round may be tried out: halving finds one bad fix among a hundred in about ten. */
const MOST_TRIES = 100

/**
 * Carries out the first suggestion of every finding when it is safe, and again on what comes out, until
 * nothing changes. A fix that makes a finding of its own, of severity warning or error, is taken back.
 *
 * @param check lints a text; it is asked for the source itself first
 */
export function fixLetter(source: string, check: (text: string) => Checked): Fixed {
  let text = source
  let checked = check(text)
  const applied: Applied[] = []
  const refused = new Set<string>()
  let rounds = 0
  while (rounds < MOST_ROUNDS) {
    const chosen = choose(text, checked, refused)
    if (chosen.length === 0) break
    rounds++
    const before = refused.size
    const round = tryOut(text, checked, chosen, check, refused)
    if (round.kept.length === 0 && refused.size === before) break
    text = round.text
    checked = round.checked
    applied.push(...round.kept)
  }
  return {text, applied, rounds}
}

/** Names a fix across rounds. */
const nameOf = ({finding, suggestion}: Applied): string => `${finding.fingerprint}\n${suggestion.text}`

/** The safe fixes of one round, none of which touches another or reaches across it; the earlier finding first. */
function choose(text: string, {findings, fields}: Checked, refused: ReadonlySet<string>): Applied[] {
  const chosen: Applied[] = []
  const taken: Range[] = []
  for (const finding of findings) {
    const suggestion = finding.suggestions[0]
    if (suggestion?.fix !== 'safe') continue
    const fix = {finding, suggestion}
    if (refused.has(nameOf(fix)) || !mayEdit(text, suggestion.edits, fields)) continue
    const hull = hullOf(suggestion.edits)
    const at = firstBehind(taken, hull.start)
    const [before, after] = [taken[at - 1], taken[at]]
    if ((before && before.end >= hull.start) || (after && after.start <= hull.end)) continue
    taken.splice(at, 0, hull)
    chosen.push(fix)
  }
  return chosen
}

/** Carries out what it can of a round: all of it, or else the halves, down to the single fix that does harm. */
function tryOut(
  text: string,
  checked: Checked,
  chosen: readonly Applied[],
  check: (text: string) => Checked,
  refused: Set<string>,
): {readonly text: string; readonly checked: Checked; readonly kept: readonly Applied[]} {
  let result = {text, checked, kept: [] as readonly Applied[]}
  let tries = 0
  const settle = (group: readonly Applied[]): void => {
    // What there was no time for gets its turn in the next round.
    if (tries++ >= MOST_TRIES) return
    const kept = [...result.kept, ...group]
    const edits = kept.flatMap(({suggestion}) => suggestion.edits)
    const next = applyEdits(text, edits)
    const after = check(next)
    if (!addsFindings(checked, after, edits, kept)) result = {text: next, checked: after, kept}
    else if (group.length === 1) refused.add(nameOf(group[0]!))
    else {
      const half = group.length >> 1
      settle(group.slice(0, half))
      settle(group.slice(half))
    }
  }
  settle(chosen)
  return result
}

/**
 * Whether edits may be made: they lie in the text, change it, don't overlap one another, and leave every merge
 * field alone.
 *
 * @param fields in order of place
 */
export function mayEdit(text: string, edits: readonly Edit[], fields: readonly Range[]): boolean {
  const sorted = inOrder(edits)
  if (!sorted.some(({start, end, text: by}) => text.slice(start, end) !== by)) return false
  return sorted.every(({start, end}, i) => {
    if (start < (sorted[i - 1]?.end ?? 0) || end < start || end > text.length) return false
    const field = fields[firstBehind(fields, start)]
    return !field || field.start >= end
  })
}

const hullOf = (edits: readonly Edit[]): Range => ({
  start: Math.min(...edits.map(({start}) => start)),
  end: Math.max(...edits.map(({end}) => end)),
})

/** Whether there is a finding of weight in the new text that the old one did not have in the same place. */
function addsFindings(
  before: Checked,
  after: Checked,
  edits: readonly Edit[],
  fixed: readonly Applied[],
): boolean {
  const back = wayBack(edits)
  // A fix that leaves its own finding standing has done no good.
  const gone = new Set(fixed.map(({finding}) => finding))
  const known = new Map<string, {readonly findings: Finding[]; first: number}>()
  for (const finding of before.findings) {
    if (gone.has(finding)) continue
    const group = known.get(kindOf(finding))
    if (group) group.findings.push(finding)
    else known.set(kindOf(finding), {findings: [finding], first: 0})
  }
  const used = new Set<Finding>()
  return after.findings.some(finding => {
    if (finding.severity === 'info') return false
    const group = known.get(kindOf(finding))
    if (!group) return true
    const start = back(finding.start.offset)
    const end = back(finding.end.offset)
    const {findings} = group
    while ((findings[group.first]?.start.offset ?? Infinity) < start.start) group.first++
    for (let i = group.first; i < findings.length && findings[i]!.start.offset <= start.end; i++) {
      const old = findings[i]!
      if (used.has(old) || !within(old.end.offset, end) || weight(old) < weight(finding)) continue
      used.add(old)
      return false
    }
    return true
  })
}

const kindOf = ({rule, entry}: Finding): string => `${rule}/${entry ?? ''}`
const weight = ({severity}: Finding): number => SEVERITIES.indexOf(severity)
const within = (offset: number, {start, end}: Range): boolean => offset >= start && offset <= end

/** From an offset in the new text to where it was in the old one: a range when it lies in a replacement. */
function wayBack(edits: readonly Edit[]): (offset: number) => Range {
  const sorted = inOrder(edits)
  const shifted: (Range & {readonly old: Range})[] = []
  let shift = 0
  for (const {start, end, text} of sorted) {
    shifted.push({start: start + shift, end: start + shift + text.length, old: {start, end}})
    shift += text.length - (end - start)
  }
  return offset => {
    const at = firstBehind(shifted, offset)
    const edit = shifted[at]
    if (edit && edit.start < offset) return edit.old
    const last = shifted[at - 1]
    if (!last) return {start: offset, end: offset}
    const old = offset - last.end + last.old.end
    // Where text was taken away, what stood before it and what stood behind it are in one place now.
    return offset === last.start ? {start: last.old.start, end: old} : {start: old, end: old}
  }
}

/** Where a range of the old text lies after edits to it. */
export function moveRange({start, end}: Range, edits: readonly Edit[]): Range {
  // What is put in right before the range pushes it on, and right behind it does nothing.
  const move = (offset: number, isPushed: boolean): number => {
    let shift = 0
    for (const edit of inOrder(edits)) {
      if (edit.start >= offset && !(isPushed && edit.end <= offset)) break
      if (edit.end > offset) return edit.start + shift + edit.text.length
      shift += edit.text.length - (edit.end - edit.start)
    }
    return offset + shift
  }
  return {start: move(start, true), end: move(end, start === end)}
}
