import type {Span} from '../dutch/edit.ts'
import type {Sentence, Token} from '../dutch/sentences.ts'
import {dateEnd} from './date.ts'

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
const LINK = /^[^@]+\.[^@]*[a-z]{2}/i

/** The words of a sentence as phrases are compared with them. */
interface Words {
  readonly tokens: readonly Token[]
  /** In lower case, without accents. */
  readonly folded: readonly string[]
  readonly question: boolean
  readonly fieldName: FieldName
  /** Ends of the dates that were asked for, by their first word. */
  readonly dates: number[]
}

/** What the merge field is called that a token stands for; empty when it has no name. */
export type FieldName = (token: Token) => string

/** Where a phrase goes on behind word `i`, or -1 when it does not match there. */
type Atom = (words: Words, i: number) => number

interface Phrase<Tag> {
  readonly tag: Tag
  /** `undefined` is a gap. */
  readonly atoms: readonly (Atom | undefined)[]
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
  const whole = new Map<string, Phrase<Tag>[]>()
  const begins = new Map<string, [begin: string, phrase: Phrase<Tag>][]>()
  const ends = new Map<string, [end: string, phrase: Phrase<Tag>][]>()
  const anywhere: Phrase<Tag>[] = []
  const known = new Map<string, Piece>()
  const pieceOf = (text: string, phrase: string): Piece => {
    const piece = known.get(text) ?? compilePiece(text, groups, phrase)
    known.set(text, piece)
    return piece
  }
  for (const [text, tag] of phrases) {
    const pieces = text.trim().split(/\s+/)
    const compiled = pieces.map(piece => pieceOf(piece, text))
    const phrase = {tag, atoms: compiled.map(({atom}) => atom)}
    const first = compiled[0]!.forms
    if (!first) anywhere.push(phrase)
    for (const form of first ?? []) {
      if (form.startsWith('*')) add(ends, form.slice(-KEY), [form.slice(1), phrase])
      else if (form.endsWith('*')) add(begins, form.slice(0, KEY), [form.slice(0, -1), phrase])
      else add(whole, form, phrase)
    }
    if (pieces[0] === '…' || pieces[0] === '?') throw new Error(`“${text}” begint niet met een woord.`)
  }
  return ({tokens, words}, hit, fieldName = () => '', wanted = () => true) => {
    const sentence: Words = {
      tokens: words,
      folded: words.map(foldedWord),
      question: tokens.some(({kind, text}) => kind === 'mark' && text.includes('?')),
      fieldName,
      dates: [],
    }
    const tryAt = (phrase: Phrase<Tag>, i: number): void => {
      if (!wanted(phrase.tag)) return
      const end = matchEnd(phrase.atoms, 0, sentence, i)
      if (end > i) hit(phrase.tag, {start: words[i]!.start, end: words[end - 1]!.end})
    }
    for (let i = 0; i < words.length; i++) {
      const word = sentence.folded[i]!
      for (const phrase of whole.get(word) ?? []) tryAt(phrase, i)
      for (const [begin, phrase] of begins.get(word.slice(0, KEY)) ?? [])
        if (word.startsWith(begin)) tryAt(phrase, i)
      for (const [end, phrase] of ends.get(word.slice(-KEY)) ?? []) if (word.endsWith(end)) tryAt(phrase, i)
      for (const phrase of anywhere) tryAt(phrase, i)
    }
  }
}

/** Letters by which beginnings and endings of words are looked up; none is shorter. */
const KEY = 2

function add<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
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

/** The words that a piece of a phrase stands for; undefined when it is a kind of word. */
function formsOf(piece: string, groups: Readonly<Record<string, readonly string[]>>): string[] | undefined {
  const named = /^\{(.+)\}$/.exec(piece)?.[1]
  if (named !== undefined) return groups[named]?.map(word => fold(word.toLowerCase()))
  // "t/m" is one word.
  return fold(piece.toLowerCase()).split(/(?<!^t)\/(?!m$)|(?<=^t)\/(?!m$)/)
}

/** A piece of a phrase: what it matches (nothing for a gap), and the words it stands for. */
interface Piece {
  readonly atom: Atom | undefined
  readonly forms: readonly string[] | undefined
}

function compilePiece(
  piece: string,
  groups: Readonly<Record<string, readonly string[]>>,
  phrase: string,
): Piece {
  if (piece === '…') return {atom: undefined, forms: undefined}
  const kind = kindOf(piece)
  if (kind) return {atom: kind, forms: undefined}
  const forms = formsOf(piece, groups)
  if (!forms) throw new Error(`“${phrase}”: de woordgroep ${piece} is er niet.`)
  return {atom: oneOf(forms, phrase), forms}
}

/** What a kind of word matches: "{datum}", "?". */
function kindOf(piece: string): Atom | undefined {
  if (piece === '?') return ({question}, i) => (question ? i : -1)
  if (piece === '{datum}') return (words, i) => (words.dates[i] ??= endOfDate(words, i))
  if (piece === '{veld}') return one(({kind}) => kind === 'field')
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

function oneOf(forms: readonly string[], phrase: string): Atom {
  const whole = new Set(forms.filter(form => !form.includes('*')))
  const begins = forms.filter(form => form.endsWith('*')).map(form => form.slice(0, -1))
  const ends = forms.filter(form => form.startsWith('*')).map(form => form.slice(1))
  for (const part of [...begins, ...ends])
    if (part.length < KEY) throw new Error(`“${phrase}”: ${KEY} letters of meer bij een sterretje.`)
  return ({folded}, i) => {
    const word = folded[i]
    if (word === undefined) return -1
    return whole.has(word) ||
      begins.some(part => word.startsWith(part)) ||
      ends.some(part => word.endsWith(part))
      ? i + 1
      : -1
  }
}

function endOfDate({tokens, folded, fieldName}: Words, i: number): number {
  const end = dateEnd(tokens, folded, i)
  const last = tokens[end - 1]
  if (last?.kind !== 'field') return end
  const name = fieldName(last)
  return NO_DATE_FIELD.test(name) && !DATE_FIELD.test(name) ? -1 : end
}

const one =
  (fits: (token: Token, fieldName: FieldName) => boolean): Atom =>
  ({tokens, fieldName}, i) =>
    i < tokens.length && fits(tokens[i]!, fieldName) ? i + 1 : -1

function matchEnd<Tag>(atoms: Phrase<Tag>['atoms'], from: number, words: Words, start: number): number {
  let i = start
  for (let k = from; k < atoms.length; k++) {
    const atom = atoms[k]
    if (!atom) {
      const last = Math.min(i + GAP_WORDS, words.tokens.length)
      for (; i <= last; i++) {
        const end = matchEnd(atoms, k + 1, words, i)
        if (end >= 0) return end
      }
      return -1
    }
    i = atom(words, i)
    if (i < 0) return -1
  }
  return i
}
