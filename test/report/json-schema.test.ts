import {describe, expect, it} from 'vitest'
import * as z from 'zod'
import {jsonReporter} from '../../src/report/json.ts'
import {reportSchemas} from '../../src/report/json-schema.ts'
import {ndjsonReporter} from '../../src/report/ndjson.ts'
import {CONTEXT, END, LETTERS, NOTHING, SETS, written} from './hostile.ts'

/** Every key has to be known. */
const {document, line} = reportSchemas(z.strictObject)

const lines = (text: string): Record<string, unknown>[] =>
  text
    .split('\n')
    .slice(0, -1)
    .map(one => JSON.parse(one))

describe('the schema of a report', () => {
  const whole = JSON.parse(written(jsonReporter(CONTEXT)))
  const parts = lines(written(ndjsonReporter(CONTEXT)))

  it('describes the document and every line, with all of their keys', () => {
    expect(document.parse(whole)).toEqual(whole)
    expect(document.parse(JSON.parse(written(jsonReporter(CONTEXT), [], [], NOTHING)))).toBeDefined()
    for (const one of parts) expect(line.parse(one)).toEqual(one)
  })

  it('describes what is ignored, when that is asked for', () => {
    const [first] = LETTERS
    const finding = first!.findings[0]!
    const {start, end} = finding
    const wish = {
      by: 'comment',
      scope: 'file',
      names: ['tone'],
      reason: 'x',
      start,
      end,
      findings: [finding],
    } as const
    const about = {...SETS[0]!, ignored: [{path: 'a.md', reason: '', finding: SETS[0]!.findings[0]!}]}
    const asked = {...CONTEXT, reportIgnored: true}
    const text = written(jsonReporter(asked), [{...first!, ignored: [wish]}], [about])
    expect(document.parse(JSON.parse(text))).toEqual(JSON.parse(text))
    expect(JSON.parse(text).letters[0].ignored).toHaveLength(1)
    expect(JSON.parse(text).sets[0].ignored).toHaveLength(1)
    for (const one of lines(written(ndjsonReporter(asked), LETTERS, [about])))
      expect(line.parse(one)).toEqual(one)
    expect(written(jsonReporter(CONTEXT), [{...first!, ignored: [wish]}], [about])).not.toContain('"ignored"')
  })

  it('refuses what is none', () => {
    const {letters, ...rest} = whole
    expect(document.safeParse(rest).success).toBe(false)
    expect(document.safeParse({...whole, schema: 2}).success).toBe(false)
    expect(line.safeParse({...parts[1], type: 'brief'}).success).toBe(false)
    expect(line.safeParse({...parts[1], findings: [{}]}).success).toBe(false)
  })

  it('of programs takes keys that come later', () => {
    expect(reportSchemas().document.safeParse({...whole, later: 1}).success).toBe(true)
    expect(reportSchemas().line.safeParse({...parts[1], later: 1}).success).toBe(true)
  })

  it('has the same in lines as in the document', () => {
    const of = (type: string): object[] =>
      parts.filter(one => one.type === type).map(({type: _, ...one}) => one)
    expect(parts.map(({type}) => type)).toEqual([
      'start',
      ...LETTERS.map(() => 'letter'),
      ...SETS.map(() => 'set'),
      ...END.errors.map(() => 'error'),
      'summary',
    ])
    const {letters, sets, errors, summary, notice, ...head} = whole
    expect([of('letter'), of('set'), of('error')]).toEqual([letters, sets, errors])
    expect(of('start')).toEqual([head])
    expect(of('summary')).toEqual([{...summary, notice}])
  })
})
