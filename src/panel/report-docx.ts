import {HeadingLevel, Paragraph, type Table, TableRow, TextRun} from 'docx'
import {safeText} from '../report/safe-text.ts'
import {cell, docxOf, points, table} from './docx-parts.ts'
import type {Block, Cell, Line, ReportDocument, Style, TableBlock} from './report-blocks.ts'

/** Of A4 on its side with margins of 15 mm, in millimetres. */
const WIDTH = 267
const SIZE = 10

const COLOURS: Readonly<Partial<Record<Style, string>>> = {
  soft: '555555',
  plus: '1D6B41',
  minus: 'A32A1D',
  error: 'A32A1D',
  warning: '7D5200',
}
const TONES = {good: '1D6B41', bad: 'A32A1D', fair: '7D5200'} as const

/** The report as a Word file, on its side; charts are tables of what they show. */
export const reportDocx = ({title, blocks}: ReportDocument): Promise<Uint8Array> => {
  let newLetter = false
  const children = blocks.flatMap(block => {
    if (block.kind === 'letter') {
      newLetter = true
      return []
    }
    const made = partOf(block, newLetter)
    newLetter = false
    return made
  })
  return docxOf(title, title, children, {size: SIZE, heading1: 18, heading2: 14, landscape: true})
}

function partOf(block: Exclude<Block, {kind: 'letter'}>, newLetter: boolean): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3][block.level - 1]!,
          pageBreakBefore: newLetter,
          children: [new TextRun(safeText(block.text))],
        }),
      ]
    case 'text':
      return [words(block.line)]
    case 'list':
      return block.items.map(
        item => new Paragraph({bullet: {level: 0}, spacing: {after: 60}, children: runs(item)}),
      )
    case 'verdict':
      return [
        new Paragraph({
          spacing: {before: 120, after: 120},
          children: [
            new TextRun({text: safeText(block.text), bold: true, size: points(16), color: TONES[block.tone]}),
          ],
        }),
      ]
    case 'chart':
      return [
        new Paragraph({heading: HeadingLevel.HEADING_3, children: [new TextRun(safeText(block.caption))]}),
        words([block.description]),
        ...tableOf(block.table),
      ]
    case 'table':
      return tableOf(block)
    case 'end':
      return []
  }
}

const words = (line: Line): Paragraph => new Paragraph({spacing: {after: 120}, children: runs(line)})

const runs = (line: Line, bold = false): TextRun[] =>
  line.map(run => {
    const {text, style} = typeof run === 'string' ? {text: run, style: undefined} : run
    const color = style && COLOURS[style]
    return new TextRun({
      text: safeText(text),
      ...((bold || (style !== undefined && style !== 'soft')) && {bold: true}),
      ...(color && {color}),
    })
  })

function tableOf({head, rows, layout, widths}: TableBlock): (Paragraph | Table)[] {
  const parts = widths ?? figureWidths(head.length)
  const whole = parts.reduce((a, b) => a + b, 0)
  // A few columns of figures need no whole page.
  const width = layout === 'figures' ? Math.min(WIDTH, 60 + 32 * (head.length - 1)) : WIDTH
  const millimetres = parts.map(part => (width * part) / whole)
  const row = (cells: readonly Cell[], isHead: boolean): TableRow =>
    new TableRow({
      cantSplit: true,
      tableHeader: isHead,
      children: cells.map((lines, i) =>
        cell(
          lines.map(line => new Paragraph({children: runs(line, isHead)})),
          millimetres[i]!,
        ),
      ),
    })
  return [
    table(
      [
        row(
          head.map(name => [[name]]),
          true,
        ),
        ...rows.map(cells => row(cells, false)),
      ],
      millimetres,
      'rows',
    ),
    new Paragraph({}),
  ]
}

/** The names of rows are longer than figures. */
const figureWidths = (columns: number): number[] => [2, ...new Array<number>(columns - 1).fill(1)]
