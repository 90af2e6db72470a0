import fc from 'fast-check'
import stringWidth from 'string-width'
import {describe, expect, it} from 'vitest'
import {characters, textWidth} from '../../src/report/width.ts'
import {wrap} from '../../src/report/wrap.ts'

/** Pieces of which letters and their emoji are made. */
const piece = fc.constantFrom(
  ...Array.from('abcXYZ09 .,;:!?()“”‘’…–—€£ëéïöüßñ─│'),
  '漢',
  '字',
  '한',
  'ｆ',
  'é',
  '😀',
  '👍🏽',
  '👨‍👩‍👧',
  '🇳🇱',
  '⚠️',
  '✅',
  '➡',
  '🙏',
  '☎️',
  '→',
  '✓',
  '•',
)
const text = fc.array(piece, {maxLength: 30}).map(pieces => pieces.join(''))

describe('textWidth', () => {
  it('counts columns as string-width does', () => {
    fc.assert(
      fc.property(text, sample => {
        expect(textWidth(sample)).toBe(stringWidth(sample))
      }),
    )
  })

  it('keeps joined characters whole', () => {
    expect(characters('a👨‍👩‍👧é')).toEqual(['a', '👨‍👩‍👧', 'é'])
  })
})

describe('wrap', () => {
  it('fits every line and loses no word', () => {
    fc.assert(
      fc.property(text, fc.integer({min: 12, max: 60}), (sample, columns) => {
        const lines = wrap(sample, columns, '  ').split('\n')
        for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(columns)
        expect(lines.join('').replace(/ /g, '')).toBe(sample.replace(/ /g, ''))
      }),
    )
  })

  it('breaks between words and indents', () => {
    expect(wrap('Betaal het bedrag vandaag.', 20, '  ')).toBe('  Betaal het bedrag\n  vandaag.')
    expect(wrap('Er komt dan nog € 40 bij.', 19, '  ')).toBe('  Er komt dan nog\n  € 40 bij.')
    expect(wrap('Er komt dan nog € [bedrag] bij.', 19, '  ')).toBe('  Er komt dan nog\n  € [bedrag] bij.')
    expect(wrap('Schrijf hier geen € of euro.', 21, '  ')).toBe('  Schrijf hier geen €\n  of euro.')
  })

  it('breaks a word that is longer than a line', () => {
    expect(wrap('abcdefghijklmnop', 12, '  ')).toBe('  abcdefghij\n  klmnop')
  })
})
