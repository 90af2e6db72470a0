import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {changedIn, readDiff, readNumstat} from '../src/changed-lines.ts'

const head = (name: string, old = `a/${name}`): string =>
  `diff --git a/x b/x\nindex 1..2 100644\n--- ${old}\n+++ b/${name}\n`

describe('readDiff', () => {
  it.each<[string, string, unknown]>([
    ['nothing', '', []],
    [
      'lines',
      `${head('a.md')}@@ -1 +1,2 @@ x\n-a\n+b\n+c\n@@ -9,0 +11 @@\n+d\n`,
      [
        [
          'a.md',
          {
            isNew: false,
            lines: [
              [1, 2],
              [11, 11],
            ],
            gaps: [],
          },
        ],
      ],
    ],
    [
      'lines taken away',
      `${head('a.md')}@@ -3,2 +2,0 @@\n-a\n-b\n`,
      [['a.md', {isNew: false, lines: [], gaps: [2]}]],
    ],
    [
      'no line end',
      `${head('a.md')}@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n`,
      [['a.md', {isNew: false, lines: [[1, 1]], gaps: []}]],
    ],
    [
      'a new file',
      `${head('a.md', '/dev/null')}@@ -0,0 +1 @@\n+a\n`,
      [['a.md', {isNew: true, lines: [[1, 1]], gaps: []}]],
    ],
    [
      'a name with a space',
      `${head('a b.md\t')}@@ -1 +1 @@\n-a\n+b\n`,
      [['a b.md', {isNew: false, lines: [[1, 1]], gaps: []}]],
    ],
    [
      'a quoted name',
      'diff --git "a/\\303\\251" "b/\\303\\251"\n--- "a/\\303\\251\\t\\"x.md"\n+++ "b/\\303\\251\\t\\"x.md"\n@@ -1 +1 @@\n-a\n+b\n',
      [['é\t"x.md', {isNew: false, lines: [[1, 1]], gaps: []}]],
    ],
    [
      'lines of a letter that look like a diff',
      `${head('a.md')}@@ -1,2 +1,2 @@\n--- a/z.md\n-@@ -5 +5 @@\n+++ b/z.md\n+@@ -7 +7 @@\n`,
      [['a.md', {isNew: false, lines: [[1, 2]], gaps: []}]],
    ],
    ['binary files', 'diff --git a/x b/x\nBinary files a/x and b/x differ\n', []],
    ['a new name alone', 'diff --git a/x b/y\nsimilarity index 100%\nrename from x\nrename to y\n', []],
  ])('%s', (_, diff, files) => {
    expect([...readDiff(diff)]).toEqual(files)
  })
})

it('readNumstat gives names, former names and what is binary', () => {
  expect(readNumstat('1\t2\ta b.md\0' + '0\t0\t\0old\tx.md\0new.md\0-\t-\tx.docx\0')).toEqual([
    {path: 'a b.md', before: 'a b.md', isBinary: false},
    {path: 'new.md', before: 'old\tx.md', isBinary: false},
    {path: 'x.docx', before: 'x.docx', isBinary: true},
  ])
  expect(readNumstat('')).toEqual([])
})

it('changedIn knows every stretch that touches a changed line', () => {
  const text = fc.array(fc.constantFrom('a', '\n', '\r\n', ' '), {maxLength: 30}).map(parts => parts.join(''))
  const numbers = fc.uniqueArray(fc.integer({min: 1, max: 12}), {maxLength: 5})
  fc.assert(
    fc.property(text, numbers, fc.nat(30), fc.nat(10), (source, lines, from, length) => {
      const start = Math.min(from, source.length)
      const end = Math.min(start + length, source.length)
      const sorted = lines.toSorted((a, b) => a - b)
      const change = {isNew: false, before: '', isBinary: false, gaps: []}
      const touches = changedIn(source, {...change, lines: sorted.map(line => [line, line] as const)})
      const lineOf = (offset: number): number => source.slice(0, offset).split('\n').length
      const last = lineOf(Math.max(start, end - 1))
      expect(touches(start, end)).toBe(sorted.some(line => line >= lineOf(start) && line <= last))
    }),
  )
})
