import {spawn} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {folderWith} from '../project/folder.ts'
import {gitFolder} from './git-folder.ts'
import {environment, fullDisk, PROGRAM, type Run, run} from './run.ts'

const FILE = 'briefwijzer.baseline.json'
const BAD = 'Wij sommeren u.\n'

/** Forty letters with fifty findings each. */
const manyLetters = (): Record<string, string> =>
  Object.fromEntries(
    Array.from({length: 40}, (_, i) => {
      const sentence = (n: number): string => `Dit is slotaanmaning ${n} van brief ${i}.\n`
      return [`brieven/${i}.md`, Array.from({length: 50}, (_, n) => sentence(n)).join('\n')]
    }),
  )

const only = ['--only', 'jargon', '--format', 'compact']
const told = ({stdout}: Run): string[] => stdout.split('\n').filter(line => line !== '')
const readBaseline = (
  cwd: string,
): {findings: {path: string; rule: string; count: number}[]; unreadable: string[]} =>
  JSON.parse(fs.readFileSync(path.join(cwd, FILE), 'utf8'))
const counted = (cwd: string): number => readBaseline(cwd).findings.reduce((sum, {count}) => sum + count, 0)

it('a change that adds one bad sentence to 2,000 old findings fails with exactly that one', () => {
  const folder = gitFolder(manyLetters())
  expect(told(run(['--no-baseline', ...only], folder))).toHaveLength(2000)
  const created = run(['baseline', 'create'], folder)
  expect(created.code).toBe(0)
  expect(readBaseline(folder.cwd).findings.filter(({rule}) => rule === 'jargon')).toHaveLength(2000)
  folder.commit()
  expect(run(['--format', 'compact'], folder)).toMatchObject({code: 0, stdout: ''})
  folder.git('checkout', '--quiet', '-b', 'tak')
  folder.write('brieven/7.md', `${folder.read('brieven/7.md')}\n${BAD}`)
  folder.commit()
  for (const args of [
    [],
    ['--since', 'main'],
    ['--since', 'main', '--no-baseline'],
    ['--since', 'main', 'brieven/'],
  ]) {
    const result = run(['--format', 'compact', '--only', 'jargon', ...args], folder)
    expect(told(result)).toEqual([
      expect.stringMatching(/^brieven\/7\.md:101:5: fout: “sommeren” .*\[jargon\/sommeren\]$/),
    ])
    expect(result.code).toBe(1)
  }
  const {code, stdout} = run([], folder)
  expect(code).toBe(1)
  expect(stdout).toContain('40 brieven nagekeken: 1 fout.')
  expect(stdout).toMatch(/Niet getoond: 2\.\d{3} oude meldingen uit de nulmeting\./)
})

describe('baseline', () => {
  const letters = {
    'a.md': 'Dit is een slotaanmaning.\n\nWij sommeren u.\n',
    'b/b.md': 'Dit is een slotaanmaning.\n',
  }
  const made = (files: Record<string, string | Buffer> = letters): string => {
    const cwd = folderWith(files)
    expect(run(['baseline', 'create'], {cwd}).code).toBe(0)
    return cwd
  }
  const write = (cwd: string, name: string, text: string): void =>
    fs.writeFileSync(path.join(cwd, name), text)
  const lint = (cwd: string, ...args: string[]): Run => run([...only, ...args], {cwd})

  it('survives other lines, paragraphs that change places, and names', () => {
    const cwd = made()
    write(cwd, 'a.md', '# Uw rekening\n\nWij sommeren u.\n\nBeste lezer,\n\nDit is een slotaanmaning.\n')
    fs.renameSync(path.join(cwd, 'b/b.md'), path.join(cwd, 'b/c.md'))
    expect(lint(cwd)).toMatchObject({code: 0, stdout: ''})
    expect(lint(path.join(cwd, 'b'))).toMatchObject({code: 0, stdout: ''})
  })

  it('is the one that is named, or none', () => {
    const cwd = made()
    fs.renameSync(path.join(cwd, FILE), path.join(cwd, 'oud.json'))
    expect(told(lint(cwd))).toHaveLength(3)
    expect(told(lint(cwd, '--baseline', 'oud.json'))).toEqual([])
    expect(told(lint(cwd, '--baseline', 'oud.json', '--no-baseline'))).toHaveLength(3)
    write(cwd, 'briefwijzer.config.yml', 'nulmeting: oud.json\n')
    expect(told(lint(cwd))).toEqual([])
    write(cwd, 'briefwijzer.config.yml', 'nulmeting: weg.json\n')
    expect(lint(cwd)).toMatchObject({
      code: 2,
      stderr:
        'briefwijzer.config.yml:1:12: Deze nulmeting bestaat niet. Maak haar met: briefwijzer baseline create\n',
    })
    expect(lint(cwd, '--baseline', 'niets.json')).toMatchObject({code: 2, stdout: ''})
  })

  it('refuses to grow, and grows when it may', () => {
    const cwd = made()
    const before = fs.readFileSync(path.join(cwd, FILE))
    write(cwd, 'a.md', `${letters['a.md']}\nU bent in gebreke.\n`)
    const refused = run(['baseline', 'create'], {cwd})
    expect(refused).toMatchObject({code: 1, stdout: ''})
    expect(refused.stderr).toContain('De nulmeting zou groeien met')
    expect(refused.stderr).toContain('a.md: jargon “in gebreke”')
    expect(fs.readFileSync(path.join(cwd, FILE))).toEqual(before)
    expect(run(['baseline', 'create', '--allow-increase'], {cwd}).code).toBe(0)
    expect(lint(cwd)).toMatchObject({code: 0, stdout: ''})
  })

  it('says what is solved, of what was looked at, and takes it out', () => {
    const cwd = made()
    const all = counted(cwd)
    write(cwd, 'a.md', 'Dit is een slotaanmaning.\n')
    const note =
      /1 melding uit de nulmeting is opgelost\. Haal die eruit met:\s+briefwijzer\s+baseline\s+prune/
    expect(run(['--only', 'jargon'], {cwd}).stdout).toMatch(note)
    expect(run(['--only', 'jargon', 'a.md'], {cwd}).stdout).toMatch(note)
    expect(run(['--only', 'jargon', 'b/b.md'], {cwd}).stdout).not.toContain('opgelost')
    expect(run(['--only', 'tone'], {cwd}).stdout).not.toContain('opgelost')
    expect(run(['baseline', 'status'], {cwd}).stdout).toMatch(/\n- \d+ (?:is|zijn) opgelost; haal die eruit/)
    expect(run(['baseline', 'prune'], {cwd}).code).toBe(0)
    expect(counted(cwd)).toBeLessThan(all)
    expect(run(['--only', 'jargon'], {cwd}).stdout).not.toContain('opgelost')
    write(cwd, 'a.md', letters['a.md'])
    expect(told(lint(cwd))).toEqual([expect.stringContaining('sommeren')])
  })

  it('of some letters leaves what it knows of others', () => {
    const cwd = made()
    write(cwd, 'a.md', 'Betaal vandaag.\n')
    expect(run(['baseline', 'prune', 'b/'], {cwd}).code).toBe(0)
    expect(readBaseline(cwd).findings.some(({path}) => path === 'a.md')).toBe(true)
    expect(run(['baseline', 'create', 'a.md'], {cwd}).code).toBe(0)
    expect(readBaseline(cwd).findings.filter(({path, rule}) => path === 'a.md' && rule === 'jargon')).toEqual(
      [],
    )
    expect(readBaseline(cwd).findings.some(({path}) => path === 'b/b.md')).toBe(true)
  })

  it('knows files that can’t be read', () => {
    const cwd = made({...letters, 'stuk.docx': 'geen Word', 'map/kapot.md': '---\nfase: [\n---\nDag.\n'})
    expect(readBaseline(cwd).unreadable).toEqual(['map/kapot.md', 'stuk.docx'])
    expect(lint(cwd)).toMatchObject({code: 0, stdout: '', stderr: ''})
    expect(run(['--only', 'jargon'], {cwd}).stdout).toContain(
      'Niet te lezen, zoals al in de nulmeting staat: stuk.docx',
    )
    write(cwd, 'nieuw.docx', 'geen Word')
    expect(lint(cwd)).toMatchObject({code: 2, stderr: expect.stringMatching(/^nieuw\.docx: /)})
    expect(lint(cwd, 'weg.md').code).toBe(2)
    fs.rmSync(path.join(cwd, 'nieuw.docx'))
    fs.rmSync(path.join(cwd, 'stuk.docx'))
    expect(run(['baseline', 'prune'], {cwd}).stdout).toContain('1 melding opgelost')
    expect(readBaseline(cwd).unreadable).toEqual(['map/kapot.md'])
  })

  it('knows what was said of sets', () => {
    const letter = (stage: string, number: string): string =>
      `---\nfase: ${stage}\nkanaal: brief\n---\nHeeft u vragen? Bel ${number}.\n`
    const cwd = made({
      'briefwijzer.config.yml': 'reeksen: ["r/*.md"]\n',
      'r/1.md': letter('eerste-herinnering', '020 123 45 67'),
      'r/2.md': letter('laatste-herinnering', '020 765 43 21'),
    })
    expect(run(['--only', 'journey', '--no-baseline', '--format', 'compact'], {cwd}).stdout).not.toBe('')
    expect(run(['--only', 'journey', '--format', 'compact'], {cwd})).toMatchObject({code: 0, stdout: ''})
    write(cwd, 'r/2.md', letter('laatste-herinnering', '020 123 45 67'))
    expect(run(['baseline', 'status'], {cwd}).stdout).toMatch(/\n- [1-9]\d* (?:is|zijn) opgelost/)
  })

  it.each<[string, (text: string) => string, string]>([
    ['cut off', text => text.slice(0, 300), 'Deze nulmeting is beschadigd.'],
    [
      'with a conflict',
      text => text.replace('"findings"', '<<<<<<< HEAD\n"findings"'),
      'In deze nulmeting staan twee versies door elkaar',
    ],
    [
      'of another version',
      text => text.replace('"schema": 1', '"schema": 9'),
      'Deze nulmeting is van een andere versie van briefwijzer',
    ],
    ['not one at all', () => 'slotaanmaning', 'Deze nulmeting is beschadigd.'],
  ])('that is %s stops all, with one line', (_, broken, message) => {
    const cwd = made()
    write(cwd, FILE, broken(fs.readFileSync(path.join(cwd, FILE), 'utf8')))
    for (const args of [[], ['baseline', 'status'], ['baseline', 'prune'], ['baseline', 'create']]) {
      const {code, stdout, stderr} = run(args, {cwd})
      expect({code, stdout}).toEqual({code: 2, stdout: ''})
      expect(stderr).toMatch(/^briefwijzer\.baseline\.json:\d+:\d+: [^\n]+\n$/)
      expect(stderr).toContain(message)
    }
    expect(run(['baseline', 'create', '--allow-increase'], {cwd}).code).toBe(0)
    expect(lint(cwd)).toMatchObject({code: 0, stdout: ''})
  })

  it('is whole on a full disk', () => {
    const cwd = made()
    const before = fs.readFileSync(path.join(cwd, FILE))
    write(cwd, 'a.md', 'Betaal vandaag.\n')
    const {code, stderr} = run(['baseline', 'prune'], {cwd, program: fullDisk()})
    expect(code).toBe(2)
    expect(stderr).toContain('De schijf is vol.')
    expect(fs.readFileSync(path.join(cwd, FILE))).toEqual(before)
    expect(fs.readdirSync(cwd).sort()).toEqual(['a.md', 'b', FILE])
    expect(run(['baseline', 'prune'], {cwd}).code).toBe(0)
  })

  it('is whole when the program is killed, and the next run is right', async () => {
    const cwd = made(manyLetters())
    const before = fs.readFileSync(path.join(cwd, FILE), 'utf8')
    for (const name of fs.readdirSync(path.join(cwd, 'brieven')).slice(0, 20))
      write(cwd, `brieven/${name}`, 'Dag.\n')
    // As soon as anything is written, and some time later.
    for (const wait of [0, 1, 5]) {
      await killed(cwd, ['baseline', 'prune'], wait)
      const now = fs.readFileSync(path.join(cwd, FILE), 'utf8')
      if (now !== before) expect(JSON.parse(now).findings.length).toBeGreaterThan(900)
    }
    expect(run(['baseline', 'prune'], {cwd}).code).toBe(0)
    expect(readBaseline(cwd).findings.filter(({rule}) => rule === 'jargon')).toHaveLength(1000)
    expect(fs.existsSync(path.join(cwd, `${FILE}.lock`))).toBe(false)
  })

  it('loses nothing to another that changes it at the same time', async () => {
    const cwd = made({'a/1.md': 'Dag.\n', 'b/1.md': 'Dag.\n', 'c/1.md': 'Dag.\n'})
    for (const folder of ['a', 'b', 'c'])
      write(cwd, `${folder}/1.md`, `Dag ${folder}.\n\nDit is een slotaanmaning.\n`)
    const codes = await Promise.all(
      ['a', 'b', 'c'].map(folder => finished(cwd, ['baseline', 'create', '--allow-increase', folder])),
    )
    expect(codes).toEqual([0, 0, 0])
    expect(lint(cwd)).toMatchObject({code: 0, stdout: ''})
  })

  it('waits for no program that died', () => {
    const cwd = made()
    const {pid} = spawn(process.execPath, ['--version'])
    write(cwd, `${FILE}.lock`, `${2 ** 22 + (pid ?? 1)} 1 0.5`)
    expect(run(['baseline', 'prune'], {cwd}).code).toBe(0)
    expect(fs.readdirSync(cwd).sort()).toEqual(['a.md', 'b', FILE])
  })
})

/** Runs the program to its end beside others. */
const finished = (cwd: string, args: readonly string[]): Promise<number | null> =>
  new Promise(resolve => {
    spawn(process.execPath, [PROGRAM, ...args], {cwd, env: environment(), stdio: 'ignore'}).on(
      'exit',
      resolve,
    )
  })

/** Kills the program some milliseconds after it first writes something in its folder; or it was done by then. */
const killed = (cwd: string, args: readonly string[], wait: number): Promise<void> =>
  new Promise(resolve => {
    const child = spawn(process.execPath, [PROGRAM, ...args], {cwd, env: environment(), stdio: 'ignore'})
    const watcher = fs.watch(cwd, () => {
      if (wait === 0) child.kill('SIGKILL')
      else setTimeout(() => child.kill('SIGKILL'), wait)
    })
    child.on('exit', () => {
      watcher.close()
      resolve()
    })
  })
