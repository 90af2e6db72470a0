import {isHelper} from './clauses.ts'
import type {TextEdit} from './edit.ts'
import {type Lexicon, PAST, PRESENT} from './lexicon.ts'
import {takenApart} from './main-clause.ts'
import type {Reading} from './tense-context.ts'

/**
 * The clause that `opener` opens in the order of a question or of a main clause behind an adverb: its finite verb goes
 * to the place of the conjunction. Undefined when it is not certain which verb that is.
 */
export function verbToFront(
  {tokens, tags, finite}: Reading,
  opener: number,
  {first, last}: {readonly first: number; readonly last: number},
  lead: (verb: string) => string,
  lexicon: Lexicon,
): TextEdit[] | undefined {
  let verb: number | undefined
  for (let i = first; i <= last; i++) {
    const helper = isHelper(tokens[i]!.lower) && tokens[i - 1]?.lower !== 'te'
    if (helper && (finite[i] !== 0 || verb === undefined)) verb = i
    if (helper && finite[i] !== 0) break
  }
  if (verb === undefined) {
    if (first !== last || (tags[first]! & (PRESENT | PAST)) === 0) return undefined
    verb = first
  }
  const {lower, start, end} = tokens[verb]!
  // "dat u kon", "als u had": not said of now.
  if ((tags[verb]! & PAST) !== 0 && (tags[verb]! & PRESENT) === 0 && !finite[verb]) return undefined
  const {form, rest} = takenApart(lower, lexicon)
  const {start: from, end: to} = tokens[opener]!
  return [
    {start: from, end: to, text: lead(form)},
    rest === '' ? {start: tokens[verb - 1]!.end, end, text: ''} : {start, end, text: rest},
  ]
}
