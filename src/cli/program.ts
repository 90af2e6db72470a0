import type {LintOptions, Resources} from '../lint.ts'
import type * as Panel from '../panel/bundle.ts'
import type {Config} from '../project/config.ts'
import type {OwnDictionaries} from '../project/dictionaries.ts'
import type {FileSettings} from '../project/lint-file.ts'
import type {DictionaryFile} from '../project/resources.ts'

/** What the commands know of the program that they are in. */
export interface Program {
  readonly version: string
  /** The file that it runs from. */
  readonly file: string
  readonly cwd: string
  /**
   * Reads the config and the user's own dictionaries and tables, when there are any; what follows speaks of them
   * from then on.
   *
   * @throws BrokenFiles when something is wrong with them
   */
  readonly loadOwn: (named?: readonly string[]) => Promise<void>
  /** What users added and changed; nothing when they have no dictionaries of their own. */
  readonly own: () => OwnDictionaries | undefined
  /** The config that holds for the working folder, if there is one; read with the user's dictionaries. */
  readonly config: () => Config | undefined
  /** The program's own dictionary. Read at the first call. */
  readonly builtIn: () => DictionaryFile
  /** The same with what users added and changed. */
  readonly dictionary: () => DictionaryFile
  readonly resources: () => Resources
  /** What the config says of the letter at a path, seen from the working folder. */
  readonly settings: (path: string) => FileSettings
  /**
   * Sample values of merge fields: from the file that is named, or else the one of the config.
   *
   * @throws BrokenFiles when something is wrong with it
   */
  readonly samples: (named?: string) => Promise<Pick<LintOptions, 'samples' | 'usualSamples'>>
  /** What makes review packs. Loaded at the first call. */
  readonly panel: () => typeof Panel
  /** Resources without what users added and changed. */
  readonly builtInResources: () => Resources
}

/** What can stand behind `briefwijzer`; a mistyped one looks like a path. */
export const COMMANDS: readonly string[] = [
  'lint',
  'merge',
  'explain',
  'rules',
  'test',
  'stats',
  'dictionary',
  'config',
  'init',
  'baseline',
  'panel',
  'completion',
  'help',
]
