import {Option} from 'commander'
import {nearest} from '../nearest.ts'
import type {LintedFile} from '../project/lint-file.ts'
import type {FileError} from '../report/record.ts'
import type {Format} from '../report/reporters.ts'
import {type ChangeFlags, checkChangeFlags, sinceOf} from './change-flags.ts'
import {
  channelOption,
  choice,
  type DutchCommand,
  type FactFlags,
  factsFrom,
  names,
  profileOption,
  stageOption,
} from './dutch-commander.ts'
import type {Job} from './engine.ts'
import {CannotRun, exitCode, FAIL_ON, type FailOn} from './exit-codes.ts'
import {filtersFor, ruleFilter} from './filters.ts'
import {type LintRequest, lintedFiles, linting, type Numbered, type Shard, type Work} from './letters.ts'
import {limitsOf, wholeNumber} from './limits.ts'
import {partOf} from './part.ts'
import type {Task} from './pool.ts'
import {COMMANDS, type Program} from './program.ts'
import {progress} from './progress.ts'
import {report} from './run.ts'
import {gatherSets, type Sets} from './sets.ts'
import {formatOnScreen, formatOption, type ReportFlags, sinksFor, targetsOf, tellOnScreen} from './sinks.ts'
import {engineFor, runKey, type SpeedFlags} from './speed.ts'

/** What stands behind `lint`, as Commander reads it. */
export interface LintFlags extends FactFlags, ReportFlags, SpeedFlags, ChangeFlags {
  readonly failOn?: FailOn
  readonly maxWarnings?: number
  readonly only?: readonly string[]
  readonly skip?: readonly string[]
  readonly data?: string
  readonly watch?: boolean
  readonly fix?: boolean
  readonly dryRun?: boolean
  readonly accept?: boolean
  readonly comments?: boolean
  readonly interactive?: boolean
  readonly stdinFilename?: string
  readonly set?: boolean
  readonly reeks?: boolean
  readonly shard?: Shard
  readonly part?: string
  readonly ndjson?: boolean
  /** A file; `false` for none. */
  readonly baseline?: string | false
}

const EXAMPLES = `
Voorbeelden:
  briefwijzer brieven/                      alle brieven in een map
  briefwijzer brief.md --only jargon,tone   alleen deze regels
  briefwijzer energie/ --set                past de reeks bij elkaar?
  briefwijzer brieven/ --format json        voor een ander programma
  briefwijzer brief.md --watch              opnieuw bij elke keer opslaan
  briefwijzer brief.md --data klanten.csv   met de gegevens van uw klanten
  briefwijzer brief.md --fix                verbeter wat zeker kan
  briefwijzer brief.md --interactive        kies zelf per melding
  briefwijzer brief.docx --comments         de meldingen in een kopie
  cat brief.txt | briefwijzer -             een brief van een ander programma

De code aan het eind: 0 = niets ernstigs gevonden, 1 = iets ernstigs gevonden,
2 = niet alles kon worden nagekeken.`

/** Adds the command that lints letters; it is the default. */
export function addLint(cli: DutchCommand, program: Program): void {
  cli
    .command('lint', {isDefault: true})
    .summary('kijk brieven na (dit gebeurt ook zonder commando)')
    .description('Kijkt brieven na op duidelijke, vriendelijke taal.')
    .usage('[opties] [paden…]')
    .argument('[paden...]', 'bestanden, mappen of patronen; “-” leest wat een ander programma doorgeeft')
    .addOption(formatOption())
    .option('-o, --output <bestand>', 'schrijf het verslag in een bestand')
    .option('-q, --quiet', 'toon alleen fouten')
    .addOption(
      choice(
        '--fail-on <ernst>',
        'vanaf welke ernst de code 1 is: fout (error), waarschuwing (warning), tip (info) of nooit (never)',
        FAIL_ON,
        {fout: 'error', waarschuwing: 'warning', tip: 'info', nooit: 'never'},
      ).default(undefined, 'fout'),
    )
    .option('--max-warnings <aantal>', 'code 1 bij meer waarschuwingen dan dit', wholeNumber)
    .option('--only <regels>', 'alleen deze regels, met komma’s ertussen', names)
    .option('--skip <regels>', 'deze regels niet, met komma’s ertussen', names)
    .addOption(stageOption())
    .addOption(channelOption())
    .addOption(profileOption())
    .option('--data <bestand>', 'gegevens van klanten voor de invulvelden (CSV of JSON)')
    .option('--set', 'elke map is één reeks: kijk ook na of de brieven bij elkaar passen (ook: --reeks)')
    .addOption(new Option('--reeks').hideHelp())
    .option('--workers <aantal>', 'met hoeveel rekenkernen hoogstens', workersFrom)
    .option('--cache', 'bewaar de uitkomsten: wat niet verandert, wordt de volgende keer niet nagekeken')
    .option('--cache-location <map>', 'bewaar ze in deze map (standaard .briefwijzer-cache)')
    .addOption(
      new Option('--shard <deel>', 'kijk alleen dit deel van de brieven na, zoals 3/8').argParser(shardFrom),
    )
    .addOption(
      new Option('--part <bestand>', 'bewaar de uitkomst als deel voor “briefwijzer merge”').conflicts([
        'changed',
        'staged',
        'since',
        'fix',
        'comments',
      ]),
    )
    .addOption(
      new Option(
        '--ndjson',
        'lees van een ander programma één brief per regel, en schrijf één uitkomst per regel',
      ).conflicts([
        'output',
        'watch',
        'fix',
        'comments',
        'interactive',
        'stdinFilename',
        'shard',
        'part',
        'format',
        'cache',
        'cacheLocation',
      ]),
    )
    .option('--baseline <bestand>', 'de nulmeting met oude meldingen; anders briefwijzer.baseline.json')
    .option('--no-baseline', 'toon ook de oude meldingen in de nulmeting')
    .option('--report-ignored', 'toon ook wat er genegeerd wordt, met de reden')
    .option('--changed', 'alleen wat veranderd is sinds de laatste versie in git')
    .option('--staged', 'alleen wat klaarstaat voor de volgende versie in git')
    .option('--since <versie>', 'alleen wat veranderd is sinds een versie in git, zoals “main”')
    .option('--color', 'met kleur, ook als de uitvoer geen terminal is')
    .option('--no-color', 'zonder kleur')
    .addOption(
      new Option('-w, --watch', 'kijk opnieuw na zodra u een brief opslaat').conflicts([
        'output',
        'stdinFilename',
        'fix',
        'interactive',
      ]),
    )
    .option('--fix', 'verbeter in uw brieven wat zeker beter kan')
    .option('--accept', 'met --fix: verander een Word-brief zonder bijgehouden wijzigingen')
    .option('--dry-run', 'laat met --fix alleen zien wat er verandert')
    .addOption(
      new Option('--comments', 'zet de meldingen als opmerkingen in een kopie van uw Word-brief').conflicts([
        'watch',
        'interactive',
        'dryRun',
      ]),
    )
    .addOption(
      new Option('-i, --interactive', 'loop de meldingen langs en kies zelf wat er verandert').conflicts([
        'output',
        'stdinFilename',
        'dryRun',
        'quiet',
      ]),
    )
    .option(
      '--stdin-filename <naam>',
      'naam van de brief die “-” leest; aan .md, .txt, .html of .docx ziet briefwijzer het soort bestand',
    )
    .addHelpText('after', EXAMPLES)
    .action(async (paths: string[], flags: LintFlags) => {
      checkChangeFlags(flags, paths)
      if (flags.ndjson) {
        const {lintLines} = await import('./ndjson.ts')
        process.exitCode = await lintLines(paths, flags, program)
      } else if (flags.watch) {
        checkOneForm('--watch', flags, ['pretty', 'compact'])
        const {watch} = await import('./watch.ts')
        process.exitCode = await watch(paths, flags, program)
      } else if (flags.interactive) {
        const {interactive} = await import('./interactive.ts')
        process.exitCode = await interactive(paths, flags, program)
      } else if (flags.dryRun) {
        checkDryRun(flags)
        const {dryRun} = await import('./fix.ts')
        process.exitCode = await dryRun(paths, flags, program)
      } else process.exitCode = await lintOnce(paths, flags, program)
    })
}

function checkDryRun(flags: LintFlags): void {
  if (!flags.fix)
    throw new CannotRun('“--dry-run” werkt alleen samen met “--fix”: briefwijzer brief.md --fix --dry-run')
  const other = flags.format?.find(({format}) => format !== 'pretty')
  if (other)
    throw new CannotRun(
      `“--dry-run” laat alleen de verschillen zien. Laat “--format ${other.format}” weg, of laat “--dry-run” weg.`,
    )
}

/** What works on the screen only goes with few forms, and not with a file. */
export function checkOneForm(option: string, {format = []}: LintFlags, allowed: readonly Format[]): void {
  const other = format.find(({format, file}) => file !== undefined || !allowed.includes(format))
  if (!other) return
  const named = other.file === undefined ? other.format : `${other.format}=${other.file}`
  throw new CannotRun(`“${option}” en “--format ${named}” gaan niet samen. Kies een van de twee.`)
}

/** What to lint and how, as the command line says. */
export const requestFor = async (
  paths: readonly string[],
  flags: LintFlags,
  program: Program,
  sets: Pick<Sets, 'mayTake'>,
): Promise<LintRequest> => ({
  paths,
  stdinFilename: flags.stdinFilename,
  cwd: program.cwd,
  endings: program.config()?.endings ?? [],
  resources: program.resources(),
  options: {
    runs: ruleFilter(flags),
    facts: factsFrom(flags),
    settings: program.settings,
    ignoreReason: program.config()?.ignoreReason !== 'optional',
    journey: sets.mayTake,
    ...(await program.samples(flags.data)),
  },
})

/** How a thread beside the main one lints: as that one does. */
export async function threadLinter(
  {paths, flags}: Task,
  program: Program,
): Promise<(job: Job) => Promise<LintedFile>> {
  await program.loadOwn()
  return linting(await requestFor(paths, flags, program, setsFor(paths, flags, program))).job
}

/** The sets among the letters, as the command line says. */
export const setsFor = (paths: readonly string[], flags: LintFlags, {cwd, config}: Program): Sets =>
  gatherSets({
    paths: paths.filter(path => path !== '-'),
    cwd,
    config: config(),
    named: flags.set === true || flags.reeks === true,
    runs: ruleFilter(flags)({id: 'journey'}),
  })

/** Lints what was named, fixes it first if that is asked for, writes the report and gives the exit code. */
export async function lintOnce(
  paths: readonly string[],
  flags: LintFlags,
  program: Program,
  sets = setsFor(paths, flags, program),
): Promise<number> {
  checkDocumentFlags(paths, flags)
  if (flags.shard && paths.includes('-'))
    throw new CannotRun('“--shard” en “-” gaan niet samen. Noem bestanden of mappen.')
  const line = progress()
  const request = {
    ...(await requestFor(paths, flags, program, sets)),
    ...(flags.shard && {shard: flags.shard}),
    progress: line.show,
    targets: [...targetsOf(flags), ...(flags.part === undefined ? [] : [flags.part])],
  }
  const beside: FileError[] = []
  const work = await workFor(request, flags, error => beside.push(error))
  const engine = work ? undefined : engineFor(paths, flags, program)
  // A fixed letter from standard input goes to standard output: then the report stands beside it.
  const onStderr = flags.fix === true && paths.includes('-')
  const since = sinceOf(flags)
  const changed = since && (await import('./changed-filter.ts')).onlyChanged(since, request)
  const {found, errors} = await report({
    files: withHints(
      lintedFiles({
        ...request,
        ...(work ? {work} : {engine: engine!}),
        ...(changed && {select: changed.select}),
      }),
      paths,
    ),
    beside,
    sinks: await sinksFor(flags, program, onStderr),
    ...(flags.part !== undefined && {part: partOf(flags.part, partHead(paths, flags, program))}),
    filters: [...filtersFor(paths, flags, program), ...(changed ? [changed] : [])],
    // A share of the letters says nothing of sets: that is for who merges.
    sets: flags.shard ? {...sets, found: () => []} : sets,
    quiet: flags.quiet === true,
    tell: tellOnScreen(flags),
    tellFixes: formatOnScreen(flags) === 'compact',
    noSets: () => tellNoSet(flags),
    clear: line.clear,
  })
  const problem = engine?.cache?.close()
  if (problem !== undefined) process.stderr.write(`${problem}\n`)
  if (changed?.isEmpty() && errors === 0) process.stderr.write('Er is geen brief veranderd.\n')
  return exitCode(found, errors, limitsOf(flags, program))
}

const partHead = (
  paths: readonly string[],
  flags: LintFlags,
  program: Program,
): Parameters<typeof partOf>[1] => ({
  version: program.version,
  run: runKey(flags, program, paths),
  ...(flags.shard && {shard: flags.shard}),
  paths,
  sets: flags.set === true || flags.reeks === true,
  ...(flags.only && {only: flags.only}),
  ...(flags.skip && {skip: flags.skip}),
})

/** Errors with a hint for who mistyped a command. */
async function* withHints(
  files: AsyncIterable<Numbered>,
  paths: readonly string[],
): AsyncGenerator<Numbered> {
  for await (const file of files)
    yield 'error' in file ? {...file, error: withCommandHint(file.error, paths)} : file
}

/** What is done with each letter, when it is more than linting it. */
async function workFor(
  request: LintRequest,
  flags: LintFlags,
  fail: (error: FileError) => void,
): Promise<Work | undefined> {
  const {resources, options} = request
  const fix = flags.fix ? await import('./fix.ts') : undefined
  const work = fix?.fixing(resources, options, fix.saveOptions(flags))
  if (!flags.comments) return work
  const {commenting} = await import('./comments.ts')
  return commenting(work ?? linting(request), line => process.stderr.write(`${line}\n`), fail)
}

function checkDocumentFlags(paths: readonly string[], {accept, fix, interactive, comments}: LintFlags): void {
  if (accept && !fix && !interactive)
    throw new CannotRun('“--accept” werkt alleen samen met “--fix”: briefwijzer brief.docx --fix --accept')
  if (comments && paths.includes('-'))
    throw new CannotRun('“--comments” en “-” gaan niet samen. Noem een bestand of map.')
}

/** Who asks for sets and has none, hears so. */
function tellNoSet({set, reeks, only, shard}: LintFlags): void {
  if (shard) return
  if (!set && !reeks && !(only?.length === 1 && only[0] === 'journey')) return
  const what = set || reeks ? 'Een reeks heeft minstens twee brieven.' : 'Noem een map met “--set” erachter.'
  process.stderr.write(`Er is geen reeks gevonden. ${what}\n`)
}

/** A command that is mistyped, or that stands behind an option, is taken for a path. */
function withCommandHint(error: FileError, paths: readonly string[]): FileError {
  const [command] =
    /^[a-z]+$/i.test(error.path) && paths.includes(error.path) ? nearest(error.path, COMMANDS) : []
  if (command === undefined) return error
  const hint = `Bedoelde u het commando “${command}”? Zet het vooraan: briefwijzer ${command}`
  return {...error, message: `${error.message.replace(' Controleer de naam.', '')} ${hint}`}
}

function workersFrom(value: string): number {
  if (/^[1-9]\d?$/.test(value)) return Number(value)
  throw new CannotRun(`“${value}” past niet bij “--workers”. Geef een getal van 1 tot en met 99.`)
}

function shardFrom(value: string): Shard {
  const [, index, of] = (/^(\d{1,4})\/(\d{1,4})$/.exec(value) ?? []).map(Number)
  if (index === undefined || of === undefined || index < 1 || index > of)
    throw new CannotRun(`“${value}” past niet bij “--shard”. Geef het deel en het aantal delen, zoals 3/8.`)
  return {index, of}
}
