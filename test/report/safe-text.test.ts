import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {safeText} from '../../src/report/safe-text.ts'

describe('safeText', () => {
  it.each([
    ['rood \u001B[31mbetaal\u001B[0m', 'rood ␛[31mbetaal␛[0m'],
    ['bel \u0007', 'bel ␇'],
    ['tab\there', 'tab here'],
    ['twee\r\nregels', 'twee  regels'],
    ['c1 \u009B31m', 'c1 �31m'],
    ['bidi \u202Egnidan', 'bidi �gnidan'],
    ['zacht\u00ADstreepje', 'zachtstreepje'],
    ['del \u007F', 'del ␡'],
    ['gewoon ë € “tekst” 😀', 'gewoon ë € “tekst” 😀'],
    ['gezin 👨‍👩‍👧', 'gezin 👨‍👩‍👧'],
  ])('%j', (given, shown) => {
    expect(safeText(given)).toBe(shown)
  })

  it('lets no control character through', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), text => {
        expect(safeText(text)).not.toMatch(/\p{Cc}|[\u202A-\u202E\u2066-\u2069]/u)
      }),
    )
  })
})
