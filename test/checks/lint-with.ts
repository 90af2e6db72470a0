import type {Finding} from '../../src/finding.ts'
import {letterFacts, type StatedFacts} from '../../src/letter/facts.ts'
import {readLetter} from '../../src/letter/read.ts'
import {lint} from '../../src/lint.ts'
import {testResources} from '../resources.ts'

/** What some rules find in a text, with facts that are stated. */
export function lintWith(
  rules: readonly string[],
  text: string,
  facts: StatedFacts = {},
): readonly Finding[] {
  const letter = readLetter(text, {path: 'brief.txt'})
  const options = {runs: (rule: {id: string}) => rules.includes(rule.id)}
  return lint(letter, letterFacts(letter, 'brief.txt', facts), testResources(), options).findings
}
