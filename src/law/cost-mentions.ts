import type {Token} from '../dutch/sentences.ts'
import {type Amount, amounts} from './amounts.ts'
import {isConditional} from './condition.ts'
import type {Law} from './law.ts'
import type {Line} from './lines.ts'
import type {Range} from './notice-term.ts'

/** A place that speaks of the fee for collection. */
export interface CostMention {
  readonly line: Line
  readonly range: Range
  /** The amounts that may be the fee: in its sentence, or in one beside it that refers to it. */
  readonly amounts: readonly (Amount & {readonly line: Line})[]
  /** "geen incassokosten", "zonder extra kosten": nothing is asked. */
  readonly denied: boolean
  /** Its own sentence and those beside it that go on about it: "Dat zijn …", "U betaalt die kosten als …". */
  readonly told: readonly Line[]
}

type FieldName = (line: Line) => (token: Token) => string

const word = (tokens: readonly Token[], i: number): string => tokens[i]?.lower ?? ''

/** Every place of the letter that speaks of the fee, in order. */
export function costMentions(lines: readonly Line[], law: Law, fieldName: FieldName): CostMention[] {
  const found: CostMention[] = []
  const fees = (line: Line | undefined): CostMention['amounts'] => {
    if (!line) return []
    const nameOf = fieldName(line)
    return amounts(line.sentence, nameOf)
      .filter(amount => !isPrincipal(line.sentence.tokens, amount, nameOf))
      .map(amount => ({...amount, line}))
  }
  let named = Number.NEGATIVE_INFINITY
  for (const line of lines) {
    const {tokens} = line.sentence
    let ranges = costRanges(line, law, fieldName(line))
    if (ranges.length > 0) named = line.index
    else if (line.index - named <= REACH) ranges = references(tokens)
    if (ranges.length === 0) continue
    const own = fees(line)
    const before = lines[line.index - 1]
    const after = lines[line.index + 1]
    const back = refersBack(tokens)
    const on = after !== undefined && refersBack(after.sentence.tokens)
    let known = own
    if (known.length === 0 && back && !isSum(tokens)) known = added(fees(before))
    if (known.length === 0 && on && isSum(after.sentence.tokens)) known = fees(after)
    const told = [...(back && before ? [before] : []), line, ...(on ? [after] : [])]
    for (const range of ranges)
      found.push({line, range, amounts: known, denied: isDenied(tokens, range), told})
  }
  const asked = found.filter(({denied}) => !denied)
  if (asked.length === 0 || asked.some(({amounts}) => amounts.length > 0)) return found
  return [...found, ...lines.flatMap(line => extra(line, lines, fees(line)))]
}

/** Sentences between the name of the fee and "die kosten". */
const REACH = 2

/** "die kosten", "deze kosten" */
function references(tokens: readonly Token[]): Range[] {
  const at = tokens.findIndex(
    ({lower}, i) => lower === 'kosten' && /^(?:die|deze)$/.test(word(tokens, i - 1)),
  )
  return at === -1 ? [] : [{first: at, last: at}]
}

const BACK = /^(?:dat|dit|die|deze|ze|zij|hiervan|daarvan)$/

/** "Dat zijn …", "Deze bedragen …", "Dat bedrag betaalt u …", "Het verschil …": about what the sentence before says. */
const refersBack = (tokens: readonly Token[]): boolean =>
  BACK.test(word(tokens, 0)) ||
  (word(tokens, 0) === 'het' && /^(?:verschil|gaat|betreft)$/.test(word(tokens, 1))) ||
  references(tokens).length > 0

/** "Ze bedragen € 72", "Dat is € 40". */
const isSum = (tokens: readonly Token[]): boolean =>
  tokens.slice(0, 6).some(({lower}) => /^(?:bedragen|bedraagt|is|zijn|gaat|betreft|komen)$/.test(lower)) &&
  tokens.some(({text, lower, kind}) => text === '€' || lower === 'euro' || kind === 'field')

const PRINCIPAL =
  /^(?:rekening|factuur|nota|hoofdsom|schuld|vordering|huur|huurachterstand|premie|contributie|achterstand|saldo|factuurbedrag|notabedrag)$/
const PRINCIPAL_FIELD = /hoofdsom|openstaand|saldo|principal|vordering|factuurbedrag|outstanding/
const FEE_FIELD = /kosten|fee|incasso|bik|wik/

/** "over € 500", "uw rekening van € 800", "over de eerste € 2.500": an amount that is owed, not the fee. */
function isPrincipal(
  tokens: readonly Token[],
  {first, last}: Amount,
  nameOf: (token: Token) => string,
): boolean {
  for (let i = first; i <= last; i++) {
    const name = nameOf(tokens[i]!)
    if (PRINCIPAL_FIELD.test(name) && !FEE_FIELD.test(name)) return true
  }
  const before = word(tokens, first - 1)
  if (/^(?:over|eerste|volgende|meerdere|resterende|rest)$/.test(before)) return true
  if (before === 'tot' && word(tokens, first - 2) === 'meerdere') return true
  return /^(?:van|ad|à|\(|:)$/.test(before) && PRINCIPAL.test(word(tokens, first - 2))
}

/** Of the amounts in a sentence before "Dat zijn incassokosten" the one that is added: "omhoog met € 180". */
function added(amounts: CostMention['amounts']): CostMention['amounts'] {
  const one = amounts.find(
    ({line: {sentence}, first, last}) =>
      word(sentence.tokens, first - 1) === 'met' || isAdded(sentence.tokens, last),
  )
  return one ? [one] : amounts
}

const isAdded = (tokens: readonly Token[], last: number): boolean =>
  /^(?:extra|bij|erbij|erbovenop|bovenop|meer)$/.test(word(tokens, last + 1))

/** Tokens between an amount and "extra": "€ 48,40 (€ 40 plus € 8,40 btw) extra". */
const EXTRA_REACH = 12

/** Whether a token stands between brackets. */
function isAside(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - EXTRA_REACH; i--) {
    if (tokens[i]!.text === ')') return false
    if (tokens[i]!.text === '(') return true
  }
  return false
}

/** An amount that comes on top when the reader is late, in a letter that names the fee elsewhere: "dan betaalt u € 40 extra". */
function extra(line: Line, lines: readonly Line[], fees: CostMention['amounts']): CostMention[] {
  const {tokens} = line.sentence
  const at = tokens.findIndex(({lower}) => /^(?:extra|erbij|bovenop|erbovenop)$/.test(lower))
  const fee = fees.findLast(
    ({first, last}) => last < at && at - last <= EXTRA_REACH && !isAside(tokens, first),
  )
  if (!fee || !isConditional(lines, line)) return []
  return [{line, range: {first: at, last: at}, amounts: [fee], denied: isDenied(tokens, fee), told: [line]}]
}

const COLLECTOR = /^(?:incasso|deurwaarder|gerechtsdeurwaarder)|^handen$/
const COSTS = /kosten$/

/** The names of the fee in a line: words of the law, merge fields, or "kosten" of a collector or a bailiff. */
function costRanges(line: Line, law: Law, nameOf: (token: Token) => string): Range[] {
  const named = law.costNames(line.sentence)
  if (named.length > 0) return named
  const {tokens} = line.sentence
  const field = tokens.findIndex(token => token.kind === 'field' && law.isCostField(nameOf(token)))
  if (field >= 0) return [{first: field, last: field}]
  const cost = tokens.findIndex(({lower}) => COSTS.test(lower))
  const collector = tokens.some(({kind, lower}) => kind === 'word' && COLLECTOR.test(lower))
  return cost >= 0 && collector ? [{first: cost, last: cost}] : []
}

const NO = /^(?:geen|zonder|gratis|kosteloos|kosteloze|voorkomt|voorkom|voorkomen|bespaart|bespaar)$/
/** Behind such a word "niet" says something else: "€ 10 kosten als u niet betaalt". */
const OTHER_CLAUSE = /^(?:als|indien|wanneer|zodra|omdat|doordat|maar|en|tenzij|die|dat)$/
const ASK =
  /^(?:hoef|reken|rekent|rekenen|bereken|berekent|berekenen|vraag|vraagt|vragen|brengen|betaalt|betaal|krijgt)/

/** "geen (extra) incassokosten", "de incassokosten hoeft u niet te betalen", "incassokosten rekenen wij niet". */
export function isDenied(tokens: readonly Token[], {first, last}: Range): boolean {
  for (let i = first - 1; i >= first - 4 && i >= 0 && tokens[i]!.kind !== 'mark'; i--)
    if (NO.test(tokens[i]!.lower)) return true
  let asks = false
  for (let i = last + 1; i <= last + 10 && i < tokens.length; i++) {
    const {kind, lower} = tokens[i]!
    if (OTHER_CLAUSE.test(lower) || (kind === 'mark' && /^[,;:?]$/.test(lower))) return false
    if (ASK.test(lower)) asks = true
    else if (lower === 'niet' && asks) return true
  }
  return false
}
