import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Syntax} from '../../src/letter/letter.ts'
import {readLetter} from '../../src/letter/read.ts'
import {control, field, read, WORDS, type Word, type Written, write} from './written.ts'

/** A block: how it starts, what goes between its lines, how it ends, and what may stand between its words. */
interface Shape {
  readonly open: string
  readonly line: string
  readonly close: string
  readonly gaps: readonly string[]
  /** When its words are written as in another format. */
  readonly words?: Syntax
}

const SHAPES: Readonly<Record<Syntax, readonly Shape[]>> = {
  text: [
    {open: '', line: '\n', close: '\n\n', gaps: [' ', '  ', '\u00A0', '\t', '\n']},
    {open: '- ', line: '\n  ', close: '\n', gaps: [' ', '\n']},
    {open: '  • ', line: '\n', close: '\n', gaps: [' ']},
    {open: '1. ', line: '\n   ', close: '\n\n', gaps: [' ', '\n']},
  ],
  markdown: [
    {open: '', line: '\n', close: '\n\n', gaps: [' ', '  ', '&nbsp;', '\n', '  \n', '\\\n', '<br>', ' \n ']},
    {open: '> ', line: '\n> ', close: '\n\n', gaps: [' ', '\n', '  \n', '&nbsp;']},
    {open: '> > ', line: '\n>  > ', close: '\n\n', gaps: [' ', '\n']},
    {open: '- ', line: '\n  ', close: '\n\n', gaps: [' ', '\n', '  \n']},
    {open: '- a\n\n  > ', line: '\n  > ', close: '\n\n', gaps: [' ', '\n']},
    {open: '1. ', line: '\n', close: '\n\n', gaps: [' ', '\n']},
    {open: '## ', line: '', close: '\n\n', gaps: [' ', '\t', '&nbsp;']},
    {open: '| ', line: '', close: ' |\n|---|\n\n', gaps: [' ', '  ']},
    {open: '<div>\n', line: '\n', close: '\n</div>\n\n', gaps: [' ', '\n'], words: 'html'},
    {open: '_', line: '', close: '_\n\n', gaps: [' ']},
    {open: '[', line: '', close: '](https://voorbeeld.nl/a_b)\n\n', gaps: [' ']},
  ],
  html: [
    {
      open: '<p>',
      line: '\n',
      close: '</p>\n',
      gaps: [' ', '\n', '&nbsp;', '<br>', '<br/> ', ' <b> ', '</i>\n'],
    },
    {open: '<li>', line: '\n', close: '</li>', gaps: [' ', '\n   ']},
    {
      open: '<table><tr><td>',
      line: '\n',
      close: '</td></tr></table>',
      gaps: [' ', '</td><td>', '</td></tr>\n<tr><td>'],
    },
    {
      open: '<table>',
      line: '\n',
      close: '<tr><td></td></tr></table>',
      gaps: [' ', '\n', '<tr> ', '</tr><!-- x --> '],
    },
    {open: '<div style="a:b"><h2>', line: '\n', close: '</h2></div>', gaps: [' ', '</h2><p>']},
    {open: '<mj-text color="a">', line: '\n', close: '</mj-text>', gaps: [' ', '</mj-text>\n<mj-text>']},
    {open: '', line: '\n', close: '<br><br>', gaps: [' ', '\n', '</span> ', '</p> ', '<td> ']},
  ],
}

function letterIn(format: Syntax) {
  const block = fc.constantFrom(...SHAPES[format]).chain(shape => {
    const item = fc.oneof(
      {arbitrary: WORDS[shape.words ?? format], weight: 8},
      {arbitrary: field, weight: 2},
      {arbitrary: control, weight: 1},
    )
    return fc.record({
      shape: fc.constant(shape),
      items: fc.array(fc.tuple(item, fc.nat()), {minLength: 1, maxLength: 8}),
    })
  })
  const plainWord: Word = [{source: 'Tekst', text: 'Tekst'}]
  return fc
    .record({blocks: fc.array(block, {minLength: 1, maxLength: 5}), crlf: fc.boolean()})
    .map(({blocks, crlf}) => {
      const written: Written = {source: '', words: []}
      for (const {shape, items} of blocks) {
        const newline = (text: string) => text.replace(/\n/g, crlf ? '\r\n' : '\n')
        for (const open of shape.open.split(/(\ba\b)/)) {
          if (open === 'a' && format === 'markdown') write(written, [{source: 'a', text: 'a'}])
          else written.source += newline(open)
        }
        // A block that starts with a tag or a mark could be something else than it says.
        write(written, plainWord)
        for (const [word, choice] of items) {
          const gap = shape.gaps[choice % shape.gaps.length]!
          written.source += newline(gap.replace(/\n/g, shape.line || ' '))
          write(written, word)
        }
        written.source += newline(shape.close)
      }
      return written
    })
}

describe('every word of a letter stands where its map says', () => {
  for (const format of ['text', 'markdown', 'html'] as const) {
    test(format, () => {
      fc.assert(
        fc.property(letterIn(format), ({source, words}) => {
          const letter = readLetter(source, {format})
          expect(read(letter)).toEqual(words)
        }),
        {numRuns: 400},
      )
    })
  }
})
