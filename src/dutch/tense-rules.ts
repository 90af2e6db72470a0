import {NOMINAL, PAST, PRESENT, Tag} from './lexicon.ts'
import {
  isInitial,
  isName,
  MOSTLY_PAST,
  type Reading,
  type Surroundings,
  surroundings,
} from './tense-context.ts'
import {Class, wordClasses} from './word-classes.ts'

/** What the rules say of a candidate. `past` and `other` are certain; the rest is for the classifier to weigh. */
export type Verdict = 'past' | 'other' | 'likely' | 'unlikely' | 'unsure'

const ADJECTIVAL = Tag.Adjective | Tag.AdjectiveForm | Tag.ParticipleE | Tag.PresentParticiple

/** Whether the token before asks for a noun phrase to go on: "de …", "uw nieuwe …", "twee …". */
function nounExpected(reading: Reading, at: number): boolean {
  const {tokens, classes, tags} = reading
  let i = at - 1
  while (i > 0 && i > at - 4 && classes[i] === Class.Adverb) i--
  if (i < 0) return false
  const own = classes[i]!
  if ((own & Class.Determiner) !== 0) return true
  // A year or an amount counts nothing: "in 1998 was", "€ 1.500,- overhandigde".
  if (i === at - 1 && tokens[i]!.kind === 'number') return /^\d{1,3}$/.test(tokens[i]!.lower)
  if (own !== 0) return false
  const form = tags[i]!
  return (form & ADJECTIVAL) !== 0 && /e$/.test(tokens[i]!.lower) && (form & (PAST | NOMINAL)) === 0
}

/** Whether a bare noun, or an adjective with one, follows: then a form in -e stands before its noun. */
function nounFollows(reading: Reading, at: number): boolean {
  const {tokens, classes, tags} = reading
  const i = at + 1
  if (i >= tokens.length || tokens[i]!.kind !== 'word' || classes[i] !== 0) return false
  return (tags[i]! & (NOMINAL | Tag.AdjectiveForm | Tag.ParticipleE)) !== 0
}

const PLURAL_SUBJECT = /^(?:wij|we|jullie)$/
const SINGULAR_SUBJECT = /^(?:ik|jij|je|u|hij|men|ie)$/

/** Whether the number of a form fits that of a pronoun: not "wij vroeg". */
function agrees({tokens, tags}: Reading, at: number, pronoun: number): boolean {
  const own = tags[at]!
  if (own === 0) return true
  const {lower} = tokens[pronoun]!
  if (PLURAL_SUBJECT.test(lower)) return (own & Tag.PastPlural) !== 0
  return !SINGULAR_SUBJECT.test(lower) || (own & Tag.PastSingular) !== 0
}

/** A pronoun right before that is most likely the subject: "u betaalde", and not "aan u betaalde". */
function subjectBefore(reading: Reading, at: number): boolean {
  const {tokens, classes} = reading
  const before = classes[at - 1] ?? 0
  if ((before & (Class.Subject | Class.Pronoun)) === 0 || !agrees(reading, at, at - 1)) return false
  if ((before & Class.Subject) !== 0) return true
  if (!/^(?:u|je|zij|ze|er|wie)$/.test(tokens[at - 1]!.lower)) return false
  return ((classes[at - 2] ?? 0) & Class.Preposition) === 0
}

/** "betaalde u", "betaalde je": a pronoun right after that can be the subject. */
function pronounAfter({tokens}: Reading, at: number): boolean {
  return /^(?:u|je|jij|ze|zij|wij|we)$/.test(tokens[at + 1]?.lower ?? '')
}

/** The subject stands right before or after: "u betaalde", "betaalde hij". */
function subjectBeside(reading: Reading, at: number): boolean {
  return subjectAfter(reading, at) || subjectBefore(reading, at)
}

/** A pronoun that is only ever a subject stands right after. */
function subjectAfter(reading: Reading, at: number): boolean {
  return ((reading.classes[at + 1] ?? 0) & Class.Subject) !== 0 && agrees(reading, at, at + 1)
}

/** A pronoun that is only ever a subject stands right before or after. */
function pureSubjectBeside(reading: Reading, at: number): boolean {
  if (subjectAfter(reading, at)) return true
  return ((reading.classes[at - 1] ?? 0) & Class.Subject) !== 0 && agrees(reading, at, at - 1)
}

/** How far back the article of "de tot op heden verschenen rente" may stand. */
const PHRASE_REACH = 8

/** An article with a preposition right behind it, and a noun after the form: "de tot op heden verschenen rente". */
function isOpenFromFar(reading: Reading, at: number): boolean {
  const {tokens, classes, clause} = reading
  if (!nounFollows(reading, at)) return false
  for (let i = at - 2; i >= 0 && i > at - PHRASE_REACH && clause[i] === clause[at]; i--) {
    if ((classes[i + 1]! & Class.Preposition) === 0) continue
    if ((classes[i]! & Class.Determiner) !== 0 || tokens[i]!.lower === 'het') return true
  }
  return false
}

/** "door mij verrichtte diensten": however it is spelled, before a plural noun the singular is no verb. */
function namesDoer({tokens, tags, classes}: Reading, at: number): boolean {
  if (tokens[at - 2]?.lower !== 'door' || (classes[at - 1]! & (Class.Pronoun | Class.Either)) === 0)
    return false
  return (tags[at]! & Tag.PastPlural) === 0 && classes[at + 1] === 0 && (tags[at + 1]! & Tag.Plural) !== 0
}

/** "is opgesteld en verzonden": one auxiliary has two participles. */
function joinsParticiple({tokens, tags, classes}: Reading, at: number): boolean {
  if ((tags[at]! & Tag.Participle) === 0) return false
  let i = at - 1
  while (i > 0 && i > at - 4 && classes[i] === Class.Adverb) i--
  if (i < 1 || ((classes[i]! & Class.Coordinator) === 0 && tokens[i]!.lower !== ',')) return false
  if ((tags[i - 1]! & Tag.Participle) === 0) return false
  for (let k = i - 2; k >= 0 && k > i - REACH; k--) if ((classes[k]! & Class.Auxiliary) !== 0) return true
  return false
}

const REACH = 20

/** "de was", "uw betaalde factuur", "de geleverde waren": a noun phrase is open, and the form fits in it. */
function insideNounPhrase(reading: Reading, at: number): boolean {
  const {classes, tags, tokens} = reading
  const own = tags[at]!
  if ((own & (NOMINAL | ADJECTIVAL | Tag.Participle)) === 0) return false
  if (((classes[at - 1] ?? 0) & Class.Determiner) !== 0) return true
  if (isOpenFromFar(reading, at)) return true
  // "de aan u verzonden brieven"
  if (nounFollows(reading, at) && ((classes[at - 2] ?? 0) & Class.Preposition) !== 0) {
    const open = (classes[at - 3] ?? 0) & (Class.Determiner | Class.Either)
    if (open !== 0 && ((classes[at - 1] ?? 0) & (Class.Pronoun | Class.Either)) !== 0) return true
  }
  if ((own & Tag.Plural) === 0 || ((classes[at - 2] ?? 0) & Class.Determiner) === 0) return false
  const before = tags[at - 1]!
  return (before & ADJECTIVAL) !== 0 && (before & NOMINAL) === 0 && /[^st]e$/.test(tokens[at - 1]!.lower)
}

/**
 * "Wilde plannen helpen niet", "Betaalde facturen", "Per post verstuurde brieven": a singular form before a bare
 * plural, with nothing in front that could be its subject.
 */
function opensNounPhrase({tokens, tags, classes, clause}: Reading, at: number): boolean {
  if ((tags[at]! & ADJECTIVAL) === 0 || (tags[at]! & Tag.PastPlural) !== 0) return false
  if ((classes[at + 1] ?? 0) !== 0 || ((tags[at + 1] ?? 0) & Tag.Plural) === 0) return false
  if (isInitial(tokens, at)) return true
  const opener = at >= 2 && isInitial(tokens, at - 2) && clause[at - 2] === clause[at] ? classes[at - 2]! : 0
  return (opener & Class.Preposition) !== 0 && classes[at - 1] === 0
}

/** Candidates that can be a participle or its inflected form: "verzonden", "verzocht". */
function judgeParticiple(reading: Reading, at: number, around: Surroundings): Verdict {
  if (around.auxiliaryBefore || around.auxiliaryAfter) return 'unlikely'
  if (around.finiteBefore !== 0 || around.finiteAfter !== 0) return 'unlikely'
  if (at === 0) return 'unlikely'
  if (pureSubjectBeside(reading, at)) return 'past'
  return subjectBeside(reading, at) ? 'likely' : 'unsure'
}

/** "Uw bank weigerde …": a sentence or clause begins with a noun phrase of two words, and the verb is next. */
function nounPhraseBefore({tags, classes, tokens, clause}: Reading, at: number): boolean {
  if (at < 2 || clause[at - 2] !== clause[at] || (at > 2 && clause[at - 3] === clause[at])) return false
  if ((classes[at - 2]! & Class.Determiner) === 0 || classes[at - 1] !== 0) return false
  return (
    (tags[at - 1]! & NOMINAL) !== 0 && (tags[at - 1]! & ADJECTIVAL) === 0 && tokens[at - 1]!.kind === 'word'
  )
}

/** Candidates that can be a participle with -e: "betaalde". */
function judgeInflected(reading: Reading, at: number, around: Surroundings): Verdict {
  if (nounExpected(reading, at)) return 'unlikely'
  const alone = around.finiteBefore + around.finiteAfter === 0
  const follows = nounFollows(reading, at)
  if (alone && (pureSubjectBeside(reading, at) || (!follows && subjectBefore(reading, at)))) return 'past'
  if (alone && !follows && nounPhraseBefore(reading, at)) return 'past'
  // "In mei betaalde u": before a noun there would be no pronoun between.
  if (alone && pronounAfter(reading, at)) return 'past'
  if (subjectBeside(reading, at)) return follows && !alone ? 'unlikely' : 'likely'
  if (follows) {
    const before = reading.classes[at - 1] ?? 0
    if (at === 0 || (before & (Class.Preposition | Class.Adverb | Class.Either | Class.Pronoun)) !== 0)
      return 'unlikely'
    return alone ? 'unsure' : 'unlikely'
  }
  return around.finiteBefore === 0 ? 'likely' : 'unsure'
}

/** Candidates that can be a noun, an adjective or the present of another verb: "waren", "vroeg", "las". */
function judgeNominal(reading: Reading, at: number, around: Surroundings): Verdict {
  const before = reading.classes[at - 1] ?? 0
  if (nounExpected(reading, at)) return 'unlikely'
  if ((before & Class.Preposition) !== 0 && (before & Class.Adverb) === 0) return 'unlikely'
  if (around.finiteBefore !== 0) return 'unlikely'
  const ambiguous = (reading.tags[at]! & PRESENT) !== 0
  const subject = pureSubjectBeside(reading, at) || subjectBefore(reading, at)
  if (!ambiguous && around.finiteAfter === 0 && subject) return 'past'
  if (subjectBeside(reading, at)) return 'likely'
  return around.finiteAfter === 0 ? 'unsure' : 'unlikely'
}

/** Forms that are also an infinitive, but one that hardly any text uses: "waren" (to wander), "roken" excepted. */
const MORE_PAST_THAN_PRESENT = new Set('sloten wezen reden boden streden weken'.split(' '))

/** Forms of which the past is out of use: "weet" of wijten, "gedacht" of gedenken. */
const NEVER_PAST = new Set('weet weten verenigde gedacht'.split(' '))

/** Conjunctions that a subject must follow before there can be a verb. */
const OPENS_CLAUSE =
  /^(?:als|omdat|doordat|zodat|opdat|nadat|voordat|totdat|indien|terwijl|hoewel|tenzij|mits|zodra|zolang|waaronder)$/

/** "als borg", "als niet verzonden beschouwen": behind a conjunction and no more than adverbs there is no finite verb. */
function followsConjunction({tokens, classes}: Reading, at: number): boolean {
  let i = at - 1
  while (i > 0 && i > at - 3 && classes[i] === Class.Adverb) i--
  return i >= 0 && OPENS_CLAUSE.test(tokens[i]!.lower)
}

/** The classes of "te", which is also an adverb ("te laat"). */
const TE = wordClasses('te')

/** Forms of which the other reading is far commoner than the past. */
const HARDLY_PAST = new Set(
  (
    'week weken maanden zon school scholen bepaalde leden verbonden voeren negen ' +
    'meestal witte verleden bekende verboden roken ziekte beroemde gedachten regen banden paarden vervoer ' +
    'lasten letten gasten bijlagen laste sterkte diepte goede vierde bewezen betrokken zonde zonden maten schulden ' +
    'hoogte beide reden'
  ).split(' '),
)

/** Whether a candidate is a finite verb in the past, by rules over its clause. */
export function judge(reading: Reading, at: number): Verdict {
  const {tokens, classes} = reading
  const tags = reading.tags[at]!
  const {lower} = tokens[at]!
  if (isName(tokens, at)) return 'other'
  if (insideNounPhrase(reading, at) || opensNounPhrase(reading, at) || namesDoer(reading, at)) return 'other'
  if (joinsParticiple(reading, at)) return 'other'
  if (isInitial(tokens, at) && at + 1 < tokens.length) {
    const next = classes[at + 1]!
    if ((next & (Class.Pronoun | Class.Subject)) !== 0) return HARDLY_PAST.has(lower) ? 'unlikely' : 'likely'
  }
  const rest = tags & ~(PAST | Tag.Known)
  if (NEVER_PAST.has(lower)) return 'other'
  const sure = rest === 0 || MOSTLY_PAST.has(lower)
  if (!sure && followsConjunction(reading, at)) return 'other'
  if (/^te[nr]$/.test(tokens[at - 1]?.lower ?? '')) return 'other'
  if ((rest & Tag.Infinitive) !== 0 && (classes[at - 1] ?? 0) === TE) return 'other'
  if (tags === 0) return subjectBeside(reading, at) ? 'likely' : 'unlikely'
  if (rest === 0) return 'likely'
  if (MOSTLY_PAST.has(lower)) return nounExpected(reading, at) ? 'unlikely' : 'likely'
  const around = surroundings(reading, at)
  // "Wij wezen u": the other verb hardly exists.
  if (MORE_PAST_THAN_PRESENT.has(lower) && around.finiteBefore === 0 && pureSubjectBeside(reading, at))
    return 'past'
  if (HARDLY_PAST.has(lower)) {
    if (((classes[at - 1] ?? 0) & Class.Preposition) !== 0) return 'other'
    if (around.finiteBefore + around.finiteAfter !== 0 || !subjectBeside(reading, at)) return 'unlikely'
    return (rest & PRESENT) === 0 && subjectBefore(reading, at) && !nounFollows(reading, at)
      ? 'past'
      : 'unsure'
  }
  if ((rest & Tag.Participle) !== 0) return judgeParticiple(reading, at, around)
  if ((rest & Tag.ParticipleE) !== 0) return judgeInflected(reading, at, around)
  // "wij zetten": the present is far likelier unless the sentence speaks of the past.
  if ((rest & Tag.Infinitive) !== 0 && !MORE_PAST_THAN_PRESENT.has(lower)) {
    if (around.modalBefore || (classes[at - 1] ?? 0) === Class.Te || reading.presentCount > 0)
      return 'unlikely'
    if (nounExpected(reading, at)) return 'unlikely'
    return reading.pastCount > 0 && around.finiteBefore === 0 ? 'unsure' : 'unlikely'
  }
  return judgeNominal(reading, at, around)
}
