import type {Passage} from './checks/rule.ts'
import type {Span} from './dutch/edit.ts'

/** Words on either side that belong to a finding's identity. */
const NEIGHBOURS = 3

/**
 * Names a finding by rule, entry, its words and the words around it in its sentence, in lower case:
 * the same after lines move, paragraphs change places or the file is renamed.
 *
 * @returns 14 hexadecimal digits
 */
export function fingerprint(
  rule: string,
  entry: string,
  match: string,
  passage: Passage | undefined,
  spans: readonly Span[],
): string {
  let state = add(START, rule)
  state = add(state, entry)
  state = add(state, fold(match))
  if (passage) for (const word of surroundings(passage, spans)) state = add(state, word)
  return finish(state)
}

/** Names a row of texts, as 14 hexadecimal digits. */
export const hashOf = (parts: readonly string[]): string => finish(parts.reduce(add, START))

function surroundings({sentences}: Passage, spans: readonly Span[]): string[] {
  const start = spans[0]?.start ?? 0
  const end = spans.at(-1)?.end ?? 0
  const first = sentences[firstWhere(sentences, sentence => sentence.end > start)]
  if (!first) return []
  const at = firstWhere(first.words, word => word.end > start)
  const before = first.words.slice(Math.max(0, at - NEIGHBOURS), at)
  // A finding lies in one sentence; one over several has nothing behind it that counts.
  const from = firstWhere(first.words, word => word.start >= end)
  const after = first.words.slice(from, from + NEIGHBOURS)
  return [...before, ...after].map(word => word.lower)
}

/** Index of the first item that passes, of items of which all behind it pass; their number when none does. */
function firstWhere<T>(items: readonly T[], passes: (item: T) => boolean): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (passes(items[middle]!)) high = middle
    else low = middle + 1
  }
  return low
}

const fold = (text: string): string =>
  (/\s\s|[\t\r\n]/.test(text) ? text.replace(/\s+/g, ' ') : text).toLowerCase()

type State = readonly [number, number]
const START: State = [0xdeadbeef, 0x41c6ce57]

/** cyrb53 by bryc (public domain): 53 bits, quick, and no crypto module in the pure core. Parts end in a zero. */
function add([a, b]: State, text: string): State {
  for (let i = 0; i <= text.length; i++) {
    const unit = i < text.length ? text.charCodeAt(i) : 0
    a = Math.imul(a ^ unit, 2654435761)
    b = Math.imul(b ^ unit, 1597334677)
  }
  return [a, b]
}

function finish([a, b]: State): string {
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(16).padStart(14, '0')
}
