import {describe, expect, it} from 'vitest'
import {bar} from '../../src/report/bar.ts'
import {statsText} from '../../src/report/stats-text.ts'
import {PLAIN} from '../../src/report/style.ts'
import {textWidth} from '../../src/report/width.ts'
import {emptyRow, row} from './stats-sample.ts'

const widest = (text: string): number => Math.max(...text.split('\n').map(textWidth))

describe('statsText of one letter', () => {
  it('lists the measures, what costs points, and what helps', () => {
    expect(statsText([row('brief.md', {fleschDouma: -12})], 80, PLAIN)).toBe(`brief.md
  woorden                            1.234  minder is makkelijker
  zinnen                                10
  woorden per zin                     12,3  minder is makkelijker
  lettergrepen per woord              1,57  minder is makkelijker
  woorden van meer dan zes letters     25%  minder is makkelijker
  woorden die weinig mensen kennen      5%  minder is makkelijker
  vaktaal per 100 woorden              4,2  minder is makkelijker
  zinnen in de lijdende vorm           10%  minder is makkelijker
  inhoudswoorden per persoonsvorm      3,5  minder is makkelijker
  woorden tussen twee werkwoorden      1,3  minder is makkelijker
  zinnen zonder verbindingswoord       50%  minder is makkelijker
  Flesch-Douma                         −12  meer is makkelijker
  Leesindex A                           70  meer is makkelijker
  LIX                                   31  minder is makkelijker
  1 fout

Score: 66 van 100 (0 is moeilijk, 100 is makkelijk)

Wat kost het meest?
  vaktaal              ██████▉     −18 van 27
  lengte van de brief  ▎            −1 van 22

De moeilijkste zinnen
  regel 2  Uw vordering wordt overgedragen.                             6 punten

Wat helpt het meest?
  Schrijf “laatste herinnering” in plaats van “slotaanmaning” (2 keer):
    +6 punten
  Zeg wie het doet in “Uw vordering wordt overgedragen” (regel 2): +1 punt

Of uw lezers de brief begrijpen, weet u pas als zij hem lezen.
`)
  })

  it('fits, however long its sentences are', () => {
    const {worst, ...rest} = row('brief.md')
    for (const text of [
      'woord '.repeat(3000),
      'woord'.repeat(3000),
      '漢字'.repeat(500),
      '👩‍👩‍👧'.repeat(500),
    ]) {
      const shown = statsText([{...rest, worst: [{...worst[0]!, text}]}], 80, PLAIN)
      expect(widest(shown)).toBeLessThanOrEqual(80)
      expect(shown).toMatch(/…\s+6 punten\n/)
    }
  })

  it('says of a short letter what counts too', () => {
    expect(
      statsText([row('brief.md', {words: 20})], 80, PLAIN),
    ).toContain(`  lengte van de brief  ▎            −1 van 22
  Een korte tekst zegt weinig. Daarom tellen in de score 20 woorden van een
  gewone incassobrief mee.
`)
  })

  it('says what the score of an English letter is', () => {
    const text = statsText([{...row('letter.md'), language: 'en'}], 80, PLAIN)
    expect(text.split('\n')[1]).toBe('  De score van een Engelse brief is zijn Flesch Reading Ease.')
  })

  it('tells a folder that all letters share once, when their paths are long', () => {
    const folder = 'sjablonen/nederland/incasso/brieven/'
    const text = statsText([row(`${folder}eerste-herinnering.md`), row(`${folder}b.md`)], 80, PLAIN)
    const [first, , second] = text.split('\n')
    expect(first).toBe(`Map: ${folder}`)
    expect(second).toMatch(/^eerste-herinnering\.md /)
  })

  it('leaves out what there is nothing to say of', () => {
    const text = statsText([{...row('brief.md'), costs: [], worst: [], changes: []}], 80, PLAIN)
    expect(text).not.toMatch(/Wat kost|De moeilijkste|Wat helpt/)
  })

  it('measures nothing without running text', () => {
    expect(statsText([emptyRow('leeg.md')], 80, PLAIN)).toBe(
      `leeg.md
  Deze brief heeft geen lopende tekst. Er valt dus niets te meten.
  1 fout
`,
    )
  })
})

describe('statsText of several letters', () => {
  it('is a table that fits, with a bar for every score', () => {
    const long = row(`${'een-heel-lange-map/'.repeat(5)}brief.md`, {words: 99, score: 100})
    const text = statsText([row('a.md'), long, emptyRow('leeg.md')], 80, PLAIN)
    expect(text).toBe(`\
brief                          score            woorden w/zin vak/100 fout wrsch
a.md                              66 ██████▋      1.234  12,3     4,2    1     0
…p/een-heel-lange-map/brief.md   100 ██████████      99  12,3     4,2    1     0
leeg.md                            –                  –     –       –    1     0

score: 0 (moeilijk) tot 100 (makkelijk); w/zin: woorden per zin; vak/100:
vaktaal per 100 woorden; wrsch: waarschuwingen. Alle maten: --format csv of
--format html.
Of uw lezers een brief begrijpen, weet u pas als zij hem lezen.
3 brieven. Score: gemiddeld 83, mediaan 83.
`)
    expect(widest(text)).toBe(80)
  })

  it('has no mean of nothing', () => {
    expect(statsText([emptyRow('a'), emptyRow('b')], 80, PLAIN)).toMatch(/\n2 brieven\.\n$/)
  })

  it('shows no table of nothing', () => {
    expect(statsText([], 80, PLAIN)).toBe('')
  })
})

describe('bar', () => {
  it('grows by eighths of a column, and shows what is not nothing', () => {
    expect([0, 0.001, 0.5, 0.54, 1, 2].map(share => bar(share, 4))).toEqual([
      '    ',
      '▏   ',
      '██  ',
      '██▏ ',
      '████',
      '████',
    ])
  })
})
