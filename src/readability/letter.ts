import type {Passage} from '../checks/rule.ts'
import type {Term} from '../checks/terms.ts'
import {countSentence, type Knowledge} from '../dutch/readability.ts'
import type {Sentence} from '../dutch/sentences.ts'
import type {Severity} from '../finding.ts'
import {type Counts, NO_COUNTS} from './measures.ts'

/** A sentence of the running text, or a heading or label, with what is counted in it. */
export interface Counted {
  readonly passage: Passage
  readonly sentence: Sentence
  readonly counts: Counts
}

/** What one term counts for: nearly everybody minds an error, few mind what is only a tip. */
const WEIGHTS: Readonly<Record<Severity, number>> = {error: 1.5, warning: 1, info: 0.3}

/** Who reads these looks something up. */
const NOT_READ: ReadonlySet<string> = new Set(['address', 'contact', 'signature'])

/** Terms of these rules are jargon to a reader; what is vague or says nothing is not hard to read. */
const HARD_RULES: ReadonlySet<string> = new Set(['jargon', 'abbreviation', 'tone'])

/** What a term of the dictionary counts for in `Counts.jargon`. */
export const termWeight = ({entry}: Term): number =>
  HARD_RULES.has(entry.rule) ? WEIGHTS[entry.severity] : 0

/**
 * Counts the sentences of a letter's running text: paragraphs and list items; of a table only cells that hold a whole
 * sentence. Headings, subject lines, buttons, table cells and labels count for their jargon alone; addresses, lines of
 * contact and signatures not at all.
 */
export function countLetter(
  passages: readonly Passage[],
  terms: readonly Term[],
  knowledge: Knowledge,
): Counted[] {
  const jargon = new Map<Sentence, number>()
  for (const term of terms) jargon.set(term.sentence, (jargon.get(term.sentence) ?? 0) + termWeight(term))
  const counted: Counted[] = []
  for (const passage of passages) {
    if (NOT_READ.has(passage.role)) continue
    const running = isRunningText(passage)
    for (const sentence of passage.sentences) {
      const counts = running ? countSentence(sentence, knowledge) : undefined
      const own = counts ? {sentences: 1, ...counts} : {labelWords: sentence.words.length}
      counted.push({
        passage,
        sentence,
        counts: {...NO_COUNTS, ...own, jargon: jargon.get(sentence) ?? 0},
      })
    }
  }
  return counted
}

function isRunningText({role, block}: Passage): boolean {
  if (role === 'heading') return false
  if (block.kind === 'table-cell') return /[.!?]$/.test(block.text)
  return block.kind === 'paragraph' || block.kind === 'list-item'
}
