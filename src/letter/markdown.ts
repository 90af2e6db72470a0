import type {Nodes, Parents, Root} from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {INERT} from '../dutch/sentences.ts'
import {alignMarkdown} from './align.ts'
import {readHtml} from './html.ts'
import type {BlockKind} from './letter.ts'
import type {Prose} from './prose.ts'

type Parse = (text: string) => Root
let plain: Parse | undefined
let extended: Parse | undefined

// A table's delimiter row, or what may be struck text.
const EXTENDED = /^[ \t>]*[|:-][|:\- \t]*$/gm

// A parser's time grows with the square of the nesting; no letter nests so deep.
const DEEP = /^[ \t]*(?:(?:>[ \t]*|(?:[-*+]|\d{1,9}[.)])[ \t]+)){200}/m

/**
 * Reads Markdown in which merge fields are masked; `prose` gets its blocks.
 * Throws a `RangeError` when it is nested too deep to read.
 */
export function readMarkdown(masked: string, prose: Prose): void {
  if (DEEP.test(masked)) throw new RangeError('nested too deep')
  walkBlocks(parseMarkdown(masked), {masked, prose, kind: 'paragraph', depth: 0})
}

/** The tree of Markdown in which merge fields are masked. */
export const parseMarkdown: Parse = masked => (needsExtensions(masked) ? parseExtended : parsePlain)(masked)

function parsePlain(text: string): Root {
  plain ??= parser(false)
  return plain(text)
}

function parseExtended(text: string): Root {
  extended ??= parser(true)
  return extended(text)
}

function needsExtensions(masked: string): boolean {
  if (masked.includes('~~')) return true
  if (!masked.includes('|')) return false
  for (const [row] of masked.matchAll(EXTENDED)) if (row.includes('-') && row.includes('|')) return true
  return false
}

function parser(gfm: boolean): Parse {
  const processor = unified().use(remarkParse)
  if (gfm) processor.use(remarkGfm)
  processor.freeze()
  const data = processor.data()
  // Those that look for addresses in finished text lose its place in the source.
  const extensions = data.fromMarkdownExtensions?.flat(9)
  if (extensions) data.fromMarkdownExtensions = extensions.map(({transforms: _, ...rest}) => rest)
  return text => processor.parse(text)
}

interface Walk {
  readonly masked: string
  readonly prose: Prose
  readonly kind: BlockKind
  readonly depth: number
}

function walkBlocks(parent: Parents, walk: Walk): void {
  for (const node of parent.children) walkBlock(node, walk)
}

function walkBlock(node: Nodes, walk: Walk): void {
  const {masked, prose} = walk
  switch (node.type) {
    case 'paragraph':
      inBlock(node, walk, walk.kind, walk.depth)
      return
    case 'heading': {
      const [start, end] = placeOf(node)
      const heading = isHeading(masked.slice(start, end))
      inBlock(node, walk, heading ? 'heading' : walk.kind, heading ? node.depth : walk.depth)
      return
    }
    case 'tableCell':
      inBlock(node, walk, 'table-cell', 0)
      return
    case 'list': {
      const list: Walk = {...walk, kind: 'list-item', depth: walk.kind === 'list-item' ? walk.depth + 1 : 1}
      for (const item of node.children) {
        // "1986. Een jaar" is no list.
        const year =
          node.ordered === true && /^\d{4,}[.)]/.test(masked.slice(placeOf(item)[0], placeOf(item)[1]))
        if (!year) walkBlocks(item, list)
        else yearParagraph(item, walk)
      }
      return
    }
    case 'blockquote':
    case 'table':
    case 'tableRow':
    case 'root':
    case 'footnoteDefinition':
      walkBlocks(node, walk)
      return
    case 'html': {
      const [start, end] = placeOf(node)
      prose.as(walk.kind, walk.depth)
      readHtml(withoutPrefixes(masked, start, end), prose, start)
      prose.flush()
      return
    }
    case 'code': {
      const [start, end] = placeOf(node)
      if (/^[ \t]*(?:`{3}|~{3})/.test(masked.slice(start, end))) return
      prose.as(walk.kind, walk.depth)
      const address = withoutPrefixes(masked, start, end)
      for (const line of address.matchAll(/[^\r\n]+/g)) {
        prose.run(address, line.index, line.index + line[0].length, start)
        prose.lineBreak(start + line.index + line[0].length, start + line.index + line[0].length + 1)
      }
      prose.flush()
      return
    }
  }
}

function inBlock(node: Parents, walk: Walk, kind: BlockKind, depth: number): void {
  walk.prose.as(kind, depth)
  walkInline(node, walk)
  walk.prose.flush()
}

function yearParagraph(item: Parents, walk: Walk): void {
  for (const [index, child] of item.children.entries()) {
    if (index === 0 && child.type === 'paragraph') {
      walk.prose.run(walk.masked, placeOf(item)[0], placeOf(child)[0], 0)
    }
    walkBlock(child, walk)
  }
}

function walkInline(parent: Parents, walk: Walk): void {
  const {masked, prose} = walk
  for (const node of parent.children) {
    switch (node.type) {
      case 'text': {
        const [start, end] = placeOf(node)
        alignMarkdown(prose, node.value, masked, start, end, 0)
        break
      }
      case 'inlineCode': {
        const [start, end] = placeOf(node)
        prose.run(INERT.repeat(end - start), 0, end - start, start)
        break
      }
      case 'break': {
        const [start, end] = placeOf(node)
        prose.lineBreak(start, end)
        break
      }
      case 'html': {
        const [start, end] = placeOf(node)
        if (/^<br\b/i.test(node.value)) prose.lineBreak(start, end)
        break
      }
      case 'emphasis':
      case 'strong':
      case 'delete':
      case 'link':
      case 'linkReference':
        walkInline(node, walk)
        break
    }
  }
}

function placeOf(node: Nodes): [start: number, end: number] {
  const {start, end} = node.position!
  return [start.offset!, end.offset!]
}

/** Whether it is a heading, not a closing line above a `---` that was meant as a rule. */
function isHeading(raw: string): boolean {
  if (/^\s*#/.test(raw) || !/-[ \t]*$/.test(raw)) return true
  const lines = raw.trimEnd().split(/\r\n|\n|\r/)
  return lines.length === 2 && !/[,.]\s*$|groet|hoogacht/i.test(lines[0]!)
}

/** masked[start, end) with the marks of quotes at the start of its lines blanked, at equal length. */
function withoutPrefixes(masked: string, start: number, end: number): string {
  return masked
    .slice(start, end)
    .replace(/([\r\n])([ \t]*>[ \t>]*)/g, (_, line, prefix) => line + ' '.repeat(prefix.length))
}
