import {characterBefore, type Found, isWordCharacter, matchAt, type Scan, wordGoesOn} from './field-scan.ts'
import {
  ADDRESS_NOUNS,
  DETERMINERS,
  INSTRUCTION_VERBS,
  PARENTHESIS_NOUNS,
  PLACEHOLDER_ENDINGS,
  PLACEHOLDER_HELPERS,
  PLACEHOLDER_NOUNS,
} from './placeholder-words.ts'

const CAPITALS =
  /(?:\([A-Z]{2,}\))?[A-Z][A-Z-]*[A-Z](?:\/[A-Z]{2,})*(?:[ ]{1,3}(?:\([A-Z]{2,}\))?[A-Z][A-Z-]*[A-Z](?:\/[A-Z]{2,})*)*/y

/**
 * Words in capitals where a value must come, inside prose or on lines of their own; a lone `X` or `Y`;
 * lines of nothing but `Plaats, datum`. A heading in capitals is none of these.
 */
export function readCapital(scan: Scan, at: number): Found | undefined {
  const {source, syntax} = scan
  const before = source[at - 1]
  if (wordGoesOn(scan, at - 1, -1)) return undefined
  const next = source[at + 1]
  if (source[at] === '(' && !(next !== undefined && next >= 'A' && next <= 'Z')) return undefined
  if (!wordGoesOn(scan, at + 1, 1) && (source[at] === 'X' || source[at] === 'Y')) return readLone(source, at)
  if (
    source[at] !== '(' &&
    syntax !== 'html' &&
    (before === undefined || before === '\n' || before === '\r')
  ) {
    const line = readAddressLine(source, at)
    if (line) return line
  }
  if (next === undefined || !/[A-Z-]/.test(next)) return undefined
  const match = matchAt(CAPITALS, source, at)
  if (!match) return undefined
  let end = at + match[0].length
  if (wordGoesOn(scan, end, 1) || source[end] === '(') {
    // The last word is no capitals after all.
    const space = match[0].lastIndexOf(' ')
    if (space < 0) return undefined
    end = at + match[0].slice(0, space).trimEnd().length
  }
  if (isPlaceholder(scan, at, end)) return {kind: 'value', name: source.slice(at, end), start: at, end}
  // "UITERLIJK XX-XX-XXXX": the second word is for another reader.
  const blank = /[ (]X{2,}\b/.exec(source.slice(at, end))
  return {kind: 'skip', name: '', start: at, end: blank ? at + blank.index + 1 : end}
}

function readLone(source: string, at: number): Found | undefined {
  const before = characterBefore(source, at)
  if (before !== undefined && !/[\s(€"“‘>*_]/.test(before)) return undefined
  const after = source[at + 1]
  if (after !== undefined && /[-'’&@+/]/.test(after)) return undefined
  if (/^ \p{Lu}\p{Ll}/u.test(source.slice(at + 1, at + 4))) return undefined
  if (/(?:generatie|model|type)\s$/i.test(source.slice(Math.max(0, at - 11), at))) return undefined
  return {kind: 'value', name: source[at]!, start: at, end: at + 1}
}

function isNoun(word: string): boolean {
  return (
    PLACEHOLDER_NOUNS.has(word.toLowerCase()) || PLACEHOLDER_ENDINGS.some(ending => word.endsWith(ending))
  )
}

function isPlaceholder(scan: Scan, at: number, end: number): boolean {
  const {source, syntax} = scan
  const words: readonly string[] =
    source
      .slice(at, end)
      .replace(/[()]/g, '')
      .match(/[A-Z]+/g) ?? []
  if (!words.some(isNoun))
    return afterEuro(source, at) && words.length <= 3 && words.some(word => word.length > 4)
  if (/^[ \t]{0,20}:/.test(source.slice(end, end + 21))) return false
  const line = lineAround(source, syntax, at)
  if (!/\p{Ll}/u.test(line)) {
    const all = line.replace(/[()]/g, '').match(/\p{L}+/gu) ?? []
    const fits = all.every(word => isNoun(word) || PLACEHOLDER_HELPERS.has(word.toLowerCase()))
    return syntax !== 'html' && fits && !/[\d|:]/.test(line)
  }
  if (words.length > 4) return false
  const lead = /(\p{L}+)\s+$/u.exec(source.slice(Math.max(0, at - 24), at))?.[1]?.toLowerCase()
  if (lead === 'de') return words.includes('HOEVEELSTE')
  return lead === undefined || !DETERMINERS.has(lead)
}

function afterEuro(source: string, at: number): boolean {
  return /(?:€|&euro;)(?:\s|&nbsp;)?$/.test(source.slice(Math.max(0, at - 12), at))
}

/** The line that `at` is on, at most 200 characters each way; in HTML the text between two tags. */
function lineAround(source: string, syntax: string, at: number): string {
  const before = source.slice(Math.max(0, at - 200), at)
  const after = source.slice(at, at + 200)
  return syntax === 'html'
    ? (/[^\r\n>]*$/.exec(before)?.[0] ?? '') + (/^[^\r\n<]*/.exec(after)?.[0] ?? '')
    : (/[^\r\n]*$/.exec(before)?.[0] ?? '') + (/^[^\r\n]*/.exec(after)?.[0] ?? '')
}

const ADDRESS_LINE = /\p{Lu}[\p{Ll}-]+(?:[ ,/]{1,3}[\p{L}-]+){0,6}[ \t]*(?=[\r\n]|$)/uy

function readAddressLine(source: string, at: number): Found | undefined {
  const match = matchAt(ADDRESS_LINE, source, at)
  if (!match) return undefined
  const words = match[0].toLowerCase().match(/\p{L}+/gu) ?? []
  if (!ADDRESS_NOUNS.has(words[0]!)) return undefined
  if (!words.every(word => ADDRESS_NOUNS.has(word) || PLACEHOLDER_HELPERS.has(word))) return undefined
  const end = at + match[0].trimEnd().length
  // A label above its value is text.
  const label =
    words.length === 1 && /^\s*(?:[{[<$%]|$)/.test(source.slice(end, end + 40).replace(/^[ \t]*\r?\n/, ''))
  if (words[0] === 'datum' || (label && source.slice(end, end + 40).trim() !== '')) return undefined
  return {kind: 'value', name: match[0].trim(), start: at, end}
}

const PARENTHESIS = /\(\s*(\p{L}[^()\r\n]{2,120})\)/uy

/** `(aantal)`, `(naam en handtekening)`, `(invullen gegevens cliënt)`, `( datum factuur noemen)`. */
export function readInstruction(scan: Scan, at: number): Found | undefined {
  if (isWordCharacter(scan.source[at - 1])) return undefined
  const match = matchAt(PARENTHESIS, scan.source, at)
  if (!match || /[\d:{}$<>]/.test(match[1]!)) return undefined
  const words = match[1]!.toLowerCase().match(/\p{L}+/gu) ?? []
  const [first, last] = [words[0]!, words.at(-1)!]
  const instruction =
    (INSTRUCTION_VERBS.has(first) && (words.length > 1 || first === 'invullen')) ||
    (PLACEHOLDER_NOUNS.has(first) && INSTRUCTION_VERBS.has(last))
  const nouns =
    words.some(word => PARENTHESIS_NOUNS.has(word)) &&
    words.every(word => PARENTHESIS_NOUNS.has(word) || PLACEHOLDER_HELPERS.has(word))
  if (!instruction && !nouns) return undefined
  return {kind: 'value', name: match[1]!.trim(), start: at, end: at + match[0].length}
}
