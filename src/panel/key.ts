import type {Passage} from '../checks/rule.ts'
import {MONTHS} from '../dutch/months.ts'
import {asked} from '../elements/asked.ts'
import type {Found} from '../elements/find.ts'
import {ELEMENTS, type ElementId} from '../elements/table.ts'
import type {LetterFacts} from '../letter/facts.ts'
import {readLetter} from '../letter/read.ts'
import type {Resources} from '../lint.ts'
import {passagesOf} from '../passages.ts'
import {joinDutch} from '../report/dutch.ts'
import type {FilledVariant} from './fill.ts'
import type {KindCode, PanelQuestion} from './model.ts'

/** What readers call a letter: `deze brief`, `de brief`, and how they are asked of it. */
export interface Noun {
  readonly this: string
  readonly the: string
  readonly from: string
  readonly gets: string
  readonly holds: string
}

const onPaper = (those: string, the: string): Noun => ({
  this: those,
  the,
  from: `Van wie is ${those}?`,
  gets: `U krijgt ${those}.`,
  holds: `wat staat er in ${the}?`,
})

const NOUNS: Readonly<Record<LetterFacts['channel'], Noun>> = {
  letter: onPaper('deze brief', 'de brief'),
  email: onPaper('deze e-mail', 'de e-mail'),
  sms: onPaper('dit bericht', 'het bericht'),
  chat: onPaper('dit bericht', 'het bericht'),
  'call-script': {
    this: 'dit telefoongesprek',
    the: 'het telefoongesprek',
    from: 'Wie belt u?',
    gets: 'U krijgt dit telefoontje.',
    holds: 'waar gaat het telefoongesprek over?',
  },
}

export const nounOf = ({channel}: Pick<LetterFacts, 'channel'>): Noun => NOUNS[channel]

/** The elements that answer a question; it is put when a letter has one of them, or should have. */
const ANSWERS: Readonly<Partial<Record<KindCode, readonly ElementId[]>>> = {
  bedrag: ['amount'],
  datum: ['deadline'],
  gevolg: ['consequence'],
  hulp: ['help', 'debt-help', 'contact'],
}

/** The open question comes first: after the others a reader would retell those. */
const WORDINGS: readonly (readonly [KindCode, (noun: Noun) => string])[] = [
  ['navertellen', noun => `Vertel in uw eigen woorden: ${noun.holds}`],
  ['afzender', noun => noun.from],
  ['doen', noun => `${noun.gets} Wat moet u nu doen?`],
  ['bedrag', () => 'Hoeveel geld moet u betalen?'],
  ['datum', () => 'Vóór wanneer moet u betalen?'],
  ['gevolg', () => 'Wat gebeurt er als u niet betaalt?'],
  ['hulp', () => 'Misschien kunt u niet alles in één keer betalen. Wie kan u dan helpen?'],
  ['gevoel', noun => `Wat voelt u bij ${noun.this}?`],
]

/** What is found in one variant that answers questions. */
export type Answers = ReadonlyMap<ElementId, Place>

/** Where each paragraph starts in a text of all of them. */
type Starts = readonly {readonly number: number; readonly start: number}[]

interface Place {
  /** Number of the paragraph. */
  readonly paragraph: number
  /** The sentence, with the question before it that it answers. */
  readonly quote: string
  /** Of a table of instalments: an amount for each date that the quote holds. */
  readonly instalments?: readonly string[]
}

/** The questions that are put to the readers of a letter, in order. */
export function questionsFor(
  facts: LetterFacts,
  found: readonly Answers[],
  resources: Resources,
): PanelQuestion[] {
  const wanted = asked(facts, resources.elements().table)
  const noun = nounOf(facts)
  return WORDINGS.filter(([kind]) => {
    const elements = ANSWERS[kind]
    if (!elements) return true
    const isAsked = (id: ElementId): boolean => wanted.has(id) && wanted.get(id) !== 'forbidden'
    return elements.some(id => isAsked(id) || found.some(answers => answers.has(id)))
  }).map(([kind, text]) => ({kind, text: text(noun)}))
}

/** What of a letter answers questions, found in the text as a reader gets it. */
export function answersIn(variant: FilledVariant, facts: LetterFacts, resources: Resources): Answers {
  const starts: {number: number; start: number}[] = []
  let text = ''
  for (const {number, blocks} of variant.paragraphs) {
    starts.push({number, start: text.length})
    // The cells of a row are read as one line.
    const cells = blocks.map(
      ({text, kind, opensRow}, i) => (i === 0 ? '' : kind === 'table-cell' && !opensRow ? ' ' : '\n') + text,
    )
    text += `${cells.join('')}\n\n`
  }
  const letter = readLetter(text, {path: 'brief.txt'})
  const passages = passagesOf(letter, facts, resources.lexicon)
  const found = resources.elements().find(letter, passages, facts, new Set(ELEMENTS))
  const places = new Map<ElementId, Place>()
  for (const [id, at] of found) {
    const place = at === 'field' ? undefined : placeOf(at, passages, id)
    if (!place) continue
    const paragraph = starts.findLast(({start}) => start <= place.offset)
    if (paragraph) places.set(id, {paragraph: paragraph.number, quote: place.quote})
  }
  if (!PHONE.test(places.get('contact')?.quote ?? ''))
    setIfFound(places, 'contact', phoneIn(passages, starts))
  if (!places.has('consequence')) setIfFound(places, 'consequence', lateIn(passages, starts))
  if (!places.has('deadline')) setIfFound(places, 'deadline', datesIn(variant))
  return places
}

function setIfFound(places: Map<ElementId, Place>, id: ElementId, place: Place | undefined): void {
  if (place) places.set(id, place)
}

/** "Betaalt u niet op tijd? Dan sturen wij u nog een brief.": no threat, but it is what happens. */
const LATE =
  /\b(?:betaalt u (?:dan )?(?:niet|te laat|later)|als u (?:te laat|later|niet(?: op tijd| tijdig)?) betaalt|ontvangen wij (?:uw betaling|het geld) niet)/i

function lateIn(passages: readonly Passage[], starts: Starts): Place | undefined {
  for (const {block, sentences} of passages)
    for (const [i, sentence] of sentences.entries()) {
      if (!LATE.test(block.text.slice(sentence.start, sentence.end))) continue
      const isQuestion = block.text[sentence.end - 1] === '?'
      const {end} = (isQuestion && sentences[i + 1]) || sentence
      const {start} = block.map.range(sentence.start, sentence.end)
      const quote = block.text.slice(sentence.start, end).replace(/\s+/g, ' ')
      return {paragraph: starts.findLast(place => place.start <= start)!.number, quote}
    }
  return undefined
}

/** The first sentence with a telephone number: of more help than a letter that speaks of calling. */
function phoneIn(passages: readonly Passage[], starts: Starts): Place | undefined {
  for (const {block, sentences} of passages)
    for (const {start, end} of sentences) {
      const quote = block.text.slice(start, end).replace(/\s+/g, ' ')
      if (!PHONE.test(quote)) continue
      const offset = block.map.range(start, end).start
      return {paragraph: starts.findLast(place => place.start <= offset)!.number, quote}
    }
  return undefined
}

/** The dates in a table of instalments. */
function datesIn({paragraphs}: FilledVariant): Place | undefined {
  for (const {number, blocks} of paragraphs) {
    const cells = blocks.filter(({kind}) => kind === 'table-cell')
    const dates = cells.filter(({text}) => DATE.test(text))
    const amounts = cells.flatMap(({text}) => AMOUNT.exec(text)?.[0] ?? [])
    if (dates.length > 0)
      return {
        paragraph: number,
        quote: joinDutch(
          dates.map(({text}) => text),
          'en',
        ),
        // With a total among them it is no use to say which is which.
        instalments: amounts.length === dates.length ? amounts : [],
      }
  }
  return undefined
}

function placeOf(
  at: Exclude<Found, 'field'>,
  passages: readonly Passage[],
  id: ElementId,
): {offset: number; quote: string} | undefined {
  const passage = passages[at.passage]
  if (!passage) return undefined
  const {block, sentences} = passage
  const offset = block.map.range(at.span.start, at.span.end).start
  if (id === 'sender') return {offset, quote: senderIn(block.text)}
  const index = sentences.findIndex(({end}) => end > at.span.start)
  const sentence = sentences[index]
  if (!sentence) return undefined
  const before = sentences[index - 1]
  // "Betaalt u later? Dan komt er € 40 bij.": without the question the answer says little.
  const from = before && block.text[before.end - 1] === '?' ? before : sentence
  // "Kunt u niet alles in één keer betalen? Bel ons dan.": the question alone says nothing.
  const {end} = (block.text[sentence.end - 1] === '?' && sentences[index + 1]) || sentence
  return {offset, quote: block.text.slice(from.start, end).replace(/\s+/g, ' ')}
}

const GREETING = /\bgroet|hoogachtend|\bregards\b|yours (?:faithfully|sincerely)/i

const senderIn = (text: string): string => {
  const lines = text.split('\n').filter(line => line.trim() !== '' && !GREETING.test(line))
  return (lines.length > 0 ? lines : [text]).join(', ')
}

const AMOUNT = /€\s?\d[\d.]*(?:,\d\d|,-)?|\d[\d.]*(?:,\d\d)?\s?euro\b/i
const DATE = new RegExp(
  `\\b\\d{1,2} (?:${MONTHS.join('|')})(?: \\d{4})?|\\b\\d{1,2}-\\d{1,2}-\\d{2,4}\\b`,
  'i',
)
const TERM = /\bbinnen \p{L}*\d*(?: \p{L}+)? ?(?:dagen|weken|werkdagen|maand)\b/iu
/** A telephone number: not the end of an account number or of a reference. */
const PHONE =
  /(?<!\b[A-Z]{2}\d\d ?[A-Z]{4} ?|\d[ -]?)\b0(?:[89]00[ -]{0,3}\d{4}(?:\d{3})?|\d{1,3}[ -]{1,3}\d[\d ]{4,10}\d)\b/
/** What tells a reader how to get hold of somebody. */
const REACH = /\b(?:bel|belt|bellen|mail|mailt|mailen|app|appt|chat|contact|kijk|call|phone)\b|@/i

/** The guide's key to the questions of one variant: what a right answer holds, and where it stands. */
export function keyOf(
  questions: readonly PanelQuestion[],
  answers: Answers,
  {the}: Noun,
): Partial<Record<KindCode, string>> {
  const key: Partial<Record<KindCode, string>> = {}
  const nowhere = `Dit staat niet in ${the}, of niet duidelijk. Zegt de lezer dat ook? Dan is het antwoord goed.`
  const stands = ({paragraph, quote}: Place): string => `Alinea ${paragraph}: “${quote}”`
  const with_ = (pattern: RegExp, place: Place | undefined): string | undefined => {
    if (!place) return undefined
    const match = pattern.exec(place.quote)?.[0]
    return match === undefined ? stands(place) : `${match}. ${stands(place)}`
  }
  for (const {kind} of questions) {
    const value = answerTo(kind)
    if (value !== undefined) key[kind] = value
  }
  return key

  function answerTo(kind: KindCode): string | undefined {
    switch (kind) {
      case 'afzender': {
        const sender = answers.get('sender')
        return sender ? `${sender.quote} (alinea ${sender.paragraph})` : nowhere
      }
      case 'doen': {
        const [how, what] = [answers.get('payment-method'), answers.get('amount')]
        const place = how ?? what
        return place ? `Betalen. ${stands(place)}` : nowhere
      }
      case 'bedrag':
        return [
          with_(AMOUNT, answers.get('amount')) ?? nowhere,
          ...partsText(answers.get('deadline')?.instalments),
        ].join(' ')
      case 'datum': {
        const place = answers.get('deadline')
        if (place?.instalments) return `${place.quote} (alinea ${place.paragraph})`
        return with_(place && DATE.test(place.quote) ? DATE : TERM, place) ?? nowhere
      }
      case 'gevolg': {
        const place = answers.get('consequence')
        return place ? stands(place) : nowhere
      }
      case 'hulp': {
        const found = (['help', 'contact', 'debt-help'] as const).flatMap(id => answers.get(id) ?? [])
        const reachable = found.filter(({quote}) => PHONE.test(quote))
        // "Wij bevestigen de regeling" helps nobody when there is a number to call.
        const others = found.filter(
          place => !reachable.includes(place) && (reachable.length === 0 || REACH.test(place.quote)),
        )
        const places = [...reachable, ...others]
        if (places.length === 0) return nowhere
        // A sentence that another quotes along says nothing more.
        const telling = places.filter(
          place =>
            !places.some(
              other =>
                other.paragraph === place.paragraph &&
                other.quote.length > place.quote.length &&
                other.quote.includes(place.quote),
            ),
        )
        const quotes = [...new Set(telling.map(stands))]
        const phones = new Set(places.flatMap(({quote}) => PHONE.exec(quote)?.[0] ?? []))
        return [...(phones.size > 0 ? [`Bellen naar ${joinDutch([...phones], 'of')}.`] : []), ...quotes].join(
          ' ',
        )
      }
      case 'navertellen':
        return `De lezer noemt zelf het belangrijkste: ${joinDutch(
          questions.flatMap(({kind}) => TOLD[kind] ?? []),
          'en',
        )}.`
      default:
        return undefined
    }
  }
}

/** "3 keer € 42,50": who says so has read well, too. */
function partsText(amounts: readonly string[] = []): string[] {
  const [first] = amounts
  if (first === undefined || amounts.length < 2) return []
  const same = amounts.every(amount => amount === first)
  return [`Ook goed: ${same ? `${amounts.length} keer ${first}` : joinDutch(amounts, 'en')}.`]
}

/** What a reader who retells a letter should mention. */
const TOLD: Readonly<Partial<Record<KindCode, string>>> = {
  afzender: 'van wie het komt',
  doen: 'wat u moet doen',
  bedrag: 'hoeveel u moet betalen',
  datum: 'vóór wanneer',
}
