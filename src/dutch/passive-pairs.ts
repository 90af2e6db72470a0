import {type Lexicon, Tag} from './lexicon.ts'
import type {Pair} from './passive-features.ts'
import type {Token} from './sentences.ts'

const AUXILIARIES: ReadonlyMap<string, Pair['kind']> = new Map([
  ...'word wordt worden werd werden'.split(' ').map(form => [form, 'worden'] as const),
  ...'ben bent is zijn was waren'.split(' ').map(form => [form, 'zijn'] as const),
])

/** How far a participle may stand from its auxiliary, in tokens; it keeps the work linear. */
const REACH_AFTER = 45
const REACH_BEFORE = 5
/** Most participles that an auxiliary is tried with; no sentence that people write has more. */
const MOST = 8

/** The kind of auxiliary that a word can be, or undefined. */
export function auxiliaryKind(word: string): Pair['kind'] | undefined {
  const length = word.length
  return length < 2 || length > 6 ? undefined : AUXILIARIES.get(word)
}

/** Participles that the word list has as another word, or not at all. */
const MORE_PARTICIPLES: ReadonlySet<string> = new Set(
  'geboren aangekondigd ingezet voortgezet stopgezet bezet verzet geappt gewhatsappt'.split(' '),
)

/** Whether a token can be an uninflected participle. */
export function isParticiple({kind, lower}: Token, lexicon: Lexicon): boolean {
  if (kind !== 'word' || lower.length < 4) return false
  const last = lower.charCodeAt(lower.length - 1)
  // d, n, t
  if (last !== 100 && last !== 110 && last !== 116) return false
  const tags = lexicon.lookup(lower)
  if (tags !== 0) return (tags & Tag.Participle) !== 0 || MORE_PARTICIPLES.has(lower)
  // Unknown to the word list: "gefactureerd", "doorgemaild".
  return (
    lower.length > 6 && /(?:^|[a-z])ge[a-zëïü]{3,}[dt]$|^(?:be|ver|ont|her).{2,}(?:eerd|[dt])$/.test(lower)
  )
}

/** All pairs of an auxiliary and a participle that could be a passive; `[]` at little cost when there is no auxiliary. */
export function passivePairs(tokens: readonly Token[], lexicon: Lexicon): Pair[] {
  const pairs: Pair[] = []
  let participles: number[] | undefined
  // The first participle that is not too far behind; it only moves on, so that time stays linear.
  let first = 0
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    const kind = token.kind === 'word' ? auxiliaryKind(token.lower) : undefined
    if (kind === undefined) continue
    participles ??= placesOf(tokens, token => isParticiple(token, lexicon))
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

function placesOf(tokens: readonly Token[], test: (token: Token) => boolean): number[] {
  const places: number[] = []
  for (let i = 0; i < tokens.length; i++) if (test(tokens[i]!)) places.push(i)
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
