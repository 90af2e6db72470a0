import type {Entry} from '../dictionary/dictionary.ts'
import {bare} from '../dictionary/forms.ts'
import type {Sentence} from '../dutch/sentences.ts'

const VERBS = new Set(['is', 'are', 'means', 'mean'])
const POINTERS = new Set(['that', 'this', 'these', 'those'])

/**
 * Whether one of some sentences, the first of which has the term, explains: "That is …", "This means …", "By this we mean …", "in other
 * words", "A bailiff is …". What it explains is not checked, as in Dutch.
 */
export function isExplainedInEnglish(
  sentences: readonly Sentence[],
  {term}: Entry,
  tokens: readonly number[],
): boolean {
  const written = tokens.map(i => sentences[0]!.tokens[i]!.lower)
  const names = [written, bare(term).toLowerCase().split(' ')]
  return sentences.some(sentence => points(sentence) || names.some(name => defines(sentence, name)))
}

/** At the start or behind a mark: "that is", "this means"; "we know that is right" does not. */
function points({tokens, words}: Sentence): boolean {
  return tokens.some((token, i) => {
    const {lower} = token
    const next = tokens[i + 1]?.lower ?? ''
    const opens = token === words[0] || tokens[i - 1]?.kind === 'mark'
    if (POINTERS.has(lower)) return opens && VERBS.has(next)
    if (lower === 'in') return next === 'other' && tokens[i + 2]?.lower === 'words'
    return lower === 'we' && next === 'mean'
  })
}

/** "A bailiff is someone who …" */
function defines({words}: Sentence, name: readonly string[]): boolean {
  const from = /^(?:an?|the)$/.test(words[0]?.lower ?? '') ? 1 : 0
  const verb = words[from + name.length]?.lower ?? ''
  const next = words[from + name.length + 1]?.lower ?? ''
  return (
    name.every((word, i) => words[from + i]?.lower === word) &&
    VERBS.has(verb) &&
    (verb !== 'is' && verb !== 'are'
      ? true
      : /^(?:an?|the|someone|what|when|extra|money|costs|people)$/.test(next))
  )
}
