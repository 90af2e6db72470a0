import {execFileSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {decode, diskProblem, MOST_BYTES, type Read, readFile} from '../../src/project/read-file.ts'
import {folderWith} from './folder.ts'

const problem = (read: Read): string => ('problem' in read ? read.problem : '')
const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le')

describe('decode', () => {
  it('gives the text of UTF-8, without a byte-order mark', () => {
    expect(decode(Buffer.from('U betaalt € 40 – één keer.'))).toEqual({text: 'U betaalt € 40 – één keer.'})
    expect(decode(Buffer.from('\uFEFFGeachte 😀'))).toEqual({text: 'Geachte 😀'})
    expect(decode(Buffer.alloc(0))).toEqual({text: ''})
  })

  it.each([
    ['UTF-16 with a mark', utf16('\uFEFFGeachte heer')],
    ['UTF-16, big end first', utf16('\uFEFFGeachte heer').swap16()],
    ['UTF-16 without a mark', utf16('Geachte heer, hier is uw rekening.')],
    ['UTF-16, big end first, without a mark', utf16('Geachte heer, hier is uw rekening.').swap16()],
  ])('knows %s', (_, bytes) => {
    expect(problem(decode(bytes))).toBe('Dit bestand is opgeslagen als UTF-16. Sla het op als UTF-8.')
  })

  it('knows Windows-1252 and says where', () => {
    expect(decode(Buffer.from('Geachte heer,\r\nDe coëfficiënt', 'latin1'))).toEqual({
      problem:
        'Dit bestand is niet opgeslagen als UTF-8 maar zo te zien als Windows-1252 (hier staat “ë”). Sla het op als UTF-8.',
      line: 2,
      column: 6,
    })
    expect(problem(decode(Buffer.from([0x55, 0x20, 0x80, 0x20])))).toContain('“€”')
    expect(problem(decode(Buffer.from([0x55, 0x20, 0x81, 0x20])))).toContain('byte 81')
  })

  it('knows a damaged character among good ones', () => {
    const bytes = Buffer.concat([Buffer.from('één\n'), Buffer.from([0xc3]), Buffer.from(' stuk')])
    expect(decode(bytes)).toEqual({
      problem: 'Hier staat een beschadigd teken (geen UTF-8). Herstel het en sla het bestand op als UTF-8.',
      line: 2,
      column: 1,
    })
    // The last character cut in half.
    expect(decode(Buffer.from('één €').subarray(0, -1))).toMatchObject({line: 1, column: 5})
  })

  it.each([
    ['geen tekst maar een ander soort bestand', [0x50, 0x4b, 3, 4, 20, 0]],
    ['geen tekst maar een ander soort bestand', [0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]],
    ['geen tekst maar een ander soort bestand', [0xff, 1, 2, 3, 4, 5, 6, 7, 8, 14, 15]],
  ])('knows %s', (name, bytes) => {
    expect(problem(decode(Buffer.from(bytes)))).toContain(name)
  })
})

describe('readFile', () => {
  it('reads text', () => {
    const cwd = folderWith({'a.md': 'Dag.'})
    expect(readFile(path.join(cwd, 'a.md'))).toEqual({text: 'Dag.'})
  })

  it('tells of a file that has gone', () => {
    expect(problem(readFile(path.join(folderWith(), 'weg.md')))).toBe(
      'Dit bestand is er niet. Controleer de naam. Is het verplaatst of verwijderd?',
    )
  })

  it('does not wait for a pipe', () => {
    const pipe = path.join(folderWith(), 'pijp.md')
    execFileSync('mkfifo', [pipe])
    expect(problem(readFile(pipe))).toContain('geen gewoon bestand')
  })

  it('refuses what is too large for a letter', () => {
    const file = path.join(folderWith(), 'groot.txt')
    fs.closeSync(fs.openSync(file, 'w'))
    fs.truncateSync(file, MOST_BYTES + 1)
    expect(problem(readFile(file))).toContain('te groot')
    expect(problem(decode(Buffer.alloc(MOST_BYTES + 1, 'a')))).toContain('te groot')
  })
})

describe('diskProblem', () => {
  it.each([
    ['EACCES', 'U mag dit bestand niet lezen. Vraag toegang of pas de rechten aan.'],
    ['EPERM', 'U mag dit bestand niet lezen. Vraag toegang of pas de rechten aan.'],
    ['EISDIR', 'Dit is een map. Noem een bestand, of een map met brieven.'],
    ['ENAMETOOLONG', 'Deze naam is te lang. Controleer wat u heeft getypt.'],
    ['EMFILE', 'Er staan te veel bestanden open. Sluit andere programma’s en probeer het opnieuw.'],
    ['EIO', 'Dit bestand kan niet gelezen worden (EIO). Probeer het opnieuw of maak een kopie.'],
  ])('%s', (code, message) => {
    expect(diskProblem(Object.assign(new Error(code), {code}))).toBe(message)
  })
})
