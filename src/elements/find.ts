import type {Passage} from '../checks/rule.ts'
import type {Span} from '../dutch/edit.ts'
import type {LetterFacts} from '../letter/facts.ts'
import type {Letter} from '../letter/letter.ts'
import {phrasePattern} from './phrase.ts'
import {ELEMENTS, type ElementId, type ElementTable, type Mark} from './table.ts'

/** Where an element stands: the first place in a passage, or a merge field of that name somewhere in the letter. */
export type Found = {readonly passage: number; readonly span: Span} | 'field'

/** Looks for the elements of a table in letters. */
export type ElementFinder = (
  letter: Letter,
  passages: readonly Passage[],
  facts: Pick<LetterFacts, 'channel' | 'stage'>,
) => ReadonlyMap<ElementId, Found>

/** Where something stands in a block's text, the first time. */
type Look = (text: string) => Span | undefined

const looksLike =
  (pattern: RegExp): Look =>
  text => {
    const match = pattern.exec(text)
    return match ? {start: match.index, end: match.index + match[0].length} : undefined
  }

const IBAN = /\b[A-Z]{2}\d{2}[ ]?[A-Z]{4}[ ]?\d{4}[ \d]{4,10}|\bIBAN\b/
const IBANS = new RegExp(IBAN, 'g')

/** What marks look like in a block's text. */
const MARK_LOOKS: Readonly<Record<Mark, Look>> = {
  amount: amountToPay,
  iban: looksLike(IBAN),
  phone: text => PHONE(withoutIbans(text)),
  email: looksLike(/[\w.+-]{1,64}@[\w-]{1,63}\.[a-z]{2,}/i),
}

const PHONE = looksLike(
  /(?<![\d-])(?:\+31|0031|0)[\s-]?(?:\(0\)[\s-]?)?\d{1,3}[\s-]?\d{2,4}[\s-]?\d{2,4}(?:[\s-]?\d{2})?(?!\d)|\b0[89]00[\s-]?\d{4}\b/,
)
/** The figures of an account look like those of a telephone. */
const withoutIbans = (text: string): string => text.replace(IBANS, iban => ' '.repeat(iban.length))

const AMOUNT = /(?:€|\beuro?\b)\s{0,2}[\d\uE000Xx_….]|\d[\d.,]*(?:,-)?\s?(?:euro|EUR)\b/giu
/** Most characters between an amount and the word that says what it is for. */
const NEAR = 40
const COSTS_BEFORE =
  /(?:kosten|rente|boete|toeslag|vergoeding|verho(?:gen|ogd)\b.{0,12}\bmet)(?![\p{L}])[^.!?€]*$/iu
const COSTS_BEHIND =
  /^[\d.,\-\s\uE000]*(?:euro\b)?\s*(?:aan |voor )?(?:de |deze )?(?:extra|[\p{L}-]*kosten|[\p{L}]*rente|boete)(?![\p{L}])/iu
const TOTAL = /\b(?:tota(?:al|le)|inclusief|samen|in één keer)\b/iu

/** An amount that is not just that of the costs that come with it. */
function amountToPay(text: string): Span | undefined {
  for (const match of text.matchAll(AMOUNT)) {
    const start = match.index
    const end = start + match[0].length
    const before = text.slice(Math.max(0, start - NEAR), start)
    const costs = COSTS_BEFORE.test(before) || COSTS_BEHIND.test(text.slice(end, end + NEAR))
    if (!costs || TOTAL.test(before)) return {start, end}
  }
  return undefined
}

const SALUTATION = /^(?:geachte|beste|hallo|hoi|dag|hi|goedendag|lieve)\b/i
/** A salutation that speaks to nobody: "Geachte heer/mevrouw,". */
const NOBODY =
  /^(?:geachte|beste|hallo|hoi|dag|hi|goedendag)\s*(?:heer|mevrouw|meneer|mijnheer|relatie|klant|huurder|debiteur|cliënt|lezer|\/|,|en|of|dames|heren|\s|[!.])*$/i
const COMPANY =
  /\b(?:b\.?\s?v\.?|n\.?\s?v\.?|v\.?o\.?f\.?|stichting|vereniging|gemeente|waterschap)(?![\p{L}])/iu
const CLOSING =
  /^(?:met (?:een |de )?(?:vriendelijke|hartelijke|beleefde) (?:groet|groeten)|vriendelijke groet(?:en)?|hartelijke groet(?:en)?|hoogachtend|groet(?:jes|en)?)\b[\s,.!]*/i
/** Behind "Onderwerp:" stands what a letter is about. */
const OPENING_PASSAGES = 3

/** A table of elements, and what finds them in a letter. */
export interface Elements {
  readonly table: ElementTable
  readonly find: ElementFinder
}

export const elementsOf = (table: ElementTable): Elements => ({table, find: elementFinder(table)})

/** Makes a finder of a table; the patterns are compiled once. */
function elementFinder(table: ElementTable): ElementFinder {
  const phrases = (pick: (element: ElementTable['elements'][ElementId]) => readonly string[]) =>
    new Map(ELEMENTS.map(id => [id, phrasePattern(pick(table.elements[id]))]))
  const words = phrases(element => element.words)
  const online = phrases(element => element.online)
  const upfront = phrases(element => element.upfront)
  return (letter, passages, {channel, stage}) => {
    const found = new Map<ElementId, Found>()
    const body = passages.filter(({role}) => role !== 'address' && role !== 'signature')
    for (const id of ELEMENTS) {
      const {marks, fields} = table.elements[id]
      const within = id === 'reason' ? opening(passages) : ANYWHERE.has(id) ? passages : body
      const place =
        OWN[id]?.(passages) ??
        first(within, [
          ...[
            words.get(id),
            ANSWERED.has(channel) ? online.get(id) : undefined,
            stage === 'preventive' ? upfront.get(id) : undefined,
          ].flatMap(pattern => (pattern ? [looksLike(pattern)] : [])),
          ...marks.map(mark => MARK_LOOKS[mark]),
        ]) ??
        (NO_FIELD[id]?.(passages) !== true && hasField(letter, fields) ? 'field' : undefined)
      if (place !== undefined) found.set(id, place)
    }
    return found
  }
}

function first(passages: readonly Passage[], looks: readonly Look[]): Found | undefined {
  for (const {index, block} of passages)
    for (const look of looks) {
      const span = look(block.text)
      if (span) return {passage: index, span}
    }
  return undefined
}

/** Whether a field is called so; one for costs is none for the amount to pay. */
const hasField = ({fields}: Letter, pieces: readonly string[]): boolean =>
  fields.some(
    ({kind, name}) =>
      kind === 'value' &&
      isNamed(name, pieces) &&
      (pieces.some(piece => COSTS.test(piece)) || !COSTS.test(name)),
  )

const COSTS = /kosten|costs?|rente|interest|fee/i

/** Headings and subject, and the first paragraphs behind the salutation. */
function opening(passages: readonly Passage[]): Passage[] {
  const start = passages.findIndex(({block}) => SALUTATION.test(block.text))
  const body = passages.filter(({role, index}) => role === 'body' && index >= start)
  const first = new Set(body.slice(0, OPENING_PASSAGES))
  return passages.filter(passage => first.has(passage) || passage.role === 'heading')
}

const wholeOf = ({index, block}: Passage): Found => ({
  passage: index,
  span: {start: 0, end: block.text.length},
})

/** Channels in which the reader just answers. */
const ANSWERED: ReadonlySet<LetterFacts['channel']> = new Set(['email', 'sms', 'chat'])

/** These stand in addresses and signatures too. */
const ANYWHERE: ReadonlySet<ElementId> = new Set(['contact', 'reference', 'registration', 'payment-method'])

/** What words and field names alone do not tell. */
const OWN: Partial<Readonly<Record<ElementId, (passages: readonly Passage[]) => Found | undefined>>> = {
  sender(passages) {
    const signed = passages.find(
      ({role, block}) => role === 'signature' && block.text.replace(CLOSING, '').trim() !== '',
    )
    const named = signed ?? passages.find(({block}) => COMPANY.test(block.text)) ?? introduced(passages)
    return named && wholeOf(named)
  },
  recipient(passages) {
    const salutation = passages.find(({block}) => SALUTATION.test(block.text))
    const opened = salutation && /^[^,:!\n]*/.exec(salutation.block.text)![0].trim()
    if (salutation && opened !== undefined && !NOBODY.test(opened)) return wholeOf(salutation)
    const address = passages.find(({role, block}) => role === 'address' && ADDRESS.test(block.text))
    return address && wholeOf(address)
  },
}

/** More than one line, or a postal code. */
const ADDRESS = /\n|\b\d{4}\s?[A-Z]{2}\b/

/** When a name of a field is not enough: a name may be the sender's in a letter that speaks to nobody. */
const NO_FIELD: Partial<Readonly<Record<ElementId, (passages: readonly Passage[]) => boolean>>> = {
  recipient: passages => passages.some(({block}) => SALUTATION.test(block.text)),
}

/** "U spreekt met Anna van Woonstad", "Groet, Anna", "Team Woonstad", and "Woonstad: uw huur …" at the very start. */
const introduced = (passages: readonly Passage[]): Passage | undefined =>
  passages.find(({block}) => INTRODUCED.test(block.text)) ??
  passages.slice(0, 1).find(({block, role}) => role === 'body' && PREFIXED.test(block.text))

const INTRODUCED =
  /\b(?:spreekt met|namens)\s+\S|\bgroet(?:jes|en)?,?\s+[\p{Lu}\uE000]|^(?:Team|Afdeling)\s+\S/mu
/** Words before a colon that are no name. */
const PREFIXED =
  /^(?!(?:betalings)?herinnering|aanmaning|laatste|tweede|betreft|onderwerp|factuur|let op|belangrijk|attentie|aan:|datum)(?:[\p{L}\uE000][\p{L}\uE000.&-]*\s?){1,3}:\s+\p{L}+\s/iu

/** Whether a field's name has one of the pieces; short pieces must be a word of it: "nr" is in "factuur_nr", not in "partner". */
export function isNamed(name: string, pieces: readonly string[]): boolean {
  const words = name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1_$2')
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
  const whole = words.join('_')
  return pieces.some(piece => (piece.length < 5 ? words.includes(piece) : whole.includes(piece)))
}
