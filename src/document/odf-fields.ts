import type {XmlElement} from './xml.ts'

/** What a field of OpenDocument stands for in the letter. */
export type OdfField =
  /** A value that the program fills in, under a name. */
  | {readonly is: 'value'; readonly name: string}
  /** Text that the program makes, as it is now: the number of a chapter, a fixed date. */
  | {readonly is: 'result'}
  /** Nothing that a reader sees. */
  | {readonly is: 'nothing'}
  | {readonly is: 'choice'; readonly condition: string; readonly yes: string; readonly no: string}

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Fields that are called after what they show, as Word calls them. */
const SYSTEM = new Map(
  Object.entries({
    date: 'date',
    time: 'time',
    'page-number': 'page',
    'page-count': 'numpages',
    'page-variable-get': 'page',
    'creation-date': 'createdate',
    'creation-time': 'createdate',
    'modification-date': 'savedate',
    'modification-time': 'savedate',
    'print-date': 'printdate',
    'print-time': 'printdate',
    'editing-duration': 'edittime',
    'editing-cycles': 'edittime',
    'file-name': 'filename',
    'template-name': 'filename',
    'author-name': 'author',
    'author-initials': 'userinitials',
    'initial-creator': 'author',
    creator: 'author',
    'printed-by': 'author',
    'database-row-number': 'mergerec',
    'database-name': 'mergerec',
    title: 'title',
    subject: 'subject',
    keywords: 'keywords',
    description: 'description',
  }),
)
/** Fields with a name of the writer's own. */
const NAMED = words(`
  user-field-get user-field-input variable-get variable-set variable-input user-defined drop-down dde-connection
`)
const RESULT = words(`
  chapter sheet-name bookmark-ref reference-ref sequence-ref note-ref sequence page-continuation measure
  paragraph-count word-count character-count table-count image-count object-count
`)
const SILENT = words(`
  hidden-text hidden-paragraph database-next database-row-select page-variable-set script
`)

/** What an element is as a field; nothing when it is none. */
export function odfField(node: XmlElement): OdfField | undefined {
  if (!node.name.startsWith('text:')) return undefined
  const kind = node.name.slice('text:'.length)
  const {attributes} = node
  if (SILENT.has(kind) || attributes['text:display'] === 'none') return {is: 'nothing'}
  if (kind === 'conditional-text')
    return {
      is: 'choice',
      condition: readOdfCondition(attributes['text:condition']),
      yes: oneLine(attributes['text:string-value-if-true'] ?? ''),
      no: oneLine(attributes['text:string-value-if-false'] ?? ''),
    }
  if (RESULT.has(kind) || (SYSTEM.has(kind) && attributes['text:fixed'] === 'true')) return {is: 'result'}
  const name = nameOf(kind, node)
  return name === undefined ? undefined : {is: 'value', name}
}

function nameOf(kind: string, {attributes, text}: XmlElement): string | undefined {
  if (kind === 'database-display') return attributes['text:column-name'] ?? text
  if (kind === 'placeholder') return text.replace(/^\s*<|>\s*$/g, '')
  if (kind === 'text-input') return attributes['text:description'] || text
  if (kind === 'execute-macro') return text
  if (NAMED.has(kind)) return attributes['text:name'] || attributes['text:description'] || text
  if (kind === 'expression' || kind === 'table-formula')
    return (
      /[\p{L}_][\p{L}\p{N}_]*/u.exec((attributes['text:formula'] ?? '').replace(PREFIX, ''))?.[0] ??
      'berekening'
    )
  return kind.startsWith('sender-') ? 'useraddress' : SYSTEM.get(kind)
}

const oneLine = (text: string): string => text.replace(/[\t\r\n]+/g, ' ')

/** What tells in which language a formula is. */
const PREFIX = /^\s*(?:(?:ooow|oooc|of|msoxl):)?\s*=?\s*/i
const SIGNS: Readonly<Record<string, string>> = {
  '=': '==',
  '<>': '!=',
  EQ: '==',
  NEQ: '!=',
  L: '<',
  G: '>',
  LEQ: '<=',
  GEQ: '>=',
}
const SIDE = /(\[[^\]]+\]|"[^"]*"|[^\s<>=!"]+)/.source
const COMPARISON = new RegExp(`^${SIDE}(?: ?([<>=!]=|<>|[<>=]) ?| (N?EQ|[LG]EQ|[LG]) )${SIDE}$`, 'i')
/** Characters of a condition that are read. */
const LONGEST = 400

/** A condition as templates write it: `ooow:[Debiteuren.Blad1.Bedrag] GEQ 100` is `Bedrag >= 100`. */
export function readOdfCondition(code: string | undefined): string {
  const text = (code ?? '').slice(0, LONGEST).replace(PREFIX, '').replace(/\s+/g, ' ').trim()
  const [, left, mark, word, right] = COMPARISON.exec(text) ?? []
  const sign = mark ?? word
  if (left !== undefined && sign !== undefined && right !== undefined)
    return `${operand(left)} ${SIGNS[sign.toUpperCase()] ?? sign} ${operand(right)}`
  const rest = /^[^\s<>=!"&|]+$/.test(text) ? operand(text) : text.replace(/[{}]/g, ' ').trim()
  return rest || 'voorwaarde'
}

/** A name without its database and table; figures and text between quotes as they are. */
function operand(text: string): string {
  const bare = text.replace(/[{}]/g, ' ')
  if (/^"|^-?[\d.,]+$/.test(bare)) return bare
  const name = bare.replace(/^\[|\]$/g, '').trim()
  return (
    name
      .slice(name.lastIndexOf('.') + 1)
      .trim()
      .replace(/\s+/g, '_') || 'voorwaarde'
  )
}
