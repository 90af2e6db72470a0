import {groupBy} from '../group-by.ts'
import {type Change, changeBetween} from './change.ts'
import {folded, minds, overlaps} from './minded.ts'
import {
  type KindCode,
  type PanelData,
  type PanelDecision,
  type PanelFinding,
  type PanelParagraph,
  QUESTIONS,
  type RecordedVersion,
} from './model.ts'
import {type ParagraphTally, type Remark, tallyVersion, type VersionTally} from './tally.ts'
import {FEWEST_READERS, type PanelThresholds} from './thresholds.ts'
import {type Verdict, verdictOn} from './verdict.ts'

/** A finding beside what readers said. */
export interface JudgedFinding extends PanelFinding {
  /** What to do about it, in Dutch; only of the letter as it is today. */
  readonly advice?: string
  /** Readers who got the paragraph; 0 for a finding about the whole letter. */
  readonly readers: number
  /** Readers who minded what it is about. */
  readonly minded: number
}

/** A paragraph with all that is known of it. */
export interface ParagraphOutcome extends ParagraphTally {
  readonly paragraph: PanelParagraph
  readonly findings: readonly JudgedFinding[]
  readonly decision?: PanelDecision
  /** Readers mark it down: more than the threshold allows. */
  readonly down: boolean
}

/** A hard word, and whether a rule sees it. */
export interface HardWord {
  readonly word: string
  readonly readers: number
  readonly seen: boolean
}

/** How the version that is reported stands to the file. */
export type LetterState =
  /** It is the letter as it is today. */
  | 'current'
  /** The letter has changed since. */
  | 'changed'
  /** The letter can't be read any more. */
  | 'missing'

/** What the panel made of a letter. */
export interface LetterOutcome {
  readonly path: string
  readonly title: string
  readonly state: LetterState
  readonly tally: VersionTally
  readonly verdict: Verdict
  /** Questions that were asked or answered, in order. */
  readonly questions: readonly KindCode[]
  readonly paragraphs: readonly ParagraphOutcome[]
  /** Findings about the letter as a whole. */
  readonly whole: readonly JudgedFinding[]
  /** Paragraphs that readers mark down and no rule sees. */
  readonly missed: readonly number[]
  /** Findings that none of the readers minded, of five or more. */
  readonly strict: readonly JudgedFinding[]
  readonly words: readonly HardWord[]
  /** Every version that was read, the first first; this one among them. */
  readonly history: readonly {readonly tally: VersionTally; readonly verdict: Verdict}[]
  /** Since the version that was read before this one. */
  readonly change?: Change & {readonly verdictBefore: Verdict}
  /** Decisions on that version. */
  readonly decidedBefore: readonly (PanelDecision & {readonly paragraphText: string})[]
}

/** A letter as it is today. */
export interface LetterToday {
  readonly version: string
  readonly paragraphs: readonly PanelParagraph[]
  readonly findings: readonly (PanelFinding & {readonly advice: string})[]
}

/**
 * What the panel made of a letter: of the version that it has today, or else the last one that readers saw. Nothing
 * when nobody read it.
 *
 * @param today nothing when the letter can't be read
 */
export function letterOutcome(
  data: PanelData,
  path: string,
  today: LetterToday | undefined,
  thresholds: PanelThresholds,
): LetterOutcome | undefined {
  const versions = data.letters.find(letter => letter.path === path)?.versions ?? []
  const byVersion = answersOf(data)
  const history = versions
    .flatMap(version => {
      const given = byVersion.get(version.version)
      return given ? [{recorded: version, tally: tallyVersion(version, given, data.readers)}] : []
    })
    .sort((a, b) => order(a.tally) - order(b.tally))
    .map(({recorded, tally}) => ({recorded, tally, verdict: verdictOn(tally, thresholds)}))
  const now = history.findLastIndex(({recorded}) => recorded.version === today?.version)
  const at = now >= 0 ? now : history.length - 1
  const shown = history[at]
  if (!shown) return undefined
  const {recorded, tally, verdict} = shown
  const state = now >= 0 ? 'current' : today ? 'changed' : 'missing'
  const findings = judged(state === 'current' ? today!.findings : recorded.findings, tally, recorded)
  const decisions = new Map(
    data.decisions.flatMap(decision =>
      decision.version === recorded.version ? [[decision.paragraph, decision] as const] : [],
    ),
  )
  const paragraphs = recorded.paragraphs.map((paragraph, i): ParagraphOutcome => {
    const marks = tally.paragraphs[i]!
    const decision = decisions.get(paragraph.number)
    return {
      ...marks,
      paragraph,
      findings: findings.filter(finding => finding.paragraph === paragraph.number),
      ...(decision && {decision}),
      down: marks.plus - marks.minus < thresholds.marks,
    }
  })
  const questions = QUESTIONS.filter(
    kind => tally.all.questions[kind] !== undefined || recorded.questions.some(asked => asked.kind === kind),
  )
  const before = history[at - 1]
  return {
    path,
    title: recorded.title,
    state,
    tally,
    verdict,
    questions,
    paragraphs,
    whole: findings.filter(({paragraph}) => paragraph === undefined),
    missed: paragraphs.filter(({down, findings}) => down && findings.length === 0).map(({number}) => number),
    strict: findings.filter(({readers, minded}) => readers >= FEWEST_READERS && minded === 0),
    words: hardWords(tally, findings),
    history: history.map(({tally, verdict}) => ({tally, verdict})),
    ...(before && {
      change: {...changeBetween(before.tally, tally, questions), verdictBefore: before.verdict},
    }),
    decidedBefore: before ? decidedOn(before.recorded, data.decisions) : [],
  }
}

/** Versions stand in the order of the last round that read them. */
const order = ({rounds}: VersionTally): number => rounds.at(-1) ?? 0

const answersByVersion = new WeakMap<PanelData, ReadonlyMap<string, PanelData['answers']>>()

/** The answers to each version; made once, for there may be hundreds of thousands. */
function answersOf(data: PanelData): ReadonlyMap<string, PanelData['answers']> {
  const made = answersByVersion.get(data) ?? groupBy(data.answers, ({version}) => version)
  answersByVersion.set(data, made)
  return made
}

/** Findings with what readers made of them. */
export function judged(
  findings: readonly (PanelFinding & {readonly advice?: string})[],
  {paragraphs, unplaced}: VersionTally,
  {paragraphs: texts}: Pick<RecordedVersion, 'paragraphs'>,
): JudgedFinding[] {
  const marks = new Map(paragraphs.map(tally => [tally.number, tally]))
  const words = new Map(texts.map(({number, text}) => [number, folded(text)]))
  return findings.map(finding => {
    const tally = finding.paragraph === undefined ? undefined : marks.get(finding.paragraph)
    if (!tally) return {...finding, readers: 0, minded: 0}
    const text = words.get(tally.number)!
    return {
      ...finding,
      readers: tally.readers,
      minded: readersIn([...tally.remarks, ...unplaced].filter(remark => minds(remark, finding, text))),
    }
  })
}

const readersIn = (remarks: readonly Remark[]): number =>
  new Set(remarks.map(({round, reader}) => `${round} ${reader}`)).size

/** Words that readers found hard, those of most readers first. */
function hardWords({paragraphs, unplaced}: VersionTally, findings: readonly PanelFinding[]): HardWord[] {
  const words = new Map<string, {word: string; remarks: Remark[]}>()
  for (const remark of [...paragraphs.flatMap(({remarks}) => remarks), ...unplaced]) {
    if (remark.kind !== 'woord') continue
    const key = folded(remark.value)
    const known = words.get(key)
    if (known) known.remarks.push(remark)
    else words.set(key, {word: remark.value, remarks: [remark]})
  }
  return [...words]
    .map(([key, {word, remarks}]) => ({
      word,
      readers: readersIn(remarks),
      seen: findings.some(({match}) => overlaps(folded(match), key)),
    }))
    .sort((a, b) => b.readers - a.readers || (a.word < b.word ? -1 : 1))
}

const decidedOn = (
  {version, paragraphs}: RecordedVersion,
  decisions: readonly PanelDecision[],
): LetterOutcome['decidedBefore'] =>
  decisions
    .filter(decision => decision.version === version)
    .map(decision => ({
      ...decision,
      paragraphText: paragraphs.find(({number}) => number === decision.paragraph)?.text ?? '',
    }))
