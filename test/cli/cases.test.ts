/**
 * Every folder under cases/ is a command and what it gives: `command` (arguments, as a shell splits them),
 * `files/` (where it runs), `stdin`, and what must come out: `stdout`, `stderr`, `code`, and `written/`
 * (files afterwards). UPDATE=1 writes what comes out; read the difference before it is kept.
 */
import fs from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'
import {folderWith} from '../project/folder.ts'
import {type Run, run} from './run.ts'

const CASES = fileURLToPath(new URL('cases', import.meta.url))
const update = process.env.UPDATE === '1'

describe('the command line', () => {
  it.each(fs.readdirSync(CASES).sort())('%s', name => {
    const folder = path.join(CASES, name)
    const cwd = folderWith()
    const files = path.join(folder, 'files')
    if (fs.existsSync(files)) fs.cpSync(files, cwd, {recursive: true})

    const result = settled(run(words(read(folder, 'command')), {cwd, input: read(folder, 'stdin')}))

    const written = path.join(folder, 'written')
    if (update) {
      write(folder, 'stdout', result.stdout)
      write(folder, 'stderr', result.stderr)
      write(folder, 'code', `${result.code}\n`)
    }
    expect(result.stderr).toBe(read(folder, 'stderr'))
    expect(result.stdout).toBe(read(folder, 'stdout'))
    expect(`${result.code}\n`).toBe(read(folder, 'code'))
    for (const file of fs.existsSync(written) ? fs.readdirSync(written) : []) {
      if (update) fs.copyFileSync(path.join(cwd, file), path.join(written, file))
      expect(read(cwd, file)).toBe(read(written, file))
    }
  })
})

/** Without what changes with every release. */
const settled = (result: Run): Run => ({
  ...result,
  stdout: result.stdout
    .replace(/"version":( ?)"[^"]+"/, '"version":$1"VERSION"')
    .replace(/"rulesDate":"[^"]+"/, '"rulesDate":"DATE"')
    .replace(/briefwijzer-\d+\.\d+\.\d+\.tgz/g, 'briefwijzer-VERSION.tgz')
    .replace(/stand: [^)]+/, 'stand: DATUM'),
})

const read = (folder: string, name: string): string => {
  const file = path.join(folder, name)
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : ''
}

function write(folder: string, name: string, text: string): void {
  const file = path.join(folder, name)
  if (text === '') fs.rmSync(file, {force: true})
  else fs.writeFileSync(file, text)
}

/** Splits at spaces that are not between quotes. */
const words = (command: string): string[] =>
  Array.from(command.matchAll(/"([^"]*)"|(\S+)/g), ([, quoted, bare]) => quoted ?? bare ?? '')
