import {createHash} from 'node:crypto'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {policyOf} from '../../src/report/page.ts'
import {htmlReporter} from '../../src/report/report-html.ts'
import {REPORT_LOOK} from '../../src/report/report-look.ts'
import {CONTEXT, LETTERS, NOTHING, SETS, written} from './hostile.ts'

/** What a browser would mend without a word. */
function parseErrors(page: string): string[] {
  const file = new VFile(page)
  unified().use(rehypeParse, {emitParseErrors: true}).parse(file)
  return file.messages.map(String)
}

describe('htmlReporter', () => {
  const page = written(htmlReporter(CONTEXT))

  it('is a page without faults', () => {
    expect(parseErrors(page)).toEqual([])
    expect(parseErrors(written(htmlReporter(CONTEXT), [], [], NOTHING))).toEqual([])
  })

  it('takes nothing from elsewhere', () => {
    expect(page).not.toMatch(/<(link|img|iframe|object|base|meta http-equiv="refresh)/)
    expect(page).not.toMatch(/<[^>]*\s(src|style|on[a-z]+)=/)
    expect(page.match(/<script/g)).toHaveLength(1)
    expect([...page.matchAll(/<[^>]*href="([^"]*)"/g)].map(([, target]) => target)).toEqual(['#totalen'])
  })

  it('lets no script or style run but its own', () => {
    const hash = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`
    const {css, cssHash, script, scriptHash} = REPORT_LOOK
    expect([cssHash, scriptHash]).toEqual([hash(css), hash(script)])
    expect(policyOf(REPORT_LOOK)).toContain("default-src 'none'")
    expect(page).toContain(`<style>${css}</style>`)
    expect(page).toContain(`<script>${script}</script>`)
    expect(css + script).not.toMatch(/<\//)
  })

  it('has every finding, with what a script needs to choose among them', () => {
    const findings = [...LETTERS.flatMap(letter => letter.findings), ...SETS.flatMap(set => set.findings)]
    const shown = [...page.matchAll(/<li class="finding (\w+)" data-rule="([^"]+)">/g)].map(([, s, rule]) => [
      rule,
      s,
    ])
    expect(shown).toEqual(findings.map(({rule, severity}) => [rule, severity]))
    const counts = new Map<string, number>()
    for (const {rule} of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1)
    const rows = [...page.matchAll(/<tr data-rule="([^"]+)">.*?<td>(\d+)<\/td><\/tr>/g)]
    expect(rows.map(([, rule, n]) => [rule, Number(n)])).toEqual(
      [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)),
    )
  })

  it('opens some letters, not all of very many', () => {
    const many = Array.from({length: 30}, () => LETTERS[3]!)
    const long = written(htmlReporter(CONTEXT), many, [], NOTHING)
    expect(long.match(/<details class="letter"/g)).toHaveLength(30)
    expect(long.match(/<details class="letter" open>/g)).toHaveLength(10)
  })
})
