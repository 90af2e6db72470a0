import fs from 'node:fs'
import path from 'node:path'

/** Where a folder stands in its repository; paths with forward slashes. */
export interface Repository {
  /** Its absolute path; that of the folder itself when there is no repository. */
  readonly top: string
  /** The folder within it, empty at the top. */
  readonly folder: string
}

/** The git repository that a folder is in. In a submodule or a worktree `.git` is a file. */
export function repositoryOf(folder: string): Repository {
  const from = path.resolve(folder)
  const slashed = (name: string): string => name.split(path.sep).join('/')
  for (let at = from; ; at = path.dirname(at)) {
    if (fs.existsSync(path.join(at, '.git')))
      return {top: slashed(at), folder: slashed(path.relative(at, from))}
    if (path.dirname(at) === at) return {top: slashed(from), folder: ''}
  }
}
