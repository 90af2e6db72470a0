import {answerIdentity, type PanelAnswer, type PanelData, type PanelReader} from './model.ts'

/** Two records that say something else of the same: Dutch, and the records to find them by. */
export interface Contradiction {
  readonly about: string
  readonly records: readonly [object, object]
}

/**
 * The data with everything in it once. Git may put the lines of two people below one another: what both of them have
 * counts once, and where they contradict one another, somebody has to choose.
 */
export function onceOnly(data: PanelData): PanelData | Contradiction {
  const answers = once(
    data.answers,
    answerIdentity,
    ({variant, value, note}) => [variant, value, note],
    aboutAnswer,
  )
  if ('about' in answers) return answers
  const decisions = once(
    data.decisions,
    ({version, paragraph}) => `${version}\t${paragraph}`,
    ({decision, note}) => [decision, note],
    ({version, paragraph}) => `het besluit over alinea ${paragraph} van versie ${version}`,
  )
  if ('about' in decisions) return decisions
  const readers = new Map<string, PanelReader>()
  for (const one of data.readers) {
    const key = `${one.round}\t${one.reader}`
    const before = readers.get(key)
    const differs = Object.entries(one.profile).some(
      ([code, value]) => (before?.profile[code as keyof PanelReader['profile']] ?? value) !== value,
    )
    if (before && differs) return {about: `lezer ${one.reader} in ronde ${one.round}`, records: [before, one]}
    readers.set(key, before ? {...before, profile: {...before.profile, ...one.profile}} : one)
  }
  const paths = [...new Set(data.letters.map(({path}) => path))]
  return {
    ...data,
    letters: paths.map(path => {
      const versions = data.letters.flatMap(letter => (letter.path === path ? letter.versions : []))
      return {path, versions: unique(versions, ({version}) => version)}
    }),
    readers: [...readers.values()],
    answers: answers.kept,
    decisions: decisions.kept,
    imports: unique(data.imports, one => JSON.stringify(one)),
  }
}

const aboutAnswer = ({reader, round, version, kind, paragraph}: PanelAnswer): string =>
  `${reader}, ronde ${round}, versie ${version}, “${kind}”${paragraph === undefined ? '' : ` bij alinea ${paragraph}`}`

function once<T extends object>(
  records: readonly T[],
  identity: (record: T) => string,
  says: (record: T) => readonly unknown[],
  about: (record: T) => string,
): {readonly kept: readonly T[]} | Contradiction {
  const kept = new Map<string, T>()
  for (const record of records) {
    const key = identity(record)
    const before = kept.get(key)
    if (before && JSON.stringify(says(before)) !== JSON.stringify(says(record)))
      return {about: about(record), records: [before, record]}
    if (!before) kept.set(key, record)
  }
  return {kept: [...kept.values()]}
}

const unique = <T>(items: readonly T[], key: (item: T) => string): T[] =>
  [...new Map(items.toReversed().map(item => [key(item), item])).values()].reverse()
