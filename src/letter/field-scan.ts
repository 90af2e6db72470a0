import type {Syntax} from './letter.ts'

/**
 * What a reader found in the source.
 *
 * `inert`: markup that is no prose and no field; `break`: a line break in disguise;
 * `skip`: nothing to mask, but look no further inside.
 */
export interface Found {
  readonly kind: 'value' | 'control' | 'fault' | 'inert' | 'break' | 'skip'
  readonly name: string
  readonly start: number
  readonly end: number
  /** A value that is not shown, such as the address of a link. */
  readonly hidden?: boolean
  /** A control tag between two choices: what stands before and after it never stands side by side. */
  readonly parts?: boolean
  /** Inside an HTML tag: the reader sees nothing of what it chooses. */
  readonly inTag?: boolean
  /** A piece of an expression, and no tag of its own; the first piece says what the whole chooses between. */
  readonly expression?: Expression | 'piece'
  /** Stands for a stretch of source that is left out: line breaks and all. */
  readonly gone?: boolean
}

/** An expression that chooses between texts; it ends behind the brace that closes it. */
interface Expression {
  readonly end: number
  readonly options: readonly ExpressionOption[]
}

/** source[start, end) is shown when the condition holds and those before it don't; without one, when none holds. */
export interface ExpressionOption {
  readonly condition?: string
  readonly start: number
  readonly end: number
}

/** A walk over a source from left to right; it never goes back. */
export interface Scan {
  readonly source: string
  readonly syntax: Syntax
  /** Inside an HTML tag only the syntaxes of template languages count. */
  inTag: boolean
  /** The quote around the attribute value that the walk is in, or nothing. */
  quote: string
  /** Control tags found ahead of the walk, the nearest last. */
  readonly planned: Found[]
  /** How many characters may still be read ahead; keeps the walk linear on hostile input. */
  budget: number
  /** Offset of the next `needle` at or after `from`, or -1. Each needle is asked for with growing `from`. */
  next(needle: string, from: number): number
}

/** Looks for a field at `at`; gives nothing when there is none. What it finds starts at `at`. */
export type Reader = (scan: Scan, at: number) => Found | undefined

export function scanOf(source: string, syntax: Syntax): Scan {
  const known = new Map<string, number>()
  return {
    source,
    syntax,
    inTag: false,
    quote: '',
    planned: [],
    budget: 4 * source.length + 10_000,
    next(needle, from) {
      const last = known.get(needle)
      if (last !== undefined && (last < 0 || last >= from)) return last
      const found = source.indexOf(needle, from)
      known.set(needle, found)
      return found
    },
  }
}

/** The match of a sticky expression at `at`. */
export function matchAt(expression: RegExp, source: string, at: number): RegExpExecArray | null {
  expression.lastIndex = at
  return expression.exec(source)
}

/** From `open` to the nearest `close`; a fault of the opener alone when another `open` or the end comes first. */
export function readEnclosed(
  scan: Scan,
  at: number,
  open: string,
  close: string,
  say: (inner: string) => Pick<Found, 'kind' | 'name'>,
): Found {
  const from = at + open.length
  const end = scan.next(close, from)
  const again = scan.next(open, from)
  if (end < 0 || (again >= 0 && again < end)) return {kind: 'fault', name: '', start: at, end: from}
  return {...say(scan.source.slice(from, end)), start: at, end: end + close.length}
}

/** Whether the character can be part of a word. */
export function isWordCharacter(character: string | undefined): boolean {
  if (character === undefined) return false
  if (character < '\u0080') {
    return (
      (character >= 'a' && character <= 'z') ||
      (character >= 'A' && character <= 'Z') ||
      (character >= '0' && character <= '9') ||
      character === '_'
    )
  }
  return /[\p{L}\p{N}]/u.test(character)
}

/** Whether a word goes on at `at` in the direction of `step`; an underscore at the edge of a word in Markdown is a mark. */
export function wordGoesOn({source, syntax}: Scan, at: number, step: 1 | -1): boolean {
  if (source[at] === '_' && syntax === 'markdown') return isWordCharacter(source[at + step])
  return isWordCharacter(source[at])
}

/** The character before `at` as the reader sees it, a space or euro sign written as a reference too. */
export function characterBefore(source: string, at: number): string | undefined {
  if (source[at - 1] !== ';') return source[at - 1]
  const reference = /&(nbsp|#160|#xA0|euro|#8364|#x20AC);$/i.exec(source.slice(Math.max(0, at - 8), at))
  if (!reference) return ';'
  return /^(?:euro|#8364|#x20ac)$/i.test(reference[1]!) ? '€' : ' '
}

/** Whether only blanks stand between `at` and the start of its line. */
export function isLineStart(source: string, at: number): boolean {
  let before = at - 1
  while (source[before] === ' ' || source[before] === '\t') before--
  return before < 0 || source[before] === '\n' || source[before] === '\r'
}

/** Offset of the end of the line that `at` is on. */
export function lineEnd(source: string, at: number): number {
  const match = matchAt(/[^\r\n]*/y, source, at)
  return at + (match?.[0].length ?? 0)
}

/** Offset behind the parenthesis that closes the one at `at`, strings read as such; -1 when there is none nearby. */
export function closeParenthesis(source: string, at: number): number {
  const limit = Math.min(source.length, at + 600)
  let depth = 0
  for (let i = at; i < limit; i++) {
    const character = source[i]!
    if (character === '(') depth++
    else if (character === ')' && --depth === 0) return i + 1
    else if (character === "'" || character === '"') {
      const close = source.slice(i + 1, limit).indexOf(character)
      if (close < 0) return -1
      i += close + 1
    }
  }
  return -1
}
