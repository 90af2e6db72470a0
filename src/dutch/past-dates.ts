import {MONTHS} from './months.ts'
import {clauseEnd, clauseStart, type Reading} from './tense-context.ts'
import {Class} from './word-classes.ts'

const MONTHS_AND_SHORT = new Set([
  ...MONTHS,
  ...'jan feb mrt apr jun jul aug sep sept okt nov dec jan. feb. mrt. apr. jun. jul. aug. sep. sept. okt. nov. dec.'.split(
    ' ',
  ),
])
/** Words that name a time in the past by themselves. */
const PAST_TIMES = new Set(
  'gisteren eergisteren gisteravond gistermiddag gisterochtend destijds indertijd toen toentertijd vroeger voorheen onlangs laatst'.split(
    ' ',
  ),
)
/** "vorige week", "afgelopen maandag", "laatstleden". */
const PAST_ADJECTIVES = new Set(
  'vorige vorig afgelopen verleden voorgaande jongstleden laatstleden jl. ll.'.split(' '),
)
const TIME_SPANS = new Set(
  (
    'dag dagen week weken weekend maand maanden kwartaal jaar jaren keer zomer winter herfst voorjaar najaar ' +
    'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag periode tijd'
  ).split(' '),
)

/** What a word has to do with time: one look for each word of a clause. */
const TIME_WORDS: ReadonlyMap<string, 'month' | 'span' | 'adjective' | 'time'> = new Map([
  ...[...MONTHS_AND_SHORT].map(word => [word, 'month'] as const),
  ...[...TIME_SPANS].map(word => [word, 'span'] as const),
  ...[...PAST_ADJECTIVES].map(word => [word, 'adjective'] as const),
  ...[...PAST_TIMES].map(word => [word, 'time'] as const),
])

const YEAR = /^(?:19|20)\d\d$/
const DATE = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}$/
const DAY = /^(?:[1-9]|[12]\d|3[01])(?:e|ste|de)?$/
const BEFORE_DATE_FIELD = new Set(['op', 'd.d.', 'dd.', 'sinds'])
/** Reach in tokens; a date stands near its verb. */
const REACH = 40

/**
 * Whether the clause of a past verb names a date or time in the past. A date after "vóór" or "tot" that belongs to
 * an infinitive with "te" ("u beloofde voor 1 april te betalen") is the date of that infinitive.
 */
export function namesPastDate(reading: Reading, at: number): boolean {
  const last = clauseEnd(reading, at, REACH)
  for (let i = clauseStart(reading, at, REACH); i <= last; i++) {
    if (isPastTime(reading, i) && !belongsToInfinitive(reading, at, i)) return true
  }
  return false
}

function isPastTime({tokens}: Reading, i: number): boolean {
  const {lower, kind} = tokens[i]!
  if (kind === 'mark') return false
  const next = tokens[i + 1]?.lower ?? ''
  if (kind === 'word') {
    switch (TIME_WORDS.get(lower)) {
      case 'time':
        // "voor het laatst" names no time.
        return tokens[i - 1]?.lower !== 'het'
      case 'adjective':
        return (
          TIME_SPANS.has(next) ||
          MONTHS_AND_SHORT.has(next) ||
          lower.endsWith('leden') ||
          lower.endsWith('l.')
        )
      case 'span':
        return next === 'geleden' || next === 'eerder'
      case 'month':
        return YEAR.test(next) || tokens[i - 1]?.lower === 'in'
      default:
        return false
    }
  }
  // "Op {{datum}} stuurden wij": what mail merge puts behind these words is a date.
  if (kind === 'field') return BEFORE_DATE_FIELD.has(tokens[i - 1]?.lower ?? '')
  if (DATE.test(lower)) return true
  if (DAY.test(lower) && MONTHS_AND_SHORT.has(next)) return true
  return YEAR.test(lower) && tokens[i - 1]?.lower === 'in'
}

const BEFORE = new Set(['voor', 'vóór', 'tot', 'uiterlijk'])

function belongsToInfinitive({tokens, clause, classes}: Reading, verb: number, date: number): boolean {
  if (date < verb || !BEFORE.has(tokens[date - 1]?.lower ?? '')) return false
  for (let i = date + 1; i < tokens.length && i < date + REACH && clause[i] === clause[verb]; i++) {
    if ((classes[i]! & Class.Te) !== 0) return true
  }
  return false
}
