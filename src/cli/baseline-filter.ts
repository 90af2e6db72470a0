import fs from 'node:fs'
import path from 'node:path'
import {type Baseline, knownOf, knownOfSet, total} from '../baseline/baseline.ts'
import {matchBaseline} from '../baseline/match.ts'
import {count} from '../report/dutch.ts'
import type {LetterFilter} from './run.ts'

/** How a baseline is used in a run. */
export interface BaselineRun {
  /** The folder that its paths start in. */
  readonly folder: string
  readonly cwd: string
  /** Whether the run looks at all letters. */
  readonly whole: boolean
  /** Whether a rule is at work. */
  readonly runs: (rule: string) => boolean
  /** Whether errors that it knows are left out. */
  readonly errors: boolean
}

/** A letter's path as a baseline in a folder calls it. */
export const pathIn = (folder: string, cwd: string, shown: string): string =>
  path.relative(folder, path.resolve(cwd, shown)).split(path.sep).join('/')

/** Whether what was named holds all that a folder holds. */
export const coversFolder = (paths: readonly string[], folder: string, cwd: string): boolean =>
  (paths.length === 0 ? ['.'] : paths).some(named => {
    const way = path.relative(path.resolve(cwd, named), folder)
    return way === '' || (!way.startsWith('..') && !path.isAbsolute(way))
  })

/** Whether a file that a baseline speaks of is there no more. */
export const goneFrom =
  (folder: string): ((path: string) => boolean) =>
  file =>
    !fs.existsSync(path.resolve(folder, file))

/** Leaves out what a baseline knows, and says how much that is. */
export function baselineFilter(
  baseline: Baseline,
  {folder, cwd, whole, runs, errors}: BaselineRun,
): LetterFilter {
  const match = matchBaseline(baseline, goneFrom(folder))
  let sets = 0
  return {
    letter(letter) {
      const own = pathIn(folder, cwd, letter.path)
      return {...letter, findings: match.fresh(own, letter.findings, finding => knownOf(own, finding))}
    },
    set(set) {
      sets++
      const known = (finding: (typeof set.findings)[number]) =>
        knownOfSet(pathIn(folder, cwd, finding.letters[0] ?? ''), finding)
      return {...set, findings: match.freshInSets(set.findings, known)}
    },
    error: ({path: file}) => {
      if (!errors || !fs.statSync(path.resolve(cwd, file), {throwIfNoEntry: false})?.isFile()) return true
      return !match.isUnreadable(pathIn(folder, cwd, file))
    },
    notes() {
      const {met, solved} = match.outcome({whole, sets: sets > 0}, runs)
      const old = total(met.findings)
      const gone = total(solved.findings) + solved.unreadable.length
      const [one, prune] = [gone === 1, 'Haal die eruit met: briefwijzer baseline prune']
      return [
        ...(old > 0 ? [`Niet getoond: ${count(old, 'oude melding')} uit de nulmeting.`] : []),
        ...met.unreadable.map(file => `Niet te lezen, zoals al in de nulmeting staat: ${file}`),
        ...(gone > 0
          ? [`${count(gone, 'melding')} uit de nulmeting ${one ? 'is' : 'zijn'} opgelost. ${prune}`]
          : []),
      ]
    },
  }
}
