import fs from 'node:fs'
import path from 'node:path'
import ignore, {type Ignore} from 'ignore'
import {repositoryOf} from './repository.ts'

interface Rules {
  readonly folder: string
  readonly ignore: Ignore
}

/** Whether git, or the user, keeps a path out of a search; remembers the files it has read. */
export interface Ignored {
  ignores(file: string, isFolder: boolean): boolean
}

/** Like .gitignore, for letters that git does keep. */
const OWN_NAME = '.briefwijzerignore'

/**
 * Reads the .gitignore and .briefwijzerignore files that hold for what is in `base`: from the root of its repository
 * downwards; when it is in none, from the working folder, or from `base` itself when that is elsewhere. A base that is
 * ignored was asked for by name, so it is searched. Where both speak of a path, .briefwijzerignore has the last word.
 *
 * @param base absolute path of a folder
 */
export function ignoredIn(base: string, cwd: string): Ignored {
  const repository = repositoryOf(base)
  const git = rulesOf('.gitignore', base, repository ?? base)
  const own = rulesOf(OWN_NAME, base, repository ?? (isIn(base, cwd) ? cwd : base))
  return {ignores: (file, isFolder) => own(file, isFolder) ?? git(file, isFolder) ?? false}
}

const isIn = (file: string, folder: string): boolean => {
  const relative = path.relative(folder, file)
  return !relative.startsWith('..') && !path.isAbsolute(relative)
}

/** What the files with one name say of a path: nothing when none of them speaks of it. */
function rulesOf(
  name: string,
  base: string,
  root: string,
): (file: string, isFolder: boolean) => boolean | undefined {
  const own = new Map<string, Rules | undefined>()
  const rulesIn = (folder: string): Rules | undefined => {
    if (!own.has(folder)) own.set(folder, readRules(folder, name))
    return own.get(folder)
  }
  // Deepest first: there the last word is said.
  const chain = (folder: string): Rules[] => {
    const rules: Rules[] = []
    for (let at = folder; ; at = path.dirname(at)) {
      const found = rulesIn(at)
      if (found) rules.push(found)
      if (at === root || at === path.dirname(at)) return rules
    }
  }
  if (base !== root)
    for (const rules of chain(path.dirname(base)))
      if (judge([rules], base, true)) own.set(rules.folder, undefined)
  return (file, isFolder) => judge(chain(path.dirname(file)), file, isFolder)
}

function judge(chain: readonly Rules[], file: string, isFolder: boolean): boolean | undefined {
  for (const {folder, ignore} of chain) {
    const relative = path.relative(folder, file).split(path.sep).join('/')
    const {ignored, unignored} = ignore.test(isFolder ? `${relative}/` : relative)
    if (ignored || unignored) return ignored
  }
  return undefined
}

function readRules(folder: string, name: string): Rules | undefined {
  try {
    const text = fs.readFileSync(path.join(folder, name), 'utf8')
    return {folder, ignore: ignore({ignorecase: process.platform !== 'linux'}).add(text)}
  } catch {
    // None, or one that can't be read: git goes on without it too.
    return undefined
  }
}
