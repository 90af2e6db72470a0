import {changedIn, type FileChange} from '../changed-lines.ts'
import type {Finding} from '../finding.ts'
import {type ChangedFiles, changedFiles, type Since} from '../project/changed-files.ts'
import type {LetterFile} from '../project/files.ts'
import {GitFault} from '../project/git.ts'
import {lintBytes} from '../project/lint-file.ts'
import type {LintedLetter} from '../report/record.ts'
import {CannotRun} from './exit-codes.ts'
import type {LintRequest} from './letters.ts'
import type {LetterFilter} from './run.ts'

/** Only what changed: which files are looked at, and which findings are told. */
export interface ChangedRun extends LetterFilter {
  /** Of the files that were found those that changed, with what is to be looked at in them. */
  select(files: readonly LetterFile[]): Promise<LetterFile[]>
  /** Whether there was anything to look at. */
  isEmpty(): boolean
}

/** Asks git what changed; findings that have no lines of their own are held against the letter as it was. */
export function onlyChanged(since: Since, {cwd, resources, options}: LintRequest): ChangedRun {
  let changes: ChangedFiles
  try {
    changes = changedFiles(cwd, since)
  } catch (error) {
    throw error instanceof GitFault ? new CannotRun(error.message) : error
  }
  const known = new Map<string, {readonly change: FileChange; readonly before: Map<string, number>}>()
  return {
    async select(files) {
      const chosen: LetterFile[] = []
      for (const file of files) {
        const change = changes.of(file.file)
        if (!change) continue
        const bytes = changes.before(change)
        const old =
          bytes && (await lintBytes(bytes, file.path, resources, {...options, journey: () => false}))
        known.set(file.path, {change, before: old && 'letter' in old ? countIn(old.letter) : new Map()})
        const staged = changes.staged(file.file)
        chosen.push(staged ? {...file, bytes: staged} : file)
      }
      return chosen
    },
    isEmpty: () => known.size === 0,
    letter(letter) {
      const found = known.get(letter.path)
      if (!found) return {...letter, findings: []}
      const {change, before} = found
      if (change.isNew) return letter
      const left = new Map(before)
      const lines = change.isBinary || letter.lines ? undefined : changedIn(letter.source, change)
      const counts = (finding: Finding): boolean =>
        lines && finding.parts.length > 0
          ? finding.parts.some(({start, end}) => lines(start, end))
          : !takeOne(left, nameOf(finding))
      return {...letter, findings: letter.findings.filter(counts)}
    },
    // What changed is no set.
    set: set => ({...set, findings: []}),
    notes: () => [],
  }
}

const nameOf = ({fingerprint}: Finding): string => fingerprint.replace(/-\d+$/, '')

function countIn({findings}: LintedLetter): Map<string, number> {
  const counts = new Map<string, number>()
  for (const finding of findings) counts.set(nameOf(finding), (counts.get(nameOf(finding)) ?? 0) + 1)
  return counts
}

function takeOne(counts: Map<string, number>, name: string): boolean {
  const left = counts.get(name) ?? 0
  if (left > 0) counts.set(name, left - 1)
  return left > 0
}
