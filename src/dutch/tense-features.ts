import {PAST, PRESENT, Tag} from './lexicon.ts'
import {hashText, place} from './linear-model.ts'
import {neighbour} from './tagged.ts'
import {isInitial, isName, type Reading, surroundings} from './tense-context.ts'
import type {Verdict} from './tense-rules.ts'

/** What a word is to its neighbours, coarser than its tags: which of seven kinds it can be. */
function kinds(tags: number): number {
  let kind = 0
  if ((tags & Tag.Noun) !== 0) kind |= 1
  if ((tags & (Tag.Plural | Tag.Diminutive)) !== 0) kind |= 2
  if ((tags & PRESENT) !== 0) kind |= 4
  if ((tags & PAST) !== 0) kind |= 8
  if ((tags & Tag.Participle) !== 0) kind |= 16
  if ((tags & (Tag.ParticipleE | Tag.AdjectiveForm)) !== 0) kind |= 32
  if ((tags & Tag.Adjective) !== 0) kind |= 64
  return kind
}

/** An open word as its neighbours see it. */
function describe({tokens, tags}: Reading, i: number): number {
  const own = tags[i]!
  return (kinds(own) << 2) | (own === 0 ? 2 : 0) | (isName(tokens, i) ? 1 : 0)
}

const VERDICTS: Readonly<Record<Verdict, number>> = {past: 1, other: 2, unsure: 3, likely: 4, unlikely: 5}

function bucket(distance: number): number {
  return distance < 3 ? distance : distance < 6 ? 3 : 4
}

/**
 * The features of a candidate: places among the weights, written to `out`.
 *
 * @param verdict what the rules say of it
 * @returns how many there are
 */
export function tenseFeatures(reading: Reading, at: number, verdict: Verdict, out: Int32Array): number {
  const {tokens, tags} = reading
  const {lower, text} = tokens[at]!
  const own = tags[at]!
  const kind = kinds(own) | (own === 0 ? 128 : 0) | ((own & Tag.Infinitive) !== 0 ? 256 : 0)
  const word = hashText(lower)
  const rules = VERDICTS[verdict]
  const b1 = neighbour(reading, at - 1, describe)
  const b2 = neighbour(reading, at - 2, describe)
  const b3 = neighbour(reading, at - 3, describe)
  const a1 = neighbour(reading, at + 1, describe)
  const a2 = neighbour(reading, at + 2, describe)
  const a3 = neighbour(reading, at + 3, describe)
  const around = surroundings(reading, at)
  const next = tokens[at + 1]
  const last = next === undefined || next.kind === 'mark' || reading.clause[at + 1] !== reading.clause[at]
  const clause =
    (around.auxiliaryBefore ? 1 : 0) |
    (around.modalBefore ? 2 : 0) |
    (around.auxiliaryAfter ? 4 : 0) |
    (around.finiteBefore > 0 ? 8 : 0) |
    (around.finiteAfter > 0 ? 16 : 0) |
    (around.subordinate ? 32 : 0) |
    (last ? 64 : 0)
  const sentence = (Math.min(reading.presentCount, 2) << 2) | Math.min(reading.pastCount, 2)
  const start = (isInitial(tokens, at) ? 1 : 0) | (text === lower ? 0 : 2)
  const ending = hashText(lower.slice(-3))
  let n = 0
  out[n++] = place(1, word)
  out[n++] = place(2, kind)
  out[n++] = place(3, rules, kind)
  out[n++] = place(4, rules, word)
  out[n++] = place(5, b1, kind)
  out[n++] = place(6, a1, kind)
  out[n++] = place(7, b1, a1)
  out[n++] = place(8, b1, word)
  out[n++] = place(9, a1, word)
  out[n++] = place(10, b2, b1, kind)
  out[n++] = place(11, a1, a2, kind)
  out[n++] = place(12, b1, a1, kind)
  out[n++] = place(13, b2, kind)
  out[n++] = place(14, a2, kind)
  out[n++] = place(15, b3, kind)
  out[n++] = place(16, a3, kind)
  out[n++] = place(17, clause, kind)
  out[n++] = place(18, clause, kind, b1)
  out[n++] = place(19, clause, kind, a1)
  out[n++] = place(20, bucket(around.finiteBefore), bucket(around.finiteAfter), kind)
  out[n++] = place(21, clause, word)
  out[n++] = place(22, bucket(around.position), kind, clause)
  out[n++] = place(23, sentence, kind)
  out[n++] = place(24, sentence, word)
  out[n++] = place(25, start, a1, kind)
  out[n++] = place(26, ending, b1)
  out[n++] = place(27, ending, kind)
  out[n++] = place(28, rules, b1, a1)
  out[n++] = place(29, rules, clause)
  return n
}
