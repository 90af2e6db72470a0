import {capital, type Proposal} from './edit.ts'
import {type Lexicon, PAST, PRESENT, Tag} from './lexicon.ts'
import type {Sentence, Token} from './sentences.ts'
import {type TaggedSentence, tagSentence} from './tagged.ts'
import {Class} from './word-classes.ts'

/** Two words in one clause that both say no. Indices of tokens, in order. */
export interface DoubleNegative {
  readonly first: number
  readonly second: number
  /** Hard to follow wherever it stands: "niet onmogelijk". */
  readonly hard: boolean
  /** A way around saying when or what, and no second negative: "niet eerder dan". */
  readonly roundabout?: true
  /** The positive words, when they are known. */
  readonly plain?: string
  readonly proposal?: Proposal
}

const NEGATORS = new Set('niet geen nooit niemand niets niks nergens zonder nimmer'.split(' '))
/** Verbs that say no without the word; "vergeet niet" is how one says it. */
const DENYING = new Set(
  'weigeren nalaten verhinderen ontbreken beletten ontkennen betwijfelen vermijden uitsluiten uitblijven'.split(
    ' ',
  ),
)
/** Of these only the participle is a stranger: "niet uitgesloten". */
const EXCLUDED = /^uitgesloten$/
/** Adjectives with on- that are the plain word for what they mean, or that deny nothing. */
const LEXICALISED = new Set(
  (
    'onnodig onnodige onverwacht onverwachte ongerust ongeruste onwel onrustig onrustige onbewust onbewuste ondergeschikt ' +
    'onderling onderlinge onmiddellijk onmiddellijke onverwijld onverwijlde ontzettend ontzettende onwijs onverdeeld ' +
    'onbetaald onbetaalde onbeleefd onaardig ongeduldig ongeduldige onlangs ongeveer onderdeel ondoenlijk onbenullig'
  ).split(' '),
)
/** Adjectives with on- of which "niet" makes the opposite, no more and no less. */
const POSITIVE = new Set(
  (
    'mogelijk bekend gebruikelijk belangrijk redelijk beperkt waarschijnlijk aannemelijk duidelijk gewoon verstandig ' +
    'logisch gunstig juist terecht gegrond begrijpelijk denkbaar voordelig verenigbaar'
  ).split(' '),
)
/** Between "niet" and the adjective: "niet geheel onbekend". */
const DEGREES = new Set('geheel helemaal altijd echt zo per se bij voorbaat ten enenmale volledig'.split(' '))

/** Words that are further apart are not read as one clause, so that time stays linear whatever the text. */
const REACH = 60

/** Two negatives in one clause: "niet onmogelijk", "niet betalen zonder code", "niet eerder dan". */
export function findDoubleNegatives(sentence: Sentence, lexicon: Lexicon): DoubleNegative[] {
  if (!sentence.tokens.some(isNegator)) return []
  const tagged = tagSentence(sentence, lexicon)
  const {tokens} = tagged
  const found: DoubleNegative[] = []
  for (let i = 0; i < tokens.length; i++) {
    if (!isNegator(tokens[i]) || isIdiom(tokens, i)) continue
    const one = limited(tokens, i) ?? litotes(tagged, i) ?? inClause(tagged, i)
    if (one === undefined) continue
    found.push(one)
    i = one.second
  }
  return found
}

const isNegator = (token: Token | undefined): boolean =>
  token !== undefined && token.kind === 'word' && NEGATORS.has(token.lower)

/** "niet alleen", "zo niet", "al dan niet", "zonder meer", "zonder twijfel" deny nothing. */
function isIdiom(tokens: readonly Token[], i: number): boolean {
  const {lower} = tokens[i]!
  const next = tokens[i + 1]?.lower ?? ''
  const before = tokens[i - 1]?.lower ?? ''
  if (lower === 'niet') return next === 'alleen' || /^(?:zo|dan|of)$/.test(before) || next === 'of'
  if (lower === 'zonder') return /^(?:meer|twijfel|dat|dollen)$/.test(next)
  return false
}

/** "niet eerder dan", "niet anders dan", "niets anders dan" */
function limited(tokens: readonly Token[], i: number): DoubleNegative | undefined {
  const [no, than, dan, next] = tokens.slice(i, i + 4)
  if (dan?.lower !== 'dan') return undefined
  const sooner = no!.lower === 'niet' && than!.lower === 'eerder'
  if (!sooner && !(/^niets?$/.test(no!.lower) && than!.lower === 'anders')) return undefined
  const found = {first: i, second: i + 2, hard: false, roundabout: true} as const
  if (!sooner || next === undefined) return sooner ? {...found, plain: 'pas'} : found
  const joins = /^(?:als|na|nadat|wanneer|op|in|vanaf|over|zodra)$/.test(next.lower)
  const dated = next.kind === 'number' && /^[a-z]/.test(tokens[i + 4]?.lower ?? '')
  if (!joins && !dated) return {...found, plain: 'pas'}
  const text = cased(joins ? 'pas' : 'pas op', no!)
  return {
    ...found,
    plain: text.toLowerCase(),
    proposal: {text, fix: 'review', edits: [{start: no!.start, end: dan.end, text}]},
  }
}

/** "niet onmogelijk", "geen ongebruikelijke vraag" */
function litotes({tokens, tags, lexicon}: TaggedSentence, i: number): DoubleNegative | undefined {
  const no = tokens[i]!
  let at = i + 1
  if (no.lower === 'niet' || no.lower === 'nooit') while (DEGREES.has(tokens[at]?.lower ?? '')) at++
  else if (no.lower === 'geen' && tokens[at]?.lower === 'enkele') at++
  else if (
    /^(?:niets|niemand)$/.test(no.lower) &&
    /^(?:is|was|wordt|lijkt|blijft)$/.test(tokens[at]?.lower ?? '')
  )
    at++
  const word = tokens[at]
  if (word === undefined || !deniesQuality(word, tags[at]!, lexicon)) return undefined
  const found = {first: i, second: at, hard: no.lower === 'niet' && at === i + 1}
  const plain = word.lower.slice(2)
  if (no.lower !== 'niet' || at > i + 1 || !POSITIVE.has(plain)) return found
  const text = cased(plain, no)
  return {...found, plain, proposal: {text, fix: 'review', edits: [{start: no.start, end: word.end, text}]}}
}

const QUALITY = Tag.Adjective | Tag.AdjectiveForm
const ROOT = QUALITY | Tag.Participle | Tag.ParticipleE | Tag.PresentParticiple

/** An adjective with on- before another adjective: "onmogelijk", and neither "onder" nor "ontvangen". */
function deniesQuality({kind, lower}: Token, tags: number, lexicon: Lexicon): boolean {
  if (kind !== 'word' || !lower.startsWith('on') || lower.length < 6 || LEXICALISED.has(lower)) return false
  if ((tags & QUALITY) === 0 || (tags & (PAST | PRESENT)) !== 0) return false
  return (lexicon.lookup(lower.slice(2)) & ROOT) !== 0
}

/** A second word that says no before the clause is over: "niet betalen zonder code", "kan niet weigeren". */
function inClause(tagged: TaggedSentence, i: number): DoubleNegative | undefined {
  const {tokens} = tagged
  const dependent = isDependent(tagged, i)
  let verbs = 0
  const end = Math.min(tokens.length, i + REACH)
  for (let k = i + 1; k < end && !endsClause(tagged, k); k++) {
    // "Als u niet betaalt krijgt u geen korting": the comma is missing.
    if (dependent && isFiniteVerb(tagged, k) && ++verbs > 1) return undefined
    if (isNegator(tokens[k])) {
      if (isIdiom(tokens, k) || (dependent && verbs > 0)) return undefined
      return negators(tokens, i, k)
    }
    if (denies(tagged, k)) return {first: i, second: k, hard: false}
  }
  const start = Math.max(0, i - REACH)
  for (let k = i - 1; k >= start && !endsClause(tagged, k + 1) && !isNegator(tokens[k]); k--)
    if (denies(tagged, k) && !endsClause(tagged, k)) return {first: k, second: i, hard: false}
  return undefined
}

function negators(tokens: readonly Token[], first: number, second: number): DoubleNegative | undefined {
  const one = tokens[first]!.lower
  const other = tokens[second]!.lower
  // "nog niet, niet eerder": the same word twice is a list, unless it stands side by side.
  if (one === other && second > first + 1) return undefined
  return {first, second, hard: second === first + 1 && other !== 'zonder'}
}

function denies({tokens, tags, lexicon}: TaggedSentence, i: number): boolean {
  const {kind, lower} = tokens[i]!
  if (kind !== 'word' || (tags[i]! & (PAST | PRESENT | Tag.Participle)) === 0) return false
  if (EXCLUDED.test(lower)) return true
  // "voorkomen" also means that something happens.
  if (/^voorkom(?:en|t)?$/.test(lower))
    return tokens[i + 1]?.lower === 'dat' || tokens[i + 2]?.lower === 'dat'
  for (const tag of VERB_TAGS)
    if ((tags[i]! & tag) !== 0 && lexicon.lemmas(lower, tag).some(lemma => DENYING.has(lemma))) return true
  return DENYING.has(lower)
}

const VERB_TAGS = [Tag.PresentStem, Tag.PresentT, Tag.PastSingular, Tag.PastPlural, Tag.Participle]

/** A clause ends at a mark, a conjunction or a relative pronoun. */
function endsClause({tokens, classes}: TaggedSentence, i: number): boolean {
  const {kind, lower} = tokens[i]!
  if (kind === 'mark') return lower !== '"' && !/^[“”‘’]$/.test(lower)
  if (lower === 'die' || lower === 'dat' || lower === 'maar' || lower === 'plus') return true
  return (classes[i]! & (Class.Coordinator | Class.Subordinator)) !== 0 && lower !== 'waar'
}

/** Whether the words before `i` open a subordinate clause. */
function isDependent(tagged: TaggedSentence, i: number): boolean {
  let k = i
  const start = Math.max(0, i - REACH)
  while (k > start && !endsClause(tagged, k)) k--
  const {lower} = tagged.tokens[k]!
  return (
    (tagged.classes[k]! & Class.Subordinator) !== 0 || lower === 'die' || lower === 'dat' || lower === 'wie'
  )
}

const isFiniteVerb = ({tags, classes}: TaggedSentence, i: number): boolean =>
  (classes[i]! & Class.Finite) !== 0 ||
  (classes[i] === 0 && (tags[i]! & (Tag.PresentT | PAST)) !== 0 && (tags[i]! & Tag.Noun) === 0)

const cased = (text: string, like: Token): string => (/^\p{Lu}/u.test(like.text) ? capital(text) : text)
