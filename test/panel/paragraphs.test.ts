import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {readLetter} from '../../src/letter/read.ts'
import {numberedLetter, paragraphAt} from '../../src/panel/paragraphs.ts'
import {openLetter} from '../../src/project/open-letter.ts'
import {documentXml, paragraph, wordFile} from '../document/packages.ts'

const numbered = (source: string, path = 'brief.md') => numberedLetter(readLetter(source, {path}))
const versionOf = (source: string, path?: string) => numbered(source, path).version

const BRANCHES = `Beste {{naam}},

{% if regeling %}
Wij spraken een regeling af.
{% else %}
U kunt in delen betalen.
{% endif %}

Betaal vóór {{datum}}.
`

describe('numberedLetter', () => {
  it('gives a place one number in all variants, and each variant its own', () => {
    const {paragraphs, variants} = numbered(BRANCHES)
    expect(paragraphs.map(({number, text}) => [number, text])).toEqual([
      [1, 'Beste [naam],'],
      [2, 'Wij spraken een regeling af.'],
      [3, 'U kunt in delen betalen.'],
      [4, 'Betaal vóór [datum].'],
    ])
    expect(variants.map(({read}) => [...read.keys()])).toEqual([
      [1, 2, 4],
      [1, 3, 4],
    ])
    expect(paragraphs[3]!.lines).toEqual({from: 9, to: 9})
  })

  it('keeps one number for a sentence that differs from reader to reader', () => {
    const {paragraphs} = numbered(
      'Betaal {% if meer %}de rekeningen{% else %}de rekening{% endif %} nu.\n\nDag.',
    )
    expect(paragraphs.map(({text}) => text)).toEqual([
      'Betaal de rekeningen nu. | Betaal de rekening nu.',
      'Dag.',
    ])
  })

  it('makes one paragraph of a table with short cells, and knows its rows', () => {
    const {paragraphs, variants} = numbered('Zie:\n\n| Deel | Bedrag |\n|---|---|\n| 1 | € {{x}} |\n\nDag.')
    expect(paragraphs.map(({text}) => text)).toEqual(['Zie:', 'Deel | Bedrag | 1 | € [x]', 'Dag.'])
    expect(variants[0]!.read.get(2)!.map(({opensRow}) => opensRow)).toEqual([true, false, true, false])
  })

  it('knows the rows of a table in Word, with empty cells in it', async () => {
    const cells = (...texts: string[]): string =>
      `<w:tr>${texts.map(text => `<w:tc>${paragraph(text)}</w:tc>`).join('')}</w:tr>`
    const table = `<w:tbl>${cells('Deel', 'Bedrag')}${cells('', '€ 10')}${cells('2', '')}${cells('3', '€ 30')}</w:tbl>`
    const document = documentXml(`${paragraph('Zie:')}${table}${paragraph('Dag.')}`)
    const opened = await openLetter(Buffer.from(wordFile({'word/document.xml': document})), 'brief.docx')
    if ('problem' in opened) throw new Error(opened.problem)
    const {text, lines} = opened
    const {paragraphs, variants} = numberedLetter(readLetter(text, {format: 'docx', lines: lines!}))
    expect(paragraphs.map(({text}) => text)).toEqual(['Zie:', 'Deel | Bedrag | € 10 | 2 | 3 | € 30', 'Dag.'])
    const rows = variants[0]!.read.get(2)!.map(({opensRow}) => opensRow)
    expect(rows).toEqual([true, false, true, true, true, false])
  })

  it('leaves the cells of a table that makes a lay-out apart', () => {
    const cell = (text: string) => `<tr><td>${text}</td></tr>`
    const text = 'Wij hebben uw betaling van vorige maand nog niet ontvangen.'
    const {paragraphs} = numbered(`<table>${cell(text)}${cell(text)}${cell(text)}</table>`, 'brief.html')
    expect(paragraphs).toHaveLength(3)
  })

  it('finds the paragraph of an offset', () => {
    const {paragraphs} = numbered(BRANCHES)
    expect(paragraphAt(paragraphs, BRANCHES.indexOf('delen'))?.number).toBe(3)
    expect(paragraphAt(paragraphs, BRANCHES.indexOf('{% else'))).toBeUndefined()
  })

  it('never has a paragraph without place, or two that overlap', () => {
    const piece = fc.constantFrom(
      'Beste {{naam}},',
      '\n\n',
      '# Kop',
      '{% if a %}',
      '{% endif %}',
      '- een',
      ' | ',
      'x',
    )
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 30}), pieces => {
        const {paragraphs} = numbered(pieces.join('\n'))
        for (const [i, {start, end}] of paragraphs.entries()) {
          expect(end).toBeGreaterThan(start)
          expect(start).toBeGreaterThanOrEqual(paragraphs[i - 1]?.end ?? 0)
        }
      }),
    )
  })
})

describe('the version of a letter', () => {
  const version = versionOf('Beste {{naam}},\n\nBetaal vóór {{datum}} € 10.\n')

  it('is eight consonants in two groups', () => {
    expect(version).toMatch(/^[b-df-hj-np-tv-z]{4}-[b-df-hj-np-tv-z]{4}$/)
  })

  it.each([
    ['white space and line ends', 'Beste  {{naam}},\r\n\r\n\r\nBetaal vóór\r\n{{datum}} € 10.'],
    ['mark-up', 'Beste {{naam}},\n\nBetaal **vóór {{datum}}** € 10.\n'],
    [
      'front matter and comments',
      '---\nfase: overig\n---\nBeste {{naam}},\n\n<!-- x -->\n\nBetaal vóór {{datum}} € 10.',
    ],
    ['how fields are written', 'Beste [NAAM],\n\nBetaal vóór ${datum} € 10.'],
  ])('does not depend on %s', (_, source) => {
    expect(versionOf(source)).toBe(version)
  })

  it.each([
    ['a word', 'Beste {{naam}},\n\nBetaal voor {{datum}} € 10.\n'],
    ['a field', 'Beste {{naam}},\n\nBetaal vóór {{dag}} € 10.\n'],
    ['the paragraphs', 'Beste {{naam}},\n\nBetaal vóór\n\n{{datum}} € 10.\n'],
    ['who reads what', '{% if x %}\nBeste {{naam}},\n{% endif %}\n\nBetaal vóór {{datum}} € 10.\n'],
  ])('changes with %s', (_, source) => {
    expect(versionOf(source)).not.toBe(version)
  })
})
