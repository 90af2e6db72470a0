import {CommanderError} from 'commander'
import {type DictionaryFile, readDictionaryFile, resourcesOf} from '../project/resources.ts'
import {safeText} from '../report/safe-text.ts'
import {DutchCommand} from './dutch-commander.ts'
import {CannotRun, EXIT} from './exit-codes.ts'
import {addExplain} from './explain.ts'
import {internalError} from './internal-error.ts'
import {addLint} from './lint.ts'
import {surviveClosedPipes} from './output.ts'
import type {Program} from './program.ts'
import {addStats} from './stats.ts'
import {columns} from './terminal.ts'

/** Of package.json; the build fills it in. */
declare const VERSION: string

const EXAMPLES = `
Zonder commando kijkt briefwijzer brieven na; zie: briefwijzer lint --help

Voorbeelden:
  briefwijzer brief.md               kijk een brief na
  briefwijzer brieven/               kijk alle brieven in een map na
  briefwijzer explain jargon         leg een regel uit
  briefwijzer stats brieven/         meet hoe moeilijk brieven zijn`

function commandLine(program: Program): DutchCommand {
  const cli = new DutchCommand('briefwijzer')
    .description(
      'Leest Nederlandse herinneringen en aanmaningen na: duidelijk, vriendelijk en in gewone taal.',
    )
    .usage('[commando] [opties] [paden…]')
    .version(program.version, '-V, --version', 'toon het versienummer')
    .configureOutput({getOutHelpWidth: columns, getErrHelpWidth: columns})
    .helpCommand('help [commando]', 'toon hulp bij een commando')
    .addHelpText('after', EXAMPLES) as DutchCommand
  addLint(cli, program)
  addExplain(cli, program)
  addStats(cli, program)
  return cli
}

/** Runs the program; it never throws, and `process.exitCode` says how it went. */
async function main(): Promise<void> {
  surviveClosedPipes()
  // The bundle stands in the folder of what else the build made.
  const folder = __dirname
  let dictionary: DictionaryFile | undefined
  const program: Program = {
    version: VERSION,
    cwd: process.cwd(),
    dictionary: () => (dictionary ??= readDictionaryFile(folder)),
    resources: () => resourcesOf(program.dictionary(), folder),
  }
  try {
    await commandLine(program).parseAsync(process.argv)
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? EXIT.fine : EXIT.broken
      return
    }
    process.exitCode = EXIT.broken
    const message = error instanceof CannotRun ? error.message : internalError(error)
    process.stderr.write(`briefwijzer: ${safeText(message)}\n`)
  }
}

void main()
