import {flesch} from 'flesch'
import {syllable} from 'syllable'
import type {Counted} from './letter.ts'
import {addCounts, measure, type Readability} from './measures.ts'

/** Measures English running text; what only Dutch has is null. */
export function measureEnglish(counted: readonly Counted[]): Readability {
  const counts = addCounts(counted.map(one => one.counts))
  const {words, sentences, spelt} = counts
  const found = measure(counts)
  if (sentences === 0) return found
  let syllables = 0
  for (const {sentence, counts: own} of counted) {
    if (own.sentences === 0) continue
    for (const {kind, text} of sentence.words) if (kind === 'word') syllables += syllable(text)
  }
  const syllablesPerWord = syllables / spelt
  // A word that is not spelt out has the mean length.
  const fleschReadingEase = flesch({sentence: sentences, word: words, syllable: syllablesPerWord * words})
  return {
    ...found,
    syllablesPerWord,
    fleschDouma: null,
    leesindexA: null,
    fleschReadingEase,
    uncommonWordShare: null,
    contentWordsPerClause: null,
    splitVerbDistance: null,
    passiveShare: null,
    unconnectedShare: null,
    score: Math.min(100, Math.max(0, fleschReadingEase)),
  }
}
