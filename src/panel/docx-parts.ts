import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  type IParagraphOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  type TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx'
import {safeText} from '../report/safe-text.ts'

/** Size in points of a box to tick. */
export const BOX = 20

/** Twentieths of a point. */
const MM = 56.7
export const millimetres = (mm: number): number => Math.round(mm * MM)
/** Of an A4 page with margins of 15 mm, in millimetres. */
export const TEXT_WIDTH = 180

/** Points become half points. */
export const points = (size: number): number => size * 2

const FONT = 'Arial'
const FOOT = 'Voetregel'

/** A stretch of text; a line end in it is a line break. */
export function runs(text: string, style: {readonly bold?: boolean; readonly size?: number} = {}): TextRun[] {
  return text.split('\n').map(
    (line, i) =>
      new TextRun({
        text: safeText(line),
        ...(i > 0 && {break: 1}),
        ...(style.bold && {bold: true}),
        ...(style.size !== undefined && {size: points(style.size)}),
      }),
  )
}

export const paragraph = (text: string, options: IParagraphOptions = {}): Paragraph =>
  new Paragraph({children: runs(text), spacing: {after: 120, line: 360}, ...options})

const NO_BORDER = {style: BorderStyle.NONE, size: 0, color: 'auto'}
const THIN = {style: BorderStyle.SINGLE, size: 4, color: '777777'}

/** No lines, or one under each row. */
const borders = (lines: 'none' | 'rows') => ({
  top: NO_BORDER,
  left: NO_BORDER,
  right: NO_BORDER,
  bottom: lines === 'rows' ? THIN : NO_BORDER,
  insideVertical: NO_BORDER,
  insideHorizontal: lines === 'rows' ? THIN : NO_BORDER,
})

/** A table of fixed columns, widths in millimetres. */
export const table = (rows: readonly TableRow[], widths: readonly number[], lines: 'none' | 'rows'): Table =>
  new Table({
    rows: [...rows],
    columnWidths: widths.map(millimetres),
    width: {size: millimetres(widths.reduce((a, b) => a + b, 0)), type: WidthType.DXA},
    borders: borders(lines),
    layout: 'fixed',
  })

export const cell = (children: readonly (Paragraph | Table)[], width: number): TableCell =>
  new TableCell({
    children: [...children],
    width: {size: millimetres(width), type: WidthType.DXA},
    margins: {top: 40, bottom: 40, right: 113},
  })

/** Sizes of type in points, and how the paper lies. */
interface Look {
  readonly size: number
  readonly heading1: number
  readonly heading2: number
  readonly landscape: boolean
}

const LARGE: Look = {size: 14, heading1: 19, heading2: 15, landscape: false}

/** A whole document on A4, in large type unless something else is asked, with a foot on every page. */
export async function docxOf(
  title: string,
  foot: string,
  children: readonly (Paragraph | Table)[],
  {size, heading1, heading2, landscape} = LARGE,
): Promise<Uint8Array> {
  const document = new Document({
    title,
    creator: 'Briefwijzer',
    styles: {
      // Word gives a page number the style of its paragraph.
      paragraphStyles: [{id: FOOT, name: FOOT, run: {size: points(9), color: '444444'}}],
      default: {
        document: {run: {font: FONT, size: points(size), language: {value: 'nl-NL'}}},
        heading1: {
          run: {font: FONT, size: points(heading1), bold: true, color: '000000'},
          paragraph: {spacing: {after: 200}},
        },
        heading2: {
          run: {font: FONT, size: points(heading2), bold: true, color: '000000'},
          paragraph: {spacing: {before: 320, after: 120}, keepNext: true},
        },
        heading3: {
          run: {font: FONT, size: points(size + 1), bold: true, color: '000000'},
          paragraph: {spacing: {before: 240, after: 80}, keepNext: true},
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: {
              width: millimetres(210),
              height: millimetres(297),
              ...(landscape && {orientation: PageOrientation.LANDSCAPE}),
            },
            margin: {
              top: millimetres(16),
              bottom: millimetres(20),
              left: millimetres(15),
              right: millimetres(15),
            },
          },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.LEFT,
                tabStops: [
                  {type: TabStopType.RIGHT, position: millimetres(landscape ? TEXT_WIDTH + 87 : TEXT_WIDTH)},
                ],
                style: FOOT,
                children: [
                  new TextRun(safeText(foot)),
                  new TextRun({
                    children: ['\tbladzijde ', PageNumber.CURRENT, ' van ', PageNumber.TOTAL_PAGES],
                  }),
                ],
              }),
            ],
          }),
        },
        children: [...children],
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}
