import {readOutput} from './field-expression.ts'
import {type Found, isLineStart, matchAt, readEnclosed, type Scan} from './field-scan.ts'
import {AMBIGUOUS_TAGS, HTML_TAGS} from './html-tags.ts'

/** `<% %>`, `<?php ?>`, `<#if x>`, `<t t-out="x"/>`, `<<naam>>`, `<naam>`; in HTML also the tags themselves, in which only template code is looked for. */
export function readAngle(scan: Scan, at: number): Found | undefined {
  const {source, syntax} = scan
  const second = source[at + 1]
  const comment = readComment(scan, at)
  if (comment) return comment
  if (second === '%') {
    const tag = readEnclosed(scan, at, '<%', '%>', inner =>
      /^[=:-]/.test(inner) && !TRIMMED_TAG.test(inner)
        ? {kind: 'value', name: inner.slice(1).replace(/-$/, '').trim()}
        : {kind: 'control', name: inner.replace(/^[-_]|[-_]$/g, '').trim()},
    )
    return readOutput(scan, tag, at + 3, tag.end - 2)
  }
  if (second === '?') {
    const tag = readEnclosed(scan, at, '<?', '?>', phpName)
    const code = matchAt(/<\?(?:=|(?:php)?\s+(?:echo|print)\b)/y, source, at)?.[0].length ?? 2
    return readOutput(scan, tag, at + code, tag.end - 2)
  }
  const output = matchAt(OUTPUT_TAG, source, at)
  if (output) {
    const name = output[1] ?? output[2] ?? output[3] ?? ''
    return {kind: 'value', name, start: at, end: at + output[0].length}
  }
  const freemarker = matchAt(/<\/?[#@]([a-z][^<>]{0,200})>/y, source, at)
  if (freemarker) {
    return {kind: 'control', name: freemarker[1]!.trim(), start: at, end: at + freemarker[0].length}
  }
  if (scan.inTag) return undefined
  const angles = matchAt(/<[ ]?<([^<>]*)>>/y, source, at)
  if (angles) return {kind: 'value', name: angles[1]!.trim(), start: at, end: at + angles[0].length}
  if (second === '<') {
    return /\p{L}/u.test(source[at + 2] ?? '') ? {kind: 'fault', name: '', start: at, end: at + 2} : undefined
  }
  if (syntax === 'html') return readMarkup(scan, at)
  if (source.startsWith('<!--', at)) {
    const close = scan.next('-->', at + 4)
    if (close < 0) return undefined
    return {kind: syntax === 'text' ? 'inert' : 'skip', name: '', start: at, end: close + 3}
  }
  return readAngledName(scan, at)
}

/** `<%-- … --%>` of JSP and `<#-- … -->` of Freemarker. */
function readComment(scan: Scan, at: number): Found | undefined {
  const close = scan.source.startsWith('<%--', at)
    ? '--%>'
    : scan.source.startsWith('<#--', at)
      ? '-->'
      : undefined
  if (close === undefined) return undefined
  const end = scan.next(close, at + 4)
  return end < 0 ? undefined : {kind: 'control', name: '#', start: at, end: end + close.length}
}

/** `<%- if late -%>`: the hyphen takes away white space; before anything else it shows a value as it is. */
const TRIMMED_TAG = /^-\s*(?:(?:if|unless|elsif|else|end|case|when|for)\b|\})/

/** Tags of template languages that put a value in the text: of QWeb, JSP, XSLT. */
const OUTPUT_TAG =
  /<(?:t\s[^<>]{0,200}?\bt-(?:esc|out|raw|field)="([^"<>]{1,200})"|c:out\s[^<>]{0,200}?value="([^"<>]{1,200})"|xsl:value-of\s[^<>]{0,200}?select="([^"<>]{1,200})")[^<>]{0,200}\/>/y

function phpName(inner: string): Pick<Found, 'kind' | 'name'> {
  const echo = /^(?:=|php\s+(?:echo|print)\b|\s+echo\b)/.exec(inner)
  if (!echo) return {kind: 'control', name: inner.replace(/^php\b/, '').trim()}
  const name = inner.slice(echo[0].length).trim().replace(/;$/, '').trim().replace(/^\$/, '')
  return {kind: 'value', name}
}

/** `<naam>` of a letter writer, told from an HTML tag by its name. */
function readAngledName(scan: Scan, at: number): Found | undefined {
  const {source, syntax} = scan
  const match = matchAt(/<(\/?)([\p{L}][^<>\r\n]{0,200})>/uy, source, at)
  if (!match) return undefined
  const inner = match[2]!
  const end = at + match[0].length
  if (/:\/\/|@|^mailto:|^www\./i.test(inner)) {
    // "www.113.nl<https://www.113.nl>": a mail program's second writing of the same link.
    return /[^\s(]/.test(source[at - 1] ?? ' ') ? {kind: 'inert', name: '', start: at, end} : undefined
  }
  const tag = /^[a-z][a-z0-9]*(?![\p{L}\p{N}])/iu.exec(inner)?.[0].toLowerCase() ?? ''
  const rest = inner.slice(tag.length)
  const isTag =
    (HTML_TAGS.has(tag) && /^\s*\/?$|^\s+[\w:-]+\s*=|^\s+(?:checked|disabled|hidden)\b/.test(rest)) ||
    /^mj-/i.test(inner)
  const bare =
    rest.trim() === '' && match[1] === '' && AMBIGUOUS_TAGS.has(tag) && scan.next(`</${tag}`, 0) < 0
  if (!isTag || bare) {
    if (match[1] !== '' || /=["']/.test(inner)) return undefined
    return {kind: 'value', name: inner.trim(), start: at, end}
  }
  if (syntax === 'markdown') return {kind: 'skip', name: '', start: at, end}
  const breaks = /^(?:br|p|div|tr|li|ul|ol|h[1-6]|table)$/.test(tag)
  return {kind: breaks && !isLineStart(source, at) ? 'break' : 'inert', name: '', start: at, end}
}

/** Steps over an HTML tag, comment, style sheet or script; fields inside a tag's attributes are found on the way. */
function readMarkup(scan: Scan, at: number): Found | undefined {
  const {source} = scan
  if (source.startsWith('<!--', at)) {
    const close = scan.next('-->', at + 4)
    return close < 0 ? undefined : {kind: 'skip', name: '', start: at, end: close + 3}
  }
  const code = matchAt(/<(style|script)\b/iy, source, at)
  if (code) {
    const name = code[1]!.toLowerCase()
    const close = matchCase(scan, `</${name}`, at)
    return {kind: 'skip', name: '', start: at, end: close < 0 ? source.length : close}
  }
  if (!/[a-z/!]/i.test(source[at + 1] ?? '')) return undefined
  scan.inTag = true
  return undefined
}

function matchCase(scan: Scan, lower: string, at: number): number {
  const small = scan.next(lower, at)
  const large = scan.next(lower.toUpperCase(), at)
  return small < 0 ? large : large < 0 ? small : Math.min(small, large)
}
