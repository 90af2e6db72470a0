import {describe, expect, test} from 'vitest'
import {readLetter, syntaxOf} from '../../src/letter/read.ts'
import {blocks as blocksOf, sourceOf} from './blocks.ts'

const blocks = (source: string) => blocksOf(source, 'text')

describe('lines of a plain letter', () => {
  test('broken lines join, short lines stay', () => {
    expect(
      blocks(`Jansen BV
Dorpsstraat 1
1234 AB Dorp

Wij hebben uw betaling nog niet ontvangen. Wilt u het bedrag van
€ 50,00 voor 1 mei overmaken? Bent u het niet eens met deze
rekening? Bel ons dan.

Met vriendelijke groet,
Jan Jansen`),
    ).toEqual([
      'paragraph: Jansen BV\nDorpsstraat 1\n1234 AB Dorp',
      'paragraph: Wij hebben uw betaling nog niet ontvangen. Wilt u het bedrag van € 50,00 voor 1 mei overmaken? Bent u het niet eens met deze rekening? Bel ons dan.',
      'paragraph: Met vriendelijke groet,\nJan Jansen',
    ])
  })

  test('labels with values stay lines, however long the field', () => {
    expect(
      blocks(
        'Wilt u het bedrag overmaken naar deze rekening van ons:\nIBAN: {{een_heel_lange_naam_van_een_invulveld_voor_het_nummer}}\nt.n.v. {{naam}}\nBank:\nKenmerk: {{k}}',
      ),
    ).toEqual([
      'paragraph: Wilt u het bedrag overmaken naar deze rekening van ons:\nIBAN: ◆\nt.n.v. ◆\nBank:\nKenmerk: ◆',
    ])
  })

  test('a paragraph on a line of its own ends there', () => {
    const long =
      'Dit is een lange alinea op één regel, zoals veel programma’s die schrijven, en die gaat nog een heel eind door tot voorbij de kant'
    expect(blocks(`${long}.\nEn dit de volgende.`)).toEqual([`paragraph: ${long}.\nEn dit de volgende.`])
  })

  test('items with their depth, and the text behind them', () => {
    expect(
      blocks(
        'Dit kunt u doen:\n- betalen,\n  het liefst vandaag;\n  * per bank\n* bellen\n\n1. een\n2) twee\na) drie\nDaarna horen wij van u.\n- 5 april',
      ),
    ).toEqual([
      'paragraph: Dit kunt u doen:',
      'list-item 1: betalen, het liefst vandaag;',
      'list-item 2: per bank',
      'list-item 1: bellen',
      'list-item 1: een',
      'list-item 1: twee',
      'list-item 1: drie',
      'paragraph: Daarna horen wij van u.',
      'list-item 1: 5 april',
    ])
  })

  test('rules and lone marks are no prose, underlined lines are headings', () => {
    expect(
      blocks('━━━━━━━━\n\n,\n\n----------\n\nUw rekening\n===========\nTekst\n\n= Typst\n\n*****'),
    ).toEqual(['heading 1: Uw rekening', 'paragraph: Tekst', 'heading 1: Typst'])
  })

  test('tags in plain text are no prose', () => {
    expect(blocks('Vermeld: <strong>{{nr}}</strong>,<br>dank u<!-- {{x}} nee -->.')).toEqual([
      'paragraph: Vermeld: ◆,\ndank u.',
    ])
    expect(blocks('kijk op www.113.nl<https://www.113.nl>.')).toEqual(['paragraph: kijk op www.113.nl.'])
  })
})

describe('the subject', () => {
  test.each([
    [
      'Betreft:      Laatste aanmaning\nKenmerk: 12\n\nGeachte heer,',
      ['title: Laatste aanmaning', 'paragraph: Kenmerk: 12', 'paragraph: Geachte heer,'],
    ],
    [
      '1234 AB Dorp\nOnderwerp : herinnering\n\nTekst',
      ['paragraph: 1234 AB Dorp', 'title: herinnering', 'paragraph: Tekst'],
    ],
    ['Uw rekening van mei\n\nBeste {{naam}},', ['title: Uw rekening van mei', 'paragraph: Beste ◆,']],
    [
      'Aanmaning factuur {{nr}}\n\nU heeft nog niet betaald.',
      ['title: Aanmaning factuur ◆', 'paragraph: U heeft nog niet betaald.'],
    ],
    ['AANGETEKEND\n\nGeachte heer,', ['paragraph: AANGETEKEND', 'paragraph: Geachte heer,']],
    [
      'Jansen BV\n\nBetreft: herinnering\n\nBeste Jan,',
      ['paragraph: Jansen BV', 'title: herinnering', 'paragraph: Beste Jan,'],
    ],
  ])('%j', (source, expected) => {
    expect(blocks(source)).toEqual(expected)
  })

  test('keeps its place', () => {
    const source = 'Dorp\nBetreft :  uw *rekening* van\tmei\n\nBeste Jan,'
    expect(sourceOf(source, 'text', 'van mei')).toBe('van\tmei')
    const [, title] = readLetter(source, {format: 'text'}).blocks
    expect(title?.map.pieces(0, title.text.length)).toEqual([
      {start: source.indexOf('uw'), end: source.indexOf('\n\n')},
    ])
  })
})

test('a word keeps its place through line ends, folded space and hidden characters', () => {
  const source = 'een\r\n\r\n  twee \u00A0 be\u00ADta\u200Bling  e\u0301e\u0301n \u{1F4E7}x'
  expect(sourceOf(source, 'text', 'betaling')).toBe('be\u00ADta\u200Bling')
  expect(sourceOf(source, 'text', 'twee betaling')).toBe('twee \u00A0 be\u00ADta\u200Bling')
  expect(sourceOf(source, 'text', 'e\u0301e\u0301n \u{1F4E7}x')).toBe('e\u0301e\u0301n \u{1F4E7}x')
})

test('the format comes from the ending', () => {
  const formats = [
    'a.md',
    'a.MARKDOWN',
    'b/c.html',
    'x.htm',
    'x.mjml',
    'x.txt',
    'x.liquid',
    'README',
    'a.md/x',
  ].map(syntaxOf)
  expect(formats).toEqual(['markdown', 'markdown', 'html', 'html', 'html', 'text', 'text', 'text', 'text'])
})

test('nothing makes no blocks', () => {
  for (const source of ['', ' \n\n', '\uFEFF', '---\na: b\n---\n', '{% if x %}\n{% endif %}']) {
    expect(readLetter(source, {format: 'text'}).blocks).toEqual([])
  }
})
