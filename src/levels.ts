import {SEVERITIES, type Severity} from './finding.ts'

/** How bad a finding is, or that it is not told at all. */
export const LEVELS = [...SEVERITIES.toReversed(), 'off'] as const
export type Level = (typeof LEVELS)[number]

/** What users want of rules (`jargon`) and of what a rule speaks of (`jargon/sommeren`). */
export type Levels = Readonly<Record<string, Level>>

/** What a finding is judged by: its rule, and its entry or what else sets it apart. */
interface Judged {
  readonly rule: string
  readonly entry?: string
  readonly severity: Severity
}

/** Findings with the severity that users want, without those that they want off. What is said of an entry wins. */
export const atLevels = <T extends Judged>(findings: readonly T[], levels: Levels): T[] =>
  findings.flatMap(finding => {
    const level = levelOf(finding.rule, finding.entry, levels)
    if (level === undefined || level === finding.severity) return [finding]
    return level === 'off' ? [] : [{...finding, severity: level}]
  })

/** What users want of a rule and an entry of it. */
export const levelOf = (rule: string, entry: string | undefined, levels: Levels): Level | undefined =>
  (entry === undefined ? undefined : own(levels, `${rule}/${entry}`)) ?? own(levels, rule)

const own = (levels: Levels, id: string): Level | undefined =>
  Object.hasOwn(levels, id) ? levels[id] : undefined

/** Whether a rule has anything to say: it is not off, or something that it speaks of is on all the same. */
export const isOn = (rule: string, levels: Levels): boolean =>
  levelOf(rule, undefined, levels) !== 'off' ||
  Object.entries(levels).some(([id, level]) => level !== 'off' && id.startsWith(`${rule}/`))
