/** One sentence of gold. Offsets are UTF-16 code units in `text`. */
export interface GoldSentence {
  readonly text: string
  readonly tokens: readonly {
    readonly form: string
    readonly start: number
    readonly end: number
    readonly past?: boolean
    readonly dim?: boolean
  }[]
  readonly passive: boolean
}

export interface FoundSpan {
  readonly start: number
  readonly end: number
}

/** What is compared: tokens with a mark, or sentences. */
export interface Measure {
  readonly unit: 'past' | 'dim' | 'passive'
  /** Forms in lower case that count neither way. */
  readonly ignore: ReadonlySet<string>
}

export interface Score {
  tp: number
  fp: number
  fn: number
  /** By kind of error and form, where it stands. */
  readonly errors: Map<string, string[]>
}

export function emptyScore(): Score {
  return {tp: 0, fp: 0, fn: 0, errors: new Map()}
}

function note(score: Score, kind: 'FP' | 'FN', form: string, place: string): void {
  if (kind === 'FP') score.fp++
  else score.fn++
  const key = `${kind} ${form}`
  score.errors.set(key, [...(score.errors.get(key) ?? []), place])
}

/** Adds `more` to `score`. */
export function add(score: Score, more: Score): void {
  score.tp += more.tp
  score.fp += more.fp
  score.fn += more.fn
  for (const [key, places] of more.errors)
    score.errors.set(key, [...(score.errors.get(key) ?? []), ...places])
}

/** Precision, recall and F1 between 0 and 1. */
export function figures({tp, fp, fn}: Score): {precision: number; recall: number; f1: number} {
  const ratio = (a: number, b: number) => (b === 0 ? 1 : a / b)
  return {precision: ratio(tp, tp + fp), recall: ratio(tp, tp + fn), f1: ratio(2 * tp, 2 * tp + fp + fn)}
}

/** Counts one sentence. */
export function scoreSentence(
  score: Score,
  measure: Measure,
  gold: GoldSentence,
  spans: readonly FoundSpan[],
): void {
  if (measure.unit === 'passive') {
    if (spans.length > 0 && gold.passive) score.tp++
    else if (spans.length > 0)
      note(score, 'FP', spans.map(s => gold.text.slice(s.start, s.end)).join(' '), gold.text)
    else if (gold.passive) note(score, 'FN', '', gold.text)
    return
  }
  const {unit, ignore} = measure
  const marked = gold.tokens.filter(token => token[unit] === true && !ignore.has(token.form.toLowerCase()))
  const hit = new Set<object>()
  const around = (start: number, end: number) =>
    gold.text.slice(Math.max(0, start - 60), end + 40).replace(/\s+/g, ' ')
  for (const span of spans) {
    const form = gold.text.slice(span.start, span.end).toLowerCase()
    if (ignore.has(form)) continue
    const overlapped = marked.filter(token => token.start < span.end && span.start < token.end)
    for (const token of overlapped) hit.add(token)
    if (overlapped.length === 0) note(score, 'FP', form, around(span.start, span.end))
  }
  for (const token of marked) {
    if (hit.has(token)) score.tp++
    else note(score, 'FN', token.form.toLowerCase(), around(token.start, token.end))
  }
}

/** A line of `fixtures/gold/letters.jsonl`; its README tells what the keys mean. */
export interface LetterLine {
  readonly text: string
  readonly past?: readonly string[]
  readonly polite?: readonly string[]
  readonly diminutive?: readonly string[]
  readonly passive?: readonly string[]
}

/** Where the forms of one list stand: each at its first occurrence as a whole word after the one before. */
export function placesOf(text: string, forms: readonly string[]): FoundSpan[] {
  let from = 0
  return forms.map(form => {
    for (let start = text.indexOf(form, from); start >= 0; start = text.indexOf(form, start + 1)) {
      const end = start + form.length
      if (/[\p{L}\p{N}]$/u.test(text.slice(0, start)) || /^[\p{L}\p{N}]/u.test(text.slice(end))) continue
      from = end
      return {start, end}
    }
    throw new Error(`"${form}" does not stand in "${text}"`)
  })
}

/** Reads a line of either format. */
export function readGoldLine(line: string): GoldSentence {
  const parsed = JSON.parse(line) as GoldSentence | LetterLine
  if ('tokens' in parsed) return parsed
  const {text, past = [], polite = [], diminutive = [], passive = []} = parsed
  const mark = (forms: readonly string[], marks: {past?: boolean; dim?: boolean}) =>
    placesOf(text, forms).map(span => ({form: text.slice(span.start, span.end), ...span, ...marks}))
  const tokens = [
    ...mark(past, {past: true}),
    ...mark(polite, {past: true}),
    ...mark(diminutive, {dim: true}),
  ]
  return {text, tokens, passive: passive.length > 0}
}
