import {groupBy} from '../group-by.ts'
import {
  FEELINGS,
  type Feeling,
  KINDS,
  type KindCode,
  MARKS,
  type PanelAnswer,
  type PanelReader,
  type PanelVersion,
  QUESTIONS,
  RIGHT,
} from './model.ts'

/** How many answers to a question were right, of those that were given. */
export interface Share {
  readonly right: number
  readonly of: number
}

/** What some readers made of a version. */
export interface GroupTally {
  readonly readers: number
  readonly questions: Readonly<Partial<Record<KindCode, Share>>>
  readonly feelings: Readonly<Record<Feeling, number>>
}

/** How many readers said what they feel. */
export const feltBy = ({feelings}: Pick<GroupTally, 'feelings'>): number =>
  Object.values(feelings).reduce((a, b) => a + b, 0)

/** Readers who say the same of themselves. */
export interface ProfileGroup extends GroupTally {
  readonly kind: KindCode
  /** As `KINDS` has it; empty for readers of whom it is not known. */
  readonly value: string
}

/** A mark or a hard word, in the reader's own words. */
export interface Remark {
  readonly round: number
  readonly reader: string
  readonly kind: 'plus' | 'min' | 'woord'
  /** Nothing for a word of which nobody knows where it stands. */
  readonly paragraph?: number
  readonly value: string
  readonly note: string
}

/** What readers made of a paragraph. Who puts three minuses in it counts once. */
export interface ParagraphTally {
  readonly number: number
  /** Readers who got it. */
  readonly readers: number
  readonly plus: number
  readonly minus: number
  readonly remarks: readonly Remark[]
}

/** What the panel made of a version, in all its rounds together. */
export interface VersionTally {
  readonly version: PanelVersion
  /** In which it was read. */
  readonly rounds: readonly number[]
  readonly all: GroupTally
  /** Readers who have difficulty reading. */
  readonly difficulty: GroupTally
  /** By what readers say of themselves, difficulty with reading first; groups that nobody is in are left out. */
  readonly groups: readonly ProfileGroup[]
  readonly paragraphs: readonly ParagraphTally[]
  /** Hard words of which nobody knows where they stand. */
  readonly unplaced: readonly Remark[]
  /** What readers said behind an answer. */
  readonly said: readonly PanelAnswer[]
}

/** Readers are the same when round and code are. */
const keyOf = ({round, reader}: {readonly round: number; readonly reader: string}): string =>
  `${round} ${reader}`

const PROFILE = KINDS.filter(({group}) => group === 'profile')

/**
 * Counts what readers made of a version.
 *
 * @param answers those to this version
 * @param readers of whom something is known, of any round
 */
export function tallyVersion(
  version: PanelVersion,
  answers: readonly PanelAnswer[],
  readers: readonly PanelReader[],
): VersionTally {
  const byReader = groupBy(answers, keyOf)
  const profiles = new Map(readers.map(reader => [keyOf(reader), reader.profile]))
  const all = [...byReader.keys()]
  const tally = (keys: readonly string[]): GroupTally =>
    tallyGroup(
      keys.flatMap(key => byReader.get(key)!),
      keys.length,
    )
  const groups = PROFILE.flatMap(({code, values}) => {
    const byValue = groupBy(all, key => profiles.get(key)?.[code] ?? '')
    return [...values!, ''].flatMap(value => {
      const keys = byValue.get(value)
      return keys ? [{kind: code, value, ...tally(keys)}] : []
    })
  })
  const remarks = answers.flatMap(toRemark)
  const placed = groupBy(remarks, ({paragraph}) => paragraph)
  return {
    version,
    rounds: [...new Set(answers.map(({round}) => round))].sort((a, b) => a - b),
    all: tally(all),
    difficulty: tally(all.filter(key => profiles.get(key)?.lezen === 'ja')),
    groups,
    paragraphs: version.paragraphs.map(({number}) =>
      tallyParagraph(number, placed.get(number) ?? [], readersOf(number, version, byReader)),
    ),
    unplaced: placed.get(undefined) ?? [],
    said: answers.filter(({kind, note}) => note !== '' && !MARKS.includes(kind)),
  }
}

function tallyGroup(answers: readonly PanelAnswer[], readers: number): GroupTally {
  const questions: Partial<Record<KindCode, Share>> = {}
  const feelings = Object.fromEntries(FEELINGS.map(feeling => [feeling, 0])) as Record<Feeling, number>
  const byKind = groupBy(answers, ({kind}) => kind)
  for (const kind of QUESTIONS) {
    const given = byKind.get(kind)
    if (given) questions[kind] = {right: given.filter(({value}) => value === RIGHT).length, of: given.length}
  }
  for (const {value} of byKind.get('gevoel') ?? [])
    if (Object.hasOwn(feelings, value)) feelings[value as Feeling]++
  return {readers, questions, feelings}
}

function toRemark({kind, round, reader, paragraph, value, note}: PanelAnswer): Remark[] {
  if (kind !== 'plus' && kind !== 'min' && kind !== 'woord') return []
  return [{round, reader, kind, ...(paragraph !== undefined && {paragraph}), value, note}]
}

/** How many readers got a paragraph: it may not be in their variant. */
function readersOf(
  number: number,
  {variants}: PanelVersion,
  byReader: ReadonlyMap<string, readonly PanelAnswer[]>,
): number {
  const having = new Set(
    variants.filter(({paragraphs}) => paragraphs.includes(number)).map(({number}) => number),
  )
  let readers = 0
  for (const [first] of byReader.values()) if (having.has(first!.variant)) readers++
  return readers
}

function tallyParagraph(number: number, remarks: readonly Remark[], readers: number): ParagraphTally {
  const readersWith = (kind: Remark['kind']): number =>
    new Set(remarks.filter(remark => remark.kind === kind).map(keyOf)).size
  return {number, readers, plus: readersWith('plus'), minus: readersWith('min'), remarks}
}

/** What two shares make together. */
export const addShares = (shares: readonly (Share | undefined)[]): Share =>
  shares.reduce<Share>(
    (sum, share) => ({right: sum.right + (share?.right ?? 0), of: sum.of + (share?.of ?? 0)}),
    {
      right: 0,
      of: 0,
    },
  )
