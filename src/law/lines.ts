import type {Context, Passage} from '../checks/rule.ts'
import type {Sentence, Token} from '../dutch/sentences.ts'
import {firstBehind} from '../first-behind.ts'

/** A sentence of the letter with its place: rules on law look from one sentence to the next. */
export interface Line {
  readonly passage: Passage
  readonly sentence: Sentence
  /** Of the lines of a letter. */
  readonly index: number
}

/** The sentences of a letter in order, without address, signature and contact lines. */
export function linesOf({passages}: Context): Line[] {
  const lines: Line[] = []
  for (const passage of passages) {
    if (passage.role === 'address' || passage.role === 'signature' || passage.role === 'contact') continue
    for (const sentence of passage.sentences) lines.push({passage, sentence, index: lines.length})
  }
  return lines
}

/**
 * Gives the name of the merge field that a token of a passage is, in lower case; the names of fields that are glued
 * together with spaces in between; empty for other tokens.
 */
export function fieldNames({letter}: Context): (passage: Passage) => (token: Token) => string {
  const {fields} = letter
  return passage => token => {
    if (token.kind !== 'field') return ''
    const {start, end} = passage.block.map.range(token.start, token.end)
    const names: string[] = []
    for (let i = firstBehind(fields, start); i < fields.length && fields[i]!.start < end; i++)
      names.push(fields[i]!.name.toLowerCase())
    return names.join(' ')
  }
}
