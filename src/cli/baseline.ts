import fs from 'node:fs'
import path from 'node:path'
import {type Baseline, EMPTY_BASELINE, knownOf, knownOfSet, total} from '../baseline/baseline.ts'
import {growth, outcomeOf, pruned, remade, type Seen, seenBaseline} from '../baseline/change.ts'
import {type BaselineFile, changeBaseline, findBaseline, loadBaseline} from '../project/baseline-file.ts'
import {count, formatNumber} from '../report/dutch.ts'
import type {FileError} from '../report/record.ts'
import {safeText} from '../report/safe-text.ts'
import {coversFolder, goneFrom, pathIn} from './baseline-filter.ts'
import {
  channelOption,
  type DutchCommand,
  type FactFlags,
  profileOption,
  stageOption,
} from './dutch-commander.ts'
import {CannotRun, EXIT} from './exit-codes.ts'
import {lintedFiles} from './letters.ts'
import {requestFor, setsFor} from './lint.ts'
import {print} from './output.ts'
import type {Program} from './program.ts'
import {tell} from './run.ts'

interface BaselineFlags extends FactFlags {
  readonly baseline?: string
  readonly allowIncrease?: boolean
  readonly data?: string
  readonly set?: boolean
}

const EXAMPLES = `
Voorbeelden:
  briefwijzer baseline create     zet alle meldingen van nu in de nulmeting
  briefwijzer baseline status     hoeveel is er opgelost, en hoeveel is er nieuw?
  briefwijzer baseline prune      haal eruit wat opgelost is

Daarna meldt “briefwijzer” alleen wat erbij komt. Bewaar het bestand
briefwijzer.baseline.json bij uw brieven, ook in git.`

/** Adds the commands that keep the baseline: what was found before, and is told no more. */
export function addBaseline(cli: DutchCommand, program: Program): void {
  const baseline = cli
    .command('baseline')
    .summary('bewaar oude meldingen, zodat u alleen nieuwe ziet')
    .description('Houdt bij welke meldingen er al waren. Nakijken meldt dan alleen wat erbij komt.')
    .usage('<commando> [opties] [paden…]')
    .helpCommand(false)
    .addHelpText('after', EXAMPLES) as DutchCommand
  const add = (name: string, summary: string, run: Job): DutchCommand =>
    baseline
      .command(name)
      .summary(summary)
      .description(`${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`)
      .usage('[opties] [paden…]')
      .argument('[paden...]', 'bestanden, mappen of patronen; zonder paden alle brieven')
      .option('--baseline <bestand>', 'de nulmeting; anders briefwijzer.baseline.json')
      .addOption(stageOption())
      .addOption(channelOption())
      .addOption(profileOption())
      .option('--data <bestand>', 'gegevens van klanten voor de invulvelden (CSV of JSON)')
      .option('--set', 'elke map is één reeks')
      .action(async (paths: string[], flags: BaselineFlags) => {
        await program.loadOwn()
        process.exitCode = await run(paths, flags, program)
      }) as DutchCommand
  add('create', 'zet alle meldingen van nu in de nulmeting', create).option(
    '--allow-increase',
    'ook als er dan meer in de nulmeting komt dan er stond',
  )
  add('prune', 'haal uit de nulmeting wat opgelost is', prune)
  add('status', 'toon wat er van de nulmeting over is', status)
}

type Job = (paths: readonly string[], flags: BaselineFlags, program: Program) => Promise<number>

const fileFor = ({baseline}: BaselineFlags, {cwd, config}: Program): BaselineFile =>
  findBaseline(cwd, config(), baseline)

async function create(paths: readonly string[], flags: BaselineFlags, program: Program): Promise<number> {
  const file = fileFor(flags, program)
  const {seen, errors} = await look(paths, flags, program, file)
  if (errors > 0) return EXIT.broken
  const found = seenBaseline(seen)
  let before: Baseline | undefined
  let more: Baseline = EMPTY_BASELINE
  let after: Baseline = EMPTY_BASELINE
  try {
    await changeBaseline(
      file,
      now => {
        before = now
        const outcome = outcomeOf(now ?? EMPTY_BASELINE, seen, goneFrom(path.dirname(file.file)))
        more = growth(found, outcome)
        if (now && sizeOf(more) > 0 && !flags.allowIncrease) throw new Refused()
        after = remade(found, outcome)
        return after
      },
      flags.allowIncrease === true,
    )
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    refuse(more)
    return EXIT.findings
  }
  const what = before ? 'Nulmeting bijgewerkt' : 'Nulmeting gemaakt'
  const change = before ? ` Eerst waren het er ${sizeOf(before)}.` : ''
  await print(
    `${what}: ${contentOf(after)} (${safeText(file.shown)}).${change}\n` +
      'Voortaan ziet u alleen wat erbij komt. Bewaar dit bestand bij uw brieven, ook in git.\n',
  )
  return EXIT.fine
}

/** The baseline would grow, and nobody said that it may. */
class Refused extends Error {}

/** Most findings that are named one by one. */
const MOST_NAMED = 10

function refuse(more: Baseline): void {
  const named = [
    ...more.findings.map(
      ({path, rule, words, count}) =>
        `${path}: ${rule}${words === '' ? '' : ` “${words}”`}${count > 1 ? ` (${count} keer)` : ''}`,
    ),
    ...more.unreadable.map(path => `${path}: niet te lezen`),
  ]
  const rest = named.length - MOST_NAMED
  const lines = [
    `De nulmeting zou groeien met ${contentOf(more)}. Er is niets veranderd.`,
    ...named.slice(0, MOST_NAMED).map(line => `  ${line}`),
    ...(rest > 0 ? [`  … en nog ${rest}`] : []),
    'Verbeter dit eerst. Moet het er toch in? Zet er dan “--allow-increase” bij.',
  ]
  process.stderr.write(`${lines.map(safeText).join('\n')}\n`)
}

async function prune(paths: readonly string[], flags: BaselineFlags, program: Program): Promise<number> {
  const file = fileFor(flags, program)
  mustExist(file, program)
  const {seen, errors} = await look(paths, flags, program, file)
  if (errors > 0) return EXIT.broken
  let solved = 0
  let fresh = 0
  let after: Baseline = EMPTY_BASELINE
  await changeBaseline(file, now => {
    const outcome = outcomeOf(now ?? EMPTY_BASELINE, seen, goneFrom(path.dirname(file.file)))
    solved = sizeOf(outcome.solved)
    fresh = sizeOf(outcome.fresh)
    after = pruned(outcome)
    return after
  })
  await print(
    `${solved === 0 ? 'Er is niets opgelost.' : `${count(solved, 'melding')} opgelost en uit de nulmeting gehaald.`} ` +
      `In de nulmeting: ${contentOf(after)}.\n${newLine(fresh)}`,
  )
  return EXIT.fine
}

async function status(paths: readonly string[], flags: BaselineFlags, program: Program): Promise<number> {
  const file = fileFor(flags, program)
  const baseline = mustExist(file, program)
  const {seen, errors} = await look(paths, flags, program, file)
  const {met, solved, unseen, fresh} = outcomeOf(baseline, seen, goneFrom(path.dirname(file.file)))
  const lines = [
    `Nulmeting ${safeText(file.shown)}: ${contentOf(baseline)}.`,
    line(met, 'staat er nog', 'staan er nog'),
    line(solved, 'is opgelost', 'zijn opgelost') +
      (sizeOf(solved) > 0 ? '; haal die eruit met: briefwijzer baseline prune' : ''),
    ...(sizeOf(unseen) > 0 ? [line(unseen, 'is nu niet nagekeken', 'zijn nu niet nagekeken')] : []),
  ]
  await print(`${lines.join('\n')}\n${newLine(sizeOf(fresh))}`)
  return errors > 0 ? EXIT.broken : EXIT.fine
}

const line = (part: Baseline, one: string, more: string): string =>
  `- ${formatNumber(sizeOf(part), 0)} ${sizeOf(part) === 1 ? one : more}`

const newLine = (fresh: number): string =>
  fresh === 0
    ? ''
    : `${count(fresh, 'melding')} ${fresh === 1 ? 'is' : 'zijn'} nieuw. U ziet ${fresh === 1 ? 'die' : 'ze'} met: briefwijzer\n`

function mustExist(file: BaselineFile, {config}: Program): Baseline {
  const baseline = loadBaseline(file, config())
  if (!baseline) throw new CannotRun('Er is nog geen nulmeting. Maak er een met: briefwijzer baseline create')
  return baseline
}

const sizeOf = ({findings, unreadable}: Baseline): number => total(findings) + unreadable.length

/** `12 meldingen in 3 brieven`. */
function contentOf({findings, unreadable}: Baseline): string {
  const letters = new Set(findings.map(({path}) => path)).size
  const told = `${count(total(findings), 'melding')} in ${count(letters, 'brief')}`
  const broken = count(unreadable.length, 'bestand')
  return unreadable.length === 0
    ? told
    : `${told}, en ${broken} dat niet te lezen is`.replace(
        'bestanden dat niet te lezen is',
        'bestanden die niet te lezen zijn',
      )
}

/** Lints everything, and takes down what a baseline has to know. */
async function look(
  paths: readonly string[],
  flags: BaselineFlags,
  program: Program,
  {file}: BaselineFile,
): Promise<{readonly seen: Seen; readonly errors: number}> {
  if (paths.includes('-'))
    throw new CannotRun('Een nulmeting gaat over bestanden. Noem een bestand of map in plaats van “-”.')
  const {cwd} = program
  const folder = path.dirname(file)
  const all = paths.length === 0 ? [path.relative(cwd, folder) || '.'] : paths
  const lintFlags = {...flags, failOn: 'error'} as const
  const sets = setsFor(all, lintFlags, program)
  const letters: Seen['letters'][number][] = []
  const unreadable: string[] = []
  const faults: FileError[] = []
  for await (const linted of lintedFiles(await requestFor(all, lintFlags, program, sets))) {
    if ('error' in linted) {
      sets.miss()
      const isFile = fs.statSync(path.resolve(cwd, linted.error.path), {throwIfNoEntry: false})?.isFile()
      if (isFile) unreadable.push(pathIn(folder, cwd, linted.error.path))
      else faults.push(linted.error)
      continue
    }
    const {letter} = linted
    const own = pathIn(folder, cwd, letter.path)
    letters.push({path: own, findings: letter.findings.map(finding => knownOf(own, finding))})
    sets.add(letter)
  }
  for (const fault of faults) tell(fault)
  const checked = sets.found()
  const ofSets = checked.flatMap(({findings}) =>
    findings.map(finding => knownOfSet(pathIn(folder, cwd, finding.letters[0] ?? ''), finding)),
  )
  const whole = coversFolder(all, folder, cwd)
  return {
    seen: {letters, sets: ofSets, unreadable, whole, hadSets: checked.length > 0},
    errors: faults.length,
  }
}
