import {BorderStyle, HeadingLevel, Paragraph, type Table, TableRow, TabStopType, TextRun} from 'docx'
import {BOX, cell, docxOf, millimetres, paragraph, points, runs, TEXT_WIDTH, table} from './docx-parts.ts'
import type {Sheet, SheetPart} from './sheet.ts'

/** A sheet as a Word file. */
export const sheetDocx = ({title, foot, parts}: Sheet): Promise<Uint8Array> =>
  docxOf(title, foot, [
    new Paragraph({heading: HeadingLevel.HEADING_1, children: runs(title)}),
    ...parts.flatMap((part, i) => partDocx(part, parts[i - 1], parts[i + 1])),
  ])

function partDocx(
  part: SheetPart,
  before: SheetPart | undefined,
  after: SheetPart | undefined,
): (Paragraph | Table)[] {
  switch (part.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: HeadingLevel.HEADING_2,
          children: runs(part.text),
          ...(before?.kind === 'page' && {pageBreakBefore: true}),
        }),
      ]
    case 'text':
      return [paragraph(part.text, {keepNext: after?.kind === 'aloud' || after?.kind === 'table'})]
    case 'aloud':
      return [
        new Paragraph({
          keepLines: true,
          spacing: {after: 200, line: 340},
          indent: {left: millimetres(5)},
          border: {left: {style: BorderStyle.SINGLE, size: 24, color: '000000', space: 8}},
          children: [
            new TextRun({text: 'Lees voor:', size: points(11), color: '444444'}),
            new TextRun({text: part.text, break: 1}),
          ],
        }),
      ]
    case 'list':
      return part.items.map(
        item => new Paragraph({bullet: {level: 0}, spacing: {after: 80, line: 340}, children: runs(item)}),
      )
    case 'blanks':
      return [blanks(part.labels)]
    case 'question':
      // Tables that touch become one.
      return [question(part), new Paragraph({spacing: {line: 120}, children: []})]
    case 'table': {
      const widths = part.widths.map(width => width * TEXT_WIDTH)
      const row = (cells: readonly string[], bold: boolean): TableRow =>
        new TableRow({
          cantSplit: true,
          tableHeader: bold,
          children: cells.map((text, i) =>
            cell([new Paragraph({children: runs(text, {bold, size: 12}), spacing: {line: 300}})], widths[i]!),
          ),
        })
      return [
        table([row(part.head, true), ...part.rows.map(cells => row(cells, false))], widths, 'rows'),
        new Paragraph({}),
      ]
    }
    case 'page':
      return []
  }
}

/** `Lezer (code): ________`, with a line to the right edge. */
function blanks(labels: readonly string[]): Paragraph {
  const each = TEXT_WIDTH / labels.length
  return new Paragraph({
    spacing: {after: 280},
    tabStops: labels.map((_, i) => ({
      type: TabStopType.LEFT,
      position: millimetres(each * (i + 1) - 4),
      leader: 'underscore' as const,
    })),
    children: labels.map(label => new TextRun({text: `${label}: \t`, size: points(12)})),
  })
}

/** A question in a row of its own, so that it stays on one page with its lines. */
function question({number, text, options, lines}: Extract<SheetPart, {kind: 'question'}>): Table {
  const children = [
    new Paragraph({spacing: {before: 160, after: 80}, children: runs(`${number}. ${text}`, {bold: true})}),
    new Paragraph({
      spacing: {after: 80, line: 380},
      children: options.flatMap((option, i) => [
        new TextRun({text: i > 0 ? '    ☐' : '☐', size: points(BOX)}),
        // What belongs to one box stays on its line.
        ...runs(`\u00A0${option.replaceAll(' ', '\u00A0')}`, {size: 13}),
      ]),
    }),
    ...Array.from(
      {length: lines},
      () =>
        new Paragraph({
          spacing: {before: 180},
          tabStops: [{type: TabStopType.LEFT, position: millimetres(TEXT_WIDTH - 4), leader: 'underscore'}],
          children: [new TextRun({text: '\t'})],
        }),
    ),
  ]
  return table(
    [new TableRow({cantSplit: true, children: [cell(children, TEXT_WIDTH)]})],
    [TEXT_WIDTH],
    'none',
  )
}
