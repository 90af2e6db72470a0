import {safeText} from '../report/safe-text.ts'
import type {Style as Colours} from '../report/style.ts'
import {textWidth} from '../report/width.ts'
import {wrap} from '../report/wrap.ts'
import {type Block, type Line, plain, type ReportDocument, type TableBlock} from './report-blocks.ts'

/**
 * The report for a terminal: figures, and what is not good enough. What is said paragraph by paragraph needs more room.
 *
 * @param width columns of the terminal
 */
export function reportText({blocks, more}: ReportDocument, width: number, colours: Colours): string {
  const leftOut = (block: Block | undefined): boolean =>
    (block?.kind === 'list' && block.long === true) ||
    (block?.kind === 'table' &&
      (block.layout === 'text' || (tableWidth(block) > width && stackedWidth(block) > width)))
  // A heading goes with its table.
  const shown = blocks.filter(
    (block, i) => !leftOut(block) && !(block.kind === 'heading' && leftOut(blocks[i + 1])),
  )
  return `${[...shown.map(block => blockText(block, width, colours)), ...(blocks.some(leftOut) ? [more] : [])].filter(text => text !== '').join('\n\n')}\n`
}

function blockText(block: Block, width: number, {strong, good, severity, faint}: Colours): string {
  switch (block.kind) {
    case 'heading': {
      const text = safeText(block.text)
      return block.level === 3
        ? strong(text)
        : strong(`${text}\n${'─'.repeat(Math.min(width, textWidth(text)))}`)
    }
    case 'text':
      return wrap(safe(block.line), width, '')
    case 'list':
      return block.items.map(item => `• ${wrap(safe(item), width, '  ').trimStart()}`).join('\n')
    case 'verdict': {
      const paint = {good, bad: severity.error, fair: severity.warning}[block.tone]
      return paint(strong(safeText(block.text).toUpperCase()))
    }
    case 'chart':
      return `${strong(safeText(block.caption))}\n${tableText(block.table, faint)}`
    case 'table':
      return tableWidth(block) > width ? stackedText(block, faint) : tableText(block, faint)
    case 'letter':
    case 'end':
      return ''
  }
}

const safe = (line: Line): string => safeText(plain(line))

const textsOf = ({head, rows}: TableBlock): string[][] => [
  head.map(safeText),
  ...rows.map(cells => cells.map(lines => lines.map(safe).join(' '))),
]

const widthsOf = (texts: readonly (readonly string[])[]): number[] =>
  texts[0]!.map((_, i) => Math.max(...texts.map(row => textWidth(row[i]!))))

const BETWEEN = 2

const tableWidth = (table: TableBlock): number =>
  widthsOf(textsOf(table)).reduce((sum, width) => sum + width + BETWEEN, -BETWEEN)

/** A table too wide for the terminal, with the name of each row on a line of its own. */
function stackedText(table: TableBlock, faint: (text: string) => string): string {
  const texts = textsOf(table)
  const figures = lined(texts.map(([, ...row]) => row))
  return texts
    .flatMap(([name], i) => [name!, `${INDENT}${figures[i]!}`].map(line => (i === 0 ? faint(line) : line)))
    .join('\n')
}

const INDENT = '  '

const stackedWidth = (table: TableBlock): number => {
  const texts = textsOf(table)
  return Math.max(
    ...texts.map(([name]) => textWidth(name!)),
    ...lined(texts.map(([, ...row]) => row)).map(line => INDENT.length + textWidth(line)),
  )
}

/** Columns wide enough for what is in them; figures stand to the right. */
function tableText(table: TableBlock, faint: (text: string) => string): string {
  const lines = lined(textsOf(table))
  return [faint(lines[0]!), ...lines.slice(1)].join('\n')
}

function lined(texts: readonly (readonly string[])[]): string[] {
  const widths = widthsOf(texts)
  return texts.map(row =>
    row
      .map((text, i) => {
        const space = ' '.repeat(widths[i]! - textWidth(text))
        return i === 0 ? text + space : space + text
      })
      .join(' '.repeat(BETWEEN))
      .trimEnd(),
  )
}
