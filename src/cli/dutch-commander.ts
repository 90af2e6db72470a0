import {Command, type Help, Option} from 'commander'
import {VALUE_ALIASES} from '../letter/fact-values.ts'
import type {StatedFacts} from '../letter/facts.ts'
import {didYouMean} from '../nearest.ts'
import {joinDutch} from '../report/dutch.ts'
import {CannotRun} from './exit-codes.ts'

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Gebruik:',
  'Arguments:': 'Wat u kunt opgeven:',
  'Options:': 'Opties:',
  'Commands:': 'Commando’s:',
}

/**
 * Commander in Dutch: its help, and its complaints as `CannotRun`.
 *
 * The overridden methods are Commander's own for each fault; the test of every message guards the names.
 */
export class DutchCommand extends Command {
  constructor(name?: string) {
    super(name)
    this.helpOption('-h, --help', 'toon deze hulp')
    this.configureHelp({
      styleTitle: title => TITLES[title] ?? title,
      subcommandTerm: command => [command.name(), ...command.registeredArguments.map(argumentTerm)].join(' '),
      optionDescription: described,
      argumentDescription: argument => argument.description,
    } satisfies Partial<Help>)
    // What is wrong reaches the user as the message of what is thrown.
    this.exitOverride()
  }

  override createCommand(name?: string): DutchCommand {
    return new DutchCommand(name)
  }

  unknownOption(flag: string): never {
    const name = flag.split('=')[0]!
    const options = [this, ...(this.parent ? [this.parent] : [])].flatMap(command =>
      command
        .createHelp()
        .visibleOptions(command)
        .flatMap(option => option.long ?? []),
    )
    throw this.fault(`De optie “${name}” bestaat niet.${didYouMean(name, options)}`)
  }

  /** Commander shows all help when `help` is asked of a command that is none. */
  override help(context?: unknown): never {
    const {error = false} = (context ?? {}) as {error?: boolean}
    if (error) this.unknownCommand(this.args.at(-1))
    super.help({error})
  }

  unknownCommand(name = this.args[0] ?? ''): never {
    if (name === '') throw this.fault(`Noem een commando: ${joinDutch(this.ownCommands(), 'of')}.`)
    throw this.fault(`Het commando “${name}” bestaat niet.${didYouMean(name, this.ownCommands())}`)
  }

  private ownCommands(): string[] {
    return this.commands.map(command => command.name())
  }

  missingArgument(name: string): never {
    // “antwoorden”, but “naam”.
    const many = name.endsWith('en')
    throw this.fault(`Hier ontbreekt iets: noem ${many ? '' : 'een '}${name}.`)
  }

  optionMissingArgument(option: Option): never {
    throw this.fault(`Achter “${option.long ?? option.flags}” ontbreekt iets: ${option.flags}.`)
  }

  _conflictingOption(option: Option, other: Option): never {
    throw this.fault(`“${option.long}” en “${other.long}” gaan niet samen. Kies een van de twee.`)
  }

  _excessArguments(received: readonly string[]): never {
    const most = this.registeredArguments.length
    throw this.fault(
      `“${received[most]}” is te veel. ${most === 0 ? 'Dit commando heeft niets nodig.' : ''}`.trim(),
    )
  }

  private fault(message: string): CannotRun {
    const names: string[] = []
    for (let command: Command | null = this; command; command = command.parent) names.unshift(command.name())
    const name = names.join(' ')
    return new CannotRun(`${message} Alle opties: ${name} --help`)
  }
}

const argumentTerm = (argument: {name(): string; required: boolean; variadic: boolean}): string => {
  const name = `${argument.name()}${argument.variadic ? '…' : ''}`
  return argument.required ? `<${name}>` : `[${name}]`
}

function described(option: Option): string {
  const named = option.argChoices?.every(name => option.description.includes(`(${name})`))
  const usual = option.defaultValueDescription ?? option.defaultValue
  const extra = [
    ...(option.argChoices && !named ? [`kies uit ${option.argChoices.join(', ')}`] : []),
    ...(usual === undefined || option.negate ? [] : [`standaard ${usual}`]),
  ]
  return extra.length === 0 ? option.description : `${option.description} (${extra.join('; ')})`
}

/** An option whose value is one of a list, or another name for one. */
export function choice(
  flags: string,
  description: string,
  choices: readonly string[],
  aliases: Readonly<Record<string, string>> = {},
): Option {
  const option = new Option(flags, description)
  option.argChoices = [...choices]
  return option.argParser(value => {
    const known = aliases[value] ?? value
    if (choices.includes(known) || Object.values(aliases).includes(known)) return known
    const guess = didYouMean(value, choices)
    throw new CannotRun(
      `“${value}” past niet bij “${option.long}”.${guess || ` Kies uit: ${choices.join(', ')}.`}`,
    )
  })
}

/** The value of an option that takes names with commas between them, and may be given more than once. */
export const names = (value: string, before: readonly string[] = []): string[] => [
  ...before,
  ...value
    .split(',')
    .map(name => name.trim())
    .filter(name => name !== ''),
]

/** What holds for all letters, as the command line says. */
export type FactFlags = Pick<StatedFacts, 'stage' | 'channel' | 'profile'>

/** Options that say what all letters are, whatever they say themselves. */
export const stageOption = (): Option => factOption('--stage <fase>', 'de fase van de brieven', 'stage')
export const channelOption = (): Option =>
  factOption('--channel <kanaal>', 'het kanaal van de brieven', 'channel')
export const profileOption = (): Option =>
  factOption('--profile <profiel>', 'voor welke lezers de brieven zijn', 'profile')

/** Takes a value by any of its names; shows the Dutch ones. */
function factOption(flags: string, description: string, key: keyof FactFlags): Option {
  const values = Object.entries<readonly string[]>(VALUE_ALIASES[key])
  const known = values.flatMap(([english, names]) => [english, ...names].map(name => [name, english]))
  const shown = values.map(([, [dutch]]) => dutch!)
  return choice(flags, description, shown, Object.fromEntries(known))
}

export const factsFrom = ({stage, channel, profile}: FactFlags): StatedFacts => ({
  ...(stage && {stage}),
  ...(channel && {channel}),
  ...(profile && {profile}),
})
