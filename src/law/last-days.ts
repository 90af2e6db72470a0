import type {Token} from '../dutch/sentences.ts'
import type {Day} from './calendar.ts'
import {dateAt, type WrittenDate} from './dates.ts'
import type {Line} from './lines.ts'

/** A day before or on which the reader must pay. */
export interface LastDay {
  readonly line: Line
  /** "vóór 12 maart": the day itself is too late. */
  readonly exclusive: boolean
  /** Not of a merge field, nor of a date without a year in a letter without one. */
  readonly date?: WrittenDate
}

/**
 * Every last day of payment that a letter names: "uiterlijk 12 maart 2026", "vóór {{datum}}", "Uiterste betaaldatum: …".
 *
 * @param sent the day on which the letter is sent, for dates without a year
 */
export function* lastDays(lines: readonly Line[], sent: Day | undefined): Iterable<LastDay> {
  for (const line of lines) {
    const {tokens} = line.sentence
    let pays: boolean | undefined
    for (let i = 0; i + 1 < tokens.length; i++) {
      const at = lastDayAt(tokens, i, sent)
      if (at === undefined || !(pays ??= isOfPayment(line))) continue
      const before = tokens[i]!.lower
      const date = dateAt(tokens, at, sent)
      yield {line, exclusive: before === 'voor' || before === 'vóór', ...(date && {date})}
    }
  }
}

const BY = /^(?:uiterlijk|vóór|voor|met|t\/m|op)$/
const WEEKDAY = /^(?:maan|dins|woens|donder|vrij|zater|zon)dag$/
const LABEL = /^(?:betaaldatum|betaaldag|vervaldatum)$/
const NOT = /^(?:niet|geen)$/

/** The token of the day, if the word at `i` says that it is the last one. */
function lastDayAt(tokens: readonly Token[], i: number, sent: Day | undefined): number | undefined {
  const {lower} = tokens[i]!
  const labels = LABEL.test(lower) && /^(?::|is)$/.test(tokens[i + 1]!.lower)
  if (!labels && !BY.test(lower)) return undefined
  let at = labels ? i + 2 : i + 1
  while (/^(?:de|op)$/.test(tokens[at]?.lower ?? '') || WEEKDAY.test(tokens[at]?.lower ?? '')) at++
  const next = tokens[at]
  if (!next) return undefined
  if (lower === 'met' && tokens[i - 2]?.lower !== 'tot') return undefined
  const date = dateAt(tokens, at, sent ?? 0)
  if (lower === 'op') {
    if (tokens[i - 1]?.lower === 'uiterlijk') return undefined
    // "Is dit niet betaald op 27 februari": a day that is still to come.
    const later = sent !== undefined && date !== undefined && date.day > sent
    return later && tokens.some(token => NOT.test(token.lower)) ? at : undefined
  }
  if (next.kind === 'field') return lower === 'voor' ? undefined : at
  return date && at
}

const PAYS = /beta[al]|voldo|voldaan|bijgeschreven|ontvangen|overma|^binnen$|^maak$|^rekening$/
/** Something that lies behind, or is asked of others. */
const NOT_PAYS = /^(?:gefactureerd|gestuurd|verzonden|had|moest|verstreken)$/

/** Whether the sentence asks for payment. */
const isOfPayment = ({sentence: {words}}: Line): boolean =>
  words.some(({lower}) => PAYS.test(lower)) && !words.some(({lower}) => NOT_PAYS.test(lower))
