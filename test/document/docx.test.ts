import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {type DocxText, readDocx} from '../../src/document/docx.ts'
import type {Segment} from '../../src/document/pieces.ts'
import {openArchive} from '../../src/document/zip.ts'
import {shownLines} from './shown.ts'

const FOLDER = 'fixtures/documents/docx/'
const letters = readdirSync(FOLDER).filter(name => name.endsWith('.docx'))

const read = (name: string): DocxText => readDocx(openArchive(readFileSync(FOLDER + name)))

/** What XML says between two tags. */
const decoded = (xml: string): string =>
  xml
    .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/&#(\d+);/g, (_, digits: string) => String.fromCodePoint(Number(digits)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')

/** Where in the XML of its part a segment comes from. */
const range = ({piece}: Segment): readonly [start: number, end: number] =>
  piece.kind === 'text' ? [piece.at(0), piece.at(piece.text.length)] : [piece.start.at, piece.end.at]

/** The tags of an IF field each stand for the whole field, its texts included. */
const isTag = ({piece}: Segment): boolean => piece.text.startsWith('{{')

describe.each(letters)('%s', name => {
  it('says what a reader sees', () => {
    const shown = shownLines(read(name))
    const expected = FOLDER + name.replace(/docx$/, 'txt')
    if (process.env.UPDATE) writeFileSync(expected, shown)
    expect(shown).toBe(readFileSync(expected, 'utf8'))
  })

  it('has a line for each line of its text', () => {
    const {text, lines} = read(name)
    expect(text.endsWith('\n')).toBe(true)
    expect(text.split('\n')).toHaveLength(lines.length + 1)
  })

  it('knows where each character comes from', () => {
    const {text, segments} = read(name)
    let end = 0
    for (const segment of segments) {
      const {piece, flow} = segment
      expect(segment.start).toBeGreaterThanOrEqual(end)
      expect(text.slice(end, segment.start)).toMatch(/^\n*$/)
      expect(text.slice(segment.start, segment.end)).toBe(piece.text)
      end = segment.end
      if (piece.kind !== 'text') continue
      for (let i = 0; i < piece.text.length; i++)
        expect(decoded(flow.part.xml.slice(piece.at(i), piece.at(i + 1)))).toBe(piece.text[i])
    }
    expect(text.slice(end)).toMatch(/^\n*$/)
  })

  it('takes no character twice', () => {
    const taken = read(name)
      .segments.filter(segment => !isTag(segment))
      .map(segment => ({part: segment.flow.part.name, range: range(segment), kind: segment.piece.kind}))
      .sort((a, b) => a.part.localeCompare(b.part) || a.range[0] - b.range[0])
    for (const [i, {part, range, kind}] of taken.entries()) {
      if (kind === 'atom') expect(range[0]).toBeLessThan(range[1])
      const next = taken[i + 1]
      if (next?.part === part) expect(range[1]).toBeLessThanOrEqual(next.range[0])
    }
  })
})
