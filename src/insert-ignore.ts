import {applyEdits} from './dutch/edit.ts'
import type {Edit, Finding} from './finding.ts'
import {NEXT_LINE, readComments} from './ignore/read.ts'
import type {Block, Letter} from './letter/letter.ts'
import {readLetter} from './letter/read.ts'
import {structureOf} from './letter/structure.ts'

/** Why a reason can't stand in a comment, in one line of Dutch; nothing when it can. */
export function reasonProblem(reason: string): string | undefined {
  if (/[\r\n]/.test(reason)) return 'Schrijf de reden op één regel.'
  // Template programs look for these signs in comments too, and `--` may end one.
  if (/[{}<>%$[\]«»]|--/.test(reason))
    return 'Schrijf de reden zonder de tekens { } < > [ ] « » % $ en zonder --.'
  return undefined
}

/**
 * The edit that silences a finding where it stands: a comment on a line of its own, with the reason in it, right above
 * the line of the finding, or above the paragraph or table that it is in. What the letter says stays the same.
 *
 * @returns nothing when there is no such place, as in plain text
 */
export function insertIgnore(letter: Letter, finding: Finding, reason: string): Edit | undefined {
  const {source, syntax} = letter
  if (syntax === 'text') return undefined
  const before = structureOf(source, syntax)
  const offset = finding.start.offset
  const starts = before.blocks
    .filter(({start, end}) => start <= offset && offset < end)
    .map(({start}) => start)
  const id = finding.entry === undefined ? finding.rule : `${finding.rule}/${finding.entry}`
  const comment = `<!-- ${NEXT_LINE} ${id}${reason === '' ? '' : ` -- ${reason}`} -->`
  for (const start of [offset, ...starts.reverse()]) {
    const line = lineStart(source, start)
    for (const indent of indentsOf(source, line)) {
      const edit = {start: line, end: line, text: `${indent}${comment}${breakAt(source, line)}`}
      if (isSilent(letter, before.outline, edit, finding, id)) return edit
    }
  }
  return undefined
}

/** Whether the comment does what it must, and nothing else. */
function isSilent(letter: Letter, outline: string, edit: Edit, finding: Finding, id: string): boolean {
  const {source, syntax} = letter
  const text = applyEdits(source, [edit])
  const offset = finding.start.offset + edit.text.length
  const silent = readComments(text, syntax).ignores.some(
    ({names, start, covers}) =>
      start >= edit.start &&
      start < edit.start + edit.text.length &&
      names.includes(id) &&
      covers.some(range => range.start <= offset && offset < range.end),
  )
  if (!silent || structureOf(text, syntax).outline !== outline) return false
  const blocks = blocksOf(letter)
  const now = blocksOf(readLetter(text, {syntax}))
  const same = (i: number): boolean =>
    now[i]!.kind === blocks[i]!.kind && now[i]!.depth === blocks[i]!.depth && now[i]!.text === blocks[i]!.text
  return now.length === blocks.length && blocks.every((_, i) => same(i))
}

/** The blocks that any reader gets. */
const blocksOf = ({blocks, variants}: Letter): readonly Block[] =>
  variants.length > 0 ? variants.flatMap(variant => variant.blocks) : blocks

const lineStart = (source: string, offset: number): number =>
  Math.max(source.lastIndexOf('\n', offset - 1), source.lastIndexOf('\r', offset - 1)) + 1

/** As deep as the line itself; or, so that a list stays whole, in the item above it. */
function indentsOf(source: string, line: number): string[] {
  const text = source.slice(line, line + 200)
  const own = /^[ \t>]*/.exec(text)![0]
  const marker = /^(?:[-*+]|\d{1,9}[.)])[ \t]+/.exec(text.slice(own.length))
  return marker ? [own, own + ' '.repeat(marker[0].length)] : [own]
}

/** The line break that the letter uses here. */
function breakAt(source: string, line: number): string {
  const next = /\r\n|\n|\r/.exec(source.slice(line))?.[0]
  const before = source.slice(Math.max(0, line - 2), line)
  return next ?? (before === '\r\n' ? before : before.slice(-1) === '\r' ? '\r' : '\n')
}
