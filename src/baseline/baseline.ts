import type {Finding} from '../finding.ts'
import type {SetFinding} from '../journey/set-finding.ts'

/** Findings that were there when the baseline was made: alike in rule, entry and words with those around, in one file. */
export interface KnownFindings {
  /** From the folder of the baseline, with forward slashes; of a finding on a set that of its first letter. */
  readonly path: string
  readonly rule: string
  /** Of a finding on a set its category. */
  readonly entry?: string
  /** Without the number that tells equal ones apart. */
  readonly fingerprint: string
  readonly count: number
  /** What they are about, for people. */
  readonly words: string
}

/** What was wrong when a project began to use the program: plain data. */
export interface Baseline {
  /** In the order of `compareKnown`, without doubles. */
  readonly findings: readonly KnownFindings[]
  /** Paths of files that could not be read; sorted. */
  readonly unreadable: readonly string[]
}

export const EMPTY_BASELINE: Baseline = {findings: [], unreadable: []}

/** The rule whose findings are about sets: these belong to no file. */
const SET_RULE = 'journey'

/** What a finding is known by, wherever it stands. */
export const keyOf = ({
  rule,
  entry = '',
  fingerprint,
}: Pick<KnownFindings, 'rule' | 'entry' | 'fingerprint'>): string => `${fingerprint} ${rule}/${entry}`

/** Where a finding must stand to be the same: anywhere for those on sets. */
export const placeOf = ({path, rule}: Pick<KnownFindings, 'path' | 'rule'>): string =>
  rule === SET_RULE ? '' : path

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** By path, then rule, entry and fingerprint: the same in every language of the computer. */
export const compareKnown = (a: KnownFindings, b: KnownFindings): number =>
  byText(a.path, b.path) ||
  byText(a.rule, b.rule) ||
  byText(a.entry ?? '', b.entry ?? '') ||
  byText(a.fingerprint, b.fingerprint)

/** Longest piece of a letter that a baseline shows. */
const MOST_WORDS = 60

function shown(match: string): string {
  const text = match
    .slice(0, 4 * MOST_WORDS)
    .replace(/\s+/g, ' ')
    .trim()
  if (text.length <= MOST_WORDS) return text
  // No half a character at the end.
  return `${text.slice(0, MOST_WORDS - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}

/** One finding in a letter, as a baseline knows it. */
export const knownOf = (path: string, {rule, entry, fingerprint, match}: Finding): KnownFindings => ({
  path,
  rule,
  ...(entry !== undefined && {entry}),
  fingerprint: fingerprint.replace(/-\d+$/, ''),
  count: 1,
  words: shown(match),
})

/** One finding about a set, as a baseline knows it. */
export const knownOfSet = (path: string, {rule, category, fingerprint}: SetFinding): KnownFindings => ({
  path,
  rule,
  entry: category,
  fingerprint: fingerprint.replace(/-\d+$/, ''),
  count: 1,
  words: '',
})

/** Brings findings into the form of a baseline: equal ones counted together, in order. */
export function countKnown(findings: Iterable<KnownFindings>): KnownFindings[] {
  const counted = new Map<string, KnownFindings>()
  for (const known of findings) {
    const key = `${known.path} ${keyOf(known)}`
    const before = counted.get(key)
    counted.set(key, before ? {...before, count: before.count + known.count} : known)
  }
  return [...counted.values()].filter(({count}) => count > 0).sort(compareKnown)
}

/** How many findings there are. */
export const total = (findings: readonly KnownFindings[]): number =>
  findings.reduce((sum, {count}) => sum + count, 0)
