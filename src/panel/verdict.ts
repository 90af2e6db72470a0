import {BAD_FEELINGS, type KindCode} from './model.ts'
import {feltBy, type GroupTally, type Share, type VersionTally} from './tally.ts'
import type {PanelThresholds} from './thresholds.ts'

/** Why a letter has not passed, or why that can't be told yet. */
export type Reason =
  | {readonly kind: 'readers'; readonly group: ReaderGroup; readonly readers: number; readonly needed: number}
  | {
      readonly kind: 'answers'
      readonly group: ReaderGroup
      readonly question: KindCode
      readonly answers: number
      readonly needed: number
    }
  | {
      readonly kind: 'question'
      readonly group: ReaderGroup
      readonly question: KindCode
      readonly share: Share
      /** Right answers that would have been enough. */
      readonly needed: number
    }
  | {readonly kind: 'paragraph'; readonly paragraph: number; readonly plus: number; readonly minus: number}
  | {readonly kind: 'feelings'; readonly bad: number; readonly of: number; readonly most: number}

export type ReaderGroup = 'all' | 'difficulty'

export interface Verdict {
  readonly verdict: 'passed' | 'failed' | 'too-few'
  /** Readers that are missing, when there are too few. */
  readonly missing: readonly Reason[]
  /** What is not good enough, or does not look so yet. */
  readonly faults: readonly Reason[]
}

/** Judges a version by the thresholds. As long as there are too few readers it has neither passed nor failed. */
export function verdictOn(tally: VersionTally, thresholds: PanelThresholds): Verdict {
  const asked = new Set(tally.version.questions.map(({kind}) => kind))
  const questions = thresholds.questions.filter(
    kind => asked.has(kind) || tally.all.questions[kind] !== undefined,
  )
  const groups: readonly (readonly [ReaderGroup, GroupTally, number])[] = [
    ['all', tally.all, thresholds.readers],
    ['difficulty', tally.difficulty, thresholds.difficulty],
  ]
  const missing = groups.flatMap(([group, of, needed]): Reason[] => [
    ...(of.readers < needed ? [{kind: 'readers', group, readers: of.readers, needed} as const] : []),
    // Who was there but was not asked can't be counted as one who understood.
    ...(of.readers < needed
      ? []
      : questions.flatMap((question): Reason[] => {
          const answers = of.questions[question]?.of ?? 0
          return answers < needed ? [{kind: 'answers', group, question, answers, needed}] : []
        })),
  ])
  const faults: Reason[] = [
    ...groups.flatMap(([group, of]) =>
      questions.flatMap((question): Reason[] => {
        const share = of.questions[question]
        if (!share) return []
        const needed = Math.ceil((thresholds.right * share.of) / 100)
        return share.right < needed ? [{kind: 'question', group, question, share, needed}] : []
      }),
    ),
    ...tally.paragraphs
      .filter(({plus, minus}) => plus - minus < thresholds.marks)
      .map(({number, plus, minus}): Reason => ({kind: 'paragraph', paragraph: number, plus, minus})),
    ...badFeelings(tally.all, thresholds),
  ]
  return {verdict: missing.length > 0 ? 'too-few' : faults.length > 0 ? 'failed' : 'passed', missing, faults}
}

function badFeelings(group: GroupTally, {feelings: most}: PanelThresholds): Reason[] {
  const of = feltBy(group)
  const bad = BAD_FEELINGS.reduce((sum, feeling) => sum + group.feelings[feeling], 0)
  return bad * 100 > most * of ? [{kind: 'feelings', bad, of, most: Math.floor((most * of) / 100)}] : []
}
