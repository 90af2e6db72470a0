import {DATA_FILE} from '../panel/model.ts'
import type {DutchCommand} from './dutch-commander.ts'
import type {Program} from './program.ts'

export interface ImportFlags {
  readonly pack?: string
  readonly replace?: boolean
  readonly dryRun?: boolean
}

const EXAMPLES = `
Voorbeelden:
  briefwijzer panel import antwoorden.xlsx                één bestand
  briefwijzer panel import ronde-1/*.csv                  een paar bestanden
  briefwijzer panel import antwoorden.csv --pack pakket   als briefwijzer het
                                                          pakket niet kent

Goede rijen worden bewaard in ${DATA_FILE}. Van elke andere rij
leest u waarom niet, en wat u kunt doen. U kunt een bestand zo vaak inlezen als
u wilt: niets telt twee keer.

De code aan het eind: 0 = alles ingelezen, 1 = er zijn rijen geweigerd, 2 = een
bestand kon niet gelezen worden.`

/** Adds the command that takes in what readers said. */
export function addPanelImport(panel: DutchCommand, program: Program): void {
  panel
    .command('import')
    .summary('lees antwoorden van het panel in')
    .description('Leest antwoorden van lezers of uw eigen besluiten, controleert ze en bewaart ze.')
    .usage('[opties] <antwoorden…>')
    .argument('<antwoorden...>', 'ingevulde bestanden: xlsx, csv, of wat het formulier opslaat')
    .option('--pack <map>', 'map van het pakket waar de antwoorden bij horen')
    .option('--replace', 'vervang een ouder antwoord door het nieuwe')
    .option('--dry-run', 'controleer alleen; bewaar niets')
    .addHelpText('after', EXAMPLES)
    .action(async (named: string[], flags: ImportFlags) => {
      // Reading answers is for those who have them.
      const {importFiles} = await import('./import-answers.ts')
      process.exitCode = await importFiles(named, flags, program)
    })
}
