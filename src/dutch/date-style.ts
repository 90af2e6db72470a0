import type {Fix, TextEdit} from './edit.ts'
import {isMonth, MONTHS} from './months.ts'
import {numberValue} from './number-words.ts'
import type {Restyled} from './restyle.ts'
import type {Sentence, Token} from './sentences.ts'

const SHORT: ReadonlyMap<string, string> = new Map(
  (
    'jan januari febr februari feb februari mrt maart apr april jun juni jul juli aug augustus sept september ' +
    'sep september okt oktober nov november dec december'
  )
    .split(' ')
    .flatMap((word, i, all) => (i % 2 === 0 ? [[word, all[i + 1]!] as const] : [])),
)

const WITH_YEAR = /^(\d{1,2})([-./])(\d{1,2})\2(\d{4}|['’]?\d{2})$/
const ISO = /^((?:19|20)\d\d)-(\d{2})-(\d{2})$/
const WITHOUT_YEAR = /^(\d{1,2})[-/](\d{1,2})$/
/** Words that only a date follows, of what may also be a fraction or a code. */
const BEFORE_DATE = new Set(['op', 'vóór', 'uiterlijk', 'vanaf', 'd.d.', 'dd.', 'sinds', 'datum'])
const BEFORE_SHORT_YEAR = new Set([...BEFORE_DATE, 'van', 'voor', 'tot', 'met', 't/m', 'per', 'en', 'en/of'])
/** What a number belongs to that only looks like a date. */
const REFERENCE =
  /(?:nummers?|nr|nrs|nummer\.|kenmerk|referentie|ref|code|dossier|order|polis|factuur|artikel|artikelen|art|lid|leden|boek|versie|model|zaak|rekening|contract|klant|bestand|paragraaf|hoofdstuk|pagina|regel|bijlage|kvk|btw)\.?$/
/** What a fraction or a range counts: "1/3 van het bedrag", "3-4 weken". */
const COUNTED =
  /^(?:van|deel|delen|gedeelte|dagen|werkdagen|weken|maanden|jaar|keer|uur|kilo|kg|personen|termijnen)$/

/** Dates that are not written as "12 maart 2026": "12-03-2026", "op 12/3", "12 mrt 2026", "03 maart 2026". */
export function findDateStyle({tokens}: Sentence): Restyled[] {
  const found: Restyled[] = []
  for (const [i, token] of tokens.entries()) {
    const date =
      token.kind === 'number' ? (inFigures(tokens, i) ?? withMonth(tokens, i)) : dayInWords(tokens, i)
    if (date) found.push(date)
  }
  return found
}

function inFigures(tokens: readonly Token[], i: number): Restyled | undefined {
  const {text, start, end} = tokens[i]!
  if (isReference(tokens, i) || isGlued(tokens, i)) return undefined
  const before = tokens[i - 1]?.lower ?? ''
  const iso = ISO.exec(text)
  if (iso) return restyled({start, end}, written(iso[3]!, iso[2]!, iso[1]!), 'safe')
  const [, day, mark, month, year] = WITH_YEAR.exec(text) ?? []
  if (year !== undefined) {
    const full = year.length === 4
    if (!full && !BEFORE_SHORT_YEAR.has(before)) return undefined
    // With slashes the month may stand in front; two figures may be of either century.
    const fix =
      full && (mark !== '/' || Number(day) > 12 || Number(day) === Number(month)) ? 'safe' : 'review'
    return restyled({start, end}, written(day!, month!, full ? year : century(year.slice(-2))), fix)
  }
  const [, date, of] = WITHOUT_YEAR.exec(text) ?? []
  if (date === undefined || !BEFORE_DATE.has(before) || COUNTED.test(tokens[i + 1]?.lower ?? ''))
    return undefined
  return restyled({start, end}, written(date, of!, ''), 'review')
}

/** "12 mrt 2026", "12 maart '26", "03 maart" */
function withMonth(tokens: readonly Token[], i: number): Restyled | undefined {
  const day = tokens[i]!
  const month = tokens[i + 1]
  if (month?.kind !== 'word' || !/^(?:0?[1-9]|[12]\d|3[01])$/.test(day.text) || isReference(tokens, i))
    return undefined
  const name = month.lower.replace(/\.$/, '')
  const full = SHORT.get(name)
  if (full === undefined && !isMonth(name)) return undefined
  let next = i + 2
  const edits: TextEdit[] = []
  if (day.text.startsWith('0')) edits.push({start: day.start, end: day.end, text: day.text.slice(1)})
  let end = month.end
  if (full !== undefined) {
    // "12 jan.": the point is the month's when the sentence goes on behind it.
    const point = tokens[next]?.text === '.' && tokens[next + 1] !== undefined
    if (point) end = tokens[next++]!.end
    edits.push({start: month.start, end, text: full})
  }
  const year = tokens[next]
  const yearless = year?.kind !== 'number' || !/^(?:(?:19|20)\d\d|['’]\d\d)$/.test(year.text)
  // "nummer 12 Jan Smit", and "mrt" that stands for something else.
  if (full !== undefined && /^\p{Lu}/u.test(month.text) && yearless) return undefined
  if (!yearless && year.text.length === 3)
    edits.push({start: year.start, end: year.end, text: century(year.text.slice(1))})
  if (edits.length === 0) return undefined
  const whole = {start: day.start, end: yearless ? end : year.end}
  const named = full ?? month.text
  const shown = `${Number(day.text)} ${named}${yearless ? '' : ` ${year.text.length === 3 ? century(year.text.slice(1)) : year.text}`}`
  const fix: Fix = !yearless && year.text.length === 3 ? 'review' : 'safe'
  return {span: whole, what: 'date', hard: false, proposal: {text: shown, fix, edits}}
}

/** "twaalf maart" */
function dayInWords(tokens: readonly Token[], i: number): Restyled | undefined {
  const day = tokens[i]!
  const month = tokens[i + 1]
  if (day.kind !== 'word' || i === 0 || month === undefined || !isMonth(month.lower)) return undefined
  const value = numberValue(day.lower)
  // "een mei", "twee augustus": one is an article, and a year in words is for a person to see to.
  if (value === undefined || value > 31 || day.lower === 'een') return undefined
  const next = tokens[i + 2]
  if (next?.kind === 'word' && (numberValue(next.lower) ?? 0) > 1) return undefined
  const edits = [{start: day.start, end: day.end, text: String(value)}]
  const span = {start: day.start, end: month.end}
  return {span, what: 'date', hard: false, proposal: {text: `${value} ${month.text}`, fix: 'safe', edits}}
}

/** The number is that of a document or an article: "kenmerk 12-03-2026", "artikel 6-11". */
function isReference(tokens: readonly Token[], i: number): boolean {
  let k = i - 1
  while (k > i - 3 && tokens[k] !== undefined && /^(?:[:(#]|is)$/.test(tokens[k]!.lower)) k--
  return tokens[k]?.text === '#' || REFERENCE.test(tokens[k]?.lower ?? '')
}

/** Part of something longer: "2026/12-03-2026", "12-03-2026-A". */
function isGlued(tokens: readonly Token[], i: number): boolean {
  const {start, end} = tokens[i]!
  const joins = (token: Token | undefined): boolean => token !== undefined && /^[-/_=#]+$/.test(token.text)
  return (
    (tokens[i - 1]?.end === start && joins(tokens[i - 1])) ||
    (tokens[i + 1]?.start === end && joins(tokens[i + 1]))
  )
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** "12 maart 2026"; nothing when there is no such day. */
function written(day: string, month: string, year: string): string | undefined {
  const last = DAYS[Number(month) - 1]
  if (last === undefined || Number(day) < 1 || Number(day) > last) return undefined
  return `${Number(day)} ${MONTHS[Number(month) - 1]}${year && ` ${year}`}`
}

/** Letters speak of now: 26 is 2026; what is far ahead is a date of birth. */
const century = (year: string): string => (Number(year) < 50 ? `20${year}` : `19${year}`)

function restyled(
  span: {start: number; end: number},
  text: string | undefined,
  fix: Fix,
): Restyled | undefined {
  return text === undefined
    ? undefined
    : {span, what: 'date', hard: false, proposal: {text, fix, edits: [{...span, text}]}}
}
