import {type Baseline, compareKnown, countKnown, type KnownFindings, keyOf, placeOf} from './baseline.ts'

/** A baseline against which findings are held, letter by letter. */
export interface BaselineMatch {
  /**
   * Which of the findings in a letter are new, in the same order; the others are used up.
   *
   * @param path of the letter, from the folder of the baseline
   * @param known of each finding what a baseline knows of it
   */
  fresh<T>(path: string, findings: readonly T[], known: (finding: T) => KnownFindings): T[]
  /** The same for findings about sets, which belong to no file. */
  freshInSets<T>(findings: readonly T[], known: (finding: T) => KnownFindings): T[]
  /** Whether a file that can't be read is known to be so. */
  isUnreadable(path: string): boolean
  /**
   * How the baseline came out of it. What was not met is solved in letters that were looked at; of files that are gone
   * and of sets only when everything was looked at.
   *
   * @param ran whether a rule was at work
   */
  outcome(looked: {readonly whole: boolean; readonly sets: boolean}, ran: (rule: string) => boolean): Outcome
}

/** What became of a baseline; together its parts are all that was in it. */
export interface Outcome {
  /** What was met, under the path where it was met. */
  readonly met: Baseline
  readonly solved: Baseline
  /** What nobody looked at. */
  readonly unseen: Baseline
}

interface Stock {
  readonly known: KnownFindings
  left: number
}

/**
 * Holds findings against a baseline. A file that has findings in it keeps to those; one that it does not know takes
 * from files that are gone, so that a renamed letter stays what it was. It makes no difference in which order letters
 * come, as long as no two new ones need the same finding of a lost one.
 *
 * @param isGone whether the file at a path of the baseline is there no more
 */
export function matchBaseline(baseline: Baseline, isGone: (path: string) => boolean): BaselineMatch {
  const stocks = new Map<string, Map<string, Stock>>()
  const all: Stock[] = []
  for (const known of baseline.findings) {
    const place = placeOf(known)
    const stock = {known, left: known.count}
    const own = stocks.get(place) ?? new Map<string, Stock>()
    const same = own.get(keyOf(known))
    // Two branches that both brought it in make two lines of it.
    if (same) same.left = Math.max(same.left, known.count)
    else {
      own.set(keyOf(known), stock)
      all.push(stock)
    }
    stocks.set(place, own)
  }
  const unreadable = new Set(baseline.unreadable)
  const gone = new Map<string, boolean>()
  const lost = (path: string): boolean => {
    const before = gone.get(path)
    if (before !== undefined) return before
    const now = isGone(path)
    gone.set(path, now)
    return now
  }
  let pool: Map<string, Stock[]> | undefined
  const lostStock = (key: string): Stock | undefined => {
    pool ??= poolOf(stocks, lost)
    const left = pool.get(key) ?? []
    while (left.at(-1)?.left === 0) left.pop()
    return left.at(-1)
  }
  const met: KnownFindings[] = []
  const looked = new Set<string>()
  const metUnreadable: string[] = []
  const take = (stock: Stock | undefined, path: string): boolean => {
    if (!stock || stock.left === 0) return false
    stock.left--
    met.push({...stock.known, path, count: 1})
    return true
  }
  return {
    fresh(path, findings, known) {
      const own = stocks.get(path)
      looked.add(path)
      return findings.filter(finding => {
        const key = keyOf(known(finding))
        return !take(own ? own.get(key) : lostStock(key), path)
      })
    },
    freshInSets(findings, known) {
      const own = stocks.get('')
      return findings.filter(finding => {
        const one = known(finding)
        return !take(own?.get(keyOf(one)), one.path)
      })
    },
    isUnreadable(path) {
      const known = unreadable.has(path) ? path : [...unreadable].find(lost)
      if (known === undefined) return false
      unreadable.delete(known)
      metUnreadable.push(path)
      return true
    },
    outcome({whole, sets}, ran) {
      const isOver = (path: string): boolean => looked.has(path) || (whole && lost(path))
      const isSolved = ({known}: Stock): boolean =>
        ran(known.rule) && (placeOf(known) === '' ? whole && sets : isOver(known.path))
      const left = all.filter(stock => stock.left > 0)
      const rest = (stocks: readonly Stock[], paths: readonly string[]): Baseline => ({
        findings: stocks.map(({known, left}) => ({...known, count: left})).sort(compareKnown),
        unreadable: paths.toSorted(),
      })
      return {
        met: {findings: countKnown(met), unreadable: metUnreadable.toSorted()},
        solved: rest(left.filter(isSolved), [...unreadable].filter(isOver)),
        unseen: rest(
          left.filter(stock => !isSolved(stock)),
          [...unreadable].filter(path => !isOver(path)),
        ),
      }
    },
  }
}

/** What files that are gone leave behind, by key. */
function poolOf(
  stocks: ReadonlyMap<string, ReadonlyMap<string, Stock>>,
  isGone: (path: string) => boolean,
): Map<string, Stock[]> {
  const pool = new Map<string, Stock[]>()
  for (const [path, own] of stocks) {
    if (path === '' || !isGone(path)) continue
    for (const [key, stock] of own) {
      const same = pool.get(key)
      if (same) same.push(stock)
      else pool.set(key, [stock])
    }
  }
  return pool
}
