import path from 'node:path'
import type {WriteStream} from 'node:tty'
import {Option} from 'commander'
import {ALL_RULES} from '../checks/index.ts'
import type {RuleDoc} from '../checks/rule.ts'
import type {Severity} from '../finding.ts'
import type {CheckedSet} from '../journey/set-finding.ts'
import type {StatedFacts} from '../letter/facts.ts'
import {didYouMean, nearest} from '../nearest.ts'
import {compactReporter} from '../report/compact.ts'
import {jsonReporter} from '../report/json.ts'
import {fixedLine, prettyReporter} from '../report/pretty.ts'
import {errorLine, type FileError, type LintedLetter, type Reporter, type Summary} from '../report/record.ts'
import {safeText} from '../report/safe-text.ts'
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
import {CannotRun, EXIT, exitCode, FAIL_ON, type FailOn} from './exit-codes.ts'
import {internalError} from './internal-error.ts'
import {type LintRequest, lintedFiles, linting, type Work} from './letters.ts'
import {fileOutput, STDERR, STDOUT} from './output.ts'
import {COMMANDS, type Program} from './program.ts'
import {gatherSets, type Sets} from './sets.ts'
import {columns, styleFor} from './terminal.ts'

const FORMATS = ['pretty', 'compact', 'json'] as const

/** What stands behind `lint`, as Commander reads it. */
export interface LintFlags extends FactFlags {
  readonly format: (typeof FORMATS)[number]
  readonly output?: string
  readonly quiet?: boolean
  readonly failOn: FailOn
  readonly maxWarnings?: number
  readonly only?: readonly string[]
  readonly skip?: readonly string[]
  readonly data?: string
  readonly color?: boolean
  readonly watch?: boolean
  readonly fix?: boolean
  readonly dryRun?: boolean
  readonly accept?: boolean
  readonly comments?: boolean
  readonly interactive?: boolean
  readonly stdinFilename?: string
  readonly set?: boolean
  readonly reeks?: boolean
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
    .addOption(choice('-f, --format <vorm>', 'vorm van het verslag', FORMATS).default('pretty'))
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
        if (flags.format === 'json')
          throw new CannotRun('“--watch” en “--format json” gaan niet samen. Kies een van de twee.')
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

function checkDryRun({fix, format}: LintFlags): void {
  if (!fix)
    throw new CannotRun('“--dry-run” werkt alleen samen met “--fix”: briefwijzer brief.md --fix --dry-run')
  if (format !== 'pretty')
    throw new CannotRun(
      `“--dry-run” laat alleen de verschillen zien. Laat “--format ${format}” weg, of laat “--dry-run” weg.`,
    )
}

/** What the config says of the letter at a path. */
export const usualFacts =
  ({config, cwd}: Program): ((file: string) => StatedFacts) =>
  file =>
    config()?.settingsFor(path.resolve(cwd, file)).facts ?? {}

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
  resources: program.resources(),
  options: {
    runs: ruleFilter(flags),
    facts: factsFrom(flags),
    usualFacts: usualFacts(program),
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
  const errors: FileError[] = []
  const work = await workFor(request, flags, error => {
    errors.push(error)
    if (flags.format !== 'json') tell(error)
  })
  // A fixed letter from standard input goes to standard output: then the report stands beside it.
  const beside = flags.fix === true && paths.includes('-')
  const reporter = reporterFor(flags, program, beside ? process.stderr : process.stdout)
  const output = flags.output === undefined ? (beside ? STDERR : STDOUT) : fileOutput(flags.output)
  const interrupted = (): void => {
    output.drop()
    process.exit(EXIT.interrupted)
  }
  if (flags.output !== undefined || flags.fix || flags.comments) process.once('SIGINT', interrupted)
  const fail = (error: FileError): void => {
    errors.push(error)
    sets.miss()
    if (flags.format !== 'json') tell(error)
  }
  const found = {letters: 0, error: 0, warning: 0, info: 0}
  const shown = {letters: 0, error: 0, warning: 0, info: 0}
  try {
    await output.write(reporter.start())
    for await (const file of lintedFiles(work ? {...request, work} : request)) {
      if ('error' in file) {
        fail(withCommandHint(file.error, paths))
        continue
      }
      const letter = flags.quiet ? onlyErrors(file.letter) : file.letter
      const text = attempt(() => reporter.letter(letter))
      if (text instanceof Error) {
        fail({path: letter.path, message: internalError(text)})
        continue
      }
      tally(found, file.letter)
      tally(shown, letter)
      sets.add(file.letter)
      await output.write(text)
      if (letter.fixed && flags.format === 'compact')
        process.stderr.write(`${safeText(letter.path)}: ${fixedLine(letter.fixed)}\n`)
    }
    const checked = sets.found()
    for (const set of checked) tallyFindings(found, set.findings)
    const told = flags.quiet ? checked.map(onlyErrors) : checked
    for (const set of told) tallyFindings(shown, set.findings)
    await output.write(reporter.sets(told))
    if (checked.length === 0) tellNoSet(flags)
    await output.write(reporter.end({errors, summary: shown, hidden: findings(found) - findings(shown)}))
    await output.close()
  } catch (error) {
    output.drop()
    throw error
  } finally {
    process.off('SIGINT', interrupted)
  }
  return exitCode(found, errors.length, {failOn: flags.failOn, maxWarnings: flags.maxWarnings})
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

/** A report of millions of findings may not fit in a string: then the other letters go on. */
function attempt(report: () => string): string | Error {
  try {
    return report()
  } catch (error) {
    return error as Error
  }
}

/** A command that is mistyped, or that stands behind an option, is taken for a path. */
function withCommandHint(error: FileError, paths: readonly string[]): FileError {
  const [command] =
    /^[a-z]+$/i.test(error.path) && paths.includes(error.path) ? nearest(error.path, COMMANDS) : []
  if (command === undefined) return error
  const hint = `Bedoelde u het commando “${command}”? Zet het vooraan: briefwijzer ${command}`
  return {...error, message: `${error.message.replace(' Controleer de naam.', '')} ${hint}`}
}

/** One line on stderr. */
export function tell(error: FileError): void {
  process.stderr.write(`${safeText(errorLine(error))}\n`)
}

export function reporterFor(
  flags: LintFlags,
  program: Program,
  stream: WriteStream = process.stdout,
): Reporter {
  const style = styleFor(flags.color, flags.output !== undefined, stream)
  const {rulesDate} = program.dictionary()
  switch (flags.format) {
    case 'json':
      return jsonReporter({version: program.version, rulesDate})
    case 'compact':
      return compactReporter(style)
    case 'pretty':
      return prettyReporter({width: columns(), style, rulesDate, quiet: flags.quiet ?? false})
  }
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

/** A letter or a set with the findings that `--quiet` leaves. */
export const onlyErrors = <T extends Pick<LintedLetter | CheckedSet, 'findings'>>(about: T): T => ({
  ...about,
  findings: about.findings.filter(({severity}) => severity === 'error'),
})

type Tally = {-readonly [Key in keyof Summary]: Summary[Key]}

/** Counts a letter and what was found in it. */
export function tally(summary: Tally, {findings}: Pick<LintedLetter, 'findings'>): void {
  summary.letters++
  tallyFindings(summary, findings)
}

export function tallyFindings(summary: Tally, found: readonly {readonly severity: Severity}[]): void {
  for (const {severity} of found) summary[severity]++
}

const findings = ({error, warning, info}: Summary): number => error + warning + info

function wholeNumber(value: string): number {
  if (!/^\d+$/.test(value))
    throw new CannotRun(`“${value}” is geen heel getal. Geef bij “--max-warnings” een heel getal, zoals 10.`)
  return Number(value)
}
