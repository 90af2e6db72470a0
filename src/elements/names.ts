import type {Passage} from '../checks/rule.ts'
import {MONTHS} from '../dutch/months.ts'
import {FIELD} from '../dutch/sentences.ts'
import type {LetterFacts} from '../letter/facts.ts'
import type {FieldName} from './phrase.ts'

/** Words at the start of a letter that speak to the reader. */
export const SALUTATION =
  /^(?:geachte?|beste|hallo|hoi|hey|hé|ha|dag|hi|goede(?:morgen|middag|navond|ndag)|goeiemorgen|lieve|waarde|l\.\s?s\.?)(?![\p{L}])/iu
/** A greeting somewhere in a line of a chat: behind the time and the sender. */
const GREETING =
  /(?:^|[\n:.!?]\s?)(?:geachte|beste|hallo|hoi|hey|hé|ha|dag|hi|goede(?:morgen|middag|navond|ndag)|lieve|waarde|mevrouw|meneer|mijnheer|mevr\.|dhr\.)(?: en)?\s+([^,:!?\n]{0,60})/giu
const TITLES =
  /(?:heer|heren|mevrouw|dames?|meneer|mijnheer|mevr\.?|mw\.?|dhr\.?|relatie|klant|huurder|debiteur|cliënt|lezer|bewoner|inwoner|sporter|lid|leden|ouders?|verzorgers?|abonnee|buren|directie|bestuur|collega)(?![\p{L}])/giu
/** A capital that starts a word, or a merge field. */
const NAME = /(?<![\p{L}])\p{Lu}[\p{L}'’.-]*|\uE000/u

/** Whether a greeting speaks to somebody by name: "Beste Els", not "Geachte heer/mevrouw". */
function greets(text: string): boolean {
  for (const [, named = ''] of text.replace(/heer,\s/giu, 'heer ').matchAll(GREETING))
    if (NAME.test(named.replace(TITLES, ' ').replace(/\s(?:met|u|je|jij|hier|wij|we|ik)\s.*$/iu, '')))
      return true
  return false
}

const TO_READER =
  /^(?:aan(?=[\s:])|t\.?\s?a\.?\s?v\.?|ter attentie van|de (?:heer|erven)|mevrouw|mevr\.?|mw\.?|dhr\.?|de bewoners?|familie|fam\.)(?![\p{L}])/imu
const POSTCODE = /(?<![\p{L}\d])[1-9]\d{3}\s?[A-Z]{2}(?![\p{L}\d])|(?<![\d.,-])[1-9]\d{3}\s+\p{Lu}\p{L}+/u
/** What only a sender prints beside the address. */
const OF_SENDER =
  /\b(?:postbus|tel(?:efoon)?\b|kvk|iban|btw|www\.|website|klantenservice|antwoordnummer|wki|bic|afdeling|team)|@|(?:^|\s)T\s+0\d/iu
/** A line with a label, a date or a title is no name. */
const NO_NAME =
  /^(?:datum|betreft|onderwerp|ondewerp|subject|inzake|kenmerk|ons kenmerk|uw kenmerk|dossier\p{L}*|factuur\p{L}*|rekening\p{L}*|polis\p{L}*|klant(?:nummer)?|aanslag\p{L}*|vervaldatum|omschrijving|bedrag|totaal|bijlagen?|per (?:post|e-?mail|aangetekend)|aangetekend|vertrouwelijk|persoonlijk|let op|ps|p\.s\.|bank|kvk|btw|iban|tel|telefoon|e-?mail|website|www|herinnering|betalingsherinnering|aanmaning|sommatie|laatste|eerste|tweede|dwangbevel|dit is|uw|je|nu|hier|betaal|betalen|met vriendelijke|hoogachtend|vriendelijke|groet|groeten|privacy|disclaimer|afmelden|naam|adres|postcode|plaats|bezorgd|aan|ter attentie|geachte|beste|hallo|hoi|dag|hi)(?![\p{L}])/iu
const MONTH = new RegExp(`\\b(?:${MONTHS.join('|')})\\b|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}`, 'iu')
/** Names of a part of any organisation. */
const PART =
  /(?<![\p{L}])(?:de|het|hele|ons|admin|onze|team|afdeling|administratie|\p{L}*administratie|\p{L}*beheer|directie|bestuur|secretariaat|klantenservice|financi[eë]n|incasso|penningmeester|boekhouding|facturatie|medewerker|namens|van|alle|uw|je|balie|collega['’]?s)(?![\p{L}])/giu
const CLOSING =
  /^\W*(?:met (?:een |de )?[\p{L}-]+e groet(?:en|jes)?|[\p{L}-]+e groet(?:en|jes)?|met groet(?:en)?|groet(?:jes|en)?(?: van)?|m\.?v\.?g\.?|gr\.?|liefs(?: van)?|hoogachtend|alvast (?:hartelijk )?(?:bedankt|dank)|tot (?:snel|ziens|dan|gauw)|doeg|w\.g\.)(?![\p{L}])[\s,.!]*/iu
const COMPANY =
  /(?<![\p{L}])(?:\p{Lu}[\p{L}\d&'’.-]*\s+(?:[\p{L}\d&'’.-]+\s+){0,3}(?:B\.?\s?V\.?|N\.?\s?V\.?|V\.?O\.?F\.?|U\.?A\.?)(?![\p{L}])|(?:Stichting|Vereniging|Gemeente|Waterschap|Woningstichting|Gerechtsdeurwaarderskantoor)\s+(?:\p{Lu}|\uE000|van ))/u
/** A quick look before the slow one. */
const MAYBE_COMPANY = /[BN]\.?\s?V|V\.?O|U\.?A|[Ss]tichting|Vereniging|Gemeente|Waterschap|Gerechts/

/** Words that a line of names may have without a capital. */
const SMALL =
  /^(?:van|de|der|den|het|en|te|ten|ter|voor|in|op|aan|bij|'t|’t|&|\+|-|–|\||\/|team|afdeling|mr\.?|drs\.?|ing\.?|namens|vve|sv|vv)$/iu

/** A line that only names somebody: "Autobedrijf Schuurman", "Flits Mobiel", a merge field. */
function isNameLine(line: string): boolean {
  const text = line.trim()
  if (text === '' || text.length > 60 || NO_NAME.test(text) || MONTH.test(text) || POSTCODE.test(text))
    return false
  if (/:|[?;]$|[\p{Ll}\d]{3}[.!]$|https?:|@|€/u.test(text)) return false
  const words = text.split(/\s+/)
  if (words.length > 7) return false
  const named = words.every(
    word => SMALL.test(word) || /^[("“]?[\p{Lu}\uE000]/u.test(word) || /^[\d.()-]+$/.test(word),
  )
  return named && hasName(text)
}

/** Whether there is a name in it beside names of a department. */
const hasName = (text: string): boolean => {
  const rest = text.replace(PART, ' ')
  return NAME.test(rest) && /\p{L}{2}|\uE000/u.test(rest)
}

const FROM = /^(?:van|from|afzender)\s*:\s*\S/imu

/** The blocks before the salutation, or before the first long sentence: who writes to whom. */
function head(passages: readonly Passage[]): readonly Passage[] {
  const salutation = passages.findIndex(({block}) => SALUTATION.test(block.text))
  if (salutation >= 0) return passages.slice(0, salutation)
  const prose = passages.findIndex(({sentences}) => sentences.some(({words}) => words.length > HEAD_WORDS))
  return passages.slice(0, Math.max(prose, 0))
}

/** Most words of a line above a letter. */
const HEAD_WORDS = 9

const isText = ({block}: Passage): boolean => block.kind === 'paragraph' || block.kind === 'table-cell'

/** Whether a block of the head is an address to the reader, and not the letterhead. */
function isReaders({block: {text}}: Passage): boolean {
  return TO_READER.test(text) && !FROM.test(text)
}

/** Where the letter says who sends it, apart from words in a sentence: under it, above it, or before its first words. */
export function senderPassage(
  passages: readonly Passage[],
  channel: LetterFacts['channel'],
  fieldName: (passage: Passage) => FieldName,
): Passage | undefined {
  const shown = (passage: Passage, pattern: RegExp) => withoutFields(passage, fieldName(passage), pattern)
  return (
    passages.find(passage => closes(passage) && signs(shown(passage, NO_NAME_FIELD).block.text)) ??
    senderOf(
      passages.map(passage => shown(passage, READER_FIELD)),
      channel,
    )
  )
}

const NO_NAMES =
  'dat(?:um|e)|plaats|place|city|bedrag|amount|nummer|number|kenmerk|adres|address|postcode|straat|street|link|url|tabel|table|total|iban|termijn'
/** Fields that name nobody. */
const NO_NAME_FIELD = new RegExp(NO_NAMES, 'i')
/** These, and those that name the reader. */
const READER_FIELD = new RegExp(
  `${NO_NAMES}|klant(?!en)|debiteur(?!en)|debtor|customer|client|wederpartij|ontvanger|recipient|huurder|tenant|voornaam|first_?name`,
  'i',
)

/** The passage without the fields whose name matches, at the same places. */
function withoutFields(passage: Passage, name: FieldName, pattern: RegExp): Passage {
  const {block, sentences} = passage
  if (!block.text.includes(FIELD)) return passage
  let {text} = block
  for (const {tokens} of sentences)
    for (const token of tokens)
      if (token.kind === 'field' && pattern.test(name(token)))
        text = text.slice(0, token.start) + ' '.repeat(token.end - token.start) + text.slice(token.end)
  return text === block.text ? passage : {...passage, block: {...block, text}}
}

/** A closing, or the block of names behind one. */
const closes = ({block, role}: Passage): boolean =>
  role === 'signature' || lastLines(block.text).some(line => CLOSING.test(line))

function senderOf(passages: readonly Passage[], channel: LetterFacts['channel']): Passage | undefined {
  return (
    passages.find(({block}) => FROM.test(block.text)) ??
    tail(passages) ??
    letterhead(passages) ??
    passages.find(
      passage =>
        passage.role !== 'address' &&
        MAYBE_COMPANY.test(passage.block.text) &&
        COMPANY.test(passage.block.text) &&
        !isReaders(passage),
    ) ??
    (channel === 'letter' ? undefined : passages.slice(0, 2).find(({block}) => PREFIXED.test(block.text)))
  )
}

const lastLines = (text: string): string[] => text.split('\n').slice(-3)

/** A name behind the closing. */
function signs(text: string): boolean {
  const lines = text.split('\n')
  const at = lines.findIndex(line => CLOSING.test(line))
  const behind = at < 0 ? lines : lines.slice(at)
  return behind.some(line => hasName(line.replace(CLOSING, '').replace(MONTH, '')))
}

/** Blocks at the end in which a name may stand. */
const TAIL = 4

/** A line with just a name under the text. */
function tail(passages: readonly Passage[]): Passage | undefined {
  if (passages.length < 2) return lastName(passages[0])
  return passages
    .slice(Math.max(1, passages.length - TAIL))
    .filter(isText)
    .find(({block}) => block.text.split('\n').some(isNameLine))
}

/** "… Dank! Tandarts De Brink" at the end of a message of one block. */
function lastName(passage: Passage | undefined): Passage | undefined {
  const last = passage?.sentences.at(-1)
  if (!passage || !last || passage.sentences.length < 2) return undefined
  return isNameLine(passage.block.text.slice(last.start, last.end).replace(/[.!]$/, '')) ? passage : undefined
}

/** A block above the salutation that is the sender's: it has what only senders print, or another one is the reader's. */
function letterhead(passages: readonly Passage[]): Passage | undefined {
  const blocks = head(passages).filter(
    passage => (isText(passage) || POSTCODE.test(passage.block.text)) && !isReaders(passage),
  )
  const printed = blocks.find(({block: {text}}) => OF_SENDER.test(text) && /\p{L}{3}|\uE000/u.test(text))
  if (printed) return printed
  const named = blocks.filter(({block: {text}}) => text.split('\n').some(line => isNameLine(line)))
  const [first] = named
  if (!first) return undefined
  const readers = head(passages).some(isReaders)
  const addressed = named.filter(({block: {text}}) => POSTCODE.test(text) || text.includes('\n')).length
  return readers || named.length > 1 || addressed === 0 ? first : undefined
}

/** Where the letter says for whom it is. */
export function recipientPassage(
  passages: readonly Passage[],
  fieldName: (passage: Passage) => FieldName,
): Passage | undefined {
  const before = head(passages)
  return (
    passages.slice(0, before.length + 3).find(({block}) => greets(block.text)) ??
    before.find(passage => isText(passage) && isReaders(passage) && passage.block.text.length > 12) ??
    before.find(passage => isAddressOfFields(passage, fieldName(passage))) ??
    // Of two addresses the second is the reader's.
    before
      .filter(({block: {text}}) => POSTCODE.test(text) && !OF_SENDER.test(text))
      .at(letterhead(passages) ? -1 : 0)
  )
}

/** "[NAAM] [ADRES] [WOONPLAATS]", and not those of the sender. */
function isAddressOfFields({sentences}: Passage, name: FieldName): boolean {
  const names = sentences.flatMap(({tokens}) => tokens.filter(({kind}) => kind === 'field').map(name))
  return (
    names.some(field => /adres|address|straat|street|postcode|woonplaats/i.test(field)) &&
    names.some(field => /na(?:am|me)|klant|debiteur|customer/i.test(field)) &&
    !names.some(field => /bedrijf|company|afzender|sender|kantoor|bureau|verzender/i.test(field))
  )
}

/** Words before a colon that are no name. */
const PREFIXED =
  /^(?:\S+\s)?(?!(?:betalings)?herinnering|aanmaning|laatste|tweede|betreft|onderwerp|factuur|let op|belangrijk|attentie|aan:|datum|beste|hallo|hoi|dag|geachte)[\p{L}\uE000][\p{L}\uE000.&-]*(?:\s[\p{L}\uE000][\p{L}\uE000.&-]*){0,3}\s?:\s+\p{L}/iu
