import type {Passage} from '../checks/rule.ts'
import {MONTHS} from '../dutch/months.ts'
import type {Letter} from '../letter/letter.ts'
import {isNamed} from './find.ts'
import {countAmounts, hasAmount} from './marks.ts'
import {type ElementTable, INSTALMENT_PARTS, type InstalmentPart} from './table.ts'

const EACH = /\b(?:per|elke|iedere)\s+(?:maand|week|kwartaal|termijn|keer|deel|betaling)\b|\bmaandelijks/iu
const OF_EACH =
  /\b(?:termijnen|delen|keer|betalingen|maanden|gedeelten|gedeeltes)\s+van\s|\b(?:maand|termijn|week)bedrag|\btermijn(?:en)?\b/iu
const DATE = new RegExp(
  `\\b\\d{1,2}[-/.]\\d{1,2}(?:[-/.]\\d{2,4})?(?![\\d,])|\\b\\d{1,2}\\s(?:${MONTHS.join('|')})\\b`,
  'giu',
)
const DAY_OF_PERIOD =
  /\b(?:elke|iedere|per|van de|van elke|van iedere)\s+(?:maand|week|kwartaal)\b|\bmaandelijks|\b(?:elke|iedere)\s+\p{L}+dag\b|\bop de \S+ van\b/iu
const FIELD_RUN = /\uE000+/gu

/** That the reader pays in parts; a letter that an arrangement is off speaks of the whole sum. */
const SPREAD =
  /\b(?:in|over)\s+(?:\S+\s+){0,2}(?:termijnen|delen|keer|gedeelten|gedeeltes|maanden)\b|\b(?:per|elke|iedere)\s+(?:maand|week|termijn)\b|\bmaandelijks|\baflos/iu

const NUMERAL =
  '(?:\\d{1,3}|\\uE000+|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|\\p{L}*(?:tien|twintig|dertig|veertig))'
/** How often, or until when: "in 12 termijnen", "een half jaar lang", "tot en met december", "de laatste keer". */
const COUNT = new RegExp(
  `(?<![\\p{L}\\d\\uE000])${NUMERAL}\\s+(?:\\p{L}+e\\s+)?(?:(?:maand|week)?termijnen|delen|keer|maal|maanden|weken|kwartalen|betalingen|gedeelten|gedeeltes|stukken|(?:maand)?bedragen)(?!\\p{L})|(?<!\\d)\\d{1,3}\\s?[x×](?!\\p{L})|(?<!\\p{L})(?:half jaar|heel jaar|jaar lang|${NUMERAL} jaar|tot en met|t/m|laatste\\s+(?:termijn|keer|betaling|deel|maand|bedrag))(?!\\p{L})`,
  'iu',
)
/** When it begins: "voor het eerst", "de eerste termijn", "vanaf mei". */
const FIRST =
  /(?<!\p{L})(?:voor het eerst|eerste (?:keer|termijn|betaling|deel|bedrag|maand|week|afschrijving|incasso|(?:maand|termijn)bedrag)|vanaf|met ingang|ingaande?|gaat in|begint|beginnen|begin|start|starten|(?:deze|volgende|komende) (?:maand|week)|vandaag|morgen)(?!\p{L})|(?:vóór|voor|op|uiterlijk|tegen) \uE000/iu
/** That a date is one on which the reader pays, and not one of a call or a letter before. */
const PAYS =
  /(?<!\p{L})(?:betaalt?|betalen|betaling|voldoe[nt]?|voldoet|maakt? .{0,60}over|schrijven|afgeschreven|incasseren|vóór|uiterlijk)(?!\p{L})/iu
const PAST =
  /(?<!\p{L})(?:hebben|heeft|hadden|stuurden|belden|mailden|schreven|spraken|kreeg|kregen|was|waren)(?!\p{L})/iu

/** A letter of an arrangement that runs already, when an instalment did not come: it need not tell all again. */
const MISSED =
  /(?:termijn(?:en)?|betaling|afspraken|afspraak|regeling|maandbedrag)(?!\p{L})[^\n]{0,80}?(?:niet (?:op tijd |tijdig )?(?:ontvangen|nagekomen|betaald|voldaan|gekregen|gehouden|binnen)|is er niet|had(?:den)? moeten|gemist)(?!\p{L})|(?<!\p{L})niet (?:gehouden )?aan (?:de |onze |uw )?(?:\p{L}+ )?(?:afspra|regeling)/iu
const IF =
  /(?<!\p{L})(?:als|indien|mocht|wanneer|zodra)(?!\p{L})|\?|^(?:is|heeft|betaalt|wordt|komt|worden)(?!\p{L})/iu

const AMOUNT_NEXT = '(?:€|EUR|\\d|\\uE000)'
/** An amount that is the sum: "samen € 600", "uw schuld van € 600", "€ 600 in 12 keer". */
const SUM = new RegExp(
  `(?<!\\p{L})(?:\\p{L}*totaal|totale|samen|opgeteld|bij elkaar|alles)(?!\\p{L})|(?:schuld|achterstand|hoofdsom|saldo|bedrag|rekening|factuur|huur|open|nog)(?: (?:van|is|bedraagt|nu|nog|dan)){0,3} ?${AMOUNT_NEXT}|(?:\\d|\\uE000)(?:,-)?(?: (?:euro|nog|dan)){0,2} (?:in|over|verdeeld|gespreid) `,
  'iu',
)

/**
 * Which parts of its instalments an arrangement does not name: how much each of them is (beside a word for it, or in two
 * rows of amounts), on which days (two dates, or one of every month), how many they are, the first day and the sum.
 * None when the letter is not about instalments, or when a table or a field holds all of them.
 */
export function missingInstalmentParts(
  {fields}: Letter,
  passages: readonly Passage[],
  table: ElementTable['instalments'],
): InstalmentPart[] {
  const body = passages.filter(({role}) => role !== 'address' && role !== 'signature')
  if (!body.some(({block}) => SPREAD.test(block.text))) return []
  const names = fields.flatMap(({kind, name}) => (kind === 'value' ? [name] : []))
  const partsOf = (name: string): InstalmentPart[] =>
    INSTALMENT_PARTS.filter(part => isNamed(name, table.parts[part].fields))
  const named = new Set(names.flatMap(partsOf))
  if (names.some(name => isNamed(name, table.fields) && partsOf(name).length === 0)) return []
  const lines = body.flatMap(({block}) => block.text.split('\n'))
  const sentences = body.flatMap(({sentences, block}) =>
    sentences.map(({start, end}) => block.text.slice(start, end)),
  )
  const amounts = sentences.filter(hasAmount)
  const rows = lines.filter(line => line.length < ROW && hasAmount(line)).length
  const dates = lines.reduce((n, line) => n + count(line, DATE), 0)
  const cells = body.filter(({block}) => block.kind === 'table-cell')
  const blanks = cells.reduce((n, {block}) => n + count(block.text, FIELD_RUN), 0)
  const isSchedule = (rows >= 2 && dates >= 2) || blanks >= 4
  const due = sentences
    .filter(text => PAYS.test(text) && !PAST.test(text))
    .reduce((n, text) => n + count(text, DATE), 0)
  const ofEach = (text: string): boolean => EACH.test(text) || OF_EACH.test(text)
  const told: Readonly<Record<InstalmentPart, () => boolean>> = {
    'instalment-amount': () => rows >= 2 || amounts.some(ofEach),
    'instalment-days': () => dates >= 2 || blanks >= 4 || lines.some(line => DAY_OF_PERIOD.test(line)),
    'instalment-count': () => isSchedule || due >= 2 || lines.some(line => COUNT.test(line)),
    'first-instalment': () => isSchedule || due > 0 || lines.some(line => FIRST.test(line)),
    'instalment-total': () =>
      isSchedule || amounts.some(text => !ofEach(text) || SUM.test(text) || countAmounts(text) > 1),
  }
  const runs = sentences.some(text => MISSED.test(text) && !IF.test(text))
  return INSTALMENT_PARTS.filter(part => !named.has(part) && !told[part]() && !(runs && ONCE_TOLD.has(part)))
}

/** What is told when an arrangement is made. */
const ONCE_TOLD: ReadonlySet<InstalmentPart> = new Set([
  'instalment-count',
  'instalment-total',
  'first-instalment',
])

/** Most characters of a row: "1 november € 410,00". */
const ROW = 60

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0
