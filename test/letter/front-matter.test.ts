import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {readFrontMatter} from '../../src/letter/front-matter.ts'
import {UnreadableLetter} from '../../src/letter/letter.ts'
import {readLetter} from '../../src/letter/read.ts'

test('between two lines of exactly ---, the first at the very start', () => {
  expect(readFrontMatter('---\nfase: sommatie\n---\nTekst')).toEqual({values: {fase: 'sommatie'}, end: 22})
  expect(readFrontMatter('---\r\nfase: a b\r\n---\r\n').values).toEqual({fase: 'a b'})
  expect(readFrontMatter('---\n---')).toEqual({values: {}, end: 7})
  expect(readFrontMatter('---\n# niets\n---\n').values).toEqual({})
  expect(readFrontMatter('---\na: 1\nb: [x, "y"]\nc:\n  d: ja\n---\n').values).toEqual({
    a: 1,
    b: ['x', 'y'],
    c: {d: 'ja'},
  })
})

test('anything else is no front matter', () => {
  for (const source of [
    '---\nTekst',
    '\n---\na: b\n---',
    '--- \na: b\n---',
    '----\na: b\n----',
    '---\na: b\n --- \n',
    'a\n---\nb: c\n---',
  ]) {
    expect(readFrontMatter(source), source).toEqual({values: {}, end: 0})
  }
})

test('it is no prose, in any format, and what follows keeps its place', () => {
  for (const format of ['text', 'markdown', 'html'] as const) {
    const source = '---\ntitle: "Kop: {{x}}"\n---\n\nTekst\n'
    const {blocks, fields, frontMatter} = readLetter(source, {format})
    expect(blocks.map(({text}) => text)).toEqual(['Tekst'])
    expect(blocks[0]!.map.range(0, 5)).toEqual({start: 29, end: 34})
    expect(fields).toEqual([])
    expect(frontMatter).toEqual({title: 'Kop: {{x}}'})
  }
})

describe('broken front matter is told in one Dutch line with its place', () => {
  test.each([
    ['---\nfase: [a\nkanaal: b\n---\n', /regel \d, kolom \d/],
    ['---\nfase: a: b\n---\n', /regel 2, kolom \d+: er staat een dubbelepunt te veel/],
    ['---\nfase: a\nfase: b\n---\n', /regel 3, kolom 1: deze naam staat er twee keer/],
    ['---\nfase: "a\n---\n', /regel \d/],
    ['---\nfase:\n\tx: y\n---\n', /regel \d/],
    ['---\nfase: *x\n---\n', /regel \d/],
    ['---\n- a\n- b\n---\n', /geen lijst van namen met waarden/],
    ['---\nzomaar tekst\n---\n', /geen lijst van namen met waarden/],
  ])('%j', (source, message) => {
    try {
      readLetter(source, {format: 'text'})
      expect.fail('read')
    } catch (error) {
      expect(error).toBeInstanceOf(UnreadableLetter)
      const {message: line, offset} = error as UnreadableLetter
      expect(line).toMatch(message)
      expect(line).not.toMatch(/[\r\n]/)
      expect(offset).toBeGreaterThanOrEqual(4)
      expect(offset).toBeLessThanOrEqual(source.length)
    }
  })
})

test('simple front matter is read as YAML reads it', () => {
  const word = fc.constantFrom(
    'fase',
    'a',
    'true',
    'null',
    'No',
    'é',
    'b-c',
    'x_y',
    '12',
    '1e3',
    '~',
    '#',
    "'q'",
    'a:',
    'd.e/f',
    '- x',
    '',
  )
  const value = fc.array(word, {maxLength: 3}).map(words => words.join(' '))
  const line = fc
    .tuple(fc.constantFrom('fase', 'k1', 'a-b', 'true', 'Null'), value)
    .map(([key, text]) => `${key}: ${text}`)
  fc.assert(
    fc.property(fc.array(line, {minLength: 1, maxLength: 4}), lines => {
      const text = lines.join('\n')
      let expected: unknown
      try {
        expected = parse(text)
      } catch {
        expect(() => readFrontMatter(`---\n${text}\n---\n`)).toThrow(UnreadableLetter)
        return
      }
      expect(readFrontMatter(`---\n${text}\n---\n`).values).toEqual(expected)
    }),
    {numRuns: 500},
  )
})
