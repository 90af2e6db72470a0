import {numberValue} from '../dutch/number-words.ts'
import type {Sentence, Token} from '../dutch/sentences.ts'
import {type Day, dutchDate, holiday, weekday} from '../law/calendar.ts'
import {dateAt} from '../law/dates.ts'
import {linesOf} from '../law/lines.ts'
import {dayFrom, sendDay} from '../law/send-day.ts'
import {stated} from '../letter/metadata.ts'
import {readLines} from './conversation.ts'
import type {Context, Passage, Report, Rule} from './rule.ts'

/** Hours and days on which the sender calls or visits. */
export const contactTime: Rule = {
  id: 'contact-time',
  title: 'Tijden om contact te zoeken',
  why:
    'Een incassobureau mag niet bellen of langskomen tussen 20.00 en 7.00 uur, op zondag of op een feestdag. Voor anderen ' +
    'is dat een goede gewoonte. Bron: Besluit kwaliteit incassodienstverlening (Stb. 2024, 44).',
  severity: 'warning',
  law: true,
  examples: {
    wrong: [
      'Wij bellen u tussen 19.00 en 21.00 uur.',
      'Onze medewerker komt op zondag bij u langs.',
      'Wij bellen u na 20 uur.',
      'Ik bel u om 9 uur ’s avonds terug.',
      '---\nkanaal: belscript\nbeltijd: 19.00 - 21.00 uur\n---\nGoedemiddag, u spreekt met Sanne van Energie Delta.',
    ],
    right: [
      'Wij bellen u tussen 18.00 en 20.00 uur.',
      'U kunt ons bellen van 8 tot 21 uur.',
      'Wij bellen u niet op zondag.',
      'Wij zijn op zondag niet open.',
      'Ik bel u maandag om 9 uur terug.',
      '---\nkanaal: belscript\nbeltijd: maandag tot en met zaterdag, 9.00 - 20.00 uur\n---\nGoedemiddag, u spreekt met Sanne van Energie Delta.',
    ],
  },
  *check(context): Iterable<Report> {
    if (context.facts.jurisdiction !== 'nl') return
    yield* callingHours(context)
    for (const {passage, sentence} of linesOf(context))
      if (seeksContact(sentence, context)) yield* moments(passage, sentence, context)
    for (const {passage, sentence} of readLines(context).directions)
      if (isToCall(sentence)) yield* moments(passage, sentence, context)
  },
}

const SENDER =
  /^(?:wij|we|ik|medewerker|medewerkers|collega|collega's|collega’s|deurwaarder|incassomedewerker)$/
const CONTACT =
  /^(?:(?:terug|op|na)?(?:bel|belt|bellen|gebeld)|teruggebeld|langs|langskomen|bezoek|bezoeken|bezoekt|telefoneren|appen|sms'en)$/
/** The reader seeks contact, or it is about opening hours. */
const READER = /^(?:ons|mij|bereikbaar|open|geopend|openingstijden)$/

function seeksContact({words}: Sentence, {facts}: Context): boolean {
  if (!words.some(({lower}) => CONTACT.test(lower)) || words.some(({lower}) => READER.test(lower)))
    return false
  if (words.some(({lower}) => SENDER.test(lower))) return true
  // "U wordt zondag teruggebeld."
  if (words.some(({lower}) => lower === 'teruggebeld')) return true
  // An instruction to the caller: "Bel tussen 18 en 21 uur."
  return facts.channel === 'call-script' && /^(?:bel|bellen)$/.test(words[0]?.lower ?? '')
}

/** An instruction to the caller: "Als de klant niet opneemt: zondag terugbellen", and not "Belt de klant zondag?". */
const isToCall = ({words}: Sentence): boolean =>
  words.some(({lower}) => /^(?:terug|op|na)?bel(?:len)?$/.test(lower)) &&
  !words.some(({lower}) => READER.test(lower))

function* moments(passage: Passage, {tokens}: Sentence, context: Context): Iterable<Report> {
  const {contact} = context.law()
  const grave = graveFor(context)
  const advice = adviceFor(context)
  const place = (first: number, last: number): Pick<Report, 'at'> => ({
    at: {passage: passage.index, spans: [{start: tokens[first]!.start, end: tokens[last]!.end}]},
  })
  if (tokens.some(({lower}) => lower === 'niet' || lower === 'nooit' || lower === 'geen')) return
  const sent = sendDay(context)
  for (const [i, {lower, text}] of tokens.entries()) {
    if (
      /^(?:zondag|zondags|zondagen|feestdag|feestdagen|zondagochtend|zondagmiddag|zondagavond)$/.test(lower)
    ) {
      yield {...place(i, i), ...grave, message: `Op “${text}” zoekt u beter geen contact. ${advice}`}
      continue
    }
    const date = dateAt(tokens, i, sent)
    if (date) {
      const name = restDay(date.day)
      if (name !== undefined)
        yield {
          ...place(date.first, date.last),
          ...grave,
          message: `${dutchDate(date.day)} is ${name}. Dan zoekt u beter geen contact. ${advice}`,
        }
      continue
    }
    const hour = hourAt(tokens, i)
    if (hour === undefined) continue
    const opens = /^(?:na|vanaf)$/.test(tokens[i - 1]?.lower ?? '')
    if (hour >= contact.from && (hour < contact.to || (hour === contact.to && !opens))) continue
    yield {
      ...place(i, i),
      ...grave,
      message: `${text} uur is te vroeg of te laat om contact te zoeken. ${advice}`,
    }
  }
}

const graveFor = ({facts}: Context): {readonly severity?: 'error'} =>
  facts.sender === 'collection-agency' ? {severity: 'error'} : {}

function adviceFor(context: Context): string {
  const {from, to} = context.law().contact
  return `Kies een tijd tussen ${from}.00 en ${to}.00 uur, niet op zondag of een feestdag.`
}

const restDay = (day: Day): string | undefined => (weekday(day) === 0 ? 'een zondag' : holiday(day))

const CALLING_HOURS = ['beltijd', 'beltijden', 'belmoment', 'contacttijd', 'call-time', 'call-hours']
const TIME = /(?<![\d.:-])(\d{1,2})(?:[.:]([0-5]\d))?(?![\d.:]|-\d{1,2}-)(?=(\s*(?:[-–]|tot|en)\s*\d)?)/g
const REST = /(?<!\p{L})(?:zon(?:dag(?:en)?)?|zo|feestdag(?:en)?)(?!\p{L})/giu
const WHOLE_WEEK =
  /(?<!\p{L})(?:ma(?:andag)?\s*(?:[-–]|t\/m|tot en met)\s*zo(?:ndag)?|elke dag|iedere dag|alle dagen|dagelijks)(?!\p{L})/giu

/** What the front matter of a script says of when to call: hours too early or too late, Sundays, a date. */
function* callingHours(context: Context): Generator<Report> {
  const hours = stated(context.letter, CALLING_HOURS)
  if (!hours) return
  const {contact} = context.law()
  const advice = adviceFor(context)
  const report = (index: number, length: number, message: string): Report => {
    const start = hours.span.start + index
    return {at: {source: {start, end: start + length}}, ...graveFor(context), message: `${message} ${advice}`}
  }
  const {text} = hours
  const denied = /(?<!p{L})(?:niet|geen|behalve|nooit)(?!p{L})/i.test(text)
  if (!denied) {
    const [day] = [...text.matchAll(WHOLE_WEEK), ...text.matchAll(REST)]
    if (day) yield report(day.index, day[0].length, 'Op zondag of een feestdag zoekt u beter geen contact.')
    const date = dayFrom(hours.value)
    const name = date === undefined ? undefined : restDay(date)
    if (name !== undefined) yield report(0, text.length, `Dit is ${name}. Dan zoekt u beter geen contact.`)
    if (date !== undefined) return
  }
  for (const {index, 0: time, 1: hour, 2: minutes, 3: opens} of text.matchAll(TIME)) {
    const at = Number(hour) + Number(minutes ?? 0) / 60
    if (at > 24 || (at >= contact.from && (at < contact.to || (at === contact.to && opens === undefined))))
      continue
    yield report(index, time.length, `${time} uur is te vroeg of te laat om contact te zoeken.`)
  }
}

/** The time of the day at token `i`, in hours: "21.00", "19:30", "9 uur ’s avonds", or "9" in a range that ends with "uur". */
function hourAt(tokens: readonly Token[], i: number): number | undefined {
  const {kind, text, lower} = tokens[i]!
  const word = (n: number): string => tokens[n]?.lower ?? ''
  const [, digits, minutes] = /^(\d{1,2})(?:[:.]([0-5]\d))?(?:u|uur)?$/.exec(lower) ?? []
  const written = digits === undefined && /^uur$/.test(word(i + 1)) ? numberValue(lower) : undefined
  const half = digits === undefined && word(i - 1) === 'half' ? numberValue(lower) : undefined
  const whole = digits === undefined ? (written ?? half) : Number(digits)
  if (whole === undefined || whole > 24) return undefined
  const glued = digits !== undefined && /u(?:ur)?$/.test(lower)
  if (digits !== undefined && !glued && kind !== 'number') return undefined
  const next = word(i + 1)
  const range = /^(?:en|tot|[-–])$/.test(next) && /^\d/.test(tokens[i + 2]?.text ?? '')
  const timed =
    glued ||
    next === 'uur' ||
    next === 'u' ||
    text.includes(':') ||
    half !== undefined ||
    (range && /^(?:uur|u)$/.test(word(i + 3)))
  if (!timed) return undefined
  const at = half === undefined ? whole + Number(minutes ?? 0) / 60 : half - 0.5
  // "9 uur ’s avonds", "vanavond om 9 uur"
  const evening = tokens.some(({lower}) => /^(?:.s-?avonds|avonds|vanavond|\p{L}+avond)$/u.test(lower))
  if (evening && at < 12) return at + 12
  // "half negen" alone may be in the morning or in the evening.
  return half === undefined && (written === undefined || evening) ? at : undefined
}
