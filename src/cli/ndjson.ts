import {KEY_ALIASES, VALUE_ALIASES} from '../letter/fact-values.ts'
import {type StatedFacts, simplify} from '../letter/facts.ts'
import {didYouMean} from '../nearest.ts'
import {lintBytes} from '../project/lint-file.ts'
import {MOST_DOCUMENT_BYTES} from '../project/read-file.ts'
import {joinDutch} from '../report/dutch.ts'
import {letterJson, safeJson} from '../report/json.ts'
import {CannotRun, exitCode} from './exit-codes.ts'
import {guarded} from './letters.ts'
import {limitsOf} from './limits.ts'
import {type LintFlags, requestFor} from './lint.ts'
import {STDOUT} from './output.ts'
import type {Program} from './program.ts'
import {onlyErrors, tally} from './run.ts'

/** A letter as another program hands it over. */
interface LetterLine {
  /** Comes back with the result. */
  readonly id?: unknown
  /** Tells the format by its ending. */
  readonly path: string
  readonly bytes: Buffer
  readonly facts: StatedFacts
}

interface Refused {
  readonly id?: unknown
  readonly path: string
  readonly problem: string
}

/** Bytes of a line above which there is no letter in it: a document takes a third more as base64. */
const MOST_LINE = Math.ceil((MOST_DOCUMENT_BYTES * 4) / 3) + 64 * 1024

/**
 * Reads one letter a line from standard input and writes one result a line, in order; one letter is held at a time.
 * Sets, a baseline and changed lines are for runs over files.
 */
export async function lintLines(
  paths: readonly string[],
  flags: LintFlags,
  program: Program,
): Promise<number> {
  if (paths.some(path => path !== '-'))
    throw new CannotRun(
      '“--ndjson” leest brieven van een ander programma. Laat de bestanden en mappen weg: … | briefwijzer lint --ndjson',
    )
  if (process.stdin.isTTY)
    throw new CannotRun('“--ndjson” leest wat een ander programma doorgeeft: … | briefwijzer lint --ndjson')
  const {resources, options} = await requestFor([], flags, program, {mayTake: () => false})
  const found = {letters: 0, error: 0, warning: 0, info: 0}
  let errors = 0
  let number = 0
  const refuse = async ({id, path, problem, ...place}: Refused): Promise<void> => {
    errors++
    await STDOUT.write(
      `${safeJson({type: 'error', ...(id !== undefined && {id}), path, ...place, message: problem})}\n`,
    )
  }
  for await (const line of linesOf(process.stdin)) {
    number++
    const read = readLine(line, `regel ${number}`)
    if (!read) continue
    if ('problem' in read) {
      await refuse(read)
      continue
    }
    const {id, path, bytes, facts} = read
    const own = {...options, facts: {...options.facts, ...facts}}
    const result = await guarded(path, () => lintBytes(bytes, path, resources, own))
    if ('error' in result) {
      const {message, ...rest} = result.error
      await refuse({...(id !== undefined && {id}), ...rest, problem: message})
      continue
    }
    const letter = flags.quiet ? onlyErrors(result.letter) : result.letter
    tally(found, result.letter)
    await STDOUT.write(
      `${safeJson({type: 'letter', ...(id !== undefined && {id}), ...letterJson(letter)})}\n`,
    )
  }
  await STDOUT.close()
  return exitCode(found, errors, limitsOf(flags, program))
}

/** @returns nothing for an empty line */
function readLine(line: Buffer | undefined, name: string): LetterLine | Refused | undefined {
  if (line === undefined) return {path: name, problem: 'Deze regel is te lang voor een brief.'}
  const text = line.toString().replace(/^\uFEFF/, '')
  if (text.trim() === '') return undefined
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return {
      path: name,
      problem: 'Dit is geen JSON. Zet op elke regel één brief: {"path": "brief.md", "text": "…"}',
    }
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return {path: name, problem: 'Hier staat geen brief: {"path": "brief.md", "text": "…"}'}
  const {id, path, text: letter, base64, facts} = value as Record<string, unknown>
  const known = {...(id !== undefined && {id}), path: typeof path === 'string' && path !== '' ? path : name}
  if (path !== undefined && typeof path !== 'string')
    return {...known, problem: 'Bij “path” hoort een naam, zoals "brief.md".'}
  if ((typeof letter === 'string') === (typeof base64 === 'string'))
    return {...known, problem: 'Zet de brief in “text”, of een Word-brief in “base64”: één van de twee.'}
  const stated = factsOf(facts)
  if (typeof stated === 'string') return {...known, problem: stated}
  const bytes = typeof letter === 'string' ? Buffer.from(letter) : Buffer.from(base64 as string, 'base64')
  return {...known, path: known.path.replaceAll('\\', '/'), bytes, facts: stated}
}

/** What is known of the letter, in any of the names of front matter; or what is wrong with it. */
function factsOf(facts: unknown): StatedFacts | string {
  if (facts === undefined || facts === null) return {}
  if (typeof facts !== 'object' || Array.isArray(facts))
    return 'Bij “facts” hoort {"fase": "…", "kanaal": "…"}.'
  const stated: Record<string, string> = {}
  for (const [name, value] of Object.entries(facts)) {
    const keys = Object.entries<readonly string[]>(KEY_ALIASES)
    const key = keys.find(([key, names]) => [key, ...names].includes(simplify(name)))?.[0]
    if (!key) {
      const names = keys.map(([key, [dutch]]) => dutch ?? key)
      return `“${name}” in “facts” is niet bekend.${didYouMean(name, names) || ` Kies uit: ${joinDutch(names, 'en')}.`}`
    }
    const values = Object.entries<readonly string[]>(VALUE_ALIASES[key as keyof typeof VALUE_ALIASES])
    const known = values.find(([english, names]) => [english, ...names].includes(simplify(String(value))))
    if (!known) {
      const names = values.map(([english, [dutch]]) => dutch ?? english)
      return `“${name}” kent de waarde “${String(value)}” niet.${didYouMean(String(value), names) || ` Kies uit: ${joinDutch(names, 'en')}.`}`
    }
    stated[key] = known[0]
  }
  return stated
}

/** Lines as bytes, without their ends; nothing for a line that is too long to be a letter. */
async function* linesOf(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer | undefined> {
  let pieces: Buffer[] = []
  let size = 0
  const add = (piece: Buffer): void => {
    size += piece.length
    if (size > MOST_LINE) pieces = []
    else pieces.push(piece)
  }
  const take = (): Buffer | undefined => {
    const line = size > MOST_LINE ? undefined : Buffer.concat(pieces)
    pieces = []
    size = 0
    return line
  }
  for await (const chunk of stream) {
    let start = 0
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      add(chunk.subarray(start, end))
      yield take()
      start = end + 1
    }
    add(chunk.subarray(start))
  }
  if (size > 0) yield take()
}
