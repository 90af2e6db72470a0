import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {ignoreComment} from '../src/checks/ignore-comment.ts'
import {readComments} from '../src/ignore/read.ts'
import {letterFacts} from '../src/letter/facts.ts'
import {readLetter} from '../src/letter/read.ts'
import {type LintOptions, lint} from '../src/lint.ts'
import {testResources} from './resources.ts'

const COMMENT = '<!-- briefwijzer-disable-next-line jargon -- staat zo op het formulier -->'

/** Lines with a finding about the word, in a letter of that name. */
function told(source: string, path = 'brief.md'): number[] {
  const letter = readLetter(source, {path})
  const {findings} = lint(letter, letterFacts(letter, path), testResources())
  return findings.filter(({entry}) => entry === 'slotaanmaning').map(({start}) => start.line)
}

/** What is said of the comments in a letter. */
function faults(source: string, path = 'brief.md', options: LintOptions = {}): (string | undefined)[] {
  const letter = readLetter(source, {path})
  const {findings} = lint(letter, letterFacts(letter, path), testResources(), options)
  return findings.filter(({rule}) => rule === 'ignore-comment').map(({category}) => category)
}

const WORD = 'Dit is een slotaanmaning.'

describe('a comment that asks for silence', () => {
  it.each<[string, string, number[]]>([
    ['the next line', `${COMMENT}\n${WORD}\n\n${WORD}\n`, [4]],
    ['over blank lines', `${COMMENT}\n\n \n${WORD}\n`, []],
    ['the paragraph that starts there', `${COMMENT}\nEerst dit. Dan\ndat. ${WORD}\n\n${WORD}\n`, [5]],
    ['only what starts there', `Beste lezer,\n\n${WORD}\n\n${COMMENT}\n`, [3]],
    ['a heading', `${COMMENT}\n# Slotaanmaning\n\n${WORD}\n`, [4]],
    ['a table', `${COMMENT}\n| a | b |\n| - | - |\n| c | slotaanmaning |\n\n${WORD}\n`, [6]],
    [
      'one item of a list',
      `- Slotaanmaning\n  ${COMMENT}\n- Een slotaanmaning\n  met meer slotaanmaning\n- Slotaanmaning\n`,
      [1, 5],
    ],
    ['a quotation', `> ${COMMENT}\n>\n> ${WORD}\n> ${WORD}\n>\n> ${WORD}\n`, [6]],
    [
      'two comments above one line',
      `${COMMENT}\n<!-- briefwijzer-disable-next-line tone -- ook dit -->\n${WORD}\n`,
      [],
    ],
    ['by entry', `${COMMENT.replace('jargon', 'slotaanmaning')}\n${WORD}\n`, []],
    ['by rule and entry', `${COMMENT.replace('jargon', 'tone jargon/slotaanmaning')}\n${WORD}\n`, []],
    ['with commas', `${COMMENT.replace('jargon', 'tone,jargon')}\n${WORD}\n`, []],
    ['without a reason', `<!-- briefwijzer-disable-next-line jargon -->\n${WORD}\n`, []],
    ['over two lines', `<!--\n  briefwijzer-disable-next-line jargon\n-->\n${WORD}\n`, []],
    ['with CRLF', `${COMMENT}\r\n${WORD}\r\n\r\n${WORD}\r\n`, [4]],
    ['behind prose on its own line', `Beste lezer, ${COMMENT}\n${WORD}\n`, []],
    ['of another rule', `${COMMENT.replace('jargon', 'tone')}\n${WORD}\n`, [2]],
    ['of no rule', `${COMMENT.replace(' jargon', '')}\n${WORD}\n`, [2]],
    ['of another word', `${COMMENT.replace('next-line', 'next-lines')}\n${WORD}\n`, [2]],
    ['in fenced code', `\`\`\`\n${COMMENT}\n\`\`\`\n${WORD}\n`, [4]],
    ['in inline code', `Zo: \`${COMMENT}\`\n${WORD}\n`, [2]],
    ['in front matter', `---\ntitle: x\n# ${COMMENT}\n---\n${WORD}\n`, [5]],
    ['at the end of the file', `${WORD}\n\n${COMMENT}`, [1]],
  ])('Markdown: %s', (_, source, lines) => {
    expect(told(source)).toEqual(lines)
  })

  it.each<[string, string, number[]]>([
    ['the next line', `<div>\n${COMMENT}\n${WORD}<br>\n${WORD}\n</div>\n`, [4]],
    ['the element that starts there', `${COMMENT}\n<p>\nEerst.\n${WORD}</p>\n<p>\n${WORD}</p>\n`, [6]],
    ['not all that is in a layout', `${COMMENT}\n<div>\n<p>${WORD}</p>\n</div>\n`, [3]],
    ['in a script', `<script>\n${COMMENT}\n</script>\n<p>${WORD}</p>\n`, [4]],
    ['MJML', `<mj-text>\n${COMMENT}\n${WORD}\n</mj-text>\n`, []],
  ])('HTML: %s', (_, source, lines) => {
    expect(told(source, 'brief.html')).toEqual(lines)
  })

  it('is nothing in plain text, where the reader would see it', () => {
    expect(told(`${COMMENT}\n${WORD}\n`, 'brief.txt')).toEqual([2])
    expect(faults(`${COMMENT}\n${WORD}\n`, 'brief.txt')).toEqual(['visible'])
  })
})

describe('readComments', () => {
  it('gives names, reason and place', () => {
    const source = `Dag.\n\n<!--briefwijzer-disable-next-line  jargon, tone/dwang  --  wel -- goed -->\nRegel\n`
    expect(readComments(source, 'markdown').ignores).toEqual([
      {
        scope: 'next-line',
        start: 6,
        end: 80,
        names: ['jargon', 'tone/dwang'],
        reason: 'wel -- goed',
        covers: [
          {start: 81, end: 86},
          {start: 81, end: 86},
        ],
      },
    ])
  })

  it('finds the line below a pile of them', () => {
    const source = `${`${COMMENT}\n`.repeat(500)}${WORD}\n`
    const {ignores} = readComments(source, 'markdown')
    expect(ignores).toHaveLength(500)
    expect(ignores[0]!.covers[0]!.start).toBe(source.length - WORD.length - 1)
  })

  it('looks once for what stands below a line full of them', () => {
    const source = `${COMMENT.repeat(300)}\n${'\n'.repeat(50)}${WORD}\n`
    const {ignores} = readComments(source, 'markdown')
    expect(ignores).toHaveLength(300)
    expect(ignores[0]!.covers[0]!.start).toBe(source.length - WORD.length - 1)
    // One list for all, or a letter of them would take the square of its length.
    expect(new Set(ignores.map(({covers}) => covers)).size).toBe(1)
  })
})

const WISH = 'briefwijzer-disable-next-line jargon -- staat zo op het formulier'

describe('the comments of template languages', () => {
  const forms = [
    `{# ${WISH} #}`,
    `{{!-- ${WISH} --}}`,
    `{{~!-- ${WISH} --~}}`,
    `{{! ${WISH} }}`,
    `{{-- ${WISH} --}}`,
    `{{/* ${WISH} */}}`,
    `{{- /* ${WISH} */ -}}`,
    `{* ${WISH} *}`,
    `{% comment %}${WISH}{% endcomment %}`,
    `{%- comment -%} ${WISH} {%- endcomment -%}`,
    `{% # ${WISH} %}`,
    `<%# ${WISH} %>`,
    `<%-- ${WISH} --%>`,
    `<% /* ${WISH} */ %>`,
    `<?php /* ${WISH} */ ?>`,
    `<?php // ${WISH} ?>`,
    `<#-- ${WISH} -->`,
    `[%# ${WISH} %]`,
    `@* ${WISH} *@`,
    `#* ${WISH} *#`,
  ]
  const cases = forms.flatMap(form =>
    ['brief.md', 'brief.txt', 'brief.html'].map(path => [form, path] as const),
  )
  it.each(cases)('%s in %s', (form, path) => {
    const source = `Beste lezer,\n\n${form}\n${WORD}\n\n${WORD}\n`
    expect(told(source, path)).toContain(6)
    expect(faults(source, path)).toEqual([])
    const letter = readLetter(source, {path})
    const {findings, ignored} = lint(letter, letterFacts(letter, path), testResources())
    expect(ignored.map(({names, reason, findings}) => [names, reason, findings.length])).toEqual([
      [['jargon'], 'staat zo op het formulier', 1],
    ])
    // The comment is no prose, and no field that somebody must fill.
    expect(letter.fields.filter(({kind}) => kind === 'value')).toEqual([])
    expect(letter.blocks.some(({text}) => text.includes('formulier'))).toBe(false)
    expect(findings.some(({match}) => match.includes('briefwijzer'))).toBe(false)
  })

  it('reaches over a paragraph of plain text', () => {
    expect(told(`{# ${WISH} #}\nEerst dit.\n${WORD}\n\n${WORD}\n`, 'brief.txt')).toEqual([5])
  })
})

describe('a comment that asks for silence from here', () => {
  const OFF = '<!-- briefwijzer-disable jargon -- citaat -->'
  const ON = '<!-- briefwijzer-enable jargon -->'
  it.each<[string, string, number[], string[]]>([
    ['up to the other', `${OFF}\n\n${WORD}\n\n${ON}\n\n${WORD}\n`, [7], []],
    ['up to one for all', `${OFF}\n\n${WORD}\n\n${ON.replace(' jargon', '')}\n\n${WORD}\n`, [7], []],
    ['up to the end', `${WORD}\n\n${OFF}\n\n${WORD}\n\n${WORD}\n`, [1], []],
    [
      'not up to one for another',
      `${OFF}\n\n${WORD}\n\n${ON.replace('jargon', 'tone')}\n\n${WORD}\n`,
      [],
      ['nothing-to-enable'],
    ],
    ['twice', `${OFF}\n\n${WORD}\n\n${OFF}\n\n${WORD}\n\n${ON}\n\n${WORD}\n`, [11], ['idle']],
    [
      'one of two goes on',
      `${OFF.replace('jargon', 'jargon tone')}\n\n${WORD}\n\n${ON}\n\n${WORD}\n`,
      [7],
      ['idle'],
    ],
    ['an end without a start', `${WORD}\n\n${ON}\n`, [1], ['nothing-to-enable']],
    ['over the next line too', `${OFF}\n\n${COMMENT}\n${WORD}\n\n${WORD}\n`, [], []],
  ])('%s', (_, source, lines, said) => {
    expect(told(source)).toEqual(lines)
    expect(faults(source)).toEqual(said)
  })
})

describe('a wish for silence over the whole letter', () => {
  it.each<[string, string]>([
    ['a comment', `${WORD}\n\n<!-- briefwijzer-disable-file jargon -- citaat -->\n\n${WORD}\n`],
    ['front matter', `---\nbriefwijzer-negeer: jargon -- citaat\n---\n${WORD}\n`],
    ['English front matter', `---\nbriefwijzer-ignore: jargon/slotaanmaning -- citaat\n---\n${WORD}\n`],
    ['a list', `---\nbriefwijzer-negeer:\n  - jargon -- citaat\n---\n${WORD}\n`],
    ['keys', `---\nbriefwijzer-negeer:\n  - {regels: jargon, reden: citaat}\n---\n${WORD}\n`],
    [
      'rules and words',
      `---\nbriefwijzer-negeer:\n  - {rules: [jargon], reason: citaat, text: Slotaanmaning}\n---\n${WORD}\n`,
    ],
  ])('%s', (_, source) => {
    expect(told(source)).toEqual([])
    expect(faults(source)).toEqual([])
  })

  it('hides what is about the letter as a whole', () => {
    const letter = 'Beste lezer,\n\nBetaal uw rekening vóór 12 april. Dank u wel.\n'
    const elements = (source: string): string[] => {
      const read = readLetter(source, {path: 'brief.md'})
      return lint(read, letterFacts(read, 'brief.md', {stage: 'first-reminder'}), testResources())
        .findings.filter(({rule, match}) => rule === 'missing-element' && match === '')
        .map(({entry}) => entry!)
    }
    const [first, ...rest] = elements(letter)
    expect(rest).not.toEqual([])
    expect(
      elements(
        `${letter}\n<!-- briefwijzer-disable-file missing-element/${first} -- staat op de factuur -->\n`,
      ),
    ).toEqual(rest)
    expect(elements(`${COMMENT.replace('jargon', 'missing-element')}\n${letter}`)).toEqual([first, ...rest])
  })

  it('only where it says which words', () => {
    const source = `---\nbriefwijzer-negeer:\n  - {regels: jargon, reden: citaat, tekst: aanmaning}\n---\n${WORD}\n\nDe crediteur wacht.\n`
    const letter = readLetter(source, {path: 'brief.md'})
    const {findings} = lint(letter, letterFacts(letter, 'brief.md'), testResources())
    expect(findings.filter(({rule}) => rule === 'jargon').map(({match}) => match)).toEqual(['crediteur'])
  })

  it('of the config', () => {
    const ignores = [{names: ['jargon'], reason: 'zo afgesproken', alone: false}]
    const letter = readLetter(`${WORD}\n`, {path: 'brief.md'})
    const result = lint(letter, letterFacts(letter, 'brief.md'), testResources(), {ignores})
    expect(result.findings.filter(({rule}) => rule === 'jargon')).toEqual([])
    expect(result.ignored).toMatchObject([
      {by: 'config', reason: 'zo afgesproken', findings: [{match: 'slotaanmaning'}]},
    ])
    expect(faults('Betaal vandaag.\n', 'brief.md', {ignores})).toEqual([])
    expect(faults('Betaal vandaag.\n', 'brief.md', {ignores: [{...ignores[0]!, alone: true}]})).toEqual([
      'idle-config',
    ])
  })
})

describe('what is said of wishes for silence', () => {
  it.each<[string, string, string[]]>([
    ['no reason', `${COMMENT.replace(' -- staat zo op het formulier', '')}\n${WORD}\n`, ['no-reason']],
    ['a dash of a word processor', `${COMMENT.replace('-- staat', '– staat')}\n${WORD}\n`, []],
    ['no rule', `${COMMENT.replace(' jargon', '')}\n${WORD}\n`, ['no-rule']],
    ['an unknown rule', `${COMMENT.replace('jargon', 'jargno')}\n${WORD}\n`, ['unknown-rule']],
    [
      'an unknown and a known one',
      `${COMMENT.replace('jargon', 'jargon toon')}\n${WORD}\n`,
      ['unknown-rule'],
    ],
    ['nothing hidden', `${COMMENT}\nBetaal vandaag.\n`, ['idle']],
    ['nothing hidden any more of one', `${COMMENT.replace('jargon', 'jargon tone')}\n${WORD}\n`, ['idle']],
    ['twice the same', `${COMMENT}\n${COMMENT}\n${WORD}\n`, ['idle']],
    ['an element', `${COMMENT.replace('jargon', 'help')}\n${WORD}\n`, ['idle']],
    ['the rule on sets', `${COMMENT.replace('next-line jargon', 'file journey')}\n${WORD}\n`, []],
    ['what only data can tell', `${COMMENT.replace('jargon', 'unknown-field')}\nBeste {{naam}},\n`, []],
    ['an unknown command', `${COMMENT.replace('next-line', 'nextline')}\n${WORD}\n`, ['unknown-command']],
    ['another program', `<!-- eslint-disable jargon -->\n${WORD}\n`, []],
    ['front matter that says nothing', `---\nbriefwijzer-negeer: 3\n---\n${WORD}\n`, ['broken']],
    ['front matter with other keys', `---\nbriefwijzer-negeer: {regel: x}\n---\n${WORD}\n`, ['broken']],
  ])('%s', (_, source, said) => {
    expect(faults(source)).toEqual(said)
  })

  it('proposes what was meant, at the place of the comment', () => {
    const letter = readLetter(`Dag.\n\n${COMMENT.replace('jargon', 'jargno')}\n${WORD}\n`, {path: 'brief.md'})
    const [finding] = lint(letter, letterFacts(letter, 'brief.md'), testResources()).findings.filter(
      ({rule}) => rule === 'ignore-comment',
    )
    expect(finding).toMatchObject({severity: 'warning', start: {line: 3, column: 1}})
    expect(finding!.message).toContain('Bedoelde u “jargon”?')
  })

  it('a missing reason is an error, unless no reason is asked for', () => {
    const source = `${COMMENT.replace(' -- staat zo op het formulier', '')}\n${WORD}\n`
    const letter = readLetter(source, {path: 'brief.md'})
    const {findings} = lint(letter, letterFacts(letter, 'brief.md'), testResources())
    expect(findings.find(({rule}) => rule === 'ignore-comment')!.severity).toBe('error')
    expect(faults(source, 'brief.md', {ignoreReason: false})).toEqual([])
  })

  it('not of rules that did not run', () => {
    const runs = ({id}: {id: string}): boolean => id !== 'jargon'
    expect(faults(`${COMMENT}\n${WORD}\n`, 'brief.md', {runs})).toEqual([])
    expect(faults(`${COMMENT.replace('jargon', 'slotaanmaning')}\n${WORD}\n`, 'brief.md', {runs})).toEqual([])
    expect(faults(`${COMMENT}\nDag.\n`, 'brief.md', {runs: ({id}) => id !== 'ignore-comment'})).toEqual([])
  })

  it.each(ignoreComment.examples.wrong)('fires on: %s', text =>
    expect(faults(text, 'brief.txt')).not.toEqual([]),
  )
  it.each(ignoreComment.examples.right)('is silent on: %s', text =>
    expect(faults(text, 'brief.txt')).toEqual([]),
  )
})

it('every finding is told or ignored, whatever the comments', () => {
  const names = fc.constantFrom('jargon', 'tone', 'slotaanmaning', 'jargon/slotaanmaning', 'x')
  const comment = fc
    .tuple(
      fc.constantFrom('disable', 'enable', 'disable-next-line', 'disable-file'),
      fc.array(names, {maxLength: 3}),
    )
    .map(([command, list]) => `<!-- briefwijzer-${command} ${list.join(' ')} -- reden -->`)
  const pieces = fc.array(
    fc.oneof(comment, fc.constantFrom(WORD, 'U bent nalatig.', '', '# Slotaanmaning')),
    {maxLength: 14},
  )
  const wordsOf = (source: string): {all: string[]; left: string[]} => {
    const letter = readLetter(source, {path: 'brief.md'})
    const {findings, ignored} = lint(letter, letterFacts(letter, 'brief.md'), testResources(), {
      runs: ({id}) => id === 'jargon' || id === 'tone',
    })
    const left = findings.map(({rule, start}) => `${rule} ${start.offset}`)
    return {
      all: [
        ...left,
        ...ignored.flatMap(one => one.findings.map(({rule, start}) => `${rule} ${start.offset}`)),
      ].sort(),
      left,
    }
  }
  fc.assert(
    fc.property(pieces, parts => {
      const source = parts.join('\n')
      const {all} = wordsOf(source)
      expect(all).toEqual(wordsOf(source.replaceAll('briefwijzer-', 'anderwijzer-')).all)
      expect(new Set(all).size).toBe(all.length)
    }),
    {numRuns: 60},
  )
})
