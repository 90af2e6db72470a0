import {setImmediate} from 'node:timers/promises'
import type {Finding} from '../finding.ts'
import {type Checked, fixLetter} from '../fix.ts'
import type {Resources} from '../lint.ts'
import {type FileOptions, type LintedFile, type LintedText, lintText, withText} from '../project/lint-file.ts'
import {decode, readBytes} from '../project/read-file.ts'
import {replaceFile} from '../project/write-file.ts'
import {showDiff, unifiedDiff} from '../report/diff.ts'
import {count} from '../report/dutch.ts'
import {exitCode} from './exit-codes.ts'
import {lintedFiles, type Work} from './letters.ts'
import {type LintFlags, requestFor, setsFor, tally, tallyFindings, tell} from './lint.ts'
import {fileOutput, STDOUT} from './output.ts'
import type {Program} from './program.ts'
import {styleFor} from './terminal.ts'

/** Where a letter's new text goes; gives one line of Dutch when that fails. */
interface Keep {
  file(file: string, path: string, before: Buffer, after: Buffer): string | undefined
  stdin(path: string, before: Buffer, after: Buffer): Promise<void>
}

/** Writes fixed letters where they came from; one from standard input goes to standard output. */
const WRITE: Keep = {
  file: (file, _path, before, after) => replaceFile(file, before, after),
  stdin: (_path, _before, after) => STDOUT.write(after.toString()),
}

/** Fixes letters, keeps what comes out, and gives what is left to say of them. */
export function fixing(resources: Resources, options: FileOptions, keep: Keep = WRITE): Work {
  const fixed = (bytes: Buffer, path: string): LintedFile =>
    withText(decode(bytes), path, source => ({letter: fixText(source, path, resources, options)}))
  return {
    async file({file, path}) {
      const bytes = readBytes(file)
      if ('problem' in bytes) return {error: {path, message: bytes.problem}}
      const result = fixed(bytes, path)
      if ('error' in result || result.letter.fixed === 0) return result
      // Signals get their turn before the file is written, never halfway.
      await setImmediate()
      const message = keep.file(file, path, bytes, encode(result.letter.source, bytes))
      return message === undefined ? result : {error: {path, message}}
    },
    async stdin(bytes, path) {
      const result = fixed(bytes, path)
      if ('letter' in result) await keep.stdin(path, bytes, encode(result.letter.source, bytes))
      return result
    },
  }
}

/**
 * Fixes a text as `--fix` does.
 *
 * @param isMuted findings that the user wants left alone
 */
export function fixText(
  source: string,
  path: string,
  resources: Resources,
  options: FileOptions,
  isMuted: (finding: Finding, text: LintedText) => boolean = () => false,
): LintedText['letter'] {
  // The last text that was looked at is nearly always the one that stays.
  let last: LintedText | undefined
  const check = (source: string): Checked => {
    last = lintText(source, path, resources, options)
    const text = last
    const findings = text.letter.findings.filter(finding => !isMuted(finding, text))
    return {findings, fields: text.parsed.fields}
  }
  const {text, applied} = fixLetter(source, check)
  const {letter} = last?.letter.source === text ? last : lintText(text, path, resources, options)
  return {...letter, fixed: applied.length}
}

const MARK = Buffer.from([0xef, 0xbb, 0xbf])

/** Text as the bytes that a file is made of, with the byte-order mark that it had. */
export function encode(text: string, before: Buffer): Buffer {
  const bytes = Buffer.from(text)
  return before.subarray(0, MARK.length).equals(MARK) ? Buffer.concat([MARK, bytes]) : bytes
}

/** Shows what `--fix` would change, as a difference between texts, and changes nothing. */
export async function dryRun(paths: readonly string[], flags: LintFlags, program: Program): Promise<number> {
  const sets = setsFor(paths, flags, program)
  const request = await requestFor(paths, flags, program, sets)
  const screen = flags.output === undefined && (flags.color === true || process.stdout.isTTY === true)
  const style = styleFor(flags.color, flags.output !== undefined)
  const output = flags.output === undefined ? STDOUT : fileOutput(flags.output)
  let diff = ''
  const show = (path: string, before: Buffer, after: Buffer): void => {
    diff = unifiedDiff(path, before.toString(), after.toString())
  }
  const work = fixing(request.resources, request.options, {
    file(_file, path, before, after) {
      show(path, before, after)
      return undefined
    },
    async stdin(path, before, after) {
      show(path, before, after)
    },
  })
  const found = {letters: 0, error: 0, warning: 0, info: 0}
  let [errors, fixed, changed] = [0, 0, 0]
  try {
    for await (const file of lintedFiles({...request, work})) {
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
  return exitCode(found, errors, {failOn: flags.failOn, maxWarnings: flags.maxWarnings})
}

const dryLine = (fixed: number, changed: number): string =>
  changed === 0
    ? 'Er is niets wat “--fix” kan verbeteren.'
    : `“--fix” brengt ${count(fixed, 'verbetering')} aan in ${count(changed, 'brief')}. Er is nu niets veranderd.`
