import {execFileSync, spawn} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {folderWith} from '../project/folder.ts'
import {environment, fullDisk, PROGRAM, type Run, run} from './run.ts'

const OLD = 'Dit is een slotaanmaning.'
const NEW = 'Dit is een laatste herinnering.'
const ONLY = ['--only', 'jargon']

const bytes = (cwd: string, name = 'brief.txt'): string =>
  fs.readFileSync(path.join(cwd, name)).toString('latin1')

/** Runs `--fix` on a letter, and gives what is in the file then. */
function fix(
  content: string,
  args: readonly string[] = [],
): Run & {readonly text: string; readonly cwd: string} {
  const cwd = folderWith({'brief.txt': content})
  const result = run(['brief.txt', '--fix', ...ONLY, ...args], {cwd})
  return {...result, cwd, text: fs.readFileSync(path.join(cwd, 'brief.txt'), 'utf8')}
}

describe('lint --fix', () => {
  it('fixes a letter, and tells how much and what is left', () => {
    const {code, stdout, stderr, text} = fix(`${OLD}\n\nIn gebreke. ${OLD}\n`, ['--quiet'])
    expect(text).toBe(`${NEW}\n\nIn gebreke. ${NEW}\n`)
    expect(stderr).toBe('')
    expect(stdout).toContain('  2 verbeteringen aangebracht\n')
    expect(stdout).toContain('1 brief nagekeken, 2 verbeteringen aangebracht. Over: 1 fout.\n')
    expect(code).toBe(1)
  })

  it('ends with code 0 when nothing is left', () => {
    const {code, stdout} = fix(`${OLD}\n`)
    expect(stdout).toContain('1 brief nagekeken, 1 verbetering aangebracht. Over: niets.\n')
    expect(code).toBe(0)
  })

  it.each([
    ['CRLF', `Dag.\r\n${OLD}\r\n`],
    ['mixed line ends', `Dag.\n\r\n${OLD}\r\nTot ziens.\rDag.\n`],
    ['no line end at the end', `${OLD}`],
    ['a byte-order mark', `\uFEFF${OLD}\n`],
    ['white space of all kinds', `\t${OLD}  \n\u00A0 \n\n\n ë€ \n`],
  ])('keeps %s', (_, content) => {
    expect(fix(content).text).toBe(content.replace(OLD, NEW))
  })

  it('does not touch a file in which there is nothing to do', () => {
    const cwd = folderWith({'brief.txt': 'Dag.\n'})
    const file = path.join(cwd, 'brief.txt')
    fs.utimesSync(file, 1, 1)
    const {ino} = fs.statSync(file)
    expect(run(['brief.txt', '--fix'], {cwd}).code).toBe(0)
    expect(fs.statSync(file)).toMatchObject({ino, mtimeMs: 1000})
  })

  it('keeps the mode, and follows a link to its target', () => {
    const cwd = folderWith({'echt/brief.txt': `${OLD}\n`})
    const file = path.join(cwd, 'echt', 'brief.txt')
    fs.chmodSync(file, 0o640)
    fs.symlinkSync('echt/brief.txt', path.join(cwd, 'link.txt'))
    expect(run(['link.txt', '--fix', ...ONLY], {cwd}).code).toBe(0)
    expect(fs.readFileSync(file, 'utf8')).toBe(`${NEW}\n`)
    expect(fs.statSync(file).mode & 0o777).toBe(0o640)
    expect(fs.readlinkSync(path.join(cwd, 'link.txt'))).toBe('echt/brief.txt')
  })

  it('leaves merge fields and control tags byte for byte', () => {
    const {text} = fix(`{% if x %}${OLD}{% endif %} Slotaanmaning {{ nr }}: € {{bedrag}} slotaanmaning\n`)
    expect(text).toBe(
      `{% if x %}${NEW}{% endif %} Laatste herinnering {{ nr }}: € {{bedrag}} laatste herinnering\n`,
    )
  })

  it('gives JSON with the number', () => {
    const {stdout} = fix(`${OLD}\n`, ['--format', 'json'])
    expect(JSON.parse(stdout)).toMatchObject({letters: [{path: 'brief.txt', fixed: 1, findings: []}]})
    expect(fix('Dag.\n', ['--format', 'json']).stdout).toContain('"fixed":0')
  })

  it('tells the number beside the compact report', () => {
    const {stdout, stderr} = fix(`${OLD} In gebreke.\n`, ['--format', 'compact'])
    expect(stdout).toMatch(/^brief\.txt:1:33: fout: .*\n$/)
    expect(stderr).toBe('brief.txt: 1 verbetering aangebracht\n')
  })

  it('gives a letter from standard input to standard output, and reports beside it', () => {
    const args = ['-', '--fix', ...ONLY, '--stdin-filename', 'brief.md']
    const {code, stdout, stderr} = run(args, {cwd: folderWith(), input: `\uFEFFDag.\r\n\r\n**${OLD}**\r\n`})
    expect(stdout).toBe(`\uFEFFDag.\r\n\r\n**${NEW}**\r\n`)
    expect(stderr).toContain('1 brief nagekeken, 1 verbetering aangebracht. Over: niets.\n')
    expect(code).toBe(0)
    expect(run(args, {cwd: folderWith(), input: 'Dag.\n'}).stdout).toBe('Dag.\n')
  })
})

describe('when writing fails', () => {
  const nobody = process.getuid?.() === 0 ? {uid: 65534} : {}

  /** A folder with a good letter beside the bad one, for anybody to write in. */
  function withGood(): string {
    const cwd = folderWith({'map/brief.txt': `${OLD}\n`, 'goed.txt': `${OLD}\n`})
    for (const name of ['.', 'map', 'goed.txt', 'map/brief.txt']) {
      fs.chmodSync(path.join(cwd, name), 0o777)
      if (nobody.uid) fs.chownSync(path.join(cwd, name), nobody.uid, nobody.uid)
    }
    return cwd
  }
  const told = (cwd: string, {code, stderr}: Run, message: string): void => {
    expect(stderr).toBe(`map/brief.txt: ${message}\n`)
    expect(code).toBe(2)
    expect(bytes(cwd, 'map/brief.txt')).toBe(`${OLD}\n`)
    expect(bytes(cwd, 'goed.txt')).toBe(`${NEW}\n`)
    expect(fs.readdirSync(path.join(cwd, 'map'))).toEqual(['brief.txt'])
  }

  it('of a read-only file, says so and goes on', () => {
    const cwd = withGood()
    fs.chmodSync(path.join(cwd, 'map/brief.txt'), 0o444)
    const result = run(['map', 'goed.txt', '--fix', ...ONLY], {cwd, ...nobody})
    told(cwd, result, 'Dit bestand is alleen-lezen. Er is niets veranderd. Zet dat uit of maak een kopie.')
  })

  it('in a read-only folder, says so and goes on', () => {
    const cwd = withGood()
    fs.chmodSync(path.join(cwd, 'map'), 0o555)
    const result = run(['map', 'goed.txt', '--fix', ...ONLY], {cwd, ...nobody})
    told(
      cwd,
      result,
      'U mag in de map van dit bestand niets opslaan. Er is niets veranderd. Vraag toegang of maak een kopie.',
    )
  })

  it('on a full disk, says so and leaves nothing behind', () => {
    const cwd = withGood()
    const result = run(['map', '--fix', ...ONLY], {cwd, program: fullDisk()})
    expect(result.stderr).toBe(
      'map/brief.txt: De schijf is vol. Er is niets veranderd. Maak ruimte en probeer het opnieuw.\n',
    )
    expect(result.code).toBe(2)
    expect(bytes(cwd, 'map/brief.txt')).toBe(`${OLD}\n`)
    expect(fs.readdirSync(path.join(cwd, 'map'))).toEqual(['brief.txt'])
  })

  it('leaves whole letters and no drafts behind at Ctrl-C', async () => {
    const names = Array.from({length: 300}, (_, i) => `brief-${i}.txt`)
    const cwd = folderWith(Object.fromEntries(names.map(name => [name, `${OLD}\n`.repeat(20)])))
    const child = spawn(process.execPath, [PROGRAM, '.', '--fix', '--format', 'compact', ...ONLY], {
      cwd,
      env: environment(),
    })
    child.stdout.resume()
    // The first letter is done when it is told of.
    child.stderr.once('data', () => child.kill('SIGINT'))
    const code = await new Promise<number | null>(resolve => child.on('close', resolve))
    expect(code).toBe(130)
    expect(fs.readdirSync(cwd).sort()).toEqual(names.toSorted())
    const contents = new Set(names.map(name => bytes(cwd, name)))
    expect([...contents].sort()).toEqual([`${NEW}\n`.repeat(20), `${OLD}\n`.repeat(20)].sort())
  })
})

describe('lint --fix --dry-run', () => {
  it('shows what git can apply, and writes nothing', () => {
    const files = {
      'a/brief.md': `# Slotaanmaning\r\n\r\n${OLD}`,
      'b.txt': `${OLD}\n`,
      'met spatie é.txt': `${OLD}\n`,
      'fijn.txt': 'Dag.\n',
    }
    const cwd = folderWith(files)
    const {code, stdout, stderr} = run(['.', '--fix', '--dry-run', ...ONLY], {cwd})
    expect(stderr).toBe('“--fix” brengt 4 verbeteringen aan in 3 brieven. Er is nu niets veranderd.\n')
    expect(code).toBe(0)
    for (const [name, content] of Object.entries(files))
      expect(fs.readFileSync(path.join(cwd, name), 'utf8')).toBe(content)

    execFileSync('git', ['apply', '--whitespace=nowarn', '-'], {
      cwd,
      input: stdout,
      env: {...process.env, GIT_CEILING_DIRECTORIES: path.dirname(cwd)},
    })
    const fixed = folderWith(files)
    run(['.', '--fix', ...ONLY], {cwd: fixed})
    for (const name of Object.keys(files))
      expect(fs.readFileSync(path.join(cwd, name))).toEqual(fs.readFileSync(path.join(fixed, name)))
  })

  it('of a letter from standard input, or into a file', () => {
    const cwd = folderWith({'brief.txt': `${OLD}\n`})
    const diff = `--- a/brief.txt\n+++ b/brief.txt\n@@ -1 +1 @@\n-${OLD}\n+${NEW}\n`
    const args = ['--fix', '--dry-run', ...ONLY]
    const stdin = run(['-', ...args, '--stdin-filename', 'brief.txt'], {cwd, input: `${OLD}\n`})
    expect(stdin.stdout).toBe(diff)
    expect(run(['brief.txt', ...args, '--output', 'wat.diff'], {cwd}).stdout).toBe('')
    expect(bytes(cwd, 'wat.diff')).toBe(diff)
  })

  it('has colours and nothing that steers a terminal when colours are asked for', () => {
    const cwd = folderWith({'brief.txt': `${OLD}\u001B[2J\n`})
    const {stdout} = run(['brief.txt', '--fix', '--dry-run', '--color', ...ONLY], {cwd, env: {NO_COLOR: ''}})
    expect(stdout).toContain(`\u001B[32m+${NEW}␛[2J\u001B[39m`)
  })

  it('says so when there is nothing to do', () => {
    const cwd = folderWith({'brief.txt': 'Dag.\n'})
    const {code, stdout, stderr} = run(['brief.txt', '--fix', '--dry-run'], {cwd})
    expect(stdout).toBe('')
    expect(stderr).toBe('Er is niets wat “--fix” kan verbeteren.\n')
    expect(code).toBe(0)
  })
})
