import type {DocumentPlace, Finding, Point} from '../finding.ts'
import type {Letter} from '../letter/letter.ts'
import {placeIn} from '../letter/places.ts'
import type {Range} from '../letter/structure.ts'
import {type CommentFault, type Ignore, type IgnoreScope, readComments} from './read.ts'
import {FRONT_MATTER_KEYS, frontMatterIgnores, type StatedIgnore} from './stated.ts'

/** A wish for silence with what it hides: plain data, for a report. */
export interface Ignored {
  /** Where it is written. */
  readonly by: 'comment' | 'front-matter' | 'config'
  readonly scope: IgnoreScope
  readonly names: readonly string[]
  /** Empty when none is given. */
  readonly reason: string
  /** Only findings with these words in them. */
  readonly text?: string
  /** Where it stands; the start of the letter for one of the config. */
  readonly start: Point
  readonly end: Point
  /** In a document: what `start` is in. */
  readonly place?: DocumentPlace
  readonly findings: readonly Finding[]
}

/** What is wrong with a wish for silence. */
export type WishFault = Range &
  (
    | Pick<CommentFault, 'what' | 'words'>
    | {readonly what: 'broken' | 'no-rule' | 'no-reason'; readonly words: ''}
    | {readonly what: 'unknown-rule' | 'idle'; readonly words: string}
    | {readonly what: 'idle-config'; readonly words: string}
  )

/** What a name that hid nothing is: no name at all, a name for nothing, or one of which that can't be told now. */
export type Judge = (name: string) => 'unknown' | 'idle' | 'open'

export interface Silence {
  /** What is left to tell. */
  readonly told: Finding[]
  readonly ignored: readonly Ignored[]
  readonly faults: readonly WishFault[]
}

interface Wish extends Pick<Ignore, 'scope' | 'names' | 'reason' | 'covers' | 'until'>, Range {
  readonly by: Ignored['by']
  readonly text?: string
  readonly alone: boolean
}

/** What a wish may call a finding by. */
const namesOf = ({rule, entry}: Finding): string[] =>
  entry === undefined ? [rule] : [rule, entry, `${rule}/${entry}`]

/**
 * Takes out the findings about which the letter, or the config for it, asks for silence. A finding that several wishes
 * ask for goes to the nearest; the others hide nothing.
 *
 * @param stated what the config asks for this letter
 * @param point from offset to line and column
 * @param judge asked of names that hid nothing
 */
export function silence(
  letter: Letter,
  findings: readonly Finding[],
  stated: readonly StatedIgnore[],
  point: (offset: number) => Point,
  judge: Judge,
): Silence {
  const {ignores, faults} = readComments(letter.source, letter.syntax)
  const wishes = wishesOf(letter, stated, ignores)
  if (wishes.length === 0 && faults.length === 0) return {told: [...findings], ignored: [], faults: []}
  const nearest = nearestWish(wishes, findings)
  const told: Finding[] = []
  const hidden = wishes.map((): Finding[] => [])
  const used = wishes.map(() => new Set<string>())
  for (const finding of findings) {
    const hit = nearest(finding)
    if (hit === undefined) told.push(finding)
    else {
      hidden[hit]!.push(finding)
      for (const name of namesOf(finding)) used[hit]!.add(name)
    }
  }
  return {
    told,
    ignored: wishes.flatMap((wish, i) => {
      const own = hidden[i]!
      return own.length > 0 || wish.alone ? [ignoredBy(wish, own, letter, point)] : []
    }),
    faults: [...faults, ...wishes.flatMap((wish, i) => [...faultsOf(wish, used[i]!, judge)])],
  }
}

/** All that the letter, and the config for it, asks not to tell: in comments, in front matter, in the config. */
export function wishesOf(
  letter: Letter,
  stated: readonly StatedIgnore[],
  ignores = readComments(letter.source, letter.syntax).ignores,
): Wish[] {
  return [
    ...ignores.map(ignore => ({...ignore, by: 'comment', alone: true}) as const),
    ...inFrontMatter(letter),
    ...stated.map(wish => overAll(wish, 'config', {start: 0, end: 0})),
  ]
}

const EVERYWHERE: readonly Range[] = [{start: 0, end: Number.POSITIVE_INFINITY}]

const overAll = ({names, reason, text, alone}: StatedIgnore, by: Ignored['by'], range: Range): Wish => ({
  by,
  scope: 'file',
  names,
  reason,
  ...(text !== undefined && {text}),
  alone,
  covers: EVERYWHERE,
  ...range,
})

/** What can't be understood names nothing. */
function inFrontMatter({frontMatter, source}: Letter): Wish[] {
  return FRONT_MATTER_KEYS.filter(key => frontMatter[key] !== undefined).flatMap(key => {
    const line = new RegExp(`^["']?${key}["']?[ \\t]*:[^\\r\\n]*`, 'm').exec(source)
    const start = line?.index ?? 0
    const range = {start, end: start + (line?.[0].trimEnd().length ?? 0)}
    return frontMatterIgnores(frontMatter[key]).map(wish =>
      overAll(wish ?? {names: BROKEN, reason: '', alone: true}, 'front-matter', range),
    )
  })
}

const BROKEN: readonly string[] = []

const fold = (text: string): string => text.replace(/\s+/g, ' ').toLowerCase()

/** Of each finding the index of the wish that hides it: the one that starts last before it, else one for all. */
function nearestWish(
  wishes: readonly Wish[],
  findings: readonly Finding[],
): (finding: Finding) => number | undefined {
  const near = new Map<string, Cover[]>()
  const far = new Map<string, number[]>()
  const lists = new Map<string, Set<readonly Range[]>>()
  for (const [index, {scope, names, covers, until, end}] of wishes.entries())
    for (const [i, name] of names.entries()) {
      if (scope === 'file') {
        listIn(far, name).push(index)
        continue
      }
      // Comments above the same line share their list: the first has it all.
      const known = lists.get(name) ?? new Set()
      lists.set(name, known)
      if (known.has(covers) && covers.length > 0) continue
      known.add(covers)
      const ranges = until ? [{start: end, end: until[i]!}] : covers
      for (const range of ranges) listIn(near, name).push({...range, wish: index})
    }
  const byName = new Map<string, Finding[]>()
  for (const finding of findings.toSorted((a, b) => a.start.offset - b.start.offset))
    for (const name of namesOf(finding)) if (near.has(name)) listIn(byName, name).push(finding)
  const hits = new Map<Finding, Cover>()
  for (const [name, covers] of near) {
    for (const [finding, cover] of innermost(covers, byName.get(name) ?? [])) {
      const other = hits.get(finding)
      if (!other || other.start < cover.start || (other.start === cover.start && other.wish > cover.wish))
        hits.set(finding, cover)
    }
  }
  return finding => {
    const hit = hits.get(finding)
    if (hit) return hit.wish
    const fits = (index: number): boolean => {
      const {text} = wishes[index]!
      return text === undefined || fold(finding.match).includes(fold(text))
    }
    const all = namesOf(finding).flatMap(name => far.get(name)?.find(fits) ?? [])
    return all.length === 0 ? undefined : Math.min(...all)
  }
}

interface Cover extends Range {
  readonly wish: number
}

function listIn<T>(map: Map<string, T[]>, name: string): T[] {
  const known = map.get(name)
  if (known) return known
  const list: T[] = []
  map.set(name, list)
  return list
}

/** Of each finding that lies in a cover the one that starts last. Both are walked once. */
function innermost(covers: readonly Cover[], findings: readonly Finding[]): Map<Finding, Cover> {
  const sorted = covers.toSorted((a, b) => a.start - b.start || b.end - a.end || b.wish - a.wish)
  const open: Cover[] = []
  const found = new Map<Finding, Cover>()
  let next = 0
  for (const finding of findings) {
    const at = finding.start.offset
    while (next < sorted.length && sorted[next]!.start <= at) open.push(sorted[next++]!)
    while (open.length > 0 && open.at(-1)!.end <= at) open.pop()
    const cover = open.at(-1)
    if (cover) found.set(finding, cover)
  }
  return found
}

function ignoredBy(
  {by, scope, names, reason, text, start, end}: Wish,
  findings: readonly Finding[],
  {lines}: Letter,
  point: (offset: number) => Point,
): Ignored {
  const at = point(start)
  return {
    by,
    scope,
    names,
    reason,
    ...(text !== undefined && {text}),
    start: at,
    end: point(end),
    ...(lines && by === 'comment' && {place: placeIn(lines, at)}),
    findings,
  }
}

function* faultsOf(wish: Wish, used: ReadonlySet<string>, judge: Judge): Iterable<WishFault> {
  const {by, names, reason, start, end, alone} = wish
  const at = {start, end}
  if (names === BROKEN) {
    yield {...at, what: 'broken', words: ''}
    return
  }
  if (names.length === 0) {
    yield {...at, what: 'no-rule', words: ''}
    return
  }
  if (reason === '') yield {...at, what: 'no-reason', words: ''}
  if (!alone) return
  const idle = names.filter(name => !used.has(name))
  for (const name of idle) if (judge(name) === 'unknown') yield {...at, what: 'unknown-rule', words: name}
  const unneeded = idle.filter(name => judge(name) === 'idle')
  if (unneeded.length > 0)
    yield {...at, what: by === 'config' ? 'idle-config' : 'idle', words: unneeded.join(', ')}
}
