import fc from 'fast-check'
import type {Nodes, Root} from 'nlcst'
import retextRepeatedWords from 'retext-repeated-words'
import retextSentenceSpacing from 'retext-sentence-spacing'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import type {Format} from '../../src/letter/letter.ts'
import {readLetter} from '../../src/letter/read.ts'
import {toNlcst} from '../../src/retext/to-nlcst.ts'

const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  RootNode: ['ParagraphNode', 'WhiteSpaceNode'],
  ParagraphNode: ['SentenceNode', 'WhiteSpaceNode'],
  SentenceNode: ['WordNode', 'PunctuationNode', 'SymbolNode', 'WhiteSpaceNode', 'SourceNode'],
  WordNode: ['TextNode', 'PunctuationNode', 'SymbolNode'],
}

/** What is wrong with a tree: children of the wrong type, empty nodes, positions out of order or outside their parent. */
function faults(node: Nodes, source: string): string[] {
  const found: string[] = []
  const {position} = node
  if ('value' in node && node.value === '') found.push(`${node.type} is empty`)
  if (position) {
    for (const {line, column, offset} of [position.start, position.end]) {
      const lines = source.slice(0, offset).split(/\r\n|\n|\r/)
      if (line !== lines.length || column !== lines.at(-1)!.length + 1)
        found.push(`${node.type} at ${offset}`)
    }
  }
  if (!('children' in node)) return found
  if (node.children.length === 0 && node.type !== 'RootNode') found.push(`${node.type} has no children`)
  let at = position!.start.offset!
  for (const child of node.children) {
    if (!CHILDREN[node.type]?.includes(child.type)) found.push(`${child.type} in ${node.type}`)
    if (child.position) {
      if (child.position.start.offset! < at)
        found.push(`${child.type} starts at ${child.position.start.offset}`)
      at = child.position.end.offset!
      if (at > position!.end.offset!) found.push(`${child.type} ends at ${at}`)
    } else if (child.type !== 'WhiteSpaceNode') found.push(`${child.type} has no position`)
    found.push(...faults(child, source))
  }
  return found
}

const textOf = (node: Nodes): string => ('value' in node ? node.value : node.children.map(textOf).join(''))

function* all(node: Nodes): Iterable<Nodes> {
  yield node
  if ('children' in node) for (const child of node.children) yield* all(child)
}

const tree = (source: string, format: Format): Root => toNlcst(readLetter(source, {format}))

const MARKDOWN = `# Herinnering

Beste {{naam}},  uw **rekening** van € 12,50 is te&nbsp;laat. Betaal  vóór 12-03-2026
op NL91 ABNA 0417 1643 00.

- Ga naar https://voorbeeld.nl/betalen.
- Bel a.u.b. foto’s & co!
`

describe('toNlcst', () => {
  it('gives every block as a paragraph with our sentences', () => {
    const root = tree(MARKDOWN, 'markdown')
    expect(faults(root, MARKDOWN)).toEqual([])
    const paragraphs = root.children.filter(node => node.type === 'ParagraphNode')
    const sentences = paragraphs.map(node =>
      node.children.filter(child => child.type === 'SentenceNode').map(textOf),
    )
    expect(sentences).toEqual([
      ['Herinnering'],
      [
        'Beste {{naam}},  uw rekening van € 12,50 is te laat.',
        'Betaal  vóór 12-03-2026\nop NL91 ABNA 0417 1643 00.',
      ],
      ['Ga naar https://voorbeeld.nl/betalen.'],
      ['Bel a.u.b. foto’s & co!'],
    ])
  })

  it('keeps merge fields and addresses as source', () => {
    const sources = [...all(tree(MARKDOWN, 'markdown'))].filter(node => node.type === 'SourceNode')
    expect(sources.map(node => node.value)).toEqual([
      '{{naam}}',
      'NL91 ABNA 0417 1643 00',
      'https://voorbeeld.nl/betalen',
    ])
    for (const {value, position} of sources) {
      expect(MARKDOWN.slice(position!.start.offset, position!.end.offset)).toBe(value)
    }
  })

  it('points at the words in the source', () => {
    for (const [source, format] of [
      [MARKDOWN, 'markdown'],
      ['<p>Beste&nbsp;{{naam}},</p>\r\n<ul><li>Betaal <b>snel</b><br>of bel.</li></ul>', 'html'],
      ['Beste klant,\n\nBetaal uw foto’s\nvandaag.', 'text'],
    ] as const) {
      const root = tree(source, format)
      expect(faults(root, source)).toEqual([])
      const words = [...all(root)].filter(node => node.type === 'WordNode')
      expect(words.length).toBeGreaterThan(4)
      for (const word of words) {
        expect(source.slice(word.position!.start.offset, word.position!.end.offset)).toBe(textOf(word))
      }
    }
  })

  it('divides a word into text and what joins it', () => {
    const [word] = [...all(tree('foto’s', 'text'))].filter(node => node.type === 'WordNode')
    expect(word!.children.map(({type, value, position}) => [type, value, position?.start.offset])).toEqual([
      ['TextNode', 'foto', 0],
      ['PunctuationNode', '’', 4],
      ['TextNode', 's', 5],
    ])
  })

  it('covers a word that markup cuts', () => {
    const source = '<p>Dit is der<b>halve</b> zo.</p>'
    const word = [...all(tree(source, 'html'))].find(
      node => node.type === 'WordNode' && textOf(node) === 'derhalve',
    )
    expect(source.slice(word?.position?.start.offset, word?.position?.end.offset)).toBe('der<b>halve')
  })

  it('takes sentences that are known already', () => {
    const letter = readLetter('Eerste zin. Tweede zin.', {format: 'text'})
    const root = toNlcst(letter, [{block: letter.blocks[0]!, sentences: []}])
    expect(root.children).toEqual([])
    expect(faults(root, letter.source)).toEqual([])
  })

  it('is a valid tree for any letter', () => {
    const piece = fc.constantFrom(
      ...[
        'Betaal',
        ' ',
        '  ',
        '\n',
        '\n\n',
        '. ',
        '{{naam}}',
        '{% if x %}',
        '&amp;',
        '&nbsp;',
        '**',
        '<b>',
        '</b>',
        '<p>',
        '- ',
      ],
      ...[
        '# ',
        '`code`',
        'www.x.nl',
        '€ 12,50',
        '😀',
        '"',
        "'s",
        '\\*',
        '<br>',
        '\r\n',
        '| a | b |\n|---|---|\n| c | d |\n',
        'é',
      ],
    )
    fc.assert(
      fc.property(
        fc.array(piece, {maxLength: 25}),
        fc.constantFrom<Format>('markdown', 'html', 'text'),
        (pieces, format) => {
          const source = pieces.join('')
          expect(faults(tree(source, format), source)).toEqual([])
        },
      ),
      {numRuns: 300},
    )
  })
})

describe('retext plugins on the tree', () => {
  const run = (source: string): VFile => {
    const file = new VFile(source)
    unified().use(retextRepeatedWords).use(retextSentenceSpacing).runSync(tree(source, 'markdown'), file)
    return file
  }

  it('finds a repeated word, with the place in the source', () => {
    const [message, ...more] = run('# Kop\n\nBetaal **de** de rekening.').messages
    expect(more).toEqual([])
    expect(message).toMatchObject({source: 'retext-repeated-words', line: 3, column: 10})
  })

  it('finds two spaces between sentences', () => {
    const [message, ...more] = run('Betaal nu.  Bel ons. Of mail\nons.\n').messages
    expect(more).toEqual([])
    expect(message).toMatchObject({source: 'retext-sentence-spacing', line: 1, column: 11, actual: '  '})
  })

  it('is silent on a tidy letter', () => {
    expect(run(MARKDOWN).messages).toEqual([])
  })
})
