/** Classes of characters, so that the tokenizer decides by number and never by regular expression. */
export const LOWER = 1
export const UPPER = 2
export const DIGIT = 3
/** Apostrophes, hyphens and the underscore: inside a word they join, elsewhere they are marks. */
export const JOINER = 4
/** Soft hyphen and zero-width characters: invisible, part of the word they stand in. */
export const SOFT = 5
/** The stand-in for a merge field (`FIELD` of sentences.ts). */
export const PLACE = 6
/** The stand-in for inline code (`INERT` of sentences.ts). */
export const CODE = 7
export const SPACE = 8
export const BREAK = 9
export const DOT = 10
export const MARK = 11
/** First half of a character outside the basic plane; look at the pair with `isAstralLetter`. */
export const HIGH = 12

/** Filled as characters are met: 0 is "not seen yet", so that starting up costs nothing. */
const classes = new Uint8Array(0x10000)

const LETTER = /^[\p{L}\p{M}]$/u
const NUMERAL = /^\p{N}$/u
const WHITE = /^\s$/

function classify(code: number): number {
  const character = String.fromCharCode(code)
  if (code === 0xe000) return PLACE
  if (code === 0xe001) return CODE
  if (code === 10 || code === 13 || code === 0x2028 || code === 0x2029) return BREAK
  if (WHITE.test(character)) return SPACE
  if (code === 0x27 || code === 0x2019 || code === 0x2d || code === 0x2010 || code === 0x2011) return JOINER
  if (code === 0x5f) return JOINER
  if (code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0x2060) return SOFT
  if (code === 0x2e) return DOT
  if (code >= 0xd800 && code <= 0xdbff) return HIGH
  // Emoji's variation selectors and the keycap are combining marks, but make no word.
  if ((code >= 0xfe00 && code <= 0xfe0f) || code === 0x20e3) return MARK
  if (NUMERAL.test(character)) return DIGIT
  if (!LETTER.test(character)) return MARK
  return character.toLowerCase() === character ? LOWER : UPPER
}

/** Class of one UTF-16 code unit. */
export function classOf(code: number): number {
  const known = classes[code]!
  return known === 0 ? learn(code) : known
}

function learn(code: number): number {
  const found = classify(code)
  classes[code] = found
  return found
}

/** Class of the code unit at `at`; `BREAK` before the start and after the end. */
export function classAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? classOf(text.charCodeAt(at)) : BREAK
}

/** A letter or digit, also one outside the basic plane. */
export function isAlnum(text: string, at: number): boolean {
  const found = classAt(text, at)
  return found <= DIGIT || (found === HIGH && isAstralLetter(text, at))
}

/** Whether the pair at `at` is a letter (mathematical capitals and the like), not an emoji. */
export function isAstralLetter(text: string, at: number): boolean {
  const point = text.codePointAt(at)!
  // The planes of emoji and symbols: most pairs in a letter.
  if (point < 0x10000 || (point >= 0x1f000 && point < 0x20000)) return false
  return /^[\p{L}\p{M}\p{N}]$/u.test(String.fromCodePoint(point))
}
