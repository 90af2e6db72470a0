import {groupBy} from '../group-by.ts'
import type {JourneyLetter} from './letter-facts.ts'
import {stepOf} from './stages.ts'

/** Letters with at least so many stages are a set without being named one. */
const FEWEST_STAGES = 3
const FEWEST_STEPS = 2

/** The folder of a path with forward slashes; `.` for none. */
const folderOf = (path: string): string => {
  const slash = path.lastIndexOf('/')
  return slash < 0 ? '.' : path.slice(0, slash) || '/'
}

/**
 * Folders whose letters are a set beyond doubt: every letter states its stage, at least three stages are there, and
 * there is but one letter for each stage, channel, audience and language. A folder with letters of many firms is none.
 */
export function foldersThatAreSets(
  letters: readonly JourneyLetter[],
): {readonly folder: string; readonly letters: readonly JourneyLetter[]}[] {
  return [...groupBy(letters, ({path}) => folderOf(path))]
    .filter(([, own]) => isSet(own))
    .map(([folder, own]) => ({folder, letters: own}))
}

function isSet(letters: readonly JourneyLetter[]): boolean {
  const moments = new Set(
    letters.map(({stage, channel, audience, language}) => [stage, channel, audience, language].join()),
  )
  const stages = new Set(letters.map(({stage}) => stage))
  const steps = [...stages].filter(stage => stepOf({stage}) >= 0)
  return (
    letters.every(({guessed}) => !guessed.includes('stage')) &&
    moments.size === letters.length &&
    stages.size >= FEWEST_STAGES &&
    steps.length >= FEWEST_STEPS
  )
}
