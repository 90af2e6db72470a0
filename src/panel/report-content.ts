import {formatDate, joinDutch} from '../report/dutch.ts'
import {FEELINGS, KINDS} from './model.ts'
import type {HardWord, LetterOutcome, ParagraphOutcome} from './outcome.ts'
import {
  type Block,
  type Cell,
  cell,
  heading,
  type Line,
  type ReportDocument,
  soft,
  strong,
  text,
} from './report-blocks.ts'
import {changeBlocks} from './report-change.ts'
import {marksChart, net, questionsChart, roundsChart} from './report-charts.ts'
import {findingLine, remarkLine} from './report-lines.ts'
import {
  percent,
  readersText,
  reasonText,
  shareText,
  sourceText,
  titleOf,
  VERDICT_NAMES,
  VERDICT_TONES,
} from './report-words.ts'
import {feltBy, type GroupTally} from './tally.ts'
import {FEWEST_READERS, type PanelThresholds} from './thresholds.ts'

export interface ReportOptions {
  /** The day of the report, `2026-11-24`. */
  readonly date: string
  readonly thresholds: PanelThresholds
  readonly version: string
}

/** The outcome of a panel as a document: an overview, then each letter, its outcome first. */
export function reportDocument(letters: readonly LetterOutcome[], options: ReportOptions): ReportDocument {
  const [only] = letters
  const title =
    letters.length === 1
      ? `Wat lezers vonden van “${only!.title}”`
      : `Wat lezers vonden van ${letters.length} brieven`
  return {
    title,
    more: 'Alles wat lezers zeiden, met grafieken: briefwijzer panel report -o verslag.html',
    blocks: [
      heading(1, title),
      text(soft(`Gemaakt op ${formatDate(options.date)} met briefwijzer ${options.version}.`)),
      ...(letters.length === 1 ? [] : overview(letters, options)),
      ...letters.flatMap((letter, i) => letterBlocks(letter, `b${i + 1}`, letters.length === 1, options)),
      ...howJudged(options.thresholds),
    ],
  }
}

function overview(letters: readonly LetterOutcome[], {thresholds}: ReportOptions): Block[] {
  const verdicts = (['passed', 'failed', 'too-few'] as const).map(
    verdict => [verdict, letters.filter(letter => letter.verdict.verdict === verdict).length] as const,
  )
  const told = verdicts
    .filter(([, n]) => n > 0)
    .map(
      ([verdict, n]) => `${n} ${verdict === 'too-few' ? 'met ' : ''}${VERDICT_NAMES[verdict].toLowerCase()}`,
    )
  return [
    heading(2, 'Overzicht'),
    text(strong(`${letters.length} brieven: ${joinDutch(told, 'en')}.`)),
    {
      kind: 'table',
      caption: 'Overzicht van de brieven',
      head: [
        'brief',
        'uitslag',
        'lezers',
        'moeite met lezen',
        'moeilijkste vraag',
        'alinea’s met vooral minnen',
      ],
      layout: 'text',
      widths: [28, 16, 9, 12, 20, 15],
      rows: letters.map((letter, i) => [
        [[{...strong(letter.title), to: `b${i + 1}`}], [soft(letter.path)]],
        cell({
          text: VERDICT_NAMES[letter.verdict.verdict],
          style:
            letter.verdict.verdict === 'passed'
              ? 'plus'
              : letter.verdict.verdict === 'failed'
                ? 'minus'
                : 'warning',
        }),
        cell(String(letter.tally.all.readers)),
        cell(String(letter.tally.difficulty.readers)),
        cell(hardest(letter, thresholds)),
        cell(downText(letter)),
      ]),
    },
  ]
}

/** The question that fewest readers understood. */
function hardest({tally, questions}: LetterOutcome, thresholds: PanelThresholds): string {
  const shares = questions
    .filter(kind => thresholds.questions.includes(kind))
    .flatMap(kind => {
      const share = tally.all.questions[kind]
      return share ? [{kind, share}] : []
    })
    .sort((a, b) => a.share.right / a.share.of - b.share.right / b.share.of)
  const [first] = shares
  return first ? `${titleOf(first.kind)}: ${shareText(first.share)}` : '–'
}

function downText({paragraphs}: LetterOutcome): string {
  const down = paragraphs.filter(({down}) => down).map(({number}) => String(number))
  return down.length === 0 ? 'geen' : joinDutch(down, 'en')
}

function letterBlocks(letter: LetterOutcome, id: string, only: boolean, options: ReportOptions): Block[] {
  const {thresholds} = options
  const rounds = roundsChart(letter, `${id}-rondes`, thresholds)
  return [
    ...(only ? [] : [{kind: 'letter'} as const]),
    heading(2, only ? 'De uitslag' : letter.title, id),
    text(soft(`Bestand ${letter.path}: ${sourceText(letter)}.`)),
    ...stateBlocks(letter),
    ...verdictBlocks(letter),
    ...(letter.questions.length > 0 ? [questionsChart(letter, `${id}-vragen`, thresholds)] : []),
    marksChart(letter, `${id}-tekens`),
    ...(rounds ? [rounds] : []),
    ...groupsTable(letter),
    ...feelingsTable(letter),
    ...changeBlocks(letter),
    ...missedBlocks(letter),
    ...strictBlocks(letter),
    ...wordBlocks(letter.words),
    ...wholeBlocks(letter),
    heading(3, 'Alinea voor alinea'),
    paragraphTable(letter),
    ...saidBlocks(letter),
  ]
}

function stateBlocks({state}: LetterOutcome): Block[] {
  switch (state) {
    case 'current':
      return []
    case 'changed':
      return [
        text(
          strong('Dit is een vorige versie. '),
          'De brief is daarna veranderd. Deze uitslag zegt dus niets over de brief zoals hij nu is.',
        ),
      ]
    case 'missing':
      return [
        text(
          strong('De brief kon niet gelezen worden. '),
          'Deze uitslag gaat over de laatste versie die lezers zagen.',
        ),
      ]
  }
}

function verdictBlocks({verdict: {verdict, missing, faults}}: LetterOutcome): Block[] {
  const list = (reasons: typeof faults): Block => ({
    kind: 'list',
    items: reasons.map(reason => [reasonText(reason)]),
  })
  return [
    {kind: 'verdict', tone: VERDICT_TONES[verdict], text: VERDICT_NAMES[verdict]},
    ...(missing.length > 0 ? [list(missing)] : []),
    ...(faults.length > 0
      ? [text(verdict === 'too-few' ? 'Tot nu toe niet goed genoeg:' : 'Niet goed genoeg:'), list(faults)]
      : []),
    ...(verdict === 'passed' ? [text('Alle grenzen zijn gehaald.')] : []),
  ]
}

const UNKNOWN = 'niet ingevuld'

function groupsTable({tally, questions}: LetterOutcome): Block[] {
  if (questions.length === 0) return []
  const row = (name: Line, group: GroupTally): Cell[] => [
    [name],
    cell(String(group.readers)),
    ...questions.map(kind => cell(shareText(group.questions[kind] ?? {right: 0, of: 0}))),
  ]
  const rows = [
    row([strong('Alle lezers')], tally.all),
    ...KINDS.filter(({group}) => group === 'profile').flatMap(({code, title}) =>
      groupsBy(tally, code).map(group => row([`${title}: ${group.value || UNKNOWN}`], group)),
    ),
  ]
  const one =
    tally.all.readers >= FEWEST_READERS ? ` Eén lezer is hier ${percent(1, tally.all.readers)}.` : ''
  return [
    heading(3, 'Goede antwoorden per groep'),
    {
      kind: 'table',
      caption: 'Goede antwoorden per groep lezers',
      head: ['groep', 'lezers', ...questions.map(kind => titleOf(kind))],
      layout: 'figures',
      rows,
    },
    text(
      soft(
        `Van een groep met minder dan ${FEWEST_READERS} antwoorden staan er alleen aantallen: een percentage zegt dan niets.${one}`,
      ),
    ),
  ]
}

/** Groups by one thing that readers say of themselves; none when nobody said it. */
function groupsBy({groups}: LetterOutcome['tally'], code: string): LetterOutcome['tally']['groups'] {
  const own = groups.filter(({kind}) => kind === code)
  return own.every(({value}) => value === '') ? [] : own
}

function feelingsTable({tally}: LetterOutcome): Block[] {
  if (feltBy(tally.all) === 0) return []
  return [
    heading(3, 'Wat voelen lezers?'),
    {
      kind: 'table',
      caption: 'Wat lezers voelen bij de brief',
      head: ['gevoel', 'alle lezers', 'moeite met lezen'],
      layout: 'figures',
      rows: FEELINGS.map(feeling => [
        cell(feeling),
        ...[tally.all, tally.difficulty].map(group =>
          cell(shareText({right: group.feelings[feeling], of: feltBy(group)})),
        ),
      ]),
    },
  ]
}

function missedBlocks({missed, paragraphs}: LetterOutcome): Block[] {
  if (missed.length === 0) return []
  const rows = paragraphs.filter(({number}) => missed.includes(number))
  return [
    heading(3, 'Gemist: lezers struikelen, briefwijzer zegt niets'),
    {
      kind: 'list',
      items: rows.map(({number, paragraph, plus, minus}) => [
        strong(`Alinea ${number} (+${plus}, −${minus}): `),
        short(paragraph.text),
      ]),
    },
  ]
}

function strictBlocks({strict}: LetterOutcome): Block[] {
  if (strict.length === 0) return []
  return [
    heading(3, 'Misschien te streng: een melding die geen lezer stoorde'),
    {
      kind: 'list',
      items: strict.map(finding => [
        strong(`Alinea ${finding.paragraph}: `),
        ...findingLine(finding),
        soft(` (gelezen door ${readersText(finding.readers)})`),
      ]),
    },
  ]
}

function wordBlocks(words: readonly HardWord[]): Block[] {
  if (words.length === 0) return []
  return [
    heading(3, 'Moeilijke woorden volgens lezers'),
    {
      kind: 'table',
      caption: 'Moeilijke woorden volgens lezers',
      head: ['woord', 'lezers', 'ziet briefwijzer het?'],
      layout: 'figures',
      rows: words.map(({word, readers, seen}) => [
        cell(word),
        cell(String(readers)),
        cell(seen ? 'ja' : 'nee'),
      ]),
    },
  ]
}

function wholeBlocks({whole}: LetterOutcome): Block[] {
  if (whole.length === 0) return []
  return [heading(3, 'Meldingen over de hele brief'), {kind: 'list', items: whole.map(findingLine)}]
}

function paragraphTable({paragraphs}: LetterOutcome): Block {
  return {
    kind: 'table',
    caption: 'Alinea voor alinea',
    head: ['alinea', 'tekst', 'briefwijzer', 'lezers', 'besluit'],
    layout: 'text',
    widths: [8, 30, 25, 25, 12],
    rows: paragraphs.map(one => [
      cell(String(one.number)),
      one.paragraph.text.split('\n').map(line => [line]),
      one.findings.length === 0 ? cell(soft('–')) : one.findings.map(findingLine),
      readersCell(one),
      decisionCell(one),
    ]),
  }
}

function readersCell({plus, minus, remarks, readers}: ParagraphOutcome): Cell {
  if (remarks.length === 0) return cell(soft('–'))
  return [
    [
      {text: `+${plus}`, style: 'plus'},
      '  ',
      {text: `−${minus}`, style: 'minus'},
      soft(`  samen ${net(plus - minus)}, van ${readersText(readers)}`),
    ],
    ...remarks.map(remarkLine),
  ]
}

function decisionCell({decision, down}: ParagraphOutcome): Cell {
  if (!decision) return cell(down ? strong('nog te besluiten') : soft('–'))
  return [[strong(decision.decision)], ...(decision.note === '' ? [] : [[decision.note]])]
}

function saidBlocks({tally}: LetterOutcome): Block[] {
  if (tally.said.length === 0) return []
  return [
    heading(3, 'Wat lezers verder zeiden'),
    {
      kind: 'list',
      long: true,
      items: tally.said.map(({kind, value, note, reader}) => [
        `${titleOf(kind)} (${value}): “${note}” `,
        soft(reader),
      ]),
    },
  ]
}

/** UTF-16 units of a paragraph that are enough to know it by. */
const ENOUGH = 140

const short = (text: string): string => {
  const line = text.replace(/\s+/g, ' ')
  return line.length <= ENOUGH ? line : `${line.slice(0, ENOUGH).replace(/[\uD800-\uDBFF]$/, '')}…`
}

function howJudged({right, readers, difficulty, feelings, marks, questions}: PanelThresholds): Block[] {
  const names = questions.map(kind => `“${titleOf(kind)}”`)
  return [
    {kind: 'end'},
    heading(2, 'Zo is het beoordeeld'),
    {
      kind: 'list',
      items: [
        [
          `Een brief is geslaagd als ten minste ${right}% van de lezers elk van deze vragen goed heeft: ${joinDutch(names, 'en')}. Dat geldt voor alle lezers samen, en voor de lezers die moeite hebben met lezen.`,
        ],
        [
          marks === 0
            ? 'Geen alinea heeft meer lezers met een min dan met een plus.'
            : `Trek in elke alinea de lezers met een min af van de lezers met een plus. Wat u overhoudt, is ten minste ${net(marks)}.`,
        ],
        [`Hooguit ${feelings}% van de lezers voelt zich bang of boos.`],
        [
          `Er zijn ten minste ${readersText(readers)}, van wie er ten minste ${difficulty} moeite hebben met lezen. Anders is de uitslag: te weinig lezers. Bijeenkomsten over dezelfde versie tellen samen.`,
        ],
        [
          'Alleen “goed” telt als goed. Zet een lezer in één alinea twee minnen of meer? Dan telt dat één keer.',
        ],
        ['Een panel is klein. Een verschil van één of twee lezers kan toeval zijn.'],
      ],
    },
  ]
}
