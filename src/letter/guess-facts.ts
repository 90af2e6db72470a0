import type {LetterFacts, StatedFacts} from './facts.ts'
import {guessLanguage} from './language.ts'
import type {Letter} from './letter.ts'

type Guess = Omit<LetterFacts, 'guessed'>
type Clue<Value> = readonly [pattern: RegExp, value: Value]

/** Words in a file name or title that tell the stage, the most telling first. */
const STAGE_NAMES: readonly Clue<LetterFacts['stage']>[] = [
  [
    /betal(?:ings|aal)?regeling|betaalregeling|\bregeling|betaalafspraak|schikking|vaststellingsovereenkomst|payment[- ](?:plan|arrangement)|instal?lment/,
    'arrangement',
  ],
  [/14-?\s?dagen-?\s?brief|veertiendagen|\bwik\b|\b14d\b|kosteloze[- ]aanmaning|nakomingsbrief/, 'notice'],
  [
    /bevestig|bedankt|ontvangst van uw betaling|(?<!geen |niet )\bbetaling ontvangen|thank you for your payment|payment received/,
    'confirmation',
  ],
  [
    /preventie|vooraankondig|vervalt (?:over|binnen)|bijna vervallen|(?:falls? due|is due) (?:soon|on|in)/,
    'preventive',
  ],
  [
    /laatste|ingebreke|in gebreke|sommatie|sommeren|slotaanmaning|faillissement|\bfinal\b|last[- ]reminder|notice of default|derde|\b3e\b|dagvaarding|exploot/,
    'final-reminder',
  ],
  [
    /(?:tweede|\b2e|\b2de)[- ](?:betalings)?(?:herinnering|aanmaning)|(?:second|\b2nd)[- ](?:payment[- ])?reminder|herinnering[- ]?2\b|dringend|\burgent/,
    'second-reminder',
  ],
  [/(?:eerste|\b1e|\b1ste)[- ]aanmaning/, 'second-reminder'],
  [/herinnering|reminder/, 'first-reminder'],
  [/aanmaning/, 'second-reminder'],
]

/** Phrases in the text itself that tell the stage, when name and title don't. */
const STAGE_TEXTS: readonly Clue<LetterFacts['stage']>[] = [
  [/(?:veertien|14)\s+dagen\s+(?:na|vanaf)\s[^.]{0,80}(?:bezorgd|ontvang)/, 'notice'],
  [/\b6:96\b|binnen (?:veertien|14) dagen[^.]{0,200}\.[^.]{0,200}incassokosten in rekening/, 'notice'],
  [
    /(?:last|final) (?:reminder|notice|demand|chance)|laatste (?:aanmaning|herinnering|waarschuwing|keer|kans)|in gebreke|sommeren|sommeer/,
    'final-reminder',
  ],
  [/uit handen (?:te )?geven|(?:dragen|geven) wij de vordering|starten we incasso/, 'final-reminder'],
  [/vervalt over|moet u betalen voor|binnenkort vervalt/, 'preventive'],
  [/ontvangst van uw betaling|bedankt voor uw betaling|thank you for your payment/, 'confirmation'],
  [/betalingsregeling (?:bevestig|treffen|getroffen)/, 'arrangement'],
  [/herinnering|herinneren|reminder|remind you/, 'first-reminder'],
  [/aanmaning/, 'second-reminder'],
  [
    /(?:staat|staan)\s[^.]{0,60}\bopen\b|nog (?:niet|geen)\s[^.]{0,60}(?:voldaan|betaald|ontvangen)|achterstallig|onbetaald|not (?:yet )?(?:been )?(?:paid|received)|unpaid|overdue/,
    'first-reminder',
  ],
]

const SENDERS: readonly Clue<LetterFacts['sender']>[] = [
  [/\bexploot|ter standplaats|gerechtsdeurwaarder[,:]|ons deurwaarderskantoor/, 'bailiff'],
  [
    /\bmijn cli[eë]nte?\b|\bincasso advocaat\b|\bals advocaat\b|\bmy client\b|\blaw firm\b|advocatenkantoor/,
    'lawyer',
  ],
  [
    /\bonze (?:opdrachtgever|cli[eë]nte?)\b|namens (?:onze|de) opdrachtgever|\bour (?:client|principal)\b/,
    'collection-agency',
  ],
  [
    /belastingaanslag|aanslagbiljet|invorderingsambtenaar|\bonze gemeente\b|\bwaterschap|\bcjib\b|dwangbevel|\bbelasting (?:te )?betalen/,
    'government',
  ],
]

const BUSINESS =
  /\b(?:uw (?:onderneming|organisatie|bedrijf)|your (?:company|business|firm))\b|crediteuren(?:afdeling|administratie)|wettelijke handelsrente/
/** Accounts, VAT numbers, law, courts and words that only Belgian letters have. */
const BELGIUM =
  /\bbe\s?\d{2}(?:\s?\d{4}){3}|\bbe\s?0?\d{3}[. ]?\d{3}[. ]?\d{3}|ondernemingsnummer|intrest|\badministratieve kost\b|\bverwijl|schadebeding|\brpr\b|mogelijks\b|\bbelgi[eë]\b|\.be\b|aangerekend|aan te rekenen|\baanrekenen|\blidgeld|onbestaande|vredege?recht|ondernemingsrechtbank|fod economie|boek xix/
/** Words that Belgian letters have often, and Dutch ones seldom. */
const BELGIAN_WORDS =
  /\bgelieve\b|\bweldra\b|\bbijgevolg\b|\bbetaalbaar tegen\b|\boverschrijving\b|\bdewelke\b|\bdienst boekhouding\b|\bmijn boekhouding\b|\bbehoudens vergissing\b|\bmaatschappelijke zetel\b|\bextra kost\b|\bgsm\b|\bfamilienaam\b|\bverschuldigd was op\b/g
/** In the name of a file: "herinnering-be.html", "be-aanmaning.md". */
const BELGIAN_NAME = /(?:^|[-.])(?:be|belgie|vlaanderen)[-.]/
const ISLANDS = /cura[cç]ao|\baruba\b|sint maarten|bonaire|suriname/

/** Guesses every fact that `stated` leaves open; what gives no clue gets the usual value. */
export function guessFacts(letter: Letter, path: string, stated: StatedFacts): Guess {
  const name = (/[^/\\]*$/.exec(path)?.[0] ?? '').toLowerCase().replace(/[_\s]+/g, '-')
  const text = letter.blocks
    .map(block => block.text)
    .join('\n')
    .toLowerCase()
  const title = letter.blocks
    .filter(({kind}, index) => kind === 'title' || kind === 'heading' || index === 0)
    .map(block => block.text.slice(0, 160))
    .join('\n')
    .toLowerCase()
  const matter = String(letter.frontMatter.title ?? letter.frontMatter.titel ?? '').toLowerCase()
  return {
    language: stated.language ?? guessLanguage(text),
    channel: stated.channel ?? guessChannel(letter, name, text),
    stage: stated.stage ?? clue(STAGE_NAMES, name, matter, title) ?? clue(STAGE_TEXTS, text) ?? 'other',
    audience: BUSINESS.test(text) || /zakelijk|\bb2b\b/.test(name) ? 'business' : 'consumer',
    sender: clue(SENDERS, text) ?? 'creditor',
    jurisdiction:
      belgianWords(text).length > 0 || BELGIAN_NAME.test(name)
        ? 'be'
        : ISLANDS.test(text) || ISLANDS.test(name)
          ? 'other'
          : 'nl',
    profile: 'standaard',
  }
}

/** The words or numbers in a text, in lower case, that make it Belgian: one that nobody uses elsewhere, or two that are common there. */
function belgianWords(text: string): readonly string[] {
  const [one] = BELGIUM.exec(text) ?? []
  if (one !== undefined) return [one]
  const words = new Set(Array.from(text.matchAll(BELGIAN_WORDS), ([word]) => word))
  return words.size >= 2 ? [...words] : []
}

/** The words of a text, in lower case, from which another law than the Dutch was guessed; none when it was the file's name. */
export const foreignWords = (text: string): readonly string[] => {
  const belgian = belgianWords(text)
  return belgian.length > 0 ? belgian : (ISLANDS.exec(text) ?? []).slice(0, 1)
}

function clue<Value>(clues: readonly Clue<Value>[], ...texts: readonly string[]): Value | undefined {
  for (const text of texts) for (const [pattern, value] of clues) if (pattern.test(text)) return value
  return undefined
}

const CHANNEL_NAMES: readonly Clue<LetterFacts['channel']>[] = [
  [/belscript|telefoonscript|call-?script/, 'call-script'],
  [/whatsapp|\bchat\b/, 'chat'],
  [/\bsms\b/, 'sms'],
  [/\be-?mail\b|\bmail\b/, 'email'],
]
const SCRIPT = /^(?:goede(?:morgen|middag|navond|dag),? .{0,40}u spreekt met|zeg:|u zegt:)/m
/** Lines of both sides: "Medewerker:" alone is who deals with the letter. */
const SPEAKERS = [/^(?:medewerker|agent|beller):/m, /^(?:klant|debiteur):/m]
const POST = /^\d{4}\s?[a-z]{2}\b|aangetekend|\bper (?:gewone )?post\b|^\(?plaats/m

function guessChannel({syntax, source, blocks}: Letter, name: string, text: string): LetterFacts['channel'] {
  const named = clue(CHANNEL_NAMES, name)
  if (named) return named
  if (SCRIPT.test(text) || SPEAKERS.every(label => label.test(text))) return 'call-script'
  if (syntax === 'text' && blocks.length <= 2 && text.length <= 306 && !text.includes('\n')) return 'sms'
  const subject = /^[ \t*_<>a-z/]{0,60}(?:onderwerp|subject)\b[^:\n]{0,20}:/im.test(source)
  if (subject) return 'email'
  const self = /\b(?:deze|this) e-?mail\b|\bdeze mail\b|\b(?:dit bericht|this message)\b/.test(text)
  if (syntax !== 'html' && !self && /\b(?:deze brief|this letter)\b|\bdit schrijven\b/.test(text))
    return 'letter'
  if (syntax === 'html') return /<!doctype|<html|<p\b|<br|<td\b|<mjml/i.test(source) ? 'email' : 'letter'
  const first = blocks[0]
  const mailTitle =
    first?.kind === 'title' && first.text !== first.text.toUpperCase() && !/\bbetreft\b/i.test(source)
  return mailTitle && !POST.test(text) ? 'email' : 'letter'
}
