/** What there is to know of a repository before anything is written into it. */
export interface Found {
  /** Absolute path of its root. */
  readonly root: string
  readonly isRepository: boolean
  readonly letters: Letters
  /** Folders that say how their letters reach the reader. */
  readonly channels: readonly FolderSet[]
  /** Where its remote is. */
  readonly host: 'github' | 'gitlab' | undefined
  readonly branch: string
  readonly hasGithub: boolean
  readonly hasGitlab: boolean
  /** Names of files in which there is a config already. */
  readonly configs: readonly string[]
  /** Whether its package.json names briefwijzer. */
  readonly isDependency: boolean
}

/** Letters that were found; paths are from the root, with forward slashes. */
export interface Letters {
  count: number
  /** How many have each ending. */
  readonly endings: Map<string, number>
  /** Endings that need a line in the config, with how they are read. */
  readonly templates: Map<string, string>
  /** How many are in each folder. */
  readonly folders: Map<string, number>
  /** In how many there are fields of each kind, as `{{…}}`. */
  readonly fields: Map<string, number>
  /** Files in Windows-1252. */
  readonly otherEncodings: string[]
  /** How many say of themselves what they are. */
  facts: number
}

/** A pattern for folders and the channel of what is in them, in Dutch. */
export interface FolderSet {
  readonly pattern: string
  readonly channel: string
}

/** The folders that letters are in, none inside another; the whole repository when some are at its root. */
export function letterFolders({folders}: Letters): string[] {
  const all = [...folders.keys()].sort()
  if (all.length === 0 || all.includes('.')) return ['.']
  const outer = all.filter(folder => !all.some(other => folder.startsWith(`${other}/`)))
  // A long list is no list to keep in a workflow: then the folders above them do.
  const short =
    outer.length <= MOST_FOLDERS ? outer : [...new Set(outer.map(folder => folder.split('/')[0]!))]
  return short.length <= MOST_FOLDERS ? short : ['.']
}

const MOST_FOLDERS = 4
