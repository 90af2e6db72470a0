import type {Log, Region, Result} from 'sarif'
import {describe, expect, it} from 'vitest'
import {ALL_RULES} from '../../src/checks/index.ts'
import {places} from '../../src/letter/places.ts'
import {sarifReporter} from '../../src/report/sarif.ts'
import {CONTEXT, END, LETTERS, NOTHING, SETS, written} from './hostile.ts'

const log = JSON.parse(written(sarifReporter(CONTEXT))) as Log
const run = log.runs[0]!
const results = run.results!

const regionOf = ({locations}: Result): Region => locations![0]!.physicalLocation!.region!

describe('sarifReporter', () => {
  it('tells of every rule what it is, why, and what to do', () => {
    const {rules} = run.tool.driver
    expect(rules!.map(({id}) => id)).toEqual(ALL_RULES.map(({id}) => id))
    for (const [i, {shortDescription, fullDescription, help, defaultConfiguration}] of rules!.entries()) {
      expect(shortDescription!.text).toContain(ALL_RULES[i]!.title)
      expect(fullDescription!.text).toBe(ALL_RULES[i]!.why)
      expect(help!.text).toContain(`briefwijzer explain ${ALL_RULES[i]!.id}`)
      expect(help!.markdown).toContain('Meer weten?')
      expect(defaultConfiguration!.level).toMatch(/^(error|warning|note)$/)
    }
  })

  it('has a result for every finding, with its rule and its severity', () => {
    const findings = [...LETTERS.flatMap(letter => letter.findings), ...SETS.flatMap(set => set.findings)]
    const LEVELS = {error: 'error', warning: 'warning', info: 'note'}
    expect(results.map(({ruleId, level}) => [ruleId, level])).toEqual(
      findings.map(({rule, severity}) => [rule, LEVELS[severity]]),
    )
    for (const {ruleId, ruleIndex} of results) expect(run.tool.driver.rules![ruleIndex!]!.id).toBe(ruleId)
  })

  it('points at the words in the file', () => {
    const [{source, findings}] = LETTERS as [(typeof LETTERS)[0]]
    const lines = source.split(/(?<=\r\n|\n)/)
    for (const [i, {match, parts}] of findings.entries()) {
      const {startLine, startColumn, endLine, endColumn} = regionOf(results[i]!)
      if (match === '') expect(regionOf(results[i]!)).toEqual({startLine: 1})
      else if (startLine === endLine) {
        const shown = lines[startLine! - 1]!.slice(startColumn! - 1, endColumn! - 1)
        expect(shown).toBe(source.slice(parts[0]!.start, parts.at(-1)!.end))
      } else expect(endLine).toBe(startLine! + 1)
    }
  })

  it('carries suggestions as fixes that leave the same text as the edits', () => {
    const [{source, findings}] = LETTERS as [(typeof LETTERS)[0]]
    const point = places(source)
    const starts = source.split(/(?<=\n)/).map((_, i, all) => all.slice(0, i).join('').length)
    const offset = (line: number, column: number): number => starts[line - 1]! + column - 1
    const i = findings.findIndex(({suggestions}) => suggestions.length > 0)
    const {fixes} = results[i]!
    expect(fixes!.map(({properties}) => properties!.fix)).toEqual(['safe', 'review', 'review'])
    for (const [n, {artifactChanges}] of fixes!.entries())
      for (const [m, {deletedRegion, insertedContent}] of artifactChanges[0]!.replacements.entries()) {
        const edit = findings[i]!.suggestions[n]!.edits[m]!
        const {startLine, startColumn, endLine, endColumn} = deletedRegion
        expect([offset(startLine!, startColumn!), offset(endLine!, endColumn!)]).toEqual([
          edit.start,
          edit.end,
        ])
        expect(insertedContent!.text).toBe(edit.text)
        expect(point(edit.start).line).toBe(startLine)
      }
  })

  it('has no places or fixes in a document: its lines are not those of the file', () => {
    const result = results.find(({locations}) => locations![0]!.logicalLocations)!
    expect(regionOf(result)).toEqual({startLine: 1})
    expect(result.locations![0]!.logicalLocations![0]!.fullyQualifiedName).toBe('koptekst, alinea 2')
    expect(result.fixes).toBeUndefined()
  })

  it('names files relative to the repository, and others whole', () => {
    const places = results.map(({locations}) => locations![0]!.physicalLocation!.artifactLocation!)
    expect(places.filter(({uriBaseId}) => uriBaseId !== '%SRCROOT%').map(({uri}) => uri)).toEqual([
      'file:///tmp/c%23d.md',
    ])
    expect(places.map(({uri}) => uri)).toContain('elders/a%20b.md')
    expect(places[0]!.uri).toBe(
      'brieven/map%20met%20spatie/%22%3E%3Cb%3E%26%2C%3A%250A%40team%20%60%C3%A9%60%20%7C%20%231.md',
    )
  })

  it('makes no link of a letter’s words', () => {
    for (const {message} of results) expect(message.text).not.toMatch(/[^\\]\]\(/)
  })

  it('says what could not be read, and that the run failed for it', () => {
    const [{executionSuccessful, toolExecutionNotifications}] = run.invocations as [
      NonNullable<typeof run.invocations>[0],
    ]
    expect(executionSuccessful).toBe(false)
    expect(toolExecutionNotifications!.map(({message}) => message.text)).toEqual(
      END.errors.map(({message}) => message),
    )
    const fine = JSON.parse(written(sarifReporter(CONTEXT), [], [], NOTHING)) as Log
    expect(fine.runs[0]!.invocations![0]!.executionSuccessful).toBe(true)
    expect(fine.runs[0]!.results).toEqual([])
  })
})
