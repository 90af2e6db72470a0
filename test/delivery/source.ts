import {execFileSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {folderWith} from '../project/folder.ts'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** A copy of the files of the project as they are now: what git knows or would take, and nothing that was built. */
export function sourceFolder(): string {
  const folder = folderWith()
  const names = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
  })
  for (const name of names.toString().split('\0')) {
    const from = path.join(ROOT, name)
    if (name === '' || !fs.existsSync(from)) continue
    fs.mkdirSync(path.dirname(path.join(folder, name)), {recursive: true})
    fs.copyFileSync(from, path.join(folder, name))
  }
  return folder
}
