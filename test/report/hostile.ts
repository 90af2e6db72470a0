import type {Finding} from '../../src/finding.ts'
import type {CheckedSet} from '../../src/journey/set-finding.ts'
import type {LintedLetter, Reporter, RunEnd} from '../../src/report/record.ts'
import type {ReportContext} from '../../src/report/reporters.ts'
import {PLAIN} from '../../src/report/style.ts'
import {finding, letter} from './sample.ts'

/** Words that mean something to some reader of a report: none of it may come through as more than words. */
export const EVIL = [
  ']]>',
  '</script><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><b>\'&amp;',
  '::error::nee',
  '##[error]nee',
  '%0A::warning::x',
  '@team @gebruiker/groep',
  '#12 !34 GH-5 org/repo#6 %7 ~8 &9 $10 ^alert#1',
  'https://kwaad.example www.kwaad.example kwaad@example.org',
  '[klik](https://kwaad.example) ![beeld](x) [issue:12] [^1] [ ]',
  '`code` ``` ~~~ **vet** _schuin_ ~~weg~~ | kolom |',
  '$a$ $$b$$ :tada: \\',
  '<!-- --> <details> &lt; &#64;',
  '{0} {{naam}} ${x} <?php ?>',
  '\u0000\u001B[31m\u0085\u2028\u202E\uFFFE\uD800',
  '😀 e\u0301 \u200B 漢字',
]

const SOURCE = `Beste {{naam}},\r\n${EVIL.join('\r\n')}\r\nWij sommeren u te betalen.\n`

const about = (words: readonly string[], more: Partial<Finding> = {}): Finding =>
  finding(SOURCE, words, {why: `Omdat “${words[0]}” schrikt.`, ...more})

const edit = (words: string, text: string): Finding['suggestions'][number]['edits'][number] => {
  const start = SOURCE.indexOf(words)
  return {start, end: start + words.length, text}
}

const HOSTILE_PATH = 'map met spatie/"><b>&,:%0A@team `é` | #1.md'

/** Letters, sets and errors of every kind, with words and names that mean something to readers of reports. */
export const LETTERS: readonly LintedLetter[] = [
  letter(
    SOURCE,
    [
      finding('', [], {
        rule: 'missing-element',
        entry: 'help',
        severity: 'error',
        message: 'Er staat niet wie helpt: [telefoonnummer].',
        fingerprint: 'aaaaaaaaaaaaa1',
      }),
      ...EVIL.slice(0, -1).map((words, i) =>
        about([words], {
          message: `“${words}” is vreemd.`,
          severity: (['error', 'warning', 'info'] as const)[i % 3]!,
          ...(i === 0 && {fingerprint: 'aaaaaaaaaaaaa1'}),
        }),
      ),
      about([`${EVIL[0]}\r\n${EVIL[1]}`], {rule: 'long-sentence', severity: 'warning'}),
      about(['Wij', 'sommeren'], {
        entry: 'sommeren',
        kind: 'replace',
        category: 'collection',
        variants: ['regeling: nee', 'aantal > 1: ja'],
        suggestions: [
          {text: 'vragen', fix: 'safe', edits: [edit('sommeren', 'vragen')]},
          {text: '<b>', fix: 'review', edits: [edit('sommeren u', '<b>\n')]},
          {
            text: '',
            fix: 'review',
            edits: [edit('Wij', ''), {...edit('betalen', ''), end: SOURCE.indexOf('betalen')}],
          },
        ],
      }),
    ],
    HOSTILE_PATH,
  ),
  letter('Niets aan de hand.\n', [], 'goed.md'),
  {
    ...letter('Aanmaning\nBetaal.\n', [], 'brief.docx'),
    format: 'docx',
    lines: [],
    findings: [
      {
        ...finding('Aanmaning\nBetaal.\n', ['Betaal'], {entry: 'betaal', severity: 'warning'}),
        place: {part: 'header', paragraph: 2},
        suggestions: [{text: 'Wilt u', fix: 'review', edits: [{start: 10, end: 16, text: 'Wilt u'}]}],
      },
    ],
  },
  letter('Doe dit NU.\n', [finding('Doe dit NU.\n', ['NU'], {rule: 'shouting'})], '../elders/a b.md'),
  letter(
    'Doe dit NU.\n',
    [finding('Doe dit NU.\n', ['NU'], {rule: 'shouting', severity: 'info'})],
    '/tmp/c#d.md',
  ),
]

export const SETS: readonly CheckedSet[] = [
  {
    name: '<i>reeks</i>',
    letters: [HOSTILE_PATH, 'goed.md'],
    complete: false,
    findings: [
      {
        rule: 'journey',
        category: 'tone',
        severity: 'warning',
        message: '“a|b.md” klinkt strenger dan @team.',
        why: 'Zo schrikt de lezer.',
        letters: [HOSTILE_PATH, 'goed.md'],
        fingerprint: 'bbbbbbbbbbbbbb',
      },
    ],
  },
  {name: 'goede reeks', letters: ['goed.md'], complete: true, findings: []},
]

export const END: RunEnd = {
  errors: [
    {path: '<weg>.md', message: 'Dit bestand is er niet: “]]>”. Controleer de naam.'},
    {path: 'stuk.json', message: 'Regel 2 klopt niet.', line: 2, column: 8},
  ],
  summary: {letters: LETTERS.length, ...count()},
  hidden: 3,
  notes: ['Niet getoond: 2 meldingen die al in <basis>.json staan, zie @team.'],
}

function count(): {error: number; warning: number; info: number} {
  const counts = {error: 0, warning: 0, info: 0}
  for (const {findings} of [...LETTERS, ...SETS]) for (const {severity} of findings) counts[severity]++
  return counts
}

export const CONTEXT: ReportContext = {
  version: '1.2.3',
  rulesDate: '2026-11-21',
  style: PLAIN,
  width: 80,
  quiet: false,
  folder: 'brieven',
  top: '/werk/project',
}

/** A whole report, of the hostile letters when nothing else is said. */
export const written = (
  reporter: Reporter,
  letters: readonly LintedLetter[] = LETTERS,
  sets: readonly CheckedSet[] = SETS,
  end: RunEnd = END,
): string =>
  [
    reporter.start(),
    ...letters.map(one => reporter.letter(one)),
    reporter.sets(sets),
    reporter.end(end),
  ].join('')

export const NOTHING: RunEnd = {
  errors: [],
  summary: {letters: 0, error: 0, warning: 0, info: 0},
  hidden: 0,
  notes: [],
}
