import {type ChildProcessWithoutNullStreams, spawn} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {afterEach, describe, expect, it} from 'vitest'
import {folderWith} from '../project/folder.ts'
import {environment, PROGRAM} from './run.ts'

let child: ChildProcessWithoutNullStreams | undefined
afterEach(() => {
  child?.kill('SIGKILL')
})

interface Watched {
  readonly stdout: () => string
  readonly stderr: () => string
  /** Resolves when the program has written what is asked for, anywhere after what was waited for before. */
  until(text: string): Promise<void>
  readonly code: Promise<number | null>
  interrupt(): void
}

function start(args: readonly string[], cwd: string): Watched {
  const program = spawn(process.execPath, [PROGRAM, ...args], {cwd, env: environment()})
  child = program
  let stdout = ''
  let stderr = ''
  let seen = 0
  let check = (): void => {}
  program.stdout.on('data', chunk => {
    stdout += chunk
  })
  program.stderr.on('data', chunk => {
    stderr += chunk
    check()
  })
  return {
    stdout: () => stdout,
    stderr: () => stderr,
    until: text =>
      new Promise(resolve => {
        check = () => {
          const at = stderr.indexOf(text, seen)
          if (at < 0) return
          seen = at + text.length
          check = () => {}
          resolve()
        }
        check()
      }),
    code: new Promise(resolve => program.on('close', resolve)),
    interrupt: () => {
      program.kill('SIGINT')
    },
  }
}

describe('lint --watch', () => {
  it('lints again what is saved, and stops at Ctrl-C with code 130', async () => {
    const cwd = folderWith({'a.txt': 'Dag.\n', 'b.txt': 'Dag.\n'})
    const program = start(['.', '--watch', '--only', 'jargon', '--format', 'compact'], cwd)
    await program.until('Briefwijzer volgt 2 brieven')
    expect(program.stdout()).toBe('')

    fs.writeFileSync(path.join(cwd, 'a.txt'), 'Dit is een slotaanmaning.\n')
    await program.until('a.txt is opgeslagen.')
    await program.until('Briefwijzer blijft kijken.')
    expect(program.stdout()).toMatch(/^a\.txt:1:12: fout: .*\n$/)

    fs.writeFileSync(path.join(cwd, 'nieuw.txt'), 'Nog een slotaanmaning.\n')
    await program.until('nieuw.txt is opgeslagen.')
    await program.until('Briefwijzer blijft kijken.')
    expect(program.stdout().split('\n')[1]).toMatch(/^nieuw\.txt:1:9: fout: /)

    // Saved by way of another file, as many editors do, and not readable any more.
    fs.writeFileSync(path.join(cwd, 'b.tmp'), Buffer.from('gemeëld', 'latin1'))
    fs.renameSync(path.join(cwd, 'b.tmp'), path.join(cwd, 'b.txt'))
    await program.until('b.txt:1:5: Dit bestand is niet opgeslagen als UTF-8')

    program.interrupt()
    expect(await program.code).toBe(130)
    expect(program.stderr()).toMatch(/Gestopt\.\n$/)
  })
})

describe('lint --watch --set', () => {
  it('looks again at the whole set when one of its letters is saved', async () => {
    const cwd = folderWith({
      'huur/1-eerste-herinnering.txt': 'U moet uw huur nog betalen. Bel 020 123 45 67.\n',
      'huur/2-tweede-herinnering.txt': 'U moet uw huur nog betalen. Bel 020 123 45 67.\n',
    })
    const args = ['huur', '--watch', '--set', '--only', 'journey', '--format', 'compact']
    const program = start(args, cwd)
    await program.until('Briefwijzer volgt 2 brieven')
    expect(program.stdout()).toBe('')

    fs.writeFileSync(path.join(cwd, 'huur/2-tweede-herinnering.txt'), 'U moet betalen. Bel 020 765 43 21.\n')
    await program.until('Briefwijzer blijft kijken.')
    expect(program.stdout()).toMatch(
      /^huur\/2-tweede-herinnering\.txt:1:1: waarschuwing: .*telefoonnummer.*\[journey\]\n$/,
    )

    program.interrupt()
    expect(await program.code).toBe(130)
  })
})

describe('Ctrl-C', () => {
  it('leaves no half report behind', async () => {
    const cwd = folderWith({'verslag.txt': 'oud\n'})
    const program = start(['weg.txt', '-', '--output', 'verslag.txt', '--format', 'compact'], cwd)
    // From here it waits for standard input, with the report begun.
    await program.until('weg.txt: ')
    expect(fs.readdirSync(cwd)).toHaveLength(2)
    program.interrupt()
    expect(await program.code).toBe(130)
    expect(fs.readdirSync(cwd)).toEqual(['verslag.txt'])
    expect(fs.readFileSync(path.join(cwd, 'verslag.txt'), 'utf8')).toBe('oud\n')
  })
})
