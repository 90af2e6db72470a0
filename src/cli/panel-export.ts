import type {DutchCommand} from './dutch-commander.ts'
import {CannotRun} from './exit-codes.ts'
import type {Program} from './program.ts'

/** What stands behind `panel export`, as Commander reads it. */
export interface ExportFlags {
  readonly output: string
  readonly overwrite?: boolean
  readonly data?: string
  readonly key?: string
  readonly readers: string
  readonly round?: number
  readonly date?: string
  readonly variants: number
  readonly pdf: boolean
}

const EXAMPLES = `
Voorbeelden:
  briefwijzer panel export brieven/herinnering.md -o pakket/
  briefwijzer panel export a.md b.md --readers U01-U06   codes van een groep
  briefwijzer panel export a.md --date 2026-12-01        dag van de bijeenkomst
  briefwijzer panel export a.md --data klant.csv         uw eigen waarden

Begin daarna met index.html in het pakket.`

/** Adds the command that makes a review pack. */
export function addPanelExport(panel: DutchCommand, program: Program): void {
  panel
    .command('export')
    .summary('maak een pakket voor een bijeenkomst met lezers')
    .description(
      'Maakt van brieven een pakket voor een bijeenkomst met lezers: leesvellen, vragen, uitleg voor de ' +
        'begeleider en een formulier voor de antwoorden. De invulvelden krijgen verzonnen waarden.',
    )
    .usage('[opties] <brieven…>')
    .argument('<brieven...>', 'bestanden, mappen of patronen')
    .option('-o, --output <map>', 'map voor het pakket', 'panelpakket')
    .option('--overwrite', 'schrijf ook in een map waarin al iets anders staat')
    .option('--data <bestand>', 'waarden voor de invulvelden (CSV of JSON), in plaats van verzonnen waarden')
    .option('--key <bestand>', 'sleutel.csv met antwoorden die u zelf veranderde')
    .option('--readers <codes>', 'hoeveel lezers, of hun codes: U01-U12', '12')
    .option('--round <nummer>', 'welke ronde dit is', wholeNumber('--round', 999))
    .option('--date <dag>', 'dag van de bijeenkomst, zoals 2026-12-01; data in de brief passen daarbij')
    .option(
      '--variants <aantal>',
      'hoeveel vormen van één brief er hooguit in het pakket komen',
      wholeNumber('--variants', 99),
      4,
    )
    .option('--no-pdf', 'maak geen pdf’s')
    .addHelpText('after', EXAMPLES)
    .action(async (paths: string[], flags: ExportFlags) => {
      // Making packs is for those who have a panel.
      const {exportPack} = await import('./export-pack.ts')
      process.exitCode = await exportPack(paths, flags, program)
    })
}

const wholeNumber =
  (name: string, most: number) =>
  (value: string): number => {
    const number = Number(value)
    if (/^\d{1,4}$/.test(value) && number >= 1 && number <= most) return number
    throw new CannotRun(`“${value}” past niet bij “${name}”. Geef een getal van 1 tot en met ${most}.`)
  }
