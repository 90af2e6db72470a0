import type {Html} from '../report/html.ts'

/** A report apart from how a format shows it: text is always text, never mark-up. */
export interface ReportDocument {
  readonly title: string
  readonly blocks: readonly Block[]
  /** Where to find what a terminal has no room for. */
  readonly more: string
}

export type Style = 'strong' | 'soft' | 'plus' | 'minus' | 'error' | 'warning' | 'info'

/** Words in one style. */
export interface Run {
  readonly text: string
  readonly style?: Style
  /** The id of a heading that it leads to. */
  readonly to?: string
}

/** A line of words. */
export type Line = readonly (Run | string)[]

/** What stands in a cell, line by line. */
export type Cell = readonly Line[]

export interface TableBlock {
  readonly kind: 'table'
  /** What it is about, for who hears it. */
  readonly caption: string
  readonly head: readonly string[]
  /** The first cell of each names the row. */
  readonly rows: readonly (readonly Cell[])[]
  /** How it is laid out: columns of figures, or of text that on a phone stands below one another. */
  readonly layout: 'figures' | 'text'
  /** Parts of the width that the columns take, of text. */
  readonly widths?: readonly number[]
}

export type Block =
  | {readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string; readonly id?: string}
  | {readonly kind: 'text'; readonly line: Line}
  /** A long list has an item for each remark: more than anybody reads in a terminal. */
  | {readonly kind: 'list'; readonly items: readonly Line[]; readonly long?: true}
  | {readonly kind: 'verdict'; readonly tone: 'good' | 'bad' | 'fair'; readonly text: string}
  | {
      readonly kind: 'chart'
      readonly caption: string
      /** What it shows, in a sentence or two. */
      readonly description: string
      readonly svg: Html
      /** The same in figures, for who can't see it and for formats without charts. */
      readonly table: TableBlock
    }
  | TableBlock
  /** A letter begins: on paper, on a new page. */
  | {readonly kind: 'letter'}
  /** The letters are over. */
  | {readonly kind: 'end'}

export const heading = (level: 1 | 2 | 3, text: string, id?: string): Block => ({
  kind: 'heading',
  level,
  text,
  ...(id !== undefined && {id}),
})

export const text = (...line: Line): Block => ({kind: 'text', line})

export const soft = (text: string): Run => ({text, style: 'soft'})
export const strong = (text: string): Run => ({text, style: 'strong'})

/** A cell of one line. */
export const cell = (...line: Line): Cell => [line]

/** The text of a line without its styles. */
export const plain = (line: Line): string =>
  line.map(run => (typeof run === 'string' ? run : run.text)).join('')
