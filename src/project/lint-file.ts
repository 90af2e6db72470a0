import {letterFacts, type StatedFacts} from '../letter/facts.ts'
import {type Letter, UnreadableLetter} from '../letter/letter.ts'
import {places} from '../letter/places.ts'
import {readLetter} from '../letter/read.ts'
import {type LintOptions, lint, type Resources} from '../lint.ts'
import type {FileError, LintedLetter} from '../report/record.ts'
import type {LetterFile} from './files.ts'
import {decode, type Read, readFile} from './read-file.ts'

/** How letters are linted, and what holds for all of them whatever they say of themselves. */
export interface FileOptions extends LintOptions {
  readonly facts?: StatedFacts
  /** What holds for the letter at a path, unless it says otherwise itself. */
  readonly usualFacts?: (path: string) => StatedFacts
}

/** A linted letter, or why it could not be linted. */
export type LintedFile = {readonly letter: LintedLetter} | {readonly error: FileError}

/** Reads and lints one file; what is wrong with the file is told, not thrown. */
export const lintFile = ({file, path}: LetterFile, resources: Resources, options: FileOptions): LintedFile =>
  lintRead(readFile(file), path, resources, options)

/** The same for bytes that came in another way; `path` tells the format by its ending. */
export const lintBytes = (
  bytes: Buffer,
  path: string,
  resources: Resources,
  options: FileOptions,
): LintedFile => lintRead(decode(bytes), path, resources, options)

/** A linted letter, and what was read of it. */
export interface LintedText {
  readonly letter: LintedLetter
  readonly parsed: Letter
}

/** Lints a text as the letter that `path` names; throws `UnreadableLetter`. */
export function lintText(
  source: string,
  path: string,
  resources: Resources,
  options: FileOptions,
): LintedText {
  const parsed = readLetter(source, {path})
  const result = lint(
    parsed,
    letterFacts(parsed, path, options.facts, options.usualFacts?.(path)),
    resources,
    options,
  )
  return {letter: {path, source, ...result}, parsed}
}

const lintRead = (read: Read, path: string, resources: Resources, options: FileOptions): LintedFile =>
  withText(read, path, source => ({letter: lintText(source, path, resources, options).letter}))

/** Does something with the text of a file that was read; what is wrong with the file or the letter is told. */
export function withText<T>(
  read: Read,
  path: string,
  work: (source: string) => T,
): T | {readonly error: FileError} {
  if ('problem' in read) {
    const {problem, ...place} = read
    return {error: {path, message: problem, ...place}}
  }
  const source = read.text
  try {
    return work(source)
  } catch (error) {
    if (!(error instanceof UnreadableLetter)) throw error
    const place = error.offset === undefined ? undefined : places(source)(error.offset)
    return {error: {path, message: error.message, ...(place && {line: place.line, column: place.column})}}
  }
}
