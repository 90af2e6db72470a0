import type {AnswerTable} from './answer-table.ts'
import {type Judged, judgeRow, type Known, type ProfileValue, shown} from './judge-row.ts'
import {
  answerIdentity,
  KINDS,
  MARKS,
  type PanelAnswer,
  type PanelData,
  type PanelDecision,
  type PanelReader,
} from './model.ts'

/** An answer file, read. */
export interface AnswerFile {
  /** As messages call it. */
  readonly name: string
  readonly table: Extract<AnswerTable, {rows: unknown}>
}

export interface RefusedRow {
  /** Of a CSV the line, of a sheet the row; from 1. */
  readonly line: number
  /** One line of Dutch: what is wrong and what to do. */
  readonly message: string
}

/** What became of the rows of a file; rows that are not filled in count nowhere. */
export interface ImportedFile {
  readonly name: string
  readonly added: number
  readonly replaced: number
  /** That are in the data already, or stood in an earlier row. */
  readonly known: number
  readonly refused: readonly RefusedRow[]
}

export interface Imported {
  readonly data: PanelData
  readonly files: readonly ImportedFile[]
}

export interface ImportOptions {
  /** The day, as `2026-11-24`. */
  readonly date: string
  /** Whether a row goes before another that says something else of the same. */
  readonly replace: boolean
}

/** Records by what makes them the same, with where this run took them from. */
interface Kept<T> {
  readonly all: Map<string, T>
  readonly from: Map<string, string>
}

const kept = <T>(records: readonly T[], identity: (record: T) => string): Kept<T> => ({
  all: new Map(records.map(record => [identity(record), record])),
  from: new Map(),
})

const profileIdentity = ({round, reader, kind}: ProfileValue): string => `${round}\t${reader}\t${kind}`
const decisionIdentity = ({version, paragraph}: PanelDecision): string => `${version}\t${paragraph}`
const readerOfVersion = ({round, reader, version}: Omit<PanelAnswer, 'imported'>): string =>
  `${round}\t${reader}\t${version}`

/**
 * Puts answers into the data. A row that says what is known already is counted as such, so that a file can be imported
 * any number of times; a row that says something else of the same is refused, unless it may replace the other.
 */
export function importAnswers(
  data: PanelData,
  files: readonly AnswerFile[],
  known: Known,
  {date, replace}: ImportOptions,
): Imported {
  const answers = kept(data.answers, answerIdentity)
  const profiles = kept(data.readers.flatMap(profileValues), profileIdentity)
  const decisions = kept(data.decisions, decisionIdentity)
  const variants = new Map(data.answers.map(answer => [readerOfVersion(answer), answer.variant]))

  const take = (judged: NonNullable<Judged>, from: string): 'added' | 'replaced' | 'known' | RefusedHere => {
    if ('refused' in judged) return {refused: judged.refused}
    const put = <T>(into: Kept<T>, identity: string, record: T, says: (record: T) => string, about: About) =>
      putIn({into, identity, record, says, about, place: from, replace})
    if ('profile' in judged) {
      const {profile} = judged
      return put(profiles, profileIdentity(profile), profile, ({value}) => value, ABOUT_READERS)
    }
    if ('decision' in judged) {
      const {decision} = judged
      return put(
        decisions,
        decisionIdentity(decision),
        decision,
        ({decision, note}) => said(decision, note),
        ABOUT_DECISIONS,
      )
    }
    const answer = {...judged.answer, imported: date}
    const reader = readerOfVersion(answer)
    const variant = variants.get(reader)
    if (variant !== undefined && variant !== answer.variant)
      return {
        refused:
          `${answer.reader} kreeg in ronde ${answer.round} variant ${variant} van deze brief, en hier staat variant ${answer.variant}. ` +
          'Controleer de variant. Is dit een andere lezer? Geef die een eigen code.',
      }
    const identity = answerIdentity(answer)
    const result = MARKS.includes(answer.kind)
      ? put(answers, identity, answer, ({kind, note}) => said(kind, note), ABOUT_MARKS)
      : put(answers, identity, answer, ({value, note}) => said(value, note), ABOUT_READERS)
    if (result === 'added') variants.set(reader, answer.variant)
    return result
  }

  const imported = files.map(({name, table}): ImportedFile => {
    const counts = {added: 0, replaced: 0, known: 0}
    const refused: RefusedRow[] = []
    for (const read of table.rows) {
      const {line} = read
      const judged = 'problem' in read ? {refused: read.problem} : judgeRow(read.row, read.faults, known)
      if (!judged) continue
      const result = take(judged, `${name}:${line}`)
      if (typeof result === 'string') counts[result]++
      else refused.push({line, message: result.refused})
    }
    return {name, ...counts, refused}
  })
  const history = imported
    .filter(({added, replaced}) => added + replaced > 0)
    .map(({name, added, known, replaced, refused}) => ({
      date,
      file: name.replace(/^.*[\\/]/, ''),
      added,
      known,
      refused: refused.length,
      ...(replaced > 0 && {replaced}),
    }))
  return {
    data: {
      ...data,
      answers: [...answers.all.values()],
      readers: readersOf(profiles.all.values(), answers.all.values()),
      decisions: [...decisions.all.values()],
      imports: [...data.imports, ...history],
    },
    files: imported,
  }
}

interface RefusedHere {
  readonly refused: string
}

/** What a record says, as far as two of them can differ. */
const said = (value: string, note: string): string => (note === '' ? value : `${value} (${note})`)

/** What contradicting rows are about, and what may be the matter. */
interface About {
  readonly what: string
  readonly advice: string
}

const ABOUT_READERS: About = {
  what: 'dezelfde lezer en vraag',
  advice: 'Zijn het twee lezers? Geef elk een eigen code.',
}
const ABOUT_MARKS: About = {
  what: 'hetzelfde teken van dezelfde lezer',
  advice: 'Zei de lezer allebei? Zet het samen in één rij.',
}
const ABOUT_DECISIONS: About = {what: 'dezelfde alinea', advice: 'Per alinea is er één besluit.'}

interface Putting<T> {
  readonly into: Kept<T>
  readonly identity: string
  readonly record: T
  readonly says: (record: T) => string
  readonly about: About
  readonly place: string
  readonly replace: boolean
}

function putIn<T>({
  into: {all, from},
  identity,
  record,
  says,
  about,
  place,
  replace,
}: Putting<T>): 'added' | 'replaced' | 'known' | RefusedHere {
  const before = all.get(identity)
  const earlier = from.get(identity)
  const put = (): void => {
    all.set(identity, record)
    from.set(identity, place)
  }
  if (before === undefined) {
    put()
    return 'added'
  }
  const [old, now] = [says(before), says(record)]
  if (old === now) {
    from.set(identity, earlier ?? place)
    return 'known'
  }
  // Of two rows that go in together, neither is the newer one.
  if (earlier !== undefined)
    return {
      refused: `Hier staat “${shown(now)}”, maar op ${earlier} staat voor ${about.what} “${shown(old)}”. Haal één van de twee rijen weg. ${about.advice}`,
    }
  if (replace) {
    put()
    return 'replaced'
  }
  return {
    refused: `Hier staat “${shown(now)}”, maar bewaard is voor ${about.what} “${shown(old)}”. Is het nieuwe goed? Gebruik --replace. ${about.advice}`,
  }
}

const profileValues = ({round, reader, profile}: PanelReader): ProfileValue[] =>
  KINDS.flatMap(({code}) => {
    const value = profile[code]
    return value === undefined ? [] : [{round, reader, kind: code, value}]
  })

/** Readers of whom something is known; one who only answered has an empty profile. */
function readersOf(profiles: Iterable<ProfileValue>, answers: Iterable<PanelAnswer>): PanelReader[] {
  const readers = new Map<string, {round: number; reader: string; profile: Record<string, string>}>()
  const readerAt = (round: number, reader: string) => {
    const key = `${round}\t${reader}`
    const found = readers.get(key) ?? {round, reader, profile: {}}
    readers.set(key, found)
    return found
  }
  for (const {round, reader} of answers) readerAt(round, reader)
  for (const {round, reader, kind, value} of profiles) readerAt(round, reader).profile[kind] = value
  return [...readers.values()]
}
