import {NOMINAL, PAST, Tag} from './lexicon.ts'
import {isInitial, isName, type Reading, surroundings, type Surroundings} from './tense-context.ts'
import {Class} from './word-classes.ts'

/** What the rules say of a candidate. */
export type Verdict = 'past' | 'other' | 'unsure'

const ADJECTIVAL = Tag.Adjective | Tag.AdjectiveForm | Tag.ParticipleE | Tag.PresentParticiple

/** Whether the token before asks for a noun phrase to go on: "de …", "uw nieuwe …", "twee …". */
function nounExpected(reading: Reading, at: number): boolean {
  const {tokens, classes, tags} = reading
  let i = at - 1
  while (i > 0 && i > at - 4 && classes[i] === Class.Adverb) i--
  if (i < 0) return false
  const own = classes[i]!
  if ((own & Class.Determiner) !== 0) return true
  // A year is no count: "in 1998 was".
  if (i === at - 1 && tokens[i]!.kind === 'number') return !/^\d{4}$/.test(tokens[i]!.lower)
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

/** The subject stands right before or after: "u betaalde", "betaalde u". */
function subjectBeside(reading: Reading, at: number): boolean {
  const before = reading.classes[at - 1] ?? 0
  const after = reading.classes[at + 1] ?? 0
  if (((before | after) & Class.Subject) !== 0) return true
  const word = reading.tokens[at - 1]?.lower
  if ((before & Class.Pronoun) === 0) return false
  if (word !== 'u' && word !== 'je' && word !== 'zij' && word !== 'ze' && word !== 'er' && word !== 'wie') return false
  return ((reading.classes[at - 2] ?? 0) & Class.Preposition) === 0
}

/** Candidates that can be a participle or its inflected form: "verzonden", "betaalde". */
function judgeParticiple(reading: Reading, at: number, around: Surroundings): Verdict {
  if (around.auxiliaryBefore || around.auxiliaryAfter) return 'other'
  if (around.finiteBefore !== 0 || around.finiteAfter !== 0) return 'other'
  if (at === 0) return 'other'
  return subjectBeside(reading, at) ? 'past' : 'unsure'
}

function judgeInflected(reading: Reading, at: number, around: Surroundings): Verdict {
  if (nounExpected(reading, at)) return 'other'
  const follows = nounFollows(reading, at)
  if (subjectBeside(reading, at)) return follows && around.finiteBefore + around.finiteAfter > 0 ? 'other' : 'past'
  if (follows) {
    const before = reading.classes[at - 1] ?? 0
    if (at === 0 || (before & (Class.Preposition | Class.Adverb | Class.Either | Class.Pronoun)) !== 0) return 'other'
    return around.finiteBefore + around.finiteAfter > 0 ? 'other' : 'unsure'
  }
  return around.finiteBefore === 0 ? 'past' : 'unsure'
}

/** Candidates that can be a noun, an adjective or the present of another verb: "waren", "vroeg", "las". */
function judgeNominal(reading: Reading, at: number, around: Surroundings): Verdict {
  const before = reading.classes[at - 1] ?? 0
  if (nounExpected(reading, at)) return 'other'
  if ((before & Class.Preposition) !== 0 && (before & Class.Adverb) === 0) return 'other'
  if (around.finiteBefore !== 0) return 'other'
  if (subjectBeside(reading, at)) return 'past'
  return around.finiteAfter === 0 ? 'unsure' : 'other'
}

/** Past forms that are hardly ever anything else, though the word list gives them another reading. */
const MOSTLY_PAST = new Set(
  (
    'was waren ging gingen had hadden werd werden zou zouden moest moesten wist wisten stond stonden kwam kwamen ' +
    'vertelde schreef zagen zaten zat kreeg kregen bleek leek hield sliep gaf wilde wilden mocht mochten kon konden'
  ).split(' '),
)

/** Forms of which the other reading is far commoner than the past. */
const HARDLY_PAST = new Set(
  (
    'weet weten week weken zon school scholen verenigde maanden bepaalde leden verbonden voeren gedacht negen rijden ' +
    'meestal witte verleden bekende wezen verboden roken ziekte beroemde gedachten regen banden paarden vervoer ' +
    'lasten letten gasten bijlagen laste sterkte diepte goede vierde bewezen betrokken zonde zonden maten schulden ' +
    'hoogte beide reden'
  ).split(' '),
)

/**
 * Whether a candidate is a finite verb in the past, by rules over its clause.
 * `unsure` leaves the choice to the caller: no rule has enough to go on.
 */
export function judge(reading: Reading, at: number): Verdict {
  const {tokens, classes} = reading
  const tags = reading.tags[at]!
  if (isName(tokens, at)) return 'other'
  if (isInitial(tokens, at) && at + 1 < tokens.length && tokens[at]!.text !== tokens[at]!.lower) {
    const next = classes[at + 1]!
    if ((next & (Class.Pronoun | Class.Subject)) !== 0) return HARDLY_PAST.has(tokens[at]!.lower) ? 'other' : 'past'
  }
  const rest = tags & ~(PAST | Tag.Known)
  const {lower} = tokens[at]!
  if (rest === 0) return 'past'
  if (MOSTLY_PAST.has(lower)) return nounExpected(reading, at) ? 'other' : 'past'
  const around = surroundings(reading, at)
  if (HARDLY_PAST.has(lower)) {
    return around.finiteBefore + around.finiteAfter === 0 && subjectBeside(reading, at) && !/^we[et]/.test(lower)
      ? 'past'
      : 'other'
  }
  if ((rest & Tag.Participle) !== 0) return judgeParticiple(reading, at, around)
  if ((rest & Tag.ParticipleE) !== 0) return judgeInflected(reading, at, around)
  // "wij zetten": the present is far likelier unless the sentence speaks of the past.
  if ((rest & Tag.Infinitive) !== 0) {
    if (around.modalBefore || (classes[at - 1] ?? 0) === Class.Te || reading.presentCount > 0) return 'other'
    if (nounExpected(reading, at)) return 'other'
    return reading.pastCount > 0 && around.finiteBefore === 0 ? 'unsure' : 'other'
  }
  return judgeNominal(reading, at, around)
}
