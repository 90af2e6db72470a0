import type {Plugin} from 'unified'
import type {VFile} from 'vfile'
import type {Finding, Severity} from '../finding.ts'
import {letterFacts} from '../letter/facts.ts'
import {readLetter} from '../letter/read.ts'
import {type LintOptions, lint, type Resources} from '../lint.ts'

export interface PluginOptions extends LintOptions {
  readonly resources: Resources
}

/** unified's `fatal`: true is an error, false a warning, null information. */
const FATAL: Readonly<Record<Severity, boolean | null>> = {error: true, warning: false, info: null}

/**
 * Runs the rules on the file of a unified pipeline, whatever its tree, and reports `VFileMessage`s:
 * `source` is `briefwijzer`, `ruleId` the rule, `actual` the match, `expected` the suggestions, `note` the why.
 *
 * @throws UnreadableLetter when the file can't be read as a letter
 */
export const retextBriefwijzer: Plugin<[PluginOptions]> = ({resources, ...options}) => {
  return (_tree, file) => {
    const path = file.path ?? 'brief.md'
    const letter = readLetter(String(file).replace(/^\uFEFF/, ''), {path})
    const {findings} = lint(letter, letterFacts(letter, path), resources, options)
    for (const finding of findings) report(file, finding)
  }
}

function report(file: VFile, finding: Finding): void {
  const message = file.message(finding.message, {
    place: {start: finding.start, end: finding.end},
    source: 'briefwijzer',
    ruleId: finding.rule,
  })
  message.fatal = FATAL[finding.severity] ?? undefined
  message.actual = finding.match
  message.expected = finding.suggestions.map(suggestion => suggestion.text)
  if (finding.why !== undefined) message.note = finding.why
}
