import {splitSentences, type Token} from '../dutch/sentences.ts'
import {type Duration, durations, MOMENTS, type Moment, type MomentWords, starts} from './notice-term.ts'
import type {LawSource} from './schema.ts'

export {MOMENTS}

/** A term of a letter: how long it is, and from when it counts. */
export interface TermShape {
  readonly days: number
  readonly moment: Moment
  readonly offset: number
}

type Phrases = LawSource['notice']
type Rejected = LawSource['notice']['rejected'][number]

/** What the law says of a term. */
type Verdict =
  | {readonly kind: 'right'}
  /** Too few days, whatever it counts from. */
  | {readonly kind: 'short'}
  | {readonly kind: 'rejected'; readonly phrase: Rejected}
  /** Words that nobody has judged. */
  | {readonly kind: 'unknown'}

export interface NoticeLaw {
  readonly moments: MomentWords
  /** The phrases in which a term can be read. */
  readonly understood: ReadonlySet<string>
  judge(term: TermShape): Verdict
}

/** The full term is the day of delivery and 14 days. */
const TERM = 14

/**
 * Counted from the day of sending, so many days are always enough: the last day of the term is at most 20 days away, over
 * Christmas; two more are for days that a decree makes a holiday. A test compares it with the calendar.
 */
export const ALWAYS_ENOUGH = 22

/** Makes the phrases of `rules/law.yml` ready to judge terms by. */
export function compileNotice({accepted, rejected, moments: lists}: Phrases): NoticeLaw {
  const moments: MomentWords = new Map(
    MOMENTS.flatMap(moment => lists[moment].map(word => [word.toLowerCase(), moment] as const)),
  )
  const understood = new Set<string>()
  const shapes = <T extends {readonly phrase: string}>(phrases: readonly T[]) =>
    phrases.flatMap(phrase => {
      const shape = readPhrase(phrase.phrase, moments)
      if (!shape) return []
      understood.add(phrase.phrase)
      return [{phrase, shape}]
    })
  const right = shapes(accepted)
  const wrong = shapes(rejected)
  return {
    moments,
    understood,
    judge(term) {
      const full = term.days + term.offset
      const same = ({shape}: {readonly shape: TermShape}): boolean => shape.moment === term.moment
      if (right.some(one => same(one) && full >= one.shape.days + one.shape.offset)) return {kind: 'right'}
      if (isFromSending(term.moment) && full >= ALWAYS_ENOUGH) return {kind: 'right'}
      if (term.days < TERM) return {kind: 'short'}
      const of = wrong.filter(same)
      const found = of.find(({shape}) => shape.offset === term.offset) ?? of[0]
      return found ? {kind: 'rejected', phrase: found.phrase} : {kind: 'unknown'}
    },
  }
}

const isFromSending = (moment: Moment): boolean =>
  moment === 'dating' || moment === 'sending' || moment === 'today'

const noField = (_: Token): string => ''

function readPhrase(phrase: string, moments: MomentWords): TermShape | undefined {
  const [sentence] = splitSentences(phrase)
  if (!sentence) return undefined
  // "twee dagen na dagtekening" is a start, not a second term.
  const duration: Duration | undefined = durations(sentence)[0]
  if (!duration) return undefined
  const start = starts(sentence, {moments, fieldName: noField}).find(({first}) => first > duration.last)
  return {days: duration.days, moment: start?.moment ?? 'none', offset: start?.offset ?? 0}
}
