import {isHelper, isImperative, isMainFinite, readSubordinate} from './clauses.ts'
import {finiteForm} from './conjugate.ts'
import {
  CONDITIONAL,
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
import {capital, type TextEdit} from './edit.ts'
import {type Lexicon, NOMINAL, PAST, PRESENT, Tag} from './lexicon.ts'
import type {Reading} from './tense-context.ts'
import {verbToFront} from './verb-to-front.ts'
import {Class} from './word-classes.ts'

// Conditions: "Als u vragen heeft, kunt u ons bellen" → "Heeft u vragen? Dan kunt u ons bellen"

/** The comma behind a condition, the words behind it, and what they become. */
export function* atCondition(reading: Reading, {from, end}: Stretch, lexicon: Lexicon): Generator<Place> {
  const {tokens} = reading
  const first = tokens[from]!
  const conjunction = /^(?:als|indien|wanneer)$/.test(first.lower)
  const verbFirst = !conjunction && opensCondition(reading, from) && !CONDITIONAL.has(first.lower)
  const supposing = /^(?:mocht|mochten)$/.test(first.lower)
  if (!conjunction && !verbFirst && !supposing) return
  const clause = conjunction ? readSubordinate(reading, from, lexicon) : undefined
  const least = verbFirst ? LEAST_QUESTION : LEAST
  for (let i = from + least; i < end - LEAST; i++) {
    if (tokens[i]!.text !== ',' || isNested(tokens, from, i)) continue
    const after = consequence(reading, i + 1)
    if (after === undefined) continue
    const place: Place = {at: i + 1, kind: 'question'}
    const comma = {start: tokens[i]!.start, end: tokens[i]!.end, text: '?'}
    const opening = after.text + shown(tokens, i + 2, end, SHOWN - 1).replace(/^(?=.)/, ' ')
    if (verbFirst) {
      const past = (reading.tags[from]! & PAST) !== 0 && (reading.tags[from]! & PRESENT) === 0
      yield past ? place : {...place, opening, edits: [comma, after.edit]}
      return
    }
    const turned = supposing
      ? supposedToFront(reading, from, i)
      : clause?.verbs && conditionToFront(reading, from, clause.verbs, i, lexicon)
    yield turned ? {...place, opening, edits: [...turned, comma, after.edit]} : place
    return
  }
}

/** "Omdat u niet heeft betaald, sturen wij …" → "U heeft niet betaald. Daarom sturen wij …" */
export function* atReason(reading: Reading, {from, end}: Stretch, lexicon: Lexicon): Generator<Place> {
  const {tokens} = reading
  if (tokens[from]!.lower !== 'omdat') return
  const {subject, verbs} = readSubordinate(reading, from, lexicon)
  if (subject === undefined || verbs === undefined || verbs.first <= subject + 1) return
  const comma = verbs.last + 1
  const v = comma + 1
  if (v + 1 >= end || tokens[comma]!.text !== ',' || hasCoordinatedClause(reading, from, comma)) return
  if (!isMainFinite(reading, v, false) || !isSubjectStart(reading, v + 1)) return
  let form = ''
  const turned = verbToFront(reading, from, verbs, verb => (form = verb), lexicon)
  const first = tokens[from + 1]!
  const last = tokens[subject]!
  if (!turned || first.kind !== 'word') return
  const verb = tokens[v]!
  yield {
    at: v,
    kind: 'clause',
    opening: `Daarom ${shown(tokens, v, end, SHOWN - 1)}`,
    edits: [
      {start: tokens[from]!.start, end: first.start, text: ''},
      {start: first.start, end: first.end, text: capital(first.text)},
      {start: last.end, end: last.end, text: ` ${form}`},
      turned[1]!,
      {start: tokens[comma]!.start, end: tokens[comma]!.end, text: '.'},
      {start: verb.start, end: verb.end, text: `Daarom ${verb.text}`},
    ],
  }
}

/** "Als u vragen heeft" → "Heeft u vragen"; `comma` is its end. */
function conditionToFront(
  reading: Reading,
  from: number,
  verbs: {readonly first: number; readonly last: number},
  comma: number,
  lexicon: Lexicon,
): TextEdit[] | undefined {
  const {tokens} = reading
  if (verbs.last > comma || hasCoordinatedClause(reading, from, comma)) return undefined
  if (/^(?:je|jij)$/.test(tokens[from + 1]!.lower)) return undefined
  // Nothing may stand between the verbs and the comma but what hangs on them.
  const behind = verbs.last + 1
  const hangs = behind === comma || tokens[behind]!.lower === 'dat' || isTail(reading, behind, comma)
  return hangs ? verbToFront(reading, from, verbs, capital, lexicon) : undefined
}

/** "Mocht u de rekening al hebben betaald" → "Heeft u de rekening al betaald"; `comma` is its end. */
function supposedToFront(
  {tokens, tags, classes}: Reading,
  from: number,
  comma: number,
): TextEdit[] | undefined {
  const subject = tokens[from + 1]!.lower
  const known =
    /^(?:u|wij|we|ik|er)$/.test(subject) || (classes[from + 1]! & (Class.Determiner | Class.Either)) !== 0
  if (!known) return undefined
  const places: number[] = []
  for (let i = from + 1; i < comma; i++)
    if (/^(?:hebben|zijn|worden|willen|kunnen)$/.test(tokens[i]!.lower)) places.push(i)
  const last = comma - 1
  const lexical = (tags[last]! & Tag.Infinitive) !== 0 && (tags[last]! & NOMINAL) === 0 && classes[last] === 0
  const verb = places.length === 1 ? places[0] : places.length === 0 && lexical ? last : undefined
  if (verb === undefined || tokens[verb - 1]!.lower === 'te') return undefined
  // "zijn betaling": a possessive.
  if (tokens[verb]!.lower === 'zijn' && verb !== last && (tags[verb + 1]! & Tag.Participle) === 0)
    return undefined
  const plural = tokens[from]!.lower === 'mochten'
  const person =
    subject === 'u' ? 'u' : subject === 'ik' || subject === 'wij' || subject === 'we' ? 'ik' : 'hij'
  const made = finiteForm(tokens[verb]!.lower, {
    person,
    number: plural ? 'plural' : 'singular',
    tense: 'present',
    clause: 'main',
    inverted: true,
  })
  const {start, end} = tokens[verb]!
  return [
    {start: tokens[from]!.start, end: tokens[from]!.end, text: capital(made.verb)},
    made.particle === '' ? {start: tokens[verb - 1]!.end, end, text: ''} : {start, end, text: made.particle},
  ]
}

/** Whether "en" or "of" joins two clauses before `end`, or may do so: "als u betaalt en belt". */
function hasCoordinatedClause({tokens, tags, classes}: Reading, from: number, end: number): boolean {
  for (let i = from; i < end - 1; i++) {
    if (!/^(?:en|of|maar)$/.test(tokens[i]!.lower)) continue
    const verbs = (k: number): boolean =>
      isHelper(tokens[k]!.lower) || (classes[k] === 0 && (tags[k]! & (Tag.PresentT | PAST)) !== 0)
    if ((classes[i + 1]! & (Class.Subject | Class.Pronoun)) !== 0 || verbs(i - 1) || verbs(i + 1)) return true
  }
  return false
}

/** What a clause behind a condition becomes as a sentence: "dan" gets a capital, or "Dan" comes before the verb. */
function consequence(reading: Reading, i: number): {text: string; edit: TextEdit} | undefined {
  const {tokens} = reading
  const token = tokens[i]
  if (token?.kind !== 'word' || tokens[i + 1] === undefined) return undefined
  const put = (text: string): {text: string; edit: TextEdit} => ({
    text,
    edit: {start: token.start, end: token.end, text},
  })
  if (token.lower === 'dan') return isMainFinite(reading, i + 1, false) ? put('Dan') : undefined
  if (isMainFinite(reading, i, false) && isSubjectStart(reading, i + 1) && !isImperative(reading, i))
    return put(`Dan ${token.text}`)
  return isSureImperative(reading, i) ? put(capital(token.text)) : undefined
}
