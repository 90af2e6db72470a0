import {numberValue} from '../dutch/number-words.ts'
import type {Sentence, Token} from '../dutch/sentences.ts'

/** What a term can count from; `rules/law.yml` has the words for each. */
export const MOMENTS = ['delivery', 'receipt', 'dating', 'sending', 'today', 'invoice'] as const
type KnownMoment = (typeof MOMENTS)[number]

/** `letter`: "na deze brief"; `unknown`: the words say something else; `none`: nothing is said. */
export type Moment = KnownMoment | 'letter' | 'unknown' | 'none'

/** Words in lower case, with the moment that they name. */
export type MomentWords = ReadonlyMap<string, KnownMoment>

/** Indices into the tokens of a sentence: from `first` up to and with `last`. */
export interface Range {
  readonly first: number
  readonly last: number
}

/** From when a term counts; `offset` is 1 for "vanaf de dag na …", 2 for "twee dagen na …". */
export interface Start extends Range {
  readonly moment: Moment
  readonly offset: number
}

/** How long a term is. */
export interface Duration extends Range {
  readonly days: number
}

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

const UNITS: ReadonlyMap<string, number> = new Map([
  ['dag', 1],
  ['dagen', 1],
  ['kalenderdagen', 1],
  ['werkdagen', 1],
  ['week', 7],
  ['weken', 7],
  ['maand', 30],
  ['maanden', 30],
])
const FILLERS = words('volle hele kalender aaneengesloten gewone volledige')
const COMPOUND = /^([a-z]+|\d{1,2})-?(?:daagse|dagen-?termijn)$/

/** "14 dagen", "veertien (14) dagen", "twee weken", "veertiendaagse": every length of time in a sentence. */
export function durations({tokens}: Sentence): Duration[] {
  const found: Duration[] = []
  for (const [i, {lower}] of tokens.entries()) {
    const unit = UNITS.get(lower)
    const nth = lower === 'dag' ? ordinalOf(tokens[i - 1]?.lower ?? '') : undefined
    if (nth !== undefined && /^(?:na|nadat|vanaf)$/.test(tokens[i + 1]?.lower ?? '')) {
      found.push({first: i - 1, last: i, days: nth})
      continue
    }
    if (unit === undefined) {
      const [, number] = COMPOUND.exec(lower) ?? []
      const days = number === undefined ? undefined : countOf(number)
      if (days !== undefined) found.push({first: i, last: i, days})
      continue
    }
    let at = i - 1
    while (at > i - MOST_LEADS && FILLERS.has(tokens[at]?.lower ?? '')) at--
    let value = countOf(tokens[at]?.lower ?? '')
    // "veertien (14) dagen"
    if (tokens[at]?.text === ')' && tokens[at - 2]?.text === '(') {
      value = countOf(tokens[at - 1]!.lower)
      at -= 2
      if (countOf(tokens[at - 1]?.lower ?? '') !== undefined) at--
    } else if (tokens[at - 1]?.text === ')' && tokens[at - 3]?.text === '(') at -= 3
    if (value !== undefined && value > 0) found.push({first: at, last: i, days: value * unit})
  }
  return found
}

const countOf = (word: string): number | undefined =>
  /^\d{1,3}$/.test(word) ? Number(word) : word === 'een' || word === 'één' ? 1 : numberValue(word)

/** No term of payment is shorter: "de tweede dag na dagtekening" is a start. */
const LEAST_ORDINAL = 7

/** "vijftiende", "15e": the last day of a term, counted from its start. */
function ordinalOf(word: string): number | undefined {
  const [, figures, letters] = /^(?:(\d{1,3})(?:s?t?e|de)|([a-zë]+?)(?:ste|de))$/.exec(word) ?? []
  const value = figures === undefined ? letters && numberValue(letters) : Number(figures)
  return value !== undefined && value !== '' && value >= LEAST_ORDINAL ? value : undefined
}

/** "te rekenen ingaande": more of these words in a row are no Dutch. */
const MOST_LEADS = 5
const LEADS =
  words(`rekenen gerekend rekenend rekenende beginnend beginnende beginnen startend startende ingaande
  ingaand aanvangende aanvangend lopend lopende tellen geteld ingang`)
const BEFORE_MOMENT = words('vanaf sinds na nadat volgend volgende')
const WHEN = words('waarop dat waarin wanneer')
const DOCUMENTS =
  words(`brief aanmaning sommatie schrijven bericht e-mail email mail herinnering veertiendagenbrief
  14-dagenbrief ingebrekestelling betalingsherinnering verzoek kennisgeving`)
/** A form of a verb: "na" has a noun behind it, "nadat" and "de dag waarop" a clause with such a form. */
const VERBAL =
  /^(?:ge|ver|be|ont|toege|afge|op)[a-zë]*(?:d|en)$|^(?:ontvangt|ontving|krijgt|kreeg|bereikt|verzendt|dagtekent|sturen)$/
const TRANSPARENT = /^[/()“”"'‘’]$/
/** Tokens between "nadat" or "na" and the word that names the moment. */
const REACH_CLAUSE = 14
const REACH_NOUN = 7
/** "vanaf de dagtekening", "ingaande de datum van deze brief" */
const REACH_DIRECT = 3

/** What a reader of terms has to know of a text beside its words. */
export interface Names {
  readonly moments: MomentWords
  /** What a merge field is called, in lower case; empty for other tokens. */
  readonly fieldName: (token: Token) => string
}

/** Every phrase in a sentence that says from when something counts, in order; they don't overlap. */
export function starts({tokens}: Sentence, names: Names): Start[] {
  const found: Start[] = []
  for (let i = 0; i < tokens.length; i++) {
    const start = startAt(tokens, i, names)
    if (!start) continue
    found.push(start)
    i = start.last
  }
  return found
}

function startAt(tokens: readonly Token[], first: number, names: Names): Start | undefined {
  let i = first
  // "te rekenen", "met ingang"
  if (/^(?:te|met)$/.test(tokens[i]?.lower ?? '') && LEADS.has(tokens[i + 1]?.lower ?? '')) i++
  while (i < first + MOST_LEADS && LEADS.has(tokens[i]?.lower ?? '')) i++
  const led = i > first
  const word = (n: number): string => tokens[n]?.lower ?? ''
  if (led && /^(?:op|van|per|in)$/.test(word(i))) i++
  else if (/^(?:vanaf|sinds)$/.test(word(i))) i++
  const counted = i > first
  const found = (at: number, clause: boolean, offset: number): Start => {
    const moment = momentAt(tokens, at, clause, names)
    return moment
      ? {first, last: moment.last, moment: moment.moment, offset: offset + moment.later}
      : {first, last: Math.min(at, tokens.length) - 1, moment: 'unknown', offset}
  }
  // "(vanaf) de dag na …", "(vanaf) de dag waarop …", "(op) de dag volgend op …"
  let dag = i
  if (/^(?:de|een)$/.test(word(dag))) dag++
  if (word(dag) === 'eerste') dag++
  if (word(dag) === 'dag' && dag > i) {
    const next = word(dag + 1)
    if (next === 'na' || next === 'nadat') {
      const again = dayBehind(tokens, dag + 2)
      return found(again ?? dag + 2, next === 'nadat' || again !== undefined, 1)
    }
    if (/^volgende?$/.test(next) && word(dag + 2) === 'op') {
      const again = dayBehind(tokens, dag + 3)
      return found(again ?? dag + 3, again !== undefined, 1)
    }
    if (counted && (WHEN.has(next) || next === 'van' || next === 'der'))
      return found(dag + 2, WHEN.has(next), 0)
    return undefined
  }
  if (counted && word(i) === 'daags' && word(i + 1) === 'na') return found(i + 2, false, 1)
  // "twee dagen na dagtekening", behind "aanvangende" and its like
  const number = countOf(word(i))
  if (number !== undefined && /^dag(?:en)?$/.test(word(i + 1)) && /^na(?:dat)?$/.test(word(i + 2))) {
    const before = word(first - 1)
    if (led || /^(?:in|aan|gaat|begint|start|loopt|vanaf)$/.test(before))
      return found(i + 3, word(i + 2) === 'nadat', number)
    return undefined
  }
  if (/^(?:het|de)$/.test(word(i)) && /^(?:moment|tijdstip|datum)$/.test(word(i + 1)) && counted)
    return WHEN.has(word(i + 2)) ? found(i + 3, true, 0) : found(i, false, 0)
  if (BEFORE_MOMENT.has(word(i))) {
    const clause = word(i) === 'nadat'
    let at = i + 1
    if (/^volgende?$/.test(word(i))) {
      if (word(at) !== 'op') return undefined
      at++
    }
    const again = dayBehind(tokens, at)
    if (again !== undefined) return found(again, true, 1)
    if (
      /^(?:het|de)$/.test(word(at)) &&
      /^(?:moment|tijdstip|datum)$/.test(word(at + 1)) &&
      WHEN.has(word(at + 2))
    )
      return found(at + 3, true, 0)
    return found(at, clause, 0)
  }
  if (!counted || !tokens[i]) return undefined
  const direct = momentAt(tokens, i, false, names, REACH_DIRECT)
  return direct && {first, last: direct.last, moment: direct.moment, offset: direct.later}
}

/** Past "de dag waarop", "de dag van", "die waarop": the day itself does not count, so the term starts a day later. */
function dayBehind(tokens: readonly Token[], at: number): number | undefined {
  const word = (n: number): string => tokens[n]?.lower ?? ''
  if (word(at) === 'die' && WHEN.has(word(at + 1))) return at + 2
  if (
    word(at) === 'de' &&
    word(at + 1) === 'dag' &&
    (WHEN.has(word(at + 2)) || /^(?:van|der)$/.test(word(at + 2)))
  )
    return at + 3
  return undefined
}

interface Named {
  readonly moment: Moment
  readonly last: number
  /** "morgen" is a day later than "vandaag". */
  readonly later: number
}

/** The word that names the moment, from `from` on; with what belongs to it ("van deze brief", "is"). */
function momentAt(
  tokens: readonly Token[],
  from: number,
  clause: boolean,
  {moments, fieldName}: Names,
  most: number = clause ? REACH_CLAUSE : REACH_NOUN,
): Named | undefined {
  for (let i = from; i < tokens.length && i < from + most; i++) {
    const {lower, kind, text} = tokens[i]!
    if (kind === 'mark') {
      if (TRANSPARENT.test(text)) continue
      return undefined
    }
    if (kind === 'field') {
      const moment = fieldMoment(fieldName(tokens[i]!))
      if (moment) return {moment, last: i, later: 0}
      continue
    }
    if (lower === 'datum' || lower === 'data') {
      if (leadsOn(tokens, i, moments)) continue
      return {moment: 'dating', last: tail(tokens, i), later: 0}
    }
    if (/^(?:betaling|betalingen|geld|reactie|antwoord)$/.test(lower)) return undefined
    const moment = fromSender(tokens, from, i) ?? moments.get(lower)
    if (moment && isOfPayment(tokens, i)) return undefined
    if (moment && (clause || !VERBAL.test(lower) || lower === 'heden' || tokens[i - 1]?.lower === 'het'))
      return {moment, last: tail(tokens, i), later: lower === 'morgen' ? 1 : 0}
    if (!clause && DOCUMENTS.has(lower)) return {moment: 'letter', last: i, later: 0}
  }
  return undefined
}

const CARRIED = /^(?:gebracht|bracht|brievenbus|bus|post)$/

/** "nadat wij deze brief op de post hebben gedaan": the same words, of the sender. */
function fromSender(tokens: readonly Token[], from: number, i: number): KnownMoment | undefined {
  if (!CARRIED.test(tokens[i]!.lower)) return undefined
  const clause = tokens.slice(from, i).map(({lower}) => lower)
  const isOwn = clause.some(lower => /^(?:wij|we|ik)$/.test(lower)) && !clause.includes('bij')
  return isOwn || /^op$/.test(clause.at(-2) ?? '') ? 'sending' : undefined
}

/** "datum van ontvangst", "datum waarop deze brief is bezorgd": what follows names the moment. */
function leadsOn(tokens: readonly Token[], i: number, moments: MomentWords): boolean {
  const next = tokens[i + 1]?.lower ?? ''
  if (WHEN.has(next)) return true
  if (next !== 'van' && next !== 'der') return false
  return [2, 3].some(n => moments.has(tokens[i + n]?.lower ?? ''))
}

/** "na ontvangst van uw betaling" */
const isOfPayment = (tokens: readonly Token[], i: number): boolean =>
  tokens[i + 1]?.lower === 'van' &&
  [2, 3].some(n => /^(?:betaling|geld|bedrag|reactie|antwoord|bericht)$/.test(tokens[i + n]?.lower ?? '')) &&
  !/^(?:deze|dit)$/.test(tokens[i + 2]?.lower ?? '')

function fieldMoment(name: string): KnownMoment | undefined {
  if (/verzend|verstuur|sent|send/.test(name)) return 'sending'
  if (/factuur|verval|invoice|due/.test(name)) return 'invoice'
  return /dagtek|datum|date|vandaag|today/.test(name) ? 'dating' : undefined
}

const AUXILIARY = words('is wordt werd heeft hebt hebben zijn was')
const DETERMINERS = words('deze dit de het die onze uw')

/** Past what belongs to the moment: "van deze brief", "bij u", "hiervan", "heeft ontvangen", "bezorgd is". */
function tail(tokens: readonly Token[], at: number): number {
  const word = (n: number): string => tokens[n]?.lower ?? ''
  let last = at
  if (/^(?:hiervan|daarvan|dezes)$/.test(word(last + 1))) return last + 1
  if (word(last + 1) === 'van' && DETERMINERS.has(word(last + 2)) && tokens[last + 3]?.kind === 'word') {
    last += DOCUMENTS.has(word(last + 3)) || !DOCUMENTS.has(word(last + 4)) ? 3 : 4
    return last
  }
  if (AUXILIARY.has(word(last + 1)) && VERBAL.test(word(last))) return last + 1
  return last
}
