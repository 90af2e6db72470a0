import {KEY_ALIASES, VALUE_ALIASES} from './fact-values.ts'
import {guessFacts} from './guess-facts.ts'
import {type Letter, UnreadableLetter} from './letter.ts'

export const CHANNELS = ['letter', 'email', 'sms', 'chat', 'call-script'] as const
export const STAGES = [
  'preventive',
  'first-reminder',
  'second-reminder',
  'notice',
  'final-reminder',
  'arrangement',
  'confirmation',
  'other',
] as const
export const AUDIENCES = ['consumer', 'business'] as const
export const JURISDICTIONS = ['nl', 'be', 'other'] as const
export const PROFILES = ['standaard', 'laaggeletterd'] as const
export const SENDERS = ['creditor', 'collection-agency', 'bailiff', 'lawyer', 'government'] as const

/** What is known of a letter apart from its text; `guessed` names the keys that nobody stated. */
export interface LetterFacts {
  readonly language: 'nl' | 'en'
  readonly channel: (typeof CHANNELS)[number]
  readonly stage: (typeof STAGES)[number]
  readonly audience: (typeof AUDIENCES)[number]
  readonly sender: (typeof SENDERS)[number]
  readonly jurisdiction: (typeof JURISDICTIONS)[number]
  readonly profile: (typeof PROFILES)[number]
  readonly guessed: readonly string[]
}

/** The facts that can be stated. */
export type StatedFacts = Partial<Omit<LetterFacts, 'guessed'>>

/**
 * What is known of `letter`: `overrides` first, then its front matter and kind, then what is `usual`, then a guess from its path,
 * title and text.
 * Throws `UnreadableLetter` when the front matter has a value that is nearly one of ours.
 */
export function letterFacts(
  letter: Letter,
  path: string,
  overrides: StatedFacts = {},
  usual: StatedFacts = {},
): LetterFacts {
  const stated = {...usual, ...ownFacts(letter), ...overrides}
  const facts = {...guessFacts(letter, path, stated), ...stated}
  const guessed = Object.keys(KEY_ALIASES).filter(key => !(key in stated))
  return {...facts, guessed}
}

/** What a letter says of itself: in its front matter, or by its kind. Throws as `letterFacts` does. */
export const ownFacts = (letter: Letter): StatedFacts => ({...channelOf(letter), ...statedFacts(letter)})

/** What the kind of file says. */
const channelOf = ({format}: Letter): StatedFacts => (format === 'eml' ? {channel: 'email'} : {})

/** What the front matter says, in any of the names and values it may use. */
function statedFacts(letter: Letter): StatedFacts {
  const stated: Record<string, string> = {}
  for (const [name, value] of Object.entries(letter.frontMatter)) {
    const key = keyOf(name)
    if (!key || key in stated || value === null || value === undefined || value === '') continue
    const known = readValue(letter, name, key, value)
    if (known !== undefined) stated[key] = known
  }
  return stated as StatedFacts
}

type Key = keyof typeof KEY_ALIASES
const KEYS = Object.keys(KEY_ALIASES) as Key[]

function keyOf(name: string): Key | undefined {
  const plain = simplify(name)
  return KEYS.find(key => key === plain || KEY_ALIASES[key].includes(plain))
}

/**
 * The value, as the program calls it. What is nearly one of ours is a slip, and an error; any other value is another
 * program's ("afzender: Woonstad Rotterdam"), and says nothing.
 */
function readValue(letter: Letter, name: string, key: Key, value: unknown): string | undefined {
  const aliases = Object.entries<readonly string[]>(VALUE_ALIASES[key])
  const plain = simplify(String(value))
  for (const [english, names] of aliases) if (english === plain || names.includes(plain)) return english
  const allowed = aliases.map(([, names]) => names[0]!)
  const near = aliases
    .flatMap(([english, names]) => [english, ...names])
    .find(known => distance(known, plain) <= 2)
  if (!near || plain.length <= 3) return undefined
  const line = new RegExp(`^${name.replace(/[^\p{L}\p{N}]/gu, '\\$&')}[ \\t]*:`, 'mu').exec(letter.source)
  throw new UnreadableLetter(
    `De kopregel “${name}” kent de waarde “${value}” niet. Bedoelde u “${near}”? Kies uit: ${allowed.join(', ')}.`,
    line?.index,
  )
}

/** Lower case, without accents, words joined by hyphens. */
export function simplify(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '-')
}

/** How many letters must change to make one word of the other (Levenshtein), for short words. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2 || b.length > 40) return 3
  let row = Array.from({length: b.length + 1}, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    }
    row = next
  }
  return row[b.length]!
}
