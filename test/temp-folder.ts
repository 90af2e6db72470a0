import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** Where programs look for the folder for temporary files: the first on Unix, the others on Windows. */
const NAMES = ['TMPDIR', 'TEMP', 'TMP']

/** Vitest's global set-up: all that tests and the programs they start leave behind comes in one folder, and goes with it. */
export default function setup(): () => void {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'briefwijzer-tests-')))
  // Some tests run the program as another user.
  fs.chmodSync(folder, 0o755)
  const before = NAMES.map(name => [name, process.env[name]] as const)
  for (const name of NAMES) process.env[name] = folder
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
    fs.rmSync(folder, {recursive: true, force: true, maxRetries: 3})
  }
}
