import type {Entry} from '../dictionary/dictionary.ts'
import {placeOf} from '../dictionary/fault.ts'
import {
  countSentences,
  type Failure,
  testChange,
  testCoverage,
  testEntry,
} from '../dictionary/test-entries.ts'
import type {Written} from '../dictionary/theme-file.ts'
import {didYouMean} from '../nearest.ts'
import {count, formatNumber} from '../report/dutch.ts'
import {safeText} from '../report/safe-text.ts'
import {type DutchCommand, names} from './dutch-commander.ts'
import {CannotRun, EXIT} from './exit-codes.ts'
import {print} from './output.ts'
import type {Program} from './program.ts'

interface TestFlags {
  readonly coverage?: boolean
  readonly only?: readonly string[]
}

const EXAMPLES = `
Voorbeelden:
  briefwijzer test                        het woordenboek, ook uw eigen termen
  briefwijzer test mijn-woorden.yml       alleen de termen in dit bestand
  briefwijzer test --only sommeren        alleen deze termen

De code aan het eind: 0 = alle voorbeelden kloppen, 1 = er klopt iets niet,
2 = een bestand kan niet worden gelezen.`

/** Adds the command that tries the examples of the dictionary. */
export function addTest(cli: DutchCommand, program: Program): void {
  cli
    .command('test')
    .summary('probeer de voorbeelden van het woordenboek')
    .description(
      'Probeert de voorbeelden van het woordenboek: geeft elke foute zin een melding, en elke goede zin niet?',
    )
    .usage('[opties] [paden…]')
    .argument('[paden...]', 'woordenboeken of mappen met woordenboeken; zonder paden het hele woordenboek')
    .option('--coverage', 'meld ook termen die in geen enkel voorbeeld een melding geven')
    .option('--only <termen>', 'alleen deze termen, met komma’s ertussen', names)
    .addHelpText('after', EXAMPLES)
    .action(async (paths: string[], flags: TestFlags) => {
      await program.loadOwn(paths)
      process.exitCode = await test(paths.length > 0, flags, program)
    })
}

/** What is tried: an entry, by which test, and where it was written. */
interface Trial {
  readonly entry: Entry
  readonly run: () => Failure[]
  readonly sentences: number
  readonly placeOf: (path: Failure['path']) => string
}

async function test(
  onlyNamed: boolean,
  {coverage = false, only}: TestFlags,
  program: Program,
): Promise<number> {
  const all = trials(onlyNamed, coverage, program)
  for (const id of only ?? [])
    if (!all.some(({entry}) => entry.id === id)) {
      const guess =
        didYouMean(
          id,
          all.map(({entry}) => entry.id),
        ) || ' Controleer de naam.'
      throw new CannotRun(`De term “${id}” staat niet in wat u laat proberen.${guess}`)
    }
  const chosen = all.filter(({entry}) => only?.includes(entry.id) ?? true)
  let sentences = 0
  let wrong = 0
  let failed = false
  for (const trial of chosen) {
    const failures = trial.run()
    sentences += trial.sentences
    wrong += new Set(failures.flatMap(({path}) => (path.length === 0 ? [] : path.slice(0, 2).join()))).size
    failed ||= failures.length > 0
    await print(failures.map(failure => line(failure, trial)).join(''))
  }
  const examples = count(sentences, 'voorbeeld')
  const terms = count(new Set(chosen.map(({entry}) => entry.id)).size, 'term')
  await print(
    failed
      ? `${formatNumber(wrong, 0)} van ${examples} ${wrong === 1 ? 'klopt' : 'kloppen'} niet.\n`
      : `Alles klopt: ${examples} van ${terms}.\n`,
  )
  return failed ? EXIT.findings : EXIT.fine
}

/** The entries of the named files; without those the program's own, and all that users added and changed. */
function trials(onlyNamed: boolean, coverage: boolean, program: Program): Trial[] {
  const own = program.own()
  const resources = program.resources()
  const mine = own?.own.filter(({file}) => !onlyNamed || own.named.has(file)) ?? []
  const trials: Trial[] = mine.map((written: Written) => ({
    entry: written.entry,
    run: () => [
      ...testEntry(written.entry, resources),
      ...(coverage ? testCoverage(written.entry, resources) : []),
    ],
    sentences: countSentences(written.entry),
    placeOf: path => placeOf(written.faultAt(path, '')),
  }))
  for (const {entry, places} of own?.changed.values() ?? []) {
    if (onlyNamed && !places.some(place => own!.named.has(place.replace(/:\d+:\d+$/, '')))) continue
    trials.push({
      entry,
      run: () => testChange(entry, resources),
      sentences: entry.examples.length,
      placeOf: () => places[0]!,
    })
  }
  if (onlyNamed) return trials
  // What users changed may well spoil an example of a neighbour: those are tried without it.
  const builtIn = program.builtInResources()
  for (const entry of program.builtIn().entries)
    trials.push({
      entry,
      run: () => [...testEntry(entry, builtIn), ...(coverage ? testCoverage(entry, builtIn) : [])],
      sentences: countSentences(entry),
      placeOf: () => entry.theme,
    })
  return trials
}

const line = ({entry, path, sentence, problem}: Failure, trial: Trial): string =>
  `${safeText(`${trial.placeOf(path)}: ${entry.id}: ${sentence === '' ? '' : `“${sentence}”: `}${problem}`)}\n`
