import {createHash} from 'node:crypto'
import fc from 'fast-check'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {escapeHtml, html} from '../../src/report/html.ts'
import {CSS, POLICY, SCRIPT} from '../../src/report/page.ts'
import type {StatsRow} from '../../src/report/stats.ts'
import {statsHtml} from '../../src/report/stats-html.ts'
import {emptyRow, row} from './stats-sample.ts'

const OPTIONS = {version: '1.2.3', errors: [], profile: 'standaard'} as const

/** What a browser would mend without a word. */
function parseErrors(page: string): string[] {
  const file = new VFile(page)
  unified().use(rehypeParse, {emitParseErrors: true}).parse(file)
  return file.messages.map(String)
}

/** A letter all of whose texts are `text`. */
function hostile(text: string): StatsRow {
  const made = row(text)
  return {
    ...made,
    worst: made.worst.map(sentence => ({...sentence, text})),
    changes: made.changes.map(change => ({...change, text, message: text})),
  }
}

describe('statsHtml', () => {
  const rows = [row('map/a.md', {score: 20}), row('map/b.md', {score: 70}), emptyRow('map/leeg.md')]
  const page = statsHtml(rows, OPTIONS)

  it('is a page without faults', () => {
    for (const shown of [rows, [rows[0]!], [rows[2]!], []])
      expect(parseErrors(statsHtml(shown, OPTIONS))).toEqual([])
  })

  it('takes nothing from elsewhere', () => {
    expect(page).not.toMatch(/https?:\/\//)
    expect(page).not.toMatch(/\ssrc=|@import|url\(|<link|\sstyle=|\son[a-z]+=/)
  })

  it('lets no script or style run but its own', () => {
    const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
    expect(POLICY).toContain(`style-src ${hash(CSS)};`)
    expect(POLICY).toContain(`script-src ${hash(SCRIPT)};`)
    expect(POLICY).toContain("default-src 'none'")
    expect(page).toContain(`content="${escapeHtml(POLICY)}"`)
    expect(page).toContain(`<style>${CSS}</style>`)
    expect(page).toContain(`<script>${SCRIPT}</script>`)
    expect(CSS + SCRIPT).not.toMatch(/<\//)
  })

  it('shows charts that can be read aloud, with a table behind each', () => {
    const charts = [...page.matchAll(/<svg class="chart"[^>]*aria-labelledby="(\S+) (\S+)"/g)]
    expect(charts).toHaveLength(3)
    for (const [, title, description] of charts) {
      expect(page).toMatch(new RegExp(`<title id="${title}">[^<]+</title>`))
      expect(page).toMatch(new RegExp(`<desc id="${description}">[^<]+</desc>`))
    }
    expect(page.match(/<summary>Toon als tabel<\/summary><table>/g)).toHaveLength(3)
    expect(page).toContain('<tr><td>20–29</td><td>1</td></tr>')
    expect(page).toContain('4 zinnen. Meer dan 15 woorden: 0%. Meer dan 20 woorden: 0%.')
  })

  it('marks the limits of the readers whom the letters are for', () => {
    expect(page).toContain('meer dan 15: lang')
    expect(statsHtml(rows, {...OPTIONS, profile: 'laaggeletterd'})).toContain('meer dan 10: lang')
  })

  it('has a section for every letter, and links to it', () => {
    for (const [i, name] of ['a.md', 'b.md', 'leeg.md'].entries()) {
      expect(page).toContain(`<td data-value="${name}"><a href="#brief-${i + 1}">${name}</a></td>`)
      expect(page).toContain(`id="brief-${i + 1}"`)
    }
    expect(page).toContain('Map: map/')
    expect(page).toContain(
      'Schrijf “laatste herinnering” in plaats van “slotaanmaning” (2 keer): <strong>+6 punten',
    )
    expect(page).toContain('“Uw vordering wordt overgedragen.” <span class="soft">regel 2, kost 6 punten')
    expect(page).toContain('Deze brief heeft geen lopende tekst.')
  })

  it('shows one letter as it is, without a table of letters', () => {
    const one = statsHtml([rows[0]!], OPTIONS)
    expect(one).toContain('<details class="letter" open>')
    expect(one).not.toContain('class="sortable"')
    expect(one).toContain('<h1>Leesmaten van map/a.md</h1>')
  })

  it('cuts endless sentences, and says what the score of an English letter is', () => {
    const made = hostile('a'.repeat(5000))
    const page = statsHtml([{...made, path: 'a', changes: [], language: 'en'}], OPTIONS)
    expect(page).toContain(`“${'a'.repeat(400)}…”`)
    expect(page).toContain('De score van een Engelse brief is zijn Flesch Reading Ease.')
  })

  it('names what could not be read', () => {
    const errors = [{path: '<b>.md', message: 'Dit is geen UTF-8.', line: 2}]
    expect(statsHtml(rows, {...OPTIONS, errors})).toContain('<li>&lt;b&gt;.md:2: Dit is geen UTF-8.</li>')
  })

  it.each([
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "'><svg/onload=x>",
    '</title><b>',
    '&lt;',
    '<!--',
  ])('escapes %s', text => {
    const rows = [hostile(text), hostile('gewoon')]
    const page = statsHtml(rows, {...OPTIONS, errors: [{path: text, message: text}]})
    const tame = statsHtml([hostile('x'), hostile('gewoon')], {
      ...OPTIONS,
      errors: [{path: 'x', message: 'x'}],
    })
    expect(parseErrors(page)).toEqual([])
    expect(page).toContain(escapeHtml(text))
    // No element is there but those that are there anyway.
    const tags = (shown: string): string[] => shown.match(/<[a-z!/][^\s>]*/gi) ?? []
    expect(tags(page)).toEqual(tags(tame))
  })

  it('is a page without faults whatever letters hold', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary', maxLength: 40}), text => {
        expect(parseErrors(statsHtml([hostile(text), hostile(text)], OPTIONS))).toEqual([])
      }),
      {numRuns: 60},
    )
  })
})

describe('html', () => {
  it('escapes what is text, and keeps what is HTML', () => {
    const list = ['a', 'b&b'].map(item => html`<li>${item}</li>`)
    expect(html`<ul title="${'"<\'>'}">${list}${undefined}${false}${3}</ul>`.html).toBe(
      '<ul title="&quot;&lt;&#39;&gt;"><li>a</li><li>b&amp;b</li>3</ul>',
    )
  })

  it('lets through no control character, and nothing that is no character', () => {
    expect(escapeHtml('a\0\u202E\uD800b\uFFFE\n')).toBe('a␀��b� ')
  })
})
