import {isMonth} from '../dutch/months.ts'
import type {Sentence, Token} from '../dutch/sentences.ts'
import type {Passage} from './rule.ts'

/** One of several words for the same thing, with its singular and plural; a plural may be absent. */
export interface SameWord {
  readonly singular: string
  readonly plural?: string
  /** Compounds and spellings that count as this word. */
  readonly also?: readonly string[]
}

/** Words for one thing, the plainest first. All of them are "de" words or all "het" words. */
export interface SameThing {
  readonly id: string
  readonly words: readonly SameWord[]
  /** Only told of a set of letters: in one letter they may well be two things. */
  readonly setOnly?: true
}

export const SAME_THINGS: readonly SameThing[] = [
  {
    id: 'invoice',
    words: [
      {singular: 'rekening', plural: 'rekeningen'},
      {singular: 'factuur', plural: 'facturen'},
      {singular: 'nota', plural: 'nota’s', also: ["nota's"]},
    ],
  },
  {
    id: 'arrangement',
    words: [
      {singular: 'betalingsregeling', plural: 'betalingsregelingen'},
      {singular: 'betaalregeling', plural: 'betaalregelingen'},
      {singular: 'betaalafspraak', plural: 'betaalafspraken'},
      {singular: 'betalingsafspraak', plural: 'betalingsafspraken'},
      {singular: 'afbetalingsregeling', plural: 'afbetalingsregelingen'},
    ],
  },
  {
    id: 'customer-number',
    words: [
      {singular: 'klantnummer'},
      {singular: 'relatienummer'},
      {singular: 'debiteurnummer', also: ['debiteurennummer']},
    ],
  },
  {
    id: 'reminder',
    setOnly: true,
    words: [
      {
        singular: 'herinnering',
        plural: 'herinneringen',
        also: ['betalingsherinnering', 'betalingsherinneringen', 'betaalherinnering', 'betaalherinneringen'],
      },
      {singular: 'aanmaning', plural: 'aanmaningen', also: ['betalingsaanmaning', 'betalingsaanmaningen']},
    ],
  },
]

interface Known {
  readonly thing: SameThing
  readonly word: SameWord
}

const KNOWN: ReadonlyMap<string, Known> = new Map(
  SAME_THINGS.flatMap(thing =>
    thing.words.flatMap(word =>
      [word.singular, ...(word.plural === undefined ? [] : [word.plural]), ...(word.also ?? [])].map(
        form => [form, {thing, word}] as const,
      ),
    ),
  ),
)

/** A word for something that has several, where it stands. `token` is an index into `sentence.tokens`. */
export interface Mention extends Known {
  readonly passage: Passage
  readonly sentence: Sentence
  readonly token: number
}

/** Every word of which it is plain that it means the thing, in order. */
export function mentionsOf(passages: readonly Passage[]): Mention[] {
  const found: Mention[] = []
  for (const passage of passages) {
    if (passage.language !== 'nl') continue
    for (const sentence of passage.sentences) {
      const here: Mention[] = []
      let about: About | undefined
      for (const [token, {lower}] of sentence.tokens.entries()) {
        const known = KNOWN.get(lower)
        if (!known || !means(known.word.singular, sentence.tokens, token)) continue
        if (
          lower.startsWith('rekening') &&
          !isInvoice(sentence.tokens, token, (about ??= subjectOf(sentence)))
        )
          continue
        here.push({...known, passage, sentence, token})
      }
      found.push(
        ...here.filter((mention, i) => ![here[i - 1], here[i + 1]].some(other => explains(mention, other))),
      )
    }
  }
  return found
}

/** Whether the word at `i` means the thing that it is listed for. */
function means(word: string, tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]?.lower ?? ''
  const next = tokens[i + 1]?.lower ?? ''
  // "rekening (factuur)": the other word, for who knows it by that name
  if (before === '(' && next === ')') return false
  if (word === 'herinnering') return before !== 'ter' && before !== 'in'
  if (word === 'nota')
    return before !== 'goede' && !/^(?:bene|van|nemen|genomen|neem|neemt|nam|namen)$/.test(next)
  return true
}

const PREPOSITION =
  /^(?:aan|buiten|bij|in|met|naar|op|per|ten|tot|van|vanaf|via|voor|tegen|achter|onder|over|uit|zonder|binnen)$/
/** What may stand between a preposition and its noun: "op onze andere rekening". */
const DETERMINER =
  /^(?:de|het|een|uw|je|jouw|jullie|onze|ons|mijn|zijn|haar|hun|deze|die|dit|dat|elke|iedere)$/
const ADJECTIVE =
  /^(?:andere|eigen|eerste|tweede|laatste|nieuwe|oude|lopende|openstaande|onbetaalde|bovenstaande|onderstaande|bovengenoemde|genoemde|juiste|zakelijke|gezamenlijke|geblokkeerde)$/
const OF_A_BANK =
  /^(?:bank\p{L}*|saldo|iban|rekeningnummer|bankrekening|betaalrekening|spaarrekening|geblokkeerd|blokkeren|pin\p{L}*|gestort|storten|stort|stortte|roodstand|afschrijven|afgeschreven|afschrijving|incasseren|overmaken|overmaakt|overgemaakt|maakt|over|bijgeschreven|bijschrijven|t\.n\.v\.|tnv|name|houder)$/u
const OF_AN_INVOICE =
  /^(?:betaal|betaalt|betalen|betaald|betaalde|betaling|voldoen|voldaan|open|openstaat|openstaan|openstaande|onbetaalde|stuurden|stuurde|sturen|stuur|gestuurd|toegestuurd|verstuurd|kreeg|krijgt|gekregen|krijgen|ontvangen|ontvangt|ontving|vervalt|vervallen|verlopen|klopt|kloppen)$/

type About = 'bills' | 'accounts' | 'unknown'

/** What a sentence is about: bills that are sent and paid, or accounts. */
function subjectOf({tokens}: Sentence): About {
  if (tokens.some(({kind, text, lower}) => OF_A_BANK.test(lower) || (kind === 'inert' && isAccount(text))))
    return 'accounts'
  return tokens.some(({lower}) => OF_AN_INVOICE.test(lower)) ? 'bills' : 'unknown'
}

/**
 * Whether "rekening" is a bill: beyond doubt, for it is an account too ("op uw rekening", "in rekening brengen",
 * "rekening houden met").
 */
function isInvoice(tokens: readonly Token[], i: number, about: About): boolean {
  if (about === 'accounts') return false
  const next = tokens[i + 1]
  if (next && (/^(?:houd|gehoud|courant|en-courant)/.test(next.lower) || next.kind === 'inert')) return false
  let at = i - 1
  while (at >= 0 && i - at < 4 && ADJECTIVE.test(tokens[at]!.lower)) at--
  if (at >= 0 && DETERMINER.test(tokens[at]!.lower)) at--
  if (at >= 0 && PREPOSITION.test(tokens[at]!.lower)) return false
  if (/^(?:van|voor)$/.test(next?.lower ?? '')) {
    const of = tokens[i + 2]
    if (of && (isMonth(of.lower) || of.text === '€' || of.kind === 'field' || of.kind === 'number'))
      return true
  }
  return about === 'bills'
}

const isAccount = (text: string): boolean => /^[A-Z]{2}\d\d/.test(text)

/** "Een factuur is een rekening", "uw factuur of nota": two words in one sentence, the one told by the other. */
function explains(a: Mention, b: Mention | undefined): boolean {
  if (!b || a.thing !== b.thing || a.word === b.word) return false
  const [first, last] = a.token < b.token ? [a.token, b.token] : [b.token, a.token]
  return a.sentence.tokens
    .slice(first + 1, last)
    .some(({lower}) => /^(?:is|zijn|heet|heten|noemen|ofwel|oftewel|of|betekent|genoemd)$/.test(lower))
}
