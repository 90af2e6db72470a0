import wrapAnsi from 'wrap-ansi'

/** Breaks a paragraph between words so that it fits in `columns`, every line indented. */
export const wrap = (text: string, columns: number, indent: string): string =>
  wrapAnsi(text, Math.max(columns - indent.length, 10), {hard: true})
    .split('\n')
    .map(line => (line === '' ? '' : indent + line))
    .join('\n')

/** Columns beyond which lines are hard to read, and below which they can't be filled. */
export const readableWidth = (columns: number): number => Math.min(Math.max(columns, 40), 100)
