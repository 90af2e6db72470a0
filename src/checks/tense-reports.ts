import {findPastTense, type PastVerb} from '../dutch/tense.ts'
import {suggestTense} from '../dutch/tense-suggest.ts'
import type {Context, Report} from './rule.ts'

/** Reports the past forms of one kind, each with what the rule says of it and the present form that fits. */
export function* tenseReports(
  {passages, lexicon}: Context,
  kind: PastVerb['kind'],
  say: (verb: PastVerb & {text: string}) => Pick<Report, 'message' | 'severity'>,
): Iterable<Report> {
  const words = lexicon()
  for (const {index, block, sentences} of passages) {
    for (const sentence of sentences) {
      for (const verb of findPastTense(sentence, words)) {
        if (verb.kind !== kind) continue
        yield {
          at: {passage: index, spans: [{start: verb.start, end: verb.end}]},
          ...say({...verb, text: block.text.slice(verb.start, verb.end)}),
          proposals: suggestTense(sentence, verb, words),
        }
      }
    }
  }
}
