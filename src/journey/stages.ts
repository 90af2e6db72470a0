import type {LetterFacts} from '../letter/facts.ts'
import type {JourneyLetter} from './letter-facts.ts'

type Stage = LetterFacts['stage']

/** The stages that follow each other when nobody pays. */
export const CLIMB: readonly Stage[] = [
  'preventive',
  'first-reminder',
  'second-reminder',
  'notice',
  'final-reminder',
]

/** Arrangement and confirmation stand beside the climb, behind it in a list. */
const ORDER: readonly Stage[] = [...CLIMB, 'arrangement', 'confirmation', 'other']

/** Place of a letter's stage in the climb, from 0; -1 for one that stands beside it. */
export const stepOf = ({stage}: Pick<JourneyLetter, 'stage'>): number => CLIMB.indexOf(stage)

/** The name of the file. */
export const nameOf = ({path}: Pick<JourneyLetter, 'path'>): string => path.slice(path.lastIndexOf('/') + 1)

/**
 * The number that the sender gave the letter: in front of the name of its file ("2-herinnering.md", "brief 3.md").
 * "14-dagenbrief" and "7 dagen" are no such number.
 */
export function numberOf(letter: Pick<JourneyLetter, 'path'>): number | undefined {
  const [, number] =
    /^(?:(?:brief|stap|mail|e-?mail|sms|nr|nummer)[-_. ]?)?0{0,2}(\d{1,2})(?![\d])(?![-_. ]?(?:e|de|ste|dag|dagen|d)(?![a-z]))(?![-_. ]?dag)/i.exec(
      nameOf(letter),
    ) ?? []
  return number === undefined ? undefined : Number(number)
}

/** Letters in the order in which a reader gets them: by stage, then by number, then by path. */
export const inJourneyOrder = (letters: readonly JourneyLetter[]): JourneyLetter[] =>
  letters.toSorted(
    (a, b) =>
      ORDER.indexOf(a.stage) - ORDER.indexOf(b.stage) ||
      (numberOf(a) ?? Number.MAX_SAFE_INTEGER) - (numberOf(b) ?? Number.MAX_SAFE_INTEGER) ||
      (a.path < b.path ? -1 : a.path > b.path ? 1 : 0),
  )
