import fs from 'node:fs'
import path from 'node:path'

/** The root of the repository that a folder is in. In a submodule or a worktree `.git` is a file. */
export function repositoryOf(folder: string): string | undefined {
  for (let at = folder; ; at = path.dirname(at)) {
    if (fs.existsSync(path.join(at, '.git'))) return at
    if (at === path.dirname(at)) return undefined
  }
}

/** Where a folder stands in its repository; paths with forward slashes. */
export interface PlaceInRepository {
  /** The absolute path of the repository's top; that of the folder itself when there is no repository. */
  readonly top: string
  /** The folder within it, empty at the top. */
  readonly folder: string
}

export function placeInRepository(folder: string): PlaceInRepository {
  const from = path.resolve(folder)
  const top = repositoryOf(from) ?? from
  const slashed = (name: string): string => name.split(path.sep).join('/')
  return {top: slashed(top), folder: slashed(path.relative(top, from))}
}
