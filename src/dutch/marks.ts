import {STARTERS} from './abbreviations.ts'
import {classAt, classOf, DIGIT, HIGH, isAlnum, LOWER, MARK, PLACE, SPACE} from './characters.ts'
import {AFTER_CAPITAL, follows, wordAt} from './follows.ts'
import {phoneEnd} from './inert.ts'
import {pictureEnd} from './pictures.ts'
import {answer, type Scan, STOP_BANG, STOP_BLANK, STOP_ELLIPSIS, STOP_PERIOD} from './scan.ts'

/** One dot, an ellipsis, or a blank of dots to fill in. */
export function dots(scan: Scan, from: number): boolean {
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
    const end = blankDateEnd(text, i, 0x2e)
    if (end > i) return answer(scan, end, 'field', false)
  }
  return answer(scan, i, 'mark', false, STOP_ELLIPSIS)
}

/** "..-..-.." and "__/__/____": a date to fill in; `blank` is the dot or underscore, `from` the end of the first run. */
function blankDateEnd(text: string, from: number, blank: number): number {
  let i = from
  while ((text.charCodeAt(i) === 0x2d || text.charCodeAt(i) === 0x2f) && text.charCodeAt(i + 1) === blank) {
    i++
    while (text.charCodeAt(i) === blank) i++
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

/**
 * Marks that are the start of a word: the apostrophe of "'s", "'t" and "'n", the brackets of "(on)betaald".
 * Gives the offset of the letters behind, or 0.
 */
export function leadIn(text: string, from: number): number {
  const code = text.charCodeAt(from)
  if (isQuote(code) || code === 0x2018) {
    if (isAlnum(text, from - 1) || classAt(text, from - 1) === PLACE) return 0
    if (!LEADING.has(text.charCodeAt(from + 1) | 0x20)) return 0
    const short = !isAlnum(text, from + 2) && !isQuote(text.charCodeAt(from + 2))
    return short || wordAt(text, from + 1) === 'ns' ? from + 1 : 0
  }
  if (code !== 0x28) return 0
  let i = from + 1
  while (i - from < 11 && classAt(text, i) === LOWER) i++
  return i > from + 1 && text.charCodeAt(i) === 0x29 && classAt(text, i + 1) === LOWER ? i + 1 : 0
}

/** A mark that is no part of a word: mostly one character. */
export function mark(scan: Scan, from: number, first: number): boolean {
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
    return answer(scan, from + 1, 'mark', false)
  }
  let i = from + 1
  if (RUNS.has(code)) {
    while (text.charCodeAt(i) === code) i++
    if (code === 0x5f) {
      const end = i - from > 1 ? blankDateEnd(text, i, code) : i
      if (end - from >= 4) return answer(scan, end, 'field', false)
    }
    return answer(scan, i, 'mark', false)
  }
  if (first === HIGH || first === MARK) i = pictureEnd(text, from)
  return answer(scan, i, 'mark', code > 0x7f)
}

/** '26 for a year; else a quote. */
function apostrophe(scan: Scan, from: number): boolean {
  const {text} = scan
  const free = !isAlnum(text, from - 1) && classAt(text, from - 1) !== PLACE
  if (free && isShortYear(text, from)) return answer(scan, from + 3, 'number', false)
  scan.quoted = free && classAt(text, from + 1) !== SPACE
  return answer(scan, from + 1, 'mark', false)
}

/** '26: an apostrophe, two digits, and no closing quote. */
export function isShortYear(text: string, at: number): boolean {
  if (!isQuote(text.charCodeAt(at)) || classAt(text, at + 1) !== DIGIT || classAt(text, at + 2) !== DIGIT)
    return false
  return !isAlnum(text, at + 3) && !isQuote(text.charCodeAt(at + 3))
}

const isQuote = (code: number): boolean => code === 0x27 || code === 0x2019
