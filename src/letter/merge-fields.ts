import {FIELD, INERT} from '../dutch/sentences.ts'
import {readBlank} from './field-blanks.ts'
import {readBrace, readBracket, readEscaped, readHash, readReference} from './field-brackets.ts'
import {readTemplateLiteral} from './field-expression.ts'
import {readBlade, readColon, readMailchimp, readPercent} from './field-prefixes.ts'
import {type Found, type Reader, type Scan, scanOf} from './field-scan.ts'
import {readAngle} from './field-tags.ts'
import {readCapital, readInstruction} from './field-words.ts'
import type {Field, Format, TemplateFault} from './letter.ts'

/** A control tag inside a sentence stands as a run of this: no word, no space, and dropped from a block's text. */
export const JOINER = '\u2060'

/** What stands where in the source, and a copy of the source of the same length that a parser can read. */
export interface MaskedSource {
  readonly masked: string
  /** In order, without overlap. */
  readonly fields: readonly Field[]
  readonly faults: readonly TemplateFault[]
}

/** Which readers look at which character; the first that finds something wins. */
const READERS: Readonly<Record<string, readonly Reader[]>> = {
  '{': [readBrace],
  $: [readTemplateLiteral],
  '#': [readHash],
  '<': [readAngle],
  '[': [readBracket],
  '\\': [readEscaped],
  '&': [readReference],
  '«': [readBracket],
  '%': [readPercent],
  ':': [readColon],
  '@': [readBlade],
  '*': [readMailchimp],
  _: [readBlank],
  '.': [readBlank],
  '…': [readBlank],
  '(': [readCapital, readInstruction],
  d: [readBlank],
  D: [readBlank, readCapital],
  x: [readBlank],
  X: [readBlank, readCapital],
}

const readersOf: (readonly Reader[] | undefined)[] = []
for (const letter of 'ABCEFGHIJKLMNOPQRSTUVWYZ') readersOf[letter.charCodeAt(0)] = [readCapital]
for (const [character, readers] of Object.entries(READERS)) readersOf[character.charCodeAt(0)] = readers

/**
 * Finds every merge field and control tag of `source` from offset `from` on, and masks them at equal length:
 * a value as a run of `FIELD`, a control tag as spaces or joiners, what lies before `from` as spaces.
 * Line breaks stay where they are, except inside a value. Time is linear in the length of the source.
 */
export function maskFields(source: string, format: Format, from = 0): MaskedSource {
  const scan = scanOf(source, format)
  const found = pairBlocks(source, findAll(scan, from))
  const fields: Field[] = []
  const faults: TemplateFault[] = []
  for (const {kind, name, start, end} of found) {
    if (kind === 'value' || kind === 'control') fields.push({kind, name, start, end})
    else if (kind === 'fault') faults.push({rule: 'unclosed-field', start, end})
  }
  return {masked: mask(source, format, from, found), fields, faults}
}

function findAll(scan: Scan, from: number): Found[] {
  const {source, planned} = scan
  const found: Found[] = []
  let at = from
  while (at < source.length) {
    const next = planned.at(-1)
    if (next && next.start <= at) {
      planned.pop()
      if (next.start === at) {
        found.push(next)
        at = next.end
      }
      continue
    }
    if (scan.inTag) stepTag(scan, at)
    const code = source.charCodeAt(at)
    const readers = scan.inTag && !TEMPLATE_CODES.has(code) ? undefined : readersOf[code]
    const hit = readers && firstHit(readers, scan, at)
    if (hit && hit.end <= (planned.at(-1)?.start ?? source.length)) {
      if (hit.kind !== 'skip') found.push(hit)
      at = hit.end
    } else at++
  }
  return found
}

const TEMPLATE_CODES = new Set(['{', '$', '<', '\\'].map(character => character.charCodeAt(0)))

/** Keeps track of quotes inside an HTML tag, and of its end. */
function stepTag(scan: Scan, at: number): void {
  const character = scan.source[at]
  if (scan.quote !== '') {
    if (character === scan.quote) scan.quote = ''
  } else if (character === '>') scan.inTag = false
  else if (
    (character === '"' || character === "'") &&
    /=\s*$/.test(scan.source.slice(Math.max(0, at - 4), at))
  ) {
    scan.quote = character
  }
}

function firstHit(readers: readonly Reader[], scan: Scan, at: number): Found | undefined {
  for (const read of readers) {
    const hit = read(scan, at)
    if (hit) return hit
  }
  return undefined
}

/** A `{{NAME}}` that has a `{{/NAME}}` opens a block; in `{{CTA}}url|label{{/CTA}}` only the label is prose. */
function pairBlocks(source: string, found: Found[]): Found[] {
  const closers = new Set<string>()
  for (const {kind, name} of found)
    if (kind === 'control' && name[0] === '/') closers.add(name.slice(1).trim())
  if (closers.size === 0) return found
  const paired: Found[] = []
  let link = false
  for (const [index, item] of found.entries()) {
    const opens = item.kind === 'value' && closers.has(item.name) && source.startsWith('{{', item.start)
    if (opens) {
      const close = found.findIndex((other, i) => i > index && other.name === `/${item.name}`)
      const bar = close < 0 ? -1 : source.indexOf('|', item.end)
      link = bar >= 0 && bar < found[close]!.start && !/\s/.test(source.slice(item.end, bar))
    }
    if (link) {
      const bar = source.indexOf('|', item.end)
      const next = found[index + 1]
      paired.push(opens ? {...item, kind: 'control'} : {...item, hidden: true})
      const last = !next || next.start > bar
      paired.push({kind: 'inert', name: '', start: item.end, end: last ? bar + 1 : next.start})
      if (last) link = false
    } else paired.push(opens ? {...item, kind: 'control'} : item)
  }
  return paired
}

const PRIVATE = new RegExp(`[${FIELD}${INERT}]`, 'g')

function mask(source: string, format: Format, from: number, found: readonly Found[]): string {
  const clean = (text: string) => text.replace(PRIVATE, ' ')
  let masked = source.slice(0, from).replace(/[^\r\n]/g, ' ')
  let at = from
  for (let i = 0; i < found.length; i++) {
    const item = found[i]!
    masked += clean(source.slice(at, item.start))
    at = item.end
    const length = item.end - item.start
    if (item.kind === 'value' && !item.hidden) masked += FIELD.repeat(length)
    else if (item.kind === 'break') masked += `\n${' '.repeat(length - 1)}`
    else {
      const pad = item.kind === 'fault' ? ' ' : padOf(source, format, found, i)
      const text = source.slice(item.start, item.end)
      masked += /[\r\n]/.test(text) ? text.replace(/[^\r\n]/g, pad) : pad.repeat(length)
    }
  }
  return masked + clean(source.slice(at))
}

/** Spaces for tags that stand alone on their line (Markdown would read joiners as a paragraph) or between HTML tags. */
function padOf(source: string, format: Format, found: readonly Found[], index: number): string {
  const isTag = (item: Found | undefined) => item !== undefined && item.kind !== 'value'
  const blank = format === 'html' ? /[^\s]/ : /[^ \t]/
  let first = index
  while (isTag(found[first - 1]) && !blank.test(source.slice(found[first - 1]!.end, found[first]!.start)))
    first--
  let last = index
  while (isTag(found[last + 1]) && !blank.test(source.slice(found[last]!.end, found[last + 1]!.start))) last++
  let before = found[first]!.start - 1
  let after = found[last]!.end
  if (format === 'html') {
    const left = source[before]
    const right = source[after]
    const edgeLeft = left === undefined || left === '>' || left.trim() === ''
    const edgeRight = right === undefined || right === '<' || right.trim() === ''
    return edgeLeft && edgeRight ? ' ' : JOINER
  }
  while (source[before] === ' ' || source[before] === '\t') before--
  while (source[after] === ' ' || source[after] === '\t') after++
  const lineStart = before < 0 || source[before] === '\n' || source[before] === '\r'
  const lineEnd = after >= source.length || source[after] === '\n' || source[after] === '\r'
  return lineStart && lineEnd ? ' ' : JOINER
}
