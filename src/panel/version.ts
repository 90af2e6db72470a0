import {hashOf} from '../fingerprint.ts'
import {fieldKey} from '../letter/field-key.ts'
import type {Piece, ReadBlock} from './paragraphs.ts'

/** No vowels, so that no word comes of it; no digits, so that Excel makes no number of it. */
const LETTERS = 'bcdfghjkmnpqrstvwxz'
const LENGTH = 8

/**
 * Names a version of a letter by its text: what stands in each paragraph of each variant, with the names of its fields.
 * White space, mark-up, front matter, sample values, and how a template writes its fields and conditions don't count.
 *
 * @returns eight consonants, `kfmd-tqrz`
 */
export function versionOf(
  variants: readonly (readonly {readonly number: number; readonly blocks: readonly ReadBlock[]}[])[],
): string {
  const parts = variants.flatMap(paragraphs =>
    paragraphs.flatMap(({number, blocks}) => [String(number), ...blocks.map(({pieces}) => folded(pieces))]),
  )
  let rest = Number.parseInt(hashOf(parts), 16)
  let name = ''
  while (name.length < LENGTH) {
    name += LETTERS[rest % LETTERS.length]!
    rest = Math.floor(rest / LETTERS.length)
  }
  return `${name.slice(0, 4)}-${name.slice(4)}`
}

const folded = (pieces: readonly Piece[]): string =>
  pieces
    .map(({text, field}) => (field ? `[${fieldKey(field.name) ?? field.name}]` : text))
    .join('')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
