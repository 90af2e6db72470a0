import {ignoreComment, wishMessage, wishSeverity} from '../checks/ignore-comment.ts'
import {ALL_RULES, RULES} from '../checks/index.ts'
import type {LetterDictionary} from '../dictionary/compile.ts'
import type {Finding, Point} from '../finding.ts'
import {fingerprint} from '../fingerprint.ts'
import type {Letter} from '../letter/letter.ts'
import {placeIn} from '../letter/places.ts'
import type {LintOptions, Resources} from '../lint.ts'
import type {Judge, WishFault} from './silence.ts'

/** Rules that may find something only when it is known what merge fields hold. */
const ON_SAMPLES = new Set([
  'unknown-field',
  'empty-field',
  'privacy',
  'sms-length',
  'subject-line',
  'collection-costs',
  'notice-costs',
])

/**
 * What a name that hid nothing is, as far as this run can tell.
 *
 * @param sampled whether it is known what the merge fields hold
 */
export function judgeOf(
  letter: Letter,
  {dictionary, elements}: Resources,
  {runs}: LintOptions,
  sampled: boolean,
): Judge {
  const ran = (id: string): boolean => {
    const rule = RULES.find(rule => rule.id === id)
    // The rule on sets speaks later.
    if (!rule) return id === ignoreComment.id
    if (runs && !runs(rule)) return false
    return !ON_SAMPLES.has(id) || sampled || !letter.fields.some(({kind}) => kind === 'value')
  }
  return name => {
    const id = name.split('/')[0]!
    if (ALL_RULES.some(rule => rule.id === id)) return ran(id) ? 'idle' : 'open'
    const rules = rulesByEntry(dictionary).get(name)
    if (rules) return [...rules].some(ran) ? 'idle' : 'open'
    const {elements: known, instalments} = elements().table
    if (!Object.hasOwn(known, name) && !Object.hasOwn(instalments.parts, name)) return 'unknown'
    return ran('missing-element') ? 'idle' : 'open'
  }
}

const known = new WeakMap<LetterDictionary, ReadonlyMap<string, ReadonlySet<string>>>()

/** The rules that speak of each entry; an id may stand in both languages. */
function rulesByEntry(dictionary: LetterDictionary): ReadonlyMap<string, ReadonlySet<string>> {
  const before = known.get(dictionary)
  if (before) return before
  const rules = new Map<string, Set<string>>()
  for (const {id, rule} of dictionary.entries) rules.set(id, (rules.get(id) ?? new Set()).add(rule))
  known.set(dictionary, rules)
  return rules
}

/** More faults than these get no guess at what was meant: looking for one takes time. */
const MOST_GUESSES = 20

/** What is wrong with the wishes for silence in a letter, as findings. */
export function wishFindings(
  faults: readonly WishFault[],
  {source, lines}: Letter,
  {dictionary}: Resources,
  {runs, ignoreReason = true}: LintOptions,
  place: (offset: number) => Point,
): Finding[] {
  if (runs && !runs({...ignoreComment, check: () => []})) return []
  const {id: rule, why} = ignoreComment
  const names = (): string[] => [...ALL_RULES, ...dictionary.entries].map(({id}) => id)
  return faults
    .filter(({what}) => what !== 'no-reason' || ignoreReason)
    .map((fault, i) => {
      const {what, start, end} = fault
      const match = source.slice(start, end)
      return {
        rule,
        category: what,
        severity: wishSeverity(what),
        message: wishMessage(fault, i < MOST_GUESSES ? names : () => []),
        why,
        match,
        start: place(start),
        end: place(end),
        ...(lines && end > start && {place: placeIn(lines, place(start))}),
        parts: end > start ? [{start, end}] : [],
        suggestions: [],
        fingerprint: fingerprint(rule, what, match, undefined, []),
      }
    })
}
