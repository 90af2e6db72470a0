import {readWish} from './read.ts'

/** A wish for silence over a whole letter, from its front matter or from the config. */
export interface StatedIgnore {
  readonly names: readonly string[]
  readonly reason: string
  /** Only findings with these words in them. */
  readonly text?: string
  /** Whether it is meant for this letter alone, so that it must hide something in it. */
  readonly alone: boolean
}

/** The keys in front matter, English first. */
export const FRONT_MATTER_KEYS = ['briefwijzer-ignore', 'briefwijzer-negeer'] as const

/**
 * What front matter says of silence: `jargon -- reden`, a list of those, or of `{regels, reden, tekst}`.
 *
 * @returns nothing for what can't be understood
 */
export function frontMatterIgnores(value: unknown): readonly (StatedIgnore | undefined)[] {
  return [value].flat().map(readOne)
}

const KEYS = {
  rules: 'names',
  regels: 'names',
  reason: 'reason',
  reden: 'reason',
  text: 'text',
  tekst: 'text',
} as const

function readOne(value: unknown): StatedIgnore | undefined {
  if (typeof value === 'string') return {...readWish(value), alone: true}
  if (typeof value !== 'object' || value === null) return undefined
  const stated: {names?: readonly string[]; reason?: string; text?: string} = {}
  for (const [key, content] of Object.entries(value)) {
    const what = Object.hasOwn(KEYS, key) ? KEYS[key as keyof typeof KEYS] : undefined
    if (what === undefined || stated[what] !== undefined) return undefined
    if (what === 'names') {
      const names = [content].flat()
      if (!names.every(name => typeof name === 'string')) return undefined
      stated.names = readWish(names.join(' ')).names
    } else if (typeof content === 'string') stated[what] = content.trim()
    else return undefined
  }
  const {names = [], reason = '', text} = stated
  return {names, reason, ...(text !== undefined && text !== '' && {text}), alone: true}
}
