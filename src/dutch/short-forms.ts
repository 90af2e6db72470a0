import {
  ABBREVIATIONS,
  CAPITAL,
  DIGIT_ONLY,
  FORM,
  LONGEST_ABBREVIATION,
  NEVER,
  NUMBER,
  STARTER,
  STARTERS,
} from './abbreviations.ts'
import {BREAK, classAt, DIGIT, isAlnum, LOWER, SPACE, UPPER} from './characters.ts'
import {AFTER_CAPITAL, AFTER_DIGIT, AFTER_END, AFTER_FIELD, AFTER_NONE, follows, wordAt} from './follows.ts'
import {domainEnd, placeholderEnd} from './inert.ts'
import {answer, type Scan, STOP_ABBREVIATION, STOP_FORM, STOP_NONE, STOP_UNKNOWN} from './scan.ts'

/**
 * Letters, a dot, and more at once: a domain, dotted letters (t.a.v.), an abbreviation without its space (nr.12),
 * or two sentences without their space. `end` is the end of the first label.
 */
export function dottedRun(scan: Scan, from: number, end: number, letters: boolean): boolean {
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
  if (i - from <= LONGEST_ABBREVIATION) {
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
  const meaning =
    end - from <= LONGEST_ABBREVIATION ? ABBREVIATIONS.get(text.slice(from, end).toLowerCase()) : undefined
  if (meaning === undefined || (meaning === DIGIT_ONLY && classAt(text, end + 1) !== DIGIT)) return false
  return answer(scan, end + 1, 'word', true)
}

const stopOf = (meaning: number): number =>
  meaning === CAPITAL
    ? STOP_ABBREVIATION
    : meaning === FORM
      ? STOP_FORM
      : meaning === STARTER
        ? STOP_UNKNOWN
        : STOP_NONE

/** A word with a full stop behind it that has nothing glued on: whether the full stop belongs to the word. */
export function abbreviation(
  scan: Scan,
  from: number,
  end: number,
  letters: number,
  digits: number,
): boolean {
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
  const numbered = text.charCodeAt(end - 1) === 0x72 && text.charCodeAt(end - 2) === 0x6e
  if (digits > 0 || (end - from > LONGEST_ABBREVIATION && !numbered)) return false
  const form = text.slice(from, end)
  const lower = form.toLowerCase()
  // factuurnr., BTW-nr.
  const meaning = ABBREVIATIONS.get(lower) ?? (numbered ? NUMBER : undefined)
  if (meaning === undefined) return false
  // ING, VS, MAX: capitals throughout are an acronym or a heading, not a short form
  if (letters > 1 && meaning !== NUMBER && form === form.toUpperCase() && !DOTTED.test(form)) return false
  if (meaning === NUMBER || meaning === DIGIT_ONLY) {
    const next = follows(text, end + 1)
    const kind = next & 7
    if (meaning === DIGIT_ONLY) {
      if (kind !== AFTER_DIGIT && kind !== AFTER_FIELD && !isRoman(text, next >> 3)) return false
    } else if (kind === AFTER_END && !numbered) return false
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

/** What follows "nr." and starts with a capital without being a word: AB12, C/08, III. */
function isCode(text: string, at: number): boolean {
  const next = classAt(text, at + 1)
  return (next !== LOWER && next !== SPACE && next !== BREAK) || isRoman(text, at)
}
