import type {Severity} from '../finding.ts'
import type {LetterFacts} from '../letter/facts.ts'

const MILDER: Readonly<Record<Severity, Severity>> = {error: 'warning', warning: 'info', info: 'info'}

/** One step milder when one of the facts that a rule depends on was guessed. */
export const unlessGuessed = (
  severity: Severity,
  {guessed}: LetterFacts,
  ...keys: readonly (keyof LetterFacts)[]
): Severity => (keys.some(key => guessed.includes(key)) ? MILDER[severity] : severity)
