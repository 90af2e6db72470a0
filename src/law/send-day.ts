import type {Context, Passage} from '../checks/rule.ts'
import type {Sentence, Token} from '../dutch/sentences.ts'
import {type Day, dayOf} from './calendar.ts'
import {dateAt} from './dates.ts'

/** Keys of front matter that hold the day of sending, the most telling first. */
const KEYS = ['verzenddatum', 'verzonden', 'datum', 'date', 'sent']

/** The day on which the letter is sent: from its front matter, from what it says of itself, or from its date line. */
export function sendDay({letter, passages}: Context): Day | undefined {
  for (const key of KEYS) {
    const value = letter.frontMatter[key]
    const day = dayFrom(value)
    if (day !== undefined) return day
  }
  let dateLine: Day | undefined
  let isAbove = true
  for (const passage of passages) {
    isAbove &&= !/^(?:geachte|beste|hallo|dag|hoi)\b/i.test(passage.block.text)
    for (const sentence of passage.sentences) {
      const day = told(sentence) ?? labelled(passage, sentence)
      if (day !== undefined) return day
      if (isAbove) dateLine ??= placed(passage, sentence)
    }
    if (isAbove) dateLine ??= loneDate(passage)
  }
  return dateLine
}

const POSTED = /^(?:verzonden|verstuurd|gepost|gedagtekend)$/
const DOCUMENT = /^(?:brief|aanmaning|sommatie|e-mail|mail|bericht|schrijven)$/

/** "Deze brief is op 1 juni 2026 verstuurd." */
function told({tokens}: Sentence): Day | undefined {
  const own = tokens.some(
    ({lower}, i) => DOCUMENT.test(lower) && /^(?:deze|dit)$/.test(tokens[i - 1]?.lower ?? ''),
  )
  if (!own || !/^(?:is|wordt|werd)$/.test(tokens[2]?.lower ?? '')) return undefined
  const posts = tokens.some(
    ({lower}, i) => POSTED.test(lower) || (lower === 'gedaan' && tokens[i - 1]?.lower === 'post'),
  )
  return posts ? firstDate(tokens) : undefined
}

const LABEL =
  /^(?:verzenddatum|dagtekening|briefdatum|datum brief|brief van|verzonden op|verstuurd op)\s*:?\s*$/i
const WEEKDAY = /(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag,?\s+)?$/i
const PLACE = /^\p{Lu}[\p{L} .'’-]{1,40},\s*$/u
const DATED = /^datum\s*:?\s*$/i
const OTHER_DATE = /factuur|verval|geboorte|contract|periode|betaald|uiterlijk|vóór|\bvoor\b/i

/** A date on a line or in a sentence of its own: what stands before it on that line. */
function* dateLines({block: {text}}: Passage, {tokens}: Sentence): Iterable<{before: string; day: Day}> {
  for (let i = 0; i < tokens.length; i++) {
    const date = dateAt(tokens, i)
    if (!date) continue
    i = date.last
    const {start} = tokens[date.first]!
    const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, tokens[0]!.start)
    // Nothing but a stop may stand behind it.
    if (/^[ \t]*\.?[ \t]*(?:\n|$)/.test(text.slice(tokens[date.last]!.end, tokens.at(-1)!.end)))
      if (start - from <= 60) yield {before: text.slice(from, start).replace(WEEKDAY, ''), day: date.day}
  }
}

/** "Verzenddatum: 22-12-2025" */
function labelled(passage: Passage, sentence: Sentence): Day | undefined {
  for (const {before, day} of dateLines(passage, sentence)) if (LABEL.test(before)) return day
  return undefined
}

/** "Utrecht, 3 maart 2026", "Datum: 3 maart 2026" */
function placed(passage: Passage, sentence: Sentence): Day | undefined {
  for (const {before, day} of dateLines(passage, sentence))
    if (DATED.test(before) || (PLACE.test(before) && !OTHER_DATE.test(before))) return day
  return undefined
}

/** A short block with a date in it, that speaks of no other day. */
function loneDate({block, sentences}: Passage): Day | undefined {
  if (block.text.length > 60 || OTHER_DATE.test(block.text)) return undefined
  for (const {tokens} of sentences) {
    const day = firstDate(tokens)
    if (day !== undefined) return day
  }
  return undefined
}

function firstDate(tokens: readonly Token[]): Day | undefined {
  for (let i = 0; i < tokens.length; i++) {
    const date = dateAt(tokens, i)
    if (date) return date.day
  }
  return undefined
}

/** The day that a value of front matter is: `2026-05-03`, `3-5-2026`, or what YAML makes of such a date. */
export function dayFrom(value: unknown): Day | undefined {
  if (value instanceof Date) return Math.floor(value.getTime() / 86_400_000)
  if (typeof value !== 'string') return undefined
  const [, year, month, date] = /^(\d{4})-(\d{1,2})-(\d{1,2})/.exec(value.trim()) ?? []
  if (year !== undefined) return dayOf(Number(year), Number(month), Number(date))
  const [, day, of, in4] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(value.trim()) ?? []
  return in4 === undefined ? undefined : dayOf(Number(in4), Number(of), Number(day))
}
