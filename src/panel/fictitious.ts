import {type Day, dutchDate} from '../law/calendar.ts'
import type {LetterFacts} from '../letter/facts.ts'
import {isSystemField, keyOf, plainName} from '../letter/field-key.ts'
import {
  AMOUNTS,
  CALLER,
  COMING,
  DATES,
  FIXED,
  GOES_ON_NOW,
  GONE,
  HAS_BEEN,
  IS_AMOUNT,
  IS_DATE,
  NO_AMOUNT,
  PERSON,
  READING_COMPANY,
  SENDERS,
  SHOULD_HAVE,
  TO_COME,
  WENT_ON,
} from './fictitious-data.ts'

/** One place where a field stands: the words around it in its block, without those of other fields. */
export interface Occurrence {
  readonly name: string
  readonly before: string
  readonly after: string
  /** The name of the field right behind it, with nothing but white space between. */
  readonly next?: string
}

/** What the values have to fit. */
export interface World {
  /** The day on which readers read the letter. */
  readonly today: Day
  readonly facts: Pick<LetterFacts, 'sender' | 'stage' | 'channel'>
}

/** Gives a field its value at one place; nothing when its name says nothing that we understand. */
export type FictitiousValues = (occurrence: Occurrence) => string | undefined

/**
 * Made-up values for the fields of one letter. A field has one value wherever it stands; only the sign of the euro and
 * a form of address fit the words around it.
 *
 * @param occurrences all places where a field stands, in order
 */
export function fictitiousValues(occurrences: readonly Occurrence[], world: World): FictitiousValues {
  const days = new Map<string, number>()
  for (const occurrence of occurrences) {
    const key = keyOf(occurrence.name)
    const cue = cueOf(occurrence)
    // The first place that tells whether the day is to come counts.
    if (key !== '' && cue !== undefined && !days.has(key)) days.set(key, cue)
  }
  const all = occurrences.map(({name}) => wordsOf(name)).join('\n')
  return occurrence => {
    const words = wordsOf(occurrence.name)
    const blank = !/[a-wz]{3}/.test(words) && !IS_DATE.test(words)
    return blank
      ? blankValue(occurrence, all, world)
      : valueFor(words, occurrence, all, world, days.get(keyOf(occurrence.name)))
  }
}

/** Whether the words around a date say that it is to come, or has been. */
function cueOf({before, after}: Occurrence): number | undefined {
  if (GOES_ON_NOW.test(after)) return SHOULD_HAVE.test(before) ? GONE : COMING
  if (TO_COME.test(before)) return COMING
  return HAS_BEEN.test(before) || WENT_ON.test(after) ? GONE : undefined
}

/** Letters of a name that are looked at. */
const LONGEST_NAME = 100

/** A field's name as words in lower case, without accents: `klant naam` of `klant.naam`, `KlantNaam` and `KLANT_NAAM`. */
export const wordsOf = (name: string): string =>
  (plainName(name) ?? innermost(name))
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/([a-z])(\d)/g, '$1 $2')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .slice(0, LONGEST_NAME)

/** What code is about: `bedrag` of `number_format($lid['bedrag'], 2)`. */
const innermost = (code: string): string =>
  /\[\s*['"]([^'"\]]{1,60})['"]\s*\]/.exec(code)?.[1] ?? /\$(\w{1,60})/.exec(code)?.[1] ?? code

function valueFor(
  words: string,
  at: Occurrence,
  all: string,
  world: World,
  cue: number | undefined,
): string | undefined {
  if (/^(?:page|pagina|numpages|aantal paginas|total pages|sectionpages)/.test(words)) return '1'
  if (IS_DATE.test(words)) return dateOf(words, world.today, cue)
  if (/\b(?:jaar|year)\b/.test(words)) return dutchDate(world.today).split(' ')[2]
  if (/\b(?:maand|month)\b/.test(words)) return dutchDate(world.today - 30).split(' ')[1]
  if (/\b(?:dagen|days)\b/.test(words)) return daysOf(world)
  if (/\b(?:aantal|count|keer)\b/.test(words))
    return /termijn|delen|maand/.test(words) || PARTS.test(at.after) ? String(partsOf(all)) : '2'
  if (IS_AMOUNT.test(words) && !NO_AMOUNT.test(words)) return amountAt(amountOf(words, all), at)
  if (/termijn/.test(words)) return termOf(at, all, world)
  return (
    nameOf(words, at, world) ??
    FIXED.find(([pattern]) => pattern.test(words))?.[1] ??
    (isSystemField(at.name) ? dutchDate(world.today) : undefined) ??
    (ADDRESSED.test(at.before) ? PERSON.full : undefined)
  )
}

/** A dotted line, `XX` or `dd-mm-jjjj`: what it asks for is told by the words around it. */
function blankValue(at: Occurrence, all: string, world: World): string | undefined {
  const {before, after} = at
  if (EURO_BEFORE.test(before) || EURO_AFTER.test(after)) return amountAt(AMOUNTS.main, at)
  if (/^\s*(?:dagen|dag)\b/.test(after)) return daysOf(world)
  if (PARTS.test(after)) return String(partsOf(all))
  const label = wordsOf(/([\p{L} -]{2,30})[\s:]*$/u.exec(before)?.[1] ?? '')
  if (TO_COME.test(before)) return dateOf('', world.today, COMING)
  if (ADDRESSED.test(before)) return PERSON.full
  return label === '' ? undefined : valueFor(label, {...at, name: label}, all, world, undefined)
}

function dateOf(words: string, today: Day, cue: number | undefined): string {
  const named = DATES.find(([pattern]) => pattern.test(words))?.[1]
  // "Betaal vóór de vervaldatum": then it is still to come.
  const numbered = Number(/\b(\d)\b/.exec(words)?.[1] ?? 0)
  const plain = numbered > 0 ? COMING : 0
  // "Betaal vóór de vervaldatum": then it is still to come; "op de betaaldatum kregen wij": then it has been.
  const contrary = named !== undefined && cue !== undefined && Math.sign(named) !== Math.sign(cue)
  const days = contrary && (cue > 0 || !numbered) ? cue : (named ?? cue ?? plain)
  return dutchDate(today + days + (days > 0 && numbered > 1 ? 30 * (numbered - 1) : 0))
}

/** Of a notice of the law, whose term runs from its delivery, a day more. */
const daysOf = ({facts}: World): string => (facts.stage === 'notice' ? '15' : '14')

const PARTS = /^\s*(?:termijnen|delen|keer|maanden)\b/

/** How many instalments there are: as many as the letter has dates for. */
function partsOf(all: string): number {
  const numbered = all
    .match(/^(?:.*\b)?(?:datum|dag|termijn)\b.* ([2-6])$/gm)
    ?.map(line => Number(line.at(-1)))
  return Math.max(...(numbered ?? [3]))
}

const instalmentOf = (all: string): number => Math.round((AMOUNTS.main / partsOf(all)) * 100) / 100

function termOf(at: Occurrence, all: string, world: World): string {
  if (EURO_BEFORE.test(at.before) || EURO_AFTER.test(at.after)) return amountAt(instalmentOf(all), at)
  if (/^\s*(?:dagen|days)\b/.test(at.after)) return daysOf(world)
  return /binnen\s*$/i.test(at.before) ? `${daysOf(world)} dagen` : amountAt(instalmentOf(all), at)
}

function amountOf(words: string, all: string): number {
  const {main, costs, interest, paid, rest, vat} = AMOUNTS
  if (/kosten|\bfees?\b/.test(words) && !/totaal|inclusief|\bmet\b/.test(words)) return costs
  if (/rente|interest/.test(words) && !/totaal|inclusief|\bmet\b/.test(words)) return interest
  if (/\bbtw\b/.test(words) && !/inclusief|incl|\bmet\b/.test(words)) return vat
  if (/termijn|maand|instal|deel/.test(words)) return instalmentOf(all)
  if (/betaald|ontvangen|voldaan/.test(words)) return paid
  if (/restant|resterend/.test(words)) return rest
  if (!/totaal|\btotal|inclusief/.test(words)) return main
  // A total is one of things that are named apart.
  if (!/hoofdsom|bedrag|factuur/.test(all.replaceAll(words, ''))) return main
  return main + (/kosten|\bfees?\b/.test(all) ? costs : 0) + (/rente|interest/.test(all) ? interest : 0)
}

const EURO_BEFORE = /(?:€|\bEUR|\beuro)\s*$/i
const EURO_AFTER = /^\s*(?:€|euro\b|EUR\b)/i

/** An amount as Dutch writes it, with the sign of the euro when the letter itself has none there. */
function amountAt(amount: number, {before, after}: Occurrence): string {
  const written = amount.toFixed(2).replace('.', ',')
  return EURO_BEFORE.test(before) || EURO_AFTER.test(after) ? written : `€ ${written}`
}

const ADDRESSED = /(?:beste|geachte|hallo|hoi|dag|lieve|dear)\s*$/i
const TITLED = /(?:heer|mevrouw|mevr\.|mw\.|dhr\.|meneer|familie)\s*$/i

function nameOf(words: string, at: Occurrence, {facts}: World): string | undefined {
  if (/aanhef|salutation|greeting/.test(words)) {
    const goesOn = at.next !== undefined && /naam|name|klant|debiteur/.test(wordsOf(at.next))
    if (ADDRESSED.test(at.before)) return goesOn ? PERSON.title : PERSON.polite
    return goesOn ? PERSON.title : `Beste ${PERSON.polite}`
  }
  if (/\b(?:geslacht|titel|heer ?mevrouw)\b/.test(words)) return PERSON.title
  if (/voorletter|initial/.test(words)) return PERSON.initials
  if (/voornaam|first ?name|roepnaam/.test(words)) return PERSON.first
  if (/tussenvoegsel|voorvoegsel/.test(words)) return 'van'
  if (/achternaam|familienaam|last ?name|surname/.test(words)) return PERSON.last
  if (/spreekt met\s*$/i.test(at.before)) return CALLER
  const company = SENDERS.find(([pattern]) => pattern.test(words))
  // "Beste {{bedrijfsnaam}}": then it is the reader's.
  if (company) return ADDRESSED.test(at.before) ? READING_COMPANY : company[1](facts.sender)
  const person =
    /^(?:naam|name|klant|customer|debiteur|client|huurder|lid|ouder|patient|ontvanger|u|volledige naam|full name)$/
  if (person.test(words) || (/naam\b|name\b/.test(words) && !/bestand|file|product|domein/.test(words)))
    return TITLED.test(at.before) ? PERSON.last : PERSON.full
  return undefined
}
