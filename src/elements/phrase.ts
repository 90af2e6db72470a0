import type {Span} from '../dutch/edit.ts'
import {memoised} from '../dutch/memo.ts'
import type {Sentence, Token} from '../dutch/sentences.ts'
import {dateEnd, mayBeginDate} from './date.ts'

/** Most words in a gap. */
const GAP_WORDS = 7
/** What a number of an invoice or a file is made of. */
const NUMBER = /^[\p{L}\d./#-]{3,40}$/u
/** Of these only one is a number of anything: a date, a year, an amount, a few figures. */
const NO_NUMBER = /^\d{1,3}$|^(?:19|20)\d\d$|^\d{1,2}[-/.]\d{1,2}(?:[-/.]\d{2,4})?$|^\d{1,3}(?:\.\d{3})*,\d+$/
/** Names of fields that hold something else than a date, and something else than a number. */
const NO_DATE_FIELD =
  /naam|name|adres|address|bedrag|amount|nummer|number|_nr\b|Nr\b|iban|link|url|product|property|item|omschrijving|kenmerk|totaal|total|telefoon|mail|prijs|plaats|city|reference/i
const DATE_FIELD = /dat(?:um|e)|dag|day|termijn|deadline|due|week|maand/i
const NO_NUMBER_FIELD = /naam|name(?!r)|adres|bedrag|amount|dat(?:um|e)|total|maand|plaats|prijs|saldo/i
const NO_AMOUNT_FIELD = /naam|name(?!r)|adres|dat(?:um|e)|nummer|number|iban|rekening|link|url|kenmerk/i
const LINK = /^[^@]+\.[^@]*[a-z]{2}/i

/** The words of a sentence as phrases are compared with them. */
interface Words {
  readonly tokens: readonly Token[]
  /** In lower case, without accents. */
  readonly folded: readonly string[]
  readonly known: readonly Word[]
  readonly question: boolean
  readonly fieldName: FieldName
  /** Ends of the dates that were asked for, by their first word. */
  readonly dates: number[]
}

/** What is known of a word, wherever it stands. */
interface Word {
  /** In lower case, without accents. */
  readonly folded: string
  /** Which pieces of phrases it is, by the number of the piece. */
  readonly pieces: ReadonlySet<number>
  readonly mayBeginDate: boolean
}

/** What the merge field is called that a token stands for; empty when it has no name. */
export type FieldName = (token: Token) => string

/** Where a phrase goes on behind word `i`, or -1 when it does not match there. */
type Kind = (words: Words, i: number) => number

/** One word of a few, by the number of that piece; a kind of word; or nothing for a gap. */
type Atom = number | Kind | undefined

interface Phrase<Tag> {
  readonly tag: Tag
  readonly atoms: readonly Atom[]
}

/**
 * Looks for phrases in a sentence: calls `hit` with every one of them that is in it, and where. Phrases that are not
 * `wanted` are not looked for.
 */
export type PhraseMatcher<Tag> = (
  sentence: Pick<Sentence, 'tokens' | 'words'>,
  hit: (tag: Tag, span: Span) => void,
  fieldName?: FieldName,
  wanted?: (tag: Tag) => boolean,
) => void

/**
 * Makes one matcher of the phrases of `rules/stages.yml`; how they are written stands at the head of that file.
 * `groups` are words that a phrase may name: "{betalen}". Takes time in proportion to the text: a phrase is looked at
 * only behind its first word, and a gap is a few words.
 *
 * @throws Error when a phrase names a group that is not there, or has no word to begin with
 */
export function phraseMatcher<Tag>(
  phrases: Iterable<readonly [phrase: string, tag: Tag]>,
  groups: Readonly<Record<string, readonly string[]>> = {},
): PhraseMatcher<Tag> {
  const vocabulary = newVocabulary()
  const known = new Map<string, Atom>()
  const starting: Phrase<Tag>[][] = []
  const anywhere = new Map<Kind, Phrase<Tag>[]>()
  for (const [text, tag] of phrases) {
    const atoms = text
      .trim()
      .split(/\s+/)
      .map(piece => {
        if (!known.has(piece)) known.set(piece, atomOf(piece, groups, vocabulary, text))
        return known.get(piece)
      })
    const [first] = atoms
    if (first === undefined || text.startsWith('?')) throw new Error(`“${text}” begint niet met een woord.`)
    if (typeof first === 'number') (starting[first] ??= []).push({tag, atoms})
    else push(anywhere, first, {tag, atoms})
  }
  return ({tokens, words}, hit, fieldName = () => '', wanted = () => true) => {
    const known = words.map(vocabulary.wordOf)
    const folded = known.map(word => word.folded)
    const question = tokens.some(({kind, text}) => kind === 'mark' && text.includes('?'))
    const sentence: Words = {tokens: words, folded, known, question, fieldName, dates: []}
    const tryAt = (list: readonly Phrase<Tag>[], i: number): void => {
      for (const {tag, atoms} of list) {
        if (!wanted(tag)) continue
        const end = matchEnd(atoms, 0, sentence, i)
        if (end > i) hit(tag, {start: words[i]!.start, end: words[end - 1]!.end})
      }
    }
    const kinds = [...anywhere].filter(([, list]) => list.some(({tag}) => wanted(tag)))
    for (let i = 0; i < known.length; i++) {
      for (const piece of known[i]!.pieces) {
        const list = starting[piece]
        if (list) tryAt(list, i)
      }
      for (const [begins, list] of kinds) if (begins(sentence, i) > i) tryAt(list, i)
    }
  }
}

/** Which pieces of phrases a word is. */
interface Vocabulary {
  /** Gives a piece its number. */
  readonly add: (forms: readonly string[], phrase: string) => number
  readonly wordOf: (token: Token) => Word
}

function newVocabulary(): Vocabulary {
  const whole = new Map<string, number[]>()
  const begins = new Map<string, [part: string, piece: number][]>()
  const ends = new Map<string, [part: string, piece: number][]>()
  let count = 0
  const known = memoised((folded): Word => {
    const pieces = new Set(whole.get(folded))
    for (const [part, piece] of begins.get(folded.slice(0, KEY)) ?? [])
      if (folded.startsWith(part)) pieces.add(piece)
    for (const [part, piece] of ends.get(folded.slice(-KEY)) ?? [])
      if (folded.endsWith(part)) pieces.add(piece)
    return {folded, pieces, mayBeginDate: mayBeginDate(folded)}
  })
  return {
    add(forms, phrase) {
      const piece = count++
      for (const form of forms) {
        const part = form.replace('*', '')
        if (part === form) push(whole, form, piece)
        else if (part.length < KEY) throw new Error(`“${phrase}”: ${KEY} letters of meer bij een sterretje.`)
        else if (form.endsWith('*')) push(begins, part.slice(0, KEY), [part, piece])
        else push(ends, part.slice(-KEY), [part, piece])
      }
      return piece
    },
    wordOf: token => known(foldedWord(token)),
  }
}

/** Letters by which beginnings and endings of words are looked up; none is shorter. */
const KEY = 2

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key)
  if (values) values.push(value)
  else map.set(key, [value])
}

/** A telephone number has hyphens for its spaces, so that a phrase can name it. */
const foldedWord = ({kind, lower}: Token): string =>
  kind === 'inert' ? fold(lower).replace(/\s+/g, '-') : fold(lower)

/** Without accents and with straight quotes: "vóór" is "voor", "één" is "een". */
function fold(lower: string): string {
  for (let i = 0; i < lower.length; i++)
    if (lower.charCodeAt(i) > 127)
      return lower
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replaceAll('’', "'")
        .replaceAll('‘', "'")
        .replaceAll('‑', '-')
  return lower
}

/** The words that a piece of a phrase stands for. */
function formsOf(
  piece: string,
  groups: Readonly<Record<string, readonly string[]>>,
  phrase: string,
): string[] {
  // "t/m" is one word.
  const alternatives = piece === 't/m' ? [piece] : piece.split('/')
  return alternatives.flatMap(word => {
    const named = /^\{(.+)\}$/.exec(word)?.[1]
    const group = named === undefined ? [word] : groups[named]
    if (!group) throw new Error(`“${phrase}”: de woordgroep ${word} is er niet.`)
    return group.map(form => fold(form.toLowerCase()))
  })
}

function atomOf(
  piece: string,
  groups: Readonly<Record<string, readonly string[]>>,
  vocabulary: Vocabulary,
  phrase: string,
): Atom {
  if (piece === '…') return undefined
  const kind = kindOf(piece)
  if (kind) return kind
  return vocabulary.add(formsOf(piece, groups, phrase), phrase)
}

/** What a kind of word matches: "{datum}", "?". */
function kindOf(piece: string): Kind | undefined {
  if (piece === '?') return ({question}, i) => (question ? i : -1)
  if (piece === '{datum}')
    return (words, i) => (words.known[i]?.mayBeginDate ? (words.dates[i] ??= endOfDate(words, i)) : -1)
  if (piece === '{veld}') return one(({kind}) => kind === 'field')
  if (piece === '{bedrag}')
    return one((token, name) => token.kind === 'field' && !NO_AMOUNT_FIELD.test(name(token)))
  if (piece === '{nummer}')
    return one((token, name) =>
      token.kind === 'field'
        ? !NO_NUMBER_FIELD.test(name(token))
        : token.kind !== 'inert' &&
          NUMBER.test(token.text) &&
          /\d\D{0,3}\d\D{0,3}\d/.test(token.text) &&
          !NO_NUMBER.test(token.text),
    )
  if (piece === '{link}') return one(({kind, text}) => kind === 'inert' && LINK.test(text))
  if (piece === '{naam}') return one(({kind, text}) => kind === 'field' || /^\p{Lu}/u.test(text))
  return undefined
}

function endOfDate({tokens, folded, fieldName}: Words, i: number): number {
  const end = dateEnd(tokens, folded, i)
  const last = tokens[end - 1]
  if (last?.kind !== 'field') return end
  const name = fieldName(last)
  return NO_DATE_FIELD.test(name) && !DATE_FIELD.test(name) ? -1 : end
}

const one =
  (fits: (token: Token, fieldName: FieldName) => boolean): Kind =>
  ({tokens, fieldName}, i) =>
    i < tokens.length && fits(tokens[i]!, fieldName) ? i + 1 : -1

function matchEnd(atoms: readonly Atom[], from: number, words: Words, start: number): number {
  let i = start
  for (let k = from; k < atoms.length; k++) {
    const atom = atoms[k]
    if (atom === undefined) {
      const last = Math.min(i + GAP_WORDS, words.tokens.length)
      for (; i <= last; i++) {
        const end = matchEnd(atoms, k + 1, words, i)
        if (end >= 0) return end
      }
      return -1
    }
    if (typeof atom === 'number') i = words.known[i]?.pieces.has(atom) ? i + 1 : -1
    else i = atom(words, i)
    if (i < 0) return -1
  }
  return i
}
