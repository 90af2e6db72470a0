import fs from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'
import {readManifest, readPanelData} from '../../src/panel/data.ts'
import {DATA_FILE, type PackManifest, type PanelData} from '../../src/panel/model.ts'
import {folderWith} from '../project/folder.ts'
import {type Run, run} from './run.ts'

const LETTER = 'Beste {{naam}},\n\nBetaal € {{bedrag}} vóór {{datum}}.\n\nGroet,\n{{afzender}}\n'

/** Makes a pack without PDFs of what stands in a folder. */
const pack = (cwd: string, ...args: string[]): Run =>
  run(
    [
      'panel',
      'export',
      ...(args.some((arg, i) => /\.md$|^brieven$/.test(arg) && args[i - 1] !== '-o') ? [] : ['a.md']),
      '--no-pdf',
      ...args,
    ],
    {cwd},
  )

function manifestIn(cwd: string, folder = 'panelpakket'): PackManifest {
  const manifest = readManifest(fs.readFileSync(path.join(cwd, folder, 'pakket.json'), 'utf8'))
  if ('problem' in manifest) throw new Error(manifest.problem)
  return manifest
}

function dataIn(cwd: string): PanelData {
  const data = readPanelData(fs.readFileSync(path.join(cwd, DATA_FILE), 'utf8'))
  if ('problem' in data) throw new Error(data.problem)
  return data
}

describe('panel export', () => {
  it('makes a pack, and tells where to begin', () => {
    const cwd = folderWith({'a.md': LETTER})
    expect(pack(cwd)).toEqual({
      code: 0,
      stdout:
        'Het pakket is klaar: 1 brief, ronde 1, lezers L01 tot en met L12.\nBegin met panelpakket/index.html.\n',
      stderr: '',
    })
    expect(fs.readdirSync(path.join(cwd, 'panelpakket')).sort()).toEqual([
      'A-a',
      'antwoorden.csv',
      'antwoorden.xlsx',
      'begeleider.docx',
      'begeleider.html',
      'formulier.html',
      'index.html',
      'over-de-lezer.docx',
      'over-de-lezer.html',
      'pakket.json',
      'sleutel.csv',
    ])
  })

  it('keeps what went out in the data of the panel, with what was found in it', () => {
    const cwd = folderWith({'brieven/a.md': `Dit is een slotaanmaning.\n\n${LETTER}`})
    pack(cwd, 'brieven')
    const [letter] = dataIn(cwd).letters
    expect(letter).toMatchObject({
      path: 'brieven/a.md',
      versions: [{round: 1, version: manifestIn(cwd).letters[0]!.version}],
    })
    expect(letter!.versions[0]!.findings).toContainEqual(
      expect.objectContaining({rule: 'jargon', entry: 'slotaanmaning', paragraph: 1}),
    )
  })

  it('calls letters as the config sees them, from wherever it runs', () => {
    const cwd = folderWith({'briefwijzer.config.yml': 'kanaal: sms\n', 'brieven/a.md': LETTER})
    const result = pack(path.join(cwd, 'brieven'), 'a.md', '-o', '../pak')
    expect(result.stderr).toBe('')
    expect(manifestIn(cwd, 'pak').letters[0]!.path).toBe('brieven/a.md')
    expect(manifestIn(cwd, 'pak').letters[0]!.questions[1]!.text).toBe('Van wie is dit bericht?')
    expect(fs.existsSync(path.join(cwd, DATA_FILE))).toBe(true)
  })

  it('makes the same pack again without asking', () => {
    const cwd = folderWith({'a.md': LETTER, 'b.md': LETTER})
    pack(cwd, 'a.md', 'b.md')
    expect(pack(cwd).code).toBe(0)
    expect(fs.existsSync(path.join(cwd, 'panelpakket', 'B-b'))).toBe(false)
    expect(fs.readdirSync(cwd).sort()).toEqual(['a.md', 'b.md', DATA_FILE, 'panelpakket'])
  })

  it('writes over nothing that somebody filled in, unless that is asked', () => {
    const cwd = folderWith({'a.md': LETTER})
    pack(cwd)
    const [filled, other] = ['antwoorden.csv', 'notitie.txt'].map(name =>
      path.join(cwd, 'panelpakket', name),
    ) as [string, string]
    fs.appendFileSync(filled, '1;a.md;x;1;L01;doen;;goed;\r\n')
    fs.writeFileSync(other, 'van mij')
    const refused = pack(cwd)
    expect(refused.code).toBe(2)
    expect(refused.stderr).toContain('antwoorden.csv en notitie.txt. Er is niets veranderd.')
    expect(fs.readFileSync(filled, 'utf8')).toContain('L01;doen;;goed;')
    expect(pack(cwd, '--overwrite').code).toBe(0)
    expect(fs.readFileSync(filled, 'utf8')).not.toContain('L01;doen;;goed;')
    expect(fs.readFileSync(other, 'utf8')).toBe('van mij')
  })

  it('leaves a folder of somebody else alone', () => {
    const cwd = folderWith({'a.md': LETTER, 'werk/x.txt': 'x'})
    expect(pack(cwd, '-o', 'werk')).toMatchObject({code: 2, stderr: expect.stringContaining('x.txt')})
    expect(fs.readdirSync(path.join(cwd, 'werk'))).toEqual(['x.txt'])
  })

  it('calls it a new round when a letter has changed since the last', () => {
    const cwd = folderWith({'a.md': LETTER, 'b.md': LETTER})
    const roundOf = (...args: string[]): number => {
      pack(cwd, ...args)
      return manifestIn(cwd).round
    }
    expect(roundOf('a.md')).toBe(1)
    expect(roundOf('a.md', '--readers', '3')).toBe(1)
    expect(roundOf('a.md', 'b.md')).toBe(1)
    fs.writeFileSync(path.join(cwd, 'a.md'), LETTER.replace('Betaal', 'Wilt u dit betalen:'))
    expect(roundOf('a.md', 'b.md')).toBe(2)
    expect(roundOf('a.md', '--round', '7')).toBe(7)
    expect(dataIn(cwd).letters.map(({versions}) => versions.map(({round}) => round))).toEqual([[1, 2], [1]])
  })

  it('goes on with codes of readers behind those that are in use', () => {
    const cwd = folderWith({'a.md': LETTER})
    pack(cwd)
    const {version} = manifestIn(cwd).letters[0]!
    const head = 'ronde;brief;versie;variant;lezer;soort;alinea;waarde;toelichting\n'
    fs.writeFileSync(
      path.join(cwd, 'in.csv'),
      `${head}1;;;;L03;lezen;;ja;\n1;a.md;${version};1;L03;doen;;goed;\n`,
    )
    expect(run(['panel', 'import', 'in.csv'], {cwd}).code).toBe(0)
    pack(cwd, '--readers', '2')
    expect(manifestIn(cwd).readers).toEqual(['L04', 'L05'])
    pack(cwd, '--readers', 'u09-U11')
    expect(manifestIn(cwd).readers).toEqual(['U09', 'U10', 'U11'])
  })

  it('fills fields with what is given, and tells of those that stay empty', () => {
    const cwd = folderWith({'a.md': 'Beste {{naam}}, {{wachtlijst}}.', 'klant.json': '{"naam": "Sanne"}'})
    const {stderr} = pack(cwd, '--data', 'klant.json')
    expect(stderr).toBe('a.md: geen waarde voor “wachtlijst”. Geef die met “--data”.\n')
    const sheet = fs.readFileSync(path.join(cwd, 'panelpakket', 'A-a', 'leesvel-A.html'), 'utf8')
    expect(sheet).toContain('Beste Sanne, (wachtlijst).')
  })

  it('takes a key that somebody changed', () => {
    const cwd = folderWith({'a.md': LETTER})
    pack(cwd)
    const key = fs.readFileSync(path.join(cwd, 'panelpakket', 'sleutel.csv'), 'utf8')
    fs.writeFileSync(path.join(cwd, 'mijn.csv'), key.replace(/(;doen;).*/, '$1Geld overmaken'))
    pack(cwd, '--key', 'mijn.csv')
    expect(manifestIn(cwd).letters[0]!.variants[0]!.key.doen).toBe('Geld overmaken')
  })

  it('dates letters by the day of the session', () => {
    const cwd = folderWith({'a.md': LETTER})
    pack(cwd, '--date', '2027-02-01')
    const sheet = fs.readFileSync(path.join(cwd, 'panelpakket', 'A-a', 'leesvel-A.html'), 'utf8')
    expect(sheet).toContain('vóór 15 februari 2027.')
  })

  it('packs what it can read, and says what it can not', () => {
    const cwd = folderWith({'a.md': LETTER, 'leeg.md': '\n'})
    const result = pack(cwd, 'a.md', 'leeg.md', 'weg.md')
    expect(result.code).toBe(2)
    expect(result.stdout).toContain('1 brief')
    expect(result.stderr).toMatch(/^weg\.md: .*\nleeg\.md: In dit bestand staat geen tekst/)
  })

  it.each([
    ['a day that is none', ['--date', '2026-02-30'], 'is geen dag'],
    ['readers that are none', ['--readers', 'Jansen'], 'past niet bij “--readers”'],
    ['readers the wrong way round', ['--readers', 'L09-L01'], 'past niet bij “--readers”'],
    ['a round that is none', ['--round', '0'], 'past niet bij “--round”'],
    ['a file for a folder', ['-o', 'a.md'], 'is een bestand'],
    ['a key that is none', ['--key', 'b.csv'], 'Dit is geen sleutel'],
    ['a letter with nothing in it', ['leeg.md'], 'Er is geen brief voor het pakket'],
  ])('refuses %s', (_, args, message) => {
    const cwd = folderWith({'a.md': LETTER, 'leeg.md': '', 'b.csv': 'x;y\n1;2\n'})
    const result = pack(cwd, ...args)
    expect(result).toMatchObject({code: 2, stdout: '', stderr: expect.stringContaining(message)})
    expect(fs.existsSync(path.join(cwd, 'panelpakket'))).toBe(false)
    expect(fs.existsSync(path.join(cwd, DATA_FILE))).toBe(false)
  })

  it('makes nothing when the data of the panel are broken', () => {
    const cwd = folderWith({'a.md': LETTER, [DATA_FILE]: '{'})
    expect(pack(cwd)).toMatchObject({code: 2, stderr: expect.stringContaining(`${DATA_FILE}: `)})
    expect(fs.existsSync(path.join(cwd, 'panelpakket'))).toBe(false)
  })

  it('makes packs that are no letters themselves', () => {
    const cwd = folderWith({'brieven/a.md': 'Dit is een slotaanmaning.'})
    pack(cwd, 'brieven', '-o', 'brieven/pak')
    const {stdout} = run(['lint', 'brieven', '--format', 'compact'], {cwd})
    expect(stdout).toContain('brieven/a.md:1:12')
    expect(stdout).not.toContain('brieven/pak')
  })
})

it('reads back all rounds of the fixtures', () => {
  const fixtures = fileURLToPath(new URL('../../fixtures/panel/', import.meta.url))
  const cwd = folderWith()
  for (const round of ['ronde-1', 'ronde-2']) {
    fs.cpSync(path.join(fixtures, round), cwd, {recursive: true})
    pack(cwd, 'brieven', '-o', round)
  }
  const versions = dataIn(cwd).letters.map(({path, versions}) => [path, versions.length])
  expect(versions).toEqual([
    ['brieven/aanmaning.txt', 2],
    ['brieven/eerste-herinnering.md', 1],
    ['brieven/regeling.html', 2],
  ])
  expect(manifestIn(cwd, 'ronde-2').round).toBe(2)
})

describe('docs/fouten.md, about packs', () => {
  type Attempt = (cwd: string) => Run
  const args =
    (...args: string[]): Attempt =>
    cwd =>
      run(['panel', 'export', '--no-pdf', ...args], {cwd})
  const withFile =
    (name: string, content: string, ...args: string[]): Attempt =>
    cwd => {
      fs.mkdirSync(path.dirname(path.join(cwd, name)), {recursive: true})
      fs.writeFileSync(path.join(cwd, name), content)
      return run(['panel', 'export', '--no-pdf', 'brief.md', ...args], {cwd})
    }
  const attempts: Readonly<Record<string, Attempt>> = {
    'geen brief genoemd': args(),
    'brief zonder tekst': withFile('leeg.md', '', 'leeg.md'),
    'map waarin al iets staat': withFile('werk/notitie.txt', 'van mij', '-o', 'werk'),
    'pakket met ingevulde antwoorden': cwd => {
      args('brief.md')(cwd)
      fs.appendFileSync(path.join(cwd, 'panelpakket', 'antwoorden.csv'), '1;;;;L01;lezen;;ja;\r\n')
      return args('brief.md')(cwd)
    },
    'bestand in plaats van een map': args('brief.md', '-o', 'brief.md'),
    'map waarin u niet mag schrijven': cwd => {
      fs.mkdirSync(path.join(cwd, 'dicht'), {mode: 0o555})
      fs.chmodSync(cwd, 0o777)
      const uid = process.getuid?.() === 0 ? {uid: 65534} : {}
      return run(['panel', 'export', '--no-pdf', 'brief.md', '-o', 'dicht/pak'], {cwd, ...uid})
    },
    'dag die niet bestaat': args('brief.md', '--date', '2026-02-30'),
    'naam in plaats van een code': args('brief.md', '--readers', 'Jansen'),
    'getal dat niet kan': args('brief.md', '--round', '0'),
    'sleutel die er geen is': withFile('lijst.csv', 'a;b\n', '--key', 'lijst.csv'),
    'panelgegevens met een fout': withFile(DATA_FILE, '{'),
    'panelgegevens met een conflict van git': withFile(DATA_FILE, '{\n"a": [\n1\n<<<<<<< HEAD\n'),
  }
  const text = fs.readFileSync(new URL('../../docs/fouten.md', import.meta.url), 'utf8')
  const section = text.split('## Een pakket voor het panel\n')[1]!.split('\n## ')[0]!
  const rows = [...section.matchAll(/^\| (.+?) \| `(.+)` \|$/gm)].map(
    ([, what, seen]) => [what!, seen!] as const,
  )

  it('has a row for every attempt', () => {
    expect(rows.map(([what]) => what)).toEqual(Object.keys(attempts))
  })

  it.each(rows)('%s', (what, seen) => {
    const cwd = folderWith({'brief.md': LETTER})
    const {code, stderr} = attempts[what]!(cwd)
    expect(stderr).toBe(`${seen}\n`)
    expect(code).toBe(2)
  })
})
