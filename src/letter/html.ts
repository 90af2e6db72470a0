import type {Element, Nodes, Root, Text} from 'hast'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'
import {INERT} from '../dutch/sentences.ts'
import {alignHtml, type TextEnds} from './align.ts'
import {BLOCK_TAGS, SILENT_TAGS} from './html-tags.ts'
import type {BlockKind} from './letter.ts'
import type {Prose} from './prose.ts'

type Parse = (text: string) => Root
let fragment: Parse | undefined
let whole: Parse | undefined

/**
 * Reads HTML or MJML in which merge fields are masked; `prose` gets its blocks.
 * `shift` is the offset of `html` in the letter's source. Throws a `RangeError` when it is nested too deep to read.
 */
export function readHtml(html: string, prose: Prose, shift = 0): void {
  if (html.length > LARGE && nesting(html) > DEEP) throw new RangeError('nested too deep')
  const tree = parseHtml(html)
  const state: State = {
    html,
    prose,
    shift,
    ends: undefined,
    tree,
    kind: 'paragraph',
    depth: 0,
    lines: false,
    shown: false,
  }
  walk(tree, state)
  prose.flush()
}

/** The tree of HTML or MJML, or a piece of it, in which merge fields are masked. */
export const parseHtml: Parse = html =>
  /<(?:!doctype|html|head|body)\b/i.test(html) ? parseWhole(html) : parseFragment(html)

// A parser's time grows with the square of the nesting; no letter of any size nests so deep.
const LARGE = 50_000
const DEEP = 500
const TAG =
  /<(\/?)(?!(?:p|li|td|th|tr|tbody|thead|dt|dd|option|br|hr|img|input|meta|link|col|area|wbr)\b)[a-z]/gi

/** How deep elements stand in one another, roughly. */
function nesting(html: string): number {
  let depth = 0
  let deepest = 0
  for (const [, slash] of html.matchAll(TAG)) {
    depth += slash === '' ? 1 : -1
    if (depth > deepest) deepest = depth
  }
  return deepest
}

function parseFragment(text: string): Root {
  fragment ??= parser(true)
  return fragment(text)
}

function parseWhole(text: string): Root {
  whole ??= parser(false)
  return whole(text)
}

function parser(asFragment: boolean): Parse {
  const processor = unified().use(rehypeParse, {fragment: asFragment}).freeze()
  return text => processor.parse(text)
}

interface State {
  readonly html: string
  readonly prose: Prose
  readonly shift: number
  readonly tree: Root
  /** Made when a text turns out to be put together from several places. */
  ends: TextEnds | undefined
  kind: BlockKind
  depth: number
  /** Whether line ends count, as in `<pre>`. */
  lines: boolean
  /** Whether any prose has come that the reader sees. */
  shown: boolean
}

function walk(parent: Root | Element, state: State): void {
  for (const node of parent.children) {
    if (node.type === 'text') readText(node, parent, state)
    else if (node.type === 'element') walkElement(node, state)
  }
}

function readText(node: Text, parent: Root | Element, state: State): void {
  const {html, prose, shift} = state
  const start = node.position?.start.offset
  const end = node.position?.end.offset
  if (start === undefined || end === undefined) return
  const raw = html.slice(start, end)
  const escaped = parent.type === 'element' && (parent.tagName === 'title' || parent.tagName === 'textarea')
  const mixed = !escaped && /<[A-Za-z/!?]/.test(raw)
  if (mixed) state.ends ??= textEnds(state.tree)
  if (node.value.trim() !== '' && state.kind !== 'preview' && state.kind !== 'title') state.shown = true
  if (!mixed && (state.lines || parent.type === 'root') && node.value.includes('\n')) {
    readLines(node.value, start, end, state)
    return
  }
  alignHtml(prose, node.value, html, start, end, shift, mixed ? state.ends : undefined)
}

/** Text whose line ends count: all of them in `<pre>`; outside any element, as templates have it, the blank lines. */
function readLines(value: string, start: number, end: number, {html, prose, shift, lines}: State): void {
  const breaks = lines ? /(\n)/ : /(\n[ \t]*\n\s*)/
  const values = value.split(breaks)
  const raws = html.slice(start, end).split(lines ? /(\r?\n)/ : /(\r?\n[ \t]*\r?\n\s*)/)
  // A first line break in `<pre>` is no text, so that the two may differ.
  const skip = lines && raws.length === values.length + 2 ? 2 : 0
  let at = start
  for (const [index, raw] of raws.entries()) {
    if (index % 2 === 0)
      alignHtml(prose, values[index - skip] ?? '', html, at, at + raw.length, shift, undefined)
    else if (lines) prose.lineBreak(at + shift, at + raw.length + shift)
    else prose.flush()
    at += raw.length
  }
}

function walkElement(element: Element, state: State): void {
  const {prose} = state
  const name = element.tagName
  const start = element.position?.start.offset
  const end = element.position?.end.offset
  if (SILENT_TAGS.has(name)) return
  if (name === 'br') {
    if (start !== undefined && end !== undefined) prose.lineBreak(start + state.shift, end + state.shift)
    return
  }
  if (name === 'code' || name === 'kbd' || name === 'samp') {
    if (start !== undefined && end !== undefined)
      prose.run(INERT.repeat(end - start), 0, end - start, start + state.shift)
    return
  }
  const role = roleOf(element, state)
  if (role === 'hidden') return
  if (!role && !BLOCK_TAGS.has(name)) {
    walk(element, state)
    return
  }
  const {kind, depth, lines} = state
  prose.flush()
  if (role) [state.kind, state.depth] = role
  state.lines = lines || name === 'pre'
  prose.as(state.kind, state.depth)
  walk(element, state)
  prose.flush()
  state.kind = kind
  state.depth = depth
  state.lines = lines
  prose.as(kind, depth)
}

const HEADING = /^h([1-6])$/
const BUTTON = /\b(?:btn|button|knop|cta)\b/i
const HIDDEN =
  /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|max-height\s*:\s*0|font-size\s*:\s*[01](?:px|pt)?\s*(?:;|$)/i

/** What an element makes of the text in it, when it makes anything of it. */
function roleOf(element: Element, state: State): [kind: BlockKind, depth: number] | 'hidden' | undefined {
  const name = element.tagName
  const {properties} = element
  const heading = HEADING.exec(name)
  if (properties.hidden === true || properties.hidden === '' || HIDDEN.test(String(properties.style ?? ''))) {
    return state.shown ? 'hidden' : ['preview', 0]
  }
  if (name === 'mj-preview') return ['preview', 0]
  if (heading) return ['heading', Number(heading[1])]
  if (name === 'title' || name === 'mj-title') return ['title', 0]
  if (name === 'li') return ['list-item', state.kind === 'list-item' ? state.depth + 1 : 1]
  if (name === 'td' || name === 'th') return ['table-cell', 0]
  if (name === 'button' || name === 'mj-button') return ['button', 0]
  if (name === 'a' && BUTTON.test(`${properties.className ?? ''} ${properties.role ?? ''}`))
    return ['button', 0]
  if (state.kind === 'table-cell' && (name === 'p' || name === 'div' || name === 'table'))
    return ['paragraph', 0]
  return undefined
}

function textEnds(tree: Root): TextEnds {
  const ends = new Map<number, number>()
  const gather = (node: Nodes) => {
    if (node.type === 'text' && node.position)
      ends.set(node.position.start.offset!, node.position.end.offset!)
    else if ('children' in node) node.children.forEach(gather)
  }
  gather(tree)
  return ends
}
