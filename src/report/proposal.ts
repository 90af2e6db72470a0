import {splitSentences, type Token} from '../dutch/sentences.ts'
import type {Edit, Finding, Suggestion} from '../finding.ts'
import {blockOf} from '../letter/block-of.ts'
import type {Letter} from '../letter/letter.ts'
import {SEVERITY_NAMES} from './dutch.ts'
import {placeOf} from './place.ts'
import {safeText} from './safe-text.ts'
import {PLAIN, type Style} from './style.ts'
import {textWidth} from './width.ts'
import {wrap} from './wrap.ts'

/** Suggestions that a reader can choose between at a glance. */
const MOST_SUGGESTIONS = 4

/** The suggestions of a finding that differ, best first. */
export function choices({suggestions}: Finding): Suggestion[] {
  const seen = new Set<string>()
  return suggestions.filter(({text}) => !seen.has(text) && seen.add(text)).slice(0, MOST_SUGGESTIONS)
}

export interface ProposalOptions {
  readonly path: string
  readonly columns: number
  readonly style: Style
}

const INDENT = '  '
const NOW = 'Nu'

/** A finding with its sentence as it is, and as it becomes with each of its suggestions; changed words are marked. */
export function proposal(letter: Letter, finding: Finding, {path, columns, style}: ProposalOptions): string {
  const {rule, entry, severity, message, why} = finding
  const id = entry === undefined ? rule : `${rule}/${entry}`
  const offers = choices(finding)
  const edits = offers.flatMap(({edits}) => edits)
  const range = sentenceRange(letter, finding, edits)
  const lines = [
    `${placeOf(path, finding, letter.lines !== undefined)}  ${style.severity[severity](SEVERITY_NAMES[severity])}  ${style.faint(id)}`,
    wrap(safeText(message), columns, INDENT),
    ...(why === undefined ? [] : [style.faint(wrap(`Waarom: ${safeText(why)}`, columns, INDENT))]),
    '',
    labelled(
      NOW,
      marked(
        letter.source,
        range,
        finding.parts.map(part => ({...part, text: undefined})),
      ),
      columns,
      style,
      style.severity.error,
    ),
    ...offers.map((offer, i) =>
      labelled(String(i + 1), marked(letter.source, range, offer.edits), columns, style, style.good),
    ),
  ]
  return `${lines.join('\n')}\n`
}

interface Range {
  readonly start: number
  readonly end: number
}

/** The sentence of a finding in the source, as far as its edits reach. */
function sentenceRange(letter: Letter, finding: Finding, edits: readonly Edit[]): Range {
  const block = blockOf(letter, finding)
  const places = [...finding.parts, ...edits]
  let start = Math.min(...places.map(place => place.start))
  let end = Math.max(...places.map(place => place.end))
  for (const sentence of block ? splitSentences(block.text) : []) {
    const range = block!.map.range(sentence.start, sentence.end)
    if (range.end <= start || range.start >= end) continue
    start = Math.min(start, range.start)
    end = Math.max(end, range.end)
  }
  return {start, end}
}

/** Signs without width around marked words, until the lines have been broken. */
const OPEN = '\u2060'
const CLOSE = '\u200B'

/** source[start, end) with the changes made and their words between signs. */
function marked(
  source: string,
  {start, end}: Range,
  changes: readonly (Range & {readonly text: string | undefined})[],
): string {
  let text = ''
  let at = start
  for (const change of changes.toSorted((a, b) => a.start - b.start)) {
    const words = change.text ?? source.slice(change.start, change.end)
    text += safeText(source.slice(at, change.start))
    if (words !== '') text += `${OPEN}${safeText(words)}${CLOSE}`
    at = change.end
  }
  return (text + safeText(source.slice(at, end))).replace(/ {2,}/g, ' ').trim()
}

/** A sentence beside its label, over as many lines as it needs. */
function labelled(
  label: string,
  text: string,
  columns: number,
  style: Style,
  colour: (text: string) => string,
): string {
  const lead = INDENT + label.padEnd(NOW.length + 2)
  const plain = style === PLAIN
  // Without colours marked words stand between arrows, which take room.
  const shown = plain ? text.replaceAll(OPEN, '→').replaceAll(CLOSE, '←') : text
  const body = wrap(shown, columns, ' '.repeat(textWidth(lead))).slice(lead.length)
  if (plain) return lead + body
  let inside = false
  const lines = body.split('\n').map(line => {
    const pieces = line.split(new RegExp(`(${OPEN}|${CLOSE})`))
    return pieces
      .map(piece => {
        if (piece === OPEN || piece === CLOSE) {
          inside = piece === OPEN
          return ''
        }
        const words = piece.trimStart()
        const indent = piece.slice(0, piece.length - words.length)
        return inside && words !== '' ? indent + colour(words) : piece
      })
      .join('')
  })
  return style.faint(lead) + lines.join('\n')
}

/**
 * Contexts in which a dictionary term may be excused, as `unless` writes them: with the word before it, or after it.
 */
export function contextsOf(letter: Letter, finding: Finding): string[] {
  const block = blockOf(letter, finding)
  if (!block) return []
  for (const {tokens} of splitSentences(block.text)) {
    const own = tokens.flatMap((token, i) => {
      const {start, end} = block.map.range(token.start, token.end)
      return finding.parts.some(part => start < part.end && part.start < end) ? [i] : []
    })
    const [first, last] = [own[0], own.at(-1)]
    if (first === undefined || last === undefined) continue
    const before = tokens[first - 1]
    const after = tokens[last + 1]
    return [...(isWord(before) ? [`${before.lower} ~`] : []), ...(isWord(after) ? [`~ ${after.lower}`] : [])]
  }
  return []
}

const isWord = (token: Token | undefined): token is Token =>
  token?.kind === 'word' && /^\p{L}[\p{L}'’-]*$/u.test(token.text)

/** The edits that put a reader's own words in the place of a finding's; nothing changes when that can't be done. */
export function ownWords(letter: Letter, {parts}: Finding, words: string): Edit[] {
  const text =
    letter.syntax === 'html'
      ? words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
      : words
  return parts.map(({start, end}, i) => {
    if (i === 0) return {start, end, text}
    // The rest of a split term goes, with the space before it.
    return {start: letter.source[start - 1] === ' ' ? start - 1 : start, end, text: ''}
  })
}
