import fs from 'node:fs'
import path from 'node:path'
import ignore, {type Ignore} from 'ignore'

interface Rules {
  readonly folder: string
  readonly ignore: Ignore
}

/** Whether git ignores a path; remembers the .gitignore files it has read. */
export interface GitIgnore {
  ignores(file: string, isFolder: boolean): boolean
}

/**
 * Reads the .gitignore files that hold for what is in `base`: from the root of its repository downwards,
 * or from `base` itself when it is in none. A base that git ignores was asked for by name, so it is searched.
 *
 * @param base absolute path of a folder
 */
export function gitIgnore(base: string): GitIgnore {
  const root = repositoryOf(base) ?? base
  const own = new Map<string, Rules | undefined>()
  const rulesIn = (folder: string): Rules | undefined => {
    if (!own.has(folder)) own.set(folder, readRules(folder))
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
  return {ignores: (file, isFolder) => judge(chain(path.dirname(file)), file, isFolder)}
}

function judge(chain: readonly Rules[], file: string, isFolder: boolean): boolean {
  for (const {folder, ignore} of chain) {
    const relative = path.relative(folder, file).split(path.sep).join('/')
    const {ignored, unignored} = ignore.test(isFolder ? `${relative}/` : relative)
    if (ignored || unignored) return ignored
  }
  return false
}

function readRules(folder: string): Rules | undefined {
  try {
    const text = fs.readFileSync(path.join(folder, '.gitignore'), 'utf8')
    return {folder, ignore: ignore({ignorecase: process.platform !== 'linux'}).add(text)}
  } catch {
    // None, or one that can't be read: git goes on without it too.
    return undefined
  }
}

function repositoryOf(folder: string): string | undefined {
  for (let at = folder; ; at = path.dirname(at)) {
    if (fs.existsSync(path.join(at, '.git'))) return at
    if (at === path.dirname(at)) return undefined
  }
}
