import type {Field} from './letter.ts'

interface Range {
  readonly start: number
  readonly end: number
}

/**
 * What is left of a range of the source without its merge fields and control tags: in HTML a tag between spaces is
 * white space to the reader, so that the words on either side stand together. An empty range at
 * its start when nothing is left.
 * @param fields in order, without overlap
 */
export function outsideFields({start, end}: Range, fields: readonly Field[]): Range[] {
  let low = 0
  let high = fields.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (fields[middle]!.end <= start) low = middle + 1
    else high = middle
  }
  const left: Range[] = []
  let from = start
  for (let i = low; i < fields.length && fields[i]!.start < end; i++) {
    if (fields[i]!.start > from) left.push({start: from, end: fields[i]!.start})
    from = fields[i]!.end
  }
  if (from < end) left.push({start: from, end})
  if (left.length === 0) left.push({start, end: start})
  return left
}
