import type {Span} from '../dutch/edit.ts'
import type {Letter} from './letter.ts'

/** A value in the front matter, with its place in the source. */
export interface Stated {
  readonly value: unknown
  /** What is written behind the key, on its line and on those under it that belong to it. */
  readonly text: string
  /** Where `text` stands. */
  readonly span: Span
}

/**
 * What the front matter says under the first of some keys that it has.
 *
 * @param keys in lower case, words joined by hyphens; in the letter they may have underscores or spaces
 */
export function stated({frontMatter, source}: Letter, keys: readonly string[]): Stated | undefined {
  for (const [name, value] of Object.entries(frontMatter)) {
    if (
      !keys.includes(
        name
          .trim()
          .toLowerCase()
          .replace(/[\s_]+/g, '-'),
      )
    )
      continue
    if (value === null || value === undefined || value === '') continue
    const literal = name.replace(/[^\p{L}\p{N}]/gu, '\\$&')
    const line = new RegExp(`^["']?${literal}["']?[ \\t]*:[ \\t]*`, 'm').exec(source)
    if (!line) return undefined
    const start = line.index + line[0].length
    const [below = ''] = /^[^\r\n]*(?:(?:\r\n|\n|\r)[ \t-]+[^\r\n-][^\r\n]*)*/.exec(source.slice(start)) ?? []
    const text = below.trimEnd()
    return {value, text, span: {start, end: start + text.length}}
  }
  return undefined
}
