import type {DutchCommand} from './dutch-commander.ts'
import {choice} from './dutch-commander.ts'
import type {Program} from './program.ts'

const REPORT_FORMATS = ['pretty', 'html', 'pdf', 'docx', 'markdown', 'json', 'csv'] as const
export type ReportFormat = (typeof REPORT_FORMATS)[number]

export interface ReportFlags {
  readonly format?: ReportFormat
  readonly output?: string
  readonly decisions?: string
  readonly rules?: boolean
  readonly write?: string
}

const EXAMPLES = `
Voorbeelden:
  briefwijzer panel report                          op het scherm
  briefwijzer panel report -o verslag.html          een pagina met grafieken
  briefwijzer panel report brief.md -o verslag.pdf  één brief, om te printen
  briefwijzer panel report --decisions besluiten.csv
                                                    tabel voor uw besluiten
  briefwijzer panel report --rules                  wat stoort lezers echt?
  briefwijzer panel report --rules --write ernst.yml

Vul in besluiten.csv in wat er met een alinea gebeurt (aangepast, blijft of
juridisch nodig), en lees het in met: briefwijzer panel import besluiten.csv`

/** Adds the command that tells what readers made of letters. */
export function addPanelReport(panel: DutchCommand, program: Program): void {
  panel
    .command('report')
    .summary('vertel wat lezers van brieven vonden')
    .description(
      'Vertelt per brief wat lezers ervan vonden: of hij geslaagd is, wat lezers begrijpen en voelen, en alinea voor alinea hun tekens naast de meldingen van briefwijzer.',
    )
    .usage('[opties] [brieven…]')
    .argument('[brieven...]', 'alleen deze brieven')
    .addOption(choice('-f, --format <vorm>', 'vorm van het verslag', REPORT_FORMATS, {md: 'markdown'}))
    .option(
      '-o, --output <bestand>',
      'schrijf het verslag in een bestand; aan de naam ziet briefwijzer de vorm',
    )
    .option('--decisions <bestand>', 'maak ook een tabel (CSV) om besluiten in te vullen')
    .option('--rules', 'toon per regel en term hoe vaak lezers zich eraan stoorden')
    .option('--write <bestand>', 'met --rules: schrijf de voorstellen als config')
    .addHelpText('after', EXAMPLES)
    .action(async (named: string[], flags: ReportFlags) => {
      // Counting and drawing is for those who ask for a report.
      const {writeReport} = await import('./report-panel.ts')
      process.exitCode = await writeReport(named, flags, program)
    })
}
