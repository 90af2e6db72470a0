import {execFileSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
/** What the built program is made of. */
const SOURCES = ['src', 'rules', 'package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json']
/** What the build writes last. */
const BUILT = path.join(root, 'dist', 'lib', 'index.js')

/** Vitest's global set-up: builds the program that the command-line tests run, when its sources are newer. */
export default function setup(): void {
  if (newest(SOURCES.map(name => path.join(root, name))) < timeOf(BUILT)) return
  execFileSync('npm', ['run', 'build', '--silent'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
}

const timeOf = (file: string): number => fs.statSync(file, {throwIfNoEntry: false})?.mtimeMs ?? 0

/** The latest change of any file under the paths. */
function newest(paths: readonly string[]): number {
  let latest = 0
  for (const file of paths) {
    const stat = fs.statSync(file)
    const inside = stat.isDirectory() ? newest(fs.readdirSync(file).map(name => path.join(file, name))) : 0
    latest = Math.max(latest, stat.mtimeMs, inside)
  }
  return latest
}
