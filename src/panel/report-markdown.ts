import {markdownText} from '../report/markdown-text.ts'
import type {Block, Cell, Line, ReportDocument, TableBlock} from './report-blocks.ts'

/** By this line a program finds the comment that it made before, to put the new one in its place. */
export const PANEL_COMMENT_MARK = '<!-- briefwijzer-panel -->'

/** UTF-16 units of a comment on GitHub at most, with room for what is said of the rest. */
const MOST = 64_500

/**
 * The report as Markdown for a pull request. A letter for which there is no room is named in the overview alone.
 */
export function reportMarkdown({blocks}: ReportDocument): string {
  const sections: Block[][] = [[]]
  const foot: Block[] = []
  let current = sections[0]!
  for (const block of blocks) {
    if (block.kind === 'letter') sections.push((current = []))
    else if (block.kind === 'end') current = foot
    else current.push(block)
  }
  const [head, ...letters] = sections.map(written)
  const end = written(foot)
  let room = MOST - head!.length - end.length
  const fitting = letters.filter(letter => {
    const fits = letter.length <= room
    if (fits) room -= letter.length
    return fits
  })
  const left = letters.length - fitting.length
  const note =
    left === 0
      ? []
      : [
          `*${left} van de ${letters.length} brieven ${left === 1 ? 'staat' : 'staan'} alleen in het overzicht: er is geen plaats voor meer.*`,
        ]
  return `${[PANEL_COMMENT_MARK, head, ...fitting, ...note, end].join('\n\n')}\n`
}

const written = (blocks: readonly Block[]): string => blocks.map(block).filter(Boolean).join('\n\n')

const ICONS = {good: '✅', bad: '❌', fair: '⏳'} as const

function block(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level + 1)} ${markdownText(block.text)}`
    case 'text':
      return line(block.line)
    case 'list':
      return block.items.map(item => `- ${line(item)}`).join('\n')
    case 'verdict':
      return `${ICONS[block.tone]} **${markdownText(block.text)}**`
    case 'chart':
      return `**${markdownText(block.caption)}** ${markdownText(block.description)}\n\n${table(block.table)}`
    case 'table':
      return table(block)
    case 'letter':
    case 'end':
      return ''
  }
}

const table = ({head, rows}: TableBlock): string =>
  [head.map(markdownText), head.map(() => '---'), ...rows.map(cells => cells.map(cellOf))]
    .map(cells => `| ${cells.join(' | ')} |`)
    .join('\n')

const cellOf = (lines: Cell): string => lines.map(line).join('<br>')

const line = (runs: Line): string =>
  runs
    .map(run => {
      if (typeof run === 'string') return spaced(run, text => text)
      switch (run.style) {
        case 'strong':
        case 'plus':
        case 'minus':
        case 'error':
        case 'warning':
        case 'info':
          return spaced(run.text, text => `**${text}**`)
        default:
          return spaced(run.text, text => text)
      }
    })
    .join('')
    .trim()

/** Mark-up must touch the words in it: white space stays outside. */
function spaced(text: string, mark: (text: string) => string): string {
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text)!
  const space = (white: string): string => (white === '' ? '' : ' ')
  return space(before) + (words === '' ? '' : mark(markdownText(words))) + space(after)
}
