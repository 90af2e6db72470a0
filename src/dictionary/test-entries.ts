import {applyEdits} from '../dutch/edit.ts'
import {type Finding, SEVERITIES, type Severity} from '../finding.ts'
import {letterFacts, type StatedFacts} from '../letter/facts.ts'
import {readLetter} from '../letter/read.ts'
import {lint, type Resources} from '../lint.ts'
import {SEVERITY_NAMES} from '../report/dutch.ts'
import {DICTIONARY_RULES, type Entry} from './dictionary.ts'
import {readSetting} from './unless.ts'

/** A sentence of an entry that does not do what it is there for. */
export interface Failure {
  readonly entry: Entry
  /** Where the sentence stands in the entry: `['examples', 0, 'bad']`, `['right', 2]`; `[]` for the entry as a whole. */
  readonly path: readonly (string | number)[]
  /** Empty for the entry as a whole. */
  readonly sentence: string
  /** Dutch: what came instead. */
  readonly problem: string
}

/** A letter to a consumer, of a company about its own bill: what most examples are about. */
const FACTS = {sender: 'creditor', stage: 'other', audience: 'consumer'} as const
const PATH = 'brief.txt'

/** What the dictionary finds in a sentence; other rules may know more of the same place. */
function dictionaryFindings(text: string, entry: Entry, resources: Resources): readonly Finding[] {
  const letter = readLetter(text, {path: PATH})
  const runs = ({id}: {id: string}): boolean => DICTIONARY_RULES.some(rule => rule === id)
  const facts: StatedFacts = {...FACTS, ...settingsOf(entry), language: entry.language ?? 'nl'}
  return lint(letter, letterFacts(letter, PATH, facts), resources, {runs}).findings
}

/** An entry for some letters only is tried in the first kind of them. */
const settingsOf = ({only = []}: Entry): Record<string, string> =>
  Object.fromEntries(only.map(readSetting).map(({key, values}) => [key, values[0]!]))

/** Examples and right sentences of an entry. */
export const countSentences = ({examples, right}: Entry): number => examples.length + right.length

/**
 * Tries every sentence of an entry.
 *
 * - `bad` has one finding, of this entry; other entries may give a tip there.
 * - The first suggestion for `bad` makes it `good`, when the entry has a replacement to fill in.
 * - `good` and `right` have no finding of this entry, and none of another beyond a tip.
 */
export function testEntry(entry: Entry, resources: Resources): Failure[] {
  const failures: Failure[] = []
  const fail = (path: Failure['path'], sentence: string, problem: string | undefined): void => {
    if (problem !== undefined) failures.push({entry, path, sentence, problem})
  }
  for (const [i, {bad, good}] of entry.examples.entries()) {
    const found = dictionaryFindings(bad, entry, resources)
    fail(['examples', i, 'bad'], bad, ownFinding(entry, found))
    fail(['examples', i, 'bad'], bad, others(entry, found))
    fail(['examples', i, 'good'], good, suggestion(entry, bad, good, found))
    fail(['examples', i, 'good'], good, silence(entry, good, resources))
  }
  for (const [i, sentence] of entry.right.entries())
    fail(['right', i], sentence, silence(entry, sentence, resources))
  return failures
}

/** Tries an entry that a user changed: its examples were made for what it was, but they must still be found. */
export const testChange = (entry: Entry, resources: Resources): Failure[] =>
  entry.examples.flatMap(({bad}, i) =>
    dictionaryFindings(bad, entry, resources).some(finding => finding.entry === entry.id)
      ? []
      : [
          {
            entry,
            path: ['examples', i, 'bad'],
            sentence: bad,
            problem: 'geen melding meer van deze term; wilt u dat? Schrijf dan: off: true',
          },
        ],
  )

/** The entry itself fails when it is found in none of its examples. */
export function testCoverage(entry: Entry, resources: Resources): Failure[] {
  const fires = entry.examples.some(({bad}) =>
    dictionaryFindings(bad, entry, resources).some(finding => finding.entry === entry.id),
  )
  return fires
    ? []
    : [
        {
          entry,
          path: [],
          sentence: '',
          problem: 'geen enkele zin achter “bad” geeft een melding van deze term',
        },
      ]
}

function ownFinding(entry: Entry, found: readonly Finding[]): string | undefined {
  const own = found.filter(finding => finding.entry === entry.id)
  if (own.length === 0) return 'geen melding van deze term'
  return own.length === 1
    ? undefined
    : `${own.length} meldingen van deze term (${matches(own)}); zet de term één keer in de zin`
}

function others(entry: Entry, found: readonly Finding[]): string | undefined {
  const other = found.filter(finding => finding.entry !== entry.id && isGrave(finding.severity))
  return other.length === 0 ? undefined : `ook een melding van ${other.map(named).join(' en ')}`
}

function suggestion(
  {id, kind, fix}: Entry,
  bad: string,
  good: string,
  found: readonly Finding[],
): string | undefined {
  const finding = found.find(({entry}) => entry === id)
  if (!finding || kind === 'rephrase' || (kind !== 'explain' && fix === 'none')) return undefined
  const [first] = finding.suggestions
  if (!first && kind === 'explain') return undefined
  if (!first) return `er is geen voorstel dat “${bad}” zo maakt; past geen vervanging, schrijf dan: fix: none`
  const made = applyEdits(bad, first.edits)
  return made === good ? undefined : `het voorstel maakt er “${made}” van`
}

function silence(entry: Entry, sentence: string, resources: Resources): string | undefined {
  const left = dictionaryFindings(sentence, entry, resources).filter(
    finding => finding.entry === entry.id || isGrave(finding.severity),
  )
  return left.length === 0 ? undefined : `toch een melding van ${left.map(named).join(' en ')}`
}

const isGrave = (severity: Severity): boolean => SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf('warning')

const named = ({rule, entry, severity, match}: Finding): string =>
  `${rule}/${entry} (${SEVERITY_NAMES[severity]}, “${match}”)`

const matches = (findings: readonly Finding[]): string => findings.map(({match}) => `“${match}”`).join(' en ')
