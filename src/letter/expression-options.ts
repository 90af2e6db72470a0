import {type ExpressionOption, matchAt} from './field-scan.ts'

interface Range {
  readonly start: number
  readonly end: number
}

/** A text between quotes, with the parentheses around it: source[start, end); `text` is what stands in the quotes. */
interface Atom extends Range {
  readonly text: Range
}

interface Operator {
  readonly sign: '?' | ':' | '&&'
  readonly at: number
}

/**
 * What the code in source[start, end) chooses between: `late ? 'x' : 'y'`, `a ? 'x' : b ? 'y' : 'z'`, `late && 'x'`.
 *
 * @param prose the texts in it that readers see, without their quotes, in order
 * @returns nothing when the code is built in another way
 */
export function expressionOptions(
  source: string,
  start: number,
  end: number,
  prose: readonly Range[],
): ExpressionOption[] | undefined {
  const atoms = prose.map(text => atomAround(source, start, end, text))
  const operators = operatorsOf(source, start, end, atoms)
  return (
    operators &&
    (ternary(source, start, end, operators, atoms) ?? conjunction(source, start, end, operators, atoms))
  )
}

function atomAround(source: string, from: number, to: number, text: Range): Atom {
  let start = text.start - 1
  let end = text.end + 1
  for (;;) {
    let before = start - 1
    let after = end
    while (before >= from && /\s/.test(source[before]!)) before--
    while (after < to && /\s/.test(source[after]!)) after++
    if (before < from || after >= to || source[before] !== '(' || source[after] !== ')')
      return {start, end, text}
    start = before
    end = after + 1
  }
}

/** The operators that stand in no parentheses or text, in order; nothing when the parentheses don't match. */
function operatorsOf(
  source: string,
  start: number,
  end: number,
  atoms: readonly Atom[],
): Operator[] | undefined {
  const operators: Operator[] = []
  let atom = 0
  let depth = 0
  for (let i = start; i < end; i++) {
    if (i === atoms[atom]?.start) {
      if (depth > 0) return undefined
      i = atoms[atom++]!.end - 1
      continue
    }
    const character = source[i]!
    const string = QUOTED[character] && matchAt(QUOTED[character], source, i)
    if (string) i += string[0].length - 1
    else if ('([{'.includes(character)) depth++
    else if (')]}'.includes(character)) depth--
    else if (depth > 0) continue
    else if (character === '?') {
      if (source[i + 1] === '?' || source[i + 1] === '.') i++
      else operators.push({sign: '?', at: i})
    } else if (character === ':') {
      if (source[i + 1] === ':') i++
      else operators.push({sign: ':', at: i})
    } else if (character === '&' && source[i + 1] === '&') operators.push({sign: '&&', at: i++})
  }
  return depth === 0 && atom === atoms.length ? operators : undefined
}

const QUOTED: Readonly<Record<string, RegExp>> = {
  "'": /'(?:[^'\\\r\n]|\\.)*'/y,
  '"': /"(?:[^"\\\r\n]|\\.)*"/y,
  '`': /`(?:[^`\\]|\\.)*`/y,
}

/** `a ? x : b ? y : z`: every condition has its own text, and the last text is for the rest. */
function ternary(
  source: string,
  start: number,
  end: number,
  operators: readonly Operator[],
  atoms: readonly Atom[],
): ExpressionOption[] | undefined {
  const signs = operators.filter(({sign}) => sign !== '&&')
  if (signs.length === 0 || signs.length % 2 === 1) return undefined
  const options: ExpressionOption[] = []
  const used = {atoms: 0}
  let from = start
  for (let i = 0; i < signs.length; i += 2) {
    const [question, colon] = [signs[i]!, signs[i + 1]!]
    if (question.sign !== '?' || colon.sign !== ':') return undefined
    const text = operand(source, question.at + 1, colon.at, atoms, used)
    if (!text) return undefined
    options.push({condition: source.slice(from, question.at), ...text})
    from = colon.at + 1
  }
  const rest = operand(source, from, end, atoms, used)
  return rest && used.atoms === atoms.length ? [...options, rest] : undefined
}

/** `a && x`: a text, or nothing. */
function conjunction(
  source: string,
  start: number,
  end: number,
  operators: readonly Operator[],
  atoms: readonly Atom[],
): ExpressionOption[] | undefined {
  const last = operators.at(-1)
  if (last?.sign !== '&&' || operators.some(({sign}) => sign !== '&&') || atoms.length !== 1) return undefined
  const text = operand(source, last.at + 2, end, atoms, {atoms: 0})
  return (
    text && [
      {condition: source.slice(start, last.at), ...text},
      {start: end, end},
    ]
  )
}

/** The text that source[start, end) is, or an empty place when it is code; nothing when it is a mixture. */
function operand(
  source: string,
  start: number,
  end: number,
  atoms: readonly Atom[],
  used: {atoms: number},
): Range | undefined {
  const atom = atoms[used.atoms]
  if (!atom || atom.start >= end) return {start: end, end}
  const alone = source.slice(start, atom.start).trim() === '' && source.slice(atom.end, end).trim() === ''
  if (atom.start < start || atom.end > end || !alone) return undefined
  used.atoms++
  return atom.text
}
