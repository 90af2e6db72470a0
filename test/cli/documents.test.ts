import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {code, field, merge, p, r, reread, wordBytes} from '../document/word.ts'
import {folderWith} from '../project/folder.ts'
import {run} from './run.ts'

const LETTER = {
  body: [
    p(r('Slotaan', '<w:b/>'), r('maning')),
    p(r('Geachte '), merge('Naam'), r(',')),
    p(
      field(
        `${code(' IF ')}${merge('Soort')}${code(' = "B" "U dient te betalen." "Betaal nu de vordering." ')}`,
      ),
    ),
    '<w:sectPr><w:headerReference w:type="default" r:id="rIdheader1"/></w:sectPr>',
  ].join(''),
  header1: p(r('Onze vordering')),
}
const ONLY = ['--only', 'jargon', '--format', 'compact']
const withLetter = (more: Readonly<Record<string, string | Buffer>> = {}): string =>
  folderWith({'brief.docx': Buffer.from(wordBytes(LETTER)), ...more})
const bytes = (cwd: string, name = 'brief.docx'): Buffer => fs.readFileSync(path.join(cwd, name))

describe('a Word letter', () => {
  it('is found in a folder, and findings say the paragraph and for whom they are', () => {
    const cwd = withLetter({'~$brief.docx': 'Ann'})
    const {code, stdout, stderr} = run(['.', ...ONLY], {cwd})
    expect(stderr).toBe('')
    expect(
      stdout.split('\n').map(line => line.replace(/: (?:fout|waarschuwing|tip): .*?(?=\(|\[|$)/, ' ')),
    ).toEqual([
      'brief.docx, koptekst, alinea 1 [jargon/vordering]',
      'brief.docx, alinea 1 [jargon/slotaanmaning]',
      'brief.docx, alinea 3 (alleen als `Soort == "B"` klopt) [jargon/dient-te]',
      'brief.docx, alinea 3 (alleen als `Soort == "B"` niet klopt) [jargon/vordering]',
      '',
    ])
    expect(code).toBe(1)
  })

  it('has its place in JSON', () => {
    const cwd = withLetter()
    const {stdout} = run(['brief.docx', '--only', 'jargon', '--format', 'json'], {cwd})
    const [letter] = JSON.parse(stdout).letters
    expect(letter.format).toBe('docx')
    expect(letter.findings.map((finding: {place: unknown}) => finding.place)).toEqual([
      {part: 'header', paragraph: 1},
      {part: 'body', paragraph: 1},
      {part: 'body', paragraph: 3},
      {part: 'body', paragraph: 3},
    ])
  })

  it('comes from standard input too', () => {
    const {stdout} = run(['-', '--stdin-filename', 'x.docx', ...ONLY], {
      cwd: folderWith(),
      input: Buffer.from(wordBytes(LETTER)),
    })
    expect(stdout).toContain('x.docx, alinea 1: fout')
  })
})

describe('--comments', () => {
  it('writes remarks in a copy, which is no letter of its own', () => {
    const cwd = withLetter()
    const {stderr} = run(['.', '--comments', ...ONLY], {cwd})
    expect(stderr).toBe('De meldingen staan als opmerkingen in brief.opmerkingen.docx.\n')
    expect(bytes(cwd).equals(Buffer.from(wordBytes(LETTER)))).toBe(true)
    const copy = reread(bytes(cwd, 'brief.opmerkingen.docx'))
    expect(copy.text).toBe(reread(bytes(cwd)).text)
    expect(
      new TextDecoder().decode(copy.archive.read('word/comments.xml', 1e6)).match(/<w:comment /g),
    ).toHaveLength(4)
    const again = run(['.', '--comments', ...ONLY], {cwd})
    expect(again.stdout.match(/slotaanmaning\]/g)).toHaveLength(1)
    expect(again.stderr).toBe(stderr)
  })

  it('leaves a copy alone that somebody changed, and marks it when it is named', () => {
    const cwd = withLetter()
    run(['brief.docx', '--comments', ...ONLY], {cwd})
    const copy = bytes(cwd, 'brief.opmerkingen.docx')
    const changed = Buffer.from(
      reread(copy).archive.with(new Map([['docProps/app.xml', new Uint8Array([60, 97, 47, 62])]])),
    )
    fs.writeFileSync(path.join(cwd, 'brief.opmerkingen.docx'), changed)
    const {code, stdout, stderr} = run(['brief.docx', '--comments', ...ONLY], {cwd})
    expect(stderr).toContain('iemand heeft erin gewerkt')
    expect(stdout).toContain('slotaanmaning]')
    expect(code).toBe(2)
    expect(bytes(cwd, 'brief.opmerkingen.docx').equals(changed)).toBe(true)
    const own = run(['brief.opmerkingen.docx', '--comments', ...ONLY], {cwd})
    expect(own.code).toBe(1)
    const comments = reread(bytes(cwd, 'brief.opmerkingen.docx')).archive.read('word/comments.xml', 1e6)
    expect(new TextDecoder().decode(comments).match(/<w:comment /g)).toHaveLength(4)
  })

  it('takes a copy beside its letter for no letter, whatever the shell names', () => {
    const cwd = withLetter()
    run(['brief.docx', '--comments', ...ONLY], {cwd})
    const {stdout} = run(['brief.docx', 'brief.opmerkingen.docx', ...ONLY], {cwd})
    expect(stdout.match(/slotaanmaning\]/g)).toHaveLength(1)
    expect(run(['*.docx', ...ONLY], {cwd}).stdout).toBe(stdout)
  })

  it('tells of a letter that has no place for remarks', () => {
    const cwd = folderWith({'brief.md': 'Betaal op tijd.\n'})
    const {code, stderr} = run(['brief.md', '--comments', ...ONLY], {cwd})
    expect(stderr).toContain('brief.md: alleen een brief van Word of LibreOffice kan opmerkingen krijgen.')
    expect(code).toBe(0)
  })
})

describe('--fix of a Word letter', () => {
  const TEXT = 'Onze vordering\n\nLaatste herinnering\nGeachte «Naam»,\n'

  it('tracks its changes, and has nothing to do the second time', () => {
    const cwd = withLetter()
    run(['brief.docx', '--fix', ...ONLY], {cwd})
    const once = bytes(cwd)
    expect(reread(once).text.startsWith(TEXT)).toBe(true)
    expect(reread(once).body.xml).toContain('<w:del ')
    const {stderr} = run(['brief.docx', '--fix', ...ONLY], {cwd})
    expect(stderr).toBe('')
    expect(bytes(cwd).equals(once)).toBe(true)
  })

  it('leaves a letter alone that is open', () => {
    for (const lock of ['~$brief.docx', '.~lock.brief.docx#']) {
      const cwd = withLetter({[lock]: 'Ann'})
      const {code, stderr} = run(['brief.docx', '--fix', ...ONLY], {cwd})
      expect(stderr).toBe(
        `brief.docx: Deze brief is open in Word of LibreOffice. Er is niets veranderd. Sluit de brief. Is hij dicht? Verwijder dan “${lock}”.\n`,
      )
      expect(code).toBe(2)
      expect(bytes(cwd).equals(Buffer.from(wordBytes(LETTER)))).toBe(true)
    }
  })

  it('changes the text itself with --accept, and shows it with --dry-run', () => {
    const cwd = withLetter()
    const {stdout} = run(['brief.docx', '--fix', '--dry-run', '--only', 'jargon'], {cwd})
    expect(stdout).toContain('-Slotaanmaning\n+Laatste herinnering\n')
    run(['brief.docx', '--fix', '--accept', ...ONLY], {cwd})
    expect(reread(bytes(cwd)).text.startsWith(TEXT)).toBe(true)
    expect(reread(bytes(cwd)).body.xml).not.toContain('<w:del ')
    expect(run(['brief.docx', '--accept'], {cwd})).toMatchObject({code: 2})
  })

  it('and --comments: what is left stands in the copy', () => {
    const cwd = withLetter()
    run(['brief.docx', '--fix', '--comments', ...ONLY], {cwd})
    const copy = reread(bytes(cwd, 'brief.opmerkingen.docx'))
    expect(copy.text.startsWith(TEXT)).toBe(true)
    expect(new TextDecoder().decode(copy.archive.read('word/comments.xml', 1e6))).not.toContain(
      'slotaanmaning',
    )
  })
})
