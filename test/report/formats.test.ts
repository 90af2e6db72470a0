import {describe, expect, it} from 'vitest'
import {FORMATS, reporterOf} from '../../src/report/reporters.ts'
import {CONTEXT, NOTHING, written} from './hostile.ts'

/** As a file holds it; what changes with every rule or every touch of the look stands in tests of its own. */
const cut = (text: string): string =>
  Buffer.from(text)
    .toString()
    .replace(/"ruleIndex":\d+/g, '"ruleIndex":…')
    .replace(/("rules":)\[.*?\](?=,"properties":\{"rulesDate")/s, '$1[…]')
    .replace(/(<style>).*?(<\/style>)/s, '$1…$2')
    .replace(/(<script>)(?!alert).*?(<\/script>\n<\/body>)/s, '$1…$2')
    .replace(/sha256-[\w+/=]+/g, 'sha256-…')

describe.each(FORMATS)('the report as %s', format => {
  it('of hostile letters', async () => {
    const text = cut(written(await reporterOf(format, CONTEXT)))
    await expect(text).toMatchFileSnapshot(`expected/${format}.txt`)
  })

  it('of no letters', async () => {
    const text = cut(written(await reporterOf(format, CONTEXT), [], [], NOTHING))
    await expect(text).toMatchFileSnapshot(`expected/${format}.empty.txt`)
  })

  it('is the same text again: a reporter keeps nothing of another run', async () => {
    expect(written(await reporterOf(format, CONTEXT))).toBe(written(await reporterOf(format, CONTEXT)))
  })

  it('lets no character through that a terminal obeys', async () => {
    expect(written(await reporterOf(format, CONTEXT))).not.toMatch(
      /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]/,
    )
  })
})
