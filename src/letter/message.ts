import {FIELD} from '../dutch/sentences.ts'
import {firstBehind} from '../first-behind.ts'
import {readFrontMatter} from './front-matter.ts'
import type {Block, Field, Letter} from './letter.ts'

/** A piece of a message as its receiver gets it: text, at `start` in the source when that is known, or a merge field. */
export type Piece = {readonly text: string; readonly start?: number} | {readonly field: Field}

/**
 * A letter as one text, from its first character to its last, without front matter and template code. Of plain text
 * every character counts, of Markdown and HTML what a reader sees.
 */
export function messageOf(letter: Letter): readonly Piece[] {
  return letter.syntax === 'text' ? textPieces(letter) : blockPieces(letter)
}

function textPieces({source, fields, hidden = []}: Letter): Piece[] {
  const first = readFrontMatter(source).end
  const from = first + /^\s*/.exec(source.slice(first))![0].length
  const end = source.trimEnd().length
  const holes = [...hidden.map(range => ({...range, field: undefined})), ...fields.map(withField)].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  )
  const pieces: Piece[] = []
  let at = from
  for (const hole of holes) {
    if (hole.end <= at || hole.start >= end) continue
    if (hole.start > at) pieces.push({text: source.slice(at, hole.start), start: at})
    if (hole.field && hole.start >= at) pieces.push({field: hole.field})
    at = hole.field ? hole.end : lineBehind(source, hole)
  }
  if (at < end) pieces.push({text: source.slice(at, end), start: at})
  return pieces
}

/** Where the text goes on behind a tag: one alone on its line takes the line with it. */
function lineBehind(source: string, {start, end}: {start: number; end: number}): number {
  if (!/(?:^|[\r\n])[ \t]*$/.test(source.slice(Math.max(0, start - 80), start))) return end
  return end + (/^[ \t]*(?:\r\n|\n|\r)/.exec(source.slice(end, end + 80))?.[0].length ?? 0)
}

const withField = (field: Field) => ({
  start: field.start,
  end: field.end,
  field: field.kind === 'value' ? field : undefined,
})

function blockPieces({blocks, fields}: Letter): Piece[] {
  const pieces: Piece[] = []
  for (const block of blocks) {
    if (block.kind === 'title' || block.kind === 'preview') continue
    if (pieces.length > 0) pieces.push({text: block.kind === 'list-item' ? '\n' : '\n\n'})
    pieces.push(...piecesOf(block, fields))
  }
  return pieces
}

/** The text of a block and the merge fields in it. */
export function piecesOf({text, map}: Block, fields: readonly Field[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const {index, 0: run} of text.matchAll(new RegExp(`${FIELD}+`, 'g'))) {
    if (index > at) pieces.push({text: text.slice(at, index)})
    at = index + run.length
    const {start, end} = map.range(index, at)
    for (let i = firstBehind(fields, start); i < fields.length && fields[i]!.start < end; i++)
      if (fields[i]!.kind === 'value') pieces.push({field: fields[i]!})
  }
  if (at < text.length) pieces.push({text: text.slice(at)})
  return pieces
}
