import path from 'node:path'
import type {WriteStream} from 'node:tty'
import {Option} from 'commander'
import {didYouMean} from '../nearest.ts'
import {placeInRepository} from '../project/repository.ts'
import {joinDutch} from '../report/dutch.ts'
import type {FileError, Reporter} from '../report/record.ts'
import {FORMATS, type Format, reporterOf} from '../report/reporters.ts'
import {CannotRun} from './exit-codes.ts'
import {appendingOutput, fileOutput, STDERR, STDOUT} from './output.ts'
import type {Program} from './program.ts'
import {type Sink, tell} from './run.ts'
import {columns, styleFor} from './terminal.ts'

/** Forms that can show what letters ask not to tell. */
const SHOW_IGNORED: readonly Format[] = ['pretty', 'json', 'ndjson']

/** One `--format`: a form, and the file that it goes to when that is named. */
export interface Wish {
  readonly format: Format
  readonly file?: string
}

/** What the command line says of reports. */
export interface ReportFlags {
  readonly format?: readonly Wish[]
  readonly output?: string
  readonly quiet?: boolean
  readonly color?: boolean
  readonly reportIgnored?: boolean
}

/** `--format json`, `--format json=verslag.json`, and more than one of them. */
export const formatOption = (): Option => {
  const option = new Option(
    '-f, --format <vorm>',
    'vorm van het verslag; zet er “=bestand” achter om het te bewaren, en geef de optie vaker voor meer verslagen',
  )
  option.argChoices = [...FORMATS]
  option.default(undefined, 'pretty')
  return option.argParser<Wish[]>((value, before = []) => [...before, wishFrom(value)])
}

function wishFrom(value: string): Wish {
  const at = value.indexOf('=')
  const name = at < 0 ? value : value.slice(0, at)
  const file = at < 0 ? undefined : value.slice(at + 1)
  const format = FORMATS.find(format => format === name)
  if (format === undefined) {
    const guess = didYouMean(name, FORMATS)
    throw new CannotRun(`“${name}” past niet bij “--format”.${guess || ` Kies uit: ${FORMATS.join(', ')}.`}`)
  }
  if (file === '')
    throw new CannotRun(`Achter “${value}” ontbreekt een bestand: --format ${name}=verslag.txt`)
  return {format, ...(file !== undefined && {file})}
}

/** The reports that are asked for; `undefined` as file is standard output. */
function wishesOf({format = [{format: 'pretty'}], output}: ReportFlags): readonly Wish[] {
  const toScreen = format.filter(({file}) => file === undefined)
  if (toScreen.length > 1)
    throw new CannotRun(
      `Er kan maar één verslag naar het scherm. Geef de andere een bestand: --format ${toScreen.at(-1)!.format}=verslag.txt`,
    )
  const wishes = format.map(wish =>
    wish.file === undefined && output !== undefined ? {...wish, file: output} : wish,
  )
  if (output !== undefined && toScreen.length === 0)
    throw new CannotRun('Elk verslag heeft al een bestand. Laat “--output” weg.')
  const files = wishes.flatMap(({file}) => (file === undefined ? [] : [path.resolve(file)]))
  const twice = files.find((file, i) => files.indexOf(file) < i)
  if (twice !== undefined)
    throw new CannotRun(
      `Er gaan twee verslagen naar “${path.relative('', twice)}”. Geef elk verslag een eigen bestand.`,
    )
  return wishes
}

/** Files that reports go to. */
export const targetsOf = (flags: ReportFlags): readonly string[] =>
  wishesOf(flags).flatMap(({file}) => file ?? [])

/** The report on standard output, if there is one. */
export const formatOnScreen = (flags: ReportFlags): Format | undefined =>
  wishesOf(flags).find(({file}) => file === undefined)?.format

/**
 * Makes the reports and opens where they go; `beside` has the report on standard error. GitHub's annotations bring a
 * summary of the job, where GitHub says where that goes.
 */
export async function sinksFor(flags: ReportFlags, program: Program, beside: boolean): Promise<Sink[]> {
  const sinks: Sink[] = []
  const wishes = wishesOf(flags)
  if (flags.reportIgnored && !wishes.some(({format}) => SHOW_IGNORED.includes(format)))
    throw new CannotRun(
      `“--report-ignored” werkt met ${joinDutch(
        SHOW_IGNORED.map(format => `“--format ${format}”`),
        'en',
      )}.`,
    )
  try {
    for (const wish of wishes) {
      const reporter = await reporterFor(wish, flags, program, beside ? process.stderr : process.stdout)
      const output = wish.file === undefined ? (beside ? STDERR : STDOUT) : fileOutput(wish.file)
      sinks.push({reporter, output})
    }
    const summary = process.env.GITHUB_STEP_SUMMARY
    if (summary && wishes.some(({format}) => format === 'github'))
      sinks.push({
        reporter: await reporterFor({format: 'markdown'}, flags, program),
        output: appendingOutput(summary),
      })
  } catch (error) {
    for (const {output} of sinks) output.drop()
    throw error
  }
  return sinks
}

export const reporterFor = (
  {format, file}: Wish,
  {color, quiet, reportIgnored}: Pick<ReportFlags, 'color' | 'quiet' | 'reportIgnored'>,
  program: Program,
  stream: WriteStream = process.stdout,
): Promise<Reporter> =>
  reporterOf(format, {
    version: program.version,
    rulesDate: program.dictionary().rulesDate,
    style: styleFor(color, file !== undefined, stream),
    width: columns(),
    quiet: quiet ?? false,
    reportIgnored: reportIgnored === true,
    ...placeInRepository(program.cwd),
  })

/** Tells an error on standard error, unless the report on standard output holds it. */
export function tellOnScreen(flags: ReportFlags): (error: FileError) => void {
  const format = formatOnScreen(flags)
  return format === 'json' || format === 'ndjson' || format === 'github' ? () => {} : tell
}
