import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {parseCsv} from '../../src/dictionary/csv.ts'
import {openArchived} from '../../src/document/open.ts'
import {alignParagraphs} from '../../src/panel/change.ts'
import {folded, minds} from '../../src/panel/minded.ts'
import {
  FEELINGS,
  GRADES,
  NO_DATA,
  type PanelAnswer,
  type PanelData,
  type PanelFinding,
  type PanelParagraph,
  type RecordedVersion,
} from '../../src/panel/model.ts'
import {type LetterToday, letterOutcome} from '../../src/panel/outcome.ts'
import {marksChart} from '../../src/panel/report-charts.ts'
import {reportDocument} from '../../src/panel/report-content.ts'
import {decisionsCsv, reportCsv} from '../../src/panel/report-csv.ts'
import {reportDocx} from '../../src/panel/report-docx.ts'
import {reportHtml} from '../../src/panel/report-html.ts'
import {reportMarkdown} from '../../src/panel/report-markdown.ts'
import {reportText} from '../../src/panel/report-text.ts'
import {shareText} from '../../src/panel/report-words.ts'
import {ruleEvidence} from '../../src/panel/rule-evidence.ts'
import {PANEL_THRESHOLDS} from '../../src/panel/thresholds.ts'
import {PLAIN} from '../../src/report/style.ts'

const paragraph = (number: number, text: string): PanelParagraph => ({
  number,
  kind: 'paragraph',
  text,
  start: number * 100,
  end: number * 100 + text.length,
  lines: {from: number, to: number},
})
const version = (
  name: string,
  round: number,
  texts: readonly string[],
  findings: readonly PanelFinding[] = [],
): RecordedVersion => ({
  version: name,
  round,
  date: '2026-11-24',
  title: 'Herinnering',
  variants: [{number: 1, label: '', paragraphs: texts.map((_, i) => i + 1), key: {}}],
  paragraphs: texts.map((text, i) => paragraph(i + 1, text)),
  questions: [{kind: 'doen', text: 'Wat moet u doen?'}],
  findings,
})
const answer = (reader: number, more: Partial<PanelAnswer>): PanelAnswer => ({
  version: 'bcdf-ghjk',
  round: 1,
  variant: 1,
  reader: `L${reader}`,
  kind: 'doen',
  value: 'goed',
  note: '',
  imported: '2026-11-25',
  ...more,
})
const readers = (n: number, difficulty: number, round = 1): PanelData['readers'] =>
  Array.from({length: n}, (_, i) => ({
    round,
    reader: `L${i + 1}`,
    profile: {lezen: i < difficulty ? 'ja' : 'nee'},
  }))
const dataOf = (
  versions: readonly RecordedVersion[],
  answers: readonly PanelAnswer[],
  who: PanelData['readers'] = [],
): PanelData => ({...NO_DATA, letters: [{path: 'brieven/a.md', versions}], answers, readers: who})
const outcome = (data: PanelData, today?: LetterToday, thresholds = PANEL_THRESHOLDS) => {
  const made = letterOutcome(data, 'brieven/a.md', today, thresholds)
  if (!made) throw new Error('no outcome')
  return made
}
const TEXTS = ['Beste lezer,', 'Wij sommeren u te betalen.', 'Bel ons gerust.']
const everybody = (n: number, right: number): PanelAnswer[] =>
  Array.from({length: n}, (_, i) => answer(i + 1, {value: i < right ? 'goed' : 'fout'}))

describe('the verdict', () => {
  it.each([
    ['passes at the threshold', 10, 5, 8, 'passed'],
    ['fails one answer below it', 10, 5, 7, 'failed'],
    ['waits for one reader more', 9, 5, 9, 'too-few'],
    ['waits for one reader with difficulty more', 10, 4, 10, 'too-few'],
  ])('%s', (_, n, difficulty, right, verdict) => {
    const data = dataOf([version('bcdf-ghjk', 1, TEXTS)], everybody(n, right), readers(n, difficulty))
    expect(outcome(data).verdict.verdict).toBe(verdict)
  })

  it('waits for answers to a question that some were not asked', () => {
    const data = dataOf(
      [version('bcdf-ghjk', 1, TEXTS)],
      [...everybody(9, 9), answer(10, {kind: 'gevoel', value: 'rustig'})],
      readers(10, 5),
    )
    expect(outcome(data).verdict).toMatchObject({
      verdict: 'too-few',
      missing: [{kind: 'answers', group: 'all', question: 'doen', answers: 9, needed: 10}],
    })
  })

  it('takes the thresholds that it is given', () => {
    const data = dataOf([version('bcdf-ghjk', 1, TEXTS)], everybody(10, 8), readers(10, 5))
    expect(outcome(data, undefined, {...PANEL_THRESHOLDS, right: 81}).verdict.verdict).toBe('failed')
    expect(outcome(data, undefined, {...PANEL_THRESHOLDS, readers: 11}).verdict.verdict).toBe('too-few')
    expect(outcome(data, undefined, {...PANEL_THRESHOLDS, questions: ['bedrag']}).verdict.verdict).toBe(
      'passed',
    )
  })

  it('fails for bad feelings and for a paragraph that readers mark down', () => {
    const feel = (bad: number) =>
      Array.from({length: 10}, (_, i) => answer(i + 1, {kind: 'gevoel', value: i < bad ? 'boos' : 'gewoon'}))
    const base = [version('bcdf-ghjk', 1, TEXTS)]
    const good = everybody(10, 10)
    expect(outcome(dataOf(base, [...good, ...feel(2)], readers(10, 5))).verdict.verdict).toBe('passed')
    expect(outcome(dataOf(base, [...good, ...feel(3)], readers(10, 5))).verdict.faults).toEqual([
      {kind: 'feelings', bad: 3, of: 10, most: 2},
    ])
    const marks = [
      answer(1, {kind: 'min', paragraph: 2, value: 'a'}),
      answer(1, {kind: 'min', paragraph: 2, value: 'b'}),
    ]
    const plus = [answer(2, {kind: 'plus', paragraph: 2, value: ''})]
    expect(outcome(dataOf(base, [...good, ...marks, ...plus], readers(10, 5))).verdict.verdict).toBe('passed')
    expect(outcome(dataOf(base, [...good, ...marks], readers(10, 5))).verdict.faults).toEqual([
      {kind: 'paragraph', paragraph: 2, plus: 0, minus: 1},
    ])
  })
})

describe('figures', () => {
  it('give no percentage of fewer than five', () => {
    expect(shareText({right: 4, of: 4})).toBe('4\u00A0van\u00A04')
    expect(shareText({right: 4, of: 5})).toBe('80% (4\u00A0van\u00A05)')
    expect(shareText({right: 0, of: 0})).toBe('–')
  })

  it('of all groups by one trait add up to those of all readers', () => {
    const someAnswers = fc.uniqueArray(
      fc.record({
        reader: fc.integer({min: 1, max: 12}),
        kind: fc.constantFrom('doen' as const, 'bedrag' as const, 'gevoel' as const),
        value: fc.constantFrom(...GRADES),
      }),
      {selector: ({reader, kind}) => `${reader} ${kind}`, minLength: 1},
    )
    fc.assert(
      fc.property(someAnswers, fc.nat(12), (drawn, difficulty) => {
        const answers = drawn.map(({reader, kind, value}) =>
          answer(reader, {kind, value: kind === 'gevoel' ? FEELINGS[value.length % 5]! : value}),
        )
        const {tally} = outcome(dataOf([version('bcdf-ghjk', 1, TEXTS)], answers, readers(9, difficulty)))
        for (const trait of ['lezen', 'leeftijd']) {
          const own = tally.groups.filter(({kind}) => kind === trait)
          const sum = (of: (group: (typeof own)[number]) => number): number =>
            own.reduce((total, group) => total + of(group), 0)
          expect(sum(({readers}) => readers)).toBe(tally.all.readers)
          for (const kind of ['doen', 'bedrag'] as const) {
            expect(sum(({questions}) => questions[kind]?.right ?? 0)).toBe(
              tally.all.questions[kind]?.right ?? 0,
            )
            expect(sum(({questions}) => questions[kind]?.of ?? 0)).toBe(tally.all.questions[kind]?.of ?? 0)
          }
          for (const feeling of FEELINGS)
            expect(sum(({feelings}) => feelings[feeling])).toBe(tally.all.feelings[feeling])
        }
      }),
    )
  })
})

describe('minds', () => {
  const words = folded('Wij sommeren u om vóór 1 december € 45,00 te betalen.')
  const mark = (kind: 'plus' | 'min' | 'woord', value: string) => ({
    round: 1,
    reader: 'L1',
    kind,
    value,
    note: '',
  })
  it.each([
    ['a minus at the whole paragraph', mark('min', ''), 'sommeren', true],
    ['a minus on the very words', mark('min', 'SOMMEREN!'), 'sommeren', true],
    ['a minus on more words', mark('min', 'Wij sommeren u'), 'sommeren', true],
    ['a minus on other words', mark('min', 'december'), 'sommeren', false],
    ['a minus on what readers saw in a field', mark('min', '12-12-2026'), 'sommeren', true],
    ['a hard word', mark('woord', 'sommeren'), 'sommeren', true],
    ['another hard word', mark('woord', 'december'), 'sommeren', false],
    ['part of a word', mark('min', 'som'), 'sommeren', true],
    ['a plus', mark('plus', 'sommeren'), 'sommeren', false],
    [
      'a word of a long sentence',
      mark('min', 'december'),
      'Wij sommeren u om vóór 1 december € 45,00 te betalen.',
      false,
    ],
    [
      'most of a long sentence',
      mark('min', 'u om vóór 1 december € 45,00 te betalen'),
      'Wij sommeren u om vóór 1 december € 45,00 te betalen.',
      true,
    ],
  ])('%s', (_, remark, match, minded) => {
    expect(minds(remark, {match}, words)).toBe(minded)
  })
})

describe('alignParagraphs', () => {
  const pairs = (before: readonly string[], after: readonly string[]): string[] =>
    alignParagraphs(
      before.map((text, i) => paragraph(i + 1, text)),
      after.map((text, i) => paragraph(i + 1, text)),
    ).map(pair => `${pair.before?.number ?? '-'} ${pair.after?.number ?? '-'}`)

  it('puts what is equal, alike, and written anew beside each other', () => {
    expect(pairs(['a b c', 'd e f', 'g h i'], ['a b c', 'd e x', 'g h i'])).toEqual(['1 1', '2 2', '3 3'])
    expect(pairs(['a b c', 'g h i'], ['a b c', 'nieuw hier', 'g h i'])).toEqual(['1 1', '- 2', '2 3'])
    expect(pairs(['a b c', 'weg', 'g h i'], ['a b c', 'g h i'])).toEqual(['1 1', '2 -', '3 2'])
    expect(pairs(['a b c', 'oud hier', 'g h i'], ['a b c', 'nieuw daar', 'g h i'])).toEqual([
      '1 1',
      '2 2',
      '3 3',
    ])
  })

  it('loses nothing, and keeps the order', () => {
    const texts = fc.array(fc.stringMatching(/^[abc ]{0,6}$/), {maxLength: 8})
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const made = pairs(before, after).map(pair => pair.split(' '))
        expect(made.flatMap(([a]) => (a === '-' ? [] : [Number(a)]))).toEqual(before.map((_, i) => i + 1))
        expect(made.flatMap(([, b]) => (b === '-' ? [] : [Number(b)]))).toEqual(after.map((_, i) => i + 1))
      }),
    )
  })
})

describe('which version is reported', () => {
  const versions = [
    version('bcdf-ghjk', 1, TEXTS),
    version('mnpq-rstv', 2, ['Beste lezer,', 'Wij vragen u te betalen.']),
  ]
  const answers = [answer(1, {}), answer(1, {version: 'mnpq-rstv', round: 2})]
  const today = (version: string): LetterToday => ({version, paragraphs: [], findings: []})

  it('is that of the letter as it is today, or else the last one that readers saw', () => {
    const data = dataOf(versions, answers)
    expect(outcome(data, today('mnpq-rstv'))).toMatchObject({
      state: 'current',
      tally: {version: {version: 'mnpq-rstv'}},
    })
    expect(outcome(data, today('zzzz-zzzz'))).toMatchObject({
      state: 'changed',
      tally: {version: {version: 'mnpq-rstv'}},
    })
    expect(outcome(data)).toMatchObject({state: 'missing', tally: {version: {version: 'mnpq-rstv'}}})
    // Who went back to the old text has the old outcome.
    expect(outcome(data, today('bcdf-ghjk'))).toMatchObject({
      state: 'current',
      tally: {version: {version: 'bcdf-ghjk'}},
    })
    expect(outcome(data, today('bcdf-ghjk'))).not.toHaveProperty('change')
    expect(
      outcome(data).change?.paragraphs.map(({before, after}) => [before?.number, after?.number]),
    ).toEqual([
      [2, 2],
      [3, undefined],
    ])
  })

  it('is none when nobody read it', () => {
    expect(letterOutcome(dataOf(versions, []), 'brieven/a.md', undefined, PANEL_THRESHOLDS)).toBeUndefined()
  })
})

describe('evidence', () => {
  const findings: PanelFinding[] = [
    {paragraph: 2, rule: 'jargon', entry: 'sommeren', severity: 'warning', match: 'sommeren'},
    {paragraph: 3, rule: 'tone', severity: 'warning', match: 'gerust'},
    {rule: 'missing-element', entry: 'help', severity: 'error', match: ''},
  ]
  const evidence = (n: number, minding: number, mayPropose = true) =>
    ruleEvidence(
      dataOf(
        [version('bcdf-ghjk', 1, TEXTS, findings)],
        Array.from({length: n}, (_, i) =>
          i < minding ? answer(i + 1, {kind: 'min', paragraph: 2, value: 'sommeren'}) : answer(i + 1, {}),
        ),
      ),
      () => undefined,
      () => mayPropose,
    )

  it('proposes one step, only of enough readers, and never for what may not change', () => {
    const proposals = (all: ReturnType<typeof evidence>) =>
      all.map(({rule, entry, proposal}) => `${entry ?? rule} ${proposal ?? '-'}`)
    expect(proposals(evidence(20, 6))).toEqual(['jargon error', 'sommeren error', 'tone info'])
    expect(proposals(evidence(20, 5))).toEqual(['jargon -', 'sommeren -', 'tone info'])
    expect(proposals(evidence(19, 10))).toEqual(['jargon -', 'sommeren -', 'tone -'])
    expect(proposals(evidence(20, 10, false))).toEqual(['jargon -', 'sommeren -', 'tone -'])
  })

  it('counts readers and times', () => {
    expect(evidence(20, 6)[0]).toEqual({
      rule: 'jargon',
      severity: 'warning',
      letters: 1,
      findings: 1,
      readers: 20,
      seen: 20,
      minded: 6,
      proposal: 'error',
    })
  })
})

describe('hostile words', () => {
  const BAD = '</td><script>alert(1)</script>| **x** @team #12 [a](http://x.nl) ![b](y)\u202E\u0000'
  const FORMULA = '=HYPERLINK("http://x.nl")'
  const data = dataOf(
    [
      version(
        'bcdf-ghjk',
        1,
        [BAD, FORMULA, '# kop'],
        [{paragraph: 1, rule: 'jargon', entry: BAD, severity: 'error', match: BAD}],
      ),
    ],
    [
      answer(1, {note: BAD}),
      answer(1, {kind: 'min', paragraph: 1, value: BAD, note: FORMULA}),
      answer(1, {kind: 'woord', paragraph: 2, value: FORMULA}),
    ],
  )
  const letters = [{...outcome(data), path: '<b>.md', title: BAD}]
  const document = reportDocument(letters, {date: '2026-11-24', thresholds: PANEL_THRESHOLDS, version: '1'})

  it('do nothing in a page', async () => {
    const page = await reportHtml(document)
    expect(page).not.toMatch(/<script>alert|<b>\.md/)
    expect(page).toContain('&lt;script&gt;')
    expect(page).toMatch(
      /default-src &#39;none&#39;; style-src &#39;sha256-[^&]+&#39;; script-src &#39;none&#39;/,
    )
    expect(page).not.toMatch(/[\u0000\u202E]/)
  })

  it('do nothing in Markdown', () => {
    const markdown = reportMarkdown(document)
    expect(markdown).not.toMatch(/<script|@team|[^\\]#12|(?<!\\)\]\(http|(?<!\\)\*\*x/)
    for (const line of markdown.split('\n'))
      if (line.startsWith('| ')) expect(line.replaceAll('\\|', '').split('|').length).toBeLessThan(12)
  })

  it('are no formula in a table', () => {
    for (const csv of [reportCsv(letters), decisionsCsv(letters)]) {
      expect(csv).not.toMatch(/(^|;|\n)"?=/)
      expect(parseCsv(csv).faults).toEqual([])
    }
    expect(parseCsv(decisionsCsv(letters)).rows.at(-1)!.cells).toContain(FORMULA)
  })

  it('stand in a Word file as they are', async () => {
    const opened = openArchived(await reportDocx(document))
    if (!('docx' in opened)) throw new Error('no docx')
    expect(opened.docx.text).toContain('<script>alert(1)</script>')
    expect(opened.docx.text).toContain(FORMULA)
    expect(opened.docx.text).not.toMatch(/[\u0000\u202E]/)
  })

  it('steer no terminal', () => {
    expect(reportText(document, 80, PLAIN)).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u202E]/)
  })
})

it('has room beside the bars for figures with their signs', () => {
  const many = outcome(dataOf([version('bcdf-ghjk', 1, ['Betaal nu.'])], everybody(3, 3)))
  const row = {...many.paragraphs[0]!, plus: 100, minus: 100}
  const {svg} = marksChart({...many, paragraphs: [row]}, 'c') as {svg: {toString(): string}}
  const ends = [...String(svg).matchAll(/<text class="end" x="([\d.]+)"/g)].map(([, x]) => Number(x))
  expect(Math.min(...ends)).toBeGreaterThan(30)
})

it('names letters for which a comment has no room', () => {
  const long = 'lang '.repeat(4000)
  const letters = Array.from({length: 6}, (_, i) => ({
    ...outcome(dataOf([version('bcdf-ghjk', 1, [long])], everybody(3, 3))),
    path: `${i}.md`,
  }))
  const markdown = reportMarkdown(
    reportDocument(letters, {date: '2026-11-24', thresholds: PANEL_THRESHOLDS, version: '1'}),
  )
  expect(markdown.length).toBeLessThan(65_536)
  expect(markdown).toMatch(/\d van de 6 brieven staan alleen in het overzicht/)
  for (let i = 0; i < 6; i++) expect(markdown).toContain(`${i}.md`)
  expect(markdown).toContain('Zo is het beoordeeld')
})
