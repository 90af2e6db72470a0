import {conjugate, finiteForm} from './conjugate.ts'
import type {Fix, Proposal, TextEdit} from './edit.ts'
import {type Lexicon, NOMINAL, Tag} from './lexicon.ts'
import type {Sentence} from './sentences.ts'
import {type Subject, subjectOf} from './subject.ts'
import {findPastTense, type PastVerb} from './tense.ts'
import {type Reading, readSentence} from './tense-context.ts'
import {Class} from './word-classes.ts'

/** Longer sentences, and those with more pasts, are to be rewritten and not mended. */
const MAX_TOKENS = 120
const MAX_PASTS = 4

/**
 * What to write instead of a past form: the present, the perfect, or for politeness the plain form.
 * Every proposal leaves a grammatical sentence; where that is not sure there is none. When a sentence has more
 * past forms, the present takes them all along: "U gaf aan dat u niet kon betalen" → "U geeft aan dat u niet kunt betalen".
 */
export function suggestTense(sentence: Sentence, verb: PastVerb, lexicon: Lexicon): Proposal[] {
  if (sentence.tokens.length > MAX_TOKENS) return []
  const reading = readSentence(sentence, lexicon)
  const place = placeOf(reading, verb, lexicon)
  if (place === undefined) return []
  if (verb.kind === 'polite') return politeProposals(place)
  if (verb.dated) return present(perfectProposal(place))
  const pasts = findPastTense(sentence, lexicon).filter(other => other.kind === 'past')
  if (pasts.length > MAX_PASTS) return []
  const places = pasts.map(other => placeOf(reading, other, lexicon))
  return present(presentProposal(places), perfectProposal(place))
}

function placeOf(reading: Reading, verb: PastVerb, lexicon: Lexicon): Place | undefined {
  const {infinitive} = verb
  const subject = subjectOf(reading, verb.token, verb.plural)
  return infinitive === undefined || subject === undefined
    ? undefined
    : {reading, lexicon, verb, infinitive, subject}
}

/** All that a suggestion needs to know. */
interface Place {
  readonly reading: Reading
  readonly lexicon: Lexicon
  readonly verb: PastVerb
  readonly infinitive: string
  readonly subject: Subject
}

function present(...proposals: (Proposal | undefined)[]): Proposal[] {
  return proposals.filter(proposal => proposal !== undefined)
}

/** Puts a form in the place of the past form, with its capital. */
function replaceVerb({reading, verb}: Place, form: string): TextEdit {
  const {text, lower} = reading.tokens[verb.token]!
  const capital = text.charCodeAt(0) !== lower.charCodeAt(0)
  return {start: verb.start, end: verb.end, text: capital ? form[0]!.toUpperCase() + form.slice(1) : form}
}

function proposal(fix: Fix, text: string, ...edits: TextEdit[]): Proposal {
  return {text, fix, edits: edits.sort((a, b) => a.start - b.start)}
}

/** The present form for the subject of the verb, joined with its particle when the past form was. */
function presentForm({reading, verb, infinitive, subject}: Place, of = infinitive): string {
  const {particle} = conjugate(infinitive)
  const joined =
    of === infinitive && particle !== '' && reading.tokens[verb.token]!.lower.startsWith(particle)
  return finiteForm(of, {...subject, tense: 'present', clause: joined ? 'subordinate' : 'main'}).verb
}

/** Auxiliaries of a participle: what the past of them says, the perfect says with the present of these. */
const PERFECT_OF: Readonly<Record<string, string>> = {hebben: 'hebben', zijn: 'zijn', worden: 'zijn'}

/** Words that put a clause before another in time, so that it cannot go into the present. */
const TIMED: ReadonlySet<string> = new Set('toen nadat voordat eerder eerst'.split(' '))

/** The present of all past forms of a sentence together; undefined when one of them cannot go along. */
function presentProposal(places: readonly (Place | undefined)[]): Proposal | undefined {
  const forms: string[] = []
  const edits: TextEdit[] = []
  for (const place of places) {
    if (place === undefined || place.verb.dated) return undefined
    const {infinitive, reading} = place
    if (reading.tokens.some(token => TIMED.has(token.lower))) return undefined
    if (infinitive === 'mogen' && receivedAt(place) !== undefined) return undefined
    const participle = PERFECT_OF[infinitive] === undefined ? undefined : participleOf(place)
    if (infinitive === 'hebben' && participle === undefined && governsInfinitive(place)) return undefined
    // "werd gestuurd" is told better as "is gestuurd" than as "wordt gestuurd".
    const form =
      infinitive === 'worden' && participle !== undefined ? presentForm(place, 'zijn') : presentForm(place)
    forms.push(form)
    edits.push(replaceVerb(place, form))
  }
  return proposal('review', forms.join(' … '), ...edits)
}

/** "had moeten betalen": what should have been, which the present would turn into a fact. */
function governsInfinitive({reading, verb}: Place): boolean {
  const {tokens, clause} = reading
  for (
    let i = verb.token + 1;
    i < tokens.length && i < verb.token + REACH && clause[i] === clause[verb.token];
    i++
  ) {
    if (HELPING.test(tokens[i]!.lower)) return true
  }
  return false
}

/** "werd … gestuurd" → "is … gestuurd", "stuurden … ." → "hebben … gestuurd." */
function perfectProposal(place: Place): Proposal | undefined {
  const {infinitive, lexicon} = place
  const auxiliary = PERFECT_OF[infinitive]
  if (auxiliary !== undefined) {
    if (!place.verb.dated || participleOf(place) === undefined) return undefined
    const form = presentForm(place, auxiliary)
    return proposal('review', form, replaceVerb(place, form))
  }
  if (infinitive === 'mogen') return receivedProposal(place)
  if (STATES.has(infinitive) || inToenClause(place)) return undefined
  const forms = conjugate(infinitive)
  if (forms.participle === '' || forms.auxiliary === 'both') return undefined
  if ((lexicon.lookup(forms.participle) & Tag.Participle) === 0) return undefined
  const end = simpleClauseEnd(place)
  if (end === undefined) return undefined
  const form = presentForm(place, forms.auxiliary)
  const {tokens} = place.reading
  const {verb} = place
  if (end === verb.token) {
    const both = `${form} ${forms.participle}`
    return isSubordinate(place) ? proposal('review', both, replaceVerb(place, both)) : undefined
  }
  if (isSubordinate(place)) return undefined
  const last = tokens[end]!
  const edit: TextEdit =
    verb.particle === undefined
      ? {start: last.end, end: last.end, text: ` ${forms.participle}`}
      : {start: tokens[verb.particle]!.start, end: tokens[verb.particle]!.end, text: forms.participle}
  if (verb.particle !== undefined && verb.particle !== end) return undefined
  return proposal('review', `${form} … ${forms.participle}`, replaceVerb(place, form), edit)
}

/** "mochten … ontvangen" of old business letters: the infinitive that carries the meaning. */
function receivedAt({reading, verb}: Place): number | undefined {
  const {tokens, clause} = reading
  for (
    let i = verb.token + 1;
    i < tokens.length && i < verb.token + REACH && clause[i] === clause[verb.token];
    i++
  ) {
    if (/^(?:ontvangen|vernemen|constateren)$/.test(tokens[i]!.lower)) return i
  }
  return undefined
}

/** "mochten wij geen betaling ontvangen" → "hebben wij geen betaling ontvangen". */
function receivedProposal(place: Place): Proposal | undefined {
  const at = receivedAt(place)
  if (at === undefined) return undefined
  const token = place.reading.tokens[at]!
  const {participle} = conjugate(token.lower)
  const form = presentForm(place, 'hebben')
  const edit = {start: token.start, end: token.end, text: participle}
  return proposal('review', `${form} … ${participle}`, replaceVerb(place, form), edit)
}

/** Verbs of a state: nobody tells them in the perfect ("heeft open gestaan"). */
const STATES: ReadonlySet<string> = new Set(
  (
    'zijn hebben staan liggen zitten openstaan moeten kunnen willen mogen zullen hoeven blijken lijken schijnen heten ' +
    'weten bestaan gelden kosten bedragen horen behoren dienen durven laten gaan komen doen'
  ).split(' '),
)

const REACH = 60

/** Whether the verb stands at the end of a clause that a conjunction or relative opens. */
function isSubordinate({reading, verb}: Place): boolean {
  const {clause, classes, tokens} = reading
  // "Wanneer betaalde u?": right behind the word that asks stands the verb of a main clause.
  for (let i = verb.token - 2; i >= 0 && i > verb.token - REACH && clause[i] === clause[verb.token]; i--) {
    if ((classes[i]! & Class.Subordinator) !== 0 || /^(?:die|wie|wat)$/.test(tokens[i]!.lower)) return true
  }
  return false
}

/** Whether "toen" opens the clause of the verb, in which the perfect sounds wrong. */
function inToenClause({reading, verb}: Place): boolean {
  const {tokens, clause} = reading
  for (let i = verb.token - 1; i >= 0 && i > verb.token - REACH && clause[i] === clause[verb.token]; i--) {
    if (tokens[i]!.lower === 'toen' && (i === 0 || clause[i - 1] !== clause[i])) return true
  }
  return false
}

/** The participle that goes with an auxiliary: the last one of its clause, with no infinitive beside it. */
function participleOf({reading, verb}: Place): number | undefined {
  const {tags, clause, tokens} = reading
  let found: number | undefined
  for (let i = Math.max(0, verb.token - REACH); i < tags.length && i < verb.token + REACH; i++) {
    if (i === verb.token || clause[i] !== clause[verb.token]) continue
    const participle = tags[i] === 0 ? /ge.+[dt]$/.test(tokens[i]!.lower) : (tags[i]! & Tag.Participle) !== 0
    if (participle && closesClause(reading, i, verb.token)) found = i
  }
  return found
}

/** Whether only the verb itself, a preposition with its noun, or the end of the clause follows. */
function closesClause({tokens, clause, classes}: Reading, i: number, verb: number): boolean {
  const next = tokens[i + 1]
  if (next === undefined || next.kind === 'mark' || clause[i + 1] !== clause[i] || i + 1 === verb) return true
  return (classes[i + 1]! & (Class.Preposition | Class.Te)) !== 0 || i - 1 === verb
}

/**
 * The last token of a main clause that a participle can close: from the verb to the mark that ends the sentence with
 * no second verb, no comma and no joining word. Undefined when the clause is not so simple.
 */
function simpleClauseEnd({reading, verb, lexicon}: Place): number | undefined {
  const {tokens, tags, classes, clause, finite} = reading
  let i = verb.token + 1
  for (; i < tokens.length && i < verb.token + REACH; i++) {
    const token = tokens[i]!
    if (token.kind === 'mark' && /^[.!?,;:]/.test(token.text)) break
    if (token.kind === 'mark' && !/^[€%]/.test(token.text)) return undefined
    if (clause[i] !== clause[verb.token]) {
      // "… afgesproken dat u betaalt": a clause that hangs on stays behind the participle.
      if ((classes[i]! & Class.Subordinator) !== 0) break
      return undefined
    }
    if (i === verb.particle) continue
    const own = tags[i]!
    if (finite[i] !== 0 || (classes[i]! & (Class.Te | Class.Modal | Class.Auxiliary)) !== 0) return undefined
    if ((own & Tag.Participle) !== 0 && (own & (Tag.Adjective | NOMINAL)) === 0) return undefined
    if ((own & Tag.Infinitive) !== 0 && (own & NOMINAL) === 0) return undefined
    // "reed" voor "reed voor": a particle that was not taken for one.
    if (
      i !== verb.particle &&
      (lexicon.lookup(token.lower + (verb.infinitive ?? '')) & Tag.Infinitive) !== 0
    ) {
      const next = tokens[i + 1]
      if (next === undefined || next.kind === 'mark') return undefined
    }
  }
  // What stands after a comma may belong to the clause.
  if (i < tokens.length && /^[,;:]/.test(tokens[i]!.text) && !isSubordinate({reading, verb} as Place))
    return undefined
  return i - 1
}

function politeProposals(place: Place): Proposal[] {
  switch (place.infinitive) {
    case 'zullen':
      return present(withoutModal(place))
    case 'mogen':
      return place.verb.token === 0 ? present(withoutModal(place)) : []
    case 'hebben':
      return []
    default: {
      const form = presentForm(place)
      return [proposal('safe', form, replaceVerb(place, form))]
    }
  }
}

/** What "graag willen" and "willen verzoeken" come down to in a plain letter. */
const PLAIN: Readonly<Record<string, string>> = {verzoeken: 'vragen'}

/**
 * Takes zou or mocht out: the infinitive that hangs on it becomes the finite verb. "Wij zouden u willen vragen" →
 * "Wij vragen u", "Zou u willen bellen?" → "Wilt u bellen?", "Mocht u al betaald hebben, …" → "Heeft u al betaald, …".
 */
function withoutModal(place: Place): Proposal | undefined {
  const {reading, verb, subject, lexicon} = place
  const chain = verbChain(place)
  if (chain === undefined) return undefined
  const {tokens} = reading
  let drop = [chain.governed]
  let finite = lexicon.lemma(tokens[chain.governed]!.lower, Tag.Infinitive) ?? tokens[chain.governed]!.lower
  const statement = subject.person === 'ik' || (subject.number === 'plural' && verb.token !== 0)
  if (finite === 'willen' && statement && chain.next !== undefined) {
    drop = [chain.governed, chain.next]
    finite = tokens[chain.next]!.lower
  }
  finite = PLAIN[finite] ?? finite
  const {particle} = conjugate(finite)
  const subordinate = chain.adjacent
  const {verb: form} = finiteForm(finite, {
    ...subject,
    tense: 'present',
    clause: subordinate ? 'subordinate' : 'main',
  })
  const edits: TextEdit[] = [replaceVerb(place, form)]
  const lastDropped = drop[drop.length - 1]!
  for (const i of drop) {
    // "willen aanbieden": the particle stays where the infinitive was.
    const rest = i === lastDropped && particle !== '' && !subordinate ? ` ${particle}` : ''
    edits.push({start: tokens[i - 1]!.end, end: tokens[i]!.end, text: rest})
  }
  const text = particle === '' || subordinate ? form : `${form} … ${particle}`
  // "Zou u willen bellen?", "Mocht u vragen hebben, …": nothing but the politeness goes.
  const asks = verb.token === 0 && subject.person === 'u'
  return proposal(asks ? 'safe' : 'review', text, ...edits)
}

/** The infinitive that hangs on a modal, and the one that hangs on that. */
interface VerbChain {
  readonly governed: number
  readonly next: number | undefined
  /** The chain follows the modal at once, at the end of a subordinate clause: "dat wij zouden willen vragen". */
  readonly adjacent: boolean
}

/**
 * Finds the verbs at the end of the clause of a modal: "… willen verzoeken", "… betaald hebben", "… hebben betaald".
 * Undefined when the clause does not end in one plain row of verbs, or when more clauses hang on the modal.
 */
function verbChain({reading, verb}: Place): VerbChain | undefined {
  const {tokens, tags, clause, classes} = reading
  const rows: number[][] = []
  let row: number[] = []
  let i = verb.token + 1
  for (; i < tokens.length && i < verb.token + REACH && clause[i] === clause[verb.token]; i++) {
    const own = tags[i]!
    if ((classes[i]! & Class.Te) !== 0) break
    const isVerb = (own & Tag.Infinitive) !== 0 && ((own & NOMINAL) === 0 || isVerbHere(reading, i, row))
    const isParticiple = (own & Tag.Participle) !== 0 && closesRow(reading, i)
    if (isVerb || isParticiple) row.push(i)
    else if (row.length > 0) {
      rows.push(row)
      row = []
    }
  }
  if (row.length > 0) rows.push(row)
  const only = rows[0]
  if (only === undefined || rows.length > 1 || joinsOn(reading, i)) return undefined
  const infinitives = only.filter(k => (tags[k]! & Tag.Infinitive) !== 0 && (tags[k]! & Tag.Participle) === 0)
  const participles = only.filter(k => (tags[k]! & Tag.Participle) !== 0).length
  // "vragen hebben": only a helping verb has another infinitive behind it, so the first is a noun.
  if (infinitives.length > 1 && !HELPING.test(tokens[infinitives[0]!]!.lower)) {
    if ((tags[infinitives[0]!]! & NOMINAL) === 0) return undefined
    infinitives.shift()
  }
  const governed = infinitives[0]
  if (governed === undefined || participles > 1 || infinitives.length > 3) return undefined
  return {
    governed,
    next: infinitives[1],
    adjacent: only[0] === verb.token + 1 && isClauseFinal(reading, verb.token),
  }
}

const HELPING =
  /^(?:willen|kunnen|moeten|mogen|hoeven|laten|gaan|komen|blijven|hebben|zijn|worden|helpen|durven)$/

/** Infinitives that are also nouns, but in a row of verbs are none. */
const VERBS_FIRST: ReadonlySet<string> = new Set(
  'zijn hebben worden willen kunnen moeten mogen weten betalen bellen vragen schrijven komen krijgen sturen maken'.split(
    ' ',
  ),
)

/** Whether a form that is infinitive and noun is a verb: behind a helping verb, or bare at the end of its clause. */
function isVerbHere({tokens, classes, tags, clause}: Reading, i: number, row: readonly number[]): boolean {
  const before = tokens[i - 1]
  if (VERBS_FIRST.has(tokens[i]!.lower)) return true
  if (row.at(-1) === i - 1 && HELPING.test(before?.lower ?? '')) return true
  const next = tokens[i + 1]
  const last = next === undefined || next.kind === 'mark' || clause[i + 1] !== clause[i]
  if (!last || before === undefined || before.kind !== 'word') return false
  return (
    (classes[i - 1]! & (Class.Determiner | Class.Either | Class.Preposition)) === 0 &&
    (tags[i - 1]! & Tag.AdjectiveForm) === 0
  )
}

/** A participle in a row of verbs: an infinitive or the end follows, or an infinitive stands before. */
function closesRow({tags, tokens, clause}: Reading, i: number): boolean {
  const next = tokens[i + 1]
  if (next === undefined || next.kind === 'mark' || clause[i + 1] !== clause[i]) return true
  return ((tags[i + 1]! | (tags[i - 1] ?? 0)) & Tag.Infinitive) !== 0
}

/** "… of hulp nodig hebben": another verb hangs on the same modal after "en" or "of". */
function joinsOn({classes}: Reading, i: number): boolean {
  return ((classes[i] ?? 0) & Class.Coordinator) !== 0
}

/** Whether a subject or conjunction stands before in the clause, so that the verb is not second but last. */
function isClauseFinal({classes, clause}: Reading, verb: number): boolean {
  for (let i = verb - 1; i >= 0 && i > verb - REACH && clause[i] === clause[verb]; i--) {
    if ((classes[i]! & Class.Subordinator) !== 0) return true
  }
  return false
}
