import type {Context, Passage} from '../checks/rule.ts'
import type {Sentence, Token} from '../dutch/sentences.ts'
import type {Field} from '../letter/letter.ts'

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

/** Gives the names of the merge fields that a token of a passage is, in lower case; empty for other tokens. */
export function fieldNames({letter}: Context): (passage: Passage) => (token: Token) => string {
  return passage => token => {
    if (token.kind !== 'field') return ''
    const {start, end} = passage.block.map.range(token.start, token.end)
    // Two fields side by side are one token: "{{bedrag}}{{btw_toelichting}}".
    const names: string[] = []
    for (let i = firstFrom(letter.fields, start); i < letter.fields.length; i++) {
      const field = letter.fields[i]!
      if (field.start >= end) break
      names.push(field.name.toLowerCase())
    }
    return names.join(' ')
  }
}

/** The first of the fields, which stand in order, that ends behind `offset`. */
function firstFrom(fields: readonly Field[], offset: number): number {
  let low = 0
  let high = fields.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (fields[middle]!.end <= offset) low = middle + 1
    else high = middle
  }
  return low
}
