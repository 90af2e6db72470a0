import type {JourneyLetter} from '../../src/journey/letter-facts.ts'
import {letterFacts} from '../../src/letter/facts.ts'
import {readLetter} from '../../src/letter/read.ts'
import {lint} from '../../src/lint.ts'
import {testResources} from '../resources.ts'

/** What a set has to know of some letters, by path. */
export const lettersOf = (texts: Readonly<Record<string, string>>): JourneyLetter[] =>
  Object.entries(texts).map(([path, text]) => {
    const letter = readLetter(text, {path})
    const facts = letterFacts(letter, path)
    const {journey} = lint(letter, facts, testResources(), {runs: () => false, journey: () => true})
    const {stage, channel, audience, sender, language, jurisdiction, guessed} = facts
    return {path, stage, channel, audience, sender, language, jurisdiction, guessed, ...journey!}
  })
