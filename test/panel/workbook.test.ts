import {strToU8, zipSync} from 'fflate'
import {describe, expect, it} from 'vitest'
import {COLUMNS} from '../../src/panel/model.ts'
import {answersInWorkbook} from '../../src/panel/workbook.ts'
import {type WrittenCell, workbookBytes} from './workbook.ts'

const HEAD = [...COLUMNS]
const ROW = ['1', 'a.md', 'bcdf-ghjk', '1', 'L01', 'min', '3', 'sommeren', 'klinkt boos'] as const

/** The answer sheet with one row, in which some cells are something else. */
function answers(cells: Readonly<Record<number, WrittenCell>> = {}, sheet = 'Antwoorden', more = {}) {
  const row = ROW.map((text, i) => cells[i] ?? text)
  return answersInWorkbook(workbookBytes({sheets: {Lijsten: [['goed']], [sheet]: [HEAD, row]}, ...more}))
}

/** What was read of the only row. */
function rowOf(table: ReturnType<typeof answersInWorkbook>) {
  if ('problem' in table) throw new Error(table.problem)
  const [only] = table.rows
  if (!only || 'problem' in only) throw new Error('no row')
  return only
}

describe('answersInWorkbook', () => {
  it('does not choose between two sheets that are filled in', () => {
    const sheets = {
      Antwoorden: [HEAD, ROW],
      'Antwoorden (2)': [HEAD, [...ROW.slice(0, 4), 'L02', ...ROW.slice(5)]],
    }
    expect(answersInWorkbook(workbookBytes({sheets}))).toEqual({
      problem:
        'In dit Excel-bestand staan antwoorden op meer dan één blad: “Antwoorden”, “Antwoorden (2)”. ' +
        'Zet alle rijen op één blad, of bewaar elk blad in een eigen bestand.',
    })
  })

  it('reads the copy that is filled in beside a sheet that is not', () => {
    const empty = ROW.map((text, i) => (i < 6 ? text : ''))
    const sheets = {Antwoorden: [HEAD, empty], Dinsdag: [HEAD, ROW]}
    expect(rowOf(answersInWorkbook(workbookBytes({sheets}))).row.waarde).toBe('sommeren')
    const other = {Antwoorden: [HEAD, ROW], Leeg: [HEAD, empty]}
    expect(rowOf(answersInWorkbook(workbookBytes({sheets: other}))).row.waarde).toBe('sommeren')
  })

  it('reads texts that are shared, stand in the cell, or are in runs, and numbers', () => {
    const {row, line, faults} = rowOf(
      answers({
        0: 1,
        3: {xml: '<c r="@" t="n"><v>1.0</v></c>'},
        6: {xml: '<c r="@" s="3"><v>3</v></c>'},
        7: {
          xml: '<c r="@" t="inlineStr"><is><r><t>som</t></r><r><t>meren</t></r><rPh><t>x</t></rPh></is></c>',
        },
        8: 'twee_x000D_\nregels &lt;b&gt;',
      }),
    )
    expect(line).toBe(2)
    expect(faults.size).toBe(0)
    expect(row).toEqual({
      ronde: '1',
      brief: 'a.md',
      versie: 'bcdf-ghjk',
      variant: '1',
      lezer: 'L01',
      soort: 'min',
      alinea: '3',
      waarde: 'sommeren',
      toelichting: 'twee\r\nregels &lt;b&gt;',
    })
  })

  it.each<[string, number, string, string, string]>([
    [
      'a formula, whatever Excel made of it',
      7,
      '<c r="@" t="str"><f>CMD()</f><v>goed</v></c>',
      'formula',
      'goed',
    ],
    ['a date', 6, '<c r="@" s="1"><v>46361</v></c>', 'date', '5 december 2026'],
    ['a date as somebody likes it', 6, '<c r="@" s="2"><v>46361</v></c>', 'date', '5 december 2026'],
    ['a date that is no number', 6, '<c r="@" t="d"><v>2026-12-05</v></c>', 'date', '2026-12-05'],
    ['an error', 7, '<c r="@" t="e"><v>#NAME?</v></c>', 'error', '#NAME?'],
    ['true or false', 7, '<c r="@" t="b"><v>1</v></c>', 'boolean', 'WAAR'],
    ['a text that is not there', 7, '<c r="@" t="s"><v>999</v></c>', 'error', '999'],
    ['a number that is none', 7, '<c r="@"><v>1e999</v></c>', 'error', '1e999'],
  ])('does not believe %s', (_, column, xml, fault, text) => {
    const {faults} = rowOf(answers({[column]: {xml}}))
    expect([...faults]).toEqual([[COLUMNS[column], {text, fault}]])
  })

  it('counts days from 1904 where a workbook does', () => {
    const {faults} = rowOf(
      answers({6: {xml: '<c r="@" s="1"><v>44899</v></c>'}}, 'Antwoorden', {from1904: true}),
    )
    expect(faults.get('alinea')?.text).toBe('5 december 2026')
  })

  it('reads cells that say where they are, in whatever order their columns stand', () => {
    const xml = `<worksheet xmlns="x"><sheetData><row r="4">${[...COLUMNS]
      .reverse()
      .map(
        (name, i) =>
          `<c r="${String.fromCharCode(66 + i)}4" t="inlineStr"><is><t> ${name.toUpperCase()} </t></is></c>`,
      )
      .join(
        '',
      )}</row><row r="9"><c r="B9" t="inlineStr"><is><t>boos</t></is></c><c r="ZZ9"><v>1</v></c></row></sheetData></worksheet>`
    const {row, line} = rowOf(answers({}, 'Antwoorden', {parts: {'xl/worksheets/sheet2.xml': xml}}))
    expect(line).toBe(9)
    expect(row.toelichting).toBe('boos')
  })

  it('takes a sheet of another name when it has the columns', () => {
    expect(rowOf(answers({}, 'Blad1')).row.lezer).toBe('L01')
  })

  it.each<[string, Uint8Array, RegExp]>([
    [
      'without the sheet',
      workbookBytes({sheets: {Blad1: [['naam', 'antwoord']]}}),
      /geen blad “Antwoorden”.*Bladen: “Blad1”/,
    ],
    [
      'without a column',
      workbookBytes({sheets: {Antwoorden: [HEAD.filter(name => name !== 'versie')]}}),
      /De kolom “versie” ontbreekt/,
    ],
    [
      'with a column misspelt',
      workbookBytes({sheets: {Antwoorden: [HEAD.map(name => name.replace('lezer', 'lezers'))]}}),
      /De kolom “lezer” ontbreekt\. Bedoelde u “lezers”\?/,
    ],
    [
      'with a column twice',
      workbookBytes({sheets: {Antwoorden: [[...HEAD, 'lezer']]}}),
      /De kolom “lezer” staat er twee keer/,
    ],
    ['with nothing in it', workbookBytes({sheets: {Antwoorden: []}}), /Dit bestand is leeg/],
    ['that is a letter', zipSync({'word/document.xml': strToU8('<x/>')}), /geen Excel-bestand/],
    [
      'of LibreOffice',
      zipSync({mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet')}),
      /rekenblad van LibreOffice/,
    ],
    ['that is cut off', workbookBytes({sheets: {Antwoorden: [HEAD]}}).slice(0, 400), /beschadigd/],
    [
      'with broken XML',
      workbookBytes({sheets: {Antwoorden: [HEAD]}, parts: {'xl/worksheets/sheet1.xml': '<worksheet>'}}),
      /beschadigd/,
    ],
    [
      'with an entity that grows',
      workbookBytes({
        sheets: {Antwoorden: [HEAD]},
        parts: {
          'xl/sharedStrings.xml':
            '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>',
        },
      }),
      /beschadigd/,
    ],
    [
      'with elements in elements without end',
      workbookBytes({
        sheets: {Antwoorden: [HEAD]},
        parts: {'xl/sharedStrings.xml': `<sst>${'<si>'.repeat(60_000)}${'</si>'.repeat(60_000)}</sst>`},
      }),
      /beschadigd/,
    ],
    [
      'that is a bomb',
      workbookBytes({
        sheets: {Antwoorden: [HEAD]},
        parts: {'xl/worksheets/sheet1.xml': new Uint8Array(100 * 1024 * 1024)},
      }),
      /te groot/,
    ],
    [
      'with more tags than memory',
      workbookBytes({
        sheets: {Antwoorden: [HEAD]},
        parts: {'xl/worksheets/sheet1.xml': `<worksheet>${'<c/>'.repeat(1_100_000)}</worksheet>`},
      }),
      /te groot/,
    ],
  ])('says what is wrong with a workbook %s', (_, bytes, problem) => {
    expect(answersInWorkbook(bytes)).toEqual({problem: expect.stringMatching(problem)})
  })
})
