import {type Sentence, splitSentences, type Token} from '../dutch/sentences.ts'
import type {Entry, Pattern} from './dictionary.ts'

/** Where an entry's form stands: indices into a sentence's tokens, in order; a gap form skips some. */
export interface Match {
  readonly entry: Entry
  readonly tokens: readonly number[]
}

/** Finds entries in sentences. The time depends on the text, not on the number of entries. */
export interface Matcher {
  /** The longest matches of a sentence that no `silent` one hides; no token is in two of them. In order. */
  find(sentence: Sentence, silent: (match: Match) => boolean): Match[]
}

interface Node {
  next: Map<string, Node> | undefined
  gap: Node | undefined
  entries: Entry[] | undefined
}

const GAP = '…'
/** UTF-16 units that a gap may span, the space between two words included: beyond it the parts seldom belong together. */
const GAP_LENGTH = 80
const CLAUSE_END = new Set(['.', '?', '!', ':', ';', '…'])

const node = (): Node => ({next: undefined, gap: undefined, entries: undefined})

/** A token as forms and text are compared: lower case, straight apostrophes, plain hyphens, no soft hyphens. */
export const normal = (token: Token): string =>
  /[’‘‐‑\u00AD]/.test(token.lower)
    ? token.lower
        .replace(/[’‘]/g, "'")
        .replace(/[‐‑]/g, '-')
        .replace(/\u00AD/g, '')
    : token.lower

/** The comparable tokens of a dictionary form or a piece of one. */
export const formTokens = (form: string): string[] => splitSentences(form).flatMap(s => s.tokens.map(normal))

/** The forms of an entry as the matcher reads them. */
export const patternsOf = ({forms}: Entry): Pattern[] => forms.map(form => form.split(GAP).map(formTokens))

/** Compiles entries to a trie over tokens. */
export function compileMatcher(entries: Iterable<Entry>): Matcher {
  const root = node()
  for (const entry of entries) {
    for (const pattern of entry.patterns ?? patternsOf(entry)) {
      let at = root
      pattern.forEach((part, i) => {
        if (i > 0) at = at.gap ??= node()
        for (const word of part) {
          at.next ??= new Map()
          let next = at.next.get(word)
          if (!next) at.next.set(word, (next = node()))
          at = next
        }
      })
      if (!at.entries?.includes(entry)) (at.entries ??= []).push(entry)
    }
  }
  return {find: (sentence, silent) => find(root, sentence, silent)}
}

function find(root: Node, sentence: Sentence, silent: (match: Match) => boolean): Match[] {
  const {tokens} = sentence
  const words = tokens.map(normal)
  const found: Match[] = []
  const path: number[] = []

  const walk = (at: Node, i: number): void => {
    if (at.entries) for (const entry of at.entries) found.push({entry, tokens: [...path]})
    if (at.next && i < tokens.length && tokens[i]!.kind !== 'field') step(at.next, i)
    if (at.gap?.next) {
      const from = tokens[path.at(-1)!]!.end
      for (let j = i; j < tokens.length; j++) {
        if (tokens[j]!.start - from > GAP_LENGTH) break
        step(at.gap.next, j)
        if (tokens[j]!.kind === 'mark' && CLAUSE_END.has(words[j]!)) break
      }
    }
  }
  const step = (next: Map<string, Node>, i: number): void => {
    const child = next.get(words[i]!)
    if (!child) return
    path.push(i)
    walk(child, i + 1)
    path.pop()
  }
  if (root.next) for (let i = 0; i < tokens.length; i++) step(root.next, i)
  return longest(
    sentence,
    found.filter(match => !silent(match)),
  )
}

/** Longest first, each token in one match at the most; but "te" serves both "dient … te" and "te voldoen". */
function longest(sentence: Sentence, matches: Match[]): Match[] {
  if (matches.length < 2) return matches
  const size = (match: Match): number =>
    match.tokens.reduce((sum, i) => sum + sentence.tokens[i]!.end - sentence.tokens[i]!.start, 0)
  const span = (match: Match): number => match.tokens.at(-1)! - match.tokens[0]!
  const taken = new Set<number>()
  return matches
    .map(match => ({match, size: size(match)}))
    .sort(
      (a, b) => b.size - a.size || span(a.match) - span(b.match) || a.match.tokens[0]! - b.match.tokens[0]!,
    )
    .filter(({match}) => {
      const own = match.tokens.filter(i => sentence.tokens[i]!.lower !== 'te')
      if (own.some(i => taken.has(i))) return false
      for (const i of own) taken.add(i)
      return true
    })
    .map(({match}) => match)
    .sort((a, b) => a.tokens[0]! - b.tokens[0]!)
}
