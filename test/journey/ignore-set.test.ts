import {expect, it} from 'vitest'
import {checkSet} from '../../src/journey/check-set.ts'
import {lettersOf} from './lint-set.ts'

const LETTERS = {
  '1-eerste-herinnering.txt': 'Heeft u vragen? Bel 020 123 45 67.',
  '2-laatste-herinnering.txt': 'Heeft u vragen? Bel 020 765 43 21.',
}

it('a letter may ask not to tell what a set says of it', () => {
  const set = {name: 'r', letters: lettersOf(LETTERS), complete: true}
  const told = checkSet(set).findings
  const contact = told.filter(({category}) => category === 'contact')
  expect(contact).toHaveLength(1)
  const asking = (...names: string[]) =>
    checkSet({
      ...set,
      letters: set.letters.map((letter, i) =>
        i === 1 ? {...letter, ignored: [{names, reason: 'x'}]} : letter,
      ),
    })
  expect(asking('journey/contact').findings).toEqual(told.filter(({category}) => category !== 'contact'))
  expect(asking('journey/contact').ignored).toEqual([
    {path: set.letters[1]!.path, reason: 'x', finding: contact[0]},
  ])
  expect(asking('journey/tone').findings).toEqual(told)
  expect(asking('journey').findings.every(({letters}) => !letters.includes(set.letters[1]!.path))).toBe(true)
  expect(checkSet(set)).not.toHaveProperty('ignored')
})
