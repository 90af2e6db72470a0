import {FILE_ENDINGS, TOP_LEVELS} from './abbreviations.ts'
import {BREAK, classAt, DIGIT, HIGH, isAlnum, PLACE, SPACE, UPPER} from './characters.ts'

// Every function takes a text and an offset and gives the offset behind what starts there, or 0 when nothing does.
// Each looks ahead no further than a fixed number of characters or what it takes in, which keeps the whole linear.

const LONGEST_LOCAL_PART = 64
const LONGEST_DOMAIN = 253

const isUrlCharacter = (text: string, at: number): boolean => {
  const found = classAt(text, at)
  if (found === SPACE || found === BREAK) return false
  const code = text.charCodeAt(at)
  // < > " “ ” „ « » | and the bullet
  return !(
    code === 0x3c ||
    code === 0x3e ||
    code === 0x22 ||
    (code >= 0x201c && code <= 0x201e) ||
    code === 0xab ||
    code === 0xbb ||
    code === 0x7c ||
    code === 0x2022
  )
}

/** `from` is where an address is already certain: takes the rest of it, without the punctuation of the sentence. */
export function urlEnd(text: string, from: number): number {
  let end = from
  let opened = 0
  while (end < text.length && isUrlCharacter(text, end)) {
    const code = text.charCodeAt(end)
    if (code === 0x28 || code === 0x5b) opened++
    else if (code === 0x29 || code === 0x5d) {
      if (opened === 0) break
      opened--
    }
    end++
  }
  while (end > from && TRAILING.has(text.charCodeAt(end - 1))) end--
  return end
}

const TRAILING = new Set([...".,;:!?'’*_…"].map(character => character.charCodeAt(0)))

/** An e-mail address; `at` is the place of its @. */
export function emailEnd(text: string, from: number, at: number): number {
  if (at <= from || at - from > LONGEST_LOCAL_PART) return 0
  for (let i = from; i < at; i++) {
    if (isAlnum(text, i) || classAt(text, i) === PLACE) continue
    const code = text.charCodeAt(i)
    // . _ - +
    if (code !== 0x2e && code !== 0x5f && code !== 0x2d && code !== 0x2b) return 0
  }
  return labels(text, at + 1)
}

/** Labels with dots between them, at least two; the last one has a letter. */
function labels(text: string, from: number): number {
  let i = from
  let count = 0
  let end = 0
  while (i - from < LONGEST_DOMAIN) {
    const start = i
    while (isAlnum(text, i) || text.charCodeAt(i) === 0x2d || classAt(text, i) === PLACE) i++
    if (i === start) break
    count++
    end = i
    if (text.charCodeAt(i) !== 0x2e || !(isAlnum(text, i + 1) || classAt(text, i + 1) === PLACE)) break
    i++
  }
  return count > 1 ? end : 0
}

const SHORT_LABEL_LEVELS = new Set(['nl', 'be', 'com', 'eu', 'org', 'net'])

/**
 * A bare domain (with its path) or a file name. `runEnd` is the end of the run of labels that starts at `from`,
 * `last` the start of its last label.
 */
export function domainEnd(text: string, from: number, last: number, runEnd: number): number {
  if (runEnd - from > LONGEST_DOMAIN || runEnd - last > 10) return 0
  const ending = text.slice(last, runEnd)
  const lower = ending.toLowerCase()
  const start = text.slice(from, from + 4).toLowerCase()
  if (start !== 'www.') {
    if (FILE_ENDINGS.has(lower) && last - from > 2) return runEnd
    if (!TOP_LEVELS.has(lower)) return 0
    // x.nl is an address, "bent u.de" lacks a space.
    if (last - from === 2 && (!SHORT_LABEL_LEVELS.has(lower) || start.startsWith('u'))) return 0
    // "betaald.De" lacks a space; "BOL.COM" and "Booking.com" are names of sites.
    if (ending !== lower && text.slice(from, runEnd) !== text.slice(from, runEnd).toUpperCase()) return 0
  }
  const next = text.charCodeAt(runEnd)
  const port = next === 0x3a && classAt(text, runEnd + 1) === DIGIT
  return next === 0x2f || next === 0x3f || next === 0x23 || port ? urlEnd(text, runEnd) : runEnd
}

/** Lengths of account numbers by country, from the IBAN registry of SWIFT. */
const IBAN_LENGTHS: ReadonlyMap<string, number> = new Map(
  (
    'AD24 AT20 BE16 BG22 CH21 CY28 CZ24 DE22 DK18 EE20 ES24 FI18 FR27 GB22 GI23 GR27 HR21 HU28 IE22 IS26 IT27 LI21 ' +
    'LT20 LU20 LV21 MC27 MT31 NL18 NO15 PL28 PT25 RO24 SE24 SI19 SK24 SM27 TR26'
  )
    .split(' ')
    .map(entry => [entry.slice(0, 2), Number(entry.slice(2))]),
)

const isGap = (code: number): boolean =>
  code === 0x20 || code === 0xa0 || code === 0x202f || code === 0x2009 || code === 0x2007

/** An account number, in groups or in one piece. The check digits are not verified: an example in a template has none. */
export function ibanEnd(text: string, from: number): number {
  const length = IBAN_LENGTHS.get(text.slice(from, from + 2))
  if (length === undefined) return 0
  let i = from
  let taken = 0
  while (taken < length) {
    const found = classAt(text, i)
    if (found === UPPER || found === DIGIT) {
      taken++
      i++
      continue
    }
    const code = text.charCodeAt(i)
    const separator = isGap(code) || code === 0x2e || code === 0x2d
    if (!separator || !isAlnum(text, i + 1)) return 0
    i++
  }
  return isAlnum(text, i) ? 0 : i
}

/** Free and paid service numbers: 8 or 11 digits. */
const SERVICE = /^0(?:800|900|906|909|85|88|84)/

/**
 * A telephone number that starts at a `+`, a `0` or a bracket before one of these: 020-123 45 67, +31 (0)20 123 45 67,
 * 0800-8115, 020 - 123 45 67, 02/123.45.67. Dates and times are none.
 */
export function phoneEnd(text: string, from: number): number {
  let i = from
  let total = 0
  let groups = 0
  let digits = ''
  let dash = false
  let dot = false
  let bracket = false
  let nine = 0
  let service = 0
  const shape: number[] = []
  const foreign = text.charCodeAt(i) === 0x2b || text.charCodeAt(i + 1) === 0x2b || text.startsWith('00', i)
  if (text.charCodeAt(i) === 0x2b) i++
  while (groups < 9) {
    if (text.charCodeAt(i) === 0x28) {
      if (groups > 1 || bracket) break
      bracket = true
      i++
      if (text.charCodeAt(i) === 0x2b) i++
    }
    const start = i
    while (i - start < 15 && classAt(text, i) === DIGIT) i++
    if (i === start) break
    digits += text.slice(start, i)
    total += i - start
    shape.push(i - start)
    groups++
    if (total > 15) break
    let closed = false
    if (bracket && text.charCodeAt(i) === 0x29) {
      i++
      closed = true
    }
    // A date: 01-04-2026
    if (groups === 3 && shape[0] === 2 && shape[1] === 2 && shape[2] === 4 && !closed && (dash || dot))
      return 0
    if (!isAlnum(text, i)) {
      if (foreign) {
        if (total >= 9 && total <= 15) nine = i
      } else if (total === 10) return i
      else if (total === 9 && !digits.startsWith('08')) nine = i
      else if ((total === 8 || total === 11) && SERVICE.test(digits)) service = i
    }
    // Between groups: a space, a dash, a dot, a slash, or a dash with spaces.
    let next = i
    if (isGap(text.charCodeAt(next))) next++
    const code = text.charCodeAt(next)
    const isDash = code === 0x2d || code === 0x2013 || code === 0x2011
    if (isDash || code === 0x2e || code === 0x2f) {
      if (isDash ? dot : code === 0x2e ? next > i || (dash && !foreign) : groups > 1) break
      if (isDash) dash = true
      else if (code === 0x2e) dot = true
      next++
      if (next - i > 1 && groups > 1 && isDash && !foreign) break
      if (isGap(text.charCodeAt(next))) {
        if (!isDash) break
        next++
      }
    }
    if (next === i && !closed && text.charCodeAt(next) !== 0x28) break
    if (classAt(text, next) !== DIGIT && text.charCodeAt(next) !== 0x28) break
    i = next
  }
  return nine || service
}

/** What a template writes for a date or an amount that is still to come: dd-mm-jjjj, XX.XXX,XX, xxx. */
export function placeholderEnd(text: string, from: number): number {
  let i = from
  let groups = 0
  let crosses = true
  for (;;) {
    const start = i
    const letter = text.charCodeAt(i) | 0x20
    // d m j y x
    if (letter !== 0x64 && letter !== 0x6d && letter !== 0x6a && letter !== 0x79 && letter !== 0x78) return 0
    if (letter !== 0x78) crosses = false
    while (i - start < 9 && (text.charCodeAt(i) | 0x20) === letter) i++
    const size = i - start
    if (size > 8 || (!crosses && (size < 2 || size > 4))) return 0
    groups++
    const separator = text.charCodeAt(i)
    // - . / and, between crosses, a comma
    const joins =
      separator === 0x2d || separator === 0x2e || separator === 0x2f || (crosses && separator === 0x2c)
    if (!joins || groups === 4 || !isAlnum(text, i + 1)) break
    i++
  }
  const next = classAt(text, i)
  if (isAlnum(text, i) || next === HIGH || next === PLACE) return 0
  if (crosses && groups === 1) return i - from > 2 ? i : 0
  return groups >= (crosses ? 2 : 3) && i - from > 4 ? i : 0
}
