import {describe, expect, it} from 'vitest'
import {jsonReporter} from '../../src/report/json.ts'
import type {LintedLetter, RunEnd} from '../../src/report/record.ts'
import {finding, letter} from './sample.ts'

const END: RunEnd = {errors: [], summary: {letters: 0, error: 0, warning: 0, info: 0}, hidden: 0, notes: []}

function report(letters: readonly LintedLetter[], end: RunEnd = END): string {
  const reporter = jsonReporter({version: '1.2.3', rulesDate: '2026-11-21'})
  return reporter.start() + letters.map(one => reporter.letter(one)).join('') + reporter.end(end)
}

describe('jsonReporter', () => {
  it('gives one document without letters', () => {
    expect(JSON.parse(report([]))).toEqual({
      schema: 1,
      tool: {name: 'briefwijzer', version: '1.2.3'},
      letters: [],
      sets: [],
      rulesDate: '2026-11-21',
      errors: [],
      summary: {letters: 0, error: 0, warning: 0, info: 0},
      notice:
        'De regels zijn een hulp bij het nakijken, geen juridisch advies (stand: 21 november 2026). Laat de brief ook door mensen lezen.',
    })
  })

  it('gives letters with their facts, findings and measures, and nothing of the source', () => {
    const source = 'Deze slotaanmaning.'
    const one = letter(source, [finding(source, ['slotaanmaning'], {entry: 'slotaanmaning'})], 'a.md')
    const parsed = JSON.parse(report([one, letter('', [], 'b.md')]))
    expect(parsed.letters.map((l: {path: string}) => l.path)).toEqual(['a.md', 'b.md'])
    const {path, format, languages, findings, readability, elements, ...facts} = parsed.letters[0]
    expect([path, format]).toEqual(['a.md', 'markdown'])
    expect(facts).toEqual(one.facts)
    expect(languages).toEqual(one.languages)
    expect(elements).toEqual(one.elements)
    expect(findings).toEqual(one.findings)
    expect(readability).toEqual({...one.readability, syllablesPerWord: 1.57})
  })

  it('carries errors and the summary', () => {
    const errors = [{path: 'x.md', message: 'Weg.', line: 2, column: 3}]
    const summary = {letters: 1, error: 2, warning: 3, info: 4}
    expect(JSON.parse(report([], {errors, summary, hidden: 1, notes: []}))).toMatchObject({errors, summary})
  })

  it('holds no character that a terminal obeys', () => {
    const source = 'a \u001B[31m\u009B \u202E b'
    const text = report([letter(source, [finding(source, [source])], 'c\u0085.md')])
    expect(text).not.toMatch(/[^\P{Cc}\n]|[\u202A-\u202E]/u)
    expect(JSON.parse(text).letters[0].findings[0].match).toBe(source)
  })
})
