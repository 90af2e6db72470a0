import {BorderStyle, Paragraph, type Table, TableRow, TabStopType, TextRun} from 'docx'
import {BOX, cell, docxOf, millimetres, points, runs, TEXT_WIDTH, table} from './docx-parts.ts'
import type {FilledBlock, FilledParagraph, FilledVariant} from './fill.ts'
import type {PackedLetter} from './pack-letter.ts'
import {readingFoot, rowsOf, sheetCode} from './reading-html.ts'

/** Widths in millimetres: the number, the text, room for marks. */
const WIDTHS = [10, TEXT_WIDTH - 44, 34] as const

/** A reading sheet as a Word file. */
export function readingDocx(letter: PackedLetter, variant: FilledVariant): Promise<Uint8Array> {
  const name = `Leesvel ${sheetCode(letter, variant)}`
  return docxOf(name, readingFoot(letter, variant), [
    new Paragraph({
      spacing: {after: 240},
      border: {bottom: {style: BorderStyle.SINGLE, size: 4, color: '777777', space: 4}},
      tabStops: [{type: TabStopType.RIGHT, position: millimetres(TEXT_WIDTH)}],
      children: [
        new TextRun({text: name, bold: true, size: points(11)}),
        new TextRun({text: '\tLezer (code): ...............', size: points(11)}),
      ],
    }),
    table(variant.paragraphs.map(row), WIDTHS, 'none'),
    new Paragraph({}),
  ])
}

const row = ({number, blocks}: FilledParagraph): TableRow =>
  new TableRow({
    cantSplit: true,
    children: [
      cell([new Paragraph({spacing: {before: 60}, children: [small(String(number))]})], WIDTHS[0]),
      cell(blocksDocx(blocks), WIDTHS[1]),
      cell(
        [
          new Paragraph({
            children: ['+\u00A0', '☐', '   −\u00A0', '☐'].map(
              text => new TextRun({text, size: points(text === '☐' ? BOX : 14)}),
            ),
          }),
        ],
        WIDTHS[2],
      ),
    ],
  })

const small = (text: string): TextRun => new TextRun({text, size: points(10), color: '444444'})

function blocksDocx(blocks: readonly FilledBlock[]): (Paragraph | Table)[] {
  if (blocks.length === 1 || blocks[0]!.kind !== 'table-cell') return blocks.map(blockDocx)
  const rows = rowsOf(blocks)
  const columns = Math.max(...rows.map(({length}) => length))
  const widths = new Array<number>(columns).fill((WIDTHS[1] - 6) / columns)
  return [
    table(
      rows.map(
        cells =>
          new TableRow({
            children: widths.map((width, i) =>
              cell([new Paragraph({children: cells[i] ? runsOf(cells[i], {size: 13}) : []})], width),
            ),
          }),
      ),
      widths,
      'rows',
    ),
    // A cell may not end in a table.
    new Paragraph({}),
  ]
}

/** The stretches of a block, bold where it says so or `style` asks; amounts stay on one line. */
const runsOf = (
  block: FilledBlock,
  style: {readonly bold?: boolean; readonly size?: number} = {},
): TextRun[] =>
  block.runs.flatMap(({text, strong}) =>
    runs(text.replace(/€ (?=\d)/g, '€\u00A0'), {...style, ...(strong && {bold: true})}),
  )

const SPACING = {after: 200, line: 360}

function blockDocx(block: FilledBlock): Paragraph {
  const {kind, depth, label} = block
  switch (kind) {
    case 'heading':
      return new Paragraph({spacing: SPACING, children: runsOf(block, {bold: true, size: 17})})
    case 'title':
      return new Paragraph({
        spacing: SPACING,
        children: [...runs(label, {bold: true}), ...runsOf(block, {bold: true})],
      })
    case 'list-item':
      return new Paragraph({
        bullet: {level: Math.min(Math.max(depth, 1), 3) - 1},
        spacing: SPACING,
        children: runsOf(block),
      })
    case 'button':
      return new Paragraph({
        spacing: SPACING,
        children: runsOf(block, {bold: true}),
        border: Object.fromEntries(
          ['top', 'bottom', 'left', 'right'].map(side => [
            side,
            {style: BorderStyle.SINGLE, size: 8, color: '000000', space: 4},
          ]),
        ),
      })
    case 'preview':
      return new Paragraph({spacing: SPACING, children: runsOf(block, {size: 12})})
    default:
      return new Paragraph({spacing: SPACING, children: runsOf(block)})
  }
}
