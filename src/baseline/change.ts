import {type Baseline, countKnown, type KnownFindings, keyOf} from './baseline.ts'
import {matchBaseline, type Outcome} from './match.ts'

/** A baseline without what is solved; what was met stands where it was met. */
export const pruned = ({met, unseen}: Outcome): Baseline => both(met, unseen)

/** A baseline of what was found now, and of what nobody looked at. */
export const remade = (found: Baseline, {unseen}: Outcome): Baseline => both(found, unseen)

const both = (a: Baseline, b: Baseline): Baseline => ({
  findings: countKnown([...a.findings, ...b.findings]),
  unreadable: [...new Set([...a.unreadable, ...b.unreadable])].sort(),
})

/**
 * What a baseline would hold more of than before, wherever it stands: a letter that was renamed, or a paragraph that
 * went to another letter, is no growth.
 */
export function growth(found: Baseline, {met, solved}: Outcome): Baseline {
  const room = new Map<string, number>()
  for (const known of [...met.findings, ...solved.findings])
    room.set(keyOf(known), (room.get(keyOf(known)) ?? 0) + known.count)
  const more: KnownFindings[] = []
  for (const known of found.findings) {
    const left = room.get(keyOf(known)) ?? 0
    room.set(keyOf(known), Math.max(0, left - known.count))
    if (known.count > left) more.push({...known, count: known.count - left})
  }
  const before = new Set(met.unreadable)
  return {findings: more, unreadable: found.unreadable.filter(path => !before.has(path))}
}

/** What a run over letters saw, as a baseline knows it. */
export interface Seen {
  readonly letters: readonly {readonly path: string; readonly findings: readonly KnownFindings[]}[]
  readonly sets: readonly KnownFindings[]
  readonly unreadable: readonly string[]
  /** Whether all letters were looked at. */
  readonly whole: boolean
  /** Whether there were sets among them. */
  readonly hadSets: boolean
}

/** The baseline of what was seen. */
export const seenBaseline = ({letters, sets, unreadable}: Seen): Baseline => ({
  findings: countKnown([...letters.flatMap(({findings}) => findings), ...sets]),
  unreadable: [...new Set(unreadable)].sort(),
})

/** Holds what was seen against a baseline, all rules at work; `fresh` is what it does not know. */
export function outcomeOf(
  baseline: Baseline,
  {letters, sets, unreadable, whole, hadSets}: Seen,
  isGone: (path: string) => boolean,
): Outcome & {readonly fresh: Baseline} {
  const match = matchBaseline(baseline, isGone)
  const itself = (known: KnownFindings): KnownFindings => known
  const fresh = letters.flatMap(({path, findings}) => match.fresh(path, findings, itself))
  const freshSets = match.freshInSets(sets, itself)
  return {
    fresh: {
      findings: countKnown([...fresh, ...freshSets]),
      unreadable: unreadable.filter(path => !match.isUnreadable(path)),
    },
    ...match.outcome({whole, sets: hadSets}, () => true),
  }
}
