import type {Block, Letter} from '../letter/letter.ts'
import {places} from '../letter/places.ts'

/** Blocks that share a paragraph number: what variants have in one place, or the cells of a table. */
export interface Group {
  /** UTF-16 offsets in the source. */
  readonly start: number
  readonly end: number
  readonly blocks: readonly {
    readonly block: Block
    /** Index of the variant that has it. */
    readonly variant: number
    /** Of a table's cell: whether a row begins with it. */
    readonly opensRow: boolean
  }[]
}

interface Placed {
  readonly block: Block
  readonly variant: number
  readonly start: number
  readonly end: number
  opensRow: boolean
}

interface Open {
  start: number
  end: number
  readonly blocks: Placed[]
}

/**
 * Puts the blocks of all variants into groups, in the order of the source: blocks of several variants that lie over one
 * another are one group, and so are the cells of a small table. Time is linear but for sorting.
 */
export function groupsOf(variants: readonly (readonly Block[])[], letter: Letter): Group[] {
  const placed = variants.flatMap((blocks, variant) =>
    blocks
      .filter(({text}) => text.trim() !== '')
      .map((block): Placed => ({block, variant, ...block.map.range(0, block.text.length), opensRow: false})),
  )
  placed.sort((a, b) => a.start - b.start || a.variant - b.variant)
  const groups: Open[] = []
  for (const block of placed) {
    const last = groups.at(-1)
    if (last && block.start < last.end) {
      last.blocks.push(block)
      last.end = Math.max(last.end, block.end)
    } else groups.push({start: block.start, end: block.end, blocks: [block]})
  }
  return withTables(groups, letter)
}

/** Longest average text of cells that are numbers and names; longer ones are prose in a table that makes a lay-out. */
const LONGEST_CELL = 30

function withTables(groups: readonly Open[], letter: Letter): Group[] {
  const joined: Group[] = []
  const between = betweenCells(letter)
  for (let i = 0; i < groups.length; ) {
    const last = tableEnd(groups, i, between)
    const cells = groups.slice(i, last + 1)
    if (isTable(cells))
      joined.push({
        start: cells[0]!.start,
        end: cells.at(-1)!.end,
        blocks: cells.flatMap(({blocks}) => blocks),
      })
    else joined.push(...cells)
    i = last + 1
  }
  return joined
}

const isCell = (group: Open | undefined): boolean => group?.blocks[0]?.block.kind === 'table-cell'

/** What stands between two cells: whether the table ends there, and whether a row does. */
type Between = (before: Open, after: Open) => {readonly endsTable: boolean; readonly endsRow: boolean}

function betweenCells({source, syntax, lines}: Letter): Between {
  if (lines && syntax === 'text') {
    const pointAt = places(source)
    return (before, after) => {
      // Empty cells have lines of their own.
      const behind = lines.slice(pointAt(before.end).line, pointAt(after.start).line)
      return {
        endsTable: behind.some(({kind}) => kind !== 'table-cell'),
        endsRow: behind.some(({opensRow}) => opensRow === true),
      }
    }
  }
  return (before, after) => {
    const between = source.slice(before.end, after.start)
    return syntax === 'html'
      ? {endsTable: /<\/?table\b/i.test(between), endsRow: /<\/?tr\b/i.test(between)}
      : {endsTable: /\n[ \t]*\r?\n/.test(between), endsRow: between.includes('\n')}
  }
}

/** Index of the last cell of the table that starts at a group; marks the cells that begin a row. */
function tableEnd(groups: readonly Open[], first: number, between: Between): number {
  if (!isCell(groups[first])) return first
  mark(groups[first]!)
  let last = first
  while (isCell(groups[last + 1])) {
    const {endsTable, endsRow} = between(groups[last]!, groups[last + 1]!)
    if (endsTable) break
    last++
    if (endsRow) mark(groups[last]!)
  }
  return last
}

function mark({blocks}: Open): void {
  for (const block of blocks) block.opensRow = true
}

function isTable(cells: readonly Open[]): boolean {
  if (cells.length < 3) return false
  const letters = cells.reduce((sum, {blocks}) => sum + blocks[0]!.block.text.length, 0)
  return letters / cells.length <= LONGEST_CELL
}
