import type {Severity} from '../finding.ts'
import {fingerprint} from '../fingerprint.ts'
import {fileSpan, inRepository} from './file-place.ts'
import {adviceLine, idOf} from './finding-text.ts'
import {safeJson} from './json.ts'
import type {Reporter} from './record.ts'
import {safeText} from './safe-text.ts'

type GitlabSeverity = 'info' | 'minor' | 'major' | 'critical' | 'blocker'

/** One item of GitLab's Code Quality report. */
interface Item {
  readonly description: string
  readonly check_name: string
  readonly fingerprint: string
  readonly severity: GitlabSeverity
  readonly location: {
    readonly path: string
    readonly lines: {readonly begin: number; readonly end?: number}
  }
}

const SEVERITIES: Readonly<Record<Severity, GitlabSeverity>> = {
  error: 'major',
  warning: 'minor',
  info: 'info',
}

/**
 * The report as GitLab's Code Quality: one JSON array. GitLab shows one item of each fingerprint, so those of a letter
 * are made of its path and numbered when they are the same.
 *
 * @param folder the working folder in its repository: see `inRepository`
 */
export function gitlabReporter({folder}: {readonly folder: string}): Reporter {
  let first = true
  const list = (items: readonly Item[]): string => {
    if (items.length === 0) return ''
    const separator = first ? '\n' : ',\n'
    first = false
    return separator + items.map(item => safeJson(item)).join(',\n')
  }
  return {
    start: () => '[',
    letter(letter) {
      const path = inRepository(letter.path, folder)
      const seen = new Map<string, number>()
      const items = letter.findings.map(finding => {
        const nth = (seen.get(finding.fingerprint) ?? 0) + 1
        seen.set(finding.fingerprint, nth)
        const span = fileSpan(letter, finding)
        return {
          description: safeText(adviceLine(finding)),
          check_name: idOf(finding),
          fingerprint: unique(path, `${finding.fingerprint} ${nth}`),
          severity: SEVERITIES[finding.severity],
          location: {
            path,
            lines: span ? {begin: span.start.line, end: lastLine(span)} : {begin: 1},
          },
        }
      })
      return list(items)
    },
    sets: sets =>
      list(
        sets.flatMap(({name, findings}) =>
          findings.map(({rule, severity, message, letters: [letter], fingerprint: own}, i) => ({
            description: safeText(message),
            check_name: rule,
            fingerprint: unique(
              `reeks ${name}`,
              `${own} ${findings.slice(0, i).filter(f => f.fingerprint === own).length}`,
            ),
            severity: SEVERITIES[severity],
            location: {path: inRepository(letter!, folder), lines: {begin: 1}},
          })),
        ),
      ),
    end({errors}) {
      const items = errors.map(
        ({path, message, line}, i): Item => ({
          description: safeText(message),
          check_name: 'niet-gelezen',
          fingerprint: unique(path, `${message} ${i}`),
          severity: 'blocker',
          location: {path: inRepository(path, folder), lines: {begin: line ?? 1}},
        }),
      )
      const rest = list(items)
      return `${rest}${first ? '' : '\n'}]\n`
    },
  }
}

const unique = (place: string, what: string): string => fingerprint(place, what, '', undefined, [])

/** A span that ends where a line begins, has nothing on that line. */
const lastLine = ({
  start,
  end,
}: {
  readonly start: {line: number}
  readonly end: {line: number; column: number}
}): number => (end.column === 1 && end.line > start.line ? end.line - 1 : end.line)
