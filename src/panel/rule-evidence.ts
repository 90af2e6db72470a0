import type {Severity} from '../finding.ts'
import {groupBy} from '../group-by.ts'
import type {PanelData, PanelFinding, RecordedVersion} from './model.ts'
import {judged, type LetterToday} from './outcome.ts'
import {tallyVersion} from './tally.ts'
import {FEWEST_READERS} from './thresholds.ts'

/** What readers made of what a rule, or an entry of it, flags: over all letters and rounds. */
export interface Evidence {
  readonly rule: string
  /** Nothing for the rule as a whole. */
  readonly entry?: string
  /** The gravest that it had. */
  readonly severity: Severity
  readonly letters: number
  /** Findings that readers saw. */
  readonly findings: number
  /** Different readers who saw one at least. */
  readonly readers: number
  /** Times that a reader saw a finding: a reader of two counts twice. */
  readonly seen: number
  /** How many of those the reader minded. */
  readonly minded: number
  /** What the figures plead for; nothing when they say too little, when it is right as it is, and for the law. */
  readonly proposal?: Severity
}

/** Times seen, and readers, below which figures plead for nothing. */
export const ENOUGH_SEEN = 20
export const ENOUGH_READERS = 10
/** Per cent of the times seen: fewer minded makes a rule milder, more makes it graver, one step at a time. */
export const MILDER_BELOW = 5
export const GRAVER_FROM = 30

const STEPS: readonly Severity[] = ['info', 'warning', 'error']

/** One finding in one version, with who saw it. */
interface Case {
  readonly path: string
  readonly finding: PanelFinding
  readonly seen: number
  readonly minded: number
  readonly readers: readonly string[]
}

/**
 * Counts how often readers minded what each rule and each entry flags, those that were seen most first.
 *
 * @param today letters as they are today, whose findings are known better than those that were recorded
 * @param mayPropose whether a rule or entry can get another severity: the law holds whatever readers think
 */
export function ruleEvidence(
  data: PanelData,
  today: (path: string) => LetterToday | undefined,
  mayPropose: (rule: string, entry?: string) => boolean,
): Evidence[] {
  const byVersion = groupBy(data.answers, ({version}) => version)
  const told = new Set<string>()
  const cases = data.letters.flatMap(({path, versions}) =>
    versions.flatMap(version => {
      const answers = byVersion.get(version.version)
      // A letter that got another name has the same version twice.
      if (!answers || told.has(version.version)) return []
      told.add(version.version)
      return casesIn(path, version, answers, data, today(path))
    }),
  )
  const rules = groupBy(cases, ({finding}) => finding.rule)
  return [...rules]
    .flatMap(([rule, all]) => {
      const entries = groupBy(all, ({finding}) => finding.entry)
      return [
        evidenceOf({rule}, all, mayPropose(rule)),
        ...[...entries].flatMap(([entry, some]) =>
          entry === undefined ? [] : [evidenceOf({rule, entry}, some, mayPropose(rule, entry))],
        ),
      ]
    })
    .sort(
      (a, b) =>
        rulesSeen(rules, b.rule) - rulesSeen(rules, a.rule) ||
        (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0) ||
        Number(a.entry !== undefined) - Number(b.entry !== undefined) ||
        b.seen - a.seen ||
        (a.entry! < b.entry! ? -1 : 1),
    )
}

const rulesSeen = (rules: ReadonlyMap<string, readonly Case[]>, rule: string): number =>
  rules.get(rule)!.reduce((sum, {seen}) => sum + seen, 0)

function casesIn(
  path: string,
  version: RecordedVersion,
  answers: PanelData['answers'],
  data: PanelData,
  today: LetterToday | undefined,
): Case[] {
  const tally = tallyVersion(version, answers, data.readers)
  const findings = today?.version === version.version ? today.findings : version.findings
  const variantOf = new Map(answers.map(({round, reader, variant}) => [`${round} ${reader}`, variant]))
  return judged(findings, tally, version).flatMap((finding): Case[] => {
    if (finding.paragraph === undefined || finding.readers === 0) return []
    const having = new Set(
      version.variants
        .filter(({paragraphs}) => paragraphs.includes(finding.paragraph!))
        .map(({number}) => number),
    )
    return [
      {
        path,
        finding,
        seen: finding.readers,
        minded: finding.minded,
        readers: [...variantOf].flatMap(([reader, variant]) => (having.has(variant) ? [reader] : [])),
      },
    ]
  })
}

function evidenceOf(
  of: Pick<Evidence, 'rule' | 'entry'>,
  cases: readonly Case[],
  mayPropose: boolean,
): Evidence {
  const severity = STEPS[Math.max(...cases.map(({finding}) => STEPS.indexOf(finding.severity)))]!
  const seen = cases.reduce((sum, one) => sum + one.seen, 0)
  const minded = cases.reduce((sum, one) => sum + one.minded, 0)
  const readers = new Set(cases.flatMap(one => one.readers)).size
  const proposal =
    !mayPropose || seen < ENOUGH_SEEN || readers < ENOUGH_READERS
      ? undefined
      : proposed(severity, seen, minded)
  return {
    ...of,
    severity,
    letters: new Set(cases.map(({path}) => path)).size,
    findings: cases.length,
    readers,
    seen,
    minded,
    ...(proposal && {proposal}),
  }
}

/** One step milder or graver; never off: readers don't see everything. */
function proposed(severity: Severity, seen: number, minded: number): Severity | undefined {
  const step = STEPS.indexOf(severity)
  if (minded * 100 < MILDER_BELOW * seen) return STEPS[step - 1]
  if (minded * 100 >= GRAVER_FROM * seen) return STEPS[step + 1]
  return undefined
}

/** Whether a share of readers may be told as a percentage. */
export const mayTellShare = ({readers}: Evidence): boolean => readers >= FEWEST_READERS
