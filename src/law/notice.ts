import type {Context} from '../checks/rule.ts'
import type {Sentence, Token} from '../dutch/sentences.ts'
import {type CostMention, costMentions} from './cost-mentions.ts'
import type {Law} from './law.ts'
import {fieldNames, type Line, linesOf} from './lines.ts'
import type {TermShape} from './notice-phrases.ts'
import {type Duration, durations, type Start, starts} from './notice-term.ts'
import {isForConsumers} from './scope.ts'

/** A term of payment in the letter. */
export interface Term extends TermShape {
  readonly line: Line
  readonly duration: Duration
  /** Where the same sentence says from when it counts. */
  readonly start?: Start
}

/** What a letter says of the fee for collection. */
export interface Costs {
  readonly lines: readonly Line[]
  readonly costs: readonly CostMention[]
  /** The names of merge fields in a line. */
  readonly fieldName: (line: Line) => (token: Token) => string
}

/** What a letter says of the term and the costs of a 14-day letter. */
export interface Notice extends Costs {
  /** Whether it is a 14-day letter beyond doubt: it is called one, or collection costs stand behind the term. */
  readonly certain: boolean
  /** Terms that the law judges. */
  readonly terms: readonly Term[]
}

const allCosts = new WeakMap<Context, Costs | undefined>()
const notices = new WeakMap<Context, Notice | undefined>()

/** What the letter says of the fee; undefined for a letter of which the law on it does not speak. */
export function readCosts(context: Context): Costs | undefined {
  if (!allCosts.has(context)) {
    const lines = linesOf(context)
    const names = fieldNames(context)
    const fieldName = (line: Line): ((token: Token) => string) => names(line.passage)
    const read = (): Costs => ({lines, costs: costMentions(lines, context.law(), fieldName), fieldName})
    allCosts.set(context, isForConsumers(context) ? read() : undefined)
  }
  return allCosts.get(context)
}

/** What the letter says as a 14-day letter; undefined for a letter that is none, or of which the law does not speak. */
export function readNotice(context: Context): Notice | undefined {
  if (!notices.has(context)) {
    const costs = readCosts(context)
    notices.set(context, costs && read(context, costs))
  }
  return notices.get(context)
}

/** Stages in which a term of 14 days is likely to be meant as the one of the law. */
const DEMANDS: ReadonlySet<string> = new Set(['second-reminder', 'final-reminder'])

function read(context: Context, {lines, costs, fieldName}: Costs): Notice | undefined {
  const stated = context.facts.stage === 'notice'
  const certain = stated || costs.some(({denied}) => !denied)
  if (!certain && !DEMANDS.has(context.facts.stage)) return undefined
  const terms = termsOf(lines, context.law(), fieldName).filter(
    ({days}) => stated || days === 14 || days === 15,
  )
  if (!stated && terms.length === 0) return undefined
  return {lines, certain, terms: withoutReferences(terms), costs, fieldName}
}

/** "binnen deze 14 dagen" after "binnen 14 dagen vanaf …" says the same term again. */
const withoutReferences = (terms: readonly Term[]): Term[] => {
  const told = new Set(terms.flatMap(({moment, days}) => (moment === 'none' ? [] : [days])))
  return terms.filter(({moment, days}) => {
    if (moment !== 'none') return true
    if (told.has(days)) return false
    told.add(days)
    return true
  })
}

const word = (tokens: readonly Token[], i: number): string => tokens[i]?.lower ?? ''
const has = ({words}: Sentence, pattern: RegExp): boolean => words.some(({lower}) => pattern.test(lower))

function termsOf(
  lines: readonly Line[],
  {notice}: Law,
  fieldName: (line: Line) => (token: Token) => string,
): Term[] {
  const terms: Term[] = []
  const startsOf = (line: Line): Start[] =>
    starts(line.sentence, {moments: notice.moments, fieldName: fieldName(line)})
  for (const line of lines) {
    const lengths = durations(line.sentence)
    if (lengths.length === 0) continue
    const begins = startsOf(line)
    const says = readSentence(line.sentence)
    let nearby: Start | undefined | null = null
    // The first start that ends behind the length of time, and the first that begins behind it.
    let open = 0
    let behind = 0
    for (const [n, duration] of lengths.entries()) {
      while (open < begins.length && begins[open]!.last < duration.first) open++
      while (behind < begins.length && begins[behind]!.first <= duration.last) behind++
      const around = begins[open]
      const isInside = around && around.first <= duration.first && duration.last <= around.last
      if (isInside && around.moment !== 'unknown') continue
      const start = pairedStart(duration, lengths[n + 1], begins[open - 1], begins[behind])
      if (!start && nearby === null) nearby = startNearby(lines, line.index, startsOf)
      const shape = start ?? nearby ?? undefined
      if (!isTermOfPayment(line.sentence.tokens, says, duration, shape)) continue
      const of = {line, duration, days: duration.days}
      terms.push({...of, moment: shape?.moment ?? 'none', offset: shape?.offset ?? 0, ...(start && {start})})
    }
  }
  return terms
}

/** Tokens between a length of time and the words that say from when it counts. */
const REACH = 14
const REACH_TODAY = 5

/** The words that say from when: behind the length of time, with no other length between, or else before it. */
function pairedStart(
  duration: Duration,
  next: Duration | undefined,
  before: Start | undefined,
  behind: Start | undefined,
): Start | undefined {
  const reach = ({moment}: Start): number =>
    moment === 'unknown' ? 2 : moment === 'today' ? REACH_TODAY : REACH
  if (
    behind &&
    behind.first - duration.last <= reach(behind) &&
    !(next && next.first > duration.last && next.last < behind.first)
  )
    return behind
  const fits = before && before.moment !== 'unknown' && duration.first - before.last <= reach(before)
  return fits ? before : undefined
}

const BEGINS =
  /^(?:gaat|gaan|ingaat|ingaan|begint|beginnen|start|starten|loopt|lopen|vangt|vangen|aanvangt|telt|tellen|rekenen|gerekend|geldt|eerste)$/
const THE_TERM = /termijn|^(?:dag|dagen|periode|tijd|die|deze|week|weken)$/

/** "De termijn begint op de dag nadat …", in a sentence nearby. */
function startNearby(
  lines: readonly Line[],
  index: number,
  startsOf: (line: Line) => Start[],
): Start | undefined {
  for (const near of [index + 1, index + 2, index - 1, index - 2]) {
    const line = lines[near]
    if (!line || !has(line.sentence, BEGINS) || !has(line.sentence, THE_TERM)) continue
    const start = startsOf(line).find(({moment}) => moment !== 'unknown')
    if (start) return start
  }
  return undefined
}

const NOT_BEFORE =
  /^(?:na|over|al|sinds|elke|iedere|per|ruim|is|bijna|om|eerdergenoemde|genoemde|bovengenoemde)$/
const NOT_BEHIND = /^(?:geleden|achterstallig|later|eerder|lang|oud|voor|voordat|over)$/
const PAST = /^(?:verstreken|verlopen|overschreden|had|hadden|moest|moesten|afgesproken|overeengekomen)$/
const USUAL_TERM = /^beta(?:al|lings)termijn/
const NEW_TERM = /^(?:nieuwe|laatste|extra|deze|nadere)$/
const ANSWER =
  /^(?:reage|reacti|bezwaar|klacht|retour|terugst|bedenk|herroep|terugbel|antwoord|weten$|meld|bel$|belt$|bellen$|mail$|contact$)/
const PAYMENT = /beta[al]|vold(?:oe|aan)|voldo|overma|overge|bijgeschreven|bedrag|schuld|maak/
const GRANT = /^(?:heeft|hebt|heb|krijgt|krijg|geven|geef|gunnen|verlenen|bieden)$/
const TIME_TO_PAY = /^(?:tijd|gelegenheid|mogelijkheid|termijn|nog|om|uitstel)$/

/** What a sentence says as a whole about its terms. */
interface Says {
  /** That the term lies behind, or is one of others. */
  readonly elsewhere: boolean
  readonly payment: boolean
  readonly time: boolean
  /** "u krijgt …", "wij geven u …" */
  readonly grant: boolean
}

function readSentence(sentence: Sentence): Says {
  const {tokens} = sentence
  const usual = tokens.some(({lower}, i) => USUAL_TERM.test(lower) && !NEW_TERM.test(word(tokens, i - 1)))
  const payment = has(sentence, PAYMENT)
  const elsewhere = usual || has(sentence, PAST) || (has(sentence, ANSWER) && !payment)
  return {elsewhere, payment, time: has(sentence, TIME_TO_PAY), grant: has(sentence, GRANT)}
}

/** Whether a length of time is one in which the reader must pay. */
function isTermOfPayment(
  tokens: readonly Token[],
  says: Says,
  {first, last}: Duration,
  start: Start | undefined,
): boolean {
  if (says.elsewhere || NOT_BEFORE.test(word(tokens, first - 1))) return false
  if (NOT_BEHIND.test(word(tokens, last + 1))) return false
  if (word(tokens, last + 1) === 'te' && word(tokens, last + 2) === 'laat') return false
  return (
    hasBefore(tokens, first, /^binnen$|termijn$|^uiterlijk$|^met$/) ||
    says.time ||
    (start !== undefined && (says.payment || says.grant))
  )
}

/** Whether one of the six tokens before `at`, up to a comma or a stop, is such a word. */
function hasBefore(tokens: readonly Token[], at: number, pattern: RegExp): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 6 && !/^[,.;:]$/.test(tokens[i]!.text); i--)
    if (pattern.test(tokens[i]!.lower)) return true
  return false
}
