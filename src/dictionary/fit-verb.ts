import {type Conjugation, conjugate, inflectParticiple, joinParticle} from '../dutch/conjugate.ts'
import type {TextEdit} from '../dutch/edit.ts'
import {type Lexicon, NOMINAL, Tag} from '../dutch/lexicon.ts'
import type {Sentence} from '../dutch/sentences.ts'
import {PARTICLES} from '../dutch/strong-verbs.ts'
import {normal, personsOf} from './forms.ts'
import {
  clauseEnd,
  type Finite,
  governsInfinitive,
  isHelping,
  isOfU,
  isSubordinate,
  PREPOSITIONS,
  type Slot,
  slotOf,
} from './verb-slot.ts'

/** A term that holds a verb: "sommeren", "in gebreke blijven", "dienen te". */
interface VerbTerm {
  readonly verb: string
  /** The words before the verb and behind it, which stay as they are. */
  readonly lead: readonly string[]
  readonly tail: readonly string[]
}

/** Pronouns that a form may name between its parts ("stellen wij u … in gebreke"): they are not the term's own. */
const PRONOUNS = new Set(['u', 'wij', 'we', 'ik', 'zij', 'ze', 'hij', 'het', 'je'])
const PARTICLE_SET: ReadonlySet<string> = new Set(PARTICLES)
const WORDEN = /^(?:word|wordt|worden|werd|werden)$/

/** The verb of a dictionary term, and what stands beside it; undefined when it has none. */
function verbOf(term: string, lexicon: Lexicon): VerbTerm | undefined {
  const words = term.split(' ')
  const isVerb = (word: string): boolean => (lexicon.lookup(word) & Tag.Infinitive) !== 0
  // "vragen om te betalen", "een kans geven om te betalen": the first verb inflects.
  const te = words.findIndex((word, i) => i > 0 && word === 'te')
  const behind = te === -1 ? words.length : words[te - 1] === 'om' ? te - 1 : te
  const opens = isVerb(words[0]!) && PREPOSITIONS.has(words[1] ?? '')
  const at = opens ? 0 : words.findLastIndex((word, i) => i < behind && isVerb(word))
  return at === -1 ? undefined : {verb: words[at]!, lead: words.slice(0, at), tail: words.slice(at + 1)}
}

/** A replacement as its place in the clause wants it. */
interface Target {
  readonly verb: Conjugation
  readonly lead: readonly string[]
  /** What stands at the end of a main clause: a particle, or the second verb of "laten weten". */
  readonly closing: string
  readonly tail: readonly string[]
}

/**
 * The replacement in the form of the matched verb; undefined when it can't be put there without moving other words.
 *
 * @param replacement a verb, or a few words with one ("niet op tijd betalen", "laten weten"), in the infinitive
 * @param at indices in `sentence.tokens` of the match
 */
export function fitVerb(
  term: string,
  replacement: string,
  sentence: Sentence,
  at: readonly number[],
  lexicon: Lexicon,
): TextEdit[] | undefined {
  const known = verbOf(term, lexicon)
  const target = targetOf(replacement, lexicon)
  if (!known || !target) return undefined
  const words = at.map(i => normal(sentence.tokens[i]!))
  const fixed = [...known.lead, ...known.tail]
  const isFixed = (word: string): boolean => fixed.some(own => own === word || personsOf(own).includes(word))
  const own = at.filter((_, n) => isFixed(words[n]!) || !PRONOUNS.has(words[n]!))
  const rest = own.filter(i => !isFixed(normal(sentence.tokens[i]!)))
  if (rest.length === 0 || own.length - rest.length !== fixed.length) return undefined
  const slot = slotOf(conjugate(known.verb), sentence, rest)
  if (!slot) return undefined
  if (slot === 'participle' && !keepsAuxiliary(known.verb, target, sentence)) return undefined
  // "U bent een kans gegeven": with an object of its own the new verb has no such passive.
  if (slot === 'participle' && OBJECT.test(target.lead[0] ?? '') && !hasPerfect(sentence)) return undefined
  const runs = runsOf(own)
  // "Wij doen u een rekening toekomen": the first verb inflects, not the last.
  if (runs.length > 1 && known.lead.some(word => word === 'doen' || word === 'laten')) return undefined
  // "het nemen van maatregelen": a verb that is a noun there.
  if (runs.length > 1 && slot === 'infinitive' && sentence.tokens[rest.at(-1)! + 1]?.lower === 'van')
    return undefined
  const made = isMainClause(slot, sentence, runs, rest, lexicon)
    ? inMainClause(target, slot === 'infinitive' ? 'plural' : (slot as Finite), sentence, runs, rest, lexicon)
    : inOneRow(
        target,
        slot,
        sentence,
        runs,
        rest,
        known.tail.length > 0 && known.tail.join() !== 'te',
        lexicon,
      )
  return made && known.tail.at(-1) === 'te' ? withoutTe(made, sentence, own.at(-1)!, lexicon) : made
}

/** "moet … betalen en te bellen": with a verb that asks no "te", that of a second verb goes too. */
function withoutTe(
  made: TextEdit[],
  {tokens}: Sentence,
  last: number,
  lexicon: Lexicon,
): TextEdit[] | undefined {
  const more: TextEdit[] = []
  let joined = false
  for (let i = last + 1; i < tokens.length; i++) {
    const {kind, text, lower} = tokens[i]!
    if ((kind === 'mark' && /^[.;:?!]$/.test(text)) || lower === 'om') break
    if (lower === 'en' || lower === 'of') joined = true
    if (lower !== 'te' || (lexicon.lookup(tokens[i + 1]?.lower ?? '') & Tag.Infinitive) === 0) continue
    // "en over te dragen": the parts of the verb would have to be joined.
    if (!joined || PARTICLE_SET.has(tokens[i - 1]!.lower)) return undefined
    more.push({start: tokens[i - 1]!.end, end: tokens[i]!.end, text: ''})
  }
  return [...made, ...more]
}

function targetOf(replacement: string, lexicon: Lexicon): Target | undefined {
  const wanted = verbOf(replacement, lexicon)
  if (!wanted) return undefined
  const {verb, lead, tail} = wanted
  // "laten weten", "moeten betalen": the first verb inflects, the second closes the clause.
  if (lead.length === 1 && HELPING.has(lead[0]!))
    return {verb: conjugate(lead[0]!), lead: [], closing: verb, tail}
  // Two verbs of which it is not known which one inflects.
  const isVerb = (word: string): boolean =>
    (lexicon.lookup(word) & Tag.Infinitive) !== 0 && (lexicon.lookup(word) & NOMINAL) === 0
  if (lead.some(isVerb)) return undefined
  const conjugation = conjugate(verb)
  return {verb: conjugation, lead, closing: conjugation.particle, tail}
}

const HELPING = new Set(['laten', 'moeten', 'kunnen', 'mogen', 'willen', 'gaan', 'hoeven'])

/** Whether the target is two verbs: "laten weten". */
const isDouble = ({verb, closing}: Target): boolean => closing !== '' && verb.particle === ''

/** Whether the verb is the second part of a main clause, so that the rest of the new one comes at the clause's end. */
function isMainClause(
  slot: Slot,
  sentence: Sentence,
  runs: readonly number[][],
  rest: readonly number[],
  lexicon: Lexicon,
): boolean {
  if (slot === 'te' || slot === 'participle' || slot === 'inflected-participle') return false
  if (runs[0]![0] !== rest[0]) return false
  // "in geval van storneren", "het storneren": a verb that is a noun there.
  const before = sentence.tokens[rest[0]! - 1]?.lower ?? ''
  if (slot === 'infinitive' && (before === 'het' || PREPOSITIONS.has(before))) return false
  if (runs.length === 1 && isSubordinate(sentence, runs[0]!, lexicon)) return false
  return slot !== 'infinitive' || runs.length > 1 || !governsInfinitive(sentence, rest[0]!, lexicon)
}

/** "blijft … in gebreke" → "betaalt … niet op tijd": the end of the old verb, or of the clause, is that of the new one. */
function inMainClause(
  target: Target,
  slot: Finite,
  sentence: Sentence,
  runs: readonly number[][],
  rest: readonly number[],
  lexicon: Lexicon,
): TextEdit[] | undefined {
  const form = finite(target.verb, slot, sentence, rest)
  const end = [...target.lead, target.closing, ...target.tail].filter(Boolean).join(' ')
  // "zien wij ons genoodzaakt … te" → "moeten wij …": what stands in between goes.
  if (runs.length > 1)
    return edits(
      sentence,
      runs,
      runs.map((_, n) => (n === 0 ? form : n === runs.length - 1 ? end : '')),
      lexicon,
    )
  // "treffen een regeling" → "maken een afspraak": the old verb opened its phrase.
  if (runs[0]!.length > rest.length || end === '')
    return edits(sentence, runs, [[form, end].filter(Boolean).join(' ')], lexicon)
  const last = clauseEnd(sentence, rest[0]!, lexicon)
  if (last === undefined) return undefined
  const at = sentence.tokens[last]!.end
  const verb = edits(sentence, runs, [form], lexicon)
  return last === rest[0]
    ? edits(sentence, runs, [`${form} ${end}`], lexicon)
    : [...verb, {start: at, end: at, text: ` ${end}`}]
}

/** The parts of the new verb side by side, at the end of the clause. */
function inOneRow(
  target: Target,
  slot: Slot,
  sentence: Sentence,
  runs: readonly number[][],
  rest: readonly number[],
  hasTail: boolean,
  lexicon: Lexicon,
): TextEdit[] | undefined {
  const form = formOf(target, slot, sentence, rest, lexicon)
  if (form === undefined) return undefined
  const {lead, tail} = target
  if (runs.length === 1) {
    // "aanspraak maken op toeslag": a verb without "op" wants its object in front of it.
    if (hasTail && tail.length === 0 && isWord(sentence, runs[0]!.at(-1)! + 1)) return undefined
    // "zich wenden tot onze klantenservice" → "bellen met …": the old tail makes room for the new one.
    if (tail.length > 0 && !hasTail && !canTail(slot, sentence, runs[0]!, lexicon)) return undefined
    const cluster = clusterStart(sentence, runs[0]!, lexicon)
    if (lead.length > 0 && cluster < runs[0]![0]!) {
      // "dat wij moeten aanmanen" → "dat wij een herinnering moeten sturen"
      const at = sentence.tokens[cluster]!.start
      const verb = edits(sentence, runs, [[form, ...tail].join(' ')], lexicon)
      return [{start: at, end: at, text: `${lead.join(' ')} `}, ...verb]
    }
    return edits(sentence, runs, [[...lead, form, ...tail].join(' ')], lexicon)
  }
  if (runs.length > 2) return undefined
  const [first, last] = runs as [number[], number[]]
  // "Aan uw verplichting heeft u voldaan": without its first part the sentence would begin with the verb.
  if (first[0] === 0 && lead.length === 0) return undefined
  // "een regeling met ons treffen" → "een afspraak met ons maken"
  const tailFirst = hasTail && !last.some(i => i > rest.at(-1)!)
  if (last.includes(rest[0]!) && !first.includes(rest[0]!))
    return tailFirst
      ? edits(sentence, runs, [[...lead, ...tail].join(' '), form], lexicon)
      : edits(sentence, runs, [lead.join(' '), [form, ...tail].join(' ')], lexicon)
  return edits(sentence, runs, [[...lead, form].join(' '), tail.join(' ')], lexicon)
}

const isWord = ({tokens}: Sentence, i: number): boolean =>
  tokens[i] !== undefined && tokens[i]!.kind !== 'mark'

/** Where the row of verbs begins that the match closes in a subordinate clause: "moeten" of "moeten aanmanen". */
function clusterStart(sentence: Sentence, run: readonly number[], lexicon: Lexicon): number {
  let start = run[0]!
  if (!isSubordinate(sentence, run, lexicon)) return start
  while (start > 0 && isHelping(sentence.tokens[start - 1]!.lower)) start--
  return start
}

/** Whether a prepositional phrase can follow the verb at once: no object comes behind it. */
function canTail(slot: Slot, sentence: Sentence, run: readonly number[], lexicon: Lexicon): boolean {
  if (slot === 'inflected-participle') return false
  return (
    slot === 'te' || slot === 'participle' || slot === 'infinitive' || isSubordinate(sentence, run, lexicon)
  )
}

/** The new verb in one piece; undefined when it has no such form. */
function formOf(
  target: Target,
  slot: Slot,
  sentence: Sentence,
  rest: readonly number[],
  lexicon: Lexicon,
): string | undefined {
  const {verb, closing} = target
  const before = sentence.tokens[rest[0]! - 1]?.lower
  if (isDouble(target)) {
    if (slot === 'inflected-participle') return undefined
    // "hebben laten weten": behind "hebben" both are infinitives.
    if (slot === 'te') return `te ${verb.infinitive} ${closing}`
    if (slot === 'infinitive' || slot === 'participle') return `${verb.infinitive} ${closing}`
    return `${finite(verb, slot, sentence, rest)} ${closing}`
  }
  switch (slot) {
    case 'te':
      return verb.teInfinitive
    case 'participle':
      return verb.participle || undefined
    case 'inflected-participle':
      return verb.participle && target.tail.length === 0 ? inflectParticiple(verb.participle) : undefined
    case 'infinitive':
      // "om te retourneren" → "om terug te sturen": "te" stands outside the match.
      return verb.particle !== '' && before === 'te' && governsInfinitive(sentence, rest[0]!, lexicon)
        ? undefined
        : verb.infinitive
    default:
      return verb.particle === ''
        ? finite(verb, slot, sentence, rest)
        : joinParticle(verb.particle, finite(verb, slot, sentence, rest))
  }
}

/** Whether both verbs make their perfect alike: "is verstreken" can't become "is geduurd". The passive asks nothing. */
function keepsAuxiliary(old: string, target: Target, sentence: Sentence): boolean {
  if (isDouble(target)) return hasPerfect(sentence)
  const from = conjugate(old).auxiliary
  const passive = sentence.words.some(word => WORDEN.test(word.lower))
  // "U bent … nagekomen" can't become "U bent betaald".
  if (from === 'both' && target.verb.auxiliary === 'hebben' && !passive) return hasPerfect(sentence)
  const to = target.verb.auxiliary
  return from === 'both' || to === 'both' || from === to || passive
}

const OBJECT = /^(?:een|de|het|geen|uw|onze|ons|iets|niets)$/

const hasPerfect = ({words}: Sentence): boolean =>
  words.some(word => /^(?:heb|hebt|heeft|hebben)$/.test(word.lower))

/** Rows of neighbouring tokens. */
function runsOf(at: readonly number[]): number[][] {
  const runs: number[][] = []
  for (const i of at) {
    if (runs.at(-1)?.at(-1) === i - 1) runs.at(-1)!.push(i)
    else runs.push([i])
  }
  return runs
}

function finite(
  {present, past}: Conjugation,
  slot: Finite,
  {tokens}: Sentence,
  rest: readonly number[],
): string {
  switch (slot) {
    case 'past-singular':
      return past.sg
    case 'past-plural':
      return past.pl
    case 'hij':
      return isOfU(tokens, rest[0]!) ? present.u : present.hij
    default:
      return present[slot]
  }
}

function edits(
  {tokens}: Sentence,
  runs: readonly number[][],
  parts: readonly string[],
  lexicon: Lexicon,
): TextEdit[] {
  return runs.map((run, n) => {
    const first = run[0]!
    const end = tokens[run.at(-1)!]!.end
    const text = parts[n] ?? ''
    if (text !== '' || first === 0) return {start: tokens[first]!.start, end, text}
    const before = tokens[first - 1]!
    const after = tokens[run.at(-1)! + 1]
    // "dient over te maken" → "moet overmaken": without "te" the verb is one word.
    const joins =
      PARTICLE_SET.has(before.lower) &&
      after?.kind === 'word' &&
      after.lower !== 'zijn' &&
      // "er rekening mee te houden": "mee" belongs to "er".
      tokens[first - 2]?.lower !== 'rekening' &&
      lexicon.listed(before.lower + after.lower)
    if (joins) return {start: before.start, end: after.end, text: before.text + after.text}
    // With the infinitive the suggestion reads on its own: "moet … betalen".
    return tokens[run.at(-1)!]!.lower === 'te' && run.length === 1 && after?.kind === 'word'
      ? {start: tokens[first]!.start, end: after.end, text: after.text}
      : {start: before.end, end, text: ''}
  })
}
