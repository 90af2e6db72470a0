import {conjugate} from './conjugate.ts'
import {capital, type TextEdit} from './edit.ts'
import {type Lexicon, NOMINAL, PRESENT, Tag} from './lexicon.ts'
import {phraseEnd} from './passive.ts'
import type {Sentence, Token} from './sentences.ts'
import {Class, wordClasses} from './word-classes.ts'

/** Verbs at the end of a clause: "had moeten worden betaald". */
const LONGEST_CLUSTER = 4

/**
 * Makes a sentence of the clause that "dat" opens: "dat u nog niet heeft betaald" → "U heeft nog niet betaald".
 * The finite verb leaves the end of the clause and follows the subject.
 *
 * @param that index in `sentence.tokens` of "dat"
 * @returns edits that also take away all of the sentence before the subject; undefined when the clause is not so simple
 */
export function unwrap(sentence: Sentence, that: number, lexicon: Lexicon): TextEdit[] | undefined {
  const {tokens} = sentence
  const from = that + 1
  const first = tokens[from]
  if (first?.kind !== 'word') return undefined
  const isPronoun = /^(?:u|wij|we|ik|er)$/.test(first.lower)
  const opens = (wordClasses(first.lower) & (Class.Determiner | Class.Either)) !== 0
  if (!isPronoun && !opens) return undefined
  let subject = isPronoun ? from : phraseEnd(tokens, from, lexicon)
  // "het bedrag € 40", "de kosten hoog": a noun phrase ends in a noun.
  while (subject > from && (lexicon.lookup(tokens[subject]!.lower) & NOMINAL) === 0) subject--
  if (opens && subject === from) return undefined
  let end = subject + 1
  for (; end < tokens.length && (tokens[end]!.kind !== 'mark' || tokens[end]!.text === '€'); end++) {
    const classes = wordClasses(tokens[end]!.lower)
    if ((classes & Class.Coordinator) !== 0) return undefined
    if ((classes & Class.Subordinator) !== 0 || tokens[end]!.lower === 'om') break
  }
  // What follows a comma may be a part of the same clause.
  const closing = tokens[end]
  if (closing?.kind === 'mark' && (end < tokens.length - 1 || !/^[.!]$/.test(closing.text))) return undefined
  const verb = finiteVerb(tokens, subject + 1, end, lexicon)
  if (verb === undefined) return undefined
  const {lower, start, end: stop} = tokens[verb]!
  const {form, rest} = takenApart(lower, lexicon)
  const {start: opening, end: stopping, text} = tokens[subject]!
  return [
    {start: sentence.start, end: first.start, text: ''},
    ...(subject === from
      ? [{start: first.start, end: stopping, text: `${capital(text)} ${form}`}]
      : [
          {start: first.start, end: first.end, text: capital(first.text)},
          {start: opening, end: stopping, text: `${text} ${form}`},
        ]),
    rest === '' ? {start: tokens[verb - 1]!.end, end: stop, text: ''} : {start, end: stop, text: rest},
  ]
}

/** The finite verb in the row of verbs that ends a clause: the auxiliary, or the only verb. */
function finiteVerb(
  tokens: readonly Token[],
  from: number,
  end: number,
  lexicon: Lexicon,
): number | undefined {
  const isVerb = ({kind, lower}: Token): boolean => {
    const tags = lexicon.lookup(lower)
    const verbal = (tags & (PRESENT | Tag.Participle)) !== 0
    return kind === 'word' && (isAuxiliary(lower) || (verbal && (tags & NOMINAL) === 0))
  }
  let first = end
  while (first > from && first > end - LONGEST_CLUSTER && isVerb(tokens[first - 1]!)) first--
  // The last word is a verb even when it could be a noun: "dat u betaalt".
  if (first === end) first = end - 1
  if (first < from) return undefined
  for (let i = first; i < end; i++) if (isAuxiliary(tokens[i]!.lower)) return i
  const only = tokens[first]!
  return first === end - 1 && (lexicon.lookup(only.lower) & PRESENT) !== 0 ? first : undefined
}

const isAuxiliary = (word: string): boolean => (wordClasses(word) & (Class.Auxiliary | Class.Modal)) !== 0

/** A finite form of a subordinate clause as a main clause has it: "overmaakt" → "maakt" and "over". */
export function takenApart(form: string, lexicon: Lexicon): {form: string; rest: string} {
  const infinitive =
    lexicon.lemma(form, Tag.PresentT) ??
    lexicon.lemma(form, Tag.PresentStem) ??
    lexicon.lemma(form, Tag.Infinitive)
  const particle = infinitive === undefined ? '' : conjugate(infinitive).particle
  return particle !== '' && form.startsWith(particle)
    ? {form: form.slice(particle.length), rest: particle}
    : {form, rest: ''}
}
