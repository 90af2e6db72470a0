import {expect, test} from 'vitest'
import {UnreadableLetter} from '../../src/letter/letter.ts'
import {readLetter} from '../../src/letter/read.ts'
import {blocks as blocksOf, sourceOf} from './blocks.ts'

const blocks = (source: string) => blocksOf(source, 'html')

test('a page with head, preheader, layout table, list and footer', () => {
  expect(
    blocks(`<!DOCTYPE html><html><head><title>Uw rekening</title><style>p {color: red}</style>
<!--[if mso]><p>Outlook</p><![endif]--></head>
<body><div style="display:none; max-height:0">Nog &euro; {{bedrag}} open&zwnj;&nbsp;&zwnj;</div>
<table role="presentation"><tr><td><h1>Herinnering</h1><p>Beste {{naam}},</p>
Tekst in de cel. <img alt="Niet dit">
<a class="btn" href="{{url}}">Betaal nu</a></td></tr></table>
<ul><li>een</li><li>twee<ol><li>drie</li></ol></li></ul>
<table><tr><th>Nummer</th><td>12</td></tr></table>
<div hidden>Nooit te zien</div><script>var x = 'tekst'</script>
Met groet,<br>Jan<br><br>Voet
</body></html>`),
  ).toEqual([
    'title: Uw rekening',
    'preview: Nog € ◆ open',
    'heading 1: Herinnering',
    'paragraph: Beste ◆,',
    'table-cell: Tekst in de cel.',
    'button: Betaal nu',
    'list-item 1: een',
    'list-item 1: twee',
    'list-item 2: drie',
    'table-cell: Nummer',
    'table-cell: 12',
    'paragraph: Met groet,\nJan',
    'paragraph: Voet',
  ])
})

test('MJML', () => {
  expect(
    blocks(`<mjml><mj-head><mj-title>Titel</mj-title><mj-preview>Kort</mj-preview><mj-style>.a {}</mj-style>
<mj-attributes><mj-all font-family="Arial" /></mj-attributes></mj-head>
<mj-body><mj-section><mj-column><mj-image src="x.png" /><mj-text font-size="16px">Beste {{naam}}, <b>be</b>taal
nu.</mj-text><mj-divider /><mj-text>Dag</mj-text><mj-button href="x">Betaal</mj-button></mj-column></mj-section></mj-body></mjml>`),
  ).toEqual([
    'title: Titel',
    'preview: Kort',
    'paragraph: Beste ◆, betaal nu.',
    'paragraph: Dag',
    'button: Betaal',
  ])
})

test('text outside elements is parted by blank lines, preformatted text by line ends', () => {
  expect(blocks('Onderwerp: herinnering\n\nBeste {{naam}},\r\n\r\nEen\nregel')).toEqual([
    'title: herinnering',
    'paragraph: Beste ◆,',
    'paragraph: Een regel',
  ])
  expect(blocks('<pre>\nDe heer Jansen\nDorp 1\n</pre><p>a\n\nb</p>')).toEqual([
    'paragraph: De heer Jansen\nDorp 1',
    'paragraph: a b',
  ])
})

test('code is inert, line ends and joined words are as a browser shows them', () => {
  expect(
    blocks('<p>Typ <code>abc</code>. <b>der</b>halve in<wbr>casso, <i>een</i>\n  <u>twee</u></p>'),
  ).toEqual(['paragraph: Typ ◇. derhalve incasso, een twee'])
})

test('a word keeps its place through references of every kind', () => {
  const source =
    '<p>a &amp b &copy x &euro;5 &onbekend; &lt; y &gt; &notit; &notin; &ampamp; &fjlig;d &#x80;9</p>'
  const text = 'a & b © x €5 &onbekend; < y > ¬it; ∉ &amp; fjd €9'
  expect(sourceOf(source, 'html', text)).toBe(source.slice(3, -4))
  for (const [word, written] of [
    ['€5', '&euro;5'],
    ['<', '&lt;'],
    ['¬it;', '&notit;'],
    ['&amp;', '&ampamp;'],
    ['fjd', '&fjlig;d'],
    ['€9', '&#x80;9'],
  ] as const) {
    expect(sourceOf(source, 'html', word), word).toBe(written)
  }
})

test('text that a parser moves out of a table or puts together keeps its place', () => {
  const source = 'voor<table>eerst <tr>dan <td>cel</td></tr>laatst</table>na</span>derhand'
  expect(sourceOf(source, 'html', 'cel')).toBe('cel')
  expect(sourceOf(source, 'html', 'dan')).toBe('dan')
  expect(sourceOf(source, 'html', 'laatst')).toBe('laatst')
  expect(sourceOf(source, 'html', 'naderhand')).toBe('na</span>derhand')
})

test('control tags between rows leave the table whole', () => {
  expect(
    blocks(
      '<table>{% for r in rijen %}<tr><td>{{r}}</td></tr>{% endfor %}</table>\n% if x:\n<p>Tekst</p>\n% endif',
    ),
  ).toEqual(['table-cell: ◆', 'paragraph: Tekst'])
})

test('HTML that is nested too deep is refused in Dutch', () => {
  const deep = '<div>'.repeat(20_000)
  expect(() => readLetter(deep, {format: 'html'})).toThrow(UnreadableLetter)
  expect(() => readLetter(deep, {format: 'html'})).toThrow(/te veel lagen/)
  expect(() => readLetter('> '.repeat(5000), {format: 'markdown'})).toThrow(UnreadableLetter)
})
