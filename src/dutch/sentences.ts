import {CARELESS_STARTERS, STARTERS} from './abbreviations.ts'
import {BREAK, classAt, classOf, isAlnum, LOWER, SPACE, UPPER} from './characters.ts'
import {
  AFTER_CAPITAL,
  AFTER_END,
  AFTER_FIELD,
  AFTER_GLUED,
  AFTER_LOWER,
  AFTER_NONE,
  follows,
  wordAt,
} from './follows.ts'
import {smileysEnd} from './pictures.ts'
import {
  STOP_ABBREVIATION,
  STOP_BANG,
  STOP_BLANK,
  STOP_ELLIPSIS,
  STOP_FORM,
  STOP_NONE,
  STOP_PERIOD,
  startScan,
} from './scan.ts'
import {readToken} from './tokens.ts'

/** What a token is. Only `word` and `number` are language; a `field` is a merge field, `inert` a URL, e-mail address, IBAN, telephone number or code. */
export type TokenKind = 'word' | 'number' | 'field' | 'inert' | 'mark'

/** One word, number, merge field or punctuation mark. Offsets are UTF-16 code units in the text that was given. */
export interface Token {
  readonly kind: TokenKind
  readonly text: string
  /** `text` in lower case. */
  readonly lower: string
  readonly start: number
  readonly end: number
}

/** One sentence: from its first token to the end of its last, with the closing mark. */
export interface Sentence {
  readonly start: number
  readonly end: number
  /** Every token, punctuation included, in order. */
  readonly tokens: readonly Token[]
  /** The tokens that are no punctuation: what "a sentence of 15 words" counts. */
  readonly words: readonly Token[]
}

/** A merge field stands in a block's text as a run of this character, as long as the field in the source. */
export const FIELD = '\uE000'

/** Inline code and other text that is no prose stands as a run of this character. */
export const INERT = '\uE001'

/**
 * Splits prose into sentences and tokens.
 *
 * A newline in `text` is a hard line break and ends a sentence; a reader of a format turns soft line breaks into spaces.
 * Every character that is no white space belongs to exactly one token, every token to one sentence.
 * Takes time in proportion to the length, whatever the text.
 */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = []
  const scan = startScan(text)
  let tokens: Token[] = []
  let words: Token[] = []
  // The sentence is over once the tokens have come this far; -1 when nothing is decided.
  let closeAt = -1
  // Up to here a run of closing marks was judged already.
  let judged = 0
  const close = (): void => {
    sentences.push({start: tokens[0]!.start, end: tokens[tokens.length - 1]!.end, tokens, words})
    tokens = []
    words = []
    closeAt = -1
    scan.quoted = false
    scan.previous = 'mark'
  }
  let i = 0
  while (i < text.length) {
    const found = classOf(text.charCodeAt(i))
    if (found === SPACE || found === BREAK) {
      if (found === BREAK && tokens.length > 0) close()
      i++
      continue
    }
    readToken(scan, i)
    const {end, kind} = scan
    const form = text.slice(i, end)
    if (end - i === 4 && form === 'P.S.' && tokens.length > 0 && (follows(text, end) & 7) === AFTER_CAPITAL)
      close()
    const token: Token = {kind, text: form, lower: scan.capitals ? form.toLowerCase() : form, start: i, end}
    tokens.push(token)
    if (kind !== 'mark') words.push(token)
    scan.previous = kind
    if (scan.stop !== STOP_NONE && end > judged) {
      const closed = closingEnd(text, end, scan.stop < STOP_ABBREVIATION)
      // "enz.)." and "B.V.?": a closing mark of its own is judged when it is read.
      if (scan.stop < STOP_ABBREVIATION || !ENDINGS.has(text.charCodeAt(closed))) {
        judged = closed
        closeAt = endOfSentence(text, tokens, scan.stop, closed)
      }
    }
    i = end
    if (closeAt >= 0 && i >= closeAt) close()
  }
  if (tokens.length > 0) close()
  return sentences
}

const ENDINGS = new Set([...'.!?…'].map(character => character.charCodeAt(0)))
const CLOSERS = new Set([...')]}”’»'].map(character => character.charCodeAt(0)))

/** Past the quotes and brackets, and if asked the closing marks, that are glued to the end of a sentence. */
function closingEnd(text: string, from: number, marks: boolean): number {
  let i = from
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (CLOSERS.has(code) || (marks && ENDINGS.has(code))) continue
    // A straight quote, or a low one used as a high one, closes when nothing is glued to it.
    if ((code === 0x22 || code === 0x27 || code === 0x201c) && !isAlnum(text, i + 1)) continue
    break
  }
  return i
}

/** Offset where the sentence ends, or -1 when it goes on. `closed` is where its closing marks end. */
function endOfSentence(text: string, tokens: readonly Token[], stop: number, closed: number): number {
  const past = smileysEnd(text, closed)
  const next = follows(text, past)
  const kind = next & 7
  const at = next >> 3
  if (kind === AFTER_END) return past
  if (kind === AFTER_NONE) return -1
  const last = tokens[tokens.length - 1]!
  if (stop === STOP_ABBREVIATION) return kind === AFTER_CAPITAL || kind === AFTER_FIELD ? past : -1
  const starts = () => kind === AFTER_CAPITAL && STARTERS.has(wordAt(text, at))
  if (stop === STOP_BLANK)
    return starts() || (kind === AFTER_CAPITAL && PREPOSITIONS.has(wordAt(text, at))) ? past : -1
  if (stop === STOP_FORM) {
    // "van C.V. Baan": a form before the name
    const before = tokens[tokens.length - 2]
    const named =
      before !== undefined &&
      classAt(text, before.start) !== LOWER &&
      !(tokens.length === 2 && DETERMINERS.has(before.lower))
    return starts() || (named && kind === AFTER_CAPITAL) ? past : -1
  }
  if (stop === STOP_BANG) {
    if (kind === AFTER_GLUED) return classAt(text, at) === UPPER ? past : -1
    return kind === AFTER_LOWER && closed > last.end && !ENDINGS.has(text.charCodeAt(closed - 1)) ? -1 : past
  }
  if (stop === STOP_ELLIPSIS) {
    if (kind === AFTER_LOWER || kind === AFTER_GLUED) return -1
    // Behind a space it is a blank: "de heer ... Jansen"
    const glued = tokens.length > 1 && tokens[tokens.length - 2]!.end === last.start
    return glued || starts() ? past : -1
  }
  if (stop !== STOP_PERIOD) return starts() ? past : -1
  const before = tokens[tokens.length - 2]
  if (tokens.length === 2 && isListMarker(before!)) return -1
  if (kind === AFTER_GLUED) return isNewSentence(text, before, at) ? past : -1
  if (kind !== AFTER_LOWER) return past
  // Careless text without capitals: "betaald. wij"
  const whole = before !== undefined && before.end === last.start && before.end - before.start > 2
  return whole && closed === last.end && CARELESS_STARTERS.has(wordAt(text, at)) ? past : -1
}

const PREPOSITIONS = new Set(['in', 'op', 'bij', 'met', 'voor', 'over', 'onder', 'tot'])

const DETERMINERS = new Set(['de', 'het', 'een', 'onze', 'uw', 'deze', 'die', 'mijn'])

/** "betaald.Wij": a space is missing between two sentences. */
function isNewSentence(text: string, before: Token | undefined, at: number): boolean {
  if (before?.kind !== 'word' || before.end - before.start < 2 || classAt(text, before.end - 1) !== LOWER)
    return false
  const second = classAt(text, at + 1)
  return classAt(text, at) === UPPER && (second === LOWER || second === SPACE)
}

/** The number or letter of a list at its start: "1.", "a.", "IV." */
function isListMarker(token: Token): boolean {
  const size = token.end - token.start
  if (size === 1) return token.kind !== 'mark'
  if (token.kind === 'number') return size < 4 || (size < 6 && token.text.includes('.'))
  return size < 5 && [...token.text].every(letter => letter === 'I' || letter === 'V' || letter === 'X')
}
