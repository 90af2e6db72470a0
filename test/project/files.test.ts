import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {findFiles} from '../../src/project/files.ts'
import {folderWith} from './folder.ts'

const found = (paths: readonly string[], cwd: string): string[] =>
  findFiles(paths, cwd).files.map(file => file.path)
const messages = (paths: readonly string[], cwd: string): string[] =>
  findFiles(paths, cwd).errors.map(({path, message}) => `${path}: ${message}`)

describe('a folder', () => {
  it('gives its letters, sorted, with forward slashes', () => {
    const cwd = folderWith({
      'brieven/b.md': '',
      'brieven/a.html': '',
      'brieven/sms/kort.txt': '',
      'brieven/c.HTM': '',
      'brieven/d.mjml': '',
      'brieven/e.markdown': '',
      'brieven/foto.png': '',
      'brieven/mail.eml': '',
      'brieven/opzet.docx': '',
      'brieven/oud.doc': '',
      'brieven/oud.rtf': '',
      'brieven/~$opzet.docx': '',
    })
    expect(found(['brieven'], cwd)).toEqual([
      'brieven/a.html',
      'brieven/b.md',
      'brieven/c.HTM',
      'brieven/d.mjml',
      'brieven/e.markdown',
      'brieven/mail.eml',
      'brieven/opzet.docx',
      'brieven/sms/kort.txt',
    ])
  })

  it('keeps the papers of a repository, dot files and packages out', () => {
    const cwd = folderWith({
      'README.md': '',
      'readme.nl.md': '',
      'CHANGELOG.md': '',
      'LICENSE.txt': '',
      'licence.txt': '',
      '.github/brief.md': '',
      '.brief.md': '',
      'node_modules/x/brief.md': '',
      'leesmij.md': '',
    })
    expect(found(['.'], cwd)).toEqual(['leesmij.md'])
  })

  it('keeps out what git ignores, with the .gitignore of every folder', () => {
    const cwd = folderWith({
      '.gitignore': 'oud/\n*.concept.md\n/hier.md\n',
      'oud/a.md': '',
      'a.concept.md': '',
      'hier.md': '',
      'brieven/hier.md': '',
      'brieven/.gitignore': '!goed.concept.md\ngeheim.md\n',
      'brieven/goed.concept.md': '',
      'brieven/geheim.md': '',
    })
    expect(found(['.'], cwd)).toEqual(['brieven/goed.concept.md', 'brieven/hier.md'])
  })

  it('looks at the .gitignore above it, up to the root of the repository', () => {
    const cwd = folderWith({
      '.gitignore': 'buiten.md\n',
      'repo/.git/HEAD': '',
      'repo/.gitignore': 'geheim.md\nuit/\n',
      'repo/brieven/geheim.md': '',
      'repo/brieven/buiten.md': '',
      'repo/brieven/goed.md': '',
      'repo/uit/brief.md': '',
    })
    const repo = path.join(cwd, 'repo')
    expect(found(['brieven'], repo)).toEqual(['brieven/buiten.md', 'brieven/goed.md'])
    // An ignored folder that is named is searched all the same.
    expect(found(['uit'], repo)).toEqual(['uit/brief.md'])
    expect(found(['.'], repo)).toEqual(['brieven/buiten.md', 'brieven/goed.md'])
  })

  it('keeps out what .briefwijzerignore names, which may take back what git ignores', () => {
    const cwd = folderWith({
      'repo/.git/HEAD': '',
      'repo/.gitignore': '/brieven/gemaakt.md\n',
      'repo/.briefwijzerignore': 'oud/\n# een opmerking\n!gemaakt.md\n*.txt\n',
      'repo/brieven/.briefwijzerignore': '!goed.txt\n',
      'repo/brieven/a.md': '',
      'repo/brieven/gemaakt.md': '',
      'repo/brieven/goed.txt': '',
      'repo/brieven/slecht.txt': '',
      'repo/brieven/oud/b.md': '',
    })
    const repo = path.join(cwd, 'repo')
    const expected = ['brieven/a.md', 'brieven/gemaakt.md', 'brieven/goed.txt']
    expect(found(['.'], repo)).toEqual(expected)
    expect(found(['brieven'], repo)).toEqual(expected)
    expect(found(['brieven/**'], repo)).toEqual(expected)
    expect(found(['brieven/oud/b.md', 'brieven/slecht.txt'], repo)).toHaveLength(2)
    expect(found(['brieven/oud'], repo)).toEqual(['brieven/oud/b.md'])
  })

  it('looks at .briefwijzerignore in the working folder, also without a repository', () => {
    const cwd = folderWith({'.briefwijzerignore': 'oud\n', 'brieven/a.md': '', 'brieven/oud/b.md': ''})
    expect(found(['brieven'], cwd)).toEqual(['brieven/a.md'])
    expect(found([path.join(cwd, 'brieven')], path.join(cwd, 'brieven', 'oud'))).toHaveLength(2)
  })

  it('has letters with other endings when a config says so', () => {
    const cwd = folderWith({'a.liquid': '', 'b.html.twig': '', 'c.twig': '', '.liquid': '', 'd.MD': ''})
    const endings = ['.liquid', '.html.twig']
    expect(findFiles(['.'], cwd, endings).files.map(({path}) => path)).toEqual([
      'a.liquid',
      'b.html.twig',
      'd.MD',
    ])
    expect(findFiles(['*'], cwd, endings).files.map(({path}) => path)).toEqual([
      'a.liquid',
      'b.html.twig',
      'd.MD',
    ])
    expect(findFiles([path.join(cwd, 'x')], cwd, endings).errors).toHaveLength(1)
  })

  it('without letters is told', () => {
    const cwd = folderWith({'leeg/foto.png': ''})
    expect(messages(['leeg'], cwd)).toEqual([
      'leeg: Geen brieven gevonden in deze map (.md .markdown .txt .html .htm .mjml .docx .odt .eml). ' +
        'Heeft uw bestand een andere naam? Noem het dan zelf.',
    ])
  })
})

describe('a named file', () => {
  it('is always read', () => {
    const cwd = folderWith({
      '.gitignore': '*.md\n',
      'README.md': '',
      'brief.liquid': '',
      'node_modules/x/brief.md': '',
    })
    const named = ['README.md', 'brief.liquid', 'node_modules/x/brief.md']
    expect(found(named, cwd)).toEqual(named)
  })

  it('comes once, where it was named first', () => {
    const cwd = folderWith({'brieven/a.md': '', 'brieven/b.md': ''})
    expect(
      found(['brieven/b.md', './brieven/../brieven/b.md', 'brieven', path.join(cwd, 'brieven')], cwd),
    ).toEqual(['brieven/b.md', 'brieven/a.md'])
  })

  it('outside the working folder is shown as it was named', () => {
    const cwd = folderWith({'hier/x.md': '', 'daar/a.md': ''})
    const here = path.join(cwd, 'hier')
    expect(found(['../daar/a.md'], here)).toEqual(['../daar/a.md'])
    expect(found([path.join(cwd, 'daar')], here)).toEqual([
      path.join(cwd, 'daar/a.md').split(path.sep).join('/'),
    ])
  })

  it('that is missing is told, with the name that was meant', () => {
    const cwd = folderWith({'brieven/herinnering.md': '', 'goed.md': ''})
    expect(messages(['brieven/herinering.md', 'goed.md'], cwd)).toEqual([
      'brieven/herinering.md: Dit bestand of deze map bestaat niet. Bedoelde u “brieven/herinnering.md”?',
    ])
    expect(messages(['iets-heel-anders.txt'], cwd)).toEqual([
      'iets-heel-anders.txt: Dit bestand of deze map bestaat niet. Controleer de naam.',
    ])
    expect(messages(['geen/map/brief.md'], cwd)).toEqual([
      'geen/map/brief.md: Dit bestand of deze map bestaat niet. Controleer de naam.',
    ])
  })

  it('with signs of a pattern in its name is read', () => {
    const cwd = folderWith({'[concept] {1}.md': ''})
    expect(found(['[concept] {1}.md'], cwd)).toEqual(['[concept] {1}.md'])
  })
})

describe('a pattern', () => {
  it('gives what matches', () => {
    const cwd = folderWith({
      'a.md': '',
      'b.txt': '',
      'README.md': '',
      'sub/c.md': '',
      'sub/d.liquid': '',
      'node_modules/e.md': '',
      'foto.png': '',
    })
    expect(found(['*.md'], cwd)).toEqual(['a.md'])
    expect(found(['**/*.{md,liquid}'], cwd)).toEqual(['a.md', 'sub/c.md', 'sub/d.liquid'])
    expect(found(['**'], cwd)).toEqual(['a.md', 'b.txt', 'sub/c.md'])
  })

  it('leaves out what git ignores', () => {
    const cwd = folderWith({'.gitignore': 'oud\n', 'oud/a.md': '', 'nieuw/a.md': ''})
    expect(found(['*/a.md'], cwd)).toEqual(['nieuw/a.md'])
  })

  it('that matches nothing is told', () => {
    expect(messages(['*.md'], folderWith())).toEqual([
      '*.md: Geen brieven gevonden met dit patroon. Controleer de naam.',
    ])
  })
})

describe('symbolic links', () => {
  it('in a circle end, and each letter comes once', () => {
    const cwd = folderWith({'brieven/a.md': '', 'brieven/sub/b.md': ''})
    fs.symlinkSync(path.join(cwd, 'brieven'), path.join(cwd, 'brieven/sub/terug'))
    fs.symlinkSync(path.join(cwd, 'brieven/a.md'), path.join(cwd, 'brieven/sub/ook-a.md'))
    expect(found(['brieven'], cwd)).toEqual(['brieven/a.md', 'brieven/sub/b.md'])
    expect(messages(['brieven'], cwd)).toEqual([])
    expect(found(['brieven/**/*.md'], cwd)).toHaveLength(2)
  })

  it('to a folder elsewhere are followed', () => {
    const cwd = folderWith({'bron/a.md': '', 'brieven/b.md': ''})
    fs.symlinkSync(path.join(cwd, 'bron'), path.join(cwd, 'brieven/bron'))
    expect(found(['brieven'], cwd)).toEqual(['brieven/b.md', 'brieven/bron/a.md'])
  })

  it('that lead to themselves or to nothing are told', () => {
    const cwd = folderWith({'goed.md': ''})
    fs.symlinkSync('zelf.md', path.join(cwd, 'zelf.md'))
    fs.symlinkSync('weg.md', path.join(cwd, 'nergens.md'))
    expect(found(['.'], cwd)).toEqual(['goed.md'])
    expect(messages(['.'], cwd)).toEqual([
      'nergens.md: Deze koppeling verwijst naar een bestand dat er niet is. Herstel of verwijder de koppeling.',
      'zelf.md: Deze koppeling verwijst naar zichzelf. Verwijder de koppeling, of laat die naar een bestand verwijzen.',
    ])
    expect(messages(['zelf.md'], cwd)).toEqual([
      'zelf.md: Deze koppeling verwijst naar zichzelf. Verwijder de koppeling, of laat die naar een bestand verwijzen.',
    ])
  })
})
