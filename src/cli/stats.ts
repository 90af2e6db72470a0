import type {LetterFacts} from '../letter/facts.ts'
import {safeJson} from '../report/json.ts'
import type {FileError} from '../report/record.ts'
import {SORT_KEYS, type StatsRow, sortRows, statsCsv, statsRow, statsText} from '../report/stats.ts'
import {choice, type DutchCommand, factsFrom, profileOption} from './dutch-commander.ts'
import {EXIT} from './exit-codes.ts'
import {lintedFiles} from './letters.ts'
import {tell} from './lint.ts'
import {print} from './output.ts'
import type {Program} from './program.ts'
import {columns, styleFor} from './terminal.ts'

interface StatsFlags {
  readonly format: 'pretty' | 'json' | 'csv'
  readonly sort?: string
  readonly profile?: LetterFacts['profile']
  readonly color?: boolean
  readonly stdinFilename?: string
}

const EXAMPLES = `
Voorbeelden:
  briefwijzer stats brief.md                       de cijfers van een brief
  briefwijzer stats brieven/ --sort score          de moeilijkste brief bovenaan
  briefwijzer stats brieven/ --format csv > m.csv  voor Excel`

/** Adds the command that measures letters. */
export function addStats(cli: DutchCommand, program: Program): void {
  cli
    .command('stats')
    .summary('meet brieven: woorden, zinnen, leesbaarheid')
    .description('Meet brieven: woorden, zinnen, leesbaarheid en aantallen meldingen.')
    .usage('[opties] [paden…]')
    .argument('[paden...]', 'bestanden, mappen of patronen; “-” leest wat een ander programma doorgeeft')
    .addOption(
      choice('-f, --format <vorm>', 'vorm van de uitvoer', ['pretty', 'json', 'csv']).default('pretty'),
    )
    .addOption(choice('--sort <maat>', 'volgorde van de brieven, van laag naar hoog', SORT_KEYS))
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
  const rows: StatsRow[] = []
  const errors: FileError[] = []
  const request = {
    paths,
    stdinFilename: flags.stdinFilename,
    cwd: program.cwd,
    resources: program.resources(),
    options: {facts: factsFrom(flags)},
  }
  for await (const file of lintedFiles(request)) {
    if ('letter' in file) rows.push(statsRow(file.letter))
    else {
      errors.push(file.error)
      if (flags.format !== 'json') tell(file.error)
    }
  }
  const sorted = flags.sort === undefined ? rows : sortRows(rows, flags.sort)
  await print(render(sorted, errors, flags, program))
  return errors.length > 0 ? EXIT.broken : EXIT.fine
}

function render(
  rows: readonly StatsRow[],
  errors: readonly FileError[],
  flags: StatsFlags,
  program: Program,
): string {
  switch (flags.format) {
    case 'json': {
      const tool = {name: 'briefwijzer', version: program.version}
      return `${safeJson({schema: 1, tool, letters: rows, errors}, 2)}\n`
    }
    case 'csv':
      return statsCsv(rows)
    case 'pretty':
      return statsText(rows, columns(), styleFor(flags.color, false))
  }
}
