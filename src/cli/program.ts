import type {Resources} from '../lint.ts'
import type {DictionaryFile} from '../project/resources.ts'

/** What the commands know of the program that they are in. */
export interface Program {
  readonly version: string
  readonly cwd: string
  /** Read at the first call. */
  readonly dictionary: () => DictionaryFile
  readonly resources: () => Resources
}

/** What can stand behind `briefwijzer`; a mistyped one looks like a path. */
export const COMMANDS: readonly string[] = ['lint', 'explain', 'rules', 'stats', 'help']
