/**
 * A condition of a template, taken apart so that two of them can be compared: `subject` is `value`, or holds.
 * `!late`, `not late` and `unless late` are conditions on `late` that must not hold.
 */
export interface Condition {
  /** As the report shows it: without brackets, `not`, sigils of one variable. */
  readonly text: string
  readonly subject: string
  readonly value: string
  /** Whether subject and value must agree. */
  readonly holds: boolean
}

/** Longest condition that is shown whole. */
const LONGEST = 60
/** Characters of a condition that are looked at. */
const MOST_READ = 400
/** The value of a subject that only has to be there. */
export const HOLDS = '\u0001'

const EQUALITY = /^([\w$.>[\]-]{1,80})\s*(={2,3}|!={1,2})\s*('[^']*'|"[^"]*"|-?[\w.]+)$/

/** Reads the condition of a tag; `negated` for `unless`. */
export function readCondition(code: string, negated = false): Condition {
  let text = bare(code.length > MOST_READ ? code.trim().slice(0, MOST_READ) : code)
  let holds = !negated
  for (;;) {
    const inner = /^(?:!(?!=)|not\s+|not(?=\())\s*(.+)$/is.exec(text)?.[1]
    // "!a && b" denies only a part.
    if (inner === undefined || /&&|\|\||\b(?:and|or)\b|[=<>]/.test(inner)) break
    holds = !holds
    text = bare(inner)
  }
  const [, left, sign, right] = EQUALITY.exec(text) ?? []
  if (left === undefined || sign === undefined || right === undefined) {
    const subject = text.replace(/\s+/g, ' ')
    return {text: shown(subject), subject, value: HOLDS, holds}
  }
  if (sign.startsWith('!')) {
    holds = !holds
    text = `${left} ${sign.replace('!', '=')} ${right}`
  }
  return {text: shown(text), subject: left, value: right.replace(/^(['"])(.*)\1$/s, '$2'), holds}
}

/** `when 'a'` under `case soort`. */
export function readCase(subject: string, value: string): Condition {
  const name = bare(subject.slice(0, MOST_READ))
  const option = value.slice(0, MOST_READ).trim()
  return {
    text: shown(`${name} == ${option}`),
    subject: name,
    value: option.replace(/^(['"])(.*)\1$/s, '$2'),
    holds: true,
  }
}

/** Without what the syntax puts around it: brackets, the sigil of a variable. */
function bare(code: string): string {
  let text = code.trim()
  for (;;) {
    const before = text
    if (text.startsWith('(') && closes(text)) text = text.slice(1, -1).trim()
    if (/^[$@][\w.]+$/.test(text)) text = text.slice(1)
    if (text === before) return text
  }
}

/** Whether the bracket that opens a text is closed by its last character. */
function closes(text: string): boolean {
  if (!text.endsWith(')')) return false
  let depth = 0
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '(') depth++
    else if (text[i] === ')' && --depth === 0) return i === text.length - 1
  }
  return false
}

function shown(text: string): string {
  const line = text.replace(/\s+/g, ' ').replaceAll(';', ',')
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1).trimEnd()}…` : line
}
