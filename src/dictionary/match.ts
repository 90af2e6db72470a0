import {memoised} from '../dutch/memo.ts'
import type {Sentence, Token} from '../dutch/sentences.ts'
import type {FindCompound} from './compounds.ts'
import type {Entry} from './dictionary.ts'
import {AUXILIARIES_ONLY, type Forms, NEAR, normal, SPLIT, WIDE} from './forms.ts'

/** Where an entry's term stands: indices into a sentence's tokens, in order; a pattern with a gap skips some. */
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
  /** By word or class. */
  next: Map<string, Node> | undefined
  /** By word, where it closes its clause. */
  closing: Map<string, Node> | undefined
  wide: Node | undefined
  split: Node | undefined
  near: Node | undefined
  auxiliaries: Node | undefined
  entries: Entry[] | undefined
}

/** UTF-16 units that a wide gap may span: beyond it the parts seldom belong together. */
const WIDE_LENGTH = 160
/** Tokens in a near gap, and auxiliary verbs in a row of them. */
const NEAR_LENGTH = 5
const MOST_AUXILIARIES = 3
const CLAUSE_END = new Set(['.', '?', '!', ':', ';', '…'])
/** Where a verb gives up its particle: "wij delen uw zorgen en denken met u mee". */
const NEW_CLAUSE = new Set([...CLAUSE_END, 'en', 'maar', 'want', 'dus'])

const AUXILIARIES = new Set(
  (
    'te zijn ben bent is was waren worden word wordt werd werden hebben heb hebt heeft had hadden zullen zal zult zou ' +
    'zouden kunnen kan kun kunt kon konden moeten moet moest moesten mogen mag mocht willen wil wilt wilde laten laat ' +
    'gaan gaat hoeven hoeft hoef'
  ).split(' '),
)

/** What may follow a particle that closes its clause, besides a punctuation mark: never a noun phrase. */
const AFTER_PARTICLE = new Set(
  (
    'en of maar want om dat als die met naar aan op bij van binnen voor via door in uit per zodat omdat zodra wanneer ' +
    'indien ter tot namens zonder tegen onder vanaf uiterlijk alsnog nog vandaag direct te ten nadat voordat tenzij ' +
    'terwijl na sinds volgens dan inzake betreffende vóór wat hoe waar wie welke waarom hoeveel'
  ).split(' '),
)

const node = (): Node => ({
  next: undefined,
  closing: undefined,
  wide: undefined,
  split: undefined,
  near: undefined,
  auxiliaries: undefined,
  entries: undefined,
})

/**
 * Compiles entries with their forms to tries over words and classes of words: one for each first word, made when a text
 * first has that word. Few letters have more than a hundred of the thousands.
 */
export function compileMatcher(entries: Iterable<readonly [Entry, Forms]>, compound?: FindCompound): Matcher {
  const starting = new Map<string, (readonly [Entry, Forms])[]>()
  const classes = new Map<string, string[]>()
  const known = new Set<string>()
  for (const pair of entries) {
    const [, forms] = pair
    for (const pattern of forms.patterns) {
      const first = firstOf(pattern)
      const others = starting.get(first)
      if (!others) starting.set(first, [pair])
      else if (others.at(-1) !== pair) others.push(pair)
    }
    for (const [name, words] of Object.entries(forms.classes)) {
      if (known.has(name)) continue
      known.add(name)
      for (const word of words) {
        const names = classes.get(word)
        if (names) names.push(name)
        else classes.set(word, [name])
      }
    }
  }
  const tries = new Map<string, Node>()
  const startOf = (first: string): Node | undefined => {
    const made = tries.get(first)
    const pairs = starting.get(first)
    if (made || !pairs) return made
    const root = node()
    for (const [entry, {patterns}] of pairs)
      for (const pattern of patterns) if (firstOf(pattern) === first) add(root, entry, pattern)
    tries.set(first, root)
    return root
  }
  const wordOf = memoised((word): Word => {
    const keys = [word, ...(classes.get(word) ?? [])]
    const starts = keys.flatMap(key => startOf(key) ?? [])
    return {word, keys, starts, compound: compound?.(word), isAuxiliary: AUXILIARIES.has(word)}
  })
  return {find: (sentence, silent) => find(sentence.tokens, wordOf, silent)}
}

/** The word or class that a pattern begins with. */
function firstOf(pattern: string): string {
  const end = pattern.indexOf(' ')
  return end === -1 ? pattern : pattern.slice(0, end)
}

/** Adds a pattern to the trie of its first word. */
function add(root: Node, entry: Entry, pattern: string): void {
  let at = root
  for (const token of pattern.split(' ').slice(1)) {
    if (token === WIDE) at = at.wide ??= node()
    else if (token === SPLIT) at = at.split ??= node()
    else if (token === NEAR) at = at.near ??= node()
    else if (token === AUXILIARIES_ONLY) at = at.auxiliaries ??= node()
    else {
      const closes = token.length > 1 && token.endsWith('>')
      const children = closes ? (at.closing ??= new Map()) : (at.next ??= new Map())
      const word = closes ? token.slice(0, -1) : token
      let next = children.get(word)
      if (!next) children.set(word, (next = node()))
      at = next
    }
  }
  if (!at.entries?.includes(entry)) (at.entries ??= []).push(entry)
}

/** What the dictionary knows of a word of the text; kept, so that a letter's common words cost one look-up each. */
interface Word {
  readonly word: string
  /** The word and the classes that it is in. */
  readonly keys: readonly string[]
  /** Where patterns that begin with it go on. */
  readonly starts: readonly Node[]
  readonly compound: Entry | undefined
  readonly isAuxiliary: boolean
}

function find(
  tokens: readonly Token[],
  wordOf: (word: string) => Word,
  silent: (match: Match) => boolean,
): Match[] {
  const words = tokens.map(token => wordOf(normal(token)))
  const found: Match[] = []
  const path: number[] = []

  const walk = (at: Node, i: number): void => {
    if (at.entries) for (const entry of at.entries) found.push({entry, tokens: [...path]})
    step(at, i)
    if (at.wide && mayFollow(at.wide)) cross(at.wide, i, CLAUSE_END)
    if (at.split && mayFollow(at.split)) cross(at.split, i, NEW_CLAUSE)
    if (at.near) {
      for (let j = i; j < tokens.length && j <= i + NEAR_LENGTH; j++) {
        step(at.near, j)
        if (tokens[j]!.kind === 'mark') break
      }
    }
    if (at.auxiliaries) {
      for (let j = i; j < tokens.length && j < i + MOST_AUXILIARIES && words[j]!.isAuxiliary; j++)
        step(at.auxiliaries, j + 1)
    }
  }
  // Most gaps wait for a word that the sentence does not have.
  let present: Set<string> | undefined
  const mayFollow = ({next, closing}: Node): boolean => {
    present ??= new Set(words.flatMap(({keys}) => keys))
    if ((next?.size ?? 0) > present.size) return true
    for (const key of next?.keys() ?? []) if (present.has(key)) return true
    for (const key of closing?.keys() ?? []) if (present.has(key)) return true
    return false
  }
  const cross = (at: Node, from: number, ends: ReadonlySet<string>): void => {
    const start = tokens[path.at(-1)!]!.end
    for (let i = from; i < tokens.length && tokens[i]!.start - start <= WIDE_LENGTH; i++) {
      step(at, i)
      if (ends.has(words[i]!.word)) break
    }
  }
  const step = (at: Node, i: number): void => {
    const token = tokens[i]
    if (token === undefined || token.kind === 'field') return
    const {word, keys} = words[i]!
    if (at.next) for (const key of keys) enter(at.next.get(key), i)
    if (at.closing?.has(word) && closes(word, i)) enter(at.closing.get(word), i)
  }
  const enter = (child: Node | undefined, i: number): void => {
    if (!child) return
    path.push(i)
    walk(child, i + 1)
    path.pop()
  }
  /** Whether "te" stands in front of an infinitive, or a particle in front of no noun phrase. */
  const closes = (word: string, i: number): boolean => {
    const next = tokens[i + 1]
    if (word === 'te') return next?.kind === 'word' && /(?:en|aan|oen|ien|ijn)$/.test(next.lower)
    return next === undefined || next.kind === 'mark' || AFTER_PARTICLE.has(next.lower)
  }
  for (let i = 0; i < tokens.length; i++) {
    const {kind} = tokens[i]!
    if (kind === 'field') continue
    const {starts, compound} = words[i]!
    for (const start of starts) enter(start, i)
    if (compound && kind === 'word') found.push({entry: compound, tokens: [i]})
  }
  return found.length === 0
    ? found
    : longest(
        tokens,
        found.filter(match => !silent(match)),
      )
}

/** Longest first, each token in one match at the most; but "te" serves both "dient … te" and "te voldoen". */
function longest(tokens: readonly Token[], matches: Match[]): Match[] {
  if (matches.length < 2) return matches
  const size = (match: Match): number =>
    match.tokens.reduce((sum, i) => sum + tokens[i]!.end - tokens[i]!.start, 0)
  const span = (match: Match): number => match.tokens.at(-1)! - match.tokens[0]!
  const taken = new Set<number>()
  return matches
    .map(match => ({match, size: size(match)}))
    .sort(
      (a, b) =>
        b.size - a.size ||
        span(a.match) - span(b.match) ||
        a.match.tokens[0]! - b.match.tokens[0]! ||
        // What is said of this kind of letter tells more than what is said of all.
        Number(b.match.entry.only !== undefined) - Number(a.match.entry.only !== undefined),
    )
    .filter(({match}) => {
      const own = match.tokens.filter(i => tokens[i]!.lower !== 'te')
      if (own.some(i => taken.has(i))) return false
      for (const i of own) taken.add(i)
      return true
    })
    .map(({match}) => match)
    .sort((a, b) => a.tokens[0]! - b.tokens[0]!)
}
