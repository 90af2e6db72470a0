import {
  characterBefore,
  closeParenthesis,
  type Found,
  isLineStart,
  isWordCharacter,
  lineEnd,
  matchAt,
  type Scan,
} from './field-scan.ts'

const PERCENT =
  /%(?:%([A-Za-z_]\w*)%%|\(([\w. ]{1,40})\)(?:\.\d+)?[sdifr]|\d{1,2}\$(?:\.\d+)?[sdf]|([A-Za-z_][\w.]*[A-Za-z0-9])%?|(?:\.\d+)?[sdif](?![\p{L}\p{N}]))/uy
const MAKO = /%[ \t]*(?:if|elif|else|endif|for|endfor|while|endwhile|def|block|include|try|except|endtry)\b/y
const PERSON = /(?:heer|mevrouw|dhr\.|mevr\.|mw\.|beste|geachte|familie)\s$/i

/** `%naam%`, `%naam`, `%(x)s`, `%1$s`, `%s`, lines of Mako, a bare `%` for a name; never `100 %` or `21% btw`. */
export function readPercent(scan: Scan, at: number): Found | undefined {
  const {source} = scan
  if (matchAt(MAKO, source, at) && isLineStart(source, at)) {
    const end = lineEnd(source, at)
    return {kind: 'control', name: source.slice(at + 1, end).trim(), start: at, end}
  }
  if (isWordCharacter(source[at - 1]) || source[at - 1] === '%') return undefined
  const match = matchAt(PERCENT, source, at)
  if (match) {
    const name = match[1] ?? match[2] ?? match[3] ?? match[0].slice(1)
    return {kind: 'value', name, start: at, end: at + match[0].length}
  }
  if (isWordCharacter(source[at + 1]) || !PERSON.test(source.slice(Math.max(0, at - 10), at)))
    return undefined
  return {kind: 'value', name: '', start: at, end: at + 1}
}

const COLON = /:([A-Za-z][A-Za-z0-9_-]*[A-Za-z0-9](?:\.[A-Za-z]\w*)*)(:?)/y

/** `:NUMBER`, `:invoiceId:`, `:name`; not `10:30`, `art. 6:96` or `Let op:graag`. */
export function readColon(scan: Scan, at: number): Found | undefined {
  const {source} = scan
  const before = characterBefore(source, at)
  if (before !== undefined && !/[\s(>€"'“‘|*]/.test(before)) return undefined
  const match = matchAt(COLON, source, at)
  if (!match) return undefined
  // "Betreft     :sommatie" is a label with its text.
  const small = match[2] === '' && /[a-z]/.test(match[1]!)
  if (small && /[\p{L}.](?:[ \t]{2,}|\t)$/u.test(source.slice(Math.max(0, at - 40), at))) return undefined
  return {kind: 'value', name: match[1]!, start: at, end: at + match[0].length}
}

/** `*|FNAME|*` of Mailchimp. */
export function readMailchimp(scan: Scan, at: number): Found | undefined {
  const match = matchAt(/\*\|([^|\r\n]{1,60})\|\*/y, scan.source, at)
  if (!match) return undefined
  const kind = /^(?:IF|IFNOT|ELSEIF|ELSE|END)\b/.test(match[1]!) ? 'control' : 'value'
  return {kind, name: match[1]!, start: at, end: at + match[0].length}
}

const BLADE =
  /@(?:(?:end|else)?(?:if|auth|guest|can|cannot|env|foreach|forelse|for|while|switch|isset|empty|unless|section|component|slot|push|prepend|error|lang|hasSection|once|production|verbatim)|else|break|case|continue|choice|class|csrf|default|dd|each|end|extends|include(?:If|When|Unless|First)?|inject|json|method|parent|props|show|stack|stop|use|vite|yield)(?![\w@-])/y
const RAZOR = /@(?:Model|ViewBag|ViewData|Html|item)\.\w+(?:\.\w+)*/y

/** `@if(…)`, `@endif` and other directives of Blade, `@Model.Naam` of Razor, `@naam@`; no e-mail address. */
export function readBlade(scan: Scan, at: number): Found | undefined {
  const {source} = scan
  // A comment of Razor.
  const comment = source[at + 1] === '*' ? scan.next('*@', at + 2) : -1
  if (comment >= 0) return {kind: 'control', name: '*', start: at, end: comment + 2}
  const glued = isWordCharacter(source[at - 1]) || source[at - 1] === '.'
  if (glued && !matchAt(/@(?:end[a-z]+|else[a-z]*)(?![\w.@-])/y, source, at)) return undefined
  const razor = matchAt(RAZOR, source, at)
  if (razor) return {kind: 'value', name: razor[0].slice(1), start: at, end: at + razor[0].length}
  const between = matchAt(/@{1,2}([A-Za-z_]\w*)@{1,2}(?!\w)/y, source, at)
  if (between) return {kind: 'value', name: between[1]!, start: at, end: at + between[0].length}
  if (source.startsWith('@php', at) && !isWordCharacter(source[at + 4])) {
    const close = source[at + 4] === '(' ? closeParenthesis(source, at + 4) : scan.next('@endphp', at)
    if (close < 0) return undefined
    return {kind: 'control', name: 'php', start: at, end: source[at + 4] === '(' ? close : close + 7}
  }
  const match = matchAt(BLADE, source, at)
  if (!match) return undefined
  let end = at + match[0].length
  const open = source[end] === ' ' ? end + 1 : end
  if (source[open] === '(') {
    const close = closeParenthesis(source, open)
    if (close >= 0) end = close
  } else if (/^@(?:if|foreach|forelse|for|while|switch|case|extends|include)$/.test(match[0]))
    return undefined
  return {kind: 'control', name: source.slice(at + 1, end), start: at, end}
}
