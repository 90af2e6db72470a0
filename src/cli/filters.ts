import path from 'node:path'
import {ALL_RULES} from '../checks/index.ts'
import type {RuleDoc} from '../checks/rule.ts'
import {didYouMean} from '../nearest.ts'
import {findBaseline, loadBaseline} from '../project/baseline-file.ts'
import {baselineFilter, coversFolder} from './baseline-filter.ts'
import {CannotRun} from './exit-codes.ts'
import type {LintFlags} from './lint.ts'
import type {Program} from './program.ts'
import type {LetterFilter} from './run.ts'

/** Which rules the user wants. */
export type RuleFlags = Pick<LintFlags, 'only' | 'skip'>

/** What decides which findings are left out. */
export type FilterFlags = RuleFlags & Pick<LintFlags, 'baseline' | 'fix' | 'comments' | 'shard'>

/** What of the raw results is left out, as the command line and the config say. */
export function filtersFor(
  paths: readonly string[],
  flags: FilterFlags,
  {cwd, config}: Program,
): readonly LetterFilter[] {
  if (flags.baseline === false) return []
  const file = findBaseline(cwd, config(), flags.baseline)
  const baseline = loadBaseline(file, config())
  if (!baseline) return []
  const runs = ruleFilter(flags)
  const folder = path.dirname(file.file)
  const named = paths.filter(path => path !== '-')
  return [
    baselineFilter(baseline, {
      folder,
      cwd,
      whole: !flags.shard && named.length === paths.length && coversFolder(named, folder, cwd),
      runs: id => runs({id}),
      errors: !flags.fix && !flags.comments,
    }),
  ]
}

/** Which rules run; throws when a name is none. */
export function ruleFilter({only, skip}: RuleFlags): (rule: Pick<RuleDoc, 'id'>) => boolean {
  const ids = ALL_RULES.map(rule => rule.id)
  for (const name of [...(only ?? []), ...(skip ?? [])])
    if (!ids.includes(name)) {
      const guess = didYouMean(name, ids) || ' Alle regels: briefwijzer rules'
      throw new CannotRun(`De regel “${name}” bestaat niet.${guess}`)
    }
  const runs = (rule: Pick<RuleDoc, 'id'>): boolean =>
    (only?.includes(rule.id) ?? true) && !skip?.includes(rule.id)
  if (!ALL_RULES.some(runs)) throw new CannotRun('Met “--only” en “--skip” samen blijft er geen regel over.')
  return runs
}
