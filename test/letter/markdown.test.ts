import {expect, test} from 'vitest'
import {blocks as blocksOf, sourceOf} from './blocks.ts'

const blocks = (source: string) => blocksOf(source, 'markdown')

test('headings, paragraphs, items, cells and buttons stand on their own', () => {
  expect(
    blocks(`# Kop

Een *heel* belangrijke
alinea met **[een link](https://x.nl/pad_naam)**.

- punt
  vervolgd
  1. dieper

> citaat

| a | b |
|---|---|
| c {{d}} | ~~e~~ |
`),
  ).toEqual([
    'heading 1: Kop',
    'paragraph: Een heel belangrijke alinea met een link.',
    'list-item 1: punt vervolgd',
    'list-item 2: dieper',
    'paragraph: citaat',
    'table-cell: a',
    'table-cell: b',
    'table-cell: c ◆',
    'table-cell: e',
  ])
})

test('what is no prose makes no block', () => {
  expect(
    blocks(
      '```\ncode\n```\n\n![beeld](x.png)\n\n[a]: https://x.nl\n\n---\n\n<!-- Let op -->\n\n<style>p {}</style>\n\n***',
    ),
  ).toEqual([])
})

test('inline code is inert', () => {
  expect(blocks('Typ `npm run x` in.')).toEqual(['paragraph: Typ ◇ in.'])
})

test('an indented address is prose, line by line', () => {
  expect(blocks('Aan:\n\n    De heer Jansen\n    Dorpsstraat 1\n\nDag')).toEqual([
    'paragraph: Aan:',
    'paragraph: De heer Jansen\nDorpsstraat 1',
    'paragraph: Dag',
  ])
})

test('a rule under a closing makes no heading of it, an underlined heading is one', () => {
  expect(blocks('Met vriendelijke groet,\nJan\n---\nVoet')).toEqual([
    'paragraph: Met vriendelijke groet,\nJan',
    'paragraph: Voet',
  ])
  expect(blocks('Hoogachtend,\n---')).toEqual(['paragraph: Hoogachtend,'])
  expect(blocks('Uw rekening\n-----------\n\nTekst\n\nKop\n===')).toEqual([
    'heading 2: Uw rekening',
    'paragraph: Tekst',
    'heading 1: Kop',
  ])
})

test('a year at the start of a paragraph makes no list of it', () => {
  expect(blocks('1986\\. Dat\n\n2024. Een mooi jaar.\n\n3. drie')).toEqual([
    'paragraph: 1986. Dat',
    'paragraph: 2024. Een mooi jaar.',
    'list-item 1: drie',
  ])
})

test('hard breaks are line ends, two of them end the block', () => {
  expect(blocks('een  \ntwee\\\ndrie<br>vier<br><br>vijf')).toEqual([
    'paragraph: een\ntwee\ndrie\nvier',
    'paragraph: vijf',
  ])
})

test('labels, greetings and lines of a signature keep their line', () => {
  expect(blocks('**Nummer:** {{nr}}\n**Bedrag:** {{b}}')).toEqual(['paragraph: Nummer: ◆\nBedrag: ◆'])
  expect(blocks('Met vriendelijke groet,\r\nJan')).toEqual(['paragraph: Met vriendelijke groet,\nJan'])
})

test('HTML in Markdown is read as HTML', () => {
  expect(
    blocks('<div>\n<p>Een &euro; 5</p>\n<p>twee</p>\n</div>\n\nmet <b>ver</b>der <span>woord</span>'),
  ).toEqual(['paragraph: Een € 5', 'paragraph: twee', 'paragraph: met verder woord'])
  expect(blocks('> <p>a\n> b</p>')).toEqual(['paragraph: a b'])
  expect(sourceOf('> <p>a &eacute;&eacute;n\n> b</p>', 'markdown', 'één')).toBe('&eacute;&eacute;n')
})

test('control tags alone on their line part blocks', () => {
  expect(blocks('Een.\n{% if x %}\nTwee.\n{% endif %}\nDrie. {% if y %}Vier.{% endif %}')).toEqual([
    'paragraph: Een.',
    'paragraph: Twee.',
    'paragraph: Drie. Vier.',
  ])
  expect(blocks('- a\n{% if x %}\n- b\n{% endif %}\n\n1. {% if z %}stap{% endif %} een')).toEqual([
    'list-item 1: a',
    'list-item 1: b',
    'list-item 1: stap een',
  ])
})

test('a word keeps its place through references, escapes, emphasis and quotes', () => {
  const source = 'Dit is &eacute;&eacute;n\\. En\r\n> > ver*volg*d en&nbsp;b\\*c\r\n> > na&shy;druk'
  expect(sourceOf(source, 'markdown', 'één.')).toBe('&eacute;&eacute;n\\.')
  expect(sourceOf(source, 'markdown', 'vervolgd')).toBe('ver*volg*d')
  expect(sourceOf(source, 'markdown', 'b*c')).toBe('b\\*c')
  expect(sourceOf(source, 'markdown', 'nadruk')).toBe('na&shy;druk')
  expect(
    sourceOf(
      '\\&amp; &onbekend; &amp;amp; &bne;x &fjlig;a',
      'markdown',
      '&amp; &onbekend; &amp; =\u20e5x fja',
    ),
  ).toBe('\\&amp; &onbekend; &amp;amp; &bne;x &fjlig;a')
})

test('addresses in finished text keep their place when tables are read', () => {
  const source = '| a |\n|---|\n\nMail naar (info@voorbeeld.nl) of www.voorbeeld.nl, dus.'
  expect(sourceOf(source, 'markdown', 'info@voorbeeld.nl')).toBe('info@voorbeeld.nl')
  expect(sourceOf(source, 'markdown', 'dus')).toBe('dus')
})
