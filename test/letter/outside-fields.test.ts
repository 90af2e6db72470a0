import {expect, it} from 'vitest'
import type {Field} from '../../src/letter/letter.ts'
import {outsideFields} from '../../src/letter/outside-fields.ts'

const field = (start: number, end: number): Field => ({kind: 'control', name: '', start, end})

it.each([
  ['no field', [], [[2, 9]]],
  ['fields before and behind', [field(0, 2), field(9, 12)], [[2, 9]]],
  [
    'one in the middle',
    [field(4, 6)],
    [
      [2, 4],
      [6, 9],
    ],
  ],
  [
    'two side by side',
    [field(4, 5), field(5, 6)],
    [
      [2, 4],
      [6, 9],
    ],
  ],
  ['one over an edge', [field(1, 4), field(8, 12)], [[4, 8]]],
  ['nothing left', [field(2, 9)], [[2, 2]]],
] as const)('%s', (_, fields, left) => {
  expect(outsideFields({start: 2, end: 9}, fields).map(({start, end}) => [start, end])).toEqual(left)
})
