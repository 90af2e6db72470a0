import fs from 'node:fs'
import path from 'node:path'
import type {TableTheme} from '../dictionary/csv-entries.ts'
import type {Entry} from '../dictionary/dictionary.ts'
import type {Fault} from '../dictionary/fault.ts'
import type {ChangeSource, EntrySource, ThemeSource} from '../dictionary/schema.ts'
import {BrokenFiles} from '../project/broken-files.ts'
import {diskProblem} from '../project/read-file.ts'
import {readTable} from '../project/read-table.ts'
import {replaceFile} from '../project/write-file.ts'
import {count, joinDutch} from '../report/dutch.ts'
import type {DutchCommand} from './dutch-commander.ts'
import {CannotRun} from './exit-codes.ts'
import {print} from './output.ts'
import type {Program} from './program.ts'
import {tell} from './run.ts'

const EXPORT_EXAMPLES = `
Voorbeelden:
  briefwijzer dictionary export -o woorden.csv`

const IMPORT_EXAMPLES = `
Voorbeelden:
  briefwijzer dictionary import woorden.csv -o woorden/
  briefwijzer dictionary import woorden.csv --overwrite

Zo verandert u het woordenboek in Excel: exporteer het, pas de rijen aan, sla
het op als “CSV UTF-8”, en importeer het. Zet het nieuwe bestand daarna in
briefwijzer.config.yml.`

/** Adds the commands that bring the dictionary to Excel and back. */
export function addDictionary(cli: DutchCommand, program: Program): void {
  const dictionary = cli
    .command('dictionary')
    .summary('bewerk het woordenboek in Excel')
    .description('Brengt het woordenboek naar Excel, en terug.')
    .usage('<commando>')
    .helpCommand('help [commando]', 'toon hulp bij een commando')
  dictionary
    .command('export')
    .summary('maak er een tabel van')
    .description('Schrijft het woordenboek als tabel voor Excel (CSV), met uw eigen termen erbij.')
    .usage('[opties]')
    .option('-o, --output <bestand>', 'schrijf de tabel in dit bestand')
    .option('--overwrite', 'ook als dat bestand er al is')
    .addHelpText('after', EXPORT_EXAMPLES)
    .action((flags: {readonly output?: string; readonly overwrite?: boolean}) => exportTable(flags, program))
  dictionary
    .command('import')
    .summary('maak van een tabel een eigen woordenboek')
    .description(
      'Leest een tabel van Excel (CSV) en schrijft wat u toevoegde en veranderde als eigen woordenboek: een ' +
        'bestand voor elk thema.',
    )
    .usage('[opties] <bestand>')
    .argument('<bestand>', 'de tabel, opgeslagen als “CSV UTF-8”')
    .option('-o, --output <map>', 'map voor de woordenboeken', '.')
    .option('--overwrite', 'ook over bestanden die er al zijn')
    .option('--all', 'schrijf alle termen, ook die gelijk zijn aan die van briefwijzer')
    .addHelpText('after', IMPORT_EXAMPLES)
    .action((file: string, flags: ImportFlags) => importTable(file, flags, program))
}

async function exportTable(
  {output, overwrite = false}: {readonly output?: string; readonly overwrite?: boolean},
  program: Program,
): Promise<void> {
  const [{formatCsv}, {entriesToTable}] = await Promise.all([
    import('../dictionary/csv.ts'),
    import('../dictionary/csv-entries.ts'),
  ])
  const {entries, themes} = program.dictionary()
  const table = formatCsv(entriesToTable(entries, themes))
  if (output === undefined) return print(table)
  write([{file: path.resolve(program.cwd, output), text: table}], overwrite, program)
  await print(`${count(entries.length, 'term')} geschreven in ${output}.\n`)
}

interface ImportFlags {
  readonly output: string
  readonly overwrite?: boolean
  readonly all?: boolean
}

async function importTable(named: string, flags: ImportFlags, program: Program): Promise<void> {
  const [{tableToThemes}, {stringify}] = await Promise.all([
    import('../dictionary/csv-entries.ts'),
    import('yaml'),
  ])
  const fallback = path.basename(named).replace(/\.[^.]*$/, '')
  const table = tableToThemes(readTable(path.resolve(program.cwd, named), named), named, fallback)
  refuse(table.faults)
  if (table.delimiter !== ';') {
    const sign =
      table.delimiter === ',' ? 'komma’s' : table.delimiter === '\t' ? 'tabs' : `“${table.delimiter}”`
    tell({
      path: named,
      message: `Tussen de cellen staan ${sign}, geen puntkomma’s. Zo is de tabel ook gelezen.`,
    })
  }
  const {files, faults} = flags.all
    ? {files: table.themes.map(allOf), faults: []}
    : await ownFiles(table.themes, program.builtIn().entries)
  refuse(faults)
  if (files.length === 0)
    return print('Deze tabel is gelijk aan het woordenboek van briefwijzer. Er is niets geschreven.\n')
  const folder = path.resolve(program.cwd, flags.output)
  const written = files.map(({name, content}) => ({
    file: path.join(folder, `${name}.yml`),
    text: stringify(content, {lineWidth: 110}),
  }))
  const folderIsNew = makeFolder(folder, flags.output)
  try {
    write(written, flags.overwrite ?? false, program)
  } catch (error) {
    if (folderIsNew) fs.rmSync(folder, {recursive: true, force: true})
    throw error
  }
  for (const [n, {content}] of files.entries()) {
    const parts = [
      ...(content.entries?.length ? [count(content.entries.length, 'term')] : []),
      ...(content.changes?.length ? [count(content.changes.length, 'verandering')] : []),
    ]
    await print(`${shown(written[n]!.file, program)}: ${joinDutch(parts, 'en')}.\n`)
  }
  await print('Staan deze bestanden nog niet in briefwijzer.config.yml? Zet ze dan achter “dictionaries”.\n')
}

interface OutputFile {
  readonly name: string
  readonly content: Partial<Omit<ThemeSource, 'entries'>> & {
    readonly entries?: readonly object[]
    readonly changes?: readonly ChangeSource[]
  }
}

/** Every entry of a theme. */
const allOf = ({name, source}: TableTheme): OutputFile => ({
  name,
  content: {...source, entries: source.entries.map(compact)},
})

/** What is new, and what differs from the program's own dictionary. */
async function ownFiles(
  themes: readonly TableTheme[],
  builtIn: readonly Entry[],
): Promise<{files: OutputFile[]; faults: Fault[]}> {
  const {changeBetween} = await import('../dictionary/changes.ts')
  const known = new Map(builtIn.map(entry => [entry.id, entry]))
  const faults: Fault[] = []
  const files = themes.flatMap(({name, source: {entries, ...head}, entries: written}) => {
    const changes = written.flatMap(({entry, faultAt}) => {
      const before = known.get(entry.id)
      if (!before) return []
      const difference = changeBetween(before, entry)
      if ('change' in difference && difference.change) return [difference.change]
      if ('fixed' in difference) {
        const message =
          `“${entry.id}” is een term van briefwijzer, en dit kunt u daar niet aan ` +
          'veranderen. Zet het terug, of geef de rij een andere naam in de kolom “id”.'
        faults.push(faultAt([difference.fixed], message))
      }
      return []
    })
    const added = entries.filter(({id}) => !known.has(id)).map(compact)
    if (added.length + changes.length === 0) return []
    // What a theme says of its terms does not matter to changes.
    const content = {
      ...(added.length > 0 ? {...head, entries: added} : {title: head.title}),
      ...(changes.length > 0 && {changes}),
    }
    return [{name, content}]
  })
  return {files, faults}
}

/** An entry without what is so when nothing is said of it. */
const compact = (entry: EntrySource): object =>
  Object.fromEntries(
    Object.entries(entry).filter(
      ([key, value]) =>
        !(Array.isArray(value) && value.length === 0) && !(key === 'inflect' && value === true),
    ),
  )

function refuse(faults: readonly Fault[]): void {
  if (faults.length > 0)
    throw new BrokenFiles(faults.map(({file, line, message}) => ({path: file, line, message})))
}

/** @returns whether the folder is new */
function makeFolder(folder: string, named: string): boolean {
  try {
    return fs.mkdirSync(folder, {recursive: true}) !== undefined
  } catch {
    throw new CannotRun(`De map “${named}” kan niet worden gemaakt. Kies achter “--output” een andere map.`)
  }
}

/** Writes all files or, when one of them is there already, none. */
function write(
  files: readonly {readonly file: string; readonly text: string}[],
  overwrite: boolean,
  program: Program,
): void {
  const before = files.map(({file}) => standingAt(file, shown(file, program)))
  const standing = files
    .filter((_, i) => before[i] !== undefined)
    .map(({file}) => `“${shown(file, program)}”`)
  if (standing.length > 0 && !overwrite)
    throw new CannotRun(
      `${joinDutch(standing, 'en')} ${standing.length === 1 ? 'bestaat' : 'bestaan'} al. Er is niets geschreven. ` +
        'Kies achter “--output” iets anders, of gebruik --overwrite.',
    )
  for (const [i, {file, text}] of files.entries()) {
    const problem = replaceFile(file, before[i], Buffer.from(text))
    if (problem !== undefined) throw new CannotRun(`${shown(file, program)}: ${problem}`)
  }
}

/** What a file holds; nothing when it is not there. */
function standingAt(file: string, named: string): Buffer | undefined {
  try {
    if (fs.statSync(file).isDirectory())
      throw new CannotRun(`“${named}” is een map. Noem achter “--output” een bestand.`)
    return fs.readFileSync(file)
  } catch (error) {
    if (error instanceof CannotRun) throw error
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new CannotRun(`${named}: ${diskProblem(error)}`)
  }
}

const shown = (file: string, {cwd}: Program): string => path.relative(cwd, file).replaceAll('\\', '/')
