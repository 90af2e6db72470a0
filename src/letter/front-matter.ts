import {isMap, LineCounter, parseDocument, visit} from 'yaml'
import {UnreadableLetter} from './letter.ts'

export interface FrontMatter {
  /** Every key with its value; empty when there is no front matter. */
  readonly values: Readonly<Record<string, unknown>>
  /** Offset behind the closing line: where the letter itself starts. */
  readonly end: number
}

const OPEN = /^---(?:\r\n|\n|\r)/
const CLOSE = /(?:^|[\r\n])---(?=[\r\n]|$)/g

/**
 * Reads the YAML between two lines of exactly `---`, the first at the very start of `source`.
 * Throws `UnreadableLetter` when it is no YAML, or YAML but not keys with values.
 */
export function readFrontMatter(source: string): FrontMatter {
  const open = OPEN.exec(source)
  if (!open) return {values: {}, end: 0}
  CLOSE.lastIndex = open[0].length - 1
  const close = CLOSE.exec(source)
  if (!close) return {values: {}, end: 0}
  const start = open[0].length
  const end = close.index + close[0].length
  return {values: parse(source.slice(start, close.index + 1), start), end}
}

const SIMPLE = /^([A-Za-z][\w-]*): +(\p{L}[\p{L}\d._/-]*(?: [\p{L}\d._/-]+)*) *$/u

const RESERVED = /^(?:true|false|null)$/i

/** Lines of a word, a colon and words, as nearly all front matter is; nothing when there is more to it. */
function parseSimple(text: string): Readonly<Record<string, unknown>> | undefined {
  const values: Record<string, string> = {}
  for (const line of text.trimEnd().split(/\r\n|\n|\r/)) {
    const [, key, value] = SIMPLE.exec(line) ?? []
    if (!key || !value || key in values || RESERVED.test(key) || RESERVED.test(value)) return undefined
    values[key] = value
  }
  return values
}

function parse(text: string, start: number): Readonly<Record<string, unknown>> {
  const simple = parseSimple(text)
  if (simple) return simple
  const counter = new LineCounter()
  const document = parseDocument(text, {lineCounter: counter, logLevel: 'silent'})
  const [error] = document.errors
  if (error) throw broken(counter, error.code, error.pos[0], start)
  if (document.contents === null) return {}
  if (!isMap(document.contents)) {
    throw new UnreadableLetter(
      'De kopregels bovenaan (tussen de regels met ---) zijn geen lijst van namen met waarden: schrijf op elke regel een naam, een dubbelepunt en een waarde, zoals “fase: laatste-herinnering”.',
      start,
    )
  }
  try {
    return document.toJS() as Record<string, unknown>
  } catch {
    // An alias of nothing, or of too much.
    let offset = 0
    visit(document, {
      Alias(_, {range}) {
        offset = range?.[0] ?? 0
        return visit.BREAK
      },
    })
    throw broken(counter, 'BAD_ALIAS', offset, start)
  }
}

function broken(counter: LineCounter, code: string, offset: number, start: number): UnreadableLetter {
  const {line, col} = counter.linePos(offset)
  return new UnreadableLetter(
    `De kopregels bovenaan (tussen de regels met ---) kloppen niet op regel ${line + 1}, kolom ${Math.max(1, col)}: ${explain(code)}.`,
    start + offset,
  )
}

const EXPLANATIONS: Readonly<Record<string, string>> = {
  BAD_ALIAS: 'een waarde die met * begint, moet tussen aanhalingstekens staan',
  BAD_SCALAR_START: 'deze waarde begint met een leesteken; zet die tussen aanhalingstekens',
  BLOCK_AS_IMPLICIT_KEY: 'er staat een dubbelepunt te veel; zet de waarde tussen aanhalingstekens',
  DUPLICATE_KEY: 'deze naam staat er twee keer; haal er één weg',
  MISSING_CHAR: 'er ontbreekt een teken, bijvoorbeeld een aanhalingsteken of een dubbelepunt; vul het aan',
  TAB_AS_INDENT: 'deze regel springt in met een tab; gebruik spaties',
}

function explain(code: string): string {
  return (
    EXPLANATIONS[code] ??
    'dit is geen geldige YAML; schrijf op elke regel een naam, een dubbelepunt en een waarde'
  )
}
