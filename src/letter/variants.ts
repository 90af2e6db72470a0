import {type Branching, branchingsOf} from './branches.ts'
import {proseChoices} from './choices.ts'
import type {Condition} from './conditions.ts'
import type {Found} from './field-scan.ts'
import type {Choice, Syntax} from './letter.ts'

interface Range {
  readonly start: number
  readonly end: number
}

/** Variants that one letter has at most; what they leave unseen, the last one shows all at once. */
export const MOST_VARIANTS = 8

/** What one reader gets: which stretches of the source are not for him, and why not. */
export interface Selection {
  /** In order, apart. */
  readonly hidden: readonly Range[]
  /** In order of start. */
  readonly choices: readonly Choice[]
}

export interface Selections {
  /** None when there is nothing to choose. */
  readonly selections: readonly Selection[]
  /** What was found in the source, without fields that turn out to be choices. */
  readonly found: readonly Found[]
}

interface Option {
  readonly hidden: readonly Range[]
  readonly condition?: Condition
  /** What a choice in the prose says. */
  readonly text?: string
  /** Where other constructs may stand in it. */
  readonly start: number
  readonly end: number
}

/** A place with options of which a reader gets one. */
interface Construct extends Range {
  readonly options: readonly Option[]
  /** Choices in the prose are made all alike: all for one, or all for many. */
  readonly prose: boolean
  /** Index of the construct that it stands in, and which option of that; -1 at the top. */
  parent: number
  slot: number
}

/**
 * How the letter differs from reader to reader. Every option is in one selection at least, and no selection has two
 * options of one construct, unless there are too many. Conditions are the same throughout a selection: `zakelijk` holds
 * everywhere or nowhere. Time is linear in the length of the source.
 */
export function selectionsOf(source: string, syntax: Syntax, found: readonly Found[]): Selections {
  const choices = proseChoices(source, found)
  const branchings = found.some(({kind}) => kind === 'control') ? branchingsOf(source, found) : []
  if (choices.length === 0 && branchings.length === 0) return {selections: [], found}
  const isShown = shownPlaces(source, syntax, found)
  const constructs = nested([
    ...branchings.filter(({options}) => options.some(isShown)).map(fromBranching),
    ...choices
      .filter(choice => choice.options.every(({hidden}) => hidden.length > 0) && isShown(choice))
      .map(({options, ...range}) => ({
        ...range,
        prose: true,
        parent: -1,
        slot: 0,
        options: options.map(option => ({...option, start: 0, end: 0})),
      })),
  ])
  if (constructs.length === 0) return {selections: [], found}
  const fields = new Set(constructs.filter(({prose}) => prose).map(({start}) => start))
  return {
    selections: selectAll(source, constructs),
    found: found.filter(({start}) => !fields.has(start)),
  }
}

function fromBranching({start, end, options}: Branching): Construct {
  return {
    start,
    end,
    prose: false,
    parent: -1,
    slot: 0,
    options: options.map(option => ({
      ...option,
      hidden: [
        {start, end: option.start},
        {start: option.end, end},
      ],
    })),
  }
}

/** Tells whether a reader sees anything in a stretch of source: words outside tags, or a merge field. */
function shownPlaces(source: string, syntax: Syntax, found: readonly Found[]): (range: Range) => boolean {
  const seen = new Uint32Array(source.length + 1)
  let item = 0
  let inTag = false
  for (let i = 0; i < source.length; ) {
    const next = found[item]
    if (next && i >= next.start) {
      const value = next.kind === 'value' && !next.inTag && !next.hidden
      seen.fill(seen[i]! + (value ? 1 : 0), i + 1, next.end + 1)
      i = Math.max(i, next.end)
      item++
      continue
    }
    const character = source[i]!
    let width = 1
    let shown = false
    if (inTag) inTag = character !== '>'
    else if (character === '<' && syntax !== 'text' && /[a-z/!]/i.test(source[i + 1] ?? '')) inTag = true
    else if (character === '&') width = /^&#?\w{1,10};/.exec(source.slice(i, i + 14))?.[0].length ?? 1
    else shown = /[\p{L}\p{N}]/u.test(character)
    const until = Math.min(i + width, next?.start ?? source.length, source.length)
    seen.fill(seen[i]! + (shown ? 1 : 0), i + 1, until + 1)
    i = until
  }
  return ({start, end}) => seen[end]! > seen[start]!
}

/** In order of start, each in its place; those that lie across another are left out. */
function nested(constructs: Construct[]): Construct[] {
  constructs.sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: Construct[] = []
  const stack: {index: number; slot: number}[] = []
  for (const construct of constructs) {
    while (stack.length > 0 && kept[stack.at(-1)!.index]!.end <= construct.start) stack.pop()
    const top = stack.at(-1)
    if (top) {
      const {options, prose} = kept[top.index]!
      while (top.slot < options.length - 1 && options[top.slot]!.end < construct.end) top.slot++
      const around = options[top.slot]!
      if (prose || around.start > construct.start || around.end < construct.end) continue
      construct.parent = top.index
      construct.slot = top.slot
    }
    stack.push({index: kept.length, slot: 0})
    kept.push(construct)
  }
  return kept
}

/** What is settled in one selection: which value a subject has, or which it has not. */
type Settled = Map<string, {is?: string; readonly not: Set<string>}>

/** How the next options are picked: as conditions allow, without regard to them, or all that is left at once. */
const MODES = ['strict', 'loose', 'rest'] as const

function selectAll(source: string, constructs: readonly Construct[]): Selection[] {
  const unseen = constructs.map(({options}) => options.map(() => true))
  const selections: Selection[] = []
  let mode = 0
  while (mode < MODES.length && unseen.some(options => options.includes(true))) {
    if (selections.length === MOST_VARIANTS - 1) mode = MODES.length - 1
    const picked = pick(constructs, unseen, MODES[mode]!)
    // What remains needs conditions that contradict one another, as far as can be told.
    if (see(constructs, unseen, picked) === 0) mode++
    else selections.push(selection(source, constructs, picked))
    if (selections.length === MOST_VARIANTS) break
  }
  return selections
}

/** Marks what a selection shows; says how much of that is new. */
function see(
  constructs: readonly Construct[],
  unseen: readonly boolean[][],
  picked: readonly (readonly number[])[],
): number {
  let added = 0
  for (let i = 0; i < constructs.length; i++)
    for (const option of picked[i]!)
      if (unseen[i]![option]) {
        unseen[i]![option] = false
        added++
      }
  return added
}

/** Of every construct, the options that the next reader sees: one, unless it is the last one's turn. */
function pick(
  constructs: readonly Construct[],
  unseen: readonly boolean[][],
  mode: 'strict' | 'loose' | 'rest',
): number[][] {
  const waiting = waitingIn(constructs, unseen)
  const settled: Settled = new Map()
  const picked: number[][] = []
  const shown = ({parent, slot}: Construct): boolean => parent < 0 || picked[parent]!.includes(slot)
  for (const [i, construct] of constructs.entries()) {
    const {options, prose} = construct
    const wanted = waiting[i]!
    picked.push([])
    if (prose || !shown(construct)) continue
    const rest = mode === 'rest' ? wanted.flatMap((n, option) => (n > 0 ? [option] : [])) : []
    if (rest.length > 1) {
      picked[i] = rest
      continue
    }
    const possible = mode === 'strict' ? consistent(options, settled) : options.map((_, option) => option)
    const first = possible.length > 0 ? possible : [options.length - 1]
    const option = first.find(option => wanted[option]! > 0) ?? first[0]!
    settle(options, option, settled)
    picked[i] = [option]
  }
  // Choices in the prose come last: nothing stands in them.
  const prose = constructs.flatMap((construct, i) => (construct.prose && shown(construct) ? [i] : []))
  const next = prose.find(i => unseen[i]!.includes(true))
  const alike = next === undefined ? 0 : unseen[next]!.indexOf(true)
  for (const i of prose) picked[i] = [alike % constructs[i]!.options.length]
  return picked
}

/** How many options wait to be seen in each option, itself among them. */
function waitingIn(constructs: readonly Construct[], unseen: readonly boolean[][]): number[][] {
  const waiting = unseen.map(options => options.map(Number))
  for (let i = constructs.length - 1; i >= 0; i--) {
    const {parent, slot} = constructs[i]!
    if (parent < 0) continue
    let sum = 0
    for (const n of waiting[i]!) sum += n
    waiting[parent]![slot]! += sum
  }
  return waiting
}

/** The options whose conditions fit what is settled. */
function consistent(options: readonly Option[], settled: Settled): number[] {
  const possible: number[] = []
  for (const [i, {condition}] of options.entries()) {
    if (!condition || fits(condition, condition.holds, settled)) possible.push(i)
    // Those that follow need this condition to fail.
    if (condition && !fits(condition, !condition.holds, settled)) break
  }
  return possible
}

function fits({subject, value}: Condition, holds: boolean, settled: Settled): boolean {
  const known = settled.get(subject)
  if (!known) return true
  if (known.is !== undefined) return (known.is === value) === holds
  return !holds || !known.not.has(value)
}

function settle(options: readonly Option[], chosen: number, settled: Settled): void {
  for (let i = 0; i <= chosen; i++) {
    const {condition} = options[i]!
    if (!condition) continue
    const {subject, value} = condition
    const known = settled.get(subject) ?? {not: new Set<string>()}
    settled.set(subject, known)
    if ((i === chosen) === condition.holds) known.is ??= value
    else known.not.add(value)
  }
}

function selection(
  source: string,
  constructs: readonly Construct[],
  picked: readonly (readonly number[])[],
): Selection {
  const hidden: {start: number; end: number}[] = []
  const choices: Choice[] = []
  /** Where the choice of a construct stands among the choices. */
  const places: number[] = []
  for (const [i, construct] of constructs.entries()) {
    const {start, end, options, parent} = construct
    const [option] = picked[i]!
    places.push(choices.length)
    if (option === undefined) continue
    const labels = picked[i]!.length > 1 ? [] : labelsOf(source, construct, option)
    choices.push({
      start,
      end,
      option,
      labels,
      conditions: picked[i]!.length > 1 ? [] : conditionsOf(construct, option),
      prose: construct.prose,
      parent: parent < 0 ? -1 : places[parent]!,
    })
    if (picked[i]!.length === 1)
      for (const range of options[option]!.hidden) if (range.end > range.start) hidden.push({...range})
    // Of several options the tags between them go, and the options that have been seen.
    if (picked[i]!.length > 1)
      hidden.push(
        ...between(
          start,
          end,
          picked[i]!.map(n => options[n]!),
        ),
      )
  }
  return {hidden: joined(hidden), choices}
}

/** What lies in a stretch of source before, between and behind some parts of it. */
function between(start: number, end: number, parts: readonly Range[]): Range[] {
  const gaps: Range[] = []
  let from = start
  for (const part of [...parts].sort((a, b) => a.start - b.start)) {
    if (part.start > from) gaps.push({start: from, end: part.start})
    from = Math.max(from, part.end)
  }
  if (end > from) gaps.push({start: from, end})
  return gaps
}

/** In order; those that touch are one. */
function joined(ranges: Range[]): Range[] {
  const result: {start: number; end: number}[] = []
  for (const range of ranges.sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = result.at(-1)
    if (last && last.end >= range.start) last.end = Math.max(last.end, range.end)
    else result.push({...range})
  }
  return result
}

/** Conditions that a label names at most. */
const MOST_CONDITIONS = 4

/** That those of the options before it fail and its own is met. */
function conditionsOf({options}: Construct, chosen: number): Condition[] {
  const {condition} = options[chosen]!
  const others = options
    .slice(0, chosen)
    .flatMap(({condition}) => (condition ? [{...condition, holds: !condition.holds}] : []))
  return condition ? [...others, condition] : others
}

/** For whom the option is: `late: ja`, `factu(u)r(en): facturen`. */
function labelsOf(source: string, construct: Construct, chosen: number): string[] {
  const {start, end, options} = construct
  const {text} = options[chosen]!
  if (text !== undefined) return [`${source.slice(start, end).replaceAll(';', ',')}: ${text}`]
  return conditionsOf(construct, chosen)
    .slice(-MOST_CONDITIONS)
    .map(({text, holds}) => `${text}: ${holds ? 'ja' : 'nee'}`)
}
