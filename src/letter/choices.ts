import {plurals} from '../dutch/noun.ts'
import type {Found} from './field-scan.ts'
import {INSTRUCTION_VERBS, PLACEHOLDER_ENDINGS, PLACEHOLDER_NOUNS} from './placeholder-words.ts'

interface Range {
  readonly start: number
  readonly end: number
}

/** A choice that the writer left in the text: `factu(u)r(en)`, `is/zijn`, `[wettelijke/contractuele] rente`. */
export interface ProseChoice extends Range {
  /** What each option says, and what of source[start, end) it leaves out. */
  readonly options: readonly {readonly text: string; readonly hidden: readonly Range[]}[]
}

/** Longest word that is looked at on either side of a sign. */
const REACH = 40

/**
 * The choices in the text between tags and merge fields, in order; a field that is one itself among them.
 * When in doubt there is none: `en/of`, `kantoor(s)`, `1/2`, `heer/mevrouw` (that is how the reader gets it) stay.
 */
export function proseChoices(source: string, found: readonly Found[]): ProseChoice[] {
  const choices: ProseChoice[] = []
  const add = (choice: ProseChoice | undefined): void => {
    if (choice && choice.start >= (choices.at(-1)?.end ?? 0)) choices.push(choice)
  }
  let from = 0
  for (const item of [
    ...found,
    {kind: 'skip' as const, name: '', start: source.length, end: source.length},
  ]) {
    const gap = {start: from, end: item.start}
    for (let at = nextSign(source, gap.start, gap.end); at >= 0; at = nextSign(source, at + 1, gap.end))
      add(source[at] === '/' ? slashChoice(source, at, gap) : endingChoice(source, at, gap))
    if (item.kind === 'value') add(bracketChoice(source, item))
    from = item.end
  }
  return choices
}

function nextSign(source: string, from: number, to: number): number {
  for (let at = from; at < to; at++) if (source[at] === '/' || source[at] === '(') return at
  return -1
}

/** Forms of verbs and pronouns for one and for many, or for two kinds of reader. */
const PAIRS: ReadonlySet<string> = new Set(
  (
    'is/zijn was/waren heeft/hebben had/hadden wordt/worden werd/werden kan/kunnen moet/moeten zal/zullen ' +
    'ik/wij ik/we wij/ik we/ik mij/ons ons/mij mijn/onze mijn/ons onze/mijn ons/mijn dit/deze deze/dit u/jij u/je uw/je uw/jouw'
  ).split(' '),
)

function slashChoice(source: string, at: number, {start, end}: Range): ProseChoice | undefined {
  const left = /(\p{L}+) ?$/u.exec(source.slice(Math.max(start, at - REACH), at))
  const right = /^ ?(\p{L}+)/u.exec(source.slice(at + 1, Math.min(end, at + 1 + REACH)))
  if (!left || !right) return undefined
  const [from, to] = [at - left[0].length, at + 1 + right[0].length]
  // Part of an address, a longer list, a word with more to it.
  if (/[\p{L}\p{N}/\\@.(_-]/u.test(source[from - 1] ?? ' ') || /[\p{L}\p{N}/\\@(_-]/u.test(source[to] ?? ' '))
    return undefined
  if (/^\.\p{L}/u.test(source.slice(to, to + 2))) return undefined
  const [one, other] = [left[1]!, right[1]!]
  const [small, large] = [one.toLowerCase(), other.toLowerCase()]
  if (!PAIRS.has(`${small}/${large}`) && !(small.length > 2 && plurals(small).includes(large)))
    return undefined
  return {
    start: from,
    end: to,
    options: [
      {text: one, hidden: [{start: from + one.length, end: to}]},
      {text: other, hidden: [{start: from, end: to - other.length}]},
    ],
  }
}

const ENDING = /^\((\p{Ll}{1,4})\)(?:(\p{Ll}{1,2})\((\p{Ll}{1,4})\))?(?!\p{L}|\()/u

/** `nummer(s)`, `vordering(en)`, `bovenvermeld(e)`, `factu(u)r(en)`. */
function endingChoice(source: string, at: number, {start, end}: Range): ProseChoice | undefined {
  const stem = /\p{L}{2,}$/u.exec(source.slice(Math.max(start, at - REACH), at))?.[0]
  const match = stem && ENDING.exec(source.slice(at, Math.min(end, at + REACH)))
  if (!stem || !match) return undefined
  const from = at - stem.length
  const to = at + match[0].length
  if (/[\p{N}@_/-]/u.test(source[from - 1] ?? ' ')) return undefined
  const [, first = '', middle, last] = match
  const brackets = (start: number, length: number): Range[] => [
    {start, end: start + 1},
    {start: start + length + 1, end: start + length + 2},
  ]
  if (middle !== undefined && last !== undefined) {
    const [one, many] = [stem + first + middle, stem + middle + last]
    if (!plurals(one.toLowerCase()).includes(many.toLowerCase())) return undefined
    const second = at + first.length + 2 + middle.length
    return {
      start: from,
      end: to,
      options: [
        {text: one, hidden: [...brackets(at, first.length), {start: second, end: to}]},
        {
          text: many,
          hidden: [{start: at, end: at + first.length + 2}, ...brackets(second, last.length)],
        },
      ],
    }
  }
  const small = stem.toLowerCase()
  const adjective = first === 'e' && small.length > 4 && /[bdfgklmnprst]$/.test(small)
  if (stem.length < 3 || !(adjective || plurals(small).includes(small + first))) return undefined
  return {
    start: from,
    end: to,
    options: [
      {text: stem, hidden: [{start: at, end: to}]},
      {text: stem + first, hidden: brackets(at, first.length)},
    ],
  }
}

/** Parts of a date, which stand in a field with slashes too. */
const PARTS = /\b(?:dag|maand|jaar|dd|mm|jj|jjjj|yyyy|uur|nr)\b/

const ALTERNATIVE = /^\s*(\p{Ll}\p{L}{1,30}(?: \p{Ll}\p{L}{0,30}){0,3})\s*$/u

/** `[wettelijke/contractuele/handels] rente`: texts, none of which says what must be filled in. */
function bracketChoice(source: string, {start, end, name}: Found): ProseChoice | undefined {
  if (source[start] !== '[' || !name.includes('/') || PARTS.test(name)) return undefined
  const inner = source.slice(start + 1, end - 1)
  const options: {text: string; hidden: Range[]}[] = []
  let at = start + 1
  for (const part of inner.split('/')) {
    const text = ALTERNATIVE.exec(part)?.[1]
    if (text === undefined || text.split(' ').some(isPlaceholder)) return undefined
    const from = at + part.indexOf(text)
    options.push({
      text,
      hidden: [
        {start, end: from},
        {start: from + text.length, end},
      ],
    })
    at += part.length + 1
  }
  return {start, end, options}
}

const isPlaceholder = (word: string): boolean =>
  PLACEHOLDER_NOUNS.has(word) ||
  INSTRUCTION_VERBS.has(word) ||
  PLACEHOLDER_ENDINGS.some(ending => word.endsWith(ending.toLowerCase()))
