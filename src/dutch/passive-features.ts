import {type Lexicon, NOMINAL, PAST, Tag} from './lexicon.ts'
import type {Token} from './sentences.ts'
import {type Auxiliary, auxiliaryOf} from './strong-verbs.ts'
import {Class, wordClasses} from './word-classes.ts'

/** Number of weights. A power of two, so that a hash is cut to it by a mask. */
export const WEIGHTS = 1 << 14

/** Most features that a pair can have. */
export const MAX_FEATURES = 40

/** An auxiliary and a participle that may go with it, by their places among the tokens. */
export interface Pair {
  readonly kind: 'worden' | 'zijn'
  readonly auxiliary: number
  readonly participle: number
}

function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash
}

/** Hashes a template number with up to three values to a place among the weights. */
function place(template: number, a: number, b = 0, c = 0): number {
  let hash = Math.imul(template, 0x9e3779b1) ^ a
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) ^ b
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) ^ c
  hash = Math.imul(hash ^ (hash >>> 16), 0x27d4eb2f)
  return (hash ^ (hash >>> 15)) & (WEIGHTS - 1)
}

/** A word of a closed class as itself, any other by its ending and what it can be. */
function neighbour(tokens: readonly Token[], i: number, lexicon: Lexicon): number {
  const token = tokens[i]
  if (token === undefined) return i < 0 ? 1 : 2
  if (token.kind === 'mark') return hashText(token.text)
  if (token.kind !== 'word') return token.kind === 'number' ? 3 : 4
  if (wordClasses(token.lower) !== 0) return hashText(token.lower)
  return 16 + coarse(lexicon.lookup(token.lower))
}

function coarse(tags: number): number {
  let kind = 0
  if ((tags & NOMINAL) !== 0) kind |= 1
  if ((tags & Tag.Infinitive) !== 0) kind |= 2
  if ((tags & (Tag.PresentT | Tag.PresentStem | PAST)) !== 0) kind |= 4
  if ((tags & Tag.Participle) !== 0) kind |= 8
  if ((tags & (Tag.ParticipleE | Tag.AdjectiveForm)) !== 0) kind |= 16
  if ((tags & Tag.Adjective) !== 0) kind |= 32
  if (tags === 0) kind |= 64
  return kind
}

const PERFECTS: Readonly<Record<Auxiliary, number>> = {hebben: 1, zijn: 2, both: 3}
const HEBBEN: ReadonlySet<string> = new Set('heb hebt heeft hebben had hadden'.split(' '))
const AGENT_REACH = 12
const HAVE_REACH = 100

/** What stands between the two, and around them. */
function structure(tokens: readonly Token[], {auxiliary, participle}: Pair) {
  const low = Math.min(auxiliary, participle)
  const high = Math.max(auxiliary, participle)
  let commas = 0
  let joins = 0
  let finite = 0
  let modal = 0
  let auxiliaries = 0
  let prepositions = 0
  for (let i = low + 1; i < high; i++) {
    const {kind, lower, text} = tokens[i]!
    if (kind === 'mark') {
      if (text === ',') commas++
      continue
    }
    const classes = wordClasses(lower)
    if ((classes & (Class.Subordinator | Class.Coordinator)) !== 0) joins++
    if ((classes & Class.Auxiliary) !== 0) auxiliaries++
    else if ((classes & (Class.Modal | Class.Te)) !== 0) modal++
    else if ((classes & Class.Finite) !== 0) finite++
    if ((classes & Class.Preposition) !== 0) prepositions++
  }
  return {commas, joins, finite, modal, auxiliaries, prepositions, distance: high - low}
}

function near(tokens: readonly Token[], from: number, to: number, test: (lower: string) => boolean): boolean {
  for (let i = Math.max(0, from); i <= to && i < tokens.length; i++) if (test(tokens[i]!.lower)) return true
  return false
}

/**
 * The features of a pair: places among the weights, written to `out`.
 *
 * @returns how many there are
 */
export function passiveFeatures(
  tokens: readonly Token[],
  pair: Pair,
  lexicon: Lexicon,
  out: Int32Array,
): number {
  const {auxiliary: i, participle: j} = pair
  const kind = pair.kind === 'worden' ? 1 : 2
  const aux = hashText(tokens[i]!.lower)
  const {lower} = tokens[j]!
  const word = hashText(lower)
  const tags = lexicon.lookup(lower)
  const base = lexicon.lemma(lower, Tag.Participle)
  const lemma = base === undefined ? 1 : hashText(base)
  const perfect = base === undefined ? 0 : PERFECTS[auxiliaryOf(base)]
  const own = coarse(tags)
  const s = structure(tokens, pair)
  const before = j < i ? 1 : 0
  const distance = s.distance < 2 ? 1 : s.distance < 4 ? 2 : s.distance < 8 ? 3 : s.distance < 15 ? 4 : 5
  const between =
    Math.min(s.commas, 2) |
    (Math.min(s.joins, 2) << 2) |
    (Math.min(s.modal, 1) << 4) |
    (Math.min(s.auxiliaries, 1) << 5) |
    (Math.min(s.finite, 1) << 6)
  const shape = between | (before << 7) | (distance << 8)
  const p1 = neighbour(tokens, j - 1, lexicon)
  const n1 = neighbour(tokens, j + 1, lexicon)
  const n2 = neighbour(tokens, j + 2, lexicon)
  const ap = neighbour(tokens, i - 1, lexicon)
  const an = neighbour(tokens, i + 1, lexicon)
  const door = near(tokens, Math.min(i, j) - AGENT_REACH, Math.max(i, j) + AGENT_REACH, w => w === 'door')
    ? 1
    : 0
  const doorClose = near(tokens, Math.min(i, j), Math.max(i, j) + 2, w => w === 'door') ? 1 : 0
  const have = near(tokens, Math.min(i, j) - AGENT_REACH, Math.max(i, j) + HAVE_REACH, w => HEBBEN.has(w))
    ? 1
    : 0
  const next = tokens[j + 1]
  const last = next === undefined || (next.kind === 'mark' && next.text !== "'") ? 1 : 0
  let n = 0
  out[n++] = place(1, kind)
  out[n++] = place(2, aux)
  out[n++] = place(3, kind, word)
  out[n++] = place(4, kind, hashText(lower.slice(-3)))
  out[n++] = place(5, kind, hashText(lower.slice(0, 3)))
  out[n++] = place(6, kind, perfect)
  out[n++] = place(7, kind, lemma)
  out[n++] = place(8, kind, own)
  out[n++] = place(9, kind, shape)
  out[n++] = place(10, aux, shape)
  out[n++] = place(11, kind, between)
  out[n++] = place(12, kind, before, distance)
  out[n++] = place(13, kind, n1)
  out[n++] = place(14, kind, p1)
  out[n++] = place(15, kind, p1, n1)
  out[n++] = place(16, kind, n1, before)
  out[n++] = place(17, kind, p1, before)
  out[n++] = place(18, kind, n1, n2)
  out[n++] = place(19, kind, door, doorClose)
  out[n++] = place(20, kind, have)
  out[n++] = place(21, aux, ap)
  out[n++] = place(22, aux, an)
  out[n++] = place(23, kind, last, before)
  out[n++] = place(24, kind, last, perfect)
  out[n++] = place(25, kind, own, p1)
  out[n++] = place(26, kind, own, n1)
  out[n++] = place(27, kind, word, last)
  out[n++] = place(28, kind, lemma, doorClose)
  out[n++] = place(29, aux, lemma)
  out[n++] = place(30, kind, Math.min(s.prepositions, 2), last)
  out[n++] = place(31, kind, perfect, between)
  out[n++] = place(32, kind, hashText(lower.slice(0, 2)), own)
  return n
}
