import {RULES} from '../checks/index.ts'
import type {Entry} from '../dictionary/dictionary.ts'
import {didYouMean} from '../project/nearest.ts'
import {explainEntry, explainRule, listRules} from '../report/explain.ts'
import {readableWidth} from '../report/wrap.ts'
import type {DutchCommand} from './dutch-commander.ts'
import {CannotRun} from './exit-codes.ts'
import {print} from './output.ts'
import type {Program} from './program.ts'
import {columns, styleFor} from './terminal.ts'

const EXAMPLES = `
Voorbeelden:
  briefwijzer explain jargon           een regel
  briefwijzer explain slotaanmaning    een term van het woordenboek
  briefwijzer explain in gebreke       een term van meer woorden`

/** Adds the commands that explain a rule or term, and list the rules. */
export function addExplain(cli: DutchCommand, program: Program): void {
  cli
    .command('explain')
    .summary('leg een regel of term uit')
    .description('Legt een regel of een term van het woordenboek uit: waarom, en wat u dan schrijft.')
    .usage('[opties] <naam>')
    .argument('<naam...>', 'naam van een regel of term, zoals een melding die noemt')
    .option('--color', 'met kleur, ook als de uitvoer geen terminal is')
    .option('--no-color', 'zonder kleur')
    .addHelpText('after', EXAMPLES)
    .action((words: string[], flags: {readonly color?: boolean}) =>
      print(explain(words.join(' '), pageOptions(flags), program)),
    )
  cli
    .command('rules')
    .summary('toon alle regels')
    .description('Toont alle regels met hun ernst, en hoeveel termen elk thema heeft.')
    .usage('[opties]')
    .option('--color', 'met kleur, ook als de uitvoer geen terminal is')
    .option('--no-color', 'zonder kleur')
    .action((flags: {readonly color?: boolean}) =>
      print(listRules(RULES, program.dictionary().entries, pageOptions(flags))),
    )
}

const pageOptions = (flags: {readonly color?: boolean}) => ({
  width: readableWidth(columns()),
  style: styleFor(flags.color, false),
})

function explain(name: string, page: ReturnType<typeof pageOptions>, program: Program): string {
  const {entries} = program.dictionary()
  const rule = RULES.find(({id}) => id === name)
  if (rule) return explainRule(rule, entries, page)
  const entry = findEntry(name, entries)
  if (entry)
    return explainEntry(
      entry,
      RULES.find(({id}) => id === entry.rule),
      page,
    )
  const names = [...RULES.map(({id}) => id), ...entries.flatMap(({id, term}) => [id, term])]
  const guess = didYouMean(name, names) || ' Alle regels: briefwijzer rules'
  throw new CannotRun(`“${name}” is geen regel en staat niet in het woordenboek.${guess}`)
}

/** By its id, with or without its rule in front as findings show it; else by its term or one of its forms. */
function findEntry(name: string, entries: readonly Entry[]): Entry | undefined {
  const lower = name.toLowerCase()
  return (
    entries.find(({id, rule}) => id === lower || `${rule}/${id}` === lower) ??
    entries.find(({term}) => term.toLowerCase() === lower) ??
    entries.find(({forms}) => forms.some(form => form.toLowerCase() === lower))
  )
}
