import type {Severity} from '../finding.ts'
import {fileSpan, inRepository} from './file-place.ts'
import {adviceLine, idOf} from './finding-text.ts'
// What is escaped for HTML is escaped for XML, too.
import {type Html as Xml, html as xml} from './html.ts'
import type {Reporter} from './record.ts'

interface Row {
  readonly line: number
  readonly column?: number
  readonly severity: Severity
  readonly message: string
  readonly id: string
}

/**
 * The report as Checkstyle's XML, which many programs read: a `file` for each letter with findings. What has no line,
 * stands at the first.
 *
 * @param folder the working folder in its repository: see `inRepository`
 */
export function checkstyleReporter({folder}: {readonly folder: string}): Reporter {
  const file = (path: string, rows: readonly Row[]): string =>
    rows.length === 0 ? '' : xml`<file name="${inRepository(path, folder)}">\n${rows.map(row)}</file>\n`.html
  return {
    start: () => '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n',
    letter(letter) {
      const rows = letter.findings.map(finding => {
        const span = fileSpan(letter, finding)
        return {
          line: span?.start.line ?? 1,
          ...(span && {column: span.start.column}),
          severity: finding.severity,
          message: adviceLine(finding),
          id: idOf(finding),
        }
      })
      return file(letter.path, rows)
    },
    sets: sets =>
      sets
        .flatMap(({findings}) => findings)
        .map(({letters: [first], severity, message, rule}) =>
          file(first!, [{line: 1, severity, message, id: rule}]),
        )
        .join(''),
    end: ({errors}) =>
      `${errors
        .map(({path, message, line, column}) =>
          file(path, [
            {
              line: line ?? 1,
              ...(column !== undefined && {column}),
              severity: 'error',
              message,
              id: 'niet-gelezen',
            },
          ]),
        )
        .join('')}</checkstyle>\n`,
  }
}

const row = ({line, column, severity, message, id}: Row): Xml =>
  xml`<error line="${line}"${column !== undefined && xml` column="${column}"`} severity="${severity}" message="${message}" source="briefwijzer.${id.replace('/', '.')}"/>\n`
