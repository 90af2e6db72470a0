import type {Sentence, Token} from '../dutch/sentences.ts'
import {dutchDate, holiday, weekday} from '../law/calendar.ts'
import {dateAt} from '../law/dates.ts'
import {type Line, linesOf} from '../law/lines.ts'
import {sendDay} from '../law/send-day.ts'
import type {Context, Report, Rule} from './rule.ts'

/** Hours and days on which the sender calls or visits. */
export const contactTime: Rule = {
  id: 'contact-time',
  title: 'Tijden om contact te zoeken',
  why:
    'Een incassobureau mag niet bellen of langskomen tussen 20.00 en 7.00 uur, op zondag of op een feestdag. Voor anderen ' +
    'is dat een goede gewoonte. Bron: Besluit kwaliteit incassodienstverlening (Stb. 2024, 44).',
  severity: 'warning',
  examples: {
    wrong: [
      'Wij bellen u tussen 19.00 en 21.00 uur.',
      'Onze medewerker komt op zondag bij u langs.',
      'Wij bellen u na 20 uur.',
    ],
    right: [
      'Wij bellen u tussen 18.00 en 20.00 uur.',
      'U kunt ons bellen van 8 tot 21 uur.',
      'Wij bellen u niet op zondag.',
      'Wij zijn op zondag niet open.',
    ],
  },
  *check(context): Iterable<Report> {
    if (context.facts.jurisdiction !== 'nl') return
    for (const line of linesOf(context))
      if (seeksContact(line.sentence, context)) yield* moments(line, context)
  },
}

const SENDER =
  /^(?:wij|we|ik|medewerker|medewerkers|collega|collega's|collega’s|deurwaarder|incassomedewerker)$/
const CONTACT =
  /^(?:bel|belt|bellen|gebeld|opbellen|langs|langskomen|bezoek|bezoeken|bezoekt|telefoneren|appen|sms'en)$/
/** The reader seeks contact, or it is about opening hours. */
const READER = /^(?:ons|mij|bereikbaar|open|geopend|openingstijden)$/

function seeksContact({words}: Sentence, {facts}: Context): boolean {
  if (!words.some(({lower}) => CONTACT.test(lower)) || words.some(({lower}) => READER.test(lower)))
    return false
  if (words.some(({lower}) => SENDER.test(lower))) return true
  // An instruction to the caller: "Bel tussen 18 en 21 uur."
  return facts.channel === 'call-script' && /^(?:bel|bellen)$/.test(words[0]?.lower ?? '')
}

function* moments({passage, sentence: {tokens}}: Line, context: Context): Iterable<Report> {
  const {contact} = context.law()
  const grave = context.facts.sender === 'collection-agency' ? ({severity: 'error'} as const) : {}
  const advice = `Kies een tijd tussen ${contact.from}.00 en ${contact.to}.00 uur, niet op zondag of een feestdag.`
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
      const name = weekday(date.day) === 0 ? 'een zondag' : holiday(date.day)
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

/** The time of the day at token `i`, in hours: "21.00", "19:30" or "9", before "uur" or in a range that ends with it. */
function hourAt(tokens: readonly Token[], i: number): number | undefined {
  const {kind, text, lower} = tokens[i]!
  const [, hours, minutes] = /^(\d{1,2})(?:[:.]([0-5]\d))?(?:u|uur)?$/.exec(lower) ?? []
  if (hours === undefined || Number(hours) > 24) return undefined
  const glued = /u(?:ur)?$/.test(lower)
  if (!glued && kind !== 'number') return undefined
  const next = tokens[i + 1]?.lower ?? ''
  const range = /^(?:en|tot|[-–])$/.test(next) && /^\d/.test(tokens[i + 2]?.text ?? '')
  const timed =
    glued ||
    next === 'uur' ||
    next === 'u' ||
    text.includes(':') ||
    (range && /^(?:uur|u)$/.test(tokens[i + 3]?.lower ?? ''))
  return timed ? Number(hours) + Number(minutes ?? 0) / 60 : undefined
}
