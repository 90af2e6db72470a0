import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {excerpt} from '../../src/report/excerpt.ts'
import {textWidth} from '../../src/report/width.ts'
import {finding} from './sample.ts'

/** The line with the marks under it, as a report shows them. */
function show(source: string, words: readonly string[], width = 60): string {
  const shown = excerpt(source, finding(source, words).parts, width)
  if (!shown) return ''
  let marks = ''
  for (const {column, width} of shown.marks) marks = marks.padEnd(column) + '^'.repeat(width)
  return `${shown.line}\n${marks}`
}

describe('excerpt', () => {
  it('marks a word', () => {
    expect(show('Eerste regel.\nDeze slotaanmaning is de laatste.\nEinde.', ['slotaanmaning'])).toBe(
      'Deze slotaanmaning is de laatste.\n     ^^^^^^^^^^^^^',
    )
  })

  it('marks the parts of a split term', () => {
    expect(show('U dient het bedrag te voldoen.', ['dient', 'te'])).toBe(
      'U dient het bedrag te voldoen.\n  ^^^^^            ^^',
    )
  })

  it('takes the indent of a line away, and reckons a tab as one column', () => {
    expect(show('\t  U\tdient.', ['dient'])).toBe('U dient.\n  ^^^^^')
  })

  it('reckons wide characters as two columns', () => {
    expect(show('😀 漢字 dient', ['dient'])).toBe('😀 漢字 dient\n        ^^^^^')
  })

  it('marks up to the end of the line when the finding goes on behind it', () => {
    expect(show('Dit is een zin\nover twee regels.', ['is een zin\nover'])).toBe(
      'Dit is een zin\n    ^^^^^^^^^^',
    )
  })

  it('cuts a long line around the place', () => {
    const source = `${'Hier staat heel veel. '.repeat(20)}U dient te betalen. ${'En nog meer. '.repeat(20)}`
    expect(show(source, ['dient'], 50)).toBe(
      '…staat heel veel. U dient te betalen. En nog …\n                    ^^^^^',
    )
  })

  it('says nothing of the letter as a whole', () => {
    expect(excerpt('Brief.', [], 60)).toBeUndefined()
    expect(excerpt('', [{start: 0, end: 0}], 60)).toBeUndefined()
  })

  it('shows nothing that steers a terminal', () => {
    expect(show('\u001B[2JU dient\u009B te', ['dient'])).toBe('␛[2JU dient� te\n      ^^^^^')
  })

  it('stays within the width, and marks what it says it marks', () => {
    const word = fc.constantFrom(
      'de',
      'betalingsachterstand',
      '漢字',
      '😀',
      'één',
      '\t',
      '{{naam}}',
      'x'.repeat(90),
    )
    fc.assert(
      fc.property(
        fc.array(word, {minLength: 1, maxLength: 40}),
        fc.nat(),
        fc.integer({min: 30, max: 100}),
        (words, pick, width) => {
          const at = pick % words.length
          const start = words.slice(0, at).join(' ').length + (at > 0 ? 1 : 0)
          const source = words.join(' ')
          const marked = words[at]!
          if (marked === '\t') return
          const shown = excerpt(source, [{start, end: start + marked.length}], width)!
          expect(textWidth(shown.line)).toBeLessThanOrEqual(width)
          const [mark] = shown.marks
          let column = 0
          let under = ''
          for (const {segment} of new Intl.Segmenter().segment(shown.line)) {
            if (column >= mark!.column && column < mark!.column + mark!.width) under += segment
            column += textWidth(segment)
          }
          expect(marked.startsWith(under) && under !== '').toBe(true)
        },
      ),
    )
  })
})
