import {AFTER_OPEN_HYPHEN, SLASHED} from './abbreviations.ts'
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
  PLACE,
  SOFT,
  SPACE,
  UPPER,
} from './characters.ts'
import {wordAt} from './follows.ts'
import {emailEnd, ibanEnd, phoneEnd, placeholderEnd, urlEnd} from './inert.ts'
import {dots, isShortYear, leadIn, mark} from './marks.ts'
import {isAttached, pictureEnd} from './pictures.ts'
import {answer, type Scan} from './scan.ts'
import {abbreviation, dottedRun} from './short-forms.ts'

/** Reads the token at `from`, which is no white space. */
export function readToken(scan: Scan, from: number): boolean {
  const {text} = scan
  const first = classOf(text.charCodeAt(from))
  if (scan.at >= 0 && scan.at < from) scan.at = text.indexOf('@', from)
  if (scan.at > from && scan.at - from <= 64) {
    if (address(scan, from)) return true
  } else if (first <= UPPER && plainWord(scan, from, first)) return true
  if (first === LOWER || first === UPPER || first === DIGIT || first === PLACE || first === CODE) {
    if (first === UPPER && isCountryCode(text, from)) {
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
  const lead = leadIn(text, from)
  return lead > 0 ? word(scan, from, lead) : mark(scan, from, first)
}

/** Two capitals and a digit, with a space between or not: "NL91", "NL 91". */
function isCountryCode(text: string, at: number): boolean {
  if (classAt(text, at + 1) !== UPPER) return false
  const next = classAt(text, at + 2)
  return next === DIGIT || (next === SPACE && classAt(text, at + 3) === DIGIT)
}

/** The way most words go: small letters behind the first one, and then a space or a comma. */
function plainWord(scan: Scan, from: number, first: number): boolean {
  const {text} = scan
  const {length} = text
  let i = from + 1
  while (i < length && classOf(text.charCodeAt(i)) === LOWER) i++
  if (i < length) {
    const code = text.charCodeAt(i)
    if (code !== 0x20 && code !== 0x2c && code !== 0x0a) return false
  }
  return !placeholderLetter(text, from) && answer(scan, i, 'word', first === UPPER)
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
        // 3-2-'26
        if (letters === 0 && code === 0x2d && isShortYear(text, i + 1)) {
          i++
          break
        }
        if (!joins && !(next === HIGH && isAstralLetter(text, i + 1))) {
          stopped = code
          break scanning
        }
        break
      }
      default: {
        // . , : / between digits or between merge fields
        const joint = code === 0x2e || code === 0x2c || code === 0x3a || code === 0x2f
        if (
          joint &&
          (letters === 0 || separated) &&
          !field &&
          classAt(text, i - 1) === DIGIT &&
          classAt(text, i + 1) === DIGIT
        ) {
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
  if (letters === 0) return numberToken(scan, from, i, digits, capitals, separated, stopped)
  return finish(scan, from, i, letters, digits, capitals, separated, stopped)
}

/** Digits and what stands between them, ended by the character `stopped` (-1: by the end of the text). */
function numberToken(
  scan: Scan,
  from: number,
  i: number,
  digits: number,
  capitals: boolean,
  separated: boolean,
  stopped: number,
): boolean {
  const {text} = scan
  // 2011/7/EU: a European law
  if (separated && stopped === 0x2f && /^\/E[UG]\b/.test(text.slice(i, i + 4)))
    return answer(scan, i + 3, 'number', true)
  if (stopped === 0x2e && classAt(text, i + 1) === LOWER && dottedRun(scan, from, i, false)) return true
  return answer(scan, amountEnd(text, i, digits), digits > 0 ? 'number' : 'mark', capitals)
}

/** Letters, and digits among them, ended by the character `stopped`: what of it belongs to the word, and what the word is. */
function finish(
  scan: Scan,
  from: number,
  at: number,
  letters: number,
  digits: number,
  capitals: boolean,
  separated: boolean,
  stopped: number,
): boolean {
  const {text} = scan
  let i = at
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
