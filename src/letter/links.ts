import {FIELD} from '../dutch/sentences.ts'
import {firstBehind} from '../first-behind.ts'
import type {Letter} from './letter.ts'

/** An address on the internet, as it is written. `host` is in lower case; undefined when a merge field is part of it. */
export interface Address {
  readonly text: string
  readonly host: string | undefined
  /** "http" or "https" when that is written. */
  readonly scheme: string | undefined
  /** Whether anything follows the host. */
  readonly path: boolean
}

/** An address in the text of a block; offsets are in that text. */
export interface WrittenAddress extends Address {
  readonly start: number
  readonly end: number
}

/** A link of Markdown or HTML: what the reader sees, and where it leads; offsets of the target are in the source. */
export interface Link {
  readonly label: string
  readonly target: Address
  readonly start: number
  readonly end: number
}

const LABEL = `[\\p{L}\\p{N}${FIELD}_-]`
const ADDRESS = new RegExp(
  `(?<![\\p{L}\\p{N}${FIELD}@._/-])(?:(https?):\\/\\/)?((?:${LABEL}{1,63}\\.){1,10}(?:[\\p{L}${FIELD}][\\p{L}\\p{N}${FIELD}-]{0,23}|\\d{1,3})|${FIELD}+(?=\\/)|(?<=\\/\\/)${LABEL}{1,63})` +
    '(?![\\p{L}\\p{N}@])(?::\\d{1,5})?([/?#][^\\s<>"“”„«»|•]*)?',
  'giu',
)
const TRAILING = /[.,;:!?'’)\]*_…]+$/

/** The addresses in a text; `text.de` may be one, or a full stop without a space: the caller decides what counts. */
export function addressesIn(text: string): WrittenAddress[] {
  return [...text.matchAll(ADDRESS)].flatMap(({index, 0: whole, 1: scheme, 2: host = '', 3: rest = ''}) => {
    const written = rest === '' ? whole : whole.replace(TRAILING, '')
    return [
      {
        text: written,
        host: host.includes(FIELD) ? undefined : host.toLowerCase(),
        scheme: scheme?.toLowerCase(),
        path: rest.length > 1,
        start: index,
        end: index + written.length,
      },
    ]
  })
}

/** The one address that a whole text is, or undefined. */
export function addressOf(text: string): Address | undefined {
  const trimmed = text.trim().replace(/\/$/, '')
  const [first] = addressesIn(trimmed)
  return first && first.start === 0 && first.end === trimmed.length ? first : undefined
}

// No piece of it crosses a `<`: that keeps the search linear.
const ANCHOR = /<a\s[^<>"']{0,500}(?:(?:"[^"<]{0,2000}"|'[^'<]{0,2000}')[^<>"']{0,500}){0,40}>/gi
const HREF = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)')/i
const MARKDOWN = /\[([^[\]\n]{1,300})\]\((<?)([^\s()<>]{1,2000})[^()\n]{0,200}\)/g

/** The links of a letter that its reader can press, apart from addresses that stand in the text. */
export function linksOf(letter: Letter): Link[] {
  const {syntax, source, hidden = []} = letter
  if (syntax === 'text') return []
  const unseen = [hidden, commentsOf(source)]
  const links = syntax === 'html' ? anchors(letter) : [...anchors(letter), ...markdownLinks(letter)]
  return links.filter(
    ({start}) => !unseen.some(ranges => (ranges[firstBehind(ranges, start)]?.start ?? start + 1) <= start),
  )
}

function anchors(letter: Letter): Link[] {
  const {source} = letter
  return [...source.matchAll(ANCHOR)].flatMap(({index, 0: tag}) => {
    const href = HREF.exec(tag)
    const value = href?.[1] ?? href?.[2]
    const close = source.slice(index + tag.length, index + tag.length + 2000).search(/<\/a\s*>/i)
    if (!href || value === undefined || close < 0) return []
    const label = source
      .slice(index + tag.length, index + tag.length + close)
      .replace(/<[^<>]*>/g, ' ')
      .replace(/&nbsp;/g, ' ')
      .replace(/&amp;/g, '&')
    const start = index + href.index + href[0].lastIndexOf(value)
    return linkTo(letter, label, value, start)
  })
}

function markdownLinks(letter: Letter): Link[] {
  return [...letter.source.matchAll(MARKDOWN)].flatMap(
    ({index, 1: label = '', 2: open = '', 3: value = ''}) =>
      linkTo(letter, label, value, index + label.length + 3 + open.length),
  )
}

/** A link with the merge fields in its address put away; none when it leads to no page. */
function linkTo({fields, source}: Letter, label: string, value: string, start: number): Link[] {
  const end = start + value.length
  let masked = value
  for (let i = firstBehind(fields, start); i < fields.length && fields[i]!.start < end; i++) {
    const from = Math.max(0, fields[i]!.start - start)
    const to = Math.min(value.length, fields[i]!.end - start)
    masked = masked.slice(0, from) + FIELD.repeat(to - from) + masked.slice(to)
  }
  const target = addressOf(masked)
  if (!target?.scheme) return []
  return [{label, target: {...target, text: source.slice(start, end)}, start, end}]
}

function commentsOf(source: string): {readonly start: number; readonly end: number}[] {
  const comments: {start: number; end: number}[] = []
  for (let start = source.indexOf('<!--'); start >= 0; ) {
    const close = source.indexOf('-->', start)
    const end = close < 0 ? source.length : close + 3
    comments.push({start, end})
    start = source.indexOf('<!--', end)
  }
  return comments
}
