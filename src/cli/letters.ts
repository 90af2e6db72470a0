import {setImmediate} from 'node:timers/promises'
import type {Resources} from '../lint.ts'
import {BrokenFiles} from '../project/broken-files.ts'
import {findFiles, type LetterFile} from '../project/files.ts'
import {type FileOptions, type LintedFile, lintBytes, lintFile} from '../project/lint-file.ts'
import {MOST_DOCUMENT_BYTES} from '../project/read-file.ts'
import {CannotRun, Interrupted} from './exit-codes.ts'
import {internalError} from './internal-error.ts'

const STDIN = '-'
/** Letters between two looks at signals such as Ctrl-C. */
const PAUSE = 50

export interface LintRequest {
  /** As on the command line; none means the working folder. */
  readonly paths: readonly string[]
  /** How a letter from standard input is called, which tells its format too. */
  readonly stdinFilename: string | undefined
  readonly cwd: string
  /** Endings of letters in folders, beside the usual ones. */
  readonly endings: readonly string[]
  readonly resources: Resources
  readonly options: FileOptions
  /** Only linting when nothing else is asked for. */
  readonly work?: Work
}

/** What is done with each letter: linting it, and maybe more. */
export interface Work {
  file(file: LetterFile): LintedFile | Promise<LintedFile>
  /** A letter from standard input; `path` is what it is called. */
  stdin(bytes: Buffer, path: string): LintedFile | Promise<LintedFile>
}

/** Lints what was named, one by one; first what can't be found, then standard input, then the files. */
export async function* lintedFiles(request: LintRequest): AsyncGenerator<LintedFile> {
  const {paths, stdinFilename, cwd, endings} = request
  const work = request.work ?? linting(request)
  const fromStdin = paths.includes(STDIN)
  if (stdinFilename !== undefined && !fromStdin)
    throw new CannotRun(
      '“--stdin-filename” werkt alleen samen met “-”: … | briefwijzer - --stdin-filename brief.md',
    )
  const named = paths.filter(path => path !== STDIN)
  const {files, errors} = findFiles(named.length === 0 && !fromStdin ? ['.'] : named, cwd, endings)
  for (const error of errors) yield {error}
  if (fromStdin) {
    const bytes = await readStdin()
    const path = stdinFilename ?? 'stdin'
    yield await guarded(path, () => work.stdin(bytes, path.replaceAll('\\', '/')))
  }
  for (const [i, file] of files.entries()) {
    if (i % PAUSE === PAUSE - 1) await setImmediate()
    yield await guarded(file.path, () => work.file(file))
  }
}

/** Linting, and nothing else. */
export const linting = ({resources, options}: LintRequest): Work => ({
  file: file => lintFile(file, resources, options),
  stdin: (bytes, path) => lintBytes(bytes, path, resources, options),
})

/** A fault of the program itself on one letter leaves the others their turn. */
async function guarded(path: string, work: () => LintedFile | Promise<LintedFile>): Promise<LintedFile> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof CannotRun || error instanceof Interrupted || error instanceof BrokenFiles)
      throw error
    return {error: {path, message: internalError(error)}}
  }
}

async function readStdin(): Promise<Buffer> {
  if (process.stdin.isTTY) {
    const keys = process.platform === 'win32' ? 'Ctrl-Z en Enter' : 'Ctrl-D'
    process.stderr.write(`Typ of plak uw brief. Klaar? Druk op een nieuwe regel op ${keys}.\n`)
  }
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Buffer)
    size += (chunk as Buffer).length
    // What is too large for a letter is refused anyway.
    if (size > MOST_DOCUMENT_BYTES) break
  }
  return Buffer.concat(chunks)
}
