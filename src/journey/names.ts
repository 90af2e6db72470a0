import type {JourneyLetter} from './letter-facts.ts'
import {nameOf} from './stages.ts'

/** Letters that a message names. */
const MOST = 3

/** How messages call the letters of a set: by file name, or by path where two files have the same name. */
export function letterNames(letters: readonly JourneyLetter[]): (letter: JourneyLetter) => string {
  const times = new Map<string, number>()
  for (const letter of letters) times.set(nameOf(letter), (times.get(nameOf(letter)) ?? 0) + 1)
  return letter => ((times.get(nameOf(letter)) ?? 0) > 1 ? letter.path : nameOf(letter))
}

/** `a.md, b.md en c.md`; of many letters the first few. */
export function listed(letters: readonly JourneyLetter[], name: (letter: JourneyLetter) => string): string {
  const names = letters.map(name)
  const shown = names.length > MOST + 1 ? [...names.slice(0, MOST), `${names.length - MOST} andere`] : names
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} en ${shown.at(-1)}`
}
