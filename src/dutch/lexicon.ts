import {memoised} from './memo.ts'
import {PARTICLES} from './strong-verbs.ts'

/** What a word form can be. A form has the bits of everything it can be: "was" is a past form and a noun. */
export const Tag = {
  /** In the word list, or a compound of words in it. Set on every known word. */
  Known: 1 << 0,
  /** "betaalde", "zond". */
  PastSingular: 1 << 1,
  /** "betaalden", "zonden". */
  PastPlural: 1 << 2,
  /** Past participle: "betaald", "verzonden". */
  Participle: 1 << 3,
  /** Past participle with -e: "betaalde". */
  ParticipleE: 1 << 4,
  /** Infinitive, which is also the plural of the present: "betalen". */
  Infinitive: 1 << 5,
  /** First person of the present, also the imperative: "betaal". */
  PresentStem: 1 << 6,
  /** Second and third person of the present: "betaalt". */
  PresentT: 1 << 7,
  /** Present participle: "betalend", "betalende". */
  PresentParticiple: 1 << 8,
  /** Adjective, uninflected: "hoog". */
  Adjective: 1 << 9,
  /** Adjective with -e, comparatives and superlatives: "hoge", "hoger", "hoogste". */
  AdjectiveForm: 1 << 10,
  /** Noun, singular: "brief". */
  Noun: 1 << 11,
  /** Noun, plural: "brieven". */
  Plural: 1 << 12,
  /** Diminutive, singular or plural: "briefje", "briefjes". */
  Diminutive: 1 << 13,
} as const

/** The finite past forms. */
export const PAST = Tag.PastSingular | Tag.PastPlural
/** The forms of the present. */
export const PRESENT = Tag.Infinitive | Tag.PresentStem | Tag.PresentT

const VERBAL = PAST | PRESENT | Tag.Participle | Tag.ParticipleE | Tag.PresentParticiple
/** The forms of a noun. */
export const NOMINAL = Tag.Noun | Tag.Plural | Tag.Diminutive

/** Looks words up in the compact table that `src/build/lexicon.ts` makes. */
export interface Lexicon {
  /** Number of word forms in the table; compounds that follow from their parts are not in it. */
  readonly size: number
  /**
   * The `Tag` bits of a word in lower case; 0 when it is unknown. A compound that is not in the table has the
   * nominal bits of its last part ("incassobrieven"), and a verb with a particle the bits of the verb ("doormailde").
   */
  lookup(word: string): number
  /** Whether the word itself is in the table, and not only its parts. Every verb of the word list is. */
  listed(word: string): boolean
  /**
   * The dictionary form behind a form, for exactly one tag: the infinitive of a verb form, the singular of a plural,
   * the base of a diminutive, the uninflected adjective. Undefined when the word has not that tag or its base is not known.
   */
  lemma(word: string, tag: number): string | undefined
  /** All dictionary forms behind a form for one tag: "lagen" as plural, "beval" as past; most often one. */
  lemmas(word: string, tag: number): string[]
}

/** First four bytes of the table. */
export const MAGIC = 0x31574c42
/** Header, in 32-bit numbers: magic, words, edges, root, classes, analyses, bytes of endings. */
export const HEADER_WORDS = 7
/** Most letters an alphabet can have: a label is five bits, and 0 marks the end of a word. */
export const MAX_LABELS = 31
export const LABEL_BITS = 5
/** In the high byte of an edge: the last one of its state. */
export const LAST_EDGE = 1 << LABEL_BITS

/** Letters that are looked up as another one, so that "één" and "vóór" are found. The diaereses ë and ï stay. */
const FOLDED: Readonly<Record<string, string>> = {
  á: 'a',
  à: 'a',
  â: 'a',
  ä: 'a',
  å: 'a',
  é: 'e',
  è: 'e',
  ê: 'e',
  í: 'i',
  î: 'i',
  ì: 'i',
  ó: 'o',
  ò: 'o',
  ô: 'o',
  ö: 'o',
  ú: 'u',
  ù: 'u',
  û: 'u',
  ü: 'u',
  ç: 'c',
  ñ: 'n',
  '’': "'",
  '‘': "'",
  '‑': '-',
}

/** A word as the table spells it: accents off, one kind of apostrophe and hyphen. */
export function foldWord(word: string): string {
  return word.replace(/[^a-z]/g, letter => FOLDED[letter] ?? letter)
}

const PARTICLE_SET: ReadonlySet<string> = new Set(PARTICLES)

/** Shortest parts a compound may have: "af" + "sloot", "was" + "middel". */
const MIN_HEAD = 3
const MIN_TAIL = 3
const MIN_COMPOUND = 7

/**
 * The bits that a compound takes from its last part, given the tags of what stands before it; 0 when the two make
 * no compound. `linked` is the head without a linking s ("betalings" + "regeling"), 0 when there is none.
 * The builder leaves out of the table what this finds back, so it must not change without building anew.
 */
export function compoundTags(
  head: string,
  headTags: number,
  linked: number,
  tail: string,
  tailTags: number,
): number {
  if (PARTICLE_SET.has(head) && (tailTags & VERBAL) !== 0) return tailTags
  if (head.length < MIN_HEAD || tail.length < MIN_TAIL || head.length + tail.length < MIN_COMPOUND) return 0
  if ((headTags | (linked & Tag.Noun)) === 0) return 0
  const nominal = tailTags & NOMINAL
  return nominal === 0 ? 0 : nominal | Tag.Known
}

/**
 * Opens the table without reading it through: typed arrays over the bytes, no copy where they are aligned.
 *
 * The table is a minimal automaton over word forms, so a lookup is exact. The end of a word leads to a class, and a
 * class holds the tags with the way back to the dictionary form: letters off, letters on, and where a "ge" goes out.
 *
 * @throws Error when the bytes are no lexicon.
 */
export function openLexicon(bytes: Uint8Array): Lexicon {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
  const {buffer, byteOffset} = aligned
  if (bytes.length < HEADER_WORDS * 4) throw new Error('lexicon: too short')
  const header = new Uint32Array(buffer, byteOffset, HEADER_WORDS)
  if (header[0] !== MAGIC) throw new Error('lexicon: not a lexicon of this version')
  const [, size = 0, edges = 0, root = 0, classes = 0, analyses = 0, endingBytes = 0] = header
  let offset = byteOffset + HEADER_WORDS * 4
  const analysis = new Uint32Array(buffer, offset, analyses)
  offset += analyses * 4
  const classStart = new Uint16Array(buffer, offset, classes + 1)
  offset += (classes + 1) * 2
  const alphabet = new Uint16Array(buffer, offset, MAX_LABELS + 1)
  offset += (MAX_LABELS + 1) * 2
  const low = new Uint16Array(buffer, offset, edges)
  offset += edges * 2
  const high = new Uint8Array(buffer, offset, edges)
  offset += edges
  const endings = new TextDecoder().decode(new Uint8Array(buffer, offset, endingBytes)).split('\n')

  const labelOf = new Uint8Array(0x2100)
  for (let label = 1; label < alphabet.length; label++) labelOf[alphabet[label]!] = label
  for (const [letter, plain] of Object.entries(FOLDED)) {
    labelOf[letter.charCodeAt(0)] = labelOf[plain.charCodeAt(0)]!
  }
  const tagsOf = new Uint16Array(classes)
  for (let c = 0; c < classes; c++) {
    let tags: number = Tag.Known
    for (let a = classStart[c]!; a < classStart[c + 1]!; a++) tags |= 1 << (analysis[a]! & 15)
    tagsOf[c] = tags
  }
  // The root has most edges and is passed by every word.
  const fromRoot = new Uint32Array(MAX_LABELS + 1)
  for (let edge = root; ; edge++) {
    fromRoot[high[edge]! & MAX_LABELS] = low[edge]! | ((high[edge]! >> (LABEL_BITS + 1)) << 16)
    if ((high[edge]! & LAST_EDGE) !== 0) break
  }

  /** The state after `letter`, 0 when there is none. */
  function step(state: number, code: number): number {
    const label = code < labelOf.length ? labelOf[code]! : 0
    if (label === 0) return 0
    for (let edge = state; ; edge++) {
      const h = high[edge]!
      if ((h & MAX_LABELS) === label) return low[edge]! | ((h >> (LABEL_BITS + 1)) << 16)
      if ((h & LAST_EDGE) !== 0) return 0
    }
  }

  function first(code: number): number {
    return code < labelOf.length ? fromRoot[labelOf[code]!]! : 0
  }

  /** The class of a state that ends a word, -1 otherwise. The mark of an end is a state's first edge. */
  function classAt(state: number): number {
    return state !== 0 && (high[state]! & MAX_LABELS) === 0
      ? low[state]! | ((high[state]! >> (LABEL_BITS + 1)) << 16)
      : -1
  }

  function classOf(word: string, from: number): number {
    let state = from < word.length ? first(word.charCodeAt(from)) : 0
    for (let i = from + 1; i < word.length && state !== 0; i++) state = step(state, word.charCodeAt(i))
    return classAt(state)
  }

  /** Where the last part of a compound starts, the longest one that fits; 0 when it is none. */
  let compoundBits = 0
  function compoundSplit(word: string): number {
    let state = first(word.charCodeAt(0))
    let before = 0
    for (let i = 1; i <= word.length - MIN_TAIL; i++) {
      const c = classAt(state)
      const tags = c < 0 ? 0 : tagsOf[c]!
      const linked = word.charCodeAt(i - 1) === 115 ? before : 0
      if ((tags | linked) !== 0) {
        const tail = classOf(word, i)
        if (tail >= 0) {
          compoundBits = compoundTags(word.slice(0, i), tags, linked, word.slice(i), tagsOf[tail]!)
          if (compoundBits !== 0) return i
        }
      }
      if (state === 0) break
      before = tags
      state = step(state, word.charCodeAt(i))
    }
    return 0
  }

  function lookup(word: string): number {
    const c = classOf(word, 0)
    if (c >= 0) return tagsOf[c]!
    if (word.length < 5) return 0
    return compoundSplit(word) === 0 ? 0 : compoundBits
  }

  function apply(word: string, a: number): string {
    const ge = (a >>> 4) & 31
    const cut = (a >>> 9) & 31
    const ending = endings[a >>> 14]!
    let stem = word
    if (ge !== 0) stem = word.slice(0, word.length - ge) + word.slice(word.length - ge + 2)
    return stem.slice(0, stem.length - cut) + ending
  }

  function lemmas(word: string, tag: number): string[] {
    const found: string[] = []
    let c = classOf(word, 0)
    let from = 0
    if (c < 0 && word.length >= 5) {
      from = compoundSplit(word)
      if (from === 0 || (compoundBits & tag) === 0) return found
      c = classOf(word, from)
    }
    if (c < 0) return found
    const part = word.slice(from)
    for (let a = classStart[c]!; a < classStart[c + 1]!; a++) {
      if (1 << (analysis[a]! & 15) !== tag || analysis[a]! >>> 14 === 0) continue
      const lemma = word.slice(0, from) + apply(part, analysis[a]!)
      if (!found.includes(lemma)) found.push(lemma)
    }
    return found
  }

  const firstLemmas = new Map<number, (word: string) => string | null>()
  function lemma(word: string, tag: number): string | undefined {
    let first = firstLemmas.get(tag)
    if (first === undefined) {
      first = memoised(form => lemmas(form, tag)[0] ?? null)
      firstLemmas.set(tag, first)
    }
    return first(word) ?? undefined
  }

  return {size, lookup, listed: word => classOf(word, 0) >= 0, lemmas, lemma}
}
