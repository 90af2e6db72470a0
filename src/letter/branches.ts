import {type Condition, readCase, readCondition} from './conditions.ts'
import type {Found} from './field-scan.ts'
import {tagRole} from './template-tags.ts'

interface Range {
  readonly start: number
  readonly end: number
}

/** One of the texts that a choice chooses between. */
interface Option {
  /** Where the text stands; empty for the option to say nothing. */
  readonly start: number
  readonly end: number
  /** What must hold, beside that the conditions of the options before it do not; nothing for the rest. */
  readonly condition?: Condition
}

/** A place where the letter depends on a condition: source[start, end), tags included. */
export interface Branching extends Range {
  readonly options: readonly Option[]
}

interface Frame {
  readonly does: 'if' | 'case' | 'block'
  readonly name: string
  readonly opener: Found
  readonly subject: string
  readonly options: Option[]
  /** Where the option that is open began, and when it is for. */
  from: number
  condition: Condition | undefined
  /** Whether an option is open: not before the first `when`. */
  open: boolean
  rest: boolean
}

/**
 * The branchings that tags and expressions make, in order of their end.
 * When the tags don't fit together there are only those of expressions.
 */
export function branchingsOf(source: string, found: readonly Found[]): Branching[] {
  const expressions: Branching[] = []
  for (const {expression, start, inTag} of found) {
    if (typeof expression !== 'object' || inTag) continue
    const options = expression.options.map(({condition, ...range}) =>
      condition === undefined ? range : {...range, condition: readCondition(condition)},
    )
    expressions.push({start, end: expression.end, options})
  }
  return [...expressions, ...(tagBranchings(source, found) ?? [])]
}

function tagBranchings(source: string, found: readonly Found[]): Branching[] | undefined {
  const branchings: Branching[] = []
  const stack: Frame[] = []
  for (const item of found) {
    if (item.kind !== 'control' || item.expression !== undefined) continue
    const role = tagRole(source, item)
    if (!role) continue
    const frame = stack.at(-1)
    switch (role.does) {
      case 'if':
        stack.push(opened(role.does, role.name, item, readCondition(role.condition, role.negated)))
        break
      case 'block':
        stack.push(opened(role.does, role.name, item, readCondition(role.subject)))
        break
      case 'case':
        // Under a `switch`, a `case` is one of its options.
        if (frame?.does === 'case' && role.name === 'case' && frame.name === 'switch')
          next(frame, item, readCase(frame.subject, role.subject))
        else stack.push({...opened(role.does, role.name, item), subject: role.subject, open: false})
        break
      case 'when':
        if (frame?.does !== 'case') return undefined
        next(frame, item, readCase(frame.subject, role.value))
        break
      case 'else-if':
        if (frame?.does !== 'if' || frame.rest) return undefined
        next(frame, item, readCondition(role.condition))
        break
      case 'else':
        if (!frame || frame.rest) return undefined
        next(frame, item, undefined)
        break
      case 'end': {
        // The end of a block that makes no choice has no beginning here.
        if (role.name !== '' && !isTracked(role.name, stack)) break
        if (!frame || (role.name !== '' && role.name !== frame.name)) return undefined
        stack.pop()
        const branching = closed(frame, item)
        if (branching && !frame.opener.inTag) branchings.push(branching)
        break
      }
      case 'unknown':
        return undefined
    }
  }
  return stack.length === 0 ? branchings : undefined
}

const opened = (does: Frame['does'], name: string, opener: Found, condition?: Condition): Frame => ({
  does,
  name,
  opener,
  subject: '',
  options: [],
  from: opener.end,
  condition,
  open: true,
  rest: false,
})

const TRACKED = /^(?:if|unless|for|foreach|forelse|while|each|range|list|case|switch)$/

const isTracked = (name: string, stack: readonly Frame[]): boolean =>
  TRACKED.test(name) || stack.at(-1)?.name === name

function finish(frame: Frame, at: number): void {
  if (frame.open) {
    const {from, condition} = frame
    frame.options.push(condition ? {start: from, end: at, condition} : {start: from, end: at})
  }
}

function next(frame: Frame, tag: Found, condition: Condition | undefined): void {
  finish(frame, tag.start)
  frame.open = true
  frame.from = tag.end
  frame.condition = condition
  frame.rest = condition === undefined
}

function closed(frame: Frame, tag: Found): Branching | undefined {
  // A loop is read once.
  if (frame.does === 'block' && !frame.rest) return undefined
  finish(frame, tag.start)
  const {options, opener} = frame
  if (!frame.rest && options.length > 0) options.push({start: tag.start, end: tag.start})
  return options.length > 1 ? {start: opener.start, end: tag.end, options} : undefined
}
