import {didYouMean} from '../nearest.ts'
import type {Entry} from './dictionary.ts'
import {type Fault, type FaultAt, placeOf} from './fault.ts'
import type {Forms} from './forms.ts'
import type {ChangeSource} from './schema.ts'
import {doubles, type OwnFile, type Written} from './theme-file.ts'

/** A dictionary with what users added and changed. */
export interface MergedDictionary {
  readonly entries: readonly Entry[]
  /** Of the entries, in their order. */
  readonly forms: readonly Forms[]
  /** The users' own entries. */
  readonly own: readonly Written[]
  /** Entries that were changed, by id: as they are now, and where that stands (`file:line:column`). */
  readonly changed: ReadonlyMap<string, {readonly entry: Entry; readonly places: readonly string[]}>
  /** Entries that were switched off, by id: as they were, and where that stands. */
  readonly off: ReadonlyMap<string, {readonly entry: Entry; readonly place: string}>
  /** Entries and forms to find terms by: those that are off are found too, so that no other entry speaks of them. */
  readonly found: Base
  readonly faults: readonly Fault[]
}

/** What the program's own dictionary gives: entries with their forms. */
export interface Base {
  readonly entries: readonly Entry[]
  readonly forms: readonly Forms[]
}

/** One change with where it stands. */
interface PlacedChange {
  readonly change: ChangeSource
  readonly at: FaultAt
}

/**
 * Adds users' own files to the dictionary: new entries, and changes of entries that are there.
 *
 * @param formsOf makes the forms of an entry that is new or has new forms
 */
export function mergeOwnFiles(
  base: Base,
  files: readonly OwnFile[],
  formsOf: (entry: Entry) => Forms,
): MergedDictionary {
  const faults = files.flatMap(file => file.faults)
  const own = files.flatMap(file => file.entries)
  const builtIn = new Set(base.entries.map(({id}) => id))
  for (const {entry, faultAt} of own)
    if (builtIn.has(entry.id)) {
      const message = `De term “${entry.id}” staat al in het woordenboek van briefwijzer. Verander hem onder “changes”, of kies een andere naam.`
      faults.push(faultAt(['id'], message))
    }
  const told = new Set(faults.map(line))
  faults.push(...doubles(own).filter(fault => !told.has(line(fault))))

  const before: [Entry, Forms][] = base.entries.map((entry, i) => [entry, base.forms[i]!])
  for (const {entry} of own) if (!builtIn.has(entry.id)) before.push([entry, formsOf(entry)])
  const changes = changesById(files, new Set(before.map(([{id}]) => id)), faults)

  const after: [Entry, Forms][] = []
  const changed = new Map<string, {entry: Entry; places: string[]}>()
  const off = new Map<string, {entry: Entry; place: string}>()
  const silenced: [Entry, Forms][] = []
  const claimants: Claimant[] = []
  const writtenById = new Map(own.map(written => [written.entry.id, written]))
  for (const [entry, forms] of before) {
    const placed = changes.get(entry.id) ?? []
    const places = placed.map(({at}) => placeOf(at([], '')))
    if (placed.some(({change}) => change.off)) {
      off.set(entry.id, {entry, place: places[0]!})
      silenced.push([{...entry, rule: 'off'}, forms])
      continue
    }
    const now = placed.length === 0 ? entry : withChanges(entry, placed, faults)
    const nowForms = now.forms === entry.forms ? forms : formsOf(now)
    if (now !== entry) changed.set(entry.id, {entry: now, places})
    after.push([now, nowForms])
    const written = writtenById.get(entry.id)
    claimants.push(written ? ofUser(written, forms) : ofProgram(entry, forms))
    if (nowForms !== forms) claimants.push(ofChange(now, nowForms, placed))
  }
  // What the program itself knows comes first, so that the fault stands in the user's file.
  faults.push(...clashes(claimants.toSorted((a, b) => Number(a.byUser) - Number(b.byUser))))
  // No rule reports those that are off; they stand behind, so that an own entry of the same words comes first.
  const found = [...after, ...silenced]
  return {
    entries: after.map(([entry]) => entry),
    forms: after.map(([, forms]) => forms),
    found: {entries: found.map(([entry]) => entry), forms: found.map(([, forms]) => forms)},
    own,
    changed,
    off,
    faults: faults.toSorted(
      (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
    ),
  }
}

const line = (fault: Fault): string => `${placeOf(fault)} ${fault.message}`

/** The changes of each entry; what is wrong with them goes to `faults`. */
function changesById(
  files: readonly OwnFile[],
  known: ReadonlySet<string>,
  faults: Fault[],
): Map<string, PlacedChange[]> {
  const changes = new Map<string, PlacedChange[]>()
  for (const {changes: list, changeAt} of files)
    for (const [i, change] of list.entries()) {
      const at: FaultAt = (path, message) => changeAt([i, ...path], message)
      const keys = Object.keys(change).filter(key => key !== 'id')
      if (!known.has(change.id)) {
        const guess = didYouMean(change.id, known) || ' Is het een nieuwe term? Zet hem onder “entries”.'
        faults.push(at(['id'], `De term “${change.id}” bestaat niet.${guess}`))
      } else if (keys.length === 0)
        faults.push(
          at([], `Hier staat niet wat er aan “${change.id}” verandert. Voeg iets toe, zoals: off: true`),
        )
      else if (change.off && keys.length > 1)
        faults.push(
          at(['off'], `“${change.id}” staat uit. Haal “off” weg, of haal de andere veranderingen weg.`),
        )
      else {
        const others = changes.get(change.id)
        if (others) others.push({change, at})
        else changes.set(change.id, [{change, at}])
      }
    }
  for (const [id, placed] of changes) faults.push(...contradictions(id, placed))
  return changes
}

/** Keys whose values replace the entry's; those of `forms` and `unless` are added to it. */
const REPLACING = ['off', 'severity', 'kind', 'replacements', 'fix', 'why', 'source'] as const

/** Changes of one entry that can't both hold. */
function contradictions(id: string, placed: readonly PlacedChange[]): Fault[] {
  const faults: Fault[] = []
  const first = new Map<string, PlacedChange>()
  const isOff = placed[0]!.change.off
  for (const one of placed) {
    if (one.change.off !== isOff) {
      const message = `“${id}” staat op de ene plek uit en verandert op de andere (${placeOf(placed[0]!.at([], ''))}). Haal er één weg.`
      faults.push(one.at([], message))
      continue
    }
    for (const key of REPLACING) {
      if (one.change[key] === undefined) continue
      const other = first.get(key)
      if (!other) first.set(key, one)
      else if (!same(one.change[key], other.change[key])) {
        const message = `“${key}” van “${id}” staat ook op ${placeOf(other.at([key], ''))}, met een andere waarde. Haal er één weg.`
        faults.push(one.at([key], message))
      }
    }
  }
  return faults
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

function withChanges(entry: Entry, placed: readonly PlacedChange[], faults: Fault[]): Entry {
  let now = entry
  for (const {change} of placed) {
    const {id: _id, off: _off, forms = [], unless = [], ...replacing} = change
    // A new replacement was never tried in every sentence.
    const untried = replacing.replacements !== undefined && now.fix === 'safe'
    now = {
      ...now,
      ...(untried && {fix: 'review'}),
      ...replacing,
      ...(forms.length > 0 && {forms: [...new Set([...now.forms, ...forms])]}),
      ...(unless.length > 0 && {unless: [...new Set([...now.unless, ...unless])]}),
    } as Entry
  }
  if (now.kind === 'replace' && now.replacements.length === 0)
    faults.push(
      placed
        .at(-1)!
        .at(
          ['kind'],
          `Bij “kind: replace” hoort een ander woord, en “${entry.id}” heeft er geen. Zet het achter “replacements”.`,
        ),
    )
  return now
}

/** An entry with what it is found by; `faultAt` makes a fault when the user gave it that form. */
interface Claimant {
  readonly entry: Entry
  readonly forms: Forms
  readonly faultAt: (claim: string, message: string) => Fault | undefined
  /** Where it comes from, for a message. */
  readonly where: string
  readonly byUser: boolean
}

const ofProgram = (entry: Entry, forms: Forms): Claimant => ({
  entry,
  forms,
  faultAt: () => undefined,
  where: ' van briefwijzer',
  byUser: false,
})

const ofUser = ({entry, place, faultAt}: Written, forms: Forms): Claimant => ({
  entry,
  forms,
  faultAt: (claim, message) => {
    const i = entry.forms.findIndex(form => form.toLowerCase() === claim)
    return faultAt(i === -1 ? ['term'] : ['forms', i], message)
  },
  where: ` (${place})`,
  byUser: true,
})

const ofChange = (entry: Entry, forms: Forms, placed: readonly PlacedChange[]): Claimant => ({
  entry,
  forms,
  faultAt: (claim, message) => {
    for (const {change, at} of placed) {
      const i = change.forms?.findIndex(form => form.toLowerCase() === claim) ?? -1
      if (i !== -1) return at(['forms', i], message)
    }
    return undefined
  },
  where: '',
  byUser: true,
})

/** Forms of users that another entry is found by already: nobody could tell which of the two speaks. */
function clashes(claimants: readonly Claimant[]): Fault[] {
  const faults: Fault[] = []
  const claims = new Map<string, Claimant>()
  for (const claimant of claimants) {
    const {entry, faultAt, where} = claimant
    for (const claim of claimsOf(claimant)) {
      const key = `${entry.language ?? 'nl'} ${claim}`
      const other = claims.get(key)
      if (!other) claims.set(key, claimant)
      else if (other.entry.id !== entry.id) {
        const fault = faultAt(
          claim,
          `“${claim}” hoort al bij de term “${other.entry.id}”${other.where}, en nu ook bij “${entry.id}”${where}. ${other.byUser ? 'Haal er één weg' : `Haal deze weg, of verander “${other.entry.id}” onder “changes”`}.`,
        )
        if (!fault) continue
        faults.push(fault)
        break
      }
    }
  }
  return faults
}

/** The term itself, the forms of a noun or adjective, and what was written out. */
function* claimsOf({entry, forms: {patterns, classes}}: Claimant): Iterable<string> {
  if (entry.inflect) yield entry.term.toLowerCase()
  for (const pattern of patterns) {
    const words = classes[pattern]
    if (words && /\/[nj]\}$/.test(pattern)) yield* words
    else if (!/[{…>]|\.\.|\+aux/.test(pattern)) yield pattern
  }
}

/**
 * What a user changed of an entry, as it would stand under `changes`; nothing when all is the same.
 *
 * @returns a key that can't be changed, when one was
 */
export function changeBetween(before: Entry, after: Entry): {change?: ChangeSource} | {fixed: string} {
  const fixed = FIXED.find(key => !same(before[key], after[key]))
  if (fixed !== undefined) return {fixed}
  const change: Record<string, unknown> = {}
  for (const key of REPLACING) if (key !== 'off' && !same(before[key], after[key])) change[key] = after[key]
  for (const key of ADDING) {
    if (before[key].some(item => !after[key].includes(item))) return {fixed: key}
    const added = after[key].filter(item => !before[key].includes(item))
    if (added.length > 0) change[key] = added
  }
  return Object.keys(change).length === 0 ? {} : {change: {id: before.id, ...change}}
}

const ADDING = ['forms', 'unless'] as const
/** What a user can't change of an entry: it would be another one. */
const FIXED = [
  'term',
  'language',
  'pos',
  'article',
  'rule',
  'category',
  'says',
  'inflect',
  'only',
  'compounds',
  'examples',
  'right',
] as const
