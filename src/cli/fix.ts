import {setImmediate} from 'node:timers/promises'
import type {LetterText} from '../document/open.ts'
import type {Finding} from '../finding.ts'
import {type Checked, fixLetter} from '../fix.ts'
import type {Resources} from '../lint.ts'
import {type FileOptions, type LintedText, lintText, withLetter} from '../project/lint-file.ts'
import type {OpenedLetter, SaveOptions} from '../project/open-letter.ts'
import {readBytes} from '../project/read-file.ts'
import {replaceFile} from '../project/write-file.ts'
import {showDiff, unifiedDiff} from '../report/diff.ts'
import {count} from '../report/dutch.ts'
import {safeText} from '../report/safe-text.ts'
import {now} from './comments.ts'
import {exitCode} from './exit-codes.ts'
import {lintedFiles, type Work} from './letters.ts'
import {limitsOf} from './limits.ts'
import {type LintFlags, requestFor, setsFor} from './lint.ts'
import {fileOutput, STDOUT} from './output.ts'
import type {Program} from './program.ts'
import {tally, tallyFindings, tell} from './run.ts'
import {styleFor} from './terminal.ts'

/** A letter as it was and as it becomes. */
interface Change {
  readonly path: string
  readonly bytes: Buffer
  readonly before: string
  readonly after: string
  /** The file as it becomes, or why that can't be. */
  readonly save: () => ReturnType<NonNullable<OpenedLetter['save']>>
}

/** Where a letter's new text goes; gives one line of Dutch when that fails. */
interface Keep {
  file(file: string, change: Change): string | undefined
  stdin(change: Change): Promise<string | undefined>
}

/** Writes fixed letters where they came from; one from standard input goes to standard output. */
const WRITE: Keep = {
  file(file, {bytes, save}) {
    const saved = save()
    return 'problem' in saved ? saved.problem : replaceFile(file, bytes, saved)
  },
  async stdin({save}) {
    const saved = save()
    if ('problem' in saved) return saved.problem
    await STDOUT.write(saved)
    return undefined
  },
}

/** How `--fix` changes documents; dates are to the second, as Word writes them. */
export const saveOptions = ({accept}: Pick<LintFlags, 'accept'>): SaveOptions => ({
  accept: accept === true,
  date: now(),
})

/** Fixes letters, keeps what comes out, and gives what is left to say of them. */
export function fixing(
  resources: Resources,
  options: FileOptions,
  how: SaveOptions,
  keep: Keep = WRITE,
): Work {
  const fixed = (bytes: Buffer, path: string) =>
    withLetter(bytes, path, options, (opened): {letter: LintedText['letter']; change?: Change} => {
      const {text: before, save} = opened
      if (!save) {
        process.stderr.write(`${safeText(path)}: ${cannotChange(opened)}\n`)
        return {letter: lintText(opened, path, resources, options).letter}
      }
      const letter = fixText(opened, path, resources, options)
      const after = letter.source
      return {letter, change: {path, bytes, before, after, save: () => save(after, how)}}
    })
  return {
    async file({file, path}) {
      const bytes = readBytes(file)
      if ('problem' in bytes) return {error: {path, message: bytes.problem}}
      const result = await fixed(bytes, path)
      if ('error' in result || !result.change || result.letter.fixed === 0) return result
      // Signals get their turn before the file is written, never halfway.
      await setImmediate()
      const message = keep.file(file, result.change)
      return message === undefined ? result : {error: {path, message}}
    },
    async stdin(bytes, path) {
      const result = await fixed(bytes, path)
      if (!('change' in result && result.change)) return result
      const message = await keep.stdin(result.change)
      return message === undefined ? result : {error: {path, message}}
    },
  }
}

/** What to do when there is no way to change a file. */
export const cannotChange = ({format}: LetterText): string =>
  format === 'doc' || format === 'rtf'
    ? `In een .${format} kan briefwijzer niets veranderen. Sla het in Word op als .docx, of neem de voorstellen zelf over.`
    : 'In dit soort bestand kan briefwijzer niets veranderen. Neem de voorstellen zelf over.'

/**
 * Fixes a text as `--fix` does.
 *
 * @param isMuted findings that the user wants left alone
 */
export function fixText(
  opened: LetterText,
  path: string,
  resources: Resources,
  options: FileOptions,
  isMuted: (finding: Finding, text: LintedText) => boolean = () => false,
): LintedText['letter'] {
  // The last text that was looked at is nearly always the one that stays.
  let last: LintedText | undefined
  const check = (source: string): Checked => {
    last = lintText({...opened, text: source}, path, resources, options)
    const text = last
    const findings = text.letter.findings.filter(finding => !isMuted(finding, text))
    return {findings, fields: text.parsed.fields}
  }
  const {text, applied} = fixLetter(opened.text, check)
  const {letter} = last?.letter.source === text ? last : lintText({...opened, text}, path, resources, options)
  return {...letter, fixed: applied.length}
}

/** Shows what `--fix` would change, as a difference between texts, and changes nothing. */
export async function dryRun(paths: readonly string[], flags: LintFlags, program: Program): Promise<number> {
  const sets = setsFor(paths, flags, program)
  const request = await requestFor(paths, flags, program, sets)
  const screen = flags.output === undefined && (flags.color === true || process.stdout.isTTY === true)
  const style = styleFor(flags.color, flags.output !== undefined)
  const output = flags.output === undefined ? STDOUT : fileOutput(flags.output)
  let diff = ''
  const show = ({path, before, after}: Change): void => {
    diff = unifiedDiff(path, before, after)
  }
  const work = fixing(request.resources, request.options, saveOptions(flags), {
    file(_file, change) {
      show(change)
      return undefined
    },
    async stdin(change) {
      show(change)
      return undefined
    },
  })
  const found = {letters: 0, error: 0, warning: 0, info: 0}
  let [errors, fixed, changed] = [0, 0, 0]
  try {
    for await (const file of lintedFiles({
      ...request,
      work,
      ...(flags.output !== undefined && {targets: [flags.output]}),
    })) {
      if ('error' in file) {
        errors++
        sets.miss()
        tell(file.error)
        continue
      }
      tally(found, file.letter)
      sets.add(file.letter)
      fixed += file.letter.fixed ?? 0
      if (diff === '') continue
      changed++
      await output.write(screen ? showDiff(diff, style) : diff)
      diff = ''
    }
    for (const set of sets.found()) tallyFindings(found, set.findings)
    await output.close()
  } catch (error) {
    output.drop()
    throw error
  }
  if (found.letters > 0) process.stderr.write(`${dryLine(fixed, changed)}\n`)
  return exitCode(found, errors, limitsOf(flags, program))
}

const dryLine = (fixed: number, changed: number): string =>
  changed === 0
    ? 'Er is niets wat “--fix” kan verbeteren.'
    : `“--fix” brengt ${count(fixed, 'verbetering')} aan in ${count(changed, 'brief')}. Er is nu niets veranderd.`
