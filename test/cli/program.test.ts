/** What a folder under cases/ can't show: colours, the environment, and a program that is not whole. */
import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'
import {RULES} from '../../src/checks/index.ts'
import {COMMANDS} from '../../src/cli/program.ts'
import {folderWith} from '../project/folder.ts'
import {environment, PROGRAM, run} from './run.ts'

const BAD = {'brief.txt': 'Dit is een slotaanmaning.\n'}
const ESCAPE = '\u001B['

describe('colour', () => {
  const colours = (args: readonly string[], env: Readonly<Record<string, string>>): boolean =>
    run(['brief.txt', '--only', 'jargon', ...args], {cwd: folderWith(BAD), env}).stdout.includes(ESCAPE)

  it.each([
    ['a pipe', [], {NO_COLOR: ''}, false],
    ['NO_COLOR', [], {NO_COLOR: '1'}, false],
    ['FORCE_COLOR', [], {NO_COLOR: '', FORCE_COLOR: '1'}, true],
    ['FORCE_COLOR over NO_COLOR', [], {FORCE_COLOR: '1'}, true],
    ['FORCE_COLOR=0', [], {NO_COLOR: '', FORCE_COLOR: '0'}, false],
    ['--color over NO_COLOR', ['--color'], {}, true],
    ['--no-color over FORCE_COLOR', ['--no-color'], {FORCE_COLOR: '1'}, false],
    ['json', ['--format', 'json', '--color'], {FORCE_COLOR: '1'}, false],
    ['compact', ['--format', 'compact', '--color'], {}, true],
  ])('%s', (_, args, env, expected) => {
    expect(colours(args, env)).toBe(expected)
  })

  it('stays out of a file unless it is asked for', () => {
    const cwd = folderWith(BAD)
    const args = ['brief.txt', '--only', 'jargon', '--output', 'verslag.txt']
    run(args, {cwd, env: {FORCE_COLOR: '1'}})
    expect(fs.readFileSync(path.join(cwd, 'verslag.txt'), 'utf8')).not.toContain(ESCAPE)
    run([...args, '--color'], {cwd})
    expect(fs.readFileSync(path.join(cwd, 'verslag.txt'), 'utf8')).toContain(ESCAPE)
  })
})

describe('the program', () => {
  it('tells its version', () => {
    const {version} = JSON.parse(fs.readFileSync('package.json', 'utf8')) as {version: string}
    expect(run(['--version'], {cwd: '.'})).toEqual({code: 0, stdout: `${version}\n`, stderr: ''})
  })

  it('lists every rule', () => {
    const {stdout} = run(['rules'], {cwd: '.'})
    for (const {id, title} of RULES)
      expect(stdout).toMatch(new RegExp(`^${id} +(fout|waarschuwing|tip) +${title.slice(0, 10)}`, 'm'))
  })

  it('knows the commands that its help names', () => {
    const {stdout} = run(['--help'], {cwd: '.'})
    const named = Array.from(stdout.split('Commando’s:')[1]!.matchAll(/^ {2}(\w+)/gm), ([, name]) => name!)
    expect(named.filter(name => name !== 'briefwijzer')).toEqual(COMMANDS)
  })

  it('speaks no English in its help', () => {
    for (const command of COMMANDS.filter(name => name !== 'help')) {
      const {stdout, code} = run([command, '--help'], {cwd: '.'})
      expect(code).toBe(0)
      expect(stdout).not.toMatch(/\b(Usage|Options|Commands|Arguments|default|choices|display|output the)\b/)
    }
  })

  it('keeps a report that was replaced as private as it was', () => {
    const cwd = folderWith({...BAD, 'verslag.txt': 'oud'})
    fs.chmodSync(path.join(cwd, 'verslag.txt'), 0o600)
    run(['brief.txt', '--output', 'verslag.txt'], {cwd})
    expect(fs.statSync(path.join(cwd, 'verslag.txt')).mode & 0o777).toBe(0o600)
    expect(fs.readFileSync(path.join(cwd, 'verslag.txt'), 'utf8')).toContain('slotaanmaning')
  })

  it.each([
    ['brief.txt', '--output', 'brief.txt'],
    ['.', '--format', 'html=map/brief.md'],
    ['.', '--output', 'link.txt'],
    ['brief.txt', '--part', './brief.txt'],
    ['stats', 'brief.txt', '--output', 'brief.txt'],
    ['brief.txt', '--fix', '--dry-run', '--output', 'brief.txt'],
  ])('writes no report in the place of a letter: %s %s %s', (...args) => {
    const cwd = folderWith({...BAD, 'map/brief.md': 'Een slotaanmaning.\n'})
    fs.symlinkSync('brief.txt', path.join(cwd, 'link.txt'))
    const before = fs.readFileSync(path.join(cwd, 'brief.txt'), 'utf8')
    const {code, stderr} = run(args, {cwd})
    expect(code).toBe(2)
    expect(stderr).toMatch(/^briefwijzer: “\S+” is een van de brieven\. Er is niets geschreven\..*\n$/)
    expect(fs.readFileSync(path.join(cwd, 'brief.txt'), 'utf8')).toBe(before)
    expect(fs.readFileSync(path.join(cwd, 'map/brief.md'), 'utf8')).toBe('Een slotaanmaning.\n')
    expect(fs.readdirSync(cwd).sort()).toEqual(['brief.txt', 'link.txt', 'map'])
  })

  it('writes to a device as it is', () => {
    const cwd = folderWith(BAD)
    expect(run(['brief.txt', '--output', '/dev/null'], {cwd})).toEqual({code: 1, stdout: '', stderr: ''})
    expect(fs.statSync('/dev/null').isCharacterDevice()).toBe(true)
  })

  it('tells that standard output is full', () => {
    const cwd = folderWith(BAD)
    const full = fs.openSync('/dev/full', 'w')
    const {status, stderr} = spawnSync(process.execPath, [PROGRAM, 'brief.txt'], {
      cwd,
      env: environment(),
      encoding: 'utf8',
      stdio: ['ignore', full, 'pipe'],
    })
    fs.closeSync(full)
    expect(status).toBe(2)
    expect(stderr).toBe(
      'briefwijzer: De uitvoer kan niet worden opgeslagen: de schijf is vol. Maak ruimte of kies “--output”.\n',
    )
  })

  it('tells a fault of its own in a line, and where it is only when asked', () => {
    const cwd = folderWith(BAD)
    const broken = brokenProgram(folderWith())
    const {code, stdout, stderr} = run(['brief.txt'], {cwd, program: broken})
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(
      /^briefwijzer: Er ging iets mis in briefwijzer zelf \(.+\)\. Wilt u dit melden[^\n]*\n$/,
    )
    expect(run(['brief.txt'], {cwd, program: broken, env: {BRIEFWIJZER_DEBUG: '1'}}).stderr).toMatch(
      /\n +at /,
    )
  })

  it('says that it must be built first', () => {
    const folder = folderWith({'package.json': '{"type": "module"}'})
    fs.cpSync(fileURLToPath(new URL('../../bin', import.meta.url)), path.join(folder, 'bin'), {
      recursive: true,
    })
    expect(run([], {cwd: folder, program: path.join(folder, 'bin/briefwijzer.js')})).toEqual({
      code: 2,
      stdout: '',
      stderr: 'briefwijzer: Het programma is nog niet gebouwd. Typ eerst: npm run build\n',
    })
  })
})

/** The program without its dictionary. */
function brokenProgram(folder: string): string {
  for (const file of ['cli.cjs', 'program.cjs'])
    fs.copyFileSync(fileURLToPath(new URL(`../../dist/${file}`, import.meta.url)), path.join(folder, file))
  return path.join(folder, 'cli.cjs')
}
