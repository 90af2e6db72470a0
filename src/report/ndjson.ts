import {type JsonOptions, letterJson, noticeOf, safeJson, setJson} from './json.ts'
import type {Reporter} from './record.ts'

/**
 * The report as lines of JSON, for programs that read it as it comes: what each line is, stands in its `type`. First
 * `start`, then a `letter` for each letter, a `set` for each set, an `error` for each path that could not be linted, and
 * at last one `summary`. The same keys as in the JSON of `docs/json.md`, schema 1.
 */
export function ndjsonReporter({version, rulesDate, reportIgnored}: JsonOptions): Reporter {
  return {
    start: () => line('start', {schema: 1, tool: {name: 'briefwijzer', version}, rulesDate}),
    letter: letter => line('letter', letterJson(letter, reportIgnored)),
    sets: sets => sets.map(set => line('set', setJson(set, reportIgnored))).join(''),
    end: ({errors, summary}) =>
      errors.map(error => line('error', error)).join('') +
      line('summary', {...summary, notice: noticeOf(rulesDate)}),
  }
}

const line = (type: string, value: object): string => `${safeJson({type, ...value})}\n`
