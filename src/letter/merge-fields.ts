import {FIELD, INERT} from '../dutch/sentences.ts'
import {readBlank} from './field-blanks.ts'
import {readBrace, readBracket, readEscaped, readHash, readReference} from './field-brackets.ts'
import {readTemplateLiteral} from './field-expression.ts'
import {readBlade, readColon, readMailchimp, readPercent} from './field-prefixes.ts'
import {type Found, matchAt, type Reader, type Scan, scanOf} from './field-scan.ts'
import {readAngle} from './field-tags.ts'
import {readCapital, readInstruction} from './field-words.ts'
import {JOINER} from './joiner.ts'
import type {Field, Syntax, TemplateFault} from './letter.ts'
import {type Selection, selectionsOf} from './variants.ts'

/** What stands where in the source, and a copy of the source of the same length that a parser can read. */
export interface MaskedSource {
  readonly masked: string
  /** In order, without overlap. */
  readonly fields: readonly Field[]
  readonly faults: readonly TemplateFault[]
}

/** The source as one reader gets it. */
interface MaskedVariant extends Omit<MaskedSource, 'faults'>, Selection {}

/** The source as all its readers get it. */
export interface MaskedVariants {
  /** One at least: when all readers get the same, with all tags masked and nothing hidden. */
  readonly variants: readonly MaskedVariant[]
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

/** By character code; nothing at what can't start anything. */
function tableOf(readers: Readonly<Record<string, readonly Reader[]>>): (readonly Reader[] | undefined)[] {
  const table: (readonly Reader[] | undefined)[] = new Array(0x2030).fill(undefined)
  for (const [character, list] of Object.entries(readers)) table[character.charCodeAt(0)] = list
  return table
}

const capitals = [...'ABCEFGHIJKLMNOPQRSTUVWYZ'].map(letter => [letter, [readCapital]] as const)
const IN_TEXT = tableOf({...Object.fromEntries(capitals), ...READERS})
/** Inside an HTML tag: template code, and what tells the tag's end. */
const IN_TAG = tableOf({
  '{': [readBrace],
  $: [readTemplateLiteral],
  '<': [readAngle],
  '\\': [readEscaped],
  '>': [endTag],
  '"': [endTag],
  "'": [endTag],
})

/**
 * Finds every merge field and control tag of `source` from offset `from` on, and masks them at equal length:
 * a value as a run of `FIELD`, a control tag as spaces or joiners, what lies before `from` as spaces.
 * Line breaks stay where they are, except inside a value. All branches of the template are there at once.
 * Time is linear in the length of the source.
 */
export function maskFields(source: string, syntax: Syntax, from = 0): MaskedSource {
  const found = pairBlocks(source, findAll(scanOf(source, syntax), from))
  return {masked: mask(source, syntax, from, found), fields: fieldsOf(found), faults: faultsOf(found)}
}

/** The same for each variant: there the branches that are not chosen are masked with the tags around them. */
export function maskVariants(source: string, syntax: Syntax, from = 0): MaskedVariants {
  const all = pairBlocks(source, findAll(scanOf(source, syntax), from))
  const {selections, found} = selectionsOf(source, syntax, all)
  const fields = fieldsOf(found)
  const faults = faultsOf(found)
  if (selections.length === 0)
    return {
      variants: [{masked: mask(source, syntax, from, found), fields, hidden: [], choices: []}],
      fields,
      faults,
    }
  const variants = selections.map(selection => {
    const left = without(found, selection.hidden)
    return {...selection, masked: mask(source, syntax, from, left), fields: fieldsOf(left)}
  })
  return {variants, fields, faults}
}

const faultsOf = (found: readonly Found[]): TemplateFault[] =>
  found.flatMap(({kind, start, end}) => (kind === 'fault' ? [{rule: 'unclosed-field', start, end}] : []))

function fieldsOf(found: readonly Found[]): Field[] {
  const fields: Field[] = []
  for (const {kind, name, start, end, gone} of found)
    if (!gone && (kind === 'value' || kind === 'control')) fields.push({kind, name, start, end})
  return fields
}

/** What is found outside the hidden stretches, and the stretches themselves. */
function without(found: readonly Found[], hidden: Selection['hidden']): Found[] {
  const left: Found[] = []
  let next = 0
  for (const item of found) {
    while (next < hidden.length && hidden[next]!.start <= item.start)
      left.push({kind: 'control', name: '', gone: true, ...hidden[next++]!})
    const last = hidden[next - 1]
    if (!last || last.end <= item.start) left.push(item)
  }
  for (const range of hidden.slice(next)) left.push({kind: 'control', name: '', gone: true, ...range})
  return left
}

function findAll(scan: Scan, from: number): Found[] {
  const {source, planned} = scan
  const found: Found[] = []
  let at = from
  while (at < source.length) {
    const next = planned.at(-1)
    const stop = next?.start ?? source.length
    const table = scan.inTag ? IN_TAG : IN_TEXT
    while (at < stop && table[source.charCodeAt(at)] === undefined) at++
    if (at >= stop) {
      if (!next) break
      planned.pop()
      found.push(next)
      at = next.end
      continue
    }
    const hit = firstHit(table[source.charCodeAt(at)]!, scan, at)
    if (hit && hit.end <= (planned.at(-1)?.start ?? source.length)) {
      if (hit.kind !== 'skip') found.push(scan.inTag ? {...hit, inTag: true} : hit)
      at = hit.end
    } else at++
  }
  return found
}

/** Keeps track of quotes inside an HTML tag, and of its end. */
function endTag(scan: Scan, at: number): undefined {
  const character = scan.source[at]!
  if (scan.quote !== '') {
    if (character === scan.quote) scan.quote = ''
  } else if (character === '>') scan.inTag = false
  else if (/=\s*$/.test(scan.source.slice(Math.max(0, at - 4), at))) scan.quote = character
}

function firstHit(readers: readonly Reader[], scan: Scan, at: number): Found | undefined {
  for (const read of readers) {
    const hit = read(scan, at)
    if (hit) return hit
  }
  return undefined
}

/** A `{{NAME}}` or `[NAME]` that has a `{{/NAME}}` or `[/NAME]` opens a block; in `{{CTA}}url|label{{/CTA}}` only the label is prose. */
function pairBlocks(source: string, found: Found[]): Found[] {
  const closers = new Set<string>()
  for (const {kind, name} of found)
    if (kind === 'control' && name[0] === '/') closers.add(name.slice(1).trim())
  if (closers.size === 0) return found
  const paired: Found[] = []
  // Offset of the bar behind the address that is being passed over.
  let bar = -1
  for (const [index, item] of found.entries()) {
    const opens = item.kind === 'value' && closers.has(item.name) && /[{[]/.test(source[item.start]!)
    paired.push(opens ? {...item, kind: 'control'} : item.end <= bar ? {...item, hidden: true} : item)
    if (opens) bar = barBehind(source, found, index)
    if (item.end > bar) continue
    const next = Math.min(found[index + 1]?.start ?? bar + 1, bar + 1)
    if (next > item.end) paired.push({kind: 'inert', name: '', start: item.end, end: next})
  }
  return paired
}

/** Offset of the `|` between the address and the label of a link block, or -1. */
function barBehind(source: string, found: readonly Found[], index: number): number {
  const {end, name} = found[index]!
  const close = found.slice(index + 1, index + 20).find(other => other.name === `/${name}`)
  const bar = close ? source.slice(end, Math.min(close.start, end + 500)).indexOf('|') : -1
  return bar < 0 || /\s/.test(source.slice(end, end + bar)) ? -1 : end + bar
}

const PRIVATE = new RegExp(`[${FIELD}${INERT}]`, 'g')

function mask(source: string, syntax: Syntax, from: number, found: readonly Found[]): string {
  const clean = (text: string) => text.replace(PRIVATE, ' ')
  const pieces: string[] = []
  // The end of what has been masked so far.
  let tail = ''
  const push = (piece: string): void => {
    pieces.push(piece)
    tail = (tail + piece.slice(-TAIL)).slice(-TAIL)
  }
  push(source.slice(0, from).replace(/[^\r\n]+/g, line => ' '.repeat(line.length)))
  let at = from
  let group: Group = {last: -1, pad: ' ', parts: false}
  for (const [index, item] of found.entries()) {
    const {kind, start, end} = item
    push(clean(source.slice(at, start)))
    at = end
    if (kind === 'value' && !item.hidden) push(FIELD.repeat(end - start))
    else if (kind === 'break') push(`\n${' '.repeat(end - start - 1)}`)
    else {
      if (index > group.last) group = groupAt(source, syntax, found, index, tail)
      const pad = kind === 'fault' ? ' ' : group.pad
      const text = source.slice(start, end)
      if (item.gone) push(pad.repeat(end - start))
      else if (/[\r\n]/.test(text)) push(text.replace(/[^\r\n]/g, pad))
      else if (group.parts && index === group.last) push(`${pad.repeat(end - start - 1)} `)
      else push(pad.repeat(end - start))
    }
  }
  return pieces.join('') + clean(source.slice(at))
}

/** As much of what stands before a tag as tells whether a sentence goes on behind it. */
const TAIL = 200

interface Group {
  readonly last: number
  readonly pad: string
  /** Whether what stands before and after are choices, not neighbours. */
  readonly parts: boolean
}

const ALTERNATIVE = /^(?:[:@]?else|elif|elsif|elseif|when|case|default)\b/i

/**
 * The tags from `first` on with nothing but blanks between, and what they are masked with: spaces when they stand alone
 * on their line (Markdown would read joiners as a paragraph) or between HTML tags, else joiners.
 */
function groupAt(
  source: string,
  syntax: Syntax,
  found: readonly Found[],
  first: number,
  tail: string,
): Group {
  const text = syntax === 'html' ? /\S/ : /[^ \t]/
  const isTag = (item: Found | undefined) =>
    item !== undefined && (item.kind !== 'value' || item.hidden === true)
  let last = first
  while (isTag(found[last + 1]) && !text.test(source.slice(found[last]!.end, found[last + 1]!.start))) last++
  const tags = found.slice(first, last + 1)
  const fields = found[first - 1]?.end === found[first]!.start && found[last + 1]?.start === found[last]!.end
  const parts =
    !fields && tags.some(({kind, name, parts}) => kind === 'control' && (parts || ALTERNATIVE.test(name)))
  let before = found[first]!.start - 1
  let after = found[last]!.end
  if (syntax === 'html') {
    const edges = /^[\s>]?$/.test(source[before] ?? '') && /^[\s<]?$/.test(source[after] ?? '')
    return {last, pad: edges && !goesOn(source, found, last, tail) ? ' ' : JOINER, parts}
  }
  while (source[before] === ' ' || source[before] === '\t') before--
  while (source[after] === ' ' || source[after] === '\t') after++
  const alone = /^[\r\n]?$/.test(source[before] ?? '') && /^[\r\n]?$/.test(source[after] ?? '')
  return {last, pad: alone && !goesOn(source, found, last, tail) ? ' ' : JOINER, parts}
}

/** A line that no sentence ends, and below it nothing but lines of tags. */
const UNFINISHED = new RegExp(
  `[\\p{L}\\p{N},${FIELD}][ \\t]*(?:\\r?\\n[ \\t]*${JOINER}+[ \\t]*)*\\r?\\n[ \\t]*$`,
  'u',
)

/** Whether tags on lines of their own stand inside a sentence, which goes on in small letters on the next line. */
function goesOn(source: string, found: readonly Found[], last: number, tail: string): boolean {
  let at = found[last]!.end
  for (let next = last; ; ) {
    const line = matchAt(/[ \t]*\r?\n[ \t]*/y, source, at)
    if (!line) return false
    at += line[0].length
    const tag = found[next + 1]
    if (tag?.start !== at || tag.kind !== 'control') break
    at = tag.end
    next++
    if (next - last > 3) return false
  }
  return /^\p{Ll}/u.test(source.slice(at, at + 2)) && UNFINISHED.test(tail)
}
