import {
  ABBREVIATIONS,
  AFTER_OPEN_HYPHEN,
  CAPITAL,
  DIGIT_ONLY,
  FORM,
  NEVER,
  NUMBER,
  SLASHED,
  STARTERS,
} from './abbreviations.ts'
import {
  CODE,
  classAt,
  classOf,
  DIGIT,
  DOT,
  HIGH,
  isAlnum,
  isAstralLetter,
  JOINER,
  LOWER,
  MARK,
  PLACE,
  SOFT,
  SPACE,
  UPPER,
} from './characters.ts'
import {AFTER_CAPITAL, AFTER_DIGIT, AFTER_END, AFTER_FIELD, AFTER_NONE, follows, wordAt} from './follows.ts'
import {domainEnd, emailEnd, ibanEnd, phoneEnd, placeholderEnd, urlEnd} from './inert.ts'
import type {TokenKind} from './sentences.ts'

/** What the end of a token says about the end of the sentence. */
export const STOP_NONE = 0
/** A full stop of its own. */
export const STOP_PERIOD = 1
/** ! or ? */
export const STOP_BANG = 2
/** … or ... */
export const STOP_ELLIPSIS = 3
/** The full stop of an abbreviation that can end a sentence. */
export const STOP_ABBREVIATION = 4
/** The same of a company's form: B.V. */
export const STOP_FORM = 5
/** The same of dotted letters that are in no list. */
export const STOP_UNKNOWN = 6
/** A blank of dots, whose last dot can be a full stop. */
export const STOP_BLANK = 7

/** Where the scan stands; `readToken` leaves its answer in it. */
export interface Scan {
  readonly text: string
  /** End of the token that was read. */
  end: number
  kind: TokenKind
  /** False when the token certainly has no capital. */
  capitals: boolean
  stop: number
  /** Kind and start of the token before this one; `mark` at the start. */
  previous: TokenKind
  /** An opening single quote stands open in this sentence. */
  quoted: boolean
  /** Place of the next @, so that only text near one is looked at for addresses. */
  at: number
  /** Up to here a run with dots was looked at already. */
  dotted: number
}

export function startScan(text: string): Scan {
  return {
    text,
    end: 0,
    kind: 'mark',
    capitals: false,
    stop: STOP_NONE,
    previous: 'mark',
    quoted: false,
    at: text.indexOf('@'),
    dotted: 0,
  }
}

const answer = (scan: Scan, end: number, kind: TokenKind, capitals: boolean, stop = STOP_NONE): true => {
  scan.end = end
  scan.kind = kind
  scan.capitals = capitals
  scan.stop = stop
  return true
}

/** Reads the token at `from`, which is no white space. */
export function readToken(scan: Scan, from: number): boolean {
  const {text} = scan
  const first = classOf(text.charCodeAt(from))
  if (scan.at >= 0 && scan.at < from) scan.at = text.indexOf('@', from)
  if (scan.at > from && scan.at - from <= 64 && address(scan, from)) return true
  if (first === LOWER || first === UPPER || first === DIGIT || first === PLACE || first === CODE) {
    if (first === UPPER && classAt(text, from + 1) === UPPER && classAt(text, from + 2) === DIGIT) {
      const end = ibanEnd(text, from)
      if (end > 0) return answer(scan, end, 'inert', true)
    } else if (first === DIGIT && text.charCodeAt(from) === 0x30) {
      const end = phoneEnd(text, from)
      if (end > 0) return answer(scan, end, 'inert', false)
    }
    if (first === DIGIT && isAttached(text, from + 1))
      return answer(scan, pictureEnd(text, from), 'mark', false)
    return word(scan, from, from)
  }
  if (first === HIGH && isAstralLetter(text, from)) return word(scan, from, from)
  if (first === DOT) return dots(scan, from)
  return mark(scan, from, first)
}

function address(scan: Scan, from: number): boolean {
  const end = emailEnd(scan.text, from, scan.at)
  if (end === 0) return false
  const field = scan.text.slice(from, end).includes('\uE000')
  return answer(scan, end, field ? 'field' : 'inert', true)
}

/** A word, a number, or a merge field with what is glued to it. `from` is its start, `begin` where to read on. */
function word(scan: Scan, from: number, begin: number): boolean {
  const {text} = scan
  const length = text.length
  let i = begin
  let letters = 0
  let digits = 0
  let capitals = false
  let separated = false
  let field = false
  let inert = false
  let stopped = -1
  scanning: while (i < length) {
    const code = text.charCodeAt(i)
    switch (classOf(code)) {
      case LOWER: {
        // Most of a text: kept tight.
        const start = i
        do i++
        while (i < length && classOf(text.charCodeAt(i)) === LOWER)
        letters += i - start
        continue
      }
      case UPPER:
        letters++
        capitals = true
        break
      case DIGIT:
        digits++
        // Ⅳ and its like have a small form.
        if (code > 0x7f) capitals = true
        break
      case SOFT:
        break
      case PLACE:
        field = true
        break
      case CODE:
        inert = true
        break
      case HIGH:
        if (!isAstralLetter(text, i)) break scanning
        letters++
        capitals = true
        i++
        break
      case JOINER: {
        const next = classAt(text, i + 1)
        const joins = next <= DIGIT || next === PLACE || next === CODE
        if (!joins && !(next === HIGH && isAstralLetter(text, i + 1))) {
          stopped = code
          break scanning
        }
        break
      }
      default: {
        // . , : / between digits or between merge fields
        const joint = code === 0x2e || code === 0x2c || code === 0x3a || code === 0x2f
        if (joint && letters === 0 && digits > 0 && !field && classAt(text, i + 1) === DIGIT) {
          separated = true
          break
        }
        if (
          joint &&
          code !== 0x2f &&
          field &&
          classAt(text, i - 1) === PLACE &&
          classAt(text, i + 1) === PLACE
        )
          break
        if (code === 0x28 && letters > 0) {
          const end = optionalPart(text, i)
          if (end > 0) {
            i = end
            continue
          }
        }
        // R&D, Q&A
        if (code === 0x26 && classAt(text, i - 1) === UPPER && classAt(text, i + 1) === UPPER) break
        stopped = code
        break scanning
      }
    }
    i++
  }
  if (field) return answer(scan, i, 'field', capitals)
  if (inert) return answer(scan, i, 'inert', capitals)
  if (letters === 0) {
    // 2011/7/EU: a European law
    if (separated && stopped === 0x2f && /^\/E[UG]\b/.test(text.slice(i, i + 4)))
      return answer(scan, i + 3, 'number', true)
    if (stopped === 0x2e && classAt(text, i + 1) === LOWER && dottedRun(scan, from, i, false)) return true
    return answer(scan, amountEnd(text, i, digits), digits > 0 ? 'number' : 'mark', capitals)
  }
  if (stopped === 0x2e) {
    if (isAlnum(text, i + 1)) {
      if (i >= scan.dotted && dottedRun(scan, from, i, true)) return true
    } else if (abbreviation(scan, from, i, letters, digits)) return true
  } else if (stopped === 0x3a) {
    if (linkAhead(text, from, i)) {
      const end = urlEnd(text, i + 1)
      return answer(scan, end, text.slice(from, end).includes('\uE000') ? 'field' : 'inert', true)
    }
  } else if (stopped === 0x2f) {
    if (i - from === 1 && isAlnum(text, i + 1) && !isAlnum(text, i + 2)) {
      if (SLASHED.has(text.slice(from, i + 2).toLowerCase())) return answer(scan, i + 2, 'word', true)
    }
    if (letters + digits < 9) {
      const end = placeholderEnd(text, from)
      if (end > i) return answer(scan, end, 'field', true)
    }
  } else if (stopped === 0x27 || stopped === 0x2019) {
    // Hans' rekening: a genitive, unless a quotation is open that this closes
    const last = text.charCodeAt(i - 1) | 0x20
    const hisses = last === 0x73 || last === 0x78 || last === 0x7a
    if (hisses && !scan.quoted && classAt(text, i + 1) === SPACE && classAt(text, i + 2) === LOWER) i++
  } else if (stopped === 0x2d && isOpenHyphen(text, i)) i++
  if (digits === 0 && placeholderLetter(text, from)) {
    const end = placeholderEnd(text, from)
    if (end >= i) return answer(scan, end, 'field', true)
  }
  return answer(
    scan,
    i,
    digits > 0 && isReference(text, from, i, letters, digits, separated) ? 'number' : 'word',
    capitals,
  )
}

/** "rente- en incassokosten", "huur-, energie- en waterkosten" */
function isOpenHyphen(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1)
  // , / )
  if (next === 0x2c || next === 0x2f || next === 0x29) return true
  return classAt(text, at + 1) === SPACE && AFTER_OPEN_HYPHEN.has(wordAt(text, at + 2))
}

/** The first two letters are the same one of d, x, j, y: a word like that is looked at as a placeholder. */
function placeholderLetter(text: string, from: number): boolean {
  const code = text.charCodeAt(from) | 0x20
  return (
    (text.charCodeAt(from + 1) | 0x20) === code &&
    (code === 0x64 || code === 0x78 || code === 0x6a || code === 0x79)
  )
}

/**
 * Letters and digits mixed: "1e", "14de", "A4", "14-daagse" and "covid-19" are words; "F2023-0112" and "17.00u" are numbers.
 */
function isReference(
  text: string,
  from: number,
  end: number,
  letters: number,
  digits: number,
  separated: boolean,
): boolean {
  if (separated) return true
  if (letters >= digits) return false
  let i = from
  while (i < end && classAt(text, i) === DIGIT) i++
  const tail = text.slice(i, end)
  return !(
    i > from &&
    (tail === 'e' || tail === 'de' || tail === 'ste' || tail.startsWith('-') || tail.startsWith("'"))
  )
}

/** ",-" and its like behind an amount. */
function amountEnd(text: string, at: number, digits: number): number {
  const code = text.charCodeAt(at)
  if (digits === 0 || (code !== 0x2c && code !== 0x2e)) return at
  let i = at + 1
  while (i - at < 4) {
    const dash = text.charCodeAt(i)
    // - – — =
    if (dash !== 0x2d && dash !== 0x2013 && dash !== 0x2014 && dash !== 0x3d) break
    i++
  }
  return i > at + 1 && !isAlnum(text, i) && classAt(text, i) !== PLACE ? i : at
}

/** A part in brackets inside a word: factu(u)r(en), nummer(s). */
function optionalPart(text: string, at: number): number {
  let i = at + 1
  while (i - at < 7 && classAt(text, i) === LOWER) i++
  return i > at + 1 && i - at < 7 && text.charCodeAt(i) === 0x29 ? i + 1 : 0
}

function linkAhead(text: string, from: number, at: number): boolean {
  if (at - from > 10) return false
  if (text.charCodeAt(at + 1) === 0x2f) return text.charCodeAt(at + 2) === 0x2f && at - from > 2
  const scheme = text.slice(from, at).toLowerCase()
  return (
    (scheme === 'mailto' && isAlnum(text, at + 1)) || (scheme === 'tel' && text.charCodeAt(at + 1) === 0x2b)
  )
}

/**
 * Letters, a dot, and more at once: a domain, dotted letters (t.a.v.), an abbreviation without its space (nr.12),
 * or two sentences without their space. `end` is the end of the first label.
 */
function dottedRun(scan: Scan, from: number, end: number, letters: boolean): boolean {
  const {text} = scan
  let i = end
  let last = from
  let singles = end - from === 1 ? 1 : 0
  let allSingle = singles === 1
  let prefix = end
  while (text.charCodeAt(i) === 0x2e && isAlnum(text, i + 1)) {
    last = ++i
    while (isAlnum(text, i) || (text.charCodeAt(i) === 0x2d && isAlnum(text, i + 1))) i++
    if (allSingle && i - last === 1 && classAt(text, last) !== DIGIT) {
      singles++
      prefix = i
    } else allSingle = false
  }
  scan.dotted = i
  const domain = domainEnd(text, from, last, i)
  if (domain > 0) {
    const field = domain > i && text.slice(i, domain).includes('\uE000')
    return answer(scan, domain, field ? 'field' : 'inert', true)
  }
  if (!letters) return false
  const placeholder = placeholderEnd(text, from)
  if (placeholder > end) {
    return answer(scan, placeholder, 'field', true)
  }
  if (i - from <= 16) {
    const meaning = ABBREVIATIONS.get(text.slice(from, i).toLowerCase())
    if (meaning !== undefined) {
      // The last full stop is sometimes forgotten: "d.w.z, "
      const closed = text.charCodeAt(i) === 0x2e ? i + 1 : i
      return answer(scan, closed, 'word', true, closed > i ? stopOf(meaning) : STOP_NONE)
    }
  }
  if (singles > 0) {
    const closed = text.charCodeAt(prefix) === 0x2e ? prefix + 1 : prefix
    // "J.Jansen": only the initials; "u.Wij": a pronoun and a new sentence
    if (singles === 1 && classAt(text, from) === LOWER) return false
    return answer(scan, closed, 'word', true, closed > prefix && allSingle ? STOP_UNKNOWN : STOP_NONE)
  }
  const meaning = end - from <= 10 ? ABBREVIATIONS.get(text.slice(from, end).toLowerCase()) : undefined
  if (meaning === undefined || (meaning === DIGIT_ONLY && classAt(text, end + 1) !== DIGIT)) return false
  return answer(scan, end + 1, 'word', true)
}

const stopOf = (meaning: number): number =>
  meaning === CAPITAL ? STOP_ABBREVIATION : meaning === FORM ? STOP_FORM : STOP_NONE

/** A word with a full stop behind it that has nothing glued on: whether the full stop belongs to the word. */
function abbreviation(scan: Scan, from: number, end: number, letters: number, digits: number): boolean {
  const {text} = scan
  if (end - from === 1) {
    if (classAt(text, from) === UPPER) return initial(scan, end)
    // C. v. d. Berg
    if (text.charAt(from) === 'd' && text.startsWith('v. ', from - 3))
      return answer(scan, end + 1, 'word', false)
    // 17.00 u.
    if (text.charAt(from) === 'u' && scan.previous === 'number' && !STARTERS.has(wordAt(text, end + 2))) {
      return answer(scan, end + 1, 'word', false, STOP_ABBREVIATION)
    }
  }
  if (digits > 0 || end - from > 14) return false
  const form = text.slice(from, end)
  const meaning = ABBREVIATIONS.get(form.toLowerCase())
  if (meaning === undefined) return false
  // ING, VS, MAX: capitals throughout are an acronym or a heading, not a short form
  if (letters > 1 && meaning !== NUMBER && form === form.toUpperCase() && !DOTTED.test(form)) return false
  if (meaning === NUMBER || meaning === DIGIT_ONLY) {
    const next = follows(text, end + 1)
    const kind = next & 7
    if (meaning === DIGIT_ONLY) {
      if (kind !== AFTER_DIGIT && kind !== AFTER_FIELD && !isRoman(text, next >> 3)) return false
    } else if (kind === AFTER_END && form !== 'nr' && form !== 'Nr') return false
    else if (kind === AFTER_CAPITAL && !isCode(text, next >> 3) && form !== 'St') return false
    return answer(scan, end + 1, 'word', true)
  }
  return answer(scan, end + 1, 'word', true, meaning === NEVER ? STOP_NONE : stopOf(meaning))
}

const DOTTED = /\./

/** "J." before a name; not the letter that ends "plan B." */
function initial(scan: Scan, end: number): boolean {
  const {text} = scan
  const next = follows(text, end + 1)
  const kind = next & 7
  if (kind === AFTER_END || kind === AFTER_NONE) {
    if (text.charCodeAt(end + 1) !== 0x2c) return false
  }
  if (kind === AFTER_CAPITAL && (scan.previous === 'number' || STARTERS.has(wordAt(text, next >> 3))))
    return false
  return answer(scan, end + 1, 'word', true)
}

/** I, V, X alone: a Roman number of a chapter or an article. */
function isRoman(text: string, at: number): boolean {
  let i = at
  while (i - at < 6 && (text.charAt(i) === 'I' || text.charAt(i) === 'V' || text.charAt(i) === 'X')) i++
  return i > at && !isAlnum(text, i)
}

/** What follows "nr." and starts with a capital without being a word: AB12, III. */
function isCode(text: string, at: number): boolean {
  const next = classAt(text, at + 1)
  return next === UPPER || next === DIGIT || next === JOINER || isRoman(text, at)
}

/** One dot, an ellipsis, or a blank of dots to fill in. */
function dots(scan: Scan, from: number): boolean {
  const {text} = scan
  let i = from
  let weight = 0
  for (; ; i++) {
    const code = text.charCodeAt(i)
    if (code === 0x2e) weight++
    else if (code === 0x2026) weight += 2
    else break
  }
  if (weight === 1) {
    const spaced = spacedDots(text, i)
    if (spaced > 0) return answer(scan, spaced, 'field', false)
    return answer(scan, i, 'mark', false, STOP_PERIOD)
  }
  if (weight >= 4) {
    // "betaald.... Wij": too many dots rather than a blank
    const loose = weight < 7 && classAt(text, from - 1) === LOWER
    const next = loose ? follows(text, i) : 0
    if ((next & 7) !== AFTER_CAPITAL || !STARTERS.has(wordAt(text, next >> 3))) {
      return answer(scan, i, 'field', false, STOP_BLANK)
    }
  } else {
    const end = dottedDateEnd(text, i)
    if (end > i) return answer(scan, end, 'field', false)
  }
  return answer(scan, i, 'mark', false, STOP_ELLIPSIS)
}

/** "..-..-.." and "../../....": a date to fill in. */
function dottedDateEnd(text: string, from: number): number {
  let i = from
  while ((text.charCodeAt(i) === 0x2d || text.charCodeAt(i) === 0x2f) && text.charCodeAt(i + 1) === 0x2e) {
    i++
    while (text.charCodeAt(i) === 0x2e) i++
  }
  return i
}

/** Four or more dots with one space between each: a blank. */
function spacedDots(text: string, from: number): number {
  let i = from
  let count = 1
  while (classAt(text, i) === SPACE && text.charCodeAt(i + 1) === 0x2e) {
    i += 2
    count++
  }
  return count >= 4 ? i : 0
}

const RUNS = new Set([...'-=*~_#–—'].map(character => character.charCodeAt(0)))
const LEADING = new Set([...'stnkmr'].map(character => character.charCodeAt(0)))

function mark(scan: Scan, from: number, first: number): boolean {
  const {text} = scan
  const code = text.charCodeAt(from)
  // ' ’ ‘
  if (code === 0x27 || code === 0x2019 || code === 0x2018) return apostrophe(scan, from)
  if (code === 0x2026) return dots(scan, from)
  if (code === 0x21 || code === 0x3f) return answer(scan, from + 1, 'mark', false, STOP_BANG)
  if (code === 0x2b || code === 0x28) {
    const next = text.charCodeAt(from + 1)
    if (next === 0x30 || (code === 0x28 && next === 0x2b) || (code === 0x2b && classOf(next) === DIGIT)) {
      const end = phoneEnd(text, from)
      if (end > 0) return answer(scan, end, 'inert', false)
    }
    if (code === 0x28) {
      // (on)betaald
      let i = from + 1
      while (i - from < 11 && classAt(text, i) === LOWER) i++
      if (i > from + 1 && text.charCodeAt(i) === 0x29 && classAt(text, i + 1) === LOWER)
        return word(scan, from, i + 1)
    }
    return answer(scan, from + 1, 'mark', false)
  }
  let i = from + 1
  if (RUNS.has(code)) {
    while (text.charCodeAt(i) === code) i++
    if (code === 0x5f && i - from >= 4) return answer(scan, i, 'field', false)
    return answer(scan, i, 'mark', false)
  }
  if (first === HIGH) i = pictureEnd(text, from)
  else if (first === MARK) while (isAttached(text, i)) i = attachedEnd(text, i)
  return answer(scan, i, 'mark', code > 0x7f)
}

/** 's, 't, 'n at the start of a word, '26 for a year; else a quote. */
function apostrophe(scan: Scan, from: number): boolean {
  const {text} = scan
  const free = !isAlnum(text, from - 1) && classAt(text, from - 1) !== PLACE
  const next = text.charCodeAt(from + 1)
  if (free && LEADING.has(next | 0x20)) {
    const short = !isAlnum(text, from + 2) && !isQuote(text.charCodeAt(from + 2))
    if (short || wordAt(text, from + 1) === 'ns') return word(scan, from, from + 1)
  }
  if (
    free &&
    classAt(text, from + 1) === DIGIT &&
    classAt(text, from + 2) === DIGIT &&
    !isAlnum(text, from + 3)
  ) {
    if (!isQuote(text.charCodeAt(from + 3))) return answer(scan, from + 3, 'number', false)
  }
  scan.quoted = free && classAt(text, from + 1) !== SPACE
  return answer(scan, from + 1, 'mark', false)
}

const isQuote = (code: number): boolean => code === 0x27 || code === 0x2019

/** An emoji, or a digit in a keycap, with its skin tone, variation selector and joined parts. */
function pictureEnd(text: string, from: number): number {
  // Flags are two regional indicators. Half a pair stands alone.
  const first = text.codePointAt(from)!
  let i = first < 0x10000 ? from + 1 : from + 2
  if (first >= 0x1f1e6 && first <= 0x1f1ff) {
    const second = text.codePointAt(i) ?? 0
    if (second >= 0x1f1e6 && second <= 0x1f1ff) i += 2
  }
  while (isAttached(text, i)) i = attachedEnd(text, i)
  return i
}

function isAttached(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code === 0xfe0f || code === 0x20e3 || code === 0xfe0e) return true
  if (code === 0x200d) return true
  if (code !== 0xd83c && code !== 0xdb40) return false
  const low = text.charCodeAt(at + 1)
  // Skin tones; the tags of the flags of England, Scotland and Wales
  return code === 0xdb40 ? low >= 0xdc00 && low <= 0xdfff : low >= 0xdffb && low <= 0xdfff
}

function attachedEnd(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code === 0xd83c || code === 0xdb40) return at + 2
  if (code !== 0x200d) return at + 1
  const next = classAt(text, at + 1)
  return next === HIGH && at + 2 < text.length ? at + 3 : next === MARK ? at + 2 : at + 1
}
