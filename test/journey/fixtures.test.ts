import fs from 'node:fs'
import {describe, expect, it} from 'vitest'
import {checkSet} from '../../src/journey/check-set.ts'
import {foldersThatAreSets} from '../../src/journey/find-sets.ts'
import type {CheckedSet} from '../../src/journey/set-finding.ts'
import {lettersOf} from './lint-set.ts'

const FOLDER = 'fixtures/sets/'
const sets = fs.readdirSync(FOLDER).filter(name => !name.endsWith('.findings'))

const letters = (set: string) =>
  lettersOf(
    Object.fromEntries(
      fs
        .readdirSync(FOLDER + set)
        .map(name => [`${set}/${name}`, fs.readFileSync(`${FOLDER}${set}/${name}`, 'utf8')]),
    ),
  )

/** Whether it is a set by itself, the order of its letters, and a line for each finding. */
const shown = ({letters, findings}: CheckedSet, isSet: boolean): string =>
  [
    isSet ? 'a set by itself' : 'no set, unless it is named one',
    `order: ${letters.join(' ')}`,
    ...findings.map(f => `${f.severity} ${f.category} [${f.letters.join(' ')}] ${f.message}`),
    '',
  ].join('\n')

describe('sets give the findings they must', () => {
  it.each(sets)('%s', name => {
    const own = letters(name)
    const found = shown(checkSet({name, letters: own, complete: true}), foldersThatAreSets(own).length > 0)
    if (process.env.UPDATE) fs.writeFileSync(`${FOLDER}${name}.findings`, found)
    expect(found).toBe(fs.readFileSync(`${FOLDER}${name}.findings`, 'utf8'))
  })
})
