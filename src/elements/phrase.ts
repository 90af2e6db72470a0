/** Most characters of a gap: some six words. */
const GAP = '[^.!?\\n]{0,45}?'
/** A number of an invoice or a file, or a field that may hold one. */
const NUMBER = '(?:\\uE000+|\\p{L}{0,4}[-#/.]?\\d[\\d./-]{2,})'
const MONTH = 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december'
const DAY = '(?:maan|dins|woens|donder|vrij|zater|zon)dag'
/** A date, or a merge field that may hold one. */
const DATE = `(?:de\\s+)?(?:${DAY}\\s+)?(?:\\uE000+|\\d{1,2}(?:\\s+(?:${MONTH})|[-/.]\\d{1,2})|${DAY})`

/**
 * Compiles phrases of `rules/stages.yml` to one expression: "…" is a gap of some words within a sentence, a "*" behind
 * a word what follows of it, "{datum}" a date or a merge field, "{nummer}" a number, "{veld}" a merge field. Takes time in proportion to the text.
 */
export function phrasePattern(phrases: readonly string[]): RegExp | undefined {
  if (phrases.length === 0) return undefined
  const all = phrases.map(phrase =>
    phrase
      .trim()
      .split(/\s+/)
      .map(atom)
      .join('\\s+')
      .replace(/\\s\+…\\s\+/g, GAP_BETWEEN),
  )
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${all.join('|')})(?![\\p{L}\\p{N}])`, 'iu')
}

const GAP_BETWEEN = `\\s${GAP}(?<=[\\s,("“])`

function atom(word: string): string {
  if (word === '…') return word
  if (word === '{datum}') return DATE
  if (word === '{veld}') return '\\uE000+'
  if (word === '{nummer}') return NUMBER
  const text = word
    .replace(/[\\^$.|?+()[\]{}/]/g, '\\$&')
    .replaceAll("'", "['’]")
    .replaceAll('’', "['’]")
  return text.replaceAll('*', '[\\p{L}\\p{N}]*')
}
