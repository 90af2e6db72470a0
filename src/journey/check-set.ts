import {fingerprint} from '../fingerprint.ts'
import {groupBy} from '../group-by.ts'
import {amountOfCosts, contactDetails} from './check-contact.ts'
import {longerTerm, missingStages, orderOfStages, sameStage} from './check-stages.ts'
import {toneOfSteps} from './check-tone.ts'
import {formOfAddress, wordsForOneThing} from './check-words.ts'
import type {JourneyLetter} from './letter-facts.ts'
import {letterNames} from './names.ts'
import {
  type CheckedSet,
  type IgnoredInSet,
  type LetterSet,
  SET_CATEGORIES,
  type SetFinding,
  type SetReport,
} from './set-finding.ts'
import {inJourneyOrder} from './stages.ts'

/** Judges the letters of a set together. Pure, and the order in which the letters come makes no difference. */
export function checkSet({name, letters, complete}: LetterSet): CheckedSet {
  const ordered = inJourneyOrder(letters)
  const shown = letterNames(ordered)
  const findings = tracksOf(ordered).flatMap(track => [...reportsOn(track, complete, shown)].map(toFinding))
  findings.sort((a, b) => SET_CATEGORIES.indexOf(a.category) - SET_CATEGORIES.indexOf(b.category))
  const ignored: IgnoredInSet[] = []
  const told = findings.filter(finding => {
    const wish = ignoredBy(finding, ordered)
    if (wish) ignored.push({...wish, finding})
    return !wish
  })
  return {
    name,
    letters: ordered.map(({path}) => path),
    complete,
    findings: told,
    ...(ignored.length > 0 && {ignored}),
  }
}

/** The first of the letters that a finding is about that asks not to tell it. */
function ignoredBy(
  {category, letters: about}: SetFinding,
  letters: readonly JourneyLetter[],
): Omit<IgnoredInSet, 'finding'> | undefined {
  const names = ['journey', `journey/${category}`]
  for (const {path, ignored = []} of letters) {
    const wish = about.includes(path)
      ? ignored.find(wish => wish.names.some(n => names.includes(n)))
      : undefined
    if (wish) return {path, reason: wish.reason}
  }
  return undefined
}

/** What one reader gets: letters in one language, to consumers or to businesses. */
function tracksOf(letters: readonly JourneyLetter[]): JourneyLetter[][] {
  const stated = letters.filter(({guessed}) => !guessed.includes('audience'))
  const usual = mostFrequent((stated.length > 0 ? stated : letters).map(({audience}) => audience))
  const audienceOf = (letter: JourneyLetter): JourneyLetter['audience'] | undefined =>
    letter.guessed.includes('audience') ? usual : letter.audience
  return [...groupBy(letters, letter => `${letter.language} ${audienceOf(letter)}`).values()].map(track =>
    track.map(letter => ({...letter, audience: audienceOf(letter)!})),
  )
}

function mostFrequent<T>(values: readonly T[]): T | undefined {
  const [most] = [...groupBy(values, value => value).values()].toSorted((a, b) => b.length - a.length)
  return most?.[0]
}

type Name = (letter: JourneyLetter) => string

function* reportsOn(letters: readonly JourneyLetter[], complete: boolean, name: Name): Generator<SetReport> {
  if (letters.length < 2) return
  if (complete) yield* missingStages(letters, name)
  yield* orderOfStages(letters, name)
  yield* sameStage(letters, name)
  yield* toneOfSteps(letters, name)
  yield* longerTerm(letters, name)
  yield* amountOfCosts(letters, name)
  yield* contactDetails(letters, name)
  yield* formOfAddress(letters, name)
  yield* wordsForOneThing(letters, name)
}

function toFinding({category, severity, message, why, letters, key, byStage}: SetReport): SetFinding {
  const guess = byStage && letters.some(({guessed}) => guessed.includes('stage'))
  return {
    rule: 'journey',
    category,
    severity: guess ? 'info' : severity,
    message,
    why,
    letters: letters.map(({path}) => path),
    fingerprint: fingerprint('journey', category, key, undefined, []),
  }
}
