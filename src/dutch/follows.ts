import {
  BREAK,
  CODE,
  classAt,
  DIGIT,
  DOT,
  HIGH,
  isAlnum,
  isAstralLetter,
  LOWER,
  PLACE,
  SPACE,
  UPPER,
} from './characters.ts'

/** Text goes on without a space. */
export const AFTER_GLUED = 0
/** A newline or the end of the text. */
export const AFTER_END = 1
export const AFTER_CAPITAL = 2
export const AFTER_LOWER = 3
export const AFTER_DIGIT = 4
/** A merge field, code, a web address or a blank. */
export const AFTER_FIELD = 5
/** € and other signs that can start a sentence, emoji. */
const AFTER_SYMBOL = 6
/** Punctuation that cannot start a sentence. */
export const AFTER_NONE = 7

const OPENERS = new Set([...'\'"“”„‘’«»([{–—-•*·►✓✔→¿¡'].map(character => character.charCodeAt(0)))
const SYMBOLS = new Set([...'€$£§+#@'].map(character => character.charCodeAt(0)))

/** What stands behind `at`, past spaces and opening quotes: one of the codes above, plus 8 times its offset. */
export function follows(text: string, at: number): number {
  let i = at
  const first = classAt(text, i)
  if (first !== SPACE && first !== BREAK) return i * 8 + AFTER_GLUED
  while (i < text.length && classAt(text, i) === SPACE) i++
  for (let skipped = 0; skipped < 4 && OPENERS.has(text.charCodeAt(i)); skipped++) {
    i++
    while (classAt(text, i) === SPACE && i < text.length) i++
  }
  return i * 8 + kindAt(text, i)
}

function kindAt(text: string, at: number): number {
  switch (classAt(text, at)) {
    case BREAK:
      return AFTER_END
    case UPPER:
      return AFTER_CAPITAL
    case DIGIT:
      return AFTER_DIGIT
    case PLACE:
    case CODE:
      return AFTER_FIELD
    case LOWER: {
      const next = classAt(text, at + 1)
      // iDEAL, eHerkenning
      if (next === UPPER) return AFTER_CAPITAL
      // 's Morgens, 's-Hertogenbosch
      const apart = next === SPACE || text.charCodeAt(at + 1) === 0x2d
      if (apart && classAt(text, at + 2) === UPPER && isApostrophe(text, at - 1)) return AFTER_CAPITAL
      return text.startsWith('http', at) || text.startsWith('www.', at) ? AFTER_FIELD : AFTER_LOWER
    }
    case DOT:
      return text.charCodeAt(at + 1) === 0x2e ? AFTER_FIELD : AFTER_NONE
    case HIGH:
      return isAstralLetter(text, at) ? AFTER_CAPITAL : AFTER_SYMBOL
    default: {
      const code = text.charCodeAt(at)
      if (SYMBOLS.has(code) || (code >= 0x2190 && code <= 0x2bff)) return AFTER_SYMBOL
      return code === 0x2026 || code === 0x5f ? AFTER_FIELD : AFTER_NONE
    }
  }
}

const isApostrophe = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return code === 0x27 || code === 0x2019 || code === 0x2018
}

/** The word at `at` in lower case; empty when none starts there or it is longer than any word that starts sentences. */
export function wordAt(text: string, at: number): string {
  let i = at
  while (i - at < 12 && isAlnum(text, i)) i++
  return i - at < 12 ? text.slice(at, i).toLowerCase() : ''
}
