import type {Context} from '../checks/rule.ts'
import {mentionsOf} from '../checks/same-thing.ts'
import {findAddress} from '../dutch/address.ts'
import {readCosts, readNotice} from '../law/notice.ts'
import type {LetterFacts} from '../letter/facts.ts'
import {type Consequence, consequencesOf, daysToPay} from './consequences.ts'
import {type Contact, contactOf, noContact} from './contact.ts'

/**
 * What a set has to know of one letter, in all its variants together: small, and plain JSON, so that letters that were
 * linted on several machines can be judged as one set.
 */
export interface JourneyFacts {
  /** How often each word for one of `SAME_THINGS` stands there: `{invoice: {rekening: 2}}`. */
  readonly words: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** How often the letter says "u" and "je", with their forms. */
  readonly address: {readonly u: number; readonly je: number}
  readonly contact: Contact
  /** Terms of the dictionary of tone, by category. */
  readonly tone: {
    readonly threat: number
    readonly blame: number
    readonly cold: number
    readonly pressure: number
  }
  /** What it says may come of not paying. */
  readonly consequences: readonly Consequence[]
  /** Days in which the reader must pay, as it says. */
  readonly days: readonly number[]
  /** Whether it asks or announces collection costs of a consumer in the Netherlands. */
  readonly asksCosts: boolean
  /** Amounts of these costs, in euro. */
  readonly costs: readonly number[]
  /** Whether it is a 14-day letter, or does the work of one. */
  readonly givesNotice: boolean
  /** What the letter, or the config for it, asks not to tell of a set that it is in. */
  readonly ignored?: readonly SetWish[]
}

/** A wish for silence about what a set says of a letter. */
interface SetWish {
  /** `journey` or `journey/category`; others are no matter of sets. */
  readonly names: readonly string[]
  readonly reason: string
}

/** A letter of a set: where it is, as what it was read, and what it says. */
export interface JourneyLetter extends JourneyFacts {
  readonly path: string
  readonly stage: LetterFacts['stage']
  readonly channel: LetterFacts['channel']
  readonly audience: LetterFacts['audience']
  readonly sender: LetterFacts['sender']
  readonly language: LetterFacts['language']
  readonly jurisdiction: LetterFacts['jurisdiction']
  /** The keys of these that nobody stated. */
  readonly guessed: readonly string[]
}

/** What a set has to know of a letter as one reader gets it. */
export function journeyFacts(context: Context): JourneyFacts {
  const {facts, passages} = context
  const words: Record<string, Record<string, number>> = {}
  for (const {thing, word} of mentionsOf(passages)) {
    const counts = (words[thing.id] ??= {})
    counts[word.singular] = (counts[word.singular] ?? 0) + 1
  }
  const address = {u: 0, je: 0}
  const tone = {threat: 0, blame: 0, cold: 0, pressure: 0}
  // What is too early for this letter is told as such: the same words in a later letter are no threat.
  for (const {entry} of context.terms())
    if (entry.rule === 'tone' && !entry.only && entry.category in tone)
      tone[entry.category as keyof typeof tone]++
  for (const {language, role, sentences} of passages) {
    if (language !== 'nl' || role === 'address' || role === 'signature' || role === 'contact') continue
    for (const sentence of sentences)
      for (const found of findAddress(sentence))
        if (sentence.tokens[found.at]!.lower !== 'jullie') address[found.address]++
  }
  const fee = readCosts(context)?.costs.filter(({denied}) => !denied) ?? []
  const notice = readNotice(context)
  return {
    words,
    address,
    contact: contactOf(passages),
    tone,
    consequences: consequencesOf(context),
    days: daysToPay(context),
    asksCosts: fee.length > 0,
    costs: [...new Set(fee.flatMap(({amounts}) => amounts.flatMap(({euro}) => euro ?? [])))],
    givesNotice: facts.stage === 'notice' || (notice?.certain === true && notice.terms.length > 0),
  }
}

const NONE: JourneyFacts = {
  words: {},
  address: {u: 0, je: 0},
  contact: noContact(),
  tone: {threat: 0, blame: 0, cold: 0, pressure: 0},
  consequences: [],
  days: [],
  asksCosts: false,
  costs: [],
  givesNotice: false,
}

/** The facts of a letter from those of its variants: all that any reader sees, counted where it stands most often. */
export const mergeFacts = (variants: readonly JourneyFacts[]): JourneyFacts =>
  variants.length === 1
    ? variants[0]!
    : variants.reduce(
        (a, b) => ({
          words: mostOf(a.words, b.words, (x = {}, y = {}) => mostOf(x, y, most)),
          address: {u: Math.max(a.address.u, b.address.u), je: Math.max(a.address.je, b.address.je)},
          contact: mostOf(a.contact, b.contact, (x, y) => ({...x, ...y})) as Contact,
          tone: mostOf(a.tone, b.tone, most) as JourneyFacts['tone'],
          consequences: union(a.consequences, b.consequences),
          days: union(a.days, b.days),
          asksCosts: a.asksCosts || b.asksCosts,
          costs: union(a.costs, b.costs),
          givesNotice: a.givesNotice || b.givesNotice,
        }),
        NONE,
      )

const union = <T>(a: readonly T[], b: readonly T[]): T[] => [...new Set([...a, ...b])]

const most = (a = 0, b = 0): number => Math.max(a, b)

/** Two records as one; `merge` gets undefined for a key that is not in one of them. */
function mostOf<T>(
  a: Readonly<Record<string, T>>,
  b: Readonly<Record<string, T>>,
  merge: (a: T | undefined, b: T | undefined) => T,
): Record<string, T> {
  return Object.fromEntries(union(Object.keys(a), Object.keys(b)).map(key => [key, merge(a[key], b[key])]))
}
