import fs from 'node:fs'
import path from 'node:path'
import {createInterface} from 'node:readline'
import {joinDutch} from '../report/dutch.ts'
import {choice, type DutchCommand} from './dutch-commander.ts'
import {CannotRun, exitCode, FAIL_ON, type FailOn} from './exit-codes.ts'
import {filtersFor, type RuleFlags} from './filters.ts'
import type {Numbered} from './letters.ts'
import {limitsOf, wholeNumber} from './limits.ts'
import {PART_SCHEMA, type PartHead} from './part.ts'
import type {Program} from './program.ts'
import {report} from './run.ts'
import {gatherSets} from './sets.ts'
import {formatOption, type ReportFlags, sinksFor, tellOnScreen} from './sinks.ts'

interface MergeFlags extends ReportFlags {
  readonly failOn?: FailOn
  readonly maxWarnings?: number
  /** A file; `false` for none. */
  readonly baseline?: string | false
}

const EXAMPLES = `
Voorbeelden:
  briefwijzer lint brieven/ --shard 1/2 --part deel-1.ndjson
  briefwijzer lint brieven/ --shard 2/2 --part deel-2.ndjson
  briefwijzer merge deel-*.ndjson --format html=verslag.html`

/** Adds the command that makes one report of parts of a run. */
export function addMerge(cli: DutchCommand, program: Program): void {
  cli
    .command('merge')
    .summary('maak één verslag van de delen van een ronde')
    .description('Maakt één verslag van delen die met “lint --part” zijn bewaard.')
    .usage('[opties] <delen…>')
    .argument('<delen...>', 'bestanden die “lint --part” heeft gemaakt')
    .addOption(formatOption())
    .option('-o, --output <bestand>', 'schrijf het verslag in een bestand')
    .option('-q, --quiet', 'toon alleen fouten')
    .addOption(
      choice(
        '--fail-on <ernst>',
        'vanaf welke ernst de code 1 is: fout (error), waarschuwing (warning), tip (info) of nooit (never)',
        FAIL_ON,
        {
          fout: 'error',
          waarschuwing: 'warning',
          tip: 'info',
          nooit: 'never',
        },
      ).default(undefined, 'fout'),
    )
    .option('--max-warnings <aantal>', 'code 1 bij meer waarschuwingen dan dit', wholeNumber)
    .option('--baseline <bestand>', 'de nulmeting met oude meldingen; anders briefwijzer.baseline.json')
    .option('--no-baseline', 'toon ook de oude meldingen in de nulmeting')
    .option('--color', 'met kleur, ook als de uitvoer geen terminal is')
    .option('--no-color', 'zonder kleur')
    .addHelpText('after', EXAMPLES)
    .action(async (files: string[], flags: MergeFlags) => {
      process.exitCode = await merge(files, flags, program)
    })
}

async function merge(files: readonly string[], flags: MergeFlags, program: Program): Promise<number> {
  const runs = groupsOf(files.map(file => openPart(file, program)))
  const heads = runs.flatMap(parts => parts.map(({head}) => head))
  const paths = [...new Set(runs.flatMap(([first]) => first!.head.paths))]
  const sets = gatherSets({
    paths,
    cwd: program.cwd,
    config: program.config(),
    named: heads.some(({sets}) => sets),
    runs: true,
  })
  const {found, errors} = await report({
    files: lettersOf(runs),
    beside: [],
    sinks: await sinksFor(flags, program, false),
    filters: filtersFor(paths, {...flags, ...rulesOf(heads)}, program),
    sets,
    quiet: flags.quiet === true,
    tell: tellOnScreen(flags),
    tellFixes: false,
    noSets: () => {},
  })
  return exitCode(found, errors, limitsOf(flags, program))
}

/** Rules that ran in every part. */
function rulesOf(heads: readonly PartHead[]): RuleFlags {
  const only = heads.flatMap(({only}) => (only ? [only] : []))
  const skip = [...new Set(heads.flatMap(({skip}) => skip ?? []))]
  const common = only[0]?.filter(id => only.every(ids => ids.includes(id)))
  return {...(common && {only: common}), ...(skip.length > 0 && {skip})}
}

interface OpenPart {
  readonly file: string
  readonly head: PartHead
}

/** Bytes at the end of a part that its last line is in. */
const TAIL = 100

function openPart(file: string, {cwd, version}: Program): OpenPart {
  const full = path.resolve(cwd, file)
  let descriptor: number | undefined
  try {
    descriptor = fs.openSync(full, 'r')
    const head = headOf(descriptor)
    if (head?.briefwijzer !== 'part')
      throw new CannotRun(
        `“${file}” is geen deel van een ronde. Maak het met: briefwijzer lint --part ${file}`,
      )
    if (head.version !== version || head.schema !== PART_SCHEMA)
      throw new CannotRun(
        `“${file}” is gemaakt met briefwijzer ${head.version}, en dit is ${version}. Gebruik overal dezelfde versie.`,
      )
    if (!isWhole(descriptor))
      throw new CannotRun(`“${file}” is niet af: het nakijken is afgebroken. Maak dit deel opnieuw.`)
    return {file: full, head}
  } catch (error) {
    if (error instanceof CannotRun) throw error
    const {code} = error as NodeJS.ErrnoException
    throw new CannotRun(
      code === 'ENOENT'
        ? `“${file}” bestaat niet. Controleer de naam.`
        : `“${file}” kan niet gelezen worden (${code ?? String(error)}). Controleer het bestand.`,
    )
  } finally {
    if (descriptor !== undefined) fs.closeSync(descriptor)
  }
}

/** The first line; it may be long when many paths were named. */
function headOf(descriptor: number): PartHead | undefined {
  const chunks: Buffer[] = []
  const chunk = Buffer.alloc(64 * 1024)
  for (let size = 0; size < 16 * 1024 * 1024; ) {
    const length = fs.readSync(descriptor, chunk)
    const end = chunk.subarray(0, length).indexOf(10)
    chunks.push(Buffer.from(chunk.subarray(0, end < 0 ? length : end)))
    size += length
    if (end >= 0 || length === 0) break
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString()) as PartHead
  } catch {
    return undefined
  }
}

function isWhole(descriptor: number): boolean {
  const {size} = fs.fstatSync(descriptor)
  const bytes = Buffer.alloc(Math.min(TAIL, size))
  fs.readSync(descriptor, bytes, 0, bytes.length, size - bytes.length)
  return /\n\{"end":\d+\}\n$/.test(bytes.toString())
}

/** Parts of the same run together, in the order of their first; what is missing is told. */
function groupsOf(parts: readonly OpenPart[]): readonly (readonly OpenPart[])[] {
  const groups = new Map<string, OpenPart[]>()
  for (const part of parts) {
    const {run, shard} = part.head
    const key = shard ? `${run}/${shard.of}` : part.file
    groups.set(key, [...(groups.get(key) ?? []), part])
  }
  for (const group of groups.values()) {
    const {shard} = group[0]!.head
    if (!shard) continue
    const there = group.map(({head}) => head.shard!.index)
    const missing = Array.from({length: shard.of}, (_, i) => i + 1).filter(i => !there.includes(i))
    const twice = there.find((i, at) => there.indexOf(i) < at)
    if (twice !== undefined)
      throw new CannotRun(`Deel ${twice}/${shard.of} is er twee keer bij. Noem elk deel één keer.`)
    if (missing.length > 0) {
      const which = joinDutch(
        missing.map(i => `${i}/${shard.of}`),
        'en',
      )
      const other = groups.size > 1 ? ' Horen alle delen bij dezelfde brieven, opties en instellingen?' : ''
      throw new CannotRun(`Niet alle delen zijn er. Noem ook ${which}.${other}`)
    }
  }
  return [...groups.values()]
}

/** The letters of runs one after the other, each run in its own order; of each part one line is held. */
async function* lettersOf(runs: readonly (readonly OpenPart[])[]): AsyncGenerator<Numbered> {
  let before = 0
  for (const run of runs) {
    const lines = run.map(part => ({part, next: linesOf(part)}))
    const heads = await Promise.all(lines.map(async one => ({...one, head: await one.next()})))
    let index = 0
    for (;;) {
      // What could not be found is told in each share.
      for (const one of heads)
        while (one.head && one.head.index < index) {
          if (!('error' in one.head)) throw mixed(one.part.file)
          one.head = await one.next()
        }
      const [first] = heads.filter(({head}) => head).sort((a, b) => a.head!.index - b.head!.index)
      if (!first) break
      if (first.head!.index !== index) throw mixed(first.part.file)
      yield {...first.head!, index: before + index++}
      first.head = await first.next()
    }
    before += index
  }
}

const mixed = (file: string): CannotRun =>
  new CannotRun(
    `“${path.basename(file)}” past niet bij de andere delen: er waren andere brieven. Maak alle delen met dezelfde brieven.`,
  )

/** Reads a part line by line; gives nothing at its end. */
function linesOf({file}: OpenPart): () => Promise<Numbered | undefined> {
  const lines = createInterface({input: fs.createReadStream(file), crlfDelay: Infinity})[
    Symbol.asyncIterator
  ]()
  let started = false
  return async () => {
    if (!started) {
      started = true
      await lines.next()
    }
    const {value, done} = await lines.next()
    if (done) return undefined
    try {
      const row = JSON.parse(value) as Numbered | {readonly end: number}
      return 'end' in row ? undefined : row
    } catch {
      throw new CannotRun(`“${path.basename(file)}” is beschadigd. Maak dit deel opnieuw.`)
    }
  }
}
