import type {LetterText} from '../document/open.ts'
import type {StatedIgnore} from '../ignore/stated.ts'
import {letterFacts, type StatedFacts} from '../letter/facts.ts'
import {type Letter, UnreadableLetter} from '../letter/letter.ts'
import {places} from '../letter/places.ts'
import {readLetter} from '../letter/read.ts'
import {atLevels, isOn, type Levels} from '../levels.ts'
import {type LintOptions, lint, type Resources} from '../lint.ts'
import type {FileError, LintedLetter} from '../report/record.ts'
import type {LetterFile} from './files.ts'
import {type OpenedLetter, openLetter, type TextKind} from './open-letter.ts'
import {readBytes} from './read-file.ts'

/** How letters are linted, and what holds for all of them whatever they say of themselves. */
export interface FileOptions extends LintOptions {
  readonly facts?: StatedFacts
  /** What holds for the letter at a path. */
  readonly settings?: (path: string) => FileSettings
}

/** What a config says of one letter. */
export interface FileSettings extends TextKind {
  /** Unless the letter says otherwise itself. */
  readonly facts: StatedFacts
  readonly levels: Levels
  /** When it is not judged by the dictionary of the others. */
  readonly resources?: Resources
  /** What is not to be told of it. */
  readonly ignores?: readonly StatedIgnore[]
}

/** A linted letter, or why it could not be linted. */
export type LintedFile = {readonly letter: LintedLetter} | {readonly error: FileError}

/** Reads and lints one file; what is wrong with the file is told, not thrown. */
export async function lintFile(
  {file, path, bytes: given}: LetterFile,
  resources: Resources,
  options: FileOptions,
): Promise<LintedFile> {
  const bytes = given ?? readBytes(file)
  if ('problem' in bytes) return {error: {path, message: bytes.problem}}
  return lintBytes(bytes, path, resources, options)
}

/** The same for bytes that came in another way; `path` tells the format by its ending. */
export const lintBytes = (
  bytes: Buffer,
  path: string,
  resources: Resources,
  options: FileOptions,
): Promise<LintedFile> =>
  withLetter(bytes, path, options, opened => ({letter: lintText(opened, path, resources, options).letter}))

const NO_SETTINGS: FileSettings = {facts: {}, levels: {}}

/** A linted letter, and what was read of it. */
export interface LintedText {
  readonly letter: LintedLetter
  readonly parsed: Letter
}

/** Lints the text of the letter that `path` names; throws `UnreadableLetter`. */
export function lintText(
  {text: source, ...kind}: LetterText,
  path: string,
  resources: Resources,
  options: FileOptions,
): LintedText {
  const parsed = readLetter(source, {path, ...kind})
  const {facts, levels, resources: own = resources, ignores = []} = options.settings?.(path) ?? NO_SETTINGS
  const {findings, ignored, ...result} = lint(parsed, letterFacts(parsed, path, options.facts, facts), own, {
    ...options,
    ignores,
    runs: rule => isOn(rule.id, levels) && (options.runs?.(rule) ?? true),
  })
  const {lines} = parsed
  return {
    letter: {
      path,
      source,
      ...(lines && {lines}),
      ...result,
      findings: atLevels(findings, levels),
      ignored: ignored.map(wish => ({...wish, findings: atLevels(wish.findings, levels)})),
    },
    parsed,
  }
}

/** Does something with a letter's bytes, opened; what is wrong with the file or the letter is told. */
export async function withLetter<T>(
  bytes: Buffer,
  path: string,
  {settings}: Pick<FileOptions, 'settings'>,
  work: (opened: OpenedLetter) => T,
): Promise<T | {readonly error: FileError}> {
  const opened = await openLetter(bytes, path, settings?.(path))
  if ('problem' in opened) {
    const {problem, ...place} = opened
    return {error: {path, message: problem, ...place}}
  }
  try {
    return work(opened)
  } catch (error) {
    if (!(error instanceof UnreadableLetter)) throw error
    const place = error.offset === undefined ? undefined : places(opened.text)(error.offset)
    return {error: {path, message: error.message, ...(place && {line: place.line, column: place.column})}}
  }
}
