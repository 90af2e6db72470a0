import {describe, expect, it} from 'vitest'
import {ignoresOf} from '../src/ignore.ts'
import {letterFacts} from '../src/letter/facts.ts'
import {readLetter} from '../src/letter/read.ts'
import {lint} from '../src/lint.ts'
import {testResources} from './resources.ts'

const COMMENT = '<!-- briefwijzer-disable-next-line jargon -- staat zo op het formulier -->'

/** Lines with a finding about the word, in a letter of that name. */
function told(source: string, path = 'brief.md'): number[] {
  const letter = readLetter(source, {path})
  const {findings} = lint(letter, letterFacts(letter, path), testResources())
  return findings.filter(({entry}) => entry === 'slotaanmaning').map(({start}) => start.line)
}

const WORD = 'Dit is een slotaanmaning.'

describe('a comment that asks for silence', () => {
  it.each<[string, string, number[]]>([
    ['the next line', `${COMMENT}\n${WORD}\n\n${WORD}\n`, [4]],
    ['over blank lines', `${COMMENT}\n\n \n${WORD}\n`, []],
    ['the paragraph that starts there', `${COMMENT}\nEerst dit. Dan\ndat. ${WORD}\n\n${WORD}\n`, [5]],
    ['only what starts there', `Beste lezer,\n\n${WORD}\n\n${COMMENT}\n`, [3]],
    ['a heading', `${COMMENT}\n# Slotaanmaning\n\n${WORD}\n`, [4]],
    ['a table', `${COMMENT}\n| a | b |\n| - | - |\n| c | slotaanmaning |\n\n${WORD}\n`, [6]],
    [
      'one item of a list',
      `- Slotaanmaning\n  ${COMMENT}\n- Een slotaanmaning\n  met meer slotaanmaning\n- Slotaanmaning\n`,
      [1, 5],
    ],
    ['a quotation', `> ${COMMENT}\n>\n> ${WORD}\n> ${WORD}\n>\n> ${WORD}\n`, [6]],
    [
      'two comments above one line',
      `${COMMENT}\n<!-- briefwijzer-disable-next-line tone -- ook dit -->\n${WORD}\n`,
      [],
    ],
    ['by entry', `${COMMENT.replace('jargon', 'slotaanmaning')}\n${WORD}\n`, []],
    ['by rule and entry', `${COMMENT.replace('jargon', 'tone jargon/slotaanmaning')}\n${WORD}\n`, []],
    ['with commas', `${COMMENT.replace('jargon', 'tone,jargon')}\n${WORD}\n`, []],
    ['without a reason', `<!-- briefwijzer-disable-next-line jargon -->\n${WORD}\n`, []],
    ['over two lines', `<!--\n  briefwijzer-disable-next-line jargon\n-->\n${WORD}\n`, []],
    ['with CRLF', `${COMMENT}\r\n${WORD}\r\n\r\n${WORD}\r\n`, [4]],
    ['behind prose on its own line', `Beste lezer, ${COMMENT}\n${WORD}\n`, []],
    ['of another rule', `${COMMENT.replace('jargon', 'tone')}\n${WORD}\n`, [2]],
    ['of no rule', `${COMMENT.replace(' jargon', '')}\n${WORD}\n`, [2]],
    ['of another word', `${COMMENT.replace('next-line', 'next-lines')}\n${WORD}\n`, [2]],
    ['in fenced code', `\`\`\`\n${COMMENT}\n\`\`\`\n${WORD}\n`, [4]],
    ['in inline code', `Zo: \`${COMMENT}\`\n${WORD}\n`, [2]],
    ['in front matter', `---\ntitle: x\n# ${COMMENT}\n---\n${WORD}\n`, [5]],
    ['at the end of the file', `${WORD}\n\n${COMMENT}`, [1]],
  ])('Markdown: %s', (_, source, lines) => {
    expect(told(source)).toEqual(lines)
  })

  it.each<[string, string, number[]]>([
    ['the next line', `<div>\n${COMMENT}\n${WORD}<br>\n${WORD}\n</div>\n`, [4]],
    ['the element that starts there', `${COMMENT}\n<p>\nEerst.\n${WORD}</p>\n<p>\n${WORD}</p>\n`, [6]],
    ['not all that is in a layout', `${COMMENT}\n<div>\n<p>${WORD}</p>\n</div>\n`, [3]],
    ['in a script', `<script>\n${COMMENT}\n</script>\n<p>${WORD}</p>\n`, [4]],
    ['MJML', `<mj-text>\n${COMMENT}\n${WORD}\n</mj-text>\n`, []],
  ])('HTML: %s', (_, source, lines) => {
    expect(told(source, 'brief.html')).toEqual(lines)
  })

  it('is nothing in plain text', () => {
    expect(told(`${COMMENT}\n${WORD}\n`, 'brief.txt')).toEqual([2])
  })
})

describe('ignoresOf', () => {
  it('gives names, reason and place', () => {
    const source = `Dag.\n\n<!--briefwijzer-disable-next-line  jargon, tone/dwang  --  wel -- goed -->\nRegel\n`
    expect(ignoresOf(source, 'markdown')).toEqual([
      {
        start: 6,
        end: 80,
        names: ['jargon', 'tone/dwang'],
        reason: 'wel -- goed',
        covers: [
          {start: 81, end: 86},
          {start: 81, end: 86},
        ],
      },
    ])
  })

  it('finds the line below a pile of them', () => {
    const source = `${`${COMMENT}\n`.repeat(500)}${WORD}\n`
    const ignores = ignoresOf(source, 'markdown')
    expect(ignores).toHaveLength(500)
    expect(ignores[0]!.covers[0]!.start).toBe(source.length - WORD.length - 1)
  })

  it('looks once for what stands below a line full of them', () => {
    const source = `${COMMENT.repeat(300)}\n${'\n'.repeat(50)}${WORD}\n`
    const ignores = ignoresOf(source, 'markdown')
    expect(ignores).toHaveLength(300)
    expect(ignores[0]!.covers[0]!.start).toBe(source.length - WORD.length - 1)
    // One list for all, or a letter of them would take the square of its length.
    expect(new Set(ignores.map(({covers}) => covers)).size).toBe(1)
  })
})
