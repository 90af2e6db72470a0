import {
  isHelper,
  isImperative,
  isMainFinite,
  opensSubordinate,
  readSubordinate,
  type Subordinate,
  WITH_INFINITIVE,
  wordSet,
} from './clauses.ts'
import {atCondition, atReason} from './cut-condition.ts'
import {
  endOf,
  isNested,
  isSubjectStart,
  isSureImperative,
  isTail,
  LEAST,
  LEAST_QUESTION,
  opensCondition,
  type Place,
  SHOWN,
  type Stretch,
  shown,
} from './cut-place.ts'
import {capital, type Proposal, type TextEdit} from './edit.ts'
import {type Lexicon, NOMINAL, Tag} from './lexicon.ts'
import {phraseEnd} from './passive.ts'
import type {Sentence, Token} from './sentences.ts'
import {type Reading, readSentence} from './tense-context.ts'
import {verbToFront} from './verb-to-front.ts'
import {Class} from './word-classes.ts'

/** A place where a long sentence can become two. */
export interface Cut {
  /** Index in `sentence.tokens` of the first word of the second half. */
  readonly at: number
  /**
   * What the second half begins with: a clause on its own, or one that hangs on the first. `question`: the first half
   * is a condition and becomes a question.
   */
  readonly kind: Place['kind']
  /** Words in the smaller half. */
  readonly smaller: number
  /** How the second half begins once it is cut: "Maar wij hebben". */
  readonly opening: string | undefined
  /** None when the words must be put in order by hand. */
  readonly proposal: Proposal | undefined
}

/** A stretch of more tokens has more in it than is understood; it also bounds the time that one sentence takes. */
const LONGEST = 200

/**
 * Where to cut tokens `from` up to `end` (excluded) of a sentence in two: the cut that can be made with certainty,
 * else one that can be named; of those the most even. Undefined when there is none.
 */
export function findCut(sentence: Sentence, from: number, end: number, lexicon: Lexicon): Cut | undefined {
  if (end - from > LONGEST) return undefined
  const reading = readSentence(sentence, lexicon)
  const {tokens} = reading
  const closing = tokens[end - 1]!
  const closed = closing.kind === 'mark' && /^[.!?;]$/.test(closing.text)
  const stretch = {from, end: closed ? end - 1 : end}
  // A question or a half sentence (before a colon) stays as it is: only a place is named.
  const certain = closed && /^[.!]$/.test(closing.text)
  const clauses = readClauses(reading, stretch, lexicon)
  const cuts = [
    ...atCondition(reading, stretch, lexicon),
    ...atReason(reading, stretch, lexicon),
    ...atCoordinators(reading, stretch, clauses, lexicon),
    ...atSubordinates(reading, stretch, clauses, lexicon),
    ...atMention(reading, stretch),
  ]
    .map(({at, kind, opening, edits}): Cut => {
      const before = wordsIn(tokens, from, at)
      const smaller = Math.min(before, wordsIn(tokens, at, end))
      const made = certain && edits && opening !== undefined
      return {
        at,
        kind,
        smaller,
        opening: made ? opening : undefined,
        proposal: made ? {text: opening, fix: 'review', edits} : undefined,
      }
    })
    .filter(cut => cut.smaller >= (cut.kind === 'question' ? LEAST_QUESTION : LEAST))
  return cuts.toSorted(
    (a, b) => Number(b.proposal !== undefined) - Number(a.proposal !== undefined) || b.smaller - a.smaller,
  )[0]
}

/** What stands in a stretch: its main verbs, and its subordinate clauses by the place where they begin. */
interface Clauses {
  readonly finites: readonly number[]
  readonly subordinates: ReadonlyMap<number, Subordinate>
  /** By token: whether it stands in a subordinate clause. */
  readonly inside: readonly boolean[]
}

function readClauses(reading: Reading, {from, end}: Stretch, lexicon: Lexicon): Clauses {
  const finites: number[] = []
  const subordinates = new Map<number, Subordinate>()
  const inside = new Array<boolean>(end).fill(false)
  let hasFinite = false
  for (let i = from; i < end; i++) {
    if (opensSubordinate(reading, i)) {
      const found = readSubordinate(reading, i, lexicon)
      subordinates.set(i, found)
      inside.fill(true, i, found.end + 1)
      i = found.end
    } else if ((reading.classes[i]! & Class.Coordinator) !== 0) hasFinite = false
    else if (isMainFinite(reading, i, hasFinite) || (i === from && isImperative(reading, i))) {
      finites.push(i)
      hasFinite = true
    }
  }
  return {finites, subordinates, inside}
}

const wordsIn = (tokens: readonly Token[], from: number, end: number): number => {
  let words = 0
  for (let i = from; i < end; i++) if (tokens[i]!.kind !== 'mark') words++
  return words
}

// Coordinators: "…, maar wij hebben niets ontvangen"

const PRONOUN_SUBJECT = wordSet('ik u wij we hij zij ze men er dit dat het deze die')
/** Which of them keep their word when the clause stands on its own; "en" goes. */
const KEPT = wordSet('maar want dus of')
function* atCoordinators(
  reading: Reading,
  stretch: Stretch,
  clauses: Clauses,
  lexicon: Lexicon,
): Generator<Place> {
  const {tokens} = reading
  const {from, end} = stretch
  const conditional = opensCondition(reading, from)
  for (let i = from + LEAST; i < end - LEAST; i++) {
    const {lower, kind} = tokens[i]!
    if (kind !== 'word' || clauses.inside[i] || !/^(?:en|of|maar|want|dus)$/.test(lower)) continue
    const comma = tokens[i - 1]!.text === ','
    const last = comma ? i - 2 : i - 1
    if (tokens[last]!.kind === 'mark' && !/^[)"”’]$/.test(tokens[last]!.text)) continue
    const first = clauses.finites.filter(finite => finite < i)
    if (first.length === 0 || isNested(tokens, from, i)) continue
    const second = mainOrder(reading, from, i, end, lexicon)
    if (second) {
      // "niet alleen …, maar wij …": the halves hang together.
      const paired = tokens.slice(from, i).some(token => token.lower === 'alleen' || token.lower === 'zowel')
      const sure = second === 'sure' && !conditional && !paired && !(lower === 'want' && conditional)
      const next = tokens[i + 1]!
      const kept = KEPT.has(lower)
      const opening = kept
        ? `${capital(lower)} ${shown(tokens, i + 1, end, SHOWN - 1)}`
        : capital(shown(tokens, i + 1, end))
      const edits = kept
        ? [endOf(tokens, last, i), {start: tokens[i]!.start, end: tokens[i]!.end, text: capital(lower)}]
        : [
            {start: tokens[last]!.end, end: next.start, text: '. '},
            {start: next.start, end: next.end, text: capital(next.text)},
          ]
      yield sure ? {at: i, kind: 'clause', opening, edits} : {at: i, kind: 'clause'}
      continue
    }
    const shared =
      lower === 'en' && !conditional ? sharedSubject(reading, from, i, first, clauses) : undefined
    if (shared !== undefined) {
      const opening = `${capital(shared)} ${shown(tokens, i + 1, end, SHOWN - 1)}`
      const edits = [
        endOf(tokens, last, i),
        {start: tokens[i]!.start, end: tokens[i]!.end, text: capital(shared)},
      ]
      // "en sommeren wij u": the subject is there, behind its verb.
      const again = tokens[i + 2]!.lower === shared
      if (again) edits.push({start: tokens[i + 1]!.end, end: tokens[i + 2]!.end, text: ''})
      yield again
        ? {at: i, kind: 'clause', opening: `${capital(shared)} ${tokens[i + 1]!.text} …`, edits}
        : {at: i, kind: 'clause', opening, edits}
    }
  }
}

/**
 * Whether a main clause begins behind the coordinator at `at`: its subject and then its finite verb, or an adverb, the
 * verb and its subject. `likely` when the order fits but a word may be something else.
 */
function mainOrder(
  reading: Reading,
  from: number,
  at: number,
  end: number,
  lexicon: Lexicon,
): 'sure' | 'likely' | undefined {
  const {tokens, classes, finite} = reading
  const b = at + 1
  const first = tokens[b]
  if (first?.kind !== 'word') return undefined
  // "Maak het bedrag over en vermeld …"
  const {lower: joint} = tokens[at]!
  if ((joint === 'en' || joint === 'of') && isSureImperative(reading, b))
    return isImperative(reading, from) ? 'sure' : undefined
  if (joint === 'of') return undefined
  const isVerb = (i: number): boolean => i < end && isMainFinite(reading, i, false)
  // What ends in the verb may be a subordinate clause: "en u betaalt".
  const goesOn = (i: number): boolean => i + 1 < end && tokens[i + 1]!.kind !== 'mark'
  if (/^(?:deze|die)$/.test(first.lower) && isHelper(tokens[b + 1]!.lower) && goesOn(b + 1)) return 'sure'
  if (PRONOUN_SUBJECT.has(first.lower) && isVerb(b + 1) && goesOn(b + 1)) {
    const noun = /^(?:dit|dat|het|deze|die)$/.test(first.lower) && !isHelper(tokens[b + 1]!.lower)
    return (finite[b + 1] !== 0 || isHelper(tokens[b + 1]!.lower)) && !noun ? 'sure' : 'likely'
  }
  if ((classes[b]! & Class.Determiner) !== 0 || /^(?:uw|onze|deze|die|dit|dat|het)$/.test(first.lower)) {
    const e = phraseEnd(tokens, b, lexicon)
    const helper = e + 1 < end && isHelper(tokens[e + 1]!.lower)
    if (e > b && isVerb(e + 1) && goesOn(e + 1)) return helper || finite[e + 1] !== 0 ? 'sure' : 'likely'
    return undefined
  }
  const adverb = (classes[b]! & Class.Adverb) !== 0 || first.lower === 'dan' || first.lower === 'helaas'
  const v = adverb ? b + 1 : tokens[at]!.lower === 'dus' ? b : undefined
  if (v === undefined || v + 1 >= end || !isVerb(v)) return undefined
  return isSubjectStart(reading, v + 1) ? 'sure' : undefined
}

/** The pronoun that is the subject of both halves of "U betaalt en stuurt ons een bewijs"; undefined when not certain. */
function sharedSubject(
  reading: Reading,
  from: number,
  at: number,
  finites: readonly number[],
  clauses: Clauses,
): string | undefined {
  const {tokens, tags} = reading
  const verb = tokens[at + 1]
  const main = finites.at(-1)!
  const mainVerb = tokens[main]!.lower
  if (verb?.kind !== 'word' || WITH_INFINITIVE.has(mainVerb)) return undefined
  const around = [tokens[main - 1], tokens[main + 1]].filter(token => token !== undefined)
  const subject = around.find(({lower}) => /^(?:ik|u|wij|we)$/.test(lower))?.lower
  if (subject === undefined || (subject === 'u' && main > from && tokens[main - 1]!.lower !== 'u'))
    return undefined
  const own = tags[at + 1]!
  // "en stuur u": with a pronoun behind it, it is no noun.
  const noun =
    Tag.Adjective | Tag.Participle | Tag.AdjectiveForm | (tokens[at + 2]!.lower === 'u' ? 0 : NOMINAL)
  if ((own & noun) !== 0 && !isHelper(verb.lower)) return undefined
  const nested = [...clauses.subordinates.keys()].some(place => place < at)
  const infinitives = tokens.slice(main + 1, at).some(({lower}) => lower === 'te')
  // The verb must be of this person and no other: "dat u inziet en …" could go on with "betaalt".
  switch (subject) {
    case 'ik':
      return (own & Tag.PresentStem) !== 0 && (own & Tag.PresentT) === 0 ? 'ik' : undefined
    case 'u':
      return !nested && ((own & Tag.PresentT) !== 0 || /^(?:heeft|bent|kunt|moet|mag|wilt)$/.test(verb.lower))
        ? 'u'
        : undefined
    default:
      return !nested && !infinitives && (own & Tag.Infinitive) !== 0 ? subject : undefined
  }
}

// Subordinate clauses at the end: "…, die wij u op 3 maart stuurden" → "Die stuurden wij u op 3 maart"

/** What a conjunction or relative adverb becomes at the head of a sentence. */
const OPENERS: ReadonlyMap<string, string> = new Map([
  ['die', 'Die'],
  ['dat', 'Dat'],
  ['waarmee', 'Daarmee'],
  ['waarop', 'Daarop'],
  ['waarin', 'Daarin'],
  ['waarbij', 'Daarbij'],
  ['waarvoor', 'Daarvoor'],
  ['waarvan', 'Daarvan'],
  ['waarna', 'Daarna'],
  ['waardoor', 'Daardoor'],
])
/** Conjunctions before which a sentence can be cut by hand. */
const NAMED = wordSet('omdat zodat terwijl waardoor waarna')

function* atSubordinates(
  reading: Reading,
  {from, end}: Stretch,
  {finites, subordinates}: Clauses,
  lexicon: Lexicon,
): Generator<Place> {
  const {tokens} = reading
  const conditional = opensCondition(reading, from)
  for (const [at, {verbs, subject}] of subordinates) {
    const {lower} = tokens[at]!
    const comma = tokens[at - 1]?.text === ','
    const relative = comma && OPENERS.has(lower)
    if (at < from + LEAST || at > end - LEAST || (!relative && !NAMED.has(lower))) continue
    // In the middle of a clause there is nothing to cut.
    if (finites.some(finite => finite > at)) continue
    if (isNested(tokens, from, at) || !finites.some(finite => finite < at)) continue
    const place: Place = {at, kind: 'clause'}
    const closes = verbs !== undefined && (verbs.last === end - 1 || isTail(reading, verbs.last + 1, end))
    // "…, waarmee" may speak of what was said as a whole; "…, die" only of the noun before it.
    const participle = lower.startsWith('waar') && (reading.tags[at - 2]! & Tag.Participle) !== 0
    const antecedent = comma && (participle || isNounEnd(reading, at - 2))
    const clean = closes && !conditional && !/^(?:je|jij)$/.test(tokens[at + 1]!.lower)
    if (!clean || (OPENERS.has(lower) && lower !== 'waardoor' && lower !== 'waarna' && !antecedent)) {
      if (closes) yield place
      continue
    }
    const opener = lower === 'zodat' ? result(reading, from, verbs) : OPENERS.get(lower)
    const dot = endOf(tokens, comma ? at - 2 : at - 1, at)
    if (lower === 'omdat') {
      const because = subject === undefined ? undefined : becauseEdits(reading, at, subject, verbs, lexicon)
      yield because ? {...place, opening: because.opening, edits: [dot, ...because.edits]} : place
      continue
    }
    if (opener === undefined) {
      yield place
      continue
    }
    let opening = ''
    const edits = verbToFront(reading, at, verbs, verb => (opening = `${opener} ${verb}`), lexicon)
    yield edits
      ? {
          ...place,
          opening: `${opening} ${shown(tokens, at + 1, end, 3)}`,
          edits: [dot, ...edits],
        }
      : place
  }
}

/** "zodat": a means to an end, or what follows from it. */
function result(
  reading: Reading,
  from: number,
  {first, last}: {readonly first: number; readonly last: number},
): string | undefined {
  const {tokens} = reading
  for (let i = first; i <= last; i++) if (/^(?:kan|kunt|kunnen)$/.test(tokens[i]!.lower)) return 'Zo'
  const asks = isImperative(reading, from) || tokens.slice(from, first).some(({lower}) => ASKING.test(lower))
  return asks ? 'Dan' : 'Daardoor'
}

/** "omdat u te laat betaalt" → "Want u betaalt te laat". */
function becauseEdits(
  reading: Reading,
  at: number,
  subject: number,
  verbs: {readonly first: number; readonly last: number},
  lexicon: Lexicon,
): {opening: string; edits: TextEdit[]} | undefined {
  const {tokens} = reading
  let form = ''
  const turned = verbToFront(reading, at, verbs, verb => (form = verb), lexicon)
  if (!turned || verbs.first <= subject + 1) return undefined
  const {start, end} = tokens[at]!
  const place = tokens[subject]!.end
  return {
    opening: `Want ${shown(tokens, at + 1, subject + 1)} ${form} …`,
    edits: [{start, end, text: 'Want'}, {start: place, end: place, text: ` ${form}`}, turned[1]!],
  }
}

/** Whether a token ends a noun phrase, so that "die" behind it speaks of that. */
function isNounEnd({tokens, tags, classes}: Reading, i: number): boolean {
  const token = tokens[i]
  if (token === undefined) return false
  if (token.kind === 'field' || token.kind === 'number' || token.lower === 'maart') return true
  if (token.kind !== 'word' || classes[i] !== 0) return false
  return (tags[i]! & NOMINAL) !== 0 && (tags[i]! & Tag.Participle) === 0
}

// "… onder vermelding van factuurnummer 123" → "Noem daarbij factuurnummer 123"

/** Verbs that ask the reader for something. */
const ASKING =
  /^(?:verzoek|verzoeken|vraag|vragen|sommeer|sommeren|dient|moet|kunt|gelieve|maak|betaal|stort|overmaken)$/

function* atMention({tokens, finite, tags}: Reading, {from, end}: Stretch): Generator<Place> {
  for (let i = from + LEAST; i < end - 3; i++) {
    if (
      tokens[i]!.lower !== 'onder' ||
      tokens[i + 1]!.lower !== 'vermelding' ||
      tokens[i + 2]!.lower !== 'van'
    )
      continue
    const rest = tokens.slice(i + 3, end)
    const simple = rest.every(({kind, text}) => kind !== 'mark' || /^[€"“”'‘’()]$/.test(text))
    const verbal = rest.some(
      ({lower}, n) => lower === 'te' || finite[i + 3 + n] !== 0 || (tags[i + 3 + n]! & Tag.Participle) !== 0,
    )
    // "onder vermelding van factuurnummer": on its own it needs an article.
    const bare = rest.length === 1 && rest[0]!.kind === 'word'
    if (bare && !/(?:nummer|kenmerk)$/.test(rest[0]!.lower)) continue
    const lead = bare ? 'Noem daarbij het' : 'Noem daarbij'
    const asks = tokens.slice(from, i).some(({lower}) => ASKING.test(lower))
    if (!simple || verbal || !asks || isNested(tokens, from, i)) continue
    const comma = tokens[i - 1]!.text === ','
    yield {
      at: i,
      kind: 'clause',
      opening: `${lead} ${shown(tokens, i + 3, end)}`,
      edits: [
        endOf(tokens, comma ? i - 2 : i - 1, i),
        {start: tokens[i]!.start, end: tokens[i + 2]!.end, text: lead},
      ],
    }
    return
  }
}
