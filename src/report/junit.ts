import type {Severity} from '../finding.ts'
import {countFindings, SEVERITY_NAMES} from './dutch.ts'
import {inRepository} from './file-place.ts'
import {adviceOf, idOf, titleOf} from './finding-text.ts'
// What is escaped for HTML is escaped for XML, too.
import {type Html as Xml, html as xml} from './html.ts'
import {whereOf} from './place.ts'
import type {Reporter} from './record.ts'

/** What a test shows of a finding. */
interface Told {
  readonly severity: Severity
  readonly rule: string
  readonly message: string
  /** What stands in the log of the test: lines. */
  readonly lines: readonly string[]
}

/**
 * The report as JUnit's XML, as Jenkins and GitLab read it: a suite for each letter, with a test for each rule that has
 * something to say of it. Errors and warnings fail their test; a test with nothing but tips passes, with the tips in
 * its output. A letter without findings is a test that passes.
 *
 * @param folder the working folder in its repository: see `inRepository`
 */
export function junitReporter({folder}: {readonly folder: string}): Reporter {
  return {
    start: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="briefwijzer">\n',
    letter({path, findings}) {
      const told = findings.map(finding => ({
        severity: finding.severity,
        rule: finding.rule,
        message: finding.message,
        lines: [
          `${whereOf(finding)}: ${SEVERITY_NAMES[finding.severity]} [${idOf(finding)}]`,
          ...adviceOf(finding),
          ...(finding.why === undefined ? [] : [`Waarom: ${finding.why}`]),
        ],
      }))
      return suite(path, inRepository(path, folder), told)
    },
    sets: sets =>
      sets
        .map(({name, findings}) => {
          const told = findings.map(finding => ({
            ...finding,
            lines: [
              `${finding.letters.join(', ')}: ${SEVERITY_NAMES[finding.severity]} [${finding.rule}]`,
              finding.message,
              `Waarom: ${finding.why}`,
            ],
          }))
          return suite(`reeks ${name}`, undefined, told)
        })
        .join(''),
    end: ({errors}) =>
      `${errors
        .map(
          ({path, message}) =>
            xml`<testsuite name="${path}" tests="1" failures="0" errors="1" skipped="0" time="0">
<testcase name="lezen" classname="${path}" file="${inRepository(path, folder)}" time="0">
<error type="unreadable" message="${message}">${message}</error>
</testcase>
</testsuite>
`.html,
        )
        .join('')}</testsuites>\n`,
  }
}

function suite(name: string, file: string | undefined, all: readonly Told[]): string {
  const byRule = new Map<string, Told[]>()
  for (const told of all) {
    const own = byRule.get(told.rule)
    if (own) own.push(told)
    else byRule.set(told.rule, [told])
  }
  const failures = [...byRule.values()].filter(own => worst(own) !== 'info').length
  const tests =
    byRule.size === 0
      ? [test(name, file, 'niets gevonden', xml``)]
      : [...byRule].map(([rule, own]) => test(name, file, `${rule}: ${titleOf(rule)}`, outcome(own)))
  return xml`<testsuite name="${name}" tests="${tests.length}" failures="${failures}" errors="0" skipped="0" time="0">
${tests}</testsuite>
`.html
}

const test = (suiteName: string, file: string | undefined, name: string, inner: Xml): Xml =>
  xml`<testcase name="${name}" classname="${suiteName}"${file !== undefined && xml` file="${file}"`} time="0"${inner.html === '' ? xml`/>` : xml`>${inner}</testcase>`}
`

/** Programs that read JUnit show one failure a test: all findings of the rule are in it. */
function outcome(told: readonly Told[]): Xml {
  const severity = worst(told)
  const counts = {error: 0, warning: 0, info: 0}
  for (const one of told) counts[one.severity]++
  const message = told.length === 1 ? told[0]!.message : `${countFindings(counts)}. ${told[0]!.message}`
  const log = told.map(({lines}) => xml`${lines.map(line => xml`${line}\n`)}\n`)
  return severity === 'info'
    ? xml`<system-out>${log}</system-out>`
    : xml`<failure type="${severity}" message="${message}">${log}</failure>`
}

const worst = (told: readonly Told[]): Severity =>
  told.some(({severity}) => severity === 'error')
    ? 'error'
    : told.some(({severity}) => severity === 'warning')
      ? 'warning'
      : 'info'
