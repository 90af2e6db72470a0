import {type Piece, piecesAround} from './excerpt.ts'

const CUT = '…'
/** Characters of a word that may be lost to cut a line between words. */
const WORD = 16

/**
 * The words around a place in a letter, without white space that nobody sees: what a report on a page shows. Nothing
 * when nothing of the place can be seen.
 *
 * @param parts the finding's ranges in the source, UTF-16 offsets; those on later lines are left out
 * @param around UTF-16 units that are kept at most before the place and behind it
 */
export function quote(
  source: string,
  parts: readonly {readonly start: number; readonly end: number}[],
  around: number,
): readonly Piece[] {
  const found = piecesAround(source, parts)
  if (!found?.pieces.some(({text, marked}) => marked && text.trim() !== '')) return []
  const {cutBefore, cutAfter} = found
  const pieces = found.pieces.map(({text, marked}) => ({text: text.replace(/\s+/g, ' '), marked}))
  const [first, last] = [pieces[0]!, pieces.at(-1)!]
  const before = first.marked ? '' : tail(first.text, around)
  const after = last.marked ? '' : head(last.text, around)
  const middle = pieces.slice(first.marked ? 0 : 1, last.marked ? undefined : -1)
  const isCut = {
    before: cutBefore || (!first.marked && before.length < first.text.length),
    after: cutAfter || (!last.marked && after.length < last.text.length),
  }
  return [
    {text: (isCut.before ? CUT : '') + before, marked: false},
    ...middle,
    {text: after + (isCut.after ? CUT : ''), marked: false},
  ].filter(({text}) => text !== '')
}

/** As much from the start as fits; back to the end of a word if one is near. */
function head(text: string, most: number): string {
  if (text.length <= most) return text
  const shown = whole(text.slice(0, most))
  const space = shown.lastIndexOf(' ')
  return space > shown.length - WORD ? shown.slice(0, space + 1) : shown
}

/** As much from the end as fits; on to the start of a word if one is near. */
function tail(text: string, most: number): string {
  if (text.length <= most) return text
  const shown = whole(text.slice(-most))
  const space = shown.indexOf(' ')
  return space >= 0 && space < WORD ? shown.slice(space) : shown
}

/** Without half a surrogate pair at its ends. */
const whole = (text: string): string => text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '')
