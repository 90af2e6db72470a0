import type {Line, PartKind} from '../document/document.ts'
import {splitSentences} from '../dutch/sentences.ts'
import {blockPart} from './block-part.ts'
import {readHtml} from './html.ts'
import type {Block} from './letter.ts'
import {collectProse} from './prose.ts'
import {readText} from './text.ts'
import {SUBJECT_LABEL, withTitles} from './title.ts'

interface Range {
  readonly start: number
  readonly end: number
}

/** Where in the text of an e-mail its parts stand. */
export type MailParts = ReadonlyMap<PartKind, Range>

/** @param lines one for each line of `source`; the lines of a part follow one another */
export function mailParts(source: string, lines: readonly Line[]): MailParts {
  const parts = new Map<PartKind, Range>()
  let start = 0
  for (const [index, text] of source.split('\n').entries()) {
    const part = lines[index]?.part
    const end = Math.min(source.length, start + text.length + 1)
    if (part) parts.set(part, {start: parts.get(part)?.start ?? start, end})
    start = end
  }
  return parts
}

/**
 * The blocks of an e-mail in which merge fields are masked: its subject, its HTML, and of its plain text the sentences
 * that the HTML has not. A reader sees one of the two; what both say is told once. All of the text when there is no HTML.
 */
export function readMail(masked: string, parts: MailParts): Block[] {
  const subject = parts.get('subject')
  const html = parts.get('html')
  const text = parts.get('text')
  const title = subject ? readSubject(masked, subject) : []
  if (!html)
    return text ? withTitles([...title, ...blocksOf(prose => readText(alone(masked, text), prose))]) : title
  // What HTML has for a title, mail programs don't show.
  const shown = blocksOf(prose => readHtml(alone(masked, html), prose)).filter(({kind}) => kind !== 'title')
  const plain = text ? blocksOf(prose => readText(alone(masked, text), prose)) : []
  return withTitles([...title, ...shown, ...ownSentences(plain, shown)])
}

function blocksOf(read: (prose: ReturnType<typeof collectProse>) => void): Block[] {
  const prose = collectProse()
  read(prose)
  return prose.blocks
}

function readSubject(masked: string, {start, end}: Range): Block[] {
  const label = SUBJECT_LABEL.exec(masked.slice(start, end))?.[0].length ?? 0
  return blocksOf(prose => {
    prose.as('title')
    prose.run(masked, start + label, end, 0)
    prose.flush()
  })
}

/** The text with nothing in it but one part, in its place. */
const alone = (text: string, {start, end}: Range): string =>
  text.slice(0, start).replace(/[^\n]/g, ' ') + text.slice(start, end)

/** Words in a row that are looked for in the other part: few enough that a table and a list of the same are the same. */
const ROW = 3
const ADDRESS = /\b(?:https?:\/\/|www\.)[^\s<>]+/gi

/** The words of a text as a reader hears them; merge fields and addresses of links are none. */
const wordsOf = (text: string): string[] =>
  text
    .replace(ADDRESS, ' ')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** All rows of 1 to `ROW` words. */
function rowsOf(words: readonly string[]): Set<string> {
  const rows = new Set<string>()
  for (let from = 0; from < words.length; from++)
    for (let to = from + 1; to <= Math.min(words.length, from + ROW); to++)
      rows.add(words.slice(from, to).join(' '))
  return rows
}

/** Of the blocks of one part the stretches of sentences that have words, or an order of them, that the other has not. */
function ownSentences(blocks: readonly Block[], other: readonly Block[]): Block[] {
  const rows = rowsOf(other.flatMap(({text}) => wordsOf(text)))
  const isKnown = (text: string): boolean => {
    const words = wordsOf(text)
    const length = Math.min(ROW, words.length)
    for (let from = 0; from + length <= words.length && length > 0; from++)
      if (!rows.has(words.slice(from, from + length).join(' '))) return false
    return true
  }
  return blocks.flatMap(block => {
    const own: Block[] = []
    let stretch: Range | undefined
    const end = (): void => {
      if (stretch) own.push(blockPart(block, stretch.start, stretch.end))
      stretch = undefined
    }
    for (const sentence of splitSentences(block.text)) {
      if (isKnown(block.text.slice(sentence.start, sentence.end))) end()
      else stretch = {start: stretch?.start ?? sentence.start, end: sentence.end}
    }
    end()
    return own
  })
}
