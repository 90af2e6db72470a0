import type {DutchCommand} from './dutch-commander.ts'
import {addPanelExport} from './panel-export.ts'
import {addPanelImport} from './panel-import.ts'
import type {Program} from './program.ts'

const EXAMPLES = `
Voorbeelden:
  briefwijzer panel export brieven/ -o pakket/   maak een pakket om te printen
  briefwijzer panel import antwoorden.xlsx       lees antwoorden in`

/** Adds the commands that have letters read by people, and tell what these made of them. */
export function addPanel(cli: DutchCommand, program: Program): void {
  const panel = cli
    .command('panel')
    .summary('laat lezers uw brieven beoordelen')
    .description('Legt brieven voor aan lezers, en vertelt wat zij ervan vonden.')
    .usage('<commando>')
    .helpCommand('help [commando]', 'toon hulp bij een commando')
    .addHelpText('after', EXAMPLES) as DutchCommand
  addPanelExport(panel, program)
  addPanelImport(panel, program)
}
