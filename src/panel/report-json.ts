import {FEELINGS, type KindCode, PANEL_SCHEMA} from './model.ts'
import type {JudgedFinding, LetterOutcome, ParagraphOutcome} from './outcome.ts'
import type {ReportOptions} from './report-content.ts'
import type {GroupTally, Remark, Share, VersionTally} from './tally.ts'
import {FEWEST_READERS} from './thresholds.ts'

/** The report for other programs; `docs/json.md` tells what stands in it. */
export function reportJson(
  letters: readonly LetterOutcome[],
  {date, thresholds, version}: ReportOptions,
): string {
  const number = (verdict: string): number =>
    letters.filter(letter => letter.verdict.verdict === verdict).length
  return `${JSON.stringify(
    {
      schema: PANEL_SCHEMA,
      tool: {name: 'briefwijzer', version},
      date,
      thresholds,
      letters: letters.map(letterJson),
      summary: {
        letters: letters.length,
        passed: number('passed'),
        failed: number('failed'),
        tooFew: number('too-few'),
      },
    },
    undefined,
    2,
  )}\n`
}

function letterJson(letter: LetterOutcome): object {
  const {
    path,
    title,
    state,
    tally,
    verdict,
    questions,
    paragraphs,
    whole,
    missed,
    strict,
    words,
    history,
    change,
  } = letter
  return {
    path,
    title,
    state,
    ...versionJson(tally, questions),
    ...verdict,
    groups: tally.groups.map(({kind, value, ...group}) => ({kind, value, ...groupJson(group, questions)})),
    paragraphs: paragraphs.map(paragraphJson),
    letterFindings: whole.map(findingJson),
    missed,
    strict: strict.map(findingJson),
    words,
    said: tally.said.map(({round, reader, kind, value, note}) => ({round, reader, kind, value, note})),
    history: history.map(({tally, verdict: {verdict}}) => ({...versionJson(tally, questions), verdict})),
    change: change
      ? {
          from: change.from.version.version,
          paragraphs: change.paragraphs.map(({before, after}) => ({
            before: before ? {number: before.number, text: before.text} : null,
            after: after ? {number: after.number, text: after.text} : null,
          })),
        }
      : null,
  }
}

const versionJson = (
  {version, rounds, all, difficulty}: VersionTally,
  questions: readonly KindCode[],
): object => ({
  version: version.version,
  rounds,
  all: groupJson(all, questions),
  difficulty: groupJson(difficulty, questions),
})

const groupJson = (
  {readers, questions: shares, feelings}: GroupTally,
  questions: readonly KindCode[],
): object => ({
  readers,
  questions: Object.fromEntries(questions.map(kind => [kind, shareJson(shares[kind] ?? {right: 0, of: 0})])),
  feelings: Object.fromEntries(FEELINGS.map(feeling => [feeling, feelings[feeling]])),
})

/** Of fewer than five answers there is no percentage. */
const shareJson = ({right, of}: Share): object => ({
  right,
  of,
  percent: of < FEWEST_READERS ? null : Math.round((1000 * right) / of) / 10,
})

const paragraphJson = ({
  number,
  paragraph,
  readers,
  plus,
  minus,
  down,
  findings,
  remarks,
  decision,
}: ParagraphOutcome): object => ({
  number,
  text: paragraph.text,
  lines: paragraph.lines,
  readers,
  plus,
  minus,
  net: plus - minus,
  down,
  findings: findings.map(findingJson),
  remarks: remarks.map(remarkJson),
  decision: decision ? {decision: decision.decision, note: decision.note} : null,
})

const findingJson = ({rule, entry, severity, match, paragraph, readers, minded}: JudgedFinding): object => ({
  rule,
  ...(entry !== undefined && {entry}),
  severity,
  match,
  ...(paragraph !== undefined && {paragraph}),
  readers,
  minded,
})

const remarkJson = ({round, reader, kind, value, note}: Remark): object => ({
  round,
  reader,
  kind,
  value,
  note,
})
