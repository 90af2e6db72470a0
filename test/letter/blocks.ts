import type {Format} from '../../src/letter/letter.ts'
import {readLetter} from '../../src/letter/read.ts'

/** The blocks of a letter as `kind depth: text`, fields as `◆`, what is inert as `◇`. */
export function blocks(source: string, format: Format): string[] {
  return readLetter(source, {format}).blocks.map(({kind, depth, text}) => {
    const name = depth > 0 ? `${kind} ${depth}` : kind
    return `${name}: ${text.replace(/\uE000+/g, '◆').replace(/\uE001+/g, '◇')}`
  })
}

/** The piece of source that `word` stands for in the block that has it. */
export function sourceOf(source: string, format: Format, word: string): string | undefined {
  for (const {text, map} of readLetter(source, {format}).blocks) {
    const at = text.indexOf(word)
    if (at < 0) continue
    const {start, end} = map.range(at, at + word.length)
    return source.slice(start, end)
  }
  return undefined
}
