import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {formatCsv, parseCsv} from '../../src/dictionary/csv.ts'

const cells = (text: string): (readonly string[])[] => parseCsv(text).rows.map(row => row.cells)

describe('formatCsv', () => {
  it('starts with a byte-order mark and keeps formulas from running', () => {
    expect(
      formatCsv([
        ['a', '=1+1', 'b;c'],
        ['-x', "'=y", '@z'],
      ]),
    ).toBe("\uFEFFa;'=1+1;\"b;c\"\r\n'-x;''=y;'@z\r\n")
  })
})

describe('parseCsv', () => {
  it('gives back what was written, whatever it is', () => {
    const piece = fc.constantFrom(
      '"',
      ';',
      ',',
      '\t',
      '\n',
      '\r',
      '\r\n',
      '=',
      '+',
      '-',
      '@',
      "'",
      ' ',
      'é',
      '😀',
      '\uFEFF',
      'x',
    )
    const cell = fc.oneof(
      fc.string({unit: 'binary'}),
      fc.array(piece).map(pieces => pieces.join('')),
    )
    // A row of nothing but white space is left out, and the first row tells the delimiter.
    const row = fc.tuple(fc.constant('x'), cell, cell, cell)
    fc.assert(
      fc.property(fc.array(row), rows => {
        const head = ['a', 'b', 'c', 'd']
        const {rows: read, faults} = parseCsv(formatCsv([head, ...rows]))
        expect(faults).toEqual([])
        expect(read.map(one => one.cells)).toEqual([head, ...rows])
      }),
    )
  })

  it('never lets a cell start as a formula', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        const cell = formatCsv([[text, 'x']]).replace(/^\uFEFF"?/, '')
        expect(cell).not.toMatch(/^[=+\-@\t\r]/)
      }),
    )
  })

  it.each([
    ['semicolons', 'a;b\r\n1;2\r\n'],
    ['commas', 'a,b\r\n1,2\r\n'],
    ['tabs', 'a\tb\n1\t2'],
    ['no byte-order mark, bare line ends', 'a;b\n1;2'],
    ['a line that names the delimiter', 'sep=,\r\na,b\r\n1,2'],
    ['empty rows', '\r\na;b\r\n;\r\n1;2\r\n\r\n'],
  ])('reads %s', (_, text) =>
    expect(cells(text)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]),
  )

  it('counts lines as the file has them, and rows as Excel does', () => {
    const {rows} = parseCsv('a;b\r\n"1\n2\r\n3";x\r\n4;5')
    expect(rows.map(({line}) => line)).toEqual([1, 2, 5])
    expect(rows.map(({row}) => row)).toEqual([1, 2, 3])
  })

  it('names the line of a quote that does not close, and of text behind one that does', () => {
    expect(parseCsv('a;b\n1;"x"y\n2;"z').faults).toEqual([
      {line: 2, row: 2, message: expect.stringContaining('“y”')},
      {line: 3, row: 3, message: expect.stringContaining('nergens sluit')},
    ])
  })
})
