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

/** What readers call a letter: `deze brief`, `de brief`. */
export interface Noun {
  readonly this: string
  readonly the: string
}

const NOUNS: Readonly<Record<LetterFacts['channel'], Noun>> = {
  letter: {this: 'deze brief', the: 'de brief'},
  email: {this: 'deze e-mail', the: 'de e-mail'},
  sms: {this: 'dit bericht', the: 'het bericht'},
  chat: {this: 'dit bericht', the: 'het bericht'},
  'call-script': {this: 'dit telefoongesprek', the: 'het telefoongesprek'},
}

export const nounOf = ({channel}: Pick<LetterFacts, 'channel'>): Noun => NOUNS[channel]

/** The elements that answer a question; it is put when a letter has one of them, or should have. */
const ANSWERS: Readonly<Partial<Record<KindCode, readonly ElementId[]>>> = {
  bedrag: ['amount'],
  datum: ['deadline'],
  gevolg: ['consequence'],
  hulp: ['help', 'debt-help', 'contact'],
}

const WORDINGS: readonly (readonly [KindCode, (noun: Noun) => string])[] = [
  ['afzender', noun => `Van wie is ${noun.this}?`],
  ['doen', noun => `U krijgt ${noun.this}. Wat moet u nu doen?`],
  ['bedrag', () => 'Hoeveel geld moet u betalen?'],
  ['datum', () => 'Vóór welke dag moet u betalen?'],
  ['gevolg', () => 'Wat gebeurt er als u niet betaalt?'],
  ['hulp', () => 'Stel: u kunt niet alles in één keer betalen. Wie kan u helpen?'],
  ['gevoel', noun => `Wat voelt u bij ${noun.this}?`],
  ['navertellen', noun => `Vertel in uw eigen woorden: wat staat er in ${noun.the}?`],
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
    const dates = blocks.filter(({kind, text}) => kind === 'table-cell' && DATE.test(text))
    if (dates.length > 0)
      return {
        paragraph: number,
        quote: joinDutch(
          dates.map(({text}) => text),
          'en',
        ),
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
  return {offset, quote: block.text.slice(from.start, sentence.end).replace(/\s+/g, ' ')}
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
const PHONE = /\b0\d{1,3}[ -]{1,3}\d[\d ]{4,10}\d\b/

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
        return with_(AMOUNT, answers.get('amount')) ?? nowhere
      case 'datum': {
        const place = answers.get('deadline')
        return with_(place && DATE.test(place.quote) ? DATE : TERM, place) ?? nowhere
      }
      case 'gevolg': {
        const place = answers.get('consequence')
        return place ? stands(place) : nowhere
      }
      case 'hulp': {
        const found = (['help', 'debt-help', 'contact'] as const).flatMap(id => answers.get(id) ?? [])
        const reachable = found.filter(({quote}) => PHONE.test(quote))
        const places = [...reachable, ...found.filter(place => !reachable.includes(place))]
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

/** What a reader who retells a letter should mention. */
const TOLD: Readonly<Partial<Record<KindCode, string>>> = {
  afzender: 'van wie het komt',
  doen: 'wat u moet doen',
  bedrag: 'hoeveel u moet betalen',
  datum: 'vóór wanneer',
}
