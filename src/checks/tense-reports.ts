import {newWords} from '../dutch/edit.ts'
import type {Lexicon} from '../dutch/lexicon.ts'
import type {Sentence} from '../dutch/sentences.ts'
import {findPastTense, type PastVerb} from '../dutch/tense.ts'
import {suggestTense} from '../dutch/tense-suggest.ts'
import type {Context, Report} from './rule.ts'

/** Reports the past forms of one kind, each with what the rule says of it, given what to write instead, if anything fits. */
export function* tenseReports(
  {passages, lexicon}: Context,
  kind: PastVerb['kind'],
  say: (verb: PastVerb & {text: string}, better: string | undefined) => Pick<Report, 'message' | 'severity'>,
): Iterable<Report> {
  const words = lexicon()
  for (const {index, block, sentences} of passages) {
    for (const sentence of sentences) {
      for (const verb of pastVerbs(sentence, words)) {
        if (verb.kind !== kind) continue
        const proposals = suggestTense(sentence, verb, words)
        const better = proposals[0] && newWords(block.text, proposals[0].edits)
        yield {
          at: {passage: index, spans: [{start: verb.start, end: verb.end}]},
          ...say({...verb, text: block.text.slice(verb.start, verb.end)}, better),
          proposals,
        }
      }
    }
  }
}

/** Two rules ask for the same verbs, one after the other. */
const known = new WeakMap<Sentence, readonly PastVerb[]>()

function pastVerbs(sentence: Sentence, lexicon: Lexicon): readonly PastVerb[] {
  let verbs = known.get(sentence)
  if (!verbs) known.set(sentence, (verbs = findPastTense(sentence, lexicon)))
  return verbs
}
