import {conjugate, finiteForm} from './conjugate.ts'
import type {Proposal} from './edit.ts'
import {type Lexicon, Tag} from './lexicon.ts'
import {type Passive, phraseEnd} from './passive.ts'
import type {Sentence, Token} from './sentences.ts'
import {Class, wordClasses} from './word-classes.ts'

/** Longest sentence that is turned round; a longer one has more in it than is understood. */
const LONGEST = 25

/** Who acts: as subject, and the person of the verb. */
interface Doer {
  readonly text: string
  readonly person: 'ik' | 'jij' | 'u' | 'hij'
  readonly number: 'singular' | 'plural'
}

const PRONOUNS: Readonly<Record<string, Doer>> = {
  ons: {text: 'wij', person: 'ik', number: 'plural'},
  u: {text: 'u', person: 'u', number: 'singular'},
  mij: {text: 'ik', person: 'ik', number: 'singular'},
  jou: {text: 'jij', person: 'jij', number: 'singular'},
  je: {text: 'je', person: 'jij', number: 'singular'},
  hem: {text: 'hij', person: 'hij', number: 'singular'},
  haar: {text: 'zij', person: 'hij', number: 'singular'},
  hen: {text: 'zij', person: 'hij', number: 'plural'},
}

/** What the subject of a passive becomes as object. */
const OBJECTS: Readonly<Record<string, string>> = {
  u: 'u',
  ik: 'mij',
  wij: 'ons',
  we: 'ons',
  jij: 'jou',
  je: 'je',
  hij: 'hem',
  het: 'het',
  dit: 'dit',
  dat: 'dat',
  deze: 'deze',
}

/** Finite forms that may stand where the auxiliary of the passive does: their infinitive. */
const MODALS: Readonly<Record<string, string>> = {
  moet: 'moeten',
  moeten: 'moeten',
  kan: 'kunnen',
  kunt: 'kunnen',
  kunnen: 'kunnen',
  mag: 'mogen',
  mogen: 'mogen',
  zal: 'zullen',
  zult: 'zullen',
  zullen: 'zullen',
}

/** A passive main clause taken apart. Places among the tokens, ends excluded. */
interface Clause {
  /** Before the finite verb when that is not the subject: "vandaag", "op 1 mei". */
  readonly opening: readonly Token[]
  readonly finite: Token
  readonly subject: readonly Token[]
  /** Between subject and participle, without the doer. */
  readonly middle: readonly Token[]
  /** Behind the verbs at the end. */
  readonly rest: readonly Token[]
}

/**
 * The active sentence instead of a passive that names its doer: "De brief wordt door ons verstuurd" → "Wij versturen
 * de brief". A past becomes a perfect. `[]` unless the sentence is one main clause of which every word is understood.
 */
export function suggestActive(sentence: Sentence, passive: Passive, lexicon: Lexicon): Proposal[] {
  const {tokens} = sentence
  const {agent, infinitive} = passive
  if (agent === undefined || infinitive === undefined || tokens.length > LONGEST) return []
  if (lexicon.lemmas(tokens[passive.participle]!.lower, Tag.Participle).length > 1) return []
  const body = bodyOf(tokens)
  if (body === undefined) return []
  const doer = doerOf(body.slice(agent.first + 1, agent.last + 1), lexicon)
  const clause = takeApart(body, passive, lexicon)
  if (doer === undefined || clause === undefined) return []
  const text = build(clause, doer, infinitive, passive, tokens)
  if (text === undefined) return []
  const edit = {start: body[0]!.start, end: body.at(-1)!.end, text}
  return [{text, fix: 'review', edits: [edit]}]
}

/** The words up to the closing mark; undefined when anything but plain words, numbers and amounts is among them. */
function bodyOf(tokens: readonly Token[]): readonly Token[] | undefined {
  const closing = tokens.at(-1)!
  const body = closing.kind === 'mark' && /^[.!]$/.test(closing.text) ? tokens.slice(0, -1) : tokens
  const plain = body.every(({kind, text, lower}, i) => {
    if (kind === 'number') return true
    if (kind === 'mark') return text === '€'
    if (kind !== 'word') return false
    const classes = wordClasses(lower)
    if ((classes & Class.Coordinator) !== 0) return false
    // "dat" and "wat" may be no conjunction; at the head of a sentence "dat" is a pronoun.
    return (classes & Class.Subordinator) === 0 || (i === 0 && lower === 'dat')
  })
  return plain ? body : undefined
}

function doerOf(phrase: readonly Token[], lexicon: Lexicon): Doer | undefined {
  const [first] = phrase
  if (first === undefined) return undefined
  if (phrase.length === 1 && Object.hasOwn(PRONOUNS, first.lower)) return PRONOUNS[first.lower]
  const number = numberOf(phrase, lexicon)
  return number && {text: textOf(phrase), person: 'hij', number}
}

/** The number of a noun phrase, by its noun before any "van"; undefined when the noun can be either. */
function numberOf(phrase: readonly Token[], lexicon: Lexicon): Doer['number'] | undefined {
  const van = phrase.findIndex(token => token.lower === 'van')
  const noun = phrase[van > 0 ? van - 1 : phrase.length - 1]!
  const [first] = phrase
  if (/^(?:het|een|dit|dat)$/.test(first!.lower)) return 'singular'
  if (noun.kind !== 'word') return undefined
  if (noun.text !== noun.lower) return 'singular'
  const tags = lexicon.lookup(noun.lower)
  if ((tags & Tag.Plural) !== 0) return (tags & Tag.Noun) === 0 ? 'plural' : undefined
  return (tags & Tag.Noun) !== 0 ? 'singular' : undefined
}

/** Reads the clause as "subject – finite – middle – participle" or "opening – finite – subject – middle – participle". */
function takeApart(body: readonly Token[], passive: Passive, lexicon: Lexicon): Clause | undefined {
  const {auxiliary, participle, agent} = passive
  const finiteAt = body.findIndex(token => canBeFinite(token))
  if (finiteAt < 1 || !agent) return undefined
  const finite = body[finiteAt]!
  const withModal = Object.hasOwn(MODALS, finite.lower)
  if (withModal ? body[auxiliary]!.lower !== 'worden' : finiteAt !== auxiliary) return undefined
  // The verbs at the end stand together: "betaald worden", "worden betaald", or the participle alone.
  const verbs = withModal ? [auxiliary, participle].sort((a, b) => a - b) : [participle]
  const firstVerb = verbs[0]!
  const lastVerb = verbs.at(-1)!
  if (firstVerb <= finiteAt || lastVerb - firstVerb > 1) return undefined
  if (body.slice(lastVerb + 1).some(canBeFinite)) return undefined
  const inAgent = (i: number) => i >= agent.first && i <= agent.last
  if (agent.last >= firstVerb && agent.first < firstVerb) return undefined
  const rest = body.slice(lastVerb + 1).filter((_, i) => !inAgent(i + lastVerb + 1))
  if (rest.length > 0 && (wordClasses(rest[0]!.lower) & Class.Preposition) === 0) return undefined

  const opening = body.slice(0, finiteAt)
  if (isPhrase(opening, 0, lexicon)) {
    const middle = body.slice(finiteAt + 1, firstVerb).filter((_, i) => !inAgent(i + finiteAt + 1))
    return isMiddle(middle) ? {opening: [], finite, subject: opening, middle, rest} : undefined
  }
  if ((wordClasses(opening[0]!.lower) & (Class.Preposition | Class.Adverb)) === 0 || opening.length > 5)
    return undefined
  if (inAgent(finiteAt + 1) || inAgent(0)) return undefined
  const subjectEnd = phraseEnd(body, finiteAt + 1, lexicon)
  const subject = body.slice(finiteAt + 1, subjectEnd + 1)
  if (
    subjectEnd >= firstVerb ||
    (subjectEnd >= agent.first && agent.first > finiteAt) ||
    !isPhrase(subject, 0, lexicon)
  )
    return undefined
  const middle = body.slice(subjectEnd + 1, firstVerb).filter((_, i) => !inAgent(i + subjectEnd + 1))
  return isMiddle(middle) ? {opening, finite, subject, middle, rest} : undefined
}

function canBeFinite({kind, lower}: Token): boolean {
  return (
    (kind === 'word' && (wordClasses(lower) & Class.Finite) !== 0) ||
    /^(?:worden|werd|werden|was|waren|zijn|moeten|kunnen|mogen|zullen)$/.test(lower)
  )
}

/** Whether the tokens are one noun phrase that can be an object: a pronoun, or a determiner with its noun. */
function isPhrase(tokens: readonly Token[], from: number, lexicon: Lexicon): boolean {
  const [first] = tokens
  if (first === undefined) return false
  if (tokens.length === 1) return Object.hasOwn(OBJECTS, first.lower)
  if (!isDeterminer(first)) return false
  return phraseEnd(tokens, from, lexicon) === tokens.length - 1
}

function isDeterminer({kind, lower}: Token): boolean {
  return kind === 'word' && ((wordClasses(lower) & (Class.Determiner | Class.Either)) !== 0 || lower === 'uw')
}

/** The words between must be adverbs, pronouns, and phrases with a preposition. */
function isMiddle(middle: readonly Token[]): boolean {
  let inPhrase = false
  return middle.every(({kind, lower}) => {
    const classes = kind === 'word' ? wordClasses(lower) : 0
    if ((classes & Class.Preposition) !== 0) inPhrase = true
    return inPhrase || (classes & (Class.Adverb | Class.Pronoun)) !== 0 || TIMES.has(lower)
  })
}

const TIMES: ReadonlySet<string> = new Set(
  'maandag dinsdag woensdag donderdag vrijdag direct binnenkort'.split(' '),
)

/** Puts the active sentence together. */
function build(
  clause: Clause,
  doer: Doer,
  infinitive: string,
  passive: Passive,
  tokens: readonly Token[],
): string | undefined {
  const {opening, finite, subject, middle, rest} = clause
  const inverted = opening.length > 0
  const modal = Object.hasOwn(MODALS, finite.lower) ? MODALS[finite.lower] : undefined
  const perfect = modal === undefined && !/^word(?:t|en)?$/.test(finite.lower)
  const head = modal ?? (perfect ? 'hebben' : infinitive)
  if (perfect && conjugate(infinitive).auxiliary !== 'hebben') return undefined
  const verb = finiteForm(head, {
    person: doer.person,
    number: doer.number,
    tense: 'present',
    clause: 'main',
    inverted,
  })
  const end = modal ? infinitive : perfect ? tokens[passive.participle]!.lower : verb.particle
  const object = objectText(subject)
  const indefinite = /^(?:een|geen)$/.test(subject[0]!.lower)
  const [pronouns, others] = splitMiddle(middle)
  // "Wij sturen u de brief vandaag toe": an object with "een" would stand behind "vandaag", so such a clause is left.
  if (indefinite && others.length > 0) return undefined
  const start = inverted ? [textOf(opening), verb.verb, doer.text] : [doer.text, verb.verb]
  const parts = [...start, textOf(pronouns), object, textOf(others), end, textOf(rest)].filter(
    part => part !== '',
  )
  const text = parts.join(' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Pronouns stand before the object ("u de brief"), all else behind it. */
function splitMiddle(middle: readonly Token[]): [Token[], Token[]] {
  const first = middle.findIndex(({lower}) => !/^(?:u|ons|je|mij|hem|haar|hen|hun)$/.test(lower))
  const cut = first < 0 ? middle.length : first
  return [middle.slice(0, cut), middle.slice(cut)]
}

function objectText(subject: readonly Token[]): string {
  const [first] = subject
  if (subject.length === 1) return OBJECTS[first!.lower]!
  return first!.lower + textOf(subject).slice(first!.text.length)
}

/** Tokens as they stand, one space where there was any. */
function textOf(tokens: readonly Token[]): string {
  return tokens
    .map((token, i) => (i > 0 && token.start > tokens[i - 1]!.end ? ` ${token.text}` : token.text))
    .join('')
}
