import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {formatCsv} from '../../src/dictionary/csv.ts'
import {type AnswerTable, answersInCsv} from '../../src/panel/answer-table.ts'
import {printPanelData} from '../../src/panel/data.ts'
import {importAnswers} from '../../src/panel/import-answers.ts'
import {knownOf} from '../../src/panel/judge-row.ts'
import {
  COLUMNS,
  type Column,
  FEELINGS,
  GRADES,
  NO_DATA,
  type PanelData,
  type RecordedVersion,
} from '../../src/panel/model.ts'

const version = (name: string, round: number, variants: readonly (readonly number[])[]): RecordedVersion => ({
  version: name,
  round,
  date: '2026-11-24',
  title: 'Herinnering',
  variants: variants.map((paragraphs, i) => ({number: i + 1, label: '', paragraphs, key: {}})),
  paragraphs: [1, 2, 3].map(number => ({
    number,
    kind: 'paragraph',
    text: `Alinea ${number}`,
    start: number * 10,
    end: number * 10 + 8,
    lines: {from: number, to: number},
  })),
  questions: [],
  findings: [],
})
const DATA: PanelData = {
  ...NO_DATA,
  letters: [
    {path: 'brieven/a.md', versions: [version('bcdf-ghjk', 1, [[1, 2, 3]])]},
    {
      path: 'brieven/b.md',
      versions: [
        version('mnpq-rstv', 1, [
          [1, 2],
          [1, 3],
        ]),
        version('xzbc-dfgh', 2, [[1, 2, 3]]),
      ],
    },
  ],
}
const DATE = '2026-11-25'

/** A row of which some cells differ from a good one. */
function row(cells: Partial<Record<Column, string>> = {}): Record<Column, string> {
  const good = {
    ronde: '1',
    brief: 'brieven/a.md',
    versie: 'bcdf-ghjk',
    variant: '1',
    lezer: 'L01',
    soort: 'doen',
    alinea: '',
    waarde: 'goed',
    toelichting: '',
  }
  return {...good, ...cells}
}
const table = (rows: readonly Record<Column, string>[]): Extract<AnswerTable, {rows: unknown}> => {
  const read = answersInCsv(formatCsv([COLUMNS, ...rows.map(cells => COLUMNS.map(column => cells[column]))]))
  if ('problem' in read) throw new Error(read.problem)
  return read
}
const importRows = (data: PanelData, rows: readonly Record<Column, string>[], replace = false) =>
  importAnswers(data, [{name: 'antwoorden.csv', table: table(rows)}], knownOf(data, 2), {date: DATE, replace})

describe('importAnswers', () => {
  it('keeps what rows say', () => {
    const {data, files} = importRows(DATA, [
      row({soort: 'Moeite met lezen', waarde: 'JA', brief: '', versie: ''}),
      row({versie: ' BCDFGHJK ', brief: '.\\brieven\\a.md', variant: '', waarde: ' Weet  niet'}),
      row({soort: '-', alinea: '2', waarde: 'sommeren', toelichting: 'boos\nen koud'}),
      row({soort: 'woord', waarde: 'sommeren'}),
      row({soort: 'plus', alinea: '3', waarde: ''}),
      row({
        soort: 'besluit',
        alinea: '2',
        waarde: 'Juridisch nodig',
        toelichting: 'artikel 6:96',
        lezer: '',
        ronde: '',
      }),
      row({soort: 'bedrag', waarde: ''}),
      row({soort: '', waarde: ''}),
    ])
    expect(files).toEqual([{name: 'antwoorden.csv', added: 6, replaced: 0, known: 0, refused: []}])
    expect(data.readers).toEqual([{round: 1, reader: 'L01', profile: {lezen: 'ja'}}])
    const common = {version: 'bcdf-ghjk', round: 1, variant: 1, reader: 'L01', imported: DATE}
    expect(data.answers).toEqual([
      {...common, kind: 'doen', value: 'weet niet', note: ''},
      {...common, kind: 'min', paragraph: 2, value: 'sommeren', note: 'boos en koud'},
      {...common, kind: 'woord', value: 'sommeren', note: ''},
      {...common, kind: 'plus', paragraph: 3, value: '', note: ''},
    ])
    expect(data.decisions).toEqual([
      {version: 'bcdf-ghjk', paragraph: 2, decision: 'juridisch nodig', note: 'artikel 6:96'},
    ])
    expect(data.imports).toEqual([{date: DATE, file: 'antwoorden.csv', added: 6, known: 0, refused: 0}])
  })

  it.each<[string, Partial<Record<Column, string>>, RegExp]>([
    [
      'a letter that is not known',
      {brief: 'brieven/aa.md'},
      /brief “brieven\/aa\.md” is niet bekend\. De versie bcdf-ghjk is van “brieven\/a\.md”/,
    ],
    [
      'a version that is not known',
      {versie: 'bcdf-ghjx'},
      /versie “bcdf-ghjx” is niet bekend\. Bedoelde u “bcdf-ghjk”\?.*zijn er: bcdf-ghjk \(ronde 1\)/,
    ],
    [
      'a version of another letter',
      {versie: 'mnpq-rstv'},
      /versie mnpq-rstv is van “brieven\/b\.md” en niet van “brieven\/a\.md”/,
    ],
    ['no version', {versie: ''}, /Vul bij “versie” in.*bcdf-ghjk/],
    [
      'a version from a later round',
      {brief: 'brieven/b.md', versie: 'xzbc-dfgh'},
      /pas in ronde 2 naar lezers/,
    ],
    ['a round that is not there', {ronde: '3'}, /Ronde 3 is er nog niet: de laatste ronde is 2/],
    ['a round that is no number', {ronde: 'een'}, /Bij “ronde” hoort een nummer/],
    ['no round', {ronde: ''}, /Vul bij “ronde”/],
    [
      'a variant that is not there',
      {brief: 'brieven/b.md', versie: 'mnpq-rstv', variant: '3'},
      /Variant 3 is er niet: deze brief heeft er 2/,
    ],
    [
      'no variant where there are two',
      {brief: 'brieven/b.md', versie: 'mnpq-rstv', variant: ''},
      /van 1 tot en met 2/,
    ],
    ['a second variant of one', {variant: '2'}, /maar één variant/],
    ['a name for a reader', {lezer: 'Jansen'}, /“Jansen” is geen code van een lezer.*nooit een naam/],
    ['no reader', {lezer: ''}, /Vul bij “lezer” de code/],
    [
      'a reader of whom Excel made a date',
      {lezer: 'mrt-01'},
      /Bij “lezer” heeft Excel van uw tekst een datum gemaakt \(mrt-01\)/,
    ],
    ['a kind that is none', {soort: 'datums'}, /“datums” is geen soort rij\. Bedoelde u “datum”\?/],
    ['no kind', {soort: ''}, /Vul bij “soort” in/],
    [
      'a value that can’t be',
      {waarde: 'goedd'},
      /“goedd” kan niet bij “waarde” \(Wat doen\)\. Bedoelde u “goed”\?/,
    ],
    ['an explanation without a grade', {waarde: '', toelichting: 'ze zei niets'}, /Vul bij “waarde” iets in/],
    [
      'a paragraph that is not there',
      {soort: 'min', alinea: '9', waarde: ''},
      /Alinea 9 is er niet: deze brief heeft er 3/,
    ],
    [
      'a paragraph of which Excel made a date',
      {soort: 'min', alinea: '1-2-2026', waarde: ''},
      /Bij “alinea” heeft Excel/,
    ],
    [
      'a paragraph of another variant',
      {brief: 'brieven/b.md', versie: 'mnpq-rstv', soort: 'plus', alinea: '3', waarde: ''},
      /Alinea 3 staat niet in variant 1/,
    ],
    [
      'a mark without a paragraph',
      {soort: 'min', waarde: 'boos'},
      /Vul bij “alinea” het nummer in van de alinea waar de min staat/,
    ],
    ['a mark without anything', {soort: 'plus', waarde: ''}, /Vul bij “alinea”/],
    [
      'a word without the word',
      {soort: 'woord', waarde: '', alinea: '2'},
      /Vul bij “waarde” het moeilijke woord in/,
    ],
    ['a question with a paragraph', {alinea: '2'}, /Bij “doen” hoort geen alinea/],
    [
      'a decision on nothing',
      {soort: 'besluit', waarde: 'blijft'},
      /nummer in van de alinea waar dit besluit over gaat/,
    ],
    [
      'a decision that is none',
      {soort: 'besluit', alinea: '1', waarde: 'weg'},
      /\(Besluit\)\. Kies uit: aangepast, blijft, juridisch nodig/,
    ],
  ])('refuses %s, and keeps the good rows', (_, cells, message) => {
    const {data, files} = importRows(DATA, [row(cells), row({lezer: 'L09'})])
    expect(files[0]).toMatchObject({
      added: 1,
      known: 0,
      refused: [{line: 2, message: expect.stringMatching(message)}],
    })
    expect(data.answers.map(({reader}) => reader)).toEqual(['L09'])
  })

  it('refuses what contradicts an earlier row, and names that', () => {
    const {files, data} = importRows(DATA, [
      row(),
      row({waarde: 'fout'}),
      row(),
      row({soort: 'lezen', waarde: 'ja'}),
      row({soort: 'lezen', waarde: 'nee'}),
      row({soort: 'min', alinea: '1', waarde: 'Nu', toelichting: 'te snel'}),
      row({soort: 'min', alinea: '1', waarde: 'nu', toelichting: 'te boos'}),
    ])
    expect(files[0]!.refused).toEqual([
      {line: 3, message: expect.stringMatching(/^Hier staat “fout”, maar op antwoorden\.csv:2 .*“goed”/)},
      {line: 6, message: expect.stringMatching(/^Hier staat “nee”, maar op antwoorden\.csv:5 /)},
      {
        line: 8,
        message: expect.stringMatching(/“min \(te boos\)”.*antwoorden\.csv:7.*“min \(te snel\)”.*in één rij/),
      },
    ])
    expect(files[0]).toMatchObject({added: 3, known: 1})
    expect(data.answers).toHaveLength(2)
  })

  it('replaces what is kept only when asked', () => {
    const {data} = importRows(DATA, [row(), row({soort: 'besluit', alinea: '1', waarde: 'blijft'})])
    const changed = [row({waarde: 'fout'}), row({soort: 'besluit', alinea: '1', waarde: 'aangepast'})]
    const refused = importRows(data, changed)
    expect(refused.files[0]!.refused.map(({message}) => message)).toEqual([
      expect.stringMatching(/bewaard is voor dezelfde lezer en vraag “goed”.*--replace/),
      expect.stringMatching(/bewaard is voor dezelfde alinea “blijft”.*--replace/),
    ])
    expect(refused.data).toEqual(data)
    const replaced = importRows(data, changed, true)
    expect(replaced.files[0]).toMatchObject({added: 0, replaced: 2, refused: []})
    expect(replaced.data.answers.map(({value}) => value)).toEqual(['fout'])
    expect(replaced.data.decisions.map(({decision}) => decision)).toEqual(['aangepast'])
    expect(replaced.data.imports.at(-1)).toMatchObject({added: 0, replaced: 2})
  })

  it('knows that a reader has one variant of a letter', () => {
    const b = {brief: 'brieven/b.md', versie: 'mnpq-rstv'}
    const {files} = importRows(DATA, [row(b), row({...b, variant: '2', soort: 'bedrag'})])
    expect(files[0]!.refused).toEqual([
      {line: 3, message: expect.stringMatching(/L01 kreeg in ronde 1 variant 1 van deze brief/)},
    ])
  })

  it('reads commas, tabs, other orders of columns, and columns for people', () => {
    const cells = {...row(), opmerking: 'van tafel 2'}
    const columns = [...COLUMNS].reverse()
    for (const sign of [',', '\t', ';']) {
      const line = (values: readonly string[]): string => values.join(sign)
      const read = answersInCsv(
        `${line(['opmerking', ...columns])}\n${line([cells.opmerking, ...columns.map(name => cells[name])])}\n`,
      )
      if ('problem' in read) throw new Error(read.problem)
      const {data} = importAnswers(DATA, [{name: 'x', table: read}], knownOf(DATA, 2), {
        date: DATE,
        replace: false,
      })
      expect(data.answers).toMatchObject([{kind: 'doen', value: 'goed'}])
    }
  })

  it('names rows that have too many cells, or a quote that nothing closes', () => {
    const head = COLUMNS.join(';')
    const read = answersInCsv(
      `${head}\n1;brieven/a.md;bcdf-ghjk;1;L01;doen;;goed;zei: ja; en nee\n1;brieven/a.md;bcdf-ghjk;1;L01;bedrag;;goed;"open\n`,
    )
    if ('problem' in read) throw new Error(read.problem)
    expect(read.rows).toEqual([
      {line: 2, problem: expect.stringMatching(/10 cellen.*9/)},
      {line: 3, problem: expect.stringMatching(/aanhalingsteken/)},
    ])
  })

  it('quotes no more of a long cell than tells which it is', () => {
    const long = '😟'.repeat(5000)
    const {files} = importRows(DATA, [
      row({soort: 'doen', waarde: 'goed', toelichting: long}),
      row({soort: 'doen', waarde: 'goed'}),
      row({soort: 'doen', waarde: long}),
      row({soort: 'doen', waarde: 'goed', lezer: long}),
    ])
    expect(files[0]!.refused).toHaveLength(3)
    for (const {message} of files[0]!.refused) {
      expect(message.length).toBeLessThan(500)
      expect(message).toContain('😟…”')
    }
  })

  it('gives formulas of cells back as text, and text of cells as text', () => {
    const {data} = importRows(DATA, [
      row({soort: 'woord', waarde: '=HYPERLINK("x")', toelichting: '<b>+1</b>'}),
    ])
    expect(data.answers).toMatchObject([{value: '=HYPERLINK("x")', note: '<b>+1</b>'}])
  })
})

const cellsOf = fc.oneof(
  fc.record({
    soort: fc.constantFrom('doen', 'bedrag', 'navertellen'),
    waarde: fc.constantFrom(...GRADES, 'misschien'),
  }),
  fc.record({soort: fc.constant('gevoel'), waarde: fc.constantFrom(...FEELINGS)}),
  fc.record({soort: fc.constant('lezen'), waarde: fc.constantFrom('ja', 'nee')}),
  fc.record({
    soort: fc.constantFrom('plus', 'min', 'woord', '-', 'besluit'),
    alinea: fc.constantFrom('', '1', '2', '3', '4'),
    waarde: fc.constantFrom('', 'nu', 'Nu ', '=1+1', 'blijft', '"'),
    toelichting: fc.constantFrom('', 'x', '<img src=x onerror=alert(1)>'),
  }),
)
const someRows = fc.array(
  fc.tuple(fc.constantFrom('L01', 'L02', 'l 3', 'Jansen'), fc.constantFrom('1', '2', '3', ''), cellsOf),
  {maxLength: 40},
)
const written = (drawn: readonly (readonly [string, string, Partial<Record<Column, string>>])[]) =>
  drawn.map(([lezer, ronde, cells]) => row({lezer, ronde, ...cells}))

describe('importing again', () => {
  it('changes nothing, whatever the rows', () => {
    fc.assert(
      fc.property(someRows, fc.boolean(), (drawn, replace) => {
        const rows = written(drawn)
        const once = importRows(DATA, rows, replace)
        const twice = importRows(once.data, rows, replace)
        const [first, second] = [once.files[0]!, twice.files[0]!]
        expect(printPanelData({...twice.data, imports: []})).toBe(printPanelData({...once.data, imports: []}))
        expect(second.added + second.replaced).toBe(0)
        expect(twice.data.imports).toEqual(once.data.imports)
        // Every row is accounted for, both times.
        expect(second.known + second.refused.length).toBe(first.added + first.known + first.refused.length)
      }),
    )
  })

  it('gives the same for a file in parts, in any order, when no rows contradict', () => {
    const mark = (reader: string, n: number) =>
      row({lezer: reader, soort: 'min', alinea: '1', waarde: `w${n}`})
    fc.assert(
      fc.property(
        fc.shuffledSubarray(['L01', 'L02', 'L03'].flatMap(reader => [1, 2, 3].map(n => mark(reader, n)))),
        fc.nat(9),
        (rows, at) => {
          const whole = importRows(DATA, rows).data
          const parts = importRows(importRows(DATA, rows.slice(at).reverse()).data, rows).data
          expect(printPanelData({...parts, imports: []})).toBe(printPanelData({...whole, imports: []}))
        },
      ),
    )
  })
})
