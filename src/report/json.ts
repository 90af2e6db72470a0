import type {CheckedSet} from '../journey/set-finding.ts'
import {formatDate} from './dutch.ts'
import type {LintedLetter, Reporter} from './record.ts'

export interface JsonOptions {
  readonly version: string
  /** The day on which the rules were last brought up to date, as `2026-11-21`. */
  readonly rulesDate: string
  /** Whether letters have `ignored`, too. */
  readonly reportIgnored?: boolean
}

/** The report as the JSON of `docs/json.md`, schema 1: one document, one line a letter. */
export function jsonReporter({version, rulesDate, reportIgnored}: JsonOptions): Reporter {
  let first = true
  let sets: readonly CheckedSet[] = []
  return {
    start: () => `{"schema":1,"tool":${safeJson({name: 'briefwijzer', version})},"letters":[`,
    letter(letter) {
      // Before anything changes: a letter that is too much for a string leaves the document whole.
      const text = safeJson(letterJson(letter, reportIgnored))
      const separator = first ? '\n' : ',\n'
      first = false
      return separator + text
    },
    sets(found) {
      sets = found.map(set => setJson(set, reportIgnored))
      return ''
    },
    end({errors, summary}) {
      const rest = {sets, rulesDate, errors, summary, notice: noticeOf(rulesDate)}
      return `${first ? '' : '\n'}],${safeJson(rest).slice(1)}\n`
    },
  }
}

/** For who shows the report to people: what the rules are not. */
export const noticeOf = (rulesDate: string): string =>
  `De regels zijn een hulp bij het nakijken, geen juridisch advies (stand: ${formatDate(rulesDate)}). Laat de brief ook door mensen lezen.`

/** A letter as it stands in the JSON. */
export function letterJson(letter: LintedLetter, reportIgnored = false): object {
  const {path, format, facts, languages, fixed, findings, ignored, readability, elements} = letter
  const {language, channel, stage, audience, sender, jurisdiction, profile, guessed} = facts
  return {
    path,
    format,
    language,
    languages,
    channel,
    stage,
    audience,
    sender,
    jurisdiction,
    profile,
    guessed,
    ...(fixed !== undefined && {fixed}),
    findings,
    readability: Object.fromEntries(Object.entries(readability).map(([key, value]) => [key, rounded(value)])),
    elements,
    ...(reportIgnored && {ignored}),
  }
}

/** A set as it stands in the JSON. */
export function setJson(set: CheckedSet, reportIgnored = false): CheckedSet {
  const {ignored, ...rest} = set
  return reportIgnored && ignored ? set : rest
}

/** More digits say nothing of a letter. */
export const rounded = <T extends number | null>(value: T): T =>
  (value === null ? null : Math.round(value * 100) / 100) as T

/** JSON without a character that a terminal would obey, should somebody print it on one. */
export const safeJson = (value: unknown, indent = 0): string =>
  JSON.stringify(value, undefined, indent).replace(
    /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/g,
    char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
