import {type Edit, type Finding, type Point, SEVERITIES, type Suggestion} from './finding.ts'
import {firstBehind} from './first-behind.ts'
import type {Block, Choice, Variant} from './letter/letter.ts'

/** A variant with what was found in it. */
export interface LintedVariant {
  readonly variant: Variant
  readonly findings: readonly Finding[]
}

interface Range {
  readonly start: number
  readonly end: number
}

/**
 * The findings of all variants as one list: what is found in several is told once. What is not in all of them says in
 * `variants` for whom it is, and a fix that is not right for every reader of the words is no longer safe.
 *
 * @param source what the findings point into
 * @param place from offset to line and column in it
 */
export function mergeVariants(
  linted: readonly LintedVariant[],
  source: string,
  place: (offset: number) => Point,
): Finding[] {
  const merged = new Map<string, (Finding | undefined)[]>()
  const starts = new Set<number>()
  for (const [index, {variant, findings}] of linted.entries()) {
    const prose = variant.choices.filter(choice => choice.prose)
    for (const {start} of prose) starts.add(start)
    const seen = new Map<string, number>()
    for (const own of findings) {
      const finding = prose.length > 0 ? overChoices(own, prose, source, place) : own
      const key = keyOf(finding)
      const n = (seen.get(key) ?? 0) + 1
      seen.set(key, n)
      const name = `${key} ${n}`
      const found = merged.get(name) ?? new Array<undefined>(linted.length).fill(undefined)
      found[index] = finding
      merged.set(name, found)
    }
  }
  return [...merged.values()].map(found => mergeOne(found, linted, starts))
}

/** A finding on one form of `factu(u)r(en)` or `is/zijn` is on the whole of it; so are its edits, or they go. */
function overChoices(
  finding: Finding,
  choices: readonly Choice[],
  source: string,
  place: (offset: number) => Point,
): Finding {
  if (finding.match === '') return finding
  const around = ({start, end}: Range): Range => {
    const [first, last] = [choiceAt(choices, start), choiceAt(choices, end - 1)]
    return {start: Math.min(start, first?.start ?? start), end: Math.max(end, last?.end ?? end)}
  }
  const parts = finding.parts.map(around)
  const start = Math.min(...parts.map(part => part.start))
  const end = Math.max(...parts.map(part => part.end))
  return {
    ...finding,
    match: parts.map(part => source.slice(part.start, part.end)).join(' … '),
    start: place(start),
    end: place(end),
    parts,
    suggestions: finding.suggestions.flatMap(suggestion => {
      const touched = suggestion.edits.map(edit => choices[firstBehind(choices, edit.start)])
      const [choice] = touched
      const inside = ({start, end}: Edit, i: number): boolean => touches(touched[i], {start, end})
      if (!suggestion.edits.some(inside)) return [suggestion]
      const one =
        choice && suggestion.edits.every(edit => edit.start >= choice.start && edit.end <= choice.end)
      const {text} = suggestion
      return one ? [{text, fix: 'review', edits: [{start: choice.start, end: choice.end, text}]}] : []
    }),
  }
}

const touches = (choice: Choice | undefined, {start, end}: Range): boolean =>
  choice !== undefined && choice.start < end && start < choice.end

/** The choice that an offset lies in. */
function choiceAt(choices: readonly Choice[], offset: number): Choice | undefined {
  const choice = choices[firstBehind(choices, offset)]
  return choice && choice.start <= offset ? choice : undefined
}

/** Findings of two variants with the same key are one. Those about the whole letter are told apart by what they say. */
const keyOf = ({rule, entry, match, message, parts}: Finding): string => {
  const places = parts.map(({start, end}) => `${start}-${end}`).join(',')
  const said = match === '' ? message.replace(/\d+(?:[.,]\d+)*/g, '') : ''
  return `${rule}/${entry ?? ''} ${places} ${said}`
}

function mergeOne(
  found: readonly (Finding | undefined)[],
  linted: readonly LintedVariant[],
  choices: ReadonlySet<number>,
): Finding {
  const all = found.filter(finding => finding !== undefined)
  // The gravest speaks, the first of equals.
  const finding = all.reduce((a, b) => (weight(b) > weight(a) ? b : a))
  const suggestions = bothForms(finding, all, choices).flatMap(
    suggestion => forAll(suggestion, found, linted) ?? [],
  )
  if (all.length === found.length) return {...finding, suggestions}
  return {...finding, suggestions, variants: readersOf(finding, found, linted)}
}

/**
 * `rekening` for the one and `rekeningen` for the other become `rekening(en)` when they stand for the same words.
 *
 * @param choices where choices in the prose start
 */
function bothForms(
  {suggestions}: Finding,
  all: readonly Finding[],
  choices: ReadonlySet<number>,
): readonly Suggestion[] {
  return suggestions.map((suggestion, i) => {
    const [edit] = suggestion.edits
    if (!edit || !choices.has(edit.start)) return suggestion
    const {start, end} = edit
    const same = all.map(finding => finding.suggestions[i])
    const words = same.map(other =>
      other?.edits.length === 1 && other.edits[0]!.start === start && other.edits[0]!.end === end
        ? other.text
        : undefined,
    )
    const [one = '', ...more] = new Set(words)
    if (suggestion.edits.length !== 1 || more.length === 0 || words.includes(undefined)) return suggestion
    const tail = more.length === 1 && more[0]!.startsWith(one) ? more[0]!.slice(one.length) : undefined
    const text = tail === undefined ? [one, ...more].join('/') : `${one}(${tail})`
    return {text, fix: 'review', edits: [{start, end, text}]}
  })
}

const weight = ({severity}: Finding): number => SEVERITIES.indexOf(severity)

/**
 * A suggestion as it holds for all readers: not safe when somebody sees the words it changes and does not get it,
 * and nothing at all when somebody sees only a part of them: his sentence would break.
 */
function forAll(
  suggestion: Suggestion,
  found: readonly (Finding | undefined)[],
  linted: readonly LintedVariant[],
): Suggestion | undefined {
  const wanted = JSON.stringify(suggestion.edits)
  let {fix} = suggestion
  for (const [i, {variant}] of linted.entries()) {
    const same = found[i]?.suggestions.find(({edits}) => JSON.stringify(edits) === wanted)
    if (same) {
      if (same.fix !== 'safe') fix = 'review'
      continue
    }
    const gone = suggestion.edits.filter(edit => isHidden(edit, variant.hidden)).length
    if (gone === suggestion.edits.length) continue
    if (gone > 0) return undefined
    fix = 'review'
  }
  return {...suggestion, fix}
}

/** Whether nothing of a range is shown. */
function isHidden({start, end}: Edit, hidden: readonly Range[]): boolean {
  const range = hidden[firstBehind(hidden, start)]
  return (
    range !== undefined && range.start <= start && end <= range.end && (end > start || range.start < start)
  )
}

/** More readers than this are not named one by one. */
const MOST_READERS = 4

/**
 * For whom a finding is, in as few conditions as tell it: those it stands under, else those inside it too, else those
 * that change its block, else all of the variant.
 */
function readersOf(
  finding: Finding,
  found: readonly (Finding | undefined)[],
  linted: readonly LintedVariant[],
): string[] {
  const range = rangeOf(finding)
  const block = blockRange(finding, found, linted)
  const near = (where: Range | undefined, inside: boolean): Choice[][] | undefined =>
    where && linted.map(({variant}) => touching(variant.choices, where, inside))
  for (const choices of [near(range, false), near(range, true), near(block, true)])
    if (choices && tells(choices, found)) return labels(choices, found)
  return labels(
    linted.map(({variant}) => variant.choices),
    found,
  )
}

const rangeOf = ({match, start, end}: Finding): Range | undefined =>
  match === '' ? undefined : {start: start.offset, end: end.offset}

/** The block of a finding in the first variant that has it. */
function blockRange(
  {block}: Finding,
  found: readonly (Finding | undefined)[],
  linted: readonly LintedVariant[],
): Range | undefined {
  const first = found.findIndex(finding => finding !== undefined)
  const own: Block | undefined =
    block === undefined ? undefined : linted[first]?.variant.blocks[found[first]!.block ?? block]
  return own?.map.range(0, own.text.length)
}

/** The choices of template code around a range, and when that is asked all choices inside it, in order. */
function touching(choices: readonly Choice[], {start, end}: Range, inside: boolean): Choice[] {
  let low = 0
  let high = choices.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (choices[middle]!.start < end) low = middle + 1
    else high = middle
  }
  const result: Choice[] = []
  // Choices that start in the range, and of the last before it those around.
  let i = low - 1
  for (; i >= 0 && choices[i]!.start >= start; i--) if (inside) result.push(choices[i]!)
  for (; i >= 0; i = choices[i]!.parent) {
    const choice = choices[i]!
    if (choice.end > start && (inside || (choice.end >= end && !choice.prose))) result.push(choice)
  }
  return result.reverse()
}

const nameOf = (choices: readonly Choice[]): string =>
  choices.map(({start, option}) => `${start}:${option}`).join(' ')

/** Whether variants with the same choices all have the finding or all lack it. */
function tells(choices: readonly (readonly Choice[])[], found: readonly (Finding | undefined)[]): boolean {
  const names = choices.map(nameOf)
  const having = new Set(names.filter((_, i) => found[i]))
  return names.every((name, i) => found[i] !== undefined || !having.has(name))
}

function labels(choices: readonly (readonly Choice[])[], found: readonly (Finding | undefined)[]): string[] {
  const named = choices
    .filter((_, i) => found[i])
    .map(list => [...new Set(list.flatMap(choice => choice.labels))].slice(0, MOST_READERS).join('; '))
  return [...new Set(named)]
}
