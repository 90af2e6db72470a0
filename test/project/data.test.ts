import path from 'node:path'
import {describe, expect, it} from 'vitest'
import type {Samples} from '../../src/letter/samples.ts'
import {BrokenFiles} from '../../src/project/broken-files.ts'
import {readData} from '../../src/project/data.ts'
import {folderWith} from './folder.ts'

const read = (name: string, content: string | Buffer): Samples =>
  readData(path.join(folderWith({[name]: content}), name), name)

/** The one line that a user sees. */
function refusal(name: string, content: string | Buffer): string {
  try {
    read(name, content)
  } catch (error) {
    expect(error).toBeInstanceOf(BrokenFiles)
    expect((error as BrokenFiles).faults).toHaveLength(1)
    return (error as BrokenFiles).message
  }
  throw new Error('read without a fault')
}

describe('a table', () => {
  it.each([
    ['semicolons', 'Naam;Bedrag\nJansen;"1.234,56"\n\'t Hart;40\n'],
    ['commas', 'Naam,Bedrag\r\nJansen,"1.234,56"\r\n\'t Hart,40\r\n'],
    ['tabs and a byte-order mark', "\uFEFFNaam\tBedrag\nJansen\t1.234,56\n't Hart\t40"],
    ['sep=', "sep=|\nNaam|Bedrag\nJansen|1.234,56\n't Hart|40"],
    ['empty rows and columns', "Naam;Bedrag;;\n\nJansen;1.234,56;;\n;;;\n't Hart;40;;\n"],
    ['a stray semicolon', "Naam;Bedrag\nJansen;1.234,56;\n't Hart;40\n"],
  ])('with %s', (_, text) => {
    const samples = read('klanten.csv', text)
    expect(samples.names).toEqual(['Naam', 'Bedrag'])
    expect(samples.valuesOf('naam')).toEqual(['Jansen', "'t Hart"])
    expect(samples.valuesOf('bedrag')).toEqual(['1.234,56', '40'])
    expect(samples.title).toBe('klanten.csv')
  })

  it('counts rows as Excel does', () => {
    const samples = read('klanten.csv', 'naam;adres\n"Jan\nPiet";a\n\nKlaas;b\n')
    expect(samples.place(0)).toBe('rij 2 van klanten.csv')
    expect(samples.place(1)).toBe('rij 4 van klanten.csv')
  })

  it('of nothing but names says which fields there are', () => {
    const samples = read('velden.csv', 'naam;bedrag\n')
    expect(samples).toMatchObject({size: 0, names: ['naam', 'bedrag']})
    expect(samples.valuesOf('bedrag')).toEqual([])
  })

  it('takes names that JavaScript has plans with, and values of any kind', () => {
    const samples = read('klanten.csv', '__proto__;constructor\n<b>;**{{naam}}**\n')
    expect(samples.valuesOf('__proto__')).toEqual(['<b>'])
    expect(samples.valuesOf('constructor')).toEqual(['**{{naam}}**'])
  })

  it('may have 100,000 customers', () => {
    const rows = Array.from({length: 100_000}, (_, i) => `Klant ${i};${i},00;2026-03-12`)
    const samples = read('klanten.csv', `naam;bedrag;datum\n${rows.join('\n')}\n`)
    expect(samples.size).toBe(100_000)
    expect(samples.valuesOf('bedrag')![99_999]).toBe('99999,00')
    expect(samples.place(99_999)).toBe('rij 100001 van klanten.csv')
  })

  it.each([
    [
      'too many cells',
      'a;b\n1;2\n1;2;3\n',
      'klanten.csv:3: Rij 3 heeft 3 cellen, maar de eerste rij heeft er 2.',
    ],
    ['too few cells', 'a;b;c\n1;2\n', 'klanten.csv:2: Rij 2 heeft 2 cellen, maar de eerste rij heeft er 3.'],
    ['a column twice', 'a;b;a\n1;2;3\n', 'klanten.csv:1: De kolom “a” staat er twee keer.'],
    [
      'a name twice',
      'Klant naam;klant_naam\n1;2\n',
      'klanten.csv:1: De kolommen “Klant naam” en “klant_naam” zijn hetzelfde',
    ],
    ['a column without name', 'a;;b\n1;2;3\n', 'klanten.csv:1: Kolom 2 heeft geen naam.'],
    [
      'a quote that does not close',
      'a;b\n1;"2\n',
      'klanten.csv:2: Rij 2: Een cel begint met een aanhalingsteken (")',
    ],
    ['nothing', '', 'klanten.csv: Dit bestand is leeg.'],
    ['blanks', '\n\n', 'klanten.csv: Dit bestand is leeg.'],
  ])('with %s is refused', (_, text, message) => expect(refusal('klanten.csv', text)).toContain(message))

  it('of another coding or kind is refused', () => {
    expect(refusal('k.csv', Buffer.from('naam\nZoë', 'latin1'))).toContain(
      'k.csv:2:3: Dit bestand is niet opgeslagen als UTF-8',
    )
    expect(refusal('k.csv', Buffer.from('\uFEFFnaam\nZoë', 'utf16le'))).toContain('UTF-16. Kies in Excel')
    expect(refusal('k.xlsx', Buffer.from([0x50, 0x4b, 3, 4]))).toContain('Dit is een Excel-bestand')
    expect(refusal('k.csv', Buffer.alloc(33 * 1024 * 1024, 'naam;'))).toContain('te groot (meer dan 32 MB)')
    expect(() => readData('/geen/klanten.csv', 'klanten.csv')).toThrow(
      'klanten.csv: Dit bestand bestaat niet.',
    )
  })
})

describe('JSON', () => {
  it('is one customer, or a list of them', () => {
    const one = read('klant.json', '{"klant": {"naam": "Jansen"}, "bedrag": 40.5, "vlag": true}')
    expect(one.valuesOf('klant_naam')).toEqual(['Jansen'])
    expect(one.valuesOf('bedrag')).toEqual(['40.5'])
    expect(one.place(0)).toBe('klant.json')
    const many = read('klanten.json', '\uFEFF[{"naam": "A"}, {"bedrag": null}]')
    expect(many.valuesOf('naam')).toEqual(['A', ''])
    expect(many.place(1)).toBe('klant 2 van klanten.json')
  })

  it('is told by what is in it when the name does not say', () => {
    expect(read('klanten', ' [{"naam": "A"}]').valuesOf('naam')).toEqual(['A'])
    expect(read('klanten', 'naam\nA').valuesOf('naam')).toEqual(['A'])
  })

  it('may be a list of names', () => {
    expect(read('velden.json', '["naam", "klant.nummer"]')).toMatchObject({
      size: 0,
      names: ['naam', 'klant.nummer'],
    })
  })

  it.each([
    ['{"naam": "Jansen",\n "bedrag": 40,\n}', 'klant.json:3:1: Hier staat een komma te veel.'],
    ['[{"naam": "A"}, 3]', 'klant.json: Klant 2 is geen groep van namen met waarden.'],
    ['"Jansen"', 'klant.json: Klant 1 is geen groep'],
    ['[]', 'klant.json: Er staan geen klanten in dit bestand.'],
    ['  ', 'klant.json: Dit bestand is leeg.'],
  ])('%s is refused', (text, message) => expect(refusal('klant.json', text)).toContain(message))
})
