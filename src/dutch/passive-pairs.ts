import {Tag} from './lexicon.ts'
import type {Pair} from './passive-features.ts'
import type {Token} from './sentences.ts'
import type {Tagged, TaggedSentence} from './tagged.ts'
import {Class} from './word-classes.ts'

const AUXILIARIES: ReadonlyMap<string, Pair['kind']> = new Map([
  ...'word wordt worden werd werden'.split(' ').map(form => [form, 'worden'] as const),
  ...'ben bent is zijn was waren'.split(' ').map(form => [form, 'zijn'] as const),
])

/** How far a participle may stand from its auxiliary, in tokens; it keeps the work linear. */
const REACH_AFTER = 45
const REACH_BEFORE = 5
/** Most participles that an auxiliary is tried with; no sentence that people write has more. */
const MOST = 8

/** Whether a token can be an uninflected participle. */
function isParticiple({tokens, tags}: Tagged, i: number): boolean {
  const {kind, lower} = tokens[i]!
  const length = lower.length
  if (kind !== 'word' || length < 4) return false
  const last = lower.charCodeAt(length - 1)
  // d, n, t
  if (last !== 100 && last !== 110 && last !== 116) return false
  const own = tags[i]!
  if (own !== 0) return (own & Tag.Participle) !== 0
  // Unknown to the word list: "gefactureerd", "doorgemaild".
  return length > 6 && /(?:^|[a-z])ge[a-zëïü]{3,}[dt]$|^(?:be|ver|ont|her).{2,}(?:eerd|[dt])$/.test(lower)
}

/** All pairs of an auxiliary and a participle that could be a passive; `[]` at little cost when there is no auxiliary. */
export function passivePairs(sentence: TaggedSentence): Pair[] {
  const pairs: Pair[] = []
  if ((sentence.someClasses & Class.Auxiliary) === 0) return pairs
  const {tokens, classes} = sentence
  let participles: number[] | undefined
  // The first participle that is not too far behind; it only moves on, so that time stays linear.
  let first = 0
  for (let i = 0; i < tokens.length; i++) {
    if ((classes[i]! & Class.Auxiliary) === 0) continue
    const kind = AUXILIARIES.get(tokens[i]!.lower)
    if (kind === undefined) continue
    participles ??= participlesOf(sentence)
    while (first < participles.length && participles[first]! < i - REACH_BEFORE) first++
    for (let k = first; k < participles.length && k < first + MOST; k++) {
      const j = participles[k]!
      if (j > i + REACH_AFTER) break
      if (j !== i && !isCut(tokens, Math.min(i, j), Math.max(i, j)))
        pairs.push({kind, auxiliary: i, participle: j})
    }
  }
  return pairs
}

function participlesOf(sentence: Tagged): number[] {
  const places: number[] = []
  for (let i = 0; i < sentence.tokens.length; i++) if (isParticiple(sentence, i)) places.push(i)
  return places
}

/** Whether a mark between the two parts them. */
function isCut(tokens: readonly Token[], low: number, high: number): boolean {
  for (let i = low + 1; i < high; i++) {
    const {kind, text} = tokens[i]!
    if (kind === 'mark' && CUT.has(text)) return true
  }
  return false
}

const CUT: ReadonlySet<string> = new Set([';', ':', '.', '?', '!'])
