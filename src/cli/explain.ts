import {ALL_RULES} from '../checks/index.ts'
import type {Entry} from '../dictionary/dictionary.ts'
import {writtenForms} from '../dictionary/written-forms.ts'
import {splitSentences} from '../dutch/sentences.ts'
import {didYouMean} from '../nearest.ts'
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
  briefwijzer explain in gebreke       een term van meer woorden
  briefwijzer explain gesommeerd       een vorm van een term`

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
      print(listRules(ALL_RULES, program.dictionary().entries, pageOptions(flags))),
    )
}

const pageOptions = (flags: {readonly color?: boolean}) => ({
  width: readableWidth(columns()),
  style: styleFor(flags.color, false),
})

function explain(name: string, page: ReturnType<typeof pageOptions>, program: Program): string {
  const {entries, forms} = program.dictionary()
  const rule = ALL_RULES.find(({id}) => id === name)
  if (rule) return explainRule(rule, entries, page)
  const off = [...(program.own()?.off.values() ?? [])].map(({entry}) => entry)
  const entry = findEntry(name, [...entries, ...off]) ?? entryInForm(name, program)
  if (entry) {
    const made =
      forms[entries.indexOf(entry)] ?? program.builtIn().forms[program.builtIn().entries.indexOf(entry)]
    const details = {
      rule: ALL_RULES.find(({id}) => id === entry.rule),
      forms: made ? writtenForms(made) : [],
      origin: originOf(entry, program),
    }
    return explainEntry(entry, details, page)
  }
  const names = [...ALL_RULES.map(({id}) => id), ...entries.flatMap(({id, term}) => [id, term])]
  const guess = didYouMean(name, names) || ' Alle regels: briefwijzer rules'
  throw new CannotRun(`“${name}” is geen regel en staat niet in het woordenboek.${guess}`)
}

/** By its id, with or without its rule in front as findings show it; else by its term or a form written with it. */
function findEntry(name: string, entries: readonly Entry[]): Entry | undefined {
  const lower = name.toLowerCase()
  return (
    entries.find(({id, rule}) => id === lower || `${rule}/${id}` === lower) ??
    entries.find(({term}) => term.toLowerCase() === lower) ??
    entries.find(({forms}) => forms.some(form => form.toLowerCase() === lower))
  )
}

/** By any of its forms: the entry that a letter's words would be found by, when it takes all of them. */
function entryInForm(words: string, program: Program): Entry | undefined {
  const {nl, en} = program.resources().dictionary.matchers
  const [sentence] = splitSentences(words)
  if (!sentence) return undefined
  const [first] = [nl, en].flatMap(matcher =>
    matcher.find(sentence, ({tokens}) => tokens.length < sentence.tokens.length),
  )
  // An entry that is off is found under another name.
  return first && (program.own()?.off.get(first.entry.id)?.entry ?? first.entry)
}

/** Where an entry comes from, and what the user made of it. */
function originOf(entry: Entry, program: Program): string[] {
  const own = program.own()
  const {themes} = program.builtIn()
  const written = own?.own.find(one => one.entry.id === entry.id)
  const title = themes.find(({name}) => name === entry.theme)?.title
  const changed = own?.changed.get(entry.id)
  const off = own?.off.get(entry.id)
  return [
    written
      ? `Uw eigen woordenboek: ${written.place}`
      : `Het woordenboek van briefwijzer, thema ${entry.theme}${title === undefined ? '' : ` (${title})`}`,
    ...(changed?.places.map(place => `Veranderd in uw eigen woordenboek: ${place}`) ?? []),
    ...(off ? [`Deze term staat uit in uw eigen woordenboek: ${off.place}`] : []),
  ]
}
