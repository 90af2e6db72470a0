import {letterFacts} from '../letter/facts.ts'
import {UnreadableLetter} from '../letter/letter.ts'
import {places} from '../letter/places.ts'
import {readLetter} from '../letter/read.ts'
import {type LintOptions, lint, type Resources} from '../lint.ts'
import type {FileError, LintedLetter} from '../report/record.ts'
import type {LetterFile} from './files.ts'
import {decode, type Read, readFile} from './read-file.ts'

/** A linted letter, or why it could not be linted. */
export type LintedFile = {readonly letter: LintedLetter} | {readonly error: FileError}

/** Reads and lints one file; what is wrong with the file is told, not thrown. */
export const lintFile = ({file, path}: LetterFile, resources: Resources, options: LintOptions): LintedFile =>
  lintRead(readFile(file), path, resources, options)

/** The same for bytes that came in another way; `path` tells the format by its ending. */
export const lintBytes = (
  bytes: Buffer,
  path: string,
  resources: Resources,
  options: LintOptions,
): LintedFile => lintRead(decode(bytes), path, resources, options)

function lintRead(read: Read, path: string, resources: Resources, options: LintOptions): LintedFile {
  if ('problem' in read) {
    const {problem, ...place} = read
    return {error: {path, message: problem, ...place}}
  }
  const source = read.text
  try {
    const letter = readLetter(source, {path})
    return {letter: {path, source, ...lint(letter, letterFacts(letter, path), resources, options)}}
  } catch (error) {
    if (!(error instanceof UnreadableLetter)) throw error
    const place = error.offset === undefined ? undefined : places(source)(error.offset)
    return {error: {path, message: error.message, ...(place && {line: place.line, column: place.column})}}
  }
}
