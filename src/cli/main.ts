import {createRequire} from 'node:module'
import path from 'node:path'
import {CommanderError} from 'commander'
import type {Elements} from '../elements/find.ts'
import type {Law} from '../law/law.ts'
import type * as Panel from '../panel/bundle.ts'
import {BrokenFiles, shownFrom} from '../project/broken-files.ts'
import type {Config} from '../project/config.ts'
import type {OwnDictionaries} from '../project/dictionaries.ts'
import {findConfig} from '../project/find-config.ts'
import type {OwnResources} from '../project/own-resources.ts'
import {
  type DictionaryFile,
  type Language,
  languageIn,
  PANEL_FILE,
  readDictionaryFile,
  resourcesOf,
} from '../project/resources.ts'
import {safeText} from '../report/safe-text.ts'
import {addBaseline} from './baseline.ts'
import {addCompletion} from './completion.ts'
import {addConfig} from './config.ts'
import {addDictionary} from './dictionary.ts'
import {DutchCommand} from './dutch-commander.ts'
import {CannotRun, EXIT} from './exit-codes.ts'
import {addExplain} from './explain.ts'
import {growLittle} from './heap.ts'
import {addInit} from './init.ts'
import {internalError} from './internal-error.ts'
import {addLint, threadLinter} from './lint.ts'
import {addMerge} from './merge.ts'
import {surviveClosedPipes} from './output.ts'
import {addPanel} from './panel.ts'
import {isThread, serve} from './pool.ts'
import type {Program} from './program.ts'
import {tell} from './run.ts'
import {addStats} from './stats.ts'
import {columns} from './terminal.ts'
import {addTest} from './test.ts'

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
  addMerge(cli, program)
  addExplain(cli, program)
  addTest(cli, program)
  addStats(cli, program)
  addDictionary(cli, program)
  addConfig(cli, program)
  addInit(cli, program)
  addBaseline(cli, program)
  addPanel(cli, program)
  addCompletion(cli)
  return cli
}

/** Commands that look at letters or words, and so need the user's own dictionaries. */
const USES_OWN = new Set(['lint', 'merge', 'explain', 'rules', 'stats', 'export', 'config'])

function createProgram(): Program {
  // The bundle stands in the folder of what else the build made.
  const folder = __dirname
  const cwd = process.cwd()
  const language = languageIn(folder)
  let file: DictionaryFile | undefined
  let own: OwnDictionaries | undefined
  let ownResources: OwnResources | undefined
  let config: Config | undefined
  let elements: Elements | undefined
  let law: Law | undefined
  const builtIn = (): DictionaryFile => (file ??= readDictionaryFile(folder))
  const dictionary = (): DictionaryFile => {
    const themes = new Set([...builtIn().themes, ...(own?.own.map(({theme}) => theme) ?? [])])
    return {...builtIn(), ...own, themes: [...themes]}
  }
  const ownLanguage = (): Language => ({
    ...language,
    ...(elements && {elements: () => elements!}),
    ...(law && {law: () => law!}),
  })
  return {
    version: VERSION,
    file: __filename,
    cwd,
    loadOwn: async (named = []) => {
      // Who has no config and no dictionaries does not wait for what reads them.
      if (findConfig(cwd) !== undefined) config = (await import('../project/config.ts')).loadConfig(cwd)
      if (config?.stages) {
        const {loadOwnElements} = await import('../project/own-elements.ts')
        elements = loadOwnElements(language.elements().table, config.stages, cwd)
      }
      if (config?.law) {
        const {loadOwnLaw} = await import('../project/own-law.ts')
        law = loadOwnLaw(language.law(), config.law, cwd)
      }
      if (named.length === 0 && !config) return
      const {loadOwnResources} = await import('../project/own-resources.ts')
      ownResources = loadOwnResources(builtIn(), language, {cwd, config, named})
      own = ownResources.all
    },
    own: () => own,
    builtIn,
    dictionary,
    config: () => config,
    resources: () => resourcesOf(own?.found ?? builtIn(), ownLanguage()),
    settings: file => {
      if (!config) return {facts: {}, levels: {}}
      const {dictionaries, ...settings} = config.settingsFor(path.resolve(cwd, file))
      if (dictionaries.length === 0) return settings
      return {...settings, resources: ownResources!.resourcesWith(dictionaries, ownLanguage())}
    },
    samples: async named => {
      if (named === undefined && !config?.data) return {}
      const {dataFile, readData} = await import('../project/data.ts')
      if (named !== undefined) return {samples: readData(path.resolve(cwd, named), named)}
      const file = dataFile(config!.data!)
      return {usualSamples: readData(file, shownFrom(cwd, file))}
    },
    panel: () => createRequire(import.meta.url)(path.join(folder, PANEL_FILE)) as typeof Panel,
    builtInResources: () => resourcesOf(builtIn(), language),
  }
}

/** Runs the program; it never throws, and `process.exitCode` says how it went. */
async function main(): Promise<void> {
  surviveClosedPipes()
  const program = createProgram()
  try {
    await commandLine(program)
      .hook('preAction', (_, command) => (USES_OWN.has(command.name()) ? program.loadOwn() : undefined))
      .parseAsync(process.argv)
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? EXIT.fine : EXIT.broken
      return
    }
    process.exitCode = EXIT.broken
    if (error instanceof BrokenFiles) {
      for (const fault of error.faults) tell(fault)
      return
    }
    const message = error instanceof CannotRun ? error.message : internalError(error)
    process.stderr.write(`briefwijzer: ${safeText(message)}\n`)
  }
}

if (isThread) void serve(task => threadLinter(task, createProgram()))
else {
  growLittle()
  void main()
}
