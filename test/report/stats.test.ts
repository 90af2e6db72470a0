import {describe, expect, it} from 'vitest'
import {
  SORT_KEYS,
  scoreSummary,
  sharedFolder,
  sortRows,
  statsCsv,
  statsJson,
  statsRow,
} from '../../src/report/stats.ts'
import {letter} from './sample.ts'
import {emptyRow, row} from './stats-sample.ts'

describe('sortRows', () => {
  const rows = [
    row('b.md', {score: 50, words: 10}),
    emptyRow('leeg.md'),
    row('a.md', {score: 70, words: 30}),
    row('c.md', {score: 50, words: 20}),
  ]
  const order = (key: string, reverse = false): string[] => sortRows(rows, key, reverse).map(({path}) => path)

  it('puts the hardest letter first, or last', () => {
    expect(order('score')).toEqual(['b.md', 'c.md', 'a.md', 'leeg.md'])
    expect(order('score', true)).toEqual(['a.md', 'b.md', 'c.md', 'leeg.md'])
    expect(order('words')).toEqual(['a.md', 'c.md', 'b.md', 'leeg.md'])
    expect(order('words', true)).toEqual(['b.md', 'c.md', 'a.md', 'leeg.md'])
  })

  it('sorts paths from a to z', () => {
    expect(order('path')).toEqual(['a.md', 'b.md', 'c.md', 'leeg.md'])
    expect(order('path', true)).toEqual(['leeg.md', 'c.md', 'b.md', 'a.md'])
  })

  it('sorts by what was found', () => {
    const found = [row('a.md'), {...row('b.md'), found: {error: 3, warning: 0, info: 0}}]
    expect(sortRows(found, 'errors').map(({path}) => path)).toEqual(['b.md', 'a.md'])
  })

  it('knows every key that it names', () => {
    for (const key of SORT_KEYS) expect(order(key)).toHaveLength(4)
  })
})

describe('scoreSummary', () => {
  it('is of letters with running text alone', () => {
    expect(scoreSummary([row('a', {score: 40}), emptyRow('b'), row('c', {score: 90})])).toEqual({
      mean: 65,
      median: 65,
    })
    const three = [30, 90, 60].map(score => row('a', {score}))
    expect(scoreSummary(three)).toEqual({mean: 60, median: 60})
    expect(scoreSummary([emptyRow('a')])).toBeUndefined()
  })
})

describe('sharedFolder', () => {
  const folder = (...paths: string[]): string => sharedFolder(paths.map(path => row(path)))
  it('ends where paths part', () => {
    expect(folder('a/b/c.md', 'a/b/d/e.md')).toBe('a/b/')
    expect(folder('a/b/c.md', 'a/bc/d.md')).toBe('a/')
    expect(folder('/a/b.md', '/c/d.md')).toBe('/')
    expect(folder('a.md', 'b/c.md')).toBe('')
    expect(folder('a/b.md')).toBe('')
    expect(folder()).toBe('')
  })
})

describe('statsCsv', () => {
  it('is a sheet for a Dutch Excel', () => {
    expect(statsCsv([row('a.md'), emptyRow('leeg.md')])).toBe(
      '\uFEFFbrief;woorden;zinnen;woorden per zin;lettergrepen per woord;woorden van meer dan zes letters (%);' +
        'woorden die weinig mensen kennen (%);vaktaal per 100 woorden;zinnen in de lijdende vorm (%);' +
        'inhoudswoorden per persoonsvorm;woorden tussen twee werkwoorden;zinnen zonder verbindingswoord (%);' +
        'Flesch-Douma;Leesindex A;Flesch Reading Ease;LIX;score;fouten;waarschuwingen;tips\r\n' +
        'a.md;1234;10;12,34;1,57;25;5;4,2;10;3,5;1,25;50;61,6;70,2;;31;66;1;0;0\r\n' +
        'leeg.md;;;;;;;;;;;;;;;;;1;0;0\r\n',
    )
  })

  it('lets no file name be a formula or break a cell', () => {
    expect(statsCsv([row('=cmd()|.md')])).toContain("\r\n'=cmd()|.md;")
    expect(statsCsv([row('a;"b".md')])).toContain('\r\n"a;""b"".md";')
  })
})

describe('statsJson', () => {
  it('has the measures, and what the score is made up of with its places', () => {
    const text = statsJson([row('a.md')], {version: '1.2.3', errors: [{path: 'b', message: 'weg'}]})
    expect(JSON.parse(text)).toMatchObject({
      schema: 1,
      tool: {name: 'briefwijzer', version: '1.2.3'},
      letters: [
        {
          path: 'a.md',
          words: 1234,
          syllablesPerWord: 1.57,
          jargonPer100Words: 4.2,
          score: 66,
          error: 1,
          warning: 0,
          info: 0,
          costs: [
            {key: 'jargon', points: 18.4, most: 27},
            {key: 'length', points: 0.6, most: 22},
          ],
          worst: [
            {text: 'Uw vordering wordt overgedragen.', start: {line: 2, column: 1, offset: 34}, points: 6.2},
          ],
          changes: [
            {
              kind: 'term',
              entry: 'slotaanmaning',
              times: 2,
              text: 'slotaanmaning',
              start: {line: 1, column: 6, offset: 5},
              end: {line: 1, column: 19, offset: 18},
              points: 6.2,
              message: 'Schrijf “laatste herinnering” in plaats van “slotaanmaning” (2 keer)',
            },
            {kind: 'active', points: 1.1},
          ],
        },
      ],
      errors: [{path: 'b', message: 'weg'}],
    })
  })

  it('tells no make-up that was not asked for', () => {
    expect(statsRow(letter('Dag.', []))).toMatchObject({costs: [], worst: [], changes: []})
  })
})
