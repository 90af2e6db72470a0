import {characterBefore, type Found, isWordCharacter, matchAt, type Scan, wordGoesOn} from './field-scan.ts'
import {BLANK_LEADERS, PARENTHESIS_NOUNS} from './placeholder-words.ts'

const DOTS = /[.…]+(?: ?[-/] ?[.…]{2,}){0,2}(?:,(?:-{1,2}|[.…]{1,3}(?![.…])))?/y
const SPACED_DOTS = /[.…](?: [.…]){3,}/y
const UNDERSCORES = /_{2,}(?: ?[-/.] ?_{2,}){0,2}/y
const LETTERS =
  /[Xx]{2,}(?: ?[-/] ?[Xx]{2,}){1,2}|[Xx]{1,4}(?:\.[Xx]{3})+(?: ?,(?:-{1,2}|[Xx]{2}))?|[Xx]{2,}(?: ?,(?:-{1,2}|[Xx]{2}))?/y
const DATE = /[Dd]{1,2}([-/. ])[Mm]{1,2}\1(?:[Jj]{2,4}|[Yy]{2,4})/y

/** Blanks to fill in: `......`, `..-..-..`, `€ .....,--`, `______`, `XX-XX-XXXX`, `€ xxx ,-`, `dd-mm-jjjj`. */
export function readBlank(scan: Scan, at: number): Found | undefined {
  const {source} = scan
  const next = source[at + 1]
  switch (source[at]) {
    case '.':
      return next === '.' || next === ' ' || next === '…' ? readDots(source, at) : undefined
    case '…':
      return readDots(source, at)
    case '_':
      return readUnderscores(scan, at)
    case 'd':
    case 'D':
      if (next !== 'd' && next !== 'D' && next !== '-' && next !== '/') return undefined
      return whole(scan, at, matchAt(DATE, source, at))
    default:
      return whole(scan, at, matchAt(LETTERS, source, at), true)
  }
}

function whole(scan: Scan, at: number, match: RegExpExecArray | null, named = false): Found | undefined {
  if (!match || wordGoesOn(scan, at - 1, -1)) return undefined
  const end = at + match[0].length
  if (wordGoesOn(scan, end, 1)) return undefined
  const shape = match[0].replace(/[^Xx]/g, '')
  if (named && shape !== shape.toUpperCase() && shape !== shape.toLowerCase()) return undefined
  return {kind: 'value', name: match[0], start: at, end}
}

function readDots(source: string, at: number): Found | undefined {
  const spaced = matchAt(SPACED_DOTS, source, at)
  if (spaced) return {kind: 'value', name: '', start: at, end: at + spaced[0].length}
  const match = matchAt(DOTS, source, at)
  if (!match) return undefined
  let end = at + match[0].length
  let weight = 0
  for (const character of match[0]) weight += character === '…' ? 3 : character === '.' ? 1 : 0
  const skip: Found = {kind: 'skip', name: '', start: at, end}
  if (weight < 3) return undefined
  const before = characterBefore(source, at)
  const after = source[end]
  if (weight < 5 && (before === '/' || after === '/' || after === '\\')) return skip
  const alone =
    (before === undefined || /[\s€(>|]/.test(before)) && (after === undefined || /[\s%,.)<|&]/.test(after))
  const omission = (before === '(' && after === ')') || (weight === 3 && before === '>' && after === '<')
  const blank = weight >= 6 || (alone && !omission) || followsLeader(source, at, end)
  if (!blank) return skip
  // "dit is ...... In dat geval": the last dot ends the sentence.
  if (source.startsWith('...', end - 3) && /^ (?:\p{Lu}\p{Ll}|U )/u.test(source.slice(end, end + 3))) end--
  return {kind: 'value', name: '', start: at, end}
}

/** Whether "..." fills what its word asks for: "nummer...", "van... (datum)"; not "hij belt op...". */
function followsLeader(source: string, at: number, end: number): boolean {
  const word = /\p{L}+$/u.exec(source.slice(Math.max(0, at - 24), at))?.[0]?.toLowerCase()
  if (word === undefined) return false
  if (PARENTHESIS_NOUNS.has(word)) return !isWordCharacter(source[end])
  return BLANK_LEADERS.has(word) && /^ [(\d\p{Ll}]/u.test(source.slice(end, end + 2))
}

function readUnderscores(scan: Scan, at: number): Found | undefined {
  const {source, syntax} = scan
  const match = matchAt(UNDERSCORES, source, at)
  if (!match || (syntax === 'markdown' && source[at - 1] === '\\')) return undefined
  const end = at + match[0].length
  const length = match[0].length
  const touches = (character: string | undefined) => isWordCharacter(character) || character === '*'
  const glued = touches(source[at - 1]) || touches(source[end])
  const skip: Found = {kind: 'skip', name: '', start: at, end}
  if (glued && length < (syntax === 'markdown' ? 5 : 3)) return skip
  if (syntax === 'markdown') {
    const line =
      /(?:^|[\r\n]) {0,3}$/.test(source.slice(Math.max(0, at - 5), at)) &&
      /^[ \t]*(?:[\r\n]|$)/.test(source.slice(end, end + 40))
    if (line && match[0].length >= 3) return skip
  }
  return {kind: 'value', name: '', start: at, end}
}
