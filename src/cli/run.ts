import type {Severity} from '../finding.ts'
import type {CheckedSet} from '../journey/set-finding.ts'
import {fixedLine} from '../report/pretty.ts'
import {errorLine, type FileError, type LintedLetter, type Reporter, type Summary} from '../report/record.ts'
import {safeText} from '../report/safe-text.ts'
import {internalError} from './internal-error.ts'
import type {Numbered} from './letters.ts'
import type {Output} from './output.ts'
import type {Part} from './part.ts'
import type {Sets} from './sets.ts'
import {whenStopped} from './stopped.ts'

/** A report and where it goes. */
export interface Sink {
  readonly reporter: Reporter
  readonly output: Output
}

/** Takes away findings and errors that the run is not about, such as those in a baseline. */
export interface LetterFilter {
  letter(letter: LintedLetter): LintedLetter
  /** A set with the findings that are left. */
  set?(set: CheckedSet): CheckedSet
  /** Whether an error counts. */
  error?(error: FileError): boolean
  /** When all letters have passed: what readers of a report should know of what was taken away, a line each. */
  notes(): readonly string[]
}

export interface Run {
  /** Raw results, in order. */
  readonly files: AsyncIterable<Numbered>
  /** Errors that come up beside a letter that could be linted; they are taken from here. */
  readonly beside: FileError[]
  readonly sinks: readonly Sink[]
  /** Where raw results are kept for a merge. */
  readonly part?: Part
  readonly filters: readonly LetterFilter[]
  readonly sets: Sets
  /** Show errors only; the others count all the same. */
  readonly quiet: boolean
  /** Says what could not be linted, when the report on standard output doesn't. */
  readonly tell: (error: FileError) => void
  /** Standard output says nothing of fixes. */
  readonly tellFixes: boolean
  /** When there is no set among the letters. */
  readonly noSets: () => void
  /** Takes a line of progress away before something is written. */
  readonly clear?: () => void
}

/** What a run found: what its exit code is made of. */
export interface RunResult {
  readonly found: Summary
  readonly errors: number
}

/** Passes results through the filters into the reports; each report is whole, or it is not there. */
export async function report(run: Run): Promise<RunResult> {
  const {sinks, filters, sets, part} = run
  const outputs = [...sinks.map(({output}) => output), ...(part ? [part.output] : [])]
  const clear = run.clear ?? (() => {})
  const errors: FileError[] = []
  const found = {letters: 0, error: 0, warning: 0, info: 0}
  const shown = {letters: 0, error: 0, warning: 0, info: 0}
  const fail = (error: FileError): void => {
    if (!filters.every(filter => filter.error?.(error) ?? true)) return
    errors.push(error)
    clear()
    run.tell(error)
  }
  const goOn = whenStopped(clear)
  const write = async (text: (reporter: Reporter) => string): Promise<void> => {
    clear()
    for (const {reporter, output} of sinks) await output.write(text(reporter))
  }
  try {
    await write(reporter => reporter.start())
    await part?.output.write(part.start)
    for await (const file of run.files) {
      await part?.output.write(part.line(file))
      for (const error of run.beside.splice(0)) fail(error)
      if ('error' in file) {
        sets.miss()
        fail(file.error)
        continue
      }
      const letter = filters.reduce((letter, filter) => filter.letter(letter), file.letter)
      const told = run.quiet ? onlyErrors(letter) : letter
      const texts = sinks.map(({reporter}) => attempt(() => reporter.letter(told)))
      const fault = texts.find(text => text instanceof Error)
      if (fault) {
        sets.miss()
        fail({path: letter.path, message: internalError(fault)})
        continue
      }
      tally(found, letter)
      tally(shown, told)
      sets.add(file.letter)
      if (texts.some(text => text !== '')) clear()
      for (const [i, {output}] of sinks.entries()) await output.write(texts[i] as string)
      if (letter.fixed && run.tellFixes)
        process.stderr.write(`${safeText(letter.path)}: ${fixedLine(letter.fixed)}\n`)
    }
    for (const error of run.beside.splice(0)) fail(error)
    const all = sets.found()
    const checked = all.map(set => filters.reduce((set, filter) => filter.set?.(set) ?? set, set))
    for (const set of checked) tallyFindings(found, set.findings)
    const told = run.quiet ? checked.map(onlyErrors) : checked
    for (const set of told) tallyFindings(shown, set.findings)
    await write(reporter => reporter.sets(told))
    if (all.length === 0) run.noSets()
    const hidden = findings(found) - findings(shown)
    const notes = filters.flatMap(filter => filter.notes())
    await write(reporter => reporter.end({errors, summary: shown, hidden, notes}))
    await part?.output.write(part.end())
    for (const output of outputs) await output.close()
  } catch (error) {
    for (const output of outputs) output.drop()
    throw error
  } finally {
    goOn()
  }
  return {found, errors: errors.length}
}

/** A report of millions of findings may not fit in a string: then the other letters go on. */
function attempt(report: () => string): string | Error {
  try {
    return report()
  } catch (error) {
    return error as Error
  }
}

/** One line on stderr. */
export function tell(error: FileError): void {
  process.stderr.write(`${safeText(errorLine(error))}\n`)
}

/** A letter or a set with the findings that `--quiet` leaves. */
export const onlyErrors = <T extends Pick<LintedLetter | CheckedSet, 'findings'>>(about: T): T => ({
  ...about,
  findings: about.findings.filter(({severity}) => severity === 'error'),
})

type Tally = {-readonly [Key in keyof Summary]: Summary[Key]}

/** Counts a letter and what was found in it. */
export function tally(summary: Tally, {findings}: Pick<LintedLetter, 'findings'>): void {
  summary.letters++
  tallyFindings(summary, findings)
}

export function tallyFindings(summary: Tally, found: readonly {readonly severity: Severity}[]): void {
  for (const {severity} of found) summary[severity]++
}

const findings = ({error, warning, info}: Summary): number => error + warning + info
