import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** A new empty folder outside any repository, with the given files in it; names have forward slashes. */
export function folderWith(files: Readonly<Record<string, string | Buffer>> = {}): string {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'briefwijzer-')))
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name)
    fs.mkdirSync(path.dirname(file), {recursive: true})
    fs.writeFileSync(file, content)
  }
  return folder
}
