import type {Fix, TextEdit} from './edit.ts'
import {numberValue} from './number-words.ts'
import type {Restyled} from './restyle.ts'
import type {Sentence, Token} from './sentences.ts'

const UNITS = new Set(
  (
    'dagen werkdagen kalenderdagen weken werkweken maanden kalendermaanden jaar jaren kwartalen uur uren minuten ' +
    'termijnen maandtermijnen deelbetalingen procent euro'
  ).split(' '),
)
/** Between two numbers that bound one: "twee tot drie weken". */
const BETWEEN = new Set(['of', 'tot', 'à', 'a'])
/** "een paar honderd euro" is no number. */
const ROUGH = new Set(['paar', 'enkele', 'aantal', 'meerdere', 'vele', 'ettelijke'])

/** Numbers in words before a unit, and numbers written twice: "veertien dagen", "14 (veertien) dagen", "tweehonderd euro". */
export function findCountStyle({tokens}: Sentence): Restyled[] {
  const found: Restyled[] = []
  for (const [i, unit] of tokens.entries()) {
    if (i === 0 || !UNITS.has(unit.lower)) continue
    const count = tokens[i - 1]!.text === ')' ? twice(tokens, i) : inWords(tokens, i)
    if (count) found.push(count)
  }
  return found
}

/** "14 (veertien) dagen", "veertien (14) dagen" */
function twice(tokens: readonly Token[], unit: number): Restyled | undefined {
  const first = tokens[unit - 4]
  const second = tokens[unit - 2]!
  if (first === undefined || tokens[unit - 3]!.text !== '(') return undefined
  const one = countOf(first)
  const other = countOf(second)
  if (one === undefined || other === undefined || first.kind === second.kind) return undefined
  const span = {start: first.start, end: tokens[unit]!.end}
  if (one !== other) return {span, what: 'count', hard: true}
  return written(first.start, tokens[unit]!, one, [], 'safe', tokens[unit - 5])
}

const countOf = ({kind, lower}: Token): number | undefined =>
  kind === 'number' ? (/^\d{1,4}$/.test(lower) ? Number(lower) : undefined) : numberValue(lower)

/** "veertien dagen", "twee tot drie weken", "duizend tweehonderd euro" */
function inWords(tokens: readonly Token[], unit: number): Restyled | undefined {
  let first = unit - 1
  while (first > 0 && isNumberWord(tokens[first - 1]!) && first > unit - 4) first--
  const words = tokens.slice(first, unit)
  if (!words.every(isNumberWord)) return undefined
  const value = numberValue(words.map(word => word.lower).join(''))
  const before = tokens[first - 1]
  // At the start of a sentence a word reads better than a figure.
  if (value === undefined || value < 2 || before === undefined) return undefined
  if (before.kind === 'mark' && before.text !== '(' && before.text !== ',' && before.text !== ':')
    return undefined
  if (ROUGH.has(before.lower)) return undefined
  const lower = tokens[first - 2]
  const range = BETWEEN.has(before.lower) && lower?.kind === 'word' ? numberValue(lower.lower) : undefined
  // "tussen twee en drie weken": what the other number is must be written alike.
  if (before.lower === 'en' && lower !== undefined && numberValue(lower.lower) !== undefined) return undefined
  // Hours of the clock are better written out ("17.00 uur"); two numbers are for a person to look at.
  const fix: Fix =
    range !== undefined || tokens[unit]!.lower === 'uur' || words.length > 1 ? 'review' : 'safe'
  if (range !== undefined && tokens[unit]!.lower === 'euro') return undefined
  const others = range === undefined ? [] : [{start: lower!.start, end: lower!.end, text: String(range)}]
  return written(tokens[first]!.start, tokens[unit]!, value, others, fix, before)
}

const isNumberWord = ({kind, lower}: Token): boolean => kind === 'word' && numberValue(lower) !== undefined

/** Figures in the place of the text from `start` to the end of the unit, and "€" before them in the place of "euro" behind. */
function written(
  start: number,
  unit: Token,
  value: number,
  others: readonly TextEdit[],
  fix: Fix,
  before: Token | undefined,
): Restyled | undefined {
  const span = {start: others[0]?.start ?? start, end: unit.end}
  const figures = String(value)
  if (unit.lower !== 'euro') {
    const text = `${figures} ${unit.text}`
    return {
      span,
      what: 'count',
      hard: false,
      proposal: {text, fix, edits: [...others, {start, end: unit.end, text}]},
    }
  }
  // "€ 40 (veertig) euro": the sign is there already.
  if (before?.text === '€') return undefined
  const text = `€ ${figures.replace(/(?<=\d)(?=\d{3}$)/, '.')}`
  return {span, what: 'amount', hard: false, proposal: {text, fix, edits: [{start, end: unit.end, text}]}}
}
