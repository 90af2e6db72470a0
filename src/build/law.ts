import fs from 'node:fs'
import {faultLine} from '../dictionary/fault.ts'
import type {LawSource} from '../law/law.ts'
import {readLaw} from '../law/schema.ts'

/** In `rules/`. */
export const LAW_SOURCE = 'law.yml'

/**
 * Reads what the rules on law know.
 *
 * @throws Error with a line for every fault, with its place
 */
export function readLawFile(file: string): LawSource {
  const {law, faults} = readLaw(fs.readFileSync(file, 'utf8'), file)
  if (!law) throw new Error(faults.map(faultLine).join('\n'))
  return law
}
