import {Argument, type Command, type Option} from 'commander'
import {ALL_RULES} from '../checks/index.ts'
import {bashCompletion} from '../completion/bash.ts'
import type {
  Completion,
  CompletionCommand,
  CompletionOption,
  CompletionTree,
} from '../completion/command-tree.ts'
import {fishCompletion} from '../completion/fish.ts'
import {zshCompletion} from '../completion/zsh.ts'
import {didYouMean} from '../nearest.ts'
import type {DutchCommand} from './dutch-commander.ts'
import {CannotRun} from './exit-codes.ts'
import {print} from './output.ts'

const SCRIPTS: Readonly<Record<string, (tree: CompletionTree) => string>> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
}

const SHELLS = Object.keys(SCRIPTS)

const EXAMPLES = `
Zo zet u het aan:
  bash    briefwijzer completion bash >> ~/.bashrc
  zsh     briefwijzer completion zsh >> ~/.zshrc      (onder de regel met compinit)
  fish    briefwijzer completion fish > ~/.config/fish/completions/briefwijzer.fish

Daarna opent u een nieuwe terminal. Typ een stuk van een opdracht, en druk op Tab.
Doe dit opnieuw als u een nieuwe versie van briefwijzer heeft.`

/** Adds the command that prints what a shell needs to complete all others with Tab. */
export function addCompletion(cli: DutchCommand): void {
  const shell = new Argument('<shell>', `het programma dat u in de terminal gebruikt: ${SHELLS.join(', ')}`)
  shell.argChoices = SHELLS
  cli
    .command('completion')
    .summary('laat de terminal opdrachten afmaken met Tab')
    .description('Schrijft een script waarmee bash, zsh of fish opdrachten van briefwijzer afmaken met Tab.')
    .usage('[opties] <shell>')
    .addArgument(shell)
    .addHelpText('after', EXAMPLES)
    .action((name: string) => {
      const script = Object.hasOwn(SCRIPTS, name) ? SCRIPTS[name] : undefined
      if (!script)
        throw new CannotRun(
          `Voor “${name}” is er geen script.${didYouMean(name, SHELLS) || ` Kies uit: ${SHELLS.join(', ')}.`}`,
        )
      return print(script(completionTree(cli)))
    })
}

const NOTHING: Completion = {kind: 'nothing'}

/** By the placeholder between the brackets of a flag or argument. */
const BY_PLACEHOLDER: Readonly<Record<string, () => Completion>> = {
  antwoorden: () => ({kind: 'file'}),
  bestand: () => ({kind: 'file'}),
  brief: () => ({kind: 'file'}),
  delen: () => ({kind: 'file'}),
  paden: () => ({kind: 'file'}),
  map: () => ({kind: 'folder'}),
  versie: () => ({kind: 'version'}),
  regels: () => ({kind: 'words', words: ALL_RULES.map(({id}) => id), many: true}),
}

/** Reads from Commander's own tree what a shell can offer; a new command or option is in it by itself. */
export function completionTree(cli: Command): CompletionTree {
  const root = commandOf(cli, '')
  return {root, main: root.commands.find(({name}) => name === 'lint')!}
}

function commandOf(command: Command, path: string, parent?: Command): CompletionCommand {
  const help = command.createHelp()
  // Only the program’s own help is worth a word: that of the others is `--help`.
  const inside = help.visibleCommands(command).filter(one => path === '' || one.name() !== 'help')
  const [argument] = command.registeredArguments
  return {
    path,
    name: command.name(),
    description: command.summary() || command.description(),
    options: help.visibleOptions(command).map(optionOf),
    argument: argument ? argumentOf(argument, command, parent) : NOTHING,
    commands: inside.map(one => commandOf(one, path === '' ? one.name() : `${path} ${one.name()}`, command)),
  }
}

function optionOf(option: Option): CompletionOption {
  const {long, short, flags, description, argChoices} = option
  const [, placeholder] = /[<[]([a-z]+)/.exec(flags) ?? []
  return {
    names: [long, short].filter(name => name !== undefined),
    description,
    ...(placeholder !== undefined && {value: completionOf(placeholder, argChoices)}),
  }
}

function argumentOf(argument: Argument, command: Command, parent?: Command): Completion {
  const name = argument.name()
  if (name === 'commando')
    return completionOf(
      name,
      parent?.commands.map(one => one.name()),
    )
  if (command.name() === 'explain')
    return completionOf(
      name,
      ALL_RULES.map(({id}) => id),
    )
  return completionOf(name, argument.argChoices)
}

const completionOf = (placeholder: string, choices: readonly string[] | undefined): Completion =>
  choices ? {kind: 'words', words: choices, many: false} : (BY_PLACEHOLDER[placeholder]?.() ?? NOTHING)
