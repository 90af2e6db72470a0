import {describe, expect, it} from 'vitest'
import * as z from 'zod'
import {gitlabReporter} from '../../src/report/gitlab.ts'
import {CONTEXT, END, LETTERS, NOTHING, SETS, written} from './hostile.ts'
import {finding, letter} from './sample.ts'

/** What GitLab asks of a Code Quality report: docs.gitlab.com/ci/testing/code_quality. */
const ITEMS = z.array(
  z.strictObject({
    description: z.string().min(1),
    check_name: z.string().min(1),
    fingerprint: z.string().regex(/^[0-9a-f]{14}$/),
    severity: z.enum(['info', 'minor', 'major', 'critical', 'blocker']),
    location: z.strictObject({
      path: z.string().regex(/^(?!\.\/)/),
      lines: z.strictObject({begin: z.int().min(1), end: z.int().min(1).optional()}),
    }),
  }),
)

const items = ITEMS.parse(JSON.parse(written(gitlabReporter(CONTEXT))))

describe('gitlabReporter', () => {
  it('has an item for every finding and every file that could not be read', () => {
    const findings = [...LETTERS.flatMap(letter => letter.findings), ...SETS.flatMap(set => set.findings)]
    expect(items).toHaveLength(findings.length + END.errors.length)
    expect(JSON.parse(written(gitlabReporter(CONTEXT), [], [], NOTHING))).toEqual([])
  })

  it('gives no fingerprint twice, and the same again after lines move', () => {
    expect(new Set(items.map(({fingerprint}) => fingerprint)).size).toBe(items.length)
    const of = (source: string, path: string): string[] => {
      const findings = [finding(source, ['NU']), finding(source, ['NU'])]
      return ITEMS.parse(
        JSON.parse(written(gitlabReporter(CONTEXT), [letter(source, findings, path)], [], NOTHING)),
      ).map(({fingerprint}) => fingerprint)
    }
    expect(of('Doe NU.', 'a.md')).toEqual(of('Eerst dit.\n\nDoe NU.', 'a.md'))
    expect(of('Doe NU.', 'a.md')).not.toEqual(of('Doe NU.', 'A.md'))
  })

  it('grades severities and says where', () => {
    const path = 'brieven/brief.docx'
    expect(items.find(({location}) => location.path === path)).toMatchObject({
      severity: 'minor',
      check_name: 'jargon/betaal',
      description: expect.stringMatching(/^In koptekst, alinea 2: /),
      location: {lines: {begin: 1}},
    })
    expect(items.find(({check_name}) => check_name === 'long-sentence')!.location.lines).toEqual({
      begin: 2,
      end: 3,
    })
    expect(items.at(-1)).toMatchObject({
      severity: 'blocker',
      check_name: 'niet-gelezen',
      location: {lines: {begin: 2}},
    })
  })
})
