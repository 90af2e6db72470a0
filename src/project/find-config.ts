import fs from 'node:fs'
import path from 'node:path'

/** What a config is called, the usual name first. */
export const CONFIG_NAMES: readonly string[] = ['briefwijzer.config.yml', 'briefwijzer.config.yaml']

/**
 * The config that holds for a folder: the first one in it or above it, up to the root of its repository.
 *
 * @returns its absolute path
 */
export function findConfig(folder: string): string | undefined {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    for (const name of CONFIG_NAMES) {
      const file = path.join(at, name)
      if (isFile(file)) return file
    }
    if (fs.existsSync(path.join(at, '.git')) || path.dirname(at) === at) return undefined
  }
}

/** Of what can't even be looked at (a link in a circle, a closed folder) it is not known: then it is none. */
function isFile(file: string): boolean {
  try {
    return fs.statSync(file).isFile()
  } catch {
    return false
  }
}
