import fs from 'node:fs'
import path from 'node:path'
import {letterFacts, ownFacts} from '../letter/facts.ts'
import {readLetter} from '../letter/read.ts'
import {shownFrom} from '../project/broken-files.ts'
import type {Config} from '../project/config.ts'
import type {ConfigRow, KnownLetter} from '../project/config-rows.ts'
import {findFiles} from '../project/files.ts'
import {configsIn} from '../project/find-config.ts'
import {ignoredIn} from '../project/ignored.ts'
import {withLetter} from '../project/lint-file.ts'
import {readBytes} from '../project/read-file.ts'
import {configText, type ShownGroup, type ShownRow} from '../report/config-text.ts'
import {count} from '../report/dutch.ts'
import type {FileError} from '../report/record.ts'
import {safeText} from '../report/safe-text.ts'
import {choice, type DutchCommand} from './dutch-commander.ts'
import {EXIT} from './exit-codes.ts'
import {print} from './output.ts'
import type {Program} from './program.ts'
import {tell} from './run.ts'
import {columns} from './terminal.ts'

const FORMATS = ['pretty', 'json'] as const

interface ConfigFlags {
  readonly format: (typeof FORMATS)[number]
}

const EXAMPLES = `
Voorbeelden:
  briefwijzer config --print brief.md   wat geldt voor deze brief, en waarom
  briefwijzer config --print            alles wat in de config staat`

/** Adds the command that shows what the config says. */
export function addConfig(cli: DutchCommand, program: Program): void {
  cli
    .command('config')
    .summary('toon welke instellingen gelden')
    .description('Toont welke instellingen gelden, en waar elke instelling vandaan komt.')
    .usage('[opties] [brief]')
    .argument('[brief]', 'een brief; zonder brief ziet u de hele config')
    .option('--print', 'toon de instellingen (dat gebeurt ook zonder deze optie)')
    .addOption(choice('-f, --format <vorm>', 'vorm van de uitvoer', FORMATS).default('pretty'))
    .addHelpText('after', EXAMPLES)
    .action(async (letter: string | undefined, flags: ConfigFlags) => {
      process.exitCode =
        letter === undefined ? await printAll(flags, program) : await printLetter(letter, flags, program)
    })
}

/** What holds for one letter. */
async function printLetter(named: string, {format}: ConfigFlags, program: Program): Promise<number> {
  const {rowsFor, rowsOfRun} = await import('../project/config-rows.ts')
  const {cwd} = program
  const config = program.config()
  const {files, errors} = fs.statSync(path.resolve(cwd, named), {throwIfNoEntry: false})?.isDirectory()
    ? {files: [], errors: [{path: named, message: 'Dit is een map. Noem een brief.'}]}
    : findFiles([named], cwd, config?.endings)
  const [letter] = files
  if (!letter) {
    for (const error of errors) tell(error)
    return EXIT.broken
  }
  const known = await read(letter.file, letter.path, program)
  const error = 'error' in known ? known.error : undefined
  const rows = rowsFor(config, letter.file, 'error' in known ? undefined : known)
  const run = config ? rowsOfRun(config) : []
  const notes = notesOn(letter.file, config, cwd)
  if (error) tell(error)
  if (format === 'json')
    await print(
      json(program, {path: letter.path, values: [...rows, ...run], errors: error ? [error] : [], notes}),
    )
  else {
    const groups = [
      {title: `Instellingen voor ${safeText(letter.path)}`, rows},
      ...(run.length > 0 ? [{title: 'Instellingen voor alle brieven samen', rows: run}] : []),
    ]
    await print(configText(groups.map(safe), notes.map(safeText), columns()))
  }
  return error ? EXIT.broken : EXIT.fine
}

/** What a letter says and what can be guessed of it. */
async function read(
  file: string,
  shown: string,
  {settings}: Program,
): Promise<KnownLetter | {readonly error: FileError}> {
  const bytes = readBytes(file)
  if ('problem' in bytes) return {error: {path: shown, message: bytes.problem}}
  return withLetter(bytes, shown, {settings}, ({text, ...kind}) => {
    const letter = readLetter(text, {path: shown, ...kind})
    return {
      facts: letterFacts(letter, shown, {}, settings(shown).facts),
      own: ownFacts(letter),
      format: letter.format,
      isText: letter.format === letter.syntax,
    }
  })
}

/** What else there is to know: which config holds, and whether a search would find the letter. */
function notesOn(file: string, config: Config | undefined, cwd: string): string[] {
  const notes = [
    config
      ? `Config: ${config.files.map(({shown}) => shown).join(', dan ')}`
      : 'Er is geen config. Maak er een met: briefwijzer init',
  ]
  const other = nearestConfig(path.dirname(file), cwd)
  if (other !== undefined && other !== config?.file)
    notes.push(
      `Let op: ${shownFrom(cwd, other)} telt hier niet mee. Briefwijzer neemt de config van de map waarin u start, of van een map daarboven. Start in ${shownFrom(cwd, path.dirname(other))}, of noem het bestand achter “basis”.`,
    )
  if (ignoredIn(cwd, cwd).ignores(file, false))
    notes.push(
      'Kijkt u een map na, dan wordt deze brief overgeslagen: zie .gitignore of .briefwijzerignore. Noemt u de brief zelf, dan wordt hij wel nagekeken.',
    )
  return notes
}

/** The config nearest to a letter, below the working folder. */
function nearestConfig(folder: string, cwd: string): string | undefined {
  for (let at = folder; at !== cwd && at.startsWith(cwd); at = path.dirname(at)) {
    const [config] = configsIn(at)
    if (config !== undefined) return config
  }
  return undefined
}

/** The whole config. */
async function printAll({format}: ConfigFlags, program: Program): Promise<number> {
  const {rowsForAll, rowsOfOverride, rowsOfRun} = await import('../project/config-rows.ts')
  const config = program.config()
  const {cwd} = program
  if (!config) {
    const note = 'Er is geen config in deze map of in een map daarboven. Maak er een met: briefwijzer init'
    await print(format === 'json' ? json(program, {values: [], overrides: [], notes: [note]}) : `${note}\n`)
    return EXIT.fine
  }
  // Who says nothing of letters in a folder has none to count.
  const {files} = findFiles([config.folder], config.folder, config.endings)
  const overrides = config.parts.flatMap(part =>
    part.override
      ? [
          {
            place: part.placeOf('files'),
            ...part.override,
            letters: files.filter(({file}) => part.fits(file)).length,
            values: rowsOfOverride(part),
          },
        ]
      : [],
  )
  const values = [...rowsForAll(config), ...rowsOfRun(config)]
  const shown = config.files.map(({shown}) => shown)
  if (format === 'json') await print(json(program, {values, overrides, notes: []}))
  else {
    const groups: ShownGroup[] = [
      {title: `Instellingen uit ${shown.join(', dan ')}`, rows: values},
      ...overrides.map(({number, patterns, letters, place, values}) => ({
        title: `Uitzondering ${number} (${place}) voor ${patterns.join(', ')}: past bij ${letters === 0 ? 'geen enkele brief' : count(letters, 'brief')}`,
        // The heading says which override it is.
        rows: values.map(({from: {override: _, ...from}, ...row}: ShownRow) => ({...row, from})),
      })),
    ]
    const note = cwd === config.folder ? [] : [`Paden zijn gezien vanaf ${shownFrom(cwd, config.folder)}.`]
    await print(configText(groups.map(safe), note, columns()))
  }
  return EXIT.fine
}

/** A group that can be shown on any screen. */
const safe = ({title, rows}: ShownGroup): ShownGroup => ({
  title: safeText(title),
  rows: rows.map(({of, value, ...row}) => ({
    ...row,
    value: safeText(value),
    ...(of !== undefined && {of: safeText(of)}),
  })),
})

interface ConfigDocument {
  readonly path?: string
  readonly values: readonly ConfigRow[]
  readonly overrides?: readonly unknown[]
  readonly errors?: readonly FileError[]
  readonly notes: readonly string[]
}

const json = (program: Program, document: ConfigDocument): string =>
  `${JSON.stringify({
    schema: 1,
    tool: {name: 'briefwijzer', version: program.version},
    config: program.config()?.files.map(({shown}) => shown) ?? [],
    ...document,
  })}\n`
