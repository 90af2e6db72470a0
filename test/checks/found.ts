import {applyEdits} from '../../src/dutch/edit.ts'
import type {Finding} from '../../src/finding.ts'
import {letterFacts} from '../../src/letter/facts.ts'
import {readLetter} from '../../src/letter/read.ts'
import {lint} from '../../src/lint.ts'
import {testResources} from '../resources.ts'

/** What one rule, or several, find in a text. */
export function found(
  rules: string | readonly string[],
  text: string,
  path = 'brief.txt',
): readonly Finding[] {
  const letter = readLetter(text, {path})
  const options = {runs: (rule: {id: string}) => [rules].flat().includes(rule.id)}
  return lint(letter, letterFacts(letter, path), testResources(), options).findings
}

/** The text after the first suggestion of every finding. */
export const mended = (rule: string, text: string, path?: string): string =>
  applyEdits(
    text,
    found(rule, text, path).flatMap(finding => finding.suggestions[0]?.edits ?? []),
  )
