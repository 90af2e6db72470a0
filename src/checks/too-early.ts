import type {LetterDictionary} from '../dictionary/compile.ts'
import type {Entry} from '../dictionary/dictionary.ts'
import {applyEdits, type Proposal} from '../dutch/edit.ts'
import {splitSentences} from '../dutch/sentences.ts'
import type {Context} from './rule.ts'
import {settingOf, type Term} from './terms.ts'

/**
 * The entry that says of a suggestion that it doesn't fit this letter: "naar de rechter gaan" is plain Dutch, and too
 * early in a first reminder. Only entries that hang on the letter can: the words of the others are never suggested.
 */
export function tooEarly({edits}: Proposal, found: Term, context: Context): Entry | undefined {
  const {start, end} = found.sentence
  const own = edits.map(edit => ({...edit, start: edit.start - start, end: edit.end - start}))
  return tooEarlyText(applyEdits(found.passage.block.text.slice(start, end), own), found, context)
}

/** Likewise, of an example that is shown beside the sentence. */
export function tooEarlyText(
  text: string,
  {entry, passage}: Term,
  {facts, dictionary: {matchers, unless}}: Context,
): Entry | undefined {
  const setting = settingOf(passage, facts)
  const sentences = splitSentences(text)
  for (const sentence of sentences) {
    const [match] = matchers.nl.find(
      sentence,
      match =>
        !match.entry.only ||
        match.entry === entry ||
        (unless.get(match.entry)?.(match, sentence, sentences, setting) ?? false),
    )
    if (match) return match.entry
  }
  return undefined
}

const known = new WeakMap<LetterDictionary, Map<Entry, boolean>>()

/** Whether what an entry suggests can come too early in some letter: of most entries it can't. */
export function canBeEarly(entry: Entry, dictionary: LetterDictionary): boolean {
  let entries = known.get(dictionary)
  if (!entries) known.set(dictionary, (entries = new Map()))
  let early = entries.get(entry)
  if (early === undefined) {
    early = entry.replacements.some(words =>
      splitSentences(words).some(
        sentence => dictionary.matchers.nl.find(sentence, ({entry}) => !entry.only).length > 0,
      ),
    )
    entries.set(entry, early)
  }
  return early
}
