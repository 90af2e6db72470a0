import type {Line as DocumentLine} from '../document/document.ts'
import {FIELD} from '../dutch/sentences.ts'
import {JOINER} from './joiner.ts'
import {standsApart} from './lines.ts'
import type {Prose} from './prose.ts'

interface Line {
  readonly start: number
  readonly end: number
  readonly text: string
  /** What a document says of it. */
  readonly known: DocumentLine | undefined
}

const ITEM = /^([ \t]*)(?:[-*•‣▪◦–·]|\d{1,2}[.)]|[a-z]\))[ \t]+(?=\S)/
const FIELDS = new RegExp(`${FIELD}+`, 'g')
const RULE = /^[\s\p{P}\p{S}]*$/u

/**
 * Reads plain text in which merge fields are masked; `prose` gets its blocks.
 *
 * @param known what is known of each line of the text of a document
 */
export function readText(masked: string, prose: Prose, known: readonly DocumentLine[] = []): void {
  const lines: Line[] = []
  let number = 0
  for (const {index, 0: text} of masked.matchAll(/[^\r\n]*(?:\r\n|\n|\r|$)/g)) {
    const bare = text.replace(/[\r\n]+$/, '')
    const own = known[number++]
    // Nothing but template code inside a sentence: the lines around it are neighbours.
    if (bare.includes(JOINER) && unjoined(bare).trim() === '') continue
    lines.push({start: index, end: index + bare.length, text: bare, known: own})
  }
  const width = wrapWidth(lines)
  let inItem = false
  // How far the marks of the items around this one are set in.
  let indents: number[] = []
  for (const [index, line] of lines.entries()) {
    const {text, start, end, known} = line
    if (isBlank(text)) {
      prose.flush()
      inItem = false
      continue
    }
    if (known?.kind) {
      if (known.opens) prose.flush()
      else prose.lineBreak(start, start)
      prose.as(known.kind, known.depth)
      prose.run(masked, start, end, 0)
      if (!lines[index + 1]?.known || lines[index + 1]!.known!.opens) prose.flush()
      inItem = false
      continue
    }
    const item = ITEM.exec(text)
    const heading = /^(={1,6})[ \t]+(?=\S)/.exec(text)
    const underline = /^(?:={3,}|-{4,})\s*$/.test(lines[index + 1]?.text ?? '')
    if (item) {
      prose.flush()
      const indent = item[1]!.length
      indents = [...indents.filter(other => other < indent), indent]
      prose.as('list-item', indents.length)
      inItem = true
    } else if (heading || (underline && isBlank(lines[index - 1]?.text ?? ''))) {
      prose.flush()
      prose.as('heading', heading ? heading[1]!.length : 1)
    } else if (index === 0 || isBlank(lines[index - 1]!.text) || lines[index - 1]!.known?.kind) {
      prose.as('paragraph')
      indents = []
    } else if (inItem && !/^\s/.test(text)) {
      prose.flush()
      prose.as('paragraph')
      inItem = false
    }
    prose.run(masked, start + (item?.[0].length ?? heading?.[0].length ?? 0), end, 0)
    if (heading) prose.flush()
    const next = lines[index + 1]
    if (!next || isBlank(next.text)) continue
    const after = Math.min(masked.length, next.start)
    if (joins(text, next.text, width, inItem)) prose.run(masked, end, after, 0)
    else prose.lineBreak(end, after)
  }
  prose.flush()
}

function isBlank(text: string): boolean {
  return RULE.test(text) && !/[\uE000\uE001€]/.test(text)
}

/** What stands for control tags takes no room on a line. */
const unjoined = (text: string): string => (text.includes(JOINER) ? text.replaceAll(JOINER, '') : text)

/** The width at which the letter's lines were broken, or 0 when each paragraph is one line. */
function wrapWidth(lines: readonly Line[]): number {
  let width = 0
  for (const {text} of lines) {
    const length = unjoined(text).trimEnd().length
    if (length > 120) return 0
    if (length > width) width = length
  }
  return width >= 45 ? width : 0
}

/** Whether a line goes on in the next: it was broken because the next word did not fit. */
function joins(text: string, next: string, width: number, inItem: boolean): boolean {
  if (ITEM.test(next) || standsApart(text, next)) return false
  if (inItem) return true
  const line = unjoined(text).trimEnd()
  if (line.replace(FIELDS, FIELD.repeat(8)).length < 40) return false
  const following = unjoined(next).trimStart()
  if (/^\p{Ll}/u.test(following) && !line.endsWith('.')) return true
  const word = /^\S+/.exec(following)?.[0].length ?? 0
  return width > 0 && line.length + 1 + word > width
}
