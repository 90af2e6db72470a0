import {isImperative, isMainFinite, wordSet} from './clauses.ts'
import type {TextEdit} from './edit.ts'
import {NOMINAL, Tag} from './lexicon.ts'
import type {Token} from './sentences.ts'
import type {Reading} from './tense-context.ts'
import {Class} from './word-classes.ts'

/** A stretch of a sentence: places in its tokens, the end excluded and without its closing mark. */
export interface Stretch {
  readonly from: number
  readonly end: number
}

/** A cut before it is weighed. */
export interface Place {
  readonly at: number
  readonly kind: 'clause' | 'question'
  readonly opening?: string
  readonly edits?: readonly TextEdit[]
}

/** A half of fewer words than this is no sentence. */
export const LEAST = 4

/** "Bent u ondernemer?" is a whole question. */
export const LEAST_QUESTION = 3

/** Words that show how the second half begins. */
export const SHOWN = 5
/** The first `count` words of a clause that is cut off, to show where it begins. */
export const shown = (tokens: readonly Token[], from: number, end: number, count = SHOWN): string => {
  const last = Math.min(end, from + count)
  let made = ''
  for (let i = from; i < last; i++) {
    const gap = i > from && tokens[i]!.start > tokens[i - 1]!.end ? ' ' : ''
    made += gap + tokens[i]!.text
  }
  return last < end ? `${made} …` : made
}

/** A full stop behind `last`, in place of a comma if there is one, up to token `next`. */
export const endOf = (tokens: readonly Token[], last: number, next: number): TextEdit => {
  const {end} = tokens[last]!
  const comma = tokens[next - 1]!
  return comma.text === ',' ? {start: end, end: comma.end, text: '.'} : {start: end, end, text: '.'}
}

/** Whether a bracket or a quote is open between two places. */
export function isNested(tokens: readonly Token[], from: number, at: number): boolean {
  let brackets = 0
  let quotes = 0
  for (let i = from; i < at; i++) {
    const {kind, text} = tokens[i]!
    if (kind !== 'mark') continue
    if (text === '(' || text === '[') brackets++
    else if (text === ')' || text === ']') brackets--
    else if (/^["“”„]$/.test(text)) quotes++
  }
  return brackets > 0 || quotes % 2 === 1
}

/** What opens a sentence that is a condition: what is joined behind it may hang on it too. */
export const CONDITIONAL = wordSet(
  'als indien wanneer zodra tenzij mits mocht mochten zolang hoewel omdat doordat voordat nadat totdat terwijl',
)

/** Whether a sentence begins with a condition: "Als u …", "Betaalt u niet …", "Mocht u …". */
export function opensCondition(reading: Reading, from: number): boolean {
  const {tokens} = reading
  if (CONDITIONAL.has(tokens[from]!.lower)) return true
  return isMainFinite(reading, from, false) && !isImperative(reading, from)
}

/** An imperative that cannot be a noun: "bel ons", "stuur het", but not "bel" alone. */
export const isSureImperative = (reading: Reading, i: number): boolean =>
  isImperative(reading, i) &&
  ((reading.tags[i]! & NOMINAL) === 0 ||
    /^(?:ons|dan|het|de|uw|dit|deze|een|naar|contact|hem|ze|nu|direct|gerust)$/.test(
      reading.tokens[i + 1]!.lower,
    ))

/** Whether a subject begins here: a pronoun, or what opens a noun phrase. */
export const isSubjectStart = ({tokens, classes}: Reading, i: number): boolean =>
  tokens[i]!.kind === 'word' &&
  (/^(?:ik|u|wij|we|je|jij|hij|zij|ze|men|er|het)$/.test(tokens[i]!.lower) ||
    (classes[i]! & (Class.Determiner | Class.Either)) !== 0)

/** Whether tokens `from` up to `end` are one phrase with a preposition ("op 3 maart"), or one more verb ("en betaald"). */
export function isTail({tokens, tags, classes, finite}: Reading, from: number, end: number): boolean {
  if (/^(?:en|of)$/.test(tokens[from]!.lower) && from + 2 === end)
    return (tags[from + 1]! & (Tag.Participle | Tag.Infinitive)) !== 0
  if (tokens[from]!.kind !== 'word' || (classes[from]! & Class.Preposition) === 0) return false
  for (let i = from; i < end; i++) {
    if (tokens[i]!.kind === 'mark' && tokens[i]!.text !== '€') return false
    if (finite[i] !== 0 || (classes[i]! & (Class.Subordinator | Class.Coordinator)) !== 0) return false
  }
  return true
}
