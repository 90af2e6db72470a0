import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {letterFacts} from '../../src/letter/facts.ts'
import {readLetter} from '../../src/letter/read.ts'
import {lint} from '../../src/lint.ts'
import {spearman} from '../bench/rank.ts'
import {testResources} from '../resources.ts'

const GOLD = 'fixtures/gold/readability'

/** Scores of the letters of a set, and the mean of what editors gave them. */
function scored(set: string): {score: number; editors: number}[] {
  const gold = readFileSync(join(GOLD, `${set}.tsv`), 'utf8')
    .trimEnd()
    .split('\n')
  const files = readdirSync(join(GOLD, set))
  return gold.map(row => {
    const [name = '', ...given] = row.split('\t')
    const file = files.find(one => one.replace(/\..*$/, '') === name)!
    const letter = readLetter(readFileSync(join(GOLD, set, file), 'utf8'), {path: file})
    const {readability} = lint(letter, letterFacts(letter, file), testResources(), {runs: () => false})
    return {score: readability.score, editors: given.reduce((sum, n) => sum + Number(n), 0) / given.length}
  })
}

describe('the order of letters by score', () => {
  // Seen: 0.963 on the letters that the points were fitted on, 0.983 on those held out.
  it.each([
    ['letters', 45],
    ['heldout', 30],
  ])('is that of editors: %s', (set, size) => {
    const letters = scored(set)
    expect(letters).toHaveLength(size)
    expect(
      spearman(
        letters.map(({score}) => score),
        letters.map(({editors}) => editors),
      ),
    ).toBeGreaterThan(0.95)
  })
})
