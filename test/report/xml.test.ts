import {parseXml, XmlElement, type XmlNode} from '@rgrove/parse-xml'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {checkstyleReporter} from '../../src/report/checkstyle.ts'
import {junitReporter} from '../../src/report/junit.ts'
import type {Reporter} from '../../src/report/record.ts'
import {CONTEXT, END, EVIL, LETTERS, NOTHING, SETS, written} from './hostile.ts'
import {finding, letter} from './sample.ts'

/** The root of a report, as a parser that takes no fault reads it. */
const rootOf = (text: string): XmlElement => parseXml(text).root!

const named = (node: XmlNode, name: string): XmlElement[] =>
  node instanceof XmlElement
    ? [...(node.name === name ? [node] : []), ...node.children.flatMap(child => named(child, name))]
    : []

/** What a letter may hold, as a reader of the report gets it: signs for what XML and terminals do not take. */
const shown = (text: string): string => text.replace(/\s/g, ' ')

function stays(reporter: () => Reporter, message: (root: XmlElement) => string): void {
  const words = fc.oneof(fc.string({unit: 'binary'}), fc.constantFrom(...EVIL), fc.string({unit: 'grapheme'}))
  fc.assert(
    fc.property(words, words, (text, path) => {
      const made = finding('a', ['a'], {message: `x${text}x`, match: text, why: text})
      const root = rootOf(written(reporter(), [letter('a', [made], `b${path}.md`)], [], NOTHING))
      const plain = /^[\p{L}\p{N}\p{P}\p{Sm}\p{Sc}\p{Sk} ]*$/u.test(text)
      const told = message(root)
      expect(told.startsWith('x') && told.endsWith('x')).toBe(true)
      if (plain) expect(told).toBe(`x${shown(text)}x`)
    }),
  )
}

describe('junitReporter', () => {
  const root = rootOf(written(junitReporter(CONTEXT)))

  it('has a suite for each letter, set and file that could not be read, and counts what is in it', () => {
    const suites = named(root, 'testsuite')
    expect(suites.map(suite => suite.attributes.name)).toEqual([
      ...LETTERS.map(({path}) => path),
      ...SETS.map(({name}) => `reeks ${name}`),
      ...END.errors.map(({path}) => path),
    ])
    for (const suite of suites) {
      const {tests, failures, errors} = suite.attributes
      expect(named(suite, 'testcase')).toHaveLength(Number(tests))
      expect(named(suite, 'failure')).toHaveLength(Number(failures))
      expect(named(suite, 'error')).toHaveLength(Number(errors))
    }
  })

  it('names no test twice, and none of them after a line: it must be known after lines move', () => {
    const names = named(root, 'testcase').map(({attributes: {classname, name}}) => `${classname} ${name}`)
    expect(new Set(names).size).toBe(names.length)
    expect(names.join('\n')).not.toMatch(/regel \d/)
  })

  it('fails for errors and warnings, passes with tips in the output, passes without findings', () => {
    const test = (path: string): XmlElement =>
      named(root, 'testcase').find(({attributes}) => attributes.classname === path)!
    expect(named(test('../elders/a b.md'), 'failure')[0]!.attributes.type).toBe('error')
    expect(named(test('brief.docx'), 'failure')[0]!.attributes.type).toBe('warning')
    expect(named(test('/tmp/c#d.md'), 'failure')).toEqual([])
    expect(named(test('/tmp/c#d.md'), 'system-out')[0]!.text).toContain('tip [shouting]')
    expect(test('goed.md').children).toEqual([])
    expect(test('goed.md').attributes.name).toBe('niets gevonden')
  })

  it('tells in a failure all that was found by the rule', () => {
    const failure = named(root, 'failure').find(({attributes}) => attributes.message!.startsWith('7 fouten'))!
    expect(failure.text.match(/^regel \d+: \S+ \[jargon/gm)).toHaveLength(17)
    expect(failure.text).toContain('Waarom: ')
    expect(failure.text).toContain(EVIL[1])
  })

  it('keeps any text text', () => {
    stays(
      () => junitReporter(CONTEXT),
      root => named(root, 'failure')[0]!.attributes.message!,
    )
  })
})

describe('checkstyleReporter', () => {
  const root = rootOf(written(checkstyleReporter(CONTEXT)))

  it('has an error for every finding and every file that could not be read', () => {
    const findings = [...LETTERS.flatMap(letter => letter.findings), ...SETS.flatMap(set => set.findings)]
    const errors = named(root, 'error')
    expect(errors.map(({attributes}) => attributes.severity)).toEqual([
      ...findings.map(({severity}) => severity),
      ...END.errors.map(() => 'error'),
    ])
    for (const {attributes} of errors) expect(Number(attributes.line)).toBeGreaterThan(0)
    expect(
      errors.find(({attributes}) => attributes.source === 'briefwijzer.jargon.sommeren')!.attributes,
    ).toMatchObject({
      line: '19',
      column: '1',
      severity: 'error',
    })
    expect(errors.at(-1)!.attributes).toMatchObject({
      line: '2',
      column: '8',
      source: 'briefwijzer.niet-gelezen',
    })
  })

  it('says of a document where to look', () => {
    const file = named(root, 'file').find(({attributes}) => attributes.name === 'brieven/brief.docx')!
    expect(named(file, 'error')[0]!.attributes).toMatchObject({
      line: '1',
      message: expect.stringMatching(/^In koptekst, alinea 2: /),
    })
  })

  it('keeps any text text', () => {
    stays(
      () => checkstyleReporter(CONTEXT),
      root => named(root, 'error')[0]!.attributes.message!,
    )
  })
})
