import type {LetterDictionary} from '../dictionary/compile.ts'
import type {Entry} from '../dictionary/dictionary.ts'
import {bare} from '../dictionary/forms.ts'
import type {Setting} from '../dictionary/unless.ts'
import type {Span} from '../dutch/edit.ts'
import type {Sentence} from '../dutch/sentences.ts'
import type {LetterFacts} from '../letter/facts.ts'
import {isExplainedInEnglish} from './explained-in-english.ts'
import {isName} from './names.ts'
import {paymentTerms} from './payment-term.ts'
import type {Passage} from './rule.ts'

/** A dictionary term where it stands in the letter. `tokens` are indices into `sentence.tokens`. */
export interface Term {
  readonly entry: Entry
  readonly passage: Passage
  readonly sentence: Sentence
  readonly tokens: readonly number[]
}

/** Every term of the letter, longest first at each place, without those that are innocent where they stand. */
export function findTerms(
  passages: readonly Passage[],
  facts: LetterFacts,
  {matchers, unless}: LetterDictionary,
): Term[] {
  const terms: Term[] = []
  for (const passage of passages) {
    const setting = settingOf(passage, facts)
    for (const [i, sentence] of passage.sentences.entries()) {
      const counted = passage.language === 'nl' ? paymentTerms(sentence) : []
      const matches = matchers[passage.language].find(
        sentence,
        match =>
          isName(sentence, match) ||
          counted.some(({first, last}) => first <= match.tokens[0]! && match.tokens.at(-1)! <= last) ||
          (unless.get(match.entry)?.(match, sentence, passage.sentences, setting) ?? false),
      )
      for (const {entry, tokens} of matches) {
        if (entry.kind === 'explain') {
          const near = passage.sentences.slice(i, i + 1 + REACH)
          if ((passage.language === 'en' ? isExplainedInEnglish : isExplained)(near, entry, tokens)) continue
        }
        terms.push({entry, passage, sentence, tokens})
      }
    }
  }
  return terms
}

/** What the contexts of an entry may ask of a passage. */
export const settingOf = ({role}: Passage, {sender, audience, stage, channel}: LetterFacts): Setting => ({
  sender,
  audience,
  stage,
  channel,
  block: role,
})

const EXPLAINING = new Set(['is', 'zijn', 'betekent', 'betekenen', 'heet', 'heten', 'noemen'])

/** Sentences after a term in which its explanation may stand. */
const REACH = 2

/**
 * Whether one of some sentences, the first of which has the term, explains: "Dat is …", "Dit zijn …", "Dat betekent …", "Dat heet …",
 * "Daarmee bedoelen wij …". What it explains is not checked: a wrong explanation is for a reader to find.
 */
function isExplained(sentences: readonly Sentence[], entry: Entry, tokens: readonly number[]): boolean {
  const written = tokens.map(i => sentences[0]!.tokens[i]!.lower)
  return sentences.some(
    sentence =>
      explains(sentence) ||
      defines(sentence, bare(entry.term).toLowerCase().split(' '), entry) ||
      defines(sentence, written, entry),
  )
}

/** "Een deurwaarder is iemand die …", or the term with the words by which its entry explains it. */
function defines({words}: Sentence, term: readonly string[], {replacements: [first = '']}: Entry): boolean {
  const from = /^(?:een|de|het)$/.test(words[0]?.lower ?? '') ? 1 : 0
  const verb = from + term.length
  if (!term.every((word, i) => words[from + i]?.lower === word) || !EXPLAINING.has(words[verb]?.lower ?? ''))
    return false
  const next = words[verb + 1]?.lower ?? ''
  return /^(?:een|iemand|wat)$/.test(next) || first.toLowerCase().split(' ')[2] === next
}

/** What a sentence says of itself is asked for every term in reach of it. */
const explaining = new WeakMap<Sentence, boolean>()

function explains(sentence: Sentence): boolean {
  let known = explaining.get(sentence)
  if (known === undefined) explaining.set(sentence, (known = seeksToExplain(sentence)))
  return known
}

/** "Dat is …" at the start or behind a mark ("…, dat is …"), "Daarmee bedoelen wij …"; "wij weten dat is betaald" does not. */
function seeksToExplain({tokens, words}: Sentence): boolean {
  return tokens.some(({lower}, i) => {
    const next = tokens[i + 1]?.lower ?? ''
    if (lower === 'dat' || lower === 'dit' || lower === 'deze') {
      const before = tokens[i - 1]
      const opens = tokens[i] === words[0] || (before?.kind === 'mark' && /^[,(:]$/.test(before.text))
      return opens && EXPLAINING.has(next)
    }
    return (lower === 'daarmee' || lower === 'hiermee') && (next === 'bedoelen' || next === 'bedoel')
  })
}

/** The spans of a term in its block's text: neighbouring tokens as one, what stands in a gap in none. */
export function spansOf(sentence: Sentence, tokens: readonly number[]): Span[] {
  const spans: {start: number; end: number}[] = []
  for (const [n, i] of tokens.entries()) {
    const {start, end} = sentence.tokens[i]!
    const last = spans.at(-1)
    if (last && tokens[n - 1] === i - 1) last.end = end
    else spans.push({start, end})
  }
  return spans
}
