import {type Lexicon, NOMINAL, PAST, Tag} from './lexicon.ts'
import {hashText, place} from './linear-model.ts'
import type {Token} from './sentences.ts'
import {type Auxiliary, auxiliaryOf} from './strong-verbs.ts'
import {neighbour, type Tagged} from './tagged.ts'
import {Class} from './word-classes.ts'

/** An auxiliary and a participle that may go with it, by their places among the tokens. */
export interface Pair {
  readonly kind: 'worden' | 'zijn'
  readonly auxiliary: number
  readonly participle: number
}

/** Which of seven kinds of word it can be. */
function kinds(tags: number): number {
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

const describe = ({tags}: Tagged, i: number): number => kinds(tags[i]!)

const PERFECTS: Readonly<Record<Auxiliary, number>> = {hebben: 1, zijn: 2, both: 3}
const HEBBEN: ReadonlySet<string> = new Set('heb hebt heeft hebben had hadden'.split(' '))
const AGENT_REACH = 12
const HAVE_REACH = 100

/** What stands between the two, and around them. */
function structure({tokens, classes}: Tagged, {auxiliary, participle}: Pair) {
  const low = Math.min(auxiliary, participle)
  const high = Math.max(auxiliary, participle)
  let commas = 0
  let joins = 0
  let finite = 0
  let modal = 0
  let auxiliaries = 0
  let prepositions = 0
  for (let i = low + 1; i < high; i++) {
    const own = classes[i]!
    if (own === 0) {
      if (tokens[i]!.text === ',') commas++
      continue
    }
    if ((own & (Class.Subordinator | Class.Coordinator)) !== 0) joins++
    if ((own & Class.Auxiliary) !== 0) auxiliaries++
    else if ((own & (Class.Modal | Class.Te)) !== 0) modal++
    else if ((own & Class.Finite) !== 0) finite++
    if ((own & Class.Preposition) !== 0) prepositions++
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
export function passiveFeatures(sentence: Tagged, pair: Pair, lexicon: Lexicon, out: Int32Array): number {
  const {tokens} = sentence
  const {auxiliary: i, participle: j} = pair
  const kind = pair.kind === 'worden' ? 1 : 2
  const aux = hashText(tokens[i]!.lower)
  const {lower} = tokens[j]!
  const word = hashText(lower)
  const base = lexicon.lemma(lower, Tag.Participle)
  const lemma = base === undefined ? 1 : hashText(base)
  const perfect = base === undefined ? 0 : PERFECTS[auxiliaryOf(base)]
  const own = kinds(sentence.tags[j]!)
  const s = structure(sentence, pair)
  const before = j < i ? 1 : 0
  const distance = s.distance < 2 ? 1 : s.distance < 4 ? 2 : s.distance < 8 ? 3 : s.distance < 15 ? 4 : 5
  const between =
    Math.min(s.commas, 2) |
    (Math.min(s.joins, 2) << 2) |
    (Math.min(s.modal, 1) << 4) |
    (Math.min(s.auxiliaries, 1) << 5) |
    (Math.min(s.finite, 1) << 6)
  const shape = between | (before << 7) | (distance << 8)
  const p1 = neighbour(sentence, j - 1, describe)
  const n1 = neighbour(sentence, j + 1, describe)
  const n2 = neighbour(sentence, j + 2, describe)
  const ap = neighbour(sentence, i - 1, describe)
  const an = neighbour(sentence, i + 1, describe)
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
