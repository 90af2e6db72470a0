import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {countSyllables} from '../../src/dutch/syllables.ts'

interface Gold {
  readonly word: string
  readonly parts: readonly string[]
  readonly uses: number
  readonly source: string
}

const gold: Gold[] = readFileSync(new URL('../../fixtures/gold/syllables.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter(line => line !== '' && !line.startsWith('#'))
  .map(line => {
    const [word = '', syllables = '', uses = '', source = ''] = line.split('\t')
    return {word, parts: syllables.split('·'), uses: Number(uses), source}
  })

describe('countSyllables', () => {
  it('has a gold that is divided without loss', () => {
    expect(gold.length).toBeGreaterThan(1000)
    for (const {word, parts, source} of gold) {
      if (source !== 'spoken') expect(parts.join('')).toBe(word)
      expect(parts).not.toContain('')
    }
  })

  it('is right for 99 % of the words and 99.9 % of their uses', () => {
    const right = gold.filter(({word, parts}) => countSyllables(word) === parts.length)
    const uses = (entries: readonly Gold[]) => entries.reduce((sum, entry) => sum + entry.uses, 0)
    expect(right.length / gold.length).toBeGreaterThan(0.99)
    expect(uses(right) / uses(gold)).toBeGreaterThan(0.999)
  })

  it.each([
    ['Betalingsherinnering', 7],
    ['BETALINGSHERINNERING', 7],
    ['inge\u00adbreke\u00adstelling', 6],
    ['cafe\u0301', 2],
    ['e\u0301e\u0301n', 1],
    ["'s-Gravenhage", 4],
    ["auto's", 2],
    ["z'n", 1],
    ['KvK-nummer', 5],
    ['IBAN', 2],
    ['iban', 2],
    ['DE', 1],
    ['clienten', 3],
    ['geinteresseerd', 5],
    ['20e', 3],
    ['21-jarige', 7],
    ['1e', 2],
    ["'s", 1],
    ['x', 1],
    ['t-shirt', 2],
    ['2026', 7],
    ['1.250', 7],
    ['geintje', 2],
    ['geind', 2],
    ['0', 1],
    ['...', 1],
  ])('%s: %i', (word, count) => expect(countSyllables(word)).toBe(count))

  it('counts an ordinary word the same in capitals and with soft hyphens', () => {
    const ordinary = gold.filter(({word, source}) => source !== 'spoken' && /^\p{Ll}{7,}$/u.test(word))
    for (const {word} of ordinary) {
      const count = countSyllables(word)
      expect(countSyllables(word.toUpperCase())).toBe(count)
      expect(countSyllables(`${word.slice(0, 4)}\u00ad${word.slice(4)}`)).toBe(count)
      expect(countSyllables(word.normalize('NFD'))).toBe(count)
    }
  })

  it('gives a whole number from 1 for anything, also for a very long word', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary', maxLength: 30}), text => {
        const count = countSyllables(text)
        expect(Number.isInteger(count) && count >= 1 && count <= 4 * text.length + 1).toBe(true)
      }),
    )
    for (const piece of ['a', 'e-', 'ieu', "a'", '1', 'line', 'q', 'que', '(a', 'ië']) {
      expect(countSyllables(piece.repeat(100_000))).toBeGreaterThan(0)
    }
  })
})
