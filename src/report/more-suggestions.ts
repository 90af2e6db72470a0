import type {Finding} from '../finding.ts'
import {joinDutch} from './dutch.ts'

/** Suggestions beside the one that the message names. */
const MOST = 3

/**
 * `Of: “schuld” of “bedrag”.`: what else to write, as far as the message does not say it already; nothing when there is
 * no more. A suggestion that opens with a mark is where a sentence is cut: no words.
 */
export function moreSuggestions({message, suggestions}: Finding): string | undefined {
  const others = [...new Set(suggestions.map(({text}) => text))]
    .filter(text => /^[^.,?]/.test(text.trim()) && !message.includes(text))
    .slice(0, MOST)
    .map(text => `“${text}”`)
  // A sentence brings its own full stop.
  return others.length > 0 ? `Of: ${joinDutch(others, 'of')}.`.replace('.”.', '.”') : undefined
}
