import type {DutchCommand} from './dutch-commander.ts'
import {addPanelExport} from './panel-export.ts'
import type {Program} from './program.ts'

/** Adds the commands by which a panel of readers judges letters. */
export function addPanel(cli: DutchCommand, program: Program): void {
  const panel = cli
    .command('panel')
    .summary('laat lezers brieven beoordelen')
    .description('Laat lezers brieven beoordelen: een pakket om te printen, en wat de lezers ervan vinden.')
    .usage('<commando>')
    .helpCommand('help [commando]', 'toon hulp bij een commando')
  addPanelExport(panel, program)
}
