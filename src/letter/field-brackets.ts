import {readChoice, readOutput} from './field-expression.ts'
import {type Found, matchAt, readEnclosed, type Scan} from './field-scan.ts'

const CONTROL_WORD = /^(?:if|else|elseif|end|range|with|each|unless)(?=\s|$)/
const SMARTY_WORD =
  /^(?:if|elseif|else|foreach|foreachelse|section|while|for|include|assign|literal|strip|capture|block|extends)(?=\s|$)/
// Tags of one word, told from `{%naam%}`.
const JINJA_WORD =
  /^(?:end|else|raw|verbatim|spaceless|block|comment|break|continue|csrf|autoescape|filter|macro|trans)/
const SINGLE = /\{\s*(?:[$@=!]?[\p{L}_][^{}\r\n;]{0,200}|\d{0,2})\s*\}/uy

// `{late ? 'Betaal nu' : …}` of JSX.
const CHOICE = /\{[^{}\r\n'"`]{1,100}(?:\?|&&)\s*\(?['"`]/y

/** `{{x}}`, `{{{x}}}`, `{{#if}}`, `{% if %}`, `{# note #}`, `{x}`, `{$x.y}`, `{if $x}`. */
export function readBrace(scan: Scan, at: number): Found | undefined {
  const {source} = scan
  const second = source[at + 1]
  if (second === '{') {
    const tag = readMustache(scan, at)
    return readOutput(scan, tag, at + 2, tag.end - 2)
  }
  if (second === '%') return readJinjaTag(scan, at)
  if (second === '#') {
    const close = scan.next('#}', at + 2)
    const again = scan.next('{#', at + 2)
    if (close >= 0 && (again < 0 || again > close)) {
      return {kind: 'control', name: source.slice(at + 2, close).trim(), start: at, end: close + 2}
    }
  }
  if (second === '*') {
    const comment = readEnclosed(scan, at, '{*', '*}', inner => ({kind: 'control', name: inner.trim()}))
    return comment.kind === 'fault' ? undefined : comment
  }
  const tag = matchAt(/\{(?:[#/:][a-z-]+[^{}\r\n]{0,120}|\/\*[^{}]{0,200}\*\/|'\s*'|"\s*")\}/y, source, at)
  if (tag) return {kind: 'control', name: tag[0].slice(1, -1).trim(), start: at, end: at + tag[0].length}
  const choice = matchAt(CHOICE, source, at) ? readChoice(scan, at, at) : undefined
  if (choice) return choice
  const single = matchAt(SINGLE, source, at)
  if (!single) return undefined
  const inner = single[0].slice(1, -1).trim()
  const kind = SMARTY_WORD.test(inner) ? 'control' : 'value'
  return {kind, name: kind === 'control' ? inner : nameOf(inner), start: at, end: at + single[0].length}
}

function readMustache(scan: Scan, at: number): Found {
  const {source} = scan
  // Comments of Handlebars and of Blade.
  if (source.startsWith('{{!--', at) || source.startsWith('{{--', at)) {
    const close = scan.next('--}}', at + 4)
    if (close >= 0) return {kind: 'control', name: '!', start: at, end: close + 4}
  }
  if (source[at + 2] === '{') {
    const triple = readEnclosed(scan, at, '{{{', '}}}', inner => ({kind: 'value', name: nameOf(inner)}))
    if (triple.kind !== 'fault') return triple
  }
  const plain = readEnclosed(scan, at, '{{', '}}', mustacheName)
  if (plain.kind === 'fault') return plain
  const open = count(source, '{', at, plain.end)
  const closed = count(source, '}', at, plain.end)
  if (open <= closed) return plain
  const again = scan.next('{{', at + 2)
  const end = source.indexOf('}}', plain.end)
  const balanced =
    end >= 0 &&
    end - at < 2000 &&
    (again < 0 || again > end) &&
    count(source, '}', plain.end, end + 2) === open - closed
  return balanced ? {...plain, ...mustacheName(source.slice(at + 2, end)), end: end + 2} : plain
}

function count(source: string, character: string, from: number, to: number): number {
  let sum = 0
  for (let i = from; i < to; i++) if (source[i] === character) sum++
  return sum
}

function mustacheName(inner: string): Pick<Found, 'kind' | 'name'> {
  const text = inner.replace(/^[~-]|[~-]$/g, '').trim()
  if (/^[#/^!>]/.test(text) || CONTROL_WORD.test(text)) return {kind: 'control', name: text}
  return {kind: 'value', name: nameOf(text.replace(/^&/, ''))}
}

function readJinjaTag(scan: Scan, at: number): Found {
  const tag = readEnclosed(scan, at, '{%', '%}', inner => ({
    kind: 'control',
    name: inner.replace(/^[-+]|[-+]$/g, '').trim(),
  }))
  if (/^\{%\w+%\}$/.test(scan.source.slice(at, tag.end)) && !JINJA_WORD.test(tag.name))
    return {...tag, kind: 'value'}
  if (tag.name !== 'comment') return tag
  const word = scan.next('endcomment', tag.end)
  const close = word < 0 ? -1 : scan.source.indexOf('%}', word)
  return close < 0 ? tag : {...tag, end: close + 2}
}

/** The name in an expression: without filters, formats, sigils. */
function nameOf(expression: string): string {
  return expression
    .replace(/\|(?!\|)[^|]*$/, '')
    .replace(/![rsa]$/, '')
    .replace(/:[^:'"()[\]]*$/, '')
    .trim()
    .replace(/^[$@=!]\s*/, '')
}

/** `#{x}`, `#naam#`, a comment of Velocity, and the lines of Typst and Velocity that hold no prose. */
export function readHash(scan: Scan, at: number): Found | undefined {
  const {source} = scan
  const comment = source[at + 1] === '*' && /\s/.test(source[at + 2] ?? '') ? scan.next('*#', at + 3) : -1
  if (comment >= 0) return {kind: 'control', name: '#', start: at, end: comment + 2}
  const value = matchAt(/#\{([^{}\r\n]{1,200})\}|#{1,2}([A-Za-z_][\w.]*)#{1,2}/y, source, at)
  if (value) {
    const name = nameOf(value[1] ?? value[2] ?? '')
    return {kind: 'value', name, start: at, end: at + value[0].length}
  }
  if (scan.syntax === 'html') return undefined
  const line = matchAt(
    /#(?:set|let|show|import|include|pagebreak|v|h|if|elseif|else|end|foreach)\b/y,
    source,
    at,
  )
  if (!line || (at > 0 && !/[\r\n]/.test(source[at - 1]!))) return undefined
  let end = matchAt(/[^\r\n]*/y, source, at)![0].length + at
  let depth = 0
  for (let i = at; i < source.length && i < at + 600; i++) {
    if (source[i] === '(') depth++
    else if (source[i] === ')') depth--
    if (i >= end && depth <= 0) {
      end = matchAt(/[^\r\n]*/y, source, i)![0].length + i
      break
    }
  }
  return {kind: 'control', name: line[0].slice(1), start: at, end}
}

const SQUARE = /\[\[([^[\]\r\n]{1,100})\]\]|\[([^[\]\r\n]{1,160})\]/y
const TOOLKIT_WORD =
  /^(?:IF|UNLESS|ELSE|ELSIF|END|FOREACH|FOR|WHILE|SWITCH|CASE|SET|INCLUDE|PROCESS|BLOCK|WRAPPER)\b/i
const GUILLEMETS = /«([^«»]*)»/y

/** `[naam]`, `[[naam]]`, `[% x %]`, `«naam»`; not a Markdown link, check box or footnote, nor `[1]` and `[sic]`. */
export function readBracket(scan: Scan, at: number): Found | undefined {
  const {source} = scan
  if (scan.inTag) return undefined
  if (source[at] === '«') {
    const match = matchAt(GUILLEMETS, source, at)
    return match ? {kind: 'value', name: match[1]!.trim(), start: at, end: at + match[0].length} : undefined
  }
  if (source.startsWith('[%#', at)) {
    const close = scan.next('%]', at + 3)
    if (close >= 0) return {kind: 'control', name: '#', start: at, end: close + 2}
  }
  const match = matchAt(SQUARE, source, at)
  if (!match) return undefined
  const inner = (match[1] ?? match[2] ?? '').trim()
  const end = at + match[0].length
  if (inner[0] === '%') {
    const text = inner.replace(/^%[-+=~]?|[-+=~]?%$/g, '').trim()
    return {kind: TOOLKIT_WORD.test(text) ? 'control' : 'value', name: text, start: at, end}
  }
  if (inner[0] === '/') return {kind: 'control', name: inner, start: at, end}
  if (inner === '' || /^[\d\s.,–?!-]*$|^\^|^(?:\.{3}|…|sic!?)$/.test(inner)) return undefined
  if (scan.syntax === 'markdown') {
    const after = source[end]
    if (after === '(' || after === '[' || source[at - 1] === '!' || source[at - 1] === ']') return undefined
    if (after === ':' && isDefinition(source, at)) return undefined
    if (
      /^x$/i.test(inner) &&
      /(?:^|[\r\n])[ \t>]*(?:[-*+]|\d+[.)])[ \t]+$/.test(source.slice(Math.max(0, at - 40), at))
    ) {
      return undefined
    }
  }
  if (isSentence(inner)) return undefined
  return {kind: 'value', name: inner.replace(/\s*:$/, ''), start: at, end}
}

/** Most words that the name of a field has; a longer text in brackets is for the reader. */
const NAME_WORDS = 8

const isSentence = (inner: string): boolean =>
  /\p{Ll}[.?!]$/u.test(inner) || (/\p{Ll}/u.test(inner) && inner.split(/\s+/).length > NAME_WORDS)

/** `[label]: url` at the start of a line. */
function isDefinition(source: string, at: number): boolean {
  const lead = source.slice(Math.max(0, at - 4), at)
  return (
    /^ {0,3}$|[\r\n] {0,3}$/.test(lead) &&
    matchAt(/\[[^[\]\r\n]{0,160}\]:[ \t]*(?:<|\S{0,200}[./#])/y, source, at) !== null
  )
}

/** `\{{x}}` and, in Markdown, `\[naam\]`. */
export function readEscaped(scan: Scan, at: number): Found | undefined {
  const {source} = scan
  if (source.startsWith('{{', at + 1)) {
    const field = readMustache(scan, at + 1)
    return {...field, start: at}
  }
  if (scan.syntax !== 'markdown') return undefined
  const blank = matchAt(/(?:\\_){3,}/y, source, at)
  if (blank) return {kind: 'value', name: '', start: at, end: at + blank[0].length}
  const match = matchAt(/\\\[([^[\]\r\n\\]{1,160})\\\]/y, source, at)
  if (!match || /^[\d\s.…]*$/.test(match[1]!)) return undefined
  return {kind: 'value', name: match[1]!.trim(), start: at, end: at + match[0].length}
}

/** `&lt;&lt;naam&gt;&gt;`, `&lt;naam&gt;`, `&laquo;naam&raquo;`. */
export function readReference(scan: Scan, at: number): Found | undefined {
  if (scan.syntax === 'text') return undefined
  const match =
    matchAt(/&lt;&lt;([^<>\r\n&]{1,100})&gt;&gt;/y, scan.source, at) ??
    matchAt(/&lt;(\p{L}[^<>\r\n&=:@]{0,80})&gt;/uy, scan.source, at) ??
    matchAt(/&(?:laquo|#171);([^<>\r\n]{1,100}?)&(?:raquo|#187);/y, scan.source, at)
  return match ? {kind: 'value', name: match[1]!.trim(), start: at, end: at + match[0].length} : undefined
}
