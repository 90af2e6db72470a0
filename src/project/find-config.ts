import fs from 'node:fs'
import path from 'node:path'

/** What a config is called, the usual name first. */
export const CONFIG_NAMES: readonly string[] = ['briefwijzer.config.yml', 'briefwijzer.config.yaml']
/** What may hold a config under a key of its own. */
export const PACKAGE = 'package.json'
export const PACKAGE_KEY = 'briefwijzer'

/** What a baseline is called when nobody says otherwise; it stands beside the config. */
export const BASELINE_NAME = 'briefwijzer.baseline.json'

/**
 * The config that holds for a folder: the first one in it or above it, up to the root of its repository.
 *
 * @returns its absolute path; of a package.json when the config is in there
 */
export function findConfig(folder: string): string | undefined {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    const [file] = configsIn(at)
    if (file !== undefined) return file
    if (fs.existsSync(path.join(at, '.git')) || path.dirname(at) === at) return undefined
  }
}

/** Every config in a folder, the one that holds first. */
export function configsIn(folder: string): string[] {
  const files = CONFIG_NAMES.map(name => path.join(folder, name)).filter(isFile)
  const inPackage = path.join(folder, PACKAGE)
  return hasKey(inPackage) ? [...files, inPackage] : files
}

/** Of what can't even be looked at (a link in a circle, a closed folder) it is not known: then it is none. */
function isFile(file: string): boolean {
  try {
    return fs.statSync(file).isFile()
  } catch {
    return false
  }
}

/** Whether a package.json has a config; one that is no JSON has it when the key seems to be there. */
function hasKey(file: string): boolean {
  let text: string
  try {
    text = fs.readFileSync(file, 'utf8')
  } catch {
    return false
  }
  // Most have nothing of the kind, and who depends on this program has its name with a version behind it.
  if (!text.includes(`"${PACKAGE_KEY}"`)) return false
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && Object.hasOwn(value, PACKAGE_KEY)
  } catch {
    return new RegExp(`"${PACKAGE_KEY}"\\s*:\\s*\\{`).test(text)
  }
}
