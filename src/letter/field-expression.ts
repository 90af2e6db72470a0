import {expressionOptions} from './expression-options.ts'
import {type ExpressionOption, type Found, matchAt, type Scan} from './field-scan.ts'

interface Code {
  readonly end: number
  /** Contents of quoted or backticked branches that are prose or markup. */
  readonly prose: readonly {readonly start: number; readonly end: number}[]
}

/** `${x}`: a value, or code around branches of prose; `$naam`, `$klant->naam`. */
export function readTemplateLiteral(scan: Scan, at: number): Found | undefined {
  const {source} = scan
  const quiet = source.startsWith('!{', at + 1)
  if (source[at + 1] !== '{' && !quiet) {
    const variable = matchAt(/\$!?[A-Za-z_]\w+(?:->\w+|\.[A-Za-z_]\w*|\[[^[\]\r\n]{1,40}\])*/y, source, at)
    return variable
      ? {kind: 'value', name: variable[0].replace(/^\$!?/, ''), start: at, end: at + variable[0].length}
      : undefined
  }
  return readChoice(scan, at, quiet ? at + 2 : at + 1) ?? {kind: 'fault', name: '', start: at, end: at + 2}
}

/** The expression from `at`, whose brace opens at `brace`: a value, or code around branches of prose. */
export function readChoice(scan: Scan, at: number, brace: number): Found | undefined {
  const {source} = scan
  const read = readExpression(scan, brace)
  if (!read) return undefined
  const {end, prose} = read
  if (prose.length === 0 || scan.inTag) {
    return {kind: 'value', name: source.slice(brace + 1, end - 1).trim(), start: at, end}
  }
  return pieces(scan, at, end, prose, expressionOptions(source, brace + 1, end - 1, prose))
}

/**
 * A tag that shows the value of the code in source[from, to), `{{ late ? 'Betaal nu' : … }}` or `<?= … ?>`: the code
 * around branches of prose when it chooses between them.
 */
export function readOutput(scan: Scan, tag: Found, from: number, to: number): Found {
  const {source} = scan
  if (tag.kind !== 'value' || scan.inTag) return tag
  const code = source.slice(from, to)
  if (!code.includes('?')) return tag
  // Around the whole: blanks, parentheses, the end of a statement.
  let start = from + code.length - code.trimStart().length
  let end = from + code.trimEnd().length
  if (source[end - 1] === ';') end--
  if (source[start] === '(' && source[end - 1] === ')') [start, end] = [start + 1, end - 1]
  const branches = Array.from(
    code.matchAll(/'(?:[^'\\\r\n]|\\.)*'|"(?:[^"\\\r\n]|\\.)*"/g),
    ({index, 0: text}) => ({
      start: from + index + 1,
      end: from + index + text.length - 1,
    }),
  ).filter(({start}) => isBranch(source, start - 1, false))
  const prose = proseOf(source, branches)
  const options = prose.length > 0 ? expressionOptions(source, start, end, prose) : undefined
  return options ? pieces(scan, tag.start, tag.end, prose, options) : tag
}

/** Code around texts as control tags: the first is given, the walk comes to the others when it is past the text. */
function pieces(
  {source, planned}: Scan,
  at: number,
  end: number,
  prose: Code['prose'],
  options: readonly ExpressionOption[] | undefined,
): Found {
  const code: Found[] = []
  let from = at
  for (const [index, branch] of prose.entries()) {
    const name = source.slice(from, branch.start).trim()
    const expression = index === 0 && options ? {end, options} : 'piece'
    code.push({kind: 'control', name, start: from, end: branch.start, parts: index > 0, expression})
    from = branch.end
  }
  code.push({kind: 'control', name: source.slice(from, end).trim(), start: from, end, expression: 'piece'})
  for (let i = code.length - 1; i > 0; i--) planned.push(code[i]!)
  return code[0]!
}

/** Reads code from the brace at `at` to the brace that closes it: strings, template literals and nested braces. */
function readExpression(scan: Scan, at: number): Code | undefined {
  const {source} = scan
  if (scan.budget <= 0) {
    const simple = matchAt(/\{[^{}\r\n]{0,200}\}/y, source, at)
    return simple ? {end: at + simple[0].length, prose: []} : undefined
  }
  const branches: {start: number; end: number}[] = []
  // What the walk is inside of: code between braces, or the text of a template literal, opened at an offset.
  const stack: {template: boolean; start: number}[] = []
  let templates = 0
  let i = at
  for (; i < source.length; i++) {
    const character = source[i]
    const inside = stack.at(-1)
    if (inside?.template) {
      if (character === '\\') i++
      else if (character === '$' && source[i + 1] === '{') stack.push({template: false, start: ++i})
      else if (character === '`') {
        stack.pop()
        templates--
        if (templates === 0 && isBranch(source, inside.start - 1, true)) {
          branches.push({start: inside.start, end: i})
        }
      }
    } else if (character === '`') {
      stack.push({template: true, start: i + 1})
      templates++
    } else if (character === "'" || character === '"') {
      const string = matchAt(
        character === "'" ? /'(?:[^'\\\r\n]|\\.)*'/y : /"(?:[^"\\\r\n]|\\.)*"/y,
        source,
        i,
      )
      if (string) {
        const end = i + string[0].length
        if (stack.length === 1 && isBranch(source, i, false)) branches.push({start: i + 1, end: end - 1})
        i = end - 1
      }
    } else if (character === '{') stack.push({template: false, start: i})
    else if (character === '}') {
      stack.pop()
      if (stack.length === 0) {
        scan.budget -= i - at
        return {end: i + 1, prose: proseOf(source, branches)}
      }
    } else if (character === '\n' && /^\r?\n/.test(source.slice(i + 1, i + 3))) break
  }
  scan.budget -= i - at
  return undefined
}

/** The branches that are prose, when any of them is more than a word or a suffix. */
function proseOf(source: string, branches: Code['prose']): Code['prose'] {
  const texts = branches.map(({start, end}) => source.slice(start, end).replace(/\$\{[^{}]*\}/g, ' 0 '))
  return texts.some(isProse) ? branches.filter((_, index) => WORD.test(texts[index]!)) : []
}

/** Whether the literal at `at` is a branch: behind `?`, `:` or `&&`, or what a function gives back. */
function isBranch(source: string, at: number, template: boolean): boolean {
  const before = source.slice(Math.max(0, at - 40), at).replace(/[\s(]+$/, '')
  return /(?:^|[^?])\?$|:$|&&$/.test(before) || (template && /(?:=>|\breturn)$/.test(before))
}

const WORD = /\p{L}{2,}|<[a-z]/u

/** Two words or a tag; a suffix such as `en` or a single word is part of a value. */
function isProse(text: string): boolean {
  return /\p{L}{2,}[^\p{L}]*\s[^\p{L}]*\p{L}{2,}/u.test(text) || /<[a-z!/]/i.test(text)
}
