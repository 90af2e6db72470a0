import {applyEdits, type Proposal, type TextEdit} from '../dutch/edit.ts'
import type {Lexicon} from '../dutch/lexicon.ts'
import {type Sentence, splitSentences} from '../dutch/sentences.ts'
import type {Entry} from './dictionary.ts'
import type {Matcher} from './match.ts'
import {suggest} from './suggest.ts'

/** A term that shares a word with another: "dient … te" with "te voldoen". */
interface Other {
  readonly entry: Entry
  readonly sentence: Sentence
  readonly tokens: readonly number[]
}

/**
 * One suggestion for two terms that meet in a word: "U dient het bedrag te voldoen" → "U moet het bedrag betalen".
 * It is made by looking for the other term in the sentence that the first suggestion leaves.
 *
 * @param text the block's text, in which the edits of `first` and the sentence of `other` are
 * @returns undefined when the other term is gone, or its suggestion meets the first
 */
export function combine(
  text: string,
  first: Proposal,
  other: Other,
  matcher: Matcher,
  lexicon: () => Lexicon,
): Proposal | undefined {
  // Only this sentence is read again: a block may hold thousands.
  const {start, end: stop} = other.sentence
  const inSentence = first.edits.map(edit => ({...edit, start: edit.start - start, end: edit.end - start}))
  const end = other.sentence.tokens[other.tokens.at(-1)!]!.end - start
  const shift = inSentence.reduce(
    (sum, edit) => (edit.end <= end ? sum + edit.text.length - (edit.end - edit.start) : sum),
    0,
  )
  for (const sentence of splitSentences(applyEdits(text.slice(start, stop), inSentence))) {
    for (const {entry, tokens} of matcher.find(sentence, match => match.entry !== other.entry)) {
      if (entry !== other.entry || sentence.tokens[tokens.at(-1)!]!.end !== end + shift) continue
      const second = suggest(entry, sentence, tokens, lexicon)[0]
      const made = second && composed(inSentence, second.edits)
      if (!made) return undefined
      const edits = made.map(edit => ({...edit, start: edit.start + start, end: edit.end + start}))
      const fix = first.fix === 'safe' && second.fix === 'safe' ? 'safe' : 'review'
      return {text: edits.map(edit => edit.text.trim()).join(' … '), fix, edits}
    }
  }
  return undefined
}

/** Edits of the first text that do what `first` and then `second` do; undefined when they cut into each other. */
function composed(first: readonly TextEdit[], second: readonly TextEdit[]): TextEdit[] | undefined {
  let left = [...first]
  const edits: TextEdit[] = []
  for (const edit of second) {
    const start = before(first, edit.start)
    const end = before(first, edit.end)
    if (start === undefined || end === undefined) return undefined
    // What the first did inside is done over.
    left = left.filter(other => other.start < start || other.end > end)
    if (left.some(other => other.start < end && other.end > start)) return undefined
    edits.push({start, end, text: edit.text})
  }
  return [...left, ...edits].sort((a, b) => a.start - b.start)
}

/** The offset before the edits of what stands at `offset` after them; undefined inside new text. */
function before(edits: readonly TextEdit[], offset: number): number | undefined {
  let shift = 0
  for (const {start, end, text} of edits) {
    if (start + shift >= offset) break
    if (start + shift + text.length > offset) return undefined
    shift += text.length - (end - start)
  }
  return offset - shift
}
