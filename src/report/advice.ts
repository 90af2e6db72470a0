import {instructionIn, isSentence} from '../checks/dictionary-rule.ts'
import {bare} from '../dictionary/forms.ts'
import type {Finding} from '../finding.ts'
import type {Located} from '../lint.ts'
import type {Change} from '../readability/parts.ts'
import {count} from './dutch.ts'
import {lineOf} from './place.ts'
import {safeText} from './safe-text.ts'

/** Words of a sentence that tell a writer which one is meant. */
const FIRST_WORDS = 4
/** UTF-16 units of them: a word may be endless. */
const LONGEST = 60

/** `+6 punten`; what counts for less than half a point is none. */
export const points = (n: number): string => count(Math.round(n), 'punt')

/**
 * A change as a sentence without its full stop: “Schrijf “rekening” in plaats van “vordering” (2 keer)”.
 *
 * @param findings of the same letter: what stands in the place of a term there, in the form that the sentence asks for
 */
export function advice(change: Change<Located>, findings: readonly Finding[]): string {
  const place = 'times' in change && change.times > 1 ? `${change.times} keer` : lineOf(change)
  return `${what(change, findings)} (${place})`
}

function what(change: Change<Located>, findings: readonly Finding[]): string {
  switch (change.kind) {
    case 'term':
      return aboutTerm(change, findings)
    case 'word':
      return `Kies een gewoon woord voor “${quoted(change.text)}”`
    case 'cut':
      return `Maak ${change.sentences} zinnen van “${beginning(change.text)}”`
    case 'active':
      return `Zeg wie het doet in “${beginning(change.text)}”`
  }
}

type TermChange = Change<Located> & {readonly kind: 'term'}

function aboutTerm(change: TermChange, findings: readonly Finding[]): string {
  const {entry, text, times} = change
  const words = quoted(text)
  const [first] = entry.replacements
  const instruction = first && instructionIn(first)
  if (instruction) return `${instruction.slice(0, -1)}, in plaats van “${words}”`
  switch (entry.kind) {
    case 'replace':
      return replaced(change, findings)
    case 'explain':
      return `Leg “${words}” uit, of schrijf het anders`
    case 'rephrase': {
      const example =
        first === undefined ? '' : `, bijvoorbeeld${isSentence(first) ? ':' : ' met'} “${first}”`
      return `Schrijf ${times === 1 ? 'de zin' : 'de zinnen'} met “${words}” anders${example}`
    }
    case 'delete':
      return `Laat “${words}” weg`
  }
}

/** In the words of the letter when they are all of one piece, otherwise in those of the dictionary. */
function replaced(change: TermChange, findings: readonly Finding[]): string {
  const {entry, text, times} = change
  const [first, second] = entry.replacements
  const fitting = times === 1 && !text.includes('…') ? fitted(change, findings) : undefined
  if (fitting !== undefined) return `Schrijf “${fitting}” in plaats van “${quoted(text)}”`
  if (first === undefined) return `Kies gewone woorden voor “${quoted(text)}”`
  // "dit" or "deze" depends on the noun; of other words the first is best.
  const better = entry.pos === 'adjective' && second !== undefined ? `${first}” of “${second}` : first
  return `Schrijf “${better}” in plaats van “${bare(entry.term)}”`
}

/** The suggestion for the term where it stands; none when it changes words around it too. */
function fitted({entry, start, end}: TermChange, findings: readonly Finding[]): string | undefined {
  const finding = findings.find(found => found.entry === entry.id && found.start.offset === start.offset)
  const suggestion = finding?.suggestions.find(
    ({text, edits}) =>
      text !== '' && edits.every(edit => edit.start >= start.offset && edit.end <= end.offset),
  )
  return suggestion && safeText(suggestion.text).replace(/,$/, '')
}

const quoted = (text: string): string => {
  const safe = safeText(text).replace(/ +/g, ' ').trim()
  return safe.length <= LONGEST ? safe : `${safe.slice(0, LONGEST)}…`
}

/** The first words of a sentence, with dots behind them when there are more. */
function beginning(text: string): string {
  const words = safeText(text.slice(0, LONGEST * 5))
    .trim()
    .split(/ +/)
  const first = words.slice(0, FIRST_WORDS).join(' ')
  if (words.length <= FIRST_WORDS && first.length <= LONGEST) return first.replace(/[.:]$/, '')
  return `${first.slice(0, LONGEST).replace(/[,;:.… ]+$/, '')} …`
}
