import path from 'node:path'
import {setImmediate} from 'node:timers/promises'
import type {Resources} from '../lint.ts'
import {BrokenFiles} from '../project/broken-files.ts'
import {type FoundFiles, findFiles, type LetterFile, realPath} from '../project/files.ts'
import {type FileOptions, type LintedFile, lintBytes, lintFile} from '../project/lint-file.ts'
import {MOST_DOCUMENT_BYTES} from '../project/read-file.ts'
import {type Engine, type Job, lintAll} from './engine.ts'
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
  /** What speeds up linting. */
  readonly engine?: Omit<Engine, 'lint'>
  /** Which of the files are linted. */
  readonly select?: (files: readonly LetterFile[]) => Promise<LetterFile[]>
  /** Files that reports go to: a letter is never one of them. */
  readonly targets?: readonly string[]
  /** Only these of the files that are left. */
  readonly shard?: Shard
  /** Hears how far it is. */
  readonly progress?: (done: number, of: number) => void
}

/** One of some equal shares of a run. */
export interface Shard {
  /** From 1. */
  readonly index: number
  readonly of: number
}

/** A result and its place in the whole run, that of all shards together. */
export type Numbered = LintedFile & {readonly index: number}

/** What is done with each letter: linting it, and maybe more. */
export interface Work {
  file(file: LetterFile): LintedFile | Promise<LintedFile>
  /** A letter from standard input; `path` is what it is called. */
  stdin(bytes: Buffer, path: string): LintedFile | Promise<LintedFile>
}

/** Linting, and nothing else: this can be shared out. */
interface Linting extends Work {
  job(job: Job): Promise<LintedFile>
}

/** Lints what was named; first what can't be found, then standard input, then the files. */
export async function* lintedFiles(request: LintRequest): AsyncGenerator<Numbered> {
  const {paths, stdinFilename} = request
  const fromStdin = paths.includes(STDIN)
  if (stdinFilename !== undefined && !fromStdin)
    throw new CannotRun(
      '“--stdin-filename” werkt alleen samen met “-”: … | briefwijzer - --stdin-filename brief.md',
    )
  const named = paths.filter(path => path !== STDIN)
  const {files: all, errors} = findLetters(named.length === 0 && !fromStdin ? ['.'] : named, request)
  let index = 0
  for (const error of errors) yield {error, index: index++}
  if (fromStdin) {
    const work = request.work ?? linting(request)
    const bytes = await readStdin()
    const path = stdinFilename ?? 'stdin'
    yield {...(await guarded(path, () => work.stdin(bytes, path.replaceAll('\\', '/')))), index: index++}
  }
  const files = request.select ? await request.select(all) : all
  const {index: share, of} = request.shard ?? {index: 1, of: 1}
  // A file's neighbours are like it: taking turns makes shares that take as long. A whole run needs no copy, which
  // would keep files that are done.
  const own = of === 1 ? files : files.filter((_, i) => i % of === share - 1)
  const count = own.length
  let done = 0
  for await (const file of lintOwn(own, request)) {
    yield {...file, index: index + done * of + share - 1}
    request.progress?.(++done, count)
  }
}

/** Finds what was named; refuses to write a report in the place of a letter. */
function findLetters(
  named: readonly string[],
  {targets = [], cwd, endings}: LintRequest,
): Pick<FoundFiles, 'files' | 'errors'> {
  const {files, errors, real} = findFiles(named, cwd, endings)
  const letter = targets.find(target => real.has(realPath(path.resolve(cwd, target))))
  if (letter !== undefined)
    throw new CannotRun(
      `“${letter}” is een van de brieven. Er is niets geschreven. Kies een andere naam voor het verslag. Is het geen brief? Zet de naam in .briefwijzerignore.`,
    )
  return {files, errors}
}

async function* lintOwn(files: LetterFile[], request: LintRequest): AsyncGenerator<LintedFile> {
  const {work, engine} = request
  if (!work) {
    const {job} = linting(request)
    yield* lintAll(files, {...engine, lint: job})
    return
  }
  for (const [i, file] of files.entries()) {
    if (i % PAUSE === PAUSE - 1) await setImmediate()
    yield await guarded(file.path, () => work.file(file))
  }
}

/** Linting, and nothing else. */
export function linting({resources, options}: Pick<LintRequest, 'resources' | 'options'>): Linting {
  return {
    file: file => lintFile(file, resources, options),
    stdin: (bytes, path) => lintBytes(bytes, path, resources, options),
    job: ({bytes, path}) => guarded(path, () => lintBytes(bytes, path, resources, options)),
  }
}

/** A fault of the program itself on one letter leaves the others their turn. */
export async function guarded(
  path: string,
  work: () => LintedFile | Promise<LintedFile>,
): Promise<LintedFile> {
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
