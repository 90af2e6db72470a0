import path from 'node:path'
import {Option} from 'commander'
import {ALL_RULES} from '../checks/index.ts'
import type {RuleDoc} from '../checks/rule.ts'
import {didYouMean, nearest} from '../nearest.ts'
import {findBaseline, loadBaseline} from '../project/baseline-file.ts'
import type {LintedFile} from '../project/lint-file.ts'
import type {FileError} from '../report/record.ts'
import type {Format} from '../report/reporters.ts'
import {baselineFilter, coversFolder} from './baseline-filter.ts'
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
import {CannotRun, exitCode, FAIL_ON, type FailOn} from './exit-codes.ts'
import {type LintRequest, lintedFiles, linting, type Work} from './letters.ts'
import {COMMANDS, type Program} from './program.ts'
import {type LetterFilter, report, tell} from './run.ts'
import {gatherSets, type Sets} from './sets.ts'
import {formatOnScreen, formatOption, type ReportFlags, sinksFor, tellsErrors} from './sinks.ts'

/** What stands behind `lint`, as Commander reads it. */
export interface LintFlags extends FactFlags, ReportFlags {
  readonly failOn: FailOn
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
      ).default('error'),
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
    .option('--baseline <bestand>', 'de nulmeting met oude meldingen; anders briefwijzer.baseline.json')
    .option('--no-baseline', 'toon ook de oude meldingen in de nulmeting')
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
      if (flags.watch) {
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
  sets: Sets,
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
    journey: sets.mayTake,
    ...(await program.samples(flags.data)),
  },
})

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
  const request = await requestFor(paths, flags, program, sets)
  checkDocumentFlags(paths, flags)
  const beside: FileError[] = []
  const work = await workFor(request, flags, error => beside.push(error))
  // A fixed letter from standard input goes to standard output: then the report stands beside it.
  const onStderr = flags.fix === true && paths.includes('-')
  const filters = filtersFor(paths, flags, program)
  const screen = formatOnScreen(flags)
  const {found, errors} = await report({
    files: withHints(lintedFiles(work ? {...request, work} : request), paths),
    beside,
    sinks: await sinksFor(flags, program, onStderr),
    filters,
    sets,
    quiet: flags.quiet === true,
    tell: tellsErrors(screen) ? () => {} : tell,
    tellFixes: screen === 'compact',
    noSets: () => tellNoSet(flags),
  })
  return exitCode(found, errors, {failOn: flags.failOn, maxWarnings: flags.maxWarnings})
}

/** What of the raw results is left out, as the command line and the config say. */
function filtersFor(
  paths: readonly string[],
  flags: LintFlags,
  {cwd, config}: Program,
): readonly LetterFilter[] {
  if (flags.baseline === false) return []
  const file = findBaseline(cwd, config(), flags.baseline)
  const baseline = loadBaseline(file, config())
  if (!baseline) return []
  const runs = ruleFilter(flags)
  const folder = path.dirname(file.file)
  const named = paths.filter(path => path !== '-')
  return [
    baselineFilter(baseline, {
      folder,
      cwd,
      whole: named.length === paths.length && coversFolder(named, folder, cwd),
      runs: id => runs({id}),
      errors: !flags.fix && !flags.comments,
    }),
  ]
}

/** Errors with a hint for who mistyped a command. */
async function* withHints(
  files: AsyncIterable<LintedFile>,
  paths: readonly string[],
): AsyncGenerator<LintedFile> {
  for await (const file of files) yield 'error' in file ? {error: withCommandHint(file.error, paths)} : file
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
function tellNoSet({set, reeks, only}: LintFlags): void {
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

/** Which rules run; throws when a name is none. */
function ruleFilter({only, skip}: Pick<LintFlags, 'only' | 'skip'>): (rule: Pick<RuleDoc, 'id'>) => boolean {
  const ids = ALL_RULES.map(rule => rule.id)
  for (const name of [...(only ?? []), ...(skip ?? [])])
    if (!ids.includes(name)) {
      const guess = didYouMean(name, ids) || ' Alle regels: briefwijzer rules'
      throw new CannotRun(`De regel “${name}” bestaat niet.${guess}`)
    }
  const runs = (rule: Pick<RuleDoc, 'id'>): boolean =>
    (only?.includes(rule.id) ?? true) && !skip?.includes(rule.id)
  if (!ALL_RULES.some(runs)) throw new CannotRun('Met “--only” en “--skip” samen blijft er geen regel over.')
  return runs
}

function wholeNumber(value: string): number {
  if (!/^\d+$/.test(value))
    throw new CannotRun(`“${value}” is geen heel getal. Geef bij “--max-warnings” een heel getal, zoals 10.`)
  return Number(value)
}
