/** Whether a program may apply a suggestion unseen, or a person decides. */
export type Fix = 'safe' | 'review'

/** UTF-16 offsets in the text that was split into sentences. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Put `text` in the place of text[start, end). */
export interface TextEdit extends Span {
  readonly text: string
}

/** A replacement; all its edits together leave a grammatical sentence. They are in order and do not overlap. */
export interface Proposal {
  /** What the reader gets to see: the new words. */
  readonly text: string
  readonly fix: Fix
  readonly edits: readonly TextEdit[]
}

/** A text with a capital in front. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Edits by place. */
export const inOrder = <Edit extends TextEdit>(edits: readonly Edit[]): readonly Edit[] =>
  edits.toSorted((a, b) => a.start - b.start || a.end - b.end)

/** The text after edits that don't overlap, in whatever order they come. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const pieces: string[] = []
  let at = 0
  for (const edit of inOrder(edits)) {
    pieces.push(text.slice(at, edit.start), edit.text)
    at = edit.end
  }
  return pieces.join('') + text.slice(at)
}

/** Longest stretch of new text that is shown whole, in UTF-16 units. */
const SHOWN = 80

/** What the edits make of `text`, from the first to the last: "Heeft u al betaald"; or their parts, when they lie far apart. */
export function newWords(text: string, edits: readonly TextEdit[]): string {
  const [only] = edits
  if (only && edits.length === 1) return only.text.trim()
  const parts = edits.toSorted((a, b) => a.start - b.start)
  let made = ''
  let at = parts[0]?.start ?? 0
  for (const {start, end, text: put} of parts) {
    made += text.slice(at, start) + put
    at = end
  }
  made = made.trim()
  if (made.length <= SHOWN) return made
  return parts
    .map(part => part.text.trim())
    .filter(Boolean)
    .join(' … ')
}
