import {MONTHS} from '../dutch/months.ts'
import {FIELD, type Token} from '../dutch/sentences.ts'

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

const DAYS = words('maandag dinsdag woensdag donderdag vrijdag zaterdag zondag')
/** Short names of days, good only before a number: "do 26/6", not "do" alone. */
const SHORT_DAYS = words('ma di wo do vr za zo')
const MONTHS_WRITTEN: ReadonlySet<string> = new Set([
  ...MONTHS,
  ...words('jan feb mrt apr jun jul aug sep sept okt nov dec'),
])
const PARTS = words('eind einde begin half midden medio')
const PERIODS = words('maand week weekend weekeinde kwartaal jaar')
const NEXT = words('komende komend aanstaande volgende deze')
const TODAY = words('vandaag morgen overmorgen vanavond vanmiddag')
const FIGURES =
  /^(?:0?[1-9]|[12]\d|3[01])[-/.](?:0?[1-9]|1[0-2])(?:[-/.](?:20)?\d\d)?$|^20\d\d-[01]\d-[0-3]\d$/
const DAY_OF_MONTH = /^(?:0?[1-9]|[12]\d|3[01])$/
const ORDINAL = /^(?:[12]?\d|3[01])(?:e|ste|de)$/

/** Whether a date can begin with this word, in lower case without accents: a quick look before a slow one. */
export const mayBeginDate = (folded: string): boolean =>
  BEGINS.has(folded.replace('.', '')) || /^[\d\uE000]/.test(folded)
const BEGINS: ReadonlySet<string> = new Set([
  ...['de', 'het', 'op', 'weekend', 'weekeinde'],
  ...[TODAY, NEXT, DAYS, SHORT_DAYS, PARTS].flatMap(set => [...set]),
])

/**
 * The end of a date that starts at word `i`, or -1: "12 mei", "31-10-2025", "de 25e", "zaterdag", "eind van de maand",
 * or a merge field, which may hold one. `folded` holds the words in lower case without accents.
 */
export function dateEnd(tokens: readonly Token[], folded: readonly string[], start: number): number {
  let i = start
  if (wordAt(folded, i) === 'de' || wordAt(folded, i) === 'het' || wordAt(folded, i) === 'op') i++
  if (TODAY.has(wordAt(folded, i))) return i + 1
  const named = NEXT.has(wordAt(folded, i))
  if (named) i++
  if (DAYS.has(wordAt(folded, i))) return numbered(tokens, folded, i + 1) ?? i + 1
  if (SHORT_DAYS.has(wordAt(folded, i).replace('.', ''))) return numbered(tokens, folded, i + 1) ?? -1
  const end = numbered(tokens, folded, i)
  if (end !== undefined) return end
  if (PARTS.has(wordAt(folded, i))) {
    i++
    if (wordAt(folded, i) === 'van') i++
    if (wordAt(folded, i) === 'de' || wordAt(folded, i) === 'het' || NEXT.has(wordAt(folded, i))) i++
    return MONTHS_WRITTEN.has(wordAt(folded, i)) || PERIODS.has(wordAt(folded, i)) ? i + 1 : -1
  }
  if (wordAt(folded, i) === 'weekend' || wordAt(folded, i) === 'weekeinde') return i + 1
  return named && PERIODS.has(wordAt(folded, i)) ? i + 1 : -1
}

const wordAt = (folded: readonly string[], i: number): string => folded[i] ?? ''

/** "12 mei 2026", "31-10-2025", "25e", a field: the end, if it is there. */
function numbered(tokens: readonly Token[], folded: readonly string[], i: number): number | undefined {
  const token = tokens[i]
  if (!token) return undefined
  if (token.kind === 'field' || token.text.startsWith(FIELD)) return i + 1
  const word = folded[i]!
  if (FIGURES.test(word) || ORDINAL.test(word)) return MONTHS_WRITTEN.has(folded[i + 1] ?? '') ? i + 2 : i + 1
  return DAY_OF_MONTH.test(word) && MONTHS_WRITTEN.has((folded[i + 1] ?? '').replace('.', ''))
    ? i + 2
    : undefined
}
