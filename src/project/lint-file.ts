import type {LetterText} from '../document/open.ts'
import type {StatedIgnore} from '../ignore/stated.ts'
import {letterFacts, type StatedFacts} from '../letter/facts.ts'
import {type Letter, UnreadableLetter} from '../letter/letter.ts'
import {places} from '../letter/places.ts'
import {readLetter} from '../letter/read.ts'
import {type LintOptions, lint, type Resources} from '../lint.ts'
import type {FileError, LintedLetter} from '../report/record.ts'
import type {LetterFile} from './files.ts'
import {type OpenedLetter, openLetter} from './open-letter.ts'
import {readBytes} from './read-file.ts'

/** How letters are linted, and what holds for all of them whatever they say of themselves. */
export interface FileOptions extends LintOptions {
  readonly facts?: StatedFacts
  /** What holds for the letter at a path, unless it says otherwise itself. */
  readonly usualFacts?: (path: string) => StatedFacts
  /** What is not to be told of the letter at a path. */
  readonly ignoresFor?: (path: string) => readonly StatedIgnore[]
}

/** A linted letter, or why it could not be linted. */
export type LintedFile = {readonly letter: LintedLetter} | {readonly error: FileError}

/** Reads and lints one file; what is wrong with the file is told, not thrown. */
export async function lintFile(
  {file, path}: LetterFile,
  resources: Resources,
  options: FileOptions,
): Promise<LintedFile> {
  const bytes = readBytes(file)
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
  withLetter(bytes, path, opened => ({letter: lintText(opened, path, resources, options).letter}))

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
  const result = lint(
    parsed,
    letterFacts(parsed, path, options.facts, options.usualFacts?.(path)),
    resources,
    options.ignoresFor ? {...options, ignores: options.ignoresFor(path)} : options,
  )
  const {lines} = parsed
  return {letter: {path, source, ...(lines && {lines}), ...result}, parsed}
}

/** Does something with a letter's bytes, opened; what is wrong with the file or the letter is told. */
export async function withLetter<T>(
  bytes: Buffer,
  path: string,
  work: (opened: OpenedLetter) => T,
): Promise<T | {readonly error: FileError}> {
  const opened = await openLetter(bytes, path)
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
