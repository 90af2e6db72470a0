import {type Conjugation, conjugate, inflectParticiple, joinParticle} from '../dutch/conjugate.ts'
import type {TextEdit} from '../dutch/edit.ts'
import {type Lexicon, Tag} from '../dutch/lexicon.ts'
import type {Sentence, Token} from '../dutch/sentences.ts'
import {PARTICLES} from '../dutch/strong-verbs.ts'
import {normal} from './forms.ts'

/** The place that a verb form fills in its clause. */
type Slot = 'infinitive' | 'te' | 'participle' | 'inflected-participle' | Finite
type Finite = 'ik' | 'u' | 'hij' | 'plural' | 'past-singular' | 'past-plural'

/** A term that holds a verb: "sommeren", "in gebreke blijven", "dienen te". */
interface VerbTerm {
  readonly verb: string
  /** The words that stay as they are. */
  readonly fixed: readonly string[]
}

/** Pronouns that a form may name between its parts ("stellen wij u … in gebreke"): they are not the term's own. */
const PRONOUNS = new Set(['u', 'wij', 'we', 'ik', 'zij', 'ze', 'hij', 'het', 'je'])
const PARTICLE_SET: ReadonlySet<string> = new Set(PARTICLES)
const AUXILIARIES = new Set(
  'heb hebt heeft hebben had hadden ben bent is zijn was waren word wordt worden werd werden'.split(' '),
)
const WORDEN = /^(?:word|wordt|worden|werd|werden)$/
const PREPOSITIONS = new Set('op aan van voor met bij door tegen over naar uit tot namens'.split(' '))
/** Behind these stands a noun phrase: a participle there belongs to the noun. */
const DETERMINERS = new Set('de het een geen deze dit die dat uw onze ons mijn elke elk alle'.split(' '))
const FIRST_PLURAL = new Set(['wij', 'we', 'zij', 'ze', 'jullie'])
const SUBORDINATORS = new Set(
  'als dat die omdat doordat zodat nadat voordat wanneer indien terwijl zodra mits tenzij hoewel of wie wat'.split(
    ' ',
  ),
)

/** The verb of a dictionary term, and what stands beside it; undefined when it has none. */
export function verbOf(term: string, lexicon: Lexicon): VerbTerm | undefined {
  const words = term.split(' ')
  const isVerb = (word: string): boolean => (lexicon.lookup(word) & Tag.Infinitive) !== 0
  if (isVerb(words.at(-1)!)) return {verb: words.at(-1)!, fixed: words.slice(0, -1)}
  if (isVerb(words[0]!)) return {verb: words[0]!, fixed: words.slice(1)}
  return undefined
}

/**
 * The replacement in the form of the matched verb; undefined when it can't be put there without moving other words.
 *
 * @param replacement one verb, or a few words that end in one ("niet op tijd betalen"), in the infinitive
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
  const wanted = verbOf(replacement, lexicon)
  if (!known || !wanted || !replacement.endsWith(wanted.verb)) return undefined
  const lets = replacement === `laten ${wanted.verb}`
  // "vragen om te betalen": two verbs, of which the first inflects.
  if (!lets && wanted.fixed.some(word => word === 'te' || (lexicon.lookup(word) & Tag.Infinitive) !== 0))
    return undefined
  const words = at.map(i => normal(sentence.tokens[i]!))
  const own = at.filter((_, n) => known.fixed.includes(words[n]!) || !PRONOUNS.has(words[n]!))
  const rest = own.filter(i => !known.fixed.includes(normal(sentence.tokens[i]!)))
  if (own.length - rest.length !== known.fixed.length) return undefined
  const runs = runsOf(own)
  const slot = slotOf(conjugate(known.verb), sentence, rest)
  if (!slot) return undefined
  const parts = lets
    ? placeLet(wanted.verb, slot, sentence, runs, rest, lexicon)
    : place(conjugate(wanted.verb), wanted.fixed, slot, sentence, runs, rest, lexicon)
  if (slot === 'participle' && !keepsAuxiliary(known.verb, wanted.verb, sentence)) return undefined
  return parts && edits(sentence, runs, parts, lexicon)
}

/** Whether both verbs make their perfect alike: "is verstreken" can't become "is geduurd". The passive asks nothing. */
function keepsAuxiliary(old: string, made: string, {words}: Sentence): boolean {
  const from = conjugate(old).auxiliary
  const to = conjugate(made).auxiliary
  return from === 'both' || to === 'both' || from === to || words.some(word => WORDEN.test(word.lower))
}

/** Rows of neighbouring tokens. */
function runsOf(at: readonly number[]): number[][] {
  const runs: number[][] = []
  for (const i of at) {
    if (runs.at(-1)?.at(-1) === i - 1) runs.at(-1)!.push(i)
    else runs.push([i])
  }
  return runs
}

function slotOf(term: Conjugation, sentence: Sentence, rest: readonly number[]): Slot | undefined {
  const {tokens} = sentence
  const words = rest.map(i => normal(tokens[i]!))
  const text = words.join(' ')
  if (text === term.teInfinitive) return 'te'
  const first = rest[0]!
  const before = tokens[first - 1]
  const after = tokens[rest.at(-1)! + 1]
  const opens = before === undefined || before.kind === 'mark'
  // "Stort het bedrag" commands, "Stort u het bedrag?" asks.
  if (opens && text === term.imperative && after?.lower !== 'u') return 'ik'
  const finite = finiteForms(term).find(
    ([, form]) =>
      text === (term.particle === '' ? form : joinParticle(term.particle, form)) ||
      (term.particle !== '' && words.length === 2 && words[0] === form && words[1] === term.particle),
  )?.[0]
  if (text === term.participle) {
    if (finite && isFiniteHere(finite, sentence, first)) return finite
    // "De verzonden brief": in -en it shows no ending, another verb would.
    const attributive =
      DETERMINERS.has(before?.lower ?? '') && after?.kind === 'word' && !AUXILIARIES.has(after.lower)
    return text.endsWith('en') && attributive ? 'inflected-participle' : 'participle'
  }
  if (text === term.infinitive) return 'infinitive'
  const inflected = term.participle !== '' && text === inflectParticiple(term.participle)
  if (inflected && (!finite || DETERMINERS.has(before?.lower ?? ''))) return 'inflected-participle'
  return finite
}

/** Whether a form that a participle shares is the verb of its clause, by the words beside it: "Beschikt u", "wij verzonden". */
function isFiniteHere(slot: Finite, {tokens, words}: Sentence, place: number): boolean {
  const beside = [tokens[place - 1]?.lower ?? '', tokens[place + 1]?.lower ?? '']
  if (slot === 'hij' || slot === 'u')
    return isOfU(tokens, place) || !words.some(word => AUXILIARIES.has(word.lower))
  return beside.some(word => (slot === 'ik' ? word === 'ik' : FIRST_PLURAL.has(word)))
}

const finiteForms = ({present, past}: Conjugation): [Finite, string][] => [
  ...(present.u === present.hij ? [] : [['u', present.u] as [Finite, string]]),
  ['hij', present.hij],
  ['ik', present.ik],
  ['plural', present.plural],
  ['past-singular', past.sg],
  ['past-plural', past.pl],
]

/** What goes where each run of the match stood. */
function place(
  verb: Conjugation,
  lead: readonly string[],
  slot: Slot,
  sentence: Sentence,
  runs: readonly number[][],
  rest: readonly number[],
  lexicon: Lexicon,
): string[] | undefined {
  const whole = (form: string): string[] => runs.map((_, n) => (n === 0 ? [...lead, form].join(' ') : ''))
  const isSimple = verb.particle === '' && lead.length === 0
  const last = runs.at(-1)!
  switch (slot) {
    case 'te':
      return runs.length === 1 ? whole(verb.teInfinitive) : undefined
    case 'participle':
      return verb.participle ? whole(verb.participle) : undefined
    case 'inflected-participle':
      return verb.participle ? whole(inflectParticiple(verb.participle)) : undefined
    case 'infinitive': {
      const isPlural = runs.length > 1 || !governsInfinitive(sentence, rest[0]!, lexicon)
      if (isSimple) return whole(verb.infinitive)
      if (isPlural && runs.length === 1 && isSubordinate(sentence, last)) return whole(verb.infinitive)
      if (isPlural) return split(verb, lead, 'plural', sentence, runs, rest)
      // "om te retourneren" → "om terug te sturen": "te" stands outside the match.
      return verb.particle !== '' && sentence.tokens[rest[0]! - 1]?.lower === 'te'
        ? undefined
        : whole(verb.infinitive)
    }
    default:
      if (isSimple) return whole(finite(verb, slot, sentence, rest))
      if (runs.length === 1 && isSubordinate(sentence, last))
        return whole(joinParticle(verb.particle, finite(verb, slot, sentence, rest)))
      return split(verb, lead, slot, sentence, runs, rest)
  }
}

/** "laten weten": "laat" goes where the old verb stood and "weten" where it ended; behind "hebben" both are infinitives. */
function placeLet(
  verb: string,
  slot: Slot,
  sentence: Sentence,
  runs: readonly number[][],
  rest: readonly number[],
  lexicon: Lexicon,
): string[] | undefined {
  const one = (text: string): string[] | undefined => (runs.length === 1 ? [text] : undefined)
  switch (slot) {
    case 'te':
      return one(`te laten ${verb}`)
    case 'participle':
      return sentence.words.some(word => /^(heb|hebt|heeft|hebben)$/.test(word.lower))
        ? one(`laten ${verb}`)
        : undefined
    case 'inflected-participle':
      return undefined
    case 'infinitive':
      if (runs.length === 1)
        return governsInfinitive(sentence, rest[0]!, lexicon) ? [`laten ${verb}`] : undefined
      return split(conjugate('laten'), [verb], 'plural', sentence, runs, rest)
    default:
      if (runs.length === 1)
        return isSubordinate(sentence, runs[0]!)
          ? [`${finite(conjugate('laten'), slot, sentence, rest)} ${verb}`]
          : undefined
      return split(conjugate('laten'), [verb], slot, sentence, runs, rest)
  }
}

/** "blijft … in gebreke" → "betaalt … niet op tijd": the end of the old verb marks the place for that of the new one. */
function split(
  verb: Conjugation,
  lead: readonly string[],
  slot: Finite,
  sentence: Sentence,
  runs: readonly number[][],
  rest: readonly number[],
): string[] | undefined {
  const parts = [finite(verb, slot, sentence, rest), [...lead, verb.particle].filter(Boolean).join(' ')]
  if (runs[0]![0] !== rest[0]) return undefined
  // "treffen een regeling" → "maken een afspraak": the old verb opened its phrase.
  if (runs.length === 1) return runs[0]!.length > rest.length ? [parts.join(' ')] : undefined
  return runs.length === 2 ? parts : undefined
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

/** Whether the subject of a verb is "u": beside it ("op u" is none), or behind the word that opens the clause. */
function isOfU(tokens: readonly Token[], verb: number): boolean {
  if (tokens[verb + 1]?.lower === 'u') return true
  if (tokens[verb - 1]?.lower === 'u') return !PREPOSITIONS.has(tokens[verb - 2]?.lower ?? '')
  for (let i = verb - 1; i > 0 && tokens[i]!.text !== ','; i--) {
    if (SUBORDINATORS.has(tokens[i - 1]!.lower)) return tokens[i]!.lower === 'u'
  }
  return false
}

/** Whether a form that ends in -en stands as an infinitive: behind "te" or a modal verb in its clause. */
function governsInfinitive({tokens}: Sentence, i: number, lexicon: Lexicon): boolean {
  for (let j = i - 1; j >= 0; j--) {
    const {kind, lower, text} = tokens[j]!
    if (kind === 'mark' && /^[,;:]$/.test(text)) return false
    if (
      lower === 'te' ||
      MODALS.has(lexicon.lemma(lower, Tag.PresentT) ?? lexicon.lemma(lower, Tag.PresentStem) ?? lower)
    )
      return true
  }
  return false
}
const MODALS = new Set(
  'kunnen moeten mogen willen zullen gaan laten komen blijven hoeven kan moet mag wil zal'.split(' '),
)

/** Whether the match ends a clause that a word such as "als" or "dat" opens. */
function isSubordinate({tokens}: Sentence, run: readonly number[]): boolean {
  const next = tokens[run.at(-1)! + 1]
  if (next !== undefined && !(next.kind === 'mark' && /^[.,;:?!)]$/.test(next.text))) return false
  for (let i = run[0]! - 1; i >= 0; i--) {
    if (SUBORDINATORS.has(tokens[i]!.lower)) return i < run[0]! - 1
    if (tokens[i]!.text === ',') return false
  }
  return false
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
      (lexicon.lookup(before.lower + after.lower) & Tag.Infinitive) !== 0
    return {start: before.end, end: joins ? after.start : end, text: ''}
  })
}
