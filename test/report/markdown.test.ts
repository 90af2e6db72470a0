import fc from 'fast-check'
import type {Nodes} from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {describe, expect, it} from 'vitest'
import {COMMENT_MARK, markdownReporter} from '../../src/report/markdown.ts'
import {markdownText} from '../../src/report/markdown-text.ts'
import {safeText} from '../../src/report/safe-text.ts'
import {CONTEXT, EVIL, LETTERS, NOTHING, written} from './hostile.ts'
import {finding, letter} from './sample.ts'

const processor = unified().use(remarkParse).use(remarkGfm)

function nodes(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(nodes) : [])]
}

const parsed = (text: string): Nodes[] => nodes(processor.parse(text))

/** Pieces of HTML that are ours: none of them holds a word of a letter. */
const OURS =
  /^(<!-- briefwijzer-report -->|<\/?(b|sub|span|details|code)>|<details( open)?>\n<summary><code>[^<]*<\/code>: [^<]*<\/summary>)$/

const visible = (all: readonly Nodes[]): string =>
  all
    .map(node => (node.type === 'text' ? node.value : ''))
    .join('')
    .replaceAll('\u200B', '')

/** What GitHub or GitLab would make something of. */
const REFERENCE = /(^|[^\p{L}\p{N}])[@#!%&~^$][\p{L}\p{N}]|#\d|GH-\d|:\/\/|www\.|:[a-z0-9_+-]+:|\[[a-z_]+:/u

describe('markdownText', () => {
  const words = fc.oneof(
    fc
      .array(
        fc.constantFrom(...EVIL, 'www.', 'https:', 'b.nl', 'GH-', ...'@#!%&~^$:[]()<>*_`|\\ a1-/.'.split('')),
      )
      .map(parts => parts.join('')),
    fc.string({unit: 'grapheme'}),
    fc.string({unit: 'binary'}),
  )

  it('shows any text letter for letter, and nothing comes of it', () => {
    fc.assert(
      fc.property(words, text => {
        const all = parsed(`- x${markdownText(text)}x\n`)
        const kinds = new Set(all.map(({type}) => type))
        for (const kind of kinds)
          expect(['root', 'list', 'listItem', 'paragraph', 'text', 'html']).toContain(kind)
        for (const node of all) if (node.type === 'html') expect(node.value).toMatch(/^<\/?span>$/)
        const plain = safeText(text)
          .replace(/\p{Cs}/gu, '\uFFFD')
          .replace(/\s+/g, ' ')
        expect(visible(all)).toBe(`x${plain}x`)
        for (const node of all) if (node.type === 'text') expect(node.value).not.toMatch(REFERENCE)
      }),
      {numRuns: 2000},
    )
  })
})

describe('markdownReporter', () => {
  const text = written(markdownReporter(CONTEXT))
  const all = parsed(text)

  it('begins with a mark by which a program knows its own comment', () => {
    expect(text.startsWith(`${COMMENT_MARK}\n`)).toBe(true)
    expect(parsed(text)[1]).toMatchObject({type: 'html', value: COMMENT_MARK})
  })

  it('makes nothing of the words of letters: no HTML, no links, no mentions', () => {
    const kinds = new Set(all.map(({type}) => type))
    for (const kind of ['link', 'image', 'footnoteReference', 'delete', 'emphasis', 'code', 'linkReference'])
      expect(kinds).not.toContain(kind)
    for (const node of all) if (node.type === 'html') expect(node.value).toMatch(OURS)
    for (const node of all) if (node.type === 'text') expect(node.value).not.toMatch(REFERENCE)
    for (const line of text.split('\n'))
      expect(line).toMatch(/^($|<|## Briefwijzer|\*\*Niet gelezen|- |\| | {2}> “|3 meldingen|Niet getoond)/)
  })

  it('shows letters with errors first, and in them errors first', () => {
    const names = [...text.matchAll(/<summary><code>(.*?)<\/code>/g)].map(([, name]) => name)
    expect(names.slice(1)).toEqual([
      '../elders/a b.md',
      'brief.docx',
      '/tmp/c&#35;d.md',
      'reeks &lt;i&gt;reeks&lt;/i&gt;',
    ])
    const items = [...text.split('</details>')[0]!.matchAll(/^- \*\*(\w+)\*\*/gm)].map(([, name]) => name)
    expect(items).toEqual(items.toSorted((a, b) => 'FWT'.indexOf(a![0]!) - 'FWT'.indexOf(b![0]!)))
  })

  it.each([65_000, 20_000, 5_000])('stays under %i characters, and counts what is not shown', most => {
    const run = {
      ...NOTHING,
      errors: Array.from({length: 50}, (_, i) => ({
        path: `${'$'.repeat(99)}${i}`,
        message: '@'.repeat(5000),
      })),
    }
    const many = Array.from({length: 300}, (_, i) => ({...LETTERS[0]!, path: `${i}.md`}))
    const long = written(markdownReporter({...CONTEXT, most}), many, [], most > 6000 ? run : NOTHING)
    const shown = long.match(/<summary>/g)?.length ?? 0
    if (most > 20_000) expect(long.length).toBeLessThanOrEqual(most)
    expect(long).toContain(`De meldingen over nog ${300 - shown} brieven staan hier niet`)
  })

  it('shows some findings of a letter with very many', () => {
    const source = 'NU '.repeat(1000)
    const findings = Array.from({length: 1000}, () => finding(source, ['NU']))
    const long = written(markdownReporter(CONTEXT), [letter(source, findings)], [], NOTHING)
    expect(long.match(/^- \*\*/gm)).toHaveLength(20)
    expect(long).toContain('- en nog 980 meldingen')
  })
})
