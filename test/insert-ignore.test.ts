import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {applyEdits} from '../src/dutch/edit.ts'
import {insertIgnore, reasonProblem} from '../src/insert-ignore.ts'
import {letterFacts} from '../src/letter/facts.ts'
import {readLetter} from '../src/letter/read.ts'
import {lint} from '../src/lint.ts'
import {testResources} from './resources.ts'

const COMMENT = '<!-- briefwijzer-disable-next-line jargon/slotaanmaning -- mag -->'

function look(source: string, path: string) {
  const letter = readLetter(source, {path})
  const {findings} = lint(letter, letterFacts(letter, path), testResources())
  return {letter, findings, words: findings.filter(({entry}) => entry === 'slotaanmaning')}
}

/** The letter with the last of its findings about the word ignored. */
function ignored(source: string, path = 'brief.md'): string | undefined {
  const {letter, words} = look(source, path)
  const edit = insertIgnore(letter, words.at(-1)!, 'mag')
  return edit && applyEdits(source, [edit])
}

const WORD = 'Dit is een slotaanmaning.'

describe('insertIgnore', () => {
  it.each<[string, string, string]>([
    ['a paragraph', `Beste lezer,\n\n${WORD}\n`, `Beste lezer,\n\n@\n${WORD}\n`],
    ['the first line', `${WORD}\n`, `@\n${WORD}\n`],
    ['the middle of a paragraph', `Dit is\nveel. ${WORD}\n`, `@\nDit is\nveel. ${WORD}\n`],
    ['a heading', `# Slotaanmaning\n\nDag.\n`, `@\n# Slotaanmaning\n\nDag.\n`],
    ['a heading right below a paragraph', `Dag.\n# Slotaanmaning\n`, `Dag.\n@\n# Slotaanmaning\n`],
    [
      'a table',
      `Dag.\n\n| a | b |\n|-|-|\n| c | slotaanmaning |\n`,
      `Dag.\n\n@\n| a | b |\n|-|-|\n| c | slotaanmaning |\n`,
    ],
    ['the first of a list', `- ${WORD}\n- Dag.\n`, `@\n- ${WORD}\n- Dag.\n`],
    ['the middle of a list', `- Dag.\n- ${WORD}\n- Tot ziens.\n`, `- Dag.\n  @\n- ${WORD}\n- Tot ziens.\n`],
    ['a numbered list', `1. Dag.\n2. ${WORD}\n`, `1. Dag.\n   @\n2. ${WORD}\n`],
    ['an item that goes on', `- Dag.\n- Dit is\n  dus. ${WORD}\n`, `- Dag.\n  @\n- Dit is\n  dus. ${WORD}\n`],
    ['a paragraph in an item', `- Dag.\n\n  ${WORD}\n`, `- Dag.\n\n  @\n  ${WORD}\n`],
    ['a quotation', `> Dag.\n>\n> ${WORD}\n`, `> Dag.\n>\n> @\n> ${WORD}\n`],
    ['CRLF', `Dag.\r\n\r\n${WORD}\r\n`, `Dag.\r\n\r\n@\r\n${WORD}\r\n`],
    ['a line without an end', `Dag.\r\n\r\n${WORD}`, `Dag.\r\n\r\n@\r\n${WORD}`],
    ['below front matter', `---\nkanaal: brief\n---\n${WORD}\n`, `---\nkanaal: brief\n---\n@\n${WORD}\n`],
  ])('Markdown: %s', (_, source, expected) => {
    expect(ignored(source)).toBe(expected.replace('@', COMMENT))
  })

  it.each<[string, string, string]>([
    ['a paragraph', `<p>Dag.</p>\n  <p>${WORD}</p>\n`, `<p>Dag.</p>\n  @\n  <p>${WORD}</p>\n`],
    ['a line in a paragraph', `<p>Dag en\n${WORD}</p>\n`, `<p>Dag en\n@\n${WORD}</p>\n`],
    ['text with a tag over two lines', `<p\nclass="x">${WORD}</p>\n`, `@\n<p\nclass="x">${WORD}</p>\n`],
    [
      'the title of a page',
      '<html><head>\n<title>\nSlotaanmaning</title></head></html>',
      '<html><head>\n@\n<title>\nSlotaanmaning</title></head></html>',
    ],
    ['text with line ends', '<pre>\nDag.\nSlotaanmaning\n</pre>', '@\n<pre>\nDag.\nSlotaanmaning\n</pre>'],
  ])('HTML: %s', (_, source, expected) => {
    expect(ignored(source, 'brief.html')).toBe(expected.replace('@', COMMENT))
  })

  it('has no place in plain text', () => {
    expect(ignored(WORD, 'brief.txt')).toBeUndefined()
  })

  const line = fc.constantFrom(
    WORD,
    'Dit is veel tekst.',
    '# Slotaanmaning',
    '- Een slotaanmaning',
    '  - Nog een slotaanmaning',
    '1. Een slotaanmaning',
    '   en verder',
    '> Een slotaanmaning',
    '| a | slotaanmaning |',
    '| - | - |',
    '---',
    '{% if x %}',
    '{{naam}}',
    '<div>Een slotaanmaning</div>',
    '<p>',
    '```',
    '    code',
    '',
    '',
  )
  it('silences that one finding and changes nothing of what the letter says', () => {
    fc.assert(
      fc.property(fc.array(line, {maxLength: 12}), fc.constantFrom('a.md', 'a.html'), (lines, path) => {
        const source = `Dag.\n\n${lines.join('\n')}\n`
        const before = look(source, path)
        for (const finding of before.words) {
          const edit = insertIgnore(before.letter, finding, 'mag')
          if (!edit) continue
          const after = look(applyEdits(source, [edit]), path)
          expect(after.letter.blocks.map(({kind, text}) => [kind, text])).toEqual(
            before.letter.blocks.map(({kind, text}) => [kind, text]),
          )
          const move = (offset: number): number => (offset < edit.start ? offset : offset + edit.text.length)
          const left = after.words.map(({start}) => start.offset)
          expect(left).not.toContain(move(finding.start.offset))
          const others = before.findings.filter(({entry}) => entry !== 'slotaanmaning').map(({rule}) => rule)
          expect(after.findings.filter(({entry}) => entry !== 'slotaanmaning').map(({rule}) => rule)).toEqual(
            others,
          )
        }
      }),
      {numRuns: 60},
    )
  })
})

describe('reasonProblem', () => {
  it.each([
    ['Zo staat het in de wet, artikel 6:96 (BW).', undefined],
    ['twee\nregels', 'Schrijf de reden op één regel.'],
    ['met {{naam}}', 'Schrijf de reden zonder de tekens { } < > [ ] « » % $ en zonder --.'],
    ['uit --> hier', 'Schrijf de reden zonder de tekens { } < > [ ] « » % $ en zonder --.'],
  ])('%s', (reason, problem) => {
    expect(reasonProblem(reason)).toBe(problem)
  })
})
