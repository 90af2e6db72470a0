import {type Conjugation, inflectParticiple, joinParticle} from '../dutch/conjugate.ts'
import {type Lexicon, NOMINAL, PRESENT, Tag} from '../dutch/lexicon.ts'
import type {Sentence, Token} from '../dutch/sentences.ts'
import {normal} from './forms.ts'

/** The place that a verb form fills in its clause. */
export type Slot = 'infinitive' | 'te' | 'participle' | 'inflected-participle' | Finite
export type Finite = 'ik' | 'u' | 'hij' | 'plural' | 'past-singular' | 'past-plural'

const AUXILIARIES = new Set(
  'heb hebt heeft hebben had hadden ben bent is zijn was waren word wordt worden werd werden'.split(' '),
)
export const PREPOSITIONS = new Set('op aan van voor met bij door tegen over naar uit tot namens'.split(' '))
/** Behind these stands a noun phrase: a participle there belongs to the noun. */
const DETERMINERS = new Set('de het een geen deze dit die dat uw onze ons mijn elke elk alle'.split(' '))
/** Words that open nothing but a subordinate clause; "dat" and "die" may be something else. */
const CONJUNCTIONS = new Set(
  'als omdat doordat zodat nadat voordat wanneer indien terwijl zodra mits tenzij hoewel'.split(' '),
)

const SUBORDINATORS = new Set([...CONJUNCTIONS, 'dat', 'die', 'of', 'wie', 'wat'])

/** Finite forms that take an infinitive. */
const MODAL_FORMS = new Set(
  'kan kun kunt kunnen moet moeten mag mogen wil wilt willen zal zult zullen zou zouden kon konden moest moesten wilde wilden mocht mochten hoeft hoeven laat laten'.split(
    ' ',
  ),
)

/** Whether a word is a form of a verb that another verb hangs on. */
export const isHelping = (word: string): boolean =>
  AUXILIARIES.has(word) || MODAL_FORMS.has(word) || MODALS.has(word)

/** Adverbs between a determiner and its participle: "de hiervoor aangegeven datum". */
const BETWEEN = new Set(
  'hiervoor hierboven eerder reeds al daarin bijgaand hieronder zojuist onlangs inmiddels nog u ons mij je'.split(
    ' ',
  ),
)

/** The place of the words `rest`, which are a form of the verb; undefined when they are none. */
export function slotOf(term: Conjugation, sentence: Sentence, rest: readonly number[]): Slot | undefined {
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
    // "Wij mogen geen geld ontvangen": participle and infinitive look alike.
    if (text === term.infinitive && clauseOf(tokens, first).some(({lower}) => MODAL_FORMS.has(lower)))
      return 'infinitive'
    if (finite && isFiniteHere(finite, sentence, first)) return finite
    // "De verzonden brief": in -en it shows no ending, another verb would.
    const phrase = BETWEEN.has(before?.lower ?? '') ? tokens[first - 2] : before
    const attributive =
      DETERMINERS.has(phrase?.lower ?? '') && after?.kind === 'word' && !AUXILIARIES.has(after.lower)
    return text.endsWith('en') && attributive ? 'inflected-participle' : 'participle'
  }
  if (text === term.infinitive) return 'infinitive'
  const inflected = term.participle !== '' && text === inflectParticiple(term.participle)
  // "de door u verstrekte informatie"
  const byWhom = tokens.slice(Math.max(0, first - 4), first).some(token => token.lower === 'door')
  if (inflected && (!finite || byWhom || DETERMINERS.has(before?.lower ?? ''))) return 'inflected-participle'
  return finite
}

/** Whether a form that a participle shares is the verb of its clause: no auxiliary is in it, and "ik" has its subject. */
function isFiniteHere(slot: Finite, {tokens}: Sentence, place: number): boolean {
  // "Ontvangen: € 20" is a heading, "reeds ontvangen" in it.
  if (tokens[place + 1]?.text === ':') return false
  if (slot === 'ik') return tokens[place - 1]?.lower === 'ik' || tokens[place + 1]?.lower === 'ik'
  return !clauseOf(tokens, place).some(({lower}) => AUXILIARIES.has(lower))
}

/** By its ends alone. No such word is longer than 40 letters, and on a hostile one the pattern would take long. */
const isParticipleLike = (word: string): boolean =>
  word.length <= 40 && /^(?:\p{L}*ge|be|ver|ont|her)\p{L}+(?:d|t|en)$/u.test(word)

/** The tokens of a clause: up to the commas, or the words that open another, on both sides. */
function clauseOf(tokens: readonly Token[], place: number): readonly Token[] {
  const opens = (i: number): boolean => {
    const {kind, text, lower} = tokens[i]!
    // "is opgesteld en verzonden": the auxiliary serves both.
    if (lower === 'en') return !isParticipleLike(tokens[i - 1]?.lower ?? '')
    return (kind === 'mark' && /^[,;:.?!]$/.test(text)) || CONJUNCTIONS.has(lower)
  }
  let from = place
  while (from > 0 && !opens(from - 1)) from--
  let to = place + 1
  while (to < tokens.length && !opens(to)) to++
  return tokens.slice(from, to)
}

const finiteForms = ({present, past}: Conjugation): [Finite, string][] => [
  ...(present.u === present.hij ? [] : [['u', present.u] as [Finite, string]]),
  ['hij', present.hij],
  ['ik', present.ik],
  ['plural', present.plural],
  ['past-singular', past.sg],
  ['past-plural', past.pl],
]

/** Whether the subject of a verb is "u": beside it ("op u" is none), or behind the word that opens the clause. */
export function isOfU(tokens: readonly Token[], verb: number): boolean {
  if (tokens[verb + 1]?.lower === 'u') return true
  if (tokens[verb - 1]?.lower === 'u') return !PREPOSITIONS.has(tokens[verb - 2]?.lower ?? '')
  for (let i = verb - 1; i > 0 && tokens[i]!.text !== ','; i--) {
    if (SUBORDINATORS.has(tokens[i - 1]!.lower)) return tokens[i]!.lower === 'u'
  }
  return false
}

/** Whether a form that ends in -en stands as an infinitive: behind "te" or a modal verb in its clause. */
export function governsInfinitive({tokens}: Sentence, i: number, lexicon: Lexicon): boolean {
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

/** Whether the match is the verb of a clause that a word such as "als" or "dat" opens. */
export function isSubordinate({tokens}: Sentence, run: readonly number[], lexicon: Lexicon): boolean {
  const next = tokens[run.at(-1)! + 1]
  const ends = next === undefined || (next.kind === 'mark' && /^[.,;:?!)]$/.test(next.text))
  for (let i = run[0]! - 1; i >= 0; i--) {
    const {lower, text} = tokens[i]!
    // "de rekening die uitbleef": the relative pronoun is the subject.
    if (ends && i > 0 && i === run[0]! - 1 && /^(?:die|dat|wat|wie)$/.test(lower)) return true
    if (ends ? SUBORDINATORS.has(lower) : CONJUNCTIONS.has(lower)) return i < run[0]! - 1
    if (text === ',') return false
    // "Als u niet betaalt sturen wij …": the clause was over.
    const tags = lexicon.lookup(lower)
    if (!ends && (AUXILIARIES.has(lower) || ((tags & PRESENT) !== 0 && (tags & NOMINAL) === 0))) return false
  }
  return false
}

/** Tokens behind a verb in which the end of its clause is looked for. */
const LONGEST_CLAUSE = 30
const SUBJECTS = new Set(['wij', 'we', 'ik', 'u', 'zij', 'ze', 'hij', 'dan'])

/**
 * The last token of the main clause of a verb, behind which a particle can stand: "U stuurt het formulier | terug".
 * Undefined when another verb makes that uncertain.
 */
export function clauseEnd({tokens}: Sentence, verb: number, lexicon: Lexicon): number | undefined {
  let i = verb + 1
  for (; i < tokens.length; i++) {
    const {kind, text, lower} = tokens[i]!
    if (i > verb + LONGEST_CLAUSE) return undefined
    if (kind === 'mark') {
      if (/^[€%"“”'‘’«»/]/.test(text)) continue
      break
    }
    if (i > verb + 1 && (SUBORDINATORS.has(lower) || lower === 'om')) break
    if (/^(?:en|maar|want|of|dus)$/.test(lower)) {
      const next = tokens[i + 1]?.lower ?? ''
      if (SUBJECTS.has(next)) break
      // "en bellen u": a second verb, or a noun that looks like one.
      if ((lexicon.lookup(next) & PRESENT) !== 0) return undefined
    }
    const tags = lexicon.lookup(lower)
    const infinitive = lower === 'te' && (lexicon.lookup(tokens[i + 1]?.lower ?? '') & Tag.Infinitive) !== 0
    const isVerb = (tags & PRESENT) !== 0 && (tags & (NOMINAL | Tag.Adjective | Tag.Participle)) === 0
    if (infinitive || isVerb || AUXILIARIES.has(lower)) return undefined
  }
  return i - 1
}
