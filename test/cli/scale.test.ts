import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {folderWith} from '../project/folder.ts'
import {fullDisk, run} from './run.ts'

const STAGES = ['eerste-herinnering', 'tweede-herinnering', 'laatste-herinnering']
const letter = (i: number): string =>
  `# Rekening ${i}\n\nGeachte heer Jansen,\n\nDit is een slotaanmaning. Wij verzoeken u € ${10 + i} te voldoen.\n`

/** Letters of all kinds, one that can't be read, and a folder that is a set. */
function someLetters(): string {
  const letters = Array.from({length: 23}, (_, i) => [`brieven/b${String(i).padStart(2, '0')}.md`, letter(i)])
  const set = STAGES.map((stage, i) => [
    `reeks/r${i}.md`,
    `---\nfase: ${stage}\nkanaal: brief\n---\n\n${letter(i)}`,
  ])
  return folderWith({
    ...Object.fromEntries([...letters, ...set]),
    'brieven/stuk.md': Buffer.from([0x42, 0xe9, 0x20]),
    'brieven/leeg.txt': '',
  })
}

const FORMATS = [
  'pretty',
  'compact',
  'json',
  'ndjson',
  'sarif',
  'junit',
  'checkstyle',
  'github',
  'gitlab',
  'markdown',
  'html',
]
const asFiles = (name: string): string[] =>
  FORMATS.flatMap(format => ['--format', `${format}=${name}.${format}`])
const reports = (folder: string, name: string): Record<string, string> =>
  Object.fromEntries(
    FORMATS.map(format => [format, fs.readFileSync(path.join(folder, `${name}.${format}`), 'utf8')]),
  )

describe('a run in another way gives the same reports', () => {
  const cwd = someLetters()
  const paths = ['brieven', 'reeks', 'weg.md']
  const whole = run([...paths, ...asFiles('heel')], {cwd})
  const expected = reports(cwd, 'heel')

  it('as there are findings and errors in it', () => {
    expect(whole.code).toBe(2)
    expect(whole.stderr).toContain('weg.md: ')
    expect(whole.stderr).toContain('brieven/stuk.md:1:2: ')
    expect(JSON.parse(expected.json!).sets).toHaveLength(1)
  })

  it('with a cache: the first time, the second time, and after it was damaged', () => {
    for (const name of ['eerst', 'weer']) {
      expect(run([...paths, '--cache', ...asFiles(name)], {cwd})).toEqual(whole)
      expect(reports(cwd, name)).toEqual(expected)
    }
    const folder = path.join(cwd, '.briefwijzer-cache')
    expect(fs.readFileSync(path.join(folder, '.gitignore'), 'utf8')).toBe('*\n')
    const segments = fs
      .readdirSync(folder, {recursive: true, encoding: 'utf8'})
      .filter(name => name.endsWith('.resultaten'))
    expect(segments).toHaveLength(1)
    const segment = path.join(folder, segments[0]!)
    const bytes = fs.readFileSync(segment)
    for (let at = 0; at < bytes.length - 200; at += 97) bytes[at]! ^= 0xff
    fs.writeFileSync(segment, bytes)
    expect(run([...paths, '--cache', ...asFiles('stuk')], {cwd})).toEqual(whole)
    expect(reports(cwd, 'stuk')).toEqual(expected)
    fs.writeFileSync(segment, bytes.subarray(0, 100))
    expect(run([...paths, '--cache', ...asFiles('kort')], {cwd})).toEqual(whole)
    expect(reports(cwd, 'kort')).toEqual(expected)
  })

  it.each([2, 5])('in %i shares that are merged', of => {
    const parts = Array.from({length: of}, (_, i) => `deel-${of}-${i + 1}.ndjson`)
    for (const [i, part] of parts.entries())
      run([...paths, '--shard', `${i + 1}/${of}`, '--part', part, '--format', 'compact'], {cwd})
    const merged = run(['merge', ...parts.toReversed(), ...asFiles('samen')], {cwd})
    expect(merged).toEqual(whole)
    expect(reports(cwd, 'samen')).toEqual(expected)
  })

  it('in a part for each folder', () => {
    run(['brieven', '--part', 'a.ndjson', '--format', 'compact'], {cwd})
    run(['reeks', '--part', 'b.ndjson', '--format', 'compact'], {cwd})
    expect(run(['brieven', 'reeks', '--format', 'json', '-o', 'beide.json'], {cwd}).code).toBe(2)
    expect(run(['merge', 'a.ndjson', 'b.ndjson', '--format', 'json', '-o', 'delen.json'], {cwd}).code).toBe(2)
    expect(fs.readFileSync(path.join(cwd, 'delen.json'), 'utf8')).toBe(
      fs.readFileSync(path.join(cwd, 'beide.json'), 'utf8'),
    )
  })
})

describe('the cache', () => {
  const words = (text: string): string => `Dit is een ${text}.\n`
  const lint = (cwd: string, ...more: string[]) =>
    run(['--only', 'jargon', '--format', 'compact', '--cache', ...more], {cwd})

  it('sees a letter, a config and options that changed', () => {
    const cwd = folderWith({'a.txt': words('slotaanmaning'), 'b.txt': words('brief')})
    expect(lint(cwd).stdout).toContain('slotaanmaning')
    fs.writeFileSync(path.join(cwd, 'b.txt'), words('slotaanmaning'))
    expect(lint(cwd).stdout).toContain('b.txt:1:12')
    fs.writeFileSync(path.join(cwd, 'briefwijzer.config.yml'), 'severities:\n  jargon/slotaanmaning: off\n')
    expect(lint(cwd).stdout).toBe('')
    fs.rmSync(path.join(cwd, 'briefwijzer.config.yml'))
    expect(lint(cwd, '--skip', 'tone').stdout).toContain('a.txt:1:12')
  })

  it('knows a letter by its name too: that tells what it is', () => {
    const cwd = folderWith({'a.txt': words('slotaanmaning')})
    lint(cwd)
    fs.renameSync(path.join(cwd, 'a.txt'), path.join(cwd, 'sms.txt'))
    const fresh = run(['--format', 'json'], {cwd}).stdout
    expect(run(['--format', 'json', '--cache'], {cwd}).stdout).toBe(fresh)
  })

  it('becomes one file when there are many, and keeps what it knows', () => {
    const cwd = folderWith()
    for (let i = 0; i < 12; i++) {
      fs.writeFileSync(path.join(cwd, `${i}.txt`), words('slotaanmaning'))
      lint(cwd)
    }
    const names = fs.readdirSync(path.join(cwd, '.briefwijzer-cache'), {recursive: true, encoding: 'utf8'})
    expect(names.filter(name => name.endsWith('.resultaten')).length).toBeLessThan(9)
    expect(names.filter(name => name.endsWith('.tmp'))).toEqual([])
    expect(lint(cwd).stdout.trim().split('\n')).toHaveLength(12)
  })

  it('says so when it can’t be written, and lints all the same', () => {
    const cwd = folderWith({'a.txt': words('slotaanmaning')})
    const {code, stdout, stderr} = run(['--only', 'jargon', '--format', 'compact', '--cache'], {
      cwd,
      program: fullDisk(),
    })
    expect(code).toBe(1)
    expect(stdout).toContain('a.txt:1:12')
    expect(stderr).toBe(
      'De uitkomsten kunnen niet worden bewaard (de schijf is vol). De volgende keer worden alle brieven weer nagekeken.\n',
    )
    expect(lint(cwd)).toEqual({code: 1, stdout, stderr: ''})
  })

  it('stands where the user wants it, but not in place of a file', () => {
    const cwd = folderWith({'a.txt': words('slotaanmaning'), bewaard: ''})
    expect(lint(cwd, '--cache-location', 'bewaard')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'briefwijzer: “bewaard” is een bestand. Noem achter “--cache-location” een map.\n',
    })
    expect(lint(cwd, '--cache-location', 'hier').code).toBe(1)
    expect(fs.readdirSync(cwd)).toContain('hier')
  })
})

describe('merge', () => {
  const cwd = folderWith({'a.txt': 'Dit is een slotaanmaning.', 'b.txt': 'Hallo.', 'leeg.ndjson': ''})
  const part = (share: string, file: string, ...more: string[]) =>
    run(['a.txt', 'b.txt', '--shard', share, '--part', file, '--only', 'jargon', ...more], {cwd})
  part('1/2', '1.ndjson')
  part('2/2', '2.ndjson')
  part('2/2', 'anders.ndjson', '--skip', 'tone')
  const whole = fs.readFileSync(path.join(cwd, '1.ndjson'), 'utf8')
  fs.writeFileSync(path.join(cwd, 'half.ndjson'), whole.slice(0, -30))
  fs.writeFileSync(path.join(cwd, 'oud.ndjson'), whole.replace(/"version":"[^"]+"/, '"version":"0.0.1"'))
  fs.writeFileSync(path.join(cwd, 'kapot.ndjson'), whole.replace('"findings"', 'findings"'))

  it.each([
    [['1.ndjson'], 'Niet alle delen zijn er. Noem ook 2/2.'],
    [['1.ndjson', 'anders.ndjson'], 'Niet alle delen zijn er. Noem ook 2/2. Horen alle delen'],
    [['1.ndjson', '1.ndjson', '2.ndjson'], 'Deel 1/2 is er twee keer bij.'],
    [['half.ndjson', '2.ndjson'], '“half.ndjson” is niet af: het nakijken is afgebroken.'],
    [['oud.ndjson', '2.ndjson'], '“oud.ndjson” is gemaakt met briefwijzer 0.0.1'],
    [['kapot.ndjson', '2.ndjson'], '“kapot.ndjson” is beschadigd.'],
    [['leeg.ndjson'], '“leeg.ndjson” is geen deel van een ronde.'],
    [['a.txt'], '“a.txt” is geen deel van een ronde.'],
    [['weg.ndjson'], '“weg.ndjson” bestaat niet.'],
    [['.'], '“.” kan niet gelezen worden'],
  ])('says what is wrong with %j', (files, message) => {
    const {code, stderr} = run(['merge', ...files], {cwd})
    expect(stderr).toContain(message)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(code).toBe(2)
  })

  it('leaves no report behind when a part is broken', () => {
    run(['merge', 'kapot.ndjson', '2.ndjson', '-o', 'verslag.txt'], {cwd})
    expect(fs.readdirSync(cwd).filter(name => name.startsWith('verslag'))).toEqual([])
  })

  it('fails as the run would', () => {
    expect(run(['merge', '1.ndjson', '2.ndjson'], {cwd}).code).toBe(1)
    expect(run(['merge', '1.ndjson', '2.ndjson', '--fail-on', 'never'], {cwd}).code).toBe(0)
  })
})

describe('--shard', () => {
  it.each(['0/2', '3/2', 'a/2', '1', '1/0', '-1/2'])('refuses %s', share => {
    const {code, stderr} = run(['--shard', share], {cwd: folderWith({'a.txt': 'Hallo.'})})
    expect(stderr).toBe(
      `briefwijzer: “${share}” past niet bij “--shard”. Geef het deel en het aantal delen, zoals 3/8.\n`,
    )
    expect(code).toBe(2)
  })

  it('is fine with nothing', () => {
    const {code, stdout} = run(['--shard', '2/2', '--format', 'compact'], {
      cwd: folderWith({'a.txt': 'Hallo.'}),
    })
    expect({code, stdout}).toEqual({code: 0, stdout: ''})
  })
})
