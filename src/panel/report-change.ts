import type {Change, ParagraphChange} from './change.ts'
import type {LetterOutcome} from './outcome.ts'
import {type Block, type Cell, cell, heading, soft, strong, text} from './report-blocks.ts'
import {net} from './report-charts.ts'
import {readersText, roundsText, shareText, titleOf, VERDICT_NAMES} from './report-words.ts'
import type {Share} from './tally.ts'
import {FEWEST_READERS} from './thresholds.ts'

/** What changed since the version that was read before this one. */
export function changeBlocks({change, verdict, decidedBefore, tally}: LetterOutcome): Block[] {
  if (!change) return []
  return [
    heading(3, `Wat is er veranderd sinds ${roundsText(change.from.rounds)}?`),
    text(
      'Uitslag: ',
      strong(
        `${VERDICT_NAMES[change.verdictBefore.verdict].toLowerCase()} → ${VERDICT_NAMES[verdict.verdict].toLowerCase()}`,
      ),
      soft(
        ` (versie ${change.from.version.version}, ${readersText(change.from.all.readers)} → versie ${tally.version.version}, ${readersText(tally.all.readers)})`,
      ),
    ),
    {
      kind: 'table',
      caption: 'Goede antwoorden, vorige versie en deze',
      head: [
        'vraag',
        'vorige versie',
        'deze versie',
        'verschil',
        'moeite met lezen, vorige',
        'moeite met lezen, deze',
      ],
      layout: 'figures',
      rows: change.questions.map(({question, before, after, difficultyBefore, difficultyAfter}) => [
        cell(titleOf(question)),
        cell(shareText(before ?? NONE)),
        cell(shareText(after ?? NONE)),
        cell(differenceText(before, after)),
        cell(shareText(difficultyBefore ?? NONE)),
        cell(shareText(difficultyAfter ?? NONE)),
      ]),
    },
    ...(change.paragraphs.length === 0
      ? [text('De tekst van de alinea’s is gelijk gebleven.')]
      : [
          {
            kind: 'table',
            caption: 'Alinea’s die veranderd zijn',
            head: ['alinea', 'vorige versie', 'deze versie', 'besluit'],
            layout: 'text',
            widths: [10, 36, 36, 18],
            rows: change.paragraphs.map(one => paragraphRow(one, decidedBefore)),
          } as const,
        ]),
    ...leftDecisions(change, decidedBefore),
  ]
}

const NONE: Share = {right: 0, of: 0}

/** The difference in points of a hundred; nothing for groups that are too small. */
function differenceText(before: Share | undefined, after: Share | undefined): string {
  if (!before || !after || before.of < FEWEST_READERS || after.of < FEWEST_READERS) return '–'
  const points = Math.round((100 * after.right) / after.of) - Math.round((100 * before.right) / before.of)
  return `${net(points)} ${Math.abs(points) === 1 ? 'punt' : 'punten'}`
}

function paragraphRow(
  {before, after, tallyBefore, tallyAfter}: ParagraphChange,
  decided: LetterOutcome['decidedBefore'],
): Cell[] {
  const numbers =
    before && after
      ? `${before.number} → ${after.number}`
      : before
        ? `${before.number} → weg`
        : `nieuw: ${after!.number}`
  const decision = before && decided.find(({paragraph}) => paragraph === before.number)
  return [
    cell(before && after && before.number === after.number ? String(before.number) : numbers),
    side(before?.text, tallyBefore),
    side(after?.text, tallyAfter),
    decision
      ? [[strong(decision.decision)], ...(decision.note === '' ? [] : [[decision.note]])]
      : cell(soft('–')),
  ]
}

function side(
  text: string | undefined,
  tally: {readonly plus: number; readonly minus: number} | undefined,
): Cell {
  if (text === undefined) return cell(soft('–'))
  return [
    ...text.split('\n').map(line => [line]),
    ...(tally
      ? [
          [
            {text: `+${tally.plus}`, style: 'plus'} as const,
            '  ',
            {text: `−${tally.minus}`, style: 'minus'} as const,
          ],
        ]
      : []),
  ]
}

/** Decisions on paragraphs that stayed as they were. */
function leftDecisions({paragraphs}: Change, decided: LetterOutcome['decidedBefore']): Block[] {
  const changed = new Set(paragraphs.flatMap(({before}) => (before ? [before.number] : [])))
  const left = decided.filter(({paragraph}) => !changed.has(paragraph))
  if (left.length === 0) return []
  return [
    text('Besluiten over alinea’s die gelijk bleven:'),
    {
      kind: 'list',
      items: left.map(({paragraph, decision, note}) => [
        strong(`Alinea ${paragraph}: ${decision}`),
        ...(note === '' ? [] : [` (${note})`]),
      ]),
    },
  ]
}
