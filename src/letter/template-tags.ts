import type {Found} from './field-scan.ts'

/** What a control tag does, in whatever language it is written. `name` tells which end belongs to which beginning. */
export type TagRole =
  | {readonly does: 'if'; readonly name: string; readonly condition: string; readonly negated: boolean}
  | {readonly does: 'case'; readonly name: string; readonly subject: string}
  /** A loop or another block whose text is read once; with an `else` it is a choice after all. */
  | {readonly does: 'block'; readonly name: string; readonly subject: string}
  | {readonly does: 'else-if'; readonly condition: string}
  | {readonly does: 'when'; readonly value: string}
  | {readonly does: 'else'}
  /** `name` is empty for an `end` that closes whatever is open. */
  | {readonly does: 'end'; readonly name: string}
  /** Code that opens or closes something, nobody knows what. */
  | {readonly does: 'unknown'}

const NEUTRAL = undefined

/** What the control tag does for the choice of text; nothing for other tags. */
export function tagRole(source: string, {start, end, name}: Found): TagRole | undefined {
  const opener = source.slice(start, start + 3)
  const text = name.trim()
  if (opener.startsWith('{{')) return mustacheRole(text)
  if (opener.startsWith('{%')) return wordRole(text.replace(/^[-~]|[-~]$/g, '').trim())
  if (opener.startsWith('{#') && source.startsWith('#}', end - 2)) return NEUTRAL
  if (opener.startsWith('{')) return text[0] === '*' ? NEUTRAL : braceRole(text)
  if (opener.startsWith('<%') || opener.startsWith('<?')) return codeRole(text, opener.startsWith('<?'))
  if (opener.startsWith('</')) return {does: 'end', name: word(text)}
  if (opener.startsWith('<#')) return wordRole(text.replace(/\/$/, '').trim())
  if (opener.startsWith('%')) return wordRole(text.replace(/:$/, ''))
  if (opener.startsWith('@')) return bladeRole(text)
  if (opener.startsWith('#')) return velocityRole(source.slice(start + 1, end))
  if (opener.startsWith('[%')) return wordRole(text.replace(/;$/, ''), true)
  if (opener.startsWith('*|')) return mailchimpRole(text)
  return NEUTRAL
}

const word = (text: string): string => /^[a-z]+/i.exec(text)?.[0].toLowerCase() ?? ''

const IFS = new Set(['if', 'unless', 'ifnot', 'ifequal', 'ifnotequal', 'ifchanged'])
const LOOPS = new Set(['for', 'foreach', 'forelse', 'while', 'each', 'range', 'list', 'tablerow'])
const CASES = new Set(['case', 'switch'])
/** Blocks that matter only where a bare `end` closes them. */
const PLAIN = new Set(['block', 'define', 'with', 'wrapper', 'filter', 'macro'])

/** Tags that begin with a word of English: Jinja, Twig, Liquid, Smarty, Mako, Freemarker, Go, Template Toolkit. */
function wordRole(text: string, bareEnds = false): TagRole | undefined {
  const first = word(text)
  const rest = text.slice(first.length).trim()
  if (first === 'else' && /^if\b/i.test(rest)) return {does: 'else-if', condition: rest.slice(2)}
  if (IFS.has(first) && rest !== '')
    return {does: 'if', name: first, condition: rest, negated: first === 'unless' || first === 'ifnot'}
  if (['elif', 'elsif', 'elseif', 'elseifnot'].includes(first)) return {does: 'else-if', condition: rest}
  if (first === 'else' || first === 'default' || first === 'foreachelse') return {does: 'else'}
  if (first === 'when') return {does: 'when', value: rest}
  if (CASES.has(first)) return {does: 'case', name: first, subject: rest}
  if (LOOPS.has(first)) return {does: 'block', name: first, subject: iterated(rest)}
  if (bareEnds && PLAIN.has(first)) return {does: 'block', name: first, subject: rest}
  if (first === 'end') return {does: 'end', name: word(rest)}
  if (first.startsWith('end')) return {does: 'end', name: first.slice(3)}
  return NEUTRAL
}

/** What a loop goes through: `factuur in facturen`, `$facturen as $factuur`, `facturen`. */
const iterated = (text: string): string =>
  /\bin\s+(.+)$/.exec(text)?.[1] ?? /^\(?\s*(.+?)\s+as\b/.exec(text)?.[1] ?? text.replace(/:=.*$/, '')

/** Handlebars, Mustache, Go. */
function mustacheRole(text: string): TagRole | undefined {
  const sign = text[0]
  const rest = text.slice(1).trim()
  if (sign === '/') return {does: 'end', name: rest}
  if (sign === '^')
    return rest === '' ? {does: 'else'} : {does: 'if', name: rest, condition: rest, negated: true}
  if (sign === '#') return sectionRole(rest)
  if (sign === '!' || sign === '>') return NEUTRAL
  const other = /^else\s+(?!if\b)(\S.*)$/s.exec(text)
  if (other) return {does: 'else-if', condition: other[1]!}
  return wordRole(text, true)
}

function sectionRole(text: string): TagRole {
  const name = /^\S+/.exec(text)?.[0] ?? ''
  const rest = text.slice(name.length).trim()
  if (name === 'if' || name === 'unless')
    return {does: 'if', name, condition: rest, negated: name === 'unless'}
  if (name === 'each' || name === 'with') return {does: 'block', name, subject: rest}
  return {does: 'if', name, condition: text, negated: false}
}

/** Smarty and Svelte. */
function braceRole(text: string): TagRole | undefined {
  const sign = text[0]
  const rest = text.slice(1).trim()
  if (sign === '/') return /^[a-z]+$/.test(rest) ? {does: 'end', name: rest} : NEUTRAL
  if (text === 'sectionelse') return {does: 'else'}
  if (/^section\s/.test(text)) return {does: 'block', name: 'section', subject: text.slice(8)}
  if (sign === '#') return wordRole(rest) ?? {does: 'block', name: word(rest), subject: rest}
  return wordRole(sign === ':' ? rest : text)
}

const OPENS = /(?:\{|=>\s*\(|\bdo(?:\s*\|[^|]{0,80}\|)?)$/
const KEYWORD =
  /^(?:if|unless|else\s*if|elsif|elseif|else|case|when|switch|foreach|for|while|default|end[a-z]*)\b/i

/** PHP, JavaScript, Ruby and Basic between `<? ?>` or `<% %>`. */
function codeRole(code: string, php: boolean): TagRole | undefined {
  const text = lastStatement(code.replace(/;\s*$/, '').trim())
  if (text === undefined) return {does: 'unknown'}
  if (/^(?:\/[/*]|#)/.test(text)) return NEUTRAL
  const after = /^\}\s*(else\b.*)$/is.exec(text)?.[1]
  if (after !== undefined)
    return wordRole(plainHead(after).replace(/^else\s*if/i, 'elseif')) ?? {does: 'unknown'}
  if (/^\}\s*\)?$/.test(text)) return {does: 'end', name: ''}
  if (/^end\s+(?:if|select)$/i.test(text)) return {does: 'end', name: ''}
  const head = plainHead(text)
  const opens = OPENS.test(text) || (php ? text.endsWith(':') : true)
  if (KEYWORD.test(text)) {
    const role = wordRole(head.replace(/^else\s+if/i, 'elseif'))
    if (role?.does === 'case' && /^case\b/i.test(head) && /:$/.test(text))
      return {does: 'when', value: role.subject}
    if (role?.does === 'if' || role?.does === 'block') return opens ? role : NEUTRAL
    return role
  }
  if (OPENS.test(text)) return {does: 'block', name: 'code', subject: head}
  return /[{}]/.test(text.replace(/'[^']*'|"[^"]*"/g, '')) && !balanced(text) ? {does: 'unknown'} : NEUTRAL
}

/** Without the brace, colon or `then` that opens its block. */
const plainHead = (text: string): string => text.replace(/(?:\{|:|\bthen)$/i, '').trim()

/** The last statement of some code; nothing when those before it open or close a block. */
function lastStatement(code: string): string | undefined {
  const cut = code.lastIndexOf(';')
  // A `for` has semicolons of its own.
  if (cut < 0 || /^for\s*\(/.test(code)) return code
  return balanced(code.slice(0, cut)) ? code.slice(cut + 1).trim() : undefined
}

function balanced(code: string): boolean {
  let depth = 0
  for (const character of code) {
    if (character === '{') depth++
    else if (character === '}' && --depth < 0) return false
  }
  return depth === 0
}

const BLADE_IFS = /^(?:if|unless|isset|empty|auth|guest|can|cannot|env|production|hasSection|error|once)$/
const BLADE_LOOPS = /^(?:for|foreach|forelse|while)$/

/** Blade: `if($x)`, `elseif(…)`, `endif`. */
function bladeRole(text: string): TagRole | undefined {
  const name = /^[a-z]+/i.exec(text)?.[0] ?? ''
  const rest = text.slice(name.length).trim()
  const inner = rest.startsWith('(') ? rest.slice(1, -1) : rest
  if (name === 'empty' && rest === '') return {does: 'else'}
  if (name === 'else' || name === 'default') return {does: 'else'}
  if (name === 'switch') return {does: 'case', name, subject: inner}
  if (name === 'case') return {does: 'when', value: inner}
  if (BLADE_LOOPS.test(name)) return {does: 'block', name, subject: iterated(inner)}
  if (BLADE_IFS.test(name)) {
    const negated = name === 'unless' || name === 'empty' || name === 'guest' || name === 'cannot'
    const own = name === 'if' || name === 'unless' || ((name === 'isset' || name === 'empty') && inner !== '')
    const subject = name === 'guest' ? 'auth' : name === 'cannot' ? `can ${inner}` : `${name} ${inner}`
    return {does: 'if', name, condition: own ? inner : subject.trim(), negated}
  }
  if (name.startsWith('else')) return {does: 'else-if', condition: inner}
  const closed = name.startsWith('end') ? name.slice(3) : ''
  return BLADE_IFS.test(closed) || BLADE_LOOPS.test(closed) || closed === 'switch'
    ? {does: 'end', name: closed}
    : NEUTRAL
}

/** Lines of Velocity: `#if($x)`, `#elseif($x)`, `#else`, `#foreach(…)`, `#end`. */
function velocityRole(text: string): TagRole | undefined {
  const [, name, rest = ''] = /^([a-z]+)\s*(?:\((.*)\)\s*)?$/s.exec(text.trim()) ?? []
  switch (name) {
    case 'if':
      return {does: 'if', name, condition: rest, negated: false}
    case 'elseif':
      return {does: 'else-if', condition: rest}
    case 'else':
      return {does: 'else'}
    case 'foreach':
      return {does: 'block', name, subject: iterated(rest)}
    case 'end':
      return {does: 'end', name: ''}
    default:
      // Text behind it is masked with it, so that what it holds can't be told.
      return /^(?:if|else|elseif|foreach)\b/.test(text) ? {does: 'unknown'} : NEUTRAL
  }
}

/** `IF:LATE`, `ELSEIF:…`, `ELSE:`, `END:IF` of Mailchimp. */
function mailchimpRole(text: string): TagRole | undefined {
  const [name = '', rest = ''] = text.toLowerCase().startsWith('end') ? ['end', ''] : text.split(/:(.*)/s)
  return wordRole(`${name} ${rest}`.trim())
}
