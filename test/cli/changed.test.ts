import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {documentXml, paragraph, wordFile} from '../document/packages.ts'
import {folderWith} from '../project/folder.ts'
import {type GitFolder, gitFolder} from './git-folder.ts'
import {type Run, run} from './run.ts'

const LETTER = 'Beste lezer,\n\nDit is een slotaanmaning.\n\nBetaal vandaag.\n'
const BAD = 'Wij sommeren u.\n'

const lint = ({cwd}: Pick<GitFolder, 'cwd'>, ...args: string[]): Run =>
  run(['lint', '--format', 'compact', '--only', 'jargon', ...args], {cwd})

/** `path:line` of each finding. */
const places = ({stdout}: Run): string[] =>
  stdout
    .split('\n')
    .filter(line => line !== '')
    .map(line => line.split(':').slice(0, 2).join(':'))

describe('--changed', () => {
  it('tells what is on changed lines, also behind a line without an end', () => {
    const folder = gitFolder({'a.md': LETTER, 'b.md': LETTER})
    folder.write('a.md', LETTER + BAD.trim())
    const result = lint(folder, '--changed')
    expect(places(result)).toEqual(['a.md:6'])
    expect(result.code).toBe(1)
  })

  it('says so when nothing changed', () => {
    const folder = gitFolder({'a.md': LETTER})
    const {code, stdout, stderr} = lint(folder, '--changed')
    expect({code, stdout, stderr}).toEqual({code: 0, stdout: '', stderr: 'Er is geen brief veranderd.\n'})
  })

  it('follows a file that was renamed', () => {
    const folder = gitFolder({'a.md': LETTER})
    folder.git('mv', 'a.md', 'b.md')
    folder.write('b.md', `${BAD}\n${LETTER}`)
    expect(places(lint(folder, '--changed'))).toEqual(['b.md:1'])
  })

  it('knows names with spaces, accents and quotation marks, in folders', () => {
    const names = ['map met spatie/é "x".md', 'ë\\y.md', 'b\ty.md']
    const folder = gitFolder(Object.fromEntries(names.map(name => [name, LETTER])))
    for (const name of names) folder.write(name, LETTER + BAD)
    expect(
      lint(folder, '--changed')
        .stdout.split('\n')
        .filter(line => line.includes(':6:')),
    ).toHaveLength(3)
    expect(
      lint(folder, '--changed')
        .stdout.split('\n')
        .filter(line => line !== ''),
    ).toHaveLength(3)
    expect(places(lint({cwd: path.join(folder.cwd, 'map met spatie')}, '--changed'))).toEqual(['é "x".md:6'])
  })

  it('looks at the whole of a new file', () => {
    const folder = gitFolder({'a.md': LETTER, '.gitignore': 'geheim.md\n'})
    fs.mkdirSync(path.join(folder.cwd, 'nieuw'))
    folder.write('nieuw/c.md', LETTER)
    folder.write('geheim.md', LETTER)
    expect(places(lint(folder, '--changed'))).toEqual(['nieuw/c.md:3'])
  })

  it('works before there is a first version', () => {
    const cwd = folderWith({'a.md': LETTER})
    const {git} = gitFolder({})
    git('init', '--quiet', cwd)
    expect(places(lint({cwd}, '--changed'))).toEqual(['a.md:3'])
  })

  it('tells of a finding around a place where a line was taken away, and of no other', () => {
    const long = 'Betaal uw rekening op tijd want dan hoeft u ons niet te bellen en\n'
    const text = `Dit is een slotaanmaning.\n\n${long}weg.\n${long.replace('B', 'b')}nog iets meer.\n\nDit is een slotaanmaning.\n`
    const folder = gitFolder({'a.md': text})
    folder.write('a.md', text.replace('weg.\n', ''))
    const result = run(
      ['--format', 'compact', '--only', 'jargon,long-sentence', '--changed', '--fail-on', 'info'],
      folder,
    )
    expect(places(result)).toEqual(['a.md:3'])
  })

  it('tells what the letter as a whole lacks only when it did not lack it before', () => {
    const head = '---\nfase: eerste-herinnering\nkanaal: brief\n---\n'
    const body = 'Beste lezer,\n\nU moet uw rekening nog betalen.\n\nBel ons op 020 123 45 67.\n'
    const folder = gitFolder({'a.md': head + body})
    const missing = (): string[] =>
      run(['--format', 'compact', '--only', 'missing-element', '--changed', '--fail-on', 'never'], folder)
        .stdout.split('\n')
        .flatMap(line => /\[missing-element\/(.*)\]/.exec(line)?.[1] ?? [])
    folder.write('a.md', `${head + body}\nDank u wel.\n`)
    expect(missing()).toEqual([])
    folder.write('a.md', (head + body).replace('Bel ons op 020 123 45 67.\n', 'Dank u wel.\n'))
    expect(missing()).toEqual(['contact'])
  })

  it('holds a document against what it was', () => {
    const word = (...paragraphs: string[]): Buffer =>
      Buffer.from(wordFile({'word/document.xml': documentXml(paragraphs.map(paragraph).join(''))}))
    const folder = gitFolder({'a.docx': word('Dit is een slotaanmaning.')})
    fs.writeFileSync(path.join(folder.cwd, 'a.docx'), word('Dit is een slotaanmaning.', 'Wij sommeren u.'))
    const {stdout} = lint(folder, '--changed')
    expect(stdout.match(/\[.*\]/g)).toEqual(['[jargon/sommeren]'])
  })

  it('goes together with a baseline', () => {
    const folder = gitFolder({'a.md': LETTER})
    run(['baseline', 'create'], folder)
    folder.write('a.md', LETTER.replace('slotaanmaning.', 'slotaanmaning. Wij sommeren u.'))
    expect(lint(folder, '--changed').stdout.match(/\[.*\]/g)).toEqual(['[jargon/sommeren]'])
    expect(lint(folder, '--changed', '--no-baseline').stdout.match(/\[.*\]/g)).toHaveLength(2)
  })
})

describe('--staged', () => {
  it('looks at what is ready for the next version, where it stands in there', () => {
    const folder = gitFolder({'a.md': LETTER, 'b.md': LETTER})
    folder.write('a.md', LETTER + BAD)
    folder.git('add', 'a.md')
    folder.write('a.md', `Nog een regel.\n${LETTER}Wij sommeren u niet meer.\n`)
    folder.write('b.md', LETTER + BAD)
    const result = lint(folder, '--staged')
    expect(places(result)).toEqual(['a.md:6'])
    expect(result.code).toBe(1)
  })
})

describe('--since', () => {
  it('looks at a branch from where it went its own way, and at what is not in a version yet', () => {
    const folder = gitFolder({'a.md': LETTER, 'b.md': LETTER, 'c.md': LETTER})
    folder.git('checkout', '--quiet', '-b', 'tak')
    folder.write('a.md', LETTER + BAD)
    folder.commit()
    folder.write('b.md', LETTER + BAD)
    folder.git('checkout', '--quiet', 'main', '--', 'c.md')
    expect(places(lint(folder, '--since', 'main'))).toEqual(['a.md:6', 'b.md:6'])
    folder.git('stash', '--quiet')
    folder.git('checkout', '--quiet', 'main')
    folder.write('c.md', LETTER + BAD)
    folder.commit()
    folder.git('checkout', '--quiet', 'tak')
    expect(places(lint(folder, '--since', 'main'))).toEqual(['a.md:6'])
  })

  it.each(['nergens', '', '-x', '--output=x', 'HEAD..main', 'HEAD:a.md', '$(touch x)'])('refuses %s', ref => {
    const folder = gitFolder({'a.md': LETTER})
    const {code, stdout, stderr} = lint(folder, `--since=${ref}`)
    expect({code, stdout}).toEqual({code: 2, stdout: ''})
    expect(stderr).toBe(
      `briefwijzer: De versie “${ref}” bestaat niet in git. Controleer de naam, zoals “main” of “origin/main”.\n`,
    )
    expect(fs.readdirSync(folder.cwd).sort()).toEqual(['.git', 'a.md'])
  })

  it('says what a shallow copy lacks', () => {
    const origin = gitFolder({'a.md': LETTER})
    origin.git('checkout', '--quiet', '-b', 'tak')
    origin.write('a.md', LETTER + BAD)
    origin.commit()
    const cwd = folderWith()
    origin.git('clone', '--quiet', '--depth', '1', '--no-single-branch', `file://${origin.cwd}`, cwd)
    const {code, stderr} = lint({cwd}, '--since', 'origin/main')
    expect(code).toBe(2)
    expect(stderr).toContain('“origin/main” en deze versie hebben in git geen gemeenschappelijk begin.')
    expect(stderr).toContain('fetch-depth: 0')
  })
})

describe('without git', () => {
  it('a folder that git does not know', () => {
    const {code, stderr} = lint({cwd: folderWith({'a.md': LETTER})}, '--changed')
    expect(code).toBe(2)
    expect(stderr).toBe(
      'briefwijzer: Deze map is niet van git. Briefwijzer ziet dus niet wat er veranderd is. Start in een map van git, of kijk alle brieven na.\n',
    )
  })

  it('a computer that has none', () => {
    const {cwd} = gitFolder({'a.md': LETTER})
    const {code, stderr} = run(['--changed'], {cwd, env: {PATH: folderWith()}})
    expect(code).toBe(2)
    expect(stderr).toContain('git nodig')
  })

  it.each([
    ['--changed --staged', '“--changed” en “--staged” gaan niet samen. Kies een van de twee.'],
    ['--changed --fix', '“--changed” en “--fix” gaan niet samen. Kies een van de twee.'],
    ['--since main --watch', '“--since” en “--watch” gaan niet samen. Kies een van de twee.'],
    ['--staged --set', '“--staged” en “--set” gaan niet samen. Kies een van de twee.'],
    ['--changed -', '“--changed” en “-” gaan niet samen: git weet niet wat daar veranderd is.'],
  ])('%s', (args, message) => {
    const {code, stderr} = run(args.split(' '), {cwd: folderWith({'a.md': LETTER})})
    expect({code, stderr}).toEqual({code: 2, stderr: `briefwijzer: ${message}\n`})
  })
})
