import type {Nodes as HtmlNodes} from 'hast'
import type {Nodes as MarkdownNodes} from 'mdast'
import {readFrontMatter} from './front-matter.ts'
import {parseHtml} from './html.ts'
import {BLOCK_TAGS} from './html-tags.ts'
import type {Syntax} from './letter.ts'
import {parseMarkdown} from './markdown.ts'
import {maskFields} from './merge-fields.ts'
import {collectProse} from './prose.ts'
import {templateComment} from './template-comments.ts'
import {readText} from './text.ts'

export interface Range {
  readonly start: number
  readonly end: number
}

/** How a letter's markup is built. Ranges are in the source, in order of start. */
export interface Structure {
  /**
   * Comments that a reader of the letter never sees: of HTML, save in plain text, and of template languages. What looks
   * like one in code is none.
   */
  readonly comments: readonly Range[]
  /**
   * Paragraphs, headings, whole Markdown tables, and HTML elements that hold text but no other block; in plain text the
   * blocks of prose.
   */
  readonly blocks: readonly Range[]
  /** Kinds of all nodes in their nesting, comments left out: the same when a comment in between changed nothing. */
  readonly outline: string
}

/** Reads the structure of a letter that can be read; plain text has no outline. */
export function structureOf(source: string, syntax: Syntax): Structure {
  const found: Found = {comments: [], blocks: [], outline: []}
  const {masked, fields} = maskFields(source, syntax, readFrontMatter(source).end)
  for (const {kind, start, end} of fields)
    if (kind === 'control' && templateComment(source.slice(start, end)) !== undefined)
      found.comments.push({start, end})
  if (syntax === 'html') walkHtml(parseHtml(masked), 0, found)
  else if (syntax === 'markdown') walkMarkdown(parseMarkdown(masked), masked, found)
  else {
    const prose = collectProse()
    readText(masked, prose)
    found.blocks.push(...prose.blocks.map(({map, text}) => map.range(0, text.length)))
  }
  const inOrder = (ranges: Range[]): Range[] => ranges.sort((a, b) => a.start - b.start)
  return {
    comments: inOrder(found.comments),
    blocks: inOrder(found.blocks),
    outline: found.outline.join(' '),
  }
}

interface Found {
  readonly comments: Range[]
  readonly blocks: Range[]
  readonly outline: string[]
}

function walkMarkdown(node: MarkdownNodes, masked: string, found: Found): void {
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? 0
  if (node.type === 'html') {
    walkHtml(parseHtml(masked.slice(start, end)), start, found)
    return
  }
  if (node.type === 'text') return
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'table')
    found.blocks.push({start, end})
  if (!('children' in node)) {
    found.outline.push(node.type)
    return
  }
  found.outline.push(
    node.type === 'list' ? `list:${node.ordered}:${node.start}:${node.spread}(` : `${node.type}(`,
  )
  for (const child of node.children) walkMarkdown(child, masked, found)
  found.outline.push(')')
}

/** @returns whether there is an element among the nodes that the reader sees as a block */
function walkHtml(node: HtmlNodes, shift: number, found: Found): boolean {
  const start = (node.position?.start.offset ?? 0) + shift
  const end = (node.position?.end.offset ?? 0) + shift
  if (node.type === 'comment') found.comments.push({start, end})
  if (!('children' in node)) return false
  const isElement = node.type === 'element'
  if (isElement) found.outline.push(`<${node.tagName}>(`)
  let holdsBlock = false
  for (const child of node.children) holdsBlock = walkHtml(child, shift, found) || holdsBlock
  if (!isElement) return holdsBlock
  found.outline.push(')')
  const isBlock = BLOCK_TAGS.has(node.tagName)
  if (isBlock && !holdsBlock && node.position) found.blocks.push({start, end})
  return isBlock || holdsBlock
}
