import {capital} from '../dutch/edit.ts'
import type {Finding, Severity} from '../finding.ts'
import {formatNumber, SEVERITY_NAMES} from './dutch.ts'
import {fileSpan, inRepository} from './file-place.ts'
import {adviceLine, idOf, titleOf} from './finding-text.ts'
import type {Reporter} from './record.ts'
import {safeText} from './safe-text.ts'

const COMMANDS: Readonly<Record<Severity, string>> = {error: 'error', warning: 'warning', info: 'notice'}

/** As many of each kind GitHub shows beside the files, of each step of a job. */
const MOST_SHOWN = 10

interface Annotation {
  readonly severity: Severity
  readonly file: string
  readonly title: string
  readonly message: string
  readonly line?: number
  readonly endLine?: number
  readonly column?: number
  readonly endColumn?: number
}

/**
 * The report as workflow commands of GitHub Actions, which shows them beside the lines of a pull request. Every line is
 * a command of ours or begins with a word of ours: nothing in a letter can be one.
 *
 * @param folder the working folder in its repository: see `inRepository`
 */
export function githubReporter({folder}: {readonly folder: string}): Reporter {
  const counts = {error: 0, warning: 0, info: 0}
  const tell = (annotation: Annotation): string => {
    const shown = ++counts[annotation.severity]
    // The last place for a notice is kept for the one that says what is not shown.
    return annotation.severity === 'info' && shown >= MOST_SHOWN ? logLine(annotation) : command(annotation)
  }
  return {
    start: () => '',
    letter: letter =>
      letter.findings
        .map(finding =>
          tell({
            severity: finding.severity,
            file: inRepository(letter.path, folder),
            title: `${capital(SEVERITY_NAMES[finding.severity])}: ${titleOf(finding.rule)} [${idOf(finding)}]`,
            message: [
              adviceLine(finding),
              ...(finding.why === undefined ? [] : [`Waarom: ${finding.why}`]),
            ].join('\n'),
            ...place(fileSpan(letter, finding)),
          }),
        )
        .join(''),
    sets: sets =>
      sets
        .flatMap(({findings}) => findings)
        .map(({letters: [first], severity, message, why, rule}) =>
          tell({
            severity,
            file: inRepository(first!, folder),
            title: `${capital(SEVERITY_NAMES[severity])}: ${titleOf(rule)} [${rule}]`,
            message: `${message}\nWaarom: ${why}`,
          }),
        )
        .join(''),
    end({errors}) {
      const failures = errors.map(({path, message, line, column}) =>
        tell({
          severity: 'error',
          file: inRepository(path, folder),
          title: 'Niet gelezen',
          message,
          ...(line !== undefined && {line}),
          ...(column !== undefined && {column}),
        }),
      )
      const hidden = counts.error + counts.warning + counts.info - shownOf(counts)
      const note =
        hidden === 0
          ? ''
          : `::notice title=briefwijzer::GitHub toont per stap 10 fouten, 10 waarschuwingen en 10 tips naast de tekst. ${
              hidden === 1 ? 'Eén melding staat' : `${formatNumber(hidden, 0)} meldingen staan`
            } alleen in dit logboek.\n`
      return failures.join('') + note
    },
  }
}

/** Tips from the tenth on are lines of the log. */
const shownOf = ({error, warning, info}: Readonly<Record<Severity, number>>): number =>
  Math.min(error, MOST_SHOWN) + Math.min(warning, MOST_SHOWN) + Math.min(info, MOST_SHOWN - 1)

/** GitHub takes columns only of what stands on one line. */
function place(
  span: Pick<Finding, 'start' | 'end'> | undefined,
): Pick<Annotation, 'line' | 'endLine' | 'column' | 'endColumn'> {
  if (!span) return {}
  const {start, end} = span
  return start.line === end.line
    ? {line: start.line, endLine: end.line, column: start.column, endColumn: end.column}
    : {line: start.line, endLine: end.line}
}

function command({severity, file, line, endLine, column, endColumn, title, message}: Annotation): string {
  const properties = Object.entries({file, line, endLine, col: column, endColumn, title})
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${property(String(value))}`)
    .join(',')
  return `::${COMMANDS[severity]} ${properties}::${data(message)}\n`
}

const data = (text: string): string =>
  text
    .split('\n')
    .map(line => safeText(line))
    .join('\n')
    .replaceAll('%', '%25')
    .replaceAll('\n', '%0A')

const property = (text: string): string =>
  safeText(text).replaceAll('%', '%25').replaceAll(':', '%3A').replaceAll(',', '%2C')

/** A line of the log begins with our title. GitHub still obeys its old commands, `##[…]`, in the middle of one. */
const logLine = ({file, line, title, message}: Annotation): string =>
  `${safeText(`${title} ${file}${line === undefined ? '' : `:${line}`}: ${message}`).replaceAll('##[', '## [')}\n`
