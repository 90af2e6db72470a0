import type {FileError} from '../report/record.ts'
import {SORT_KEYS, type StatsRow, sortRows, statsCsv, statsJson, statsRow} from '../report/stats.ts'
import {statsText} from '../report/stats-text.ts'
import {
  channelOption,
  choice,
  type DutchCommand,
  type FactFlags,
  factsFrom,
  profileOption,
  stageOption,
} from './dutch-commander.ts'
import {EXIT} from './exit-codes.ts'
import {lintedFiles} from './letters.ts'
import {fileOutput, STDOUT} from './output.ts'
import type {Program} from './program.ts'
import {tell} from './run.ts'
import {columns, styleFor} from './terminal.ts'

const FORMATS = ['pretty', 'json', 'csv', 'html'] as const

interface StatsFlags extends FactFlags {
  readonly format: (typeof FORMATS)[number]
  readonly output?: string
  readonly sort?: string
  readonly reverse?: boolean
  readonly color?: boolean
  readonly stdinFilename?: string
}

const EXAMPLES = `
Voorbeelden:
  briefwijzer stats brief.md                              cijfers en tips
  briefwijzer stats brieven/ --sort score                 de moeilijkste eerst
  briefwijzer stats brieven/ --format csv -o maten.csv    voor Excel
  briefwijzer stats brieven/ --format html -o maten.html  een verslag`

/** Adds the command that measures letters. */
export function addStats(cli: DutchCommand, program: Program): void {
  cli
    .command('stats')
    .summary('meet brieven: woorden, zinnen, leesbaarheid')
    .description('Meet hoe moeilijk brieven zijn, en zegt wat het meest helpt.')
    .usage('[opties] [paden…]')
    .argument('[paden...]', 'bestanden, mappen of patronen; “-” leest wat een ander programma doorgeeft')
    .addOption(choice('-f, --format <vorm>', 'vorm van de uitvoer', FORMATS).default('pretty'))
    .option('-o, --output <bestand>', 'schrijf de uitvoer in een bestand')
    .addOption(choice('--sort <maat>', 'volgorde van de brieven, de moeilijkste bovenaan', SORT_KEYS))
    .option('--reverse', 'draai de volgorde om')
    .addOption(stageOption())
    .addOption(channelOption())
    .addOption(profileOption())
    .option('--color', 'met kleur, ook als de uitvoer geen terminal is')
    .option('--no-color', 'zonder kleur')
    .option(
      '--stdin-filename <naam>',
      'naam van de brief die “-” leest; aan .md, .txt of .html ziet briefwijzer het soort bestand',
    )
    .addHelpText('after', EXAMPLES)
    .action(async (paths: string[], flags: StatsFlags) => {
      process.exitCode = await stats(paths, flags, program)
    })
}

async function stats(paths: readonly string[], flags: StatsFlags, program: Program): Promise<number> {
  const request = {
    paths,
    stdinFilename: flags.stdinFilename,
    cwd: program.cwd,
    endings: program.config()?.endings ?? [],
    resources: program.resources(),
    ...(flags.output !== undefined && {targets: [flags.output]}),
    options: {facts: factsFrom(flags), settings: program.settings, scoreParts: true},
  }
  const output = flags.output === undefined ? STDOUT : fileOutput(flags.output)
  const rows: StatsRow[] = []
  const errors: FileError[] = []
  try {
    for await (const file of lintedFiles(request)) {
      if ('letter' in file) rows.push(statsRow(file.letter))
      else {
        errors.push(file.error)
        if (flags.format !== 'json') tell(file.error)
      }
    }
    await output.write(await render(inOrder(rows, flags), errors, flags, program))
    await output.close()
  } catch (error) {
    output.drop()
    throw error
  }
  return errors.length > 0 ? EXIT.broken : EXIT.fine
}

function inOrder(rows: StatsRow[], {sort, reverse}: StatsFlags): readonly StatsRow[] {
  if (sort !== undefined) return sortRows(rows, sort, reverse)
  return reverse ? rows.toReversed() : rows
}

async function render(
  rows: readonly StatsRow[],
  errors: readonly FileError[],
  {format, color, output, profile}: StatsFlags,
  {version}: Program,
): Promise<string> {
  switch (format) {
    case 'json':
      return statsJson(rows, {version, errors})
    case 'csv':
      return statsCsv(rows)
    case 'html': {
      const {statsHtml} = await import('../report/stats-html.ts')
      return statsHtml(rows, {version, errors, profile: profile ?? 'standaard'})
    }
    case 'pretty':
      return statsText(rows, columns(), styleFor(color, output !== undefined))
  }
}
