import {describe, expect, it} from 'vitest'
import {SORT_KEYS, sortRows, statsCsv, statsRow, statsText} from '../../src/report/stats.ts'
import {PLAIN} from '../../src/report/style.ts'
import {textWidth} from '../../src/report/width.ts'
import {finding, letter} from './sample.ts'

const SOURCE = 'Deze slotaanmaning is de laatste.'
const row = (path: string, over = {}) => ({
  ...statsRow(letter(SOURCE, [finding(SOURCE, ['laatste'])], path)),
  ...over,
})

describe('statsText', () => {
  it('lists the measures of one letter, with what they mean', () => {
    expect(statsText([row('brief.md')], 80, PLAIN)).toBe(`brief.md
  woorden                   1.234
  zinnen                       10
  woorden per zin            12,3  minder is makkelijker
  lettergrepen per woord     1,57  minder is makkelijker
  Flesch-Douma                 62  meer is makkelijker
  Leesindex A                  70  meer is makkelijker
  LIX                          31  minder is makkelijker
  score                        66  van 0 (moeilijk) tot 100 (makkelijk)
  1 fout

Deze cijfers tellen alleen woorden, zinnen en lettergrepen. Of mensen de brief
begrijpen, weet u pas als zij hem lezen.
`)
  })

  it('sets several letters in a table that fits', () => {
    const long = row(`${'een-heel-lange-map/'.repeat(5)}brief.md`, {words: 9, fleschDouma: -12})
    const text = statsText([row('a.md'), long], 80, PLAIN)
    expect(text.split('\n').slice(0, 4)).toEqual([
      'brief                     woord zin w/zin l/wrd F-D LiA LIX score fout wrsch tip',
      'a.md                      1.234  10  12,3  1,57  62  70  31    66    1     0   0',
      '…-heel-lange-map/brief.md     9  10  12,3  1,57 -12  70  31    66    1     0   0',
      '',
    ])
    for (const line of text.split('\n')) expect(textWidth(line)).toBeLessThanOrEqual(80)
  })

  it('shows no table of nothing', () => {
    expect(statsText([], 80, PLAIN)).toBe('')
  })
})

describe('sortRows', () => {
  const rows = [row('b.md', {score: 50}), row('a.md', {score: 70}), row('c.md', {score: 50})]
  const order = (key: string): string[] => sortRows(rows, key).map(({path}) => path)

  it('sorts by path or measure; ties keep their order', () => {
    expect(order('path')).toEqual(['a.md', 'b.md', 'c.md'])
    expect(order('score')).toEqual(['b.md', 'c.md', 'a.md'])
  })

  it('knows every key that it names', () => {
    for (const key of SORT_KEYS) expect(order(key)).toHaveLength(3)
  })
})

describe('statsCsv', () => {
  it('is a sheet for a Dutch Excel', () => {
    expect(statsCsv([row('a.md')])).toBe(
      '\uFEFFbrief;woorden;zinnen;woorden per zin;lettergrepen per woord;Flesch-Douma;Leesindex A;LIX;score;fouten;waarschuwingen;tips\r\n' +
        'a.md;1234;10;12,34;1,57;61,6;70,2;31;66;1;0;0\r\n',
    )
  })

  it('lets no file name be a formula or break a cell', () => {
    expect(statsCsv([row('=cmd()|.md')])).toContain("\r\n'=cmd()|.md;")
    expect(statsCsv([row('a;"b".md')])).toContain('\r\n"a;""b"".md";')
  })
})
