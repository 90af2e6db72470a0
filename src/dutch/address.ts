import {conjugate, finiteForm} from './conjugate.ts'
import {capital, type Proposal} from './edit.ts'
import {type Lexicon, NOMINAL, PRESENT, Tag} from './lexicon.ts'
import type {Sentence, Token} from './sentences.ts'
import {type TaggedSentence, tagSentence} from './tagged.ts'
import {Class} from './word-classes.ts'

/** How a letter speaks to its reader. */
export type Address = 'u' | 'je'

const FORMS: ReadonlyMap<string, Address> = new Map([
  ...['u', 'uw', 'uzelf'].map(word => [word, 'u'] as const),
  ...['je', 'jij', 'jou', 'jouw', 'jezelf', 'jullie'].map(word => [word, 'je'] as const),
])

/** Turns of phrase in which "je" is nobody, or the reader speaks. */
const GENERIC = /^(?:weet|mag|zeg|moet) je (?:maar|nooit|wel)|^je (?:weet maar nooit|van het)/
const OPENING = /^[“„«‘]$/
const CLOSING = /^[”»’]$/
/** A quotation is no longer: an open quote that nothing closes must not hide the rest. */
const LONGEST_QUOTE = 30

/** Indices of the words that speak to the reader, and how they do; not those in quotes and names ("Jij & Ik"). */
export function findAddress({tokens}: Sentence): {readonly at: number; readonly address: Address}[] {
  const found: {at: number; address: Address}[] = []
  let quoted = -1
  for (const [i, token] of tokens.entries()) {
    if (token.kind === 'mark') {
      if (OPENING.test(token.text) || (token.text === '"' && quoted < i)) quoted = closes(tokens, i)
      continue
    }
    const address = FORMS.get(token.lower)
    if (address === undefined || i < quoted) continue
    const before = tokens[i - 1]
    // "17.00 u"
    if (token.lower === 'u' && before?.kind === 'number') continue
    if (address === 'je' && (isNamed(tokens, i) || isGeneric(tokens, i))) continue
    found.push({at: i, address})
  }
  return found
}

/** Where the quotation that opens at `i` closes; `i` itself when it does not. */
function closes(tokens: readonly Token[], i: number): number {
  for (let k = i + 1; k < tokens.length && k < i + LONGEST_QUOTE; k++)
    if (CLOSING.test(tokens[k]!.text) || tokens[k]!.text === '"') return k
  return i
}

/** A capital inside a sentence makes a name of it. */
function isNamed(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]
  return /^\p{Lu}/u.test(tokens[i]!.text) && before !== undefined && before.kind !== 'mark'
}

const isGeneric = (tokens: readonly Token[], i: number): boolean =>
  [i - 1, i].some(first =>
    GENERIC.test(
      tokens
        .slice(Math.max(0, first), first + 4)
        .map(token => token.lower)
        .join(' '),
    ),
  )

/** The sentence with the word at `at` in the other form of address; nothing when the form of its verb is uncertain. */
export function suggestAddress(
  sentence: Sentence,
  at: number,
  to: Address,
  lexicon: Lexicon,
): Proposal | undefined {
  const tagged = tagSentence(sentence, lexicon)
  const word = sentence.tokens[at]!
  const change = to === 'u' ? toFormal(tagged, at) : toInformal(tagged, at)
  if (change === undefined) return undefined
  const edits = [{start: word.start, end: word.end, text: cased(change.word, word)}]
  if (change.verb) {
    const verb = sentence.tokens[change.verb.at]!
    if (verb.lower !== change.verb.form)
      edits.push({start: verb.start, end: verb.end, text: cased(change.verb.form, verb)})
  }
  edits.sort((a, b) => a.start - b.start)
  return {text: change.word, fix: 'review', edits}
}

interface Change {
  readonly word: string
  readonly verb?: {readonly at: number; readonly form: string}
}

const cased = (text: string, like: Token): string => (/^\p{Lu}/u.test(like.text) ? capital(text) : text)

function toFormal(tagged: TaggedSentence, at: number): Change | undefined {
  const {tokens, classes} = tagged
  const {lower} = tokens[at]!
  if (lower === 'jouw') return {word: 'uw'}
  if (lower === 'jou') return {word: 'u'}
  if (lower === 'jezelf') return {word: 'uzelf'}
  if (lower === 'jullie') return undefined
  const noun = lower === 'je' && mayBeOwned(tagged, at + 1)
  const behind = classes[at - 1] ?? 0
  if ((behind & Class.Preposition) !== 0) return {word: noun ? 'uw' : 'u'}
  const inverted = verbOf(tagged, at - 1, Tag.PresentStem)
  const own = verbOf(tagged, at + 1, Tag.PresentT)
  if (inverted !== undefined && tokens[at - 2]?.lower !== 'ik') {
    // "Betaal je rekening", "Betaal je huur op tijd?": whose is "je"?
    if (noun && !isHelper(tagged, at - 1)) return imperative(tagged, at - 1) ? {word: 'uw'} : undefined
    return {word: 'u', verb: {at: at - 1, form: conjugate(inverted).present.u}}
  }
  if (noun) return isWord(classes[at + 1]!) || behind & Class.Modal ? undefined : ownedIn(tagged, at)
  if (own !== undefined && ((behind & Class.Auxiliary) === 0 || at === 0))
    return {word: 'u', verb: {at: at + 1, form: conjugate(own).present.u}}
  // "als je … betaalt", "Wij sturen je een brief", "Dit moet je weten"
  if ((behind & (Class.Subordinator | Class.Modal | Class.Pronoun | Class.Subject)) !== 0) return {word: 'u'}
  return ((tagged.tags[at - 1] ?? 0) & (PRESENT | Tag.Participle)) !== 0 ? {word: 'u'} : undefined
}

function toInformal(tagged: TaggedSentence, at: number): Change | undefined {
  const {tokens, classes, tags} = tagged
  const {lower} = tokens[at]!
  if (lower === 'uw') return {word: 'je'}
  if (lower === 'uzelf') return {word: 'jezelf'}
  const behind = classes[at - 1] ?? 0
  if ((behind & Class.Preposition) !== 0) return {word: 'je'}
  const inverted = verbOf(tagged, at - 1, Tag.PresentT)
  if (inverted !== undefined) {
    if (!isOpened(tagged, at - 1)) return undefined
    // "Neemt u contact op." is a request: without "je" it would be shorter.
    const asks = tokens.at(-1)?.text === '?' || tokens.some(token => token.lower === 'dan')
    if (at === 1 && !isHelper(tagged, 0) && !asks) return undefined
    const features = {
      person: 'jij',
      number: 'singular',
      tense: 'present',
      clause: 'main',
      inverted: true,
    } as const
    return {word: 'je', verb: {at: at - 1, form: finiteForm(inverted, features).verb}}
  }
  const own = verbOf(tagged, at + 1, Tag.PresentT)
  if (own !== undefined) return {word: 'je', verb: {at: at + 1, form: conjugate(own).present.jij}}
  // "als u … heeft": the verb of the clause would have to change too.
  if (tokens.some((token, i) => i > at && token.lower === 'heeft')) return undefined
  if ((behind & Class.Subordinator) !== 0) return {word: 'je'}
  return ((tags[at - 1] ?? 0) & Tag.Infinitive) !== 0 ? {word: 'je'} : undefined
}

/** A finite verb that stands where the subject is: the infinitive behind it, when there is but one. */
function verbOf(
  {tokens, tags, classes, lexicon}: TaggedSentence,
  i: number,
  tag: number,
): string | undefined {
  const token = tokens[i]
  if (token?.kind !== 'word') return undefined
  const helper = HELPERS.get(token.lower)
  if (helper !== undefined) return helper
  const own = tags[i]!
  // A stem that ends in t is both forms: "moet", "weet".
  const both = Tag.PresentStem | Tag.PresentT
  if ((own & (token.lower.endsWith('t') ? both : tag)) === 0 || classes[i] !== 0) return undefined
  const found = new Set([
    ...lexicon.lemmas(token.lower, Tag.PresentStem),
    ...lexicon.lemmas(token.lower, Tag.PresentT),
  ])
  return found.size === 1 ? [...found][0] : undefined
}

/** Forms of the second person that the table files elsewhere, or that are nouns as well. */
const HELPERS: ReadonlyMap<string, string> = new Map(
  (
    'heb hebben hebt hebben heeft hebben ben zijn bent zijn kan kunnen kun kunnen kunt kunnen zal zullen zul zullen ' +
    'zult zullen wil willen wilt willen mag mogen moet moeten word worden wordt worden krijg krijgen krijgt krijgen ' +
    'ga gaan gaat gaan laat laten hoef hoeven hoeft hoeven'
  )
    .split(' ')
    .flatMap((word, i, all) => (i % 2 === 0 ? [[word, all[i + 1]!] as const] : [])),
)

const isHelper = ({tokens}: TaggedSentence, i: number): boolean => HELPERS.has(tokens[i]!.lower)

/** The verb opens its clause, or an adverb stands in front: no other subject is about. */
function isOpened({tokens, classes}: TaggedSentence, verb: number): boolean {
  const before = tokens[verb - 1]
  if (before === undefined || before.kind === 'mark') return true
  return (classes[verb - 1]! & (Class.Adverb | Class.Coordinator | Class.Subordinator)) !== 0
}

/** A verb at the very start of a sentence that asks nothing and sets no condition. */
function imperative({tokens}: TaggedSentence, verb: number): boolean {
  return (
    verb === 0 &&
    tokens.at(-1)?.text !== '?' &&
    !tokens.some(token => token.text === ',' || token.lower === 'dan')
  )
}

/** A noun, or an adjective before one, that "je" may own: "je rekening", "je laatste kans". */
function mayBeOwned({tags, classes, tokens}: TaggedSentence, i: number): boolean {
  const token = tokens[i]
  if (token?.kind === 'field') return true
  if (token?.kind !== 'word' || HELPERS.has(token.lower) || classes[i] !== 0) return false
  return (tags[i]! & (NOMINAL | Tag.Adjective | Tag.AdjectiveForm)) !== 0 || tags[i] === 0
}

/** "hebben je betaling ontvangen": of what "hebben" and its like take, "je" says whose it is. */
const ownedIn = ({tokens}: TaggedSentence, at: number): Change | undefined =>
  /^(?:hebben|heeft|is|zijn|was|wordt|worden|ontvangen|dat|omdat|en)$/.test(tokens[at - 1]?.lower ?? '') ||
  at === 0
    ? ownerOf(tokens, at)
    : undefined

/** "dat je huur betaalt" may be about rent that you pay. */
const ownerOf = (tokens: readonly Token[], at: number): Change | undefined =>
  /^(?:dat|omdat|en)$/.test(tokens[at - 1]?.lower ?? '') ? undefined : {word: 'uw'}

const isWord = (classes: number): boolean => classes !== 0
