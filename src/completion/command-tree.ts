/** What a shell can offer in a place. */
export type Completion =
  | {readonly kind: 'nothing'}
  | {readonly kind: 'file'}
  | {readonly kind: 'folder'}
  /** One of these words; a list of them with commas between when `many`. */
  | {readonly kind: 'words'; readonly words: readonly string[]; readonly many: boolean}
  /** A branch or tag of git. */
  | {readonly kind: 'version'}

/** An option as a shell offers it. */
export interface CompletionOption {
  /** `--format` and `-f`; each with its hyphens. */
  readonly names: readonly string[]
  readonly description: string
  /** What stands behind it; nothing when it takes no value. */
  readonly value?: Completion
}

/** A command with all that can stand behind it. */
export interface CompletionCommand {
  /** `baseline create`; empty for the program itself. */
  readonly path: string
  readonly name: string
  readonly description: string
  readonly options: readonly CompletionOption[]
  /** What its arguments are. */
  readonly argument: Completion
  readonly commands: readonly CompletionCommand[]
}

/** The program for a shell; `main` is the command that is meant when none is named. */
export interface CompletionTree {
  readonly root: CompletionCommand
  readonly main: CompletionCommand
}

/** A command and those inside it, outermost first. */
export const allCommands = (command: CompletionCommand): CompletionCommand[] => [
  command,
  ...command.commands.flatMap(allCommands),
]
