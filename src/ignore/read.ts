import type {Syntax} from '../letter/letter.ts'
import {type Range, structureOf} from '../letter/structure.ts'
import {templateComment} from '../letter/template-comments.ts'
import {linesBelow, startingOn} from './lines.ts'

/** How far a wish for silence reaches: to the next line, to where it ends, or over the whole letter. */
export type IgnoreScope = 'next-line' | 'range' | 'file'

/** A comment that asks for silence: `<!-- briefwijzer-disable-next-line jargon tone/dwang -- why -->`. */
export interface Ignore extends Range {
  readonly scope: IgnoreScope
  /** Rules, entries and `rule/entry`, as they are written; without doubles. */
  readonly names: readonly string[]
  /** Empty when none is given. */
  readonly reason: string
  /** Where it holds: the next line, and the paragraph, heading or table that starts on it; nothing for `range`. */
  readonly covers: readonly Range[]
  /** Of a `range`: the offset up to which each name is silent. */
  readonly until?: readonly number[]
}

/** A comment to the program that does not do what its writer meant. */
export interface CommentFault extends Range {
  readonly what: 'unknown-command' | 'nothing-to-enable' | 'visible'
  /** The command, or the names that it goes with. */
  readonly words: string
}

export interface Comments {
  /** In order of place. */
  readonly ignores: readonly Ignore[]
  readonly faults: readonly CommentFault[]
}

/** What every comment to the program starts with. */
const MARK = 'briefwijzer-'
export const NEXT_LINE = 'briefwijzer-disable-next-line'

/** The commands that a comment may hold. */
export const COMMANDS = [NEXT_LINE, 'briefwijzer-disable', 'briefwijzer-enable', 'briefwijzer-disable-file']

const NONE: Comments = {ignores: [], faults: []}

/**
 * The comments in a letter that ask for silence, in the ways that its format has: of HTML, and of template languages.
 * Offsets are in the source.
 */
export function readComments(source: string, syntax: Syntax): Comments {
  if (!source.includes(MARK)) return NONE
  const {comments, blocks} = structureOf(source, syntax)
  const lines = linesBelow(source, comments)
  const covered = new Map<Range, readonly Range[]>()
  const coversOf = (line: Range): readonly Range[] => {
    const covers = covered.get(line) ?? [line, ...startingOn(line, blocks)]
    covered.set(line, covers)
    return covers
  }
  const everywhere = [{start: 0, end: Number.POSITIVE_INFINITY}]
  const ignores: Ignore[] = []
  const faults: CommentFault[] = []
  const open = new Map<string, {readonly until: number[]; readonly at: number}>()
  for (const {start, end} of comments) {
    const [, command, rest = ''] = COMMAND.exec(inside(source.slice(start, end))) ?? []
    if (command === undefined) continue
    const {names, reason} = readWish(rest)
    const base = {start, end, names, reason}
    switch (command) {
      case 'disable-next-line': {
        const line = lines.get(start)
        ignores.push({...base, scope: 'next-line', covers: line ? coversOf(line) : []})
        break
      }
      case 'disable-file':
        ignores.push({...base, scope: 'file', covers: everywhere})
        break
      case 'disable': {
        const until = names.map(name => (open.has(name) ? end : source.length + 1))
        for (const [at, name] of names.entries()) if (!open.has(name)) open.set(name, {until, at})
        ignores.push({...base, scope: 'range', covers: [], until})
        break
      }
      case 'enable': {
        const closed = (names.length === 0 ? [...open.keys()] : names).filter(name => {
          const range = open.get(name)
          if (range) range.until[range.at] = start
          return open.delete(name)
        })
        const idle = names.filter(name => !closed.includes(name))
        if (closed.length === 0 || idle.length > 0)
          faults.push({start, end, what: 'nothing-to-enable', words: idle.join(', ')})
        break
      }
      default:
        faults.push({start, end, what: 'unknown-command', words: `${MARK}${command}`})
    }
  }
  return {ignores, faults: [...faults, ...(syntax === 'text' ? visibleComments(source) : [])]}
}

const COMMAND = /^\s*briefwijzer-([a-z][a-z-]*)(?=\s|$)(.*)$/s

/** What a comment says. */
const inside = (comment: string): string =>
  /^<!--(.*?)--!?>$/s.exec(comment)?.[1] ?? templateComment(comment) ?? ''

/** In plain text, HTML comments are there for all to see. */
const visibleComments = (source: string): CommentFault[] =>
  Array.from(
    source.matchAll(/<!--\s{0,20}(briefwijzer-[a-z-]+)[^\r\n]{0,500}?-->/g),
    ({0: text, 1: words, index}) => ({
      start: index,
      end: index + text.length,
      what: 'visible',
      words: words!,
    }),
  )

/** `jargon tone/dwang -- why`: what to be silent about, and why. Programs for writing make a dash of `--`. */
export function readWish(text: string): {readonly names: readonly string[]; readonly reason: string} {
  const dashes = /(?:^|\s)(?:--|–|—)(?=\s|$)/.exec(text)
  const list = dashes ? text.slice(0, dashes.index) : text
  const reason = dashes ? text.slice(dashes.index + dashes[0].length).trim() : ''
  return {names: [...new Set(list.split(/[\s,]+/).filter(name => name !== ''))], reason}
}
